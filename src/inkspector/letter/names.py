"""Names of authorities: *London Borough of Barnet*, *Barnet Council* and *Barnet* are one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inkspector.letter.model import Field

_BEFORE = (
    r"(?:the\s+)?(?:(?:London|Royal|Metropolitan|Unitary)\s+)*"
    r"(?:Borough(?:\s+Council)?|City(?:\s+and\s+County)?|County|Council|District|Corporation)\s+of\s+"
)
_AFTER = (
    r"\s+(?:(?:Metropolitan|London|Unitary)\s+)?(?:(?:City|County|Borough|District)\s+)?(?:Borough\s+)?"
    r"(?:Council|Authority|MBC|LBC)"
)
_OFFICIAL = re.compile(rf"^\s*(?:{_BEFORE}(?P<of>\S.*)|(?P<before>\S.*?){_AFTER})\s*$", re.IGNORECASE)


def short_name(name: str) -> str:
    """The name without what kind of authority it is: *Westminster*."""
    if len(name) > 120:
        return name
    found = _OFFICIAL.match(name)
    short = (found["of"] or found["before"]) if found else name
    return short_name(short) if short != name else short.strip()


def own_names(*names: str) -> tuple[str, ...]:
    """The names and their short forms, each once, longest first: what a letter may call its own authority."""
    shorts = [name for name in names if name] + [short_name(name) for name in names if name]
    joined = [name.replace(" and ", " & ") for name in shorts] + [
        name.replace(" & ", " and ") for name in shorts
    ]
    return tuple(sorted({*shorts, *joined}, key=lambda name: (-len(name), name)))


def find_authority(lines: Iterable[Field], authorities: Iterable[str]) -> Field | None:
    """The line of an addressee that names the authority: by its official form, else by its short name."""
    lines = tuple(lines)
    known = {name.casefold() for name in authorities}
    for line in lines:
        if len(line.text) <= 120 and _OFFICIAL.match(line.text):
            return line
    return next((line for line in lines if line.text.casefold() in known), None)
