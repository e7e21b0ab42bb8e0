"""What runs through several lines, where the evidence bears it out: *less secure from the age of 11*.

A thread is never asserted by itself: it leads up to the claims that bear it out, and is drafted only where
every line on its one side stands apart from every line on the other in all worlds of the case.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inkspector.case.worlds import Worlds
from inkspector.claims import Interval
from inkspector.scheme import Framework
from inkspector.scheme.letter_plan import Thread


def borne_out(worlds: Worlds) -> tuple[str, ...]:
    """Ids of the threads that hold, in the order of the scheme's letter."""
    return tuple(thread.id for thread in worlds.framework.letter.threads if _holds(thread, worlds))


def _holds(thread: Thread, worlds: Worlds) -> bool:
    scene = worlds.framework.letter.scene(thread.scene)
    mine = list(_shares(scene.subjects if scene else (), worlds))
    others = list(_shares(thread.others, worlds))
    if min(len(mine), len(others)) < thread.at_least:
        return False
    above, below = (mine, others) if thread.stands == "above" else (others, mine)
    least = min(share.low or 0 for share in above)
    most = max(100 if share.high is None else share.high for share in below)
    return least - most >= thread.by


def _shares(lines: Sequence[str], worlds: Worlds) -> Iterator[Interval]:
    """The shares good or better of the lines of which something is known."""
    good = _good(worlds.framework)
    for line in lines:
        spread = worlds.spread(line)
        known = worlds.given_as_a_whole(line) and spread is not None and spread.known_size != 0
        if known and spread is not None and not spread.silent(good):
            yield spread.share(good)


def _good(framework: Framework) -> tuple[str, ...]:
    return framework.scale("all_settings").good_or_better
