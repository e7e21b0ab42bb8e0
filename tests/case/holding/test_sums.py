"""Groups and the whole: as given, else the sum of their lines, as open as the line that is missing."""

from __future__ import annotations

from collections.abc import Callable

from inkspector.case.holds import holds
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim, Interval
from inkspector.claims.claim import Count

GOOD = ("outstanding", "good")
Told = Callable[[str], Worlds]
POST_16 = """
settings:
  school_sixth_forms: {outcomes: "5: 0 2 3 0"}
  colleges: {outcomes: "2: 1 1 0 0"}
"""
ALL_LINES = """
settings:
  childminding: {outcomes: "10: 0 6 4 0"}
  childcare_non_domestic: {state: none_exist}
  childcare_domestic: {state: none_exist}
  nursery_schools: {outcomes: "2: 1 1 0 0"}
  primary_schools: {outcomes: "8: 1 5 2 0"}
  secondary_schools: {outcomes: "3: 0 1 2 0"}
  special_schools: {outcomes: "1: 1 0 0 0"}
  pupil_referral_units: {outcomes: "1: 0 1 0 0"}
  colleges: {state: not_responsible}
  childrens_homes: {state: not_inspected}
  residential_special_schools: {state: none_exist}
  private_fostering: {outcomes: {satisfactory: 1}}
  school_sixth_forms: {outcomes: "3: 0 3 0 0"}
  early_years_provision: {outcomes: "9: 0 9 0 0"}
judgements:
  - {subject: fostering_agency, grade: good}
  - {subject: adoption_agency, grade: outstanding}
"""


def counted(subject: str, count: Count) -> Claim:
    return Claim(kind="grade", subject=subject, grades=GOOD, quantifier="count", count=count)


def test_a_group_is_the_sum_of_its_lines(told: Told) -> None:
    held = holds(counted("post_16", (4, 7)), told(POST_16))
    assert held.verdict == "supported"
    assert [(one.path, one.shows) for one in held.evidence] == [
        ("/settings", "4 of 7 good or better in all"),
        ("/settings/school_sixth_forms/outcomes", "school sixth forms: 2 of 5 good or better"),
        ("/settings/colleges/outcomes", "colleges: 2 of 2 good or better"),
    ]


def test_a_groups_own_entry_wins_over_the_sum(told: Told) -> None:
    worlds = told(f"{POST_16}  post_16: {{good_or_better: 7 of 10}}\n")
    assert holds(counted("post_16", (7, 10)), worlds).verdict == "supported"
    assert holds(counted("post_16", (4, 7)), worlds).verdict == "contradicted"


def test_a_word_for_a_group_leaves_the_sum_alone(told: Told) -> None:
    worlds = told(f"{POST_16}  post_16: {{overall: good}}\n")
    assert holds(counted("post_16", (4, 7)), worlds).verdict == "supported"


def test_the_whole_leaves_out_parts_of_schools_and_counts_an_agency_as_one(told: Told) -> None:
    worlds = told(ALL_LINES)
    spread = worlds.spread("all_settings")
    assert spread is not None
    assert spread.exact(GOOD) == (6 + 2 + 6 + 1 + 1 + 1 + 1 + 1, 28)


def test_a_missing_line_leaves_the_sum_open(told: Told) -> None:
    worlds = told(POST_16.replace("colleges:", "nursery_schools:"))
    held = holds(counted("post_16", (2, 5)), worlds)
    assert (held.verdict, held.settles) == ("undecided", "the outcomes of colleges")
    assert worlds.missing("post_16") == ("colleges",)


def test_a_missing_line_of_which_so_many_exist_bounds_the_sum(told: Told) -> None:
    worlds = told(f"{POST_16.split('  colleges')[0]}  colleges: {{exist: 5}}\n")
    spread = worlds.spread("post_16")
    assert spread is not None
    assert spread.share(GOOD) == Interval.of(ge=20, le=70)


def test_a_line_of_unknown_size_bounds_the_share_between_least_and_most(told: Told) -> None:
    worlds = told(POST_16.replace('{outcomes: "2: 1 1 0 0"}', "{good_or_better: 80%}"))
    spread = worlds.spread("post_16")
    assert spread is not None
    assert spread.share(GOOD) == Interval.of(ge=40, lt="80.5")


def test_nothing_known_of_any_line_is_silence(told: Told) -> None:
    held = holds(counted("post_16", (4, 7)), told("settings: {nursery_schools: {overall: good}}"))
    assert held.verdict == "unsupported"
