"""What the figures of one line, group or whole contradict in each other."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from inkspector.case.bounds import whole_least, whole_most
from inkspector.case.entry import WITHOUT_FIGURES, Aspect, Entry, Given, Outcomes
from inkspector.case.grades import grades_named, widest
from inkspector.case.spread import Spread, spread_of
from inkspector.case.worlds import known_size, parts
from inkspector.claims import Interval
from inkspector.claims.interval import whole_per_cent
from inkspector.claims.quantity import say_share
from inkspector.places import Path


class Wrong(NamedTuple):
    """Something to put right under a path of the case's file."""

    path: Path
    what: str
    mend: str


def entry_wrongs(path: Path, entry: Entry, scale: tuple[str, ...]) -> Iterator[Wrong]:
    """A line's own figures, then those of each of its aspects."""
    yield from aspect_wrongs(path, entry, scale)
    size = known_size(entry)
    if entry.exist is not None and size is not None and entry.exist < size:
        what = f"{entry.exist} exist, and there are outcomes of {size}"
        yield Wrong((*path, "exist"), what, "mend one of the two, or leave `exist` out")
    for name, aspect in entry.aspects.items():
        yield from aspect_wrongs((*path, "aspects", name), aspect, scale)


def aspect_wrongs(path: Path, aspect: Aspect, scale: tuple[str, ...]) -> Iterator[Wrong]:
    """Counts that don't add up, shares that they rule out, shares that rule each other out."""
    if aspect.state in WITHOUT_FIGURES and aspect.figures:
        what = f"`{aspect.state}` says that there are no figures, and here are some"
        yield Wrong((*path, "state"), what, "delete the state or the figures")
    counted = outcome_wrong(aspect.outcomes, scale) if aspect.outcomes else None
    if counted:
        yield Wrong((*path, "outcomes"), *counted)
        return
    sizes = {given.count[1] for given in aspect.given.values() if given.count and given.count[1] is not None}
    if aspect.outcomes:
        sizes.add(aspect.outcomes.total)
    if len(sizes) > 1:
        told = " and ".join(map(str, sorted(sizes)))
        yield Wrong(
            path, f"its figures are of {told} settings", "mend them so that they are of the same number"
        )
        return
    alone = [
        Wrong((*path, name), *wrong)
        for name, given in aspect.given.items()
        if (wrong := _wrong(aspect, given, scale))
    ]
    yield from alone
    size = known_size(aspect)
    if not alone and not spread_of(scale, parts(aspect, scale), size or 0, size).possible:
        names = ", ".join(f"`{name}`" for name in aspect.given)
        yield Wrong(path, f"{names} can't all be true", "mend one of them, or leave one out")


def outcome_wrong(outcomes: Outcomes, scale: tuple[str, ...]) -> tuple[str, str] | None:
    """Why counts and their total can't all be true, and the mend."""
    if _counted(outcomes, scale).possible:
        return None
    covers = {name: frozenset(grades_named(name, scale) or ()) for name in outcomes.counts}
    for name, count in outcomes.counts.items():
        for other, most in (*outcomes.counts.items(), ("total", outcomes.total)):
            if count > most and covers[name] <= covers.get(other, frozenset(scale)):
                return f"`{name}` counts {count}, more than `{other}`, {most}", "mend one of the two"
    summed = widest(covers, scale)
    added = sum(outcomes.counts[name] for name in summed)
    apart = sum(len(covers[name]) for name in summed) == len(frozenset[str]().union(*covers.values()))
    if apart and added > outcomes.total:
        return (
            f"the counts come to {added}, more than the total of {outcomes.total}",
            "mend the total or a count",
        )
    if apart and added < outcomes.total:
        return f"the counts come to {added}, and the total is {outcomes.total}", "mend the total or a count"
    return f"these counts and the total of {outcomes.total} can't all be true", "mend the total or a count"


def _counted(outcomes: Outcomes, scale: tuple[str, ...]) -> Spread:
    return spread_of(scale, parts(Aspect(outcomes=outcomes), scale), outcomes.total, outcomes.total)


def _wrong(aspect: Aspect, given: Given, scale: tuple[str, ...]) -> tuple[str, str] | None:
    """Why what is given can't be true beside the outcomes, or of their number, and the mend."""
    size = known_size(aspect)
    beside = Aspect(outcomes=aspect.outcomes, given={"": given})
    if size is None or spread_of(scale, parts(beside, scale), size, size).possible:
        return None
    mend = "mend one of the two, or leave one out"
    if given.proportion is not None and size and not numbers_within(given.proportion, size):
        near = _nearest(given.proportion, size)
        share = given.text.partition(" of ")[0]
        what = f"no number of {size} settings gives a share of {share}"
        return what, f"the nearest is {near} of {size}, {whole_per_cent(near, size)}%"
    if aspect.outcomes is None:
        return f"{given.text} can't be true of {size} settings", mend
    least, most = _counted(aspect.outcomes, scale).tally(given.grades)
    some = f"{least}" if least == most else f"{least} to {most}"
    return f"{given.text} doesn't fit the outcomes, {some} of {size}{_as_share(least, most, size)}", mend


def _as_share(least: int, most: int | None, size: int) -> str:
    return f" ({say_share(Interval.rounded(whole_per_cent(least, size)))})" if size and least == most else ""


def numbers_within(share: Interval, size: int) -> range:
    """The whole numbers of so many settings that have such a share; `size` is positive."""
    low = 0 if share.low is None else max(0, whole_least(share.low * size / 100, share.low_open))
    high = size if share.high is None else min(size, whole_most(share.high * size / 100, share.high_open))
    return range(low, high + 1)


def _nearest(share: Interval, size: int) -> int:
    low, high = share.low or Fraction(0), Fraction(100) if share.high is None else share.high
    return round((low + high) / 2 * size / 100)
