"""The entry of the console: the command line in a process of its own."""

import gc
import sys
from types import ModuleType

from inkspector.cli import main

_SELDOM = 20_000
"""New objects between two searches for cycles: nearly all that a start makes stays until the end."""


def run() -> int:
    """Run the command line on the process's arguments and return its exit status."""
    leave_out_spacy_commands()
    gc.set_threshold(_SELDOM)
    return main()


def leave_out_spacy_commands() -> None:
    """Keep `import spacy` from importing spaCy's own commands: a third of its time, for one function.

    Only this process is ours to do that to; whoever imports the library gets spaCy whole.
    """
    commands, info = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    commands.__path__ = []
    vars(info)["info"] = None
    sys.modules.setdefault("spacy.cli", commands)
    sys.modules.setdefault("spacy.cli.info", info)
