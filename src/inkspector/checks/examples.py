"""The examples of the catalogue: what each rule finds, and what it leaves alone.

An example is YAML with `bad`, `good` and perhaps `case` or `previous`, last year's letter. Parts of a letter
that every letter has alike are written as slots: `<head>`, `<heading>`, `<front>`, `<statutory>`,
`<signature>`, `<300 words>`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from inkspector.case import Case, parse_case
from inkspector.checks.catalogue import Rule
from inkspector.errors import SchemeError
from inkspector.letter import standard_text
from inkspector.places import parse_yaml
from inkspector.scheme import Framework

_WORDS = re.compile(r"<(\d{1,4}) words>")
_CASE = {"inkspector": 1, "authority": {"name": "London Borough of Barnet"}}
"""What every case has."""
_HEAD = """\
9 December 2009

Ms Ann Example
Director of Children's Services
London Borough of Barnet

Dear Ms Example"""
_SIGNATURE = "Paul Specimen\nDivisional Manager"


@dataclass(frozen=True, slots=True)
class Example:
    """Two texts, and the case behind both, where there is one."""

    bad: str
    good: str
    case: Case | None
    previous: str | None = None
    """Last year's letter, where the rule needs one."""


def example(rule: Rule, framework: Framework) -> Example:
    """The example of a rule's page, its slots filled; raises an InkspectorError where it can't be read."""
    written = parse_yaml(rule.parts["Example"], rule.id, SchemeError).data
    case = None
    if "case" in written:
        case = parse_case(json.dumps(_CASE | {"scheme": framework.scheme.id} | written["case"]), rule.id)
    previous = fill(str(written["previous"]), framework) if "previous" in written else None
    return Example(
        fill(str(written["bad"]), framework), fill(str(written["good"]), framework), case, previous
    )


def fill(text: str, framework: Framework) -> str:
    """A text with the slots of the letter's standing parts filled from the scheme."""
    scheme, year = framework.scheme, framework.scheme.year
    blocks = {block.id: block.filled(year) for block in standard_text(framework)}
    statutory = blocks.pop("statutory", "")
    *before, within = blocks.values()
    rows = "\n".join(f"{level.rating}\t{level.label}\t{level.definition}" for level in scheme.scale)
    heading = "Children's services annual rating"
    box = f"Children's services rating {year}\n\nChildren's services rating\tPerforms well (3)"
    slots = {
        "<front>": "\n\n".join((heading, *before, rows, within, box)),
        "<heading>": heading,
        "<head>": _HEAD,
        "<statutory>": statutory,
        "<signature>": _SIGNATURE,
    }
    for slot, words in slots.items():
        text = text.replace(slot, words)
    return _WORDS.sub(lambda found: "so " * int(found[1]), text)
