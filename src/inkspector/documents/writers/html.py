"""One self-contained HTML page from the scheme's `letter.html.j2`, in a sandbox."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from inkspector.documents.formatted import Formatted
from inkspector.errors import PhraseError


def html(letter: Formatted, templates: Path) -> bytes:
    """The letter as a page. Raises PhraseError where the template can't be used."""
    return page(templates, "letter.html.j2", {"letter": letter.to_json()})


def page(folder: Path, name: str, slots: Mapping[str, Any]) -> bytes:
    """A template of `folder` filled in, every value escaped. Raises PhraseError where it can't be used."""
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined, trim_blocks=False
    )
    try:
        return environment.get_template(name).render(slots).encode("utf-8")
    except (TemplateError, LookupError, TypeError, ValueError) as why:
        line = getattr(why, "lineno", None) or 0
        told = f"this template can't be used ({why})"
        raise PhraseError.of(
            told, "mend it", file=str(folder / name), line=line, column=min(line, 1)
        ) from None
