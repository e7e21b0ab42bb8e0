"""From a plan to sentences: of the ways to say what comes next, the one that tastes best.

The choice rests on the messages, and on a stable hash of authority, year and message. What was said before
bears on it only so far as a phrase, a shape, a scene or a word of contrast would otherwise come again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from inkspector.drafting import english
from inkspector.drafting.choose import Chooser, split, stable
from inkspector.drafting.contrast import Graded, opposed
from inkspector.drafting.message import Message, Plan
from inkspector.drafting.realise import Shape
from inkspector.drafting.taste import TURNED_FRONT, merit, repetition
from inkspector.drafting.ways import Way, fronted, hung, joined, topic
from inkspector.errors import PhraseError
from inkspector.scheme.letter_plan import LetterPlan

CONTRASTS = ("However, ", "By contrast, ", "Even so, ", "Nevertheless, ")
"""What turns from praise to blame or back at the head of a sentence, each once a letter."""
MOST, OF_A_SHAPE, WIDTH = 10, 2, 8
"""So many of the best ways are tried with a further clause and then with a front, so many of them of one
shape; so many heads of a paragraph are carried on from each place in it."""
_Weighed = tuple[float, Way]
"""A way with its own points."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence, the messages that it says in order, its phrases, and its shape."""

    text: str
    messages: tuple[Message, ...]
    phrases: tuple[str, ...]
    shape: Shape


@dataclass(frozen=True, slots=True)
class Said:
    """What a letter has said so far, as far as it bears on how the rest is said."""

    seed: str
    """Authority and year."""
    threads: tuple[str, ...]
    phrases: frozenset[str] = frozenset()
    scenes: frozenset[str] = frozenset()
    """Ids of scenes and threads that a front has opened."""
    contrasts: tuple[str, ...] = CONTRASTS
    """Those that are left."""
    shape: Shape = ()

    def after(self, way: Way, turn: str, letter: LetterPlan) -> Said:
        """With a sentence more."""
        fronts = [clause.phrase.tells or "" for clause in way.clauses if clause.phrase.form == "front"]
        scenes = [scene.id for scene in map(letter.scene, fronts) if scene]
        return replace(
            self,
            phrases=self.phrases.union(way.phrases),
            scenes=self.scenes.union(fronts, scenes),
            contrasts=tuple(one for one in self.contrasts if one != turn),
            shape=way.shape,
        )


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of a paragraph in words, and what is to be said against it, in points."""

    points: float
    said: Said
    graded: Graded
    sentences: tuple[Spoken, ...] = ()

    def then(self, one: Spoken, said: Said, points: float) -> _Head:
        """With a sentence more."""
        graded = self.graded.after(one.messages, one.text.startswith(CONTRASTS))
        return _Head(self.points + points, said, graded, (*self.sentences, one))


def spoken(planned: Plan, chooser: Chooser) -> list[tuple[Spoken, ...]]:
    """The sentences of a plan, paragraph by paragraph. Raises PhraseError where the bank can't say it."""
    voice = chooser.voice
    said = Said(f"{voice.authority}|{voice.framework.scheme.year}", planned.threads)
    found: list[tuple[Spoken, ...]] = []
    for paragraph in planned.paragraphs:
        head = _paragraph(paragraph, chooser, said)
        found.append(head.sentences)
        said = head.said
    return found


def _paragraph(messages: Sequence[Message], chooser: Chooser, said: Said) -> _Head:
    """The best way through all messages: from each place, the best heads that reach it are carried on."""
    queue = [one for message in messages for one in _sayable(message, chooser)]
    reached: list[list[_Head]] = [[] for _ in range(len(queue) + 1)]
    reached[0] = [_Head(0.0, said, Graded())]
    for i, heads in enumerate(reached[:-1]):
        place = _Place(queue[i:], chooser, said.seed, opens=not i) if heads else None
        for head in _varied(WIDTH, heads, lambda head: head.points, lambda head: head.said.shape):
            if place is not None:
                for longer in place.carried_on(head):
                    reached[i + len(longer.sentences[-1].messages)].append(longer)
    return min(reached[-1], key=lambda head: head.points)


def _sayable(message: Message, chooser: Chooser) -> list[Message]:
    whole = message.outside or len(message.claims) < 2 or chooser.says(message)
    return [message] if whole else split(message)


class _Place:
    """A place in a paragraph: the ways to say what comes next, each weighed by itself once."""

    def __init__(self, queue: Sequence[Message], chooser: Chooser, seed: str, opens: bool) -> None:
        self._queue, self._chooser, self._seed, self._opens = queue, chooser, seed, opens
        self._letter = chooser.voice.framework.letter
        self._plain = [] if queue[0].outside == "pinned" else self._weighed(hung(queue, chooser))
        if not self._plain and queue[0].outside != "pinned":
            told = "; ".join(str(claim.to_json()) for claim in queue[0].claims) or queue[0].topic
            what = f"no phrase says `{queue[0].key}` ({told})"
            raise PhraseError.of(what, "add one to the phrase bank, or report this with the case")
        self._longer: dict[int, list[_Weighed]] = {}
        self._fronted: dict[int, list[_Weighed]] = {}

    def carried_on(self, head: _Head) -> Iterator[_Head]:
        """`head` with the best sentences that can come next."""
        first = self._queue[0]
        if first.outside == "pinned":
            one = Spoken(first.words[0], (first,), (), (("pinned", "clause"),))
            yield head.then(one, replace(head.said, shape=one.shape), 0.0)
            return
        for points, (_, way) in self._best(head.said):
            turn = _turn(way, head.said, head.sentences, head.graded, self._letter)
            one = Spoken(english.sentence(turn + way.text), way.messages, way.phrases, way.shape)
            points += TURNED_FRONT * (bool(turn) and _led_up_to(way))
            yield head.then(one, head.said.after(way, turn, self._letter), points)

    def _weighed(self, ways: Iterable[Way]) -> list[_Weighed]:
        return [(merit(way, self._seed, self._queue, self._letter, self._opens), way) for way in ways]

    def _best(self, said: Said) -> list[tuple[float, _Weighed]]:
        def against(held: Iterable[_Weighed]) -> Iterator[tuple[float, _Weighed]]:
            for points, way in held:
                yield points + repetition(way, said, self._letter, self._opens), (points, way)

        def best(held: Iterable[tuple[float, _Weighed]]) -> list[tuple[float, _Weighed]]:
            return _varied(MOST, held, lambda one: one[0], lambda one: one[1][1].shape)

        good = best(against(self._plain))
        good = best([*good, *(one for _, held in good for one in against(self._with_more(held[1])))])
        return best([*good, *(one for _, held in good for one in against(self._with_front(held[1], said)))])

    def _with_more(self, way: Way) -> list[_Weighed]:
        if id(way) not in self._longer:
            self._longer[id(way)] = self._weighed(joined(way, self._queue, self._chooser))
        return self._longer[id(way)]

    def _with_front(self, way: Way, said: Said) -> list[_Weighed]:
        if id(way) not in self._fronted:
            self._fronted[id(way)] = self._weighed(fronted(way, self._chooser, said.threads))
        return self._fronted[id(way)]


def _led_up_to(way: Way) -> bool:
    """Whether a part with its comma comes before the clause, which a word of contrast would double."""
    first = way.clauses[0]
    return first.phrase.form == "opening" or (first.phrase.form == "front" and first.text.endswith(", "))


_T = TypeVar("_T")


def _varied(
    most: int, held: Iterable[_T], points: Callable[[_T], float], shape: Callable[[_T], Shape]
) -> list[_T]:
    """The best, but only a few of one shape: whatever comes next may need another."""
    found: list[_T] = []
    shapes: Counter[Shape] = Counter()
    for one in sorted(held, key=points):
        if shapes[shape(one)] < OF_A_SHAPE:
            shapes[shape(one)] += 1
            found.append(one)
            if len(found) == most:
                break
    return found


def _turn(way: Way, said: Said, before: Sequence[Spoken], graded: Graded, letter: LetterPlan) -> str:
    """The word of contrast that the sentence opens with: where it turns from what was said before."""
    turned = graded.turned_by(way.unturned)
    if not turned and not (before and _turns(before[-1], way, letter)):
        return ""
    key = f"{said.seed}|{way.messages[0].key}|turn"
    left = said.contrasts or ((CONTRASTS[0],) if turned else ("",))
    return left[0] if CONTRASTS[0] in left and stable(key, 2) else left[stable(key, len(left))]


def _turns(before: Spoken, way: Way, letter: LetterPlan) -> bool:
    """Whether praise is followed by blame, or on the same topic blame by praise."""
    first = next(clause.messages for clause in way.clauses if clause.messages)
    if not opposed(before.messages, first):
        return False
    blames = any(claim.stance == "negative" for claim in first[0].claims)
    return blames or topic(before.messages[-1], letter) == topic(first[0], letter)
