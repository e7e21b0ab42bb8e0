"""The reader on the texts of other authors: floors that may only rise."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from inkspector.claims import Claim
from tests.reading.short import reading
from tests.reading.test_dev_floor import core, f1, full

HERE = Path(__file__).parent
Row = tuple[list[str], list[Claim], list[Claim], bool]


@dataclass(frozen=True)
class Floor:
    """The least F1 of core and of all fields, and how many claims may be lost with nothing said of it."""

    core: float
    full: float
    silent: int


FLOORS = {
    "author-4": Floor(core=0.90, full=0.84, silent=1),
    "author-5": Floor(core=0.81, full=0.755, silent=6),
    "author-6": Floor(core=0.93, full=0.92, silent=1),
    "author-7": Floor(core=0.95, full=0.935, silent=6),
    "author-8": Floor(core=0.87, full=0.835, silent=10),
}


@pytest.mark.parametrize("author", FLOORS)
def test_the_floor_holds(author: str) -> None:
    rows, floor = _rows(author), FLOORS[author]
    assert f1(rows, core) >= floor.core
    assert f1(rows, full) >= floor.full
    assert sum(map(_silent, rows)) <= floor.silent


def test_every_author_has_a_floor() -> None:
    assert {file.stem for file in HERE.glob("*.jsonl")} == set(FLOORS)


def _silent(row: Row) -> int:
    """Claims of a text that were missed where nothing else was read or owned up to."""
    _, wanted, found, unread = row
    told, got = Counter(map(core, wanted)), Counter(map(core, found))
    return 0 if unread or got - told else (told - got).total()


def _rows(author: str) -> list[Row]:
    found = []
    for line in (HERE / f"{author}.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        got = reading(item["text"] + "\n")
        told = [Claim.from_json(record) for record in item["claims"]]
        found.append((item["tags"], told, list(got.claims), bool(got.unread)))
    return found
