"""Is a phrase sound? What it says is read back, in good English, over all that it can say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from inkspector.claims import Claim
from inkspector.drafting import english
from inkspector.drafting.bank import Bank
from inkspector.drafting.choose import fits
from inkspector.drafting.examples import examples, told
from inkspector.drafting.leads import before
from inkspector.drafting.message import Message
from inkspector.drafting.phrases import Pattern, Phrase, slots
from inkspector.drafting.realise import FORMS, SLOTS, realise
from inkspector.drafting.sweep import sweep
from inkspector.drafting.voice import Voice
from inkspector.editing.grammar import Grammar
from inkspector.editing.known import meant, unknown_ids
from inkspector.editing.misread import misread
from inkspector.errors import PhraseError
from inkspector.scheme import Framework

AUTHORITY = "Thornshire"
MOST_EXAMPLES = 400
MOST_TOLD = 3
_SMALL = frozenset("a an and are as be been being has have in is it of on that the to was were".split())
"""Words in which two phrases may differ and still be one."""


@dataclass(frozen=True)
class Example:
    """Words, and the claims that they are meant to make."""

    text: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Fault:
    """What is wrong with a phrase, and what to do about it."""

    what: str
    mend: str


def voice_of(framework: Framework, bank: Bank) -> Voice:
    """The voice of an invented authority."""
    return Voice(framework, bank, AUTHORITY)


def spoken(phrase: Phrase, voice: Voice) -> Iterator[Example]:
    """What a phrase says, in words; a tail behind a clause that it can follow."""
    for messages in _runs(phrase, voice):
        example = said_of(phrase, messages, voice)
        if example is not None:
            yield example


def _unfillable(phrase: Phrase) -> Iterator[Fault]:
    """Why a phrase can't be put into words at all: its slots, their forms, what a tail hangs on."""
    used = slots(phrase.text)
    unknown = sorted({name for _, name, _ in used} - SLOTS)
    yield from (Fault(f"there is no slot `{name}`", meant(name, SLOTS)) for name in unknown)
    for _, name, form in used:
        if form and name in SLOTS and form not in FORMS.get(name, ()):
            mend = meant(form, FORMS[name]) if name in FORMS else "take the form out"
            yield Fault(f"a slot `{name}` has no form `{form}`", mend)
    claims = len(_patterns(phrase))
    far = sorted({of + 1 for of, _, _ in used if of and of >= claims})
    yield from (Fault(f"there is no claim {of} for `{{{of}.…}}`", "add it to `says`") for of in far)
    if phrase.form == "tail" and phrase.follows is None:
        yield Fault("nothing is told of the clause that this tail hangs on", "give `follows`")


def faults(phrase: Phrase, voice: Voice) -> Iterator[Fault]:
    """What is wrong with a phrase by itself: what is only repeated is told three times at most."""
    broken = list(_unfillable(phrase))
    if broken:
        yield from broken
        return
    strange = list(unknown_ids(_patterns(phrase), voice.framework))
    yield from (Fault(*told) for told in strange)
    said = list(islice(spoken(phrase, voice), MOST_EXAMPLES))
    if not said and not strange:
        what = "its conditions can't hold, or nothing that it says could be put into words"
        yield Fault(what, "loosen `when`, or name in `says` what its slots need")
    slips = (f"“{slip}” is no English" for slip in _slips(phrase, voice))
    yield from _some(slips, "give the slot another form, or narrow `when`")
    if phrase.says or phrase.each:
        misreadings = (
            f"“{one.text}” {told}"
            for one in (*said, *_behind_fronts(phrase, voice))
            if (told := misread(one.text, one.claims, voice.framework, AUTHORITY))
        )
        yield from _some(misreadings, "say it in words that the reader knows, or narrow `says`")


def _behind_fronts(phrase: Phrase, voice: Voice) -> Iterator[Example]:
    """Some of what a clause says, behind what can lead up to it: a scene that holds its subjects."""
    letter = voice.framework.letter
    scenes = [(front, letter.scene(front.tells or "")) for front in voice.bank.fronts]
    for i, messages in enumerate(some_runs(phrase, voice) if phrase.form == "clause" else ()):
        claims = [claim for message in messages for claim in message.claims]
        plain = not any(claim.aspect or claim.kind == "view" for claim in claims)
        subjects = {claim.subject for claim in claims}
        fronts = [front for front, scene in scenes if plain and scene and subjects <= set(scene.subjects)]
        example = said_of(phrase, messages, voice, fronts[i % len(fronts)]) if fronts else None
        if example is not None:
            yield example


def all_faults(phrase: Phrase, voice: Voice) -> Iterator[Fault]:
    """What is wrong with it; where nothing is, the phrases that it repeats."""
    found = list(faults(phrase, voice))
    yield from found
    for other in () if found else duplicates(phrase, voice):
        yield Fault(f"{other} says all that in the same words", "retire one of the two")


def duplicates(phrase: Phrase, voice: Voice) -> tuple[str, ...]:
    """The other phrases that say all that it says in the same words, small ones apart, save those retired."""
    runs = some_runs(phrase, voice)
    return tuple(
        other.id
        for other in voice.bank.phrases
        if other.id != phrase.id and other.status != "retired" and other.form == phrase.form
        if runs and all(_alike(phrase, other, messages, voice) for messages in runs)
    )


def reads_back(example: Example, framework: Framework) -> bool:
    """Whether the reader finds just what was meant."""
    return misread(example.text, example.claims, framework, AUTHORITY) is None


def some_runs(phrase: Phrase, voice: Voice) -> list[tuple[Message, ...]]:
    """Messages that the phrase says, a few of each sort."""
    runs = list(islice(_runs(phrase, voice), 4000))
    return runs[:: len(runs) // 40 + 1]


def _runs(phrase: Phrase, voice: Voice) -> Iterator[tuple[Message, ...]]:
    if phrase.says or phrase.each:
        return examples(phrase, voice)
    return iter([(told(phrase),)])


def _patterns(phrase: Phrase) -> list[Pattern]:
    return [pattern for pattern in (*phrase.says, phrase.each) if pattern is not None]


def said_of(
    phrase: Phrase, messages: Sequence[Message], voice: Voice, front: Phrase | None = None
) -> Example | None:
    """What a phrase says of messages, in words, led up to by `front`.

    None where a subject has no name of the form that the phrase asks for.
    """
    try:
        clause = realise(phrase, messages, voice)
        lead = before(phrase, messages, voice)
    except PhraseError:
        return None
    led = (realise(front, (), voice).text if front else "") + (lead.text if lead else "")
    return Example(english.sentence(led + clause.text), (*(lead.claims if lead else ()), *clause.claims))


def _slips(phrase: Phrase, voice: Voice) -> Iterator[str]:
    grammar = _grammar(voice.framework)
    slips: dict[str, None] = {}
    for messages in islice(_runs(phrase, voice), MOST_EXAMPLES):
        for turned in sweep(phrase, messages, voice):
            example = said_of(phrase, turned, voice)
            if example is not None:
                slips.update(dict.fromkeys(grammar.slips(example.text)))
    return iter(slips)


@lru_cache(maxsize=4)
def _grammar(framework: Framework) -> Grammar:
    return Grammar(framework.words)


def _alike(one: Phrase, other: Phrase, messages: Sequence[Message], voice: Voice) -> bool:
    if not fits(other, messages, voice.kinds):
        return False
    said = [said_of(phrase, messages, voice) for phrase in (one, other)]
    return None not in said and len({_words(example.text) for example in said if example}) == 1


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in text.lower().strip(".").replace(",", "").split() if word not in _SMALL)


def _some(told: Iterator[str], mend: str) -> Iterator[Fault]:
    yield from (Fault(what, mend) for what in islice(told, MOST_TOLD))
    more = sum(1 for _ in told)
    if more:
        yield Fault(f"… and {more} more of that kind", mend)
