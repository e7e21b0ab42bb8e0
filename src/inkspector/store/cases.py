"""A case open for work: its evidence as it stands, and changes to single values of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from inkspector.case import Case, parse_case
from inkspector.errors import CaseError, InkspectorError, Problem
from inkspector.store.edits import put, remove, rewrite
from inkspector.store.merge import Merged, Side, merge_case, merge_letter
from inkspector.store.opened import Opened

_Parsed = tuple[str, Case | None, tuple[Problem, ...]]
"""A text, the case that it holds, and why it holds none."""


class OpenedCase(Opened):
    """A case file open for work.

    `case` is the evidence as it stands, None where the text can't be used; `problems` says why not.
    """

    error = CaseError

    def __init__(self, path: Path | str, who: str) -> None:
        super().__init__(path, who)
        self._parsed: _Parsed | None = None

    @property
    def case(self) -> Case | None:
        return self._read()[1]

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self._read()[2]

    def put(self, pointer: str, value: Any, label: str = "") -> None:
        """Set the value under a JSON Pointer; the rest of the file stays as it was written.

        Raises CaseError where the text isn't YAML, the pointer leads nowhere, or the file is read-only. That
        the value fits the scheme isn't asked: `problems` tells.
        """
        self.change(put(self.text, self.file, pointer, value), label)

    def remove(self, pointer: str, label: str = "") -> None:
        """Take away what stands under a JSON Pointer. Raises CaseError as `put` does."""
        self.change(remove(self.text, self.file, pointer), label)

    def become(self, data: Any, label: str = "") -> None:
        """Make these the case's data, changing the text in as few places as it takes.

        Raises CaseError, with nothing changed, where they can't be used or the file is read-only.
        """
        text = rewrite(self.text, self.file, data)
        parsed = self._parse(text)
        if parsed[1] is None:
            raise CaseError(parsed[2])
        self.change(text, label)
        self._parsed = parsed

    def _read(self) -> _Parsed:
        if self._parsed is None or self._parsed[0] != self.text:
            self._parsed = self._parse(self.text)
        return self._parsed

    def _parse(self, text: str) -> _Parsed:
        try:
            return text, parse_case(text, self.file), ()
        except InkspectorError as why:
            return text, None, why.problems

    def _merge(self, base: str, ours: str, theirs: str, choices: Mapping[str, Side]) -> Merged:
        try:
            return merge_case(base, ours, theirs, self.file, choices)
        except CaseError:  # one of them isn't YAML at the moment
            return merge_letter(base, ours, theirs, choices)
