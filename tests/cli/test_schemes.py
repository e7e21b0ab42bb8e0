"""`inkspector schemes`: list, show, lint."""

from pathlib import Path
from shutil import copytree

import pytest

from inkspector.cli import main
from inkspector.scheme import load_scheme, scheme_folder


def test_lists_the_schemes_at_hand(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schemes"]) == 0
    assert capsys.readouterr().out.split()[0] == "ofsted-2009"


def test_shows_a_scheme_within_80_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schemes", "show", "ofsted-2009"]) == 0
    page = capsys.readouterr().out
    assert max(map(len, page.splitlines()[3:])) <= 80  # the third line is the path of the folder
    assert "\x1b" not in page
    assert "…" not in page


def test_shows_everything_that_decides_a_rating(capsys: pytest.CaptureFixture[str]) -> None:
    main(["schemes", "show"])
    page = " ".join(capsys.readouterr().out.split())
    framework = load_scheme("ofsted-2009")
    for rule in framework.scheme.rules:
        assert f"{rule.id}: " in page
        assert " ".join((rule.source or rule.reason or "").split()) in page
    for line in framework.scheme.lines:
        assert line.id in page
    assert "4 80% or more inferred:" in page
    assert "secondary_schools 57% good or better" in page
    assert "universal_provision_weak: one down, if under 50% of universal services are good or better" in page
    assert "safeguarding_inadequate: 1 at most, if the latest safeguarding inspection judges" in page


def test_an_unknown_scheme(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schemes", "show", "ofsted-2008"]) == 2
    assert capsys.readouterr().err == "there is no scheme `ofsted-2008`; did you mean `ofsted-2009`?\n"


def test_lint_of_a_folder_with_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = copytree(scheme_folder("ofsted-2009"), tmp_path / "ofsted-2009")
    text = (folder / "scheme.yaml").read_text("utf-8")
    (folder / "scheme.yaml").write_text(text.replace("rating: 2}", "rating: 4}"), "utf-8")
    assert main(["schemes", "lint", str(folder)]) == 1
    assert "`looked_after_inadequate` changes nothing: no rating is above 4" in capsys.readouterr().out


def test_lint_without_findings(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schemes", "lint", "ofsted-2009"]) == 0
    assert capsys.readouterr().out.endswith("ofsted-2009: nothing to put right\n")


@pytest.mark.parametrize("scheme", ["/", "nowhere/", "README.md"])
def test_lint_of_what_is_no_scheme(scheme: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schemes", "lint", scheme]) == 2
    assert capsys.readouterr().err.startswith(f"there is no scheme `{scheme}`; ")
