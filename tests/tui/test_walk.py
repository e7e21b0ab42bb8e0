"""The walk through a case: questions, answers, what they give."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot

from inkspector.case import load_case
from inkspector.interview import value_at
from tests.tui.driving import drive, settle, shown, type_in, walk_of

TABLE = "Line\tOutstanding\tGood\tSatisfactory\tInadequate\nColleges\t0\t1\t1\t0\nCastles\t1\t1\t1\t1\n"


async def go(pilot: Pilot[None], name: str) -> None:
    """To a question, by its name."""
    await pilot.press("ctrl+g")
    await type_in(pilot, name)
    await pilot.press("enter")
    await settle(pilot)


def settings(pilot: Pilot[None], line: str) -> object:
    return value_at(walk_of(pilot).session.sitting.data, ("settings", line))


def test_fields_are_taken_when_one_goes_on(westminster: Path) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await go(pilot, "childcare domestic")
        await pilot.press("tab", "0", "tab", "4", "tab", "2", "tab", "0", "enter")
        await settle(pilot)
        assert walk_of(pilot).topic.id == "nursery_schools"
        assert settings(pilot, "childcare_domestic") == {"outcomes": "6: 0 4 2 0"}
        assert "6/" not in shown(pilot)

    drive(steps, westminster.parent, westminster)
    assert load_case(westminster).settings["childcare_domestic"].outcomes is not None


def test_what_is_said_is_shown_before_it_is_taken(westminster: Path) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await go(pilot, "colleges")
        await type_in(pilot, "two of the three are good, the rest satisfactory")
        await pilot.pause(0.4)
        assert "understood: of 3 · 2 good · 1 satisfactory" in shown(pilot)
        assert settings(pilot, "colleges") is None
        await pilot.press("enter")
        assert settings(pilot, "colleges") == {"outcomes": {"total": 3, "good": 2, "satisfactory": 1}}

    drive(steps, westminster.parent, westminster)


def test_what_isnt_understood_is_kept_and_not_taken(westminster: Path) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await go(pilot, "colleges")
        await type_in(pilot, "splendid")
        await pilot.press("enter")
        assert walk_of(pilot).topic.id == "colleges"
        assert walk_of(pilot).pane.said == "splendid"

    drive(steps, westminster.parent, westminster)


def test_figures_that_contradict_each_other_are_told_and_stay_typed(westminster: Path) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await go(pilot, "secondary schools")
        walk_of(pilot).pane.form.focus_field("total")
        await pilot.pause()
        await pilot.press("7")
        await pilot.pause(0.4)
        assert "not taken" in shown(pilot)
        assert walk_of(pilot).pane.form.values()["total"] == "7"
        assert settings(pilot, "secondary_schools") == value_at(
            walk_of(pilot).session.sitting.data, ("settings", "secondary_schools")
        )

    before = westminster.read_bytes()
    drive(steps, westminster.parent, westminster)
    assert westminster.read_bytes() == before


def test_what_isnt_understood_stands_there_again_when_one_comes_back(westminster: Path) -> None:
    async def type_it(pilot: Pilot[None]) -> None:
        await go(pilot, "colleges")
        walk_of(pilot).pane.form.focus_field("good_or_better")
        await type_in(pilot, "eleventy")
        await pilot.press("pageup")
        await settle(pilot)
        assert walk_of(pilot).topic.id != "colleges"

    async def see_it(pilot: Pilot[None]) -> None:
        await go(pilot, "colleges")
        assert walk_of(pilot).pane.form.values()["good_or_better"] == "eleventy"
        assert "not taken" in shown(pilot)
        assert settings(pilot, "colleges") is None

    drive(type_it, westminster.parent, westminster)
    drive(see_it, westminster.parent, westminster)


def test_going_back_blanks_nothing_and_undo_goes_through_all(westminster: Path) -> None:
    before = westminster.read_text(encoding="utf-8")

    async def steps(pilot: Pilot[None]) -> None:
        await go(pilot, "colleges")
        await type_in(pilot, "2: 0 1 1 0")
        await pilot.press("pagedown")
        await type_in(pilot, "3: 0 3 0 0")
        await pilot.press("pagedown", "pageup", "pageup")
        assert walk_of(pilot).topic.id == "colleges"
        assert walk_of(pilot).pane.form.values()["good"] == "1"
        await pilot.press("ctrl+z", "ctrl+z")
        assert walk_of(pilot).pane.form.values()["good"] == ""
        assert walk_of(pilot).session.opened.text == before
        await pilot.press("ctrl+y")
        assert walk_of(pilot).pane.form.values()["good"] == "1"
        await pilot.press("ctrl+z")

    drive(steps, westminster.parent, westminster)
    assert westminster.read_text(encoding="utf-8") == before


def test_a_table_is_shown_before_it_is_taken(westminster: Path) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await type_in(pilot, TABLE)
        await settle(pilot)
        page = shown(pilot)
        assert "1 new, 1 not recognised" in page
        assert "Castles" in page
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert settings(pilot, "colleges") == {"outcomes": "2: 0 1 1 0"}

    drive(steps, westminster.parent, westminster)


def test_a_key_jumps_to_what_it_stands_on(westminster: Path) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await go(pilot, "colleges")
        before = pilot.app.focused
        await pilot.press("ctrl+o")
        await pilot.pause(0.1)
        await pilot.press("f")
        await settle(pilot)
        assert pilot.app.focused is not before

    drive(steps, westminster.parent, westminster)


def test_one_comes_back_to_where_one_left(westminster: Path) -> None:
    async def leave(pilot: Pilot[None]) -> None:
        await go(pilot, "colleges")

    async def come_back(pilot: Pilot[None]) -> None:
        assert walk_of(pilot).topic.id == "colleges"

    drive(leave, westminster.parent, westminster)
    drive(come_back, westminster.parent, westminster)


def test_the_second_who_opens_a_case_can_only_read_it(westminster: Path) -> None:
    from contextlib import closing

    from inkspector.store.cases import OpenedCase

    async def steps(pilot: Pilot[None]) -> None:
        assert "READ ONLY: M. Lloyd" in shown(pilot)
        await go(pilot, "colleges")
        await type_in(pilot, "2: 0 1 1 0")
        await pilot.press("enter")
        assert settings(pilot, "colleges") is None

    with closing(OpenedCase(westminster, "M. Lloyd")):
        drive(steps, westminster.parent, westminster)


def test_a_case_changed_by_somebody_else_is_brought_together(westminster: Path) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await go(pilot, "colleges")
        await type_in(pilot, "2: 0 1 1 0")
        await pilot.press("enter")
        text = westminster.read_text(encoding="utf-8")
        westminster.write_text(text.replace("short: Westminster", "short: The City"), encoding="utf-8")
        await pilot.pause(1.2)
        assert "Somebody else changed" in shown(pilot)
        await pilot.press("enter")
        await settle(pilot)
        data = walk_of(pilot).session.sitting.data
        assert value_at(data, ("authority", "short")) == "The City"
        assert value_at(data, ("settings", "colleges")) == {"outcomes": "2: 0 1 1 0"}

    drive(steps, westminster.parent, westminster)


def test_what_a_crash_left_is_offered(westminster: Path) -> None:
    from inkspector.store.cases import OpenedCase

    crashed = OpenedCase(westminster, "M. Lloyd")
    crashed.put("/settings/colleges", "2: 0 1 1 0", "colleges")
    assert crashed._held is not None
    crashed._held.release()

    async def steps(pilot: Pilot[None]) -> None:
        assert "wasn't closed" in shown(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert settings(pilot, "colleges") == "2: 0 1 1 0"

    drive(steps, westminster.parent, westminster)
