"""A line of the profile as a chart and a table have it, whatever they are drawn with."""

from __future__ import annotations

from fractions import Fraction

from inkspector.claims.interval import whole_per_cent
from inkspector.rating.model import Comparison, ProfileLine
from inkspector.rating.say import whole_range

GRADES = ("best", "good", "fair", "poor")
"""Names of a bar's parts, from the best grade of a scale to the worst."""
OPEN = "open"
"""The part that isn't known."""


def known(line: ProfileLine) -> bool:
    """Whether there is anything to tell of it."""
    return bool(line.proportion or line.grade or line.overall or line.state or line.aspects)


def bar(line: ProfileLine) -> tuple[tuple[str, Fraction], ...]:
    """The parts of its bar and their shares, from 0 to 1; none where nothing is known.

    Grades as far as they are counted; else good or better, what is open, and the rest.
    """
    counts = list(zip(GRADES, line.grades.values(), strict=False))
    if counts and all(ends is not None and ends[0] == ends[1] for _, ends in counts):
        sizes = [(grade, ends[0]) for grade, ends in counts if ends and ends[0]]
        total = sum(size for _, size in sizes)
        return tuple((grade, Fraction(size, total)) for grade, size in sizes)
    if line.proportion is None or line.proportion.low is None or line.proportion.high is None:
        return ()
    low, high = line.proportion.low / 100, line.proportion.high / 100
    parts = (("good", low), (OPEN, high - low), ("fair", 1 - high))
    return tuple((part, share) for part, share in parts if share)


def figure(line: ProfileLine, counted: str, between: str) -> str:
    """A line in short: a grade, how many are good or better, a word of its own, or why there is no figure.

    `counted` is how a count is written, from `{part}`, `{whole}` and `{share}`; `between` a share that is
    known in part, from `{least}` and `{most}`.
    """
    if line.grade:
        return line.grade
    if line.count and line.count[0] is not None and line.count[1]:
        k, n = line.count[0], line.count[1]
        return counted.format(part=k, whole=n, share=whole_per_cent(k, n))
    if line.proportion:
        least, most = whole_range(line.proportion)
        return f"{least}%" if least == most else between.format(least=least, most=most)
    if line.overall:
        return f"“{line.overall}”"
    return (line.state or "not known").replace("_", " ")


def share_of(comparison: Comparison) -> int | None:
    """The comparator's own share in whole per cent; None where it isn't known as nearly."""
    value = comparison.value or (comparison.figure.value if comparison.figure else None)
    if value is None:
        return None
    least, most = whole_range(value)
    return least if least == most else None
