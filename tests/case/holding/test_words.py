"""Proportion words: as they stand, softly at their edges, weaker than the facts, and false."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inkspector.case.holds import Holding, holds
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim, Interval
from inkspector.scheme import load_scheme

GOOD = ("outstanding", "good")
Told = Callable[[str], Worlds]


def word(id: str, grades: tuple[str, ...] = GOOD, n: int | None = None) -> Claim:
    row = next(row for row in load_scheme("ofsted-2009").words.proportions if row.id == id)
    count = None if n is None else (None, n)
    return Claim(
        kind="grade",
        subject="childminding",
        grades=grades,
        quantifier=id,
        count=count,
        proportion=row.share.interval,
    )


def outcome(held: Holding) -> tuple[str, str | None, str | None]:
    return held.verdict, held.level, held.fault


@pytest.mark.parametrize(
    ("given", "id", "expected"),
    [
        pytest.param("72 of 100", "large_majority", ("supported", None, None), id="in its row"),
        pytest.param("63 of 100", "large_majority", ("supported", "info", "word"), id="two points below"),
        pytest.param("81 of 100", "large_majority", ("supported", "info", "word"), id="two points above"),
        pytest.param("72 of 100", "majority", ("supported", "warning", "word"), id="true but weak"),
        pytest.param("62 of 100", "large_majority", ("contradicted", "error", "word"), id="too strong"),
        pytest.param("72 of 100", "minority", ("contradicted", "error", "word"), id="another side of half"),
        pytest.param("30 of 100", "minority", ("supported", "warning", "word"), id="fewer than said"),
        pytest.param("0 of 100", "small_minority", ("contradicted", "error", "grade"), id="none at all"),
        pytest.param("0 of 100", "almost_none", ("supported", None, None), id="almost none may be none"),
        pytest.param("72%", "large_majority", ("supported", None, None), id="a share"),
        pytest.param("at least 60%", "majority", ("supported", "info", "word"), id="perhaps more"),
        pytest.param("at least 60%", "large_majority", ("undecided", "info", "word"), id="perhaps less"),
        pytest.param("majority", "majority", ("supported", None, None), id="the same word"),
        pytest.param("majority", "large_majority", ("contradicted", "error", "word"), id="a word below"),
        pytest.param("large majority", "majority", ("supported", "warning", "word"), id="a word above"),
        pytest.param("4 of 6", "large_majority", ("supported", "info", "word"), id="a count is clearer"),
        pytest.param("2 of 6", "large_majority", ("contradicted", "error", "word"), id="few, and false"),
    ],
)
def test_a_word_of_good_or_better(
    given: str, id: str, expected: tuple[str, str | None, str | None], told: Told
) -> None:
    worlds = told(f"settings: {{childminding: {{good_or_better: {given}}}}}")
    assert outcome(holds(word(id), worlds)) == expected


def test_an_undecided_word_names_the_figure_that_would_settle_it(told: Told) -> None:
    held = holds(word("large_majority"), told("settings: {childminding: {good_or_better: at least 60%}}"))
    assert held.settles == "the share of childminders that are good or better"


def test_the_note_tells_the_share_and_its_word(told: Told) -> None:
    held = holds(word("large_majority"), told('settings: {childminding: {outcomes: "8: 0 3 5 0"}}'))
    assert held.note.startswith("The evidence shows 3 of 8 (37.5%) good or better, which is a minority.")
    assert [(one.path, one.shows) for one in held.evidence] == [
        ("/settings/childminding/outcomes", "3 of 8 good or better")
    ]


def test_the_note_keeps_to_the_words_of_the_case(told: Told) -> None:
    held = holds(word("minority"), told("settings: {childminding: {good_or_better: almost 60%}}"))
    assert held.note.startswith("The case has almost 60% good or better.")


def test_a_whole_that_the_share_rules_out_is_a_wrong_total(told: Told) -> None:
    worlds = told("settings: {childminding: {good_or_better: 72%}}")
    assert outcome(holds(word("large_majority", n=3), worlds)) == ("contradicted", "error", "total")
    assert outcome(holds(word("large_majority", n=25), worlds)) == ("undecided", "info", "total")


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ("8: 0 3 5 0", ("supported", None, None)),
        ("10: 0 8 2 0", ("supported", "warning", "word")),
        ("10: 0 9 0 1", ("contradicted", "error", "grade")),
    ],
)
def test_too_much_is_hard_on_less_than_a_quarter(
    outcomes: str, expected: tuple[str, str | None, str | None], told: Told
) -> None:
    claim = Claim(
        kind="grade",
        subject="childminding",
        grades=("satisfactory",),
        quantifier="too_much",
        proportion=Interval.of(gt=0),
    )
    worlds = told(f'settings: {{childminding: {{outcomes: "{outcomes}"}}}}')
    assert outcome(holds(claim, worlds)) == expected
