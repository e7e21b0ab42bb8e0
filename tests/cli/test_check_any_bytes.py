"""Any bytes as a letter: a status of 0, 1 or 2, and of 2 always with a message."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.cli import main

_WORDS = st.sampled_from(
    [
        b"Three of the eight schools are good. ",
        b"\n\n",
        b"\xff",
        b"\x00",
        b"|",
        b"\xe2\x80",
        b"Dear Mr X\n",
        b"\r",
    ]
)


@given(st.binary(max_size=200) | st.lists(_WORDS, max_size=12).map(b"".join))
@settings(max_examples=60, deadline=None)
def test_a_letter_of_any_bytes(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        letter = Path(folder) / "letter.md"
        letter.write_bytes(data)
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = main(["check", str(letter), "--format", "json"])
        assert letter.read_bytes() == data
        assert sorted(Path(folder).iterdir()) == [letter]
    assert status in (0, 1, 2)
    assert bool(err.getvalue()) == (status == 2)
    assert "Traceback" not in err.getvalue()
    assert "fault of Inkspector" not in err.getvalue()
