"""`make demo`: a real case is rated, its letter drafted and checked, and a tampered copy caught."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from inkspector import check, load_case, rate

SAMPLES = Path(__file__).resolve().parent
CASE = SAMPLES / "westminster-2009" / "westminster-2009.case.yaml"
MADE = SAMPLES.parent / "build" / "demo"
TAMPERING = ("Performs well (3)", "Performs well (4)")
INKSPECTOR = [sys.executable, "-m", "inkspector.cli"]


def shown(path: Path) -> str:
    """The path as one would type it from the root of the repository."""
    return path.relative_to(SAMPLES.parent).as_posix()


def run(*arguments: str) -> None:
    """A command as the user would type it, with what it prints."""
    sys.stdout.write(f"\n$ inkspector {' '.join(arguments)}\n")
    sys.stdout.flush()
    subprocess.run([*INKSPECTOR, *arguments], cwd=SAMPLES.parent, check=False)


def main() -> None:
    """The three screens."""
    MADE.mkdir(parents=True, exist_ok=True)
    letter, copy = MADE / "westminster-2009.md", MADE / "westminster-2009-tampered.md"
    case = load_case(CASE)

    run("rate", shown(CASE), "--trail")
    run("draft", shown(CASE), "-o", shown(letter), "--force")
    text = letter.read_text(encoding="utf-8")
    first = next(paragraph for paragraph in text.split("\n\n") if paragraph.startswith("The overall"))
    sys.stdout.write(f"\n{first}\n")
    run("check", shown(letter), "--case", shown(CASE))

    words, into = TAMPERING
    copy.write_text(text.replace(words, into), encoding="utf-8")
    run("check", shown(copy), "--case", shown(CASE))


if __name__ == "__main__":
    main()
