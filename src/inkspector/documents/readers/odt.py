"""ODT in: the paragraphs of `content.xml` as they read; tracked changes accepted, or undone if asked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from lxml import etree

from inkspector.documents.cleaned import cleaned, folded
from inkspector.documents.formatting import Style
from inkspector.documents.guard import Packed, in_bounds, unpacked
from inkspector.documents.readers.word_aside import names
from inkspector.documents.source import (
    IN_A_CELL,
    LAYOUT,
    Apart,
    Gathered,
    KeptApart,
    Source,
    Tracked,
)
from inkspector.errors import LetterError

_URN = "urn:oasis:names:tc:opendocument:xmlns"
_OFFICE, _TEXT, _TABLE = (f"{{{_URN}:{name}:1.0}}" for name in ("office", "text", "table"))
_STYLE, _FO = f"{{{_URN}:style:1.0}}", f"{{{_URN}:xsl-fo-compatible:1.0}}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_APART: dict[str, Apart] = {f"{_OFFICE}annotation": "comment", f"{_TEXT}note": "note"}
_HIDDEN = frozenset((f"{_TEXT}hidden-text", f"{_TEXT}hidden-paragraph"))
_NAMED = frozenset(("creator", "initial-creator", "printed-by"))
_BLOCKS = frozenset((f"{_TEXT}section", f"{_TEXT}list", f"{_TEXT}index-body", f"{_TEXT}list-header"))


def read_odt(data: bytes, file: str, tracked: Tracked = "accepted") -> Source:
    """Raises LetterError where this is no ODT file, or one that no letter is."""
    packed = unpacked(data, file, "ODT")
    root = packed.xml("content.xml")
    body = None if root is None else root.find(f"{_OFFICE}body/{_OFFICE}text")
    if root is None or body is None:
        told = "this is no ODT file: nothing in it is a text"
        raise LetterError.of(told, "save it as .odt in a word processor", file=file)
    reader = _Reader(root, packed, tracked)
    reader.blocks(body)
    reader.keep_apart()
    source = reader.gathered.source()
    in_bounds(source.text, file)
    return source


class _Reader:
    """Walks the text once; what it finds goes into `gathered`."""

    def __init__(self, root: etree._Element, packed: Packed, tracked: Tracked) -> None:
        self.root = root
        self.packed = packed
        self.undo = tracked == "original"
        self.gathered = Gathered()
        self.inserted: set[str] = set()
        """Changes under way that put words in."""
        self.page = 1
        breaks = next(root.iter(f"{_TEXT}soft-page-break"), None)
        self.paged = breaks is not None

    def blocks(self, parent: etree._Element, prefix: str = "") -> None:
        """The paragraphs, lists and tables under `parent`, in order."""
        for child in parent:
            if child.tag == f"{_TEXT}h":
                self.paragraph(child, "## ")
            elif child.tag == f"{_TEXT}p":
                self.paragraph(child, prefix)
                prefix = ""
            elif child.tag == f"{_TEXT}list-item":
                self.blocks(child, "- ")
            elif child.tag == f"{_TABLE}table":
                self.table(child)
            elif child.tag in _BLOCKS:
                self.blocks(child)
            else:
                self._change(child)

    def paragraph(self, paragraph: etree._Element, prefix: str) -> None:
        page = self.page
        if self._hides(paragraph):
            return
        words = list(self._said(paragraph, None))
        if any(text.strip() for text, _ in words):
            self.gathered.begin(page if self.paged else None, prefix=prefix)
            self._put(words)

    def table(self, table: etree._Element) -> None:
        every, whole = f"{_TABLE}table-row", f"{_TABLE}table"
        rows = [row for row in table.iter(every) if next(row.iterancestors(whole)) is table]
        cells = {row: [cell for cell in row if cell.tag == f"{_TABLE}table-cell"] for row in rows}
        if any(_lays_out(cell) for row in rows for cell in cells[row]):
            for row in rows:
                for cell in cells[row]:
                    self.blocks(cell)
            return
        for row in rows:
            page, said = self.page, [self._cell(cell) for cell in cells[row]]
            if not any(text.strip() for words in said for text, _ in words):
                continue
            self.gathered.begin(page if self.paged else None, row=True)
            for words in said:
                self.gathered.mark("| ")
                self._put(words)
                self.gathered.mark(" ")
            self.gathered.mark("|")
            above = row.getparent()
            if above is not None and above.tag == f"{_TABLE}table-header-rows":
                self.gathered.head(len(said))

    def _cell(self, cell: etree._Element) -> list[_Word]:
        words: list[_Word] = []
        for paragraph in cell.iter(f"{_TEXT}p", f"{_TEXT}h"):
            words += [(" ", None)] if words else []
            words += self._said(paragraph, None)
        return [(text.translate(IN_A_CELL), style) for text, style in words]

    def _put(self, words: list[_Word]) -> None:
        for raw, style in words:
            for text, _ in cleaned(raw):
                self.gathered.words(text, style)

    # --- words of a paragraph ---

    def _said(self, element: etree._Element, style: Style | None) -> Iterator[_Word]:
        """Words with their style; a break between lines is the only one that counts."""
        yield from self._kept(element.text, style)
        for child in element:
            yield from self._inner(child, style)
            yield from self._kept(child.tail, style)

    def _inner(self, child: etree._Element, style: Style | None) -> Iterator[_Word]:
        tag = child.tag
        if tag == f"{_TEXT}s":
            many = child.get(f"{_TEXT}c", "1")
            spaces = " " * min(int(many), 100) if many.isdecimal() and len(many) < 10 else " "
            yield from self._kept(spaces, style, fold=False)
        elif tag == f"{_TEXT}tab":
            yield from self._kept("\t", style, fold=False)
        elif tag == f"{_TEXT}line-break":
            yield from self._kept("\n", style, fold=False)
        elif tag == f"{_TEXT}soft-page-break":
            self.page += 1
        elif tag in _APART:
            self._apart(child)
        elif self._hides(child):
            pass
        elif isinstance(tag, str) and not self._change(child):
            if self.undo and tag == f"{_TEXT}change":
                yield from self._deleted(child)
            elif tag == f"{_TEXT}span":
                yield from self._said(child, self._styles.get(child.get(f"{_TEXT}style-name", "")) or style)
            else:
                yield from self._said(child, style)

    def _hides(self, element: etree._Element) -> bool:
        """Whether its words aren't shown; they are kept apart."""
        if element.tag not in _HIDDEN and element.get(f"{_TEXT}style-name") not in self._unseen:
            return False
        if words := " ".join(" ".join(map(str, element.itertext())).split()):
            self.gathered.apart.append(KeptApart("hidden", words))
        return True

    @cached_property
    def _unseen(self) -> frozenset[str]:
        """Names of the styles whose words aren't shown."""
        roots = [root for root in (self.root, self.packed.xml("styles.xml")) if root is not None]
        return frozenset(
            str(properties.getparent().get(f"{_STYLE}name", ""))
            for root in roots
            for properties in root.iter(f"{_STYLE}text-properties")
            if properties.get(f"{_TEXT}display") == "none"
        )

    def _kept(self, words: str | None, style: Style | None, *, fold: bool = True) -> Iterator[_Word]:
        if words and not self.inserted:
            yield (folded(words) if fold else words), style

    # --- tracked changes ---

    def _change(self, element: etree._Element) -> bool:
        """Note where an insertion begins and ends, if it is to be undone."""
        id = element.get(f"{_TEXT}change-id", "")
        if element.tag == f"{_TEXT}change-start":
            if self.undo and id in self._insertions:
                self.inserted.add(id)
        elif element.tag == f"{_TEXT}change-end":
            self.inserted.discard(id)
        elif element.tag == f"{_TEXT}soft-page-break":
            self.page += 1
        else:
            return bool(element.tag == f"{_TEXT}tracked-changes")
        return True

    def _deleted(self, mark: etree._Element) -> Iterator[_Word]:
        region = self._regions.get(mark.get(f"{_TEXT}change-id", ""))
        deletion = None if region is None else region.find(f"{_TEXT}deletion")
        for i, paragraph in enumerate(() if deletion is None else deletion.iter(f"{_TEXT}p", f"{_TEXT}h")):
            yield from self._kept("\n" if i else "", None, fold=False)
            yield from self._said(paragraph, None)

    @cached_property
    def _regions(self) -> dict[str, etree._Element]:
        return {
            region.get(f"{_TEXT}id") or region.get("{http://www.w3.org/XML/1998/namespace}id", ""): region
            for region in self.root.iter(f"{_TEXT}changed-region")
        }

    @cached_property
    def _insertions(self) -> frozenset[str]:
        return frozenset(
            id for id, region in self._regions.items() if region.find(f"{_TEXT}insertion") is not None
        )

    @cached_property
    def _styles(self) -> dict[str, Style]:
        """What a style of words makes of them: the styles of the file, and those that writers ship."""
        found: dict[str, Style] = {"Emphasis": "emphasis", "Strong_20_Emphasis": "strong"}
        for style in self.root.iter(f"{_STYLE}style"):
            properties = style.find(f"{_STYLE}text-properties")
            if properties is None:
                continue
            name = style.get(f"{_STYLE}name", "")
            if properties.get(f"{_FO}font-weight") == "bold":
                found[name] = "strong"
            elif properties.get(f"{_FO}font-style") == "italic":
                found[name] = "emphasis"
        return found

    # --- what isn't the letter ---

    def _apart(self, element: etree._Element) -> None:
        by = element.findtext(f"{_DC}creator") or ""
        text = "\n".join("".join(map(str, p.itertext())) for p in element.iter(f"{_TEXT}p"))
        self.gathered.apart.append(KeptApart(_APART[element.tag], text, by))

    def keep_apart(self) -> None:
        """Headers and footers of the page; and what to tell of the file."""
        root = self.packed.xml("styles.xml")
        for element in () if root is None else root.iter(f"{_STYLE}header", f"{_STYLE}footer"):
            words = " ".join(" ".join(map(str, element.itertext())).split())
            if words:
                kind: Apart = "header" if element.tag == f"{_STYLE}header" else "footer"
                self.gathered.apart.append(KeptApart(kind, words))
        self.gathered.apart += names(self.packed, "meta.xml", _NAMED)
        self.gathered.apart += [
            KeptApart("change", " ".join(" ".join(map(str, region.itertext())).split()))
            for region in self._regions.values()
        ]
        if any(name.startswith(("Basic/", "Scripts/")) for name in self.packed.parts):
            self.gathered.notes.append("it holds macros, which aren't run")


_Word = tuple[str, Style | None]


def _lays_out(cell: etree._Element) -> bool:
    if next(cell.iter(f"{_TABLE}table"), None) is not None:
        return True
    paragraphs = ("".join(map(str, p.itertext())) for p in cell.iter(f"{_TEXT}p", f"{_TEXT}h"))
    return sum(1 for words in paragraphs if words.strip()) >= LAYOUT
