"""The record beside a letter: what each sentence asserts, on what evidence, by which rule and phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
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
    found = draft.blocks if text == draft.text else None
    return in_blocks(placed(map(_sentence, draft.sentences), text), text, framework, found)


def placed(sentences: Iterable[dict[str, Any]], text: str) -> list[dict[str, Any]]:
    """The recorded sentences with their offsets in `text`; those that it doesn't hold are left out."""
    found: list[dict[str, Any]] = []
    at = 0
    for sentence in sentences:
        words = re.compile(r"\s+".join(map(re.escape, sentence["text"].split())))
        if here := words.search(text, at):
            at = here.end()
            found.append({**sentence, "start": here.start(), "end": here.end()})
    return found


def in_blocks(
    sentences: Sequence[Mapping[str, Any]],
    text: str,
    framework: Framework,
    found: Sequence[Block] | None = None,
) -> list[dict[str, Any]]:
    """The blocks of `text`, each with its sentences."""
    cut = parse_letter(text, framework).blocks if found is None else found
    return [
        {
            "role": block.role,
            "start": block.start,
            "end": block.end,
            "sentences": [one for one in sentences if block.start <= one["start"] < block.end],
        }
        for block in cut
    ]


def _sentence(sentence: Sentence) -> dict[str, Any]:
    """Offsets of its claims are left out: they belong to whoever reads them."""
    claims = [
        {name: value for name, value in claim.to_json().items() if name not in _PLACE}
        for claim in sentence.claims
    ]
    return {
        "start": 0,
        "end": 0,
        "text": sentence.text,
        "claims": claims,
        "evidence": list(sentence.evidence),
        "rule": sentence.rule,
        "phrase": " + ".join(sentence.phrase) or None,
        "messages": list(sentence.messages),
        "outside": sentence.outside,
    }


_PLACE = frozenset(("sentence", "start", "end", "at", "inherited", "partial", "link"))
