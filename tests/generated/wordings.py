"""Planters of words: band words, grades, comparisons, negation, all and none, subjects, inspections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from inkspector.claims import Claim, Interval
from inkspector.claims.claim import Direction
from inkspector.drafting import Sentence
from tests.generated.oracle import BANDS
from tests.generated.planting import WORDS, Change, Family, carried
from tests.generated.told import GRADES

BAND_WORDS: Mapping[str, tuple[str, Interval]] = {
    "very large majority": ("very_large_majority", Interval.of(ge="79.5", lt="96.5")),
    "large majority": ("large_majority", Interval.of(ge="64.5", lt="79.5")),
    "very small minority": ("very_small_minority", Interval.of(ge="3.5", lt="19.5")),
    "small minority": ("small_minority", Interval.of(ge="19.5", lt="34.5")),
    "majority": ("majority", Interval.of(ge="50.5", lt="64.5")),
    "minority": ("minority", Interval.of(ge="34.5", lt="49.5")),
}
"""The contract's table, in the order in which one must look for them."""
BAND = re.compile(rf"\b(a|the) ({'|'.join(BAND_WORDS)})(?= of\b)", re.IGNORECASE)
GRADE = re.compile(r"\b(good or better|outstanding|good|satisfactory|adequate|inadequate)\b")
REVIEWED = ("outstanding", "good", "adequate", "inadequate")

Turn = tuple[str, Mapping[Direction, Direction]]
"""The words put in, and what each direction that the old ones can have said has become."""
TURNS: Mapping[str, Turn] = {
    "above or in line with": (
        "below",
        {"better_or_in_line": "worse", "higher_or_in_line": "lower"},
    ),
    "above": ("below", {"better": "worse", "higher": "lower"}),
    "below": ("above", {"worse": "better", "lower": "higher"}),
    "in line with": ("below", {"in_line": "worse"}),
    "higher": ("lower", {"higher": "lower"}),
    "lower": ("higher", {"lower": "higher"}),
    "narrower": ("wider", {"lower": "higher"}),
    "wider": ("narrower", {"higher": "lower"}),
    "improved": ("worsened", {"better": "worse"}),
    "worsened": ("improved", {"worse": "better"}),
}
LEVELS: Mapping[Direction, Direction] = {"worse": "lower", "better": "higher"}
OPPOSITE: Mapping[Direction, Direction] = {
    "better": "worse_or_in_line",
    "worse": "better_or_in_line",
    "better_or_in_line": "worse",
    "higher": "lower_or_in_line",
    "lower": "higher_or_in_line",
}
VERB = re.compile(r"\b(?:is|are|was|were|has|have)\b")
SUBJECTS: Mapping[str, tuple[str, str]] = {
    "primary schools": ("primary_schools", "secondary schools"),
    "secondary schools": ("secondary_schools", "primary schools"),
    "special schools": ("special_schools", "nursery schools"),
    "nursery schools": ("nursery_schools", "pupil referral units"),
    "pupil referral units": ("pupil_referral_units", "special schools"),
    "school sixth forms": ("school_sixth_forms", "secondary schools"),
    "children's homes": ("childrens_homes", "primary schools"),
    "childminders": ("childminding", "secondary schools"),
}
OUTCOMES = {
    "being healthy": "being_healthy",
    "staying safe": "staying_safe",
    "enjoying and achieving": "enjoying_and_achieving",
    "making a positive contribution": "positive_contribution",
}
AGENCIES = {"fostering": ("fostering_agency", "adoption"), "adoption": ("adoption_agency", "fostering")}
INSPECTIONS = {
    "joint area review": ("joint_area_review", "safeguarding inspection", "safeguarding_inspection"),
    "inspection of safeguarding and looked after children services": (
        "safeguarding_inspection",
        "joint area review",
        "joint_area_review",
    ),
    "unannounced inspection of contact, referral and assessment arrangements": (
        "unannounced_inspection",
        "joint area review",
        "joint_area_review",
    ),
}


def band_words(sentence: Sentence) -> Iterator[Change]:
    """One word for a share in the place of another."""
    for old, (said, _) in BAND_WORDS.items():
        spots = [spot for spot in BAND.finditer(sentence.text) if spot[2].lower() == old]
        shares = [claim for claim in sentence.claims if claim.quantifier == said]
        for spot, claims in carried(spots, shares):
            for words, (id, share) in BAND_WORDS.items():
                if words != old:
                    became = tuple(replace(claim, quantifier=id, proportion=share) for claim in claims)
                    yield Change(*spot.span(2), words, became)


def grades(sentence: Sentence) -> Iterator[Change]:
    """One grade in the place of another."""
    for words in dict.fromkeys(GRADE.findall(sentence.text)):
        covered = ("outstanding", "good") if words == "good or better" else (words,)
        spots = [spot for spot in GRADE.finditer(sentence.text) if spot[1] == words]
        mine = [claim for claim in sentence.claims if claim.grades == covered]
        for spot, claims in carried(spots, mine):
            for other in _scale(claims):
                if (other,) != covered:
                    became = tuple(replace(claim, grades=(other,)) for claim in claims)
                    yield Change(*spot.span(), other, became)


def _scale(claims: Sequence[Claim]) -> tuple[str, ...]:
    reviewed = {"safeguarding", "looked_after_children", "serious_case_reviews"}
    return REVIEWED if claims[0].subject in reviewed else GRADES


def comparisons(sentence: Sentence) -> Iterator[Change]:
    """A comparison the other way round."""
    pattern = re.compile(rf"\b({'|'.join(TURNS)})\b")
    for words in dict.fromkeys(pattern.findall(sentence.text)):
        put, turns = TURNS[words]
        spots = [spot for spot in pattern.finditer(sentence.text) if spot[1] == words]
        mine = [claim for claim in sentence.claims if claim.kind == "comparison" and claim.direction in turns]
        for spot, claims in carried(spots, mine):
            yield Change(*spot.span(), put, tuple(_turned(claim, turns) for claim in claims))


def _turned(claim: Claim, turns: Mapping[Direction, Direction]) -> Claim:
    assert claim.direction is not None
    now = turns[claim.direction]
    level = claim.grades or claim.subject == "inequality_gaps"
    return replace(claim, direction=LEVELS.get(now, now) if level else now)


def negations(sentence: Sentence) -> Iterator[Change]:
    """*Not* put in after the only verb."""
    verbs = list(VERB.finditer(sentence.text))
    became = [_denied(claim) for claim in sentence.claims]
    if len(verbs) == 1 and all(became):
        at = verbs[0].end()
        yield Change(at, at, " not", tuple(claim for claim in became if claim))


def _denied(claim: Claim) -> Claim | None:
    """The claim denied; None where *not* leaves two readings."""
    counted = claim.quantifier in BANDS | {"count", "overall", "percent"}
    if claim.kind == "judgement" or (claim.kind == "grade" and counted):
        scale = _scale((claim,))
        return replace(claim, grades=tuple(grade for grade in scale if grade not in claim.grades))
    if claim.kind != "comparison" or claim.direction is None or claim.direction not in OPPOSITE:
        return None
    return replace(claim, direction=OPPOSITE[claim.direction])


def all_and_none(sentence: Sentence) -> Iterator[Change]:
    """*All*, *both*, *none* and *neither* in each other's place."""
    for words, quantifier, put, now in (
        (r"All (?=\w+ [a-z'])", "all", "None of the ", "none"),
        (r"Both (?=[a-z'])", "both", "Neither of the two ", "none"),
        (r"None of the (?=\w+ )", "none", "All ", "all"),
        (r"Neither of the two (?=\w+ )", "none", "Both ", "both"),
        (r"and both were", "both", "and neither was", "none"),
        (r"and all (?=\w+ were)", "all", "and none of the ", "none"),
        (r"All (?=\w+ [a-z'])", "all", "Not all ", "not_all"),
    ):
        mine = [claim for claim in sentence.claims if claim.quantifier == quantifier]
        for spot, claims in carried(list(re.finditer(words, sentence.text)), mine):
            yield Change(*spot.span(), put, tuple(replace(claim, quantifier=now) for claim in claims))


def subjects(sentence: Sentence) -> Iterator[Change]:
    """What is said of one line said of another."""
    ids = {name: id for name, (id, _) in SUBJECTS.items()}
    for name, (id, other) in SUBJECTS.items():
        spots = list(re.finditer(rf"\b{name[:-1]}s?\b", sentence.text))
        if other in sentence.text:
            continue
        mine = [claim for claim in sentence.claims if claim.subject == id]
        if len(spots) == 1 and mine:
            became = tuple(replace(claim, subject=ids[other]) for claim in mine)
            yield Change(*spots[0].span(), other, became)
    for name, (id, other) in AGENCIES.items():
        spots = list(re.finditer(rf"\b{name} agency", sentence.text))
        mine = [claim for claim in sentence.claims if claim.subject == id]
        if len(spots) == 1 and mine and f"{other} agency" not in sentence.text:
            became = tuple(replace(claim, subject=AGENCIES[other][0]) for claim in mine)
            yield Change(*spots[0].span(), f"{other} agency", became)


def comparators(sentence: Sentence) -> Iterator[Change]:
    """What holds against England said of similar areas, and the other way round."""
    for words, id, put, now in (
        ("the national average", "national", "similar areas", "similar_areas"),
        ("similar areas", "similar_areas", "the national average", "national"),
    ):
        mine = [claim for claim in sentence.claims if claim.comparator == (id,)]
        spots = list(re.finditer(rf"\b{words}", sentence.text))
        if len(spots) == len([claim for claim in sentence.claims if id in claim.comparator]) == len(mine):
            for spot, claims in carried(spots, mine):
                yield Change(*spot.span(), put, tuple(replace(claim, comparator=(now,)) for claim in claims))


def outcomes(sentence: Sentence) -> Iterator[Change]:
    """What is said of one outcome said of another."""
    for name, id in OUTCOMES.items():
        spots = list(re.finditer(name, sentence.text, re.IGNORECASE))
        mine = [claim for claim in sentence.claims if claim.aspect == id]
        for other, now in OUTCOMES.items():
            if len(spots) == 1 and mine and other.lower() not in sentence.text.lower():
                words = other.capitalize() if spots[0].start() == 0 else other
                yield Change(*spots[0].span(), words, tuple(replace(claim, aspect=now) for claim in mine))


def inspections(sentence: Sentence) -> Iterator[Change]:
    """What one inspection found ascribed to another."""
    for name, (id, other, now) in INSPECTIONS.items():
        mine = [claim for claim in sentence.claims if claim.source == id]
        for spot, claims in carried(list(re.finditer(name, sentence.text)), mine):
            yield Change(*spot.span(), other, tuple(replace(claim, source=now) for claim in claims))


FAMILIES = (
    Family("band words", WORDS, band_words),
    Family("grades", WORDS, grades),
    Family("comparisons turned", WORDS, comparisons),
    Family("*not* put in", WORDS, negations),
    Family("all, both, none", WORDS, all_and_none),
    Family("subjects swapped", WORDS, subjects),
    Family("comparators swapped", WORDS, comparators),
    Family("outcomes swapped", WORDS, outcomes),
    Family("inspections swapped", WORDS, inspections),
)
