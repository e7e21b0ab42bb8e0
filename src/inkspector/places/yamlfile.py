"""YAML read by its events: in one pass, without recursion, strictly and within bounds.

Scalars follow YAML 1.2's core schema with nothing by surprise: a plain whole number is an `int`, a plain
decimal a `Decimal` (59.4 stays 59.4), `true` and `false` are bools, `null`, `~` and nothing are None. All
else, all that is quoted and every key is text as written: dates, `NO`, `007`, `1e3`, more than 18 digits.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Any, NoReturn

import yaml
from yaml import events

from inkspector.errors import InkspectorError, Problem, in_brief
from inkspector.places.placed import MOST_PROBLEMS, Lines, Path, Place, Placed
from inkspector.places.syntax import explain_syntax
from inkspector.places.textfile import MOST_BYTES, read_text

MOST_EVENTS = 200_000
MOST_DEPTH = 40

_UNREADABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})?\.[0-9]{1,18}")
_WORDS: Mapping[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
}


def read_yaml(path: FilePath | str, error: type[InkspectorError]) -> Placed:
    """The YAML file at `path`, of at most 2 MB; raises `error` with every problem found."""
    return parse_yaml(read_text(path, error), str(path), error)


def parse_yaml(text: str, file: str, error: type[InkspectorError]) -> Placed:
    """`text` as YAML; `file` is the name that problems carry. Raises `error` with every problem found."""
    if len(text) > MOST_BYTES:
        raise error.of("this text is larger than 2 MB", "check that it is the right one", file=file)
    reader = _Reader(file, text.removeprefix("\ufeff"))
    reader.read()
    if reader.problems:
        raise error(sorted(set(reader.problems)))
    return Placed(file, reader.text, reader.data, reader.places, reader.keys, reader.spans)


def _meaning(text: str) -> str | int | Decimal | bool | None:
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    return text


class _Enough(Exception):
    """Reading on would tell nothing more."""


@dataclass
class _Open:
    """A mapping or a list that isn't closed yet; `key` is the name whose value comes next."""

    path: Path
    start: int
    data: dict[str, Any] | list[Any]
    key: str | None = None
    end: int = 0

    def next_path(self) -> Path:
        if isinstance(self.data, list):
            return (*self.path, len(self.data))
        assert self.key is not None
        return (*self.path, self.key)

    def put(self, value: Any, end: int) -> None:
        if isinstance(self.data, list):
            self.data.append(value)
        else:
            assert self.key is not None
            self.data[self.key] = value
            self.key = None
        self.end = end


class _Reader:
    def __init__(self, file: str, text: str) -> None:
        self.file, self.text, self.lines = file, text, Lines(text)
        self.data: Any = None
        self.places: dict[Path, Place] = {}
        self.keys: dict[Path, Place] = {}
        self.spans: dict[Path, tuple[int, int]] = {}
        self.problems: list[Problem] = []
        self.open: list[_Open] = []

    def read(self) -> None:
        try:
            self.refuse_characters()
            parsed = yaml.parse(self.text, Loader=yaml.CBaseLoader)
            for count, event in enumerate(parsed):
                if count > MOST_EVENTS:
                    self.stop(event, f"this file holds more than {MOST_EVENTS:,} values", "split it")
                self.take(event)
            start, end = self.spans.get((), (0, 0))
            if start == end and not self.problems:
                self.note(0, "nothing is written here", "write `name: value` lines, or check the path")
        except _Enough:
            pass
        except yaml.MarkedYAMLError as failed:
            self.note(*explain_syntax(failed, self.text))
        except yaml.YAMLError as failed:
            self.note(0, f"this isn't YAML ({failed})", "check how the file was written")

    def note(self, index: int, what: str, mend: str) -> None:
        place = self.lines.place(index)
        self.problems.append(Problem(self.file, place.line, place.column, what, mend))

    def stop(self, event: events.Event, what: str, mend: str) -> NoReturn:
        self.note(_span(event)[0], what, mend)
        raise _Enough

    def refuse_characters(self) -> None:
        for found in _UNREADABLE.finditer(self.text):
            self.note(found.start(), f"the character U+{ord(found[0]):04X} can't stand here", "delete it")
            if len(self.problems) >= MOST_PROBLEMS:
                break
        if self.problems:
            raise _Enough

    def take(self, event: events.Event) -> None:
        if isinstance(event, events.DocumentStartEvent) and () in self.places:
            self.stop(event, "a second document starts here", "keep to one: delete the line `---`")
        elif isinstance(event, events.CollectionEndEvent):
            self.close(event)
        elif isinstance(event, events.NodeEvent):
            self.refuse_marks(event)
            if len(self.problems) >= MOST_PROBLEMS:
                raise _Enough
            mapping = self.open[-1] if self.open and isinstance(self.open[-1].data, dict) else None
            if mapping and mapping.key is None:
                self.name(event, mapping)
            else:
                self.value(event)

    def refuse_marks(self, event: events.NodeEvent) -> None:
        index, _ = _span(event)
        quote = "put the text in quotes if it begins with that sign"
        if isinstance(event, events.AliasEvent):
            self.note(index, f"`*{event.anchor}` points to another value", f"write the value out, or {quote}")
        elif event.anchor is not None:
            self.note(index, f"`&{event.anchor}` names a value for use elsewhere", f"delete it, or {quote}")
        if getattr(event, "tag", None) is not None:
            self.note(index, "a tag (`!`) stands before this value", f"delete it, or {quote}")

    def name(self, event: events.NodeEvent, mapping: _Open) -> None:
        """The key of a mapping's next value."""
        index, end = _span(event)
        if isinstance(event, events.CollectionStartEvent):
            self.stop(event, "a list or a block stands where a name should", "write `name: value`")
        key = event.value if isinstance(event, events.ScalarEvent) else f"*{event.anchor}"
        path = (*mapping.path, key)
        if not key:
            self.note(index, "a colon without a name before it", "write `name: value`")
        if path in self.keys:
            first = self.keys[path].line
            told = f"`{in_brief(key, 40)}` stands twice, first in line {first}"
            self.note(index, told, "keep one of the two")
        self.keys[path] = self.lines.place(index)
        mapping.key = key
        mapping.end = end

    def value(self, event: events.NodeEvent) -> None:
        start, end = _span(event)
        path = self.open[-1].next_path() if self.open else ()
        self.places[path] = self.lines.place(start)
        if isinstance(event, events.CollectionStartEvent):
            if len(self.open) >= MOST_DEPTH:
                self.stop(event, f"blocks and lists are nested more than {MOST_DEPTH} deep", "nest them less")
            data: dict[str, Any] | list[Any] = {} if isinstance(event, events.MappingStartEvent) else []
            self.open.append(_Open(path, start, data, end=end))
        elif isinstance(event, events.ScalarEvent):
            if event.style in ("|", ">"):  # libyaml counts the blank lines after such a text to it
                end = start + len(self.text[start:end].rstrip())
            self.put(path, start, end, _meaning(event.value) if event.implicit[0] else event.value)
        else:
            self.put(path, start, end, None)

    def close(self, event: events.CollectionEndEvent) -> None:
        closed = self.open.pop()
        bracket, end = _span(event)  # empty where a block ends, which is with its last value
        self.put(closed.path, closed.start, end if end > bracket else closed.end, closed.data)

    def put(self, path: Path, start: int, end: int, value: Any) -> None:
        self.spans[path] = (start, end)
        if self.open:
            self.open[-1].put(value, end)
        else:
            self.data = value


def _span(event: events.Event) -> tuple[int, int]:
    assert event.start_mark is not None
    assert event.end_mark is not None
    return event.start_mark.index, event.end_mark.index
