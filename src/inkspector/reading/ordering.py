"""Clauses put together again where one was broken off, and in the order in which they speak."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inkspector.reading.clauses import Clause, significant
from inkspector.reading.phrases import Phrase

VERBS = ("be", "judging", "taking_place", "finding")
ASIDES = ("including", "example", "relative", "contrast", "concession")
ECHOES = ("including", "example", "same", "compared", "with", "relative", "unreal")


def _waits(clause: Clause, clauses: Sequence[Clause], k: int) -> bool:
    """A topic that is broken off, its predicate to come: *The fourth, which was …, is satisfactory now*."""
    verbs = [phrase for phrase in clause.phrases[:-1] if phrase.kind in VERBS]
    if clause.says or verbs or not clause.topical or clause.opener in ECHOES:
        return False
    if clause.nouns and all(noun.fronted for noun in clause.nouns) and k + 1 < len(clauses):
        return clauses[k + 1].opener == "contrast"
    for later in clauses[k + 1 : k + 4]:
        if _resumes(later):
            return True
        if later.opener not in ASIDES and not later.aside and not _interrupting(later):
            return False
    return False


def _participial(clause: Clause) -> bool:
    """*…, inadequate in 2007, …*: a grade without its verb."""
    kinds = [phrase.kind for phrase in significant(clause.phrases)]
    return kinds[:1] == ["grades"] and not clause.of("be", "judging") and clause.opener is None


def _fronted(phrase: Phrase) -> bool:
    return phrase.noun is None or phrase.noun.fronted


def _only_points(clause: Clause) -> bool:
    """*…, by two percentage points*."""
    kinds = {phrase.kind for phrase in significant(clause.phrases)}
    return kinds == {"points"} and clause.opener is None


def _numbered(phrase: Phrase) -> bool:
    """An indicator by its number, in brackets after its name."""
    return (
        phrase.noun is not None
        and phrase.noun.subject is not None
        and phrase.noun.subject.id.startswith("ni_")
    )


def _listed(clause: Clause) -> bool:
    """*Good or better: 11 of 13 primary schools, …*."""
    named = any(noun.subject is not None for noun in clause.nouns) and clause.opener is None
    return clause.strong and named and not clause.says and not clause.of("be", "judging")


def _shared(clause: Clause) -> bool:
    """*The share judged good or better, at 44%, …*: a share that still wants its figure."""
    nouns = clause.nouns
    heads = any(noun.head == "quantity" for noun in nouns)
    return (
        heads
        and bool(clause.of("grades"))
        and not clause.of("directions")
        and not any(noun.quantity for noun in nouns)
    )


def _figure_only(clause: Clause) -> bool:
    counted = [noun for noun in clause.nouns if noun.quantity is not None and noun.subject is None]
    return (
        bool(counted)
        and not clause.says
        and not clause.of("be", "judging", "comparators")
        and clause.opener is None
    )


def _interrupting(clause: Clause) -> bool:
    """*…, both of them in the north of the county, …*."""
    return not clause.says and not clause.of("be", "judging") and clause.opener is None


def _resumes(clause: Clause) -> bool:
    """A clause that begins with its verb."""
    if not clause.says or clause.opener in ECHOES:
        return False
    for phrase in clause.phrases:
        if phrase.kind in ("pronoun", "described") or (
            phrase.noun is not None and phrase.noun.head != "performance"
        ):
            return False
        if phrase.kind in ("be", "judging", "grades", "directions", "views", "ratings"):
            return True
    return False


def ordered(clauses: list[Clause]) -> list[Clause]:
    """Broken-off topics joined to their predicates; what is included comes after what includes it."""
    found: list[Clause] = []
    pending: list[Phrase] = []
    held: list[Clause] = []
    for k, clause in enumerate(clauses):
        if found and _only_points(clause) and found[-1].of("directions"):
            found[-1] = replace(found[-1], phrases=[*found[-1].phrases, *clause.phrases])
            continue
        if not pending and _waits(clause, clauses, k):
            pending = [phrase for phrase in clause.phrases if phrase.kind != "mark"]
            continue
        if pending and _participial(clause) and any(_resumes(later) for later in clauses[k + 1 : k + 4]):
            found.append(replace(clause, antecedent=[phrase for phrase in pending if phrase.noun], aside=True))
        elif found and clause.opener == "relative" and found[-1].opener == "except" and not found[-1].says:
            found[-1] = replace(found[-1], phrases=[*found[-1].phrases, *clause.phrases])
        elif pending and clause.opener == "contrast" and all(_fronted(phrase) for phrase in pending):
            found.append(replace(clause, phrases=[*pending, *clause.phrases]))
            pending = []
        elif pending and _resumes(clause):
            opener = clause.opener
            found.append(replace(clause, opener=opener, phrases=[*pending, *clause.phrases]))
            found += held
            pending, held = [], []
        elif pending and clause.aside and (numbered := [p for p in clause.phrases if _numbered(p)]):
            pending = numbered
        elif not clause.topical and clause.says and k + 1 < len(clauses) and _listed(clauses[k + 1]):
            clauses[k + 1] = replace(clauses[k + 1], phrases=[*clause.phrases, *clauses[k + 1].phrases])
        elif _shared(clause) and k + 1 < len(clauses) and _figure_only(clauses[k + 1]):
            clauses[k + 1] = replace(clause, phrases=[*clause.phrases, *clauses[k + 1].phrases])
        elif pending and clause.opener in ("including", "example"):
            held.append(clause)
        elif pending and _interrupting(clause) and not clause.of("aspect"):
            continue
        else:
            if pending and clause.opener == "relative":
                found.append(replace(clause, phrases=[*clause.phrases]))
                found[-1].antecedent = [phrase for phrase in pending if phrase.noun or phrase.kind == "aspect"]
            else:
                found.append(clause)
    return found + held
