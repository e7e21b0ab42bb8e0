"""How fast: whole processes beside `import spacy`, and work after loading beside the bare tokeniser."""

from __future__ import annotations

import sys
from pathlib import Path

from inkspector import check, draft, load_case, load_scheme
from tests.bench.timing import process, seconds, side_by_side

ROOT = Path(__file__).resolve().parents[2]
CASE = ROOT / "samples" / "eastmere-2009" / "eastmere-2009.case.yaml"
LETTER = CASE.with_name("eastmere-2009.letter.md")
INKSPECTOR = str(Path(sys.executable).with_name("inkspector"))
SPACY = process([sys.executable, "-c", "import spacy"])


def start_up() -> str:
    """`--help` and a whole `check` beside `python -c "import spacy"`."""
    helped, spacy = side_by_side(process([INKSPECTOR, "--help"]), SPACY, 9)
    checked, spacy_again = side_by_side(
        process([INKSPECTOR, "check", str(LETTER), "--case", str(CASE)], ok=(0, 1)), SPACY, 9
    )
    return "\n".join(
        [
            '| whole process | seconds | `python -c "import spacy"` | ratio | bar |',
            "|---|--:|--:|--:|--:|",
            f"| `inkspector --help` | {helped:.3f} | {spacy:.3f} | {helped / spacy:.2f} | 0.25 |",
            f"| `inkspector check` of one letter | {checked:.3f} | {spacy_again:.3f} "
            f"| {checked / spacy_again:.2f} | 2.00 |",
        ]
    )


def throughput() -> str:
    """Letters drafted and words checked per second, beside spaCy's bare tokeniser on the same text."""
    import spacy

    framework = load_scheme("ofsted-2009")
    case = load_case(CASE)
    text = LETTER.read_text(encoding="utf-8")
    words = len(text.split())
    tokenise = spacy.blank("en")
    draft(case, framework)
    check(text, framework, case)
    drafted = seconds(lambda: draft(case, framework), 15)
    checked, tokenised = side_by_side(
        lambda: check(text, framework, case), lambda: [tokenise(line) for line in text.splitlines()], 25
    )
    return "\n".join(
        [
            "| work | per second | seconds for one letter | ratio to the bare tokeniser |",
            "|---|--:|--:|--:|",
            f"| letters drafted | {1 / drafted:,.0f} | {drafted:.4f} | {drafted / tokenised:.1f} |",
            f"| words checked, against a case | {words / checked:,.0f} | {checked:.4f} "
            f"| {checked / tokenised:.1f} |",
            f'| words tokenised, spaCy `blank("en")` | {words / tokenised:,.0f} | {tokenised:.4f} | 1.0 |',
        ]
    )
