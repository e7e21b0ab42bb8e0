"""A Word file as it comes back: runs split, comments over several of them, changes by another person."""

from __future__ import annotations

from functools import cache

from inkspector.documents.formats import written
from inkspector.documents.formatting import formatted
from inkspector.documents.guard import unpacked
from inkspector.documents.packed import packed
from inkspector.scheme import load_scheme

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WHO = 'w:author="City of Marlow" w:date="2009-12-01T10:00:00Z"'


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def gone(words: str, who: str = WHO) -> str:
    return f'<w:del w:id="9" {who}><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'


def new(words: str, who: str = WHO) -> str:
    return f'<w:ins w:id="8" {who}>{run(words)}</w:ins>'


def on(id: int, *runs: str) -> str:
    """Runs with a comment on them."""
    reference = f'<w:r><w:commentReference w:id="{id}"/></w:r>'
    return f'<w:commentRangeStart w:id="{id}"/>{"".join(runs)}<w:commentRangeEnd w:id="{id}"/>{reference}'


def paragraph(*inner: str) -> str:
    return f"<w:p>{''.join(inner)}</w:p>"


@cache
def _empty() -> dict[str, bytes]:
    framework = load_scheme("ofsted-2009")
    data = written(formatted("A word.\n", framework), "docx", framework.templates)
    return unpacked(data, "letter.docx", "Word").parts


def word_file(*paragraphs: str, comments: tuple[str, ...] = ()) -> bytes:
    """The file; comments are numbered from 0."""
    body = f'<w:document xmlns:w="{NAMESPACE}"><w:body>{"".join(paragraphs)}</w:body></w:document>'
    told = "".join(
        f'<w:comment w:id="{id}" {WHO} w:initials="C"><w:p>{run(text)}</w:p></w:comment>'
        for id, text in enumerate(comments)
    )
    held = f'<w:comments xmlns:w="{NAMESPACE}">{told}</w:comments>'
    return packed(_empty() | {"word/document.xml": body.encode(), "word/comments.xml": held.encode()})
