"""The reviewer's desk, the letter and its export, small and large, dark and light."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from inkspector.cli.review_desk import open_desk
from inkspector.cli.review_folder import queue_of
from inkspector.review.remarks import Made, taken_in
from inkspector.store.reviewing import Desk
from inkspector.store.reviews import update_review
from inkspector.tui.app import Inkspector
from inkspector.tui.reviewing import review_folder, review_letter
from tests.review.letters import CASE, WRONG
from tests.tui.driving import drive_app, until
from tests.tui.snapshots import SIZES, picture, pictured

BY, WHEN = "M. Lloyd", "2009-12-01T10:00"


@pytest.fixture
def letter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A second draft: of the first, one finding was dismissed, one claim ticked, and the authority wrote."""
    monkeypatch.chdir(folder)
    Path("marlow.case.yaml").write_text(f"{CASE}dates: {{letter: 2009-12-09}}\n")
    Path("marlow.md").write_text(WRONG)
    Path("marlow.md.inkspector.json").write_text('{"drafted_by": "J. Ashdown"}')
    desk = opened(Path("marlow.md"))
    finding, claim, unread = desk.points
    desk.decide("dismiss", [finding.id], BY, WHEN, "one school opened since")
    desk.decide("tick", [claim.id, unread.id], BY, WHEN)
    desk.read_through(BY, WHEN)
    desk.hand_back(BY, WHEN, "say of all three")
    start = WRONG.index("handful")
    made = Made("replacement", "R. Hale", "", start, start + len("handful"), "few")
    update_review(Path("marlow.md"), lambda review: taken_in(review, [made], desk.report))
    Path("marlow.md").write_text(WRONG.replace("All three", "All of the three"))
    return Path("marlow.md")


def opened(path: Path) -> Desk:
    return open_desk(path, None, None)


async def settle(pilot: Pilot[None]) -> None:
    """Until nothing moves any more: the same picture three times in a row."""
    alike, before = 0, ""
    for _ in range(200):
        if alike == 3:
            break
        await pilot.pause(0.04)
        await pilot.app.workers.wait_for_complete()
        now = picture(pilot)
        alike, before = (alike + 1 if now == before else 0), now


@SIZES
def test_the_desk(letter: Path, size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await pictured(pilot, "desk")
        await pilot.press("l")
        await settle(pilot)
        await pictured(pilot, "desk-lists")
        await pilot.press("l", "l", "n")
        await settle(pilot)
        await pictured(pilot, "desk-remark")

    drive_app(steps, review_letter(letter, BY, opened), size)


@SIZES
def test_the_queue(letter: Path, size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: "2009-12-01" in picture(pilot))
        await pictured(pilot, "queue")

    drive_app(steps, review_folder(Path(), BY, opened, lambda: queue_of(Path(), None)), size)


@SIZES
def test_the_letter(letter: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CHECK_AFTER", "KEEP_AFTER"):
        monkeypatch.setattr(f"inkspector.tui.letter.{name}", 0.01)
    monkeypatch.setattr("inkspector.tui.letter.OTHERS_AFTER", 1e6)  # other words are for the phrases to say

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("ctrl+l")
        await settle(pilot)
        await pilot.press("ctrl+n")
        pilot.app.clear_notifications()
        await settle(pilot)
        await pictured(pilot, "letter")
        await pilot.press("f10")
        await settle(pilot)
        await pictured(pilot, "export")

    drive_app(steps, Inkspector(Path(), Path("marlow.case.yaml")), size)
