"""House words whose examples don't show what they are for, or that contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from inkspector.errors import Problem, SchemeError
from inkspector.places import problem
from inkspector.scheme.found import Found
from inkspector.scheme.house import FILE, Entry, Hit, House, read_house

Find = Callable[[House, str], Iterable[Hit]]
LISTS: dict[str, Find] = {
    "avoid": House.avoided,
    "prefer": House.unpreferred,
    "either_or": House.mixed,
    "first_use": House.unexplained,
}


def broken_house(folder: Path) -> tuple[Problem, ...]:
    """Everything to put right in the `house.yaml` of this folder; nothing where there is none."""
    if not (folder / FILE).is_file():
        return ()
    try:
        house, placed = read_house(folder)
    except SchemeError as failed:
        return failed.problems
    found = (*_examples(house), *_circles(house), *_twice(house))
    return tuple(problem(placed, one.path, one.what, one.mend) for one in found)


def _examples(house: House) -> Iterator[Found]:
    """The bad example breaks its entry, the good one none."""
    for name, i, entry in _entries(house):
        if all(hit.entry != entry for hit in LISTS[name](house, entry.bad)):
            what = "the bad example has nothing of what this entry is about"
            yield Found(FILE, (name, i, "bad"), what, "let it use one of the words")
        for other in LISTS:
            hits = list(LISTS[other](house, entry.good))
            if hits:
                words = entry.good[hits[0].start : hits[0].end]
                what = f"the good example breaks `{other}`: “{words}”"
                yield Found(FILE, (name, i, "good"), what, "write one that breaks no house word")


def _circles(house: House) -> Iterator[Found]:
    """What is to be written instead is itself a word to avoid."""
    for name in ("avoid", "prefer"):
        for i, entry in enumerate(getattr(house.words, name)):
            for form, better in entry.instead.items():
                hits = [*house.avoided(better or ""), *house.unpreferred(better or "")]
                if hits:
                    what = f"what to write instead, “{better}”, is itself to be written otherwise"
                    yield Found(FILE, (name, i, "instead", form), what, "name other words")


def _twice(house: House) -> Iterator[Found]:
    """Words that two entries speak of."""
    seen: dict[str, str] = {}
    for name in ("avoid", "prefer"):
        for i, entry in enumerate(getattr(house.words, name)):
            for form in entry.instead:
                if form.casefold() in seen:
                    what = f"“{form}” stands under `{seen[form.casefold()]}` already"
                    yield Found(FILE, (name, i, "instead", form), what, "delete one of the two")
                seen[form.casefold()] = name


def _entries(house: House) -> Iterator[tuple[str, int, Entry]]:
    for name in LISTS:
        for i, entry in enumerate(getattr(house.words, name)):
            yield name, i, entry
