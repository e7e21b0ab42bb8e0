"""A better grade never lowers a rating: which way predicates are closed, by an oracle that tries each."""

from collections.abc import Callable, Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkspector.scheme import load_scheme
from inkspector.scheme.lint.rising import Closed, closed
from inkspector.scheme.model import BandOf, HowMany, Judgement, Predicate, Share

OfRule = Callable[[str, str], str]

DOWN, UP, CAP = "do: step, by: -1", "do: step, by: 1, ceiling: 3", "do: cap_at, rating: 2"
LOWERS = "better evidence can make `new` fire, which lowers the rating; compare the best grades under"
LIFTS = (
    "worse evidence can make `new` fire, which lifts the rating; compare the best grades, or a better state"
)


@pytest.mark.parametrize(
    ("when", "effect", "told"),
    [
        ("{is: share, subject: schools, grades: [outstanding, good], at_least: 50}", DOWN, LOWERS),
        ("{is: share, subject: schools, grades: [satisfactory], at_least: 50}", DOWN, LOWERS),
        ("{is: share, subject: schools, grades: [inadequate], under: 50}", CAP, LOWERS),
        ("{is: band_of, subject: schools, at_least: 3}", DOWN, LOWERS),
        ("{is: how_many, of: settings, subject: schools, state: good, at_least: 2}", DOWN, LOWERS),
        ("{is: how_many, of: indicators, state: at_or_above_both, at_least_share: 50}", DOWN, LOWERS),
        ("{is: judgement, subject: safeguarding, grades: [good, adequate]}", CAP, LOWERS),
        ("{is: share, subject: schools, grades: [outstanding, good], under: 50}", UP, LIFTS),
        ("{is: band_of, subject: schools, at_most: 2}", UP, LIFTS),
        ("{is: how_many, of: indicators, state: below_a_comparator, at_least_share: 5}", UP, LIFTS),
        ("{is: judgement, subject: safeguarding, grades: [adequate, inadequate]}", UP, LIFTS),
        ("{is: present, item: priority_action}", UP, LIFTS),
    ],
)
def test_a_rule_the_wrong_way_round(of_rule: OfRule, when: str, effect: str, told: str) -> None:
    assert told in of_rule(when, effect)


@pytest.mark.parametrize(
    ("when", "effect"),
    [
        ("{is: share, subject: schools, grades: [outstanding], at_least: 50}", UP),
        ("{is: judgement, subject: safeguarding, grades: [outstanding, good]}", UP),
        ("{is: share, subject: schools, grades: [satisfactory, inadequate], at_least: 60}", CAP),
        ("{is: size, subject: schools, at_least: 5}, {is: band_of, subject: schools, at_most: 1}", DOWN),
        ("{is: share, subject: schools, grades: [good], at_least: 50}", "do: caution, text: look"),
    ],
)
def test_a_rule_the_right_way_round(of_rule: OfRule, when: str, effect: str) -> None:
    assert "evidence can make `new` fire" not in of_rule(when, effect)


GRADES = ("outstanding", "good", "satisfactory", "inadequate")
REVIEWED = ("outstanding", "good", "adequate", "inadequate")
THRESHOLD = st.none() | st.integers(0, 100)
BAND = st.none() | st.sampled_from([1, 2, 3, 4])


@st.composite
def predicates(draw: st.DrawFn) -> Predicate:
    """Any condition on the grades of colleges, or of one judgement."""
    kind = draw(st.sampled_from(["share", "band_of", "how_many", "judgement"]))
    if kind == "judgement":
        grades = draw(st.lists(st.sampled_from(REVIEWED), unique=True))
        return Judgement.model_validate({"is": kind, "subject": "safeguarding", "grades": grades})
    if kind == "how_many":
        fields: dict[str, object] = {"of": "settings", "state": draw(st.sampled_from(GRADES))}
        fields["at_least"] = draw(st.integers(0, 4))
        return HowMany.model_validate({"is": kind, "subject": "colleges", **fields})
    low, high = draw(st.tuples(BAND, BAND) if kind == "band_of" else st.tuples(THRESHOLD, THRESHOLD))
    ends = {"at_least": low, "at_most" if kind == "band_of" else "under": high}
    if low is None and high is None:
        ends["at_least"] = 1
    if kind == "band_of":
        return BandOf.model_validate({"is": kind, "subject": "colleges", **ends})
    grades = draw(st.lists(st.sampled_from(GRADES), unique=True))
    return Share.model_validate({"is": kind, "subject": "colleges", "grades": grades, **ends})


@given(predicates())
def test_what_is_called_closed_goes_on_holding(predicate: Predicate) -> None:
    polarity = closed(predicate, load_scheme("ofsted-2009"))
    scale = REVIEWED if isinstance(predicate, Judgement) else GRADES
    for settings in product(range(4), repeat=1 if isinstance(predicate, Judgement) else 3):
        for i, grade in enumerate(settings):
            if grade == 0:
                continue
            better = [*settings[:i], grade - 1, *settings[i + 1 :]]
            now, then = (_holds(predicate, [scale[each] for each in every]) for every in (settings, better))
            assert not (Closed.UPWARDS in polarity and now and not then)
            assert not (Closed.DOWNWARDS in polarity and then and not now)


def _holds(predicate: Predicate, settings: Sequence[str]) -> bool:
    """The predicate counted out over settings of these grades."""

    def share(grades: Sequence[str]) -> int:
        return int(100 * sum(settings.count(grade) for grade in set(grades)) / len(settings) + 0.5)

    match predicate:
        case Share(at_least=low, under=high):
            whole = share(predicate.grades)
            return (low is None or whole >= low) and (high is None or whole < high)
        case BandOf(at_least=low, at_most=high):
            whole = share(("outstanding", "good"))
            band = 4 if whole >= 80 else 3 if whole >= 65 else 2 if whole >= 50 else 1
            return (low is None or band >= low) and (high is None or band <= high)
        case HowMany():
            return settings.count(predicate.state) >= (predicate.at_least or 0)
        case Judgement():
            return settings[0] in predicate.grades
    raise AssertionError(predicate)
