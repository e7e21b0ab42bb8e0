"""From an empty folder to a drafted letter, with the keyboard alone: the figures of a sample."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from textual.pilot import Pilot

from inkspector.case import load_case
from inkspector.drafting import draft
from inkspector.interview import Topic
from inkspector.tui.walk import Walk
from tests.tui.conftest import SAMPLES
from tests.tui.driving import drive, settle, type_in, until, walk_of

SAMPLE = SAMPLES / "westminster-2009" / "westminster-2009.case.yaml"
SAID = {
    "childminding": "almost 60% good or better, lower than nationally",
    "childcare_non_domestic": "good",
    "nursery_schools": "13 of 14 good or better",
    "primary_schools": "A higher proportion of primary schools is good or better than nationally",
    "secondary_schools": "8: 0 3 5 0",
    "special_schools": "both of the two are good",
    "pupil_referral_units": "2 good 1 satisfactory",
    "school_sixth_forms": "too much satisfactory",
    "fostering_agency": "The fostering agency and the adoption agency are good.",
    "vulnerable_children": "good",
    "all_settings": "a large majority is good or better",
    "all_settings.staying_safe": "very large majority",
    "all_settings.enjoying_and_achieving": "very large majority",
    "joint_area_review.safeguarding.overall_effectiveness": "good, 2007",
    "joint_area_review.looked_after_children.overall_effectiveness": "good, 2007",
    "serious_case_reviews": "2 good",
    "indicators": "a very large majority are in line with or better than similar areas and nationally",
    "indicators.staying_safe": "in line with or better than similar areas and nationally",
    "indicators.enjoying_and_achieving": "in line with or better than similar areas and nationally",
    "gaps": "generally narrower than nationally",
}
FILLED = {
    "letter.who": {
        "title": "Mr",
        "first": "Michael",
        "last": "O'Connor",
        "post": "Director of Children's Services",
        "signed": "Juliet Winstanley",
        "signing": "Divisional Manager, CAA",
    },
    "letter.dates": {
        "letter": "2009-12-09",
        "evidence_to": "2009-08-31",
        "source": "Letter of 9 December 2009",
    },
    "nursery_schools": {"overall": "very good"},
    "serious_case_reviews": {"from": "2007-04-01", "to": "2009-07-15"},
    "challenges": {
        "0.subject": "children and young people whose circumstances make them vulnerable",
        "0.aspect": "the Early Years Foundation Stage",
    },
}
TABLE = "NI 81\t\t\t\tn\nNI 82\t\t\t\tn"


def left(walk: Walk, topic: Topic) -> bool:
    """The walk has gone on; after the last topic there is none."""
    return walk.topic != topic or topic == walk.session.topics[-1]


async def fill(pilot: Pilot[None], field: str, text: str) -> None:
    """Type into a field of the question."""
    walk_of(pilot).pane.form.focus_field(field)
    await pilot.pause()
    await type_in(pilot, text)


def test_the_letter_is_that_of_the_sample(folder: Path) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("ctrl+n")
        await type_in(pilot, "London Borough of Westminster")
        await pilot.press("enter")
        await settle(pilot)
        walk = walk_of(pilot)
        for at, topic in enumerate(walk.session.topics):
            if topic.id not in (*SAID, *FILLED, "singles"):
                continue
            await walk.go(at)
            if topic.id in SAID:
                await type_in(pilot, SAID[topic.id])
            for name, text in FILLED.get(topic.id, {}).items():
                await fill(pilot, name, text)
            if topic.id == "letter.who":
                await fill(pilot, "address", "\n".join(load_case(SAMPLE).addressee.address))
            if topic.id == "singles":
                await fill(pilot, "table", TABLE)
            await pilot.press("pagedown")
            await until(pilot, partial(left, walk, topic))
        await settle(pilot)
        assert walk.seen is not None
        assert walk.seen.draft is not None
        assert walk.seen.draft.text == draft(load_case(SAMPLE)).text

    drive(steps, folder)
    made = load_case(folder / "london-borough-of-westminster.case.yaml")
    assert draft(made).text == draft(load_case(SAMPLE)).text
