"""How a case comes to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkspector.case import load_case
from inkspector.errors import CaseError
from inkspector.store.beginning import begin, copy, file_name, from_last_year, samples

SAMPLES = list(samples())


@pytest.mark.parametrize(
    ("authority", "name"),
    [("London Borough of Thornby", "london-borough-of-thornby"), ("…", "case"), ("a" * 99, "a" * 60)],
)
def test_a_file_is_called_after_its_authority(authority: str, name: str) -> None:
    assert file_name(authority) == f"{name}.case.yaml"


def test_a_new_case_names_the_schema_beside_it(tmp_path: Path) -> None:
    begin(tmp_path / "a.case.yaml", "Borough of Thornby", "ofsted-2009")
    assert load_case(tmp_path / "a.case.yaml").authority.name == "Borough of Thornby"
    schema = (tmp_path / "a.case.yaml").read_text().splitlines()[0].partition("$schema=")[2]
    assert (tmp_path / schema).is_file()


def test_nothing_is_begun_over_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.case.yaml"
    file.write_text("mine")
    with pytest.raises(CaseError, match="there already"):
        begin(file, "Thornby", "ofsted-2009")
    for make in (copy, from_last_year):
        with pytest.raises(CaseError, match="there already"):
            make(SAMPLES[0], file)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_each_sample_can_be_copied_and_begin_another_year(sample: Path, tmp_path: Path) -> None:
    copy(sample, tmp_path / "copy.case.yaml")
    assert (tmp_path / "copy.case.yaml").read_bytes() == sample.read_bytes()
    from_last_year(sample, tmp_path / "next.case.yaml")
    last, this = load_case(sample), load_case(tmp_path / "next.case.yaml")
    assert this.authority == last.authority
    assert this.dates.letter is None
    assert all(entry.source == "last_year" or entry.aspects for entry in this.settings.values())
