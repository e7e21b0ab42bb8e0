"""A clause with its slots filled by its own words."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.claims import Interval, Period
from inkspector.claims.quantity import Quantity
from inkspector.reading.arguments import (
    arguments,
    described_gaps,
    heads_only,
    in_number,
    of_antecedent,
    only_none,
)
from inkspector.reading.clauses import Clause
from inkspector.reading.denial import denies
from inkspector.reading.figures import against_both, figure, in_both, of_itself, so_many_more
from inkspector.reading.function_words import DETERMINERS
from inkspector.reading.grades import GradeSet
from inkspector.reading.phrase import Phrase
from inkspector.reading.positions import unknown
from inkspector.reading.slots import GENERIC, Scope


def scope(clause: Clause, words: Sequence[str]) -> Scope:
    """The slots that a clause fills by its own words."""
    found = Scope(clause)
    found.possessives = tuple(words[i] for phrase in clause.phrases for i in range(phrase.i, phrase.j))
    listed = _settle_both(list(clause.phrases))
    nouns: list[Phrase] = []
    for k, phrase in enumerate(listed):
        span = (phrase.i, phrase.j)
        match phrase.kind:
            case "noun" if phrase.noun is not None and of_itself(phrase, words):
                found.partial = True
            case "noun" if phrase.noun is not None and in_both(phrase, words):
                pass
            case "noun" if phrase.noun is not None and against_both(found, listed, k):
                found.comparators += ["national", "similar_areas"]
                found.at["comparator"] = span
            case "noun" if phrase.noun is not None and _of_outcomes(phrase, words):
                found.gap = True
            case "noun" if phrase.noun is not None and _other_side(listed, k, words):
                pass
            case "noun" if phrase.noun is not None and _determines(listed, k, words):
                found.gap = found.gap or phrase.quantifier in ("none", "all")
            case "noun" if phrase.noun is not None and so_many_more(listed, k):
                found.partial = True
            case "noun" if phrase.noun is not None:
                found.partial = found.partial or _for_some(listed, k)
                if not figure(found, listed, k, words):
                    nouns.append(phrase)
            case "grades" if isinstance(phrase.value, GradeSet):
                _grades(found, listed, k, phrase.value, words)
            case "directions":
                _direction(found, listed, k, words)
            case "comparators" if phrase.value == "old":
                if found.directions and "previous" not in found.comparators:
                    found.comparators.append("previous")
            case "comparators" if _average_of(listed, k, words):
                pass
            case "comparators":
                if phrase.value not in found.comparators:
                    found.comparators.append(str(phrase.value))
                found.inverted = found.inverted or not (
                    _set_beside(phrase, words)
                    or "comparator" in found.at
                    or found.directions
                    or any(map(_speaks, nouns))
                    or found.grades
                    or found.figures
                )
                found.at.setdefault("comparator", span)
            case "points" if isinstance(phrase.value, tuple):
                found.points, found.at["by"] = phrase.value, span
            case "aspect":
                found.aspects.append(str(phrase.value))
                after = listed[k + 1 : k + 3]
                if (
                    len(after) == 2
                    and after[0].value in ("of", "for", "in")
                    and after[1].noun is not None
                    and after[1].noun.subject is not None
                ):
                    found.bound[len(found.aspects) - 1] = after[1].noun.subject.id
                found.at.setdefault("aspect", span)
            case "adverb" if isinstance(phrase.value, Quantity):
                found.adverb = found.adverb or phrase.value.quantifier
                found.at.setdefault("quantifier", span)
            case "period" if isinstance(phrase.value, Period):
                found.period, found.at["period"] = phrase.value, span
                if (
                    phrase.chunk is not None
                    and phrase.chunk.kind == "than"
                    and "previous" not in found.comparators
                ):
                    found.comparators.append("previous")
            case "source":
                found.source, found.at["source"] = str(phrase.value), span
            case "ratings":
                found.rating, found.at["rating"] = int(str(phrase.value)), span
            case "views":
                found.view = found.view or str(phrase.value)
                found.at.setdefault("view", span)
            case "described":
                if found.described is None or found.described == "people":
                    found.described = str(phrase.value)
                found.at.setdefault("described", span)
                if phrase.chunk is not None and (level := phrase.chunk.reads("gap_levels")):
                    found.levels = "both" if found.levels not in (None, level) else level
            case "slopes":
                found.slope = str(phrase.value)
                found.partial = True
            case "multiples":
                found.partial = True
                _multiple(found, phrase, listed)
            case "superlatives" | "restrictions":
                found.partial = True
            case "gap_levels":
                found.levels = "both" if found.levels not in (None, str(phrase.value)) else str(phrase.value)
                found.at.setdefault("levels", span)
            case "modals":
                weak = found.modal in (None, "condition", "supposed")
                found.modal = str(phrase.value) if weak else found.modal
                found.at.setdefault("modal", span)
                if words[phrase.i] == "whether":
                    found.whether = (*found.whether, phrase.i)
            case "splitting":
                found.split = str(phrase.value)
            case "gap_words":
                found.gap = True
            case "pronoun" if phrase.value == "those" and any(map(unknown, listed[k + 1 : k + 2])):
                found.gap = True  # *those run by others*
            case "openers" if phrase.value == "unreal":
                found.modal = found.modal or "supposed"
            case _:
                pass
    _negations(found, listed, nouns, words)
    found.negated = found.negated or (found.neither and bool(found.directions))
    if found.grades is not None and found.negations == 1 and denies(found.grades, listed, nouns, words):
        found.grades, found.negations = found.grades.denied, 0
    nouns = list(in_number(nouns, words))
    found.gap = found.gap or any(phrase.noun.gap for phrase in listed if phrase.noun is not None)
    found.arguments = arguments(heads_only(nouns, listed, words), found)
    exact = [
        argument for argument in found.arguments if argument.noun.subject and argument.subject not in GENERIC
    ]
    if any(phrase.noun for phrase in clause.antecedent) and not exact:
        of_antecedent(found)
    elif not found.aspects:
        found.aspects = [str(phrase.value) for phrase in clause.antecedent if phrase.kind == "aspect"]
    if clause.of("gap_levels") or clause.of("low_income"):
        described_gaps(found)
    return found


NONE = Quantity("none", None, Interval.point(0), True)
NOT_ALL = Quantity("not_all", None, Interval.of(lt=100), True)


def _negations(found: Scope, listed: Sequence[Phrase], nouns: list[Phrase], words: Sequence[str]) -> None:
    """Negations worked into quantities: *not … any*, *it is not the case that all*, *neither … nor*."""
    nor = _denied(listed)
    negations = [
        phrase for phrase in listed if phrase.kind == "negations" and (words[phrase.i] != "nor" or nor)
    ]
    if nor and not negations:
        negations = list(listed[:1])
    for k, phrase in enumerate(nouns):
        noun = phrase.noun
        if noun is None or noun.quantity is None:
            continue
        before = [negation for negation in negations if negation.i < phrase.i]
        quantifier = noun.quantity.quantifier
        if quantifier == "any" and (before or negations):
            nouns[k] = phrase._replace(noun=noun._replace(quantity=NONE))
            negations = []
        elif quantifier == "all" and before and words[before[0].i] in ("it", "not"):
            nouns[k] = phrase._replace(noun=noun._replace(quantity=NOT_ALL))
            negations = []
        elif (
            quantifier == "none"
            and noun.subject is not None
            and words[phrase.i] == "neither"
            and "nor" in words[phrase.j : phrase.j + 2]
        ):
            nouns[k] = phrase._replace(noun=noun._replace(quantity=None, whole=None))
            found.neither = True
        elif _that_restricted(phrase, listed):
            count = noun.quantity.count
            if count is not None and count[0] == count[1]:
                nouns[k] = phrase._replace(
                    noun=noun._replace(quantity=Quantity("count", (count[0], None)), whole=None)
                )
    found.negations = len(negations)


_SET_BESIDE = frozenset("with to against beside alongside of than".split())
"""Words before a comparator that others are measured by: it isn't spoken of itself."""


def _set_beside(phrase: Phrase, words: Sequence[str]) -> bool:
    """*Against the national average*: whether such a word stands before a comparator."""
    i = phrase.i - 1
    while i > 0 and words[i] in DETERMINERS:
        i -= 1
    return i >= 0 and words[i] in _SET_BESIDE


def _for_some(listed: Sequence[Phrase], k: int) -> bool:
    """*Services for disabled children*: for fewer than the scheme knows."""
    after, subject = listed[k + 1 : k + 4], listed[k].subject
    general = subject is not None and subject.id == "all_settings"
    shape = len(after) == 3 and after[0].value == "for" and unknown(after[1])
    return general and shape and after[2].kind == "described"


def _of_outcomes(phrase: Phrase, words: Sequence[str]) -> bool:
    """*In not one of the outcomes is the share …*: which outcomes, and no settings, are counted."""
    noun = phrase.noun
    counted = noun is not None and noun.head == "judgements" and noun.quantifier in ("none", "count", "all")
    placed = phrase.i > 0 and words[phrase.i - 1] in ("in", "for")
    return counted and placed and "outcomes" in words[phrase.i : phrase.j]


def _other_side(listed: Sequence[Phrase], k: int, words: Sequence[str]) -> bool:
    """*The gap between these pupils and the rest*: those on its other side."""
    gap = any(phrase.subject is not None and phrase.subject.id == "inequality_gaps" for phrase in listed[:k])
    noun = listed[k].noun
    return (
        gap
        and noun is not None
        and noun.rest == "rest"
        and "between" in words[: listed[k].i]
        and words[listed[k].i - 1] == "and"
    )


def _determines(listed: Sequence[Phrase], k: int, words: Sequence[str]) -> bool:
    """*No child*, *every parent*, *the one weak spot*: a quantity that counts what the scheme doesn't."""
    noun, after = listed[k].noun, listed[k + 1 : k + 2]
    if noun is None or not (noun.unnamed and after and after[0].i == listed[k].j):
        return False
    if after[0].value in ("case", "instance", "way", "respect"):
        return False
    strange = unknown(after[0]) or after[0].value == "" or after[0].value == "people"
    return strange and words[listed[k].j - 1] in ("no", "every", "one")


def _average_of(listed: Sequence[Phrase], k: int, words: Sequence[str]) -> bool:
    """*The average for similar councils*: the average is theirs."""
    one = listed[k].j == listed[k].i + 1
    if not one or words[listed[k].i] not in ("average", "averages", "mean", "median", "norm"):
        return False
    after = listed[k + 1 : k + 4]
    theirs = next((phrase for phrase in after if phrase.kind == "comparators"), None)
    return (
        theirs is not None
        and theirs.value == "similar_areas"
        and words[listed[k].j] in ("for", "of", "in", "among", "across")
    )


def _multiple(found: Scope, phrase: Phrase, listed: Sequence[Phrase]) -> None:
    """*Twice as many as in similar areas*, *as in 2008*: which way it differs; by how much no slot holds."""
    against = any(later.kind == "comparators" for later in listed)
    before = any(later.kind == "period" and later.i > phrase.i for later in listed)
    if phrase.value == "multiple" or not (against or before):
        return
    found.directions.append(phrase)
    found.at.setdefault("direction", (phrase.i, phrase.j))
    if not against:
        found.comparators.append("previous")


def _speaks(phrase: Phrase) -> bool:
    """More than *the figure*, *the proportion*."""
    noun = phrase.noun
    return noun is not None and (
        noun.head != "quantity" or noun.subject is not None or noun.quantity is not None
    )


def _denied(listed: Sequence[Phrase]) -> bool:
    """*Nor is any of them outstanding*."""
    opening = [phrase.value for phrase in listed[:2] if phrase.kind == "mark"]
    return "nor" in opening and listed[0].kind == "mark"


def _that_restricted(phrase: Phrase, listed: Sequence[Phrase]) -> bool:
    """*The one school that was inadequate*: not the only one of its kind."""
    following = [later for later in listed if later.i >= phrase.j][:3]
    if phrase.noun is not None and phrase.noun.fronted:
        return False
    if len(following) == 3 and following.pop().kind not in ("grades", "only", "degrees"):
        return False
    return len(following) == 2 and following[0].value == "that" and following[1].kind == "be"


def _settle_both(listed: list[Phrase]) -> list[Phrase]:
    """*Both X and Y* coordinates: it counts only where X or Y stands alone or says *both* itself."""
    settled = list(listed)
    for k, phrase in enumerate(listed):
        noun = phrase.noun
        if noun is None or noun.quantifier != "both":
            continue
        if noun.head is not None and any(part.value == "and" for part in listed[k + 1 : k + 4]):
            settled[k] = phrase._replace(noun=noun._replace(quantity=None, whole=None))
        if noun.subject is None:
            continue
        following = listed[k + 1 : k + 3]
        if (
            len(following) == 2
            and following[0].value == "and"
            and following[1].noun is not None
            and following[1].noun.subject is not None
            and following[1].noun.quantity is None
        ):
            settled[k] = phrase._replace(noun=noun._replace(quantity=None, whole=None))
    return settled


def _grades(found: Scope, listed: Sequence[Phrase], k: int, grades: GradeSet, words: Sequence[str]) -> None:
    phrase = listed[k]
    before = list(listed[max(0, k - 2) : k])
    if phrase.i and words[phrase.i - 1] == "from" and any(p.kind == "grades" for p in listed[k + 1 :]):
        found.from_grades = grades
        return
    if found.grades is not None:
        named = tuple(dict.fromkeys((*found.grades.named, *grades.named)))
        touching = listed[k - 1].kind == "mark" and listed[k - 2].kind == "grades"
        found.grades = GradeSet(named, found.grades.bound) if touching else found.grades
        return
    found.grades, found.at["grades"] = grades, (phrase.i, phrase.j)
    found.moved = (
        bool(phrase.i and words[phrase.i - 1] == "to" and found.directions) or found.from_grades is not None
    )
    for prior in before:
        if prior.kind == "degrees" and prior.value == "marked":
            found.grade_degree, found.at["degree"] = "marked", (prior.i, prior.j)
        if prior.kind == "only" or (prior.kind == "degrees" and words[prior.i] in ("only", "just")):
            found.grade_only = True


def _direction(found: Scope, listed: Sequence[Phrase], k: int, words: Sequence[str]) -> None:
    phrase = listed[k]
    before = list(listed[max(0, k - 4) : k])
    found.directions.append(phrase)
    found.at.setdefault("direction", (phrase.i, phrase.j))
    found.negated = found.negated or _denied(listed)
    for n, prior in reversed(list(enumerate(before))):
        if prior.kind == "negations" and n + 1 < len(before) and before[n + 1].kind == "be":
            break  # *those who are not is wider*: it belongs to another verb
        if prior.kind == "degrees":
            found.degree = found.degree or str(prior.value)
            found.at.setdefault("degree", (prior.i, prior.j))
        elif prior.kind == "negations" or (
            prior.noun is not None and words[prior.i] == "no" and only_none(prior.noun)
        ):
            found.negated = True
        elif prior.kind not in ("word", "be", "pronoun", "points", "adverb", "only"):
            break
    after = listed[k + 1] if k + 1 < len(listed) else None
    if after is not None and after.kind == "degrees" and found.degree is None:
        found.degree = str(after.value)
        found.at.setdefault("degree", (after.i, after.j))
