"""A letter on the desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkspector.store.reviewing import Desk
from tests.review.letters import CASE, LETTER
from tests.variants import stricter


def test_the_desk_checks_against_the_version_of_the_scheme_that_the_case_pins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stricter(tmp_path / "schemes")
    monkeypatch.setenv("INKSPECTOR_SCHEMES", str(tmp_path / "schemes"))
    case, letter = tmp_path / "marlow.case.yaml", tmp_path / "marlow.md"
    letter.write_text(LETTER)
    hashes = []
    for version in "12":
        case.write_text(f"{CASE}scheme_version: {version}\n")
        hashes.append(Desk(letter, case).report.document.framework.sha256)
    assert len(set(hashes)) == 2
