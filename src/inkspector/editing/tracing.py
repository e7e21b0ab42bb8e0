"""Following a sentence of any letter back to its evidence, its rules and its phrases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from inkspector.case import Case
from inkspector.case.holds import Evidence
from inkspector.case.worlds import none_if_overall
from inkspector.checks import Document, Judged, open_letter
from inkspector.checks.document import Evidenced
from inkspector.checks.verdicts import holding
from inkspector.claims import Claim
from inkspector.drafting.bank import Bank
from inkspector.editing.chain import Link, Said, Set, Shown, Trace
from inkspector.editing.drafted import Drafted
from inkspector.editing.finding import find_sentence
from inkspector.editing.matching import matched
from inkspector.errors import PhraseError
from inkspector.rating import Mention, Rated, salience
from inkspector.rating.model import TrailStep
from inkspector.rating.trail import rests_on
from inkspector.scheme import Framework
from inkspector.scheme.rules import HowMany, Predicate, Present, Rule

SCHEME = "scheme:"


@dataclass(frozen=True)
class Tracer:
    """Tells what lies behind the sentences of a case's letters."""

    case: Case
    framework: Framework
    rated: Rated
    bank: Bank
    mentions: tuple[Mention, ...]

    @classmethod
    def of(cls, case: Case, framework: Framework, rated: Rated, bank: Bank) -> Tracer:
        """For letters of a case that was rated."""
        return cls(case, framework, rated, bank, salience(case, framework, rated))

    def drafted(self, number: int, sentence: Drafted) -> Trace:
        """The chain behind a sentence as it is drafted; it stands at no place yet."""
        behind = Evidenced(self.case, self.rated.worlds, self.rated)
        links = tuple(self.link(Judged(claim, holding(claim, behind))) for claim in sentence.claims)
        return Trace(number, sentence.text, 0, 0, links, (), sentence, self.phrases(sentence.phrases))

    def read(self, document: Document, index: int, drafted: Drafted | None) -> Trace:
        """The chain behind a sentence of any letter, as it is read; `drafted` is what it was."""
        start, end = document.reading.sentences[index]
        links = [self.link(one) for one in document.judged if one.claim.sentence == index]
        unread = tuple(one for one in document.reading.unread if one.sentence == index)
        text = " ".join(document.text[start:end].split())
        phrases = self.phrases(drafted.phrases) if drafted else ()
        return Trace(index + 1, text, start, end, tuple(links), unread, drafted, phrases)

    def link(self, judged: Judged) -> Link:
        """A claim with what it rests on and leads to."""
        mention = self._mention(judged.claim)
        return Link(
            judged,
            tuple(self.shown(one) for one in dict.fromkeys(judged.evidence)),
            tuple(self._against(judged.claim)),
            tuple(self._fed(judged.claim)),
            mention,
            self._because(mention),
        )

    def shown(self, one: Evidence) -> Shown:
        """Evidence with its line and source."""
        if one.path.startswith(SCHEME):
            return Shown(one.path, one.shows, None, self._source_in_scheme(one.path))
        place = self.case.place(one.path) if one.path else None
        source = self.case.source_at(one.path) if one.path else None
        return Shown(one.path, one.shows, place.line if place else None, source)

    def _source_in_scheme(self, path: str) -> str | None:
        held: Any = self.framework.scheme
        for step in path.removeprefix(SCHEME).split("/")[1:]:
            held = held[int(step)] if step.isdecimal() else getattr(held, step, None)
        return rests_on(held) if hasattr(held, "basis") else None

    def _against(self, claim: Claim) -> Iterable[Set]:
        """The comparators of the profile's line that a comparison names."""
        line = self.rated.line(claim.subject, none_if_overall(claim.aspect))
        for name in claim.comparator if line else ():
            compared = line.compared.get(name) if line else None
            while compared is not None:
                value = compared.to_json()["value"]
                told = [f"{value}%"] if isinstance(value, int | float) else []
                told += [compared.reading.replace("_", " ")] if compared.reading else []
                yield Set(name, ", ".join(told), compared.source)
                compared = compared.figure

    def _fed(self, claim: Claim) -> Iterable[TrailStep]:
        """The steps of the trail whose rule looks at what the claim tells; of the rating those that apply."""
        if claim.kind == "rating":
            yield from (step for step in self.rated.trail if step.fired and claim.asserted)
            return
        if claim.kind == "view" or (claim.kind == "comparison" and not _is_indicator(claim)):
            return
        rules = {rule.id: rule for rule in self.framework.scheme.rules}
        for step in self.rated.trail:
            rule = rules.get(step.rule)
            if rule is not None and self._looks_at(rule, claim):
                yield step

    def _looks_at(self, rule: Rule, claim: Claim) -> bool:
        groups = {group.id for group in self.framework.scheme.groups if claim.subject in group.lines}
        subjects = {claim.subject, *groups}
        aspect = none_if_overall(claim.aspect)
        if rule.effect.do == "start_at" and rule.effect.band_of in subjects and aspect is None:
            return True
        return any(_is_about(predicate, claim, subjects, aspect) for predicate in rule.when)

    def _mention(self, claim: Claim) -> Mention | None:
        about = (claim.subject, none_if_overall(claim.aspect))
        found = [one for one in self.mentions if (one.subject, none_if_overall(one.aspect)) == about]
        return next((one for one in found if one.kind == claim.kind), next(iter(found), None))

    def _because(self, mention: Mention | None) -> str:
        plan = self.framework.letter.must_mention
        rule = next((one for one in plan if mention and one.id == mention.why), None)
        return rests_on(rule) if rule else ""

    def phrases(self, ids: Iterable[str]) -> tuple[Said, ...]:
        """The phrases with these ids, each once, as the bank has them now."""
        return tuple(self._phrase(id) for id in dict.fromkeys(ids))

    def _phrase(self, id: str) -> Said:
        try:
            phrase = self.bank.phrase(id)
        except PhraseError:
            return Said(id, None, None, None)
        return Said(id, phrase.text, phrase.status, self.bank.tier(id), phrase.replaced_by)


def _is_indicator(claim: Claim) -> bool:
    return claim.subject == "national_indicators" or claim.subject.startswith("ni_")


def _is_about(predicate: Predicate, claim: Claim, subjects: set[str], aspect: str | None) -> bool:
    """Whether a predicate of a rule looks at what a claim is about."""
    if isinstance(predicate, Present):
        return predicate.item == claim.aspect
    if isinstance(predicate, HowMany) and predicate.of == "indicators":
        return _is_indicator(claim)
    wanted = none_if_overall(getattr(predicate, "aspect", None))
    return predicate.subject in subjects and wanted == aspect


def trace(
    text: str,
    wanted: str,
    tracer: Tracer,
    drafted: Sequence[Drafted] = (),
    file: str = "",
) -> Trace:
    """The chain behind one sentence of the letter `text`, by its number or by words of it.

    `drafted` are the sentences as they were drafted, where they are known. Raises LetterError where there is
    no such sentence.
    """
    document = open_letter(text, tracer.framework, tracer.case)
    spans = document.reading.sentences
    index = find_sentence([text[start:end] for start, end in spans], wanted, file)
    origin = next((one.origin for one in matched(document, drafted) if one.first <= index <= one.last), None)
    return tracer.read(document, index, None if origin is None else drafted[origin])
