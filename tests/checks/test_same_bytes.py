"""The same letter and case give the same report, whatever the order in which Python hashes."""

import os
import subprocess
import sys
from pathlib import Path

from .letters import CASE, whole


def test_a_report_is_the_same_under_any_hash_seed(tmp_path: Path) -> None:
    letter, case = tmp_path / "a.md", tmp_path / "a.case.yaml"
    text = whole().replace("only three", "only four").replace("Borough of Barnet", "Camden")
    letter.write_text(text, "utf-8")
    case.write_text(CASE, "utf-8")
    arguments = ["-m", "inkspector.cli", "check", str(letter), "--case", str(case), "--format", "json"]
    reports = {
        subprocess.run(
            [sys.executable, *arguments],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=False,
        ).stdout
        for seed in ("1", "2")
    }
    (report,) = reports
    assert b"evidence.count" in report
