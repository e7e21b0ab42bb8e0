"""A drafted letter in every format says what it said, checks clean, and is the same file each time."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from inkspector.case import load_case
from inkspector.checks import check
from inkspector.documents.formats import Format, written
from inkspector.documents.formatting import formatted
from inkspector.documents.reading import source_of
from inkspector.documents.source import Source
from inkspector.documents.writers.markdown import markdown
from inkspector.drafting import draft
from inkspector.scheme import load_scheme
from tests.generated.cases import Generated, generated

FRAMEWORK = load_scheme("ofsted-2009")
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/*.case.yaml"))
DOCUMENTS = tuple(format for format in get_args(Format) if format not in ("md", "txt", "json"))
EACH_FORMAT = pytest.mark.parametrize("format", DOCUMENTS)
PLAIN = str.maketrans("", "", "*")


def there_and_back(text: str, format: Format) -> Source:
    data = written(formatted(text, FRAMEWORK), format, FRAMEWORK.templates)
    return source_of(data, f".{format}", f"letter.{format}")


def as_markdown(source: Source) -> str:
    return markdown(formatted(source.text, FRAMEWORK, source.styled))


@EACH_FORMAT
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_a_sample_says_the_same_and_checks_clean(path: Path, format: Format) -> None:
    case = load_case(path)
    text = draft(case, FRAMEWORK).text
    source = there_and_back(text, format)
    back = as_markdown(source)
    if format == "pdf":  # its words are the same, but what is in italics isn't told
        text = text.translate(PLAIN)
    assert back == text
    report = check(source.text, FRAMEWORK, case)
    assert report.at_least("warning") == ()
    assert report.totals["unread"] == 0


@pytest.mark.parametrize("which", range(50))
def test_generated_letters_say_the_same_in_all_formats(which: int) -> None:
    made = generated(3)[which]
    text = draft(made.case, FRAMEWORK).text
    if not text:
        pytest.skip("its rating is withheld")
    sources = {format: there_and_back(text, format) for format in DOCUMENTS}
    for format, source in sources.items():
        back, was = as_markdown(source).translate(PLAIN), text.translate(PLAIN)
        if (
            format == "pdf"
        ):  # a paragraph whose last line is full and the last of its page can't be told to end
            back, was = " ".join(back.split()), " ".join(was.split())
        assert back == was, format
    assert findings(made, sources[DOCUMENTS[which % len(DOCUMENTS)]]) == findings(made, Source(text)), format


def findings(made: Generated, source: Source) -> list[tuple[str, str]]:
    return [(one.rule, one.quote) for one in check(source.text, FRAMEWORK, made.case).at_least("warning")]


LISTED = """9 December 2009

Dear colleague

## Focused visit

We looked at **three** things:

- how *contacts* are read
- who decides
- what is written down

| Line | Seen |
|---|---|
| Contacts | 12 |
| Assessments | 9 |

Ada Quill<br>Inspector
""".replace("<br>", "  \n")


@EACH_FORMAT
def test_lists_and_tables_of_other_letters_say_the_same(format: Format) -> None:
    back = as_markdown(there_and_back(LISTED, format))
    if format == "pdf":
        assert back == LISTED.translate(PLAIN)
    else:
        assert back == LISTED


@EACH_FORMAT
def test_the_same_letter_is_the_same_file(format: Format) -> None:
    letter = formatted(draft(load_case(SAMPLES[0]), FRAMEWORK).text, FRAMEWORK)
    first = written(letter, format, FRAMEWORK.templates)
    assert first == written(letter, format, FRAMEWORK.templates)
    assert first
