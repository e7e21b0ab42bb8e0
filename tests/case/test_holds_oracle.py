"""Verdicts against an oracle that lists the worlds one by one, and shares no code with the worlds.

A line of at most eight settings is told by full or open counts, by shares or by words; every assignment of
grades that agrees with it is a world, and a claim is looked at in each by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.case import parse_case
from inkspector.case.holds import Holding, holds
from inkspector.case.worlds import worlds
from inkspector.claims import Claim, Interval
from inkspector.errors import CaseError
from inkspector.scheme import load_scheme

SCALE = ("outstanding", "good", "satisfactory", "inadequate")
NAMED = {
    "outstanding": (0,),
    "good": (1,),
    "satisfactory": (2,),
    "inadequate": (3,),
    "good_or_better": (0, 1),
    "satisfactory_or_better": (0, 1, 2),
    "satisfactory_or_worse": (2, 3),
}
LARGEST = 8
HEAD = """inkspector: 1
scheme: ofsted-2009
authority: {name: County of Nowhere}
settings:
"""
World = tuple[int, ...]


@cache
def of_size(n: int) -> list[World]:
    """Every way to give so many settings a grade each."""
    return [world for world in product(range(n + 1), repeat=4) if sum(world) == n]


SMALL_WORLDS = [world for n in range(1, LARGEST + 1) for world in of_size(n)]
Test = Callable[[Fraction], bool]


@dataclass(frozen=True)
class Row:
    """A word and its ends in per cent."""

    id: str
    text: str
    low: Fraction
    high: Fraction
    closed: bool = False

    def holds(self, share: Fraction) -> bool:
        return self.low <= share and (share < self.high or (self.closed and share == self.high))

    def nearly(self, share: Fraction) -> bool:
        return self.low - 2 <= share and (share < self.high + 2 or (self.closed and share == self.high + 2))

    def not_false(self, share: Fraction) -> bool:
        if self.id in ("half", "majority", "large_majority", "very_large_majority", "almost_all"):
            return share >= self.low
        return share < self.high and (share > 0 or self.id == "almost_none")


def _row(id: str, text: str, low: str, high: str, closed: bool = False) -> Row:
    return Row(id, text, Fraction(low), Fraction(high), closed)


ROWS = (
    _row("almost_all", "almost all", "96.5", "100", closed=True),
    _row("very_large_majority", "very large majority", "79.5", "96.5"),
    _row("large_majority", "large majority", "64.5", "79.5"),
    _row("majority", "majority", "50.5", "64.5"),
    _row("half", "half", "49.5", "50.5"),
    _row("minority", "minority", "34.5", "49.5"),
    _row("small_minority", "small minority", "19.5", "34.5"),
    _row("very_small_minority", "very small minority", "3.5", "19.5"),
    _row("almost_none", "almost none", "0", "3.5"),
)


@dataclass(frozen=True)
class Fact:
    """One entry of a case, and what it says of a world."""

    yaml: str
    grades: tuple[int, ...]
    true_of: Callable[[World], bool]


def _share(world: World, grades: tuple[int, ...]) -> Fraction:
    return Fraction(100 * sum(world[i] for i in grades), sum(world))


def _counted(name: str, count: int) -> Fact:
    grades = NAMED[name]
    return Fact(f"{name}: {count}", grades, lambda world: sum(world[i] for i in grades) == count)


def _worded(name: str, row: Row) -> Fact:
    grades = NAMED[name]
    return Fact(f"{name}: {row.text}", grades, lambda world: row.holds(_share(world, grades)))


def _percented(name: str, n: int) -> Fact:
    grades, half = NAMED[name], Fraction(1, 2)
    return Fact(f"{name}: {n}%", grades, lambda world: n - half <= _share(world, grades) < n + half)


names = st.sampled_from(sorted(NAMED))
givens = st.one_of(
    st.builds(_worded, names, st.sampled_from(ROWS)),
    st.builds(_percented, names, st.integers(0, 100)),
)


@dataclass(frozen=True)
class Told:
    """A line as the case tells it: counts, a total, and shares or words beside them."""

    counts: tuple[Fact, ...]
    total: int
    given: tuple[Fact, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        return self.counts + self.given

    def worlds(self) -> list[World]:
        return [world for world in of_size(self.total) if all(fact.true_of(world) for fact in self.facts)]

    def text(self) -> str:
        return HEAD + self.entry("secondary_schools")

    def entry(self, line: str) -> str:
        counts = ", ".join([f"total: {self.total}", *(fact.yaml for fact in self.counts)])
        given = "".join(f"    {fact.yaml}\n" for fact in self.given)
        return f"  {line}:\n    outcomes: {{{counts}}}\n{given}"

    def silent(self, grades: tuple[int, ...]) -> bool:
        return _unnamed(self.facts, grades)


@dataclass(frozen=True)
class Both:
    """Two lines of a group."""

    sixth_forms: Told
    colleges: Told

    @property
    def total(self) -> int:
        return self.sixth_forms.total + self.colleges.total

    def worlds(self) -> list[World]:
        pairs = product(self.sixth_forms.worlds(), self.colleges.worlds())
        return sorted({tuple(map(sum, zip(one, other, strict=True))) for one, other in pairs})

    def text(self) -> str:
        return HEAD + self.sixth_forms.entry("school_sixth_forms") + self.colleges.entry("colleges")

    def silent(self, grades: tuple[int, ...]) -> bool:
        facts = self.sixth_forms.counts + self.sixth_forms.given + self.colleges.counts + self.colleges.given
        return _unnamed(facts, grades)


def _unnamed(facts: tuple[Fact, ...], grades: tuple[int, ...]) -> bool:
    """No fact names one of these grades, nor all others beside the total."""
    named = {grade for fact in facts for grade in fact.grades}
    others = set(range(4)) - set(grades)
    return not (named & set(grades) or (others and others <= named))


def _true_of(world: World, name: str) -> list[Fact]:
    """What may be given of these grades beside the counts without ruling this world out."""
    share = _share(world, NAMED[name])
    words = [_worded(name, row) for row in ROWS]
    return [fact for fact in (*words, _percented(name, int(share + Fraction(1, 2)))) if fact.true_of(world)]


@st.composite
def lines(draw: st.DrawFn, agreeing: bool = True) -> Told:
    """Counts that some world has, as open as may be, and shares or words that agree with it or may not."""
    world = draw(st.tuples(*[st.integers(0, 2)] * 4))
    total = sum(world)
    told = draw(st.lists(names, max_size=2, unique=True))
    counts = tuple(_counted(name, sum(world[i] for i in NAMED[name])) for name in told)
    beside = draw(st.lists(names, max_size=2, unique=True)) if total else []
    if agreeing:
        given = [draw(st.sampled_from(_true_of(world, name))) for name in beside]
    else:
        given = draw(st.lists(givens, max_size=2, unique_by=lambda fact: fact.grades)) if total else []
    return Told(counts, total, tuple(given))


@dataclass(frozen=True)
class Said:
    """A claim's quantity and the tests that a share or a count has to pass."""

    quantifier: str
    count: tuple[int | None, int | None] | None = None
    proportion: Interval | None = None
    share: Test | None = None
    row: Row | None = None


HALF = Fraction(1, 2)
numbers = st.integers(0, LARGEST)
SHARES = (
    Said("all", None, Interval.point(100), lambda share: share == 100),
    Said("none", None, Interval.point(0), lambda share: share == 0),
    Said("not_all", None, Interval.of(lt=100), lambda share: share < 100),
    Said("some", None, Interval.of(gt=0), lambda share: share > 0),
    Said("too_much", None, Interval.of(gt=0), lambda share: share > 0),
    Said("generally", None, Interval.of(gt=50), lambda share: share > 50),
)


def _said_row(row: Row, n: int | None) -> Said:
    ends = Interval(row.low, row.high, False, not row.closed)
    return Said(row.id, None if n is None else (None, n), ends, row.holds, row)


def _said_per_cent(p: int) -> Said:
    ends = Interval.of(ge=p - HALF, lt=p + HALF)
    return Said("percent", None, ends, lambda share: p - HALF <= share < p + HALF)


def _said_more_than(p: int) -> Said:
    return Said("percent", None, Interval.of(gt=p), lambda share: share > p)


def quantities(total: int) -> st.SearchStrategy[Said]:
    """What may be said of a line of so many settings, its whole mostly right."""
    n = st.one_of(st.none(), st.just(total), st.just(total), numbers)
    k = st.integers(0, total + 1)
    return st.one_of(
        st.builds(lambda k, n: Said("count", (k, n)), k, n),
        st.builds(lambda k, n: Said("count", (k, n)), k, n),
        st.sampled_from([Said("all", (total, total)), Said("none", (0, total))]),
        st.builds(_said_per_cent, st.sampled_from([0, 17, 20, 25, 33, 38, 40, 50, 60, 67, 75, 80, 83, 100])),
        st.builds(_said_more_than, st.integers(0, 99)),
        st.builds(_said_row, st.sampled_from(ROWS), n),
        st.builds(_said_row, st.sampled_from(ROWS), st.none()),
        st.sampled_from(SHARES),
    )


lines_and_quantities = lines().flatmap(lambda told: st.tuples(st.just(told), quantities(told.total)))


def expected(told: Told | Both, grades: tuple[int, ...], said: Said) -> str:
    """The verdict by looking at each world."""
    allowed = told.worlds()
    if told.total == 0:
        return "contradicted"
    k, n = said.count or (None, None)
    of_whole = [n is None or n == sum(world) for world in allowed]
    if said.row is not None:
        shares = [_share(world, grades) for world in allowed]
        row = said.row
        ways = (row.holds, row.nearly, row.not_false)
        true_in_all = any(all(map(way, shares)) for way in ways) and all(of_whole)
        true_in_none = not any(map(row.not_false, shares)) or not any(of_whole)
        # within two points of an edge is true enough, even where the word is false beyond it
        true_in_none = true_in_none and not (all(map(row.nearly, shares)) and all(of_whole))
    else:
        true = [
            whole
            and (k is None or sum(world[i] for i in grades) == k)
            and (said.share is None or said.share(_share(world, grades)))
            for world, whole in zip(allowed, of_whole, strict=True)
        ]
        true_in_all, true_in_none = all(true), not any(true)
    if true_in_all:
        return "supported"
    if true_in_none:
        return "contradicted"
    return "unsupported" if told.silent(grades) else "undecided"


def verdict(text: str, claim: Claim) -> Holding:
    case = parse_case(text)
    return holds(claim, worlds(case, load_scheme("ofsted-2009")))


def claim_of(grades: tuple[int, ...], said: Said, subject: str = "secondary_schools") -> Claim:
    return Claim(
        kind="grade",
        subject=subject,
        grades=tuple(SCALE[i] for i in grades),
        quantifier=said.quantifier,
        count=said.count,
        proportion=said.proportion,
    )


@given(lines_and_quantities, st.sampled_from(sorted(set(NAMED.values()) - {(1,)})))
@settings(max_examples=500)
def test_the_verdict_is_that_of_all_worlds_one_by_one(
    told_and_said: tuple[Told, Said], grades: tuple[int, ...]
) -> None:
    told, said = told_and_said
    assert verdict(told.text(), claim_of(grades, said)).verdict == expected(told, grades, said)


groups = st.builds(Both, lines(), lines()).flatmap(
    lambda both: st.tuples(st.just(both), quantities(both.total))
)


@given(groups, st.sampled_from(sorted(set(NAMED.values()) - {(1,)})))
@settings(max_examples=200)
def test_the_verdict_on_a_group_is_that_of_all_sums(
    told_and_said: tuple[Both, Said], grades: tuple[int, ...]
) -> None:
    told, said = told_and_said
    assert verdict(told.text(), claim_of(grades, said, "post_16")).verdict == expected(told, grades, said)


@given(lines_and_quantities)
@settings(max_examples=200)
def test_good_alone_is_false_only_if_good_or_better_is_false_too(told_and_said: tuple[Told, Said]) -> None:
    told, said = told_and_said
    ways = {expected(told, (1,), said), expected(told, (0, 1), said)}
    found = verdict(told.text(), claim_of((1,), said)).verdict
    if "supported" in ways:
        assert found == "supported"
    elif ways == {"contradicted"}:
        assert found == "contradicted"
    else:
        assert found in ways - {"contradicted"}


@given(lines(agreeing=False))
@settings(max_examples=150)
def test_a_case_without_any_world_is_refused(told: Told) -> None:
    try:
        parse_case(told.text())
    except CaseError:
        assert not told.worlds()
    else:
        assert told.worlds()


@given(lines(), numbers)
@settings(max_examples=60)
def test_a_total_is_the_number_of_settings(told: Told, n: int) -> None:
    claim = Claim(kind="total", subject="secondary_schools", quantifier="count", count=(None, n))
    assert verdict(told.text(), claim).verdict == ("supported" if n == told.total else "contradicted")


@given(st.lists(names, min_size=1, max_size=2, unique=True), st.data())
@settings(max_examples=120)
def test_of_shares_without_a_size_no_small_world_disagrees(told: list[str], data: st.DataObject) -> None:
    world = data.draw(st.sampled_from(SMALL_WORLDS))
    facts = [data.draw(st.sampled_from(_true_of(world, name))) for name in told]
    said = data.draw(quantities(sum(world)).filter(lambda said: said.row is None))
    grades = data.draw(st.sampled_from(sorted(set(NAMED.values()) - {(1,)})))
    text = f"{HEAD}  secondary_schools:\n" + "".join(f"    {fact.yaml}\n" for fact in facts)
    k, n = said.count or (None, None)
    true = [
        (n is None or n == sum(world))
        and (k is None or sum(world[i] for i in grades) == k)
        and (said.share is None or said.share(_share(world, grades)))
        for world in SMALL_WORLDS
        if all(fact.true_of(world) for fact in facts)
    ]
    found = verdict(text, claim_of(grades, said)).verdict
    assert not (found == "supported" and not all(true))
    assert not (found == "contradicted" and any(true))
