"""The published letter of the contract: 31 claims, none extra, none unread."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.short import reading, short

KINDS = {"rating": 1, "grade": 18, "judgement": 4, "comparison": 8, "view": 2, "total": 1}


@pytest.fixture
def text(shared: Path) -> str:
    return (shared / "reference" / "westminster-2009.txt").read_text(encoding="utf-8")


def test_all_thirty_one_claims_are_read_and_nothing_is_left(text: str) -> None:
    found = reading(text, "Westminster")
    assert len(found.claims) == 31
    assert found.unread == ()
    assert not any(claim.partial for claim in found.claims)


def test_another_authority_makes_a_claim_partial(text: str) -> None:
    found = reading(text.replace("schools in Westminster are", "schools in Wandsworth are"), "Westminster")
    assert [short(claim) for claim in found.claims if claim.partial] == [
        "grade secondary_schools outstanding+good count 3/8 - partial"
    ]


def test_offsets_are_those_of_the_raw_text(text: str) -> None:
    claim = reading(text, "Westminster").claims[5]
    assert text[claim.start : claim.end].startswith("Only three of the eight secondary schools")
    assert text[slice(*claim.at["subject"])] == "secondary schools"
    assert text[slice(*claim.at["grades"])] == "good or outstanding"
