"""docs/scale.md: each recipe, taken from the page, checks a folder of letters in local mode."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from inkspector.checks.alone import Job, check_document

PAGE = Path(__file__).parents[2] / "docs" / "scale.md"
CODE = re.compile(r"```python\n(.*?)```", re.DOTALL)
SECTIONS = PAGE.read_text(encoding="utf-8").split("\n## ")[1:]
RECIPES = {section.partition("\n")[0]: CODE.findall(section)[0] for section in SECTIONS}
NEEDS = {"Dask": "dask", "Ray Data": "ray", "Spark": "pyspark"}
MOST_LINES = 10
CASE = """\
inkspector: 1
scheme: ofsted-2009
authority: {name: London Borough of Barnet}
settings: {secondary_schools: "8: 0 3 5 0"}
"""
LETTERS = {
    "a": "Three of the eight secondary schools are good.\n",
    "b": "Five of the eight secondary schools are good.\n",
    "c": "Nothing to read.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("letters", "cases"):
        (tmp_path / name).mkdir()
    for name, text in LETTERS.items():
        (tmp_path / "letters" / f"{name}.md").write_text(text, encoding="utf-8")
        (tmp_path / "cases" / f"{name}.case.yaml").write_text(CASE, encoding="utf-8")
    return tmp_path


def test_the_page_has_its_recipes() -> None:
    assert list(RECIPES) == ["The jobs", "Processes of one machine", *NEEDS]
    assert all(len([line for line in code.splitlines() if line]) <= MOST_LINES for code in RECIPES.values())


@pytest.mark.parametrize("title", [title for title in RECIPES if title != "The jobs"])
def test_a_recipe_reports_on_every_letter(title: str, folder: Path) -> None:
    library = NEEDS.get(title)
    if library and find_spec(library) is None:
        pytest.skip(f"{library} isn't installed")
    if library == "pyspark" and shutil.which("java") is None:
        pytest.skip("Spark needs java")
    program = folder / "recipe.py"
    program.write_text(f"{RECIPES['The jobs']}\n{RECIPES[title]}", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, str(program)], cwd=folder, capture_output=True, text=True, check=False, timeout=300
    )
    assert run.returncode == 0, run.stderr[-2000:]
    reports = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    assert sorted(reports, key=lambda report: str(report["letter"])) == [expected(name) for name in LETTERS]


def expected(name: str) -> object:
    job = Job(f"letters/{name}.md", LETTERS[name], f"cases/{name}.case.yaml", CASE)
    return json.loads(json.dumps(check_document(job).to_json()))
