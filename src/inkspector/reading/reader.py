"""Text to claims: tokens, chunks, phrases, clauses, frames, discourse; and what was left unread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from inkspector.claims import Claim, Unread
from inkspector.claims.claim import Span
from inkspector.letter import Letter, parse_letter
from inkspector.reading.chunks import Chunker
from inkspector.reading.clauses import Clause, cut
from inkspector.reading.discourse import own_subjects, remember, topics
from inkspector.reading.echo import echo
from inkspector.reading.frames import FRAMES, JUDGED, Telling
from inkspector.reading.lexicon import Lexicon
from inkspector.reading.memory import Memory
from inkspector.reading.phrases import Phrase, phrases
from inkspector.reading.scope import Scope, scope
from inkspector.reading.tokens import Sentence, Tokeniser
from inkspector.scheme import Framework, load_scheme


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
        self._single = frozenset(line.id for line in framework.scheme.lines if line.single) | frozenset(JUDGED)
        self._chunker = Chunker.of(framework, lexicon, self._tokeniser.phrase)

    def read(self, letter: Letter, places: tuple[str, ...]) -> Reading:
        """The reading of a letter."""
        memory = Memory(single=self._single)
        unread: list[Unread] = []
        spans: list[Span] = []
        index = 0
        for block in letter.narrative:
            memory.new_paragraph()
            for sentence in self._tokeniser.sentences(letter.words(block), block.start, index):
                index = sentence.index + 1
                spans.append((sentence.start, sentence.end))
                unread += self._sentence(sentence, memory)
        return Reading(tuple(memory.claims), tuple(unread), (), tuple(spans))

    def _sentence(self, sentence: Sentence, memory: Memory) -> list[Unread]:
        words = [word.text for word in sentence.words]
        clauses = cut(phrases(self._chunker.chunks(words), words))
        if any(clause.of("defining") for clause in clauses):
            return []
        clauses = _ordered(clauses)
        for k, clause in enumerate(clauses):
            found = scope(clause, words)
            following = own_subjects(clauses[k + 1]) if k + 1 < len(clauses) else []
            self._tell(found, memory, following, words, sentence)
        return []

    def _tell(self, found: Scope, memory: Memory, following: Sequence[str], words: Sequence[str], sentence: Sentence) -> None:
        told = topics(found, memory, self._framework, following)
        telling = Telling(found, told, memory, self._framework, words)
        claims = [claim for frame in FRAMES for claim in frame.make(telling)]
        claims = claims or echo(found, told, memory, self._framework, words)
        placed = [self._placed(claim, found, sentence) for claim in claims]
        remember(memory, found, placed, told)
        subjects = own_subjects(found.clause)
        if subjects and not placed:
            memory.mentioned = subjects[-1]

    def _placed(self, claim: Claim, found: Scope, sentence: Sentence) -> Claim:
        listed = [phrase for phrase in found.clause.phrases if phrase.kind not in ("mark",)]
        start = sentence.words[listed[0].i].start
        end = sentence.words[listed[-1].j - 1].end
        return replace(claim, sentence=sentence.index, start=start, end=end)


ASIDES = ("including", "example", "relative", "contrast", "concession")
ECHOES = ("including", "example", "same", "compared", "with", "relative")


def _waits(clause: Clause, clauses: Sequence[Clause], k: int) -> bool:
    """A topic that is broken off, its predicate to come: *The fourth, which was …, is satisfactory now*."""
    verbs = clause.of("be", "judging", "taking_place", "finding")
    if clause.says or verbs or not clause.topical or clause.opener in ECHOES:
        return False
    for later in clauses[k + 1 : k + 4]:
        if _resumes(later):
            return True
        if later.opener not in ASIDES and not later.aside and not _interrupting(later):
            return False
    return False


def _numbered(phrase: Phrase) -> bool:
    """An indicator by its number, in brackets after its name."""
    return phrase.noun is not None and phrase.noun.subject is not None and phrase.noun.subject.id.startswith("ni_")


def _listed(clause: Clause) -> bool:
    """*Good or better: 11 of 13 primary schools, …*."""
    return clause.strong and clause.topical and not clause.says and not clause.of("be", "judging")


def _shared(clause: Clause) -> bool:
    """*The share judged good or better, at 44%, …*: a share that still wants its figure."""
    nouns = clause.nouns
    heads = any(noun.head == "quantity" for noun in nouns)
    return heads and bool(clause.of("grades")) and not clause.of("directions") and not any(noun.quantity for noun in nouns)


def _figure_only(clause: Clause) -> bool:
    counted = [noun for noun in clause.nouns if noun.quantity is not None and noun.subject is None]
    return bool(counted) and not clause.says and not clause.of("be", "judging", "comparators") and clause.opener is None


def _interrupting(clause: Clause) -> bool:
    """*…, both of them in the north of the county, …*."""
    return not clause.says and not clause.of("be", "judging") and clause.opener is None


def _resumes(clause: Clause) -> bool:
    """A clause that begins with its verb."""
    if not clause.says or clause.opener in ECHOES:
        return False
    for phrase in clause.phrases:
        if phrase.kind in ("pronoun", "described") or (phrase.noun is not None and phrase.noun.head != "performance"):
            return False
        if phrase.kind in ("be", "judging", "grades", "directions", "views", "ratings"):
            return True
    return False


def _ordered(clauses: list[Clause]) -> list[Clause]:
    """Broken-off topics joined to their predicates; what is included comes after what includes it."""
    found: list[Clause] = []
    pending: list[Phrase] = []
    held: list[Clause] = []
    for k, clause in enumerate(clauses):
        if not pending and _waits(clause, clauses, k):
            pending = [phrase for phrase in clause.phrases if phrase.kind != "mark"]
            continue
        if pending and _resumes(clause):
            opener = clause.opener
            found.append(replace(clause, opener=opener, phrases=[*pending, *clause.phrases]))
            found += held
            pending, held = [], []
        elif pending and clause.aside and (numbered := [p for p in clause.phrases if _numbered(p)]):
            pending = numbered
        elif not clause.topical and clause.says and k + 1 < len(clauses) and _listed(clauses[k + 1]):
            clauses[k + 1] = replace(clauses[k + 1], phrases=[*clause.phrases, *clauses[k + 1].phrases])
        elif _shared(clause) and k + 1 < len(clauses) and _figure_only(clauses[k + 1]):
            clauses[k + 1] = replace(clause, phrases=[*clause.phrases, *clauses[k + 1].phrases])
        elif pending and clause.opener in ("including", "example"):
            held.append(clause)
        elif pending and _interrupting(clause) and not clause.of("aspect"):
            continue
        else:
            if pending and clause.opener == "relative":
                found.append(replace(clause, phrases=[*clause.phrases]))
                found[-1].antecedent = [phrase for phrase in pending if phrase.noun is not None]
            else:
                found.append(clause)
    return found + held


@lru_cache(maxsize=8)
def _compiled(framework: Framework) -> Reader:
    return Reader(framework)
