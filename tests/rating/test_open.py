"""What is missing is unknown: a rating stands only where all worlds agree."""

from __future__ import annotations

from collections.abc import Callable

from inkspector.rating import Rated
from inkspector.scheme import Framework

RateText = Callable[[str], Rated]


def test_an_empty_case_can_be_anything(rated_text: RateText) -> None:
    found = rated_text("")
    assert (found.rating, found.possible, found.label, found.default) == (None, (1, 2, 3, 4), None, None)


def test_an_open_rule_leaves_two_ratings(rated_text: RateText, settled_text: str) -> None:
    text = settled_text.replace("  universal_provision: {good_or_better: 66%}\n", "")
    assert rated_text(text).possible == (2, 3)


def test_an_open_rule_that_makes_no_difference_leaves_one(rated_text: RateText, settled_text: str) -> None:
    text = settled_text.replace("  universal_provision: {good_or_better: 66%}\n", "").replace("60%", "85%")
    found = rated_text(text)
    assert found.possible == (3,)
    assert any("makes no difference" in step.text for step in found.trail)


def test_a_word_over_an_edge_of_the_bands_leaves_both(rated_text: RateText, settled_text: str) -> None:
    text = settled_text.replace("good_or_better: 70%\n", "good_or_better: at least 62%\n", 1)
    assert rated_text(text).possible == (2, 3, 4)


def test_a_band_that_whole_numbers_cannot_reach_is_not_possible(
    rated_text: RateText, settled_text: str
) -> None:
    """Of five settings with three or four good or better none gives 65 to 79 per cent."""
    open_whole = "outcomes: {total: 5, good: 3, inadequate: 1}"
    text = settled_text.replace("good_or_better: 70%\n", open_whole + "\n", 1)
    text = text.replace("{total: 60, good_or_better: 40, inadequate: 0}", "{good: 3}").replace("66%", "100%")
    assert rated_text(text).possible == (2, 4)


def test_what_did_not_take_place_is_known(rated_text: RateText) -> None:
    found = rated_text("")
    assert any(step.rule == "limits" and step.fired is False for step in found.trail)


def test_a_pending_inspection_withholds_the_rating(rated_text: RateText, settled_text: str) -> None:
    pending = "pending: [{inspection: safeguarding_inspection, since: 2009-11-02}]\n"
    found = rated_text(settled_text + pending)
    assert (found.rating, found.possible, found.label, found.default) == (None, (), None, 3)
    assert found.withheld is not None
    assert "2 November 2009" in found.withheld
    assert found.changes == ()


def test_where_there_are_no_settings_at_all_the_start_is_open(
    rated_text: RateText, framework: Framework
) -> None:
    lines = "".join(f"  {line.id}: {{state: none_exist}}\n" for line in framework.scheme.lines)
    assert rated_text(f"settings:\n{lines}").possible == (1, 2, 3, 4)
