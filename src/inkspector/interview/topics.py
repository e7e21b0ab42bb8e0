"""The topics of the walk: what a case can hold, in the order in which a person is asked for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from inkspector.interview.names import plain
from inkspector.rating.say import aspect_name, subject_name
from inkspector.scheme import Framework

Kind = Literal[
    "letter", "settings", "agency", "inspection", "visit", "reviews", "indicators", "gaps", "singles", "view"
]
WHOLE = "all_settings"


@dataclass(frozen=True, slots=True)
class Topic:
    """One step of the walk.

    `subject` and `aspect` are ids of the scheme where the kind has them; of a view, `subject` is `strengths`
    or `challenges`.
    """

    id: str
    kind: Kind
    section: str
    """The heading that it stands under: *Schools*."""
    name: str
    subject: str = ""
    aspect: str | None = None
    inspection: str | None = None


def topics(framework: Framework) -> tuple[Topic, ...]:
    """Every topic of a scheme, in order."""
    return (*_letter(), *_settings(framework), *_inspections(framework), *_indicators(framework), *_views())


def _letter() -> Iterator[Topic]:
    for part, name in (("who", "Authority and letter"), ("dates", "Dates and last year")):
        yield Topic(f"letter.{part}", "letter", "The letter", name, part)


def _settings(framework: Framework) -> Iterator[Topic]:
    for line in framework.scheme.lines:
        section = _title(line.phase)
        yield Topic(
            line.id, "agency" if line.single else "settings", section, _name(line.id, framework), line.id
        )
    for group in framework.scheme.groups:
        yield Topic(group.id, "settings", "Groups", _title(group.id), group.id)
    yield Topic(WHOLE, "settings", "The whole", "All settings", WHOLE)
    for outcome in framework.scheme.outcomes:
        name = _title(aspect_name(outcome, framework))
        yield Topic(f"{WHOLE}.{outcome}", "settings", "The whole", name, WHOLE, outcome)


def _inspections(framework: Framework) -> Iterator[Topic]:
    for inspection in framework.scheme.inspections:
        section = _title(inspection.id)
        if "priority_action" in inspection.aspects:
            subject = inspection.subjects[0]
            yield Topic(inspection.id, "visit", section, "What it found", subject, None, inspection.id)
            continue
        for subject in inspection.subjects:
            for aspect in inspection.aspects:
                overall = aspect == "overall_effectiveness"
                name = _name(subject, framework)
                yield Topic(
                    f"{inspection.id}.{subject}.{aspect}",
                    "inspection",
                    section,
                    name if overall else f"{name}, {aspect_name(aspect, framework)}",
                    subject,
                    None if overall else aspect,
                    inspection.id,
                )
    subject = "serious_case_reviews"
    yield Topic(subject, "reviews", "Reviews", _name(subject, framework), subject)


def _indicators(framework: Framework) -> Iterator[Topic]:
    yield Topic("indicators", "indicators", "Indicators", "All, summed up", "national_indicators")
    for outcome in framework.scheme.outcomes:
        name = _title(aspect_name(outcome, framework))
        yield Topic(f"indicators.{outcome}", "indicators", "Indicators", name, "national_indicators", outcome)
    yield Topic("gaps", "gaps", "Indicators", "Inequality gaps", "inequality_gaps")
    yield Topic("singles", "singles", "Indicators", "One by one", "national_indicators")


def _views() -> Iterator[Topic]:
    for name in ("strengths", "challenges"):
        yield Topic(name, "view", "To be said", name.capitalize(), name)


def _name(subject: str, framework: Framework) -> str:
    """Short, for a list: the id in words, spelt as the scheme's words spell it."""
    said = subject_name(subject, framework)
    spelt = plain(said) == plain(subject) and len(said) < len(subject) + 2
    return _title(said if spelt else subject)


def _title(text: str) -> str:
    said = text.replace("_", " ")
    return said[:1].upper() + said[1:]
