"""The claims of the published letter of 9 December 2009, as the contract of the Claim works them out."""

from __future__ import annotations

from inkspector.claims import Claim, Interval, Period

GOOD = ("outstanding", "good")
VERY_LARGE = Interval.of(ge="79.5", lt="96.5")
SOME = Interval.of(gt=0)
REVIEWED = Period("2007-04-01", "2009-07-15")
IN_2007 = Period("2007", "2007")

RATING = Claim(kind="rating", subject="authority", rating=3, stance="positive")
WHOLE = Claim(
    kind="grade",
    subject="all_settings",
    aspect="overall_effectiveness",
    grades=GOOD,
    quantifier="large_majority",
    proportion=Interval.of(ge="64.5", lt="79.5"),
    stance="positive",
)
PRIMARY = Claim(
    kind="comparison",
    subject="primary_schools",
    grades=GOOD,
    comparator=("national",),
    direction="higher",
    stance="positive",
)
SECONDARY = Claim(
    kind="grade",
    subject="secondary_schools",
    grades=GOOD,
    quantifier="count",
    count=(3, 8),
    stance="negative",
)
NURSERY = Claim(
    kind="grade",
    subject="nursery_schools",
    base="inspected",
    grades=GOOD,
    quantifier="count",
    count=(13, 14),
    stance="positive",
)
NURSERY_OVERALL = Claim(
    kind="grade",
    subject="nursery_schools",
    grades=("good",),
    quantifier="overall",
    degree="marked",
    stance="positive",
)
CHILDMINDING = Claim(
    kind="grade",
    subject="childminding",
    grades=GOOD,
    quantifier="percent",
    proportion=Interval.of(ge="56.5", lt=60),
    stance="positive",
)
CHILDMINDING_COMPARED = Claim(
    kind="comparison",
    subject="childminding",
    grades=("good",),
    comparator=("national",),
    direction="lower",
    stance="negative",
)
REVIEWS = Claim(
    kind="grade",
    subject="serious_case_reviews",
    grades=("good",),
    quantifier="both",
    count=(2, 2),
    period=REVIEWED,
    stance="positive",
)
REVIEWS_TOTAL = Claim(
    kind="total", subject="serious_case_reviews", quantifier="count", count=(None, 2), period=REVIEWED
)
SAFEGUARDING = Claim(
    kind="judgement",
    subject="safeguarding",
    grades=("good",),
    source="joint_area_review",
    period=IN_2007,
    stance="positive",
)
FOSTERING = Claim(kind="judgement", subject="fostering_agency", grades=("good",), stance="positive")
INDICATORS = Claim(
    kind="comparison",
    subject="national_indicators",
    quantifier="very_large_majority",
    proportion=VERY_LARGE,
    comparator=("similar_areas", "national"),
    direction="better_or_in_line",
    stance="positive",
)
SAFE_INDICATORS = Claim(
    kind="comparison",
    subject="national_indicators",
    aspect="staying_safe",
    quantifier="including",
    proportion=SOME,
    comparator=("similar_areas", "national"),
    direction="better_or_in_line",
    stance="positive",
)
GAPS = Claim(
    kind="comparison",
    subject="inequality_gaps",
    quantifier="generally",
    proportion=Interval.of(gt=50),
    comparator=("national",),
    direction="lower",
    stance="positive",
)
LEVEL_2 = Claim(
    kind="comparison", subject="ni_082", comparator=("national",), direction="lower", stance="positive"
)


def _too_much(subject: str) -> Claim:
    return Claim(
        kind="grade",
        subject=subject,
        grades=("satisfactory",),
        quantifier="too_much",
        proportion=SOME,
        stance="negative",
    )


def _overall(subject: str) -> Claim:
    return Claim(kind="grade", subject=subject, grades=("good",), quantifier="overall", stance="positive")


def _outcome(aspect: str) -> Claim:
    return Claim(
        kind="grade",
        subject="all_settings",
        aspect=aspect,
        grades=GOOD,
        quantifier="very_large_majority",
        proportion=VERY_LARGE,
        stance="positive",
    )


def _counted(subject: str, quantifier: str, count: tuple[int, int], grade: str) -> Claim:
    return Claim(kind="grade", subject=subject, grades=(grade,), quantifier=quantifier, count=count)


CLAIMS = (
    RATING,
    WHOLE,
    PRIMARY,
    _too_much("secondary_schools"),
    _too_much("school_sixth_forms"),
    SECONDARY,
    _overall("childcare_non_domestic"),
    NURSERY_OVERALL,
    NURSERY,
    CHILDMINDING_COMPARED,
    CHILDMINDING,
    _overall("vulnerable_children"),
    _counted("special_schools", "both", (2, 2), "good"),
    _counted("pupil_referral_units", "count", (2, 3), "good"),
    _counted("pupil_referral_units", "count", (1, 3), "satisfactory"),
    FOSTERING,
    Claim(kind="judgement", subject="adoption_agency", grades=("good",), stance="positive"),
    SAFEGUARDING,
    Claim(
        kind="judgement",
        subject="looked_after_children",
        grades=("good",),
        source="joint_area_review",
        period=IN_2007,
        stance="positive",
    ),
    REVIEWS_TOTAL,
    REVIEWS,
    _outcome("staying_safe"),
    _outcome("enjoying_and_achieving"),
    INDICATORS,
    SAFE_INDICATORS,
    Claim(
        kind="comparison",
        subject="national_indicators",
        aspect="enjoying_and_achieving",
        quantifier="including",
        proportion=SOME,
        comparator=("similar_areas", "national"),
        direction="better_or_in_line",
        stance="positive",
    ),
    Claim(kind="view", subject="vulnerable_children", stance="negative"),
    Claim(
        kind="view", subject="vulnerable_children", aspect="early_years_foundation_stage", stance="negative"
    ),
    GAPS,
    LEVEL_2,
    Claim(
        kind="comparison", subject="ni_081", comparator=("national",), direction="lower", stance="positive"
    ),
)
