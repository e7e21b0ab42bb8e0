"""What becomes of a phrase: approved once it is sound, retired once something else says what it says."""

from __future__ import annotations

from collections.abc import Iterator

from inkspector.drafting.bank import Bank
from inkspector.drafting.choose import Chooser, has_words
from inkspector.drafting.phrases import Phrase
from inkspector.drafting.voice import Voice
from inkspector.editing.proving import AUTHORITY, all_faults, said_of, some_runs
from inkspector.errors import PhraseError, Problem

Life = dict[str, str]
"""The fields of an entry that tell of its life."""


def approval(id: str, voice: Voice, by: str, on: str, why: str | None = None) -> Life:
    """The life of a proposed phrase once it is approved by somebody on a day.

    Raises PhraseError where there is no such phrase, where it isn't proposed, and with all that is wrong
    with it.
    """
    bank = voice.bank
    phrase = bank.phrase(id)
    if phrase.status == "approved":
        told = f"it is approved already{_by(phrase)}"
        raise PhraseError([bank.problem(id, told, "nothing needs to be done")])
    if phrase.status == "retired":
        told = f"it is retired{_by(phrase)}"
        raise PhraseError([bank.problem(id, told, "propose its words again under another id")])
    found = [bank.problem(id, fault.what, fault.mend) for fault in all_faults(phrase, voice)]
    if found:
        raise PhraseError(found)
    reason = why or phrase.why
    return {"status": "approved", "by": by, "date": on} | ({"why": reason} if reason else {})


def retirement(
    id: str, voice: Voice, by: str, on: str, why: str | None = None, replaced_by: str | None = None
) -> Life:
    """The life of a phrase once it is retired by somebody on a day.

    Raises PhraseError where there is no such phrase, where it is retired already, without a reason, where
    what replaces it can't be written, where it replaces others, and where nothing else would say what it
    says.
    """
    bank = voice.bank
    phrase = bank.phrase(id)
    found = list(_against_retiring(phrase, bank, why, replaced_by))
    if not found and phrase.status == "approved":
        lost = _lost(phrase, voice)
        if lost:
            found = [bank.problem(id, f"nothing else says “{lost}”", "approve another phrase that says it")]
    if found:
        raise PhraseError(found)
    life = {"status": "retired", "by": by, "date": on}
    return life | {name: told for name, told in (("why", why), ("replaced_by", replaced_by)) if told}


def _against_retiring(
    phrase: Phrase, bank: Bank, why: str | None, replaced_by: str | None
) -> Iterator[Problem]:
    if phrase.status == "retired":
        yield bank.problem(phrase.id, f"it is retired already{_by(phrase)}", "nothing needs to be done")
    if not why and not replaced_by:
        yield bank.problem(phrase.id, "no reason is given", "give --why, --replaced-by or both")
    if replaced_by == phrase.id:
        yield bank.problem(phrase.id, "a phrase can't replace itself", "name another one")
    elif replaced_by and bank.phrase(replaced_by).status == "retired":
        yield bank.problem(phrase.id, f"`{replaced_by}` is retired too", "name one that is approved")
    for other in bank.phrases:
        if other.replaced_by == phrase.id:
            mend = f"let `{other.id}` be replaced by another one first"
            yield bank.problem(phrase.id, f"it stands in the place of `{other.id}`, which is retired", mend)


def _by(phrase: Phrase) -> str:
    told = f" by {phrase.by}" if phrase.by else ""
    return told + (f" on {phrase.date}" if phrase.date else "")


def _lost(phrase: Phrase, voice: Voice) -> str | None:
    """Words of the phrase for what no other approved phrase says; what hangs on a clause isn't needed."""
    if phrase.form in ("tail", "front"):
        return None
    others = [one for one in voice.bank.phrases if one.id != phrase.id]
    rest = Bank(phrases=tuple(others), names=voice.bank.names)
    chooser = Chooser(Voice(voice.framework, rest, AUTHORITY))
    for messages in some_runs(phrase, voice):
        example = said_of(phrase, messages, voice)
        sayable = (
            all(has_words(one, chooser) for one in messages)
            if messages[0].claims
            else (any(other.tells == phrase.tells for other in rest.of_kind(None) if other.form != "front"))
        )
        if example is not None and not sayable:
            return example.text
    return None
