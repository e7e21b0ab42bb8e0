"""House words in the narrative: matters of style, never inside standard text or quotations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.scheme.house import Hit, House, Instead, load_house

_QUOTED = re.compile(r"“[^”]{0,1000}”|\"[^\"\n]{0,1000}\"|‘[^’\n]{0,300}’(?!\w)")


@check("house.avoid", "warning")
def avoid(document: Document) -> Iterable[Remark]:
    """A word that the house avoids.

    ## What it does
    Looks in the narrative for the words that `house.yaml` of the scheme lists under `avoid`. Quotations and
    standard text are left alone.

    ## Why it matters
    Letters are read by the people whom they are about, and quoted by others: a word that demeans, or that
    means another grade than was given, is held against the inspectorate.

    ## Example
    bad: The borough's kids do well in primary schools.
    good: The borough's children do well in primary schools.

    ## Mend
    Use the word that is suggested, or write the sentence anew.
    """
    return _in_blocks(document, House.avoided)


@check("house.prefer", "info")
def prefer(document: Document) -> Iterable[Remark]:
    """A word for which the house has a plainer one.

    ## What it does
    Looks in the narrative for the words that `house.yaml` of the scheme lists under `prefer`.

    ## Why it matters
    Plain words are read by more people, and leave less room for what wasn't meant.

    ## Example
    bad: The council utilises the findings of the unannounced inspection.
    good: The council uses the findings of the unannounced inspection.

    ## Mend
    Use the word that is suggested.
    """
    return _in_blocks(document, House.unpreferred)


@check("house.either_or", "info")
def either_or(document: Document) -> Iterable[Remark]:
    """One thing is written in two ways.

    ## What it does
    Looks in the narrative for pairs that `house.yaml` of the scheme lists under `either_or`; the way that
    comes first is taken as the letter's own.

    ## Why it matters
    Two ways to write one thing show two hands, and make readers wonder whether two things are meant.

    ## Example
    bad: Half of the well-being reviews are good. Wellbeing is a priority.
    good: Half of the well-being reviews are good. Well-being is a priority.

    ## Mend
    Write it in one way throughout.
    """
    text = _own_words(document)
    return (
        _remark(hit, f"Elsewhere the letter writes this as “{hit.instead}”.")
        for hit in _house(document).mixed(text)
    )


@check("house.first_use", "info")
def first_use(document: Document) -> Iterable[Remark]:
    """An abbreviation isn't spelt out where it is first used.

    ## What it does
    Looks in the narrative for the abbreviations that `house.yaml` of the scheme lists under `first_use`, and
    for the full words before the first of each.

    ## Why it matters
    Parents, councillors and journalists read the letter too.

    ## Example
    bad: Both SCRs are good.
    good: Both serious case reviews (SCRs) are good. The SCRs were timely.

    ## Mend
    Write the full words, with the abbreviation in brackets if it comes again.
    """
    narrative = document.letter.narrative
    before = document.text[: narrative[0].start] if narrative else ""
    for hit in _house(document).unexplained(_own_words(document), before):
        yield _remark(hit, "This is an abbreviation that nobody has spelt out before.")


def _in_blocks(document: Document, find: Callable[[House, str], Iterator[Hit]]) -> Iterator[Remark]:
    for hit in find(_house(document), _own_words(document)):
        yield _remark(hit, hit.entry.why)


def _remark(hit: Hit, message: str) -> Remark:
    severity = hit.entry.severity if isinstance(hit.entry, Instead) else None
    return Remark(start=hit.start, end=hit.end, message=message, severity=severity, suggestion=hit.instead)


def _house(document: Document) -> House:
    return load_house(document.framework.folder)


def _own_words(document: Document) -> str:
    """The narrative in its place, and spaces for all else and for what it quotes."""
    parts, at = [], 0
    for block in document.letter.narrative:
        parts += [" " * (block.start - at), document.text[block.start : block.end]]
        at = block.end
    return _QUOTED.sub(lambda found: " " * len(found.group()), "".join(parts))
