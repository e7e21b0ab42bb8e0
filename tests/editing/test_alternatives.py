"""Other wordings of a drafted sentence: true, read as meant, and not the one that stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from inkspector.case import Case, load_case, worlds
from inkspector.case.holds import holds
from inkspector.editing import Drafted, alternatives, draft, find_sentence, sentences_of
from inkspector.editing.redraft import claims_of
from inkspector.errors import LetterError
from inkspector.scheme import load_scheme
from tests.editing import vale

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/*.case.yaml"))
FRAMEWORK = load_scheme("ofsted-2009")


def sentences(path: Path) -> tuple[Case, tuple[Drafted, ...]]:
    case = load_case(path)
    return case, sentences_of(draft(case, FRAMEWORK))


@pytest.mark.parametrize("path", SAMPLES[:2], ids=lambda path: path.parent.name)
def test_each_is_true_read_back_as_meant_and_another_wording(path: Path) -> None:
    case, said = sentences(path)
    held = worlds(case, FRAMEWORK)
    found = [(one, other) for one in said for other in alternatives(case, FRAMEWORK, one)]
    assert len(found) > len(said) / 2
    for one, other in found:
        assert other.text != one.text
        assert claims_of(other.text, case, FRAMEWORK) == other.claims
        assert other.otherwise == (other.claims != one.claims)
        assert all(
            holds(claim, held).verdict == "supported" for claim in other.claims if claim.kind != "rating"
        )


def test_a_share_can_be_told_as_a_count_of_the_same_settings() -> None:
    case, said = sentences(next(path for path in SAMPLES if "eastmere" in path.name))
    one = next(one for one in said if "non-domestic" in one.text)
    counts = [other for other in alternatives(case, FRAMEWORK, one) if other.claims[0].quantifier == "count"]
    assert {other.claims[0].count for other in counts} == {(38, 52)}


def test_what_makes_no_claim_has_none() -> None:
    case, said = sentences(next(path for path in SAMPLES if "eastmere" in path.name))
    silent = [one for one in said if one.outside]
    assert silent
    assert [alternatives(case, FRAMEWORK, one) for one in silent] == [()] * len(silent)


def test_a_sentence_is_found_by_number_or_by_words_of_its_own() -> None:
    said = ["Childminding is good.", "Fostering is good.", "Colleges are “fine”."]
    assert [find_sentence(said, wanted) for wanted in ("2", "FOSTERING", 'are "fine"')] == [1, 1, 2]
    for wanted in ("0", "4", "is good", "adoption", " "):
        with pytest.raises(LetterError):
            find_sentence(said, wanted)


def of_childminders(comparison: str, outcomes: str) -> list[str]:
    entry = {"outcomes": outcomes, "compared": {"national": comparison}}
    case = vale.case(vale.with_settings(childminding=entry))
    said = sentences_of(draft(case, FRAMEWORK))
    one = next(one for one in said if "childminders" in one.text and len(one.claims) > 1)
    return [one.text, *(other.text for other in alternatives(case, FRAMEWORK, one))]


def test_words_of_contrast_stand_only_where_praise_turns_to_blame() -> None:
    contrast = re.compile(r"\b(?:though|although|but|however)\b")
    assert not any(map(contrast.search, of_childminders("higher", "50: 5 38 7 0")))
    assert any(map(contrast.search, of_childminders("lower", "50: 5 38 7 0")))


def test_a_share_its_comparison_and_its_exception_stay_in_one_sentence() -> None:
    kinds = ["grade", "comparison", "grade"]
    for path in SAMPLES:
        case, said = sentences(path)
        for one in said:
            if len({claim.subject for claim in one.claims}) == 1 and [c.kind for c in one.claims] == kinds:
                first = alternatives(case, FRAMEWORK, one)[0]
                assert (first.text.count(". "), first.claims) == (0, one.claims)
                return
    pytest.fail("no sample has such a sentence")
