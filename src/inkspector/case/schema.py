"""JSON Schema (2020-12) of a case under a scheme: for editors that complete and check.

It takes whatever the loader takes, shorthand included. What only a reading of the text can find, such as
counts that don't add up, is the loader's.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core.core_schema import DataclassSchema

from inkspector.case.entry import MOST_SETTINGS, Comparator, Compared, Given, Outcomes, Overall
from inkspector.case.grades import names_of
from inkspector.case.indicators import Reading
from inkspector.case.model import Case
from inkspector.scheme import Framework
from inkspector.scheme.model import GradeScale, Scheme

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SHORTHAND: Schema = {
    "type": "string",
    "minLength": 1,
    "description": "Counts: `8: 0 3 5 0`, `13 of 14 good or better`",
}
_COUNT: Schema = {"type": "integer", "minimum": 0, "maximum": MOST_SETTINGS}
_NULL: Schema = {"type": "null"}
_TITLES = ("title", "default")
"""They only repeat the names of fields."""


def case_schema(framework: Framework) -> Schema:
    """The schema of a case's file, with the ids of the framework."""
    schema = _of_model(Case, f"A case of {framework.scheme.name}")
    forms, sections = schema["$defs"], schema["properties"]
    _quantities(forms["Summary"], get_args(Reading))
    for form in ("Aspect", "Entry"):
        _quantities(forms[form], _names(framework.scale(subject) for subject in framework.settings))
        _by_id(forms[form]["properties"]["compared"], get_args(Comparator), _ref("Compared"))
    aspects = forms["Entry"]["properties"]["aspects"]
    _by_id(aspects, framework.scheme.aspects, _ref("Aspect"), _SHORTHAND)
    _by_id(sections["settings"], framework.settings, _ref("Entry"), _SHORTHAND)
    _by_id(sections["national"], framework.settings, _ref("National"), _ref("Given"))
    sections["scheme_version"] = {"type": ["string", "number"]}
    _name_ids(forms, framework)
    forms["Judgement"]["required"].remove("subject")  # an inspection of one subject needn't name it
    for form in ("Indicators", "Gaps"):  # one block or a list of them
        several = forms[form]["properties"]["summary"]
        forms[form]["properties"]["summary"] = _either(several, _ref("Summary"))
    forms["LetterWishes"]["additionalProperties"] = {"type": ["string", "null"]}
    nullable = _nullable(schema)
    counts = dict.fromkeys(["total", *_names(framework.scheme.grade_scales)], _COUNT)
    block = {"type": "object", "properties": counts, "additionalProperties": False, "minProperties": 1}
    nullable["$defs"]["Outcomes"] = _either(block, _SHORTHAND)  # an empty count isn't 0, but a mistake
    return nullable


def scheme_schema() -> Schema:
    """The schema of a scheme's `scheme.yaml`."""
    return _nullable(_of_model(Scheme, "A rating scheme"))


class _FileForms(GenerateJsonSchema):
    """Values that a case reads from text stand in the schema as that text."""

    def dataclass_schema(self, schema: DataclassSchema) -> Schema:
        return _TEXTS.get(schema["cls"], {})


_TEXTS: dict[type, Schema] = {
    Outcomes: {},
    Given: {
        "type": ["string", "integer"],
        "minLength": 1,
        "minimum": 0,
        "description": "A share (`59%`, `almost 60%`), a count (`3`, `13 of 14`) or a word (`too much`)",
    },
    Overall: {
        "type": "string",
        "minLength": 1,
        "description": "A grade, perhaps with its degree: `very good`",
    },
    Compared: {
        "type": "string",
        "minLength": 1,
        "description": "How it compares (`higher`, `in_line`) or the comparator's own share (`65%`)",
    },
}


def _of_model(model: type[BaseModel], title: str) -> Schema:
    schema = model.model_json_schema(by_alias=True, schema_generator=_FileForms)
    untitled: Schema = _without_titles(schema)
    return {"$schema": DIALECT, "title": title, **untitled}


def _without_titles(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_without_titles(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    said = {key: _without_titles(value) for key, value in schema.items() if key not in _TITLES}
    if isinstance(schema.get("properties"), dict):  # where a field may itself be called `title`
        said["properties"] = {name: _without_titles(field) for name, field in schema["properties"].items()}
    return said


def _nullable(schema: Schema) -> Schema:
    """Whatever may be left out may also be written empty."""
    nullable: Schema = _with_nulls(schema)
    return nullable


def _with_nulls(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_with_nulls(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    said = {key: _with_nulls(value) for key, value in schema.items()}
    needed = schema.get("required", [])
    if isinstance(said.get("properties"), dict):
        said["properties"] = {
            name: field if name in needed else _either(field, _NULL)
            for name, field in said["properties"].items()
        }
    return said


def _names(scales: Iterable[GradeScale]) -> list[str]:
    """Every name of grades on some scale."""
    return sorted({name for scale in scales for name in names_of(scale.grades)})


def _quantities(block: Schema, names: Iterable[str]) -> None:
    """Quantities go by the name of grades, or a reading, beside the other fields."""
    fields = block["properties"]
    del fields["given"]
    fields.update({name: _ref("Given") for name in names})


def _by_id(section: Schema, ids: Iterable[str], *values: Schema) -> None:
    """A section in which one of `values`, or nothing, stands under each id."""
    section["propertyNames"] = _one_of(ids)
    section["additionalProperties"] = _either(*values, _NULL)


def _name_ids(forms: Schema, framework: Framework) -> None:
    scheme = framework.scheme
    ids: dict[str, Iterable[str]] = {
        "subject": framework.subjects,
        "inspection": [inspection.id for inspection in scheme.inspections],
        "aspect": scheme.aspects,
        "grade": {grade for scale in scheme.grade_scales for grade in scale.grades},
        "id": [indicator.id for indicator in framework.indicators],
    }
    for form in ("Judgement", "Pending", "View", "Summary", "Single"):
        for field in ids.keys() & forms[form]["properties"].keys():
            forms[form]["properties"][field] = _one_of(ids[field])


def _one_of(ids: Iterable[str]) -> Schema:
    return {"enum": sorted(ids)}


def _ref(form: str) -> Schema:
    return {"$ref": f"#/$defs/{form}"}


def _either(*forms: Schema) -> Schema:
    """One of the forms; choices within a choice are laid side by side."""
    flat = [each for form in forms for each in (form["anyOf"] if [*form] == ["anyOf"] else [form])]
    return {"anyOf": [each for i, each in enumerate(flat) if each not in flat[:i]]}
