"""From a plan to sentences: of the ways to say what comes next, the one that tastes best.

The choice rests on the messages, and on a stable hash of authority, year and message. What was said before
bears on it only so far as a phrase, a shape, a scene or a word of contrast would otherwise come again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from operator import itemgetter

from inkspector.drafting import english
from inkspector.drafting.choose import Chooser, split, stable
from inkspector.drafting.contrast import Graded, opposed
from inkspector.drafting.message import Message, Plan
from inkspector.drafting.realise import Shape
from inkspector.drafting.taste import Taste
from inkspector.drafting.ways import Way, fronted, hung, joined, topic
from inkspector.errors import PhraseError
from inkspector.scheme.letter_plan import LetterPlan

CONTRASTS = ("However, ", "By contrast, ", "Even so, ", "Nevertheless, ")
"""What turns from praise to blame or back at the head of a sentence, each once a letter."""


MOST = 8
"""So many of the best ways are tried with a further clause, and then with a front."""


_points = itemgetter(0)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence, the messages that it says in order, its phrases, and its shape."""

    text: str
    messages: tuple[Message, ...]
    phrases: tuple[str, ...]
    shape: Shape


@dataclass
class Said:
    """What a letter has said so far, as far as it bears on how the rest is said."""

    seed: str
    """Authority and year."""
    threads: tuple[str, ...]
    phrases: set[str] = field(default_factory=set)
    scenes: set[str] = field(default_factory=set)
    """Ids of scenes and threads that a front has opened."""
    contrasts: list[str] = field(default_factory=lambda: list(CONTRASTS))
    shape: Shape = ()


def spoken(planned: Plan, chooser: Chooser) -> list[list[Spoken]]:
    """The sentences of a plan, paragraph by paragraph. Raises PhraseError where the bank can't say it."""
    voice = chooser.voice
    said = Said(f"{voice.authority}|{voice.framework.scheme.year}", planned.threads)
    return [_sentences(paragraph, chooser, said) for paragraph in planned.paragraphs]


def _sentences(messages: Sequence[Message], chooser: Chooser, said: Said) -> list[Spoken]:
    queue = [one for message in messages for one in _sayable(message, chooser)]
    graded = Graded()
    found: list[Spoken] = []
    while queue:
        if queue[0].outside == "pinned":
            one = Spoken(queue[0].words[0], (queue[0],), (), (("pinned", "clause"),))
        else:
            one = _sentence(queue, chooser, said, found, graded)
        graded = graded.after(one.messages, one.text.startswith(CONTRASTS))
        said.shape = one.shape
        found.append(one)
        queue = queue[len(one.messages) :]
    return found


def _sayable(message: Message, chooser: Chooser) -> list[Message]:
    whole = message.outside or len(message.claims) < 2 or chooser.says(message)
    return [message] if whole else split(message)


def _sentence(
    queue: Sequence[Message], chooser: Chooser, said: Said, before: Sequence[Spoken], graded: Graded
) -> Spoken:
    plain = list(hung(queue, chooser))
    if not plain:
        told = "; ".join(str(claim.to_json()) for claim in queue[0].claims) or queue[0].topic
        what = f"no phrase says `{queue[0].key}` ({told})"
        raise PhraseError.of(what, "add one to the phrase bank, or report this with the case")
    letter = chooser.voice.framework.letter

    taste = Taste(said, queue, letter, opens=not before)

    def weighed(ways: Iterable[Way]) -> list[tuple[float, Way]]:
        return [(taste.cost(way), way) for way in ways]

    good = nsmallest(MOST, weighed(plain), key=_points)
    longer = weighed(longer for _, way in good for longer in joined(way, queue, chooser))
    good = nsmallest(MOST, [*good, *longer], key=_points)
    led_up_to = weighed(longer for _, way in good for longer in fronted(way, chooser, said.threads))
    _, best = min([*good, *led_up_to], key=_points)
    said.phrases.update(best.phrases)
    for clause in best.clauses:
        scene = letter.scene(clause.phrase.tells or "") if clause.phrase.form == "front" else None
        said.scenes.update((clause.phrase.tells or "", scene.id) if scene else ())
    turn = _turn(best, said, before, graded, letter)
    return Spoken(english.sentence(turn + best.text), best.messages, best.phrases, best.shape)


def _turn(way: Way, said: Said, before: Sequence[Spoken], graded: Graded, letter: LetterPlan) -> str:
    """The word of contrast that the sentence opens with: where it turns from what was said before."""
    turned = graded.turned_by(way.unturned)
    if not turned and not (before and _turns(before[-1], way, letter)):
        return ""
    key = f"{said.seed}|{way.messages[0].key}|turn"
    left = said.contrasts or ([CONTRASTS[0]] if turned else [""])
    turn = left[0] if CONTRASTS[0] in left and stable(key, 2) else left[stable(key, len(left))]
    said.contrasts = [one for one in said.contrasts if one != turn]
    return turn


def _turns(before: Spoken, way: Way, letter: LetterPlan) -> bool:
    """Whether praise is followed by blame, or on the same topic blame by praise."""
    first = next(clause.messages for clause in way.clauses if clause.messages)
    if not opposed(before.messages, first):
        return False
    blames = any(claim.stance == "negative" for claim in first[0].claims)
    return blames or topic(before.messages[-1], letter) == topic(first[0], letter)
