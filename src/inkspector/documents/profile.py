"""The performance profile as a table and a chart have it: a row a line, the parts of its bar in per cent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from inkspector.letter import load_standard
from inkspector.rating import Comparison, ProfileLine, Rated
from inkspector.rating.drawn import bar, figure, known, share_of
from inkspector.rating.say import aspect_name, subject_name
from inkspector.scheme import Framework

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
    """Of its bar: `GRADES` or `OPEN` of `rating.drawn`, and how many per cent of the whole."""

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
    """The scheme's names of `GRADES` of `rating.drawn`."""
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
        told = [lines[member.id] for member in members if known(lines[member.id])]
        if told:
            name = phase.replace("_", " ").capitalize()
            groups.append((name, tuple(row for line in told for row in _rows(line, framework))))
    said = [f"{row.name} {row.figure}" for _, rows in groups for row in rows if row.parts]
    return Profile(
        title=load_standard(framework).annex or "Performance profile",
        grades=framework.scale("all_settings").grades,
        groups=tuple(groups),
        said=f"Stacked bars of how settings were graded, good or better: {'; '.join(said)}." if said else "",
    )


def _rows(line: ProfileLine, framework: Framework) -> Iterator[ProfileRow]:
    name = subject_name(line.line, framework)
    yield _row(f"{name[:1].upper()}{name[1:]}", line)
    for aspect, of in line.aspects.items():
        yield _row(f"{name[:1].upper()}{name[1:]}: {aspect_name(aspect, framework)}", of)


def _row(name: str, line: ProfileLine) -> ProfileRow:
    return ProfileRow(
        name,
        figure(line, "{part} of {whole}, {share}%", "{least} to {most}%"),
        line.band,
        _against(line.compared.get("national")),
        tuple((part, round(float(100 * share), 2)) for part, share in bar(line)),
    )


def _against(comparison: Comparison | None) -> str:
    if comparison is None:
        return ""
    share, reading = share_of(comparison), _AGAINST.get(comparison.reading or "", "")
    return reading if share is None else f"{reading} ({share}%)".strip()
