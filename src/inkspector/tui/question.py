"""The middle of the walk: one question, a line to say the answer in, and its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Label

from inkspector.tui.form import Cell, Form, shape_of
from inkspector.tui.words import Words

if TYPE_CHECKING:
    from inkspector.interview import Question, Sitting, Texts, Topic
    from inkspector.rating import ProfileLine

PAUSE = 0.25
"""Seconds without a key after which what was typed is looked at."""
SAY = "say"


class QuestionPane(VerticalScroll, can_focus=False):
    """Posts `Answered` when the keys rest after typing into a field, `Spoke` after typing into *say it*."""

    DEFAULT_CSS = """
    QuestionPane { padding: 0 1; }
    QuestionPane > Static { height: auto; }
    QuestionPane #ask { text-style: bold; margin-bottom: 1; }
    QuestionPane #heading, QuestionPane #more { color: $text-muted; }
    QuestionPane #more { margin-top: 1; }
    QuestionPane #form { height: auto; }
    QuestionPane #saying { height: auto; margin-bottom: 1; }
    QuestionPane #saying.-none { display: none; }
    QuestionPane #saying Horizontal { height: 1; }
    QuestionPane #saying Label { width: 9; text-style: bold; }
    QuestionPane #understood { height: auto; min-height: 1; padding-left: 9; }
    QuestionPane #figure { min-height: 1; margin-top: 1; }
    QuestionPane #told { min-height: 1; margin-top: 1; }
    """

    class Answered(Message):
        """The fields hold something else."""

    class Spoke(Message):
        """Something else stands in *say it*."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    topic: Topic | None = None
    """What the fields that are shown belong to; None while they are exchanged."""
    sitting: Sitting | None = None
    """The case as it was when it was shown or taken last."""
    _pause: Timer | None = None
    _form: Form | None = None

    def __init__(self, **known: Any) -> None:
        super().__init__(**known)
        self._forms: dict[tuple[object, ...], Form] = {}
        """By the shape of its questions: making fields is what takes longest."""

    def compose(self) -> ComposeResult:
        yield Words(id="heading")
        yield Words(id="ask")
        with Vertical(id="saying"):
            yield Horizontal(Label("say it"), Cell(name=SAY, id="say", compact=True))
            yield Words(id="understood")
        yield Vertical(id="form")
        yield Words(id="figure")
        yield Words(id="told")
        yield Words(id="more")

    @property
    def form(self) -> Form:
        """The fields of the question that is shown."""
        assert self._form is not None
        return self._form

    def has_field(self, name: str) -> bool:
        """Whether the question that is shown asks for this."""
        return self._form is not None and any(field.id == name for field in self._form.question.fields)

    @property
    def said(self) -> str:
        """What stands in *say it*."""
        return self.query_one("#say", Cell).value.strip()

    async def show(self, sitting: Sitting, topic: Topic, number: str) -> None:
        """Ask another question."""
        from inkspector.interview import question, texts

        asked = question(sitting, topic)
        self.query_one("#heading", Words).update(f"{topic.section} · {topic.name} · {number}")
        self.query_one("#ask", Words).update(asked.ask)
        self.query_one("#more", Words).update(asked.more)
        self.query_one("#saying").set_class(not asked.say, "-none")
        say = self.query_one("#say", Cell)
        say.disabled = not asked.say
        say.placeholder = asked.say
        self.topic, self.sitting = None, sitting
        if self._pause is not None:
            self._pause.stop()
        self.clear_said()
        self.tell("")
        await self._change_form(asked, texts(sitting, topic))
        self.topic = topic
        self.scroll_home(animate=False)

    async def make_ready(self, sitting: Sitting, topic: Topic) -> None:
        """Make the fields of a question that is likely to come, out of sight."""
        from inkspector.interview import question

        asked = question(sitting, topic)
        if shape_of(asked) not in self._forms:
            form = Form(asked, {}, self._current)
            form.display = False
            self._forms[shape_of(asked)] = form
            await self.query_one("#form").mount(form)

    async def _change_form(self, asked: Question, known: Texts) -> None:
        """Show the fields of a question: those of the last one like it, filled anew."""
        before, form = self._form, self._forms.get(shape_of(asked))
        if form is None:
            form = self._forms[shape_of(asked)] = Form(asked, known, self._current)
            await self.query_one("#form").mount(form)
        form.ask(asked, known)
        self._form = form
        if before is not form:
            form.display = True
            if before is not None:
                before.display = False

    def refill(self, sitting: Sitting, topic: Topic) -> None:
        """Show what the case has by now in the same fields."""
        from inkspector.interview import texts

        self.sitting = sitting
        self.form.fill(texts(sitting, topic))

    def picture(self, line: ProfileLine | None) -> None:
        """Under the fields: the line as a bar, its share, and what it is set against."""
        from inkspector.cli.profile_table import against, bar, figure
        from inkspector.interview.settings import COMPARATORS

        shown = Text("")
        if line is not None and (line.proportion or line.grade):
            shown = Text.assemble(bar(line), " ", figure(line))
            for name, comparison in line.compared.items():
                said = against(comparison)
                shown.append(f"  {COMPARATORS[name]} {said}" if said else "")
        self.query_one("#figure", Words).update(shown)

    def clear_said(self) -> None:
        """Empty *say it*."""
        with self.prevent(Input.Changed):
            self.query_one("#say", Cell).value = ""
        self.understood("", "")

    def taken(self, told: str) -> None:
        """In the same place, until something is typed: what was taken last."""
        self.query_one("#understood", Words).update(Text(told, "dim"))

    def understood(self, told: str, problem: str) -> None:
        """Under *say it*: how it was understood, or why it wasn't."""
        line = (
            Text.assemble(("understood: ", "bold"), told, ("  ⏎ takes it", "dim"))
            if told
            else Text(problem, "dim")
        )
        self.query_one("#understood", Words).update(line)

    def tell(self, problem: str) -> None:
        """Under the fields: why something isn't taken."""
        line = Text.assemble(("! not taken: ", "bold red"), problem) if problem else Text("")
        self.query_one("#told", Words).update(line)

    def focus_first(self) -> None:
        """Put the cursor where an answer begins."""
        say = self.query_one("#say", Cell)
        if say.disabled:
            self.form.focus_field()
        else:
            say.focus()

    @on(Input.Changed, "#say")
    def _spoke(self, event: Input.Changed) -> None:
        event.stop()
        self._rest(self.Spoke(event.value.strip()))

    def on_form_changed(self, event: Form.Changed) -> None:
        event.stop()
        self._rest(self.Answered())

    def _current(self) -> Sitting:
        assert self.sitting is not None
        return self.sitting

    def _rest(self, message: Message) -> None:
        """Post a message once the keys rest."""
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, lambda: self.post_message(message))
