"""A question's fields: what is known already, and what is typed into them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Input, Label, TextArea

from inkspector.tui.grid import Grid

if TYPE_CHECKING:
    from inkspector.interview import Field, Question, Sitting


class Pasted(Message):
    """More than one cell or line was pasted: a block for the whole case rather than for one field."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Cell(Input):
    """A field of one line. What is pasted with tabs or line breaks is offered to the case."""

    HELP = """# A field

Type what is known; an empty field is *unknown*, never nought.

- `Tab` next field, `Enter` next question, `PgUp` back
- a grey word is a suggestion: `→` takes it
- a block copied from a spreadsheet can be pasted anywhere
"""
    DEFAULT_CSS = """
    Cell { height: 1; border: none; padding: 0 1; background: $panel; }
    Cell:focus { border: none; background: $primary 30%; }
    """

    def _on_paste(self, event: events.Paste) -> None:
        if "\t" in event.text or "\n" in event.text.strip():
            event.stop()
            event.prevent_default()
            self.post_message(Pasted(event.text))


class Several(TextArea):
    """A field of several lines: one item a line."""

    HELP = """# Several items

One item a line. `Tab` goes to the next field.
"""
    DEFAULT_CSS = """
    Several { height: 4; border: none; padding: 0 1; background: $panel; }
    Several:focus { border: none; background: $primary 30%; }
    """


class Form(Vertical):
    """The fields of one question; posts `Changed` when a text in it changes by hand."""

    DEFAULT_CSS = """
    Form { height: auto; }
    Form .row { height: 2; margin-bottom: 1; }
    Form .column { width: 1fr; height: 2; }
    Form .column > Cell { margin-right: 1; padding: 0; }
    Form .single { height: auto; }
    Form .single > Label { width: 17; text-align: right; padding-right: 1; color: $text-muted; }
    Form .single > Cell, Form .single > Several { width: 1fr; }
    Form .column > Label { color: $text-muted; }
    """

    class Changed(Message):
        """What is in the fields changed."""

    def __init__(self, question: Question, texts: Mapping[str, str], sitting: Callable[[], Sitting]) -> None:
        super().__init__()
        self.question, self.known, self.sitting = question, texts, sitting
        self._labels: dict[str, Label] = {}
        self._entries: dict[str, Widget] = {}

    def compose(self) -> ComposeResult:
        for row, fields in groupby(self.question.fields, key=lambda field: field.row or field.id):
            members = list(fields)
            if members[0].shape == "table":
                yield self._entry(members[0])
            elif len(members) == 1 and members[0].row != row:
                yield Horizontal(self._label(members[0]), self._entry(members[0]), classes="single")
            else:
                yield Horizontal(*(self._column(field) for field in members), classes="row")

    def ask(self, question: Question, texts: Mapping[str, str]) -> None:
        """Take on another question of the same shape, and what is known of it."""
        for before, field in zip(self.question.fields, question.fields, strict=True):
            if before == field:
                continue
            entry = self._entries[field.id]
            if before.label != field.label:
                self._labels[field.id].update(field.label)
            if isinstance(entry, Input):
                entry.placeholder, entry.suggester = field.hint, _suggester(field)
            elif isinstance(entry, TextArea):
                entry.placeholder = field.hint
        self.question = question
        self.fill(texts)

    def values(self) -> dict[str, str]:
        """By field, what stands in it."""
        return {name: _text(widget) for name, widget in self._entries.items()}

    def fill(self, texts: Mapping[str, str]) -> None:
        """Show these texts, without taking that for typing."""
        with self.prevent(Input.Changed, TextArea.Changed):
            for name, widget in self._entries.items():
                text = texts.get(name, "")
                if _text(widget) == text:
                    continue
                if isinstance(widget, Input):
                    widget.value = text
                elif isinstance(widget, TextArea):
                    widget.load_text(text)
                elif isinstance(widget, Grid):
                    widget.load(text)

    def focus_field(self, name: str | None = None) -> None:
        """Put the cursor into a field, the first if none is named."""
        entry = self._entries.get(name) if name else next(iter(self._entries.values()), None)
        if entry is not None:
            entry.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed())

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self.post_message(self.Changed())

    def on_grid_changed(self, event: Grid.Changed) -> None:
        event.stop()
        self.post_message(self.Changed())

    def on_grid_pasted(self, event: Grid.Pasted) -> None:
        event.stop()
        self.post_message(Pasted(event.text))

    def _column(self, field: Field) -> Vertical:
        column = Vertical(self._label(field), self._entry(field), classes="column")
        if field.shape == "count":
            column.styles.width = max(len(field.label), 6) + 1
        return column

    def _label(self, field: Field) -> Label:
        self._labels[field.id] = label = Label(field.label)
        return label

    def _entry(self, field: Field) -> Widget:
        self._entries[field.id] = entry = self._made(field, self.known.get(field.id, ""))
        return entry

    def _made(self, field: Field, text: str) -> Widget:
        if field.shape == "table":
            return Grid(text, self.sitting, name=field.id)
        if field.shape == "list":
            return Several(text, name=field.id, tab_behavior="focus", compact=True, placeholder=field.hint)
        return Cell(
            text,
            placeholder=field.hint,
            name=field.id,
            suggester=_suggester(field),
            compact=True,
            select_on_focus=field.shape == "count",
            tooltip=None,
        )


def shape_of(question: Question) -> tuple[object, ...]:
    """What two questions have in common that are answered in the same fields."""
    return tuple((field.id, field.shape, field.row) for field in question.fields)


def _suggester(field: Field) -> SuggestFromList | None:
    return SuggestFromList(field.choices, case_sensitive=False) if field.choices else None


def _text(widget: Widget) -> str:
    if isinstance(widget, Input):
        return widget.value
    return widget.text if isinstance(widget, TextArea | Grid) else ""


def told(problem: str) -> Text:
    """A line under the form that says what isn't taken and why."""
    return Text.assemble(("! ", "bold red"), problem) if problem else Text("")
