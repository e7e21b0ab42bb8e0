"""The walk through a case: questions, answers, what they give."""

from __future__ import annotations

import asyncio
from pathlib import Path

from textual.pilot import Pilot

from inkspector.tui.app import Inkspector
from inkspector.tui.walk import Walk


async def settled(pilot: Pilot[None]) -> Walk:
    """The walk, once all that was begun has ended."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    assert isinstance(pilot.app.screen, Walk)
    return pilot.app.screen


def test_an_answer_is_taken_and_the_next_question_asked(westminster: Path) -> None:
    async def run() -> None:
        app = Inkspector(westminster.parent, westminster)
        async with app.run_test(size=(120, 40)) as pilot:
            walk = await settled(pilot)
            await pilot.press("pagedown", "pagedown", "pagedown", "pagedown")
            assert walk.topic.id == "childcare_domestic"
            await pilot.press("tab", "0", "tab", "4", "tab", "2", "tab", "0", "enter")
            walk = await settled(pilot)
            assert walk.topic.id == "nursery_schools"
            assert walk.session.sitting.data["settings"]["childcare_domestic"] == {"outcomes": "6: 0 4 2 0"}

    asyncio.run(run())
