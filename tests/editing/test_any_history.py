"""After any sequence of pins, edits, redrafts and changes of the evidence the letter is what it should be.

What a person wrote stands in it word for word and once; nothing that it says is said again; all else is read
as it was meant and holds in every world; and bringing the letter back unchanged changes nothing.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from inkspector.case import Case
from inkspector.case.holds import holds
from inkspector.case.worlds import worlds
from inkspector.drafting import Draft
from inkspector.drafting.written import says
from inkspector.editing import Update, draft, sentences_of, update, written
from tests.drafting.hinge import differences
from tests.editing import vale
from tests.editing.vale import FRAMEWORK, with_settings

HELD = {
    **with_settings(
        primary_schools={"outcomes": "40: 4 24 10 2", "compared": {"national": "higher"}},
        childminding={"good_or_better": "almost 60%"},
        colleges={"state": "not_returned"},
    ),
    "judgements": [
        *vale.HELD["judgements"],
        {
            "inspection": "unannounced_inspection",
            "date": "2009-08-11",
            "areas_for_development": ["supervision is not always recorded"],
        },
    ],
    "challenges": [{"subject": "secondary_schools"}],
}
COUNTS = ("8: 0 5 3 0", "8: 8 0 0 0", "8: 0 1 5 2", "40: 0 20 19 1", "3: 1 1 1 0")
GRADES = ("outstanding", "good", "satisfactory", "inadequate")
ASIDES = ("and that matters", "as we have said before", "which four inspectors confirm", "as it should be")
NEW = (
    "We thank the staff.",
    "The fostering agency is outstanding.",
    "Most of it was better than nationally.",
    "Two of these have been closed since.",
    "All secondary schools are good or better.",
)
places = st.integers(0, 30)


class History(RuleBasedStateMachine):
    """A case and the letter that somebody works on."""

    @initialize()
    def begin(self) -> None:
        self.data = deepcopy(HELD)
        self.letter: dict[str, Any] = {"pinned": [], "omitted": []}
        self.redraft()

    def redraft(self) -> None:
        """The case as it stands, and its letter."""
        self.case: Case = vale.case(self.data, self.letter)
        self.drafted: Draft = draft(self.case, FRAMEWORK)

    def bring_back(self, text: str) -> Update:
        change = update(text, sentences_of(self.drafted), self.case, FRAMEWORK)
        self.letter = {"pinned": list(change.pinned), "omitted": list(change.omitted)}
        self.redraft()
        return change

    def sentence(self, place: int) -> str:
        return self.drafted.sentences[place % len(self.drafted.sentences)].text

    @rule(place=places)
    def pin(self, place: int) -> None:
        one = self.drafted.sentences[place % len(self.drafted.sentences)]
        if one.outside != "pinned":
            self.letter["pinned"].append({"message": one.messages[0], "text": one.text})
            self.redraft()

    @rule(place=places, aside=st.sampled_from(ASIDES))
    def rewrite(self, place: int, aside: str) -> None:
        old = self.sentence(place)
        self.bring_back(self.drafted.text.replace(old, f"{old[:-1]}, {aside}.", 1))

    @rule(place=places, new=st.sampled_from(NEW))
    def put_in(self, place: int, new: str) -> None:
        old = self.sentence(place)
        self.bring_back(self.drafted.text.replace(old, f"{old} {new}", 1))

    @precondition(lambda self: len(self.drafted.sentences) > 3)
    @rule(place=places)
    def strike_out(self, place: int) -> None:
        self.bring_back(self.drafted.text.replace(self.sentence(place), "", 1))

    @rule(line=st.sampled_from(("secondary_schools", "primary_schools", "nursery_schools")))
    def lose_a_line(self, line: str) -> None:
        self.data["settings"].pop(line, None)
        self.redraft()

    @rule(
        line=st.sampled_from(("secondary_schools", "primary_schools", "special_schools")),
        counts=st.sampled_from(COUNTS),
    )
    def count_anew(self, line: str, counts: str) -> None:
        self.data["settings"][line] = {"outcomes": counts}
        self.redraft()

    @rule(at=st.integers(0, 1), grade=st.sampled_from(GRADES))
    def judge_anew(self, at: int, grade: str) -> None:
        self.data["judgements"][at]["grade"] = grade
        self.redraft()

    @invariant()
    def what_a_person_wrote_stands_in_the_letter(self) -> None:
        pinned = [one.text for one in self.drafted.sentences if one.outside == "pinned"]
        assert sorted(pinned) == sorted(pin["text"] for pin in self.letter["pinned"])

    @invariant()
    def what_it_says_is_not_said_again(self) -> None:
        read = [claim for one in written(self.case, FRAMEWORK) if not one.struck for claim in one.claims]
        twice = [c for c in self.drafted.claims for other in read if says(other, c, FRAMEWORK)]
        assert twice == []

    @invariant()
    def all_else_is_read_as_it_was_meant_and_holds(self) -> None:
        assert differences(self.drafted, FRAMEWORK, self.case.authority.name) == []
        held = worlds(self.case, FRAMEWORK)
        for claim in self.drafted.claims:
            if claim.kind != "rating" and claim.asserted:
                assert holds(claim, held).verdict == "supported", claim

    @invariant()
    def bringing_it_back_as_it_is_changes_nothing(self) -> None:
        change = update(self.drafted.text, sentences_of(self.drafted), self.case, FRAMEWORK)
        assert [one.how for one in change.by_hand] == []
        assert {"pinned": list(change.pinned), "omitted": list(change.omitted)} == self.letter


TestHistory = History.TestCase
TestHistory.settings = settings(
    max_examples=8,
    stateful_step_count=7,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
