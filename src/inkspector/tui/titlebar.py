"""The line at the top: whose case, how much evidence is in, and the rating so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text
from textual.widgets import Static

if TYPE_CHECKING:
    from inkspector.tui.session import Seen

_WIDTH = 9


class TitleBar(Static):
    """Shown on every screen of an open case."""

    DEFAULT_CSS = "TitleBar { dock: top; height: 1; background: $panel; color: $foreground; padding: 0 1; }"

    def show(self, seen: Seen) -> None:
        """Show where the case stands."""
        case = seen.sitting.case
        told = sum(one.state != "empty" for one in seen.standings)
        of = len(seen.standings)
        filled = round(_WIDTH * told / of)
        row = Table.grid(expand=True)
        row.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
        row.add_column(justify="right", no_wrap=True)
        left = Text.assemble((case.authority.called, "bold"), f" · {seen.sitting.framework.scheme.name}")
        bar = "▰" * filled + "▱" * (_WIDTH - filled)
        row.add_row(left, Text.assemble(f"evidence {told} of {of} {bar} · ", (rating_so_far(seen), "bold")))
        self.update(row)


def rating_so_far(seen: Seen) -> str:
    """*rating so far 3*, *rating so far 2 or 3*."""
    rated = seen.rated
    if rated is None:
        return "no rating"
    if rated.withheld is not None:
        return "rating withheld"
    if rated.rating is not None:
        return f"rating so far {rated.rating}"
    return f"rating so far {' or '.join(map(str, rated.possible))}"
