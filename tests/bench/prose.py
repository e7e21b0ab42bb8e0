"""How the letters of all authorities read, beside one that an inspectorate wrote, and how fast they come."""

from __future__ import annotations

import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from inkspector.drafting.bank import load_bank
from inkspector.drafting.plan import Composed, compose
from inkspector.rating import rate
from tests.bench.narrative import (
    FRAMEWORK,
    Narrative,
    again,
    drafted,
    kinds,
    line_first,
    openings,
    published,
    runs,
)
from tests.drafting.connectives import NAMES
from tests.generated.cases import generated

ROSAENLG = 130 / 0.003
"""Words a second that RosaeNLG publishes for a text of 130 words."""
COMMON = 10
"""What stands in more than one letter of so many is common."""
NONE = "—"
"""For what can't be had of a text alone."""
ABOUT = (
    "Of narratives alone; shares are of sentences or of 4-grams, a letter's mean. In what is compared across "
    "letters names and figures are masked. Connectives are told a letter, in brackets how many of all have "
    "nothing behind them in what is claimed on their two sides. Pace is told in CPU time; RosaeNLG "
    "publishes 3 ms for 130 words."
)
Row = tuple[str, str, str]


def prose() -> str:
    """Over every generated case that has a letter, and the published letter where it is to be had."""
    letters = [one for one in map(drafted, generated()) if one is not None]
    real = published()
    about = ABOUT if real else f"{ABOUT} The published letter is not beside this clone."
    lines = ["| of a narrative | drafted | Westminster 2009 |", "|---|--:|--:|"]
    lines += [" | ".join(("", *row, "")).strip() for row in (*_words(letters, real), *_pace())]
    return "\n\n".join((about, "\n".join(lines)))


def _words(letters: Sequence[Narrative], real: Narrative | None) -> list[Row]:
    words = [one.words for one in letters]
    composed = [one.composed for one in letters if one.composed is not None]
    held = Counter(run for one in letters for run in runs(one))
    common = {run for run, n in held.items() if n * COMMON > len(letters)}
    opened = Counter(opening for one in letters for opening in openings(one)).most_common(1)[0]

    def both(name: str, of: Callable[[Narrative], float]) -> Row:
        return name, f"{statistics.mean(map(of, letters)):.2f}", f"{of(real):.2f}" if real else NONE

    return [
        ("letters", f"{len(letters)}", "1" if real else NONE),
        (
            "words, median (fewest to most)",
            f"{statistics.median(words):.0f} ({min(words)} to {max(words)})",
            f"{real.words}" if real else NONE,
        ),
        both("words of a sentence", lambda one: one.words / len(one.sentences)),
        both("sentences that begin with a line of the profile", line_first),
        ("distinct shapes of sentences", f"{statistics.mean(map(shapes, composed)):.2f}", NONE),
        both("distinct shapes by kinds of claim alone", kinds),
        ("neighbours of one shape, all letters", f"{sum(map(neighbours_alike, composed))}", NONE),
        ("phrases used twice in a letter, all letters", f"{sum(map(phrases_again, composed))}", NONE),
        (f"commonest opening of a paragraph (*{opened[0]}*)", f"{opened[1] / len(letters):.2f}", NONE),
        both("4-grams that come again within the letter", again),
        both(
            "4-grams that stand in more than one drafted letter in ten",
            lambda one: len(runs(one) & common) / len(runs(one)),
        ),
        *(
            (f"connectives: {name}", _joined(letters, kind), _joined([real] if real else [], kind))
            for kind, name in NAMES.items()
        ),
    ]


def _joined(letters: Sequence[Narrative], kind: str) -> str:
    """Connectives of a kind in a letter, and how many of all have nothing behind them."""
    found = [one for letter in letters for one in letter.connectives if one.kind == kind]
    bare = sum(one.relation is None for one in found)
    return f"{len(found) / len(letters):.1f} ({bare})" if letters else NONE


def _pace() -> list[Row]:
    """Over every eighth case, the fastest of three rounds, in CPU time."""
    bank = load_bank(FRAMEWORK.folder)
    rated = [(made.case, rate(made.case, FRAMEWORK)) for made in generated(8)]

    def write() -> list[Composed]:
        return [compose(case, FRAMEWORK, one, bank) for case, one in rated]

    written = [one for one in write() if one.spoken]
    taken = min(_cpu_seconds(write) for _ in range(3))
    pace = sum(one.words for one in written) / taken
    return [
        ("letters a second", f"{len(written) / taken:,.0f}", NONE),
        (f"words a second, beside {ROSAENLG:,.0f} of RosaeNLG", f"{pace:,.0f} ({pace / ROSAENLG:.2f})", NONE),
    ]


def _cpu_seconds(work: Callable[[], object]) -> float:
    """Of this process alone, whatever else the machine does."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


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
