"""Examples of what a phrase can say, from its patterns: for `phrasebank lint` and `show`, and for tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, product
from typing import cast

from inkspector.claims import Claim, Count, Interval, Period
from inkspector.claims.claim import Stance
from inkspector.drafting import stance
from inkspector.drafting.choose import fits
from inkspector.drafting.message import Message, key_of
from inkspector.drafting.phrases import Pattern, Phrase, directions
from inkspector.drafting.voice import Voice

SUBJECTS = {
    "measure": ("ni_073", "ni_060"),
    "grade": ("primary_schools", "childminding", "special_schools", "pupil_referral_units"),
    "judgement": ("fostering_agency", "adoption_agency", "safeguarding", "looked_after_children"),
    "view": ("secondary_schools", "nursery_schools", "special_schools"),
    "comparison": ("primary_schools", "childminding", "secondary_schools"),
    "ni": ("ni_073", "ni_075", "ni_052"),
    "gap": ("ni_081", "ni_082", "ni_102"),
}
COMPARATORS = ("national", "similar_areas", "similar_areas national")
FIGURES = {"percent": Interval.rounded(59), "fraction": Interval.of(gt=50)}
PERIODS = {"any": Period("2009-06", "2009-06"), "day": Period("2009-06", "2009-06")}
WINDOW = Period("2007-04-01", "2009-07-15")
ENOUGH = 24
"""So many examples show what a phrase does."""


def examples(phrase: Phrase, voice: Voice) -> Iterator[tuple[Message, ...]]:
    """Messages that `phrase` says, of each quantity, grade and direction that it has words for."""
    heads = [list(islice(_claims(pattern, phrase, voice, i), 400)) for i, pattern in enumerate(phrase.says)]
    more = list(islice(_claims(phrase.each, phrase, voice, len(heads)), 400)) if phrase.each else []
    for claims in islice(product(*heads), 4000):
        for extra in _runs(more, phrase) if phrase.each else [()]:
            messages = _messages([*claims, *extra], phrase)
            if _sound([*claims, *extra]) and fits(phrase, messages, voice.kinds):
                yield messages


def told(phrase: Phrase) -> Message:
    """A message without claims of the phrase's topic."""
    return Message("private_fostering//state", topic=phrase.tells, words=("the words that were recorded",))


def _messages(claims: Sequence[Claim], phrase: Phrase) -> tuple[Message, ...]:
    if phrase.says:
        return (_message(claims, phrase.tells),)
    return tuple(_message([claim], phrase.tells) for claim in claims)


def _message(claims: Sequence[Claim], topic: str | None = None) -> Message:
    first = claims[0]
    return Message(key_of(first), tuple(claims), topic=topic)


def _runs(claims: Sequence[Claim], phrase: Phrase) -> Iterator[tuple[Claim, ...]]:
    """One claim, then two that differ in the subject, the aspect or the grade."""
    if not phrase.when.several and phrase.when.items in (None, 1):
        yield from ((claim,) for claim in claims)
    for first, second in islice(product(claims, repeat=2), 4000):
        apart = (first.subject, first.aspect) != (second.subject, second.aspect)
        if apart or first.grades < second.grades:
            yield first, second


def _sound(claims: Sequence[Claim]) -> bool:
    """As a plan has them: parts of one whole agree on it, nothing is judged or compared twice."""
    wholes: dict[str, set[int | None]] = {}
    for claim in claims:
        if claim.count is not None:
            wholes.setdefault(claim.subject, set()).add(claim.count[1])
    graded = ("grade", "total")
    once = {(c.subject, c.aspect, c.grades if c.kind in graded else ()) for c in claims}
    if any(claim.comparator for claim in claims):
        standing = {(claim.direction, claim.comparator) for claim in claims}
        within = any(claim.quantifier == "including" for claim in claims)
        apart = len({name for claim in claims for name in claim.comparator}) == sum(
            len(claim.comparator) for claim in claims
        )
        return len(standing) == 1 if within or len(once) == len(claims) else apart
    shares = any(claim.quantifier == "overall" for claim in claims)
    return all(len(found) == 1 for found in wholes.values()) and (shares or len(once) == len(claims))


def _claims(pattern: Pattern, phrase: Phrase, voice: Voice, place: int) -> Iterator[Claim]:
    rows = tuple(row.id for row in voice.framework.words.proportions if not row.downward)
    single = len(phrase.says) + bool(phrase.each) > 1
    for subject, aspect, grades, quantifier, comparator, direction, inspection in product(
        _subjects(pattern, phrase.text)[: 1 if single else None],
        _any(pattern.aspect, ("staying_safe",)),
        _grades(pattern, voice),
        _quantifiers(pattern, rows),
        _any(pattern.comparator, COMPARATORS),
        directions(pattern.direction) or (None,),
        _any(pattern.source, _inspections(pattern)),
    ):
        claim = Claim(
            kind=pattern.kind,  # type: ignore[arg-type]
            subject=subject,
            aspect=aspect,
            base="reported" if pattern.base else None,
            grades=tuple(grades.split()) if grades else (),
            quantifier=quantifier,
            comparator=tuple(comparator.split()) if comparator else (),
            direction=direction,  # type: ignore[arg-type]
            than=Interval.rounded(65) if pattern.than == "any" else None,
            degree="marked" if pattern.degree else None,
            rating=2 if pattern.rating else None,
            source=inspection,
            period=_period(pattern, subject),
            asserted=pattern.asserted,
        )
        for counted in _counted(claim, pattern, phrase, place, voice):
            yield replace(counted, stance=_stance(counted, pattern, voice))


def _any(allowed: Sequence[str], values: Sequence[str]) -> tuple[str | None, ...]:
    if not allowed or "none" in allowed:
        return (None,)
    if "maybe" in allowed:
        return (None,)
    return tuple(values) if "any" in allowed else tuple(allowed)


def _subjects(pattern: Pattern, text: str) -> tuple[str, ...]:
    named = pattern.subject[0]
    if named not in ("any", "ni", "gap"):
        return pattern.subject
    if "overall_effectiveness" in pattern.aspect:
        return ("all_settings",)
    if pattern.kind == "total":
        return ("contact_referral_assessment",)
    if pattern.source:
        return ("safeguarding", "looked_after_children")
    if "people" in text:
        return ("vulnerable_children", "looked_after_children")
    return SUBJECTS[named if named != "any" else pattern.kind]


def _grades(pattern: Pattern, voice: Voice) -> tuple[str | None, ...]:
    judged = pattern.kind == "judgement" and pattern.source
    subject = "serious_case_reviews" if judged else pattern.subject[0]
    single = voice.framework.scale(subject).grades
    if "single" in pattern.grades:
        return tuple(single)
    return _any(pattern.grades, ("outstanding good", *single[1:]))


def _inspections(pattern: Pattern) -> tuple[str, ...]:
    return ("unannounced_inspection" if pattern.kind == "total" else "joint_area_review",)


def _quantifiers(pattern: Pattern, rows: Sequence[str]) -> tuple[str | None, ...]:
    kinds = {"word": tuple(rows), "figure": tuple(FIGURES)}
    return tuple(one for name in pattern.quantifier for one in kinds.get(name, (name,))) or (None,)


def _period(pattern: Pattern, subject: str) -> Period | None:
    if pattern.period is None or pattern.period == "maybe":
        return None
    return WINDOW if pattern.period == "window" or subject == "serious_case_reviews" else PERIODS["day"]


def _counted(claim: Claim, pattern: Pattern, phrase: Phrase, place: int, voice: Voice) -> Iterator[Claim]:
    """With the count or the share that its quantifier asks for."""
    both = any("both" in one.quantifier for one in phrase.says[1:])
    n = phrase.when.whole or (2 if both else max(phrase.when.at_least or 0, 5))
    counts: dict[str, tuple[Count, ...]] = {
        "both": ((2, 2),),
        "all": ((n, n),),
        "none": ((None, 0),) if claim.kind == "total" else ((0, n),),
        "count": _parts(pattern, phrase, claim, n, place),
    }
    quantifier = claim.quantifier or ""
    if pattern.count is not None and quantifier in counts:
        for count in counts[quantifier]:
            yield replace(claim, count=count)
        return
    shares = {"too_much": Interval.of(gt=0), "some": Interval.of(gt=0), "including": Interval.of(gt=0)}
    shares |= {"too_few": Interval.of(lt=100), "generally": Interval.of(gt=50), **FIGURES}
    shares |= {"all": Interval.point(100), "none": Interval.point(0)}
    row = voice.framework.words.quantities.row(quantifier)
    yield replace(claim, proportion=row.interval if row else shares.get(quantifier))


def _parts(pattern: Pattern, phrase: Phrase, claim: Claim, n: int, place: int) -> tuple[Count, ...]:
    if claim.kind == "total":
        more = len(phrase.says) + bool(phrase.each) > 1
        return ((None, n),) if more or n == 1 else ((None, 1), (None, n))
    if pattern.count == "part":
        return ((1, None), (3, None))
    return ((1, 1),) if n == 1 else ((2, n), (1, n)) if place else ((3, n), (4, n))


def _stance(claim: Claim, pattern: Pattern, voice: Voice) -> Stance:
    if "maybe" not in pattern.stance and len(pattern.stance) == 1:
        return cast(Stance, pattern.stance[0])
    if claim.kind in ("rating", "measure") or not claim.asserted:
        return "neutral"
    if claim.kind == "total":
        if claim.aspect != "priority_action":
            return "neutral"
        return "positive" if claim.quantifier == "none" else "negative"
    good = voice.framework.scale(claim.subject, claim.source).good_or_better
    if claim.direction is not None:
        good_is = "low" if claim.subject == "inequality_gaps" else voice.framework.good_is(claim.subject)
        found = stance.of_direction(claim.direction, good_is)
    else:
        found = stance.of_grades(claim.grades, good)
    if claim.quantifier in ("too_much", "too_few"):
        return "negative"
    turns = claim.quantifier in ("none", "almost_none")
    return stance.turned(found) if turns else found
