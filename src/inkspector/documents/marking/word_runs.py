"""Runs of a Word paragraph cut so that any stretch of the text is made of whole ones."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from inkspector.documents.readers.word import Anchor
from inkspector.documents.readers.word_aside import W

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Held:
    """A stretch of the text that one run holds by itself, or shares with others that nobody marks."""

    start: int
    end: int
    run: etree._Element


class Runs:
    """The runs of a document, cut at the ends of the spans that will be marked."""

    def __init__(self, anchors: Sequence[Anchor], spans: Iterable[Span]) -> None:
        edges = sorted({edge for span in spans for edge in span})
        cuts: dict[etree._Element, set[int]] = defaultdict(set)
        for anchor in anchors:
            for edge in edges[bisect_left(edges, anchor.start) :]:
                if edge > anchor.end:
                    break
                _stand_alone(anchor.element)
                if anchor.start < edge < anchor.end:
                    cuts[anchor.element].add(anchor.at + edge - anchor.start)
        pieces = {element: _cut(element, sorted(at)) for element, at in cuts.items()}
        self._held = [held for anchor in anchors for held in _pieces(anchor, pieces.get(anchor.element))]
        self._starts = [held.start for held in self._held]

    def of(self, span: Span) -> list[etree._Element]:
        """The runs that hold a span, in order; where it holds no words, the run before it or the first."""
        start, end = span
        first = max(bisect_right(self._starts, start) - 1, 0)
        found = [held.run for held in self._held[first:] if held.start < end and start < held.end]
        if not found and self._held:
            found = [self._held[first].run]
        return list(dict.fromkeys(found))


def _stand_alone(element: etree._Element) -> None:
    """Give the `w:t` a run of its own: what stands in its run before and after moves into others like it."""
    run = element.getparent()
    before = [one for one in element.itersiblings(preceding=True) if one.tag != f"{W}rPr"]
    if after := list(element.itersiblings()):
        run.addnext(_like(run, after))
    if before:
        run.addprevious(_like(run, reversed(before)))


def _like(run: etree._Element, children: Iterable[etree._Element]) -> etree._Element:
    """A run in the same style that holds these."""
    made = etree.Element(run.tag, run.attrib)
    properties = run.find(f"{W}rPr")
    if properties is not None:
        made.append(deepcopy(properties))
    made.extend(children)
    return made


def _cut(element: etree._Element, at: Sequence[int]) -> list[tuple[int, etree._Element]]:
    """A `w:t` that stands alone in its run, cut together with it. Pieces by their first character."""
    found, start = [(0, element)], 0
    for cut in at:
        words = element.text or ""
        rest = etree.Element(element.tag)
        _say(rest, words[cut - start :])
        _say(element, words[: cut - start])
        run = element.getparent()
        run.addnext(_like(run, [rest]))
        element, start = rest, cut
        found.append((cut, element))
    return found


def _say(element: etree._Element, words: str) -> None:
    element.text = words
    element.set(_SPACE, "preserve")


def _pieces(anchor: Anchor, cut: list[tuple[int, etree._Element]] | None) -> list[_Held]:
    if cut is None:
        return [_Held(anchor.start, anchor.end, anchor.element.getparent())]
    ends = [*(at for at, _ in cut[1:]), anchor.at + anchor.end - anchor.start]
    found = []
    for (at, element), end in zip(cut, ends, strict=True):
        low, high = max(at, anchor.at), min(end, anchor.at + anchor.end - anchor.start)
        if low < high:
            shift = anchor.start - anchor.at
            found.append(_Held(low + shift, high + shift, element.getparent()))
    return found
