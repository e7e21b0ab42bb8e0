"""What the letter says from a topic's evidence: the sentences round it, which are its own, which are new."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from inkspector.drafting import Draft
from inkspector.interview.progress import evidence_paths
from inkspector.interview.sitting import Sitting
from inkspector.interview.topics import Topic


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the paragraph: does it rest on the topic's evidence, and is it new?"""

    text: str
    mine: bool
    new: bool


def paragraph(draft: Draft, sitting: Sitting, topic: Topic, before: Collection[str] = ()) -> tuple[Told, ...]:
    """The paragraphs of the letter that speak of the topic; empty where none does.

    `before` are the sentences of the letter as it was, empty where there was none.
    """
    pointers = [sitting.case.pointer(*path) for path in evidence_paths(sitting, topic)]
    own = {
        sentence.start
        for sentence in draft.sentences
        if any(_within(path, pointer) for path in sentence.evidence for pointer in pointers)
    }
    blocks = [
        block
        for block in draft.blocks
        if any(block.start <= start < block.end for start in own) and block.role == "narrative"
    ]
    return tuple(
        Told(sentence.text, sentence.start in own, bool(before) and sentence.text not in before)
        for block in blocks
        for sentence in draft.sentences
        if block.start <= sentence.start < block.end
    )


def _within(path: str, pointer: str) -> bool:
    """A pointer at the evidence, or into it; or at a block round it where the file has it in one piece."""
    return path == pointer or path.startswith(f"{pointer}/")
