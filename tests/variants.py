"""A second version of the scheme, for tests of what another scheme changes: stricter by some points."""

from __future__ import annotations

import shutil
from pathlib import Path

from inkspector.scheme import scheme_folder

CHANGES = (
    ('version: "1"', 'version: "2"'),
    ("at_least: 65\n    basis", "at_least: 72\n    basis"),  # the band from which a default of 3 comes
    ("at_least: 80\n    basis", "at_least: 85\n    basis"),
)


def stricter(root: Path) -> Path:
    """`ofsted-2009@2` under `root`: 3 from 72 per cent and 4 from 85, where they are 65 and 80."""
    folder = root / "phrasebank" / "ofsted-2009@2"
    shutil.copytree(scheme_folder("ofsted-2009"), folder)
    file = folder / "scheme.yaml"
    text = file.read_text(encoding="utf-8")
    for before, after in CHANGES:
        assert before in text
        text = text.replace(before, after, 1)
    file.write_text(text, encoding="utf-8")
    return folder
