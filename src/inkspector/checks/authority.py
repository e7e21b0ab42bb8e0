"""The authority's name: the right one throughout, and no other."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Container, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from inkspector.case.holds import Evidence
from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.claims.claim import Span
from inkspector.letter.names import any_of, short_name
from inkspector.letter.sentences import plain

# Words that are names of authorities and common words or parts of other names too: told apart by company.
_DOUBTFUL = ("Reading", "Bury")
_SHORTENED = re.compile(r" (?:upon|on|and|with|of) |-on-|-upon-")
_KIND = (
    r"(?:(?:Metropolitan |London |Royal )?(?:City |County |Borough |District )?(?:Borough )?Council"
    r"|local authority|children['’]s services|children['’]s trust)"
)
_BEFORE = (
    r"(?:Borough|City|County|Council|authority|services|schools|settings|provision|children|people|pupils)"
    r" (?:of|in|across|throughout) "
)
_NOT_A_PLACE = re.compile(
    r"\s(?:Road|Street|Lane|Avenue|Square|Park|House|Hall|School|College|Academy|University|Hospital|Centre"
    r"|Primary|High|Grammar|Nursery|Recovery|Rovers|United|Town Hall)\b"
)
_CAPITAL_BEFORE = re.compile(r"([A-Z][\w'’-]*) $")
_MAY_PRECEDE = frozenset(
    "the in of across and for at to throughout inner outer like with both however nationally unlike"
    " london borough city county council royal metropolitan".split()
)
_COMPANY_BEFORE = re.compile(
    r"\b(?:with|from|between|than|like|by)\s+(?:the\s+)?(?:(?:\w+\s+){1,3}(?:of|and)\s+)?$", re.IGNORECASE
)
_IN_A_LIST = re.compile(r"(?:[\s,&]|\b(?:and|with|the|London|Royal|Borough|City|County|Council|of)\b)*")
_COMPANY = re.compile(
    r"\b(?:shar|joint|partner|neighbour|region|consorti|alliance|conference|merge|decoupl)", re.IGNORECASE
)
_SERVICES_IN = re.compile(
    r"\b[Cc]hildren['’]s\s+services\s+in\s+(?:the\s+)?"
    r"(?P<place>(?:[A-Z][\w'’-]+)(?:\s+(?:(?:and|of|on|upon|with)\s+)?[A-Z][\w'’-]+)*)"
)
_NO_PLACE_OF_ITS_OWN = re.compile(
    r"(?:England|(?:Great )?Britain|(?:Greater )?London(?! Borough)|Yorkshire|North|South|East|West|Midlands"
    rf"|{'|'.join(month_name[1:])}|Spring|Summer|Autumn|Winter|Year)\b"
)
"""A wider area, or a time."""
_CAPITALISED = re.compile(r"[A-Z][a-z]+(?:-[a-z]+-[A-Z][a-z]+)?")
_ALIKE = 0.85


@check("letter.authority", "error")
def own_name(document: Document) -> Iterable[Remark]:
    """The authority's own name is another than the case's, or is misspelt.

    ## What it does
    Compares the authority above the salutation with the case's, and looks in narrative and headings for
    words that are nearly, and not quite, its name, and for children's services in a place that isn't its
    own. *The borough*, *the council*, *the authority* are fine.

    ## Why it matters
    An authority forgives much, but not its name.

    ## Example
    case: {authority: {name: London Borough of Wandsworth}}
    bad: Children's services in Wansworth perform well.
    good: Children's services in Wandsworth perform well.

    ## Mend
    Write the name as the case has it.
    """
    case, letter = document.case, document.letter
    own = {plain(name) for name in document.names}
    if (
        case
        and letter.authority
        and not own & {plain(letter.authority.text), plain(short_name(letter.authority.text))}
    ):
        yield Remark(
            start=letter.authority.start,
            end=letter.authority.end,
            message=f"The case is {case.authority.name}'s.",
            evidence=(Evidence("/authority/name", case.authority.name),),
            suggestion=case.authority.name,
        )
    shorts = sorted({short_name(name) for name in document.names})
    others = {word for name in document.framework.authorities for word in name.split()}
    for block in document.free():
        words = document.letter.words(block)
        slips = tuple(_slips(words, shorts, others))
        for start, end, name in slips:
            message = f"This is nearly, and not quite, {name}."
            yield Remark(start=block.start + start, end=block.start + end, message=message, suggestion=name)
        for start, end in _strangers(words, document):
            if any(a < end and start < b for a, b, _ in slips) or _in_company(document, block.start + start):
                continue
            message = f"The letter is about {_called(document)}, and no authority is called this."
            yield Remark(start=block.start + start, end=block.start + end, message=message)


@check("letter.other_authority", "error")
def other_authority(document: Document) -> Iterable[Remark]:
    """Another authority's name stands in the narrative or in a heading.

    ## What it does
    Looks for the names of all authorities that the scheme knows. Streets, schools and people that are called
    like one are passed over; *Reading* counts only where an authority must be meant. One that is named as a
    partner or neighbour is an info.

    ## Why it matters
    It is what is left when a letter is made from another one, and then no figure in it can be trusted.

    ## Example
    case: {authority: {name: London Borough of Barnet}}
    bad: Only three of the eight secondary schools in Camden are good.
    good: Only three of the eight secondary schools in Barnet are good.

    ## Mend
    Write the authority's own name, and look at the whole sentence again.
    """
    if not document.names:
        return
    own = any_of(document.names)
    called = _called(document)
    for block in document.free():
        words = document.letter.words(block)
        ours = [found.span() for found in own.finditer(words)]
        others = [
            (start, end)
            for start, end in _others(words, document.framework.authorities)
            if not any(a <= start and end <= b for a, b in ours)
            and not _is_part(words[start:end], document.names)
        ]
        listed = _listed_with(words, ours, others)
        for start, end in others:
            partner = (start, end) in listed or _in_company(document, block.start + start)
            yield Remark(
                start=block.start + start,
                end=block.start + end,
                message=f"The letter is about {called}.",
                severity="info" if partner else None,
                suggestion=called,
            )


def _called(document: Document) -> str:
    """The letter's own authority in short."""
    return document.case.authority.called if document.case else short_name(document.names[0])


def _strangers(words: str, document: Document) -> Iterator[Span]:
    """Where children's services are said to be in a place that is neither ours nor another authority."""
    if not document.names:
        return
    own, known = any_of(document.names), any_of(document.framework.authorities)
    for found in _SERVICES_IN.finditer(words):
        place = found["place"]
        if not own.search(place) and not known.search(place) and not _NO_PLACE_OF_ITS_OWN.match(place):
            yield found.span("place")


def _others(words: str, authorities: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where a name stands that must be an authority's."""
    known, doubtful = _patterns(authorities)
    clear = [found.span() for found in known.finditer(words)]
    yield from (span for span in clear if _is_place(words, *span))
    for found in doubtful.finditer(words):
        start, end = found.span("after" if found["after"] else "before")
        if not any(a <= start and end <= b for a, b in clear):
            yield start, end


@lru_cache(maxsize=8)
def _patterns(authorities: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Names that stand for themselves; and those, and short forms, that count only in company."""
    clear = [name for name in authorities if name not in _DOUBTFUL]
    short = {_SHORTENED.split(name)[0] for name in clear if _SHORTENED.search(name)} - {
        "City",
        "Isle",
        "Isles",
    }
    doubtful = "|".join(re.escape(name) for name in sorted({*_DOUBTFUL, *short} - set(clear)))
    company = re.compile(
        rf"\b{_BEFORE}(?P<after>{doubtful})\b(?!(?:,| and) [Ww]riting)"
        rf"|\b(?P<before>{doubtful})(?= {_KIND}\b)"
    )
    return any_of(clear), company


def _is_place(words: str, start: int, end: int) -> bool:
    """Not a street, a school or a person of that name, nor the wider area that *pan-* makes of it."""
    if _NOT_A_PLACE.match(words, end) or words[max(start - 1, 0) : start] == "-":
        return False
    before = _CAPITAL_BEFORE.search(words[max(start - 30, 0) : start].replace("\n", " "))
    return before is None or before[1].lower() in _MAY_PRECEDE or before[1].lower().endswith(("'s", "’s"))


def _listed_with(words: str, ours: Sequence[Span], others: Sequence[Span]) -> set[Span]:
    """The others that stand in one list with the letter's own authority."""
    listed: set[Span] = set()
    run: list[Span] = []
    for span in sorted((*ours, *others)):
        if run and not _IN_A_LIST.fullmatch(words, run[-1][1], span[0]):
            run = []
        run.append(span)
        if any(one in ours for one in run):
            listed.update(run)
    return listed - set(ours)


def _in_company(document: Document, at: int) -> bool:
    """Named beside the letter's own authority: *shared with*, *a conference in*."""
    start, end = document.sentence(at)
    return bool(_COMPANY_BEFORE.search(document.text[start:at]) or _COMPANY.search(document.text[start:end]))


def _is_part(name: str, names: Iterable[str]) -> bool:
    """*Bournemouth* in a letter to Bournemouth, Christchurch and Poole."""
    return any(re.search(rf"\b{re.escape(name)}\b", own) for own in names)


def _slips(words: str, names: Sequence[str], others: Container[str]) -> Iterator[tuple[int, int, str]]:
    """Where a long word of a name is misspelt, and that word; *Helen* needs its *St* beside it."""
    for found in _CAPITALISED.finditer(words):
        word, (start, end) = found.group(), found.span()
        for parts in (name.split() for name in names):
            near = next((part for part in parts if len(part) > 5 and _nearly(word, part)), None)
            if near is None or word in others or word in parts:
                continue
            if len(parts) == 1 or not _beside(words, start, end).isdisjoint(parts):
                apostrophe = words[end : end + 2] in ("'s", "’s") and f"{word}s" == near
                yield start, end + (2 if apostrophe else 0), near
                break


def _beside(words: str, start: int, end: int) -> set[str]:
    """The words before and after a word."""
    return {*words[max(start - 40, 0) : start].split()[-1:], *words[end : end + 40].split()[:1]}


def _nearly(word: str, name: str) -> bool:
    if word == name or abs(len(word) - len(name)) > 2 or word[0] != name[0]:
        return False
    return SequenceMatcher(None, word, name).ratio() >= _ALIKE
