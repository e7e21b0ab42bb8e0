"""Same case, same bytes; one changed fact leaves the other sentences alone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from inkspector.case import load_case, parse_case
from inkspector.claims import Claim
from inkspector.drafting import Draft, draft
from inkspector.scheme import load_scheme

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/*.case.yaml"))
DRAFT = """
import sys
from inkspector.case import load_case
from inkspector.drafting import draft
for path in sys.argv[1:]:
    sys.stdout.buffer.write(draft(load_case(path)).text.encode())
"""


def test_letters_are_the_same_whatever_the_hash_seed() -> None:
    letters = {
        subprocess.run(
            [sys.executable, "-c", DRAFT, *map(str, SAMPLES)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "4242")
    }
    assert len(letters) == 1
    assert len(next(iter(letters))) > 1000


@pytest.mark.parametrize(
    ("was", "becomes", "subject"),
    [
        ("64: 7 35 21 1", "64: 7 33 23 1", "primary_schools"),
        ("52: 5 33 14 0", "52: 5 25 22 0", "childcare_non_domestic"),
    ],
)
def test_one_changed_fact_changes_only_what_rests_on_it(was: str, becomes: str, subject: str) -> None:
    path = next(path for path in SAMPLES if path.parent.name == "eastmere-2009")
    text = path.read_text(encoding="utf-8")
    assert text.count(was) == 1
    framework = load_scheme("ofsted-2009")
    before, after = (
        draft(load_case(path), framework),
        draft(parse_case(text.replace(was, becomes)), framework),
    )
    assert before.rated.rating == after.rated.rating
    changed = {claim.subject for claim in set(before.claims) ^ set(after.claims)}
    assert subject in changed

    def elsewhere(drafted: Draft) -> list[Claim]:
        return [claim for claim in drafted.claims if claim.subject not in (subject, "all_settings")]

    assert set(elsewhere(before)) == set(elsewhere(after))
    kept = {one.text for one in before.sentences} & {one.text for one in after.sentences}
    assert len(kept) >= len(before.sentences) - 3


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_like_evidence_gives_like_claims_and_only_syntax_varies(path: Path) -> None:
    case = load_case(path)
    framework = load_scheme("ofsted-2009")
    text = path.read_text(encoding="utf-8")
    other = parse_case(text.replace(case.authority.name, "County of Nowhere"))
    mine, theirs = draft(case, framework), draft(other, framework)
    assert mine.claims == theirs.claims
    assert [one.outside for one in mine.sentences if one.outside] == [
        one.outside for one in theirs.sentences if one.outside
    ]
    assert {one.text for one in mine.sentences} != {one.text for one in theirs.sentences}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_no_phrase_comes_often_in_a_letter(path: Path) -> None:
    used = Counter(id for one in draft(load_case(path)).sentences for id in one.phrase)
    assert max(used.values()) <= 2
