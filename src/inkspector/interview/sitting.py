"""What is on the table while a case is talked through: its data as written, and what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from inkspector.case import Case
from inkspector.scheme import Framework

OLD = "last_year"
"""The key in `sources` of figures that were taken over from last year's case and not yet confirmed."""


@dataclass(frozen=True, eq=False)
class Sitting:
    """A case that loads, with the data of its file and its scheme. `data` and `case` say the same."""

    data: Mapping[str, Any]
    case: Case
    framework: Framework

    @classmethod
    def of(cls, case: Case, framework: Framework) -> Self:
        """A case as its file has it."""
        return cls(case.written, case, framework)
