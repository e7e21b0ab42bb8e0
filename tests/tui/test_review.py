"""The reviewer's desk: a letter cleared to its sign-off, and a second draft."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import DataTable, Input

from inkspector.cli.review_desk import open_desk
from inkspector.cli.review_folder import queue_of
from inkspector.review.answering import Answered
from inkspector.review.precision import precision
from inkspector.review.remarks import Made, taken_in
from inkspector.review.standing import Stand
from inkspector.store.reviewing import Desk
from inkspector.store.reviews import load_review, update_review
from inkspector.tui.letter_view import LetterView, wrapped
from inkspector.tui.review import Review
from inkspector.tui.reviewing import Reviewing, review_folder, review_letter
from tests.review.letters import CASE, LETTER, WRONG
from tests.tui.driving import shown

BY = "M. Lloyd"


@pytest.fixture
def letter(folder: Path) -> Path:
    (folder / "marlow.case.yaml").write_text(CASE)
    (folder / "marlow.md").write_text(WRONG)
    (folder / "marlow.md.inkspector.json").write_text('{"drafted_by": "J. Ashdown"}')
    return folder / "marlow.md"


def opened(path: Path) -> Desk:
    return open_desk(path, None, None)


async def settled(pilot: Pilot[None]) -> Review:
    """The desk, once all that was begun has ended."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    assert isinstance(pilot.app.screen, Review)
    return pilot.app.screen


def states(desk: Review) -> list[str]:
    assert desk.desk is not None
    return [stand.state for stand in desk.desk.stands]


def signed(desk: Review) -> list[str] | None:
    """The reasons of what the letter goes out with; None while it isn't signed."""
    assert desk.desk is not None
    off = desk.desk.review.signed
    return [one.reason for one in off.dismissed] if off else None


def quote_at(desk: Review) -> str:
    """The words of the point under the cursor."""
    assert isinstance(desk.stop, Stand)
    return desk.stop.point.quote


async def typed(pilot: Pilot[None], words: str) -> None:
    await pilot.pause()
    pilot.app.screen.query_one(Input).value = words
    await pilot.press("enter")
    await pilot.pause()


def test_a_letter_is_cleared_and_signed_with_the_keyboard(letter: Path) -> None:
    async def run() -> None:
        app = review_letter(letter, BY, opened)
        async with app.run_test(size=(120, 40)) as pilot:
            desk = await settled(pilot)
            assert states(desk) == ["open"] * 3
            await pilot.press("S")
            assert signed(desk) is None
            await pilot.press("d")
            await typed(pilot, "one school opened since")
            assert states(desk) == ["dismiss", "open", "open"]
            await pilot.press("T")
            await pilot.press("t")
            assert states(desk) == ["dismiss", "tick", "tick"]
            await pilot.press("S")
            await typed(pilot, "somebody else")
            assert signed(desk) is None
            await pilot.press("S")
            await typed(pilot, BY)
            assert signed(desk) == ["one school opened since"]
            assert [seen.by for seen in load_review(letter).seen] == [BY]

    asyncio.run(run())


def test_in_a_second_draft_ticks_carry_over_and_lapse(letter: Path) -> None:
    async def first(pilot: Pilot[None]) -> None:
        await settled(pilot)
        await pilot.press("a", "T", "t", "escape")

    async def second(pilot: Pilot[None]) -> None:
        desk = await settled(pilot)
        assert states(desk) == ["open", "lapsed", "tick"]
        view = desk.query_one(LetterView)
        assert [view.text[start:end][:5] for start, end in view.bars] == ["Three", "All o"]
        assert quote_at(desk).startswith("Three")

    async def run() -> None:
        app = review_letter(letter, BY, opened)
        async with app.run_test(size=(120, 40)) as pilot:
            await first(pilot)
        redrafted = WRONG.replace("Four of", "Three of").replace("All three", "All of the three")
        letter.write_text(redrafted)
        async with review_letter(letter, BY, opened).run_test(size=(120, 40)) as pilot:
            await second(pilot)

    asyncio.run(run())


def test_only_fitting_decisions_are_taken_and_the_last_can_be_undone(letter: Path) -> None:
    async def run() -> None:
        app = review_letter(letter, BY, opened)
        async with app.run_test(size=(80, 24)) as pilot:
            desk = await settled(pilot)
            await pilot.press("t")
            assert states(desk) == ["open"] * 3
            await pilot.press("a", "t")
            assert states(desk) == ["accept", "tick", "open"]
            await pilot.press("u", "u", "u")
            assert states(desk) == ["open"] * 3

    asyncio.run(run())


def test_a_stroke_is_taken_back_whole_and_each_claim_by_itself(letter: Path) -> None:
    letter.write_text(LETTER)

    async def run() -> None:
        app = review_letter(letter, BY, opened)
        async with app.run_test(size=(80, 24)) as pilot:
            desk = await settled(pilot)
            await pilot.press("T")
            assert states(desk) == ["tick", "tick", "open"]
            await pilot.press("u")
            assert states(desk) == ["open"] * 3
            await pilot.press("U", "up", "up", "down", "o")
            assert states(desk) == ["tick", "open", "open"]
            await pilot.press("u")
            assert states(desk) == ["tick", "tick", "open"]

    asyncio.run(run())


def test_ticking_a_paragraph_leaves_the_cursor_on_what_is_still_open(letter: Path) -> None:
    async def run() -> None:
        app = review_letter(letter, BY, opened)
        async with app.run_test(size=(80, 24)) as pilot:
            desk = await settled(pilot)
            await pilot.press("T")
            assert states(desk) == ["open", "tick", "open"]
            assert quote_at(desk) == "Four of the eight"
            await pilot.press("n", "f")
            assert quote_at(desk) == "Four of the eight"

    asyncio.run(run())


def test_the_arrows_go_from_point_to_point_in_a_letter_longer_than_the_screen(letter: Path) -> None:
    letter.write_text(f"{LETTER}\n" * 12)

    async def run() -> None:
        app = review_letter(letter, BY, opened)
        async with app.run_test(size=(80, 24)) as pilot:
            desk = await settled(pilot)
            await pilot.press("down", "down", "up")
            assert desk.at == 1

    asyncio.run(run())


def test_all_findings_of_a_rule_are_dismissed_with_one_reason_and_taken_back(letter: Path) -> None:
    letter.write_text(f"{WRONG}\nNone of the eight secondary schools is good.\n")

    async def run() -> None:
        app = review_letter(letter, BY, opened)
        async with app.run_test(size=(80, 24)) as pilot:
            desk = await settled(pilot)
            await pilot.press("D")
            await typed(pilot, "two schools opened since")
            assert desk.desk is not None
            rules = [one.point.rule for one in desk.desk.stands]
            wanted = ["dismiss" if rule == "evidence.count" else "open" for rule in rules]
            assert states(desk) == wanted
            assert wanted.count("dismiss") == 2
            (told,) = precision([load_review(letter)])
            assert (told.dismissed, told.reasons) == (2, ("two schools opened since",))
            await pilot.press("u")
            assert states(desk) == ["open"] * len(wanted)

    asyncio.run(run())


@pytest.fixture
def remarked(letter: Path) -> Path:
    """The authority says of the first sentence that there are nine schools."""
    made = Made("comment", "R. Hale", "", 0, len("Four of the eight"), "There are nine since September.")
    update_review(letter, lambda review: taken_in(review, [made], opened(letter).report))
    return letter


def answers(desk: Review) -> list[str]:
    assert desk.desk is not None
    return [one.state for one in desk.desk.remarks]


def test_a_remark_is_stopped_at_refused_with_a_reason_and_opened_again(remarked: Path) -> None:
    async def run() -> None:
        app = review_letter(remarked, BY, opened)
        async with app.run_test(size=(120, 40)) as pilot:
            desk = await settled(pilot)
            assert isinstance(desk.stop, Answered)
            assert "There are nine since September." in shown(pilot)
            await pilot.press("t", "d")
            await typed(pilot, "The count is of July.")
            assert answers(desk) == ["refused"]
            await pilot.press("up", "o")
            assert answers(desk) == ["open"]
            await pilot.press("u")
            assert answers(desk) == ["refused"]

    asyncio.run(run())


def test_an_accepted_remark_tells_every_sentence_that_it_touched(remarked: Path) -> None:
    remarked.write_text(f"{WRONG}\nFew of the secondary schools are outstanding.\n")

    async def run() -> None:
        app = review_letter(remarked, BY, opened)
        async with app.run_test(size=(120, 40)) as pilot:
            desk = await settled(pilot)
            await pilot.press("a", "up")
            touched = [mark for mark in desk.query_one(LetterView).marks if mark.sign == "»"]
            assert [remarked.read_text()[mark.start :][:7] for mark in touched] == ["Four of", "Few of "]
            remarked.write_text(remarked.read_text().replace("Four of the eight", "Four of the nine"))
            await pilot.press("r")
            await settled(pilot)
            await pilot.press("l", "enter")
            await pilot.pause()
            assert "now: Four of the nine secondary schools" in " ".join(shown(pilot).split())

    asyncio.run(run())


def test_the_drafter_decides_on_no_remark(remarked: Path) -> None:
    async def run() -> None:
        app = review_letter(remarked, "J. Ashdown", opened)
        async with app.run_test(size=(80, 24)) as pilot:
            desk = await settled(pilot)
            await pilot.press("a")
            assert answers(desk) == ["open"]

    asyncio.run(run())


def test_what_changed_since_my_last_reading_is_a_key_away(letter: Path) -> None:
    opened(letter).read_through(BY, "2009-12-01T10:00")
    letter.write_text(WRONG.replace("All three", "All of the three"))

    async def run() -> None:
        app = review_letter(letter, BY, opened)
        async with app.run_test(size=(80, 24)) as pilot:
            desk = await settled(pilot)
            await pilot.press("w")
            await pilot.pause()
            assert quote_at(desk).startswith("All of")
            assert "was: All three" in shown(pilot)
            await pilot.press("t")
            assert states(desk) == ["open", "tick", "open"]

    asyncio.run(run())


def test_a_second_reviewer_can_read_and_is_told_who_has_the_letter(letter: Path) -> None:
    async def second() -> None:
        app = review_letter(letter, "A. Smith", opened)
        async with app.run_test(size=(120, 24)) as pilot:
            desk = await settled(pilot)
            assert f"READ ONLY: being reviewed by {BY} on " in shown(pilot)
            await pilot.press("a", "T")
            assert states(desk) == ["open"] * 3
            assert desk.desk is not None
            first.let_go()
            desk.watch_disk()
            await pilot.press("a")
            assert states(desk) == ["accept", "open", "open"]

    first = opened(letter)
    assert first.hold(BY)
    asyncio.run(second())


def test_what_is_decided_elsewhere_is_shown(letter: Path) -> None:
    async def run() -> None:
        app = review_letter(letter, BY, opened)
        async with app.run_test(size=(120, 24)) as pilot:
            desk = await settled(pilot)
            other = opened(letter)
            other.decide("tick", ["supported"], "A. Smith", "2009-12-01T10:00")
            desk.watch_disk()
            assert states(desk) == ["open", "tick", "open"]
            await pilot.press("a", "u")
            assert states(desk) == ["open", "tick", "open"]

    asyncio.run(run())


def test_who_drafted_a_letter_is_told_that_they_cannot_sign_it(letter: Path) -> None:
    async def run() -> None:
        app = review_letter(letter, "J. Ashdown", opened)
        async with app.run_test(size=(80, 24)) as pilot:
            desk = await settled(pilot)
            await pilot.press("d")
            await typed(pilot, "seen")
            await pilot.press("T", "t", "S")
            await typed(pilot, "J. Ashdown")
            assert signed(desk) is None
            assert any("nobody signs off" in str(one.message) for one in pilot.app._notifications)

    asyncio.run(run())


def test_a_letter_that_changed_underneath_is_read_again_with_its_decisions(letter: Path) -> None:
    async def run() -> None:
        app = review_letter(letter, BY, opened)
        async with app.run_test(size=(120, 40)) as pilot:
            desk = await settled(pilot)
            await pilot.press("a", "t")
            letter.write_text(WRONG.replace("Four of", "Three of"))
            assert desk.desk is not None
            assert desk.desk.changed_on_disk()
            await pilot.press("r")
            desk = await settled(pilot)
            assert states(desk) == ["open", "tick", "open"]

    asyncio.run(run())


def test_the_queue_of_a_folder_opens_a_letter(letter: Path) -> None:
    async def run() -> None:
        app: Reviewing = review_folder(letter.parent, BY, opened, lambda: queue_of(letter.parent, None))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            table = app.screen.query_one(DataTable)
            assert [str(cell) for cell in table.get_row_at(0)[1:5]] == ["Marlow", "new", "1", "3"]
            await pilot.press("enter")
            assert states(await settled(pilot)) == ["open"] * 3

    asyncio.run(run())


def test_the_terminals_own_cursor_stands_on_the_words(letter: Path) -> None:
    async def run() -> None:
        app = review_letter(letter, BY, opened)
        async with app.run_test(size=(80, 24)) as pilot:
            desk = await settled(pilot)
            await pilot.press("n")
            await pilot.pause()
            view = desk.query_one(LetterView)
            x, y = app.cursor_position
            line = "".join(segment.text for segment in view.render_line(y - view.content_region.y))
            assert line[x - view.content_region.x :].startswith(quote_at(desk)[:5])

    asyncio.run(run())


def test_rows_are_broken_at_blanks_and_lose_nothing() -> None:
    text = "One two three.\n\nAveryverylongword and more"
    rows = wrapped(text, 8)
    assert [text[start:end] for start, end in rows] == [
        "One two", "three.", "", "Averyver", "ylongwor", "d and", "more",
    ]  # fmt: skip
