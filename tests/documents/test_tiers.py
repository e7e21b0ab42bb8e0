"""Phrases of a team and of one person, beside those of the scheme."""

from pathlib import Path

import pytest

from inkspector.documents import bank_for
from inkspector.errors import PhraseError
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")


@pytest.fixture(autouse=True)
def nobodys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "work" / "deeper").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "work" / "deeper")


def put(folder: Path, id: str) -> None:
    phrases = folder / "ofsted-2009" / "phrases"
    phrases.mkdir(parents=True)
    entry = f'{{id: {id}, tells: x, text: "y", status: proposed, by: Ann, date: 2009-10-01}}'
    (phrases / "own.yaml").write_text(f"phrases:\n  - {entry}\n", encoding="utf-8")


def test_without_any_the_phrases_are_the_schemes() -> None:
    assert set(bank_for(FRAMEWORK).tiers.values()) == {"scheme"}


def test_each_tier_is_found_where_it_is_said_to_lie(tmp_path: Path) -> None:
    put(tmp_path / "work" / "ours", "team.one")
    put(tmp_path / "config" / "inkspector" / "phrasebank", "my.one")
    (tmp_path / "work" / "inkspector.toml").write_text('phrasebank = "ours"\n', encoding="utf-8")
    bank = bank_for(FRAMEWORK)
    assert (bank.tier("team.one"), bank.tier("my.one"), bank.tier("count.are")) == ("team", "mine", "scheme")


def test_a_folder_given_stands_in_the_place_of_that_of_the_configuration(tmp_path: Path) -> None:
    put(tmp_path / "config" / "inkspector" / "phrasebank", "my.one")
    put(tmp_path / "given", "my.other")
    bank = bank_for(FRAMEWORK, tmp_path / "given")
    assert "my.other" in bank.tiers
    assert "my.one" not in bank.tiers


def test_a_folder_that_there_isnt_is_told(tmp_path: Path) -> None:
    with pytest.raises(PhraseError, match="no such folder"):
        bank_for(FRAMEWORK, tmp_path / "nowhere")
    (tmp_path / "work" / "inkspector.toml").write_text('phrasebank = "ours"\n', encoding="utf-8")
    with pytest.raises(PhraseError, match=r"inkspector.toml.*`ours`, and there is no such folder"):
        bank_for(FRAMEWORK)
