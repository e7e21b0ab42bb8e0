"""Approved standard text: what every letter of a scheme says alike (`templates/<scheme>/standard.yaml`).

Each block has a version, with who approved it, when and on what basis. Earlier versions are kept: a letter
that was written with one still resolves.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal, Self

from pydantic import Field as Default
from pydantic import model_validator

from inkspector.case.dates import Day
from inkspector.errors import Mended, SchemeError
from inkspector.letter.sentences import fingerprint, sentences
from inkspector.places import read_yaml, validate
from inkspector.scheme import Framework
from inkspector.scheme.model import Basis, Model


class Wording(Basis):
    """What a paragraph says in one version, and who stands for it."""

    version: str
    by: str
    date: Day
    """When it was approved."""
    text: str
    """With the slots `{year}`, `{next_year}` and `{authority}`."""

    def filled(self, year: int, authority: str = "") -> str:
        """The paragraph with its slots filled."""
        slots = {"{year}": str(year), "{next_year}": str(year + 1), "{authority}": authority}
        text = self.text
        for slot, words in slots.items():
            text = text.replace(slot, words)
        return text


class StandardBlock(Wording):
    """One paragraph in the project's own words, and the fingerprints of other approved wordings."""

    id: str
    role: Literal["standard", "statutory"]
    also_approved: tuple[str, ...] = ()
    """A fingerprint for each sentence of a published wording, in order."""
    earlier: tuple[Wording, ...] = ()
    """What it said before, the newest first."""

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """As it is written now, then as it was."""
        return (self, *self.earlier)

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        versions = [wording.version for wording in self.wordings]
        for i, version in enumerate(versions):
            if version in versions[:i]:
                told = f"version `{version}` of `{self.id}` is there twice"
                raise Mended(told, "give each wording a version of its own", ("earlier", i - 1, "version"))
        return self


class StandardText(Model):
    """The standing parts of a scheme's letter."""

    inkspector: Literal[1]
    scheme: str
    version: str
    """Of the letter's template as a whole."""
    headings: tuple[str, ...]
    """In order; the last stands above the rating."""
    box: str
    """What the row that states the rating begins with."""
    scale_headings: tuple[str, ...] = ()
    """What the columns of the scale are called, where a document's table names them."""
    annex: str = ""
    """What heads the profile behind the letter; from there on nothing is the letter's own."""
    blocks: tuple[StandardBlock, ...]
    approved: dict[str, str] = Default(default_factory=dict, exclude=True)
    """Fingerprint → id of the block that the sentence belongs to, in whichever version."""

    def wording(self, block: str, version: str) -> Wording | None:
        """What a block said in a version."""
        return next(
            (
                wording
                for one in self.blocks
                if one.id == block
                for wording in one.wordings
                if wording.version == version
            ),
            None,
        )


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
        for wording in block.wordings:
            for sentence in sentences(wording.filled(year, "{authority}")):
                approved[fingerprint(sentence.text, year)] = block.id
    return standard.model_copy(update={"approved": approved})
