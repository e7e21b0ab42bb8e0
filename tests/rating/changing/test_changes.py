"""What would change it: the fewest moves, each of which is rated again."""

from __future__ import annotations

from collections.abc import Callable

from inkspector.rating import Rated

RateText = Callable[[str], Rated]
Rate = Callable[..., Rated]

SCHOOLS = """\
settings:
  all_settings:
    aspects: {staying_safe: {good_or_better: 70%}, enjoying_and_achieving: {good_or_better: 70%}}
  primary_schools: {outcomes: "20: 2 PRIMARY 0"}
  secondary_schools: {outcomes: "10: 0 6 4 0"}
  childminding: {state: none_exist}
  childcare_non_domestic: {state: none_exist}
  childcare_domestic: {state: none_exist}
  nursery_schools: {state: none_exist}
  special_schools: {state: none_exist}
  pupil_referral_units: {state: none_exist}
  colleges: {state: none_exist}
  childrens_homes: {state: none_exist}
  fostering_agency: {state: none_exist}
  adoption_agency: {state: none_exist}
  private_fostering: {state: none_exist}
  residential_special_schools: {state: none_exist}
indicators: {summary: [{better_or_in_line: 60%, comparators: [national, similar_areas]}]}
"""
"""Thirty schools: two thirds or so are good or better."""


def texts(rated: Rated, to: int) -> list[str]:
    return [" + ".join(change.moves) for change in rated.changes if change.to == to]


def test_settings_are_moved_where_they_are_counted(rated_text: RateText) -> None:
    found = rated_text(SCHOOLS.replace("PRIMARY", "11 7"))  # 19 of 30: 63 per cent
    assert found.rating == 2
    assert texts(found, 3)[0] == "one more setting good or better (primary schools or secondary schools)"


def test_only_a_line_with_enough_to_move_is_named(rated_text: RateText) -> None:
    found = rated_text(SCHOOLS.replace("20: 2 PRIMARY 0", "20: 2 5 13 0"))  # 13 of 30; 15 are needed for half
    assert texts(found, 2) == ["two more settings good or better (primary schools or secondary schools)"]
    few = SCHOOLS.replace("20: 2 PRIMARY 0", "19: 2 5 12 0").replace("10: 0 6 4 0", "1: 0 1 0 0")
    assert texts(rated_text(few), 2)[0] == "two more primary schools good or better"


def test_settings_can_fall_too(rated_text: RateText) -> None:
    found = rated_text(SCHOOLS.replace("PRIMARY", "13 5"))  # 21 of 30: 70 per cent
    assert found.rating == 3
    assert any("two of the settings no longer good or better" in text for text in texts(found, 2))


def test_a_whole_that_is_counted_by_itself_moves_by_settings(rated_text: RateText, settled_text: str) -> None:
    counted = settled_text.replace(
        "good_or_better: 70%\n", "outcomes: {total: 200, good_or_better: 140}\n", 1
    )
    found = rated_text(counted)
    assert texts(found, 4) == ["nineteen more settings good or better"]  # 159 of 200: 79.5, so 80 per cent
    assert "twelve of the settings no longer good or better" in texts(found, 2)  # 128: 64 per cent


def test_a_share_without_counts_moves_as_a_share(rated: Rate) -> None:
    found = rated(70)
    assert texts(found, 4) == ["80% or more of all settings good or better"]
    assert "50 to 64% of all settings good or better" in texts(found, 2)


def test_indicators_move_across_their_comparators(rated: Rate) -> None:
    found = rated(55, indicators=70)
    assert "80% or more of indicators at or above both comparators" in texts(found, 3)


def test_single_indicators_are_counted(rated_text: RateText, settled_text: str) -> None:
    head = settled_text[: settled_text.index("indicators:")].replace("70%\n", "55%\n", 1)
    well = "{id: %s, value: 70.0, national: 60.0, similar_areas: 60.0}"
    poor = "{id: %s, value: 40.0, national: 60.0, similar_areas: 60.0}"
    rows = [well % id for id in ("ni_050", "ni_052", "ni_060")] + [poor % id for id in ("ni_072", "ni_073")]
    found = rated_text(f"{head}indicators: {{single: [{', '.join(rows)}]}}\n")
    assert found.rating == 2
    assert "one more indicator at or above both comparators" in texts(found, 3)


def test_a_priority_action_can_be_lifted(rated: Rate) -> None:
    row = "{inspection: unannounced_inspection, date: 2009-08-11, priority_actions: [referrals wait]}"
    assert "the priority action lifted" in texts(rated(70, f"judgements: [{row}]\n"), 3)


def test_a_judgement_can_move_by_one_grade(rated: Rate) -> None:
    row = "{inspection: safeguarding_inspection, subject: safeguarding, grade: inadequate, date: 2009-06-12}"
    found = rated(70, f"judgements: [{row}]\n")
    assert any("judged adequate, not inadequate" in text for text in texts(found, 3))


def test_open_evidence_names_the_figure_that_would_settle_it(rated_text: RateText, settled_text: str) -> None:
    found = rated_text(settled_text.replace("  universal_provision: {good_or_better: 66%}\n", ""))
    assert "50% or more of universal services good or better" in texts(found, 3)
    assert "under 50% of universal services good or better" in texts(found, 2)


def test_where_no_one_figure_settles_it_the_fewest_together_do(
    rated_text: RateText, settled_text: str
) -> None:
    found = rated_text(settled_text.replace("  universal_provision: {good_or_better: 66%}\n", ""))
    assert texts(found, 4) == [
        "80% or more of all settings good or better + 50% or more of universal services good or better"
    ]


def test_no_change_leads_to_the_rating_that_stands(rated: Rate) -> None:
    for whole in (85, 70, 55, 40):
        found = rated(whole)
        assert found.changes
        assert all(change.to != found.rating for change in found.changes)
