"""The frame of the command line; each command has its own tests."""

import subprocess
import sys
from importlib.util import find_spec

import click
import pytest

from inkspector import __version__, cli
from inkspector.cli import COMMANDS, inkspector, main
from inkspector.errors import CaseError, Problem


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )


def test_help_shows_examples_before_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert shown.index("Examples:") < shown.index("Commands:") < shown.index("Options:")
    assert all(name in shown for name in COMMANDS)
    assert all(len(line) <= 80 for line in shown.splitlines())


def test_help_imports_no_command_and_nothing_heavy() -> None:
    heavy = "{'spacy', 'pydantic', 'rich', 'textual', 'jinja2', 'yaml', 'numpy'}"
    code = (
        "import sys; from inkspector.cli import COMMANDS, main; main(['--help']);"
        "modules = {module.partition(':')[0] for module, _ in COMMANDS.values()};"
        f"sys.exit(' '.join(({heavy} | modules) & set(sys.modules)) or 0)"
    )
    assert python(code).stderr == ""


def test_library_imports_nothing_until_asked() -> None:
    code = (
        "import sys, inkspector;"
        "sys.exit(' '.join(name for name in sys.modules if name.startswith('inkspector.')) or 0)"
    )
    assert python(code).stderr == ""


def test_unknown_name_of_the_library_is_an_attribute_error() -> None:
    import inkspector as library

    with pytest.raises(AttributeError, match="no attribute 'rating_of_everything'"):
        _ = library.rating_of_everything


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-V"]) == 0
    assert capsys.readouterr().out == f"inkspector {__version__}\n"


def test_near_miss_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chekc"]) == 2
    assert "Did you mean" in capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_that_is_here_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    if find_spec(COMMANDS[name][0].partition(":")[0]) is None:
        pytest.skip("this command isn't written yet")
    assert main([name, "--help"]) == 0
    assert "Usage: inkspector" in capsys.readouterr().out


def test_completion_names_commands() -> None:
    from click.shell_completion import ShellComplete

    found = ShellComplete(inkspector, {}, "inkspector", "_INKSPECTOR_COMPLETE").get_completions([], "ch")
    assert [item.value for item in found] == ["check"]


def raising(what: BaseException) -> click.Command:
    def callback() -> None:
        raise what

    return click.Command("rate", callback=callback)


def exit_of(command: click.Command, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(inkspector, "get_command", lambda context, name: command)
    return main(["rate"])


def test_bad_input_ends_with_its_problems(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    error = CaseError([Problem("a", 1, 2, "x", "y"), Problem("a", 3, 4, "v", "w")])
    assert exit_of(raising(error), monkeypatch) == 2
    assert capsys.readouterr().err == "a:1:2: x; y\na:3:4: v; w\n"


def test_interrupt_ends_quietly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_of(raising(KeyboardInterrupt()), monkeypatch) == 130
    assert capsys.readouterr().err == ""


def test_a_fault_of_ours_says_so_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exit_of(raising(ZeroDivisionError("two\nlines")), monkeypatch) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "fault of Inkspector" in told
    assert "ZeroDivisionError: two lines" in told


def test_a_fault_of_ours_shows_its_traceback_on_demand(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("INKSPECTOR_DEBUG", "1")
    assert exit_of(raising(ZeroDivisionError("x")), monkeypatch) == 2
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(("returned", "status"), [(None, 0), (0, 0), (1, 1)])
def test_a_command_returns_its_exit_status(
    returned: int | None, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert exit_of(click.Command("rate", callback=lambda: returned), monkeypatch) == status


def test_closed_pipe_is_quiet() -> None:
    code = (
        "import os, sys; from inkspector.cli import main;"
        "reader, writer = os.pipe(); os.close(reader); os.dup2(writer, 1); sys.exit(main(['--help']))"
    )
    done = python(code)
    assert (done.returncode, done.stderr) == (141, "")


def test_module_runs_as_the_command_does() -> None:
    done = subprocess.run(
        [sys.executable, "-m", cli.__name__, "-V"], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (0, f"inkspector {__version__}\n")
