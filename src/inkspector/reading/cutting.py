"""A sentence cut into clauses: at marks, conjunctions and openers, by what stands on either side.

A mark coordinates parts of one clause (*good or outstanding*, *primary and secondary schools*, *similar areas
and nationally*) where like meets like; elsewhere it begins another clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.claims.quantity import Quantity
from inkspector.reading.clauses import PREDICATES, TOPICS, Clause, significant
from inkspector.reading.function_words import DO, HARD_MARKS, RELATIVES, SOFT_MARKS
from inkspector.reading.phrase import Noun, Phrase
from inkspector.reading.slots import SHARES

_MARKS = frozenset({*HARD_MARKS, *SOFT_MARKS})
_BREAKS = frozenset({*HARD_MARKS, ","})
"""Marks that end what *with* begins: *with fostering and adoption judged good*."""


def cut(phrases: Sequence[Phrase]) -> list[Clause]:
    """The clauses of a sentence, in order."""
    found: list[Clause] = []
    supposing = bool(phrases) and phrases[0].kind == "be" and phrases[0].value in ("had", "were")
    clause = Clause("unreal" if supposing else None)

    def close(following: Clause) -> Clause:
        following.phrases[:0] = _trailing(clause)
        if clause.phrases and not (clause.bare and clause.opener is None):
            found.append(clause)
        elif clause.phrases and following.opener != "that":
            following.phrases[:0] = clause.phrases
        return following

    for k, phrase in enumerate(phrases):
        stops = _BREAKS if phrase.value == "with" else _MARKS
        right = _run(phrases, k + 1, stops) if phrase.kind in ("openers", "mark") else ()
        if phrase.kind == "openers" and _opens(phrase, clause, right):
            clause = close(Clause(str(phrase.value), [phrase], strong=clause.bare and clause.strong))
        elif phrase.kind == "pronoun" and phrase.value in RELATIVES:
            clause = close(Clause("relative", [phrase], aside=True))
        elif phrase.kind == "be" and _restricted(clause, phrases, k):
            that = next(j for j, part in enumerate(clause.phrases) if part.value == "that")
            topic = [_some_of(part) for part in clause.phrases[:that] if part.kind != "mark"]
            opener, clause = clause.opener, Clause("relative", clause.phrases[that:], antecedent=topic)
            clause = close(Clause(None if opener == "relative" else opener, [*topic, phrase]))
        elif phrase.kind == "mark" and phrase.value in HARD_MARKS:
            clause = close(
                Clause(None, [phrase], strong=phrase.value not in ("(", ")"), aside=phrase.value == "(")
            )
        elif phrase.value == "," and not found and _fronted_comparator(clause) and right:
            clause.opener = None
        elif phrase.kind == "mark" and phrase.value in SOFT_MARKS and _splits(clause, phrase, right):
            related = bool(right) and right[0].noun is not None and right[0].noun.pronoun in RELATIVES
            clause = close(Clause("relative" if related else None, [phrase], aside=related))
        else:
            clause.phrases.append(phrase)
    if clause.phrases:
        found.append(clause)
    return found


def _trailing(clause: Clause) -> list[Phrase]:
    """A denial or modal that stands last, behind no verb, goes with what follows; taken off the clause."""
    taken: list[Phrase] = []
    while len(clause.phrases) > 1 and clause.phrases[-1].kind in ("negations", "modals"):
        if clause.phrases[-2].kind in ("be", "pronoun") or clause.phrases[-2].value in DO:
            break
        taken.insert(0, clause.phrases.pop())
    return taken


def _fronted_comparator(clause: Clause) -> bool:
    """*Nationally, a larger proportion …*; *Compared with similar areas, they …*."""
    return clause.opener in (None, "compared") and {
        phrase.kind for phrase in significant(clause.phrases)
    } == {"comparators"}


def _run(phrases: Sequence[Phrase], k: int, stops: frozenset[str]) -> Sequence[Phrase]:
    """What stands between a mark and the next of `stops` or opener."""
    run: list[Phrase] = []
    for phrase in phrases[k:]:
        if (phrase.kind == "mark" and phrase.value in stops) or phrase.kind == "openers":
            break
        run.append(phrase)
    return run


def _opens(opener: Phrase, clause: Clause, right: Sequence[Phrase]) -> bool:
    found = significant(right)
    if opener.value == "with":
        graded = bool(found) and found[0].kind == "grades"
        return bool(found) and (_counts(found[0]) or (clause.says and (graded or _absolute(found))))
    if opener.value == "when":
        return not clause.bare
    if opener.value == "compared" and opener.j == opener.i + 1:
        return bool(found) and _gapped(found[0])
    if opener.value == "because":
        return bool(found) and (found[0].kind == "noun" or clause.bare)
    return True


def _absolute(found: Sequence[Phrase]) -> bool:
    """*…, with fostering judged to be good*: a subject of its own, and what it is judged."""
    named = _names(found[0]) or found[0].kind == "aspect"
    return named and any(phrase.kind == "grades" for phrase in found[1:])


def _splits(left: Clause, mark: Phrase, right: Sequence[Phrase]) -> bool:
    """Whether a comma or conjunction ends the clause on its left."""
    after, before = significant(right), significant(left.phrases)
    says = any(phrase.kind in PREDICATES for phrase in right)
    if mark.value == "," and after and left.opener == "relative" and not before:
        return says
    if mark.value == "," and after and left.opener == "unreal":
        return True
    if not after or not before:
        return False
    aside = left.opener in ("including", "example", "same", "compared")
    if aside and says and (mark.value == "," or _names(after[0])):
        return True
    dealt = [*left.of("splitting"), *(phrase for phrase in right if phrase.kind == "splitting")]
    if any(phrase.value == "respectively" for phrase in dealt) and (
        left.phrases[-1].kind == "splitting" or before[-1].kind == after[0].kind
    ):
        return False
    if _despite(left, mark, after, says):
        return True
    first, last = after[0], before[-1]
    touching = left.phrases[-1] is last and right[0] is first
    kinds = (last.kind, first.kind)
    beyond = {phrase.kind for phrase in after}
    if first.noun is not None and first.noun.pronoun in RELATIVES:
        return True
    if kinds == ("grades", "grades") and len(after) == 1 and touching:
        return False
    if kinds == ("directions", "directions"):
        return not touching
    if kinds == ("comparators", "comparators"):
        graded = bool(left.of("grades")) and "grades" in beyond
        return graded or bool(beyond & {"directions", "noun", "points"})
    if kinds == ("aspect", "aspect"):
        return left.says and bool(beyond & {"directions", "noun", "grades"})
    if kinds == ("gap_levels", "gap_levels"):
        return False
    graded = left.opener is not None and any(noun.grades for noun in left.nouns)
    if graded and first.noun is not None and any(phrase.kind in ("be", "judging") for phrase in right):
        return True
    if first.noun is not None and first.noun.subset and says and _counts(first):
        return True
    if not left.says:
        if mark.value == "," and any(map(_gapped, before)) and _remarks(right):
            return True
        if any(phrase.noun is not None and phrase.noun.fronted for phrase in before[:1]):
            return False
        if any(_gapped(phrase) for phrase in before) and any(_gapped(phrase) for phrase in after):
            return True
        told = any(map(_gapped, before)) and bool(left.of("aspect", "period"))
        if told and _names(first) and (says or any(phrase.kind == "splitting" for phrase in right)):
            return True
        if _graded_noun(before[-1]) and (_graded_noun(first) or (says and first.kind == "described")):
            return True
        conceded = left.opener == "concession" and any(noun.grades for noun in left.nouns)
        if conceded and mark.value == "," and _names(first):
            return True
        measured = any(_gapped(phrase) and phrase.quantifier in SHARES for phrase in before)
        if measured and beyond & set(PREDICATES) and first.kind != "noun":
            return True
        return (
            _interrupts(mark, right)
            if first.kind in (*TOPICS, "aspect", "source")
            else first.kind in (*PREDICATES, "points")
        )
    if (
        kinds == ("noun", "noun")
        and not beyond & set(PREDICATES)
        and _bare_subject(first)
        and _bare_subject(last)
    ):
        return False
    if kinds == ("noun", "aspect") and not beyond & {"noun", *PREDICATES}:
        return True
    return True


def _remarks(right: Sequence[Phrase]) -> bool:
    """*A majority, a higher proportion than nationally, are good*: how the share before compares."""
    nouns = [phrase.noun for phrase in right if phrase.noun is not None]
    kinds = {phrase.kind for phrase in right}
    share = len(nouns) == 1 and nouns[0].head == "quantity" and not (nouns[0].subject or nouns[0].quantity)
    return share and "directions" in kinds and "be" not in kinds


def _despite(left: Clause, mark: Phrase, after: Sequence[Phrase], says: bool) -> bool:
    """*Despite the efforts of its schools, gaps remain wide*: a concession without a verb, then the rest."""
    return (
        left.opener in ("concession", "except")
        and mark.value == ","
        and says
        and not left.says
        and after[0].kind in TOPICS
    )


def _restricted(clause: Clause, phrases: Sequence[Phrase], k: int) -> bool:
    """The main verb after *the one school that was inadequate in 2007*."""
    that = [
        j for j, phrase in enumerate(clause.phrases) if phrase.kind == "pronoun" and phrase.value == "that"
    ]
    if (
        not that
        or not clause.says
        or not any(phrase.noun and phrase.noun.head is None for phrase in clause.phrases[: that[0]])
    ):
        return False
    before = clause.phrases[that[0] + 1 :]
    return any(phrase.kind == "be" for phrase in before) and clause.phrases[-1].kind in (
        "grades",
        "period",
        "adverb",
        "comparators",
    )


def _graded_noun(phrase: Phrase) -> bool:
    """*Two good schools … and five inadequate ones*."""
    return phrase.noun is not None and phrase.noun.grades is not None and phrase.quantity is not None


def _names(phrase: Phrase) -> bool:
    return phrase.subject is not None


def _some_of(phrase: Phrase) -> Phrase:
    """*The one school that …* is not the only one of its kind."""
    noun = phrase.noun
    if (
        noun is not None
        and noun.quantity is None
        and noun.subject is not None
        and noun.subject.form == "plural"
    ):
        return phrase._replace(noun=noun._replace(gap=True))  # *schools that were weak a year ago are …*
    count = noun.quantity.count if noun is not None and noun.quantity is not None else None
    if noun is None or noun.fronted or count is None or count[0] != count[1]:
        return phrase
    return phrase._replace(noun=noun._replace(quantity=Quantity("count", (count[0], None)), whole=None))


def _interrupts(mark: Phrase, right: Sequence[Phrase]) -> bool:
    """*…, both of them in the north of the county, …*: a part counted off without saying anything of it."""
    nouns = [phrase.noun for phrase in right if phrase.noun is not None and not _authority(phrase.noun)]
    return (
        mark.value == ","
        and len(nouns) == 1
        and nouns[0].subject is None
        and nouns[0].quantifier in ("all", "both", "none", "some", "count")
        and not any(phrase.kind in ("be", "grades", "directions", "judging") for phrase in right)
    )


def _authority(noun: Noun) -> bool:
    return noun.subject is not None and noun.subject.id == "authority" and noun.quantity is None


def _counts(phrase: Phrase) -> bool:
    return phrase.quantity is not None or (phrase.noun is not None and phrase.noun.rest is not None)


def _gapped(phrase: Phrase) -> bool:
    """A quantity whose subject stands elsewhere."""
    return _counts(phrase) and phrase.subject is None


def _bare_subject(phrase: Phrase) -> bool:
    return phrase.subject is not None and phrase.quantity is None
