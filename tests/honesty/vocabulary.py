"""What the words of a scheme name, looked up without the reader: the oracle of the knock-out test.

Written afresh over `words.yaml`, longest phrase first, so that it shares no code with what it tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from inkspector.scheme import Framework

Named = frozenset[tuple[str, str]]
_WORD = re.compile(r"\d+(?:[.,/]\d+)*|%|[^\W\d_]+(?:['’][^\W\d_]+)*")

_OVERALL = frozenset({("quantifiers", "overall")})
FUNCTION_WORDS = frozenset(
    """
    a an the this that these those its their our it they them we us he she which who whom whose there here
    is are was were be been being am has have had having do does did
    in on at of for to by from with across among within through throughout into onto about between during as
    than near after before towards amongst along around upon under over against per
    and or but nor so yet if while when where whereas although though because since that whilst
    despite both either
    however furthermore moreover also too then therefore thus indeed still now already again once even rather
    nevertheless nonetheless similarly likewise otherwise instead meanwhile other others same
    such what how why s 's
    """.split()
)
"""Closed classes: articles, pronouns, auxiliaries, prepositions, conjunctions, connectives."""

NUMBER_WORDS = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred half third
    thirds quarter quarters fifth fifths tenth tenths percent per cent
    """.split()
)

_TELLING = frozenset(
    """
    judging taking_place finding described traps openers echoed defining rating_numbers early_years_results
    """.split()
)
"""Categories of words that only tell how something is known, or what a sentence opens with."""


def words(text: str) -> tuple[str, ...]:
    """Lower-case words; hyphens part, marks are dropped."""
    return tuple(found.group().lower().replace("’", "'") for found in _WORD.finditer(text))


@cache
def phrases(framework: Framework) -> dict[tuple[str, ...], Named]:
    """Every phrase of the vocabulary with what it names, as category and value.

    Head nouns (*quality*, *proportion*) are left out: they say how something is measured and name nothing.
    """
    found: dict[tuple[str, ...], set[tuple[str, str]]] = {}
    for category, value, text in _entries(framework):
        found.setdefault(words(text), set()).add((category, value))
    return {phrase: frozenset(named) for phrase, named in found.items() if phrase}


def named(text: str, framework: Framework) -> list[Named]:
    """What the words of a phrase name, from left to right; numbers name themselves, all else nothing."""
    said, table = words(text), phrases(framework)
    longest = max(map(len, table))
    found: list[Named] = []
    i = 0
    while i < len(said):
        size = next((n for n in range(longest, 0, -1) if said[i : i + n] in table and i + n <= len(said)), 0)
        if said[i] in NUMBER_WORDS or said[i][0].isdigit() or said[i] == "%":
            found.append(frozenset({("number", said[i])}))
        elif size:
            found.append(table[said[i : i + size]])
        i += size or 1
    return found


def same(text: str, rest: str, framework: Framework) -> bool:
    """Whether the rest of a phrase still names in the vocabulary all that the whole of it named.

    *Overall* names nothing: a quality without quantity is an overall one by contract.
    """
    left = frozenset().union(*named(rest, framework))
    return all(one & left or one == _OVERALL for one in named(text, framework))


@cache
def bearing(framework: Framework) -> frozenset[str]:
    """Single words that may never be kept: names, quantities, grades, comparisons, negations, places."""
    listed = {text for category, _, text in _entries(framework) if category not in _TELLING}
    single = {said[0] for text in (*listed, *framework.authorities) if len(said := words(text)) == 1}
    return frozenset(single) | NUMBER_WORDS


def _entries(framework: Framework) -> Iterator[tuple[str, str, str]]:
    vocabulary = framework.words
    for subject, name in vocabulary.names.items():
        for text in (*name.singular, *name.plural, *name.mass):
            yield "subject", subject, text
    for category, by_value in (("aspect", vocabulary.aspects), ("source", vocabulary.inspections)):
        for value, texts in by_value.items():
            for text in texts:
                yield category, value, text
    for row in vocabulary.proportions:
        for text in (*row.read, *row.say):
            yield "proportion", row.id, text
    for softener, texts in vocabulary.softeners.items():
        for text in texts:
            yield "softener", softener, text
    for category, by_value in vocabulary.lexicon.items():
        if category == "heads":
            continue
        for value, texts in by_value.items():
            for text in texts:
                yield category, value, text
    for scale in framework.scheme.grade_scales:
        for grade in scale.grades:
            yield "grades", grade, grade
