"""What the files of a case are called: `leeds.case.yaml`, and beside it `leeds.md`, `leeds.docx`."""

from pathlib import Path

CASE = ".case.yaml"


def stem(case: Path | str) -> str:
    """*leeds*, of `leeds.case.yaml`."""
    return Path(case).name.removesuffix(CASE).removesuffix(".yaml")
