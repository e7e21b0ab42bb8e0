"""Findings in a copy of a Word letter: comments on their words, safe suggestions as tracked changes.

Nothing else of the file is touched: parts without a mark keep their bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import count

from lxml import etree

from inkspector.checks import Finding, Report
from inkspector.documents.guard import Packed
from inkspector.documents.marking.notes import BY, note
from inkspector.documents.marking.word_runs import Runs
from inkspector.documents.packed import packed
from inkspector.documents.readers.word import read_word
from inkspector.documents.readers.word_aside import W

_NS = {"w": W.strip("{}")}
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_CHANGED = frozenset(f"{W}{name}" for name in ("ins", "del", "moveTo", "moveFrom"))


def marked_word(data: bytes, file: str, report: Report, safe: Sequence[Finding]) -> bytes:
    """The file with the report's findings; those in `safe` are put right as tracked changes by Inkspector.

    `report` is on the text with changes accepted. Raises LetterError where the file can't be read.
    """
    read = read_word(data, file)
    spans = [(one.start, one.end) for one in report.findings]
    spans += [one.replaces for one in safe if one.replaces]
    runs = Runs(read.anchors, spans)
    comments = _Comments(read.packed, read.part)
    for finding in report.findings:
        comments.put(runs.of((finding.start, finding.end)), note(finding, report.document.case))
    ids = count(_most(read.root.iter(*_CHANGED)) + 1)
    for finding in safe:
        if finding.replaces and finding.suggestion is not None:
            _replace(runs.of(finding.replaces), finding.suggestion, ids)
    return packed(read.packed.parts | {read.part: _bytes(read.root)} | comments.parts())


# --- comments ---


class _Comments:
    """The comments of a document, those that were there included."""

    def __init__(self, held: Packed, document: str) -> None:
        self._packed = held
        self._folder, _, leaf = document.rpartition("/")
        self._relations_part = f"{self._folder}/_rels/{leaf}.rels".lstrip("/")
        self._relations = held.xml(self._relations_part)
        self._part = self._known_part()
        root = held.xml(self._part) if self._part else None
        self._root = etree.Element(f"{W}comments", nsmap=_NS) if root is None else root
        self._ids = count(_most(self._root) + 1)
        self._any = False

    def put(self, runs: Sequence[etree._Element], lines: Iterable[str]) -> None:
        """A comment on these runs."""
        if not runs:
            return
        self._any = True
        id = str(next(self._ids))
        comment = etree.SubElement(
            self._root, f"{W}comment", {f"{W}id": id, f"{W}author": BY, f"{W}initials": "I"}
        )
        for line in lines:
            _words(etree.SubElement(etree.SubElement(comment, f"{W}p"), f"{W}r"), line)
        runs[0].addprevious(etree.Element(f"{W}commentRangeStart", {f"{W}id": id}))
        end = etree.Element(f"{W}commentRangeEnd", {f"{W}id": id})
        reference = etree.Element(f"{W}r")
        etree.SubElement(reference, f"{W}commentReference", {f"{W}id": id})
        runs[-1].addnext(reference)
        runs[-1].addnext(end)

    def parts(self) -> dict[str, bytes]:
        """The parts of the file that hold comments, or tell of them."""
        if not self._any:
            return {}
        if self._part:
            return {self._part: _bytes(self._root)}
        part = f"{self._folder}/comments.xml".lstrip("/")
        relations = self._relations
        if relations is None:
            relations = etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})
        known = {relation.get("Id") for relation in relations}
        id = next(f"rIdComments{n}" for n in count(1) if f"rIdComments{n}" not in known)
        told = {"Id": id, "Type": _KIND, "Target": "comments.xml"}
        etree.SubElement(relations, f"{{{_RELATIONS}}}Relationship", told)
        types = self._packed.xml("[Content_Types].xml")
        found = {part: _bytes(self._root), self._relations_part: _bytes(relations)}
        if types is not None:
            override = {"PartName": f"/{part}", "ContentType": _TYPE}
            etree.SubElement(types, f"{{{_TYPES}}}Override", override)
            found["[Content_Types].xml"] = _bytes(types)
        return found

    def _known_part(self) -> str | None:
        for relation in () if self._relations is None else self._relations:
            if relation.get("Type") == _KIND:
                target = relation.get("Target", "")
                return target[1:] if target.startswith("/") else f"{self._folder}/{target}".lstrip("/")
        return None


# --- tracked changes ---


def _replace(runs: Sequence[etree._Element], words: str, ids: Iterator[int]) -> None:
    """Take the runs out and put words in, both tracked; left alone where others have changed them before."""
    parents = {run.getparent() for run in runs}
    if len(parents) != 1 or any(above.tag in _CHANGED for run in runs for above in run.iterancestors()):
        return
    new = etree.Element(f"{W}r")
    properties = runs[0].find(f"{W}rPr")
    if properties is not None:
        new.append(deepcopy(properties))
    _words(new, words)
    last = runs[-1]
    for run in runs:
        gone = etree.Element(f"{W}del", _whose(ids))
        run.addprevious(gone)
        gone.append(run)
        for text in run.iter(f"{W}t"):
            text.tag = f"{W}delText"
        if run is last:
            put = etree.Element(f"{W}ins", _whose(ids))
            put.append(new)
            gone.addnext(put)


def _whose(ids: Iterator[int]) -> dict[str, str]:
    return {f"{W}id": str(next(ids)), f"{W}author": BY}


def _words(run: etree._Element, words: str) -> None:
    text = etree.SubElement(run, f"{W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    text.text = words


def _most(elements: Iterable[etree._Element]) -> int:
    """The greatest id that is taken."""
    ids = (element.get(f"{W}id", "") for element in elements)
    return max((int(id) for id in ids if id.isdecimal()), default=-1)


def _bytes(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
