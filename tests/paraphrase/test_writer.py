"""The second writer keeps the contract that it measures others by."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from fractions import Fraction
from itertools import combinations

import pytest

from inkspector.claims import Claim, Interval
from tests.paraphrase import (
    amounts,
    anaphora,
    authority,
    comparisons,
    counts,
    examples,
    formal,
    gaps,
    heads,
    indicators,
    insets,
    judgements,
    lists,
    outcomes,
    shared_heads,
    shares,
    stories,
    traps,
    trends,
    turned,
)
from tests.paraphrase.dice import Dice
from tests.paraphrase.export import line
from tests.paraphrase.writer import texts

TEXTS = texts(2000, seed=7)
CLAIMS = [claim for text in TEXTS for claim in text.claims]
CARE = {"safeguarding", "looked_after_children", "serious_case_reviews"}
TABLE: dict[str, dict[str, float]] = {
    "almost_all": {"ge": 96.5, "le": 100},
    "very_large_majority": {"ge": 79.5, "lt": 96.5},
    "large_majority": {"ge": 64.5, "lt": 79.5},
    "majority": {"ge": 50.5, "lt": 64.5},
    "half": {"ge": 49.5, "lt": 50.5},
    "minority": {"ge": 34.5, "lt": 49.5},
    "small_minority": {"ge": 19.5, "lt": 34.5},
    "very_small_minority": {"ge": 3.5, "lt": 19.5},
    "almost_none": {"ge": 0, "lt": 3.5},
    "not_all": {"lt": 100},
    "some": {"gt": 0},
    "including": {"gt": 0},
    "generally": {"gt": 50},
    "too_much": {"gt": 0},
    "too_few": {"lt": 100},
}


def test_same_seed_same_texts_another_seed_others() -> None:
    assert texts(40, seed=3) == texts(40, seed=3)
    assert texts(40, seed=3) != texts(40, seed=4)


def test_every_clause_is_said_in_many_ways() -> None:
    modules = (
        lists,
        shares,
        comparisons,
        trends,
        indicators,
        judgements,
        outcomes,
        authority,
        insets,
        anaphora,
        turned,
        shared_heads,
        formal,
        counts,
        gaps,
        heads,
        stories,
        examples,
    )
    for module in modules:
        for clause in module.CLAUSES:
            drawn = {clause(Dice(seed)).text for seed in range(30)}
            assert len(drawn) >= 8, f"{module.__name__}.{clause.__name__} says {len(drawn)} things"


def test_counts_have_parts_within_their_wholes() -> None:
    for claim in CLAIMS:
        part, whole = claim.count or (None, None)
        if part is not None and whole is not None:
            assert 0 <= part <= whole


def test_partitions_never_exceed_their_whole() -> None:
    """Exact grades of one whole, told in one text, sum to no more than it."""
    for text in TEXTS:
        sums: dict[tuple[str, object, int], Counter[str]] = defaultdict(Counter)
        for claim in text.claims:
            part, whole = claim.count or (None, None)
            if claim.kind == "grade" and part and whole and len(claim.grades) == 1:
                sums[claim.subject, claim.period, whole][claim.grades[0]] = part
        for (_, _, n), parts in sums.items():
            assert parts.total() <= n, text.text


def test_shares_of_one_whole_leave_room_for_each_other() -> None:
    """Grades that exclude each other, told of the same thing in one clause, can hold together."""
    for text in TEXTS:
        if {"joined", "paragraph"} & set(text.tags):
            continue
        told = [claim for claim in text.claims if claim.kind == "grade" and claim.asserted]
        for a, b in combinations(told, 2):
            same = (a.subject, a.aspect, a.period) == (b.subject, b.aspect, b.period)
            if same and not set(a.grades) & set(b.grades):
                assert _least(a) + _least(b) <= 100, text.text


def _least(claim: Claim) -> Fraction:
    """The least share that a claim leaves open."""
    part, whole = claim.count or (None, None)
    if part is not None and whole:
        return Fraction(100 * part, whole)
    low = claim.proportion.low if claim.proportion else None
    return low if low is not None else Fraction(0)


def test_more_of_a_whole_is_good_or_better_than_is_outstanding() -> None:
    for text in TEXTS:
        counts: dict[tuple[object, ...], dict[tuple[str, ...], int]] = defaultdict(dict)
        for claim in text.claims:
            part, whole = claim.count or (None, None)
            if claim.kind == "grade" and part is not None and whole is not None:
                counts[claim.subject, claim.aspect, claim.period, whole][claim.grades] = part
        for parts in counts.values():
            if ("outstanding", "good") in parts and ("outstanding",) in parts:
                assert parts[("outstanding",)] <= parts[("outstanding", "good")], text.text


@pytest.mark.parametrize("quantifier", sorted(TABLE))
def test_words_have_the_interval_of_the_contract(quantifier: str) -> None:
    draws = (amounts.band, amounts.scarce, amounts.not_all, amounts.some)
    drawn = [draw(Dice(seed)) for draw in draws for seed in range(60)]
    said = [amount.proportion for amount in drawn if amount.quantifier == quantifier]
    told = [claim for claim in CLAIMS if claim.kind != "total"]
    said += [claim.proportion for claim in told if claim.quantifier == quantifier]
    assert said
    assert set(said) == {Interval.from_json(TABLE[quantifier])}


def test_all_and_none_keep_either_count_or_share() -> None:
    for claim in CLAIMS:
        if claim.quantifier in ("all", "both", "none") and claim.kind in ("grade", "comparison"):
            assert (claim.count is None) != (claim.proportion is None)


def test_grades_are_of_their_kind_of_inspection() -> None:
    for claim in CLAIMS:
        wrong = "satisfactory" if claim.subject in CARE else "adequate"
        assert wrong not in claim.grades


def test_comparisons_have_a_comparator_and_a_direction() -> None:
    for claim in CLAIMS:
        assert (claim.kind == "comparison") == bool(claim.comparator) == (claim.direction is not None)


def test_figures_said_beside_figures_agree_with_the_direction() -> None:
    for text in TEXTS:
        figures = [
            claim.proportion for claim in text.claims if claim.proportion and claim.quantifier == "percent"
        ]
        for claim in text.claims:
            if claim.than is not None and len(figures) == 1 and "joined" not in text.tags:
                ours, theirs = figures[0].low, claim.than.low
                assert ours is not None
                assert theirs is not None
                assert claim.direction == ("higher" if ours > theirs else "lower"), text.text


def test_only_advice_has_a_stance_without_being_asserted() -> None:
    for claim in CLAIMS:
        if not claim.asserted and claim.stance != "neutral":
            assert (claim.kind, claim.stance) == ("comparison", "negative")


def test_traps_tell_nothing() -> None:
    for clause in traps.TELLING_NOTHING:
        assert all(not clause(Dice(seed)).claims for seed in range(20))


def test_export_tells_the_same_claims() -> None:
    for text in TEXTS[:100]:
        record = json.loads(line(text))
        assert record["text"] == text.text
        assert [Claim.from_json(told).to_json() for told in record["claims"]] == [
            claim.to_json() for claim in text.claims
        ]


def test_texts_are_sentences() -> None:
    for text in TEXTS:
        assert text.text[0].isupper() or text.text[0].isdigit()
        assert text.text.endswith(".")
        assert not any(mark in text.text for mark in ("  ", "{", " ,", "..", " ."))
