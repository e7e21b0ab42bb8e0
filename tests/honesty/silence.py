"""Claims lost in silence: the annotation has them, the reader told neither them nor anything else."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from inkspector.claims import Claim
from inkspector.reading import read
from inkspector.scheme import load_scheme
from tests.paraphrase.scoring import core


@dataclass(frozen=True)
class Lost:
    """An annotated text of which claims were lost; `silent` where nothing was unread and nothing extra."""

    id: str
    text: str
    tags: tuple[str, ...]
    claims: int
    silent: bool


def losses(shared: Path) -> Iterator[Lost]:
    """As `score.py` counts: core fields; an ambiguous text that gives nothing at all is a loss in silence."""
    framework = load_scheme()
    lines = (shared / "eval" / "claims-dev.jsonl").read_text(encoding="utf-8").splitlines()
    for item in (json.loads(line) for line in lines if line.strip()):
        reading = read(item["text"], framework)
        gold = Counter(core(Claim.from_json(claim)) for claim in item["claims"])
        got = Counter(core(claim) for claim in reading.claims)
        missed, extra = gold - got, got - gold
        owned = bool(reading.unread)
        if item.get("unread") and not (owned or reading.claims):
            yield Lost(item["id"], item["text"], tuple(item["tags"]), 1, True)
        elif missed:
            yield Lost(item["id"], item["text"], tuple(item["tags"]), missed.total(), not owned and not extra)
