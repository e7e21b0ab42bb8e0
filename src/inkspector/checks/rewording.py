"""Small changes of wording, text to text: numbers and the verb after them, comparisons, dates, ratings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inkspector.claims import Count, Period
from inkspector.claims.numbers import say_number
from inkspector.letter.dates import say_date
from inkspector.scheme.model import Level

WAYS = (
    ("above", "below", "in line with", "above or in line with", "below or in line with"),
    ("higher", "lower"),
    ("higher than", "lower than"),
    ("better", "worse"),
    ("better than", "worse than"),
    ("wider", "narrower"),
    ("wider than", "narrower than"),
    ("stronger", "weaker"),
    ("greater", "smaller"),
    ("more", "fewer"),
    ("risen", "fallen"),
    ("rose", "fell"),
    ("increased", "decreased"),
    ("improved", "declined"),
    ("widened", "narrowed"),
)
"""Words that compare upwards, downwards and, where they stand in the same place, levelly or in part so."""

_VERB = re.compile(r"\b(is|was|has|are|were|have)\b")
_PLURAL = {"is": "are", "was": "were", "has": "have"}
_SINGULAR = {plural: singular for singular, plural in _PLURAL.items()}
_SINGULAR_VERB = re.compile(r"((?:\w+ly\s+)?)(does|\w+s)\b")
_PREPOSITION = re.compile(r"(?:in|on|since|between|from|up to)\s", re.IGNORECASE)


def opened(words: str, like: str) -> str:
    """The words with a capital if these begin with one."""
    return words[:1].upper() + words[1:] if like[:1].isupper() else words


def renumbered(words: str, said: Count, exact: tuple[int, int]) -> str | None:
    """The words with their numbers put right in their order, spelt as they were; None where one lacks."""
    at = 0
    for number, right in zip(said, exact, strict=True):
        if number is None:
            continue
        found = re.compile(rf"\b(?:{re.escape(_spelt(number))}|{number})\b", re.IGNORECASE).search(words, at)
        if found is None:
            if number == right:
                continue
            return None
        wanted = str(right) if found.group().isdigit() else opened(_spelt(right), found.group())
        words = words[: found.start()] + wanted + words[found.end() :]
        at = found.start() + len(wanted)
    return words


def agreeing(rest: str, k: int) -> tuple[str, int]:
    """As much of what follows a count as its verb reaches, with the verb in the number of `k`, and the length
    of what this replaces; nothing where the verb is right, or none follows."""
    verb = _VERB.search(rest)
    right = (_SINGULAR if k == 1 else _PLURAL).get(verb[1]) if verb else None
    return (rest[: verb.start()] + right, verb.end()) if verb and right else ("", 0)


def verb_follows(rest: str) -> bool:
    """A verb comes next, without a noun before it."""
    return re.match(rf"\s+{_VERB.pattern}", rest) is not None


def turned(words: str, way: int) -> str | None:
    """The words of comparison in the same place that go this way, in the order of `WAYS`."""
    ways = ways_of(words)
    return opened(ways[way], words) if way < len(ways) else None


def ways_of(words: str) -> Sequence[str]:
    """The words among which these stand; none where nothing is known to stand in their place."""
    plain = " ".join(words.lower().split())
    return next((ways for ways in WAYS if plain in ways), ())


def say_period(period: Period, like: str) -> str:
    """*in June 2009*, *between 1 April 2007 and 15 July 2009*; bare where these have no preposition."""
    start, end = period.start, period.end
    if start is None or end is None:
        return f"since {say_date(start)}" if start else f"up to {say_date(end or '')}"
    if start != end:
        return opened(f"between {say_date(start)} and {say_date(end)}", like)
    if not _PREPOSITION.match(like):
        return say_date(start)
    return opened(f"{'on' if len(start) == 10 else 'in'} {say_date(start)}", like)


def performing(words: str, said: Level, right: Level) -> str | None:
    """*perform adequately* with the adverb of another rating; None where the one said isn't there."""
    wrong, wanted = (level.phrase.partition(" ")[2] for level in (said, right))
    found = re.search(rf"\b{re.escape(wrong)}\b", words, re.IGNORECASE)
    return None if found is None else words[: found.start()] + wanted + words[found.end() :]


def defining(level: Level, like: str) -> str:
    """The words that define a rating, in the number of these: *exceeds …*, *exceed minimum requirements*."""
    words = level.definition.partition(" that ")[2] or level.definition
    if _SINGULAR_VERB.match(like):
        return words
    return _SINGULAR_VERB.sub(_plural_verb, words)


def _plural_verb(found: re.Match[str]) -> str:
    return found[1] + found[2].removesuffix("es" if found[2] == "does" else "s")


def _spelt(number: int) -> str:
    return say_number(number) if number >= 0 else str(number)
