"""The plan of a scheme's letter (`letter.yaml`): its sections, what each paragraph gathers, what it must say.

Kinds are those of messages: the kinds of a Claim, and `limit`, `professional_judgement`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from functools import cache, cached_property
from typing import Literal

from pydantic import model_validator

from inkspector.errors import Mended
from inkspector.scheme.model import Basis, Model, Rating

MessageKind = Literal[
    "rating",
    "limit",
    "professional_judgement",
    "grade",
    "judgement",
    "total",
    "comparison",
    "measure",
    "view",
]
Stance = Literal["positive", "neutral", "negative"]


SectionRole = Literal[
    "date",
    "addressee",
    "salutation",
    "heading",
    "standard",
    "scale",
    "rating_box",
    "narrative",
    "statutory",
    "signature",
]


class Section(Model):
    """A part of the letter, in the order in which parts stand."""

    id: str
    role: SectionRole
    required: bool = True


class Paragraph(Basis):
    """A paragraph of the narrative."""

    id: str
    about: str


class Gathering(Model):
    """What goes into a paragraph; an empty list is any. Of several rows that fit the first decides.

    The order of rows, and of the subjects in them, is the order of topics within the paragraph.
    """

    paragraph: str
    kinds: tuple[MessageKind, ...] = ()
    subjects: tuple[str, ...] = ()
    """Ids of lines, groups and other subjects; `indicators` is every single one."""
    aspects: tuple[str, ...] = ()
    """`none` is a message without aspect (or on overall effectiveness)."""

    def fits(self, subject: str, aspect: str | None, kind: str) -> bool:
        """Whether a message belongs here."""
        return (
            (not self.kinds or kind in self.kinds)
            and (not self.subjects or subject in self.subjects)
            and (not self.aspects or (aspect or "none") in self.aspects)
        )


class Order(Basis):
    """What comes first in a letter, by its rating and whether a limit holds it; the first to fit decides."""

    id: str
    ratings: tuple[Rating, ...]
    limited: bool | None = None
    """True: only where a limit lowered the rating; None: either way."""
    opening: tuple[Literal["rating", "limit", "limit_cause", "professional_judgement"], ...]
    """What the opening paragraph holds, in this order."""
    stances: tuple[Stance, ...]
    """The order of praise and blame within each other paragraph."""
    balance: Literal["positive_leads", "negative_leads", "both"]
    """Which of the two should have more claims, for a letter in tune with its rating."""


class Scene(Model):
    """Subjects of which a reader thinks together: an age, a phase. A sentence on them may say so first."""

    id: str
    subjects: tuple[str, ...]


class Thread(Basis):
    """What runs through several lines: a scene that is better, or worse, than other lines throughout."""

    id: str
    scene: str
    stands: Literal["above", "below"]
    others: tuple[str, ...]
    """Lines, each of which has to stand on the other side as far as it is known."""
    by: int
    """Points of the share good or better, at least, between the two sides."""
    at_least: int = 2
    """Lines of the scene and others that must be known: one line is no thread."""


class Comparisons(Basis):
    """When the share of a line is put beside a comparator's."""

    settings: int
    """Of so many settings at least, where their number is known."""
    figures: int
    """Of so many with the comparator's figure, a per cent."""


class MustMention(Basis):
    """Evidence that the letter may not leave out, and how grave it is when it does."""

    id: str
    what: Literal[
        "rating",
        "limit",
        "limit_cause",
        "professional_judgement",
        "inadequate",
        "whole",
        "band",
        "own_word",
        "judgement",
        "indicators_summary",
    ]
    bands: tuple[Rating, ...] = ()
    subjects: tuple[str, ...] = ()
    error: bool = False
    """Leaving it out is an error rather than a warning."""


class MayMention(Basis):
    """The evidence that may follow, most telling first: an order of message kinds and subjects."""

    kinds: tuple[MessageKind, ...]
    subjects: tuple[str, ...]
    """Named subjects come first, in this order; all others after them in the order of the profile."""


class Length(Basis):
    """Words of narrative."""

    at_least: int
    at_most: int
    about: int | None = None
    """What may be said goes in up to here; up to the most, unless given."""

    @property
    def wanted(self) -> int:
        """So many words where there is enough to say."""
        return self.about or self.at_most


class Position(Model):
    """Where a message stands: paragraph, then topic (row of the plan, subject within it), each from 0."""

    paragraph: int
    row: int
    place: int

    @property
    def key(self) -> tuple[int, int, int]:
        """For sorting."""
        return (self.paragraph, self.row, self.place)


class LetterPlan(Model):
    """The plan of one scheme's letter."""

    inkspector: Literal[1]
    scheme: str
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    gathering: tuple[Gathering, ...]
    orders: tuple[Order, ...]
    scenes: tuple[Scene, ...] = ()
    threads: tuple[Thread, ...] = ()
    comparisons: Comparisons | None = None
    must_mention: tuple[MustMention, ...]
    may_mention: MayMention
    length: Length

    @model_validator(mode="after")
    def _whole(self) -> LetterPlan:
        known = {paragraph.id for paragraph in self.paragraphs}
        for i, row in enumerate(self.gathering):
            if row.paragraph not in known:
                mend = f"write one of {', '.join(sorted(known))}"
                raise Mended(
                    f"`{row.paragraph}` is no paragraph of the plan", mend, ("gathering", i, "paragraph")
                )
        scenes = {scene.id for scene in self.scenes}
        for i, thread in enumerate(self.threads):
            if thread.scene not in scenes:
                mend = f"write one of {', '.join(sorted(scenes))}"
                raise Mended(f"`{thread.scene}` is no scene of the plan", mend, ("threads", i, "scene"))
        if not self.gathering or not self.gathering[-1].fits("", None, ""):
            mend = "end `gathering` with a row that names a paragraph and nothing else"
            raise Mended("some messages would belong nowhere", mend, ("gathering",))
        for rating in (1, 2, 3, 4):
            for limited in (True, False):
                if not any(_decides(order, rating, limited) for order in self.orders):
                    what = f"no order for a {'limited ' if limited else ''}rating of {rating}"
                    raise Mended(what, "add one under `orders`", ("orders",))
        return self

    def position(self, subject: str, aspect: str | None, kind: str) -> Position:
        """Where a message stands; a single indicator's subject is its id, `ni_081`."""
        return self._positions(subject, aspect, kind)

    @cached_property
    def _positions(self) -> Callable[[str, str | None, str], Position]:
        """Each looked for once: a letter asks of the same few over and over."""
        return cache(self._position)

    def _position(self, subject: str, aspect: str | None, kind: str) -> Position:
        asked = "none" if aspect == "overall_effectiveness" else aspect
        row = next(i for i, row in enumerate(self.gathering) if row.fits(_topic(subject), asked, kind))
        found = self.gathering[row]
        names = [paragraph.id for paragraph in self.paragraphs]
        place = found.subjects.index(_topic(subject)) if found.subjects else 0
        return Position(paragraph=names.index(found.paragraph), row=row, place=place)

    def scene(self, id: str) -> Scene | None:
        """A scene by its id, or that of a thread."""
        return self._scenes.get(id)

    def scenes_of(self, subjects: Set[str]) -> Mapping[str, Scene]:
        """The scenes that hold all of these, by their ids and those of threads."""
        return {id: scene for id, scene in self._scenes.items() if subjects <= set(scene.subjects)}

    @cached_property
    def _scenes(self) -> Mapping[str, Scene]:
        scenes = {scene.id: scene for scene in self.scenes}
        return scenes | {thread.id: scenes[thread.scene] for thread in self.threads}

    def order(self, rating: int, limited: bool) -> Order:
        """The order of a letter with this rating."""
        return next(order for order in self.orders if _decides(order, rating, limited))

    def ids(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Every subject id that the plan names, with its path in the file, for the scheme's lint."""
        for i, row in enumerate(self.gathering):
            for j, subject in enumerate(row.subjects):
                yield ("gathering", i, "subjects", j), subject
        for i, rule in enumerate(self.must_mention):
            for j, subject in enumerate(rule.subjects):
                yield ("must_mention", i, "subjects", j), subject
        for i, scene in enumerate(self.scenes):
            for j, subject in enumerate(scene.subjects):
                yield ("scenes", i, "subjects", j), subject
        for i, thread in enumerate(self.threads):
            for j, subject in enumerate(thread.others):
                yield ("threads", i, "others", j), subject
        for j, subject in enumerate(self.may_mention.subjects):
            yield ("may_mention", "subjects", j), subject


def _decides(order: Order, rating: int, limited: bool) -> bool:
    return rating in order.ratings and order.limited in (None, limited)


def _topic(subject: str) -> str:
    return "indicators" if subject.startswith("ni_") else subject
