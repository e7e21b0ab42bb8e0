"""A small case, its letter, and the check of both."""

from inkspector.case import parse_case
from inkspector.checks import Report, check
from inkspector.scheme import load_scheme

CASE = """\
inkspector: 1
scheme: ofsted-2009
authority: {name: City of Marlow, short: Marlow}
settings:
  secondary_schools: "8: 0 3 5 0"
  nursery_schools: "3: 1 2 0 0"
  colleges: "1: 0 1 0 0"
  childminding: {state: none_exist}
"""
LETTER = (
    "Three of the eight secondary schools are good or better. All three nursery schools are good or better. "
    "Too many schools are waiting for a handful of pupils to leave.\n"
)
WRONG = LETTER.replace("Three of", "Four of")


def checked(letter: str = LETTER, case: str = CASE) -> Report:
    return check(letter, load_scheme(), parse_case(case, "marlow.case.yaml"), "marlow.md")
