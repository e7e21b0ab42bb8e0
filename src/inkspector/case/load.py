"""A case from its file: read, put in full form, validated, held against itself; all problems at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from inkspector.case.coherence import incoherent
from inkspector.case.expand import expand
from inkspector.case.ids import unknown_ids
from inkspector.case.model import Case
from inkspector.errors import CaseError, Problem
from inkspector.places import Placed, parse_yaml, problem, read_yaml, validate
from inkspector.places.placed import MOST_PROBLEMS
from inkspector.scheme import Framework, load_scheme, scheme_names, scheme_versions
from inkspector.scheme.framework import nearest

DEFAULT_SCHEME = "ofsted-2009"


def load_case(path: Path | str, folders: Sequence[Path] = (), framework: Framework | None = None) -> Case:
    """The case in a file; raises CaseError with every problem, SchemeError where its scheme is broken.

    `folders` may hold schemes, as for `load_scheme`. With a `framework` the case is read under that, whatever
    scheme it names.
    """
    return _case(read_yaml(path, CaseError), folders, framework)


def parse_case(text: str, file: str = "case", folders: Sequence[Path] = ()) -> Case:
    """The same from text; `file` is the name that problems carry."""
    return _case(parse_yaml(text, file, CaseError), folders, None)


def _case(placed: Placed, folders: Sequence[Path], given: Framework | None) -> Case:
    if not isinstance(placed.data, dict):
        what = "this isn't a case: a case is a block of `name: value` lines"
        raise CaseError([problem(placed, (), what, "begin with `inkspector new NAME.case.yaml`")])
    framework, problems = (given, []) if given else _framework(placed, folders)
    problems += islice(unknown_ids(placed, framework), MOST_PROBLEMS)
    data, misread = expand(placed, framework)
    problems += misread
    if len(problems) >= MOST_PROBLEMS:
        raise CaseError(sorted(set(problems)))
    full = replace(placed, data=data)
    try:
        case = validate(full, Case, CaseError)
    except CaseError as failed:
        problems += failed.problems
        case = _sound_part(data)
    case = case.from_file(placed)
    problems += incoherent(case, framework, placed)
    if problems:
        raise CaseError(sorted(set(problems)))
    return case


def _framework(placed: Placed, folders: Sequence[Path]) -> tuple[Framework, list[Problem]]:
    """The scheme that the case names; where it is mistyped, the one that was meant, and the problem."""
    named = placed.data.get("scheme")
    if not isinstance(named, str):
        return load_scheme(DEFAULT_SCHEME, folders), []  # that it is missing is told by the model
    known = scheme_names(folders)
    if named in known:
        return _version_of(named, placed, folders)
    close = nearest(named, known)
    mend = f"did you mean `{close}`?" if close else f"known are {', '.join(known)}"
    unknown = problem(placed, ("scheme",), f"there is no scheme `{named}`", mend)
    if close is None:
        raise CaseError([unknown])
    return load_scheme(close, folders), [unknown]


def _version_of(name: str, placed: Placed, folders: Sequence[Path]) -> tuple[Framework, list[Problem]]:
    """The scheme in the version pinned; where there is none such, that at hand and the problem."""
    pinned = placed.data.get("scheme_version")
    if pinned is None or not isinstance(pinned, str | int | Decimal):
        return load_scheme(name, folders), []
    versions = scheme_versions(name, folders)
    if str(pinned) in versions:
        return load_scheme(f"{name}@{pinned}", folders), []
    what = f"there is no version `{pinned}` of `{name}`"
    mend = f"known are {', '.join(versions)}; `inkspector upgrade` shows what another one changes"
    return load_scheme(name, folders), [problem(placed, ("scheme_version",), what, mend)]


def _sound_part(data: dict[str, Any]) -> Case:
    """What is left of a case when every section, or line, that the model refuses is taken away."""
    sound: dict[str, Any] = {"inkspector": 1, "scheme": DEFAULT_SCHEME, "authority": {"name": "?"}}
    try:
        return Case.model_validate({**sound, **data})
    except ValidationError as failed:
        refused = {error["loc"][:2] for error in failed.errors(include_url=False)}
    sections = {loc[0] for loc in refused}
    for section, value in data.items():
        if section not in sections:
            sound[section] = value
        elif section in ("settings", "national") and isinstance(value, dict):
            sound[section] = {key: one for key, one in value.items() if (section, key) not in refused}
    return Case.model_validate(sound)
