"""`inkspector interview`: the walk through a case as plain questions and answers."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inkspector.cli.examples import Command

if TYPE_CHECKING:
    from inkspector.interview.talk import Talk
    from inkspector.tui.session import Session

EXAMPLES = """\
inkspector interview leeds.case.yaml                 question by question, in the scrollback
inkspector interview leeds.case.yaml < answers.txt   an answer a line
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("case", type=click.Path(path_type=Path))
@click.option("--from", "start", metavar="NAME", help="Begin with this question: --from 'secondary schools'.")
def command(case: Path, start: str | None) -> None:
    """Ask for the evidence of CASE in plain lines: for screen readers, pipes, and whoever likes it so.

    Each answer is in the file as soon as it is understood. `help` tells what else may be typed.
    """
    from inkspector.interview.talk import begin, hear
    from inkspector.tui.session import Session

    session = Session(case)
    try:
        if session.opened.offered is not None:
            session.opened.take_back()
            session.resit()
            click.echo("What was typed the last time and not saved is taken back; `undo` goes back in it.")
        talk = begin(session.topics, session.sitting, session.remembered().get("topic"))
        if start is not None:
            talk = hear(talk, session.sitting, f"go {start}").talk
        click.echo("Type help for what may be typed, quit to leave.\n")
        _talk(session, talk)
        session.save()
    finally:
        session.opened.close()


def _talk(session: Session, talk: Talk) -> None:
    """Until there are no more lines, or the last question is answered."""
    from inkspector.interview.talk import asked, hear

    repeat = True
    while True:
        if repeat:
            for line in asked(talk, session.sitting):
                click.echo(line)
        said = _line()
        if said is None:
            return
        heard = hear(talk, session.sitting, said)
        for told in heard.told:
            click.echo(told)
        if heard.want == "quit":
            return
        if heard.want == "undo":
            label = session.undo()
            session.save()
            click.echo("nothing to take back" if label is None else f"taken back: {label}")
        if heard.want == "what":
            for told in _standing(session):
                click.echo(told)
        took = heard.data is None or _taken(session, heard.data, talk.topic.name)
        repeat = took or heard.want is not None
        if took:
            session.remember(topic=heard.talk.topic.id)
            if heard.talk == talk and heard.want is None and heard.data is not None:
                return
            talk = heard.talk
            if repeat:
                click.echo()


def _line() -> str | None:
    if sys.stdin.isatty():
        try:
            return input("> ")
        except EOFError:
            return None
    line = sys.stdin.readline()
    return line if line else None


def _taken(session: Session, data: object, label: str) -> bool:
    """Take an answer and say what it comes to; whether that went well."""
    from inkspector.errors import CaseError

    if data is session.sitting.data:
        return True
    try:
        session.take(data, label)  # type: ignore[arg-type]
    except CaseError as wrong:
        click.echo(f"not taken: {wrong.problems[0].told}")
        return False
    session.save()
    seen = session.see()
    if seen.rated is not None:
        possible = " or ".join(map(str, seen.rated.possible))
        click.echo(f"rating so far: {possible or 'withheld'}")
    return True


def _standing(session: Session) -> Iterator[str]:
    from inkspector.interview import waits_for

    seen = session.see()
    for state, words in (
        ("partly", "partly known"),
        ("empty", "nothing known"),
        ("attention", "needs attention"),
    ):
        names = [one.topic.name for one in seen.standings if one.state == state]
        if names:
            yield f"{words}: {', '.join(names)}"
    if seen.rated is not None:
        yield f"rating so far: {' or '.join(map(str, seen.rated.possible)) or 'withheld'}"
        yield from (f"open: {told}" for told in waits_for(seen.rated))
