"""Phrases: clauses with typed slots, as data, and which of them can say what.

A pattern names the fields of a claim that a phrase has words for. A field that it doesn't name must be empty
in the claim, so that nothing planned is lost in words; the subject and the stance are free unless named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from inkspector.case.dates import Day
from inkspector.claims import Claim
from inkspector.claims.claim import Direction
from inkspector.errors import Mended
from inkspector.scheme.model import Model

Status = Literal["proposed", "approved", "retired"]
FIGURES = ("percent", "fraction")
DIRECTIONS = {
    "quality": ("better", "worse", "in_line", "better_or_in_line", "worse_or_in_line"),
    "quantity": ("higher", "lower", "in_line", "higher_or_in_line", "lower_or_in_line"),
}
"""*Above* and *below*, of performance and of a figure or a gap."""
COMPLEMENTS: dict[Direction, Direction] = {
    "better": "worse_or_in_line",
    "worse": "better_or_in_line",
    "better_or_in_line": "worse",
    "worse_or_in_line": "better",
}
"""Where performance is that isn't there: *those for staying safe are not*."""
_SLOT = re.compile(r"\{(?:(?P<of>[12])\.)?(?P<name>[a-z_]+)(?::(?P<form>[a-z_]+))?\}")


@dataclass(frozen=True, slots=True)
class Kinds:
    """What a scheme's ids are, as far as patterns tell them apart."""

    rows: frozenset[str]
    """Quantifiers of the table of proportions."""
    gaps: frozenset[str]
    """Single indicators that are inequality gaps."""

    def among(self, id: str, subjects: Sequence[str]) -> bool:
        """Whether a pattern of these subjects means this one."""
        if "any" in subjects or id in subjects:
            return True
        return "gap" in subjects if id in self.gaps else "ni" in subjects and id.startswith("ni_")


def _listed(value: object) -> object:
    return value if isinstance(value, list | tuple) else [value]


class Pattern(Model):
    """Fields of a claim and what they may hold: ids, or `any` (something), `maybe` (anything or nothing).

    Of a quantifier, `word` is any row of the scheme's table and `figure` a per cent or a fraction; of a
    subject, `ni` is any single indicator and `gap` one that is an inequality gap; of a direction, `quality`
    is any of performance and `quantity` any of a figure; of grades, `single` is any one alone. Several grades
    or comparators are written as one text, `outstanding good`.
    """

    kind: str
    subject: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ("any",)
    other_than: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ()
    """Subjects of which it would be odd: nobody is good *in* a childminder."""
    aspect: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ()
    base: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ()
    grades: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ()
    quantifier: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ()
    count: Literal["any", "part", "whole", "maybe"] | None = None
    """`any`: both numbers; `part`, `whole`: only that one."""
    comparator: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ()
    direction: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ()
    than: Literal["any", "maybe"] | None = None
    by: Literal["any"] | None = None
    degree: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ()
    rating: Literal["any"] | None = None
    source: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ()
    period: Literal["any", "day", "window", "maybe"] | None = None
    stance: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ("maybe",)
    asserted: bool = True

    def fits(self, claim: Claim, kinds: Kinds) -> bool:
        """Whether this says all of `claim`."""
        return (
            claim.kind == self.kind
            and claim.asserted == self.asserted
            and self.may_fit(claim.quantifier, claim.aspect, kinds)
            and _slot_fits(self.base, claim.base)
            and _slot_fits(self.degree, claim.degree)
            and _slot_fits(self.source, claim.source)
            and _slot_fits(self.stance, claim.stance)
            and _slot_fits(self._directions, claim.direction)
            and kinds.among(claim.subject, self.subject)
            and claim.subject not in self.other_than
            and _grades_fit(self.grades, claim.grades)
            and _slot_fits(self.comparator, " ".join(claim.comparator) or None)
            and (self.count == "maybe" or _count_shape(claim) == self.count)
            and (self.than == "maybe" or (claim.than is not None) == (self.than is not None))
            and (claim.by is not None) == (self.by is not None)
            and (claim.rating is not None) == (self.rating is not None)
            and _period_fits(self.period, claim)
        )

    def may_fit(self, quantifier: str | None, aspect: str | None, kinds: Kinds) -> bool:
        """Whether this says some claim of this quantifier and aspect."""
        return _quantifier_fits(self.quantifier, quantifier, kinds.rows) and _slot_fits(self.aspect, aspect)

    @cached_property
    def _directions(self) -> tuple[str, ...]:
        return directions(self.direction)


def directions(allowed: Sequence[str]) -> tuple[str, ...]:
    """The directions that a pattern means."""
    return tuple(one for name in allowed for one in DIRECTIONS.get(name, (name,)))


def _slot_fits(allowed: Sequence[str], value: str | None) -> bool:
    if not allowed:
        return value is None
    return "maybe" in allowed or ("none" if value is None else "any") in allowed or value in allowed


def _grades_fit(allowed: Sequence[str], grades: Sequence[str]) -> bool:
    return (len(grades) == 1 and "single" in allowed) or _slot_fits(allowed, " ".join(grades) or None)


def _quantifier_fits(allowed: Sequence[str], value: str | None, words: frozenset[str]) -> bool:
    if value is None or not allowed:
        return value is None and not allowed
    if value in allowed:
        return True
    return "word" in allowed if value in words else "figure" in allowed and value in FIGURES


def _count_shape(claim: Claim) -> str | None:
    if claim.count is None:
        return None
    part, whole = claim.count
    return "any" if part is not None and whole is not None else "whole" if part is None else "part"


def _period_fits(allowed: str | None, claim: Claim) -> bool:
    if claim.period is None:
        return allowed in (None, "maybe")
    point = claim.period.start == claim.period.end
    return allowed in ("any", "maybe") or allowed == ("day" if point else "window")


Size = Literal["clause", "participle", "relative", "apposition", "list"]
"""How large a part of a sentence says a claim; what weighs more is said larger."""


class When(Model):
    """When a phrase may be used, beside what it says: by the whole of the first count, by how many items."""

    whole: int | None = None
    """Just so many settings or reviews."""
    at_least: int | None = None
    """So many of them or more."""
    but: int | None = None
    """Any number of them but this."""
    items: int | None = None
    """Just so many claims for `each`."""
    several: bool = False
    """More than one claim for `each`."""
    most: int | None = None
    """So many claims for `each` at most."""
    rest: int | None = None
    """The whole of the first count less its part: *all but one*."""
    complete: bool = False
    """The parts of the claims add up to the whole, so that the last is *the rest*."""

    apart: bool = False
    """The first two claims point in different directions."""

    def holds(self, claims: Sequence[Claim], items: int) -> bool:
        """Whether these claims, `items` of them for `each`, meet it."""
        counts = [claim.count for claim in claims if claim.count]
        part, whole = (n or 0 for n in (counts[0] if counts else (None, None)))
        return (
            self.whole in (None, whole)
            and (self.at_least is None or whole >= self.at_least)
            and (self.but is None or whole != self.but)
            and self.items in (None, items)
            and (items > 1 or not self.several)
            and (self.most is None or items <= self.most)
            and self.rest in (None, whole - part)
            and (not self.apart or claims[0].direction != claims[1].direction)
            and (not self.complete or sum((claim.count or (0, 0))[0] or 0 for claim in claims) == whole)
        )


Follows = Literal[
    "same_share",
    "same_grades",
    "same_standing",
    "same_settings",
    "same_indicator",
    "these_indicators",
    "other_indicators",
    "all_indicators",
    "this_rating",
    "same_rating",
    "denied",
]
"""What a tail hangs on: the share of the same settings, settings or services of the same grades, a summary
of which it gives examples, settings that it counts by another grade, the indicator or some of the indicators
that it compares with something else, indicators beside which it sets others, all of them beside which it sets
those of an outcome, the rating to which it adds an earlier one, or an earlier one that is the same, or what
is denied of an outcome's indicators."""


class Phrase(Model):
    """A clause with slots. `says` are its claims in order, `each` the pattern of any number of further ones.

    In `text`, `{2.…}` are slots of the second claim, and `<…>` is repeated over the claims of `each`; after a
    stroke stands how all but the first are said: `<{part} {be} {grades}|{part} {grades}>`. `same` names the
    fields that all claims of `each` share; items that differ in subject or aspect alone are
    one, unless each brings its quantity.
    """

    id: str
    says: Annotated[tuple[Pattern, ...], BeforeValidator(_listed)] = ()
    each: Pattern | None = None
    same: tuple[str, ...] = ()
    tells: str | None = None
    """The topic of a message without claims."""
    text: str
    form: Literal["sentence", "clause", "opening", "tail", "front"] = "clause"
    """`clause` can be joined to others, `opening` only to what follows it, `sentence` stands alone, `tail`
    hangs on a clause, comma included, `front` leads up to one and says nothing by itself; it `tells` the
    scene or thread of the plan."""
    sizes: tuple[Size, ...] = ()
    """How large each of its claims is said, the last for all that follow; clauses, items of a list, and of
    tails relative clauses, unless given."""
    follows: Follows | None = None
    """What a tail needs of the clause before."""
    turns: bool = False
    """A tail that praises where the clause blames, or the other way round: *although*, *but*."""
    when: When = Field(default_factory=When)
    status: Status = "approved"
    """Only what is approved is written; what is retired still resolves where a letter was written with it."""
    by: str | None = None
    """Who proposed, approved or retired it; nobody is named for what came with the scheme."""
    date: Day | None = None
    why: str | None = None
    replaced_by: str | None = None
    """Id of the phrase that is written instead."""

    @cached_property
    def first(self) -> Pattern | None:
        """Of its first claim; None without claims."""
        return (*self.says, self.each)[0]

    @property
    def kind(self) -> str | None:
        """Of its first claim; None without claims."""
        return None if self.first is None else self.first.kind

    def size(self, i: int) -> Size:
        """How large its claim number `i`, from 0, is said."""
        if self.sizes:
            return self.sizes[min(i, len(self.sizes) - 1)]
        if self.form == "tail":
            return "relative"
        return "list" if self.each is not None and i > len(self.says) else "clause"

    @model_validator(mode="after")
    def _sound(self) -> Phrase:
        if not (self.says or self.each or self.tells):
            raise Mended("this phrase says nothing", "give `says`, `each` or `tells`")
        if (self.each is not None) != ("<" in self.text):
            raise Mended(
                "`each` and the brackets of the text go together", "write both or neither", ("text",)
            )
        if self.status == "retired" and not (self.why or self.replaced_by):
            mend = "give `why` or `replaced_by`"
            raise Mended("this phrase is retired without a reason", mend, ("status",))
        if self.replaced_by and self.status != "retired":
            raise Mended(f"a phrase that is {self.status} isn't replaced", "retire it", ("replaced_by",))
        left = _SLOT.sub("", self.text)
        if "{" in left or "}" in left:
            raise Mended("a slot of this text can't be read", "write {name} or {name:form}", ("text",))
        return self


Slot = tuple[int, str, str | None]
"""Index of the claim from 0, name, form."""


def slots(text: str) -> tuple[Slot, ...]:
    """The slots of a text, in order."""
    return tuple((int(m["of"] or 1) - 1, m["name"], m["form"]) for m in _SLOT.finditer(text))


def fill(text: str, say: Callable[[int, str, str | None], str]) -> str:
    """`text` with each slot replaced by `say(index, name, form)`."""
    return "".join([piece if isinstance(piece, str) else say(*piece) for piece in _pieces(text)])


@lru_cache(maxsize=4096)
def _pieces(text: str) -> tuple[str | Slot, ...]:
    """Words and slots in turn; a bank has some hundreds of texts, and each is filled over and over."""
    words = _SLOT.split(text)[:: _SLOT.groups + 1]
    after = (*slots(text), None)
    return tuple(piece for pair in zip(words, after, strict=True) for piece in pair if piece)
