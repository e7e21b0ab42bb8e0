"""PDFs in: the published ones say what their text says; lines, pages and tables become a letter again."""

from __future__ import annotations

import re
from pathlib import Path

import typst

from inkspector.checks import check
from inkspector.documents.readers.pdf import read_pdf
from inkspector.documents.reading import read_source
from inkspector.documents.source import Source
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")
_HYPHENATED = re.compile(r"\w+(?:-\w+)+")


def published(shared: Path) -> list[Path]:
    found = sorted((shared / "letters" / "focused-visit").glob("*.pdf"))
    assert len(found) == 10
    return found


def told(path: Path) -> str:
    """The text that was taken out of a PDF. It lost the hyphens at the ends of lines: they are put back into
    words that the letter writes with one elsewhere.
    """
    text = read_source(path.with_suffix(".txt")).text
    spelt = {word.replace("-", "").casefold(): word[1:] for word in _HYPHENATED.findall(text)}
    return re.sub(r"\w+", lambda one: one[0][:1] + spelt.get(one[0].casefold(), one[0][1:]), text)


def flat(words: str) -> str:
    """Without white space and hyphens, of which lines and pages have their own."""
    return re.sub(r"[\s-]+", "", words)


def read(text: str) -> dict[str, list[object]]:
    """All that a letter is read and found to say: every claim with all that it holds but its offsets, what
    wasn't read, the findings with their words, and the totals.
    """
    report = check(text, FRAMEWORK)
    said = report.document.letter.text
    claims = []
    for one in report.verdicts:
        held = one.claim.to_json()
        claims.append({key: held[key] for key in held if key not in ("start", "end", "sentence", "at")})
        claims[-1] |= {"verdict": one.verdict, "said": flat(said[one.claim.start : one.claim.end])}
    return {
        "claims": list(claims),
        "unread": [flat(said[one.start : one.end]) for one in report.unread],
        "findings": [(one.rule, one.severity, flat(one.quote)) for one in report.findings],
        "totals": [report.totals],
    }


def test_published_letters_read_as_their_text_does(shared: Path) -> None:
    for path in published(shared):
        assert read(read_source(path).text) == read(told(path)), path.name


def printed(body: str, setup: str = "") -> Source:
    page = '#set text(lang: "en", size: 10pt)\n#set page(width: 12cm, height: 14cm, margin: 1.5cm)\n'
    made = typst.compile(f"{page}{setup}\n{body}".encode(), ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return read_pdf(made, "letter.pdf").source


def test_lines_are_joined_to_paragraphs() -> None:
    source = printed(f"{'Most schools are good. ' * 6}\n\n{'None is poor. ' * 9}")
    assert (
        source.text
        == f"{'Most schools are good. ' * 5}Most schools are good.\n\n{'None is poor. ' * 8}None is poor.\n"
    )


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    source = printed("Most schools are good. " * 90)
    assert "\n" not in source.text.rstrip()
    assert [str(place) for place in source.places] == ["paragraph 1, page 1", "paragraph 1, page 2"]


def test_page_numbers_and_running_heads_are_kept_apart() -> None:
    setup = "#set page(header: [In confidence], footer: context [Page #counter(page).display()])"
    source = printed("Most schools are good. " * 90, setup)
    assert "confidence" not in source.text
    assert "Page" not in source.text
    assert {(one.kind, one.text) for one in source.apart} >= {
        ("header", "In confidence"),
        ("footer", "Page 1"),
    }


def test_a_word_broken_at_the_end_of_a_line_is_whole() -> None:
    source = printed("We saw their " + "decision-making and well-being of all children " * 6)
    assert source.text.count("decision-making") == source.text.count("well-being") == 6
    narrow = "#set text(hyphenate: true)\n#set par(justify: true)\n#set page(width: 6cm)"
    assert printed("Accommodation of independent adolescents. " * 8, narrow).text.count("Accommodation") == 8


def test_ligatures_are_spelt_out() -> None:
    assert printed("The officers find it sufficient.").text == "The officers find it sufficient.\n"


def test_cells_of_a_table_stay_together() -> None:
    table = "#table(columns: (2cm, 3cm, 1fr), "
    table += "[4], [Performs excellently and more], [Far above all that is asked of it and ever was])"
    assert (
        printed(table).text
        == "| 4 | Performs excellently and more | Far above all that is asked of it and ever was |\n"
    )


def test_columns_are_read_one_after_the_other() -> None:
    text = printed(
        "#columns(2)[" + "One is good. " * 20 + "\n\n#colbreak()\n" + "Two is poor. " * 20 + "]"
    ).text
    assert text.rindex("One") < text.index("Two")


def test_bullets_are_items() -> None:
    source = printed(
        "- First it is good and so on and so on until the line is full and goes on.\n- Then it is poor."
    )
    assert source.text == (
        "- First it is good and so on and so on until the line is full and goes on.\n\n- Then it is poor.\n"
    )
