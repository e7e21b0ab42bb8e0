"""Several versions of one scheme, side by side."""

from pathlib import Path

import pytest

from inkspector.errors import SchemeError
from inkspector.scheme import load_scheme, scheme_names, scheme_versions
from tests.variants import stricter


def test_a_version_that_is_kept_is_found_by_its_name(tmp_path: Path) -> None:
    folder = stricter(tmp_path)
    assert scheme_versions("ofsted-2009", [tmp_path]) == ("1", "2")
    assert load_scheme("ofsted-2009@2", [tmp_path]).folder == folder
    assert load_scheme("ofsted-2009@1", [tmp_path]).scheme.version == "1"
    assert load_scheme("ofsted-2009", [tmp_path]).scheme.version == "1"


def test_versions_are_no_schemes_of_their_own(tmp_path: Path) -> None:
    stricter(tmp_path)
    assert scheme_names([tmp_path]) == scheme_names()


def test_a_version_without_templates_takes_those_of_the_scheme(tmp_path: Path) -> None:
    stricter(tmp_path)
    assert (load_scheme("ofsted-2009@2", [tmp_path]).templates / "letter.md.j2").is_file()


def test_a_version_that_there_isnt_is_told_with_those_that_there_are() -> None:
    with pytest.raises(SchemeError, match="no version `7` of `ofsted-2009`; known are 1"):
        load_scheme("ofsted-2009@7")


def test_a_folder_named_for_another_version_is_told(tmp_path: Path) -> None:
    stricter(tmp_path).rename(tmp_path / "phrasebank" / "ofsted-2009@3")
    with pytest.raises(SchemeError, match="no version `3`"):
        load_scheme("ofsted-2009@3", [tmp_path])
