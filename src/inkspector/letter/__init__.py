"""The Letter: a text cut into blocks with roles and offsets, and the approved standard text."""

from inkspector.letter.model import Block, Field, Letter, RatingBox, Role, ScaleRow
from inkspector.letter.parse import parse_letter
from inkspector.letter.standard import StandardBlock, StandardText, load_standard, standard_text

__all__ = [
    "Block",
    "Field",
    "Letter",
    "RatingBox",
    "Role",
    "ScaleRow",
    "StandardBlock",
    "StandardText",
    "load_standard",
    "parse_letter",
    "standard_text",
]
