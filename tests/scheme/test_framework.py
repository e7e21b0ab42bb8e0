"""What is asked of a framework."""

import pytest

from inkspector.scheme import Framework, load_scheme


@pytest.fixture
def framework() -> Framework:
    return load_scheme("ofsted-2009")


def test_lines_of_a_line_a_group_and_the_whole(framework: Framework) -> None:
    assert [line.id for line in framework.lines_of("colleges")] == ["colleges"]
    assert [line.id for line in framework.lines_of("post_16")] == ["school_sixth_forms", "colleges"]
    assert framework.lines_of("safeguarding") == ()
    whole = [line.id for line in framework.lines_of("all_settings")]
    assert "colleges" in whole
    assert "school_sixth_forms" not in whole


def test_good_or_better_of_a_scale(framework: Framework) -> None:
    assert framework.good(framework.scale("schools")) == {"outstanding", "good"}
    assert framework.good("reviews") == {"outstanding", "good"}


def test_subjects_are_lines_groups_indicators_and_others(framework: Framework) -> None:
    known = {"colleges", "childcare", "ni_081", "authority", "all_settings", "inequality_gaps"}
    assert known <= framework.subjects
    assert "staying_safe" not in framework.subjects


def test_settings_are_what_has_shares(framework: Framework) -> None:
    assert {"colleges", "childcare", "all_settings"} <= framework.settings
    assert not {"safeguarding", "authority", "ni_081"} & framework.settings


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("secondary_school", "secondary_schools"),
        ("Secondary Schools", "secondary_schools"),
        ("post-16", "post_16"),
        ("xyzzy", None),
    ],
)
def test_the_nearest_id(framework: Framework, typed: str, meant: str | None) -> None:
    assert framework.nearest(typed, framework.subjects) == meant


def test_unknown_ids_are_refused(framework: Framework) -> None:
    for ask in (framework.line, framework.group, framework.indicator, framework.inspection):
        with pytest.raises(KeyError):
            ask("nowhere")


def test_a_framework_can_key_a_cache(framework: Framework) -> None:
    assert {framework: 1}[framework] == 1
