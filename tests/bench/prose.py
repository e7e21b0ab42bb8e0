"""How the letters of all authorities read: openings, shapes and words that come again, and how fast."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from inkspector.drafting.bank import load_bank
from inkspector.drafting.plan import Composed, compose
from inkspector.rating import rate
from inkspector.scheme import load_scheme
from tests.bench.timing import seconds
from tests.generated.cases import Generated, generated

NUMBERS = "one two three four five six seven eight nine"
_FIGURE = re.compile(rf"^(?:\d[\d,%.]*|{NUMBERS.replace(' ', '|')})$")
_LINE_FIRST = re.compile(r"<?\{(quantity|counted|subject|judged)")
ROSAENLG = 130 / 0.003
"""Words a second that RosaeNLG publishes for a text of 130 words."""


def prose() -> str:
    """Over every generated case that has a letter."""
    framework = load_scheme("ofsted-2009")
    bank = load_bank(framework.folder)
    held = [(made, composed_of(made)) for made in generated()]
    letters = [(made, one) for made, one in held if one.spoken]
    words = [one.words for _, one in letters]
    first = [line_first(one) for _, one in letters]
    common = openings(letters)
    made = letters[0][0]
    taken = seconds(lambda: compose(made.case, framework, rate(made.case, framework), bank), 9)
    pace = letters[0][1].words / taken
    rows = [
        ("letters", f"{len(letters)}"),
        (
            "narrative words, median (fewest to most)",
            f"{statistics.median(words):.0f} ({min(words)} to {max(words)})",
        ),
        ("sentences whose subject is a line of the profile", f"{statistics.mean(first):.2f}"),
        (
            "distinct shapes of a letter's sentences",
            f"{statistics.mean(shapes(one) for _, one in letters):.2f}",
        ),
        ("neighbours of one shape, all letters", f"{sum(neighbours_alike(one) for _, one in letters)}"),
        ("phrases used twice in a letter, all letters", f"{sum(phrases_again(one) for _, one in letters)}"),
        (
            "commonest opening of a paragraph, of letters",
            f"{common[0][1] / len(letters):.2f} (*{common[0][0]}*)",
        ),
        (
            "4-grams that come again within a letter",
            f"{statistics.mean(again(one) for _, one in letters):.2f}",
        ),
        ("words written a second, beside 130 in 3 ms", f"{pace:,.0f} ({pace / ROSAENLG:.2f})"),
    ]
    return "\n".join(
        ["| of the letters | |", "|---|--:|", *(f"| {name} | {value} |" for name, value in rows)]
    )


def composed_of(made: Generated) -> Composed:
    """Its plan and sentences."""
    framework = load_scheme("ofsted-2009")
    return compose(made.case, framework, rate(made.case, framework), load_bank(framework.folder))


def openings(letters: Sequence[tuple[Generated, Composed]]) -> list[tuple[str, int]]:
    """How each paragraph after the first begins, four words with figures masked, and in how many letters."""
    found: Counter[str] = Counter()
    for _, one in letters:
        found.update({masked(paragraph[0].text) for paragraph in one.spoken[1:]})
    return found.most_common()


def masked(text: str) -> str:
    """Four words with every figure as a hash."""
    words = [word.strip(",:;").lower() for word in text.split()[:4]]
    return " ".join("#" if _FIGURE.match(word) else word for word in words)


def line_first(one: Composed) -> float:
    """The share of sentences that begin with a line of the profile, a quantity before it or not."""
    bank = load_bank(load_scheme("ofsted-2009").folder)
    said = [spoken for paragraph in one.spoken for spoken in paragraph if spoken.phrases]
    return sum(bool(_LINE_FIRST.match(bank.phrase(spoken.phrases[0]).text)) for spoken in said) / len(said)


def shapes(one: Composed) -> float:
    """Distinct shapes for each sentence."""
    said = [spoken.shape for paragraph in one.spoken for spoken in paragraph]
    return len(set(said)) / len(said)


def neighbours_alike(one: Composed) -> int:
    """How often two neighbours of a paragraph have one shape."""
    return sum(a.shape == b.shape for said in one.spoken for a, b in pairwise(said))


def phrases_again(one: Composed) -> int:
    """How often a phrase comes again."""
    used = [id for paragraph in one.spoken for spoken in paragraph for id in spoken.phrases]
    return len(used) - len(set(used))


def again(one: Composed) -> float:
    """The share of runs of four words that come again."""
    runs = list(_runs(spoken.text for paragraph in one.spoken for spoken in paragraph))
    return (len(runs) - len(set(runs))) / len(runs)


def _runs(texts: Iterable[str]) -> Iterable[tuple[str, ...]]:
    for text in texts:
        words = re.findall(r"[\w'’-]+", text.lower())
        yield from zip(words, words[1:], words[2:], words[3:], strict=False)
