"""Many letters at once, in processes side by side; what comes out is in the order of what went in."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from inkspector.checks.alone import Checked, Job, check_document

_AHEAD = 4
"""Letters under way for each process: enough to keep it busy, few enough to keep memory flat."""


def check_at_once(jobs: Iterable[Job], processes: int | None = None) -> Iterator[Checked]:
    """Each job checked, in order. A letter that ends its process is told as one, and the others go on."""
    processes = processes or os.cpu_count() or 1
    waiting = iter(jobs)
    if processes == 1:
        yield from map(check_document, waiting)
        return
    pool = _pool(processes)
    try:
        under_way = deque(_started(pool, islice(waiting, processes * _AHEAD)))
        while under_way:
            job, future = under_way.popleft()
            try:
                yield future.result()
            except BrokenProcessPool:
                pool.shutdown(cancel_futures=True)
                yield _by_itself(job)
                pool = _pool(processes)
                under_way = deque(_started(pool, [other for other, _ in under_way]))
            under_way.extend(_started(pool, islice(waiting, 1)))
    finally:
        pool.shutdown(cancel_futures=True)


def _started(pool: ProcessPoolExecutor, jobs: Iterable[Job]) -> Iterator[tuple[Job, Future[Checked]]]:
    return ((job, pool.submit(check_document, job)) for job in jobs)


def _by_itself(job: Job) -> Checked:
    """The letter that was awaited when the processes broke, once more: it may have been another's fault."""
    with _pool(1) as pool:
        try:
            return pool.submit(check_document, job).result()
        except BrokenProcessPool:
            return Checked(job.letter, None, f"{job.letter}: checking it ended the process that did")


def _pool(processes: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn"))
