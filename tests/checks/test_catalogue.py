"""Every rule has a page in four parts, and its examples hold."""

import pytest

from inkspector.checks import Rule, check, rules
from inkspector.checks.catalogue import FAMILIES, PARTS
from inkspector.checks.examples import example
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")
EVERY_RULE = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)


@EVERY_RULE
def test_a_rule_has_its_four_parts(rule: Rule) -> None:
    assert tuple(rule.parts) == PARTS
    assert rule.summary.endswith(".")
    assert rule.id.partition(".")[0] in FAMILIES


@EVERY_RULE
def test_the_bad_example_is_found(rule: Rule) -> None:
    shown = example(rule, FRAMEWORK)
    found = [
        finding.rule for finding in check(shown.bad, FRAMEWORK, shown.case, previous=shown.previous).findings
    ]
    assert rule.id in found


@EVERY_RULE
def test_the_good_example_is_left_alone(rule: Rule) -> None:
    shown = example(rule, FRAMEWORK)
    findings = check(shown.good, FRAMEWORK, shown.case, previous=shown.previous).at_least("warning")
    assert rule.id not in [finding.rule for finding in findings]


def test_ids_are_unique() -> None:
    ids = [rule.id for rule in rules()]
    assert len(ids) == len(set(ids))
