"""Leftovers of editing: what stands in the letter twice, or beside its own rewrite."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.claims import Claim
from inkspector.letter import Block, Field
from inkspector.letter.sentences import plain, sentences

_WORD = re.compile(r"[a-z0-9']+")
_FEWEST = 6
"""Words of a sentence below which likeness may be chance."""
_LONG = 10
"""Words from which a sentence won't stand in a letter twice on purpose."""
_ALIKE = 0.8
"""Share of words in common, in order, from which a sentence is taken for the rewrite of its neighbour."""


@check("letter.repeated", "error")
def repeated(document: Document) -> Iterable[Remark]:
    """A paragraph or a sentence stands in the letter twice.

    ## What it does
    Looks for sentences of the narrative that are alike word for word. A paragraph all of whose sentences
    stand before it too is an error; a single sentence of some length a warning.

    ## Why it matters
    It was moved or pasted, and the first place was forgotten.

    ## Example
    bad: |
      The two special schools are good, and have been for years.

      All four nursery schools are good or better.

      The two special schools are good, and have been for years.
    good: |
      The two special schools are good, and have been for years.

      All four nursery schools are good or better.

    ## Mend
    Take one of the two out.
    """
    seen: set[str] = set()
    for block in document.letter.narrative:
        found = tuple(sentences(document.letter.words(block), block.start))
        said = [plain(sentence.text) for sentence in found]
        twice = [sentence for sentence, words in zip(found, said, strict=True) if words in seen]
        twice += [found[k] for k in range(1, len(found)) if said[k - 1] == said[k]]
        if twice and len(twice) == len(found) and _words(block, document) >= _FEWEST:
            yield Remark(
                start=block.start, end=block.end, message="This paragraph stands in the letter before."
            )
        else:
            for one in twice:
                if len(one.text.split()) >= _LONG or plain(one.text) not in seen:
                    message = "This sentence stands in the letter before."
                    yield Remark(start=one.start, end=one.end, message=message, severity="warning")
        seen.update(said)


@check("letter.rewrite", "warning")
def rewrite(document: Document) -> Iterable[Remark]:
    """A sentence stands beside its own rewrite.

    ## What it does
    Looks at neighbouring sentences that make the same claims, or that share most of their words in the same
    order and speak of the same things.

    ## Why it matters
    The old wording was to be taken out. Where the two differ in a figure, one of them is wrong as well.

    ## Example
    bad: >-
      All four nursery schools are good or better. Every one of the four nursery schools is good or better.
    good: >-
      All four nursery schools are good or better. One of the four nursery schools is outstanding.

    ## Mend
    Take out the one that was to be replaced.
    """
    for block in document.letter.narrative:
        found = sentences(document.letter.words(block), block.start)
        told = ((sentence, tuple(_WORD.findall(plain(sentence.text)))) for sentence in found)
        for (first, before), (second, after) in pairwise(told):
            if before != after and _is_rewrite(first, before, second, after, document):
                message = "This says what the sentence before says, in other words."
                yield Remark(start=second.start, end=second.end, message=message)


def _words(block: Block, document: Document) -> int:
    return len(document.letter.words(block).split())


def _is_rewrite(
    first: Field, before: Sequence[str], second: Field, after: Sequence[str], document: Document
) -> bool:
    ours, theirs = (document.within(sentence.start, sentence.end) for sentence in (first, second))
    topics, others = [_topic(claim) for claim in ours], [_topic(claim) for claim in theirs]
    if set(topics) != set(others):
        return False
    same = bool(ours) and {_meaning(claim) for claim in ours} == {_meaning(claim) for claim in theirs}
    if same and all(_is_told(claim) for claim in (*ours, *theirs)):
        return True
    return (same or topics == others) and _are_alike(before, after)


def _is_told(claim: Claim) -> bool:
    """A grade or a figure, told in full by the sentence itself."""
    whole = not claim.partial and not {"subject", "grades", "direction"} & set(claim.inherited)
    return whole and bool(claim.grades or claim.proportion or claim.than)


def _meaning(claim: Claim) -> Claim:
    return replace(claim, stance="neutral", base=None)


def _topic(claim: Claim) -> tuple[object, ...]:
    """What a claim is about and how, figures apart."""
    return claim.kind, claim.subject, claim.aspect, claim.grades, claim.source, claim.comparator, claim.period


def _are_alike(before: Sequence[str], after: Sequence[str]) -> bool:
    """Most words of the one stand in the other in the same order."""
    both = len(before) + len(after)
    if min(len(before), len(after)) < _FEWEST or both > 400:
        return False
    shared = sum((Counter(before) & Counter(after)).values())
    return (
        2 * shared >= _ALIKE * both and SequenceMatcher(None, before, after, autojunk=False).ratio() >= _ALIKE
    )
