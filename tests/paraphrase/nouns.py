"""Who and what letters speak of: the settings, services and outcomes of 2009 under their ordinary names."""

from __future__ import annotations

from dataclasses import dataclass

from tests.paraphrase.dice import Dice


@dataclass(frozen=True)
class Noun:
    """A subject of the scheme: countable settings, provision (no plural), or a single service."""

    id: str
    plural: tuple[str, ...] = ()
    singular: str = ""
    mass: tuple[str, ...] = ()
    size: tuple[int, int] = (2, 9)
    """How many of them an authority may have."""


@dataclass(frozen=True)
class Phrase:
    """A noun as said, with the number of its verb."""

    text: str
    plural: bool

    def verb(self, one: str, many: str) -> str:
        return many if self.plural else one


SETTINGS = (
    Noun(
        "primary_schools",
        ("primary schools",),
        "primary school",
        ("primary school provision", "primary provision", "provision in primary schools"),
        (12, 90),
    ),
    Noun(
        "secondary_schools",
        ("secondary schools",),
        "secondary school",
        ("secondary school provision", "secondary provision", "provision in secondary schools"),
        (5, 24),
    ),
    Noun(
        "special_schools",
        ("special schools",),
        "special school",
        ("special school provision", "provision in special schools"),
        (2, 9),
    ),
    Noun(
        "pupil_referral_units",
        ("pupil referral units", "PRUs"),
        "pupil referral unit",
        ("provision in pupil referral units",),
        (2, 7),
    ),
    Noun(
        "nursery_schools",
        ("nursery schools",),
        "nursery school",
        ("nursery school provision", "provision in nursery schools"),
        (2, 14),
    ),
    Noun(
        "school_sixth_forms",
        ("school sixth forms", "sixth forms in schools"),
        "school sixth form",
        ("school sixth form provision", "sixth form provision in schools"),
        (3, 16),
    ),
    Noun("colleges", ("colleges", "further education colleges"), "college", ("college provision",), (2, 6)),
    Noun("childrens_homes", ("children's homes",), "children's home", (), (2, 12)),
    Noun(
        "residential_special_schools",
        ("residential special schools",),
        "residential special school",
        (),
        (2, 5),
    ),
    Noun(
        "childminding",
        ("childminders", "registered childminders"),
        "childminder",
        ("childminding", "childminding provision"),
        (60, 400),
    ),
    Noun(
        "childcare_non_domestic",
        ("childcare settings on non-domestic premises", "day nurseries and playgroups"),
        "childcare setting on non-domestic premises",
        ("childcare on non-domestic premises", "childcare provision on non-domestic premises"),
        (20, 120),
    ),
    Noun(
        "childcare_domestic",
        ("childcare settings on domestic premises",),
        "childcare setting on domestic premises",
        ("childcare on domestic premises", "childcare provision on domestic premises"),
        (5, 40),
    ),
)
GROUPS = (
    Noun(
        "childcare",
        ("childcare settings", "childcare providers"),
        "childcare setting",
        ("childcare", "childcare provision"),
        (80, 500),
    ),
    Noun("schools", ("schools",), "school", ("school provision",), (40, 130)),
    Noun("post_16", (), "", ("post-16 provision", "post-16 education")),
    Noun("universal_provision", (), "", ("universal provision",)),
    Noun(
        "vulnerable_children",
        (),
        "",
        (
            "provision for children and young people whose circumstances make them vulnerable",
            "provision for vulnerable children and young people",
        ),
    ),
    Noun(
        "early_years_provision",
        (),
        "",
        (
            "early years provision in schools",
            "provision for under-fives in nursery and primary schools",
        ),
    ),
)
WHOLE = Noun(
    "all_settings",
    ("inspected services and settings", "services and settings", "inspected settings", "settings"),
    "setting",
    ("inspected provision",),
    (90, 600),
)
AGENCIES = (
    Noun(
        "fostering_agency",
        (),
        "",
        ("the fostering agency", "the local authority fostering agency", "the council's fostering service"),
    ),
    Noun(
        "adoption_agency",
        (),
        "",
        ("the adoption agency", "the local authority adoption agency", "the council's adoption service"),
    ),
    Noun(
        "private_fostering",
        ("arrangements for private fostering", "private fostering arrangements"),
        "",
        (),
    ),
)
CARE = (
    Noun("safeguarding", ("safeguarding arrangements",), "", ("safeguarding",)),
    Noun(
        "looked_after_children",
        ("services for looked after children", "services for children in care"),
        "",
        (),
    ),
)
SMALL = tuple(noun for noun in SETTINGS if noun.size[1] <= 24)
"""Types of which an authority has few enough to tell them by count."""
COUNTABLE = (*SETTINGS, *(noun for noun in GROUPS if noun.plural))
SHARED_OUT = (*COUNTABLE, *(noun for noun in GROUPS if not noun.plural and noun.id != "vulnerable_children"))
"""Whatever a share can be told of."""
OUTCOMES = {
    "being_healthy": ("being healthy",),
    "staying_safe": ("staying safe",),
    "enjoying_and_achieving": ("enjoying and achieving",),
    "positive_contribution": ("making a positive contribution", "positive contribution"),
    "economic_well_being": ("economic well-being", "achieving economic well-being"),
}


def phrase(dice: Dice, noun: Noun) -> Phrase:
    """The noun under one of its names, countable or not."""
    texts = [Phrase(text, True) for text in noun.plural] + [Phrase(text, False) for text in noun.mass]
    return dice.one(texts)


def count_noun(dice: Dice, noun: Noun) -> str:
    """One of its plurals."""
    return dice.one(noun.plural)


def outcome(dice: Dice) -> tuple[str, str]:
    """An outcome's id and one of its names."""
    name = dice.one(sorted(OUTCOMES))
    return name, dice.one(OUTCOMES[name])


def outcomes(dice: Dice, size: int) -> list[tuple[str, str]]:
    """So many different outcomes."""
    return [(name, dice.one(OUTCOMES[name])) for name in dice.some(sorted(OUTCOMES), size)]


def listed(parts: list[str]) -> str:
    """*a*, *a and b*, *a, b and c*."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
