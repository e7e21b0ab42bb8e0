"""Cases on the table, without a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from inkspector.case import parse_case
from inkspector.errors import CaseError
from inkspector.interview import Sitting, Topic, topics
from inkspector.places import parse_yaml
from inkspector.scheme import Framework, load_scheme
from inkspector.store.edits import rewrite

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/*.case.yaml"))
HEAD = "inkspector: 1\nscheme: ofsted-2009\nauthority: {name: Borough of Thornby, short: Thornby}\n"


@pytest.fixture(scope="session")
def framework() -> Framework:
    return load_scheme()


@pytest.fixture(scope="session")
def sat(framework: Framework) -> Callable[[str], Sitting]:
    """A sitting on a case of these lines under its head."""

    def sit(lines: str = "") -> Sitting:
        return sitting_on(HEAD + lines, framework)

    return sit


@pytest.fixture(scope="session")
def topic(framework: Framework) -> Callable[[str], Topic]:
    """A topic by its id."""
    known = {topic.id: topic for topic in topics(framework)}
    return known.__getitem__


def sitting_on(text: str, framework: Framework) -> Sitting:
    """A case from its text; CaseError where it can't be used."""
    return Sitting(parse_yaml(text, "case", CaseError).data, parse_case(text), framework)


def taken(sitting: Sitting, data: object, framework: Framework) -> Sitting:
    """The sitting once these data are in the case's file; CaseError where they contradict themselves."""
    return sitting_on(rewrite(HEAD, "case", data), framework)
