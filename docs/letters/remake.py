"""Makes the letters beside it, of generated cases of every rating and limit.

Run as `PYTHONPATH=. python docs/letters/remake.py`.

The cases come from the names of the authorities, so that the same twenty come out each time.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from inkspector import draft, load_scheme
from inkspector.case import parse_case
from inkspector.drafting import Draft
from tests.generated.cases import Generated, generated

HERE = Path(__file__).resolve().parent
EACH, IN_ALL = 3, 20
"""So many of each rating and limit first, then of all until there are so many."""


ACTION = (
    "  - {inspection: unannounced_inspection, date: 2009-08-25, priority_actions: "
    '["referrals at night are not seen by a manager before the next day"]}\n'
)
CHANGED = "Bolton"
"""No generated case is rated 2 with a limit: this one, rated 3, is given a priority action and becomes it."""


def limited(made: Generated) -> Generated:
    """The same with a priority action."""
    text = made.text.replace("judgements:\n", "judgements:\n" + ACTION, 1)
    return replace(made, text=text, case=parse_case(text, made.id))


def _limited_or_not(made: Generated) -> Generated:
    return limited(made) if made.id == CHANGED else made


def chosen() -> list[tuple[Generated, Draft]]:
    """The first few of each rating, limited or not, then others in the order of the list."""
    framework = load_scheme("ofsted-2009")
    held = [(made, draft(made.case, framework)) for made in map(_limited_or_not, generated(3))]
    letters = [(made, drafted) for made, drafted in held if drafted.text]
    kinds: dict[tuple[int | None, bool], list[int]] = {}
    for i, (_, drafted) in enumerate(letters):
        kinds.setdefault((drafted.rated.rating, bool(drafted.rated.limited)), []).append(i)
    first = [i for found in kinds.values() for i in found[:EACH]]
    rest = [i for i in range(len(letters)) if i not in first]
    return [letters[i] for i in sorted([*first, *rest][:IN_ALL])]


def narrative(drafted: Draft) -> str:
    """The paragraphs of the narrative alone."""
    blocks = [block for block in drafted.blocks if block.role == "narrative"]
    return "\n\n".join(drafted.text[block.start : block.end].strip() for block in blocks) + "\n"


if __name__ == "__main__":
    for made, drafted in chosen():
        name = made.id.lower().replace(" ", "-")
        limit = ", limited" if drafted.rated.limited else ""
        title = f"# {made.id}: {drafted.rated.rating or 'open'}{limit}\n\n"
        (HERE / f"{name}.md").write_text(title + narrative(drafted), encoding="utf-8")
