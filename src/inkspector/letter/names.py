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
_POST = re.compile(r"(?:\w+,? )*Director of .*\bServices,? (?:at |for )?(?=\w)")
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


def official(lines: Iterable[Field]) -> Field | None:
    """The first line that names an authority by its official form, without a post that stands before it."""
    named = (_without_post(line) for line in lines if len(line.text) <= 120)
    return next((line for line in named if _OFFICIAL.match(line.text)), None)


def _without_post(line: Field) -> Field:
    post = _POST.match(line.text)
    return Field(line.text[post.end() :], line.start + post.end(), line.end) if post else line


def known(lines: Iterable[Field], authorities: Iterable[str]) -> Field | None:
    """The first line that is the short name of an authority; it may be but the town of an address."""
    names = {name.casefold() for name in authorities}
    return next((line for line in lines if line.text.casefold() in names), None)


def mentioned(lines: Iterable[Field], authorities: Iterable[str]) -> Field | None:
    """The one authority that these lines speak of; None where they speak of several."""
    pattern = any_of(authorities)
    found = [
        Field(name.group(), line.start + name.start(), line.start + name.end())
        for line in lines
        for name in pattern.finditer(line.text)
    ]
    return found[0] if len({name.text for name in found}) == 1 else None


def any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Any of the names as whole words, the longest first; a line may break in one; *and* may be *&*."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(_loose(name) for name in longest_first) + r")(?!\w)")


def _loose(name: str) -> str:
    spaced = r"\s+".join(re.escape(word) for word in name.split())
    return spaced.replace(r"\s+and\s+", r"\s+(?:and|&)\s+")
