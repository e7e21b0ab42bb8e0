"""`inkspector trace`: the chain behind a sentence of a letter."""

from __future__ import annotations

import json
from pathlib import Path

import click

from inkspector.cli.examples import Command

EXAMPLES = """\
inkspector trace leeds.md --case leeds.case.yaml --sentence 7
inkspector trace leeds.md --case leeds.case.yaml --quote "fostering agency"
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("letter", type=click.Path(path_type=Path))
@click.option(
    "--case", "case_file", required=True, type=click.Path(path_type=Path), help="The evidence behind it."
)
@click.option("--sentence", type=int, help="The sentence's number in the narrative, from 1.")
@click.option("--quote", help="Some words of the sentence.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(letter: Path, case_file: Path, sentence: int | None, quote: str | None, form: str) -> None:
    """Trace a sentence of LETTER: its claims, the evidence for each, the rules of the rating that look at it,
    and the phrases that it was drafted with.

    The letter may be drafted, edited, or written by hand.
    """
    from inkspector import documents
    from inkspector.case import load_case
    from inkspector.cli.traced_page import print_trace
    from inkspector.editing import Tracer, recorded, trace
    from inkspector.rating import rate
    from inkspector.scheme import load_scheme

    if (sentence is None) == (quote is None):
        raise click.UsageError("Say which sentence: by --sentence or by --quote.")
    case = load_case(case_file)
    framework = load_scheme(case.scheme_ref)
    text = documents.read_letter(letter)
    tracer = Tracer.of(case, framework, rate(case, framework), documents.bank_for(framework))
    drafted = recorded(documents.read_record(letter) or {})
    found = trace(text, str(sentence) if quote is None else quote, tracer, drafted, str(letter))
    if form == "json":
        line = text.count("\n", 0, found.start) + 1
        told = {"schema": 1, "letter": str(letter), "case": case.file, "line": line, **found.to_json()}
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        print_trace(found, text, str(letter), case.file)
