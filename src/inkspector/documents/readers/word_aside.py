"""What a Word file holds beside the letter: headers, footers, comments, notes, hidden words, macros."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from inkspector.documents.guard import Packed
from inkspector.documents.source import Apart, KeptApart

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"

_CHANGES = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"))
_NAMED = frozenset(("creator", "lastModifiedBy", "Manager", "Company"))


def kept_apart(packed: Packed, body: etree._Element) -> Iterator[KeptApart]:
    """Hidden words, tracked changes, names in properties, headers and footers, comments, notes."""
    yield from _changes(body)
    yield from names(packed, "docProps/core.xml", _NAMED)
    yield from names(packed, "docProps/app.xml", _NAMED)
    yield from _people(packed)
    unseen = hidden_styles(packed)
    words = "".join(
        text.text or "" for run in body.iter(f"{W}r") if hidden(run, unseen) for text in run.iter(f"{W}t")
    )
    if words.strip():
        yield KeptApart("hidden", words.strip())
    for name in sorted(packed.parts):
        kind = _apart(name)
        root = packed.xml(name) if kind else None
        if kind is None or root is None:
            continue
        for one in root.iter(f"{W}comment") if kind == "comment" else [root]:
            if text := "\n".join(paragraphs(one)):
                yield KeptApart(kind, text, one.get(f"{W}author", ""))


def notes(packed: Packed) -> Iterator[str]:
    """What to tell of the file: macros that aren't run, and what it would fetch from elsewhere when opened.

    Links that a reader follows aren't among it.
    """
    if any(name.rpartition("/")[2].lower() == "vbaproject.bin" for name in packed.parts):
        yield "it holds macros, which aren't run"
    for name in sorted(packed.parts):
        root = packed.xml(name) if name.endswith(".rels") else None
        for relation in () if root is None else root.iter(f"{_REL}Relationship"):
            kind = relation.get("Type", "").rpartition("/")[2]
            if relation.get("TargetMode") == "External" and kind != "hyperlink":
                yield f"it refers to something outside itself ({kind}), which isn't fetched"


def names(packed: Packed, part: str, named: frozenset[str]) -> Iterator[KeptApart]:
    """Whoever the properties of a file name."""
    root = packed.xml(part)
    for element in () if root is None else root.iter():
        name = str(element.tag).rpartition("}")[2]
        if name in named and (element.text or "").strip():
            yield KeptApart("property", element.text.strip(), name)


def _people(packed: Packed) -> Iterator[KeptApart]:
    """Whoever is listed as having worked on the file."""
    root = packed.xml("word/people.xml")
    for person in () if root is None else root.iter("{*}person"):
        if name := next((value for key, value in person.attrib.items() if str(key).endswith("author")), ""):
            yield KeptApart("property", str(name), "people")


def _changes(body: etree._Element) -> Iterator[KeptApart]:
    for change in body.iter(*_CHANGES):
        words = "".join(text.text or "" for text in change.iter(f"{W}t", f"{W}delText"))
        yield KeptApart("change", words, change.get(f"{W}author", ""))


def _apart(name: str) -> Apart | None:
    folder, _, leaf = name.rpartition("/")
    if folder != "word":
        return None
    found = re.fullmatch(r"(header|footer|comment|footnote|endnote)s?\d*\.xml", leaf)
    if not found:
        return None
    kinds: dict[str, Apart] = {"header": "header", "footer": "footer", "comment": "comment"}
    return kinds.get(found[1], "note")


def hidden(run: etree._Element, styles: frozenset[str]) -> bool:
    """Whether a run isn't shown: by itself, else by its style or that of its paragraph among `styles`."""
    own = run.find(f"{W}rPr/{W}vanish")
    if own is not None or not styles:
        return on(own)
    style, above = run.find(f"{W}rPr/{W}rStyle"), next(run.iterancestors(f"{W}p"), None)
    paragraphs = None if above is None else above.find(f"{W}pPr/{W}pStyle")
    return any(one is not None and one.get(f"{W}val") in styles for one in (style, paragraphs))


def hidden_styles(packed: Packed) -> frozenset[str]:
    """Ids of the styles whose words aren't shown, and of those that rest on them."""
    root = packed.xml("word/styles.xml")
    styles = [] if root is None else list(root.iter(f"{W}style"))
    found: set[str] = {_id(style) for style in styles if on(style.find(f"{W}rPr/{W}vanish"))}
    for _ in range(10 if found else 0):
        for style in styles:
            rests = style.find(f"{W}basedOn")
            shown = style.find(f"{W}rPr/{W}vanish")
            if rests is not None and shown is None and rests.get(f"{W}val") in found:
                found.add(_id(style))
    return frozenset(found)


def _id(style: etree._Element) -> str:
    return str(style.get(f"{W}styleId", ""))


def on(element: etree._Element | None) -> bool:
    """Whether a property is there and isn't switched off."""
    return element is not None and element.get(f"{W}val", "1") not in ("0", "false", "off", "none")


def paragraphs(root: etree._Element) -> Iterator[str]:
    """The words of each paragraph that has any."""
    for paragraph in root.iter(f"{W}p"):
        if words := "".join(text.text or "" for text in paragraph.iter(f"{W}t")).strip():
            yield words
