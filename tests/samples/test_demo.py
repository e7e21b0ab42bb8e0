"""`make demo` shows what it says: a letter drafted, and what was changed in it caught."""

import subprocess
import sys
from pathlib import Path

from samples.demo import CHANGES, narrative

ROOT = Path(__file__).resolve().parents[2]


def test_the_demonstration_drafts_a_letter_and_catches_each_change() -> None:
    done = subprocess.run(
        [sys.executable, "samples/demo.py"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    drafted, _, tampered = done.stdout.partition("Somebody changes")
    assert "ERROR" not in drafted
    assert tampered.count("ERROR") >= len(CHANGES)
    letter = (ROOT / "build/demo/westminster-2009.md").read_text(encoding="utf-8")
    assert " ".join(narrative(letter).split()) in letter
    assert all(words in letter for words, _ in CHANGES)
