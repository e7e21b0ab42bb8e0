"""What the values of one subject are read by: its grades and the scheme's words for quantities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from inkspector.case.dates import shown
from inkspector.case.grades import names_of
from inkspector.claims.quantity import QuantityWords
from inkspector.errors import Mended
from inkspector.scheme import Framework
from inkspector.scheme.framework import nearest


@dataclass(frozen=True)
class Measure:
    """Grades best first, the words, and the grades of other scales with the one here that answers to each."""

    grades: tuple[str, ...]
    words: QuantityWords
    kin: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, framework: Framework, words: QuantityWords, subject: str, inspection: str | None = None
    ) -> Measure:
        """What a subject, or an inspection of it, is graded by; `words` are those of the framework."""
        grades = framework.scale(subject, inspection).grades
        kin = {
            other: grade
            for scale in framework.scheme.grade_scales
            for other, grade in zip(scale.grades, grades, strict=False)
            if other not in grades
        }
        return cls(grades, words, kin)

    def unknown(self, written: object, fields: Iterable[str] = ()) -> Mended:
        """What to say of a grade that isn't one here, where some `fields` could stand too."""
        if isinstance(written, str) and written in self.kin:
            what = f"{shown(written)} is a grade of other inspections, not of this"
            return Mended(what, f"did you mean `{self.kin[written]}`?")
        what = f"{shown(written)} isn't {'known' if fields else 'a grade'} here"
        known = (*fields, *names_of(self.grades)) if fields else self.grades
        return Mended(what, nearest_or_all(written, known))


def nearest_or_all(written: object, known: Iterable[str]) -> str:
    """The mend for a name that isn't known: the nearest one, else all of them."""
    known = list(known)
    close = nearest(written, known) if isinstance(written, str) else None
    return f"did you mean `{close}`?" if close else f"write one of {', '.join(known)}"
