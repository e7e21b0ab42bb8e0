"""What makes one way to say something better than another, in points: the fewer the better."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from inkspector.drafting.choose import stable
from inkspector.drafting.message import Message
from inkspector.drafting.ways import BUT, SEMICOLON, WHILE, Way, hangs, is_thread, topic
from inkspector.scheme.letter_plan import LetterPlan

if TYPE_CHECKING:
    from inkspector.drafting.compose import Said

PHRASE_AGAIN, SHAPE_AGAIN, SCENE_AGAIN = 400.0, 300.0, 60.0
"""The first two are hardly ever worth it: another way through the paragraph is."""
SENTENCE = 12.0
"""Of each sentence, so that what goes together is said together."""
MESSAGE = 9.0
"""Off for each message that it says."""
FRONT_AGAIN = 2.5
"""A front, for each that the letter has had."""
FAR_APART = 14.0
"""For each further topic in one sentence."""
TURNED_FRONT = 30.0
"""A word of contrast ahead of another part that leads up to the clause: *Even so, in general, …*."""
SHORT, LONG = 9, 30
"""Words from which, and up to which, a sentence is neither bald nor breathless."""
LINE_FIRST = 6.0
"""A sentence whose subject is a line of the profile."""
THREAD = -30.0
TORN, PARTED, ACROSS = 60.0, 45.0, 25.0
"""One breath, or what stands alike, put into two sentences; a sentence that runs into a thread."""
ECHO, MOST_ECHOES, ALIKE = 5.0, 3, 16.0
"""Words that a sentence says twice; clauses of it that could have been one."""
CHANCE, CHANCE_FIRST = 12.0, 26.0
"""How far the hash decides; further for the first sentence of a paragraph."""
_LINE = re.compile(r"<?\{(quantity|counted|subject|judged)|of the \{whole\}")


def merit(way: Way, seed: str, queue: Sequence[Message], letter: LetterPlan, opens: bool) -> float:
    """The points of `way` by itself, whatever came before.

    `seed`: authority and year; `opens`: at the head of a paragraph.
    """
    words, phrases = way.text.replace(",", "").split(), way.phrases
    points = SENTENCE - MESSAGE * len(way.messages)
    points += 2.0 * max(0, len(words) - LONG) + 1.5 * max(0, SHORT - len(words))
    points += LINE_FIRST * _line_first(way.clauses[0].phrase.text)
    points += FAR_APART * (len({topic(message, letter) for message in way.messages}) - 1)
    points += 4.0 * (SEMICOLON in way.joints) + 2.0 * (BUT in way.joints or WHILE in way.joints)
    rest = queue[len(way.messages) - 1 :]
    points += TORN * (hangs(rest) + _of_one_inspection(rest)) + PARTED * _stand_alike(rest)
    points += _echoes(words) + ALIKE * _alike(way) + PHRASE_AGAIN * (len(phrases) - len(set(phrases)))
    key = f"{seed}|{queue[0].key}|{' '.join(phrases)}"
    return points + stable(key, 1000) / 1000 * (CHANCE_FIRST if opens else CHANCE)


def repetition(way: Way, said: Said, letter: LetterPlan, opens: bool) -> float:
    """The points of `way` for what `said` has said before it: phrases, shapes and scenes that come again."""
    points = PHRASE_AGAIN * sum(id in said.phrases for id in way.phrases)
    points += SHAPE_AGAIN * (way.shape == said.shape)
    return points + _front(way, said, letter, opens) + ACROSS * _across(way, said, letter)


def _across(way: Way, said: Said, letter: LetterPlan) -> bool:
    """Whether the sentence runs into a thread that has yet to be opened."""
    subjects = {message.subject for message in way.messages}
    scenes = (letter.scene(thread) for thread in said.threads if thread not in said.scenes)
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
        if clause.claims and clause.claims[0].kind != "view" and (joint or clause.phrase.form != "tail")
    ]
    return len(claims) - len(set(claims))


def _front(way: Way, said: Said, letter: LetterPlan, opens: bool) -> float:
    phrase = way.clauses[0].phrase
    if phrase.form != "front":
        return 0.0
    scene = letter.scene(phrase.tells or "")
    again = phrase.tells in said.scenes or (scene is not None and scene.id in said.scenes)
    points = SCENE_AGAIN if again else 0.0
    if is_thread(phrase, letter):
        return points + THREAD
    return points + FRONT_AGAIN * len(said.scenes) + (-2.0 if opens else 8.0)
