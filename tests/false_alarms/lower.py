"""`python -m tests.false_alarms.lower`: lowers the budget to what is found now, and never raises it."""

from __future__ import annotations

import json
import sys
from collections import Counter

from inkspector.scheme import load_scheme
from tests.false_alarms.real import HERE, alarms, budget, texts


def main() -> None:
    """Writes the lower budget, and prints what is over it and what nobody has looked up."""
    among = tuple(texts())
    if not among:
        sys.exit("The shared folder isn't beside the repository.")
    wrong = [one for one in alarms(load_scheme(), among) if one.verdict == "false"]
    counts, kept = Counter(one.rule for one in wrong), budget()
    lowered = {rule: min(n, counts[rule]) for rule, n in sorted(kept.items()) if counts[rule]}
    (HERE / "budget.json").write_text(json.dumps(lowered, indent=1) + "\n", encoding="utf-8")
    for one in wrong:
        print(json.dumps({"text": one.text, "rule": one.rule, "quote": one.quote, "verdict": one.verdict}))


if __name__ == "__main__":
    main()
