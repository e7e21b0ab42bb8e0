"""The letter of a case with the sentences that people wrote into it, each read for what it says."""

from __future__ import annotations

from dataclasses import replace

from inkspector import drafting
from inkspector.case import Case
from inkspector.checks.recorded import without_recorded
from inkspector.claims import Claim
from inkspector.drafting import Draft
from inkspector.drafting.bank import Bank
from inkspector.drafting.message import Plan
from inkspector.drafting.written import Written, by_hand
from inkspector.letter import Block, Letter
from inkspector.letter.names import own_names
from inkspector.reading import read
from inkspector.scheme import Framework, load_scheme


def draft(case: Case, framework: Framework | None = None, bank: Bank | None = None) -> Draft:
    """The letter of `case`; each pinned sentence replaces all that it says.

    `bank` is the scheme's own unless given. Raises PhraseError as drafting does.
    """
    framework = framework or load_scheme(case.scheme_ref)
    return drafting.draft(case, framework, bank, written(case, framework))


def plan(case: Case, framework: Framework | None = None, bank: Bank | None = None) -> Plan:
    """What that letter says, in order."""
    framework = framework or load_scheme(case.scheme_ref)
    return drafting.plan(case, framework, bank=bank, written=written(case, framework))


def written(case: Case, framework: Framework) -> tuple[Written, ...]:
    """The sentences pinned in a case, and those struck out, with the claims that each makes by itself."""
    return tuple(replace(one, claims=claims_of(one.text, case, framework)) for one in by_hand(case))


def claims_of(sentence: str, case: Case, framework: Framework) -> tuple[Claim, ...]:
    """What a sentence asserts as it stands alone; what was read in part only is left out."""
    letter = Letter(sentence, (Block("narrative", 0, len(sentence)),), structured=False, raw=sentence)
    names = own_names(case.authority.name, case.authority.short or "")
    found = read(without_recorded(letter, case), framework, names).claims
    return tuple(claim for claim in found if not claim.partial)
