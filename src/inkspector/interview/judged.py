"""Questions on single judgements: of a service, by an inspection, and what a visit without grades found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from inkspector.case.dates import When
from inkspector.case.judgements import Judgement
from inkspector.errors import Mended
from inkspector.interview import settings
from inkspector.interview.data import Data, put, value_at
from inkspector.interview.question import Field, NotTaken, Question, Texts, changes
from inkspector.interview.sitting import OLD, Sitting
from inkspector.interview.sources import shown, with_source
from inkspector.interview.topics import Topic
from inkspector.places import Path
from inkspector.rating.say import aspect_name, inspection_name, subject_name

OVERALL = "overall_effectiveness"
NONE = "none"
"""What stands in a field for *there was none*, which is more than not known."""
_LISTS = {
    "priority_actions": "priority actions",
    "areas_for_development": "areas for development",
    "strengths": "strengths",
}
_DATES = (
    Field("date", "date", "word", "2009-08-11 · 2007", row="dates"),
    Field("published", "published", "word", "if later", row="dates"),
)


def question(sitting: Sitting, topic: Topic) -> Question:
    """How a service or an inspection was judged, or what a visit found."""
    scale = settings.measure(sitting, topic).grades
    source = Field("source", "source", "text", shown(sitting.data, sitting.case.default_source))
    note = Field("note", "note", "text", "shown, never computed with")
    state = Field("state", "no figure?", "choice", "not inspected", tuple(settings.STATES.values()))
    pending = Field("pending", "begun, not yet reported, since", "word", "withholds the rating")
    grade = Field("grade", "judged", "choice", " · ".join(scale), scale)
    if topic.kind == "visit":
        lists = tuple(
            Field(name, label, "list", f"one a line, in the inspectors' words; or `{NONE}`")
            for name, label in _LISTS.items()
        )
        return Question(_ask(sitting, topic), _more(topic), (*_DATES, *lists, pending, source, note))
    last = (state,) if topic.kind == "agency" else (pending,) if _leads(sitting, topic) else ()
    example = "good" if topic.kind == "agency" else "good, 2007"
    return Question(_ask(sitting, topic), _more(topic), (grade, *_DATES, *last, source, note), example)


def texts(sitting: Sitting, topic: Topic) -> dict[str, str]:
    """What the fields hold now: the latest judgement on the topic."""
    held: dict[str, str] = {}
    at = place(sitting, topic)
    if at is not None:
        judgement = sitting.case.judgements[at]
        written = value_at(sitting.data, ("judgements", at)) or {}
        for name in _LISTS:
            if name in written:
                held[name] = "\n".join(getattr(judgement, name)) or NONE
        held |= {
            "grade": judgement.grade or "",
            "date": str(judgement.date or ""),
            "published": str(judgement.published or ""),
            "source": shown(sitting.data, judgement.source),
            "note": judgement.note or "",
        }
    entry = sitting.case.settings.get(topic.subject)
    if topic.kind == "agency" and entry is not None and entry.state:
        held["state"] = settings.STATES[entry.state]
    begun = next((one for one in sitting.case.pending if one.inspection == topic.inspection), None)
    if topic.inspection and begun is not None and _leads(sitting, topic):
        held["pending"] = str(begun.since or "yes")
    return {name: text for name, text in held.items() if text}


def answer(sitting: Sitting, topic: Topic, said: Texts) -> Data:
    """The case's data with the fields' texts as the judgement. Raises NotTaken."""
    changed = changes(texts(sitting, topic), said)
    if not changed:
        return sitting.data
    data = sitting.data
    if "state" in changed:
        try:
            state = settings.read_state(changed.pop("state"))
        except Mended as wrong:
            raise NotTaken.of("state", wrong) from None
        data = put(data, ("settings", topic.subject, "state"), state)
    if "pending" in changed:
        data = _pending(data, topic, changed.pop("pending"))
    if not changed:
        return data
    at = place(sitting, topic)
    held = value_at(data, ("judgements",)) or ()
    path: Path = ("judgements", len(held) if at is None else at)
    judgement = dict(value_at(data, path) or _named(topic))
    if judgement.get("source") == OLD:
        del judgement["source"]
    if changed.get("source"):
        data, judgement["source"] = with_source(data, changed.pop("source"))
    judgement |= {name: _read(sitting, topic, name, text) for name, text in changed.items()}
    kept = {name: value for name, value in judgement.items() if value is not None}
    return put(data, path, kept if kept.keys() - _named(topic).keys() else None)


def place(sitting: Sitting, topic: Topic) -> int | None:
    """The index of the latest judgement on the topic; the later in the file among those of one day."""
    found = [at for at, judgement in enumerate(sitting.case.judgements) if _about(topic, judgement)]

    def day(at: int) -> tuple[str, int]:
        when = sitting.case.judgements[at].date
        return (when.last.isoformat() if when else "", at)

    return max(found, key=day, default=None)


def _about(topic: Topic, judgement: Judgement) -> bool:
    aspect = None if judgement.aspect == OVERALL else judgement.aspect
    if topic.kind == "agency":
        return judgement.subject == topic.subject and aspect is None
    return (judgement.subject, aspect, judgement.inspection) == (
        topic.subject,
        topic.aspect,
        topic.inspection,
    )


def _named(topic: Topic) -> dict[str, Any]:
    """A new judgement without its findings."""
    names = {"inspection": topic.inspection, "subject": topic.subject, "aspect": topic.aspect}
    if topic.kind == "visit":
        del names["subject"]  # such inspections have but one
    return {name: value for name, value in names.items() if value}


def _read(sitting: Sitting, topic: Topic, name: str, text: str) -> Any:
    if not text:
        return None
    if name in _LISTS:
        return [] if text.lower() == NONE else [line.strip() for line in text.splitlines() if line.strip()]
    if name == "grade":
        measure = settings.measure(sitting, topic)
        if text.lower() not in measure.grades:
            raise NotTaken.of(name, measure.unknown(text.lower()))
        return text.lower()
    return _date(name, text) if name in ("date", "published") else text


def _date(name: str, text: str) -> str | int:
    try:
        When.read(text)
    except Mended as wrong:
        raise NotTaken.of(name, wrong) from None
    return int(text) if len(text) == 4 else text


def _pending(data: Data, topic: Topic, text: str) -> Data:
    held = [one for one in value_at(data, ("pending",)) or () if isinstance(one, Mapping)]
    kept: list[Any] = [one for one in held if one.get("inspection") != topic.inspection]
    if text and text.lower() not in ("no", NONE):
        since = {} if text.lower() == "yes" else {"since": _date("pending", text)}
        kept.append({"inspection": topic.inspection, **since})
    return put(data, ("pending",), kept or None)


def _leads(sitting: Sitting, topic: Topic) -> bool:
    """Whether what concerns a whole inspection is asked here: with the first of its topics."""
    if topic.inspection is None:
        return False
    first = sitting.framework.inspection(topic.inspection)
    return topic.subject == first.subjects[0] and topic.aspect is None


def _ask(sitting: Sitting, topic: Topic) -> str:
    name = subject_name(topic.subject, sitting.framework)
    if topic.kind == "agency":
        return f"How was the authority's {name} judged?"
    inspection = inspection_name(topic.inspection or "", sitting.framework)
    if topic.kind == "visit":
        return f"What did the latest {inspection} find?"
    aspect = f", {aspect_name(topic.aspect, sitting.framework)}" if topic.aspect else ""
    return f"How did the latest {inspection} judge {name}{aspect}?"


def _more(topic: Topic) -> str:
    if topic.kind == "agency":
        return "Leave it empty if it isn't known."
    told = "What isn't here by the cut-off date didn't take place."
    return f"A priority action limits the rating. {told}" if topic.kind == "visit" else told
