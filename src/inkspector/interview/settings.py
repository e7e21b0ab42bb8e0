"""Questions on lines, groups and the whole: counts by grade, shares, words, readings, states."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from inkspector.case.entry import Aspect, State
from inkspector.case.measure import Measure
from inkspector.case.values import read_compared, read_overall
from inkspector.errors import Mended
from inkspector.interview import cells
from inkspector.interview.data import Data, put, value_at
from inkspector.interview.question import Field, NotTaken, Question, Texts, changes
from inkspector.interview.sitting import OLD, Sitting
from inkspector.interview.sources import shown, with_source
from inkspector.interview.topics import WHOLE, Topic
from inkspector.letter.dates import say_day
from inkspector.places import Path
from inkspector.rating.say import aspect_name, subject_name

GOOD = "good_or_better"
COMPARATORS = {
    "national": "England",
    "similar_areas": "similar areas",
    "previous": "last year",
    "target": "target",
}
STATES: dict[str, str] = {state: state.replace("_", " ") for state in get_args(State)}
_DIRECTIONS = ("higher", "in line", "lower")


def question(sitting: Sitting, topic: Topic) -> Question:
    """How the settings of a line, a group or the whole were judged."""
    grades = measure(sitting, topic).grades
    others = [name for name in texts(sitting, topic) if name in cells.names(measure(sitting, topic))]
    return Question(
        _ask(sitting, topic),
        _more(sitting, topic),
        (
            *cells.fields(grades),
            Field(GOOD, "good or better", "word", "almost 60% · 13 of 14 · large majority"),
            *(
                Field(name, name.replace("_", " "), "word")
                for name in others
                if name not in (*grades, cells.TOTAL, GOOD)
            ),
            Field("overall", "summed up", "word", "good · very good", grades),
            *(
                Field(name, said.removesuffix(" areas"), "word", "higher · 65%", _DIRECTIONS, "against")
                for name, said in COMPARATORS.items()
            ),
            Field("state", "no figure?", "choice", "none exist · not inspected", tuple(STATES.values())),
            Field("source", "source", "text", shown(sitting.data, sitting.case.default_source)),
            Field("note", "note", "text", "shown, never computed with"),
        ),
        "three of the eight are good, the rest satisfactory",
    )


def texts(sitting: Sitting, topic: Topic) -> dict[str, str]:
    """What the fields hold now."""
    entry = evidence(sitting, topic)
    if entry is None:
        return {}
    held = cells.shown(entry.outcomes, entry.given)
    if entry.overall:
        held["overall"] = entry.overall.text
    held |= {name: compared.text.replace("_", " ") for name, compared in entry.compared.items()}
    if entry.state:
        held["state"] = STATES[entry.state]
    held |= {"source": shown(sitting.data, entry.source), "note": entry.note or ""}
    return {name: text for name, text in held.items() if text}


def answer(sitting: Sitting, topic: Topic, said: Texts) -> Data:
    """The case's data with the fields' texts as its evidence on the topic.

    Raises NotTaken at the field that can't be understood. Old figures are confirmed by being changed.
    """
    known = texts(sitting, topic)
    changed = changes(known, said)
    if not changed:
        return sitting.data
    data, path = sitting.data, path_of(topic)
    raw = value_at(data, path)
    entry: dict[str, Any] = (
        dict(raw) if isinstance(raw, Mapping) else {} if raw is None else {"outcomes": raw}
    )
    read_by = measure(sitting, topic)
    counted = cells.names(read_by)
    if changed.keys() & counted:
        kept = {name: value for name, value in entry.items() if name not in (*counted, "outcomes")}
        now = {name: text for name, text in {**known, **changed}.items() if name in counted}
        entry = {**cells.entry_of(now, read_by, entry.get("outcomes")), **kept}
    if entry.get("source") == OLD:
        del entry["source"]
    for name in changed.keys() - counted:
        text = changed[name]
        if name == "source" and text:
            data, entry["source"] = with_source(data, text)
        else:
            _put_words(entry, name, text, read_by)
    if isinstance(raw, str) and entry.keys() == {"outcomes"} and isinstance(entry["outcomes"], str):
        return put(data, path, entry["outcomes"])
    return put(data, path, entry or None)


def evidence(sitting: Sitting, topic: Topic) -> Aspect | None:
    """What the case has on the topic."""
    entry = sitting.case.settings.get(topic.subject)
    return entry if entry is None or topic.aspect is None else entry.aspects.get(topic.aspect)


def path_of(topic: Topic) -> Path:
    """Where a case has the topic's evidence."""
    inner = ("aspects", topic.aspect) if topic.aspect else ()
    return ("settings", topic.subject, *inner)


def measure(sitting: Sitting, topic: Topic) -> Measure:
    """What the topic's figures are read by."""
    words = sitting.framework.words.quantities
    return Measure.of(sitting.framework, words, topic.subject, topic.inspection)


def read_state(text: str) -> str | None:
    """The state that was meant, from its words or their beginning; None for no words."""
    wanted = text.lower().replace("_", " ").strip()
    close = [state for state, words in STATES.items() if words.startswith(wanted)]
    exact = [state for state in close if STATES[state] == wanted]
    if not wanted or len(exact or close) == 1:
        return (exact or close)[0] if wanted else None
    raise Mended(f"`{text}` is no state of a figure", f"write one of {', '.join(STATES.values())}")


def _put_words(entry: dict[str, Any], name: str, text: str, read_by: Measure) -> None:
    """Puts a field that isn't a count into an entry."""
    value: Any = text or None
    try:
        if text and name == "overall":
            value = text.lower()
            read_overall(value, read_by)
        elif name == "state":
            value = read_state(text)
        elif name in COMPARATORS:
            name, value = "compared", _compared(entry.get("compared"), name, text, read_by)
    except Mended as wrong:
        raise NotTaken.of(name, wrong) from None
    if value is None:
        entry.pop(name, None)
    else:
        entry[name] = value


def _compared(held: Any, comparator: str, text: str, read_by: Measure) -> dict[str, str] | None:
    kept = {name: value for name, value in (held or {}).items() if name != comparator}
    if text:
        written = f"{text}%" if text.replace(".", "", 1).isdigit() else text
        read = read_compared(written, read_by.words)
        kept[comparator] = read.direction or written
    return kept or None


def _ask(sitting: Sitting, topic: Topic) -> str:
    name = subject_name(topic.subject, sitting.framework)
    cut_off = sitting.case.dates.evidence_to
    by = f" by {say_day(cut_off)}" if cut_off else ""
    if topic.aspect is not None:
        outcome = aspect_name(topic.aspect, sitting.framework)
        return f"For {outcome}, how were all inspected settings judged{by}?"
    if topic.subject == WHOLE:
        return f"All inspected settings together: how many were good or better{by}?"
    if any(group.id == topic.subject for group in sitting.framework.scheme.groups):
        return f"Is anything given of {name} as a whole?"
    return f"How were the authority's {name} judged at their latest inspection{by}?"


def _more(sitting: Sitting, topic: Topic) -> str:
    several = len(sitting.framework.lines_of(topic.subject)) > 1
    figure = sitting.framework.national(topic.subject) if topic.aspect is None else None
    told = ["Left empty, it is added up from its lines."] if several and topic.aspect is None else []
    if figure is not None:
        told.append(f"England: {figure.value}% good or better ({figure.year}).")
    return " ".join([*told, "An empty field is unknown, never nought."])
