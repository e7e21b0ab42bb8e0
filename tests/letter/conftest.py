from pathlib import Path

import pytest

from inkspector.scheme import Framework, load_scheme

REFERENCE = Path(__file__).parents[2] / "../shared/reference/westminster-2009.txt"


@pytest.fixture(scope="session")
def framework() -> Framework:
    return load_scheme("ofsted-2009")


@pytest.fixture(scope="session")
def reference() -> str:
    if not REFERENCE.exists():
        pytest.skip("the reference letter isn't beside the repository")
    return REFERENCE.read_text(encoding="utf-8")
