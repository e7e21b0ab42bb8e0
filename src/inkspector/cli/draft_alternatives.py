"""`inkspector draft --alternatives`: what else could be written for a sentence."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from inkspector.errors import LetterError

if TYPE_CHECKING:
    from inkspector.case import Case
    from inkspector.drafting import Draft
    from inkspector.drafting.bank import Bank
    from inkspector.editing import Alternative
    from inkspector.scheme import Framework

WIDTH = 80


def print_alternatives(
    draft: Draft, wanted: str, case: Case, framework: Framework, bank: Bank | None, form: str | None
) -> None:
    """Print the other wordings of the sentence with this number or these words, as a page or as JSON.

    Raises LetterError where there is no such sentence, or other formats are asked for.
    """
    from inkspector.editing import alternatives, find_sentence, sentences_of

    sentences = sentences_of(draft)
    number = find_sentence([one.text for one in sentences], wanted)
    sentence = sentences[number]
    found = alternatives(case, framework, sentence, bank)
    if form == "json":
        told = [one.to_json() for one in found]
        record = {"schema": 1, "sentence": number + 1, "text": sentence.text, "alternatives": told}
        click.echo(json.dumps(record, ensure_ascii=False, indent=1))
    elif form is not None:
        raise LetterError.of(f"alternatives can't be printed as {form}", "leave --format out, or say json")
    else:
        _print_page(number + 1, sentence.text, found)


def _print_page(number: int, text: str, found: Sequence[Alternative]) -> None:
    click.echo(_paragraph(f"{number:3}  ", text))
    if not found:
        click.echo("\nThe phrases at hand have no other words for it.")
    at = 0
    for heading, otherwise in (("In other words", False), ("Measured otherwise", True)):
        some = [one for one in found if one.otherwise == otherwise]
        if some:
            click.echo(f"\n{heading}\n")
        for one in some:
            at += 1
            click.echo(_paragraph(f"{at:3}  ", one.text))
            click.echo(f"     phrase {' + '.join(one.phrases)}")


def _paragraph(lead: str, text: str) -> str:
    return textwrap.fill(text, WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead))
