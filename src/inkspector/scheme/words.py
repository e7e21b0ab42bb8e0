"""How a scheme is said: names, quantities and the reader's lexicon (`words.yaml`)."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field

from inkspector.claims.interval import Interval
from inkspector.claims.quantity import ProportionWord, QuantityWords
from inkspector.scheme.model import Basis, Model


class Name(Model):
    """What letters call a subject. The first of each list is the one that drafting writes."""

    singular: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    mass: tuple[str, ...] = ()
    """Without number: *childminding*, *secondary school provision*."""


class Ends(Model):
    """An interval of shares in per cent, as the contract writes it."""

    ge: str | int | float | None = None
    gt: str | int | float | None = None
    le: str | int | float | None = None
    lt: str | int | float | None = None

    @cached_property
    def interval(self) -> Interval:
        """The exact interval."""
        return Interval.from_json(self.model_dump(exclude_none=True))


class Proportion(Basis):
    """A row of the proportion words; `min_n`: the fewest settings of which drafting says it."""

    id: str
    share: Ends
    min_n: int
    say: tuple[str, ...]
    read: tuple[str, ...]
    downward: bool = False


class Words(Model):
    """The vocabulary of a scheme: for the reader, the case's shorthand and drafting alike."""

    inkspector: Literal[1]
    scheme: str
    names: dict[str, Name]
    """By subject id."""
    aspects: dict[str, tuple[str, ...]]
    """By aspect id; the first is the one that drafting writes."""
    inspections: dict[str, tuple[str, ...]]
    proportions: tuple[Proportion, ...]
    softeners: dict[str, tuple[str, ...]]
    lexicon: dict[str, dict[str, tuple[str, ...]]] = Field(default_factory=dict)
    """The reader's other words: category → value → phrases."""

    @cached_property
    def quantities(self) -> QuantityWords:
        """The table of quantities as `inkspector.claims.quantity` reads it."""
        return QuantityWords(
            tuple(
                ProportionWord(
                    row.id,
                    row.share.interval,
                    tuple(tuple(phrase.split()) for phrase in row.read),
                    row.downward,
                )
                for row in self.proportions
            ),
            {name: tuple(tuple(p.split()) for p in phrases) for name, phrases in self.softeners.items()},
        )
