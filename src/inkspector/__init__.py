"""Evidence in, letter out, every sentence checked.

The names below are the library's front door; each is imported when first asked for, so that
`import inkspector` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from inkspector.case import load_case
    from inkspector.checks import check
    from inkspector.editing import draft, plan
    from inkspector.rating import rate
    from inkspector.reading import read
    from inkspector.scheme import load_scheme

__version__ = "0.1.0"

_ROOMS = {
    "load_case": "inkspector.case",
    "load_scheme": "inkspector.scheme",
    "rate": "inkspector.rating",
    "plan": "inkspector.editing",
    "draft": "inkspector.editing",
    "read": "inkspector.reading",
    "check": "inkspector.checks",
}

__all__ = ["__version__", "check", "draft", "load_case", "load_scheme", "plan", "rate", "read"]


def __getattr__(name: str) -> Any:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_ROOMS[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_ROOMS})
