"""The command line: a thin skin over the library.

Exit status: 0 fine; 1 findings; 2 the input can't be used, or Inkspector is at fault, with why on stderr;
130 interrupted; 141 the reader of our output went away.

A command is a module `inkspector.cli.<name>` with a click command `command`, whose function returns its exit
status or None for 0, and a row in `COMMANDS`. Modules are imported when called, so `--help` stays quick.
"""

import io
import os
import sys
import traceback
from collections.abc import Sequence

import click
from click.shell_completion import shell_complete

from inkspector import __version__
from inkspector.cli.lazy import LazyGroup
from inkspector.errors import InkspectorError

COMMANDS = {
    "new": ("inkspector.cli.new:command", "Begin a case: a commented file to fill in."),
    "open": ("inkspector.cli.open:command", "Walk through a case in the terminal, question by question."),
    "interview": ("inkspector.cli.interview:command", "The same as plain questions and answers, in lines."),
    "import": ("inkspector.cli.import_:command", "Take the figures of a spreadsheet into a case."),
    "rate": ("inkspector.cli.rate:command", "Rate a case: profile, rating, reasons, what would change it."),
    "draft": ("inkspector.cli.draft:command", "Draft the letter of a case, each sentence with its evidence."),
    "check": ("inkspector.cli.check:command", "Check letters against their case, sentence by sentence."),
    "review": ("inkspector.cli.review:command", "Review letters: decide, tick, hand back, sign off."),
    "comments": ("inkspector.cli.comments:command", "Take in the authority's comments; write the reply."),
    "claims": ("inkspector.cli.claims:command", "List what letters claim, and what wasn't read."),
    "upgrade": ("inkspector.cli.upgrade:command", "Show what another scheme changes in a case."),
    "whatif": ("inkspector.cli.whatif:command", "Show what another scheme changes in a folder of cases."),
    "diff": ("inkspector.cli.diff:command", "Compare two versions of a letter in what they claim."),
    "trace": ("inkspector.cli.trace:command", "Trace a sentence: claims, evidence, rules and phrases."),
    "convert": ("inkspector.cli.convert:command", "Write a letter in other formats: Word, PDF, HTML, ODT."),
    "publish": ("inkspector.cli.publish:command", "Write clean copies of a letter that nothing keeps back."),
    "rules": ("inkspector.cli.rules:command", "List the rules of the check."),
    "explain": ("inkspector.cli.explain:command", "Explain a rule, with an example."),
    "schemes": ("inkspector.cli.schemes:command", "List, show and lint rating schemes."),
    "schema": ("inkspector.cli.schema:command", "Print the JSON Schema of a case or a scheme."),
    "phrasebank": ("inkspector.cli.phrasebank:command", "Lint, show and extend the phrase bank."),
}

EXAMPLES = """\
inkspector                                        open this folder's cases
inkspector new leeds.case.yaml                    begin a case
inkspector rate leeds.case.yaml                   rate it, with the reasons
inkspector draft leeds.case.yaml -o leeds.md      draft its letter
inkspector check leeds.md --case leeds.case.yaml  check any letter against it
"""

_COMPLETION = "_INKSPECTOR_COMPLETE"


@click.command(
    cls=LazyGroup,
    table=COMMANDS,
    examples=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"]},
    invoke_without_command=True,
    no_args_is_help=False,
)
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
@click.pass_context
def inkspector(context: click.Context) -> None:
    """Evidence in, letter out, every sentence checked.

    Without a command, in a terminal, the cases of this folder are opened.
    """
    if context.invoked_subcommand is not None:
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
        raise click.exceptions.NoArgsIsHelpError(context)
    from pathlib import Path

    from inkspector.tui.app import run

    run(Path.cwd())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    try:
        if instruction := os.environ.get(_COMPLETION):
            return shell_complete(inkspector, {}, "inkspector", _COMPLETION, instruction)
        return _run(sys.argv[1:] if arguments is None else list(arguments))
    except InkspectorError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return 2
    except click.ClickException as error:
        error.show(file=sys.stderr)
        return 2
    except click.exceptions.Exit as done:
        return done.exit_code
    except (KeyboardInterrupt, click.Abort):
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # the interpreter flushes stdout once more as it ends
        return 141
    except Exception as fault:
        if os.environ.get("INKSPECTOR_DEBUG") == "1":
            traceback.print_exc()
        told = " ".join(f"{type(fault).__name__}: {fault}".split())
        print(
            f"This is a fault of Inkspector, not of your files ({told}); "
            "please report it with what INKSPECTOR_DEBUG=1 shows.",
            file=sys.stderr,
        )
        return 2


def _run(arguments: list[str]) -> int:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="surrogateescape")  # a file's name goes out as it came in
    with inkspector.make_context("inkspector", arguments) as context:
        status = inkspector.invoke(context)
    sys.stdout.flush()
    return status if isinstance(status, int) else 0
