"""Rows of cells for indicators: one cell is a field, at the cursor; the others are drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.geometry import Offset, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, Static

if TYPE_CHECKING:
    from inkspector.interview import Sitting
    from inkspector.interview.singles import Looked, Row

GUTTER = 2
_ROOMY = (7, 8, 8, 10, 10, 10, 9)
_CLOSE = (7, 8, 7, 8, 8, 8, 7)
_TIGHT = (7, 8, 6, 7, 7, 7, 7)
_LEAST_NAME = 10
_AROUND = 14
"""Rows of the screen that a table leaves for what stands above and below it."""


class GridCell(Input):
    """The field of the cell where the cursor is."""

    HELP = """# A table of indicators

A row for each: its number, then its figures; what they come to is shown beside them (`▲` above, `▬` in line,
`▼` below).

- `Tab` next cell, `Enter` next row, arrows to any; `Home` and `End` move within a cell
- `NI 73`, `73` or words of its name; a value, or a state: `not returned`
- beside it a figure, or without one `a` above, `i` in line, `b` below, `+` better, `-` worse, `n` narrower,
  `w` wider; `ai` above or in line; `71.0 nc` for last year's figure that can't be compared
- `F8` deletes the row, `^z` brings it back; the last row is for a new one, and `Enter` there goes on
- rows copied from a spreadsheet go in from the cell where the cursor is; with headings they are shown first
"""
    BINDINGS = [
        Binding("up", "move(-1, 0)", show=False),
        Binding("down", "move(1, 0)", show=False),
        Binding("left", "sideways(-1)", show=False),
        Binding("right", "sideways(1)", show=False),
        Binding("tab", "along(1)", show=False),
        Binding("shift+tab", "along(-1)", show=False),
        Binding("enter", "down", "Next row", show=False),
        Binding("f8", "delete", "Delete row", id="delete_row"),
    ]
    DEFAULT_CSS = """
    GridCell, GridCell:focus { position: absolute; height: 1; border: none; padding: 0; }
    GridCell { background: $panel; }
    GridCell:focus { background: $primary 30%; }
    """

    class Moved(Message):
        """To another cell: by so many rows and columns; `along` goes on into the next row."""

        def __init__(self, rows: int, columns: int, along: bool = False) -> None:
            super().__init__()
            self.rows, self.columns, self.along = rows, columns, along

    class Blocked(Message):
        """Several cells were pasted."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class RowDeleted(Message):
        """The row is to go."""

    class RowDone(Message):
        """On to the next row."""

    def action_move(self, rows: int, columns: int) -> None:
        self.post_message(self.Moved(rows, columns))

    def action_sideways(self, by: int) -> None:
        """Within the text, and over its ends to the next cell."""
        start, end = self.selection
        whole = start != end and {start, end} == {0, len(self.value)}
        if whole or (start == end == (0 if by < 0 else len(self.value))):
            self.post_message(self.Moved(0, by))
        elif by < 0:
            self.action_cursor_left()
        else:
            self.action_cursor_right()

    def action_along(self, by: int) -> None:
        self.post_message(self.Moved(0, by, along=True))

    def action_down(self) -> None:
        self.post_message(self.RowDone())

    def action_delete(self) -> None:
        """Take the row out of the table."""
        self.post_message(self.RowDeleted())

    def _on_paste(self, event: events.Paste) -> None:
        if "\t" in event.text or "\n" in event.text.strip():
            event.stop()
            event.prevent_default()
            self.post_message(self.Blocked(event.text))


class Grid(Vertical):
    """Indicators one by one. `text` has the rows that can be taken; what can't stays typed and is told."""

    DEFAULT_CSS = """
    Grid { height: auto; }
    Grid Static { height: auto; min-height: 2; margin-top: 1; }
    """

    class Changed(Message):
        """A cell holds something else."""

    class Pasted(Message):
        """A block with headings was pasted: it says itself where it goes."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, text: str, sitting: Callable[[], Sitting], *, name: str) -> None:
        from inkspector.interview.singles import split

        super().__init__(name=name)
        self.sitting = sitting
        self.rows: list[Row] = split(text)
        self.taken: list[Row | None] = list(self.rows)
        """By row, as it was when it could be taken last."""
        self.looked: list[Looked] = []
        self.row = self.column = 0

    def compose(self) -> ComposeResult:
        yield Sheet(self)
        yield GridCell(compact=True, select_on_focus=True)
        yield Static()

    def on_mount(self) -> None:
        self._look()
        self._place()

    @property
    def cell(self) -> GridCell:
        """The field at the cursor."""
        return self.query_one(GridCell)

    @property
    def text(self) -> str:
        """The rows that can be taken, a line each; a row that can't is as it was before."""
        from inkspector.interview.singles import joined

        self._look()
        return joined([row for row in self.taken if row is not None])

    @property
    def typed(self) -> str:
        """All that stands in the cells, a line for each row."""
        from inkspector.interview.singles import joined

        return joined([row for row in self.rows if any(row)])

    @property
    def at_end(self) -> bool:
        """The cursor is in the empty row at the end."""
        return self.row >= len(self.rows)

    def load(self, text: str) -> None:
        """Show other rows; what is typed and was never taken stays."""
        from inkspector.interview.singles import split

        left = [row for row, taken in zip(self.rows, self.taken, strict=True) if taken is None and any(row)]
        known = split(text)
        self.rows = [*known, *left]
        self.taken = [*known, *(None for _ in left)]
        self.row = min(self.row, len(self.rows))
        self._changed(told=False)

    def focus(self, scroll_visible: bool = True) -> Grid:
        self.cell.focus(scroll_visible)
        return self

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.at_end:
            if not event.value:
                return
            self._add()
        row = list(self.rows[self.row])
        row[self.column] = event.value
        self.rows[self.row] = tuple(row)
        self.post_message(self.Changed())

    def on_grid_cell_moved(self, event: GridCell.Moved) -> None:
        event.stop()
        from inkspector.interview.singles import COLUMNS

        row, column = self.row + event.rows, self.column + event.columns
        if event.along and not 0 <= column < len(COLUMNS):
            row, column = row + event.columns, column % len(COLUMNS)
        if event.along and self.at_end and event.columns > 0:
            self.screen.focus_next()
        elif event.along and row < 0:
            self.screen.focus_previous()
        else:
            self.go_to(row, column)

    def on_grid_cell_row_done(self, event: GridCell.RowDone) -> None:
        event.stop()
        self.go_to(self.row + 1, 0)

    def on_grid_cell_row_deleted(self, event: GridCell.RowDeleted) -> None:
        event.stop()
        if not self.at_end:
            del self.rows[self.row], self.taken[self.row]
            self._changed()

    def on_grid_cell_blocked(self, event: GridCell.Blocked) -> None:
        event.stop()
        from inkspector.interview.singles import pasted
        from inkspector.interview.table import heading, split

        block = split(event.text)
        if heading(block, self.sitting().framework, {})[1]:
            self.post_message(self.Pasted(event.text))
            return
        self.rows = pasted(self.rows, block, self.row, self.column)
        self.taken += [None] * (len(self.rows) - len(self.taken))
        self._changed()

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor into a cell; a row that was emptied is gone once it is left."""
        from inkspector.interview.singles import COLUMNS

        row, column = max(0, min(row, len(self.rows))), max(0, min(column, len(COLUMNS) - 1))
        if row != self.row and not self.at_end and not any(self.rows[self.row]):
            del self.rows[self.row], self.taken[self.row]
            row -= row > self.row
        else:
            self._say_it_in_full()
        self.row, self.column = row, column
        self._look()
        self._place()

    def _say_it_in_full(self) -> None:
        """What was typed in short, as the case has it once the row is taken."""
        from inkspector.interview.singles import shown

        self._look()
        if not self.at_end and (single := self.looked[self.row].single) is not None:
            self.rows[self.row] = self.taken[self.row] = shown(single)

    def _add(self) -> None:
        from inkspector.interview.singles import filled

        self.rows.append(filled(()))
        self.taken.append(None)
        self.query_one(Sheet).refresh(layout=True)

    def _changed(self, told: bool = True) -> None:
        self._look()
        self._place()
        self.query_one(Sheet).refresh(layout=True)
        if told:
            self.post_message(self.Changed())

    def _look(self) -> None:
        """Understand the rows as they are typed by now."""
        from inkspector.interview.singles import filled, look

        rows = [filled(row) for row in self.rows]
        self.looked = look(self.sitting(), rows)
        for i, (row, looked) in enumerate(zip(rows, self.looked, strict=True)):
            if not looked.faults:
                self.taken[i] = row if any(row) else None
        self.query_one(Sheet).refresh()
        self._tell()

    def _place(self) -> None:
        """Bring the field to the cell of the cursor."""
        cell = self.cell
        value = "" if self.at_end else self.rows[self.row][self.column]
        with self.prevent(Input.Changed):
            cell.value = value
        cell.action_select_all()
        cell.placeholder = "new" if self.at_end and not self.column else ""
        self.put_field()
        self._tell()

    def put_field(self) -> None:
        """Put the field where its cell is drawn by now."""
        sheet, cell = self.query_one(Sheet), self.cell
        sheet.show_row(self.row)
        sheet.refresh()
        place, width = sheet.place(self.row, self.column)
        cell.styles.offset = place
        cell.styles.width = width
        self.call_after_refresh(self._bring_cursor)

    def _bring_cursor(self) -> None:
        """The terminal's own cursor goes with the field."""
        if self.cell.has_focus:
            self.app.cursor_position = self.cell.cursor_screen_offset

    def _tell(self) -> None:
        """Under the table: what the cell under the cursor says, or what is wrong in its row."""
        self.query_one(Static).update(self._told())

    def _told(self) -> Text:
        from inkspector.interview.singles import COLUMNS, HEADS, told

        if self.row >= len(self.looked):
            return Text("a new row: a number, then its figures")
        looked, column = self.looked[self.row], COLUMNS[self.column]
        faults = dict(looked.faults)
        wrong = faults.pop(column, None) or next(iter(faults.values()), None)
        if wrong is not None:
            where = next(name for name, one in looked.faults.items() if one is wrong)
            return Text.assemble(
                ("! not taken yet: ", "bold red"), f"{HEADS[where]}: {wrong.what}; {wrong.mend}"
            )
        beside = ", ".join(part for name in COLUMNS if (part := told(looked, name, self.sitting())))
        name = Text.assemble((looked.name, "bold"), f" ({looked.unit})")
        return Text.assemble(name, f": {beside}" if beside else "") if looked.name else Text("")


class Sheet(Widget):
    """The table as drawn: a heading, and as many rows as there is room for."""

    DEFAULT_CSS = """
    Sheet { height: auto; }
    Sheet > .sheet--head { color: $text-muted; text-style: bold; }
    Sheet > .sheet--row { color: $foreground; }
    Sheet > .sheet--here { background: $panel; }
    Sheet > .sheet--dim { color: $text-muted; }
    Sheet > .sheet--wrong { color: $text-error; text-style: bold; }
    """
    COMPONENT_CLASSES = {"sheet--head", "sheet--row", "sheet--here", "sheet--dim", "sheet--wrong"}

    def __init__(self, grid: Grid) -> None:
        super().__init__()
        self.grid, self.top = grid, 0

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return 1 + min(len(self.grid.rows) + 1, max(4, viewport.height - _AROUND))

    def on_resize(self) -> None:
        self.grid.put_field()

    def on_click(self, event: events.Click) -> None:
        """The cell that was clicked on."""
        at = event.get_content_offset(self)
        if at is None or at.y < 1:
            return
        starts = [self.place(0, column)[0].x for column in range(len(_ROOMY))]
        column = max((i for i, start in enumerate(starts) if start <= at.x), default=0)
        self.grid.go_to(self.top + at.y - 1, column)
        self.grid.focus()

    def show_row(self, row: int) -> None:
        """Scroll so that a row is in sight."""
        room = max(1, self.size.height - 1)
        self.top = min(max(self.top, row - room + 1), row)
        self.top = max(0, min(self.top, len(self.grid.rows) + 1 - room))

    def place(self, row: int, column: int) -> tuple[Offset, int]:
        """Where a cell is in the sheet, and how wide."""
        name, widths = self._widths()
        left = GUTTER + sum(widths[:column]) + (name if column else 0)
        return Offset(left, 1 + row - self.top), widths[column]

    def render_line(self, y: int) -> Strip:
        from inkspector.interview.singles import COLUMNS, HEADS

        name, widths = self._widths()
        if y == 0:
            cells = [(HEADS[column], "head") for column in COLUMNS]
            return self._strip("", "head", cells, ("name", "head"), name, widths, False)
        row = self.top + y - 1
        if row > len(self.grid.looked):
            return Strip.blank(self.size.width, self.rich_style)
        here = row == self.grid.row
        if row == len(self.grid.looked):
            return self._strip("+", "dim", [("", "row")] * len(widths), ("", "row"), name, widths, here)
        looked = self.grid.looked[row]
        cells = [
            (_drawn(text, looked.signs.get(column, "")), "wrong" if column in looked.faults else "row")
            for column, text in zip(COLUMNS, self.grid.rows[row], strict=True)
        ]
        mark = "!" if looked.faults else ""
        return self._strip(mark, "wrong", cells, (looked.name, "dim"), name, widths, here)

    def _strip(
        self,
        mark: str,
        style: str,
        cells: Sequence[tuple[str, str]],
        named: tuple[str, str],
        name: int,
        widths: Sequence[int],
        here: bool,
    ) -> Strip:
        parts = [(mark, style, GUTTER), (*cells[0], widths[0])]
        parts += [(*named, name)] if name else []
        parts += [(*cell, width) for cell, width in zip(cells[1:], widths[1:], strict=True)]
        ground = self.get_component_rich_style("sheet--here") if here else Style()
        segments = [Segment(_fitted(text, width), self._style(of) + ground) for text, of, width in parts]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style + ground)

    def _style(self, of: str) -> Style:
        return self.get_component_rich_style(f"sheet--{of}")

    def _widths(self) -> tuple[int, Sequence[int]]:
        """Of the name, none where there is no room for it, and of the columns."""
        for widths in (_ROOMY, _CLOSE):
            left = self.size.width - GUTTER - sum(widths)
            if left >= _LEAST_NAME:
                return left, widths
        return 0, next((one for one in (_ROOMY, _CLOSE) if self.size.width >= GUTTER + sum(one)), _TIGHT)


def _drawn(text: str, sign: str) -> str:
    """A cell as drawn: a figure with its sign, a word for *or in line* as a sign too."""
    return f"{text.replace(' or in line', '/▬')} {sign}".rstrip()


def _fitted(text: str, width: int) -> str:
    """The text in just so many columns, the last of them empty."""
    room = width - 1
    return (text if len(text) <= room else f"{text[: max(0, room - 1)]}…").ljust(width)
