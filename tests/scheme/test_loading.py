"""A scheme that can't be used says where, what and what to do."""

from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path

import pytest

from inkspector.errors import SchemeError
from inkspector.scheme import Framework, load_folder, load_scheme

Break = Callable[[str, str, str], Path]

BREAKS = {
    "unknown key": (
        ("scheme.yaml", "  banded: 5", "  bandet: 5"),
        "scheme.yaml:{line}:3: `bandet` isn't known here; did you mean `banded`?",
    ),
    "sourced without a source": (
        ("scheme.yaml", "source: Joint area reviews", "reason: Joint area reviews"),
        "a sourced figure or rule without its source; add `source: …`",
    ),
    "inferred without a reason": (
        ("scheme.yaml", "    reason: Letters call 13 of 14 very good\n", ""),
        "an inferred figure or rule without its reason; add `reason: …`",
    ),
    "a band out of order": (
        ("scheme.yaml", "  - band: 3\n    at_least: 65", "  - band: 3\n    at_least: 85"),
        "scheme.yaml:{line}:15: band 3 doesn't begin below band 4; write less than 80",
    ),
    "shares without a band": (
        ("scheme.yaml", "    at_least: 0\n", "    at_least: 10\n"),
        "shares below every band have none; begin band 1 at 0",
    ),
    "a cap above the scale": (
        ("scheme.yaml", "{do: cap_at, rating: 2}", "{do: cap_at, rating: 5}"),
        "`rating` is `5`, which isn't one of its values",
    ),
    "a predicate nobody knows": (
        ("scheme.yaml", "share, subject: universal", "shares, subject: universal"),
        "`is` is `shares`, which isn't known here; did you mean `share`?",
    ),
    "a predicate without a threshold": (
        ("scheme.yaml", "grades: [inadequate], at_least: 3}", "grades: [inadequate]}"),
        "this predicate has nothing to compare with; give it at_least or under",
    ),
    "a line that isn't one": (
        ("scheme.yaml", "lines: [school_sixth_forms, colleges]", "lines: [school_sixth_form, colleges]"),
        "`school_sixth_form` is no line of this scheme; did you mean `school_sixth_forms`?",
    ),
    "a sum outside its group": (
        ("scheme.yaml", "sums: [school_sixth_forms, colleges]", "sums: [primary_schools, colleges]"),
        "`primary_schools` is no line of `post_16` of this scheme",
    ),
    "a rule on an unknown subject": (
        ("scheme.yaml", "subject: universal_provision, grades", "subject: universal_provison, grades"),
        "`universal_provison` is no subject of this scheme; did you mean `universal_provision`?",
    ),
    "a grade of another inspection": (
        ("scheme.yaml", "subject: schools, grades: [inadequate]", "subject: schools, grades: [adequate]"),
        "`adequate` is no grade of `schools` of this scheme; did you mean `inadequate`?",
    ),
    "a state of indicators that isn't one": (
        ("scheme.yaml", "state: below_a_comparator", "state: below_comparator"),
        "`below_comparator` is no state to count of this scheme; did you mean `below_a_comparator`?",
    ),
    "good or better in the middle": (
        (
            "scheme.yaml",
            "satisfactory, inadequate]\n    good_or_better: [outstanding, good]",
            "satisfactory, inadequate]\n    good_or_better: [good]",
        ),
        "`good_or_better` isn't where `grades`, best first, begins; list both best first",
    ),
    "two rules of one name": (
        ("scheme.yaml", "- id: indicators_weak", "- id: indicators_strong"),
        "`indicators_strong` stands here twice; give each an id of its own",
    ),
    "a caution in the default": (
        (
            "scheme.yaml",
            "  - id: serious_case_review_inadequate\n    stage: limit",
            "  - id: serious_case_review_inadequate\n    stage: default",
        ),
        "`caution` is no effect of the default stage; write `stage: limit`",
    ),
    "words of another scheme": (
        ("words.yaml", "scheme: ofsted-2009", "scheme: ofsted-2010"),
        "words.yaml:{line}:9: this is for `ofsted-2010`, not for `ofsted-2009`; write `scheme: ofsted-2009`",
    ),
    "a name for nothing": (
        ("words.yaml", "\n  nursery_schools:\n", "\n  nursery_school:\n"),
        "`nursery_school` is no subject of this scheme; did you mean `nursery_schools`?",
    ),
    "a paragraph for nothing": (
        (
            "letter.yaml",
            "inequality_gaps, indicators]}\n  - paragraph",
            "inequality_gap, indicators]}\n  - paragraph",
        ),
        "`inequality_gap` is no subject of this scheme; did you mean `inequality_gaps`?",
    ),
    "an indicator good in no direction": (
        ("indicators.tsv", "to eight weeks\t%\thigh", "to eight weeks\t%\tlarge"),
        "indicators.tsv:7:46: `good_is` is `large`, which isn't one of its values; write `high` or `low`",
    ),
    "an indicator of no outcome": (
        ("indicators.tsv", "Year 6\t%\tlow\tbeing_healthy", "Year 6\t%\tlow\tbeing_wealthy"),
        "`being_wealthy` is no outcome of this scheme; did you mean `being_healthy`?",
    ),
    "a row too short": (
        ("indicators.tsv", "Obesity in Reception\t%", "Obesity in Reception %"),
        "indicators.tsv:9:1: this row has 4 cells, and there are 5 names; part the cells by one tab each",
    ),
    "an authority twice": (
        ("authorities.tsv", "Barnet\tLondon borough", "Barnet\tLondon borough\nBarnet\tLondon borough"),
        "authorities.tsv:6:1: `Barnet` stands here twice; delete one",
    ),
    "no YAML": (("scheme.yaml", 'version: "1"', 'version: "1'), "scheme.yaml"),
}


def _changed(old: str, new: str) -> int:
    """Where two texts begin to differ."""
    return next(i for i, (one, two) in enumerate(zip_longest(old, new)) if one != two)


@pytest.mark.parametrize("case", BREAKS)
def test_a_broken_scheme_is_told_at_its_place(case: str, broken: Break) -> None:
    (name, old, new), told = BREAKS[case]
    folder = broken(name, old, new)
    text = (folder / name).read_text("utf-8")
    line = text[: text.find(new) + _changed(old, new)].count("\n") + 1
    with pytest.raises(SchemeError) as failed:
        load_folder(folder)
    assert any(told.format(line=line) in str(problem) for problem in failed.value.problems), failed.value
    assert all(problem.line > 0 and problem.mend for problem in failed.value.problems)


def test_problems_of_all_files_come_at_once(broken: Break) -> None:
    broken("scheme.yaml", "  banded: 5", "  banded: five")
    folder = broken("indicators.tsv", "Breastfeeding at six to eight weeks\t%\thigh", "Breastfeeding\t%\tup")
    with pytest.raises(SchemeError) as failed:
        load_folder(folder)
    assert {Path(problem.file).name for problem in failed.value.problems} == {"scheme.yaml", "indicators.tsv"}


def test_a_file_that_is_missing(folder: Path) -> None:
    (folder / "words.yaml").unlink()
    with pytest.raises(SchemeError, match=r"words\.yaml: there is no such file"):
        load_folder(folder)


def test_a_folder_without_a_scheme(tmp_path: Path) -> None:
    with pytest.raises(SchemeError, match=r"holds no scheme\.yaml; name a scheme's folder"):
        load_folder(tmp_path)


def test_a_scheme_is_read_once(framework: Framework) -> None:
    assert load_scheme("ofsted-2009") is framework


def test_a_changed_file_is_read_again(broken: Break, tmp_path: Path) -> None:
    folder = broken("scheme.yaml", "  printable: 6", "  printable: 10")
    first = load_scheme("ofsted-2009", [tmp_path])
    (folder / "scheme.yaml").write_text(
        (folder / "scheme.yaml").read_text("utf-8").replace("  printable: 10", "  printable: 7"), "utf-8"
    )
    second = load_scheme("ofsted-2009", [tmp_path])
    assert (first.scheme.smallest_printable, second.scheme.smallest_printable) == (10, 7)


def test_the_hash_is_that_of_all_five_files(broken: Break, framework: Framework) -> None:
    folder = broken("authorities.tsv", "Barnet\tLondon borough", "Barnet\tborough")
    changed = load_folder(folder).framework
    assert len(changed.sha256) == 64
    assert changed.sha256 != framework.sha256


@pytest.fixture
def framework() -> Framework:
    return load_scheme("ofsted-2009")
