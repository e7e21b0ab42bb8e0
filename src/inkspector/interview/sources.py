"""Where evidence comes from: `source:` of a piece of evidence, and the `sources` that it points to."""

from __future__ import annotations

import re

from inkspector.interview.data import Data, put, value_at

_LONGEST = 30


def shown(data: Data, key: str | None) -> str:
    """What a source is called: its words, else its key; nothing for none."""
    words = value_at(data, ("sources", key)) if key else None
    return str(words or key or "")


def with_source(data: Data, words: str) -> tuple[Data, str]:
    """The data with a source of these words, and its key; `words` may be the key of one that is there."""
    sources = value_at(data, ("sources",)) or {}
    for key, held in sources.items():
        if words in (key, held):
            return data, str(key)
    key = _key(words, sources)
    return put(data, ("sources", key), words), key


def _key(words: str, taken: object) -> str:
    slug = re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_")[:_LONGEST].strip("_") or "source"
    key, n = slug, 1
    while isinstance(taken, dict) and key in taken:
        n += 1
        key = f"{slug}_{n}"
    return key
