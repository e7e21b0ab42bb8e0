"""Text to claims: tokens, chunks, phrases, clauses, frames, discourse; and what was left unread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from inkspector.claims import Claim, Period, Unread
from inkspector.claims.claim import Span
from inkspector.letter import Letter, parse_letter
from inkspector.reading.chunks import Chunker
from inkspector.reading.clauses import Clause
from inkspector.reading.discourse import lend, mention, remember
from inkspector.reading.echo import echo
from inkspector.reading.exceptions import excepted
from inkspector.reading.frames import FRAMES
from inkspector.reading.function_words import CONJUNCTIONS, DETERMINERS, HARMLESS
from inkspector.reading.hearsay import Heard, before_last, beside, of_old, of_others, shares, then
from inkspector.reading.lexicon import Lexicon, Subject
from inkspector.reading.memory import Memory
from inkspector.reading.modality import modal
from inkspector.reading.placing import linked, placed_claim, unless_dangling
from inkspector.reading.residue import Residue
from inkspector.reading.slots import Scope
from inkspector.reading.strangers import Strangers
from inkspector.reading.syntax import Grammar, Syntax
from inkspector.reading.telling import JUDGED, NOW, Telling
from inkspector.reading.tokens import Sentence, Tokeniser, sentences
from inkspector.reading.topics import topics
from inkspector.scheme import Framework, load_scheme

_LEADING = DETERMINERS | HARMLESS | CONJUNCTIONS | {"of", "in", "among", "for", "at"}
_TURNING = frozenset({"turn", "turning", "come", "next", "consider"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What a letter claims and what wasn't read; offsets in code points of the raw text."""

    claims: tuple[Claim, ...] = ()
    unread: tuple[Unread, ...] = ()
    cues: tuple[Span, ...] = ()
    sentences: tuple[Span, ...] = ()


def read(letter: Letter | str, framework: Framework | None = None, places: Sequence[str] = ()) -> Reading:
    """The claims of a letter's narrative; a string is taken for a letter first.

    `places` are names of the letter's own authority: any other place makes a claim partial.
    """
    framework = framework or load_scheme()
    if isinstance(letter, str):
        letter = parse_letter(letter, framework)
    return _compiled(framework).read(letter, tuple(places))


class Reader:
    """Compiled from a scheme and its words; holds no state of a text."""

    def __init__(self, framework: Framework) -> None:
        self._framework = framework
        self._tokeniser = Tokeniser()
        lexicon = Lexicon(framework, self._tokeniser.phrase)
        chunker = Chunker.of(framework, lexicon, self._tokeniser.phrase)
        grammar = Grammar.of(self._tokeniser, chunker, lexicon)
        # 1,024 sentences are those of some fifty letters: enough to meet again what a folder says alike
        self._syntax = lru_cache(maxsize=1024)(lambda text: Syntax(text, grammar))
        self._places = frozenset(self._tokeniser.phrase(name) for name in framework.authorities)
        self._inspected = {inspection.id: inspection.subjects for inspection in framework.scheme.inspections}
        self._single = frozenset(line.id for line in framework.scheme.lines if line.single) | frozenset(
            JUDGED
        )

    def read(self, letter: Letter, places: tuple[str, ...]) -> Reading:
        """The reading of a letter."""
        memory = Memory(single=self._single, inspected=self._inspected)
        unread: list[Unread] = []
        spans: list[Span] = []
        cues: list[Span] = []
        own = frozenset(self._tokeniser.phrase(place) for place in places)
        strangers = Strangers(self._places, own)
        for block in letter.narrative:
            memory.new_paragraph()
            passed: Syntax | None = None
            for start, end in sentences(letter.text, block.start, block.end):
                spans.append((start, end))
                syntax = self._syntax(letter.text[start:end])
                if not syntax.tells:
                    passed = syntax
                    continue
                if passed is not None:
                    _opened(passed, memory)
                    passed = None
                sentence = Sentence(syntax.words, start, end, len(spans) - 1)
                residue = self._sentence(syntax, sentence, memory, strangers)
                unread += residue.unread
                cues += residue.cues
        return Reading(tuple(memory.claims), tuple(unread), tuple(cues), tuple(spans))

    def _sentence(self, syntax: Syntax, sentence: Sentence, memory: Memory, strangers: Strangers) -> Residue:
        words = syntax.texts
        if not (syntax.worth_after if memory.subjects or memory.named else syntax.worth_alone):
            mention(memory, syntax.chunks)
            return Residue(sentence, words)
        residue = Residue(sentence, words, strangers.among(syntax))
        if syntax.defines:
            return residue
        clauses = [told.clause for told in syntax.clauses]
        memory.sentence = sentence.index
        memory.now = next((str(p.value) for clause in clauses for p in clause.of("source")), None)
        first = len(memory.claims)
        for k, clause in enumerate(syntax.clauses):
            found = clause.scope()
            lend(found, clause.after, memory)
            if found.period is None and then(found, words):
                found.period = memory.dated()
            told = topics(found, memory, self._framework, clause.following)
            claims = self._claims(Telling(found, told, memory, self._framework, words))
            kept = [modal(claim, found, clause.mood) for claim in claims]
            meant = residue.keep([claim for claim in kept if claim is not None], found, clause.mood)
            link = linked(found, memory, len(memory.claims), k)
            placed = [placed_claim(claim, found, sentence, link) for claim in meant]
            refused = bool(claims and not meant) and found.modal is None
            theirs = of_others(found, placed, words)
            if theirs or self._old(found, clause.after, placed, memory, words):
                unread = residue.disown(found.clause)
                memory.heard = Heard(placed[0], theirs, unread) if theirs and shares(placed) else None
                told = []
            else:
                memory.claims.extend(placed + self._beside(placed, residue, memory))
            remember(memory, found, placed, told, refused)
        memory.claims[first:] = [
            unless_dangling(claim, len(memory.claims)) for claim in memory.claims[first:]
        ]
        now = [sentence.start + word.start for word in sentence.words if word.text in NOW]
        self._sourced(memory.claims, first, clauses, now)
        excepted(memory.claims, first, clauses)
        residue.compared(clauses, memory.claims[first:])
        memory.claims[first:] = residue.overheard(memory.claims[first:], syntax.phrases)
        memory.claims[first:] = residue.unheld(memory.claims[first:], clauses, syntax.phrases)
        return residue

    @staticmethod
    def _old(
        scope: Scope, after: Clause, placed: Sequence[Claim], memory: Memory, words: Sequence[str]
    ) -> bool:
        """Whether these claims are of a time before that bears no date."""
        again = any(memory.told(claim) for claim in placed)
        return bool(placed) and (of_old(scope, words) or before_last(after, again, words))

    def _beside(self, own: Sequence[Claim], residue: Residue, memory: Memory) -> list[Claim]:
        """How the share that a clause tells stands to that of others, which the one before told."""
        heard, memory.heard = memory.heard, None
        found = [beside(heard, claim, self._framework) for claim in own] if heard else []
        if heard and any(found) and heard.unread in residue.unread:
            residue.unread.remove(heard.unread)
        return [one for one in found if one is not None]

    def _claims(self, telling: Telling) -> list[Claim]:
        claims = [claim for frame in FRAMES for claim in frame.make(telling)]
        return claims or echo(telling.scope, telling.topics, telling.memory, telling.framework, telling.words)

    def _sourced(
        self, claims: list[Claim], first: int, clauses: Sequence[Clause], now: Sequence[int]
    ) -> None:
        """The inspection that a sentence names is that of its judgements on what such inspections judge.

        Not of what is so `now`: these are the places where that is said.
        """
        for clause in clauses:
            for phrase in clause.of("source"):
                inspection = self._framework.inspection(str(phrase.value))
                dates = clause.of("period")
                period = next((p.value for p in dates if p.i >= phrase.j or dates == [p] != []), None)
                for k in range(first, len(claims)):
                    claim = claims[k]
                    if (
                        claim.kind == "judgement"
                        and claim.source in (None, inspection.id)
                        and claim.subject in inspection.subjects
                        and not any(claim.start <= place < claim.end for place in now)
                    ):
                        dated = claim.period or (period if isinstance(period, Period) else None)
                        claims[k] = replace(claim, source=inspection.id, period=dated)


def _opened(passed: Syntax, memory: Memory) -> None:
    """What the sentence before speaks of, where it says nothing else: *Special schools are our jewel.*"""
    named = [chunk for chunk in passed.chunks if chunk.kind == "subject"]
    if not named:
        return
    memory.speak([chunk.value.id for chunk in named if isinstance(chunk.value, Subject)])
    first = named[0]
    words = [word.text for word in passed.written]
    if set(words[: first.i]) <= _LEADING or not _TURNING.isdisjoint(words):
        mention(memory, [first])


@lru_cache(maxsize=8)
def _compiled(framework: Framework) -> Reader:
    return Reader(framework)
