"""A clause with its slots filled: what is spoken of, and what is said of it, from its own words or earlier ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from inkspector.claims import Interval, Period
from inkspector.claims.claim import Span
from inkspector.claims.quantity import Quantity
from inkspector.reading.clauses import Clause
from inkspector.reading.denial import denies
from inkspector.reading.grades import GradeSet
from inkspector.reading.phrases import Noun, Phrase

SHARES = ("percent", "fraction")
GENERIC = ("all_settings",)
PARTIAL_BANDS = (
    "very_large_majority", "large_majority", "majority", "half", "minority", "small_minority", "very_small_minority",
)  # fmt: skip
PEOPLE = ("looked_after_children", "vulnerable_children")


@dataclass(frozen=True, slots=True)
class Argument:
    """One subject of a clause, with its own quantity."""

    noun: Noun
    subject: str | None
    inherited: bool = False


@dataclass(slots=True)
class Scope:
    """What a clause says; spans are of words of its sentence."""

    clause: Clause
    arguments: list[Argument] = field(default_factory=list)
    aspects: list[str] = field(default_factory=list)
    grades: GradeSet | None = None
    grade_degree: str | None = None
    grade_only: bool = False
    from_grades: GradeSet | None = None
    adverb: str | None = None
    directions: list[Phrase] = field(default_factory=list)
    negated: bool = False
    degree: str | None = None
    comparators: list[str] = field(default_factory=list)
    inverted: bool = False
    points: tuple[Interval, ...] = ()
    figures: list[tuple[str | None, Interval]] = field(default_factory=list)
    """The comparators' own figures: *compared with 65% nationally*."""
    period: Period | None = None
    source: str | None = None
    rating: int | None = None
    view: str | None = None
    described: str | None = None
    """`performance`, `quantity`, `low` or `people`: an indicator that is described."""
    head: str | None = None
    levels: str | None = None
    modal: str | None = None
    at: dict[str, Span] = field(default_factory=dict)
    levels_of: tuple[str, ...] = ()
    antecedent: bool = False
    possessives: tuple[str, ...] = ()
    foretold: bool = False
    """Its topic comes after it."""
    gap: bool = False
    ambiguous: bool = False
    bound: dict[int, str] = field(default_factory=dict)
    """By their place, aspects with a subject of their own: *the overall effectiveness of safeguarding*."""
    neither: bool = False
    moved: bool = False
    """The grade is where it got to: *has improved to good*."""
    whether: tuple[int, ...] = ()
    slope: str | None = None
    partial: bool = False
    negations: int = 0
    """Negations that no quantity holds."""
    split: str | None = None
    """`equally`, `each`, `respectively`: how a list is dealt out."""

    @property
    def opener(self) -> str | None:
        """What the clause begins with."""
        return self.clause.opener


def scope(clause: Clause, words: Sequence[str]) -> Scope:
    """The slots that a clause fills by its own words."""
    found = Scope(clause)
    found.possessives = tuple(words[i] for phrase in clause.phrases for i in range(phrase.i, phrase.j))
    listed = _settle_both([phrase for phrase in clause.phrases])
    nouns: list[Phrase] = []
    for k, phrase in enumerate(listed):
        span = (phrase.i, phrase.j)
        match phrase.kind:
            case "noun" if phrase.noun is not None:
                if not _figure(found, listed, k, words):
                    nouns.append(phrase)
            case "grades" if isinstance(phrase.value, GradeSet):
                _grades(found, listed, k, phrase.value, words)
            case "directions":
                _direction(found, listed, k, words)
            case "comparators" if phrase.value == "old":
                if found.directions and "previous" not in found.comparators:
                    found.comparators.append("previous")
            case "comparators":
                if phrase.value not in found.comparators:
                    found.comparators.append(str(phrase.value))
                found.at.setdefault("comparator", span)
                found.inverted = found.inverted or not (
                    found.directions or nouns or found.grades or found.figures
                )
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
            case "multiples" | "superlatives" | "restrictions":
                found.partial = True
            case "gap_levels":
                found.levels = "both" if found.levels not in (None, str(phrase.value)) else str(phrase.value)
                found.at.setdefault("levels", span)
            case "modals":
                found.modal = found.modal if found.modal and found.modal != "condition" else str(phrase.value)
                found.at.setdefault("modal", span)
                if words[phrase.i] == "whether":
                    found.whether = (*found.whether, phrase.i)
            case "splitting":
                found.split = str(phrase.value)
            case "gap_words":
                found.gap = True
            case "openers" if phrase.value == "unreal":
                found.modal = found.modal or "supposed"
            case _:
                pass
    _negations(found, listed, nouns, words)
    if found.grades is not None and found.negations == 1 and denies(found.grades, listed, nouns, words):
        found.grades, found.negations = found.grades.denied, 0
    nouns = _in_number(nouns, words)
    found.arguments = _arguments(_heads_only(nouns, listed, words), found)
    if clause.antecedent and not any(argument.noun.subject for argument in found.arguments):
        _of_antecedent(found)
    if clause.of("gap_levels") or clause.of("low_income"):
        _described_gaps(found)
    return found


def _in_number(nouns: list[Phrase], words: Sequence[str]) -> list[Phrase]:
    """*The pupil referral units, four in number*: a whole named after its noun."""
    kept: list[Phrase] = []
    for phrase in nouns:
        noun = phrase.noun
        counted = (
            noun is not None and noun.subject is None and noun.quantity is not None and noun.quantity.count
        )
        if (
            counted
            and kept
            and tuple(words[phrase.j : phrase.j + 2]) == ("in", "number")
            and kept[-1].noun is not None
        ):
            kept[-1] = replace(kept[-1], noun=replace(kept[-1].noun, whole=counted[0]))
            continue
        kept.append(phrase)
    return kept


def _of_antecedent(found: Scope) -> None:
    """What a relative clause takes from the topic that it hangs on, outcomes included."""
    antecedent = found.clause.antecedent
    named = [
        phrase.noun for phrase in antecedent if phrase.noun is not None and phrase.noun.subject is not None
    ]
    if not found.arguments:
        found.arguments = _arguments([phrase for phrase in antecedent if phrase.noun is not None], found)
        found.antecedent = True
    elif len(named) == 1:
        found.arguments = [
            Argument(_onto(argument.noun, named[0]), _id(named[0])) for argument in found.arguments
        ]
    found.gap = found.gap or any(noun.gap for noun in named)
    if not found.aspects:
        found.aspects = [str(phrase.value) for phrase in antecedent if phrase.kind == "aspect"]
    shares = any(
        noun.quantity is not None and noun.quantity.quantifier in SHARES for noun in found.clause.nouns
    )
    shared = any(phrase.noun is not None and phrase.noun.head == "quantity" for phrase in antecedent)
    if shared:
        found.head = found.head or "quantity"
    if found.grades is None and (shares or (shared and found.directions)):
        found.grades = next((p.value for p in antecedent if isinstance(p.value, GradeSet)), None)


def _heads_only(nouns: Sequence[Phrase], listed: Sequence[Phrase], words: Sequence[str]) -> list[Phrase]:
    """Without subjects that only place another: *provision for the under-fives in the borough's schools*."""
    kept: list[Phrase] = []
    for phrase in nouns:
        noun = phrase.noun
        before = [
            earlier for earlier in kept if earlier.noun is not None and earlier.noun.subject is not None
        ]
        if noun is not None and noun.subject is not None and before and before[-1].noun is not None:
            prior = words[phrase.i - 1] if phrase.i else ""
            between = [p for p in listed if before[-1].j <= p.i < phrase.i]
            placing = prior in ("in", "between", "from", "for", "of", "at") and not any(
                p.kind in ("mark", "grades", "directions", "be") for p in between
            )
            gap = before[-1].noun.subject is not None and before[-1].noun.subject.id == "inequality_gaps"
            if placing and noun.quantity is None or gap:
                continue
            fronted = (
                before[-1].i
                and words[before[-1].i - 1] in ("in", "among", "for", "with")
                and before[-1] is kept[0]
            )
            if (
                fronted
                and before[-1].noun.subject is not None
                and before[-1].noun.subject.form != "stem"
                and len(before) == 1
                and before[-1].noun.quantity is None
                and between
                and between[0].value == ","
                and noun.subject.id not in GENERIC
            ):
                kept.remove(before[-1])
        kept.append(phrase)
    return kept


def _described_gaps(found: Scope) -> None:
    """The gaps at level 2 and level 3 by the age of 19 of young people from low-income families."""
    levels = {"both": ("ni_082", "ni_081")}.get(found.levels or "", (found.levels,) if found.levels else ())
    ids = {argument.subject for argument in found.arguments}
    if ids <= {"inequality_gaps", None, "national_indicators"} and levels:
        gap = (
            "inequality_gaps" in ids
            or bool(found.clause.of("low_income"))
            and found.opener in ("example", "including")
        )
        found.levels_of = tuple(level for level in levels if level) if gap or not ids - {None} else ()
        if gap:
            noun = found.arguments[0].noun if found.arguments else Noun()
            found.arguments = [Argument(noun, level) for level in levels if level]
            found.described = None


NONE = Quantity("none", None, Interval.point(0), True)
NOT_ALL = Quantity("not_all", None, Interval.of(lt=100), True)


def _negations(found: Scope, listed: Sequence[Phrase], nouns: list[Phrase], words: Sequence[str]) -> None:
    """Negations worked into quantities: *not … any*, *it is not the case that all*, *neither … nor*."""
    nor = _denied(listed)
    negations = [
        phrase for phrase in listed if phrase.kind == "negations" and (words[phrase.i] != "nor" or nor)
    ]
    if nor and not negations:
        negations = listed[:1]
    for k, phrase in enumerate(nouns):
        noun = phrase.noun
        if noun is None or noun.quantity is None:
            continue
        before = [negation for negation in negations if negation.i < phrase.i]
        quantifier = noun.quantity.quantifier
        if quantifier == "any" and (before or negations):
            nouns[k] = replace(phrase, noun=replace(noun, quantity=NONE))
            negations = []
        elif quantifier == "all" and before and words[before[0].i] in ("it", "not"):
            nouns[k] = replace(phrase, noun=replace(noun, quantity=NOT_ALL))
            negations = []
        elif (
            quantifier == "none"
            and noun.subject is not None
            and words[phrase.i] == "neither"
            and "nor" in words[phrase.j : phrase.j + 2]
        ):
            nouns[k] = replace(phrase, noun=replace(noun, quantity=None))
            found.neither = True
        elif _that_restricted(phrase, listed):
            count = noun.quantity.count
            if count is not None and count[0] == count[1]:
                nouns[k] = replace(
                    phrase, noun=replace(noun, quantity=Quantity("count", (count[0], None)), whole=None)
                )
    found.negations = len(negations)


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
        if (
            noun is None
            or noun.quantity is None
            or noun.quantity.quantifier != "both"
            or noun.subject is None
        ):
            continue
        following = listed[k + 1 : k + 3]
        if (
            len(following) == 2
            and following[0].value == "and"
            and following[1].noun is not None
            and following[1].noun.subject is not None
            and (following[1].noun.quantity is None or following[1].noun.quantity.quantifier != "both")
        ):
            settled[k] = replace(phrase, noun=replace(noun, quantity=None, whole=None))
    return settled


def _figure(found: Scope, listed: Sequence[Phrase], k: int, words: Sequence[str]) -> bool:
    """Whether a share is the comparator's own figure: *compared with 65% nationally*, *up from 58%*."""
    noun = listed[k].noun
    if noun is None or noun.quantity is None or noun.subject is not None or noun.rest is not None:
        return False
    interval = noun.quantity.proportion
    if interval is None or noun.quantity.quantifier in (
        "all",
        "none",
        "too_much",
        "too_few",
        "some",
        "not_all",
    ):
        return False
    before = listed[k - 1] if k else None
    after = [
        phrase
        for phrase in listed[k + 1 : k + 4]
        if phrase.kind not in ("word", "finding", "judging", "pronoun")
    ]
    prior = words[listed[k].i - 1] if listed[k].i else ""
    span = (listed[k].i, listed[k].j)
    comparator: str | None = None
    if prior == "from" and before is not None and noun.pronoun is None:
        comparator = "previous"
    elif after and after[0].kind == "comparators" and noun.quantity.quantifier in (*SHARES, "half"):
        comparator = str(after[0].value)
    elif (
        before is not None and found.opener == "compared" and not any(p.kind == "directions" for p in listed)
    ):
        comparator = None
    elif prior in ("of", "at", "(", "is", "was", "stands") and _names_figure(listed, k):
        comparator = next(
            str(phrase.value) for phrase in reversed(listed[:k]) if phrase.kind == "comparators"
        )
    else:
        return False
    if (
        noun.quantity.quantifier not in (*SHARES, "half")
        and comparator != "previous"
        and found.opener != "compared"
    ):
        return False
    found.figures.append((comparator, interval))
    found.at["than"] = span
    return True


def _names_figure(listed: Sequence[Phrase], k: int) -> bool:
    """*The national figure of 54%*: a comparator stands right before it."""
    for phrase in reversed(listed[max(0, k - 3) : k]):
        if phrase.kind == "comparators":
            return True
        if phrase.kind not in ("word", "mark", "be"):
            return False
    return False


def _grades(found: Scope, listed: Sequence[Phrase], k: int, grades: GradeSet, words: Sequence[str]) -> None:
    phrase = listed[k]
    before = [p for p in listed[max(0, k - 2) : k]]
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
    before = [p for p in listed[max(0, k - 4) : k]]
    found.directions.append(phrase)
    found.at.setdefault("direction", (phrase.i, phrase.j))
    found.negated = found.negated or _denied(listed)
    for prior in reversed(before):
        if prior.kind == "degrees":
            found.degree = found.degree or str(prior.value)
            found.at.setdefault("degree", (prior.i, prior.j))
        elif prior.kind == "negations" or (
            prior.noun is not None and words[prior.i] == "no" and _only_none(prior.noun)
        ):
            found.negated = True
        elif prior.kind not in ("word", "be", "pronoun", "points", "adverb", "only"):
            break
    after = listed[k + 1] if k + 1 < len(listed) else None
    if after is not None and after.kind == "degrees" and found.degree is None:
        found.degree = str(after.value)
        found.at.setdefault("degree", (after.i, after.j))


def _only_none(noun: Noun) -> bool:
    """*No* before a comparative: *no higher than*."""
    bare = noun.subject is None and noun.pronoun is None and noun.head is None
    return bare and noun.quantity is not None and noun.quantity.quantifier == "none" and _length(noun) == 1


def _length(noun: Noun) -> int:
    return sum(span[1] - span[0] for slot, span in noun.at if slot == "quantifier")


# --- who is spoken of ---------------------------------------------------------------------------------------


def _arguments(phrases: Sequence[Phrase], found: Scope) -> list[Argument]:
    """Who is spoken of; a name of two subjects gives both."""
    return [
        replace(argument, subject=subject)
        for argument in _told(phrases, found)
        for subject in (argument.subject.split("+") if argument.subject else (None,))
    ]


def _told(phrases: Sequence[Phrase], found: Scope) -> list[Argument]:
    nouns = _specific(
        [phrase.noun for phrase in phrases if phrase.noun is not None and not _negating(phrase.noun, found)],
        found,
    )
    nouns = _once(nouns)
    if any(_each(noun) for noun in nouns[1:]) and any(
        noun.quantity and noun.quantity.quantifier == "count" for noun in nouns
    ):
        nouns, found.split = [noun for noun in nouns if not _each(noun)], "each"
    heads = [noun.head for noun in nouns if noun.head]
    found.head = heads[0] if heads else None
    found.gap = found.gap or any(noun.gap for noun in nouns)
    for noun in nouns:
        for slot, span in noun.at:
            found.at.setdefault(slot, span)
    if found.grades is None:
        found.grades = next((noun.grades for noun in nouns if noun.grades), None)
    named = [noun for noun in nouns if noun.subject is not None]
    counted = [noun for noun in nouns if noun.subject is None and (noun.quantity or noun.rest)]
    if any(noun.subset and noun.quantity is None for noun in nouns):
        counted = [replace(noun, subset=True) for noun in counted]
    if len(counted) > 1 and counted[0].fronted:
        counted = [_onto(noun, counted[0]) for noun in counted[1:]]
    if _described(named, counted, phrases, found):
        subject = "national_indicators"
        return [
            Argument(noun, subject)
            for noun in counted or [noun for noun in named if noun.quantity][:1] or [Noun()]
        ]
    if found.split == "respectively" and len(named) == 1 and counted and named[0].quantity is not None:
        return [Argument(_onto(noun, named[0]), _id(named[0])) for noun in (*counted, named[0])]
    if len(named) == 1 and counted and (named[0].quantity is None or named[0].fronted or _floating(counted)):
        return [Argument(_onto(noun, named[0]), _id(named[0])) for noun in counted]
    if len(named) > 1 and len(counted) == 1 and not any(noun.quantity for noun in named):
        if counted[0].quantity is not None and counted[0].quantity.quantifier == "both":
            return [Argument(noun, _id(noun)) for noun in named]
        return [Argument(_onto(counted[0], noun), _id(noun)) for noun in named]
    if len(named) > 1 and len(counted) == 1 and _floating(counted):
        return [Argument(noun, _id(noun)) for noun in named]
    if named:
        return [Argument(noun, _id(noun)) for noun in _spread(named, found)]
    return [Argument(noun, None) for noun in counted]


def _negating(noun: Noun, found: Scope) -> bool:
    return bool(found.negated and found.directions and _only_none(noun))


def _each(noun: Noun) -> bool:
    return (
        noun.subject is None
        and noun.pronoun is None
        and noun.quantity is not None
        and noun.quantity.quantifier == "all"
        and _length(noun) == 1
    )


def _once(nouns: list[Noun]) -> list[Noun]:
    """Each subject once: *looked after children … than looked after children nationally*."""
    seen: list[Noun] = []
    for noun in nouns:
        if (
            noun.subject is None
            or noun.quantity
            or not any(earlier.subject == noun.subject for earlier in seen)
        ):
            seen.append(noun)
    return seen


def _id(noun: Noun) -> str | None:
    return None if noun.subject is None else noun.subject.id


def _specific(nouns: list[Noun], found: Scope) -> list[Noun]:
    """Without the authority and *services* in general where something more exact is named."""
    ids = {_id(noun) for noun in nouns if noun.subject is not None}
    exact = {id for id in ids if id not in ("authority", *GENERIC)}
    kept = []
    pointing = any(
        phrase.value in ("it", "they", "these", "this", "those") for phrase in found.clause.phrases[:3]
    )
    for noun in nouns:
        subject = _id(noun)
        if subject == "authority" and (
            pointing or len(ids) > 1 or found.aspects or _says_of_settings(found, nouns)
        ):
            continue
        if subject in GENERIC and exact and noun.quantity is None:
            continue
        kept.append(noun)
    return kept


def _says_of_settings(found: Scope, nouns: Sequence[Noun]) -> bool:
    return found.rating is None and bool(
        found.grades or any(noun.subject is None and noun.quantity for noun in nouns)
    )


def _described(
    named: Sequence[Noun], counted: Sequence[Noun], phrases: Sequence[Phrase], found: Scope
) -> bool:
    """Whether the clause speaks of an indicator without its number."""
    if found.grades is not None or found.rating is not None:
        return False
    ids = {_id(noun) for noun in named}
    if any(
        id is not None and (id.startswith("ni_") or id in ("inequality_gaps", "national_indicators"))
        for id in ids
    ):
        return False
    if any(id in PEOPLE for id in ids) and found.head == "quantity":
        found.described = found.described or "quantity"
        return True
    if found.described is None:
        return False
    if found.described == "people":
        shares = [
            phrase
            for phrase in phrases
            if phrase.noun and phrase.noun.quantity and phrase.noun.quantity.quantifier in SHARES
        ]
        people = [phrase for phrase in found.clause.of("described") if phrase.value == "people"]
        beside = any(
            0 <= person.i - share.j < 2 or person is people[0] and person.i < share.i
            for share in shares
            for person in people
        )
        return not ids and (beside or found.head == "quantity")
    if not ids - {"authority"}:
        return True
    first = min((phrase.i for phrase in phrases if phrase.noun and phrase.noun.subject), default=0)
    return found.at["described"][0] < first or not ids - {"schools", "primary_schools", "secondary_schools"}


def _floating(counted: Sequence[Noun]) -> bool:
    """*The two colleges are both good*: the quantity stands after its noun."""
    return (
        len(counted) == 1
        and counted[0].pronoun is None
        and counted[0].quantity is not None
        and counted[0].quantity.quantifier in ("both", "all")
    )


def _onto(counted: Noun, named: Noun) -> Noun:
    """A quantity with the noun that it counts."""
    whole = counted.whole if counted.whole is not None else named.whole
    quantity = counted.quantity
    if quantity is not None and quantity.quantifier in ("both", "all") and named.whole is not None:
        whole = named.whole
    return replace(
        named,
        quantity=quantity,
        whole=whole,
        rest=counted.rest,
        only=counted.only or named.only,
        base=counted.base or named.base,
        subset=counted.subset,
        fronted=False,
        grades=named.grades or counted.grades,
        at=tuple(sorted((dict(named.at) | dict(counted.at)).items())),
    )


def _spread(named: Sequence[Noun], found: Scope) -> list[Noun]:
    """A quantity said once before several subjects is each one's; a count or share of a merged set is ambiguous."""
    first = named[0]
    if len(named) < 2 or first.quantity is None or any(noun.quantity or noun.definite for noun in named[1:]):
        return list(named)
    shared = any(
        noun.subject is not None and noun.subject.form in ("stem", "singular") for noun in named[:-1]
    )
    band = first.quantity.quantifier in PARTIAL_BANDS
    if first.quantity.quantifier in ("count", *SHARES) or (band and shared):
        found.ambiguous = True
    quantity = first.quantity
    return [first, *(replace(noun, quantity=quantity, only=first.only) for noun in named[1:])]
