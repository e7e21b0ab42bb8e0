"""Whether a check catches what was planted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from inkspector.checks import check
from inkspector.checks.report import Report
from inkspector.drafting import Draft, draft
from inkspector.scheme import Framework
from tests.generated import numbers, wordings
from tests.generated.cases import Generated
from tests.generated.lettering import in_letter
from tests.generated.planting import Planted, in_sentences

WITHIN = (*numbers.FAMILIES, *wordings.FAMILIES)
"""The families of changes within sentences."""
Caught = Literal["found", "unread", "missed"]


@dataclass(frozen=True)
class Letter:
    """A generated case's drafted letter and what is found in it as it stands."""

    made: Generated
    drafted: Draft
    before: Report
    framework: Framework

    def planted(self) -> Iterator[Planted]:
        """Every false change, family by family."""
        yield from in_sentences(self.made, self.drafted, WITHIN)
        yield from in_letter(self.made, self.drafted)

    def caught(self, planted: Planted) -> Caught:
        """Found: a finding at error or warning that wasn't there before, within the changed sentence or line.

        Unread: none, but the sentence is now listed as not read.
        """
        after = check(planted.text, self.framework, self.made.case)
        known = {finding.id for finding in self.before.at_least("warning")}
        new = [one for one in after.at_least("warning") if one.id not in known]
        if any(planted.start <= one.start and one.end <= planted.end for one in new):
            return "found"
        unread = [(one.start, one.end) for one in after.unread]
        unread += [(one.claim.start, one.claim.end) for one in after.verdicts if one.verdict == "unread"]
        return "unread" if any(_touches(start, end, planted) for start, end in unread) else "missed"


def letter(made: Generated, framework: Framework) -> Letter | None:
    """The case's letter; None where its rating is withheld."""
    drafted = draft(made.case, framework)
    if not drafted.text:
        return None
    return Letter(made, drafted, check(drafted.text, framework, made.case), framework)


def sample(letter: Letter, outside: int) -> Iterator[Planted]:
    """One change of every family within sentences, and one of so many of the other families."""
    sentences: dict[str, list[Planted]] = {}
    for planted in in_sentences(letter.made, letter.drafted, WITHIN):
        sentences.setdefault(planted.family, []).append(planted)
    others: dict[str, list[Planted]] = {}
    for planted in in_letter(letter.made, letter.drafted):
        others.setdefault(planted.family, []).append(planted)
    draws = letter.made.authority.draws
    chosen = draws.some("planted", list(others), outside)
    for family, found in (*sentences.items(), *((name, others[name]) for name in chosen)):
        yield draws.one(f"planted/{family}", found)


def _touches(start: int, end: int, planted: Planted) -> bool:
    return start < planted.end and planted.start < end
