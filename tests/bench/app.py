"""The terminal app on a terminal of 160×48 with the largest sample, beside a bare Textual app on the same."""

from __future__ import annotations

import random
import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from inkspector import check, load_case, load_scheme
from tests.bench import bare_app
from tests.bench.terminal import Terminal, running
from tests.bench.timing import seconds

ROOT = Path(__file__).resolve().parents[2]
INKSPECTOR = str(Path(sys.executable).with_name("inkspector"))
STARTS, KEYS, QUESTIONS, PAUSES = 3, 40, 12, 8
LETTERS = "bcdfghjklmnpqrtvwxz"
LETTER_KEY, FIND, TAB, ESCAPE = "\x0c", "\x06", "\t", "\x1b"
DOWN, RIGHT, PAGE_DOWN = "\x1b[B", "\x1b[C", "\x1b[6~"
ASKED = re.compile(r"· (\d+) of (\d+)")
"""The heading of a question: which it is, and of how many."""
ANYTHING = re.compile(r"\S")
WORDS = re.compile(r"(\d+) words")
"""Over the letter, from its last check."""


def app() -> str:
    """First paint, key to screen, and check latency."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        case = _largest(folder)
        letter = case.with_name(case.name.replace(".case.yaml", ".letter.md"))
        ours = [INKSPECTOR, "open", str(case)]
        bare = [sys.executable, str(Path(bare_app.__file__)), str(letter)]
        painted, asked, bare_painted = _starts(ours, bare, folder)
        bare_field, bare_text = _bare_keys(bare, folder)
        field, following = _walk_keys(ours, folder)
        text, checked = _letter_keys(ours, letter, folder)
        framework, held, written = load_scheme(), load_case(case), letter.read_text(encoding="utf-8")
        check(written, framework, held)
        shown = statistics.median(checked)
        bare_check = seconds(lambda: check(written, framework, held), 15)
    return "\n".join(
        [
            "The largest sample on a pseudo-terminal of 160×48, whole processes. A key's time ends when "
            "what it changed is back. The bare app has ten widgets, a `TextArea` with the letter among them.",
            "",
            "| start | seconds | the bare app | ratio | bar |",
            "|---|--:|--:|--:|--:|",
            f"| `inkspector open`, first paint | {painted:.2f} | {bare_painted:.2f} "
            f"| {painted / bare_painted:.2f} | 0.6 s |",
            f"| the first question | {asked:.2f} | {bare_painted:.2f} | {asked / bare_painted:.2f} | |",
            "",
            "| key to screen, ms | p50 | p95 | the bare app, p50 | p95 | ratio of p50 | bar |",
            "|---|--:|--:|--:|--:|--:|--:|",
            _keys("typing in a field of the walk", field, bare_field, "p95 50"),
            _keys("typing in the letter, findings with it", text, bare_text, "p95 50"),
            _keys("the next question, beside typing", following, bare_field, ""),
            "",
            "| findings | ms | a bare `check` again, ms | ratio | bar |",
            "|---|--:|--:|--:|--:|",
            f"| shown after the last key, 80 ms of them the pause | {1000 * shown:.0f} "
            f"| {1000 * bare_check:.0f} | {shown / bare_check:.1f} | 230 ms |",
        ]
    )


def _largest(folder: Path) -> Path:
    """A copy of the sample with the most evidence, and of its letter."""
    case = max((ROOT / "samples").glob("*/*.case.yaml"), key=lambda path: path.stat().st_size)
    shutil.copy(case.with_name(case.name.replace(".case.yaml", ".letter.md")), folder)
    return Path(shutil.copy(case, folder))


def _starts(ours: Sequence[str], bare: Sequence[str], folder: Path) -> tuple[float, float, float]:
    """Medians: our first paint, our first question, and the bare app's first paint; each its turn."""
    found = []
    for _ in range(STARTS + 1):
        with running(ours, folder, folder / "state") as terminal:
            painted = terminal.until(_draws(ANYTHING)) - terminal.began
            asked = terminal.until(_draws(ASKED)) - terminal.began
        with running(bare, folder, folder / "state") as terminal:
            theirs = terminal.until(_draws(ANYTHING)) - terminal.began
        found.append((painted, asked, theirs))
    painted, asked, theirs = (statistics.median(column) for column in zip(*found[1:], strict=True))
    return painted, asked, theirs


def _bare_keys(bare: Sequence[str], folder: Path) -> tuple[list[float], list[float]]:
    with running(bare, folder, folder / "state") as terminal:
        terminal.rest(0.6)
        field = _typed(terminal)
        terminal.press(6 * TAB)
        terminal.rest(0.6)
        terminal.press(DOWN * 14)
        terminal.rest(0.6)
        return field, _typed(terminal)


def _walk_keys(ours: Sequence[str], folder: Path) -> tuple[list[float], list[float]]:
    """Seconds for keys in a field that says what it understands, and from a question to the next."""
    with running(ours, folder, folder / "state") as terminal:
        number, last = _question(terminal)
        following = []
        for wanted in range(number + 1, min(number + QUESTIONS, last) + 1):
            sent = terminal.press(PAGE_DOWN)
            following.append(terminal.until(_draws(f"· {wanted} of {last}")) - sent)
            terminal.rest(0.3)
        return _typed(terminal), following


def _letter_keys(ours: Sequence[str], letter: Path, folder: Path) -> tuple[list[float], list[float]]:
    """Seconds for keys in the letter, and from the last key to the findings; a new word is counted there."""
    with running(ours, folder, folder / "state") as terminal:
        _question(terminal)
        terminal.press(LETTER_KEY)
        terminal.until(_draws(WORDS))
        words = int(WORDS.findall(terminal.drawn)[-1])
        longest = max(letter.read_text(encoding="utf-8").splitlines(), key=len)
        for key in (FIND, longest[:20], "\r", ESCAPE, RIGHT):
            terminal.press(key)
            terminal.rest(0.3)
        checked = []
        for wanted in range(words + 1, words + 1 + PAUSES):
            terminal.press("b")
            terminal.rest(0.6)
            sent = terminal.press(" ")
            checked.append(terminal.until(_draws(f"{wanted} words")) - sent)
            terminal.rest(0.6)
        return _typed(terminal), checked


def _question(terminal: Terminal) -> tuple[int, int]:
    """The question asked, and how many there are, once all that starts with the app has ended."""
    terminal.until(_draws(ASKED))
    number, last = ASKED.findall(terminal.drawn)[-1]
    terminal.rest(2.0)
    return int(number), int(last)


def _typed(terminal: Terminal) -> list[float]:
    """Seconds from each key to the text with it, typed as people do: some keys close together, some not.

    Three letters in a row that hardly come twice tell the new text from a blinking cursor.
    """
    chosen = random.Random(2009)
    found, last = [], ""
    for _ in range(KEYS):
        letter = chosen.choice(LETTERS)
        sent = terminal.press(letter)
        last = (last + letter)[-3:]
        found.append(terminal.until(_draws(last)) - sent)
        terminal.rest(chosen.uniform(0.05, 0.25))
    return found


def _draws(wanted: str | re.Pattern[str]) -> Callable[[str], bool]:
    """Whether these words have been drawn."""
    return lambda drawn: (
        re.search(re.escape(wanted) if isinstance(wanted, str) else wanted, drawn) is not None
    )


def _keys(what: str, ours: Sequence[float], bare: Sequence[float], bar: str) -> str:
    p50, p95, bare50, bare95 = (
        1000 * quantile for times in (ours, bare) for quantile in (_quantile(times, 50), _quantile(times, 95))
    )
    return f"| {what} | {p50:.0f} | {p95:.0f} | {bare50:.0f} | {bare95:.0f} | {p50 / bare50:.1f} | {bar} |"


def _quantile(times: Sequence[float], percent: int) -> float:
    return statistics.quantiles(times, n=100, method="inclusive")[percent - 1]
