"""A group or the whole that is given as less than its parts."""

from __future__ import annotations

from collections.abc import Iterator

from inkspector.case.contradictions import Wrong
from inkspector.case.grades import grades_named, names_of
from inkspector.case.spread import Spread
from inkspector.case.worlds import Worlds


def sum_wrongs(worlds: Worlds) -> Iterator[Wrong]:
    """Every group, and the whole, that counts less than its lines together, or than a group in it."""
    lines_of = worlds.framework.lines_of
    covers = {subject: [line.id for line in lines_of(subject)] for subject in worlds.case.settings}
    for subject, lines in covers.items():
        whole = worlds.spread(subject) if worlds.given_as_a_whole(subject) else None
        if lines == [subject] or not lines or whole is None or not whole.possible:
            continue
        groups = [
            [other]
            for other, within in covers.items()
            if other != subject and within and {*within} <= {*lines}
        ]
        told = next(
            (told for among in (lines, *groups) if (told := _below(worlds, whole, subject, among))), None
        )
        if told:
            yield Wrong(("settings", subject), told, "mend its figures or those of its lines")


def _below(worlds: Worlds, whole: Spread, subject: str, among: list[str]) -> str | None:
    """How the whole falls short of these parts together, if it does."""
    known = [spread for part in among if (spread := worlds.spread(part)) is not None and spread.possible]
    together = "its lines together" if len(among) > 1 else f"`{among[0]}` alone"
    for name in (None, *names_of(whole.scale)):
        grades = whole.scale if name is None else grades_named(name, whole.scale) or ()
        at_most = whole.tally(grades)[1]
        at_least = sum(spread.tally(grades)[0] for spread in known if spread.scale == whole.scale)
        if at_most is not None and at_least > at_most:
            said = "settings" if name is None else name.replace("_", " ")
            return f"`{subject}` has {at_most} {said} at most, and {together} at least {at_least}"
    return None
