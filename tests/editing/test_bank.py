"""The bank of the scheme: the reader, which never sees it, finds in each phrase just what it says."""

from __future__ import annotations

import pytest

from inkspector.drafting.bank import load_bank
from inkspector.drafting.voice import Voice
from inkspector.editing.proving import faults, spoken
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")
VOICE = Voice(FRAMEWORK, load_bank(FRAMEWORK.folder), "Thornshire")


@pytest.mark.parametrize("id", [phrase.id for phrase in VOICE.bank.phrases])
def test_phrase_is_read_as_it_was_meant(id: str) -> None:
    assert list(faults(VOICE.bank.phrase(id), VOICE)) == []


@pytest.mark.parametrize("id", [phrase.id for phrase in VOICE.bank.phrases])
def test_phrase_can_be_put_into_words(id: str) -> None:
    said = [example.text for example in spoken(VOICE.bank.phrase(id), VOICE)]
    assert said
    assert not any("{" in text or "<" in text or "  " in text for text in said)
