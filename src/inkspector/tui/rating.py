"""The rating: the profile as a picture, how it comes about, what would change it, the panel's judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static, Tab, Tabs

from inkspector.tui.case_screen import CaseScreen
from inkspector.tui.foot import Foot
from inkspector.tui.live import FIRED
from inkspector.tui.titlebar import TitleBar

if TYPE_CHECKING:
    from inkspector.rating import Change, Rated
    from inkspector.scheme import Framework
    from inkspector.tui.session import Seen


class RatingScreen(CaseScreen):
    """What the case is rated and why."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]
    HELP = """# The rating

Left the profile: outstanding `█`, good `▓`, satisfactory `░`, inadequate `x`, not known `·`.

Right how the rating comes about: `●` applies, `○` doesn't, `?` is open; then what would change it.

`^u` enters the panel's professional judgement, which needs a rationale.
"""
    BINDINGS = [
        Binding("ctrl+t", "app.place('walk')", "The walk", id="walk"),
        Binding("ctrl+u", "judge", "Judgement", id="judge"),
        Binding("f2", "pane('profile')", "Profile", show=False, id="profile"),
        Binding("f3", "pane('why')", "Why", show=False, id="why"),
    ]
    DEFAULT_CSS = """
    RatingScreen #panes { height: 1fr; }
    RatingScreen VerticalScroll { padding: 0 1; scrollbar-size-vertical: 1; }
    RatingScreen #profile-pane { width: 84; }
    RatingScreen #why-pane { width: 1fr; background: $surface; }
    RatingScreen Static { height: auto; }
    RatingScreen Tabs { display: none; }
    RatingScreen.-narrow Tabs { display: block; }
    RatingScreen.-narrow .pane { display: none; width: 1fr; }
    RatingScreen.-narrow .pane.-shown { display: block; }
    """

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield Tabs(Tab("Profile", id="profile"), Tab("Why", id="why"))
        with Horizontal(id="panes"):
            with VerticalScroll(id="profile-pane", classes="pane -shown"):
                yield Static(id="profile-table")
            with VerticalScroll(id="why-pane", classes="pane"):
                yield Static(id="rated")
                yield Static(id="changes")
        yield Foot()

    def on_mount(self) -> None:
        self.query_one(Tabs).can_focus = False
        self.query_one("#profile-pane").focus()
        self.look()

    def on_tabs_tab_activated(self, event: Tabs.TabActivated) -> None:
        for pane in self.query(".pane"):
            pane.set_class(pane.id == f"{event.tab.id}-pane", "-shown")

    def action_pane(self, name: str) -> None:
        """Show the profile or the reasons."""
        self.query_one(Tabs).active = name
        self.query_one(f"#{name}-pane").focus()

    @work
    async def action_judge(self) -> None:
        """Enter, change or take away the panel's judgement."""
        from inkspector.tui.judgement import JudgementForm

        data = await self.app.push_screen_wait(JudgementForm(self.session))
        if data is not None:
            self.change(data, "professional judgement")

    def looked(self, seen: Seen) -> None:
        from inkspector.cli.profile_table import legend, profile_table

        self.query_one(TitleBar).show(seen, self.session.opened.read_only)
        framework = self.session.framework
        if seen.rated is None:
            self.query_one("#rated", Static).update(Text(seen.problem, "bold red"))
            return
        picture = Group(profile_table(seen.rated, framework), Text(""), legend(framework))
        self.query_one("#profile-table", Static).update(picture)
        self.query_one("#rated", Static).update(_reasons(seen.rated, framework))
        self.query_one("#changes", Static).update(Text("\nWHAT WOULD CHANGE IT\n…", "dim"))
        self._find_changes(seen)

    @work(thread=True, exclusive=True, group="changes")
    def _find_changes(self, seen: Seen) -> None:
        """In a worker: this tries many other cases."""
        if seen.rated is not None:
            self.app.call_from_thread(self._found_changes, seen, seen.rated.changes)

    def _found_changes(self, seen: Seen, changes: tuple[Change, ...]) -> None:
        if seen is self.seen:
            self.query_one("#changes", Static).update(_changes(seen, changes))


def _reasons(rated: Rated, framework: Framework) -> Group:
    lines = [Text(_headline(rated, framework), "bold"), Text("")]
    for limit in rated.limits:
        lines.append(Text.assemble(("Limited: ", "bold"), f"{limit.because}."))
    lines.append(Text("WHY     ● applies  ○ does not  ? open", "bold"))
    table = Table.grid()
    for step in rated.trail:
        if step.rule != "rating":
            sign, style = FIRED[step.fired]
            said = (step.text, "dim" if step.fired is False else "")
            table.add_row(Text(sign, style), Text.assemble(said, (f" {step.rests_on}", "dim")))
    return Group(*lines, table)


def _headline(rated: Rated, framework: Framework) -> str:
    if rated.withheld is not None:
        return f"The rating is withheld. {rated.withheld}"
    if rated.rating is None:
        return f"No rating yet: the evidence allows {' or '.join(map(str, rated.possible))}."
    return f"{rated.rating}  {framework.level(rated.rating).label}"


def _changes(seen: Seen, changes: tuple[Change, ...]) -> Group:
    settled = seen.rated is not None and seen.rated.rating is not None
    head = Text("\nWHAT WOULD CHANGE IT" if settled else "\nWHAT WOULD SETTLE IT", "bold")
    if not changes:
        judged = seen.rated is not None and seen.rated.judgement is not None
        told = "The panel has moved it." if judged else "Nothing within reach."
        return Group(head, Text(told, "dim"))
    return Group(head, *(Text(f"→ {change.to}  {'; and '.join(change.moves)}") for change in changes))
