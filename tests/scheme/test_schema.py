"""The JSON Schema of a scheme."""

from typing import Any

import yaml

from inkspector.scheme import json_schema, scheme_folder


def test_every_key_of_the_scheme_of_2009_is_in_its_schema() -> None:
    schema = json_schema()
    written = yaml.safe_load((scheme_folder("ofsted-2009") / "scheme.yaml").read_text("utf-8"))
    assert set(written) == set(schema["properties"])
    assert set(schema["required"]) == set(written)


def test_predicates_are_told_apart_by_is() -> None:
    forms: dict[str, Any] = json_schema()["$defs"]["Rule"]["properties"]["when"]["items"]
    assert forms["discriminator"]["propertyName"] == "is"
    assert set(forms["discriminator"]["mapping"]) == {
        "share",
        "band_of",
        "how_many",
        "judgement",
        "present",
        "size",
        "missing",
    }
