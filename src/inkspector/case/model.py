"""A case: one authority's evidence for one letter.

Made by `inkspector.case.load_case`, which turns shorthand into full form first; fields are those of the file.
Whatever a file leaves out is honestly absent here: None or empty, never 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, ConfigDict, Field, InstanceOf, PrivateAttr, model_validator

from inkspector.case.block import Block
from inkspector.case.dates import Day, Moment, When
from inkspector.case.entry import Entry, Given
from inkspector.case.indicators import Indicators, Words
from inkspector.case.judgements import Judgement, Pending, SeriousCaseReviews
from inkspector.errors import Mended
from inkspector.places import Path, Place, Placed
from inkspector.scheme.model import Rating


def _no_truth(written: object) -> object:
    if isinstance(written, bool):
        raise Mended(f"`{str(written).lower()}` is no number", "write a whole number")
    return written


def _as_text(written: object) -> object:
    return str(written) if isinstance(written, int | Decimal) and not isinstance(written, bool) else written


Number = BeforeValidator(_no_truth)
"""A literal number, which Python would take `true` for."""


class Authority(Block):
    """Whose services the letter is about: *London Borough of Westminster*, in short *Westminster*."""

    name: str
    short: str | None = None

    @property
    def called(self) -> str:
        """The short name, where there is one."""
        return self.short or self.name


class Addressee(Block):
    """Who gets the letter."""

    title: str | None = None
    first: str | None = None
    last: str | None = None
    post: str | None = None
    address: tuple[str, ...] = ()
    """Line by line."""


class Signatory(Block):
    """Who signs the letter."""

    name: str
    post: str | None = None


class Dates(Block):
    """The day of the letter, the cut-off of its evidence, and the moment before which nobody may see it."""

    letter: Day | None = None
    evidence_to: Day | None = None
    """What is dated later is kept and not counted; on the day counts."""
    embargo: Moment | None = None


class View(Block):
    """A strength or a challenge as the inspector holds it: said, not measured."""

    subject: str
    aspect: str | None = None
    note: str | None = None
    source: str | None = None


class Previous(Block):
    """Last year's rating, if there was one."""

    rating: Annotated[Rating, Number] | None = None


class ProfessionalJudgement(Block):
    """A move of the rating by the panel; it stands with all four of its parts or not at all."""

    to: Annotated[Rating, Number]
    rationale: str
    by: str
    date: Day


class Handwritten(Block):
    """Words of a sentence, who wrote or struck them and when."""

    text: str
    by: str | None = None
    date: Day | None = None


class Pinned(Handwritten):
    """A sentence kept over redrafts. A message is `<subject>/<aspect>/<kind>`.

    It stands in the place of `message`, or behind the sentence that says `after`, or ahead of `before`.
    """

    message: str | None = None
    after: str | None = None
    before: str | None = None

    @model_validator(mode="after")
    def _stands_somewhere(self) -> Self:
        if not (self.message or self.after or self.before):
            mend = "give `message: subject/aspect/kind`, or the message that it stands `after` or `before`"
            raise Mended("nothing says where this sentence stands", mend)
        return self


class Omitted(Handwritten):
    """A sentence struck out of the letter; what it said is left out for as long as it would be said so."""

    message: str | None = None


class LetterWishes(Block):
    """What the letter of this case is to hold beside its evidence."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, str] = Field(init=False)

    pinned: tuple[Pinned, ...] = ()
    omitted: tuple[Omitted, ...] = ()

    @property
    def extras(self) -> Mapping[str, str]:
        """Other texts for the letter's template, by name."""
        return self.__pydantic_extra__


class National(Block):
    """England's share good or better for a line, in the place of the scheme's figure."""

    share: InstanceOf[Given]
    """Of good or better."""
    year: Words | None = None
    source: str | None = None


class Case(Block):
    """One authority's evidence for one letter."""

    inkspector: Annotated[Literal[1], Number]
    scheme: str
    scheme_version: Annotated[str, BeforeValidator(_as_text)] | None = None
    """The version of the scheme under which the case was begun; the one at hand unless it is pinned."""
    authority: Authority
    addressee: Addressee = Addressee()
    signatory: Signatory | None = None
    dates: Dates = Dates()
    sources: Mapping[str, str] = {}
    default_source: str | None = None
    settings: Mapping[str, Entry] = {}
    national: Mapping[str, National] = {}
    """By line: figures that override the scheme's."""
    judgements: tuple[Judgement, ...] = Field((), max_length=1000)
    serious_case_reviews: SeriousCaseReviews | None = None
    indicators: Indicators = Indicators()
    pending: tuple[Pending, ...] = ()
    strengths: tuple[View, ...] = ()
    challenges: tuple[View, ...] = ()
    previous: Previous = Previous()
    professional_judgement: ProfessionalJudgement | None = None
    letter: LetterWishes = LetterWishes()

    _placed: Placed = PrivateAttr(Placed("case", "", None, {}, {}, {}))
    _sha256: str = PrivateAttr("")

    @property
    def scheme_ref(self) -> str:
        """The name by which the scheme is loaded: `ofsted-2009`, or `ofsted-2009@1` where it is pinned."""
        return self.scheme if self.scheme_version is None else f"{self.scheme}@{self.scheme_version}"

    @property
    def file(self) -> str:
        """The path as given; a case made without a file is called `case`."""
        return self._placed.file

    @property
    def written(self) -> Any:
        """The file's data as it is written, shorthands and all."""
        return self._placed.data

    @property
    def sha256(self) -> str:
        """Of the file's text in UTF-8, in hexadecimal."""
        return self._sha256

    def counts(self, when: When | date | None) -> bool:
        """What is dated so counts: by the cut-off, on the day included; a year alone only if it ends by then.

        Without a date, or without a cut-off, it counts.
        """
        cut_off = self.dates.evidence_to
        if when is None or cut_off is None:
            return True
        return when <= cut_off if isinstance(when, date) else when.by(cut_off)

    def place(self, pointer: str) -> Place | None:
        """Where in the file the value under a JSON Pointer stands, or the nearest value round it."""
        path = self._known(_steps(pointer))
        return self._placed.places.get(path)

    def pointer(self, *steps: str | int) -> str:
        """The JSON Pointer to the value under `steps`, or to the nearest round it that the file writes.

        A line written as one shorthand has no `outcomes` in the file: the pointer ends at the line.
        """
        return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in self._known(steps))

    def source_of(self, named: str | None) -> str | None:
        """What a `source:` refers to, the case's default where there is none."""
        key = named or self.default_source
        return None if key is None else self.sources.get(key)

    def source_at(self, pointer: str) -> str | None:
        """Where the value under a JSON Pointer is from: the nearest `source:` round it, else the default."""
        named: str | None = None
        held = self._placed.data
        for step in ("", *_steps(pointer)):
            if step != "":
                try:
                    held = held[step]
                except (KeyError, IndexError, TypeError):
                    break
            if isinstance(held, dict) and isinstance(held.get("source"), str):
                named = held["source"]
        return self.source_of(named)

    def from_file(self, placed: Placed) -> Self:
        """The same case, knowing its file."""
        case = self.model_copy()
        case._placed = placed
        case._sha256 = sha256(placed.text.encode()).hexdigest()
        return case

    def _known(self, path: Path) -> Path:
        places = self._placed.places
        while places and path and path not in places:
            path = path[:-1]
        return path


def _steps(pointer: str) -> Path:
    parts = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
    return tuple(int(part) if part.isascii() and part.isdigit() else part for part in parts)
