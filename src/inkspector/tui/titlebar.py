"""The line at the top: whose case, how much evidence is in, and the rating so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text
from textual.widgets import Static

if TYPE_CHECKING:
    from inkspector.rating import Rated
    from inkspector.tui.session import Seen

_WIDTH = 9


class TitleBar(Static):
    """Shown on every screen of an open case."""

    DEFAULT_CSS = "TitleBar { dock: top; height: 1; background: $panel; color: $foreground; padding: 0 1; }"

    def show(self, seen: Seen, read_only: str | None = None) -> None:
        """Show where the case stands, and why it can't be changed, if it can't."""
        case = seen.sitting.case
        told = sum(one.state != "empty" for one in seen.standings)
        of = len(seen.standings)
        filled = round(_WIDTH * told / of)
        kind = seen.sitting.framework.scheme.name if read_only is None else f"READ ONLY: {read_only}"
        left = Text.assemble((case.authority.called, "bold"), f" · {kind}")
        bar = "▰" * filled + "▱" * (_WIDTH - filled)
        right = Text.assemble(f"evidence {told} of {of} {bar} · ", (rating_so_far(seen), "bold"))
        self.update(at_both_ends(left, right, 0))


def at_both_ends(left: Text, right: Text, apart: int = 1) -> Table:
    """One row, `apart` columns at least between the two; where there isn't room, the left one gives way."""
    row = Table.grid(expand=True, padding=(0, apart, 0, 0))
    row.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
    row.add_column(justify="right", no_wrap=True)
    row.add_row(left, right)
    return row


def rating_so_far(seen: Seen) -> str:
    """*rating so far 3*, *rating so far 2 or 3*."""
    rated = seen.rated
    if rated is None:
        return "no rating"
    return f"rating so far {possible(rated)}"


def possible(rated: Rated) -> str:
    """*3*, *2 or 3*, *withheld*; *open* where the evidence allows all of them."""
    if rated.withheld is not None:
        return "withheld"
    return "open" if len(rated.possible) == 4 else " or ".join(map(str, rated.possible))
