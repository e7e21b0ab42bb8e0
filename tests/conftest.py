"""What every test may rely on: the same examples each time, a plain terminal, the shared folder if there."""

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("inkspector", derandomize=True, deadline=None, database=None, max_examples=100)
settings.load_profile("inkspector")

_SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture
def shared() -> Path:
    """The folder beside the repository: reference letter, contracts, annotated sentences."""
    if not _SHARED.is_dir():
        pytest.skip("the shared folder isn't beside the repository")
    return _SHARED


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Colours and width as if on a plain terminal, whatever the developer's is."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "INKSPECTOR_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
