"""Decisions on a letter: held by words, fact and rule, carried over to the next draft, or lapsed."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.checks import Report
from inkspector.errors import LetterError
from inkspector.review.changed import changed_since, last_reading
from inkspector.review.deciding import (
    decided,
    handed_back,
    read_through,
)
from inkspector.review.html import as_html
from inkspector.review.lists import called, lists
from inkspector.review.page import as_markdown, as_text, review_page
from inkspector.review.points import Point, points_of
from inkspector.review.precision import precision
from inkspector.review.queue import queued
from inkspector.review.record import Review, read_review, write_review
from inkspector.review.signing import in_the_way, signed, since_signed
from inkspector.review.standing import Stand, by_state, standing
from inkspector.review.undoing import instead
from tests.review.letters import CASE, LETTER, WRONG, checked

BY, WHEN = "M. Lloyd", "2009-12-01T10:00"


def ticked(report: Report, review: Review | None = None) -> Review:
    """All that can be ticked is, and every finding dismissed."""
    review = review or Review()
    for point in points_of(report):
        if point.kind == "finding":
            review = decided(review, point, "dismiss", BY, WHEN, "seen")
        else:
            review = decided(review, point, "tick", BY, WHEN)
    return review


def stand_of(report: Report, review: Review) -> tuple[Stand, ...]:
    return standing(points_of(report), review)


def claims(report: Report) -> list[Point]:
    return [point for point in points_of(report) if point.kind == "claim"]


def finding(report: Report) -> Point:
    return next(point for point in points_of(report) if point.rule == "evidence.count")


def test_every_claim_finding_and_unread_clause_is_a_point_and_a_wrong_claim_only_once() -> None:
    good, wrong = points_of(checked()), points_of(checked(WRONG))
    assert [(point.kind, point.verdict) for point in good[:2]] == [("claim", "supported")] * 2
    assert any(point.kind == "unread" for point in good)
    assert [point.kind for point in wrong if "our" in point.quote] == ["finding"]
    assert len({point.id for point in good}) == len(good)


def test_ticks_carry_over_to_a_draft_with_other_sentences_round_them() -> None:
    review = ticked(checked())
    later = checked(f"The college is good. {LETTER}")
    stands = stand_of(later, review)
    assert [stand.state for stand in stands] == ["open", *["tick"] * (len(stands) - 1)]


def test_a_tick_lapses_when_the_words_change_and_says_so() -> None:
    review = ticked(checked())
    later = checked(LETTER.replace("Three of the eight", "Only three of the eight"))
    first = stand_of(later, review)[0]
    assert first.state in ("lapsed", "open")
    reworded = checked(LETTER.replace("eight secondary schools", "eight secondary  schools"))
    assert stand_of(reworded, review)[0].state == "tick"  # white space isn't words
    turned = checked(LETTER.replace("All three nursery schools", "All of the three nursery schools"))
    second = stand_of(turned, review)[1]
    assert (second.state, second.why) == ("lapsed", ("words",))


def test_a_tick_lapses_when_the_fact_changes_even_if_the_sentence_stays_true() -> None:
    review = ticked(checked())
    later = checked(case=CASE.replace("3: 1 2 0 0", "3: 2 1 0 0"))
    assert stand_of(later, review)[1].state == "tick"  # 3 of 3 good or better all the same
    only_a_share = CASE.replace('"3: 1 2 0 0"', "{good_or_better: 100%}")
    other = [one for one in stand_of(checked(case=only_a_share), review) if one.point.kind == "claim"]
    assert (other[1].state, other[1].why) == ("lapsed", ("fact",))


def test_a_decision_lapses_when_the_rule_changes() -> None:
    report = checked(WRONG)
    point = finding(report)
    review = decided(Review(), point, "dismiss", BY, WHEN, "the figure is of last year")
    newer = replace(point, grounds=replace(point.grounds, rule="another version"))
    (stand,) = standing([newer], review)
    assert (stand.state, stand.why) == ("lapsed", ("rule",))


def test_equal_claims_in_two_places_are_two_points() -> None:
    twice = checked("The college is good. The college is good.\n")
    first, second = (point for point in points_of(twice) if point.kind == "claim")
    review = decided(Review(), first, "tick", BY, WHEN)
    assert [one.state for one in standing([first, second], review)] == ["tick", "open"]


def test_a_dismissal_needs_a_reason_and_only_fitting_decisions_are_taken() -> None:
    report = checked(WRONG)
    with pytest.raises(LetterError, match="no reason"):
        decided(Review(), finding(report), "dismiss", BY, WHEN, " ")
    with pytest.raises(LetterError, match="can't be ticked"):
        decided(Review(), finding(report), "tick", BY, WHEN)
    with pytest.raises(LetterError, match="can't be dismissed"):
        decided(Review(), claims(report)[0], "dismiss", BY, WHEN, "no")


def test_a_point_is_opened_again_by_a_decision_of_its_own() -> None:
    report = checked()
    one, two = claims(report)[:2]
    review = decided(decided(Review(), one, "tick", BY, WHEN), two, "tick", "A. Smith", WHEN)
    review = decided(review, two, "open", BY, WHEN)
    assert [stand.state for stand in standing([one, two], review)] == ["tick", "open"]
    assert len(review.decisions) == 3


def test_a_step_taken_back_leaves_what_others_decided_since() -> None:
    one, two = claims(checked())[:2]
    before = decided(Review(), one, "tick", "A. Smith", WHEN)
    after = decided(decided(before, one, "open", BY, WHEN), two, "tick", BY, WHEN)
    since = decided(handed_back(after, "0", "A. Smith", WHEN), one, "comment", "A. Smith", WHEN, "why?")
    back = instead(since, after, before)
    assert [(stand.state, len(stand.comments)) for stand in standing([one, two], back)] == [
        ("tick", 1), ("open", 0),
    ]  # fmt: skip
    assert len(back.handed_back) == 1
    again = instead(back, before, after)
    assert [stand.state for stand in standing([one, two], again)] == ["open", "tick"]


def test_comments_stay_with_their_claim_and_decide_nothing() -> None:
    report = checked()
    review = decided(Review(), claims(report)[0], "comment", BY, WHEN, "Which school is the  eighth?")
    stand = stand_of(report, review)[0]
    assert (stand.state, [one.text for one in stand.comments]) == ("open", ["Which school is the eighth?"])


def test_what_changed_since_my_last_reading() -> None:
    review = read_through(Review(), checked(), BY, WHEN)
    review = read_through(review, checked(WRONG), "A. Smith", "2009-12-02T10:00")
    mine = last_reading(review, BY)
    assert mine is not None
    assert not changed_since(checked(), mine)
    later = changed_since(checked(WRONG), mine)
    assert [WRONG[start:end][:7] for start, end in later.words] == ["Four of"]
    assert [said and said[:8] for said in later.said] == ["Three of"]
    assert later.gone == ()
    shorter = changed_since(checked(LETTER[LETTER.index("All three") :]), mine)
    assert [gone[:8] for gone in shorter.gone] == ["Three of"]
    facts = changed_since(checked(case=CASE.replace("8: 0 3 5 0", "8: 0 4 4 0")), mine)
    assert [LETTER[start:end][:5] for start, end in facts.facts] == ["Three"]
    assert facts.words == ()
    newest = last_reading(review)
    assert newest is not None
    assert newest.by == "A. Smith"


def test_evidence_without_a_sentence_leaves_out_what_tells_nothing() -> None:
    report = checked()
    assert lists(stand_of(report, Review()), report).without_a_sentence == ("/settings/colleges",)


def test_a_challenge_that_no_sentence_speaks_of_is_told_in_words() -> None:
    case = f"{CASE}challenges:\n  - {{subject: secondary_schools}}\n"
    beside = lists((), checked(case=case)).without_a_sentence
    assert [called(one, checked(case=case)) for one in beside] == ["colleges", "challenge: secondary schools"]
    said = f"{LETTER}\nRaising the quality of secondary schools remains a challenge.\n"
    assert lists((), checked(said, case)).without_a_sentence == ("/settings/colleges",)


def test_nothing_is_signed_before_all_is_decided() -> None:
    report = checked(WRONG)
    with pytest.raises(LetterError, match="1 finding isn't decided"):
        signed(Review(), stand_of(report, Review()), report, BY, WHEN, None)
    accepted = decided(ticked(report), finding(report), "accept", BY, WHEN)
    assert in_the_way(stand_of(report, accepted), ()) == ("1 accepted finding isn't mended",)


def test_nobody_signs_off_a_letter_that_they_drafted() -> None:
    report = checked()
    review = ticked(report)
    with pytest.raises(LetterError, match="nobody signs off their own"):
        signed(review, stand_of(report, review), report, BY, WHEN, "m. lloyd ")
    assert signed(review, stand_of(report, review), report, BY, WHEN, "A. Smith").signed is not None


def test_a_sign_off_holds_what_was_signed_and_any_later_change_shows() -> None:
    report = checked(WRONG)
    review = ticked(report)
    review = signed(review, stand_of(report, review), report, BY, WHEN, "A. Smith")
    off = review.signed
    assert off is not None
    assert (off.by, off.when, off.drafted_by) == (BY, WHEN, "A. Smith")
    assert [(one.rule, one.reason) for one in off.dismissed] == [("evidence.count", "seen")]
    assert off.versions.keys() == {"scheme", "bank", "rules", "program"}
    assert since_signed(review, report) == ()
    assert since_signed(review, checked()) == ("the letter",)
    assert since_signed(review, checked(WRONG, CASE + "# a remark\n")) == ("the case",)
    assert queued(report, review).state == "signed"
    assert queued(checked(), review).state == "changed since it was signed"


def test_handing_back_holds_until_the_letter_changes_and_ends_a_sign_off() -> None:
    report = checked(WRONG)
    letter = queued(report, Review())
    assert (letter.state, letter.errors, letter.authority) == ("new", 1, "Marlow")
    review = handed_back(Review(), report.to_json()["sha256"]["letter"], BY, WHEN, "see the count")
    assert queued(report, review).state == "handed back"
    assert queued(checked(), review).state == "new"


def test_how_often_a_rule_is_right_counts_the_last_decision_on_each_finding() -> None:
    point = finding(checked(WRONG))
    first = decided(decided(Review(), point, "accept", BY, WHEN), point, "dismiss", BY, WHEN, "last year's")
    second = decided(Review(), point, "accept", BY, WHEN)
    (told,) = precision([first, second, second])
    assert (told.rule, told.accepted, told.dismissed, told.share) == ("evidence.count", 2, 1, 67)
    assert told.reasons == ("last year's",)
    assert precision([decided(first, point, "open", BY, WHEN)]) == ()


def test_the_record_as_a_page_escapes_what_the_letter_holds() -> None:
    report = checked("Four of the eight <b>secondary</b> | schools are *good*.\n")
    point = points_of(report)[0]
    review = decided(Review(), point, "comment", "<A|B>", WHEN, "<script>")
    page = review_page(report, review, stand_of(report, review), None)
    html = as_html(page)
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert '<html lang="en-GB">' in html
    assert "http" not in html
    rows = [line for line in as_markdown(page).splitlines() if line.startswith("|")]
    assert all(line.replace("\\|", "").count("|") == rows[0].count("|") for line in rows[:3])
    assert max(map(len, as_text(page).splitlines())) <= 80


WORDS = st.text("ab \n|é“", min_size=1, max_size=6).filter(str.strip)


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["tick", "comment"]), WORDS, WORDS), max_size=6))
def test_the_record_is_read_back_as_it_was_written(made: list[tuple[int, str, str, str]]) -> None:
    points = [point for point in points_of(REPORT) if point.kind != "finding"]
    review = Review()
    for index, do, by, text in made:
        review = decided(review, points[index % len(points)], do, by, WHEN, text)  # type: ignore[arg-type]
    assert read_review(write_review(review), "f") == review
    assert sum(by_state(standing(points, review)).values()) == len(points)


def test_a_record_that_is_none_is_told_at_its_place() -> None:
    with pytest.raises(LetterError, match="no record of a review"):
        read_review('{"schema": 1, "decisions": [{"do": "approve"}]}', "f")
    with pytest.raises(LetterError, match="no record of a review"):
        read_review("[", "f")


REPORT = checked()
