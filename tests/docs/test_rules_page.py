"""docs/rules.md is made from the catalogue, and current."""

import runpy
from pathlib import Path

from inkspector.checks import rules

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_of_rules_is_current() -> None:
    made = runpy.run_path(str(DOCS / "remake.py"))["rules_page"]()
    assert (DOCS / "rules.md").read_text(encoding="utf-8") == made, "run `python docs/remake.py`"


def test_every_rule_is_on_the_page_and_in_its_familys_list() -> None:
    page = (DOCS / "rules.md").read_text(encoding="utf-8")
    for rule in rules():
        assert f"\n### {rule.id}\n" in page
        assert f"(#{rule.id.replace('.', '')})" in page
