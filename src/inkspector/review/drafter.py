"""Whoever drafted a letter neither decides on remarks on it nor signs it off."""

from __future__ import annotations


def is_drafter(by: str, drafted_by: str | None) -> bool:
    """Whether this person drafted the letter."""
    return bool(drafted_by) and (drafted_by or "").casefold().split() == by.casefold().split()
