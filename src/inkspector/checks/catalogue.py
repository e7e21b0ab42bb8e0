"""The catalogue of rules: a check is a function with an id, a severity and a docstring in four parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from inspect import cleandoc

from inkspector.checks.document import Document
from inkspector.checks.finding import Remark, Severity

Check = Callable[[Document], Iterable[Remark]]
PARTS = ("What it does", "Why it matters", "Example", "Mend")
FAMILIES = {
    "evidence": (
        "inkspector.checks.evidence",
        "inkspector.checks.unmentioned",
        "inkspector.checks.overtaken",
        "inkspector.checks.figures",
        "inkspector.checks.uninspected",
    ),
    "band": ("inkspector.checks.band", "inkspector.checks.rated", "inkspector.checks.tune"),
    "internal": (
        "inkspector.checks.internal",
        "inkspector.checks.conflict",
        "inkspector.checks.tension",
        "inkspector.checks.arithmetic",
        "inkspector.checks.tone",
        "inkspector.checks.grade_words",
    ),
    "letter": (
        "inkspector.checks.people",
        "inkspector.checks.authority",
        "inkspector.checks.dates",
        "inkspector.checks.standing",
        "inkspector.checks.legal",
        "inkspector.checks.leftovers",
        "inkspector.checks.identifiable",
        "inkspector.checks.last_letter",
        "inkspector.checks.repeated",
        "inkspector.checks.names",
        "inkspector.checks.visits",
    ),
    "house": ("inkspector.checks.house",),
}
"""The modules of each family; a new check needs a function in one of them and nothing else."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A check under its id."""

    id: str
    severity: Severity
    summary: str
    parts: Mapping[str, str]
    """By `PARTS`; the example is YAML with `bad`, `good` and, where it needs one, `case`."""
    check: Check


_RULES: dict[str, Rule] = {}


def check(id: str, severity: Severity) -> Callable[[Check], Check]:
    """Register a function as a check."""

    def register(function: Check) -> Check:
        summary, parts = _page(cleandoc(function.__doc__ or ""))
        _RULES[id] = Rule(id, severity, summary, parts, function)
        return function

    return register


def rules() -> tuple[Rule, ...]:
    """All rules, by family and then as they stand in the code."""
    for modules in FAMILIES.values():
        for module in modules:
            import_module(module)
    order = {family: i for i, family in enumerate(FAMILIES)}
    return tuple(sorted(_RULES.values(), key=lambda rule: order[rule.id.partition(".")[0]]))


def rule(id: str) -> Rule | None:
    """The rule with this id."""
    return next((one for one in rules() if one.id == id), None)


def _page(text: str) -> tuple[str, Mapping[str, str]]:
    summary, *rest = text.split("\n\n## ")
    parts = {}
    for part in rest:
        heading, _, body = part.partition("\n")
        parts[heading] = cleandoc(body)
    return " ".join(summary.split()), parts
