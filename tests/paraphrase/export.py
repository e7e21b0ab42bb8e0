"""`python -m tests.paraphrase.export N SEED > FILE`: texts and claims as JSON lines, to score any reader."""

from __future__ import annotations

import json
import sys

from tests.paraphrase.writer import Text, texts


def line(text: Text) -> str:
    """One record in the format of the annotated sentences."""
    record: dict[str, object] = {
        "id": text.id,
        "author": "paraphrase",
        "text": text.text,
        "tags": list(text.tags),
    }
    record["claims"] = [
        {name: value for name, value in claim.to_json().items() if value not in (None, [], {})}
        for claim in text.claims
    ]
    if text.unread:
        record["unread"] = True
    return json.dumps(record, ensure_ascii=False)


def main() -> None:
    size, seed = (int(argument) for argument in sys.argv[1:3])
    for text in texts(size, seed):
        sys.stdout.write(line(text) + "\n")


if __name__ == "__main__":
    main()
