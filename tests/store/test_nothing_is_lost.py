"""Whatever is typed, taken back, saved, merged and killed, on a full disk or not: what was kept is there."""

from __future__ import annotations

import contextlib
import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

WORKING = Path(__file__).with_name("working.py")
WORDS = st.text("ab \n“\U0001f600", max_size=5)


class Worker:
    """A real process with the letter open."""

    def __init__(self, file: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(WORKING), str(file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def told(self, do: str, text: str = "") -> dict[str, Any]:
        self.send(do, text)
        assert self.process.stdout is not None
        answer: dict[str, Any] = json.loads(self.process.stdout.readline())
        return answer

    def send(self, do: str, text: str = "") -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps([do, text]) + "\n")
        self.process.stdin.flush()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdout.close()
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()


@dataclass(frozen=True)
class Letter:
    """We work on the head, others on the tail."""

    head: str
    tail: str

    @property
    def text(self) -> str:
        return f"{self.head}\n---\n{self.tail}\n"


def brought_together(base: Letter, ours: Letter, theirs: Letter) -> Letter:
    return Letter(
        ours.head if theirs.head == base.head else theirs.head,
        ours.tail if theirs.tail == base.tail else theirs.tail,
    )


class NothingIsLost(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.file = self.folder / "letter.md"
        first = Letter("head", "tail")
        self.file.write_text(first.text)
        self.disk = self.seen = first
        self.steps, self.at = [first], 0
        self.on_disk_steps, self.on_disk_at = [first], 0
        self.full = False
        self.worker = Worker(self.file)

    def teardown(self) -> None:
        self.worker.kill()
        shutil.rmtree(self.folder)

    @property
    def ours(self) -> Letter:
        return self.steps[self.at]

    def took(self, letter: Letter) -> None:
        if letter != self.ours:
            self.steps[self.at + 1 :] = [letter]
            self.at += 1

    def check(self, answer: dict[str, Any]) -> None:
        assert answer["text"] == self.ours.text
        assert answer["kept"] or self.full
        if answer["kept"]:
            self.kept()

    def kept(self) -> None:
        self.on_disk_steps, self.on_disk_at = list(self.steps), self.at

    @rule(words=WORDS)
    def type(self, words: str) -> None:
        self.took(Letter(words, self.ours.tail))
        self.check(self.worker.told("type", self.ours.text))

    @rule()
    def undo(self) -> None:
        self.at = max(self.at - 1, 0)
        self.check(self.worker.told("undo"))

    @rule()
    def redo(self) -> None:
        self.at = min(self.at + 1, len(self.steps) - 1)
        self.check(self.worker.told("redo"))

    @rule()
    def save(self) -> None:
        answer = self.worker.told("save")
        assert answer["refused"] == (self.full or self.disk != self.seen)
        if not answer["refused"]:
            self.disk = self.seen = self.ours
        self.check(answer)

    @rule(words=WORDS)
    def edit_from_outside(self, words: str) -> None:
        self.disk = Letter(self.disk.head, words)
        self.file.write_text(self.disk.text)

    @precondition(lambda self: not self.full)
    @rule()
    def merge(self) -> None:
        self.took(brought_together(self.seen, self.ours, self.disk))
        self.seen = self.disk
        self.check(self.worker.told("merge"))

    @rule(full=st.booleans())
    def fill_the_disk(self, full: bool) -> None:
        self.full = full
        self.worker.told("full" if full else "room")

    @rule()
    def kill(self) -> None:
        self.worker.kill()
        self.open_again([self.on_disk_steps[self.on_disk_at]])

    @precondition(lambda self: not self.full and self.ours == self.on_disk_steps[self.on_disk_at])
    @rule(words=WORDS)
    def kill_while_typing(self, words: str) -> None:
        typed = Letter(words, self.ours.tail)
        self.worker.send("type", typed.text)
        self.worker.kill()
        self.open_again([self.ours, typed])

    def open_again(self, possible: list[Letter]) -> None:
        """One of the possible texts is on offer, or stands in the file already."""
        self.worker = Worker(self.file)
        self.full = False
        offered = self.worker.told("look")["offered"]
        if offered is None:
            assert self.disk in possible or possible[0] == self.seen
            self.steps, self.at = [self.disk], 0
            self.seen = self.disk
            self.kept()
            return
        work = next(letter for letter in possible if letter.text == offered)
        self.steps, self.at = list(self.on_disk_steps), self.on_disk_at
        self.took(work)
        self.took(brought_together(self.seen, work, self.disk))
        self.seen = self.disk
        self.check(self.worker.told("take"))

    @invariant()
    def the_file_is_whole(self) -> None:
        assert self.file.read_text() == self.disk.text


TestNothingIsLost = NothingIsLost.TestCase
TestNothingIsLost.settings = settings(max_examples=10, stateful_step_count=15)
