"""Where schemes are looked for: a user's folder overrides what ships with the program."""

import os
from pathlib import Path

import pytest

from inkspector.errors import SchemeError
from inkspector.scheme import load_scheme, scheme_folder, scheme_names
from inkspector.scheme.lint import lint


def test_a_folder_given_comes_first(folder: Path, tmp_path: Path) -> None:
    assert scheme_folder("ofsted-2009", [tmp_path]) == folder


def test_a_users_folder_comes_before_the_programs(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INKSPECTOR_SCHEMES", os.pathsep.join(("/nowhere", str(tmp_path))))
    assert scheme_folder("ofsted-2009") == folder


def test_a_folder_without_the_scheme_is_passed_over(tmp_path: Path) -> None:
    assert scheme_folder("ofsted-2009", [tmp_path]) == scheme_folder("ofsted-2009")


def test_a_users_scheme_without_templates_takes_the_programs(folder: Path, tmp_path: Path) -> None:
    own = load_scheme("ofsted-2009", [tmp_path])
    assert own.folder == folder
    assert own.templates == load_scheme("ofsted-2009").templates


def test_a_users_templates_come_first(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "templates" / "ofsted-2009").mkdir(parents=True)
    assert load_scheme("ofsted-2009", [tmp_path]).templates == tmp_path / "templates" / "ofsted-2009"


def test_names_of_all_schemes(folder: Path, tmp_path: Path) -> None:
    folder.rename(folder.with_name("my-scheme"))
    assert scheme_names([tmp_path]) == ("my-scheme", *scheme_names())


def test_a_mistyped_name_is_told_the_nearest() -> None:
    with pytest.raises(SchemeError, match=r"no scheme `ofsted-2008`; did you mean `ofsted-2009`\?"):
        scheme_folder("ofsted-2008")


@pytest.mark.parametrize("name", ["", ".", "..", "../phrasebank/ofsted-2009", "/etc"])
def test_a_name_never_leads_out_of_the_roots(name: str) -> None:
    with pytest.raises(SchemeError, match="there is no scheme"):
        scheme_folder(name)


def test_a_scheme_of_ones_own_is_a_folder(folder: Path, tmp_path: Path) -> None:
    own = folder.rename(folder.with_name("my-scheme"))
    for file in own.glob("*.yaml"):
        file.write_text(file.read_text("utf-8").replace("ofsted-2009", "my-scheme"), "utf-8")
    scheme = own / "scheme.yaml"
    scheme.write_text(
        scheme.read_text("utf-8").replace("at_least: 80\n    basis", "at_least: 90\n    basis"), "utf-8"
    )
    assert lint(own) == ()
    assert load_scheme("my-scheme", [tmp_path]).band(85) == 3
    assert load_scheme("ofsted-2009", [tmp_path]).band(85) == 4
