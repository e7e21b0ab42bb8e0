"""Words put in: a negation, a modal, a restricting adjective, another authority, wherever they can stand.

Where a word can stand, by kind; what no writer could write is left out by rule and not by result:

* inside a date, a number, a name of several capitals or a hyphenated word nothing can be put at all;
* in front of the conjunction, preposition or relative that opens a clause a word would be of neither;
* a negation, a modal and *in Wandsworth* go into any gap from the first word of a claim to its last,
  and *in Wandsworth* behind it too: the contract lets none of them be passed over, good English or not,
  save a modal in what isn't asserted anyway;
* an adjective restricts a noun, so it goes in front of one: between the quantity and the subject's name,
  or in front of the name's last word, for a subject that is a kind of setting, never before a function word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inkspector.claims import Claim
from inkspector.scheme import Framework
from tests.honesty.passages import Passage, Told, told
from tests.honesty.vocabulary import FUNCTION_WORDS
from tests.honesty.vocabulary import words as words_of

NEGATION, MODAL, ADJECTIVE, PLACE = "negation", "modal", "restricting adjective", "another authority"
KINDS: dict[str, tuple[str, ...]] = {
    NEGATION: ("not", "no longer", "hardly", "never", "by no means", "not yet", "scarcely", "far from"),
    MODAL: (
        "should",
        "may",
        "aims to",
        "might",
        "could",
        "must",
        "is expected to",
        "would",
        "plans to",
        "needs to",
        "hopes to",
        "ought to",
    ),
    ADJECTIVE: (
        "newly opened",
        "maintained",
        "independent",
        "larger",
        "rural",
        "voluntary aided",
        "recently registered",
        "privately run",
        "selective",
        "small",
    ),
    PLACE: (
        "in Wandsworth",
        "in Leeds",
        "across Kent",
        "in the London Borough of Camden",
        "in North Yorkshire",
        "of Wandsworth",
        "for Derby",
        "in Stoke-on-Trent",
    ),
}
_MONTHS = "January February March April May June July August September October November December".split()
_DATE = re.compile(rf"(?:\d{{1,2}} )?(?:{'|'.join(_MONTHS)})(?: \d{{4}})?")
_NAME = re.compile(r"[A-Z][\w’']*(?:(?: of| and|-)? ?[A-Z][\w’']*)+")
_JOINED = re.compile(r"\w+(?:[-–/’']\w+)+|\d[\d,.]*%?")
_OPENING = frozenset(
    """
    with despite although and but or as while whereas though if when because such for including since
    of which who whom whose
    """.split()
)
_APART = 4
"""A quantity so many words before a name doesn't count it any more."""
_SETTINGS = frozenset(
    """
    all_settings childcare childminding childcare_non_domestic childcare_domestic nursery_schools schools
    early_years_provision primary_schools secondary_schools special_schools pupil_referral_units post_16
    school_sixth_forms colleges childrens_homes fostering_agency adoption_agency residential_special_schools
    """.split()
)


@dataclass(frozen=True)
class Inserted:
    """A word put in, the claims that it stands in, and whether all of them came through as they were."""

    kind: str
    word: str
    passage: Passage
    at: int
    silent: bool

    def around(self) -> str:
        """The word between its neighbours, to see which construction let it through."""
        left, right = self.passage.sentence[: self.at].split(), self.passage.sentence[self.at :].split()
        return " ".join([*left[-2:], f"[{self.word}]", *right[:2]])


def insertions(
    passages: Iterable[Passage], kind: str, framework: Framework, words: int = 1
) -> Iterator[Inserted]:
    """A kind of word in each gap of each passage, `words` of them in each, taking turns."""
    turn = 0
    for passage in passages:
        first = told(passage, framework)
        for at in gaps(passage.sentence, first, kind):
            meant = [claim for claim in first.whole if _within(at, claim, kind, passage.sentence)]
            for word in _turns(KINDS[kind], turn, words):
                changed = told(passage.rewritten(put(passage.sentence, at, word)), framework)
                yield Inserted(kind, word, passage, at, _kept(meant, changed.whole))
            turn += words


def put(sentence: str, at: int, word: str) -> str:
    """The sentence with a word in a gap; at its head the word takes the capital."""
    if at == 0:
        return f"{word[0].upper()}{word[1:]} {sentence[0].lower()}{sentence[1:]}"
    left, right = sentence[:at].rstrip(), sentence[at:].lstrip()
    return f"{left} {word}{right}" if right[:1] in set(",.;:)!?") else f"{left} {word} {right}"


def gaps(sentence: str, first: Told, kind: str) -> tuple[int, ...]:
    """Where a word of this kind can be put so that it stands in a fully read claim."""
    closed = [found.span() for rule in (_DATE, _NAME, _JOINED) for found in rule.finditer(sentence)]
    found = {gap.start() for gap in re.finditer(r"(?<!\S)\S", sentence)}
    if kind == PLACE:
        found |= {claim.end for claim in first.whole}
    return tuple(
        at
        for at in sorted(found)
        if not any(start < at < end for start, end in closed)
        and any(_within(at, claim, kind, sentence) for claim in first.whole)
    )


def _within(at: int, claim: Claim, kind: str, sentence: str) -> bool:
    """Whether a word in this gap stands in the claim."""
    follows = next(iter(words_of(sentence[at:])), "")
    if kind == ADJECTIVE:
        return follows not in FUNCTION_WORDS and at in _before_nouns(claim, sentence)
    if kind == MODAL and not claim.asserted:
        return False
    if follows in _OPENING and set(words_of(sentence[claim.start : at])) <= _OPENING:
        return False
    return claim.start <= at < claim.end or (kind == PLACE and at == claim.end)


def _before_nouns(claim: Claim, sentence: str) -> set[int]:
    """The gaps from the quantity to the subject's name, and the one in front of the name's last word."""
    if claim.subject not in _SETTINGS or "subject" not in claim.at:
        return set()
    start, end = claim.at["subject"]
    quantity = claim.at.get("quantifier") or claim.at.get("count") or (end, end)
    spaces = [gap.end() for gap in re.finditer(r"\s", sentence[:end])]
    near = quantity[1] <= start and sentence[quantity[1] : start].count(" ") < _APART
    between = [gap for gap in spaces if quantity[1] < gap < start] if near else []
    return {*between, start, *[gap for gap in spaces if gap > start][-1:]}


def _kept(meant: Sequence[Claim], after: Sequence[Claim]) -> bool:
    """Whether every claim that the word stands in is told again, whole and unchanged."""
    return not Counter(meant) - Counter(after)


def _turns(words: Sequence[str], turn: int, size: int) -> Iterator[str]:
    for k in range(min(size, len(words))):
        yield words[(turn + k) % len(words)]


def rates(inserted: Iterable[Inserted]) -> dict[str, tuple[int, int]]:
    """By kind, how many passed in silence, of how many."""
    found: dict[str, tuple[int, int]] = {}
    for one in inserted:
        silent, tried = found.get(one.kind, (0, 0))
        found[one.kind] = (silent + one.silent, tried + 1)
    return found
