"""National indicators and inequality gaps: what a letter says of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from inkspector.case import Given, Single, Summary
from inkspector.case.entry import Comparator
from inkspector.case.indicators import direction as read_direction
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim, Interval
from inkspector.claims.claim import Direction
from inkspector.drafting import stance
from inkspector.drafting.message import Message
from inkspector.drafting.settings import NOT_ALL, SOME, Entails
from inkspector.drafting.voice import gap_ids

INDICATORS, GAPS = "national_indicators", "inequality_gaps"
GENERALLY = Interval.of(gt=50)
LEVELS: tuple[Comparator, ...] = ("similar_areas", "national", "target")
"""Comparators of an indicator's level, in the order in which a letter names them."""
BOTH: tuple[str, ...] = ("similar_areas", "national")
_OR_IN_LINE: Mapping[str, Direction] = {
    "better": "better_or_in_line",
    "worse": "worse_or_in_line",
    "higher": "higher_or_in_line",
    "lower": "lower_or_in_line",
}
LEVEL: tuple[Direction, ...] = ("better", "worse", "in_line", "better_or_in_line", "worse_or_in_line")
GAP: tuple[Direction, ...] = ("lower", "higher", "in_line", "lower_or_in_line", "higher_or_in_line")


def summaries(worlds: Worlds, entails: Entails) -> Iterator[Message]:
    """The indicators summed up as given; an outcome that stands the same way is named within."""
    given = worlds.case.indicators.summary
    messages = [
        (summary, message)
        for i, summary in enumerate(given)
        for message in _summary(summary, INDICATORS, worlds.case.pointer("indicators", "summary", i))
    ]
    wholes = [message for summary, message in messages if summary.aspect is None]
    for summary, message in messages:
        if summary.aspect is None:
            yield _with_outcomes(message, [m for s, m in messages if s.aspect and _same_way(m, message)])
        elif not any(_same_way(message, whole) for whole in wholes):
            yield message
    if not wholes:
        yield from _counted(worlds, entails)


def _summary(summary: Summary, subject: str, path: str) -> Iterator[Message]:
    """One for each share that is given, or one for the reading of them all."""
    key = f"{subject}/{summary.aspect or ''}/comparison"
    for reading, given in summary.given.items():
        claim = _claim(subject, summary.aspect, read_direction(reading), summary.comparators)
        yield Message(key, (_quantified(claim, given),), (path,))
    if summary.reading is not None:
        claim = _claim(subject, summary.aspect, read_direction(summary.reading), summary.comparators)
        if summary.generally:
            claim = replace(claim, quantifier="generally", proportion=GENERALLY)
        yield Message(key, (claim,), (path,))


def _claim(subject: str, aspect: str | None, direction: Direction, comparators: tuple[str, ...]) -> Claim:
    low = subject == GAPS
    return Claim(
        kind="comparison",
        subject=subject,
        aspect=aspect,
        comparator=comparators,
        direction=direction,
        stance=stance.of_direction(direction, "low" if low else "high"),
    )


def _quantified(claim: Claim, given: Given) -> Claim:
    """With how many of the indicators as the case has it; of few that should be many, with regret."""
    quantified = replace(claim, quantifier=given.quantifier, count=given.count, proportion=given.proportion)
    if given.quantifier == "too_much":
        return replace(quantified, proportion=SOME, stance="negative")
    if given.quantifier == "too_few":
        return replace(quantified, proportion=NOT_ALL, stance="negative")
    turns = given.downward or given.quantifier == "none"
    return _regretted(replace(quantified, stance=stance.turned(claim.stance)) if turns else quantified)


def _regretted(claim: Claim) -> Claim:
    """*Only a minority are above*: fewer than half of what should be all."""
    few = claim.stance == "positive" and stance.fewer_than_half(claim)
    return replace(claim, stance="negative") if few and claim.quantifier != "none" else claim


def _same_way(part: Message, whole: Message) -> bool:
    mine, theirs = part.claims[0], whole.claims[0]
    if theirs.quantifier in (None, "none", "generally", "too_much", "too_few", "some"):
        return False
    return mine.quantifier is None and (mine.direction, mine.comparator, mine.stance) == (
        theirs.direction,
        theirs.comparator,
        theirs.stance,
    )


def _with_outcomes(whole: Message, parts: list[Message]) -> Message:
    """*…, including those for staying safe*: the outcomes that stand as the whole does."""
    claims = [replace(part.claims[0], quantifier="including", proportion=SOME) for part in parts]
    evidence = [pointer for part in parts for pointer in part.evidence]
    return replace(whole, claims=(*whole.claims, *claims), evidence=(*whole.evidence, *evidence))


def _counted(worlds: Worlds, entails: Entails) -> Iterator[Message]:
    """Where there is no summary, how many of the single indicators are at or above both comparators."""
    singles = [single for single in worlds.case.indicators.single if single.state is None]
    n = len(singles)
    for direction in ("better_or_in_line", "worse"):
        base = replace(_claim(INDICATORS, None, direction, BOTH), base="reported")
        found = next((claim for claim in _ways(base, n, worlds) if entails(claim)), None)
        if found is not None:
            path = worlds.case.pointer("indicators", "single")
            yield Message(f"{INDICATORS}//comparison", (_regretted(found),), (path,))
            return


def _ways(base: Claim, n: int, worlds: Worlds) -> Iterator[Claim]:
    words = [row for row in worlds.framework.words.proportions if not row.downward and n >= row.min_n]
    if n > 2:
        yield replace(base, quantifier="all", count=(n, n))
    if n == 2:
        yield replace(base, quantifier="both", count=(2, 2))
    for row in words:
        yield replace(base, quantifier=row.id, proportion=row.share.interval)
    for k in range(n - 1, 0, -1):
        yield replace(base, quantifier="count", count=(k, n))


def gaps(worlds: Worlds) -> Iterator[Message]:
    """Inequality gaps summed up."""
    given = worlds.case.indicators.gaps.summary
    for i, summary in enumerate(given):
        yield from _summary(summary, GAPS, _gap_path(worlds, i))


def _gap_path(worlds: Worlds, i: int) -> str:
    path: str = worlds.case.pointer("indicators", "gaps", "summary", i)
    return path


def singles(worlds: Worlds, entails: Entails) -> Iterator[Message]:
    """Single indicators: how each stands to its comparators, then which are better than the year before.

    Those that stand alike come together.
    """
    levels: list[Message] = []
    trends: list[Message] = []
    for i, single in enumerate(worlds.case.indicators.single):
        path = (worlds.case.pointer("indicators", "single", i),)
        level = tuple(_level(single, worlds, entails)) or tuple(_measure(single, worlds))
        if level:
            levels.append(Message(f"{single.id}//comparison", level, path))
        trend = _trend(single, worlds, entails)
        if trend is not None and not (level and trend.direction == "in_line"):  # no news beside its level
            trends.append(Message(f"{single.id}//comparison", (trend,), path))
    yield from _alike(levels)
    yield from _alike(trends)


def _alike(messages: list[Message]) -> list[Message]:
    """In the order in which each standing comes first."""
    standings = [tuple((c.direction, c.comparator) for c in message.claims) for message in messages]
    first = {standing: i for i, standing in reversed(list(enumerate(standings)))}
    order = sorted(range(len(messages)), key=lambda i: first[standings[i]])
    return [messages[i] for i in order]


def _level(single: Single, worlds: Worlds, entails: Entails) -> Iterator[Claim]:
    if single.reading is not None:
        yield _of_indicator(single.id, read_direction(single.reading), single.comparators, worlds)
        return
    held = (
        _of_indicator(single.id, direction, (comparator,), worlds)
        for comparator in LEVELS
        if single.figure(comparator) is not None
        and (direction := _direction(single.id, comparator, worlds, entails)) is not None
    )
    for claims in _summed_up(list(held)):
        comparators = tuple(name for claim in claims for name in claim.comparator)
        yield _of_indicator(single.id, _together(claims), comparators, worlds)


def _summed_up(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """Above one comparator and in line with another is above or in line with both; only where it is above one
    and below another are they told apart."""
    worse = [claim for claim in claims if claim.stance == "negative"]
    rest = [claim for claim in claims if claim.stance != "negative"]
    apart = bool(worse) and any(claim.stance == "positive" for claim in rest)
    return (group for group in ((rest, worse) if apart else (claims,)) if group)


def _together(claims: Sequence[Claim]) -> Direction:
    """The direction that holds for all of these, which point the same way or are in line."""
    directions = dict.fromkeys(claim.direction or "in_line" for claim in claims)
    if len(directions) == 1:
        return next(iter(directions))
    side = next(one for one in directions if one != "in_line").removesuffix("_or_in_line")
    return _OR_IN_LINE[side]


def _measure(single: Single, worlds: Worlds) -> Iterator[Claim]:
    """The indicator's own figure, where nothing stands beside it."""
    if single.value is not None and worlds.framework.indicator(single.id).unit == "%":
        places = max(0, -int(single.value.as_tuple().exponent))
        share = Interval.rounded(single.value, places)
        yield Claim(kind="measure", subject=single.id, quantifier="percent", proportion=share)


def _trend(single: Single, worlds: Worlds, entails: Entails) -> Claim | None:
    if single.previous is None or single.comparable is False:
        return None
    direction = _direction(single.id, "previous", worlds, entails)
    return None if direction is None else _of_indicator(single.id, direction, ("previous",), worlds)


def _direction(id: str, comparator: str, worlds: Worlds, entails: Entails) -> Direction | None:
    directions = GAP if id in gap_ids(worlds.framework) else LEVEL
    claims = (_of_indicator(id, direction, (comparator,), worlds) for direction in directions)
    return next((claim.direction for claim in claims if entails(claim)), None)


def _of_indicator(id: str, direction: Direction, comparators: tuple[str, ...], worlds: Worlds) -> Claim:
    good_is = worlds.framework.good_is(id)
    return Claim(
        kind="comparison",
        subject=id,
        comparator=comparators,
        direction=direction,
        stance=stance.of_direction(direction, good_is),
    )
