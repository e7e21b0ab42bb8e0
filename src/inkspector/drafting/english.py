"""Small matters of British English: numbers in prose, lists, articles, dates, sentence casing."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.claims.numbers import say_number
from inkspector.letter.names import short_name

ENDS = tuple(mark + quote for mark in ".?!" for quote in ("", '"', "”"))
"""What closes a sentence."""
WORDS_BELOW = 10
"""Counts from here up are written in figures, save at the beginning of a sentence."""


def quoted(words: str) -> str:
    """Somebody's own words in quotation marks, on one line; curly ones where they hold straight ones."""
    words = " ".join(words.split())
    return f"“{words}”" if '"' in words else f'"{words}"'


def number(value: int) -> str:
    """*three*, *14*."""
    return say_number(value) if value < WORDS_BELOW else f"{value:,}"


def listed(items: Sequence[str]) -> str:
    """*a*, *a and b*, *a, b and c*."""
    return _joined(items, " and ")


def clauses(items: Sequence[str]) -> str:
    """The same of clauses: *a is good, and b and c are outstanding*."""
    return _joined(items, ", and " if any(" and " in item for item in items) else " and ")


def _joined(items: Sequence[str], last: str) -> str:
    return last.join((", ".join(items[:-1]), items[-1])) if len(items) > 1 else "".join(items)


def article(noun: str) -> str:
    """*a majority*, *an area*."""
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def sentence(text: str) -> str:
    """With a capital, a full stop, and no figure at its head."""
    head, gap, tail = text.partition(" ")
    if head.replace(",", "").isdigit():
        head = say_number(int(head.replace(",", "")))
    elif head[:-1].isdigit() and head.endswith("%"):
        head = f"{say_number(int(head[:-1]))} per cent"
    text = f"{head}{gap}{tail}"
    text = text[:1].upper() + text[1:]
    return text if text.endswith(ENDS) else f"{text}."


def area(authority: str) -> str:
    """*the London Borough of Westminster*, *Leeds* for Leeds City Council: as a sentence names the area."""
    if authority.endswith((" Council", " Authority")):
        return short_name(authority)
    takes = " of " in authority and not authority.lower().startswith("the ")
    return f"the {authority}" if takes else authority
