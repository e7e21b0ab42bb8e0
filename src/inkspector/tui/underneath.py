"""The case's file was changed by somebody else: bring the two together, value by value, or take theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inkspector.tui.pick import Pick

if TYPE_CHECKING:
    from inkspector.store.merge import Conflict, Side
    from inkspector.tui.case_screen import CaseScreen


async def bring_together(screen: CaseScreen) -> None:
    """Ask what is to become of changes made elsewhere, until that is settled."""
    from inkspector.errors import InkspectorError

    opened = screen.session.opened
    try:
        merged = opened.merged()
    except InkspectorError as wrong:
        screen.notify(f"{wrong.problems[0].what}; what you have here is kept", severity="error")
        return
    told = f"Somebody else changed {opened.path.name} since you opened it."
    if opened.dirty:
        told += f" {len(merged.taken)} of your changes touch nothing of theirs; {len(merged.conflicts)} do."
    choices = [
        ("merge", "Bring both together, value by value"),
        ("reload", "Take theirs as it is (undo brings yours back)"),
    ]
    chosen = await screen.app.push_screen_wait(Pick("Changed on disk", choices, told))
    try:
        if chosen == "reload":
            opened.reload()
        else:
            opened.merge({one.key: await _side(screen, one) for one in merged.conflicts})
        screen.session.resit()
    except InkspectorError as wrong:
        opened.undo()
        screen.session.resit()
        screen.notify(f"That would contradict itself: {wrong.problems[0].what}", severity="error")
        return
    screen.refill()
    screen.look()
    screen.session_saved()
    screen.notify("Reloaded" if chosen == "reload" else "Brought together")


async def _side(screen: CaseScreen, conflict: Conflict) -> Side:
    """Which of two values of one place is to stand."""
    sides = [("ours", f"yours: {_shown(conflict.ours)}"), ("theirs", f"theirs: {_shown(conflict.theirs)}")]
    name = conflict.key.strip("/").replace("_", " ").replace("/", " · ")
    chosen = await screen.app.push_screen_wait(Pick(name, sides, f"It was {_shown(conflict.base)}."))
    return "theirs" if chosen == "theirs" else "ours"


def _shown(value: Any) -> str:
    from inkspector.store.pointers import ABSENT
    from inkspector.store.written import flow

    return "nothing" if value is ABSENT or value is None else flow(value)
