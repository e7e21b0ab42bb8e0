"""A whole letter of a case: planned, put into words, laid out, and each sentence with where it comes from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from inkspector.case import Case
from inkspector.claims import Claim
from inkspector.drafting.bank import Bank, Tier, load_bank
from inkspector.drafting.compose import Spoken
from inkspector.drafting.layout import lay_out
from inkspector.drafting.message import Outside
from inkspector.drafting.plan import compose
from inkspector.drafting.written import Written
from inkspector.errors import PhraseError
from inkspector.letter import Block, parse_letter
from inkspector.rating import Rated, rate
from inkspector.scheme import Framework, load_scheme

_GAP = re.compile(r"\[[A-Z][A-Z ]+\]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the narrative; offsets in code points of the letter's text."""

    text: str
    start: int
    end: int
    claims: tuple[Claim, ...]
    evidence: tuple[str, ...]
    """JSON Pointers into the case."""
    rule: str | None
    """Id of the scheme's rule behind it."""
    phrase: tuple[str, ...]
    """Ids of its phrases; none where a person wrote it."""
    messages: tuple[str, ...]
    """Keys by which a case can pin it."""
    outside: Outside | None
    """Why it stands outside the claims, if it does."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted letter. `text` is Markdown, empty where the rating is withheld."""

    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    rated: Rated
    case_sha256: str
    scheme_sha256: str
    bank_sha256: str
    bank_version: str | None = None
    tiers: Mapping[str, Tier] = field(default_factory=dict)
    """Where each phrase that it is written with comes from, by id."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What its sentences assert, in order; those that a person wrote stand outside."""
        return tuple(
            claim for sentence in self.sentences if sentence.outside != "pinned" for claim in sentence.claims
        )

    @property
    def whole(self) -> bool:
        """There is a letter, and it tells the rating."""
        return bool(self.text) and self.rated.rating is not None

    @property
    def gaps(self) -> tuple[str, ...]:
        """What is left to fill in, as it is marked in the text: `[DATE]`, `[SIGNATORY]`, the rating."""
        return tuple(dict.fromkeys(_GAP.findall(self.text)))


def draft(
    case: Case,
    framework: Framework | None = None,
    bank: Bank | None = None,
    written: Sequence[Written] | None = None,
) -> Draft:
    """The letter of `case`. Raises PhraseError where the phrase bank or the template can't say it.

    `bank` is the scheme's own unless given, `written` is as in `plan`.

    The same case, scheme, phrases and template give the same text, byte for byte.
    """
    framework = framework or load_scheme(case.scheme_ref)
    rated = rate(case, framework)
    bank = bank or load_bank(framework.folder)
    composed = compose(case, framework, rated, bank, written)
    if not composed.spoken:
        return Draft("", (), (), rated, case.sha256, framework.sha256, bank.sha256)
    paragraphs = [" ".join(one.text for one in paragraph) for paragraph in composed.spoken]
    text = lay_out(case, framework, rated, paragraphs)
    blocks = parse_letter(text, framework).blocks
    placed = tuple(_placed(text, [one for paragraph in composed.spoken for one in paragraph]))
    used = sorted({id for sentence in placed for id in sentence.phrase})
    tiers = {id: bank.tier(id) for id in used}
    return Draft(text, blocks, placed, rated, case.sha256, framework.sha256, bank.sha256, bank.version, tiers)


def _placed(text: str, spoken: list[Spoken]) -> list[Sentence]:
    placed: list[Sentence] = []
    at = 0
    for one in spoken:
        start = text.find(one.text, at)
        if start < 0:
            raise PhraseError.of(
                f"the template leaves out “{one.text}”", "let it print each paragraph of `narrative`"
            )
        at = start + len(one.text)
        placed.append(
            Sentence(
                text=one.text,
                start=start,
                end=at,
                claims=tuple(claim for message in one.messages for claim in message.claims),
                evidence=tuple(dict.fromkeys(path for message in one.messages for path in message.evidence)),
                rule=next((message.rule for message in one.messages if message.rule), None),
                phrase=one.phrases,
                messages=tuple(dict.fromkeys(message.key for message in one.messages)),
                outside=next((message.outside for message in one.messages if message.outside), None),
            )
        )
    return placed
