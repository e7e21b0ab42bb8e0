"""What lint says of the scheme of 2009 after one change."""

from collections.abc import Callable
from pathlib import Path

import pytest

from inkspector.scheme.lint import lint

Break = Callable[[str, str, str], Path]
After = Callable[[str, str, str], str]
OfRule = Callable[[str, str], str]

NEXT = "professional_judgement:\n"
"""What follows the rules in the file."""


@pytest.fixture
def after(broken: Break) -> After:
    """The findings, one a line, after `new` was put for `old` in a file of the scheme."""

    def findings(name: str, old: str, new: str) -> str:
        folder = broken(name, old, new)
        return "\n".join(str(problem).removeprefix(f"{folder}/") for problem in lint(folder))

    return findings


@pytest.fixture
def of_rule(after: After) -> OfRule:
    """The findings after a rule `new`, with these conditions and effect, was added."""

    def findings(when: str, effect: str) -> str:
        stage = "default" if effect.startswith("do: step") else "limit"
        rule = (
            f"  - {{id: new, stage: {stage}, when: [{when}], effect: {{{effect}}}, because: '',\n"
            f"     basis: inferred, reason: to be tested}}\n\n{NEXT}"
        )
        return after("scheme.yaml", NEXT, rule)

    return findings
