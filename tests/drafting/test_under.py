"""One case under two schemes: what its letter says otherwise."""

from __future__ import annotations

from pathlib import Path

from inkspector.case import load_case
from inkspector.drafting import draft
from inkspector.drafting.under import Changed, Reading, changed, under
from inkspector.scheme import load_scheme
from tests.variants import stricter

SAMPLE = Path(__file__).parents[2] / "samples/fenmarch-2009/fenmarch-2009.case.yaml"
FRAMEWORK = load_scheme("ofsted-2009")


def item(text: str, *keys: str) -> tuple[frozenset[str], str]:
    return frozenset(keys), text


def test_each_new_sentence_stands_beside_that_which_said_most_of_it() -> None:
    before = [item("a b", "a", "b"), item("c", "c"), item("d", "d")]
    after = [item("d", "d"), item("a b e", "a", "b", "e"), item("f", "f")]
    assert changed(before, after) == (Changed("a b", "a b e"), Changed(None, "f"), Changed("c", None))


def test_a_sentence_that_stands_elsewhere_has_not_changed() -> None:
    assert changed([item("a", "a"), item("b", "b")], [item("b", "b"), item("a", "a")]) == ()


def test_the_same_scheme_changes_nothing() -> None:
    case = load_case(SAMPLE)
    compared = under(Reading(case, FRAMEWORK), Reading(case, FRAMEWORK))
    assert not compared.moved
    assert (compared.decided, compared.sentences, compared.standing) == ((), (), ())


def test_what_changed_makes_of_one_letter_the_other(tmp_path: Path) -> None:
    stricter(tmp_path)
    new = load_scheme("ofsted-2009@2", [tmp_path])
    case = load_case(SAMPLE)
    compared = under(Reading(case, FRAMEWORK), Reading(load_case(SAMPLE, framework=new), new))
    assert (compared.before.rated.rating, compared.after.rated.rating) == (4, 3)
    assert [step.rule for step in compared.decided] == ["start_from_whole"]
    gone = {change.before for change in compared.sentences}
    come = {change.after for change in compared.sentences}
    before = {sentence.text for sentence in draft(case, FRAMEWORK).sentences}
    after = {sentence.text for sentence in draft(case, new).sentences}
    assert (before - gone) | (come - {None}) == after
    assert compared.standing == ()


def test_a_changed_scale_is_told_as_a_standing_part(tmp_path: Path) -> None:
    file = stricter(tmp_path) / "scheme.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("that exceeds minimum", "that goes beyond minimum", 1), encoding="utf-8")
    new = load_scheme("ofsted-2009@2", [tmp_path])
    case = load_case(SAMPLE)
    (change,) = under(Reading(case, FRAMEWORK), Reading(case, new)).standing
    assert change.after == "3 Performs well: An organisation that goes beyond minimum requirements"
