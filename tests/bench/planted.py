"""Errors planted one at a time in the drafted letters of 152 generated cases: how many a check finds."""

from __future__ import annotations

from collections import Counter

from inkspector.scheme import load_scheme
from tests.generated.cases import generated
from tests.generated.catching import Letter, letter, sample
from tests.generated.planting import NUMBERS, WORDS

OUTSIDE = 5
"""Of how many families a letter has a change outside its sentences: rating, people, dates, the law."""
BARS = {NUMBERS: 0.99, WORDS: 0.95}


def planted() -> str:
    """Found, listed as unread, and missed in silence, by family; findings on the letters as drafted."""
    framework = load_scheme("ofsted-2009")
    letters = [found for made in generated() if (found := letter(made, framework))]
    counts: Counter[tuple[str, str, str]] = Counter()
    for one in letters:
        for change in sample(one, OUTSIDE):
            counts[change.kind, change.family, one.caught(change)] += 1
    return "\n".join([_untouched(letters), "", *_table(counts)])


def _untouched(letters: list[Letter]) -> str:
    """Findings where nothing was planted, in letters with a rating; the others show the gap by themselves."""
    whole = [one for one in letters if one.drafted.whole]
    rules = Counter(finding.rule for one in whole for finding in one.before.at_least("warning"))
    told = ", ".join(f"{rule} {n}" for rule, n in rules.most_common()) or "none"
    return f"{len(letters)} letters, {len(whole)} with a rating; findings on these untouched: {told}."


def _table(counts: Counter[tuple[str, str, str]]) -> list[str]:
    rows = ["| family | planted | found | share | listed as unread | missed |", "|---|--:|--:|--:|--:|--:|"]
    for kind in (NUMBERS, WORDS):
        families = dict.fromkeys(family for of, family, _ in counts if of == kind)
        rows += [_row(family, _tally(counts, kind, family)) for family in families]
        rows.append(_row(f"**{kind}** (bar {BARS[kind]})", _tally(counts, kind, None)))
    return rows


def _tally(counts: Counter[tuple[str, str, str]], kind: str, family: str | None) -> Counter[str]:
    tally: Counter[str] = Counter()
    for (of, name, caught), n in counts.items():
        if of == kind and family in (None, name):
            tally[caught] += n
    return tally


def _row(name: str, tally: Counter[str]) -> str:
    shown = (name, tally.total(), tally["found"], f"{tally['found'] / tally.total():.3f}")
    return f"| {' | '.join(map(str, shown))} | {tally['unread']} | {tally['missed']} |"
