"""What in a case contradicts itself."""

from __future__ import annotations

from inkspector.case.model import Case
from inkspector.errors import Problem
from inkspector.places import Placed
from inkspector.scheme import Framework


def incoherent(case: Case, framework: Framework, placed: Placed) -> list[Problem]:
    """Every contradiction, at its place."""
    return []
