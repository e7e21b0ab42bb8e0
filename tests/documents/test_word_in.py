"""Word files as Word leaves them, split, tracked, commented: what is said is read, and found at its place."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from inkspector.case import Case, load_case
from inkspector.checks import check
from inkspector.documents.formats import written
from inkspector.documents.formatting import formatted
from inkspector.documents.guard import unpacked
from inkspector.documents.packed import packed
from inkspector.documents.readers.word import WordText, read_word
from inkspector.drafting import draft
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")
SAMPLE = Path(__file__).parents[2] / "samples/colbridge-2009/colbridge-2009.case.yaml"
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
SAID = "a majority of primary schools"
FALSE = "a minority of primary schools"
WHO = 'w:id="9" w:author="A. Lawyer" w:date="2009-12-01T00:00:00Z"'

Made = Callable[[etree._Element], None]
"""Changes a run that says *majority*, in its paragraph."""


def xml(inner: str) -> list[etree._Element]:
    """Elements as Word writes them."""
    return list(etree.fromstring(f'<root xmlns:w="{NAMESPACE}">{inner}</root>'))


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def instead(*inner: str) -> Made:
    """The run gives way to these."""

    def change(at: etree._Element) -> None:
        for element in xml("".join(inner)):
            at.addprevious(element)
        at.getparent().remove(at)

    return change


def gone(words: str) -> str:
    return f'<w:del {WHO}><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'


def new(words: str) -> str:
    return f"<w:ins {WHO}>{run(words)}</w:ins>"


FALSIFIED: dict[str, Made] = {
    "typed over": instead(run("minority")),
    "typed over in parts": instead(run("mi"), run("nor"), run("ity")),
    "in bold and italics by halves": instead(run("mino", "<w:b/>"), run("rity", "<w:i/>")),
    "tracked as one change": instead(gone("majority"), new("minority")),
    "tracked within the word": instead(run("m"), gone("aj"), new("in"), run("ority")),
    "tracked by two people": instead(gone("majority"), new("minor"), new("ity")),
    "put in by one, taken out by another": instead(
        new("minority"), f"<w:ins {WHO}>{gone(' large')}</w:ins>", gone("majority")
    ),
    "moved here": instead(gone("majority"), f"<w:moveTo {WHO}>{run('minority')}</w:moveTo>"),
    "within a content control": instead(f"<w:sdt><w:sdtContent>{run('minority')}</w:sdtContent></w:sdt>"),
    "as a link": instead(f'<w:hyperlink w:anchor="there">{run("minority")}</w:hyperlink>'),
    "as a field's result": instead(f'<w:fldSimple w:instr="REF x">{run("minority")}</w:fldSimple>'),
    "as a long field's result": instead(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF majority</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("minority")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    ),
    "as a smart tag": instead(f'<w:smartTag w:element="x">{run("minority")}</w:smartTag>'),
    "with a comment on it": instead(
        f'<w:commentRangeStart w:id="1"/>{run("minority")}<w:commentRangeEnd w:id="1"/>'
        '<w:r><w:commentReference w:id="1"/></w:r>'
    ),
    "beside hidden words": instead(run("majority", "<w:vanish/>"), run("minority")),
    "split by the spelling checker": instead(
        run("mino"), '<w:proofErr w:type="spellStart"/>', run("rity"), '<w:proofErr w:type="spellEnd"/>'
    ),
    "with a bookmark within": instead(
        run("mino"), '<w:bookmarkStart w:id="3" w:name="x"/><w:bookmarkEnd w:id="3"/>', run("rity")
    ),
    "tracked, in another style": instead(
        gone("majority"),
        new("").replace(run(""), run("minority", f"<w:b/><w:rPrChange {WHO}><w:rPr/></w:rPrChange>")),
    ),
    "tracked under a comment": instead(
        f'<w:commentRangeStart w:id="1"/>{gone("majority")}{new("minority")}<w:commentRangeEnd w:id="1"/>'
        '<w:r><w:commentReference w:id="1"/></w:r>'
    ),
    "tracked within a content control": instead(
        f"<w:sdt><w:sdtContent>{gone('majority')}{new('minority')}</w:sdtContent></w:sdt>"
    ),
    "with soft hyphens": instead("<w:r><w:t>mi\u00adnor</w:t><w:softHyphen/><w:t>ity</w:t></w:r>"),
}
HARMLESS: dict[str, Made] = {
    "split by the spelling checker": instead(
        run("maj"), '<w:proofErr w:type="spellStart"/>', run("ority"), '<w:proofErr w:type="spellEnd"/>'
    ),
    "with a bookmark within": instead(
        run("major"), '<w:bookmarkStart w:id="3" w:name="x"/><w:bookmarkEnd w:id="3"/>', run("ity")
    ),
    "with a tracked change of style": instead(
        run("majority", f"<w:b/><w:rPrChange {WHO}><w:rPr/></w:rPrChange>")
    ),
    "hidden words alone": instead(run("small ", "<w:vanish/>"), run("majority")),
    "taken out and put back": instead(gone("majority"), new("majority")),
    "moved away from here": instead(f"<w:moveFrom {WHO}>{run('minority')}</w:moveFrom>", run("majority")),
}


@cache
def letter() -> tuple[Case, bytes]:
    case = load_case(SAMPLE)
    text = draft(case, FRAMEWORK).text
    assert text.count(SAID) == 1
    return case, written(formatted(text, FRAMEWORK), "docx", FRAMEWORK.templates)


def changed(change: Made) -> WordText:
    """The letter with the run that says *majority* of that sentence changed in its XML."""
    parts = unpacked(letter()[1], "letter.docx", "Word").parts
    root = etree.fromstring(parts["word/document.xml"])
    text = next(t for t in root.iter(f"{W}t") if SAID in (t.text or ""))
    whole = text.getparent()
    before, _, after = text.text.partition(SAID)
    halves = (before + "a ", "majority", SAID.removeprefix("a majority") + after)
    runs = [deepcopy(whole) for _ in halves]
    for one, words in zip(runs, halves, strict=True):
        one.find(f"{W}t").text = words
        one.find(f"{W}t").set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        whole.addprevious(one)
    whole.getparent().remove(whole)
    change(runs[1])
    return read_word(packed(parts | {"word/document.xml": etree.tostring(root)}), "letter.docx")


def test_twenty_edits_and_more_are_tried() -> None:
    assert len(FALSIFIED) > 20


@pytest.mark.parametrize("name", FALSIFIED)
def test_a_false_word_is_found_however_it_came_in(name: str) -> None:
    read = changed(FALSIFIED[name])
    assert read.source.text.count(FALSE) == 1
    at = read.source.text.index(FALSE)
    found = [
        one for one in check(read.source.text, FRAMEWORK, letter()[0]).findings if one.severity == "error"
    ]
    assert len(found) == 1
    assert found[0].start < at + len(FALSE)
    assert at < found[0].end
    assert str(read.source.place(found[0].start)) == str(read.source.place(at))


@pytest.mark.parametrize("name", HARMLESS)
def test_what_changes_no_word_changes_nothing(name: str) -> None:
    read = changed(HARMLESS[name])
    assert read.source.text == read_word(letter()[1], "letter.docx").source.text


def test_the_text_before_tracked_changes_can_be_had() -> None:
    tracked = changed(FALSIFIED["tracked within the word"])
    data = packed(tracked.packed.parts | {tracked.part: etree.tostring(tracked.root)})
    assert SAID in read_word(data, "letter.docx", "original").source.text


@pytest.mark.parametrize("name", [*FALSIFIED, *HARMLESS])
def test_each_character_leads_back_to_its_own(name: str) -> None:
    read = changed((FALSIFIED | HARMLESS)[name])
    for anchor in read.anchors:
        held = anchor.element.text
        assert (
            read.source.text[anchor.start : anchor.end]
            == held[anchor.at : anchor.at + anchor.end - anchor.start]
        )
    told = sum(anchor.end - anchor.start for anchor in read.anchors)
    assert told > 0.9 * len(read.source.text)


def body(inner: str) -> WordText:
    parts = unpacked(letter()[1], "letter.docx", "Word").parts
    document = f'<w:document xmlns:w="{NAMESPACE}"><w:body>{inner}</w:body></w:document>'
    return read_word(packed(parts | {"word/document.xml": document.encode()}), "letter.docx")


def paragraph(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(words)}</w:p>"


def test_a_paragraph_whose_end_is_taken_out_goes_on_in_the_next() -> None:
    joined = paragraph("One ", f"<w:rPr><w:del {WHO}/></w:rPr>") + paragraph("two.") + paragraph("Three.")
    assert body(joined).source.text == "One two.\n\nThree.\n"


def test_rows_lists_and_headings_have_their_marks() -> None:
    cells = "".join(f"<w:tc>{paragraph(words)}</w:tc>" for words in ("Rating", "good|better"))
    heading = paragraph("Title", '<w:pStyle w:val="Heading1"/>')
    item = paragraph("Point", '<w:pStyle w:val="ListBullet"/>')
    source = body(f"{heading}<w:tbl><w:tr>{cells}</w:tr></w:tbl>{item}").source
    assert source.text == "## Title\n\n| Rating | good¦better |\n\n- Point\n"
    assert [place.paragraph for place in source.places] == [1, 2, 3]


def test_a_table_that_lays_out_the_page_is_no_table() -> None:
    cell = f"<w:tc>{''.join(map(paragraph, ('One.', 'Two.', 'Three.')))}</w:tc>"
    assert body(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>").source.text == "One.\n\nTwo.\n\nThree.\n"


def test_pages_are_told_where_word_left_them() -> None:
    turned = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>there</w:t></w:r></w:p>"
    source = body(paragraph("here") + turned + paragraph("and on")).source
    assert [str(source.place(source.text.index(word))) for word in ("here", "and")] == [
        "paragraph 1, page 1",
        "paragraph 3, page 2",
    ]


def test_ligatures_and_hard_spaces_are_read_as_what_they_stand_for() -> None:
    assert body(paragraph("of\ufb01ce\u00a0hours")).source.text == "office hours\n"


def test_headers_footers_and_hidden_words_are_kept_apart() -> None:
    source = read_word(letter()[1], "letter.docx").source
    assert [one.kind for one in source.apart] == ["footer"]
    hidden = changed(HARMLESS["hidden words alone"]).source
    assert ("hidden", "small") in [(one.kind, one.text) for one in hidden.apart]
