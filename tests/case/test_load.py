"""A whole case from its file, in every form."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from inkspector.case import Case, load_case, parse_case
from inkspector.claims import Interval
from inkspector.places import Place

SAMPLES = Path(__file__).parents[2] / "samples"
HEAD = "inkspector: 1\nscheme: ofsted-2009\nauthority: {name: Borough of Anywhere, short: Anywhere}\n"


def case(text: str) -> Case:
    return parse_case(HEAD + text)


def test_the_contracts_case_loads(shared: Path) -> None:
    loaded = load_case(shared / "contracts" / "westminster-2009.case.yaml")
    assert loaded.authority.called == "Westminster"
    assert loaded.settings["nursery_schools"].outcomes is not None
    assert loaded.settings["nursery_schools"].outcomes.counts == {"good_or_better": 13}
    assert [judgement.grade for judgement in loaded.judgements] == ["good"] * 4
    assert len(loaded.sha256) == 64


@pytest.mark.parametrize("file", sorted(SAMPLES.rglob("*.case.yaml")), ids=lambda file: file.name)
def test_every_sample_loads(file: Path) -> None:
    assert load_case(file).authority.name


def test_a_bare_case_is_honestly_empty() -> None:
    bare = parse_case("inkspector: 1\nscheme: ofsted-2009\nauthority: {name: Anywhere}\n")
    assert (bare.authority.called, bare.settings, bare.judgements) == ("Anywhere", {}, ())
    assert bare.professional_judgement is None
    assert bare.previous.rating is None


def test_what_is_written_empty_is_left_out() -> None:
    assert case("settings:\njudgements:\nprevious: {rating: null}\nletter:\n") == case("").from_file(
        case("settings:\njudgements:\nprevious: {rating: null}\nletter:\n")._placed
    )


def test_shorthand_and_full_form_are_the_same_counts() -> None:
    short = case("settings: {secondary_schools: '8: 0 3 5 0'}").settings["secondary_schools"].outcomes
    full = case("settings: {secondary_schools: {outcomes: {good: 3, satisfactory: 5}}}")
    counted = full.settings["secondary_schools"].outcomes
    assert short is not None
    assert counted is not None
    assert (short.counts, short.total) == (counted.counts, counted.total)
    assert (short.text, counted.text) == ("8: 0 3 5 0", None)


def test_shorthand_stands_in_aspects_and_reviews_too() -> None:
    loaded = case(
        "settings: {colleges: {aspects: {staying_safe: 2 of 3 good}}}\n"
        "serious_case_reviews: {from: 2007-04-01, to: 2009-07-15, outcomes: two adequate}\n"
    )
    aspect = loaded.settings["colleges"].aspects["staying_safe"].outcomes
    assert aspect is not None
    assert (aspect.counts, aspect.total) == ({"good": 2}, 3)
    assert loaded.serious_case_reviews is not None
    assert loaded.serious_case_reviews.outcomes.total == 2


def test_a_line_holds_every_form_at_once() -> None:
    entry = case(
        "sources: {profile: Performance profile}\n"
        "settings:\n"
        "  primary_schools:\n"
        "    good_or_better: almost 60%\n"
        "    inadequate: very small minority\n"
        "    overall: good\n"
        "    compared: {national: 65%, previous: higher}\n"
        "    aspects: {staying_safe: {good_or_better: large majority, compared: {national: in line}}}\n"
        "    inspected: {from: 2006-01-01, to: 2009-07-15}\n"
        "    exist: 9\n"
        "    base: inspected\n"
        "    note: as told\n"
        "    source: profile\n"
    ).settings["primary_schools"]
    assert entry.given["good_or_better"].proportion == Interval.of(ge="56.5", lt=60)
    assert entry.given["inadequate"].grades == ("inadequate",)
    assert entry.compared["national"].figure == Interval.of(ge="64.5", lt="65.5")
    assert entry.compared["previous"].direction == "higher"
    assert entry.aspects["staying_safe"].compared["national"].direction == "in_line"
    assert entry.inspected is not None
    assert entry.inspected.period.end == "2009-07-15"
    assert (entry.exist, entry.base, entry.note, entry.source) == (9, "inspected", "as told", "profile")


@pytest.mark.parametrize(
    "state", "none_exist not_inspected not_due not_returned suppressed not_responsible".split()
)
def test_a_state_stands_in_the_place_of_figures(state: str) -> None:
    assert case(f"settings: {{colleges: {{state: {state}}}}}").settings["colleges"].state == state


@pytest.mark.parametrize("state", "provisional disputed superseded".split())
def test_a_state_tells_how_far_figures_can_be_relied_on(state: str) -> None:
    assert case(f"settings: {{colleges: {{state: {state}, good: 3}}}}").settings["colleges"].figures


def test_an_unannounced_inspection_brings_the_inspectors_own_words() -> None:
    (visit,) = case(
        "judgements: [{inspection: unannounced_inspection, date: 2009-08-11,"
        " priority_actions: [cases without a social worker], strengths: [], areas_for_development: [a, b]}]"
    ).judgements
    assert visit.subject == "contact_referral_assessment"
    assert visit.priority_actions == ("cases without a social worker",)
    assert (visit.grade, visit.strengths, visit.areas_for_development) == (None, (), ("a", "b"))


def test_indicators_are_summed_up_or_single() -> None:
    indicators = case(
        "indicators:\n"
        "  summary: [{better_or_in_line: 31 of 40, comparators: [national]}]\n"
        "  gaps: {summary: {reading: narrower, generally: true, comparators: [national]}}\n"
        "  single: [{id: ni_073, period: 2008/09, value: 74.0, previous: 71, national: 72%}]\n"
    ).indicators
    assert indicators.summary[0].given["better_or_in_line"].count == (31, 40)
    assert (indicators.gaps.summary[0].reading, indicators.gaps.summary[0].generally) == ("narrower", True)
    (single,) = indicators.single
    assert (single.value, single.previous, single.figure("national")) == (
        Decimal("74.0"),
        Decimal(71),
        Decimal(72),
    )
    assert str(single.value) == "74.0"


def test_the_letter_has_its_people_and_dates() -> None:
    loaded = case(
        "addressee: {title: Ms, first: Ada, last: Byron, post: Director, address: [Town Hall, AB1 2CD]}\n"
        "signatory: {name: Charles Babbage}\n"
        "dates: {letter: 2009-12-09, evidence_to: 2009-08-31, embargo: '2009-12-09T09:30'}\n"
        "letter: {pinned: [{message: schools//grade, text: W., by: A, date: 2009-11-02}], reference: X 12}\n"
        "professional_judgement: {to: 3, rationale: Because., by: The panel, date: 2009-11-02}\n"
        "previous: {rating: 2}\n"
    )
    assert loaded.addressee.address == ("Town Hall", "AB1 2CD")
    assert loaded.dates.embargo == datetime(2009, 12, 9, 9, 30)
    assert loaded.letter.pinned[0].date == date(2009, 11, 2)
    assert loaded.letter.extras == {"reference": "X 12"}
    assert loaded.professional_judgement is not None
    assert loaded.previous.rating == 2


def test_a_national_figure_overrides_the_schemes_visibly() -> None:
    national = case(
        "sources: {report: Annual report}\n"
        "national: {secondary_schools: 57%, colleges: {share: 71%, year: 2007/08, source: report}}\n"
    ).national
    assert national["secondary_schools"].share.text == "57%"
    assert (national["colleges"].year, national["colleges"].source) == ("2007/08", "report")


def test_a_source_is_the_entrys_own_or_the_default() -> None:
    loaded = case("sources: {a: The profile, b: The letter}\ndefault_source: b\n")
    assert (loaded.source_of("a"), loaded.source_of(None)) == ("The profile", "The letter")
    assert case("").source_of(None) is None


def test_a_pointer_leads_to_the_place_in_the_file_or_the_nearest() -> None:
    loaded = case("settings:\n  secondary_schools: '8: 0 3 5 0'\n")
    assert loaded.place("/settings/secondary_schools/outcomes") == Place(5, 22)
    assert loaded.pointer("settings", "secondary_schools", "outcomes") == "/settings/secondary_schools"
    gaps = case("indicators:\n  gaps: {summary: {reading: narrower, comparators: [national]}}\n")
    assert gaps.pointer("indicators", "gaps", "summary", 0) == "/indicators/gaps/summary"


def test_a_case_made_without_a_file_points_as_it_is_asked() -> None:
    made = Case.model_validate({"inkspector": 1, "scheme": "ofsted-2009", "authority": {"name": "Anywhere"}})
    assert made.pointer("settings", "a/b") == "/settings/a~1b"
    assert made.place("/settings") is None
