"""The Letter: a text, what each of its blocks is for, and the fields that stand in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from inkspector.scheme.letter_plan import SectionRole

Role = SectionRole | Literal["other"]
"""What a block is for: a section of the letter's plan, or none of them."""


@dataclass(frozen=True, slots=True)
class Field:
    """Words of the letter and their place: offsets in code points of the raw text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the letter with one purpose; `start` and `end` leave out marks of layout."""

    role: Role
    start: int
    end: int
    standard: str | None = None
    """Id of the approved standard text that stands here, where it is recognised."""


@dataclass(frozen=True, slots=True)
class ScaleRow:
    """A row of the rating scale as the letter prints it."""

    number: Field
    label: Field
    definition: Field | None


@dataclass(frozen=True, slots=True)
class RatingBox:
    """The small table that states the rating: *Performs well (3)*."""

    start: int
    end: int
    label: Field
    number: Field | None
    """The digits, without brackets."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter cut into blocks. Without the structure of one, every paragraph is narrative."""

    text: str
    """As it reads: with page numbers and footers blanked, every offset as in `raw`."""
    blocks: tuple[Block, ...]
    structured: bool
    """Whether the scheme's heading or rating box was found."""
    date: Field | None = None
    addressee: tuple[Field, ...] = ()
    """Line by line: name, post, authority, address."""
    salutation: Field | None = None
    headings: tuple[Field, ...] = ()
    scale: tuple[ScaleRow, ...] = ()
    box: RatingBox | None = None
    signature: tuple[Field, ...] = ()
    """Line by line: name, post."""
    authority: Field | None = None
    """The authority as the addressee's lines name it, else a heading."""
    raw: str = ""
    """As it was handed in."""

    @property
    def narrative(self) -> tuple[Block, ...]:
        """The blocks that make claims."""
        return self.of("narrative")

    def of(self, *roles: Role) -> tuple[Block, ...]:
        """The blocks with one of these roles, in order."""
        return tuple(block for block in self.blocks if block.role in roles)

    def words(self, block: Block) -> str:
        """The text of a block."""
        return self.text[block.start : block.end]
