"""A rated case as a page of at most 80 columns: rating, profile, reasons, what would change it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from inkspector.case import Case
from inkspector.cli.profile_table import legend, profile_table
from inkspector.rating import Rated, TrailStep
from inkspector.rating.say import listed
from inkspector.scheme import Framework

_RATING_STYLE = {4: "bold green", 3: "green", 2: "yellow", 1: "bold red"}
_MARKS = {True: ("●", "bold"), None: ("?", "yellow"), False: ("○", "dim")}
"""A rule that applies, one that the evidence leaves open, one that doesn't apply."""


def reasons(case: Case, framework: Framework, rated: Rated) -> Iterator[RenderableType]:
    """The rating, and of its trail what applies or is open."""
    yield _box(case, framework, rated)
    yield _heading("Why", "● applies  ? open")
    yield _trail([step for step in rated.trail if step.fired is not False])


def whole_page(case: Case, framework: Framework, rated: Rated) -> Iterator[RenderableType]:
    """Rating, profile, the whole trail, and what would change the rating or settle it."""
    yield _box(case, framework, rated)
    yield _heading("Profile", "share good or better")
    yield profile_table(rated, framework)
    yield legend(framework)
    yield _heading("Why", "● applies  ○ does not  ? open")
    yield _trail(rated.trail)
    if rated.changes:
        yield _heading("What would change it" if len(rated.possible) == 1 else "What would settle it", "")
        yield _changes(rated)


def _heading(title: str, aside: str) -> Text:
    return Text.assemble("\n", (title.upper(), "bold"), ("  " + aside if aside else "", "dim"))


def _box(case: Case, framework: Framework, rated: Rated) -> Panel:
    lines: list[Text] = [_headline(framework, rated), *_provisos(rated)]
    title = f"{case.authority.name} · {framework.scheme.year}"
    style = _RATING_STYLE.get(rated.rating or 0, "dim")
    return Panel(Group(*lines), title=Text(title), title_align="left", border_style=style, padding=(0, 1))


def _headline(framework: Framework, rated: Rated) -> Text:
    if rated.withheld:
        return Text.assemble(("Rating withheld. ", "bold"), rated.withheld)
    if rated.rating is None:
        named = [f"{n} ({framework.level(n).label.lower()})" for n in rated.possible]
        numbers = listed(named if len(named) < 3 else map(str, rated.possible), "or")
        return Text.assemble(("No rating yet: ", "bold"), f"the evidence allows {numbers}.")
    return Text(f"{rated.rating}  {rated.label}", style=_RATING_STYLE[rated.rating])


def _provisos(rated: Rated) -> Iterator[Text]:
    default = listed(map(str, rated.possible_defaults), "or")
    if rated.judgement or rated.limits:
        yield Text(f"By default {default}.")
    if rated.judgement:
        yield Text.assemble(
            ("Professional judgement: ", "bold"), f"{rated.judgement.end} ({rated.judgement.by})."
        )
    for limit in rated.limits:
        moved = "" if limit.start is None or limit.end is None else f", from {limit.start} to {limit.end}"
        yield Text.assemble(("Limited", "bold"), f"{moved}: {limit.because}.")
    for caution in rated.cautions:
        yield Text.assemble(("To be named: ", "bold"), f"{caution.because}.")


def _trail(trail: Sequence[TrailStep]) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=1)
    table.add_column(ratio=1)
    for step in trail:
        mark, style = ("=", "bold") if step.rule == "rating" else _MARKS[step.fired]
        basis = ("" if step.rule == "rating" else f" [{step.basis}]", "dim")
        table.add_row(
            Text(mark, style), Text.assemble((step.text, "dim" if step.fired is False else ""), basis)
        )
    return table


def _changes(rated: Rated) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=4, no_wrap=True)
    table.add_column(ratio=1)
    for change in rated.changes:
        table.add_row(Text(f"→ {change.to}", _RATING_STYLE[change.to]), Text("; and ".join(change.moves)))
    return table
