"""A sentence with slots in the place of the words that say what its claim holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inkspector.claims import Claim
from inkspector.claims.claim import Span
from inkspector.drafting import english
from inkspector.drafting.message import Message, key_of
from inkspector.drafting.phrases import Phrase
from inkspector.drafting.realise import VERBS, realise
from inkspector.drafting.voice import Voice
from inkspector.errors import PhraseError

_HEADS = "subject|quantity|figure|part|aspect|total"
"""Slots that a verb behind them agrees with."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """Words of the sentence that a slot has."""

    start: int
    end: int
    slot: str


def texts(sentence: str, claim: Claim, voice: Voice) -> Iterator[str]:
    """The sentence with slots, the most general first: verbs that agree are slots where they can be."""
    plain = sentence.strip().rstrip(".")
    cuts = sorted(_cuts(plain, claim, voice), key=lambda cut: cut.start)
    text, at = "", 0
    for cut in cuts:
        if cut.start < at:
            continue
        text += plain[at : cut.start] + cut.slot
        at = cut.end
    text += plain[at:]
    text = text if text.startswith("{") else text[:1].lower() + text[1:]
    yield from dict.fromkeys((_with_verb(text), text))


def _cuts(text: str, claim: Claim, voice: Voice) -> Iterator[_Cut]:
    at = claim.at
    if claim.kind == "total" and "subject" in at and "quantifier" in at:
        yield _Cut(at["quantifier"][0], at["subject"][1], "{total}")
    else:
        yield from _quantity(text, claim, voice)
        if "subject" in at:
            yield _Cut(*_with_article(text, claim, at["subject"], voice))
    for name in ("grades", "aspect", "source", "period", "rating"):
        if name in at:
            yield _Cut(*at[name], f"{{{name}}}")
    yield from _standing(text, claim, voice)


def _with_article(text: str, claim: Claim, span: Span, voice: Voice) -> tuple[int, int, str]:
    """The subject's name in the form that has these words, its article included where it has one."""
    start, end = span
    words = text[start:end].lower()
    with_the = start >= 4 and text[start - 4 : start].lower() == "the "
    fallback = (start, end, "{subject}")
    forms = (None,) if claim.subject.startswith("ni_") else ("plural", "mass", "singular", "service", None)
    for form in forms:
        try:
            name = voice.name(claim.subject, form).text.lower()
        except PhraseError:
            continue
        slot = f"{{subject:{form}}}" if form else "{subject}"
        if name == words:
            return (start, end, slot)
        if with_the and name.startswith("the ") and (name == f"the {words}" or form == "service"):
            return (start - 4, end, slot)
        if form == "plural" and claim.count is not None:
            fallback = (start, end, slot)
    return fallback


def _quantity(text: str, claim: Claim, voice: Voice) -> Iterator[_Cut]:
    span = claim.at.get("quantifier")
    if span is None or claim.quantifier in ("overall", "generally", "too_much", "too_few", "including"):
        return
    start, end = span
    part, whole = claim.count or (None, None)
    if claim.quantifier == "count" and part == whole == 1:
        return
    if claim.quantifier == "count" and part is not None and whole is not None:
        number = english.number(whole)
        inside = re.search(rf"\b{re.escape(number)}\b", text[start:end], re.IGNORECASE)
        apart = re.search(rf"\b{re.escape(number)}\b", text, re.IGNORECASE)
        if inside is None and apart is not None:
            yield _Cut(*apart.span(), "{whole}")
            yield _Cut(_back_over(text, start, "only "), end, "{part}")
            return
    start = _back_over(text, start, "only ")
    try:
        of = voice.quantity(claim).endswith(" of")
    except PhraseError:
        of = False
    if of and text[end : end + 3] == " of":
        yield _Cut(start, end + 3, "{quantity}")
    else:
        yield _Cut(start, end, "{figure}" if of else "{quantity}")


def _back_over(text: str, start: int, word: str) -> int:
    return start - len(word) if text[max(start - len(word), 0) : start].lower() == word else start


def _standing(text: str, claim: Claim, voice: Voice) -> Iterator[_Cut]:
    """*above the national average* as one slot where drafting has those words, else the comparator alone."""
    if not claim.comparator:
        return
    gap = ":gap" if claim.subject in ("inequality_gaps", *voice.kinds.gaps) else ""
    for slot in (f"{{standing{gap}}}", "{comparators}", "{comparators:than}"):
        try:
            found = re.search(re.escape(_words_of(slot, claim, voice)), text, re.IGNORECASE)
        except PhraseError:
            continue
        if found:
            yield _Cut(*found.span(), slot)
            return


def _words_of(slot: str, claim: Claim, voice: Voice) -> str:
    phrase = Phrase.model_validate({"id": "x", "says": {"kind": claim.kind}, "text": slot})
    return realise(phrase, (Message(key_of(claim), (claim,)),), voice).text


def _with_verb(text: str) -> str:
    """The verb right behind a slot for what it is said of as a slot too, so that it agrees."""
    words = {word: name for name, pair in VERBS.items() for word in pair}
    found = re.search(rf"\{{(?P<name>{_HEADS})(?::(?P<form>\w+))?\}} (?P<verb>{'|'.join(words)})\b", text)
    if found is None:
        return text
    form = "judged" if found["name"] == "aspect" else found["form"]
    suffix = f":{form}" if form in ("mass", "service", "judged") else ""
    return f"{text[: found.start('verb')]}{{{words[found['verb']]}{suffix}}}{text[found.end() :]}"
