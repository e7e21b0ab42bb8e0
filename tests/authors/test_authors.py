"""The annotated texts of other authors can be scored: well-formed claims of subjects that the scheme has."""

import json
from pathlib import Path

import pytest

from inkspector.claims import Claim
from inkspector.scheme import load_scheme

FILES = sorted(Path(__file__).parent.glob("*.jsonl"))
SUBJECTS = load_scheme().subjects


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_claim_is_one_and_is_of_the_scheme(file: Path) -> None:
    seen = set()
    for line in file.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        assert item["id"] not in seen
        seen.add(item["id"])
        assert item["text"].strip()
        for record in item["claims"]:
            claim = Claim.from_json(record)
            assert claim.subject in SUBJECTS, (item["id"], claim.subject)
            assert claim.proportion is None or not claim.proportion.empty, item["id"]
