"""Counts, shares and proportion words put against a spread of settings over grades.

W is what the spread allows for the share, R the row of the word, P the shares of which it is not false.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from inkspector.case.holding.model import (
    SUPPORTED,
    Fault,
    Holding,
    contradicted,
    soft,
    together,
    undecided,
)
from inkspector.case.holding.shown import (
    grades_text,
    interval_text,
    name_of,
    one_of,
    per_cent_text,
    spread_text,
)
from inkspector.case.spread import Part, Spread
from inkspector.claims import Claim, Interval
from inkspector.scheme.framework import Framework
from inkspector.scheme.words import Proportion

EDGE = 2
"""Points by which a word's row may be missed without more than a remark: its edges are a convention."""
FEW = 10
"""Fewer settings than this are better counted than put in words."""
TOO_FEW_FOR_TOO_MUCH = Interval.of(lt="24.5")
"""Of less than this *too much* is true but hard (inferred: the scheme's *from 25%*, in raw shares)."""
_COUNTED = ("all", "both", "none", "not_all")


@dataclass(frozen=True)
class Asked:
    """What a quantity is said of: settings of one subject with some grades, and the worlds of both."""

    framework: Framework
    subject: str
    spread: Spread
    grades: tuple[str, ...]
    written: str | None = None
    """The fact in the words of the case, where just these grades have a share or a word there."""

    @property
    def facts(self) -> str:
        """*The evidence shows 3 of 8 (37.5%) good or better, which is a minority.*"""
        if self.written is not None:
            return f"The case has {self.written}."
        share = self.spread.share(self.grades)
        shown = spread_text(self.spread, self.grades)
        if self.spread.exact(self.grades) and share.low is not None:
            said = grades_text(self.grades, self.spread.scale)
            shown = f"{shown.removesuffix(said)}({per_cent_text(share.low)}) {said}"
        extreme = share.within(Interval.point(0)) or share.within(Interval.point(100))
        row = next((row for row in rows(self.framework) if share.within(row.share.interval)), None)
        word = "" if row is None or extreme else f", which is {with_article(row.say[0])}"
        return f"The evidence shows {shown}{word}."

    @property
    def called(self) -> str:
        """*the secondary schools that are good or better*."""
        said = grades_text(self.grades, self.spread.scale)
        return f"{name_of(self.framework, self.subject)} that are {said}"


def quantity_holds(claim: Claim, asked: Asked) -> Holding:
    """The quantity of a claim: its whole, its count, its share or word."""
    if asked.spread.known_size == 0:
        return contradicted(
            "total", f"By the evidence there are no {name_of(asked.framework, asked.subject)}."
        )
    k, n = claim.count or (None, None)
    slots = [_whole(n, asked)] if n is not None else []
    if k is not None:
        slots.append(_part(k, n, asked))
    elif claim.proportion is not None:
        slots.append(_share(claim, n, asked))
    return together(_naming_grade(slot, k, claim, asked) for slot in slots)


def _whole(n: int, asked: Asked) -> Holding:
    least, most = asked.spread.size
    name = name_of(asked.framework, asked.subject)
    if least == most == n:
        return SUPPORTED
    if n < least or (most is not None and n > most):
        shown = least if least == most else f"at least {least}" if n < least else f"at most {most}"
        counted = one_of(asked.framework, asked.subject) if shown == 1 else name
        return contradicted("total", f"The evidence counts {shown} {counted}, not {n}.")
    if not asked.spread.also(Part(asked.spread.scale), n).possible:
        return contradicted("total", f"No whole number of {n} {name} gives the share in the evidence.")
    return undecided(
        "total", f"The evidence doesn't say how many {name} there are.", f"the number of {name} inspected"
    )


def _part(k: int, n: int | None, asked: Asked) -> Holding:
    least, most = asked.spread.tally(asked.grades)
    if least == most == k:
        return SUPPORTED
    if k < least or (most is not None and k > most):
        return contradicted("count", asked.facts)
    if n is not None and asked.spread.known_size is None and not _fits(k, n, asked):
        return contradicted("count", asked.facts)
    return undecided("count", asked.facts, f"the number of {asked.called}")


def _fits(k: int, n: int, asked: Asked) -> bool:
    """Some world has k of n; taken to be so where the grades aren't neighbours on the scale."""
    places = [asked.spread.scale.index(grade) for grade in asked.grades]
    if max(places) - min(places) >= len(places):
        return True
    return asked.spread.also(Part.exactly(asked.grades, k), n).possible


def _share(claim: Claim, n: int | None, asked: Asked) -> Holding:
    assert claim.proportion is not None
    spread = asked.spread
    if n is not None and spread.known_size is None:
        of_n = spread.also(Part(spread.scale), n)
        if of_n.possible and not of_n.reaches(claim.proportion, asked.grades):
            spread = of_n
    asked = replace(asked, spread=spread)
    row = next((row for row in rows(asked.framework) if row.id == claim.quantifier), None)
    if row is not None:
        return _word(claim.proportion, row, asked)
    fault: Fault = "word"
    if claim.quantifier in ("percent", "fraction"):
        fault = "share"
    elif claim.quantifier in _COUNTED:
        fault = "count"
    if not spread.reaches(claim.proportion, asked.grades):
        return contradicted(fault, asked.facts)
    if not spread.within(claim.proportion, asked.grades):
        return undecided(fault, asked.facts, f"the share of {asked.called}")
    if claim.quantifier == "too_much" and spread.within(TOO_FEW_FOR_TOO_MUCH, asked.grades):
        return soft("warning", "word", f"{asked.facts} *Too much* is hard on so few.")
    return SUPPORTED


def _word(r: Interval, row: Proportion, asked: Asked) -> Holding:
    spread, grades, facts = asked.spread, asked.grades, asked.facts
    true_of = _not_false_of(row)
    if spread.within(r, grades):
        verdict = SUPPORTED
    elif spread.within(r.widened(EDGE), grades):
        verdict = soft("info", "word", f"{facts} That is within {EDGE} points of {with_article(row.say[0])}.")
    elif spread.within(true_of, grades) and not spread.reaches(r, grades):
        verdict = soft("warning", "word", f"{facts} {with_article(row.say[0]).capitalize()} says less.")
    elif spread.within(true_of, grades):
        verdict = soft("info", "word", f"{facts} It may be more than {with_article(row.say[0])}.")
    elif not spread.reaches(true_of, grades):
        verdict = contradicted("word", f"{facts} {_row_text(row)}")
    else:
        verdict = undecided("word", facts, f"the share of {asked.called}")
    n = spread.known_size
    if verdict.verdict == "supported" and n is not None and n < FEW:
        return verdict.at_least("info", "word", f"{facts} Of so few a count is clearer than a word.")
    return verdict


def _not_false_of(row: Proportion) -> Interval:
    """P: all shares from the row up for half and more, from it down, but not to none, for less."""
    ends = row.share.interval
    if ends.high is None or ends.high > 50:
        return Interval(ends.low, None, ends.low_open)
    return Interval(Fraction(0), ends.high, 0 not in ends, ends.high_open)


def _naming_grade(slot: Holding, k: int | None, claim: Claim, asked: Asked) -> Holding:
    """Where nothing at all has the grades of a claim that says some do, it is the grade that is wrong."""
    says_some = k != 0 and claim.quantifier != "none" and not (claim.proportion and 0 in claim.proportion)
    nothing_has_it = asked.spread.tally(asked.grades)[1] == 0 or asked.spread.share(asked.grades).high == 0
    if slot.verdict == "contradicted" and slot.fault != "total" and says_some and nothing_has_it:
        return replace(slot, fault="grade")
    return slot


def rows(framework: Framework) -> tuple[Proportion, ...]:
    """The table of proportion words, largest share first."""
    return framework.words.proportions


def with_article(word: str) -> str:
    """*a large majority*; *almost all*, *half*, *most* take none."""
    return f"a {word}" if word.split()[-1] in ("majority", "minority") else word


def _row_text(row: Proportion) -> str:
    said = with_article(row.say[0])
    return f"{said[0].upper()}{said[1:]} is {interval_text(row.share.interval)}."
