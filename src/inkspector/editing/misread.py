"""How the reading of some words differs from what they were meant to say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from inkspector.claims import Claim
from inkspector.reading import read
from inkspector.scheme import Framework

_FIELDS = tuple(one.name for one in fields(Claim) if one.compare)


def misread(text: str, meant: Sequence[Claim], framework: Framework, authority: str) -> str | None:
    """What the reader makes of a sentence, where that isn't just the claims that were meant."""
    reading = read(text, framework, (authority,))
    strange = [text[a:b] for unread in reading.unread for a, b in unread.cues]
    if reading.unread:
        return f"isn't understood: {', '.join(f'“{words}”' for words in strange) or 'a part of it'}"
    if len(reading.claims) != len(meant):
        return f"is read as {len(reading.claims)} claims, where it says {len(meant)}"
    for had, wanted in zip(reading.claims, meant, strict=True):
        if had != wanted:
            name = next(name for name in _FIELDS if getattr(had, name) != getattr(wanted, name))
            return f"is read otherwise: {name} {_told(had, name)}, where it says {_told(wanted, name)}"
        if had.partial:
            return "is read in part only"
    return None


def _told(claim: Claim, name: str) -> str:
    value: Any = claim.to_json()[name]
    if isinstance(value, list):
        return " ".join("?" if one is None else str(one) for one in value) or "nothing"
    if isinstance(value, dict):
        return " ".join(f"{end} {one}" for end, one in value.items())
    return "nothing" if value is None else str(value)
