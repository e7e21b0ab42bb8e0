"""How well the reader reads: annotated sentences and the published letter under ../shared."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from inkspector import check, load_case

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
INKSPECTOR = str(Path(sys.executable).with_name("inkspector"))


def reader() -> str:
    """The annotated sentences by `score.py`, over all and by construction."""
    gold = SHARED / "eval" / "claims-dev.jsonl"
    if not gold.exists():
        return "Not measured: the annotated sentences are not beside this clone."
    command = [sys.executable, str(SHARED / "eval" / "score.py"), "--by-tag", str(gold)]
    scored = subprocess.run(
        [*command, "--", INKSPECTOR, "claims", "--format", "jsonl"],
        capture_output=True,
        text=True,
        check=True,
    )
    return f"```\n{scored.stdout.strip()}\n```"


def authors() -> str:
    """The same score on texts by other authors, who never saw the code (tests/authors)."""
    if not SHARED.exists():
        return "Not measured: `score.py` is not beside this clone."
    rows = ["| texts | core | full |", "|---|---|---|"]
    for gold in sorted((ROOT / "tests" / "authors").glob("*.jsonl")):
        command = [sys.executable, str(SHARED / "eval" / "score.py"), str(gold)]
        scored = subprocess.run(
            [*command, "--", INKSPECTOR, "claims", "--format", "jsonl"],
            capture_output=True,
            text=True,
            check=True,
        )
        core, full = scored.stdout.strip().splitlines()
        rows.append(f"| `{gold.stem}` | {core.partition(': ')[2]} | {full.partition(': ')[2]} |")
    return "\n".join(rows)


def reference_letter() -> str:
    """Claims and verdict totals of the published letter with the contract's case."""
    letter = SHARED / "reference" / "westminster-2009.txt"
    case = SHARED / "contracts" / "westminster-2009.case.yaml"
    if not letter.exists():
        return "Not measured: the published letter is not beside this clone."
    report = check(letter.read_text(encoding="utf-8"), case=load_case(case)).to_json()
    severities = [finding["severity"] for finding in report["findings"]]
    shown = {name: severities.count(name) for name in ("error", "warning", "info")}
    return f"```json\n{json.dumps({'claims': report['claims'], 'findings': shown}, indent=2)}\n```"
