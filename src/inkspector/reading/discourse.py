"""What a clause hands on to later ones, and takes from the one that names its topic after it."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.claims import Claim
from inkspector.reading.chunks import Chunk
from inkspector.reading.clauses import Clause
from inkspector.reading.comparing import TRENDS
from inkspector.reading.grades import GradeSet
from inkspector.reading.lexicon import Subject
from inkspector.reading.memory import Memory
from inkspector.reading.slots import Scope
from inkspector.reading.telling import FOUND
from inkspector.reading.topics import Topic


def ahead(clauses: Sequence[Clause]) -> list[Clause | None]:
    """For each clause before the topic of its sentence, the one that names it."""
    found: list[Clause | None] = [None] * len(clauses)
    for k, clause in enumerate(clauses):
        later = _next_named(clauses, k)
        fresh = k == 0 or clauses[k - 1].bare or clause.strong
        begun = (clause.opener == "except" and (fresh or not any(map(own_subjects, clauses[:k])))) or (
            not any(map(_named, clauses[:k]))
            and (
                clause.opener in ("with", "concession")
                or (clause.opener in (None, "contrast") and _bare_predicate(clause))
            )
        )
        having = any(phrase.kind == "be" and phrase.value == "having" for phrase in clause.phrases)
        begun = begun or (having and _bare_predicate(clause))
        shared = later is not None and any(noun.head == "quantity" for noun in later.nouns)
        begun = begun or (clause.opener == "contrast" and shared and _bare_predicate(clause))
        begun = begun or (clause.opener == "with" and k > 0 and clauses[k - 1].bare)
        if later is not None and not own_subjects(clause) and (begun or (k and found[k - 1])):
            found[k] = later
    return found


def _next_named(clauses: Sequence[Clause], k: int) -> Clause | None:
    """The next clause with a subject of its own, up to a semicolon."""
    for clause in clauses[k + 1 :]:
        if clause.strong:
            return None
        if told_subjects(clause) and clause.opener != "relative":
            return clause
    return None


def _named(clause: Clause) -> bool:
    return bool(own_subjects(clause) or clause.of("described", "ratings", "aspect"))


def _bare_predicate(clause: Clause) -> bool:
    """A predicate without anything that it is said of."""
    counted = any(noun.quantity or noun.rest for noun in clause.nouns) and not clause.of("directions")
    return clause.says and not counted and not clause.of("pronoun", "described", "aspect")


def foretell(scope: Scope, after: Clause) -> None:
    """A clause before its topic takes what that one says of it: *Up from 51%, the share … is 62%*."""
    scope.foretold = True
    scope.head = scope.head or next((noun.head for noun in after.nouns if noun.head), None)
    scope.aspects = scope.aspects or [str(phrase.value) for phrase in after.of("aspect")]
    if any(noun.head == "quantity" for noun in after.nouns) and (scope.directions or scope.figures):
        said = [phrase.value for phrase in after.of("grades")] + [noun.grades for noun in after.nouns]
        scope.borrowed = scope.grades is None
        scope.grades = scope.grades or next((grades for grades in said if isinstance(grades, GradeSet)), None)
        scope.head = "quantity"


def remember(
    memory: Memory, scope: Scope, found: Sequence[Claim], told: Sequence[Topic], refused: bool
) -> None:
    """What the next clause may take up; nothing after claims that were `refused`."""
    memory.speak(own_subjects(scope.clause))
    if scope.period is not None:
        memory.date = (memory.sentence, scope.period)
    for topic in told:
        if topic.part is not None and found:
            memory.said(topic.subject).parts += topic.part
        elif topic.proportion is not None and found and topic.quantifier in ("percent", "fraction", "half"):
            memory.said(topic.subject).shares.append(topic.proportion)
    if not found and refused:
        memory.subjects, memory.last = (), []
        memory.named = None
        return
    if not found:
        passing = scope.opener == "except" or (scope.whether and scope.clause.of("pronoun"))
        named = [] if passing else own_subjects(scope.clause)
        if named:
            memory.named = memory.mentioned = named[-1]
            memory.aspect = scope.aspects[-1] if scope.aspects else None
        elif scope.described not in (None, "people") and not (memory.named or "").startswith("ni_"):
            memory.named = memory.mentioned = "national_indicators"
            memory.low_is_good = scope.described == "low"
            memory.compared = "performance" if scope.described == "performance" else "quantity"
        if scope.source is not None:
            same = memory.source == scope.source
            memory.source_period = scope.period or (memory.source_period if same else None)
            memory.source = scope.source
        return
    memory.last = list(found)
    memory.speak([claim.subject for claim in found if claim.subject in memory.single])
    subjects = tuple(dict.fromkeys(claim.subject for claim in found))
    if subjects != memory.subjects or not any(topic.inherited for topic in told):
        memory.base = None
        memory.period = None
    memory.comparators = next(
        (claim.comparator for claim in reversed(found) if claim.comparator), memory.comparators
    )
    memory.subjects = subjects
    memory.pair = subjects if len(subjects) > 1 else memory.pair
    memory.mentioned = subjects[-1]
    memory.named = None
    memory.aspect = None if found[-1].aspect in FOUND else found[-1].aspect
    if found[0].base is not None:
        memory.base = found[0].base
    for claim in found:
        if claim.kind == "total" and claim.count is not None and claim.count[1] and claim.aspect is None:
            said = memory.said(claim.subject)
            said.begin(claim.count[1], memory.sentence)
        if claim.period is not None and (claim.base is not None or claim.subject == "serious_case_reviews"):
            memory.period = claim.period
        if claim.source is not None:
            memory.source, memory.source_period = claim.source, claim.period
    figures = [claim.proportion for claim in found if claim.proportion is not None]
    if figures:
        memory.figure = figures[-1]


def lend(scope: Scope, after: Clause, memory: Memory) -> None:
    """A comparator said once, at the end: *the former above and the latter below the national average*."""
    wants = bool(scope.directions) and not (scope.comparators or scope.figures)
    static = all(str(phrase.value) not in TRENDS for phrase in scope.directions)
    now = any(claim.comparator and claim.sentence == memory.sentence for claim in memory.last)
    if wants and static and not now and after.opener is None and not after.strong and after.of("directions"):
        found = [str(phrase.value) for phrase in after.of("comparators") if phrase.value != "old"]
        scope.comparators = list(dict.fromkeys(found))


def told_subjects(clause: Clause) -> list[str]:
    """Subjects that a clause names or describes (*results*)."""
    described = any(phrase.value != "people" for phrase in clause.of("described"))
    years = any(phrase.value == "early_years_foundation_stage" for phrase in clause.of("aspect"))
    return own_subjects(clause) or (["national_indicators"] if described or years else [])


def mention(memory: Memory, chunks: Sequence[Chunk]) -> None:
    """What a sentence that claims nothing speaks of: the next one may take it up."""
    named = [chunk.value.id for chunk in chunks if isinstance(chunk.value, Subject)]
    spoken = [subject for subject in named if subject not in ("authority", "all_settings")]
    memory.speak(spoken)
    if spoken:
        memory.named = memory.mentioned = spoken[-1]


def own_subjects(clause: Clause) -> list[str]:
    """Subjects that a clause names itself."""
    return [
        noun.subject.id
        for noun in clause.nouns
        if noun.subject is not None and noun.subject.id != "authority"
    ]
