"""The console's entry leaves spaCy's own commands out; the library leaves spaCy alone."""

import subprocess
import sys


def python(code: str) -> str:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return run.stdout.strip()


def test_the_reader_works_without_spacys_commands() -> None:
    told = python(
        "from inkspector.cli.console import leave_out_spacy_commands\n"
        "leave_out_spacy_commands()\n"
        "from inkspector import read\n"
        "print(read('Three of the eight secondary schools are good.').claims[0].count)\n"
        "import sys; print('typer' in sys.modules)"
    )
    assert told.splitlines() == ["(3, 8)", "False"]


def test_who_imports_the_library_gets_spacy_whole() -> None:
    told = python(
        "from inkspector import read; read('All is well.'); import spacy; print(callable(spacy.info))"
    )
    assert told == "True"
