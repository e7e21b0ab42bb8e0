"""A file open for work: changes, taken back, saved, offered again, and what happens beside it."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from inkspector.errors import CaseError, InkspectorError
from inkspector.store.cases import OpenedCase
from inkspector.store.letters import OpenedLetter
from inkspector.store.opened import ChangedUnderneath

CASE = "inkspector: 1\nscheme: ofsted-2009\nauthority: {name: City of Marlow}  # invented\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "marlow.case.yaml").write_text(CASE)
    return tmp_path / "marlow.case.yaml"


@pytest.fixture
def opened(file: Path) -> Iterator[OpenedCase]:
    with closing(OpenedCase(file, "A. Smith")) as one:
        yield one


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    monkeypatch.setattr(os, "fdatasync", full)
    return monkeypatch


def crash(opened: OpenedCase) -> None:
    """What a killed process leaves: no lock, and whatever was on the disk."""
    assert opened._held is not None
    opened._held.lock.release()


def called(opened: OpenedCase) -> str | None:
    return opened.case.authority.called if opened.case else None


def test_values_are_put_and_the_case_is_read_again(opened: OpenedCase) -> None:
    opened.put("/authority/short", "Marlow")
    assert called(opened) == "Marlow"
    opened.put("/authority/name", 7)
    assert called(opened) is None
    assert opened.problems[0].line == 3


def test_undo_and_redo_give_the_very_text(opened: OpenedCase) -> None:
    texts = [opened.text]
    for name in ("a", "b"):
        opened.put("/authority/name", name, "the name")
        texts.append(opened.text)
    undone = [opened.undo(), opened.undo(), opened.undo()]
    assert [change.label if change else None for change in undone] == ["the name", "the name", None]
    assert opened.text == texts[0]
    assert (opened.redo(), opened.text)[1] == texts[1]
    assert (opened.redo(), opened.text)[1] == texts[2]
    assert opened.redo() is None


def test_saving_keeps_mode_link_and_line_ends(tmp_path: Path) -> None:
    real, link = tmp_path / "real.md", tmp_path / "letter.md"
    real.write_bytes(b"\xef\xbb\xbfone\r\ntwo\r\n")
    real.chmod(0o640)
    link.symlink_to("real.md")
    with closing(OpenedLetter(link, "A")) as opened:
        assert opened.text == "one\ntwo\n"
        opened.change("one\n2\n")
        opened.save()
        assert not opened.dirty
    assert link.is_symlink()
    assert real.read_bytes() == b"\xef\xbb\xbfone\r\n2\r\n"
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_clean_close_leaves_no_work_behind(opened: OpenedCase, file: Path) -> None:
    opened.put("/authority/short", "Marlow")
    opened.save()
    opened.close()
    assert file.read_text() == CASE.replace("Marlow}", "Marlow, short: Marlow}")
    with closing(OpenedCase(file, "B")) as again:
        assert again.offered is None
        assert again.undo() is None


def test_git_passes_over_what_lies_beside(opened: OpenedCase, file: Path) -> None:
    assert (file.parent / ".inkspector" / ".gitignore").read_text() == "*\n"


def test_after_a_crash_unsaved_work_is_offered_with_its_history(opened: OpenedCase, file: Path) -> None:
    opened.put("/authority/short", "Marlow")
    opened.put("/authority/short", "M")
    opened.undo()
    lost = opened.text
    crash(opened)
    with closing(OpenedCase(file, "A. Smith")) as again:
        assert again.text == CASE
        assert again.offered is not None
        again.take_back()
        assert again.text == lost
        again.redo()
        assert "short: M}" in again.text
        again.undo(), again.undo()
        assert again.text == CASE


def test_what_was_offered_can_be_left_and_is_kept_aside(opened: OpenedCase, file: Path) -> None:
    opened.put("/authority/short", "Marlow")
    crash(opened)
    with closing(OpenedCase(file, "A. Smith")) as again:
        again.leave()
    with closing(OpenedCase(file, "A. Smith")) as again:
        assert again.offered is None
    assert (file.parent / ".inkspector" / f"{file.name}.left.jsonl").exists()


def test_a_torn_last_line_is_dropped_and_all_before_it_offered(opened: OpenedCase, file: Path) -> None:
    opened.put("/authority/short", "Marlow")
    kept = opened.text
    opened.put("/authority/short", "M")
    crash(opened)
    journal = file.parent / ".inkspector" / f"{file.name}.journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-3])
    with closing(OpenedCase(file, "A. Smith")) as again:
        again.take_back()
        assert again.text == kept


def test_a_line_that_was_altered_ends_what_is_believed(opened: OpenedCase, file: Path) -> None:
    opened.put("/authority/short", "Marlow")
    opened.put("/authority/short", "M")
    crash(opened)
    journal = file.parent / ".inkspector" / f"{file.name}.journal.jsonl"
    lines = journal.read_text().splitlines()
    told = json.loads(lines[1])
    told["entry"]["change"]["new"] = "forged"
    lines[1] = json.dumps(told)
    journal.write_text("\n".join(lines) + "\n")
    with closing(OpenedCase(file, "A. Smith")) as again:
        assert again.offered is None


def test_a_full_disk_is_told_and_the_work_kept_till_there_is_room(
    opened: OpenedCase, file: Path, full_disk: pytest.MonkeyPatch
) -> None:
    opened.put("/authority/short", "Marlow")
    opened.put("/authority/short", "M")
    assert "No space left" in str(opened.unkept)
    with pytest.raises(InkspectorError, match="No space left"):
        opened.save()
    assert file.read_text() == CASE
    full_disk.undo()
    opened.undo()
    assert opened.unkept is None
    crash(opened)
    with closing(OpenedCase(file, "A. Smith")) as again:
        again.take_back()
        assert "short: Marlow}" in again.text


@pytest.mark.parametrize("do", [OpenedCase.keep, OpenedCase.redo, OpenedCase.merge])
def test_what_the_first_full_disk_took_is_kept_with_whatever_is_done_next(
    opened: OpenedCase, file: Path, full_disk: pytest.MonkeyPatch, do: Callable[[OpenedCase], object]
) -> None:
    opened.put("/authority/short", "Marlow")
    assert "No space left" in str(opened.unkept)
    full_disk.undo()
    do(opened)
    assert opened.unkept is None
    crash(opened)
    with closing(OpenedCase(file, "A. Smith")) as again:
        assert again.offered is not None


def test_a_save_over_somebody_elses_changes_is_refused(opened: OpenedCase, file: Path) -> None:
    opened.put("/authority/short", "Marlow")
    file.write_text(CASE + "previous: {rating: 3}\n")
    assert opened.changed_on_disk()
    with pytest.raises(ChangedUnderneath):
        opened.save()
    merged = opened.merge()
    assert (merged.taken, merged.conflicts) == (("/authority/short",), ())
    opened.save()
    assert file.read_text() == CASE.replace("Marlow}", "Marlow, short: Marlow}") + "previous: {rating: 3}\n"


def test_both_changed_the_same_value_and_one_chooses(opened: OpenedCase, file: Path) -> None:
    opened.put("/authority/name", "Ours")
    file.write_text(CASE.replace("City of Marlow", "Theirs"))
    (conflict,) = opened.merged().conflicts
    assert (conflict.key, conflict.base, conflict.ours, conflict.theirs) == (
        "/authority/name", "City of Marlow", "Ours", "Theirs",
    )  # fmt: skip
    opened.merge({"/authority/name": "ours"})
    assert "name: Ours" in opened.text


def test_a_reload_can_be_undone(opened: OpenedCase, file: Path) -> None:
    opened.put("/authority/name", "Ours")
    file.write_text(CASE.replace("City of Marlow", "Theirs"))
    opened.reload()
    assert "Theirs" in opened.text
    assert not opened.dirty
    opened.undo()
    assert "Ours" in opened.text
    assert opened.dirty


def test_touching_a_file_is_no_change(opened: OpenedCase, file: Path) -> None:
    os.utime(file, (1, 1))
    assert not opened.changed_on_disk()
    file.unlink()
    assert opened.changed_on_disk()


def test_offered_work_is_merged_with_what_came_after_it(opened: OpenedCase, file: Path) -> None:
    opened.put("/authority/short", "Marlow")
    crash(opened)
    file.write_text(CASE + "previous: {rating: 3}\n")
    with closing(OpenedCase(file, "A. Smith")) as again:
        again.take_back()
        assert again.text == CASE.replace("Marlow}", "Marlow, short: Marlow}") + "previous: {rating: 3}\n"


def test_paragraphs_of_a_letter_are_merged(tmp_path: Path) -> None:
    letter = tmp_path / "l.md"
    letter.write_text("One.\n\nTwo.\n\nThree.\n")
    with closing(OpenedLetter(letter, "A")) as opened:
        opened.change("One, ours.\n\nTwo, ours.\n\nThree.\n")
        letter.write_text("One.\n\nTwo, theirs.\n\nThree.\n\nFour.\n")
        (conflict,) = opened.merged().conflicts
        assert (conflict.ours, conflict.theirs) == ("Two, ours.\n", "Two, theirs.\n")
        opened.merge({conflict.key: "ours"})
        assert opened.text == "One, ours.\n\nTwo, ours.\n\nThree.\n\nFour.\n"


def test_a_second_process_can_only_read_and_is_told_by_whom(opened: OpenedCase, file: Path) -> None:
    code = (
        "import sys; from inkspector.store.cases import OpenedCase; from inkspector.errors import CaseError\n"
        "one = OpenedCase(sys.argv[1], 'B. Jones')\n"
        "print(one.holder.who, one.holder.pid, one.case is not None)\n"
        "try: one.put('/authority/name', 'x')\n"
        "except CaseError as why: print(why)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(file)], capture_output=True, text=True, timeout=60, check=True
    )
    first, second = done.stdout.splitlines()
    assert first == f"A. Smith {os.getpid()} True"
    assert "A. Smith on" in second
    opened.close()
    with closing(OpenedCase(file, "B. Jones")) as free:
        assert free.read_only is None


def test_a_folder_that_one_may_only_read(opened: OpenedCase, file: Path, tmp_path: Path) -> None:
    opened.close()
    sealed = tmp_path / "sealed"
    sealed.mkdir()
    (sealed / "a.case.yaml").write_text(CASE)
    (sealed / ".inkspector").write_text("in the way of the folder")
    with closing(OpenedCase(sealed / "a.case.yaml", "A")) as shut:
        assert shut.case is not None
        assert shut.holder is None
        with pytest.raises(CaseError, match="can only be read"):
            shut.put("/authority/name", "x")
