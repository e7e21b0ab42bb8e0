"""The performance profile as a table of stacked bars that also read without colour."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby

from rich.table import Table
from rich.text import Text

from inkspector.rating import Comparison, ProfileLine, Rated, drawn
from inkspector.rating.say import aspect_name, subject_name
from inkspector.scheme import Framework

BAR, NAME = 17, 28
UNKNOWN = ("·", "dim")
_GLYPHS = (("█", "bold green"), ("▓", "green"), ("░", "yellow"), ("x", "bold red"))
"""A bar's sign and colour for each grade of a scale, best first."""
_PARTS = {**dict(zip(drawn.GRADES, _GLYPHS, strict=True)), drawn.OPEN: UNKNOWN}
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
    told = [group for group in groups if drawn.known(group)]
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
    """The parts of its bar; all of it unknown where there is nothing else to tell."""
    parts = drawn.bar(line)
    if not parts and line.state is None and not line.overall:
        parts = ((drawn.OPEN, Fraction(1)),)
    return _stacked([(_PARTS[part], share) for part, share in parts]) if parts else Text("")


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
    return drawn.figure(line, "{part}/{whole} {share}%", "{least}–{most}%")


def against(comparison: Comparison | None) -> str:
    """A comparator's figure and how the line stands to it: *57 ▼*."""
    if comparison is None:
        return ""
    share, mark = drawn.share_of(comparison), _READINGS.get(comparison.reading or "", "")
    return mark if share is None else f"{share} {mark}"
