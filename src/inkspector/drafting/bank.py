"""The phrase bank: the phrases of a scheme, of a team and of one person, and the names that drafting prefers.

Phrases lie in tiers: the scheme's, the team's, mine. A phrase stands in the place of one with its id in an
earlier tier, so that a team retires a phrase of the scheme by writing it again as retired.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from inkspector.drafting.phrases import Phrase
from inkspector.errors import PhraseError, Problem
from inkspector.places import Place, Placed, parse_yaml, problem, validate
from inkspector.places.textfile import decode, read_bytes
from inkspector.scheme.model import Model

Tier = Literal["scheme", "team", "mine"]
TIERS: tuple[Tier, ...] = ("scheme", "team", "mine")


class Bank(Model):
    """All phrases at hand, in order of their ids, and the names that drafting prefers."""

    phrases: tuple[Phrase, ...]
    names: Mapping[str, Mapping[str, str]] = {}
    version: str | None = None
    """Of the scheme's own phrases."""
    tiers: Mapping[str, Tier] = {}
    """Where each phrase comes from, by id; those that it doesn't name are the scheme's."""
    places: Mapping[str, tuple[str, Place]] = {}
    """The file of each phrase, by id, and where in it the phrase stands."""
    sha256: str = ""
    """Over all files, in hexadecimal."""

    @cached_property
    def _by_kind(self) -> Mapping[str | None, tuple[Phrase, ...]]:
        found: dict[str | None, list[Phrase]] = {}
        for phrase in self.phrases:
            if phrase.status == "approved":
                found.setdefault(phrase.kind, []).append(phrase)
        return {kind: tuple(phrases) for kind, phrases in found.items()}

    def of_kind(self, kind: str | None) -> tuple[Phrase, ...]:
        """The approved phrases that begin with this kind of claim; None: those without claims."""
        return self._by_kind.get(kind, ())

    def clauses(self, kind: str | None) -> tuple[Phrase, ...]:
        """Those of them that don't hang on a clause or lead up to one."""
        return self._clauses.get(kind, ())

    def tails(self, kind: str | None) -> tuple[Phrase, ...]:
        """Those of them that hang on a clause."""
        return self._tails.get(kind, ())

    @cached_property
    def _clauses(self) -> Mapping[str | None, tuple[Phrase, ...]]:
        return self._of_form("sentence", "clause", "opening")

    @cached_property
    def _tails(self) -> Mapping[str | None, tuple[Phrase, ...]]:
        return self._of_form("tail")

    def _of_form(self, *forms: str) -> Mapping[str | None, tuple[Phrase, ...]]:
        return {
            kind: tuple(phrase for phrase in phrases if phrase.form in forms)
            for kind, phrases in self._by_kind.items()
        }

    @cached_property
    def fronts(self) -> tuple[Phrase, ...]:
        """The approved phrases that lead up to a clause."""
        return tuple(phrase for phrase in self.of_kind(None) if phrase.form == "front")

    @cached_property
    def _by_id(self) -> Mapping[str, Phrase]:
        return {phrase.id: phrase for phrase in self.phrases}

    def phrase(self, id: str) -> Phrase:
        """The phrase with this id, retired and proposed ones too. Raises PhraseError."""
        if id in self._by_id:
            return self._by_id[id]
        near = get_close_matches(id, self._by_id, n=1)
        mend = f"did you mean `{near[0]}`?" if near else "see `inkspector phrasebank show`"
        raise PhraseError.of(f"there is no phrase `{id}`", mend)

    def tier(self, id: str) -> Tier:
        """Where the phrase comes from."""
        return self.tiers.get(id, "scheme")

    def problem(self, id: str, what: str, mend: str) -> Problem:
        """What is wrong with the phrase, at its place."""
        file, place = self.places.get(id, ("", Place(0, 0)))
        return Problem(file, place.line, place.column, f"{id}: {what}", mend)


def load_bank(folder: Path, own: Mapping[Tier, Path] | None = None) -> Bank:
    """The bank in a scheme's folder, its `phrases/*.yaml`, with that of `own` tiers.

    A tier is a folder in the shape of `phrasebank/`: `<scheme>/phrases/*.yaml`. Raises PhraseError with all
    problems.
    """
    scheme = folder.name.partition("@")[0]
    folders = {"scheme": folder} | {tier: root / scheme for tier, root in (own or {}).items()}
    files = [
        (tier, file, read_bytes(file, PhraseError))
        for tier in TIERS
        if tier in folders
        for file in sorted((folders[tier] / "phrases").glob("*.yaml"))
    ]
    return _load(tuple(files))


class _File(Model):
    version: str | None = None
    phrases: tuple[Phrase, ...] = ()
    names: dict[str, dict[str, str]] = Field(default_factory=dict)


@lru_cache(maxsize=8)
def _load(files: tuple[tuple[Tier, Path, bytes], ...]) -> Bank:
    placed = [(tier, _parsed(file, data)) for tier, file, data in files]
    read = [(tier, one, validate(one, _File, PhraseError)) for tier, one in placed]
    phrases: dict[str, Phrase] = {}
    names: dict[str, dict[str, str]] = {}
    tiers: dict[str, Tier] = {}
    places: dict[str, tuple[str, Place]] = {}
    versions = [held.version for tier, _, held in read if tier == "scheme" and held.version]
    problems: list[Problem] = []
    for tier, one, held in read:
        for i, phrase in enumerate(held.phrases):
            if tiers.get(phrase.id) == tier:
                told = f"the phrase `{phrase.id}` is there twice", "rename one"
                problems.append(problem(one, ("phrases", i, "id"), *told))
            phrases[phrase.id], tiers[phrase.id] = phrase, tier
            places[phrase.id] = one.file, one.places["phrases", i]
        names |= held.names
    problems += _lost(read, phrases)
    if problems:
        raise PhraseError(problems)
    return Bank(
        phrases=tuple(phrases[id] for id in sorted(phrases)),
        names=names,
        version=versions[-1] if versions else None,
        tiers=tiers,
        places=places,
        sha256=hashlib.sha256(b"".join(hashlib.sha256(data).digest() for *_, data in files)).hexdigest(),
    )


def _parsed(file: Path, data: bytes) -> Placed:
    return parse_yaml(decode(data, str(file), PhraseError), str(file), PhraseError)


def _lost(read: Sequence[tuple[Tier, Placed, _File]], phrases: Mapping[str, Phrase]) -> Iterator[Problem]:
    """Phrases said to be replaced by one that there isn't, or that is retired itself."""
    for _, placed, held in read:
        for i, phrase in enumerate(held.phrases):
            after = phrases.get(phrase.replaced_by or phrase.id)
            if after is None or (phrase.replaced_by and after.status == "retired"):
                told = f"`{phrase.id}` is replaced by `{phrase.replaced_by}`, which can't be written"
                mend = "name a phrase that is approved or proposed"
                yield problem(placed, ("phrases", i, "replaced_by"), told, mend)
