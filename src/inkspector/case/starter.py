"""A new case: a commented file that loads as it is, with a place for every line and each form explained."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import groupby

from inkspector.scheme import Framework

EXAMPLES: dict[str, tuple[tuple[str, str], ...]] = {
    "settings": (
        ('secondary_schools: "8: 0 3 5 0"', "the total and a count for each grade, best first"),
        ("secondary_schools: 3 good 5 satisfactory", "grades left out are 0"),
        ("secondary_schools: three of the eight are good, the rest satisfactory", ""),
        ("nursery_schools: 13 of 14 good or better", "what isn't said stays open"),
        ("nursery_schools: {outcomes: {total: 14, good_or_better: 13}}", "the same, in full"),
        ("childminding: {good_or_better: almost 60%}", "a share as exact as you know it: 59%, 59.4%"),
        ("all_settings: {good_or_better: large majority, base: inspected}", "a word of the scheme"),
        ("school_sixth_forms: {satisfactory: too much}", "any grade by word, share or count"),
        ("childcare_non_domestic: {overall: very good}", "an area summed up by the inspectorate"),
        ("primary_schools: {compared: {national: higher}}", "good or better, against a comparator"),
        ("primary_schools: {compared: {national: 65%, similar_areas: 63%}}", "the same with its figures"),
        ("all_settings: {aspects: {staying_safe: {good_or_better: most}}}", "the same settings by outcome"),
        ("colleges: {state: not_responsible}", "why there is no figure"),
        ("colleges: {good: 3, state: provisional}", "how far a figure can be relied on"),
        ("primary_schools: {inspected: {from: 2006-01-01, to: 2009-07-15}, exist: 40}", "when, and how many"),
        ("primary_schools: {note: shown and never computed with}", ""),
    ),
    "national": (
        ("secondary_schools: 57%", "good or better in England, where the scheme's figure is another"),
        ("colleges: {share: 71%, year: 2007/08}", ""),
    ),
    "judgements": (
        ("- {subject: fostering_agency, grade: good}", "one service, one grade"),
        ("- {inspection: joint_area_review, subject: safeguarding, grade: good, date: 2007}", ""),
        (
            "- {inspection: safeguarding_inspection, subject: safeguarding, aspect: capacity_to_improve,"
            " grade: adequate, date: 2009-06-12, published: 2009-07-17}",
            "",
        ),
        (
            "- {inspection: unannounced_inspection, date: 2009-08-11, priority_actions: [], strengths: [],"
            " areas_for_development: [in the inspector's own words]}",
            "an empty list says that there was none",
        ),
    ),
    "serious_case_reviews": (
        ("from: 2007-04-01", "the window of the evaluations"),
        ("to: 2009-07-15", ""),
        ("outcomes: {good: 2}", "or in shorthand: 2 good 1 adequate"),
    ),
    "indicators": (
        (
            "summary: [{better_or_in_line: very large majority, comparators: [similar_areas, national]}]",
            "all of them; also 31 of 40",
        ),
        (
            "summary: [{aspect: staying_safe, reading: better, comparators: [national]}]",
            "those of one outcome, read",
        ),
        ("gaps: {summary: {reading: narrower, generally: true, comparators: [national]}}", ""),
        (
            "single: [{id: ni_073, period: 2008/09, value: 74.0, previous: 71.0, national: 72.0,"
            " similar_areas: 75.0, target: 76.0, comparable: true}]",
            "one indicator: its figures",
        ),
        ("single: [{id: ni_081, reading: narrower, comparators: [national]}]", "or a reading"),
    ),
    "pending": (
        ("- {inspection: safeguarding_inspection, since: 2009-11-02}", "makes a withheld rating possible"),
    ),
    "strengths": (("- {subject: safeguarding}", "said by the inspector, not measured"),),
    "challenges": (("- {subject: vulnerable_children, aspect: early_years_foundation_stage}", ""),),
    "professional_judgement": (
        ("to: 3", "the panel's move of the rating, by one step; all four parts or none"),
        ("rationale: why, in words that can be published", ""),
        ("by: who", ""),
        ("date: 2009-11-02", ""),
    ),
    "letter": (
        (
            "pinned: [{message: schools//grade, text: A sentence to keep., by: who, date: 2009-11-02}]",
            "kept over redrafts; `after:` and `before:` a message place it",
        ),
        (
            "omitted: [{message: schools//grade, text: A sentence struck out., by: who, date: 2009-11-02}]",
            "left out until its facts change",
        ),
    ),
}
"""Under each section: a line that loads there, and what it means."""


def starter(framework: Framework, authority: str, schema: str) -> str:
    """The text of a new case under a scheme; `schema` is the JSON Schema's path as seen from the file."""
    return "\n".join(_lines(framework, authority, schema)) + "\n"


def known_authority(framework: Framework, authority: str) -> str | None:
    """The scheme's own name within an authority's full one: *Westminster*, of its London borough."""
    named = [name for name in framework.authorities if re.search(rf"\b{re.escape(name)}\b", authority, re.I)]
    return max(named, key=len, default=None)


def _lines(framework: Framework, authority: str, schema: str) -> Iterator[str]:
    known = known_authority(framework, authority)
    short = known if known != authority else None
    yield f"# yaml-language-server: $schema={schema}"
    yield "# One authority's evidence for one letter. Fill in what you know: what is left empty is unknown,"
    yield "# never zero. The line above lets an editor complete and check the names; # begins a comment."
    yield "inkspector: 1"
    yield f"scheme: {framework.scheme.id}"
    yield "authority:"
    yield f"  name: {_quoted(authority)}"
    yield (
        f"  short: {_quoted(short)}"
        if short
        else "  short:                 # where the letter calls it by less"
    )
    yield "addressee:"
    yield from (f"  {field}:" for field in ("title", "first", "last", "post"))
    yield "  address: []            # line by line"
    yield "# signatory: {name: Ada Byron, post: Divisional Manager}"
    yield "dates:"
    yield "  letter:                # 2009-12-09"
    yield "  evidence_to:           # what is dated later is kept and not counted"
    yield "  embargo:               # 2009-12-09T09:30"
    yield "sources: {}              # each once, {profile: Performance profile}; then `source: profile`"
    yield "default_source:"
    yield ""
    yield "# --- settings: one entry for each line of the profile, in any of these forms, alone or together"
    yield from _examples("settings")
    yield "settings:"
    yield "  all_settings:"
    for phase, lines in groupby(framework.scheme.lines, key=lambda line: line.phase):
        yield f"  # {phase.replace('_', ' ')}"
        yield from (f"  {line.id}:" for line in lines)
    yield "  # groups, where they have figures or a word of their own"
    yield from (f"  {group.id}:" for group in framework.scheme.groups)
    for section in EXAMPLES:
        if section != "settings":
            yield ""
            yield from _examples(section)
            yield f"{section}:"
    yield ""
    yield "previous: {rating: null} # last year's"


def _examples(section: str) -> Iterator[str]:
    for text, meaning in EXAMPLES[section]:
        yield f"#   {text}" if not meaning else f"#   {text}   # {meaning}"


def _quoted(text: str) -> str:
    """A text as YAML that reads back as just that."""
    return json.dumps(text, ensure_ascii=False)
