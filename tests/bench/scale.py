"""How fast many letters are checked, beside tools that read the same text, and in how much memory.

The letters are those drafted for the first 150 generated cases.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from itertools import cycle, islice
from multiprocessing import get_context

from inkspector.checks.alone import Job, check_document
from inkspector.cli.at_once import check_at_once
from inkspector.drafting import draft
from inkspector.letter import parse_letter
from inkspector.reading import read
from inkspector.reading.tokens import sentences
from inkspector.scheme import load_scheme
from tests.generated.cases import generated

LETTERS = 150
WARM = 20
"""Letters that are checked before the clock starts, so that every process has loaded what it needs."""
BAR = 100_000
"""Words a second on one core, after loading."""
FEW, MANY = 100, 1_000
"""Letters after which the memory of a process is looked at."""


@cache
def jobs() -> tuple[Job, ...]:
    """The letters with their cases, in the order of the authorities."""
    framework = load_scheme()
    drafted = ((made, draft(made.case, framework).text) for made in generated())
    letters = (Job(made.id, text, f"{made.id}.case.yaml", made.text) for made, text in drafted if text)
    return tuple(islice(letters, LETTERS))


def scale() -> str:
    """Words a second in one process and in two, beside other readers of the same text; peak memory."""
    cased = jobs()
    alone = tuple(replace(job, case=None, case_text=None) for job in cased)
    many_letters = f"{len(cased)} letters"
    tokeniser = _tokeniser(cased)
    rows = [
        ("one letter, by itself", _one_core(check_document, alone[:1] * WARM)),
        ("one letter, with its case", _one_core(check_document, cased[:1] * WARM)),
        (f"{many_letters}, by themselves", _one_core(check_document, alone)),
        (f"{many_letters}, with their cases", _one_core(check_document, cased)),
        (f"{many_letters}, by themselves, two processes", _two_processes(alone)),
        (f"{many_letters}, with their cases, two processes", _two_processes(cased)),
        ("the reader alone", _one_core(lambda job: read(job.text), cased)),
        ('spaCy `blank("en")`, which cuts words and no more', tokeniser),
    ]
    if find_spec("proselint"):
        rows.append(("proselint", _proselint(cased)))
    few, many = _peaks()
    missing = "" if find_spec("proselint") else " proselint isn't installed here, and so not in the table."
    return "\n".join(
        [
            f"{many_letters}, {_words(cased):,} words, after loading. The bar is {BAR:,} words a second on "
            f"one core, told in CPU time; two processes are told by the clock.{missing}",
            "",
            "What a sentence is by its own words is kept for those met last. Of the words of the narratives "
            f"{_met_again(cased):.0%} stand in a sentence that was met before; *one letter* is the same "
            "again and again, and so met before as a whole.",
            "",
            "| work | words a second | beside the bare tokeniser |",
            "|---|--:|--:|",
            *(f"| {name} | {speed:,.0f} | {speed / tokeniser:.2f} |" for name, speed in rows),
            "",
            f"Peak memory of a process: {few:,} MB after {FEW:,} letters, {many:,} MB after {MANY:,}.",
        ]
    )


def _one_core(work: Callable[[Job], object], jobs: Sequence[Job]) -> float:
    """Words a second of CPU time."""
    for job in jobs[:WARM]:
        work(job)
    start = time.process_time()
    for job in jobs:
        work(job)
    return _words(jobs) / (time.process_time() - start)


def _two_processes(jobs: Sequence[Job]) -> float:
    """Words a second by the clock, from when the first letters have come out."""
    results = check_at_once((*jobs[:WARM], *jobs), 2)
    for _ in range(WARM):
        next(results)
    start = time.perf_counter()
    for _ in results:
        pass
    return _words(jobs) / (time.perf_counter() - start)


def _tokeniser(jobs: Sequence[Job]) -> float:
    import spacy

    tokenise = spacy.blank("en")
    return _one_core(lambda job: [tokenise(line) for line in job.text.splitlines()], jobs)


def _proselint(jobs: Sequence[Job]) -> float:
    """With all of its checks, as its command line has them."""
    registry = import_module("proselint.registry").CheckRegistry()
    registry.register_many(import_module("proselint.checks").__register__)
    file = import_module("proselint.tools").LintFile
    return _one_core(lambda job: file(job.letter, job.text).lint(), jobs)


def _peaks() -> tuple[int, int]:
    """MB that a process of its own held at most after few letters, and after many."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_peak_after, jobs()).result()


def _peak_after(jobs: Sequence[Job]) -> tuple[int, int]:
    every = cycle(jobs)
    peaks = []
    for count in (FEW, MANY - FEW):
        for job in islice(every, count):
            check_document(job)
        peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
    return peaks[0], peaks[1]


def _met_again(jobs: Iterable[Job]) -> float:
    """The share of the narrative's words that stand in sentences met before."""
    framework, met, again, words = load_scheme(), set[str](), 0, 0
    for job in jobs:
        letter = parse_letter(job.text, framework)
        for block in letter.narrative:
            for start, end in sentences(letter.text, block.start, block.end):
                sentence = letter.text[start:end]
                size = len(sentence.split())
                words, again = words + size, again + (size if sentence in met else 0)
                met.add(sentence)
    return again / words


def _words(jobs: Iterable[Job]) -> int:
    return sum(len(job.text.split()) for job in jobs)
