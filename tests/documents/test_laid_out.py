"""What a page looks like: columns as wide as their words need, and no signature alone on a page."""

from __future__ import annotations

from io import BytesIO

import docx
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from inkspector.documents.formats import written
from inkspector.documents.formatted import Formatted, Table
from inkspector.documents.formatting import formatted
from inkspector.documents.guard import unpacked
from tests.documents.marked import FRAMEWORK

WORDS = st.lists(st.text("abc", min_size=1, max_size=9), max_size=40).map(" ".join)
REPLY = Table(
    ("Comment", "Answer", "What changed"),
    (("Nine.", "Not accepted", "The sentence now reads as follows, and so do two others. " * 3),),
    "other",
    "Each comment with its answer",
)
SIGNED = "Dear colleague\n\nThe last paragraph.\n\nAda Quill  \nDivisional Manager\n"


@given(st.integers(1, 5).flatmap(lambda n: st.lists(st.tuples(*[WORDS] * n), min_size=1, max_size=5)))
@settings(max_examples=40)
def test_columns_share_the_width_and_each_has_room_for_its_longest_word(rows: list[tuple[str, ...]]) -> None:
    shares = Table((), tuple(rows), "other", "Table").shares
    assert abs(sum(shares) - 1) < 0.01
    columns = list(zip(*rows, strict=True))
    longest = [max(map(len, " ".join(column).split()), default=0) for column in columns]
    for share, word in zip(shares, longest, strict=True):
        assert share * 80 >= word


def test_a_word_table_has_these_widths() -> None:
    letter = Formatted("Reply", "Reply", None, (REPLY,))
    (table,) = docx.Document(BytesIO(written(letter, "docx", FRAMEWORK.templates))).tables
    widths = [column.width for column in table.columns]
    assert widths == [cell.width for cell in table.rows[1].cells]
    assert widths[2] > 2 * widths[0]
    for width, share in zip(widths, REPLY.shares, strict=True):
        assert abs(width / sum(widths) - share) < 0.01


def test_an_odt_table_has_these_widths() -> None:
    data = written(Formatted("Reply", "Reply", None, (REPLY,)), "odt", FRAMEWORK.templates)
    root = etree.fromstring(unpacked(data, "x", "ODT").parts["content.xml"])
    said = {str(one.get(f"{{{root.nsmap['style']}}}name")): one for one in root.iter("{*}style")}
    columns = [str(one.get(f"{{{root.nsmap['table']}}}style-name")) for one in root.iter("{*}table-column")]
    widths = [float(next(iter(said[name][0].attrib.values())).removesuffix("cm")) for name in columns]
    for width, share in zip(widths, REPLY.shares, strict=True):
        assert abs(width - 16 * share) < 0.01


def test_the_last_paragraph_goes_with_the_signature() -> None:
    letter = formatted(SIGNED, FRAMEWORK)
    paragraphs = docx.Document(BytesIO(written(letter, "docx", FRAMEWORK.templates))).paragraphs
    kept = [one.text for one in paragraphs if one.paragraph_format.keep_with_next]
    assert kept == ["The last paragraph."]
    content = unpacked(written(letter, "odt", FRAMEWORK.templates), "x", "ODT").parts["content.xml"].decode()
    assert '"Letter_20_Closing">The last paragraph.<' in content
