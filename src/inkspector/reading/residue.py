"""What no slot holds: cues that make a clause unread, or a claim partial. Silence is never agreement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from inkspector.claims import Claim, Unread
from inkspector.claims.claim import Span, Why
from inkspector.reading.clauses import Clause
from inkspector.reading.phrase import Phrase
from inkspector.reading.slots import Scope
from inkspector.reading.tokens import Sentence

CUES = ("grades", "directions", "comparators", "ratings", "source", "gap_words", "points")
NEUTRAL = ("total", "view")


def span(clause: Clause, sentence: Sentence) -> Span:
    """Where a clause stands, without the marks at its ends; offsets in the raw text."""
    listed = [phrase for phrase in clause.phrases if phrase.kind != "mark"] or clause.phrases
    return extent(sentence, (i for phrase in listed for i in range(phrase.i, phrase.j)))


def extent(sentence: Sentence, words: Iterable[int]) -> Span:
    """From the first to the last of these words in the raw text, in whatever order they are read."""
    held = [sentence.words[i] for i in words]
    return min(word.start for word in held), max(word.end for word in held)


@dataclass(slots=True)
class Residue:
    """Gathers what a sentence leaves unread."""

    sentence: Sentence
    words: Sequence[str]
    strangers: frozenset[int] = frozenset()
    """Words that name a place other than the letter's own authority."""
    unread: list[Unread] = field(default_factory=list)
    cues: list[Span] = field(default_factory=list)

    def keep(self, claims: Sequence[Claim], scope: Scope, mood: str | None) -> list[Claim]:
        """The claims that may stand, marked partial where a cue of the clause is held by no slot."""
        clause = scope.clause
        cues = [self._place(phrase) for phrase in cues_of(clause)]
        self.cues += cues
        why = refused(scope, claims)
        if claims and why is None:
            partial = scope.partial or _left_over(scope, claims) or self._elsewhere(clause)
            return [replace(claim, partial=True) if partial else claim for claim in claims]
        if why is not None or (not claims and counts(clause)):
            start, end = span(clause, self.sentence)
            self.unread.append(Unread(start, end, tuple(cues), why or "no_frame", self.sentence.index))
        return []

    def overheard(self, claims: Sequence[Claim], phrases: Sequence[Phrase]) -> list[Claim]:
        """The claims, partial where between their words stands what none of them can hold.

        That is another authority, a modal in what is asserted, or a second negation; `phrases` are those of
        the whole sentence, asides and insets too.
        """
        modals = [self._place(phrase) for phrase in phrases if phrase.kind == "modals"]
        denying = [phrase for phrase in phrases if phrase.kind == "negations" or _none(phrase)]
        negations = [self._place(phrase) for phrase in denying if self.words[phrase.i] != "nor"]
        strangers = [(self.sentence.words[i].start, self.sentence.words[i].end) for i in self.strangers]
        return [
            replace(claim, partial=True)
            if _inside(strangers, claim)
            or (claim.asserted and _inside(modals, claim))
            or _inside(negations, claim) > 1
            else claim
            for claim in claims
        ]

    def _place(self, phrase: Phrase) -> Span:
        return extent(self.sentence, range(phrase.i, phrase.j))

    def _elsewhere(self, clause: Clause) -> bool:
        return any(i in self.strangers for phrase in clause.phrases for i in range(phrase.i, phrase.j))


def cues_of(clause: Clause) -> list[Phrase]:
    """The phrases that may not be passed over in silence."""
    return [phrase for phrase in clause.phrases if phrase.kind in CUES or _quantified(phrase)]


def counts(clause: Clause) -> bool:
    """Whether a clause without a claim has to be owned up to."""
    kinds = {phrase.kind for phrase in clause.phrases}
    if kinds & {"grades", "ratings", "points"} or any(_quantified(phrase) for phrase in clause.phrases):
        return True
    if "described" in kinds and any(phrase.noun and phrase.noun.quantity for phrase in clause.phrases):
        return True
    pointing = any(phrase.value in ("it", "they", "former", "latter") for phrase in clause.of("pronoun"))
    spoken = pointing or any(_of_scheme(phrase) for phrase in clause.phrases) or "described" in kinds
    if spoken and {"taking_place", "negations"} <= kinds:
        return True
    if spoken and kinds & {"directions", "gap_words", "source", "multiples", "slopes"}:
        return True
    if (spoken and _left_hanging(clause)) or _bare_denial(clause):
        return True
    return any(
        phrase.noun is not None and phrase.noun.grades is not None and phrase.noun.quantity is not None
        for phrase in clause.phrases
    )


def _left_hanging(clause: Clause) -> bool:
    """*That of secondary schools is*: a verb without what it says."""
    said = [phrase for phrase in clause.phrases if phrase.kind != "mark"]
    return len(said) > 1 and said[-1].kind == "be" and said[-2].noun is not None


def _bare_denial(clause: Clause) -> bool:
    """*…, has not*."""
    kinds = {phrase.kind for phrase in clause.phrases}
    return {"be", "negations"} <= kinds <= {"be", "negations", "mark", "openers"}


def refused(scope: Scope, claims: Sequence[Claim]) -> Why | None:
    """Why the claims of a clause may not stand, if so."""
    if scope.gap and (claims or scope.grades or scope.directions):
        return "gap_word"
    if not claims:
        return None
    if scope.ambiguous and any(claim.kind in ("grade", "comparison") for claim in claims):
        return "ambiguous"
    if any(phrase.value == "condition" and phrase.i in scope.whether for phrase in scope.clause.of("modals")):
        return "negation"
    if (
        scope.negations
        and any(claim.kind in ("grade", "judgement", "rating") for claim in claims)
        and not scope.directions
    ):
        ambiguous = any(claim.quantifier in ("all", "both") for claim in claims)
        return "ambiguous" if ambiguous else "negation"
    return None


def _left_over(scope: Scope, claims: Sequence[Claim]) -> bool:
    negated = (
        scope.negations > 0
        and not scope.negated
        and not any(claim.quantifier in ("none", "not_all") for claim in claims)
    )
    return negated or bool(scope.clause.of("trap_grades"))


def _quantified(phrase: Phrase) -> bool:
    noun = phrase.noun
    if noun is None or noun.quantity is None:
        return False
    if noun.subject is not None:
        return noun.subject.id != "authority"
    return (
        noun.quantity.quantifier not in ("count", "all", "both", "none", "some", "any", "not_all")
        and not noun.pronoun
    )


def _of_scheme(phrase: Phrase) -> bool:
    return (
        phrase.noun is not None and phrase.noun.subject is not None and phrase.noun.subject.id != "authority"
    )


def _none(phrase: Phrase) -> bool:
    quantity = phrase.noun.quantity if phrase.noun is not None else None
    return quantity is not None and quantity.quantifier == "none"


def _inside(spans: Sequence[Span], claim: Claim) -> int:
    return sum(claim.start <= start and end <= claim.end for start, end in spans)
