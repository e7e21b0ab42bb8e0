"""What others wrote into a Word file: comments with the words they are on, and tracked changes.

Both are placed in the text as it was before the changes: that is the letter they speak of.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from inkspector.documents.readers.word import WordText
from inkspector.documents.readers.word_aside import W, hidden, hidden_styles, paragraphs
from inkspector.documents.source import Source
from inkspector.review.record import RemarkKind
from inkspector.review.remarks import Made

_OUT = (f"{W}del", f"{W}moveFrom")
_IN = (f"{W}ins", f"{W}moveTo")


def remarks_of(read: WordText) -> tuple[Made, ...]:
    """The comments and changes of a file that was read as `original`, in the order of the letter.

    Comments on no words of the letter, as those on a header, come last.
    """
    walk = _Walk(read)
    made = [*walk.changes(), *_comments(read, walk.ranges)]
    return tuple(sorted(made, key=lambda one: (one.start is None, one.start or 0, one.end)))


@dataclass(frozen=True, slots=True)
class _Change:
    """Words from `start` to `end` give way to `text`."""

    by: str
    when: str
    start: int
    end: int
    text: str

    def joined(self, other: _Change) -> _Change | None:
        """Both as one, where one person made them side by side."""
        if self.by != other.by or other.start != self.end:
            return None
        return replace(self, end=other.end, text=self.text + other.text)


class _Walk:
    """The body in its order; `at` is where in the text it has come to."""

    def __init__(self, read: WordText) -> None:
        self.read = read
        self.spans: dict[etree._Element, tuple[int, int]] = {}
        for anchor in read.anchors:
            start, _ = self.spans.get(anchor.element, (anchor.start, 0))
            self.spans[anchor.element] = (start, anchor.end)
        self.styles = hidden_styles(read.packed)
        self.at = 0
        self.within: etree._Element | None = None
        """The paragraph of the words before `at`."""
        self.begun: dict[str, int | None] = {}
        self.ranges: dict[str, tuple[int, int]] = {}

    def changes(self) -> Iterator[Made]:
        """The changes; when they are through, `ranges` holds where each comment is."""
        changes: list[_Change] = []
        for one in self._changes():
            both = changes[-1].joined(one) if changes else None
            changes[-1:] = [both] if both else [*changes[-1:], one]
        for at, change in enumerate(changes):
            beside = (*changes[max(at - 1, 0) : at], *changes[at + 1 : at + 2])
            others = [one for one in beside if one.start < one.end]
            edges = frozenset(edge for one in others for edge in (one.start, one.end))
            yield _made(change, self.read.source, edges)

    def _changes(self) -> Iterator[_Change]:
        for element in self.read.root.iter():
            match str(element.tag).removeprefix(W):
                case "commentRangeStart":
                    self.begun[_id(element)] = None
                case "commentRangeEnd":
                    start = self.begun.pop(_id(element), None)
                    self.ranges[_id(element)] = (self.at if start is None else start, self.at)
                case "commentReference":
                    self.ranges.setdefault(_id(element), (self.at, self.at))
                case "t" | "delText":
                    yield from self._words(element)

    def _words(self, element: etree._Element) -> Iterator[_Change]:
        out, put_in = (next(element.iterancestors(*tags), None) for tags in (_OUT, _IN))
        if element in self.spans:
            start, end = self.spans[element]
            self.begun = {id: start if at is None else at for id, at in self.begun.items()}
            self.at, self.within = end, _paragraph(element)
            if out is not None:
                yield _Change(out.get(f"{W}author", ""), out.get(f"{W}date", ""), start, end, "")
        elif put_in is not None and out is None and element.text and not self._unseen(element):
            at = self._where(element)
            yield _Change(put_in.get(f"{W}author", ""), put_in.get(f"{W}date", ""), at, at, element.text)

    def _unseen(self, element: etree._Element) -> bool:
        run = element.getparent()
        return run is not None and hidden(run, self.styles)

    def _where(self, element: etree._Element) -> int:
        """Words put in before all others of a paragraph belong to this one."""
        paragraph = _paragraph(element)
        if paragraph is None or paragraph is self.within:
            return self.at
        following = (self.spans[one][0] for one in paragraph.iter() if one in self.spans)
        return next(following, self.at)


def _made(change: _Change, source: Source, edges: frozenset[int]) -> Made:
    """A change of whole words: letters put into a word change the word, up to the `edges` of others."""
    text, start, end, new = source.text, change.start, change.end, change.text
    ours = [words for words in (text[start:end], new) if words]
    if any(words[0].isalnum() for words in ours):
        while start and start not in edges and text[start - 1].isalnum():
            start -= 1
    if any(words[-1].isalnum() for words in ours):
        while end < len(text) and end not in edges and text[end].isalnum():
            end += 1
    new = text[start : change.start] + new + text[change.end : end]
    kind: RemarkKind = "insertion" if start == end else "replacement" if new else "deletion"
    return Made(kind, change.by, change.when, start, end, new, _said(source, start))


def _comments(read: WordText, ranges: dict[str, tuple[int, int]]) -> Iterator[Made]:
    root = read.packed.xml("word/comments.xml")
    for one in () if root is None else root.iter(f"{W}comment"):
        start, end = ranges.get(_id(one), (None, 0))
        where = _said(read.source, start) if start is not None else ""
        by, when = one.get(f"{W}author", ""), one.get(f"{W}date", "")
        if text := "\n".join(paragraphs(one)):
            yield Made("comment", by, when, start, end, text, where)


def _said(source: Source, start: int) -> str:
    return source.said(start) if source.text else ""


def _paragraph(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(f"{W}p"), None)


def _id(element: etree._Element) -> str:
    return str(element.get(f"{W}id", ""))
