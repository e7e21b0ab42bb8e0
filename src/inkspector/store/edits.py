"""Changes to the YAML of a case that leave all the rest of the file as it was written.

A change is made by splices at the places of the values concerned. After each the text is read again and its
data compared with what was meant, so that a file is never changed to something else than was asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from inkspector.errors import CaseError, InkspectorError
from inkspector.places import Path, Placed, parse_yaml
from inkspector.places.placed import Lines
from inkspector.store.pointers import ABSENT, with_value
from inkspector.store.written import STEP, WIDTH, block, flow, item, on_line, pair, plain, same, text

_DASH = re.compile(r"(?P<margin> *)- +")


def put(yaml: str, file: str, pointer: str, value: Any) -> str:
    """The text with `value` under a JSON Pointer; blocks above it that are missing are made.

    Raises CaseError where the text isn't YAML, or the pointer leads nowhere in it.
    """
    return _changed(yaml, file, pointer, plain(value))


def remove(yaml: str, file: str, pointer: str) -> str:
    """The text without what stands under a JSON Pointer; the same text where nothing does."""
    return _changed(yaml, file, pointer, ABSENT)


def rewrite(yaml: str, file: str, data: Any) -> str:
    """The text changed in as few places as it takes to hold `data`. Raises CaseError."""
    return _rewritten(parse_yaml(yaml, file, CaseError), plain(data))


def _rewritten(placed: Placed, wanted: Any) -> str:
    while step := next(_differences(placed.data, wanted, ()), None):
        placed = _taken(placed, step, wanted)
    return placed.text


def _changed(yaml: str, file: str, pointer: str, value: Any) -> str:
    placed = parse_yaml(yaml, file, CaseError)
    try:
        wanted = with_value(placed.data, pointer, value)
    except KeyError:
        told = f"there is no place for `{pointer}` in this file"
        raise CaseError.of(told, "check what stands above it", file=file) from None
    return _rewritten(placed, wanted)


@dataclass(frozen=True)
class _Edit:
    """One thing to do at a path; `value` is what shall stand there."""

    do: Literal["replace", "insert", "remove"]
    path: Path
    value: Any = None


def _differences(have: Any, want: Any, path: Path) -> Iterator[_Edit]:
    """What is to be done; after the first the rest has to be asked for again."""
    if same(have, want):
        return
    if isinstance(have, dict) and isinstance(want, dict) and have and want:
        for key in want:
            if key in have:
                yield from _differences(have[key], want[key], (*path, key))
        yield from (_Edit("insert", (*path, key), want[key]) for key in want if key not in have)
        yield from (_Edit("remove", (*path, key)) for key in have if key not in want)
    elif isinstance(have, list) and isinstance(want, list) and have and want:
        yield _of_list(have, want, path)
    else:
        yield _Edit("replace", path, want)


def _of_list(have: list[Any], want: list[Any], path: Path) -> _Edit:
    shorter = min(len(have), len(want))
    start = next((i for i in range(shorter) if not same(have[i], want[i])), shorter)
    kept = 0
    while kept < shorter - start and same(have[-1 - kept], want[-1 - kept]):
        kept += 1
    if start == len(have) - kept:
        return _Edit("insert", (*path, start), want[start])
    if start == len(want) - kept:
        return _Edit("remove", (*path, start))
    return next(_differences(have[start], want[start], (*path, start)))


def _taken(placed: Placed, edit: _Edit, wanted: Any) -> Placed:
    """The text after an edit, read again; if that can't be spliced, after a coarser one round it."""
    path = edit.path
    while True:
        changed = _spliced(placed, edit)
        read = None if changed is None else _read(changed, placed.file)
        if read is not None and same(read.data, _after(placed.data, edit)):
            return read
        if not path:
            told = "this change can't be written without touching the rest of the file"
            raise CaseError.of(told, "make it in the file itself", file=placed.file)
        path = path[:-1]
        edit = _Edit("replace", path, _at(wanted, path))


def _read(changed: str, file: str) -> Placed | None:
    try:
        return parse_yaml(changed, file, CaseError)
    except InkspectorError:
        return None


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _after(data: Any, edit: _Edit, depth: int = 0) -> Any:
    """The data as an edit leaves it."""
    if depth == len(edit.path):
        return edit.value
    step, last = edit.path[depth], depth == len(edit.path) - 1
    if isinstance(data, list):
        assert isinstance(step, int)
        if last and edit.do == "insert":
            return [*data[:step], edit.value, *data[step:]]
        inner = () if last and edit.do == "remove" else (_after(data[step], edit, depth + 1),)
        return [*data[:step], *inner, *data[step + 1 :]]
    if last and edit.do == "remove":
        return {key: value for key, value in data.items() if key != step}
    return {**data, step: _after(data.get(step), edit, depth + 1)}


def _spliced(placed: Placed, edit: _Edit) -> str | None:
    """The text after an edit, or None where it is written in a way that this can't splice."""
    page = _Page(placed)
    if edit.do == "replace":
        return page.replaced(edit.path, edit.value)
    if edit.do == "remove":
        return page.removed(edit.path)
    return page.inserted(edit.path, edit.value)


class _Page:
    """A file's text with its places."""

    def __init__(self, placed: Placed) -> None:
        self.placed, self.text = placed, placed.text
        self.lines = Lines(placed.text)
        self.newline = "\r\n" if "\r\n" in placed.text else "\n"
        self.starts = {path: self.lines.index(at) for path, at in placed.keys.items()}

    def replaced(self, path: Path, value: Any) -> str | None:
        start, end = self.placed.spans[path]
        if not path:
            return self.put(start, end, self.document(value))
        if self.in_flow(path[:-1]):
            words = flow(value)
            return None if self.outgrown(path[:-1], end, len(words)) else self.put(start, end, words)
        opened = self.text[:start].rstrip()
        below = "\n" in self.text[len(opened) : start] and opened.endswith((":", "-"))
        if below or (value is None and opened.endswith(":")):
            start = len(opened)
        if value is None and opened.endswith(":"):
            return self.put(start, end, "")
        if on_line(value, self.column(start) + 1, len(path)):
            return self.put(start, end, ("" if self.text[start - 1] == " " else " ") + flow(value))
        rest = self.text[end : self.line_end(end)].rstrip()
        lines = block(value, self.indent(path) + STEP)
        return self.put(len(self.text[:start].rstrip()), self.line_end(end), rest, *lines)

    def document(self, value: Any) -> str:
        if isinstance(value, dict) and value:
            return self.newline.join(line for key in value for line in pair(key, value[key], 0, depth=1))
        return flow(value)

    def removed(self, path: Path) -> str | None:
        start, end = self.starts.get(path, self.placed.spans[path][0]), self.placed.spans[path][1]
        beside = self.children(path[:-1])
        at = beside.index(path)
        following = beside[at + 1] if at + 1 < len(beside) else None
        line = self.line_start(start)
        before = self.text[line:start]
        if self.in_flow(path[:-1]):
            if following:
                return self.put(start, self.start(following), "")
            return self.put(self.placed.spans[beside[at - 1]][1], end, "") if at else None
        if isinstance(path[-1], int):
            if not _DASH.fullmatch(before):
                return None
        elif before.strip():
            return self.put(start, self.start(following), "") if following else None
        return self.text[:line] + self.text[self.line_end(end) :].removeprefix("\r").removeprefix("\n")

    def inserted(self, path: Path, value: Any) -> str | None:
        parent, key = path[:-1], path[-1]
        beside = self.children(parent)
        if self.in_flow(parent):
            return self.inserted_in_flow(path, value, beside)
        if isinstance(key, int):
            dash = _DASH.fullmatch(self.text[self.line_start(self.start(beside[0])) : self.start(beside[0])])
            if dash is None:
                return None
            lines = item(value, len(dash["margin"]))
            if key == 0:
                line = self.line_start(self.start(beside[0]))
                return self.put(line, line, self.newline.join(lines) + self.newline)
            after = beside[key - 1]
        else:
            lines = pair(key, value, self.column(self.start(beside[0])), depth=len(path))
            after = beside[-1]
        end = self.line_end(self.placed.spans[after][1])
        return self.put(end, end, "", *lines)

    def inserted_in_flow(self, path: Path, value: Any, beside: list[Path]) -> str | None:
        words = flow(value) if isinstance(path[-1], int) else f"{text(path[-1])}: {flow(value)}"
        if path[-1] == 0:
            start = self.start(beside[0])
            return self.put(start, start, f"{words}, ")
        after = beside[path[-1] - 1] if isinstance(path[-1], int) else beside[-1]
        end = self.placed.spans[after][1]
        gap = "" if self.text[end - 1] != ":" else " null"
        if self.outgrown(path[:-1], end, len(words) + 2):
            return None
        return self.put(end, end, f"{gap}, {words}")

    def outgrown(self, path: Path, end: int, more: int) -> bool:
        """Whether so many characters more at `end` are too many for the one line of braces or brackets there.

        Those within others stay: the outermost is written anew.
        """
        single = "\n" not in self.text[slice(*self.placed.spans[path])]
        return single and not self.in_flow(path[:-1]) and self.column(self.line_end(end)) + more > WIDTH

    def put(self, start: int, end: int, *lines: str) -> str:
        return self.text[:start] + self.newline.join(lines) + self.text[end:]

    def children(self, path: Path) -> list[Path]:
        """In the order in which they stand."""
        return [one for one in self.placed.spans if len(one) == len(path) + 1 and one[:-1] == path]

    def start(self, path: Path) -> int:
        """Of its key, if it has one, else of the value."""
        return self.starts.get(path, self.placed.spans[path][0])

    def in_flow(self, path: Path) -> bool:
        """What stands directly under the path stands in braces or brackets."""
        start, end = self.placed.spans[path]
        return self.text[start:end].startswith(("{", "["))

    def indent(self, path: Path) -> int:
        """The column of the key, or of the dash, that the value at a path follows."""
        if path in self.starts:
            return self.column(self.starts[path])
        return self.column(self.placed.spans[path][0]) - STEP

    def column(self, index: int) -> int:
        return index - self.line_start(index)

    def line_start(self, index: int) -> int:
        return index - (self.lines.place(index).column - 1)

    def line_end(self, index: int) -> int:
        """Where the line ends on which an offset stands, before its line break."""
        found = re.compile(r"[\r\n]").search(self.text, index)
        return found.start() if found else len(self.text)
