"""Makes the Word and ODT templates of a letter anew: `python templates/remake_templates.py`.

A department that wants its own look opens `letter.docx` in Word (or `letter.odt` in LibreOffice), changes
its styles, header and footer, and saves it; nothing else is needed. In Word the braces must stay. This script
only says how the plain ones that ship were made.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from inkspector.documents.packed import packed, packed_alike

HERE = Path(__file__).resolve().parent
INK = RGBColor(0x1B, 0x2A, 0x41)
FONT = "Arial"
RULE, SHADE = "5B6B82", "E8ECF2"


def word_template() -> bytes:
    """The template as a Word file: one sample of each part of a letter, in a loop over the letter's parts."""
    document = Document()
    _styles(document)
    _page(document)
    _say(document, "{%p for part in parts %}")
    for kind, style in (
        ("date", "Letter Date"),
        ("addressee", "Letter Address"),
        ("salutation", "Letter Salutation"),
        ("heading 1", "Heading 1"),
        ("heading 2", "Heading 2"),
        ("paragraph", "Body Text"),
        ("signature", "Signature"),
    ):
        with _where(document, kind):
            _say(document, "{{r part.text }}", style)
    with _where(document, "items"):
        _say(document, "{%p for item in part.entries %}")
        _say(document, "{{r item }}", "List Bullet")
        _say(document, "{%p endfor %}")
    with _where(document, "scale"):
        _scale(document)
    with _where(document, "rating"):
        _rating(document)
    with _where(document, "table"):
        _any_table(document)
    _say(document, "{%p endfor %}")
    properties = document.core_properties
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.title, properties.language = "Letter", "en-GB"
    out = BytesIO()
    document.save(out)
    return packed_alike(out.getvalue())


@contextmanager
def _where(document: Any, kind: str) -> Iterator[None]:
    """What stands for parts of one kind."""
    _say(document, f'{{%p if part.kind == "{kind}" %}}')
    yield
    _say(document, "{%p endif %}")


def _say(document: Any, text: str, style: str = "Body Text") -> None:
    document.add_paragraph(text, style=style)


def _styles(document: Any) -> None:
    styles = document.styles
    defaults = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    language = defaults.find(qn("w:lang"))
    for name in ("w:val", "w:eastAsia"):
        language.set(qn(name), "en-GB")
    normal = styles["Normal"]
    _font(normal, 11)
    normal.paragraph_format.space_after = Pt(8)
    normal.paragraph_format.line_spacing = 1.12
    for name in ("Letter Date", "Letter Address", "Letter Salutation", "Signature"):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.paragraph_format.space_after = Pt(16)
    styles["Letter Salutation"].paragraph_format.space_after = Pt(8)
    styles["Signature"].paragraph_format.space_before = Pt(36)
    styles["Signature"].paragraph_format.keep_together = True
    body = styles["Body Text"]
    body.base_style = normal
    body.paragraph_format.space_before = body.paragraph_format.space_after = Pt(6)
    body.paragraph_format.widow_control = True
    for name, size in (("Heading 1", 16), ("Heading 2", 13)):
        style = styles[name]
        _font(style, size)
        style.font.bold, style.font.color.rgb = True, INK
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(18), Pt(6)
        style.paragraph_format.keep_with_next = True
    for name in ("Table Text", "Table Heading"):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(3)
        style.font.bold = style.paragraph_format.keep_with_next = name == "Table Heading"
    for name in ("Emphasis", "Strong"):
        style = (
            styles[name]
            if name in [one.name for one in styles]
            else styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        )
        style.font.italic, style.font.bold = name == "Emphasis" or None, name == "Strong" or None


def _font(style: Any, size: int) -> None:
    style.font.name, style.font.size = FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), FONT)


def _page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
    footer = section.footer.paragraphs[0]
    footer.style = document.styles["Footer"]
    footer.style.font.size = Pt(9)
    footer.alignment = 1
    footer.add_run("Page ")
    _field(footer, "PAGE")
    footer.add_run(" of ")
    _field(footer, "NUMPAGES")


def _field(paragraph: Any, code: str) -> None:
    paragraph._p.append(
        parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    )


def _scale(document: Any) -> None:
    heads = [f"{{{{ part.head[{i}] }}}}" for i in range(3)]
    _looped(document, (2.2, 5.0, 8.6), heads, [f"{{{{ row[{i}] }}}}" for i in range(3)])


def _rating(document: Any) -> None:
    table = _table(document, 1, (7.9, 7.9))
    _row(table.rows[0], ["{{ part.rows[0][0] }}", "{{ part.rows[0][1] }}"], "Table Heading")
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    if look is not None:
        look.set(qn("w:firstRow"), "0")
        look.set(qn("w:firstColumn"), "1")


def _any_table(document: Any) -> None:
    heads = ["{%tc for cell in part.head %}", "{{ cell }}", "{%tc endfor %}"]
    _looped(document, (5.0, 5.0, 5.8), heads, ["{%tc for cell in row %}", "{{ cell }}", "{%tc endfor %}"])


def _looped(document: Any, widths: tuple[float, ...], heads: list[str], cells: list[str]) -> None:
    """A table with a heading row, and `cells` for each of the part's rows."""
    table = _table(document, 4, widths)
    blank = [""] * (len(widths) - 1)
    _row(table.rows[0], heads, "Table Heading")
    _header(table.rows[0])
    _row(table.rows[1], ["{%tr for row in part.rows %}", *blank], "Table Text")
    _row(table.rows[2], cells, "Table Text")
    _row(table.rows[3], ["{%tr endfor %}", *blank], "Table Text")


def _table(document: Any, rows: int, widths: tuple[float, ...]) -> Any:
    table = document.add_table(rows=rows, cols=len(widths), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)
    properties = table._tbl.tblPr
    properties.append(parse_xml(f'<w:tblInd {nsdecls("w")} w:w="108" w:type="dxa"/>'))
    properties.append(
        parse_xml(
            f"<w:tblBorders {nsdecls('w')}>"
            + "".join(
                f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>'
                for side in ("top", "left", "bottom", "right", "insideH", "insideV")
            )
            + "</w:tblBorders>"
        )
    )
    for name in ("w:tblCaption", "w:tblDescription"):
        told = OxmlElement(name)
        told.set(qn("w:val"), "{{ part.caption }}")
        properties.append(told)
    _in_order(properties)
    return table


def _in_order(properties: Any) -> None:
    """The order of children that the schema asks for; Word refuses a file in another one."""
    order = (
        *("tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize"),
        *(
            "tblW",
            "jc",
            "tblCellSpacing",
            "tblInd",
            "tblBorders",
            "shd",
            "tblLayout",
            "tblCellMar",
            "tblLook",
        ),
        *("tblCaption", "tblDescription"),
    )
    children = sorted(properties, key=lambda child: order.index(child.tag.rpartition("}")[2]))
    for child in children:
        properties.append(child)


def _row(row: Any, texts: list[str], style: str) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        cell.paragraphs[0].text = text
        cell.paragraphs[0].style = style
        if style == "Table Heading":
            shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{SHADE}"/>')
            cell._tc.get_or_add_tcPr().append(shade)
    kept = OxmlElement("w:cantSplit")
    row._tr.get_or_add_trPr().insert(0, kept)


def _header(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


# --- ODT ---

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        *(("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("meta", "meta")),
        *(("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("manifest", "manifest")),
    )
)
_ODT = "application/vnd.oasis.opendocument.text"


def odt_template() -> bytes:
    """The template as an ODT file: styles, footer and an empty body."""
    parts = ("content.xml", "styles.xml", "meta.xml")
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>' for name in parts
    )
    whole = (
        f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{_ODT}"/>'
    )
    files = {
        "mimetype": _ODT,
        "META-INF/manifest.xml": _xml("manifest:manifest", whole + entries, 'manifest:version="1.3"'),
        "meta.xml": _office("meta", "<office:meta/>"),
        "styles.xml": _office("styles", _ODT_STYLES),
        "content.xml": _office(
            "content",
            f"<office:automatic-styles>{_CELLS}</office:automatic-styles>"
            "<office:body><office:text/></office:body>",
        ),
    }
    return packed({name: text.encode() for name, text in files.items()})


def _office(part: str, inner: str) -> str:
    return _xml(f"office:document-{part}", inner, 'office:version="1.3"')


def _xml(tag: str, inner: str, attributes: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{tag} {_NAMESPACES} {attributes}>{inner}</{tag}>'


def _style(name: str, paragraph: str = "", text: str = "", parent: str = "Standard", more: str = "") -> str:
    properties = f"<style:paragraph-properties {paragraph}/>" if paragraph else ""
    properties += f"<style:text-properties {text}/>" if text else ""
    shown = name.replace("_20_", " ")
    return (
        f'<style:style style:name="{name}" style:display-name="{shown}" style:family="paragraph"'
        f' style:parent-style-name="{parent}" {more}>{properties}</style:style>'
    )


_SPACED = 'fo:margin-top="0.2cm" fo:margin-bottom="0.2cm" fo:line-height="112%" fo:orphans="2" fo:widows="2"'
_CLOSING = ' fo:keep-with-next="always" fo:keep-together="always"'
_HEADED = 'fo:margin-top="0.65cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"'
_INKED = 'fo:font-weight="bold" fo:color="#1b2a41"'
_CELLED = 'fo:margin-top="0.1cm" fo:margin-bottom="0.1cm"'
_ODT_STYLES = f"""<office:font-face-decls>
<style:font-face style:name="{FONT}" svg:font-family="{FONT}" style:font-family-generic="swiss"/>
</office:font-face-decls><office:styles>
<style:default-style style:family="paragraph"><style:text-properties style:font-name="{FONT}"
 fo:font-size="11pt" fo:language="en" fo:country="GB"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
{_style("Text_20_body", _SPACED)}
{_style("Letter_20_Closing", _SPACED + _CLOSING, parent="Text_20_body")}
{_style("Letter_20_Date", 'fo:margin-bottom="0.6cm"')}
{_style("Letter_20_Address", 'fo:margin-bottom="0.6cm"')}
{_style("Letter_20_Salutation", 'fo:margin-bottom="0.3cm"')}
{_style("Signature", 'fo:margin-top="1.4cm" fo:keep-together="always"')}
{_style("Heading_20_1", _HEADED, f'fo:font-size="16pt" {_INKED}', more='style:default-outline-level="1"')}
{_style("Heading_20_2", _HEADED, f'fo:font-size="13pt" {_INKED}', more='style:default-outline-level="2"')}
{_style("Table_20_Contents", _CELLED)}
{_style("Table_20_Heading", text='fo:font-weight="bold"', parent="Table_20_Contents")}
{_style("Footer", 'fo:text-align="center"', 'fo:font-size="9pt"')}
<style:style style:name="Emphasis" style:family="text"><style:text-properties
 fo:font-style="italic"/></style:style>
<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text">
<style:text-properties fo:font-weight="bold"/></style:style>
</office:styles><office:automatic-styles><style:page-layout style:name="Page">
<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.5cm"
 fo:margin-bottom="1.5cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/>
<style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/>
</style:footer-style>
</style:page-layout></office:automatic-styles><office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer>
<text:p text:style-name="Footer">Page <text:page-number text:select-page="current">1</text:page-number> of
 <text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles>"""
_CELLS = "".join(
    f'<style:style style:name="{name}" style:family="table-cell"><style:table-cell-properties'
    f' fo:padding="0.15cm" fo:border="0.5pt solid #{RULE.lower()}"{more}/></style:style>'
    for name, more in (("Cell", ""), ("HeadCell", f' fo:background-color="#{SHADE.lower()}"'))
) + "".join(
    f'<style:style style:name="{name}" style:family="table-column"><style:table-column-properties'
    f' style:column-width="{width}cm"/></style:style>'
    for name, width in (("Scale1", 2.2), ("Scale2", 5.0), ("Scale3", 8.8))
)
_KEPT = ' fo:keep-with-next="always" style:may-break-between-rows="false"'
_CELLS += "".join(
    f'<style:style style:name="{name}" style:family="table"><style:table-properties style:width="16cm"'
    ' table:align="left" table:border-model="collapsing" fo:margin-top="0.2cm" fo:margin-bottom="0.3cm"'
    f"{kept}/></style:style>"
    for name, kept in (("Ruled", ""), ("Kept", _KEPT))
)


if __name__ == "__main__":
    scheme = HERE / (sys.argv[1] if len(sys.argv) > 1 else "ofsted-2009")
    (scheme / "letter.docx").write_bytes(word_template())
    (scheme / "letter.odt").write_bytes(odt_template())
