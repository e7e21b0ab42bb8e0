"""A whole letter in the project's own words, for tests that need one."""

from inkspector.checks.examples import fill
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")

CASE = """\
inkspector: 1
scheme: ofsted-2009
authority: {name: London Borough of Barnet, short: Barnet}
addressee: {title: Ms, first: Ann, last: Example, post: Director of Children's Services}
signatory: {name: Paul Specimen, post: Divisional Manager}
dates: {letter: 2009-12-09, evidence_to: 2009-08-31}
settings:
  all_settings:
    good_or_better: 70%
    aspects: {staying_safe: {good_or_better: 70%}, enjoying_and_achieving: {good_or_better: 70%}}
  universal_provision: {good_or_better: 70%}
  schools: {outcomes: {total: 40, good_or_better: 28, inadequate: 0}}
  secondary_schools: "8: 0 3 5 0"
  special_schools: "2: 0 2 0 0"
indicators:
  summary: [{better_or_in_line: large majority, comparators: [similar_areas, national]}]
judgements:
  - {subject: fostering_agency, grade: good}
"""

NARRATIVE = """\
Children's services in the London Borough of Barnet perform well.

The overall effectiveness of a large majority of services and settings is good or better. The two special
schools are good, and so is the fostering agency. However, only three of the eight secondary schools in Barnet
are good or better. A large majority of national indicators are above or in line with similar areas and
national averages."""


def whole(narrative: str = NARRATIVE) -> str:
    return fill(f"<head>\n\n<front>\n\n{narrative}\n\n<statutory>\n\n<signature>\n", FRAMEWORK)
