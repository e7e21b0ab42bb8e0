"""A scheme's folder read, validated and made a framework."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from pydantic import model_validator

from inkspector.errors import InkspectorError, Mended, Problem, SchemeError
from inkspector.places import Placed, problem, read_yaml, validate
from inkspector.scheme.folder import scheme_folder, templates_folder
from inkspector.scheme.found import Found
from inkspector.scheme.framework import Framework
from inkspector.scheme.letter_plan import LetterPlan
from inkspector.scheme.model import Basis, Indicator, Model, Scheme
from inkspector.scheme.references import unknown_ids
from inkspector.scheme.table import read_table
from inkspector.scheme.words import Words

FILES = ("scheme.yaml", "words.yaml", "letter.yaml", "indicators.tsv", "authorities.tsv")


class Indicators(Model):
    """`indicators.tsv`."""

    rows: tuple[Indicator, ...]


class Authority(Basis):
    """A row of `authorities.tsv`."""

    name: str
    kind: str


class Authorities(Model):
    """`authorities.tsv`."""

    rows: tuple[Authority, ...]

    @model_validator(mode="after")
    def _once(self) -> Authorities:
        seen: set[str] = set()
        for i, row in enumerate(self.rows):
            if row.name in seen:
                raise Mended(f"`{row.name}` stands here twice", "delete one", ("rows", i, "name"))
            seen.add(row.name)
        return self


@dataclass(frozen=True)
class Loaded:
    """A framework with the files that it came from, by name, for who has to point into them."""

    framework: Framework
    files: dict[str, Placed]

    def problem(self, found: Found) -> Problem:
        """What was found, at its place."""
        return problem(self.files[found.file], found.path, found.what, found.mend)


def load_scheme(name: str = "ofsted-2009", folders: Sequence[Path] = ()) -> Framework:
    """The scheme of this name, read once in a process; raises SchemeError with every problem.

    `folders` are looked in first, then those of INKSPECTOR_SCHEMES, then what comes with the program.
    """
    folder = scheme_folder(name, folders)
    templates = templates_folder(folder, folders)
    return _cached(folder, templates, _stamp(folder)).framework


def load_named(named: str) -> Framework:
    """The scheme of this name, or in this folder; raises SchemeError with every problem."""
    folder = Path(named)
    return load_folder(folder).framework if (folder / "scheme.yaml").is_file() else load_scheme(named)


def load_folder(folder: Path) -> Loaded:
    """The scheme in this folder with its files; raises SchemeError with every problem."""
    if not (folder / "scheme.yaml").is_file():
        raise SchemeError.of("this folder holds no scheme.yaml", "name a scheme's folder", file=str(folder))
    return _load(folder, templates_folder(folder))


def _stamp(folder: Path) -> tuple[tuple[int, int], ...]:
    """Changes whenever one of the files does."""
    found = ((folder / name).stat() for name in FILES if (folder / name).is_file())
    return tuple((status.st_mtime_ns, status.st_size) for status in found)


@lru_cache(maxsize=8)
def _cached(folder: Path, templates: Path, stamp: tuple[tuple[int, int], ...]) -> Loaded:
    return _load(folder, templates)


M = TypeVar("M", bound=Model)


def _load(folder: Path, templates: Path) -> Loaded:
    problems: list[Problem] = []
    files: dict[str, Placed] = {}

    def read(name: str, model: type[M]) -> M | None:
        try:
            path = folder / name
            placed = read_table(path) if path.suffix == ".tsv" else read_yaml(path, SchemeError)
            files[name] = placed
            return validate(placed, model, SchemeError)
        except InkspectorError as failed:
            problems.extend(failed.problems)
            return None

    scheme, words, letter = (
        read("scheme.yaml", Scheme),
        read("words.yaml", Words),
        read("letter.yaml", LetterPlan),
    )
    indicators, authorities = read("indicators.tsv", Indicators), read("authorities.tsv", Authorities)
    if scheme and words and letter and indicators and authorities:
        framework = Framework(
            scheme,
            words,
            letter,
            indicators.rows,
            tuple(row.name for row in authorities.rows),
            folder,
            templates,
            _hash(files),
        )
        loaded = Loaded(framework, files)
        problems += map(loaded.problem, unknown_ids(framework))
        if not problems:
            return loaded
    raise SchemeError(sorted(set(problems)))


def _hash(files: dict[str, Placed]) -> str:
    whole = sha256()
    for name in FILES:
        data = files[name].text.encode()
        whole.update(f"{name} {len(data)}\n".encode())
        whole.update(data)
    return whole.hexdigest()
