"""The topics of a clause: its subjects with their quantity, from its own words or earlier ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from inkspector.claims import Claim, Interval, Period
from inkspector.claims.claim import Base, Count, Span
from inkspector.claims.quantity import Quantity
from inkspector.reading.grades import GradeSet
from inkspector.reading.memory import Memory, Said, complement
from inkspector.reading.phrase import Noun, Phrase
from inkspector.reading.positions import unknown
from inkspector.reading.slots import Argument, Scope
from inkspector.scheme import Framework

SCHOOLS = frozenset({"nursery_schools", "primary_schools", "secondary_schools", "special_schools"})
ANAPHORIC = {
    "schools": SCHOOLS | {"residential_special_schools"},
    "all_settings": frozenset(
        {"childcare", "childcare_domestic", "childcare_non_domestic", "childminding", "post_16"}
    ),
}


_EXPLAINING = (":", "—", "–")
"""*Nursery schools are a strength: all schools are good*: what follows speaks of the same."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject with its quantity settled: what claims of a clause are about."""

    subject: str
    quantifier: str | None = None
    count: Count | None = None
    proportion: Interval | None = None
    base: Base | None = None
    downward: bool = False
    only: bool = False
    aspect: str | None = None
    period: Period | None = None
    singular: bool = False
    definite: bool = False
    inherited: tuple[str, ...] = ()
    whole: int | None = None
    part: int | None = None
    """How many of the whole this claim takes up; None where it is a subset of an earlier part."""
    counted: bool = False
    begun: bool = False
    """Parts of its whole were told before."""
    grades: GradeSet | None = None
    """Grades said before its own noun."""
    at: tuple[tuple[str, Span], ...] = ()
    """Where its own slots stand, in words."""


def topics(scope: Scope, memory: Memory, framework: Framework, following: Sequence[str]) -> list[Topic]:
    """The topics of a clause; `following` are the subjects of the next one, for a clause without."""
    found: list[Topic] = []
    for argument in scope.arguments or [Argument(Noun(), None)]:
        if pair := _pair(argument, memory, framework):
            if argument.noun.quantifier == "none":
                scope.neither, scope.negated = True, bool(scope.directions)
            argument = replace(argument, noun=argument.noun._replace(quantity=None, whole=None))
            subjects: tuple[str, ...] = pair
            inherited: tuple[str, ...] = ("subject",)
        else:
            subjects, inherited = _subjects(argument, scope, memory, following)
            if inherited and _one_of(argument.noun, subjects, memory):
                scope.ambiguous = True
        for subject in subjects:
            found.append(_topic(argument, subject, inherited, scope, memory))
    if scope.aspects and scope.opener == "except":
        scope.gap = True  # *save that of economic well-being, a majority …*: which is what isn't meant
    if scope.aspects and not any(
        aspect in ("priority_action", "area_for_development") for aspect in scope.aspects
    ):
        if len(found) == len(scope.aspects) > 1 and all(topic.counted for topic in found):
            return [replace(topic, aspect=aspect) for topic, aspect in zip(found, scope.aspects, strict=True)]
        found = [replace(topic, aspect=aspect) for topic in found for aspect in scope.aspects]
        found = _bound(found, scope, memory)
    if scope.split == "respectively" and len(scope.aspects) > 1 and len(found) == len(scope.aspects) ** 2:
        found = found[:: len(scope.aspects) + 1]
    return found


def _judged_now(memory: Memory) -> str | None:
    """The service that this sentence has spoken of already."""
    now = bool(memory.last) and memory.last[-1].sentence == memory.sentence
    return memory.subjects[0] if now and memory.subjects[0] in memory.single else None


def _bound(found: Sequence[Topic], scope: Scope, memory: Memory) -> list[Topic]:
    """Each aspect with its own subject; one without takes the subject spoken of before."""
    if len(scope.aspects) < 2 or not scope.bound:
        return list(found)
    spoken = _judged_now(memory)
    kept: list[Topic] = []
    for k, aspect in enumerate(scope.aspects):
        topic = next(topic for topic in found if topic.aspect == aspect)
        before = [subject for place, subject in sorted(scope.bound.items()) if place < k]
        subject = scope.bound.get(k) or (before[-1] if before else None) or spoken or topic.subject
        kept.append(replace(topic, subject=subject))
    return kept


def _subjects(
    argument: Argument, scope: Scope, memory: Memory, following: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    subject = argument.subject
    noun = argument.noun
    if noun.pronoun == "agencies" or (noun.pronoun == "agency" and (noun.quantity or noun.rest)):
        return (), ()  # of no pair that was named
    gaps = {"ni_081", "ni_082", "inequality_gaps"}
    if (
        scope.levels
        and memory.subjects
        and memory.subjects[0] in gaps
        and subject in (None, "national_indicators")
    ):
        levels = ("ni_082", "ni_081") if scope.levels == "both" else (scope.levels,)
        return levels, ("subject",)
    named = {str(phrase.value) for phrase in scope.clause.of("pronoun")} | {noun.pronoun}
    if named & {"latter", "former"}:
        pair = memory.inspected.get(memory.now or "", ()) or memory.pair
        if len(pair) > 1:
            return (pair[-1] if "latter" in named else pair[0],), ("subject",)
    last = memory.last[-1] if memory.last else None
    pointing = any(phrase.value == "it" for phrase in scope.clause.of("pronoun")) or scope.head == "quantity"
    if (
        last is not None
        and last.subject == "national_indicators"
        and subject in SCHOOLS
        and pointing
        and scope.grades is None
    ):
        return ("national_indicators",), ("subject",)
    if (
        last is not None
        and last.subject == "inequality_gaps"
        and subject == "national_indicators"
        and noun.subject is None
        and any(phrase.value == "it" for phrase in scope.clause.of("pronoun"))
    ):
        return memory.subjects, ("subject",)
    if subject == "all_settings" and noun.demonstrative and memory.subjects:
        return memory.subjects, ("subject",)
    if subject is not None:
        wanted = ANAPHORIC.get(subject, frozenset())
        before = memory.subjects[0] if memory.subjects else ""
        before = memory.named if memory.named in wanted else before
        known = memory.sets[before].whole if before in memory.sets else None
        same = noun.definite and not noun.possessed if noun.whole is None else known in (None, noun.whole)
        same = same or scope.clause.phrases[0].value in _EXPLAINING
        if (same and before in wanted) or (
            noun.demonstrative and before and subject in ("schools", "childrens_homes")
        ):
            return (before,), ("subject",)
        return (subject,), ()
    if (noun.pronoun in ("which", "whom") or scope.opener == "relative") and memory.mentioned is not None:
        return (memory.mentioned,), ("subject",)
    judged = memory.inspected.get(memory.now or "", ())
    if judged and scope.aspects and set(scope.aspects) <= {"capacity_to_improve", "overall_effectiveness"}:
        spoken = _judged_now(memory)
        return (spoken if spoken in judged else judged[0],), ("subject",)
    if scope.head == "judgements" and scope.aspects and scope.opener != "same" and not memory.subjects:
        return ("all_settings",), ()
    if following and (scope.foretold or (not memory.last and not memory.named)):
        return tuple(following), ("subject",)
    own = not any(words in ("their", "its", "those") for words in scope.possessives)
    if (
        scope.aspects == ["early_years_foundation_stage"]
        and own
        and scope.grades is None
        and scope.view is None
    ) and scope.opener not in ("example", "including", "same"):
        return ("national_indicators",), ()
    if memory.named is not None and not _of_something_else(scope):
        return (memory.named,), ("subject",)
    if scope.rating is not None:
        return ("authority",), ()
    if memory.subjects and not _of_something_else(scope):
        return memory.subjects, ("subject",)
    if scope.aspects and scope.grades is not None:
        return ("all_settings",), ()
    if following:
        return tuple(following), ("subject",)
    return (), ()


def _pair(argument: Argument, memory: Memory, framework: Framework) -> tuple[str, ...]:
    """The two services named last, where the clause points at them: *both are good*, *neither agency*."""
    noun, pair = argument.noun, memory.services
    if argument.subject not in (None, "all_settings") or len(pair) < 2:
        return ()
    if noun.pronoun in ("agency", "agencies"):
        called = [framework.words.names[subject].singular for subject in pair]
        if not all(any(name.endswith(" agency") for name in names) for names in called):
            return ()
        plain = noun.quantity is None and noun.rest is None
        of_both = noun.quantity is not None and noun.quantity.count in ((2, 2), (None, 2))
        return pair if of_both or noun.each or (plain and noun.pronoun == "agencies") else ()
    neither = noun.quantity is not None and noun.quantity.count == (None, 2)
    return pair if noun.quantifier == "both" or (neither and not noun.rest) else ()


def _one_of(noun: Noun, subjects: Sequence[str], memory: Memory) -> bool:
    """*One agency is good, the other satisfactory*: which of the single services is meant isn't told."""
    counted = noun.rest is not None or noun.quantifier == "count"
    return counted and bool(subjects) and memory.single.issuperset(subjects)


def _of_something_else(scope: Scope) -> bool:
    """Whether the clause has a subject of its own that the scheme doesn't know: *the workforce is stable*."""
    if scope.arguments or scope.aspects:
        return False
    before: list[Phrase] = []
    for phrase in scope.clause.phrases:
        if phrase.kind in ("grades", "directions", "views", "ratings", "be", "judging"):
            break
        before = [] if phrase.value == "," else [*before, phrase]
    pointing = ("it", "they", "this", "these", "that", "those", "which")
    if any(phrase.kind == "pronoun" and phrase.value in pointing for phrase in before):
        return False
    return any(unknown(phrase) for phrase in before)


def _topic(
    argument: Argument, subject: str, inherited: tuple[str, ...], scope: Scope, memory: Memory
) -> Topic:
    noun, quantity = argument.noun, argument.noun.quantity
    own = not inherited
    said = memory.said(subject)
    now = said.sentence == memory.sentence
    if own and noun.whole is None and not noun.rest and not now:
        said.begin(None, said.sentence)
    if noun.whole is not None and noun.whole != said.whole:
        said.begin(noun.whole, memory.sentence)
    topic = Topic(
        subject,
        base=_base(noun.base or (memory.base if inherited else None), subject),
        only=noun.only,
        aspect=memory.aspect if inherited and _goes_on(subject, scope, memory) else None,
        period=memory.period if inherited else None,
        singular=noun.subject is not None and noun.subject.form == "singular",
        definite=noun.definite,
        inherited=inherited,
        whole=said.whole,
        begun=said.parts > 0,
        grades=noun.grades,
        at=noun.at,
    )
    if noun.rest is not None:
        return _remaining(topic, noun, quantity, said)
    floating = quantity is not None and quantity.quantifier in ("all", "both") and noun.subject is None
    one = subject in memory.single or subject.startswith("ni_")
    if quantity is None or (one and floating and said.whole in (None, noun.whole)):
        return _carried(topic, scope, memory) if inherited else topic
    at = dict(noun.at)
    direct = at.get("quantifier", (0, 0))[1] - at.get("subject", (9, 9))[0] in (0, -1, -2)
    return _counted(topic, noun, quantity, bool(inherited) or (now and not direct))


def _goes_on(subject: str, scope: Scope, memory: Memory) -> bool:
    """Whether an outcome that was named before is still spoken of."""
    spoken = subject in (*memory.subjects, memory.named)
    return spoken and not scope.foretold and not subject.startswith("ni_")


def _carried(topic: Topic, scope: Scope, memory: Memory) -> Topic:
    """The part that was spoken of goes on: *The fourth is satisfactory now, and it is improving*."""
    last = memory.last[-1] if memory.last else None
    if (
        last is None
        or last.subject != topic.subject
        or scope.opener in ("same", "including", "example", "relative")
    ):
        return topic
    pronouns = {phrase.value for phrase in scope.clause.of("pronoun")}
    how_many = any(direction.value in ("more", "fewer") for direction in scope.directions)
    if "they" in pronouns or scope.head is not None or how_many:
        return topic
    part = last.kind in ("grade", "comparison") and last.quantifier == "count" and last.count is not None
    if part and last.count is not None and last.count[0] != last.count[1]:
        alone = "it" not in pronouns or last.count[0] == 1
        return _as_before(topic, last) if alone else topic
    elided = last.kind == "comparison" and last.sentence == memory.sentence and not pronouns
    if elided and last.quantifier not in (None, "count", "generally", "including") and scope.directions:
        return _as_before(topic, last)
    return topic


def _as_before(topic: Topic, last: Claim) -> Topic:
    return replace(
        topic,
        quantifier=last.quantifier,
        count=last.count,
        proportion=last.proportion,
        counted=True,
        inherited=(*topic.inherited, "quantifier", "count"),
    )


def _base(said: str | None, subject: str) -> Base | None:
    if said == "inspected" and subject == "all_settings":
        return None
    if said == "reported" and subject.startswith("ni_"):  # one by its number is no part of a whole
        return None
    return said if said in ("inspected", "all", "reported") else None  # type: ignore[return-value]


def _counted(topic: Topic, noun: Noun, quantity: Quantity, inherited: bool) -> Topic:
    whole = noun.whole if noun.whole is not None else topic.whole if inherited else None
    taken = ("count",) if noun.whole is None and whole is not None else ()
    topic = replace(
        topic,
        quantifier=quantity.quantifier,
        downward=quantity.downward,
        inherited=(*topic.inherited, *taken),
        whole=whole,
        counted=True,
    )
    match quantity.quantifier:
        case "count":
            k = quantity.count[0] if quantity.count else None
            return replace(topic, count=(k, whole), part=None if noun.subset and topic.begun else k)
        case "all" | "both":
            n = 2 if quantity.quantifier == "both" else whole
            return replace(
                topic,
                count=None if n is None else (n, n),
                proportion=quantity.proportion if n is None else None,
                part=n,
            )
        case "none":
            return replace(
                topic,
                count=None if whole is None else (0, whole),
                proportion=quantity.proportion if whole is None else None,
            )
        case "all_but":
            k = quantity.count[0] if quantity.count else None
            left = None if whole is None or k is None else whole - k
            return replace(topic, quantifier="count", count=(left, whole), part=left)
    return replace(topic, proportion=quantity.proportion, count=None if whole is None else (None, whole))


def _remaining(topic: Topic, noun: Noun, quantity: Quantity | None, said: Said) -> Topic:
    """*The rest*, *the other two*, *another*, *the fourth*; the rest of shares is a share."""
    k: int | None = 1
    inherited = (*topic.inherited, "count")
    if quantity is not None and quantity.count is not None:
        k = quantity.count[0]
    elif noun.rest == "rest" and said.shares and not said.parts:
        left = complement(said.shares)
        return replace(
            topic,
            quantifier="fraction",
            proportion=left,
            count=None if said.whole is None else (None, said.whole),
            inherited=inherited,
            counted=True,
        )
    elif noun.rest == "rest":
        k = None if said.whole is None or said.shares else said.whole - said.parts
    return replace(
        topic, quantifier="count", count=(k, said.whole), part=k, inherited=inherited, counted=True
    )
