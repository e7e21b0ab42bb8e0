"""Texts cut into sentences, each with the one before it, and what a reader tells of the last."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from inkspector.claims import Claim, Unread
from inkspector.claims.claim import Span
from inkspector.letter import parse_letter
from inkspector.reading import read
from inkspector.scheme import Framework, load_scheme

_WORD = re.compile(r"\d+(?:[.,/]\d+)*%?|\w+(?:['’]\w+)*")


@dataclass(frozen=True)
class Passage:
    """A sentence behind the one that its pronouns and gaps may lean on.

    `before` is empty at the start of a paragraph. `places` are names of the letter's own authority.
    """

    source: str
    before: str
    sentence: str
    places: tuple[str, ...] = ()

    def words(self) -> tuple[Span, ...]:
        """The words of the sentence, without its marks; a hyphenated word counts by its parts."""
        return tuple(found.span() for found in _WORD.finditer(self.sentence))

    def rewritten(self, sentence: str) -> Passage:
        return replace(self, sentence=sentence)


@dataclass(frozen=True)
class Told:
    """What a reader tells of a passage's sentence; offsets are of the sentence."""

    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]

    @property
    def meant(self) -> tuple[tuple[Claim, bool], ...]:
        """The claims by their meaning alone, and whether each was read in part only."""
        return tuple((claim, claim.partial) for claim in self.claims)

    @property
    def whole(self) -> tuple[Claim, ...]:
        """The claims that a checker would stand by."""
        return tuple(claim for claim in self.claims if not claim.partial)


def told(passage: Passage, framework: Framework) -> Told:
    """What the reader makes of the passage's sentence, the one before it being read first."""
    lead = f"{passage.before} " if passage.before else ""
    reading = read(lead + passage.sentence, framework, passage.places)
    off = len(lead)
    return Told(
        tuple(_moved(claim, off) for claim in reading.claims if claim.start >= off),
        tuple(
            replace(one, start=one.start - off, end=one.end - off)
            for one in reading.unread
            if one.start >= off
        ),
    )


def _moved(claim: Claim, off: int) -> Claim:
    at = {slot: (start - off, end - off) for slot, (start, end) in claim.at.items()}
    return replace(claim, start=claim.start - off, end=claim.end - off, at=at)


def reference(shared: Path) -> tuple[Passage, ...]:
    """The narrative of the published letter."""
    text = (shared / "reference" / "westminster-2009.txt").read_text(encoding="utf-8")
    framework = load_scheme()
    letter = parse_letter(text, framework)
    places = ("Westminster", "London Borough of Westminster")
    return tuple(
        passage
        for block in letter.narrative
        for passage in cut("reference", text[block.start : block.end], framework, places)
    )


def annotated(shared: Path) -> tuple[Passage, ...]:
    """The annotated texts by other authors."""
    framework = load_scheme()
    lines = (shared / "eval" / "claims-dev.jsonl").read_text(encoding="utf-8").splitlines()
    items = [json.loads(line) for line in lines if line.strip()]
    return tuple(passage for item in items for passage in cut(item["id"], item["text"], framework))


def own(sentences: Iterable[str]) -> tuple[Passage, ...]:
    """Sentences that stand alone."""
    return tuple(Passage(f"own {i}", "", sentence) for i, sentence in enumerate(sentences))


def cut(source: str, text: str, framework: Framework, places: tuple[str, ...] = ()) -> Iterator[Passage]:
    """A paragraph into its sentences, as the reader parts them."""
    spans = read(text, framework, places).sentences
    said = [" ".join(text[start:end].split()) for start, end in spans]
    for before, sentence in zip(["", *said], said, strict=False):
        yield Passage(source, before, sentence, places)
