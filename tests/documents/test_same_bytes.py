"""The same letter is the same file: in another process, place and language, on another day."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from subprocess import run

from tests.documents.test_round_trip import DOCUMENTS

SAMPLE = Path(__file__).parents[2] / "samples" / "colbridge-2009"
MADE = """
import hashlib, os, sys
from inkspector.documents.formats import written
from inkspector.documents.formatting import formatted
from inkspector.scheme import load_scheme
from pathlib import Path
os.umask(int(sys.argv[2], 8))
framework = load_scheme("ofsted-2009")
letter = formatted(Path(sys.argv[1]).read_text(encoding="utf-8"), framework)
for format in sys.argv[3:]:
    print(format, hashlib.sha256(written(letter, format, framework.templates)).hexdigest())
"""
ELSEWHERE = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "Pacific/Pago_Pago", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},  # always on another day
)


def test_a_letter_is_the_same_file_wherever_and_whenever_it_is_made() -> None:
    letter = str(SAMPLE / "colbridge-2009.letter.md")
    made = []
    for where, umask in zip(ELSEWHERE, ("000", "077"), strict=True):
        command = [sys.executable, "-c", MADE, letter, umask, *DOCUMENTS]
        made.append(run(command, env=os.environ | where, capture_output=True, check=True).stdout.decode())
    assert made[0].count("\n") == len(DOCUMENTS)
    assert made[0] == made[1]
