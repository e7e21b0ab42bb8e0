"""The formats of marked-up copies, and one made."""

from __future__ import annotations

from pathlib import Path

from inkspector.checks import Finding, Report
from inkspector.documents.source import Source
from inkspector.errors import LetterError

MARKED = (".docx", ".pdf", ".html")


def refuse_other_formats(letter: Path, copy: Path) -> None:
    """Raises LetterError where a copy of `letter` can't be marked up in the format of `copy`."""
    ending = copy.suffix.lower()
    if ending not in MARKED:
        told = "a copy can't be marked up in this format"
        raise LetterError.of(told, f"end its name in {', '.join(MARKED)}", file=str(copy))
    if ending != ".html" and letter.suffix.lower() != ending:
        told = f"{letter.name} isn't a {ending} file, so there is none to mark up"
        raise LetterError.of(
            told, "end the copy's name in .html, or convert the letter first", file=str(copy)
        )


def marked_copy(
    data: bytes, letter: Path, copy: Path, report: Report, source: Source, safe: tuple[Finding, ...]
) -> bytes:
    """The copy of the file that holds `data`; `safe` findings are put right where the format can track it.

    Raises LetterError where the letter can't be read.
    """
    ending = copy.suffix.lower()
    if ending == ".docx":
        from inkspector.documents.marking.word import marked_word

        return marked_word(data, str(letter), report, safe)
    if ending == ".pdf":
        from inkspector.documents.marking.pdf import marked_pdf

        return marked_pdf(data, str(letter), report)
    from inkspector.documents.marking.html import marked_html

    return marked_html(report, source)
