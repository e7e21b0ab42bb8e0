"""What the letter says from a topic's evidence: the sentences round it, which are its own, which are new."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from inkspector.drafting import Draft
from inkspector.interview.data import value_at
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
    """What the letter says of the topic, with the sentence before and after; empty where it says nothing.

    `before` are the sentences of the letter as it was, empty where there was none.
    """
    held = [path for path in evidence_paths(sitting, topic) if value_at(sitting.data, path) is not None]
    pointers = [sitting.case.pointer(*path) for path in held]
    own = {
        sentence.start
        for sentence in draft.sentences
        if any(_within(path, pointer) for path in sentence.evidence for pointer in pointers)
    }
    narrative = draft.sentences
    near = {
        i + by
        for i, sentence in enumerate(narrative)
        for by in (-1, 0, 1)
        if sentence.start in own and 0 <= i + by < len(narrative)
    }
    return tuple(
        Told(sentence.text, sentence.start in own, bool(before) and sentence.text not in before)
        for i, sentence in enumerate(narrative)
        if i in near and (sentence.start in own or _same_paragraph(draft, sentence.start, own))
    )


def _same_paragraph(draft: Draft, start: int, own: Collection[int]) -> bool:
    return any(
        block.start <= start < block.end and any(block.start <= one < block.end for one in own)
        for block in draft.blocks
    )


def _within(path: str, pointer: str) -> bool:
    """A pointer at the evidence, or into it; or at a block round it where the file has it in one piece."""
    return path == pointer or path.startswith(f"{pointer}/")
