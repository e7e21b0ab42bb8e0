"""The template round the narrative: a user's own, in a sandbox."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from inkspector.case import load_case
from inkspector.drafting import draft
from inkspector.errors import PhraseError
from inkspector.letter import parse_letter
from inkspector.scheme import Framework, load_scheme

SAMPLE = Path(__file__).parents[2] / "samples/eastmere-2009/eastmere-2009.case.yaml"


@pytest.fixture
def own(tmp_path: Path) -> Framework:
    """The scheme with templates of one's own."""
    framework = load_scheme("ofsted-2009")
    templates = tmp_path / "templates"
    shutil.copytree(framework.templates, templates)
    return replace(framework, templates=templates)


def write(framework: Framework, template: str) -> None:
    (framework.templates / "letter.md.j2").write_text(template, encoding="utf-8")


def test_the_letter_has_all_its_parts_in_order() -> None:
    framework = load_scheme("ofsted-2009")
    drafted = draft(load_case(SAMPLE), framework)
    roles = [block.role for block in drafted.blocks]
    assert [role for i, role in enumerate(roles) if role not in roles[:i]] == [
        *("date", "addressee", "salutation", "heading", "standard", "scale"),
        *("rating_box", "narrative", "statutory", "signature"),
    ]
    letter = parse_letter(drafted.text, framework)
    assert letter.salutation is not None
    assert letter.salutation.text.startswith("Dear Mr Hartnell")


def test_a_template_of_ones_own_is_used(own: Framework) -> None:
    write(own, "{% for paragraph in narrative %}{{ paragraph }}\n\n{% endfor %}Yours, {{ signatory.name }}")
    assert draft(load_case(SAMPLE), own).text.endswith("\n\nYours, Owen Tregarthen\n")


@pytest.mark.parametrize(
    ("template", "what"),
    [
        ("{{ nothing_of_the_kind }}", "nothing_of_the_kind"),
        ("{% for", "letter.md.j2:1"),
        ("{{ narrative.__class__.__mro__ }}", "letter.md.j2"),
        ("Dear all", "leaves out"),
        ("{{ 1 / 0 }}", "division"),
        ("{{ narrative.pop() }}", "unsafe|safely"),
        ("{% include '../../secret' %}", "secret"),
    ],
)
def test_a_template_that_cant_be_used_is_told(own: Framework, template: str, what: str) -> None:
    write(own, template)
    with pytest.raises(PhraseError, match=what):
        draft(load_case(SAMPLE), own)
