"""The standing parts of a scheme's letter, all there and as approved; and its length."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.checks.legal import wrong_facts
from inkspector.letter import Field, load_standard
from inkspector.letter.sentences import fingerprint, sentences

_ALIKE = 0.8
"""A sentence less like an approved one than this is no slip of it."""
_LONGEST = 800
_CALLED = {
    "rating_box": "statement of the rating",
    "scale": "rating scale",
    "statutory": "statutory paragraph",
    "date": "date",
    "addressee": "addressee",
    "salutation": "salutation",
    "heading": "heading",
    "narrative": "narrative",
    "signature": "signature",
}


@check("letter.standard_text", "warning")
def standard_text(document: Document) -> Iterable[Remark]:
    """A sentence of standard text isn't as approved.

    ## What it does
    Compares every sentence that stands in the place of standard text with the approved wordings, the
    project's own and the published ones; year and authority may differ.

    ## Why it matters
    Standard text is agreed word for word, and every authority reads the same. A stray change has a meaning
    that nobody decided on.

    ## Example
    bad: |
      <front>

      The fostering agency is good.

      The rating is given for the purpose of section 138 of the Education and Inspections Act 2006 by custom.
    good: |
      <front>

      The fostering agency is good.

      <statutory>

    ## Mend
    Put back the approved sentence, or have the new wording approved (`templates/<scheme>/standard.yaml`).
    """
    letter = document.letter
    if not letter.structured:
        return
    for block in letter.of("standard", "statutory"):
        for sentence in sentences(letter.words(block), block.start):
            if not _is_approved(sentence, document, statutory=block.role == "statutory"):
                yield Remark(
                    start=sentence.start,
                    end=sentence.end,
                    message="This isn't a sentence of the approved standard text.",
                    suggestion=_nearest(sentence.text, document),
                )


def _nearest(words: str, document: Document) -> str | None:
    """The project's own sentence that was most likely changed into this one."""
    if len(words) > _LONGEST:
        return None
    names, year = document.names, document.framework.scheme.year
    own = [
        approved.text
        for block in load_standard(document.framework).blocks
        for approved in sentences(block.filled(year, names[0] if names else ""))
    ]
    return next(iter(get_close_matches(words, own, n=1, cutoff=_ALIKE)), None)


def _is_approved(sentence: Field, document: Document, *, statutory: bool) -> bool:
    """Approved as it stands, or but for a legal fact, which is a finding of its own."""
    words = sentence.text
    wrong = sorted(
        wrong_facts(sentence, document, statutory=statutory), key=lambda fact: fact.start, reverse=True
    )
    for fact in wrong:
        start, end = fact.start - sentence.start, fact.end - sentence.start
        words = f"{words[:start]}{fact.suggestion}{words[end:]}"
    approved = load_standard(document.framework).approved
    return fingerprint(words, document.framework.scheme.year, document.names) in approved


@check("letter.section", "warning")
def missing_section(document: Document) -> Iterable[Remark]:
    """A part of the letter is missing.

    ## What it does
    Looks for every part that the plan of the letter requires, where the letter has the scheme's heading or
    the statement of the rating.

    ## Why it matters
    Every authority gets the same letter in the same order; the statutory paragraph and the scale are needed.

    ## Example
    case: {}
    bad: |
      <head>

      <front>

      The fostering agency is good.

      <signature>
    good: |
      <head>

      <front>

      The fostering agency is good.

      <statutory>

      <signature>

    ## Mend
    Put the part in its place; `inkspector draft` lays out the whole letter.
    """
    letter, required = document.letter, [s for s in document.framework.letter.sections if s.required]
    if not letter.structured or not letter.blocks:
        return
    strange = sum(block.standard is None for block in letter.of("standard"))
    at = letter.blocks[0]
    for section in required:
        found = letter.of(section.role)
        if section.role == "standard":
            found = tuple(block for block in found if block.standard == section.id)
            if not found and strange:
                strange -= 1
                continue
        if found:
            at = found[-1]
            continue
        called = _CALLED.get(section.role, f"paragraph of standard text ({section.id.replace('_', ' ')})")
        message = f"The letter lacks its {called}; it belongs near here."
        yield Remark(start=at.start, end=at.end, message=message, about=section.id)


@check("letter.length", "warning")
def length(document: Document) -> Iterable[Remark]:
    """The narrative is longer or shorter than the plan of the letter has it.

    ## What it does
    Counts the words of the narrative. Too many are a warning; too few an info, since a letter on little
    evidence is rightly short.

    ## Why it matters
    What is most important gets lost in a long letter.

    ## Example
    bad: |
      <front>

      The two special schools are good. <450 words>
    good: |
      <front>

      The two special schools are good. <300 words>

    ## Mend
    Leave out what the plan of the letter doesn't ask for.
    """
    letter, wanted = document.letter, document.framework.letter.length
    if not letter.structured or not letter.narrative:
        return
    words = sum(len(letter.words(block).split()) for block in letter.narrative)
    start, end = letter.narrative[0].start, letter.narrative[-1].end
    if words > wanted.at_most:
        message = f"The narrative has {words} words; at most {wanted.at_most} are wanted."
        yield Remark(start=start, end=end, message=message, about="words")
    elif words < wanted.at_least:
        message = f"The narrative has {words} words; {wanted.at_least} or more are usual."
        yield Remark(start=start, end=end, message=message, severity="info", about="words")
