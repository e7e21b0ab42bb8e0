import json
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from inkspector.errors import CaseError, Mended, Problem
from inkspector.places import parse_yaml, problem, problem_at_key, validate


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Bowl(Strict):
    apples: int = Field(default=0, ge=0)
    pears: int = 0
    most: Annotated[int | None, Field(alias="at_most")] = None

    @field_validator("pears")
    @classmethod
    def _no_thirteen(cls, pears: int) -> int:
        if pears == 13:
            raise Mended("thirteen pears bring bad luck", "eat one")
        return pears

    @model_validator(mode="after")
    def _not_too_many(self) -> "Bowl":
        if self.most is not None and self.apples + self.pears > self.most:
            raise Mended("more fruit than the bowl holds", "take some out", ("at_most",))
        return self


class Cut(Strict):
    tool: Literal["knife"]
    slices: int


class Peel(Strict):
    tool: Literal["peeler"]
    thin: bool = False


class Kitchen(Strict):
    cook: str
    opened: date | None = None
    share: Decimal | None = None
    bowls: dict[Literal["red", "blue"], Bowl | str] = {}
    steps: list[Annotated[Cut | Peel, Field(discriminator="tool")]] = []
    names: list[str] = []
    open: bool = True


def told(text: str) -> list[str]:
    with pytest.raises(CaseError) as caught:
        validate(parse_yaml(text, "k", CaseError), Kitchen, CaseError)
    return [str(each) for each in caught.value.problems]


def test_a_good_file_becomes_its_model() -> None:
    text = "cook: Ann\nopened: 2009-12-09\nshare: 59.4\nbowls: {red: {apples: 2}, blue: empty}\n"
    kitchen = validate(parse_yaml(text, "k", CaseError), Kitchen, CaseError)
    assert kitchen.opened == date(2009, 12, 9)
    assert kitchen.share == Decimal("59.4")
    assert kitchen.bowls == {"red": Bowl(apples=2), "blue": "empty"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("open: true", "k:1:1: `cook` is missing from the file; add `cook: …`"),
        ("cook: Ann\nopend: 2009-12-09", "k:2:1: `opend` isn't known here; did you mean `opened`?"),
        (
            "cook: Ann\nzzz: 1",
            "k:2:1: `zzz` isn't known here; "
            "write `cook`, `opened`, `share`, `bowls`, `steps`, `names` or `open`",
        ),
        ("cook: 12", 'k:1:7: `cook` is `12`, where text should stand; put it in quotes: "12"'),
        (
            "cook: Ann\nopen: maybe",
            "k:2:7: `open` is `maybe`, where `true` or `false` should stand; write for example `true`",
        ),
        (
            "cook: Ann\nopened: 9 December",
            "k:2:9: `opened` is `9 December`, where a date should stand; write for example `2009-12-09`",
        ),
        (
            "cook: Ann\nshare: lots",
            "k:2:8: `share` is `lots`, where a number should stand; write for example `59.4`",
        ),
        (
            "cook: Ann\nnames: Bob",
            "k:2:8: `names` is `Bob`, where a list should stand; write for example `[one, two]`",
        ),
        (
            "cook: Ann\nnames: [a, [b]]",
            'k:2:12: item 2 of `names` is a list, where text should stand; write for example `"in quotes"`',
        ),
        (
            "cook: Ann\nbowls: {red: [1]}",
            "k:2:14: `red` is a list, where a block or text should stand; "
            'write for example `name: value` or `"in quotes"`',
        ),
        (
            "cook: Ann\nbowls: {rde: full}",
            "k:2:9: `rde` isn't known here; did you mean `red`?",
        ),
        (
            "cook: Ann\nbowls: {red: {aples: 1}}",
            "k:2:15: `aples` isn't known here; did you mean `apples`?",
        ),
        ("cook: Ann\nbowls: {red: {most: 1}}", "k:2:15: `most` isn't known here; did you mean `at_most`?"),
        (
            "cook: Ann\nbowls: {red: {apples: -1}}",
            "k:2:23: `apples` is `-1`; write a number of at least 0",
        ),
        (
            "cook: Ann\nbowls: {red: {apples: 1.5}}",
            "k:2:23: `apples` is `1.5`, where a whole number should stand; write for example `8`",
        ),
        ("cook: Ann\nbowls: {red: {pears: 13}}", "k:2:22: thirteen pears bring bad luck; eat one"),
        (
            "cook: Ann\nbowls: {red: {apples: 3, at_most: 2}}",
            "k:2:35: more fruit than the bowl holds; take some out",
        ),
        (
            "cook: Ann\nsteps: [{tool: knif}]",
            "k:2:16: `tool` is `knif`, which isn't known here; did you mean `knife`?",
        ),
        (
            "cook: Ann\nsteps: [{tool: knife}]",
            "k:2:9: `slices` is missing from item 1 of `steps`; add `slices: …`",
        ),
        (
            "cook: Ann\nsteps: [{tool: peeler, slices: 2}]",
            "k:2:24: `slices` isn't known here; write `tool` or `thin`",
        ),
        ("cook: Ann\nsteps: [{slices: 2}]", "k:2:9: item 1 of `steps` has no `tool`; add `tool: …`"),
        ("[1]", "k:1:1: the file is a list, where a block should stand; write for example `name: value`"),
    ],
)
def test_what_does_not_fit_is_told_in_plain_words(text: str, line: str) -> None:
    assert told(text) == [line]


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    found = told("cok: Ann\nnames: 3\nbowls: {red: {apples: x}}\n")
    assert [line.split(": ")[0] for line in found] == ["k:1:1", "k:1:1", "k:2:8", "k:3:23"]


def test_long_values_are_shortened() -> None:
    assert len(told(f"cook: Ann\nopened: {'x' * 5000}")[0]) < 200


def test_problem_points_at_the_nearest_value_that_is_there() -> None:
    placed = parse_yaml("a:\n  b: 1\n", "f", CaseError)
    assert str(problem(placed, ("a", "c", "d"), "x", "y")) == "f:2:3: x; y"
    assert str(problem(placed, ("z",), "x", "y")) == "f:1:1: x; y"


def test_problem_at_key_points_at_the_name() -> None:
    placed = parse_yaml("a:\n  b: [1]\n", "f", CaseError)
    assert str(problem_at_key(placed, ("a", "b"), "x", "y")) == "f:2:3: x; y"
    assert str(problem_at_key(placed, ("a", "b", 0), "x", "y")) == "f:2:7: x; y"


_fields = [*Kitchen.model_fields, *Bowl.model_fields, *Cut.model_fields]
_words = st.sampled_from([*_fields, "at_most", "red", "knife", "other"])
_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | _words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_words, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(_words, _values, max_size=5))
def test_any_values_give_a_model_or_problems(data: dict[str, Any]) -> None:
    placed = parse_yaml(json.dumps(data), "k", CaseError)
    found: tuple[Problem, ...] = ()
    try:
        validate(placed, Kitchen, CaseError)
    except CaseError as error:
        found = error.problems
    assert all(each.line == 1 and each.what and each.mend for each in found)
    assert found or "cook" in data


def test_problems_without_end_are_cut() -> None:
    text = "cook: Ann\nnames: [" + "1, " * 50_000 + "]\n"
    assert len(told(text)) == 100
    text = "cook: Ann\n" + "".join(f"opn{i}: 1\n" for i in range(20_000))
    assert len(told(text)) == 100
