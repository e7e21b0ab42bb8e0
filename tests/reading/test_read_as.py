"""Constructions in several sentences each, as `read_as.txt` has them: the text, and indented what is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.short import shorts


def _told() -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for line in Path(__file__).with_name("read_as.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            found[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            found.append((line, []))
    return found


TOLD = _told()


@pytest.mark.parametrize(("text", "claims"), TOLD, ids=[text for text, _ in TOLD])
def test_is_read_as_told(text: str, claims: list[str]) -> None:
    assert shorts(text) == claims
