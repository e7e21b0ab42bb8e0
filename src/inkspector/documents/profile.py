"""The performance profile as a table and a chart have it: a row a line, the parts of its bar in per cent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from typing import Any

from inkspector.claims.interval import whole_per_cent
from inkspector.letter import load_standard
from inkspector.rating import Comparison, ProfileLine, Rated
from inkspector.rating.say import aspect_name, subject_name, whole_range
from inkspector.scheme import Framework

GRADES = ("best", "good", "fair", "poor")
"""Names of a bar's parts, from the best grade of a scale to the worst; `open` is what isn't known."""
_AGAINST = {
    "higher": "above",
    "better": "above",
    "lower": "below",
    "worse": "below",
    "in_line": "in line",
    "higher_or_in_line": "above or in line",
    "better_or_in_line": "above or in line",
    "lower_or_in_line": "below or in line",
    "worse_or_in_line": "below or in line",
}


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """A line of the profile, or one outcome of a line."""

    name: str
    figure: str
    """How many are good or better, as far as it is known."""
    band: int | None
    national: str
    parts: tuple[tuple[str, float], ...]
    """Of its bar: `GRADES` or `open`, and how many per cent of the whole."""

    def to_json(self) -> dict[str, Any]:
        parts = [{"grade": grade, "share": share} for grade, share in self.parts]
        band = "–" if self.band is None else str(self.band)
        return {
            "name": self.name,
            "figure": self.figure,
            "band": band,
            "national": self.national,
            "parts": parts,
        }


@dataclass(frozen=True, slots=True)
class Profile:
    """What the chart and the table of a profile show, and the chart in words."""

    title: str
    grades: tuple[str, ...]
    """The scheme's names of `GRADES`."""
    groups: tuple[tuple[str, tuple[ProfileRow, ...]], ...]
    said: str

    def to_json(self) -> dict[str, Any]:
        """What a template sees."""
        groups = [{"name": name, "rows": [row.to_json() for row in rows]} for name, rows in self.groups]
        return {"title": self.title, "grades": list(self.grades), "groups": groups, "said": self.said}


def profile(rated: Rated, framework: Framework) -> Profile:
    """The lines of which something is known, under their phase; the whole and its outcomes first."""
    lines = {line.line: line for line in rated.profile}
    groups = [("All settings", tuple(_rows(lines["all_settings"], framework)))]
    for phase, members in groupby(framework.scheme.lines, key=lambda line: line.phase):
        known = [lines[member.id] for member in members if _known(lines[member.id])]
        if known:
            name = phase.replace("_", " ").capitalize()
            groups.append((name, tuple(row for line in known for row in _rows(line, framework))))
    said = [f"{row.name} {row.figure}" for _, rows in groups for row in rows if row.parts]
    return Profile(
        title=load_standard(framework).annex or "Performance profile",
        grades=framework.scale("all_settings").grades,
        groups=tuple(groups),
        said=f"Stacked bars of how settings were graded, good or better: {'; '.join(said)}." if said else "",
    )


def _known(line: ProfileLine) -> bool:
    return bool(line.proportion or line.grade or line.overall or line.state or line.aspects)


def _rows(line: ProfileLine, framework: Framework) -> Iterator[ProfileRow]:
    name = subject_name(line.line, framework)
    yield _row(f"{name[:1].upper()}{name[1:]}", line)
    for aspect, of in line.aspects.items():
        yield _row(f"{name[:1].upper()}{name[1:]}: {aspect_name(aspect, framework)}", of)


def _row(name: str, line: ProfileLine) -> ProfileRow:
    return ProfileRow(
        name, _figure(line), line.band, _against(line.compared.get("national")), tuple(_bar(line))
    )


def _bar(line: ProfileLine) -> Iterator[tuple[str, float]]:
    """Grades as far as they are counted; else good or better, what is open, and the rest."""
    counts = [(grade, ends) for grade, ends in zip(GRADES, line.grades.values(), strict=False)]
    if counts and all(ends is not None and ends[0] == ends[1] for _, ends in counts):
        sizes = [(grade, ends[0]) for grade, ends in counts if ends and ends[0]]
        total = sum(size for _, size in sizes)
        yield from ((grade, _share(Fraction(100 * size, total))) for grade, size in sizes)
    elif line.proportion and line.proportion.low is not None and line.proportion.high is not None:
        low, high = line.proportion.low, line.proportion.high
        for part, share in (("good", low), ("open", high - low), ("fair", 100 - high)):
            if share:
                yield part, _share(share)


def _share(share: Fraction) -> float:
    return round(float(share), 2)


def _figure(line: ProfileLine) -> str:
    if line.grade:
        return line.grade
    if line.count and line.count[0] is not None and line.count[1]:
        k, n = line.count[0], line.count[1]
        return f"{k} of {n}, {whole_per_cent(k, n)}%"
    if line.proportion:
        least, most = whole_range(line.proportion)
        return f"{least}%" if least == most else f"{least} to {most}%"
    if line.overall:
        return f"“{line.overall}”"
    return (line.state or "not known").replace("_", " ")


def _against(comparison: Comparison | None) -> str:
    if comparison is None:
        return ""
    value = comparison.value or (comparison.figure.value if comparison.figure else None)
    reading = _AGAINST.get(comparison.reading or "", "")
    if value is None:
        return reading
    least, most = whole_range(value)
    return f"{reading} ({least}%)".strip() if least == most else reading
