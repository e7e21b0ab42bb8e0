"""What makes one way to say something better than another, in points: the fewer the better."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from inkspector.drafting.choose import stable
from inkspector.drafting.message import Message
from inkspector.drafting.ways import BUT, SEMICOLON, WHILE, Way, hangs, is_thread
from inkspector.scheme.letter_plan import LetterPlan

if TYPE_CHECKING:
    from inkspector.drafting.compose import Said

PHRASE_AGAIN, SCENE_AGAIN, SHAPE_AGAIN = 90.0, 60.0, 70.0
SENTENCE = 12.0
"""Of each sentence, so that what goes together is said together."""
MESSAGE = 9.0
"""Off for each message that it says."""
SHORT, LONG = 9, 30
"""Words from which, and up to which, a sentence is neither bald nor breathless."""
LINE_FIRST = 6.0
"""A sentence whose subject is a line of the profile."""
THREAD = -30.0
TORN, PARTED, ACROSS = 60.0, 15.0, 25.0
"""One breath, or what stands alike, put into two sentences; a sentence that runs into a thread."""
ECHO, MOST_ECHOES, ALIKE = 3.0, 3, 16.0
"""Words that a sentence says twice; clauses of it that could have been one."""
CHANCE, CHANCE_FIRST = 12.0, 26.0
"""How far the hash decides; further for the first sentence of a paragraph."""
_LINE = re.compile(r"<?\{(quantity|counted|subject|judged)")


@dataclass(frozen=True)
class Taste:
    """What makes a way to say the first of `queue` good, where `said` came before it."""

    said: Said
    queue: Sequence[Message]
    letter: LetterPlan
    opens: bool
    """At the head of a paragraph."""

    def cost(self, way: Way) -> float:
        """The points of `way`."""
        said, phrases, words = self.said, way.phrases, way.text.replace(",", "").split()
        points = 2.0 * max(0, len(words) - LONG) + 1.5 * max(0, SHORT - len(words))
        points += PHRASE_AGAIN * sum([id in said.phrases for id in phrases])
        points += SHAPE_AGAIN * (way.shape == said.shape)
        points += LINE_FIRST * _line_first(way.clauses[0].phrase.text)
        points += 4.0 * (SEMICOLON in way.joints) + 2.0 * (BUT in way.joints or WHILE in way.joints)
        points += self._cuts(len(way.messages)) + _echoes(words) + ALIKE * _alike(way)
        points += _front(way, said, self.letter, self.opens)
        key = f"{said.seed}|{self.queue[0].key}|{' '.join(phrases)}"
        return points + stable(key, 1000) / 1000 * (CHANCE_FIRST if self.opens else CHANCE)

    @cached_property
    def _cuts(self) -> Callable[[int], float]:
        """The points of ending behind so many messages, however they are said."""
        return cache(self._cut)

    def _cut(self, n: int) -> float:
        rest = self.queue[n - 1 :]
        points = SENTENCE - MESSAGE * n + TORN * (hangs(rest) + _of_one_inspection(rest))
        return points + PARTED * _stand_alike(rest) + ACROSS * self._across(n)

    def _across(self, n: int) -> bool:
        """Whether the sentence runs into a thread that has yet to be opened."""
        subjects = {message.subject for message in self.queue[:n]}
        yet = (thread for thread in self.said.threads if thread not in self.said.scenes)
        scenes = (self.letter.scene(thread) for thread in yet)
        held = [subjects & set(scene.subjects) for scene in scenes if scene]
        return any(inside and inside != subjects for inside in held)


def _of_one_inspection(messages: Sequence[Message]) -> bool:
    """Whether the first two were found by one inspection and are of one kind."""
    claims = [claim for message in messages[:2] for claim in message.claims[:1]]
    sources = {(claim.kind, claim.source, claim.period) for claim in claims}
    return len(claims) == 2 and len(sources) == 1 and claims[0].source is not None


def _stand_alike(messages: Sequence[Message]) -> bool:
    """Whether the first two are single indicators that stand alike."""
    claims = [message.claims[0] for message in messages[:2] if message.subject.startswith("ni_")]
    return len(claims) == 2 and len({(claim.direction, claim.comparator) for claim in claims}) == 1


@lru_cache(maxsize=4096)
def _line_first(text: str) -> bool:
    """Whether a phrase begins with a line of the profile, a quantity before it or not."""
    return _LINE.match(text) is not None


def _echoes(words: Sequence[str]) -> float:
    """For runs of three words that come again within the sentence."""
    runs = list(zip(words, words[1:], words[2:], strict=False))
    return ECHO * min(MOST_ECHOES, len(runs) - len(set(runs)))


def _alike(way: Way) -> int:
    """Clauses that could have been one."""
    if len(way.clauses) == 1:
        return 0
    claims = [
        (clause.claims[0].kind, clause.claims[0].grades)
        for clause, joint in zip(way.clauses, way.joints, strict=True)
        if clause.claims and (joint or clause.phrase.form != "tail")
    ]
    return len(claims) - len(set(claims))


def _front(way: Way, said: Said, letter: LetterPlan, opens: bool) -> float:
    phrase = way.clauses[0].phrase
    if phrase.form != "front":
        return 0.0
    scene = letter.scene(phrase.tells or "")
    again = phrase.tells in said.scenes or (scene is not None and scene.id in said.scenes)
    points = SCENE_AGAIN if again else 0.0
    return points + (THREAD if is_thread(phrase, letter) else -2.0 if opens else 8.0)
