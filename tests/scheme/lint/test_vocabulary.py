"""Words that name two things, and things without a name."""

from collections.abc import Callable

import pytest

After = Callable[[str, str, str], str]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            "colleges",
            "`colleges` names the subject `colleges`, and `colleges` already names the subject "
            "`special_schools`; keep it for one of them",
        ),
        ("Pupil Referral Units", "and `Pupil Referral Units` already names the subject `special_schools`"),
        ("pre schools", "and `pre-schools` already names the subject `childcare_non_domestic`"),
        ("good", "`good` names the subject `special_schools`, and `good` already names the grade `good`"),
        ("staying safe", "`staying safe` names the aspect `staying_safe`, and `staying safe` already names"),
        ("small minority", "`small minority` names the share `small_minority`, and `small minority` already"),
    ],
)
def test_a_name_that_names_something_else_too(after: After, name: str, told: str) -> None:
    findings = after("words.yaml", "plural: [special schools]", f"plural: [special schools, {name}]")
    assert told in findings


def test_a_word_of_two_shares(after: After) -> None:
    findings = after("words.yaml", "read: [small minority]", "read: [small minority, most]")
    assert "`most` names the share `small_minority`, and `most` already names the share" in findings


def test_the_same_name_twice_for_one_subject_is_no_clash(after: After) -> None:
    findings = after("words.yaml", "plural: [special schools]", "plural: [special schools, Special Schools]")
    assert "special_schools" not in findings


def test_a_subject_that_no_letter_can_name(after: After) -> None:
    findings = after("words.yaml", "\n  special_schools:\n", "\n  ni_103:\n")
    assert "`special_schools` has no name here; add what letters call it" in findings
