"""The rules of a rating: a closed union of predicates and effects, no expressions.

All predicates of a rule have to hold; *or* is two rules. Thresholds are compared with whole per cents.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from inkspector.errors import Mended
from inkspector.scheme.basis import Basis, Model, Rating

THRESHOLDS = ("at_least", "at_most", "under", "more_than_share", "at_least_share")


class Bounded(Model):
    """A predicate that compares something with one or more thresholds."""

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        names = [name for name in THRESHOLDS if name in type(self).model_fields]
        if all(getattr(self, name) is None for name in names):
            raise Mended("this predicate has nothing to compare with", f"give it {' or '.join(names)}")
        return self


class Share(Bounded):
    """Whole-per-cent share of `grades` among a line's or group's settings, at least or under a threshold."""

    is_: Literal["share"] = Field("share", alias="is")
    subject: str
    aspect: str | None = None
    grades: tuple[str, ...]
    at_least: int | None = None
    under: int | None = None


class BandOf(Bounded):
    """The band of a line, group or the whole (with an aspect) is one of `bands`."""

    is_: Literal["band_of"] = Field("band_of", alias="is")
    subject: str
    aspect: str | None = None
    at_least: Rating | None = None
    at_most: Rating | None = None


class HowMany(Bounded):
    """How many indicators, settings of a line or group, or reviews are in a state.

    At least a number, or at least or more than a share of those known.
    """

    is_: Literal["how_many"] = Field("how_many", alias="is")
    of: Literal["indicators", "settings", "reviews"]
    subject: str | None = None
    """Null for indicators: all that are reported."""
    state: str
    """For indicators `below_a_comparator`, `at_or_above_both`; for settings and reviews a grade."""
    at_least: int | None = None
    more_than_share: int | None = None
    at_least_share: int | None = None

    @model_validator(mode="after")
    def _countable(self) -> Self:
        if self.of == "indicators" and (self.at_least is not None or self.subject is not None):
            what = "indicators count by their share of all that are reported"
            raise Mended(what, "write `at_least_share: …` or `more_than_share: …`")
        if self.of != "indicators" and self.subject is None:
            raise Mended(f"nothing says which {self.of} count", "add `subject: …`")
        return self


class Judgement(Model):
    """The latest judgement of a kind before the cut-off is one of `grades`."""

    is_: Literal["judgement"] = Field("judgement", alias="is")
    inspection: str | None = None
    subject: str
    aspect: str | None = None
    grades: tuple[str, ...]


class Present(Model):
    """Something is recorded and counts by the cut-off: a priority action."""

    is_: Literal["present"] = Field("present", alias="is")
    item: Literal["priority_action", "pending_inspection"]
    inspection: str | None = None


class Size(Bounded):
    """A line has at least, or fewer than, so many settings."""

    is_: Literal["size"] = Field("size", alias="is")
    subject: str
    at_least: int | None = None
    under: int | None = None


class Missing(Model):
    """The case is silent on something."""

    is_: Literal["missing"] = Field("missing", alias="is")
    subject: str


Predicate = Annotated[
    Share | BandOf | HowMany | Judgement | Present | Size | Missing, Field(discriminator="is_")
]


class StartAt(Model):
    """The default starts from the band of a line, group or the whole."""

    do: Literal["start_at"]
    band_of: str


class Step(Model):
    """One up or one down; a net up never lifts above `ceiling`, nor lowers what started higher."""

    do: Literal["step"]
    by: Literal[-1, 1]
    ceiling: Rating | None = None


class CapAt(Model):
    """The rating is at most this."""

    do: Literal["cap_at"]
    rating: Rating


class Caution(Model):
    """Something that the letter has to name, without effect on the rating."""

    do: Literal["caution"]
    text: str


class Withhold(Model):
    """No rating is given."""

    do: Literal["withhold"]


Effect = Annotated[StartAt | Step | CapAt | Caution | Withhold, Field(discriminator="do")]


class Rule(Basis):
    """When all predicates hold, the effect takes place, in its stage."""

    id: str
    stage: Literal["default", "limit"]
    when: tuple[Predicate, ...] = ()
    effect: Effect
    because: str
    """The trail's clause; its slots `{found}`, `{share}`, `{band}`, `{date}` are filled by the rating."""

    @model_validator(mode="after")
    def _in_its_stage(self) -> Self:
        effect = self.effect
        if effect.do == "start_at" and self.when:
            raise Mended("the start of a rating has conditions", "delete `when`", ("when",))
        if self.stage == "default" and effect.do not in ("start_at", "step"):
            raise Mended(
                f"`{effect.do}` is no effect of the default stage", "write `stage: limit`", ("stage",)
            )
        if self.stage == "limit" and (effect.do == "start_at" or (effect.do == "step" and effect.by > 0)):
            raise Mended("a limit that doesn't lower", "write `stage: default`", ("stage",))
        return self
