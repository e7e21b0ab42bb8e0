"""Approved standard text: what every letter of a scheme says alike (`templates/<scheme>/standard.yaml`)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field as Default

from inkspector.errors import SchemeError
from inkspector.letter.sentences import fingerprint, sentences
from inkspector.places import read_yaml, validate
from inkspector.scheme import Framework
from inkspector.scheme.model import Model


class StandardBlock(Model):
    """One paragraph in the project's own words, and the fingerprints of other approved wordings."""

    id: str
    role: Literal["standard", "statutory"]
    text: str
    """With the slots `{year}`, `{next_year}` and `{authority}`."""
    also_approved: tuple[str, ...] = ()
    """A fingerprint for each sentence of a published wording, in order."""

    def filled(self, year: int, authority: str = "") -> str:
        """The paragraph with its slots filled."""
        slots = {"{year}": str(year), "{next_year}": str(year + 1), "{authority}": authority}
        text = self.text
        for slot, words in slots.items():
            text = text.replace(slot, words)
        return text


class StandardText(Model):
    """The standing parts of a scheme's letter."""

    inkspector: Literal[1]
    scheme: str
    version: str
    headings: tuple[str, ...]
    """In order; the last stands above the rating."""
    box: str
    """What the row that states the rating begins with."""
    blocks: tuple[StandardBlock, ...]
    approved: dict[str, str] = Default(default_factory=dict, exclude=True)
    """Fingerprint → id of the block that the sentence belongs to."""


def standard_text(framework: Framework) -> tuple[StandardBlock, ...]:
    """The blocks of approved text in the order of the letter."""
    return load_standard(framework).blocks


def load_standard(framework: Framework) -> StandardText:
    """The standing parts of the scheme's letter; raises SchemeError where they can't be read."""
    return _load(framework.templates / "standard.yaml", framework.scheme.year)


@lru_cache(maxsize=16)
def _load(path: Path, year: int) -> StandardText:
    placed = read_yaml(path, SchemeError)
    standard = validate(placed, StandardText, SchemeError)
    approved: dict[str, str] = {}
    for block in standard.blocks:
        for mark in block.also_approved:
            approved[mark] = block.id
        for sentence in sentences(block.filled(year, "{authority}")):
            approved[fingerprint(sentence.text, year)] = block.id
    return standard.model_copy(update={"approved": approved})
