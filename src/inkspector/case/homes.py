"""Homes of children that stand alone: to speak of the type is to speak of the one home."""

from __future__ import annotations

from inkspector.case.entry import Entry
from inkspector.case.worlds import Worlds


def is_only_home(subject: str, worlds: Worlds) -> bool:
    """The scheme counts the line among its homes, and by the case the authority has one and no more.

    By how many exist, where that is known, else by how many were inspected.
    """
    if subject not in worlds.framework.scheme.smallest.homes:
        return False
    entry, spread = worlds.entry(subject), worlds.spread(subject)
    exist = entry.exist if isinstance(entry, Entry) else None
    return (exist if exist is not None else spread.known_size if spread else None) == 1
