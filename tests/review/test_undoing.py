"""Steps of one reviewer taken back and made again, while another one decides."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.review.points import Grounds
from inkspector.review.record import Decision, Review
from inkspector.review.undoing import instead

MOVES = st.lists(st.sampled_from(["mine", "mine twice", "theirs", "undo", "redo"]), max_size=20)


def made(number: int, by: str) -> Decision:
    """One of many; every third is like every other third."""
    return Decision(
        do="tick",
        kind="claim",
        point=str(number % 3),
        key="",
        grounds=Grounds("", "", ""),
        quote="",
        by=by,
        when="2009-12-01T10:00",
    )


@settings(max_examples=60)
@given(MOVES)
def test_my_steps_come_and_go_and_theirs_stay_in_their_order(moves: list[str]) -> None:
    review = Review()
    done: list[tuple[Review, Review]] = []
    undone: list[tuple[Review, Review]] = []
    mine: list[list[Decision]] = []
    gone: list[list[Decision]] = []
    theirs: list[Decision] = []
    for number, move in enumerate(moves):
        if move == "theirs":
            theirs.append(made(number, "A. Smith"))
            review = review.model_copy(update={"decisions": (*review.decisions, theirs[-1])})
        elif move.startswith("mine"):
            step = [made(number + i, "M. Lloyd") for i in range(2 if move == "mine twice" else 1)]
            after = review.model_copy(update={"decisions": (*review.decisions, *step)})
            done, undone, gone = [*done, (review, after)], [], []
            mine.append(step)
            review = after
        elif move == "undo" and done:
            before, after = done.pop()
            undone.append((before, after))
            gone.append(mine.pop())
            review = instead(review, after, before)
        elif move == "redo" and undone:
            before, after = undone.pop()
            done.append((before, after))
            mine.append(gone.pop())
            review = instead(review, before, after)
    assert [one for one in review.decisions if one.by == "A. Smith"] == theirs
    wanted = sorted(one.point for step in mine for one in step)
    assert sorted(one.point for one in review.decisions if one.by == "M. Lloyd") == wanted
