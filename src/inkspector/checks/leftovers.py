"""What was to be filled in or taken out before the letter left the house."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark

_STANDING = ("standard", "statutory", "scale")
_LEFT = re.compile(
    r"<!--.{0,400}?(?:-->|$)"
    r"|\[(?!sic\])[^\[\]\n]{1,80}\](?!\()"
    r"|\{\{?[^{}\n]{1,80}\}\}?"
    r"|<(?!br\b|https?:|/)[A-Za-z][^<>\n]{0,60}>"
    r"|\b(?:TODO|TBC|TBD|FIXME|tbc|XX+|Xxx+|xxx+|NN+)\b"
    r"|\?\?+|_{3,}|\.{5,}"
    r"|\blorem ipsum\b|\bdelete as (?:appropriate|applicable)\b"
    r"|\binsert (?:the )?(?:name|date|figure|number|text|title|authority)\b"
    r"|\b(?:Drafting note|Note to (?:editor|reviewer|self|panel)|Comment)\s?:",
    re.DOTALL,
)
_QUOTING = re.compile(r"(?:“[^”]*|(?<!\w)‘(?:[^’]|’(?=\w))*|(?<!\w)\"[^\"]*)$")
_LONGEST_QUOTE = 400


@check("letter.placeholder", "error")
def placeholder(document: Document) -> Iterable[Remark]:
    """A placeholder or a note to oneself was left in.

    ## What it does
    Looks for square and curly brackets, *TBC*, rows of *x* or question marks, *insert name* and the like.
    What square brackets explain within a quotation is left alone.

    ## Why it matters
    The reader sees that nobody read the letter.

    ## Example
    bad: The [fostering service] is good, and TBC of the four nursery schools are outstanding.
    good: The fostering service is good, and two of the four nursery schools are outstanding.

    ## Mend
    Fill it in, or take it out.
    """
    for block in document.letter.blocks:
        if block.role in _STANDING:
            continue
        words = document.letter.words(block)
        for found in _LEFT.finditer(words):
            if found.group()[0] == "[" and _QUOTING.search(
                words, max(found.start() - _LONGEST_QUOTE, 0), found.start()
            ):
                continue
            start, end = block.start + found.start(), block.start + found.end()
            yield Remark(start=start, end=end, message="This was to be filled in or taken out.")
