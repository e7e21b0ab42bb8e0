"""Who a clause speaks of: its noun phrases made arguments, each a subject with its own quantity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inkspector.reading.grades import GradeSet
from inkspector.reading.phrase import Noun, Phrase
from inkspector.reading.slots import GENERIC, PARTIAL_BANDS, PEOPLE, SHARES, Argument, Scope


def in_number(nouns: list[Phrase], words: Sequence[str]) -> list[Phrase]:
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
            and (
                tuple(words[phrase.j : phrase.j + 2]) == ("in", "number")
                or words[phrase.i - 1] == "numbering"
            )
            and kept[-1].noun is not None
        ):
            kept[-1] = kept[-1]._replace(noun=kept[-1].noun._replace(whole=counted[0]))
            continue
        kept.append(phrase)
    return kept


def of_antecedent(found: Scope) -> None:
    """What a relative clause takes from the topic that it hangs on, outcomes included."""
    antecedent = found.clause.antecedent
    nouns = [phrase.noun for phrase in antecedent if phrase.noun is not None]
    named = [noun for noun in nouns if noun.subject is not None]
    if not found.arguments:
        described = next((phrase for phrase in antecedent if phrase.kind == "described"), None)
        if described is not None and found.described is None:
            found.described = str(described.value)
            found.at.setdefault("described", (described.i, described.j))
        found.arguments = arguments([phrase for phrase in antecedent if phrase.noun is not None], found)
        found.antecedent = True
    elif len(named) == 1:
        found.arguments = [
            Argument(_onto(argument.noun, named[0]), _id(named[0])) for argument in found.arguments
        ]
    found.gap = found.gap or any(noun.gap for noun in named)
    if not found.aspects:
        found.aspects = [str(phrase.value) for phrase in antecedent if phrase.kind == "aspect"]
    shares = any(noun.quantifier in SHARES for noun in found.clause.nouns)
    shared = any(phrase.noun is not None and phrase.noun.head == "quantity" for phrase in antecedent)
    if shared:
        found.head = found.head or "quantity"
    if found.grades is None and (shares or (shared and found.directions)):
        found.grades = next((p.value for p in antecedent if isinstance(p.value, GradeSet)), None)


def heads_only(nouns: Sequence[Phrase], listed: Sequence[Phrase], words: Sequence[str]) -> list[Phrase]:
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
                p.kind in ("mark", "grades", "directions", "be") or p.value == "those" for p in between
            )
            gap = before[-1].noun.subject is not None and before[-1].noun.subject.id == "inequality_gaps"
            if (placing and noun.quantity is None) or gap:
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


def described_gaps(found: Scope) -> None:
    """The gaps at level 2 and level 3 by the age of 19 of young people from low-income families."""
    levels = {"both": ("ni_082", "ni_081")}.get(found.levels or "", (found.levels,) if found.levels else ())
    ids = {argument.subject for argument in found.arguments}
    if ids <= {"inequality_gaps", None, "national_indicators"} and levels:
        gap = "inequality_gaps" in ids or (
            bool(found.clause.of("low_income")) and found.opener in ("example", "including")
        )
        found.levels_of = tuple(level for level in levels if level) if gap or not ids - {None} else ()
        if gap:
            noun = found.arguments[0].noun if found.arguments else Noun()
            found.arguments = [Argument(noun, level) for level in levels if level]
            found.described = None


def only_none(noun: Noun) -> bool:
    """*No* before a comparative: *no higher than*."""
    bare = noun.subject is None and noun.pronoun is None and noun.head is None
    return bare and noun.quantifier == "none" and _length(noun) == 1


def _length(noun: Noun) -> int:
    return sum(span[1] - span[0] for slot, span in noun.at if slot == "quantifier")


def arguments(phrases: Sequence[Phrase], found: Scope) -> list[Argument]:
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
    if any(_each(noun) for noun in nouns[1:]) and any(noun.quantifier == "count" for noun in nouns):
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
        counted = [noun._replace(subset=True) for noun in counted]
    if len(counted) > 1 and counted[0].rest:
        counted = [noun for noun in counted if not _floating([noun])]
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
    if (
        len(named) == 1
        and counted
        and named[0].quantity is not None
        and all(noun.pronoun for noun in counted)
        and not _floating(counted)
    ):
        return [
            Argument(noun, _id(named[0])) for noun in (named[0], *(_onto(noun, named[0]) for noun in counted))
        ]
    if len(named) == 2 and named[0].quantity is None and named[1].quantity and _id(named[1]) in GENERIC:
        return [Argument(_onto(named[1], named[0]), _id(named[0]))]
    judged = any(noun.head == "judgements" for noun in counted) and bool(named) and named[0].definite
    if len(named) == 1 and counted and judged:
        return [Argument(_onto(noun, named[0]), _id(named[0])) for noun in counted]
    if len(named) == 1 and counted and (named[0].quantity is None or named[0].fronted or _floating(counted)):
        return [Argument(_onto(noun, named[0]), _id(named[0])) for noun in counted]
    if len(named) > 1 and len(counted) == 1 and not any(noun.quantity for noun in named):
        if counted[0].quantifier == "both":
            return [Argument(noun, _id(noun)) for noun in named]
        return [Argument(_onto(counted[0], noun), _id(noun)) for noun in named]
    if len(named) > 1 and len(counted) == 1 and _floating(counted):
        return [Argument(noun, _id(noun)) for noun in named]
    if named:
        return [Argument(noun, _id(noun)) for noun in _spread(named, found)]
    return [Argument(noun, None) for noun in counted]


def _negating(noun: Noun, found: Scope) -> bool:
    return bool(found.negated and found.directions and only_none(noun))


def _each(noun: Noun) -> bool:
    return noun.subject is None and noun.pronoun is None and noun.quantity is not None and noun.each


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
    pointing = _points_before(found)
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


def _points_before(found: Scope) -> bool:
    """*They are a credit to the council*: the clause points at its topic before it names anything."""
    for phrase in found.clause.phrases[:3]:
        if phrase.subject is not None:
            return False
        if phrase.value in ("it", "they", "these", "this", "those"):
            return True
    return False


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
        shares = [phrase for phrase in phrases if phrase.quantifier in SHARES]
        people = [phrase for phrase in found.clause.of("described") if phrase.value == "people"]
        beside = any(
            0 <= person.i - share.j < 2 or (person is people[0] and person.i < share.i)
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
    return len(counted) == 1 and counted[0].pronoun is None and counted[0].quantifier in ("both", "all")


def _onto(counted: Noun, named: Noun) -> Noun:
    """A quantity with the noun that it counts."""
    whole = counted.whole if counted.whole is not None else named.whole
    quantity = counted.quantity
    if quantity is not None and quantity.quantifier in ("both", "all") and named.whole is not None:
        whole = named.whole
    return named._replace(
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


def _by_itself(noun: Noun) -> bool:
    """*Two colleges and a fostering agency*: a noun that tells its own number."""
    alone = noun.subject is not None and noun.subject.form == "singular"
    return noun.quantity is not None or noun.definite or alone


def _spread(named: Sequence[Noun], found: Scope) -> list[Noun]:
    """A quantity said once before several subjects is each one's; a count or share of all is ambiguous."""
    first = named[0]
    if len(named) < 2 or first.quantity is None or any(map(_by_itself, named[1:])):
        return list(named)
    shared = any(
        noun.subject is not None and noun.subject.form in ("stem", "singular") for noun in named[:-1]
    )
    band = first.quantity.quantifier in PARTIAL_BANDS
    if first.quantity.quantifier in ("count", *SHARES) or (band and shared):
        found.ambiguous = True
    quantity = first.quantity
    return [first, *(noun._replace(quantity=quantity, only=first.only) for noun in named[1:])]
