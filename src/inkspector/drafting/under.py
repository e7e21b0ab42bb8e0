"""One case under two schemes: its rating, the rule that decides, and what its letter says otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inkspector.case import Case
from inkspector.drafting.bank import Bank
from inkspector.drafting.draft import Draft, draft
from inkspector.drafting.english import area
from inkspector.letter import load_standard
from inkspector.rating import Rated, TrailStep
from inkspector.rating.deciding import Side, deciding
from inkspector.scheme import Framework


@dataclass(frozen=True, slots=True)
class Changed:
    """A sentence of the narrative, a point of the scale or a paragraph of standard text.

    `before` is None where it is new, `after` where it is gone.
    """

    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Under:
    """What another scheme makes of a case."""

    before: Draft
    after: Draft
    decided: tuple[TrailStep, ...]
    """The rules that make the rating another; none where it stays."""
    sentences: tuple[Changed, ...]
    """Of the narrative."""
    standing: tuple[Changed, ...]
    """Of the scale and the standard text."""

    @property
    def moved(self) -> bool:
        """The rating is another one, or no longer as open as it was."""
        return _rating(self.before.rated) != _rating(self.after.rated)


@dataclass(frozen=True, slots=True)
class Reading:
    """A case as it reads under a scheme, and the phrases for its letter (the scheme's own unless given)."""

    case: Case
    framework: Framework
    bank: Bank | None = None


def under(old: Reading, new: Reading) -> Under:
    """Compare the two. Raises CaseError or PhraseError where one of them can't be rated or written."""
    before, after = (draft(one.case, one.framework, one.bank) for one in (old, new))
    decided = deciding(Side(old.case, old.framework), Side(new.case, new.framework))
    sentences = changed(list(_narrative(before)), list(_narrative(after)))
    standing = changed(list(_standing(old)), list(_standing(new)))
    return Under(before, after, decided, sentences, standing)


_Item = tuple[frozenset[str], str]
"""What it is about, by key, and its words."""


def changed(before: list[_Item], after: list[_Item]) -> tuple[Changed, ...]:
    """What isn't word for word in both: beside each that is there now, the one that said most of it before.

    Sentences that only stand elsewhere haven't changed.
    """
    old = [item for item in before if item[1] not in {text for _, text in after}]
    new = [item for item in after if item[1] not in {text for _, text in before}]
    found: list[Changed] = []
    for keys, text in new:
        nearest = max(old, key=lambda item: len(item[0] & keys), default=None)
        if nearest is None or not nearest[0] & keys:
            found.append(Changed(None, text))
            continue
        old.remove(nearest)
        found.append(Changed(nearest[1], text))
    return (*found, *(Changed(text, None) for _, text in old))


def _rating(rated: Rated) -> tuple[int | None, tuple[int, ...]]:
    return rated.rating, rated.possible


def _narrative(drafted: Draft) -> Iterator[_Item]:
    for sentence in drafted.sentences:
        yield frozenset(sentence.messages), sentence.text


def _standing(reading: Reading) -> Iterator[_Item]:
    scheme = reading.framework.scheme
    for level in scheme.scale:
        yield frozenset((f"scale/{level.rating}",)), f"{level.rating} {level.label}: {level.definition}"
    for block in load_standard(reading.framework).blocks:
        yield frozenset((block.id,)), block.filled(scheme.year, area(reading.case.authority.name))
