"""The performance profile as a table of stacked bars that also read without colour."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby

from rich.table import Table
from rich.text import Text

from inkspector.claims.interval import whole_per_cent
from inkspector.rating import Comparison, ProfileLine, Rated
from inkspector.rating.say import aspect_name, subject_name, whole_range
from inkspector.scheme import Framework

BAR, NAME = 17, 28
UNKNOWN = ("·", "dim")
_GLYPHS = (("█", "bold green"), ("▓", "green"), ("░", "yellow"), ("x", "bold red"))
"""A bar's sign and colour for each grade of a scale, best first."""
_READINGS = {
    "higher": "▲",
    "better": "▲",
    "lower": "▼",
    "worse": "▼",
    "in_line": "▬",
    "higher_or_in_line": "▲▬",
    "better_or_in_line": "▲▬",
    "lower_or_in_line": "▼▬",
    "worse_or_in_line": "▼▬",
}


def profile_table(rated: Rated, framework: Framework) -> Table:
    """Every line under its phase; the whole, its outcomes, and groups of which something is known."""
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=NAME, no_wrap=True)
    table.add_column(width=BAR, no_wrap=True)
    table.add_column(width=11, no_wrap=True)
    table.add_column(width=4, no_wrap=True)
    table.add_column(width=7, no_wrap=True)
    table.add_column(width=7, no_wrap=True)
    table.add_row("", "", "", Text("band", "dim"), Text("England", "dim"), Text("similar", "dim"))
    lines = {line.line: line for line in rated.profile}
    for row in _rows(lines["all_settings"], framework):
        table.add_row(*row)
    for phase, members in groupby(framework.scheme.lines, key=lambda line: line.phase):
        table.add_row(Text(phase.replace("_", " ").capitalize(), "bold"))
        for member in members:
            for row in _rows(lines[member.id], framework):
                table.add_row(*row)
    groups = [lines[group.id] for group in framework.scheme.groups]
    told = [group for group in groups if group.proportion or group.overall or group.state or group.aspects]
    if told:
        table.add_row(Text("Groups", "bold"))
    for group in told:
        for row in _rows(group, framework):
            table.add_row(*row)
    return table


def legend(framework: Framework) -> Text:
    """What the signs mean."""
    grades = framework.scale("all_settings").grades
    signs = [Text.assemble(glyph, f" {grade}") for glyph, grade in zip(_GLYPHS, grades, strict=True)]
    signs += [Text.assemble(UNKNOWN, " not known"), Text("▲▬▼ compared")]
    return Text("  ").join(signs)


def _rows(line: ProfileLine, framework: Framework) -> Iterator[list[Text]]:
    name = subject_name(line.line, framework)
    short = name if len(name) < NAME else line.line.replace("_", " ")
    indent = "" if line.line == "all_settings" else " "
    yield _row(f"{indent}{short[:1].upper()}{short[1:]}", line)
    if line.overall and line.proportion:
        yield [Text(f"{indent}  in a word: “{line.overall}”", "italic")]
    for aspect, of in line.aspects.items():
        named = aspect_name(aspect, framework)
        yield _row(f"{indent}  {named if len(named) < NAME - 2 else aspect.replace('_', ' ')}", of)


def _row(name: str, line: ProfileLine) -> list[Text]:
    return [
        Text(name),
        bar(line),
        Text(figure(line), "" if line.proportion or line.grade or line.overall else "dim"),
        Text("–" if line.band is None else str(line.band)),
        Text(against(line.compared.get("national"))),
        Text(against(line.compared.get("similar_areas"))),
    ]


def bar(line: ProfileLine) -> Text:
    """Grades as far as they are counted; else good or better, what is open, and the rest."""
    counts = [(glyph, ends) for glyph, ends in zip(_GLYPHS, line.grades.values(), strict=True)]
    if counts and all(ends is not None and ends[0] == ends[1] for _, ends in counts):
        sizes = [(glyph, ends[0]) for glyph, ends in counts if ends]
        total = sum(size for _, size in sizes)
        return _stacked([(glyph, Fraction(size, total)) for glyph, size in sizes]) if total else Text("")
    if line.proportion is None or line.proportion.low is None or line.proportion.high is None:
        return _stacked([(UNKNOWN, Fraction(1))]) if line.state is None and not line.overall else Text("")
    low, high = line.proportion.low / 100, line.proportion.high / 100
    return _stacked([(_GLYPHS[1], low), (UNKNOWN, high - low), (_GLYPHS[2], 1 - high)])


def _stacked(parts: list[tuple[tuple[str, str], Fraction]]) -> Text:
    """Parts of a whole as cells of a bar; grades that there are have one cell at least."""
    least = [int(share > 0 and glyph is not UNKNOWN) for glyph, share in parts]
    cells = [max(fewest, round(share * BAR)) for fewest, (_, share) in zip(least, parts, strict=True)]
    while sum(cells) != BAR:
        widest = max(range(len(cells)), key=lambda at: cells[at])
        cells[widest] += 1 if sum(cells) < BAR else -1
    return Text.assemble(
        *((glyph * size, style) for ((glyph, style), _), size in zip(parts, cells, strict=True))
    )


def figure(line: ProfileLine) -> str:
    """A line in short: *3/8 38%*, *good*, *58–60%*, *not inspected*."""
    if line.grade:
        return line.grade
    if line.count and line.count[0] is not None and line.count[1]:
        k, n = line.count[0], line.count[1]
        return f"{k}/{n} {whole_per_cent(k, n)}%"
    if line.proportion:
        least, most = whole_range(line.proportion)
        return f"{least}%" if least == most else f"{least}–{most}%"
    if line.overall:
        return f"“{line.overall}”"
    return (line.state or "not known").replace("_", " ")


def against(comparison: Comparison | None) -> str:
    """A comparator's figure and how the line stands to it: *57 ▼*."""
    if comparison is None:
        return ""
    value = comparison.value or (comparison.figure.value if comparison.figure else None)
    mark = _READINGS.get(comparison.reading or "", "")
    if value is None:
        return mark
    least, most = whole_range(value)
    return f"{least} {mark}" if least == most else mark
