"""The whole letter round its narrative: `templates/<scheme>/letter.md.j2`, in a sandbox."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from inkspector.case import Addressee, Case
from inkspector.drafting.english import area
from inkspector.errors import PhraseError
from inkspector.letter import load_standard
from inkspector.letter.dates import say_day
from inkspector.rating import Rated
from inkspector.scheme import Framework

TEMPLATE = "letter.md.j2"
MOST_CHARACTERS = 200_000
"""No letter is longer; a template that makes one is at fault."""


def lay_out(case: Case, framework: Framework, rated: Rated, narrative: Sequence[str]) -> str:
    """The letter as Markdown. Raises PhraseError where the template can't be used."""
    year = framework.scheme.year
    standard = load_standard(framework)
    named = area(case.authority.name)
    label = f"{rated.label} ({rated.rating})" if rated.rating is not None else "[NOT YET DETERMINED]"
    slots = {
        **case.letter.extras,
        "date": say_day(case.dates.letter) if case.dates.letter else None,
        "addressee": addressee_lines(case),
        "salutation": salutation(case.addressee),
        "headings": [heading.replace("{year}", str(year)) for heading in standard.headings],
        "standard": {block.id: block.filled(year, named) for block in standard.blocks},
        "scale": sorted(framework.scheme.scale, key=lambda level: -level.rating),
        "box": standard.box,
        "rating": label,
        "narrative": list(narrative),
        "signatory": case.signatory,
        "authority": named,
        "year": year,
    }
    text = _render(framework.templates, slots).rstrip() + "\n"
    if len(text) > MOST_CHARACTERS:
        raise PhraseError.of(
            "this template makes too long a letter", "shorten it", file=str(framework.templates)
        )
    return text


def addressee_lines(case: Case) -> list[str]:
    """Name, post, authority, address."""
    to = case.addressee
    name = " ".join(part for part in (to.title, to.first, to.last) if part)
    return [line for line in (name, to.post, case.authority.name, *to.address) if line]


def salutation(to: Addressee) -> str:
    """*Dear Mr O'Connor*; *Dear colleague* where nobody is named."""
    if to.last is None:
        return "Dear colleague"
    return f"Dear {to.title} {to.last}" if to.title else f"Dear {' '.join(filter(None, (to.first, to.last)))}"


@lru_cache(maxsize=8)
def _environment(folder: Path) -> ImmutableSandboxedEnvironment:
    """A template is compiled once, and again when its file has changed."""
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _render(folder: Path, slots: Mapping[str, object]) -> str:
    try:
        return _environment(folder).get_template(TEMPLATE).render(slots)
    except (TemplateError, ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
        line = getattr(error, "lineno", None) or 0
        told = f"this template can't be used ({error})"
        file = str(folder / TEMPLATE)
        raise PhraseError.of(told, "mend it", file=file, line=line, column=min(line, 1)) from None
