"""YAML in which every value knows its place, and problems told at that place.

placed = read_yaml("authority.case.yaml", CaseError)
case = validate(placed, CaseFile, CaseError)
raise CaseError([problem(placed, ("settings", "nursery_schools"), "what is wrong", "what to do")])
"""

from inkspector.places.placed import Path, Place, Placed, problem, problem_at_key
from inkspector.places.validation import validate
from inkspector.places.yamlfile import parse_yaml, read_yaml

__all__ = [
    "Path",
    "Place",
    "Placed",
    "parse_yaml",
    "problem",
    "problem_at_key",
    "read_yaml",
    "validate",
]
