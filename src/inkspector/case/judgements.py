"""Grades given once: by an inspection, to a service, in reviews; and inspections still to come."""

from __future__ import annotations

from typing import Self

from pydantic import Field, InstanceOf, model_validator

from inkspector.case.block import Block
from inkspector.case.dates import Date, period, refuse_reversed
from inkspector.case.entry import Outcomes
from inkspector.claims import Period
from inkspector.errors import Mended

FOUND = {"priority_actions", "strengths", "areas_for_development"}
"""What an inspection without a grade reports; an empty list says that there was none."""


class Judgement(Block):
    """A single grade, or what an inspection without a grade found, in the inspectors' own words."""

    subject: str
    """Left out in the file where the inspection has but one subject."""
    inspection: str | None = None
    aspect: str | None = None
    grade: str | None = None
    date: Date | None = None
    published: Date | None = None
    priority_actions: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    areas_for_development: tuple[str, ...] = ()
    note: str | None = None
    source: str | None = None

    @model_validator(mode="after")
    def sensible(self) -> Self:
        if self.date and self.published and self.published.last < self.date.first:
            raise Mended(
                f"this was published on {self.published}, before its date, {self.date}",
                "mend one of the two dates",
                ("published",),
            )
        if self.grade is None and not self.model_fields_set & FOUND:
            raise Mended(
                "this judgement says nothing",
                "give its `grade`, or `priority_actions`, `strengths` or `areas_for_development`",
            )
        return self


class SeriousCaseReviews(Block):
    """Evaluations of serious case reviews within a window, counted by grade."""

    start: Date | None = Field(None, alias="from")
    end: Date | None = Field(None, alias="to")
    outcomes: InstanceOf[Outcomes]
    note: str | None = None
    source: str | None = None

    @model_validator(mode="after")
    def forwards(self) -> Self:
        refuse_reversed(self.start, self.end)
        return self

    @property
    def period(self) -> Period:
        """The window as claims say it."""
        return period(self.start, self.end)


class Pending(Block):
    """An inspection that has begun and hasn't reported."""

    inspection: str
    since: Date | None = None
    note: str | None = None
    source: str | None = None
