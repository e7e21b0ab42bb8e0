"""Elaborate syntax claims what the plain sentence claims; no rewrite drops a phrase that it did not name."""

import re
from collections.abc import Iterator

import pytest

from inkspector.claims import Claim
from inkspector.reading import read
from inkspector.reading.rewrites import REWRITES
from inkspector.reading.rewrites.pattern import Rewrite

EXAMPLES = [pytest.param(*example, id=rule.id) for rule in REWRITES for example in rule.examples]


def _meanings(text: str) -> list[Claim]:
    return list(read(text).claims)


@pytest.mark.parametrize(("elaborate", "plain"), EXAMPLES)
def test_claims_what_its_plain_sentence_claims(elaborate: str, plain: str) -> None:
    claims = _meanings(elaborate)
    assert claims
    assert claims == _meanings(plain)


@pytest.mark.parametrize("rule", REWRITES, ids=lambda rule: rule.id)
def test_writes_again_whatever_it_keeps_under_a_name(rule: Rewrite) -> None:
    kept = set(rule.compiled.groupindex) - {"gone"}
    assert kept <= set(re.findall(r"\{([a-z0-9]+)\}", rule.template))


@pytest.mark.parametrize("rule", REWRITES, ids=lambda rule: rule.id)
def test_has_an_example(rule: Rewrite) -> None:
    assert rule.examples


def _anonymous(rule: Rewrite) -> Iterator[str]:
    return (
        found[0]
        for found in re.finditer(r"(?<!:)\b(GRADES|COUNT|QUANTITY|SUBJECTS?|RUN|BIT|PERIOD)\b", rule.pattern)
    )


@pytest.mark.parametrize("rule", REWRITES, ids=lambda rule: rule.id)
def test_passes_over_no_phrase_without_a_name(rule: Rewrite) -> None:
    assert not list(_anonymous(rule))


def test_claims_keep_their_place_in_the_text() -> None:
    text = "Outstanding, too, is the adoption agency. Fostering is good."
    first, second = read(text).claims
    assert text[first.start : first.end] == "Outstanding, too, is the adoption agency"
    assert text[second.start : second.end] == "Fostering is good"
