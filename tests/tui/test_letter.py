"""The letter on the screen: findings while one types, their mends, other words, pins, redrafts, export."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Checkbox, Input, RadioButton

from inkspector.documents import bank_for
from inkspector.editing import Update, draft
from inkspector.interview import Sitting
from inkspector.store.letters import OpenedLetter
from inkspector.tui.app import Inkspector
from inkspector.tui.editor import Underline, shifted
from inkspector.tui.export import Export
from inkspector.tui.find import Find, places
from inkspector.tui.letter import LetterScreen
from inkspector.tui.letter_session import LetterSession, letter_path
from tests.tui.driving import shown, until


@pytest.fixture
def case(westminster: Path) -> Path:
    dated = westminster.read_text().replace(
        "evidence_to: 2009-08-31}", "evidence_to: 2009-08-31, embargo: 2009-12-09T09:30}"
    )
    westminster.write_text(dated)
    return westminster


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CHECK_AFTER", "KEEP_AFTER", "OTHERS_AFTER"):
        monkeypatch.setattr(f"inkspector.tui.letter.{name}", 0.01)


def on_letter(case: Path, act: Callable[[Pilot[None], LetterScreen], Awaitable[None]]) -> None:
    """Open the case's letter and do something there."""

    async def run() -> None:
        app = Inkspector(case.parent, case)
        async with app.run_test(size=(120, 40)) as pilot:
            await rest(pilot)
            await pilot.press("ctrl+l")
            await rest(pilot)
            assert isinstance(app.screen, LetterScreen)
            await act(pilot, app.screen)

    asyncio.run(run())


async def rest(pilot: Pilot[None]) -> None:
    """Until what was typed is checked and journalled, and other words are found."""
    for _ in range(2):
        await pilot.pause(0.05)
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def rules(letter: LetterScreen) -> list[str]:
    assert letter.report is not None
    return [one.rule for one in letter.report.findings if one.severity == "error"]


def choose(export: Screen[Any], *formats: str) -> None:
    """These formats and no others."""
    for box in export.query("Grid Tick").results(Checkbox):
        box.value = box.id in formats


def to(letter: LetterScreen, words: str) -> None:
    """Put the cursor before these words."""
    letter.editor.go_to(letter.editor.text.index(words))


def test_the_letter_is_drafted_beside_its_case(case: Path) -> None:
    async def act(pilot: Pilot[None], letter: LetterScreen) -> None:
        assert letter_path(case).read_text() == letter.editor.text
        assert Path(f"{letter_path(case)}.inkspector.json").exists()
        assert rules(letter) == []

    on_letter(case, act)


def test_a_finding_appears_while_one_types_and_its_suggestion_is_one_step(case: Path) -> None:
    async def act(pilot: Pilot[None], letter: LetterScreen) -> None:
        before = letter.editor.text
        wrong = before.replace("three of the eight", "seven of the eight")
        letter.editor.become(wrong)
        await rest(pilot)
        assert "evidence.count" in rules(letter)  # and that the parts no longer add up
        underlined, *_ = [one for one in letter.editor.underlines if one.severity == "error"]
        assert wrong[underlined.start : underlined.end] == "seven of the eight"
        letter.editor.go_to(0)
        await pilot.press("ctrl+n", "f5")
        await rest(pilot)
        assert letter.editor.text == before
        await pilot.press("ctrl+z")
        assert letter.editor.text == wrong
        await pilot.press("ctrl+z")
        assert letter.editor.text == before
        await pilot.press("ctrl+y")
        assert letter.editor.text == wrong

    on_letter(case, act)


def test_other_words_are_true_and_taken_with_one_key(case: Path) -> None:
    async def act(pilot: Pilot[None], letter: LetterScreen) -> None:
        to(letter, "of the eight")
        await rest(pilot)
        before = letter.sentence.text if letter.sentence else ""
        first = letter.others[0].text
        await pilot.press("f6")
        await rest(pilot)
        assert before not in letter.editor.text
        assert first in letter.editor.text
        assert rules(letter) == []

    on_letter(case, act)


def test_a_pinned_sentence_and_one_changed_by_hand_outlive_a_redraft(case: Path) -> None:
    async def act(pilot: Pilot[None], letter: LetterScreen) -> None:
        to(letter, "of the eight")
        await rest(pilot)
        assert letter.sentence is not None
        pinned = letter.sentence.text
        await pilot.press("f7")
        assert "pinned" in case.read_text()
        end = letter.editor.text.index(pinned) + len(pinned)
        letter.editor.put((end, end), " The council knows each of its colleges well.")
        await rest(pilot)
        await pilot.press("f8")
        await rest(pilot)
        assert pinned in letter.editor.text
        assert "knows each of its colleges well" in letter.editor.text
        assert letter_path(case).read_text() == letter.editor.text

    on_letter(case, act)


def test_what_was_typed_and_not_saved_is_back_after_a_crash(case: Path) -> None:
    async def write(pilot: Pilot[None], letter: LetterScreen) -> None:
        await pilot.press("ctrl+s")

    on_letter(case, write)
    lost = OpenedLetter(letter_path(case), "A")
    lost.change(lost.text + "\nNot yet saved.\n")
    assert lost._held is not None
    lost._held.lock.release()

    async def act(pilot: Pilot[None], letter: LetterScreen) -> None:
        assert letter.editor.text.endswith("Not yet saved.\n")

    on_letter(case, act)


def test_find_and_replace_everywhere_is_taken_back_step_by_step(case: Path) -> None:
    async def act(pilot: Pilot[None], letter: LetterScreen) -> None:
        before = letter.editor.text
        await pilot.press("ctrl+f")
        letter.query_one("#words", Input).value = "westminster"
        letter.query_one("#by", Input).value = "Harlow"
        await pilot.press("enter")
        assert letter.editor.selected_text == "Westminster"
        letter.query_one(Find).action_everywhere()
        await rest(pilot)
        assert "Westminster" not in letter.editor.text
        await pilot.press("ctrl+z")
        assert letter.editor.text == before

    on_letter(case, act)


def test_the_users_own_editor(case: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    script = tmp_path / "editor"
    script.write_text("#!/bin/sh\necho 'A line by hand.' >> \"$1\"\n")
    script.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(script))

    async def act(pilot: Pilot[None], letter: LetterScreen) -> None:
        from contextlib import nullcontext

        monkeypatch.setattr(pilot.app, "suspend", nullcontext)
        letter.action_editor()
        await pilot.pause()
        assert letter.editor.text.endswith("A line by hand.\n")

    on_letter(case, act)


def test_a_letter_with_errors_is_exported_only_after_saying_so(case: Path, tmp_path: Path) -> None:
    async def act(pilot: Pilot[None], letter: LetterScreen) -> None:
        letter.editor.become(letter.editor.text.replace("three of the eight", "seven of the eight"))
        await rest(pilot)
        await pilot.press("f10")
        await pilot.pause()
        export = pilot.app.screen
        assert isinstance(export, Export)
        export.query_one("#folder", Input).value = str(tmp_path)
        choose(export, "html", "txt")
        await pilot.press("ctrl+s")
        await rest(pilot)
        assert not list(tmp_path.glob("westminster*"))
        await pilot.press("space", "ctrl+s")  # the cursor waits where one can say so
        await rest(pilot)
        name = "westminster-2009.draft.embargo-2009-12-09"
        assert {path.name for path in tmp_path.glob("westminster*")} == {f"{name}.html", f"{name}.txt"}
        mark = "DRAFT. Not for publication. Embargoed until 9 December 2009, 09:30."
        assert (tmp_path / f"{name}.txt").read_text().startswith(mark)
        assert mark in (tmp_path / f"{name}.html").read_text()

    on_letter(case, act)


def test_what_is_published_carries_no_mark(case: Path, tmp_path: Path) -> None:
    async def act(pilot: Pilot[None], letter: LetterScreen) -> None:
        await pilot.press("f10")
        await pilot.pause()
        export = pilot.app.screen
        export.query_one("#folder", Input).value = str(tmp_path)
        choose(export, "txt")
        export.query_one("#publish", RadioButton).value = True
        await pilot.press("ctrl+s")
        await rest(pilot)
        (only,) = tmp_path.glob("westminster*")
        assert only.name == "westminster-2009.txt"
        assert "DRAFT" not in only.read_text()

    on_letter(case, act)


def test_underlines_move_with_their_words() -> None:
    marks = [Underline(2, 5, "error"), Underline(8, 12, "info")]
    assert list(shifted(marks, 0, 0, 3)) == [Underline(5, 8, "error"), Underline(11, 15, "info")]
    assert list(shifted(marks, 6, 1, 0)) == [Underline(2, 5, "error"), Underline(7, 11, "info")]
    assert list(shifted(marks, 7, 6, 2)) == [Underline(2, 5, "error")]
    assert list(shifted(marks, 9, 1, 2)) == [Underline(2, 5, "error"), Underline(8, 13, "info")]


def test_small_letters_find_capitals_and_capitals_only_themselves() -> None:
    assert places("Good, good", "good") == [(0, 4), (6, 10)]
    assert places("Good, good", "Good") == [(0, 4)]
    assert places("İgood", "good") == [(1, 5)]


def test_what_stands_in_the_way_of_publishing_is_shown_before_anything_is_written(
    case: Path, tmp_path: Path
) -> None:
    async def act(pilot: Pilot[None], letter: LetterScreen) -> None:
        letter.editor.become(f"Draft, in confidence\n\n{letter.editor.text}")
        await rest(pilot)
        await pilot.press("f10")
        await pilot.pause()
        export = pilot.app.screen
        assert isinstance(export, Export)
        export.query_one("#folder", Input).value = str(tmp_path)
        choose(export, "txt")
        export.query_one("#publish", RadioButton).value = True
        await rest(pilot)
        assert "line 1 is marked: Draft, in confidence" in shown(pilot)
        await pilot.press("ctrl+s")
        await rest(pilot)
        assert not list(tmp_path.glob("westminster*"))
        export.query_one("#with_errors", Checkbox).value = True
        await pilot.press("ctrl+s")
        await rest(pilot)
        assert [path.name for path in tmp_path.glob("westminster*")] == ["westminster-2009.txt"]

    on_letter(case, act)


def test_what_is_typed_while_the_letter_is_drafted_anew_stays(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    really = LetterSession.by_hand

    def waiting(self: LetterSession, text: str, sitting: Sitting) -> Update:
        begun.set()
        assert go_on.wait(20)
        return really(self, text, sitting)

    async def act(pilot: Pilot[None], letter: LetterScreen) -> None:
        monkeypatch.setattr(LetterSession, "by_hand", waiting)
        letter.editor.go_to(len(letter.editor.text))
        await pilot.press("f8")
        await until(pilot, begun.is_set)
        await pilot.press("x", "y")
        go_on.set()
        await rest(pilot)
        assert letter.editor.text.endswith("xy")
        assert any("Something was changed" in one.message for one in pilot.app._notifications)

    on_letter(case, act)


def test_the_app_drafts_with_the_phrases_of_the_team_and_with_pins(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "Three of the eight secondary schools are good."
    pinned = f"{{message: secondary_schools//count, text: {words}, by: A}}"
    case.write_text(case.read_text().replace("letter: {pinned: []}", f"letter: {{pinned: [{pinned}]}}"))

    async def act(pilot: Pilot[None], letter: LetterScreen) -> None:
        bank = bank_for(letter.session.framework)
        wanted = draft(letter.session.sitting.case, letter.session.framework, bank)
        assert words in wanted.text
        assert letter.editor.text == wanted.text
        seen = letter.session.see().draft
        assert seen is not None
        assert seen.text == wanted.text

    on_letter(case, act)
