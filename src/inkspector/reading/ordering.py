"""Clauses put together again where one was broken off, and in the order in which they speak."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inkspector.reading.clauses import Clause, significant
from inkspector.reading.phrase import Phrase

VERBS = ("be", "judging", "taking_place", "finding")
ASIDES = ("including", "example", "relative", "contrast", "concession", "compared", "except")
ECHOES = ("including", "example", "same", "compared", "with", "relative", "unreal")


def _waits(clause: Clause, rest: Sequence[Clause]) -> bool:
    """A topic that is broken off, its predicate to come: *The fourth, which was …, is satisfactory now*."""
    if not clause.topical or clause.opener in (*ECHOES, "except"):
        return False
    if _shared(clause):
        return any(map(_resumes, _nearby(rest)))
    if clause.says or any(phrase.kind in VERBS for phrase in clause.phrases[:-1]):
        return False
    if clause.nouns and all(noun.fronted for noun in clause.nouns) and rest:
        return rest[0].opener in ("contrast", "relative") or rest[0].aside
    for later in _nearby(rest):
        if _resumes(later):
            return True
        if later.opener not in ASIDES and not (later.aside or _interrupting(later) or _comments(later)):
            return False
    return False


def _participial(clause: Clause) -> bool:
    """*…, inadequate in 2007, …*: a grade without its verb."""
    kinds = [phrase.kind for phrase in significant(clause.phrases)]
    return kinds[:1] == ["grades"] and not clause.of("be", "judging") and clause.opener is None


def _conceded(clause: Clause) -> bool:
    """*Good though they are*."""
    kinds = {phrase.kind for phrase in clause.phrases}
    return (
        clause.opener in ("contrast", "concession")
        and kinds <= {"openers", "pronoun", "be", "mark"}
        and "be" in kinds
    )


def _fronted(phrase: Phrase) -> bool:
    return phrase.noun is None or phrase.noun.fronted


def _only_points(clause: Clause) -> bool:
    """*…, by two percentage points*."""
    kinds = {phrase.kind for phrase in significant(clause.phrases)}
    return kinds == {"points"} and clause.opener in (None, "contrast")


def _numbered(phrase: Phrase) -> bool:
    """An indicator by its number, in brackets after its name."""
    return phrase.subject is not None and phrase.subject.id.startswith("ni_")


def _headed(numbered: Sequence[Phrase], named: Sequence[Phrase]) -> list[Phrase]:
    """*The rate (NI 112)* is a rate: the number takes the head of the name before it."""
    head = next((p.noun.head for p in reversed(named) if p.noun is not None and p.noun.head), None)
    return [
        phrase._replace(noun=phrase.noun._replace(head=phrase.noun.head or head)) if phrase.noun else phrase
        for phrase in numbered
    ]


def _shared(clause: Clause) -> bool:
    """*The share judged good or better, at 44%, …*: a share that still wants its figure."""
    nouns = clause.nouns
    heads = any(noun.head == "quantity" for noun in nouns)
    return (
        heads
        and (bool(clause.of("grades")) or any(noun.grades for noun in nouns))
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


def _bracketed_share(clause: Clause) -> bool:
    """*27 (64%)*."""
    shares = [noun.quantity for noun in clause.nouns if noun.quantity is not None]
    return _figure_only(clause) and all(share.quantifier in ("percent", "fraction") for share in shares)


def _comments(clause: Clause) -> bool:
    """*…, a proportion greater than that found in similar areas, …*: said of the share that is broken off."""
    nouns = clause.nouns
    bare = len(nouns) == 1 and nouns[0].head == "quantity" and not (nouns[0].subject or nouns[0].quantity)
    return bare and clause.opener is None and bool(clause.of("directions")) and not clause.of("be")


def _multiplies(clause: Clause) -> bool:
    """*…, which is twice as many as in 2008, …*: said of the share that is broken off."""
    return clause.aside and bool(clause.of("multiples")) and not clause.nouns and not clause.of("grades")


def _denies(clause: Clause) -> bool:
    """*…, for its part, has not*."""
    return (
        not clause.nouns and clause.opener is None and bool(clause.of("be")) and bool(clause.of("negations"))
    )


def _topical_noun(phrase: Phrase) -> bool:
    """A noun that names or counts; not *performance*, nor *both* and *all* that float before the verb."""
    noun = phrase.noun
    if noun is None or noun.head == "performance":
        return False
    return not (noun.unnamed and noun.quantifier in ("both", "all"))


def _resumes(clause: Clause) -> bool:
    """A clause that begins with its verb."""
    if _denies(clause) and not clause.says:
        return not clause.of("pronoun", "described")
    if not clause.says or clause.opener in ECHOES or _comments(clause):
        return False
    for phrase in clause.phrases:
        if phrase.kind in ("pronoun", "described") or _topical_noun(phrase):
            return False
        if phrase.kind in ("be", "judging", "grades", "directions", "views", "ratings"):
            return True
    return False


def ordered(clauses: list[Clause]) -> list[Clause]:
    """Broken-off topics joined to their predicates; what is included comes after what includes it."""
    found: list[Clause] = []
    pending: list[Phrase] = []
    held: list[Clause] = []
    rest = list(clauses)
    while rest:
        clause = rest.pop(0)
        after = rest[0] if rest else Clause()
        if (found and _only_points(clause) and found[-1].of("directions")) or (
            found and clause.opener == "relative" and found[-1].opener == "except" and not found[-1].says
        ):
            found[-1] = replace(found[-1], phrases=[*found[-1].phrases, *clause.phrases])
        elif (_shared(clause) and _figure_only(after)) or _announces(clause, after):
            rest[0] = replace(clause, phrases=[*pending, *clause.phrases, *after.phrases])
            pending = []
        elif not pending and _waits(clause, rest):
            pending = [phrase for phrase in clause.phrases if phrase.kind != "mark"]
            if clause.aside and found and any(map(_numbered, pending)):
                pending = _headed(pending, found[-1].phrases)
        elif not pending:
            found.append(replace(clause, antecedent=clause.antecedent or _spoken_of(found, clause)))
        elif _participial(clause) and _conceded(after):
            found.append(
                replace(clause, phrases=[*clause.phrases, *after.phrases], antecedent=_topic(pending))
            )
            rest.pop(0)
        elif _participial(clause) and any(map(_resumes, _nearby(rest))):
            found.append(replace(clause, antecedent=_topic(pending), aside=True))
        elif _resumes(clause) or (
            all(map(_fronted, pending)) and clause.opener != "relative" and not clause.aside
        ):
            found += [replace(clause, phrases=[*pending, *clause.phrases]), *held]
            pending, held = [], []
        elif clause.aside and (numbered := [phrase for phrase in clause.phrases if _numbered(phrase)]):
            pending = _headed(numbered, pending)
        elif clause.opener == "contrast" and _bare(clause) and _resumes(after):
            pending += [phrase for phrase in clause.phrases if phrase.kind not in ("mark", "openers")]
        elif (
            clause.opener in ("including", "example", "compared")
            or _comments(clause)
            or _multiplies(clause)
            or (clause.aside and _bracketed_share(clause))
        ):
            held.append(clause)
        elif not (_interrupting(clause) and not clause.of("aspect")):
            found.append(replace(clause, antecedent=_topic(pending)))
    left = [Clause(None, pending)] if pending else []
    return found + left + held


def _nearby(rest: Sequence[Clause]) -> list[Clause]:
    """The next few clauses, up to a semicolon."""
    near: list[Clause] = []
    for clause in rest[:3]:
        if clause.strong:
            break
        near.append(clause)
    return near


def _topic(pending: Sequence[Phrase]) -> list[Phrase]:
    return [
        phrase
        for phrase in pending
        if phrase.noun is not None or phrase.kind in ("aspect", "grades", "described")
    ]


def _spoken_of(found: Sequence[Clause], clause: Clause) -> list[Phrase]:
    """What a relative pronoun points at in the clause before: its topic, else the outcomes named last."""
    if clause.opener != "relative" or not found:
        return []
    before = found[-1]
    if not before.says:
        return _topic(before.phrases)
    said = max(
        k
        for k, phrase in enumerate(before.phrases)
        if phrase.kind not in ("word", "pronoun", "aspect", "mark")
    )
    return [phrase for phrase in before.phrases[said + 1 :] if phrase.kind == "aspect"]


def _bare(clause: Clause) -> bool:
    return clause.topical and not clause.says and not clause.of(*VERBS)


def _announces(clause: Clause, after: Clause) -> bool:
    """*Good or better: 11 of 13 primary schools, …*."""
    named = any(noun.subject is not None for noun in after.nouns) and after.opener is None
    listed = after.strong and named and not after.says and not after.of("be", "judging")
    return not clause.topical and clause.says and clause.opener is None and listed
