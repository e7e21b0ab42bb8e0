"""Which rule decides where two schemes rate one case otherwise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from inkspector.case import Case
from inkspector.rating.deciding import Side, deciding
from inkspector.scheme import Framework, load_scheme, scheme_folder

Decided = Callable[..., list[str]]
VISIT = "inspection: unannounced_inspection, date: 2009-08-11, priority_actions: [referrals wait]"
ACTION = f"judgements: [{{{VISIT}}}]\n"
BAND = ("at_least: 65\n    basis", "at_least: 72\n    basis")
ABOVE_ALL = ("at_or_above_both, at_least_share: 80", "at_or_above_both, at_least_share: 50")


@pytest.fixture
def decided(case: Callable[[str], Case], settled_text: str, framework: Framework, tmp_path: Path) -> Decided:
    """The rules that decide for a case rated 3, once each first text stands as the second in the scheme."""

    def rules(*changes: tuple[str, str], more: str = "") -> list[str]:
        copytree(scheme_folder("ofsted-2009"), tmp_path / "phrasebank" / "ofsted-2009")
        file = tmp_path / "phrasebank" / "ofsted-2009" / "scheme.yaml"
        text = file.read_text(encoding="utf-8")
        for before, after in changes:
            assert before in text
            text = text.replace(before, after, 1)
        file.write_text(text, encoding="utf-8")
        held = case(settled_text + more)
        found = deciding(Side(held, framework), Side(held, load_scheme("ofsted-2009", [tmp_path])))
        return [step.rule for step in found]

    return rules


def test_none_where_both_rate_alike(decided: Decided) -> None:
    assert decided(("at_least: 80\n    basis", "at_least: 85\n    basis")) == []


def test_the_start_where_the_bands_moved(decided: Decided) -> None:
    assert decided(BAND) == ["start_from_whole"]


def test_the_step_that_fires_now(decided: Decided) -> None:
    assert decided(("grades: [outstanding, good], under: 50", "grades: [outstanding, good], under: 67")) == [
        "universal_provision_weak"
    ]


def test_no_rule_where_one_makes_up_for_another(decided: Decided) -> None:
    assert decided(BAND, ABOVE_ALL) == []


def test_the_limit_that_holds_no_longer(decided: Decided) -> None:
    lifted = (
        'effect: {do: step, by: -1}\n    because: "the unann',
        'effect: {do: caution, text: named}\n    because: "the unann',
    )
    assert decided(lifted, more=ACTION) == ["priority_action"]


def test_a_limit_that_both_have_does_not_decide(decided: Decided) -> None:
    assert decided(BAND, more=ACTION) == ["start_from_whole"]


def test_the_rule_that_withholds(decided: Decided) -> None:
    gone = ("effect: {do: withhold}", "effect: {do: caution, text: named}")
    pending = "pending: [{inspection: safeguarding_inspection, since: 2009-11-02}]\n"
    assert decided(gone, more=pending) == ["inspection_pending"]
