"""Medians of wall-clock seconds, of functions and of whole processes."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Callable, Sequence


def seconds(work: Callable[[], object], rounds: int) -> float:
    """Median seconds of `work` over so many rounds."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def side_by_side(
    ours: Callable[[], object], theirs: Callable[[], object], rounds: int
) -> tuple[float, float]:
    """Medians of both, run in turn so that a busy machine slows both alike."""
    pairs = [(seconds(ours, 1), seconds(theirs, 1)) for _ in range(rounds)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def process(command: Sequence[str], ok: Sequence[int] = (0,)) -> Callable[[], None]:
    """A function that runs the command, hides what it prints, and fails on another exit status."""

    def run() -> None:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode not in ok:
            raise RuntimeError(f"{' '.join(command)} gave {done.returncode}: {done.stderr.strip()[:400]}")

    return run
