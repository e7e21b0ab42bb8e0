"""A reader may lose a claim, but hardly ever without a word. The budget may only fall."""

from __future__ import annotations

from pathlib import Path

from tests.honesty.silence import losses

SILENT = 6


def test_few_claims_are_lost_in_silence(shared: Path) -> None:
    silent = [one for one in losses(shared) if one.silent]
    assert sum(one.claims for one in silent) <= SILENT, "\n".join(f"{one.id}: {one.text}" for one in silent)
