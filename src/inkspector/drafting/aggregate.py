"""Clauses into sentences: neighbours joined where they are alike, *however* where they are opposed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from inkspector.drafting import english
from inkspector.drafting.choose import Chooser, split, stable
from inkspector.drafting.contrast import Graded
from inkspector.drafting.message import Message, Plan
from inkspector.drafting.voice import Voice

MOST_WORDS = 26
"""Two clauses are one sentence up to so many words."""
MARKS = (", and ", ", as ", ", with ", ", for example ", ": ")
"""A clause that holds one of these is joined to no other."""
OPENERS = ("of the ",)
"""A clause that begins so opens a sentence."""
AND, BUT = ", and ", ", but "
HOWEVER = "However, "
CONTRASTS = (HOWEVER, "By contrast, ")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence, the messages that it says in order, and its phrases."""

    text: str
    messages: tuple[Message, ...]
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A clause with what hangs on it, and its topic in the plan."""

    text: str
    messages: tuple[Message, ...]
    phrases: tuple[str, ...]
    form: str
    topic: object

    @property
    def stances(self) -> list[str]:
        """Of its claims, in order."""
        return [claim.stance for message in self.messages for claim in message.claims] or ["neutral"]

    @property
    def pinned(self) -> bool:
        """A person wrote it: it stands as it is."""
        return self.messages[0].outside == "pinned"

    @property
    def matter(self) -> str:
        """What kind of thing it is about."""
        kinds = {message.claims[-1].kind for message in self.messages if message.claims}
        subjects = {message.subject for message in self.messages}
        if "view" in kinds or not kinds:
            return "other"
        indicators = any(
            s.startswith("ni_") or s in ("national_indicators", "inequality_gaps") for s in subjects
        )
        return "indicators" if indicators else "services"

    def joined(self, connective: str, other: _Part) -> _Part:
        """Both as one sentence."""
        return replace(
            self,
            text=self.text + connective + other.text,
            messages=(*self.messages, *other.messages),
            phrases=(*self.phrases, *other.phrases),
        )

    @property
    def words(self) -> int:
        return len(self.text.split())


def spoken(planned: Plan, voice: Voice) -> list[list[Spoken]]:
    """The sentences of a plan, paragraph by paragraph. Raises PhraseError where the bank can't say it."""
    chooser = Chooser(voice, f"{voice.authority}|{voice.framework.scheme.year}")

    def topic(message: Message) -> int:
        return voice.framework.letter.position(message.subject, message.aspect, message.kind).row

    return [sentences(paragraph, chooser, topic) for paragraph in planned.paragraphs]


def sentences(
    messages: Sequence[Message], chooser: Chooser, topic: Callable[[Message], object]
) -> list[Spoken]:
    """One paragraph. `topic` tells which messages belong together."""
    parts = list(_parts(messages, chooser, topic))
    contrasts = list(CONTRASTS)
    graded = Graded()
    said: list[Spoken] = []
    before: _Part | None = None
    while parts:
        part, *parts = parts
        opening = ""
        if graded.turned_by(part.messages) and not part.pinned:
            opening = HOWEVER
        elif before is not None and _opposed(before, part) and contrasts and not _leads_on(said, part, parts):
            opening = contrasts[0]
        contrasts = [one for one in contrasts if one != opening]
        graded = graded.after(part.messages, bool(opening))
        before = part
        connective = _connective(part, parts)
        if connective == AND and not opening and not stable(f"{chooser.seed}|{part.messages[0].key}|join", 3):
            connective = None
        if connective == AND and graded.turned_by(parts[0].messages):
            connective = None
        if connective is not None:
            before, *parts = parts
            graded = graded.after(before.messages, connective == BUT)
            part = part.joined(connective, before)
        text = part.text if part.pinned else english.sentence(opening + part.text)
        said.append(Spoken(text, part.messages, part.phrases))
    return said


def _parts(
    messages: Sequence[Message], chooser: Chooser, topic: Callable[[Message], object]
) -> Iterator[_Part]:
    queue = list(messages)
    while queue:
        message = queue[0]
        if message.outside == "pinned":
            yield _Part(message.words[0], (message,), (), "sentence", topic(message))
            queue = queue[1:]
        elif len(message.claims) > 1 and not chooser.says(message):
            queue = [*split(message), *queue[1:]]
        else:
            clause, taken = chooser.clause(queue[: _run(queue, topic)])
            queue = queue[taken:]
            hangs = bool(queue) and topic(queue[0]) == topic(message) and not _compared(queue)
            tail = chooser.tail(clause, queue[: _run(queue, topic)]) if hangs else None
            queue = queue[tail[1] :] if tail else queue
            said = (clause, tail[0]) if tail else (clause,)
            yield _Part(
                "".join(one.text for one in said),
                tuple(message for one in said for message in one.messages),
                tuple(one.phrase.id for one in said),
                clause.phrase.form,
                topic(message),
            )


def _run(queue: Sequence[Message], topic: Callable[[Message], object]) -> int:
    """How many messages may share the first one's clause: of its topic and stance, or of its inspection."""
    first, n = queue[0], 1
    while n < len(queue) and topic(queue[n]) == topic(first) and _together(first, queue[n]):
        if _compared(queue[n:]):
            break
        n += 1
    return n


def _compared(queue: Sequence[Message]) -> bool:
    """Whether the first is a share on which a comparison of the same settings hangs."""
    share, *rest = queue
    return (
        bool(rest)
        and share.kind == "grade"
        and (rest[0].kind, rest[0].subject) == ("comparison", share.subject)
    )


def _together(first: Message, other: Message) -> bool:
    if not (first.claims and other.claims):
        return False
    source = first.claims[0].source
    return first.stance == other.stance or (source is not None and other.claims[0].source == source)


def _leads_on(said: Sequence[Spoken], part: _Part, rest: Sequence[_Part]) -> bool:
    """Whether a contrast has just been made, or one to come takes up what `part` grades: one is enough."""
    graded = Graded().after(part.messages, contrasted=False)
    return said[-1].text.startswith(CONTRASTS) or any(graded.turned_by(one.messages) for one in rest)


def _opposed(first: _Part, second: _Part) -> bool:
    """Praise, then blame of the same kind of thing: only then is *however* in its place."""
    alike = first.matter == second.matter != "other" and second.form == "clause"
    praises = "positive" in first.stances and first.stances[-1] != "negative"
    return alike and praises and second.stances[0] == "negative"


def _connective(first: _Part, rest: Sequence[_Part]) -> str | None:
    """The words that make one sentence of `first` and the next short clause of its topic, where they can.

    Where more than one thing is to be regretted, *however* opens a sentence of its own instead.
    """
    if not rest or {first.form, rest[0].form} != {"clause"} or first.topic != rest[0].topic:
        return None
    second = rest[0]
    if first.words + second.words > MOST_WORDS or second.text.startswith(OPENERS):
        return None
    if any(mark in part.text for part in (first, second) for mark in MARKS):
        return None
    if _opposed(first, second):
        more = len(rest) > 1 and rest[1].topic == first.topic and rest[1].stances[0] == "negative"
        return None if more else BUT
    return AND if first.stances[-1] == second.stances[0] else None
