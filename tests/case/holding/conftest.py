"""Small cases to put claims against."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest

from inkspector.case import parse_case
from inkspector.case.worlds import Worlds, worlds
from inkspector.scheme import load_scheme

HEAD = """inkspector: 1
scheme: ofsted-2009
authority: {name: County of Nowhere}
dates: {letter: 2009-12-09, evidence_to: 2009-08-31}
"""

Told = Callable[[str], Worlds]


@pytest.fixture
def told() -> Told:
    """The worlds of a case in which just this stands."""

    def worlds_of(text: str) -> Worlds:
        return worlds(parse_case(HEAD + dedent(text)), load_scheme("ofsted-2009"))

    return worlds_of
