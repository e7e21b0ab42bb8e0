"""The app driven by its keys, without a terminal."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from inkspector.tui.app import Inkspector
from inkspector.tui.walk import Walk

BEHIND = ("look", "list", "open", "changes", "warm")
"""Groups of workers that end by themselves; the others wait for the user."""
Steps = Callable[[Pilot[None]], Awaitable[None]]


def drive(steps: Steps, folder: Path, case: Path | None = None, size: tuple[int, int] = (120, 40)) -> None:
    """Run the app on a folder, or on a case in it, and do the steps once it has settled."""
    drive_app(steps, Inkspector(folder, case), size)


def drive_app(steps: Steps, app: Inkspector, size: tuple[int, int] = (120, 40)) -> None:
    """Run this app, and do the steps once it has settled."""

    async def run() -> None:
        app.animation_level = "none"
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            await steps(pilot)
            app.close_case()

    asyncio.run(run())


async def settle(pilot: Pilot[None]) -> None:
    """Until all that was begun has ended."""
    for _ in range(3):
        await pilot.pause()
        behind = [worker for worker in pilot.app.workers if worker.group in BEHIND]
        if behind:
            await pilot.app.workers.wait_for_complete(behind)
    await pilot.pause()


async def until(pilot: Pilot[None], done: Callable[[], bool]) -> None:
    """Until something is so; fails after a hundred turns of the app's loop."""
    for _ in range(100):
        if done():
            return
        await pilot.pause(0.01)
    raise AssertionError(f"it never came to that:\n{shown(pilot)}")


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Put a text into the field that has the focus, as a terminal's paste does: at once."""
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()


def walk_of(pilot: Pilot[None]) -> Walk:
    """The walk, if that is what is shown."""
    assert isinstance(pilot.app.screen, Walk)
    return pilot.app.screen


def shown(pilot: Pilot[None]) -> str:
    """All that is on the screen, as text."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)
