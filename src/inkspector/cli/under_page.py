"""What another scheme makes of a case, as a page and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill
from typing import Any

from inkspector.drafting.under import Changed, Under
from inkspector.rating import Rated

WIDTH = 80


def print_under(head: str, compared: Under) -> None:
    """Print the rating before and after, the rule that decides, and what is said otherwise."""
    before, after = said(compared.before.rated), said(compared.after.rated)
    print(head)
    print(f"\nRating: {before} -> {after}" if compared.moved else f"\nRating: {after}, as before")
    for step in compared.decided:
        print(fill(f"{step.text} ({step.rule})", WIDTH, initial_indent="  ", subsequent_indent="  "))
    _print_changed("sentence", compared.sentences)
    if compared.standing:
        _print_changed("standing part", compared.standing)


def _print_changed(what: str, changes: Sequence[Changed]) -> None:
    print(f"\n{len(changes) or 'No'} {what}{'' if len(changes) == 1 else 's'} changed")
    for change in changes:
        for mark, text in (("-", change.before), ("+", change.after)):
            if text is not None:
                words = " ".join(text.split())
                print(fill(words, WIDTH, initial_indent=f"  {mark} ", subsequent_indent="    "))


def said(rated: Rated) -> str:
    """*3 (Performs well)*, *open: 2 or 3*, *withheld*."""
    if rated.withheld is not None:
        return "withheld"
    if rated.rating is None:
        return f"open: {' or '.join(map(str, rated.possible))}"
    return f"{rated.rating} ({rated.label})"


def as_json(compared: Under) -> dict[str, Any]:
    """The rating before and after with what is possible, the deciding rules, what changed."""
    return {
        "before": _rating(compared.before.rated),
        "after": _rating(compared.after.rated),
        "moved": compared.moved,
        "decided": [step.to_json() for step in compared.decided],
        "sentences": [_change(change) for change in compared.sentences],
        "standing": [_change(change) for change in compared.standing],
    }


def _rating(rated: Rated) -> dict[str, Any]:
    return {"rating": rated.rating, "possible": list(rated.possible), "withheld": rated.withheld is not None}


def _change(change: Changed) -> dict[str, str | None]:
    return {"before": change.before, "after": change.after}
