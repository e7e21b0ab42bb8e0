"""The ways to say what comes next in one sentence: clauses, what hangs on them, joins or leads up to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inkspector.drafting.choose import Chooser, follows
from inkspector.drafting.contrast import opposed
from inkspector.drafting.message import Message
from inkspector.drafting.phrases import Phrase
from inkspector.drafting.realise import Clause, Shape
from inkspector.scheme import Framework
from inkspector.scheme.letter_plan import LetterPlan

MOST_TOGETHER = 6
"""So many messages at most share one clause."""
TWICE = ("same_share", "same_standing", "these_indicators")
"""What a tail may hang on so that another hangs behind it."""
GRADED = {"grade", "judgement", "comparison"}
"""Kinds that stand beside each other in one sentence though they are on different things."""
AND, BUT, WHILE, SEMICOLON = ", and ", ", but ", ", while ", "; "


@dataclass(frozen=True, slots=True)
class Way:
    """One way to say the first messages of a paragraph's rest in one sentence."""

    clauses: tuple[Clause, ...]
    joints: tuple[str, ...]
    """What stands before each clause."""
    text: str
    """Without capital or full stop."""
    messages: tuple[Message, ...]
    """What it says, in order."""
    shape: Shape
    """What its claims are and how large each is said."""

    @classmethod
    def of(cls, clause: Clause) -> Way:
        """With this clause alone."""
        return cls((clause,), ("",), clause.text, clause.messages, clause.shape)

    def and_then(self, clause: Clause, joint: str = "") -> Way:
        """With one more clause."""
        return Way(
            (*self.clauses, clause),
            (*self.joints, joint),
            self.text + joint + clause.text,
            self.messages + clause.messages,
            self.shape + clause.shape,
        )

    def behind(self, front: Clause) -> Way:
        """With a front, which says nothing by itself."""
        return Way(
            (front, *self.clauses), ("", *self.joints), front.text + self.text, self.messages, self.shape
        )

    @property
    def unturned(self) -> tuple[Message, ...]:
        """What it says before its own first word of contrast."""
        said: list[Message] = []
        for joint, clause in zip(self.joints, self.clauses, strict=True):
            if joint in (BUT, WHILE) or clause.phrase.turns:
                break
            said += clause.messages
        return tuple(said)

    @property
    def phrases(self) -> tuple[str, ...]:
        """Ids, in order."""
        return tuple([clause.phrase.id for clause in self.clauses])


def hung(queue: Sequence[Message], chooser: Chooser) -> Iterator[Way]:
    """A clause for the first messages, with no, one or two tails that hang on it."""
    for together in range(_run(queue, chooser.voice.framework), 0, -1):
        rest = queue[together:]
        tails = _tails(rest, chooser)
        for clause in chooser.clauses(tuple(queue[:together])):
            way = Way.of(clause)
            yield way
            if clause.phrase.form == "sentence":
                continue
            for tail in _on(clause, tails):
                longer = way.and_then(tail)
                yield longer
                if tail.phrase.follows in TWICE:
                    for last in _on(clause, _tails(rest[len(tail.messages) :], chooser)):
                        # behind a comparison *so are* and *the same* would be taken for it
                        back = last.phrase.follows == "same_grades"
                        turned_twice = tail.phrase.turns and last.phrase.turns
                        if last.phrase.size(0) == "clause" and not (back or turned_twice):
                            yield longer.and_then(last)


def joined(way: Way, queue: Sequence[Message], chooser: Chooser) -> Iterator[Way]:
    """`way`, which begins with the first of `queue`, with one more clause behind it."""
    rest = queue[len(way.messages) :]
    joints = _joints(way, rest, chooser.voice.framework.letter)
    if not joints:
        return
    for together in range(_run(rest, chooser.voice.framework), 0, -1):
        tails = _tails(rest[together:], chooser)
        for clause in chooser.clauses(tuple(rest[:together])):
            for joint in joints:
                if _can_follow(way, joint, clause):
                    longer = way.and_then(clause, joint)
                    yield longer
                    for tail in _on(clause, tails):
                        if tail.phrase.size(0) == "relative":
                            yield longer.and_then(tail)


def _tails(queue: Sequence[Message], chooser: Chooser) -> list[Clause]:
    """What the first messages can hang on a clause."""
    if not queue or queue[0].outside:
        return []
    runs = range(_run(queue, chooser.voice.framework), 0, -1)
    return [tail for together in runs for tail in chooser.tails(tuple(queue[:together]))]


def _on(clause: Clause, tails: Sequence[Clause]) -> Iterator[Clause]:
    """Those that can hang on this clause."""
    return (tail for tail in tails if follows(tail.phrase, clause, tail.messages))


def _run(queue: Sequence[Message], framework: Framework) -> int:
    """How many messages may share the first one's clause: of its topic and stance, or of its inspection."""
    first, n = queue[0], 1
    if hangs(queue):
        return 1
    while n < min(len(queue), MOST_TOGETHER) and _together(first, queue[n], framework):
        if hangs(queue[n:]):
            break
        n += 1
    return n


def hangs(queue: Sequence[Message]) -> bool:
    """Whether on the first, a share, the next hangs: how it compares, or the exception among its settings."""
    share, *rest = queue
    if not rest or share.kind != "grade" or rest[0].kind not in ("grade", "comparison"):
        return False
    return (share.subject, share.aspect) == (rest[0].subject, rest[0].aspect)


def _together(first: Message, other: Message, framework: Framework) -> bool:
    if first.outside or other.outside:
        return first.outside == other.outside == "state"
    if topic(first, framework.letter) != topic(other, framework.letter):
        return False
    if first.kind == "grade" and _groups(framework) & {first.subject, other.subject}:
        return False  # a group beside a line of its own would count that twice
    source = first.claims[0].source
    return (
        first.kind == other.kind == "judgement"
        or (first.stance == "negative") == (other.stance == "negative")
        or (source is not None and other.claims[0].source == source)
    )


def _groups(framework: Framework) -> frozenset[str]:
    return frozenset(group.id for group in framework.scheme.groups)


def topic(message: Message, letter: LetterPlan) -> int:
    """What a message is about: its row in the plan of the letter."""
    return letter.position(message.subject, message.aspect, message.kind).row


def _joints(way: Way, rest: Sequence[Message], letter: LetterPlan) -> tuple[str, ...]:
    """The words that can make one sentence of `way` and the next clause."""
    if not rest or rest[0].outside != way.messages[-1].outside or rest[0].outside == "pinned":
        return ()
    if rest[0].outside:
        return (SEMICOLON,) if rest[0].outside in ("recorded", "state") else ()
    if way.clauses[0].phrase.form not in ("clause", "opening") or "; " in way.text or ": " in way.text:
        return ()
    hung = len(way.clauses) > 1 or ", " in way.text
    if opposed(way.messages, rest[:1]):
        apart = not {m.subject for m in way.messages} & {rest[0].subject}
        return () if hung else (BUT, WHILE) if apart else (BUT,)
    stances = {claim.stance for message in (*way.messages, rest[0]) for claim in message.claims}
    near = topic(way.messages[-1], letter) == topic(rest[0], letter)
    mixed = "negative" in stances and stances != {"negative"}
    if mixed and "positive" in stances:
        return ()
    if mixed or not near:
        return (SEMICOLON,) if {way.messages[-1].kind, rest[0].kind} <= GRADED else ()
    if rest[0].subject.startswith("ni_"):
        return () if hung else (AND,)
    return (SEMICOLON,) if hung else (AND, SEMICOLON)


def _can_follow(way: Way, joint: str, clause: Clause) -> bool:
    if clause.phrase.form == "sentence":
        return joint == SEMICOLON and not clause.claims
    if clause.phrase.form != "clause" or "; " in clause.text or ": " in clause.text:
        return False
    last = way.clauses[-1]
    listed = any(claim.kind == "grade" for claim in last.claims) and not last.plain
    # *in X and in Y, and Z is satisfactory* would be read as one list
    return joint != AND or not (listed or (" and " in way.text and " and " in clause.text))


def fronted(way: Way, chooser: Chooser, threads: Sequence[str]) -> Iterator[Way]:
    """`way` behind what can lead up to it: a scene that holds its subjects, or a thread that is borne out."""
    letter = chooser.voice.framework.letter
    kinds = {message.kind for message in way.messages}
    if way.clauses[0].phrase.form != "clause" or "view" in kinds or any(m.aspect for m in way.messages):
        return
    about = {"indicators" if one.subject.startswith("ni_") else one.subject for one in way.messages}
    scenes = letter.scenes_of(about)
    for phrase in chooser.voice.bank.fronts:
        scene = scenes.get(phrase.tells or "")
        if scene is None:
            continue
        thread = scene.id != phrase.tells
        if not thread or (phrase.tells in threads and ": " not in way.text):
            yield way.behind(chooser.front(phrase))


def is_thread(phrase: Phrase, letter: LetterPlan) -> bool:
    """Whether a front says that the evidence bears a thread out."""
    return phrase.form == "front" and any(thread.id == phrase.tells for thread in letter.threads)
