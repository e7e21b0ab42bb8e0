"""The reader on the annotated sentences: floors that may only rise."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Hashable
from pathlib import Path

import pytest

from inkspector.claims import Claim
from tests.reading.short import reading

CORE, FULL, ORDINARY = 0.95, 0.93, 0.985
SILENT = 0.2
Key = Callable[[Claim], Hashable]


def core(claim: Claim) -> Hashable:
    counted = claim.count is not None and None not in claim.count
    count = claim.count if claim.count and any(number is not None for number in claim.count) else None
    share = None if counted else claim.proportion and tuple(claim.proportion.to_json().items())
    return (
        claim.kind, claim.subject, claim.aspect, tuple(sorted(claim.grades)), count, share,
        tuple(sorted(claim.comparator)), claim.direction, claim.rating,
    )  # fmt: skip


def full(claim: Claim) -> Hashable:
    return (
        core(claim), claim.than and tuple(claim.than.to_json().items()),
        claim.by and tuple(claim.by.to_json().items()), claim.quantifier, claim.base, claim.degree,
        claim.source, claim.period, claim.stance, claim.asserted,
    )  # fmt: skip


@pytest.fixture(scope="module")
def rows() -> list[tuple[list[str], list[Claim], list[Claim], bool]]:
    path = Path(__file__).parents[3] / "shared" / "eval" / "claims-dev.jsonl"
    if not path.is_file():
        pytest.skip("the annotated sentences aren't beside the repository")
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        got = reading(row["text"] + "\n")
        told = [Claim.from_json(record) for record in row["claims"]]
        found.append((row["tags"], told, list(got.claims), bool(got.unread)))
    return found


def f1(
    rows: list[tuple[list[str], list[Claim], list[Claim], bool]], key: Key, tag: str | None = None
) -> float:
    hit = told = got = 0
    for tags, wanted, found, _ in rows:
        if tag is None or tag in tags:
            hit += (Counter(map(key, wanted)) & Counter(map(key, found))).total()
            told, got = told + len(wanted), got + len(found)
    return 2 * hit / (told + got)


def test_the_floor_holds(rows: list[tuple[list[str], list[Claim], list[Claim], bool]]) -> None:
    assert f1(rows, core) >= CORE
    assert f1(rows, full) >= FULL
    assert f1(rows, core, "ordinary") >= ORDINARY


def test_claims_lost_are_mostly_owned_up_to(
    rows: list[tuple[list[str], list[Claim], list[Claim], bool]],
) -> None:
    lost = silent = 0
    for _, wanted, found, unread in rows:
        missed = Counter(map(core, wanted)) - Counter(map(core, found))
        extra = Counter(map(core, found)) - Counter(map(core, wanted))
        lost += missed.total()
        silent += 0 if unread or extra else missed.total()
    assert silent <= SILENT * lost
