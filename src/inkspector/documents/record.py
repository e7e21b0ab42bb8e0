"""The record beside a letter: what each sentence asserts, on what evidence, by which rule and phrase."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inkspector.letter import Block, load_standard, parse_letter
from inkspector.scheme import Framework

if TYPE_CHECKING:
    from inkspector.drafting import Draft, Sentence

SUFFIX = ".inkspector.json"


def record_path(path: Path | str) -> Path:
    """Where the record of the letter at `path` stands: `letter.md.inkspector.json`."""
    return Path(f"{path}{SUFFIX}")


def versions(framework: Framework, bank: str | None) -> dict[str, Any]:
    """What a letter was written with: the versions of scheme, phrases, template and standard text."""
    standard = load_standard(framework)
    return {
        "scheme": framework.scheme.version,
        "bank": bank,
        "template": standard.version,
        "standard": {block.id: block.version for block in standard.blocks},
    }


def blocks(draft: Draft, text: str, framework: Framework) -> list[dict[str, Any]]:
    """The blocks of `text` with the sentences of `draft`: the words of `draft.text`, broken otherwise."""
    found = draft.blocks if text == draft.text else parse_letter(text, framework).blocks
    placed = _placed(draft, text)
    return [_block(block, placed) for block in found]


def _placed(draft: Draft, text: str) -> list[tuple[Sentence, int, int]]:
    placed: list[tuple[Sentence, int, int]] = []
    at = 0
    for sentence in draft.sentences:
        words = re.compile(r"\s+".join(map(re.escape, sentence.text.split())))
        found = words.search(text, at)
        if found is not None:
            placed.append((sentence, found.start(), found.end()))
            at = found.end()
    return placed


def _block(block: Block, placed: list[tuple[Sentence, int, int]]) -> dict[str, Any]:
    within = [one for one in placed if block.start <= one[1] < block.end]
    return {
        "role": block.role,
        "start": block.start,
        "end": block.end,
        "sentences": [_sentence(*one) for one in within],
    }


def _sentence(sentence: Sentence, start: int, end: int) -> dict[str, Any]:
    """Offsets of its claims are left out: they belong to whoever reads them."""
    claims = [
        {name: value for name, value in claim.to_json().items() if name not in _PLACE}
        for claim in sentence.claims
    ]
    return {
        "start": start,
        "end": end,
        "text": sentence.text,
        "claims": claims,
        "evidence": list(sentence.evidence),
        "rule": sentence.rule,
        "phrase": " + ".join(sentence.phrase) or None,
        "messages": list(sentence.messages),
        "outside": sentence.outside,
    }


_PLACE = frozenset(("sentence", "start", "end", "at", "inherited", "partial", "link"))
