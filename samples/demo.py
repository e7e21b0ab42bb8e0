"""`make demo`: a real case is rated, its letter drafted and checked, and a tampered copy caught."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CASE = Path("samples/westminster-2009/westminster-2009.case.yaml")
LETTER = Path("build/demo/westminster-2009.md")
TAMPERED = Path("build/demo/westminster-2009-tampered.md")
CHANGES = (("Performs well (3)", "Performs well (4)"), ("three of the eight", "four of the eight"))
"""What a careless hand makes of the letter: words of it, and what stands there then."""
INKSPECTOR = [sys.executable, "-m", "inkspector.cli"]
WIDTH = 80


def run(*arguments: str | Path) -> None:
    """A command as the user would type it, with what it prints; stops the demonstration where it fails."""
    typed = ["inkspector", *map(str, arguments)]
    say(f"\n$ {' '.join(typed)}")
    done = subprocess.run([*INKSPECTOR, *typed[1:]], cwd=ROOT, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.returncode)


def say(text: str) -> None:
    """A line of the demonstration's own, before what comes next."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def narrative(letter: str) -> str:
    """The second paragraph of the letter's narrative, which begins below the rating, wrapped."""
    paragraphs = letter.split("\n\n")
    rating = next(i for i, one in enumerate(paragraphs) if one.startswith("| Children's services rating"))
    return textwrap.fill(paragraphs[rating + 2], WIDTH)


def main() -> None:
    """Three screens: rated, drafted and checked, tampered with and caught."""
    (ROOT / LETTER).parent.mkdir(parents=True, exist_ok=True)
    run("rate", CASE, "--brief")

    run("draft", CASE, "-o", LETTER, "--force")
    letter = (ROOT / LETTER).read_text(encoding="utf-8")
    say(f"\n{narrative(letter)}\n\n{LETTER}: {len(letter.split())} words in all")
    run("check", LETTER, "--case", CASE)

    tampered = letter
    for words, into in CHANGES:
        tampered = tampered.replace(words, into)
    (ROOT / TAMPERED).write_text(tampered, encoding="utf-8")
    say("\nSomebody changes " + " and ".join(f"“{words}” to “{into}”" for words, into in CHANGES) + ".")
    run("check", TAMPERED, "--case", CASE)


if __name__ == "__main__":
    main()
