"""The rows of the proportion words: every share in one of them, none in two."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from inkspector.claims import Interval
from inkspector.scheme.found import Found
from inkspector.scheme.framework import Framework


def broken_rows(framework: Framework) -> Iterator[Found]:
    """Rows that overlap, leave a hole or hold no share.

    Words with one end or a single share (*generally*, *all*) stand beside the table. Several entries of one
    row, the same id and interval, are one.
    """
    rows: list[tuple[Interval, str, int]] = []
    for place, proportion in enumerate(framework.words.proportions):
        try:
            share = proportion.share.interval
        except (ValueError, ArithmeticError):
            yield _found(place, f"`{proportion.id}` has no readable interval", "write `{ge: 64.5, lt: 79.5}`")
            continue
        if share.empty:
            yield _found(place, f"`{proportion.id}` holds no share", "write the lower end first")
        elif _in_table(share) and (share, proportion.id) not in [row[:2] for row in rows]:
            rows.append((share, proportion.id, place))
    rows.sort(key=lambda row: (row[0].low or Fraction(0), row[0].low_open))
    at, included, below = Fraction(0), False, "0"  # all shares under `at` have a row, and `at` if included
    for share, id, place in rows:
        low, high = share.low, share.high
        assert low is not None
        assert high is not None
        if low < at or (low == at and included and not share.low_open):
            yield _found(place, f"`{id}` overlaps {below}", "let the rows meet without a share in common")
        elif low > at or (not included and share.low_open):
            yield _found(place, f"there is a hole between {below} and `{id}`", "let the rows meet")
        if (high, not share.high_open) > (at, included):
            at, included, below = high, not share.high_open, f"`{id}`"
    if not rows:
        yield Found("words.yaml", ("proportions",), "no word stands for a range of shares", "add the rows")
    elif (at, included) != (Fraction(100), True):
        what = f"the rows end at {float(at):g}, with {below}"
        yield _found(rows[-1][2], what, "let them end with `le: 100`")


def _in_table(share: Interval) -> bool:
    return share.low is not None and share.high is not None and share.low < share.high


def _found(place: int, what: str, mend: str) -> Found:
    return Found("words.yaml", ("proportions", place, "share"), what, mend)
