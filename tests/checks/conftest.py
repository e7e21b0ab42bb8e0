from pathlib import Path

import pytest

from inkspector.case import Case, load_case

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "../shared/reference/westminster-2009.txt"
CONTRACT = ROOT / "../shared/contracts/westminster-2009.case.yaml"


def read(path: Path) -> str:
    if not path.exists():
        pytest.skip(f"{path.name} isn't beside the repository")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def reference() -> str:
    """The published letter of 9 December 2009."""
    return read(REFERENCE)


@pytest.fixture(scope="session")
def evidence() -> str:
    """The contract's case, as text."""
    return read(CONTRACT)


@pytest.fixture(scope="session")
def case(evidence: str) -> Case:
    return load_case(CONTRACT)
