"""What would change a rating, against trying all."""

from __future__ import annotations

from tests.rating.changing.test_together import found
from tests.rating.fewest import differing, drawn_cases, small_cases

DRAWN = 2000


def fewest_moves() -> str:
    """For each other rating, all sets of the fewest moves, on small cases and on drawn ones."""
    small, drawn = small_cases(), drawn_cases(DRAWN)
    rows = (
        ("all of up to 4 settings over two lines", len(small), len(differing(small, found))),
        ("drawn, of up to 12 settings over three lines", len(drawn), len(differing(drawn, found))),
    )
    told = [f"| {what} | {n:,} | {n - wrong:,} |" for what, n, wrong in rows]
    head = ["| cases | number | the same sets as by trying all |", "|---|---|---|"]
    return "\n".join((*head, *told))
