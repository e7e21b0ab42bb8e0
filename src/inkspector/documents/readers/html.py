"""HTML in: the words of a page in the order of its source, without scripts, styles and what is hidden."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress

from lxml import etree

from inkspector.documents.cleaned import cleaned, folded
from inkspector.documents.formatting import Style
from inkspector.documents.guard import in_bounds
from inkspector.documents.source import IN_A_CELL, Apart, Gathered, KeptApart, Source
from inkspector.errors import LetterError
from inkspector.places.textfile import decode

_SILENT = frozenset(
    "head script style template noscript svg caption del select textarea button iframe".split()
)
_BLOCKS = frozenset(
    "p div address article aside blockquote body dd details dl dt fieldset figcaption figure footer form h1"
    " h2 h3 h4 h5 h6 header html li main nav ol pre section summary table tbody td tfoot"
    " th thead tr ul".split()
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_STYLES: dict[str, Style] = {"em": "emphasis", "i": "emphasis", "strong": "strong", "b": "strong"}
_DEEPEST = 500
_UNSEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_CHANGES = frozenset(("ins", "del"))


def read_html(data: bytes, file: str) -> Source:
    """Raises LetterError where this isn't UTF-8, or no letter is as long."""
    reader = _Reader(file)
    parser = etree.HTMLParser(target=reader, encoding="utf-8")
    parser.feed(in_bounds(decode(data, file, LetterError), file).encode("utf-8"))
    with suppress(etree.XMLSyntaxError):  # nothing in it is an element
        parser.close()
    reader.end_block()
    return reader.gathered.source()


class _Reader:
    """Gathers the words of one block, and puts them down when the next begins.

    The parser tells it of elements, those too that the page leaves unsaid; it takes time in line with length.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.gathered = Gathered()
        self.open: list[str] = []
        self.silent: list[int] = []
        """How deep the elements stand that say nothing."""
        self.aside: list[tuple[int, Apart, list[str]]] = []
        """How deep the elements stand whose words are told of, as what, and the words."""
        self.said: list[tuple[str, Style | None]] = []
        self.prefix = ""
        self.row: list[list[tuple[str, Style | None]]] | None = None
        self.heads = 0

    def start(self, tag: str, told: Mapping[str, str]) -> None:
        """An element begins."""
        if tag in _BLOCKS:
            self.end_block()
        if tag == "br":
            self.said.append(("\n", None))
        if tag == "meta" and told.get("name", "").casefold() == "author":
            self._apart("property", told.get("content", ""), "author")
        if len(self.open) >= _DEEPEST:
            raise LetterError.of("this page is nested too deeply", "give the letter as text", file=self.file)
        self.open.append(tag)
        unseen = "hidden" in told or bool(_UNSEEN.search(told.get("style", "")))
        if tag in _SILENT or unseen or told.get("aria-hidden") == "true":
            self.silent.append(len(self.open))
        if (unseen and tag not in _SILENT) or tag in _CHANGES:
            self.aside.append((len(self.open), "hidden" if unseen else "change", []))
        if tag in _HEADINGS:
            self.prefix = "## "
        elif tag == "li":
            self.prefix = "- "
        elif tag == "tr":
            self.row, self.heads = [], 0
        elif tag in ("td", "th") and self.row is not None:
            self.row.append([])
            self.heads += tag == "th"

    def end(self, tag: str) -> None:
        """An element ends: always the one that began last."""
        if tag in _BLOCKS:
            self.end_block()
        if self.silent and self.silent[-1] == len(self.open):
            self.silent.pop()
        if self.aside and self.aside[-1][0] == len(self.open):
            _, kind, words = self.aside.pop()
            self._apart(kind, "".join(words))
        self.open.pop()
        if tag == "tr":
            self._end_row()

    def comment(self, words: str) -> None:
        """A comment that no reader of the page sees."""
        self._apart("comment", words)

    def _apart(self, kind: Apart, words: str, by: str = "") -> None:
        if bare := " ".join(words.split()):
            self.gathered.apart.append(KeptApart(kind, bare, by))

    def data(self, words: str) -> None:
        """Words of the innermost element."""
        for _, _, aside in self.aside:
            aside.append(words)
        if self.silent:
            return
        style = next((_STYLES[tag] for tag in reversed(self.open) if tag in _STYLES), None)
        self.said.append((words if "pre" in self.open else folded(words), style))

    def close(self) -> None:
        """The page ends."""

    def end_block(self) -> None:
        """What was said since the last block began is a paragraph, or part of a cell."""
        said, self.said = self.said, []
        if not any(text.strip() for text, _ in said):
            return
        if self.row:
            self.row[-1] += [*said, (" ", None)]
            return
        self.gathered.begin(prefix=self.prefix)
        self.prefix = ""
        self._put(said)

    def _end_row(self) -> None:
        cells, self.row = self.row or [], None
        if not any(text.strip() for cell in cells for text, _ in cell):
            return
        self.gathered.begin(row=True)
        for cell in cells:
            self.gathered.mark("| ")
            self._put([(text.translate(IN_A_CELL), style) for text, style in cell])
            self.gathered.mark(" " if not self.gathered.text[-1].endswith(" ") else "")
        self.gathered.mark("|")
        if cells and self.heads == len(cells):
            self.gathered.head(len(cells))

    def _put(self, said: list[tuple[str, Style | None]]) -> None:
        """The words with white space folded: none at the ends, none doubled over the edges of elements."""
        last = " "
        for raw, style in said:
            for text, _ in cleaned(raw):
                text = text.lstrip(" ") if last in " \n" else text
                if text:
                    self.gathered.words(text, style)
                    last = text[-1]
