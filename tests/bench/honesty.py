"""How honest the reader is about what it reads: words put in, words taken out, claims lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from inkspector.scheme import Framework, load_scheme
from tests.honesty.deletions import loose, needed, overlooked
from tests.honesty.insertions import KINDS, insertions, rates
from tests.honesty.kept import PER_THOUSAND, kept_words
from tests.honesty.passages import Passage, annotated, cut, own, reference
from tests.honesty.sentences import SENTENCES
from tests.honesty.silence import losses
from tests.paraphrase.writer import texts as second_writer

SHARED = Path(__file__).resolve().parents[3] / "shared"


def honesty() -> str:
    """Insertions and knock-out over whole texts, and silent losses by construction."""
    if not SHARED.is_dir():
        return "Not measured: the annotated sentences are not beside this clone."
    framework = load_scheme()
    texts = {
        "own sentences": own(SENTENCES),
        "second writer": tuple(
            p for one in second_writer(60, 1910) for p in cut(one.id, one.text, framework)
        ),
        "reference letter": reference(SHARED),
        "annotated texts": annotated(SHARED),
    }
    return "\n\n".join([_inserted(texts, framework), _deleted(texts, framework), _lost()])


def _inserted(texts: dict[str, tuple[Passage, ...]], framework: Framework) -> str:
    rows = []
    for name, passages in texts.items():
        found = [rates(insertions(passages, kind, framework)).get(kind, (0, 0)) for kind in KINDS]
        rows.append([name, *(f"{silent} of {tried:,} ({_rate(silent, tried)})" for silent, tried in found)])
    return "A word put into a claim that leaves it as it was, by kind (may be 0):\n\n" + _table(
        ["texts", *KINDS], rows
    )


def _deleted(texts: dict[str, tuple[Passage, ...]], framework: Framework) -> str:
    rows = []
    kept = kept_words()
    for name, passages in texts.items():
        words = sum(len(passage.words()) for passage in passages)
        found = list(overlooked(passages, framework))
        held = [one for one in found if one.slot is not None]
        free = [one for one in found if loose(one, kept, framework)]
        used = needed(found, kept, framework)
        rows.append(
            [
                name,
                f"{words:,}",
                f"{len(held)} ({_rate(len(held), words)})",
                f"{len(free)} ({_rate(len(free), words)})",
                f"{len(used)} ({1000 * len(used) / words:.0f}‰, at most {PER_THOUSAND}‰)",
            ]
        )
    heads = [
        "texts",
        "words",
        "held by a slot and lost without a sign",
        "others, not kept",
        "kept words used",
    ]
    return "A word taken out that changes nothing:\n\n" + _table(heads, rows)


def _lost() -> str:
    lost = list(losses(SHARED))
    silent = [one for one in lost if one.silent]
    claims, quiet = sum(one.claims for one in lost), sum(one.claims for one in silent)
    tags = Counter(tag for one in silent for tag in one.tags)
    told = ", ".join(f"{tag} {count}" for tag, count in sorted(tags.items(), key=_most)[:12])
    return (
        f"Annotated texts: {claims} claims lost, {quiet} of them in silence ({_rate(quiet, claims)}, "
        f"at most 10.0%). Constructions of the silent ones: {told or 'none'}."
    )


def _rate(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%" if whole else "–"


def _most(entry: tuple[str, int]) -> tuple[int, str]:
    return -entry[1], entry[0]


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---", *("--:" for _ in heads[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
