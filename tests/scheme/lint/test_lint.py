"""Lint as a whole."""

from collections.abc import Callable

from inkspector.scheme import scheme_folder
from inkspector.scheme.lint import lint

After = Callable[[str, str, str], str]


def test_the_scheme_of_2009_is_clean() -> None:
    assert lint(scheme_folder("ofsted-2009")) == ()


def test_what_keeps_a_scheme_from_loading_is_a_finding(after: After) -> None:
    findings = after("scheme.yaml", "  banded: 5", "  banded: five")
    assert findings.startswith("scheme.yaml:")
    assert "`banded` is `five`" in findings
