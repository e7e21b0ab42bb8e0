"""Words as files hold them, and as a reader of letters needs them: each change with the way back."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SAID = {
    "\u00a0": " ",  # a space that doesn't break
    "\u202f": " ",
    "\u2007": " ",
    "\u2011": "-",  # a hyphen that doesn't break
    "\u00ad": "",  # a hyphen for the end of a line alone
    "\u200b": "",
    "\u200c": "",
    "\u200d": "",
    "\u2060": "",
    "\ufeff": "",
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
    "\x00": "",
}
_ODD = re.compile(f"[{''.join(_SAID)}]")


def cleaned(raw: str) -> Iterator[tuple[str, int]]:
    """Stretches of plain words with their offset in `raw`: ligatures spelt out, soft hyphens left out."""
    at = 0
    for odd in _ODD.finditer(raw):
        if odd.start() > at:
            yield raw[at : odd.start()], at
        if words := _SAID[odd.group()]:
            yield words, odd.start()
        at = odd.end()
    if at < len(raw):
        yield raw[at:], at


def folded(words: str) -> str:
    """White space as XML and HTML mean it: each run of it one space, at the ends too."""
    return " ".join(f"|{words}|".split())[1:-1]


def plain_newlines(text: str) -> str:
    """Every end of a line as `\\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
