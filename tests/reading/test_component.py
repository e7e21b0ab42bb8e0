"""The reader in anybody's spaCy pipeline."""

from __future__ import annotations

import spacy


def test_a_blank_pipeline_reads_claims() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("inkspector_claims")
    doc = nlp("Two of the seven colleges are outstanding. Many colleges are good.")
    (claim,) = doc._.inkspector_claims
    assert (claim.subject, claim.count) == ("colleges", (2, 7))
    assert doc.text[claim.start : claim.end] == "Two of the seven colleges are outstanding"
    assert [one.why for one in doc._.inkspector_unread] == ["gap_word"]
