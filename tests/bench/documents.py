"""Letters as documents: written beside the bare engines, and read beside the bare extractor."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from io import BytesIO
from itertools import cycle
from pathlib import Path

import pypdfium2
import typst
from docxtpl import DocxTemplate

from inkspector import draft, load_scheme
from inkspector.documents.formats import Format, written
from inkspector.documents.formatted import Formatted
from inkspector.documents.formatting import formatted
from inkspector.documents.readers.pdf import read_pdf
from inkspector.documents.writers.word import parts_of
from tests.bench.timing import side_by_side
from tests.generated.cases import generated

ROOT = Path(__file__).resolve().parents[2]
FRAMEWORK = load_scheme("ofsted-2009")
ROUNDS = 15


def documents() -> str:
    """Word and PDF from a letter's text, and pages of PDFs back to text, a second."""
    texts = [text for made in generated(4) if (text := draft(made.case, FRAMEWORK).text)]
    letters = [formatted(text, FRAMEWORK) for text in texts]
    files = _published() or [written(letter, "pdf", FRAMEWORK.templates) for letter in letters]
    pages = sum(len(pypdfium2.PdfDocument(data)) for data in files)
    half = len(texts) // 2  # so that no engine has seen the letter that it is given
    word = side_by_side(_whole(texts[:half], "docx"), _each(letters[half:], _bare_word), ROUNDS)
    pdf = side_by_side(_whole(texts[:half], "pdf"), _each(letters[half:], _bare_pdf()), ROUNDS)
    read = side_by_side(
        lambda: [read_pdf(data, "x") for data in files], lambda: [_bare(data) for data in files], 7
    )
    rows = [
        "| work | per second | the bare engine | ratio |",
        "|---|--:|--:|--:|",
        _row("letters as Word, from their text (docxtpl)", 1, word),
        _row("letters as PDF/UA, from their text (Typst, its compiler kept)", 1, pdf),
        _row(f"pages of {len(files)} PDFs as paragraphs with places (PDFium)", pages, read),
    ]
    return "\n".join(rows)


def _row(work: str, many: int, seconds: tuple[float, float]) -> str:
    ours, bare = seconds
    return f"| {work} | {many / ours:,.0f} | {many / bare:,.0f} | {ours / bare:.2f} |"


def _each(letters: Sequence[Formatted], work: Callable[[Formatted], object]) -> Callable[[], object]:
    """Another letter each time, so that no engine remembers the one before."""
    following = cycle(letters)
    return lambda: work(next(following))


def _whole(texts: Sequence[str], format: Format) -> Callable[[], object]:
    following = cycle(texts)
    return lambda: written(formatted(next(following), FRAMEWORK), format, FRAMEWORK.templates)


def _bare_word(letter: Formatted) -> None:
    template = DocxTemplate(FRAMEWORK.templates / "letter.docx")
    template.render({"parts": list(parts_of(letter))}, autoescape=True)
    template.save(BytesIO())


def _bare_pdf() -> Callable[[Formatted], object]:
    template = FRAMEWORK.templates / "letter.typ"
    compiler = typst.Compiler(str(template), root=str(template.parent), ignore_system_fonts=True)

    def make(letter: Formatted) -> object:
        data = json.dumps(letter.to_json(), ensure_ascii=False)
        return compiler.compile(sys_inputs={"data": data}, pdf_standards=["ua-1"], timestamp=0)

    return make


def _bare(data: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def _published() -> list[bytes]:
    folder = ROOT.parent / "shared" / "letters" / "focused-visit"
    return [path.read_bytes() for path in sorted(folder.glob("*.pdf"))]
