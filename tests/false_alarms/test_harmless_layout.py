"""A letter that is true stays free of alarms however its characters and pages were set."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from textwrap import wrap

import pytest

from inkspector.letter import parse_letter

from .drafted import SAMPLES, Drafted, drafted

Setting = Callable[[Drafted], str]


def curly(letter: Drafted) -> str:
    text = re.sub(r'"([^"\n]+)"', "“\\1”", letter.text)
    return text.replace("'", "’")


def straight(letter: Drafted) -> str:
    return letter.text.translate(str.maketrans("‘’“”", "''\"\""))


def hyphens_that_do_not_break(letter: Drafted) -> str:
    return re.sub(r"(?<=[a-z])-(?=[a-z])", "\u2011", letter.text)


def spaces_that_do_not_break(letter: Drafted) -> str:
    return re.sub(r"(?<=\d) (?=[A-Z])", "\u00a0", letter.text)


def two_spaces_after_a_sentence(letter: Drafted) -> str:
    return letter.text.replace(". ", ".  ")


def wrapped(letter: Drafted, between: str = "\n") -> str:
    """The narrative in lines of 72 characters, with `between` where the sixth line ends."""
    parts, at = [], 0
    for block in parse_letter(letter.text, letter.framework).narrative:
        lines = wrap(letter.text[block.start : block.end], 72, break_on_hyphens=False)
        parts += [letter.text[at : block.start], "\n".join(lines[:6])]
        parts += [between if len(lines) > 6 else "", "\n".join(lines[6:])]
        at = block.start + len(letter.text[block.start : block.end].rstrip())
    return "".join([*parts, letter.text[at:]])


def page_numbers(letter: Drafted) -> str:
    return wrapped(letter, "\n\n2\n\n\f")


def page_footers(letter: Drafted) -> str:
    return wrapped(letter, "\n\nPage 2 of 3\n\n\f")


SETTINGS: tuple[Setting, ...] = (
    curly,
    straight,
    hyphens_that_do_not_break,
    spaces_that_do_not_break,
    two_spaces_after_a_sentence,
    wrapped,
    page_numbers,
    page_footers,
)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.__name__)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_how_it_is_set_is_no_alarm(sample: Path, setting: Setting) -> None:
    letter = drafted(sample)
    assert letter.alarms(setting(letter)) == []


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.__name__)
def test_some_letter_is_changed_by_it(setting: Setting) -> None:
    letters = [drafted(sample) for sample in SAMPLES]
    assert setting is straight or any(setting(letter) != letter.text for letter in letters)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_standard_text_is_neither_read_nor_doubted(sample: Path) -> None:
    letter = drafted(sample)
    report = letter.checked(letter.text)
    standard = [block for block in report.document.letter.blocks if block.standard or block.role == "scale"]
    assert standard
    for block in standard:
        assert not [one for one in report.findings if block.start < one.end and one.start < block.end]
        assert not [one for one in report.document.reading.claims if block.start <= one.start < block.end]
        assert not [one for one in report.unread if block.start <= one.start < block.end]
