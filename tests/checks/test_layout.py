"""However a letter is laid out, the same is found in it."""

from __future__ import annotations

import textwrap

from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.case import parse_case
from inkspector.checks import check

from .letters import CASE, FRAMEWORK, whole

_CASE = parse_case(CASE)
_CHANGES = (
    ("only three", "only four"),
    ("Inspections Act 2006", "Skills Act 2006"),
    ("section 138", "section 139"),
    ("with caution", "with care"),
    ("Borough of Barnet perform", "Borough of Camden perform"),
    ("a large majority of services", "almost all services"),
    ("perform well.", "perform poorly."),
)


def wrapped(text: str, width: int) -> str:
    """Every paragraph of prose on one line or many; rows and the address as they are."""
    blocks = text.split("\n\n")
    return "\n\n".join(
        block if "\t" in block or len(block) < 150 else textwrap.fill(" ".join(block.split()), width)
        for block in blocks
    )


@given(st.sets(st.sampled_from(_CHANGES)), st.integers(40, 110))
@settings(max_examples=30, deadline=None)
def test_wrapping_changes_no_finding(changes: set[tuple[str, str]], width: int) -> None:
    text = wrapped(whole(), 10_000)
    for old, new in sorted(changes):
        assert old in text
        text = text.replace(old, new)
    found, again = (check(one, FRAMEWORK, _CASE).findings for one in (text, wrapped(text, width)))
    assert [one.id for one in found] == [one.id for one in again]
    assert [one.message for one in found] == [one.message for one in again]
