"""How far a case has come: the mark and the band of each topic, and what the rating waits for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from inkspector.case.entry import WITHOUT_FIGURES
from inkspector.case.grades import grades_named
from inkspector.interview import kinds, settings
from inkspector.interview.data import value_at
from inkspector.interview.question import Texts
from inkspector.interview.sitting import OLD, Sitting
from inkspector.interview.topics import Topic
from inkspector.rating import ProfileLine, Rated

State = Literal["done", "partly", "empty", "attention"]
MARKS: Mapping[State, str] = {"done": "●", "partly": "◐", "empty": "○", "attention": "!"}
_ABOVE: Mapping[str, str] = {
    "higher": "▲", "better": "▲", "in_line": "▬", "lower": "▼", "worse": "▼",
    "higher_or_in_line": "▲", "lower_or_in_line": "▼",
}  # fmt: skip
_NEEDED = {"who": ("name", "last", "signed"), "dates": ("letter", "evidence_to")}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a topic stands: `band` is that of its line, `beside` how it compares with England."""

    topic: Topic
    state: State
    band: int | None
    beside: str
    """▲ above, ▬ in line, ▼ below, or nothing."""
    why: str
    """Why it needs attention, or nothing."""

    @property
    def mark(self) -> str:
        """The state as a sign that reads without colour."""
        return MARKS[self.state]


def standings(sitting: Sitting, topics: Sequence[Topic], rated: Rated | None) -> tuple[Standing, ...]:
    """Where each topic stands."""
    return tuple(_standing(sitting, topic, rated) for topic in topics)


def is_old(sitting: Sitting, topic: Topic) -> bool:
    """Its figures are last year's and nobody has confirmed them."""
    return any(_source(value_at(sitting.data, path)) == OLD for path in evidence_paths(sitting, topic))


def evidence_paths(sitting: Sitting, topic: Topic) -> tuple[tuple[str | int, ...], ...]:
    """Where the case has evidence on a topic."""
    from inkspector.interview import judged

    if topic.kind == "settings":
        return (settings.path_of(topic),)
    if topic.kind in ("agency", "inspection", "visit"):
        at = judged.place(sitting, topic)
        own = () if at is None else (("judgements", at),)
        return (*own, ("settings", topic.subject)) if topic.kind == "agency" else own
    if topic.kind == "reviews":
        return (("serious_case_reviews",),)
    if topic.kind in ("indicators", "gaps"):
        inner = ("indicators", "gaps", "summary") if topic.kind == "gaps" else ("indicators", "summary")
        held = value_at(sitting.data, inner)
        if not isinstance(held, list):
            return (inner,)
        wanted = [
            i for i, one in enumerate(held) if topic.kind == "gaps" or one.get("aspect") == topic.aspect
        ]
        return tuple((*inner, i) for i in wanted)
    if topic.kind == "singles":
        return (("indicators", "single"),)
    return ((topic.subject,),) if topic.kind == "view" else ()


def waits_for(rated: Rated) -> tuple[str, ...]:
    """What keeps a rating open, as sentences; nothing where there is one."""
    if rated.withheld is not None:
        return (rated.withheld,)
    if rated.rating is not None:
        return ()
    ends = ("rating", "default", "limits")
    return tuple(step.text for step in rated.trail if step.fired is None and step.rule not in ends)


def _standing(sitting: Sitting, topic: Topic, rated: Rated | None) -> Standing:
    held = kinds.texts(sitting, topic)
    line = rated.line(topic.subject, topic.aspect) if rated and topic.kind in ("settings", "agency") else None
    state, why = _state(sitting, topic, held)
    national = line.compared.get("national") if line else None
    beside = _ABOVE.get(national.reading or "", "") if national and _told(line) else ""
    return Standing(topic, state, line.band if line else None, beside, why)


def _told(line: ProfileLine | None) -> bool:
    return line is not None and bool(line.proportion or line.compared)


def _state(sitting: Sitting, topic: Topic, held: Texts) -> tuple[State, str]:
    if is_old(sitting, topic):
        return "attention", "last year's figures, not confirmed"
    if held.get("state") in ("provisional", "disputed", "superseded"):
        return "attention", f"the figures are {held['state']}"
    if topic.kind == "letter":
        needed = _NEEDED[topic.subject]
        told = [name for name in needed if held.get(name)]
        return ("done" if len(told) == len(needed) else "partly" if told else "empty"), ""
    if not held:
        return "empty", ""
    if topic.kind == "settings":
        return ("done" if _settled(sitting, topic) else "partly"), ""
    if topic.kind in ("inspection", "visit") and not held.get("date"):
        return "partly", ""
    return "done", ""


def _settled(sitting: Sitting, topic: Topic) -> bool:
    """Every setting is counted under a grade, or there is no figure to come."""
    entry = settings.evidence(sitting, topic)
    if entry is None:
        return False
    if entry.state in WITHOUT_FIGURES:
        return True
    if entry.outcomes is None:
        return bool(entry.overall) and any(
            topic.subject == group.id for group in sitting.framework.scheme.groups
        )
    scale = sitting.framework.scale(topic.subject).grades
    counted = [name for name in entry.outcomes.counts if len(grades_named(name, scale) or ()) == 1]
    return sum(entry.outcomes.counts[name] for name in counted) == entry.outcomes.total


def _source(value: Any) -> str | None:
    if isinstance(value, list):
        return OLD if any(_source(one) == OLD for one in value) else None
    return value.get("source") if isinstance(value, Mapping) else None
