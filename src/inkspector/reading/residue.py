"""What no slot holds: cues that make a clause unread, or a claim partial. Silence is never agreement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from inkspector.claims import Claim, Unread
from inkspector.claims.claim import Span, Why
from inkspector.reading.clauses import Clause
from inkspector.reading.comparing import AGAINST_TARGET
from inkspector.reading.phrase import Noun, Phrase
from inkspector.reading.positions import unknown
from inkspector.reading.slots import SHARES, Scope
from inkspector.reading.telling import FOUND
from inkspector.reading.tokens import Sentence

_START, _END = attrgetter("start"), attrgetter("end")
CUES = ("grades", "directions", "comparators", "ratings", "source", "gap_words", "points")


def span(clause: Clause, sentence: Sentence) -> Span:
    """Where a clause stands, without the marks at its ends; offsets in the raw text."""
    listed = [phrase for phrase in clause.phrases if phrase.kind != "mark"] or clause.phrases
    return extent(sentence, (i for phrase in listed for i in range(phrase.i, phrase.j)))


def extent(sentence: Sentence, words: Iterable[int]) -> Span:
    """From the first to the last of these words in the raw text, in whatever order they are read."""
    held = [sentence.words[i] for i in words]
    first, last = min(held, key=_START), max(held, key=_END)
    return sentence.start + first.start, sentence.start + last.end


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
        why = refused(scope, claims) or ("gap_word" if claims and self._next_door(clause) else None)
        if claims and why is None:
            self._beside(scope, claims)
            partial = scope.partial or _left_over(scope, claims) or self._elsewhere(clause)
            return [replace(claim, partial=True) if partial else claim for claim in claims]
        if why is not None or (not claims and counts(clause)):
            self._own_up(clause, why or "no_frame")
        return []

    def disown(self, clause: Clause) -> Unread:
        """Owns up to a clause whose claims are of others or of old."""
        self._own_up(clause)
        return self.unread[-1]

    def _own_up(self, clause: Clause, why: Why = "no_frame") -> None:
        start, end = span(clause, self.sentence)
        cues = tuple(self._place(phrase) for phrase in cues_of(clause))
        self.unread.append(Unread(start, end, cues, why, self.sentence.index))

    def _beside(self, scope: Scope, claims: Sequence[Claim]) -> None:
        """Owns up to what a clause says besides its claims: a second verb's predicate, a second share."""
        for phrases in (*second_predicates(scope, claims), *unheld_shares(scope, claims)):
            self._own_up(Clause(phrases=phrases))

    def compared(self, clauses: Sequence[Clause], claims: Sequence[Claim]) -> None:
        """Owns up to a sentence that names a comparator and a direction in parts, and gives nothing."""
        kinds = {phrase.kind for clause in clauses for phrase in clause.phrases}
        if claims or self.unread or not {"comparators", "directions"} <= kinds:
            return
        for clause in clauses:
            if _directed(clause):
                self._own_up(clause)

    def overheard(self, claims: Sequence[Claim], phrases: Sequence[Phrase]) -> list[Claim]:
        """The claims, partial where between their words stands what none of them can hold.

        That is a modal in what is asserted, or a second negation; `phrases` are those of the whole sentence,
        asides and insets too. Another authority anywhere in the sentence may be whom it is all about.
        """
        modals = [self._place(phrase) for phrase in phrases if phrase.kind == "modals"]
        denying = [phrase for phrase in phrases if phrase.kind == "negations" or _none(phrase)]
        negations = [self._place(phrase) for phrase in denying if self.words[phrase.i] != "nor"]
        return [
            replace(claim, partial=True)
            if self.strangers or (claim.asserted and _inside(modals, claim)) or _inside(negations, claim) > 1
            else claim
            for claim in claims
        ]

    def unheld(
        self, claims: Sequence[Claim], clauses: Sequence[Clause], phrases: Sequence[Phrase]
    ) -> list[Claim]:
        """The claims, partial where a denial, a modal or a narrowed noun stands in no clause that tells it.

        That is in an aside that is passed over, or in a piece of a clause that has no verb of its own: there
        it may belong to any of them.
        """
        kept = {id(phrase.chunk) for clause in clauses for phrase in clause.phrases}
        loose = [phrase for phrase in phrases if id(phrase.chunk) not in kept and _bears(phrase)]
        pieces = [clause for clause in clauses if any(map(_bears, clause.phrases)) and not _verbal(clause)]
        return [replace(claim, partial=True) for claim in claims] if loose or pieces else list(claims)

    def _place(self, phrase: Phrase) -> Span:
        return extent(self.sentence, range(phrase.i, phrase.j))

    def _next_door(self, clause: Clause) -> bool:
        """*In neighbouring Thornby*: said of another place by its own words, whatever its name."""
        words = self.sentence.words
        spoken = [i for phrase in clause.phrases for i in range(phrase.i, phrase.j)]
        return any(
            words[i].text in ("neighbouring", "adjoining", "nearby")
            and any(word.capital for word in words[i + 1 : i + 2])
            for i in spoken
        )

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
    if "directions" in kinds and any(noun.quantity and not noun.head for noun in clause.nouns):
        return True
    if "described" in kinds and any(phrase.noun and phrase.noun.quantity for phrase in clause.phrases):
        return True
    if _found(clause) or (_directed(clause) and "comparators" in kinds):
        return True
    named = any(_of_scheme(phrase) for phrase in clause.phrases)
    again = clause.opener in ("same", "untrue") or _said_last(clause).value == "likewise"
    if again and (named or "described" in kinds):
        return True
    if (named or "aspect" in kinds) and _opined(clause):
        return True
    if (clause.names("authority") or not clause.nouns) and _any_reads(clause, "opinions", "view_verbs"):
        return True
    if named and any(phrase.value != "previous" for phrase in clause.of("comparators")):
        return True
    rated = _any_reads(clause, "rating_numbers") or any(phrase.value == "rating" for phrase in clause.phrases)
    if rated and (clause.names("authority") or _any_reads(clause, "directions", "comparators")):
        return True
    pointing = any(phrase.value in ("it", "they", "former", "latter") for phrase in clause.of("pronoun"))
    spoken = pointing or named or kinds & {"described", "aspect"} or any(map(_the_share, clause.phrases))
    denied = "negations" in kinds or any(map(_none, clause.phrases))
    if (spoken or "source" in kinds) and "taking_place" in kinds and denied:
        return True
    if (spoken or kinds & {"be", "comparators"}) and "multiples" in kinds:
        return True
    if spoken and kinds & {"directions", "gap_words", "source", "multiples", "slopes"}:
        return True
    if (spoken and _left_hanging(clause)) or _bare_denial(clause):
        return True
    return any(
        noun.grades is not None and (noun.quantity is not None or (named and noun.subject is None))
        for noun in clause.nouns
    )


def _directed(clause: Clause) -> bool:
    """A direction against somebody; *meeting*, *missing* only say something of a target."""
    return any(phrase.value not in AGAINST_TARGET for phrase in clause.of("directions"))


def _said(clause: Clause) -> list[Phrase]:
    return [phrase for phrase in clause.phrases if phrase.kind != "mark"]


def _said_last(clause: Clause) -> Phrase:
    return (_said(clause) or clause.phrases)[-1]


def _left_hanging(clause: Clause) -> bool:
    """*Those for staying safe are not*, *it is no longer so*: a verb without what it says."""
    said = _said(clause)
    while said and (said[-1].kind == "negations" or said[-1].value == "so"):
        said.pop()
    if len(said) < 2 or said[-1].kind != "be":
        return False
    return said[-2].noun is not None or said[-2].kind == "aspect"


def _found(clause: Clause) -> bool:
    """*Two priority actions*, *there are seven*: how many there were, wherever it was."""
    exists = any(phrase.value == "exist" for phrase in clause.of("taking_place"))
    found = exists or any(phrase.value in FOUND for phrase in clause.of("aspect"))
    return found and any(noun.quantifier == "count" for noun in clause.nouns)


def _opined(clause: Clause) -> bool:
    """Praise or criticism in words that no frame reads, or said of the subject where none reads it."""
    said = _said(clause)
    for k, phrase in enumerate(said):
        if phrase.kind == "views" or _reads(phrase, "opinions"):
            return True
        if _reads(phrase, "views") and (
            _after_verb(said[:k]) or (k == 0 and any(map(_of_scheme, said[2:3])))
        ):
            return True
    return False


def _reads(phrase: Phrase, *categories: str) -> bool:
    """Whether a phrase can be read so, whatever it was taken for."""
    return phrase.chunk is not None and any(phrase.chunk.reads(category) for category in categories)


def _any_reads(clause: Clause, *categories: str) -> bool:
    return any(_reads(phrase, *categories) for phrase in clause.phrases)


def _after_verb(before: Sequence[Phrase]) -> bool:
    """*Secondary education is a …*: a named subject and its verb, and no other noun or verb since."""
    verb = next((k for k, phrase in enumerate(before) if phrase.kind == "be"), 0)
    return any(map(_of_scheme, before[:verb])) and all(phrase.noun is None for phrase in before[verb + 1 :])


def _the_share(phrase: Phrase) -> bool:
    """*The proportion*, *that figure*: one that was named before."""
    noun = phrase.noun
    return noun is not None and noun.head == "quantity" and noun.quantity is None


def second_predicates(scope: Scope, claims: Sequence[Claim]) -> list[list[Phrase]]:
    """*Two that were inadequate in 2007 are good*: each further verb with what it says, held by no slot."""
    phrases, found = scope.clause.phrases, []
    held = set(scope.at.values())
    directions = {claim.direction for claim in claims} - {None}
    said, verb = 0, None
    for k, phrase in enumerate(phrases):
        if phrase.kind == "be" and said:
            verb = k if verb is None else verb
        elif phrase.kind in ("grades", "directions", "views"):
            said += 1
            loose = phrase.kind != "directions" or len(directions) < len(scope.directions)
            if verb is not None and loose and (phrase.i, phrase.j) not in held:
                found.append([part for part in phrases[verb:] if part.kind != "mark"])
                break
            verb = None
    return found


def unheld_shares(scope: Scope, claims: Sequence[Claim]) -> list[list[Phrase]]:
    """*A minority, 44%, are good*: the share that none of the claims holds."""
    held = [interval for claim in claims for interval in (claim.proportion, claim.than, claim.by)]
    return [
        [phrase]
        for phrase in scope.clause.phrases
        if not scope.partial
        and (quantity := phrase.quantity) is not None
        and quantity.quantifier in SHARES
        and quantity.proportion not in held
    ]


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
    if any(claim.quantifier == "any" for claim in claims):
        return "ambiguous"
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
    untold = any(claim.count == (None, None) for claim in claims)  # *all but one of the schools*
    return negated or untold or bool(scope.clause.of("trap_grades")) or _uncounted(scope.clause, claims)


def _uncounted(clause: Clause, claims: Sequence[Claim]) -> bool:
    """*The eight schools three are good*: a number by itself that no claim counts with, where one counts."""
    counted = {number for claim in claims for number in claim.count or ()}
    return bool(counted) and any(
        noun.quantity is not None
        and noun.quantity.quantifier == "count"
        and noun == Noun(quantity=noun.quantity, whole=noun.whole, only=noun.only, at=noun.at)
        and not counted & set(noun.quantity.count or ())
        for noun in clause.nouns
    )


def _quantified(phrase: Phrase) -> bool:
    noun = phrase.noun
    if noun is None or noun.quantity is None:
        return False
    if noun.subject is not None:
        return noun.subject.id != "authority"
    quantifier = noun.quantity.quantifier
    some = quantifier not in ("count", "all", "both", "none", "some", "any", "not_all")
    return quantifier in SHARES or (some and not noun.pronoun)


def _of_scheme(phrase: Phrase) -> bool:
    return phrase.subject is not None and phrase.subject.id != "authority"


def _none(phrase: Phrase) -> bool:
    return phrase.quantifier == "none"


def _bears(phrase: Phrase) -> bool:
    """A denial, a modal, or a noun that something unknown narrows."""
    return phrase.kind in ("negations", "modals") or (phrase.noun is not None and phrase.noun.gap)


def _verbal(clause: Clause) -> bool:
    """Whether a clause has a verb, or what may be one; not an unknown word right before a noun."""
    phrases = clause.phrases
    return any(
        phrase.kind in ("be", "judging", "finding", "directions", "views", "grades")
        or (unknown(phrase) and not any(later.noun and later.i == phrase.j for later in phrases))
        for phrase in phrases
    )


def _inside(spans: Sequence[Span], claim: Claim) -> int:
    return sum(claim.start <= start and end <= claim.end for start, end in spans)
