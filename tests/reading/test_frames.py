"""Every frame reads its own examples."""

from __future__ import annotations

import pytest

from inkspector.reading.frames import FRAMES, Example
from tests.reading.short import shorts

EXAMPLES = [example for frame in FRAMES for example in frame.examples]


@pytest.mark.parametrize("example", EXAMPLES, ids=[example.text for example in EXAMPLES])
def test_example_is_read_as_told(example: Example) -> None:
    assert shorts(example.text) == list(example.claims)


def test_every_frame_has_an_example_of_its_kind() -> None:
    for frame in FRAMES:
        assert any(claim.startswith((frame.id, "judgement")) for ex in frame.examples for claim in ex.claims)
