"""What the slots of a phrase stand for: names, quantities, grades, comparators and dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from inkspector.claims import Claim, Period
from inkspector.drafting import english, stance
from inkspector.drafting.bank import Bank
from inkspector.drafting.figures import say_figure
from inkspector.drafting.phrases import Kinds
from inkspector.errors import PhraseError
from inkspector.letter.dates import say_date
from inkspector.scheme import Framework
from inkspector.scheme.model import GoodIs

PERFORMANCE = {
    "better": "above",
    "worse": "below",
    "in_line": "in line with",
    "better_or_in_line": "above or in line with",
    "worse_or_in_line": "below or in line with",
    "higher": "above",
    "lower": "below",
    "higher_or_in_line": "above or in line with",
    "lower_or_in_line": "below or in line with",
}
GAP = {
    "lower": "narrower than",
    "higher": "wider than",
    "in_line": "in line with",
    "lower_or_in_line": "no wider than",
    "higher_or_in_line": "not narrower than",
}
AVERAGE = {
    "national": "the national average",
    "similar_areas": "similar areas",
    "previous": "the year before",
    "target": "the target",
}
FIGURE = {
    "national": "the national figure of {}",
    "similar_areas": "the figure of {} for similar areas",
    "previous": "the {} of the year before",
    "target": "the target of {}",
}
PLACE = {"national": "nationally", "similar_areas": "in similar areas", "previous": "in the year before"}


@dataclass(frozen=True, slots=True)
class Name:
    """What a subject is called, and whether a verb after it is plural."""

    text: str
    plural: bool


@dataclass(frozen=True)
class Voice:
    """Everything that words depend on beside the claims: the scheme, the bank, whose letter it is."""

    framework: Framework
    bank: Bank
    authority: str
    """Its full name."""

    @cached_property
    def kinds(self) -> Kinds:
        """What the scheme's ids are."""
        rows = frozenset(row.id for row in self.framework.words.proportions)
        return Kinds(rows, gap_ids(self.framework))

    def name(self, subject: str, form: str | None = None) -> Name:
        """A subject's name: `plural`, `mass`, `singular`, `service` (definite), or the usual one.

        An indicator's is its number, as `named` with what it is about behind it.

        Raises PhraseError where the scheme has no name of that form.
        """
        preferred = self.bank.names.get(subject, {})
        if form == "named":
            number = self.name(subject).text
            return Name(f"{number} ({preferred['named']})" if "named" in preferred else number, False)
        if form is not None and form in preferred:
            return Name(preferred[form], form == "people")
        names = self.framework.words.names.get(subject)
        if form == "service" and names and subject in self.kinds.gaps:
            return Name(f"the {names.singular[0]}", False)
        wanted = form if form in ("plural", "mass", "singular") else preferred.get("usual")
        for one in (wanted,) if wanted else ("plural", "mass"):
            if names and getattr(names, one):
                return Name(getattr(names, one)[0], one == "plural")
        if subject.startswith("ni_"):
            number = f"NI {int(subject[3:])}"
            return Name(f"the gap on {number}" if form == "service" else number, False)
        raise PhraseError.of(f"`{subject}` has no {form or 'plural'} name", "add one to words.yaml")

    def grades(self, grades: Sequence[str], subject: str, form: str | None = None) -> str:
        """*good or better*, *good*, *no better than satisfactory*.

        As `least`: *at least good*; as `or`: *good or outstanding*.
        """
        if len(grades) == 1:
            return grades[0]
        scale = self._scale(subject, grades)
        if grades[0] == scale[0]:
            if form == "least":
                return f"at least {grades[-1]}"
            return f"{grades[-1]} or {grades[0] if form == 'or' and len(grades) == 2 else 'better'}"
        if grades[-1] == scale[-1]:
            return f"no better than {grades[0]}"
        return english.listed(grades).replace(" and ", " or ")

    def _scale(self, subject: str, grades: Sequence[str]) -> Sequence[str]:
        for scale in self.framework.scheme.grade_scales:
            if set(grades) <= set(scale.grades):
                return scale.grades
        return tuple(grades)

    def quantity(self, claim: Claim) -> str:
        """What stands before the noun: *a large majority of*, *three of the eight*, *all five*, *59% of*.

        With *only* where what should be good is claimed with regret, unless the quantity itself regrets.
        """
        said = self._quantity(claim)
        return f"only {said}" if self._regrets(claim) and not _downward(claim) else said

    def _regrets(self, claim: Claim) -> bool:
        """Whether it is sorry that so few are what all should be."""
        if claim.stance != "negative":
            return False
        if claim.direction is not None:
            good_is: GoodIs = "low" if claim.subject == "inequality_gaps" else "high"
            return stance.of_direction(claim.direction, good_is) == "positive"
        good = self.framework.good(self.framework.scale(claim.subject))
        return claim.kind == "grade" and set(claim.grades) <= good

    def _quantity(self, claim: Claim) -> str:
        part, whole = claim.count or (None, None)
        match claim.quantifier:
            case "both":
                return "both"
            case "all":
                return f"all {english.number(whole)}" if whole else "all"
            case "none":
                if whole == 2:
                    return "neither of the two"
                return f"none of the {english.number(whole)}" if whole else "none of the"
            case "count" if part == whole == 1:
                return "the one"
            case "count" if part is not None:
                known = english.number(part)
                return known if whole is None else f"{known} of the {english.number(whole)}"
            case "some":
                return "some"
            case "percent" | "fraction" if claim.proportion is not None:
                figure = say_figure(claim.quantifier, claim.proportion)
                if figure is not None:
                    return f"{figure} of"
            case str(row) if row in self.kinds.rows:
                return self._row(row)
        raise PhraseError.of(f"no words for the quantity of {claim.to_json()}", "report this with the case")

    def _row(self, id: str) -> str:
        said = next(
            row.say[0] for row in self.framework.words.proportions if row.id == id and row.say[0] != "few"
        )
        if said.endswith(("majority", "minority")):
            return f"{english.article(said)} of"
        return f"{said} of" if said == "half" else said

    def comparators(self, claim: Claim, form: str | None) -> str:
        """*similar areas and the national average*, *the national figure of 65%*; as `than`: *nationally*.

        Raises PhraseError where the comparator's own figure can't be said.
        """
        if form == "than":
            return " or ".join(PLACE[id] for id in claim.comparator)
        if claim.than is None:
            return english.listed([AVERAGE[id] for id in claim.comparator])
        said = say_figure("percent", claim.than)
        if said is None or len(claim.comparator) != 1:
            raise PhraseError.of(f"no words for the figure of {claim.to_json()}", "leave `than` out")
        return FIGURE[claim.comparator[0]].format(said)

    def rating(self, rating: int, form: str | None) -> str:
        """*perform well*; as `past`: *performed well*."""
        verb, _, rest = self.framework.level(rating).phrase.partition(" ")
        return f"{verb}ed {rest}" if form == "past" else f"{verb} {rest}"

    def inspection(self, id: str) -> str:
        """*joint area review*."""
        return self.framework.words.inspections[id][0]

    def aspect(self, id: str) -> str:
        """*staying safe*."""
        return self.framework.words.aspects[id][0]


def gap_ids(framework: Framework) -> frozenset[str]:
    """The single indicators that are inequality gaps: narrower or wider, not better or worse."""
    names = {indicator.id: indicator.name.lower() for indicator in framework.indicators}
    return frozenset(id for id, name in names.items() if name.startswith(("gap ", "inequality gap ")))


def _downward(claim: Claim) -> bool:
    return claim.quantifier in ("none", "almost_none", "too_few") or (
        claim.proportion is not None and claim.proportion.low is None
    )


def say_period(period: Period) -> str:
    """*in 2007*, *in June 2009*, *between 1 April 2007 and 15 July 2009*, *since April 2008*."""
    start, end = period.start, period.end
    if start == end and start is not None:
        return f"{'on' if start.count('-') == 2 else 'in'} {say_date(start)}"
    if start is None:
        return f"up to {say_date(end or '')}"
    if end is None:
        return f"since {say_date(start)}"
    return f"between {say_date(start)} and {say_date(end)}"
