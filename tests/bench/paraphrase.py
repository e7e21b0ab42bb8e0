"""How well the reader reads a writer that it doesn't know: the second writer of tests/paraphrase."""

from __future__ import annotations

from tests.paraphrase.scoring import Score, Scores, score, swayed
from tests.paraphrase.writer import texts

SIZE, PAIRS, SEED, FEWEST = 1500, 500, 1909, 8


def second_writer() -> str:
    """Core and full F1 over all, and core by construction, worst first."""
    alone, together = swayed(PAIRS, SEED)
    beside = f"Of {alone:,} pairs of texts, each read right alone, {together:,} come out wrong side by side."
    return f"{table(score(texts(SIZE, SEED)))}\n\n{beside}"


def table(scores: Scores) -> str:
    """Markdown of the scores; constructions in fewer than `FEWEST` claims are left out."""
    silent = scores.core.silent
    lost = scores.core.told - scores.core.hit
    parts = [
        f"{scores.texts:,} texts of seed {SEED}, {scores.core.told:,} claims; {scores.whole:,} texts read "
        f"whole; of {lost:,} claims lost, {silent:,} in silence.",
        "",
        "| | precision | recall | F1 |",
        "|---|--:|--:|--:|",
        *(_row(name, part) for name, part in (("core", scores.core), ("full", scores.full))),
        "",
        "| construction | claims | core F1 |",
        "|---|--:|--:|",
    ]
    told = [(tag, part) for tag, part in scores.by_tag.items() if part.told >= FEWEST]
    parts += [f"| {tag} | {part.told:,} | {part.f1:.3f} |" for tag, part in sorted(told, key=_worst)]
    return "\n".join(parts)


def _row(name: str, part: Score) -> str:
    return f"| {name} | {part.precision:.3f} | {part.recall:.3f} | {part.f1:.3f} |"


def _worst(entry: tuple[str, Score]) -> tuple[float, str]:
    return entry[1].f1, entry[0]
