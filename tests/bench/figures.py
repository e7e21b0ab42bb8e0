"""`make bench`: measures Inkspector beside something known and writes docs/figures.md.

Every figure is a ratio within one run, so that it means the same on a slow and on a fast machine.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench import (
    accuracy,
    app,
    documents,
    false_alarms,
    fewest,
    honesty,
    paraphrase,
    planted,
    prose,
    scale,
    speed,
)

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Section:
    """A heading of docs/figures.md and the function that gives its Markdown."""

    title: str
    measure: Callable[[], str]


SECTIONS = (
    Section("Start-up", speed.start_up),
    Section("Drafting and checking after loading", speed.throughput),
    Section("How the letters read", prose.prose),
    Section("The terminal app", app.app),
    Section("Many letters", scale.scale),
    Section("Letters as documents", documents.documents),
    Section("The reader on annotated sentences", accuracy.reader),
    Section("The reader on other authors", accuracy.authors),
    Section("The reference letter", accuracy.reference_letter),
    Section("The second writer", paraphrase.second_writer),
    Section("Honest coverage", honesty.honesty),
    Section("What would change a rating", fewest.fewest_moves),
    Section("Planted errors", planted.planted),
    Section("False alarms", false_alarms.false_alarms),
)


def main() -> None:
    """Runs all sections and writes the page; a section whose data is missing says so in a word."""
    parts = [
        "# Figures",
        "Made by `make bench`; do not edit. Ratios hold within one run; the seconds beside them move with "
        "the machine and its load.",
    ]
    for section in SECTIONS:
        sys.stderr.write(f"{section.title} …\n")
        parts += [f"## {section.title}", section.measure()]
    (ROOT / "docs" / "figures.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
