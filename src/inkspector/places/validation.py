"""A file as a pydantic model; what doesn't fit is told at its place, in the words of its writer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from inkspector.errors import InkspectorError, Mended, Problem
from inkspector.places.placed import MOST_PROBLEMS, Path, Placed, problem, problem_at_key

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

    Model = TypeVar("Model", bound=BaseModel)

_WANTED = {  # the beginning of pydantic's error type: what is wanted, an example
    "int": ("a whole number", "8"),
    "decimal": ("a number", "59.4"),
    "float": ("a number", "59.4"),
    "string": ("text", '"in quotes"'),
    "bool": ("`true` or `false`", "true"),
    "datetime": ("a date and time", "2009-12-09T09:30"),
    "date": ("a date", "2009-12-09"),
    "time": ("a time", "09:30"),
    "list": ("a list", "[one, two]"),
    "tuple": ("a list", "[one, two]"),
    "set": ("a list", "[one, two]"),
    "frozen_set": ("a list", "[one, two]"),
    "dict": ("a block", "name: value"),
    "model": ("a block", "name: value"),
    "model_attributes": ("a block", "name: value"),
    "dataclass": ("a block", "name: value"),
    "mapping": ("a block", "name: value"),
    "none_required": ("nothing", ""),
}
_MISFIT = (  # the ends of the types of error that say: not of that kind at all
    "_type",
    "_parsing",
    "_parsing_size",
    "_from_float",
    "_from_date_parsing",
    "_from_datetime_parsing",
    "_from_datetime_inexact",
    "none_required",
)
_BOUNDS = {
    "greater_than_equal": ("ge", "at least"),
    "greater_than": ("gt", "more than"),
    "less_than_equal": ("le", "at most"),
    "less_than": ("lt", "less than"),
}


def validate(placed: Placed, model: type[Model], error: type[InkspectorError]) -> Model:
    """The file as a `model`; raises `error` with every problem, each at its place.

    A validator says what is wrong by raising `Mended`, or any ValueError whose words stand alone.
    """
    from pydantic import ValidationError

    try:
        return model.model_validate(placed.data)
    except ValidationError as failed:
        problems = _explain(placed, model, failed.errors(include_url=False))
    raise error(sorted(set(islice(problems, MOST_PROBLEMS))))


@dataclass(frozen=True)
class _Wrong:
    """One of pydantic's errors, with its path in the file."""

    path: Path
    type: str
    loc: Path
    value: Any
    context: Mapping[str, Any]
    message: str

    @property
    def wanted(self) -> tuple[str, str] | None:
        """What should stand there and an example, where the value is of another type altogether."""
        if not self.type.endswith(_MISFIT):
            return None
        stem = self.type
        while stem and stem not in _WANTED:
            stem = stem.rpartition("_")[0]
        return _WANTED.get(stem)


def _explain(placed: Placed, model: type[BaseModel], errors: Iterable[ErrorDetails]) -> Iterator[Problem]:
    by_path: dict[Path, list[_Wrong]] = {}
    for e in errors:
        path = _path(placed.data, e["loc"])
        wrong = _Wrong(path, e["type"], e["loc"], e["input"], e.get("ctx", {}), e["msg"])
        by_path.setdefault(path, []).append(wrong)
    around = {path[:end] for path in by_path for end in range(len(path))}
    for path, wrongs in by_path.items():
        faults = [wrong for wrong in wrongs if not wrong.wanted]
        yield from (_one(placed, model, wrong) for wrong in faults)
        # Of a choice of forms, one that took the value and found fault inside tells more than the others.
        if not faults and path not in around:
            yield _misfit(placed, path, wrongs)


def _path(data: Any, loc: Path) -> Path:
    """Where in the file pydantic's location leads: without names of models and of forms in a choice."""
    path: Path = ()
    for part in loc:
        indexed = isinstance(data, list) and isinstance(part, int) and part < len(data)
        if indexed or (isinstance(data, dict) and part in data):
            data = data[part]
            path = (*path, part)
    return path


def _misfit(placed: Placed, path: Path, wrongs: list[_Wrong]) -> Problem:
    wanted = dict.fromkeys(wrong.wanted for wrong in wrongs if wrong.wanted)
    kinds = list(dict.fromkeys(kind for kind, _ in wanted))
    what = f"{_name(path)} is {_shown(wrongs[0].value)}, where {_or(kinds)} should stand"
    if kinds == ["text"] and isinstance(wrongs[0].value, int | Decimal):
        start, end = placed.spans[path]
        return problem(placed, path, what, f'put it in quotes: "{placed.text[start:end]}"')
    examples = [f"`{example}`" for _, example in wanted if example]
    return problem(placed, path, what, f"write for example {_or(examples)}" if examples else "leave it empty")


def _one(placed: Placed, model: type[BaseModel], wrong: _Wrong) -> Problem:
    path, context = wrong.path, wrong.context
    match wrong.type:
        case "missing":
            field = wrong.loc[-1]
            return problem(placed, path, f"`{field}` is missing from {_name(path)}", f"add `{field}: …`")
        case "extra_forbidden":
            known = _fields(model, wrong.loc[:-1])
            what = f"{_name(path)} isn't known here"
            return problem_at_key(placed, path, what, _nearest(str(path[-1]), known))
        case "literal_error" | "enum":
            known = [word.strip("'\"") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]
            if wrong.loc[-1] == "[key]":
                what = f"{_name(path)} isn't known here"
                return problem_at_key(placed, path, what, _nearest(str(wrong.value), known))
            what = f"{_name(path)} is {_shown(wrong.value)}, which isn't one of its values"
            return problem(placed, path, what, _nearest(str(wrong.value), known))
        case "value_error" | "assertion_error":
            cause = context["error"]
            if isinstance(cause, Mended):
                return problem(placed, (*path, *cause.at), cause.what, cause.mend)
            return problem(placed, path, str(cause), "put this right")
        case "union_tag_invalid":
            known = [word.strip("'") for word in str(context["expected_tags"]).split(", ")]
            field = _discriminator(context)
            what = f"`{field}` is `{context['tag']}`, which isn't known here"
            return problem(placed, (*path, field), what, _nearest(str(context["tag"]), known))
        case "union_tag_not_found":
            field = _discriminator(context)
            return problem(placed, path, f"{_name(path)} has no `{field}`", f"add `{field}: …`")
        case bound if bound in _BOUNDS:
            key, words = _BOUNDS[bound]
            what = f"{_name(path)} is {_shown(wrong.value)}"
            return problem(placed, path, what, f"write a number of {words} {context[key]}")
        case "too_short" | "string_too_short":
            mend = f"give at least {context['min_length']}"
            return problem(placed, path, f"{_name(path)} holds too little", mend)
        case "too_long" | "string_too_long":
            mend = f"give at most {context['max_length']}"
            return problem(placed, path, f"{_name(path)} holds too much", mend)
    told = wrong.message.removeprefix("Input ").removeprefix("Value error, ")
    return problem(placed, path, f"{_name(path)} is {_shown(wrong.value)}", f"it {told}")


def _discriminator(context: Mapping[str, Any]) -> str:
    """The field that tells the forms apart, as it is written in a file: pydantic names an alias last."""
    return str(context["discriminator"]).rpartition(" | ")[2].strip("'")


def _fields(model: type[BaseModel], loc: Path) -> list[str]:
    """The fields that may stand in the block at pydantic's location, as they are written in a file."""
    here = list(_models(model))
    for part in loc:
        named = [known for known in here if part == known.__name__ or _tells(known, part)]
        annotations = [
            info.annotation
            for known in here
            for name, info in known.model_fields.items()
            if part in (name, info.alias)
        ]
        if named:
            here = named
        elif annotations:
            here = [found for annotation in annotations for found in _models(annotation)]
    fields = (info.alias or name for known in here for name, info in known.model_fields.items())
    return list(dict.fromkeys(fields))


def _tells(model: type[BaseModel], word: str | int) -> bool:
    """Whether the word is one that tells this form in a choice from the others."""
    return any(word in get_args(info.annotation) for info in model.model_fields.values())


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that an annotation allows, through lists, choices and the like."""
    from pydantic import BaseModel, RootModel

    annotation = getattr(annotation, "__value__", annotation)
    if isinstance(annotation, type) and issubclass(annotation, RootModel):
        yield from _models(annotation.model_fields["root"].annotation)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    else:
        for inner in get_args(annotation):
            yield from _models(inner)


def _nearest(word: str, known: list[str]) -> str:
    close = get_close_matches(word, known, n=1)
    if close:
        return f"did you mean `{close[0]}`?"
    if not known:
        return "delete it"
    listed = _or([f"`{each}`" for each in known[:12]])
    return f"write {listed}" if len(known) <= 12 else f"write one such as {listed}"


def _name(path: Path) -> str:
    if not path:
        return "the file"
    if isinstance(path[-1], int):
        return f"item {path[-1] + 1} of {_name(path[:-1])}"
    return f"`{path[-1]}`"


def _shown(value: Any) -> str:
    match value:
        case None:
            return "empty"
        case bool():
            return f"`{str(value).lower()}`"
        case list():
            return "a list"
        case dict():
            return "a block"
    text = str(value)
    return f"`{text}`" if len(text) <= 40 else f"`{text[:39]}…`"


def _or(words: list[str]) -> str:
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
