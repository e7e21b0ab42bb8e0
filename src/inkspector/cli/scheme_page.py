"""A scheme as a page of text."""

from __future__ import annotations

from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from inkspector.scheme import Framework
from inkspector.scheme.describe import (
    name_of,
    say_basis,
    say_characterisation,
    say_effect,
    say_predicate,
)
from inkspector.scheme.model import Basis, Inspection, Line, Rule

WIDTH = 80
_STAGES = {"default": "Default rating", "limit": "Limits, applied last"}


def print_page(framework: Framework) -> None:
    """The whole scheme on stdout, 80 columns wide."""
    console = Console(width=WIDTH, highlight=False, markup=False, emoji=False)
    scheme, legal = framework.scheme, framework.scheme.legal
    console.print(Text(scheme.name, style="bold"))
    console.print(
        f"{scheme.id}, version {scheme.version}; section {legal.section} of the {legal.act} {legal.act_year}"
    )
    console.print(f"{framework.folder}", style="dim", soft_wrap=True)
    for title, body in (
        ("Scale", _scale(framework)),
        ("Bands, by the share good or better", _bands(framework)),
        ("Profile", _profile(framework)),
        ("Groups", _groups(framework)),
    ):
        _section(console, title, body)
    _section(console, "Inspections", None)
    for inspection in scheme.inspections:
        _inspection(console, framework, inspection)
    for stage, rules in groupby(scheme.rules, key=lambda rule: rule.stage):
        _section(console, _STAGES[stage], None)
        for rule in rules:
            _rule(console, framework, rule)
    judgement = scheme.professional_judgement
    _section(console, "Professional judgement, between the two", None)
    steps = f"{judgement.steps} step{'s' if judgement.steps > 1 else ''}"
    allowed = f"at most {steps}, with a written rationale, its author and date"
    _told(console, allowed if judgement.allowed else "not allowed", judgement)
    _section(console, "England", None)
    _national(console, framework)
    _section(console, "Words for shares", _shares(framework))
    _section(console, "Other words and thresholds", None)
    _thresholds(console, framework)


def _section(console: Console, title: str, body: Table | None) -> None:
    console.print()
    console.print(Text(title, style="bold"))
    if body is not None:
        console.print(Padding.indent(body, 2))


def _told(console: Console, told: str, basis: Basis, name: str = "") -> None:
    """What holds, and under it, indented, why."""
    text = Text()
    if name:
        text.append(f"{name}: ", style="bold")
    text.append(told)
    console.print(Padding.indent(text, 2))
    console.print(Padding.indent(Text(say_basis(basis), style="dim"), 4))


def _table(*headings: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=any(headings), header_style="dim")
    for heading in headings:
        table.add_column(heading)
    return table


def _scale(framework: Framework) -> Table:
    table = _table("", "", "")
    for level in framework.scheme.scale:
        table.add_row(str(level.rating), level.label, level.definition)
    return table


def _bands(framework: Framework) -> Table:
    table = _table("", "", "")
    for band in framework.scheme.bands:
        table.add_row(str(band.band), f"{band.at_least}% or more", Text(say_basis(band), style="dim"))
    return table


def _profile(framework: Framework) -> Table:
    table = _table("line", "called", "basis")
    for phase, lines in groupby(framework.scheme.lines, key=lambda line: line.phase):
        table.add_row(Text(phase.replace("_", " "), style="italic"))
        for line in lines:
            table.add_row(f" {line.id}", _called(framework, line), line.basis)
    return table


def _called(framework: Framework, line: Line) -> str:
    notes = [
        "one judgement" if line.single else "",
        f"part of {' and '.join(name_of(whole, framework) for whole in line.part_of)}"
        if line.part_of
        else "",
    ]
    told = "; ".join(note for note in notes if note)
    return f"{name_of(line.id, framework)} ({told})" if told else name_of(line.id, framework)


def _groups(framework: Framework) -> Table:
    table = _table("", "", "")
    for group in framework.scheme.groups:
        lines = [line if line in group.sums else f"({line})" for line in group.lines]
        table.add_row(group.id, ", ".join(lines), group.basis)
    if any(set(group.lines) - set(group.sums) for group in framework.scheme.groups):
        table.add_row("", Text("(in brackets: parts of others, not added up)", style="dim"))
    return table


def _inspection(console: Console, framework: Framework, inspection: Inspection) -> None:
    grades = ", ".join(framework.scale("", inspection.id).grades)
    subjects = ", ".join(name_of(subject, framework) for subject in inspection.subjects)
    _told(console, f"{subjects}; {grades}", inspection, inspection.id)


def _rule(console: Console, framework: Framework, rule: Rule) -> None:
    effect = say_effect(rule.effect, framework)
    when = ", and ".join(say_predicate(predicate, framework) for predicate in rule.when)
    _told(console, f"{effect}, if {when}" if when else effect, rule, rule.id)


def _national(console: Console, framework: Framework) -> None:
    """England's figures, those of one source and year together."""
    figures = framework.scheme.national
    for (year, basis), same in groupby(figures, key=lambda figure: (figure.year, say_basis(figure))):
        console.print(Padding.indent(Text(year), 2))
        table = _table("", "")
        for figure in same:
            grades = framework.scale(figure.line).good_or_better
            of = "good or better" if figure.grades == grades else " or ".join(figure.grades)
            table.add_row(figure.line, f"{figure.value}% {of}")
        console.print(Padding.indent(table, 4))
        console.print(Padding.indent(Text(basis, style="dim"), 4))


def _shares(framework: Framework) -> Table:
    table = _table("", "per cent", "said of", "basis")
    for row in framework.words.proportions:
        ends = row.share.model_dump(exclude_none=True)
        signs = {"ge": "from {}", "gt": "over {}", "le": "to {}", "lt": "to under {}"}
        told = " ".join(signs[sign].format(end) for sign, end in ends.items())
        table.add_row(row.say[0], told, f"{row.min_n} or more", row.basis)
    return table


def _thresholds(console: Console, framework: Framework) -> None:
    scheme, tolerance = framework.scheme, framework.scheme.tolerance
    for word in scheme.characterisations:
        _told(console, say_characterisation(word), word, word.id.replace("_", " "))
    near = f"{tolerance.in_line_settings} points of settings, {tolerance.in_line_indicators} of indicators"
    _told(
        console,
        f"within {near}; slight to {tolerance.slight}, marked from {tolerance.marked}",
        tolerance,
        "in line",
    )
    smallest = scheme.smallest
    told = f"{smallest.banded} settings for a band alone, {smallest.printable} children in print"
    _told(console, told, smallest, "at least")
