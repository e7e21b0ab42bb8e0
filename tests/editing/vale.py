"""A small case of an invented authority, and the letters that it is given by hand."""

from __future__ import annotations

import json
from typing import Any

from inkspector.case import Case, parse_case
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")
HELD: dict[str, Any] = {
    "inkspector": 1,
    "scheme": "ofsted-2009",
    "authority": {"name": "Thornbury Vale"},
    "dates": {"letter": "2009-12-09", "evidence_to": "2009-08-31"},
    "settings": {
        "all_settings": {"good_or_better": "large majority"},
        "secondary_schools": {"outcomes": "8: 0 3 4 1"},
        "nursery_schools": {"outcomes": "4: 2 2 0 0"},
    },
    "judgements": [
        {"subject": "fostering_agency", "grade": "good"},
        {"subject": "adoption_agency", "grade": "satisfactory"},
    ],
}


def with_settings(**settings: Any) -> dict[str, Any]:
    """`HELD` with evidence of further settings."""
    return {**HELD, "settings": {**HELD["settings"], **settings}}


def case(held: dict[str, Any], letter: dict[str, Any] | None = None, **parts: Any) -> Case:
    """The case with parts in the place of its own, and what people wrote into its letter."""
    return parse_case(json.dumps({**held, **parts, "letter": letter or {}}))
