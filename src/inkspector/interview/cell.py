"""One cell of an indicator's row: a figure, how it stands, or a state; from what is typed and back.

What stands beside the value may be the comparator's own figure, or a reading without one, for which a letter
is enough: `a` above, `i` in line, `b` below, `+` better, `-` worse, `n` narrower, `w` wider; `ai` is above or
in line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import get_args

from inkspector.case.entry import WITHOUT_FIGURES, State
from inkspector.case.indicators import Reading, read_figure
from inkspector.errors import Mended
from inkspector.scheme.framework import nearest

READINGS: tuple[str, ...] = get_args(Reading)
NOT_COMPARABLE = "nc"
"""After last year's figure: this year's can't be put beside it."""
_LETTERS: Mapping[str, str] = {
    "a": "higher", "above": "higher", "i": "in_line", "b": "lower", "below": "lower", "+": "better",
    "-": "worse", "n": "narrower", "w": "wider",
}  # fmt: skip
_FIGURE = re.compile(r"-?[\d.]")


@dataclass(frozen=True, slots=True)
class Beside:
    """What a cell says of one comparator: its figure, or a reading; `comparable` only of last year's."""

    figure: Decimal | None = None
    reading: str | None = None
    comparable: bool | None = None


def read_value(text: str) -> tuple[Decimal | None, str | None]:
    """The figure and the state of *74.0*, *74.0 provisional*, *not returned*. Raises Mended."""
    figure, _, words = text.partition(" ") if _FIGURE.match(text) else ("", "", text)
    state = _state(words.strip(" %")) if words.strip(" %") else None
    value = read_figure(figure) if figure else None
    if value is not None and state in WITHOUT_FIGURES:
        raise Mended(f"{said(str(state))} says that there is no figure, and here is one", "write one of them")
    return value, state


def read_beside(text: str) -> Beside:
    """What stands against one comparator: *72.0*, *71.0 nc*, *a*, *narrower*. Raises Mended."""
    figure, _, words = text.partition(" ")
    if words == NOT_COMPARABLE:
        return Beside(read_figure(figure), comparable=False)
    if _FIGURE.match(text):
        return Beside(read_figure(text))
    return Beside(reading=read_reading(text))


def read_reading(text: str) -> str:
    """The reading of *a*, *above*, *ai*, *better or in line*, or of how only one begins. Raises Mended."""
    wanted = said(text.lower().strip())
    base, in_line = (wanted[:-1], True) if len(wanted) == 2 and wanted[1] == "i" else (wanted, False)
    if " or " in base:
        base, in_line = base.partition(" or ")[0], True
    first = _LETTERS.get(base) or _begun(base)
    reading = f"{first}_or_in_line" if in_line and first != "in_line" else first
    if reading in READINGS:
        return str(reading)
    close = nearest(wanted.replace(" ", "_"), READINGS)
    raise Mended(
        f"`{text}` is neither a figure nor a way to stand",
        f"did you mean `{said(close)}`?" if close else "write 72.0, or a above, i in line, b below",
    )


def said(id: str) -> str:
    """An id of a reading or a state in words."""
    return id.replace("_", " ")


def _begun(words: str) -> str | None:
    found = [one for one in READINGS if len(words) > 1 and "_or_" not in one and said(one).startswith(words)]
    return found[0] if len(found) == 1 else None


def _state(words: str) -> str:
    wanted = said(words.lower())
    close = [state for state in get_args(State) if len(wanted) > 1 and said(state).startswith(wanted)]
    if len(close) == 1:
        return str(close[0])
    raise Mended(f"`{words}` is neither a figure nor a state of one", "write 74.0, or `not returned`")
