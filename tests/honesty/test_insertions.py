"""A word put into a claim must show: the claim changes, is read in part, or isn't read at all.

`BUDGET` is what still passes in silence, over all gaps of the texts below; it may only fall.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from inkspector.scheme import Framework, load_scheme
from tests.honesty.insertions import ADJECTIVE, KINDS, MODAL, NEGATION, PLACE, Inserted, gaps, insertions
from tests.honesty.passages import Passage, annotated, own, reference, told
from tests.honesty.sentences import SENTENCES

BUDGET = {
    "own": {NEGATION: 0, MODAL: 0, ADJECTIVE: 0, PLACE: 0},
    "reference": {NEGATION: 0, MODAL: 0, ADJECTIVE: 0, PLACE: 0},
    "annotated": {NEGATION: 4, MODAL: 0, ADJECTIVE: 0, PLACE: 0},
}


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load_scheme()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_an_own_sentence_is_read_whole_before_anything_is_put_in(sentence: str, framework: Framework) -> None:
    first = told(own([sentence])[0], framework)
    assert first.whole
    assert not first.unread


@pytest.mark.parametrize("kind", KINDS)
def test_in_own_sentences(kind: str, framework: Framework) -> None:
    _hold(insertions(own(SENTENCES), kind, framework, words=2), BUDGET["own"][kind])


@pytest.mark.parametrize("kind", KINDS)
def test_in_the_reference_letter(kind: str, framework: Framework, shared: Path) -> None:
    _hold(insertions(reference(shared), kind, framework), BUDGET["reference"][kind])


@pytest.mark.parametrize("kind", KINDS)
def test_in_annotated_texts(kind: str, framework: Framework, shared: Path) -> None:
    _hold(insertions(annotated(shared)[::16], kind, framework), BUDGET["annotated"][kind])


def test_nothing_is_put_into_a_date_a_number_or_a_name(framework: Framework) -> None:
    sentence = "Two serious case reviews were evaluated as good between 1 April 2008 and 31 March 2009."
    first = told(Passage("own", "", sentence), framework)
    follows = {sentence[at:].split()[0] for at in gaps(sentence, first, NEGATION)}
    assert {"serious", "between", "good"} <= follows
    assert not {"April", "2008", "March", "2009."} & follows


def test_an_adjective_goes_in_front_of_the_settings_that_it_restricts(framework: Framework) -> None:
    sentence = "Three of the eight secondary schools are good or better."
    first = told(Passage("own", "", sentence), framework)
    assert [sentence[at:].split()[0] for at in gaps(sentence, first, ADJECTIVE)] == ["secondary", "schools"]


def _hold(inserted: Iterable[Inserted], budget: int) -> None:
    silent = [one for one in inserted if one.silent]
    told_of = "\n".join(f"  {one.kind}: {one.around()}" for one in silent)
    assert len(silent) <= budget, f"{len(silent)} passed in silence, at most {budget} may:\n{told_of}"
