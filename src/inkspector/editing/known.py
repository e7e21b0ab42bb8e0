"""Ids in the patterns of phrases that a scheme doesn't know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import get_args

from inkspector.claims.claim import Degree, Direction, Stance
from inkspector.drafting.phrases import DIRECTIONS, FIGURES, Pattern
from inkspector.scheme import Framework
from inkspector.scheme.framework import nearest

QUANTIFIERS = (
    *("count", "all", "both", "none", "not_all", "too_much", "too_few"),
    *("overall", "generally", "some", "including"),
)
_FREE = frozenset(("any", "maybe", "none"))


def unknown_ids(patterns: Sequence[Pattern], framework: Framework) -> Iterator[tuple[str, str]]:
    """What a phrase asks for that no claim can hold, and what was probably meant."""
    known = _known(framework)
    for pattern in patterns:
        for name, ids in known.items():
            for written in getattr(pattern, name):
                for id in written.split():
                    if id not in ids and id not in _FREE:
                        yield f"there is no {name} `{id}`", meant(id, ids)


def meant(id: str, ids: Iterable[str]) -> str:
    """*did you mean `good`?*, else what there is."""
    near = nearest(id, ids)
    return f"did you mean `{near}`?" if near else f"there is {', '.join(f'`{one}`' for one in sorted(ids))}"


def _known(framework: Framework) -> Mapping[str, frozenset[str]]:
    scheme = framework.scheme
    rows = [row.id for row in framework.words.proportions]
    return {
        "subject": frozenset((*framework.subjects, "ni", "gap")),
        "aspect": frozenset(scheme.aspects),
        "grades": frozenset(("single", *(grade for scale in scheme.grade_scales for grade in scale.grades))),
        "quantifier": frozenset((*rows, *QUANTIFIERS, *FIGURES, "word", "figure")),
        "comparator": frozenset(comparator.id for comparator in scheme.comparators),
        "direction": frozenset((*get_args(Direction), *DIRECTIONS)),
        "degree": frozenset(get_args(Degree)),
        "source": frozenset(inspection.id for inspection in scheme.inspections),
        "stance": frozenset(get_args(Stance)),
    }
