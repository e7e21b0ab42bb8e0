"""The samples' letters as they are drafted, and sentences put into them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from inkspector.case import Case, load_case
from inkspector.checks import Report, check
from inkspector.drafting import draft
from inkspector.letter import parse_letter
from inkspector.scheme import Framework, load_scheme

SAMPLES = tuple(sorted((Path(__file__).parents[2] / "samples").glob("*/*.case.yaml")))


@dataclass(frozen=True, slots=True)
class Drafted:
    """A letter that is true of its case."""

    case: Case
    framework: Framework
    text: str

    def checked(self, text: str) -> Report:
        return check(text, self.framework, self.case)

    def alarms(self, text: str, severity: str = "warning") -> list[tuple[str, str]]:
        """Rules and words of the findings on a changed text.

        A sentence more may make a letter too long that was long enough: that is no false alarm.
        """
        found = self.checked(text).at_least("error" if severity == "error" else "warning")
        longer = len(text) > len(self.text)
        return [(one.rule, one.quote) for one in found if not (longer and one.rule == "letter.length")]

    def with_paragraph(self, sentence: str) -> str:
        """The letter with a paragraph more before the last one of its narrative."""
        last = parse_letter(self.text, self.framework).narrative[-1]
        return f"{self.text[: last.start]}{sentence}\n\n{self.text[last.start :]}"

    def in_prose(self, sentence: str) -> str:
        """The letter with a sentence more at the end of the last paragraph of its narrative."""
        last = parse_letter(self.text, self.framework).narrative[-1]
        end = last.start + len(self.text[last.start : last.end].rstrip())
        return f"{self.text[:end]} {sentence}{self.text[end:]}"


@cache
def drafted(path: Path) -> Drafted:
    case = load_case(path)
    return Drafted(case, load_scheme(case.scheme), draft(case).text)
