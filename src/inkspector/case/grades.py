"""Names of grades in a case: a grade of the scale, or `good_or_better`, `satisfactory_or_worse`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

BETTER, WORSE = "_or_better", "_or_worse"


def grades_named(name: str, scale: Sequence[str]) -> tuple[str, ...] | None:
    """The grades that a name covers, best first; None where the scale (best first) has no such name."""
    if name in scale:
        return (name,)
    grade = name.removesuffix(BETTER).removesuffix(WORSE)
    if grade not in scale:
        return None
    at = list(scale).index(grade)
    return tuple(scale[: at + 1]) if name.endswith(BETTER) else tuple(scale[at:])


def names_of(scale: Sequence[str]) -> tuple[str, ...]:
    """Every name that says something, single grades first."""
    better = [grade + BETTER for grade in scale[1:-1]]
    worse = [grade + WORSE for grade in scale[1:-1]]
    return (*scale, *better, *worse)


def widest(names: Iterable[str], scale: Sequence[str]) -> list[str]:
    """Those of the names that no other covers: `good_or_better` of it and `good`."""
    covers = {name: frozenset(grades_named(name, scale) or ()) for name in names}
    return [name for name in covers if not any(covers[name] < covers[other] for other in covers)]
