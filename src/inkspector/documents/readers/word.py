"""Word in: the paragraphs of a `.docx` as they read, with the way back from each character to its XML.

Tracked changes are accepted, or, if asked, left as the text was before them. Headers, footers, comments,
footnotes and hidden words are kept apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from inkspector.documents.cleaned import cleaned
from inkspector.documents.formatting import Style
from inkspector.documents.guard import Packed, in_bounds, unpacked
from inkspector.documents.readers.word_aside import W, hidden, hidden_styles, kept_apart, notes, on
from inkspector.documents.source import IN_A_CELL, LAYOUT, Gathered, Source, Tracked
from inkspector.errors import LetterError

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_MAIN = ("document.main+xml", "template.main+xml", "macroEnabled.main+xml", "macroEnabledTemplate.main+xml")
_AROUND = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_GONE = {
    "accepted": frozenset((f"{W}del", f"{W}moveFrom")),
    "original": frozenset((f"{W}ins", f"{W}moveTo")),
}
_CHARACTERS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
_NO_WORDS = frozenset((f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}fldChar", f"{_MC}Fallback"))
_HEADING = re.compile(r"heading (\d)|title", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of the text and the `w:t` that holds it, from the character `at` on."""

    start: int
    end: int
    element: etree._Element
    at: int


@dataclass(frozen=True)
class WordText:
    """A Word file read: what it says, and where in its XML that stands."""

    source: Source
    anchors: tuple[Anchor, ...]
    packed: Packed
    part: str
    """Name of the part that holds the letter."""
    root: etree._Element


def read_word(data: bytes, file: str, tracked: Tracked = "accepted") -> WordText:
    """Raises LetterError where this is no Word file, or one that no letter is."""
    packed = unpacked(data, file, "Word")
    part = _main_part(packed)
    root = packed.xml(part)
    body = None if root is None else root.find(f"{W}body")
    if root is None or body is None:
        told = "this is no Word file: nothing in it is a document"
        raise LetterError.of(told, "save it as .docx in a word processor", file=file)
    reader = _Reader(packed, tracked, body)
    reader.blocks(body)
    reader.gathered.apart += kept_apart(packed, body)
    reader.gathered.notes += notes(packed)
    source = reader.gathered.source()
    in_bounds(source.text, file)
    return WordText(source, tuple(reader.anchors), packed, part, root)


def _main_part(packed: Packed) -> str:
    types = packed.xml("[Content_Types].xml")
    for override in () if types is None else types.iter(f"{_TYPES}Override"):
        kind = override.get("ContentType", "")
        if kind.endswith(_MAIN):
            return str(override.get("PartName", "")).lstrip("/")
    return "word/document.xml"


class _Reader:
    """Walks the body once; what it finds goes into `gathered` and `anchors`."""

    def __init__(self, packed: Packed, tracked: Tracked, body: etree._Element) -> None:
        self.packed = packed
        self.pages = _pages(body)
        self.unseen = hidden_styles(packed)
        self.tracked = tracked
        self.gathered = Gathered()
        self.anchors: list[Anchor] = []
        self.goes_on = False
        """The mark between two paragraphs is gone: the next one goes on in this one."""

    # --- blocks ---

    def blocks(self, parent: etree._Element) -> None:
        """The paragraphs and tables under `parent`, in order."""
        for child in parent:
            if child.tag == f"{W}p":
                self.paragraph(child)
            elif child.tag == f"{W}tbl":
                self.table(child)
            elif child.tag in _AROUND - _GONE[self.tracked]:
                self.blocks(child)

    def paragraph(self, paragraph: etree._Element) -> None:
        words = list(self._said(paragraph))
        if any(text.strip() for text, *_ in words):
            if not self.goes_on:
                self.gathered.begin(self.pages.get(paragraph), prefix=self._mark(paragraph))
            self._put(words)
            self.goes_on = self._mark_is_gone(paragraph)
        elif self.goes_on:
            self.goes_on = self._mark_is_gone(paragraph)
        for box in paragraph.iter(f"{W}txbxContent"):
            within = next(box.iterancestors(f"{W}p", f"{_MC}Fallback"), None)
            if within is paragraph:  # what is in a box of this box comes with it
                self.blocks(box)

    def table(self, table: etree._Element) -> None:
        rows = [row for row in table.iter(f"{W}tr") if next(row.iterancestors(f"{W}tbl")) is table]
        if any(self._lays_out(cell) for row in rows for cell in _cells(row)):
            for row in rows:
                for cell in _cells(row):
                    self.blocks(cell)
            return
        for row in rows:
            if row.find(f"{W}trPr/{W}del") is not None and self.tracked == "accepted":
                continue
            if row.find(f"{W}trPr/{W}ins") is not None and self.tracked == "original":
                continue
            self._row(row)
            if row.find(f"{W}trPr/{W}tblHeader") is not None:
                self.gathered.head(len(_cells(row)))

    def _lays_out(self, cell: etree._Element) -> bool:
        if next(cell.iter(f"{W}tbl"), None) is not None:
            return True
        told = [p for p in cell.iter(f"{W}p") if any(text.strip() for text, *_ in self._said(p))]
        return len(told) >= LAYOUT

    def _row(self, row: etree._Element) -> None:
        cells = _cells(row)
        said = [list(self._in_cell(cell)) for cell in cells]
        if not any(text.strip() for words in said for text, *_ in words):
            return
        self.gathered.begin(self.pages.get(next(row.iter(f"{W}p"), None)), row=True)
        for words in said:
            self.gathered.mark("| ")
            while words and not words[-1][0].strip():
                words.pop()
            self._put(words)
            self.gathered.mark(" ")
        self.gathered.mark("|")

    def _in_cell(self, cell: etree._Element) -> Iterator[_Word]:
        for paragraph in cell.iter(f"{W}p"):
            for text, element, at, style in self._said(paragraph):
                yield text.translate(IN_A_CELL), element, at, style
            yield " ", None, None, None

    def _put(self, words: list[_Word]) -> None:
        for raw, element, at, style in words:
            if element is None or at is None:
                self.gathered.words(raw)
                continue
            for text, offset in cleaned(raw):
                start = self.gathered.length
                self.gathered.words(text, style)
                self.anchors.append(Anchor(start, start + len(text), element, at + offset))

    # --- words of a paragraph ---

    def _said(self, parent: etree._Element) -> Iterator[_Word]:
        for child in parent:
            tag = child.tag
            if tag in _GONE[self.tracked] or tag in _NO_WORDS or tag == f"{W}txbxContent":
                continue
            if tag == f"{W}r":
                yield from self._run(child)
            elif isinstance(tag, str):
                yield from self._said(child)

    def _run(self, run: etree._Element) -> Iterator[_Word]:
        if hidden(run, self.unseen):
            return
        style = self._style(run)
        for child in run:
            if child.tag in (f"{W}t", f"{W}delText"):
                yield child.text or "", child, 0, style
            elif child.tag in _CHARACTERS:
                yield _CHARACTERS[child.tag], None, None, None
            elif child.tag == f"{W}br":
                yield "\n", None, None, None
            elif child.tag == f"{_MC}AlternateContent":
                yield from self._said(child)

    def _style(self, run: etree._Element) -> Style | None:
        properties = run.find(f"{W}rPr")
        if properties is None:
            return None
        named = properties.find(f"{W}rStyle")
        name = self._styles.get(named.get(f"{W}val", ""), "").casefold() if named is not None else ""
        if on(properties.find(f"{W}b")) or name == "strong":
            return "strong"
        return "emphasis" if on(properties.find(f"{W}i")) or name == "emphasis" else None

    # --- what a paragraph is ---

    def _mark(self, paragraph: etree._Element) -> str:
        """The mark in Markdown of a heading or an item."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return ""
        named = properties.find(f"{W}pStyle")
        name = self._styles.get(named.get(f"{W}val", ""), "") if named is not None else ""
        outline = properties.find(f"{W}outlineLvl")
        if _HEADING.fullmatch(name) or (outline is not None and outline.get(f"{W}val") != "9"):
            return "## "
        numbered = properties.find(f"{W}numPr/{W}numId")
        if name.startswith("List ") or (numbered is not None and numbered.get(f"{W}val") != "0"):
            return "- "
        return ""

    def _mark_is_gone(self, paragraph: etree._Element) -> bool:
        which = "del" if self.tracked == "accepted" else "ins"
        return paragraph.find(f"{W}pPr/{W}rPr/{W}{which}") is not None

    @cached_property
    def _styles(self) -> dict[str, str]:
        """Names of styles by id; a style without a telling name has that of the heading it rests on."""
        root = self.packed.xml("word/styles.xml")
        styles = () if root is None else root.iter(f"{W}style")
        found = {style.get(f"{W}styleId", ""): style for style in styles}
        return {id: self._telling(style, found) for id, style in found.items()}

    def _telling(self, style: etree._Element, styles: dict[str, etree._Element]) -> str:
        first = name = _value(style.find(f"{W}name"))
        for _ in range(10):
            if _HEADING.fullmatch(name) or name.startswith("List "):
                return name
            following = styles.get(_value(style.find(f"{W}basedOn")))
            if following is None:
                return first
            style, name = following, _value(following.find(f"{W}name"))
        return first


_Word = tuple[str, etree._Element | None, int | None, Style | None]
"""Words, the element that holds them with the offset there, and their style."""


def _pages(body: etree._Element) -> dict[etree._Element, int]:
    """The page on which each paragraph begins, if the word processor left word of where pages end."""
    page, found = 1, {}
    for element in body.iter(f"{W}p", f"{W}lastRenderedPageBreak"):
        if element.tag == f"{W}p":
            found[element] = page
        else:
            page += 1
    return found if page > 1 else {}


def _cells(row: etree._Element) -> list[etree._Element]:
    return [cell for cell in row.iter(f"{W}tc") if next(cell.iterancestors(f"{W}tr")) is row]


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")
