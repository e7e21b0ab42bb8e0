"""*Say it*: what one line of shorthand, or a plain sentence, makes of the case, and how it was understood.

A sentence is read as a letter is: its claims become evidence. It may speak of any topic; what isn't named is
taken to be the one that is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from inkspector.case.grades import names_of
from inkspector.case.shorthand import read_shorthand
from inkspector.case.values import closed, read_given, read_overall
from inkspector.errors import Mended
from inkspector.interview import cells, kinds, settings
from inkspector.interview.data import Data
from inkspector.interview.question import Field, NotTaken, Texts
from inkspector.interview.settings import GOOD
from inkspector.interview.sitting import Sitting
from inkspector.interview.topics import Topic, topics

SAY = "say"
"""The field that NotTaken names."""
_APART = re.compile(r"\s*[,;:\t]\s*")
_DATE = re.compile(r"\b\d{4}(?:-\d{2}){0,2}\b", re.ASCII)
_OTHERS = r"(?:in |the )?(?:nationally|national (?:average|figure)|england|similar areas)"
_STANDING = re.compile(
    r"(?:which is )?(?:a )?(?P<side>higher|lower|above|below|in line)(?: proportion)?(?: than| with)? "
    rf"(?P<others>{_OTHERS}(?: (?:and|or) {_OTHERS})?)"
)
"""How a share stands to others, said behind it."""


@dataclass(frozen=True, slots=True)
class Understood:
    """The case's data with what was said, and what was understood: a line for each topic."""

    data: Data
    told: tuple[str, ...]


def say(sitting: Sitting, topic: Topic, text: str) -> Understood:
    """What was said of a topic. Raises NotTaken where it isn't understood; nothing is taken in half."""
    spoken = text.strip()
    try:
        said: Mapping[Topic, Texts] = {topic: _short(sitting, topic, spoken)}
    except Mended as short:
        said = _sentence(sitting, topic, spoken)
        if not said:
            raise NotTaken.of(SAY, short) from None
    held = sitting
    for about, texts in said.items():
        try:
            held = replace(held, data=kinds.answer(held, about, texts))
        except NotTaken as wrong:
            raise NotTaken.of(SAY, wrong) from None
    told = tuple(_told(sitting, about, texts, about != topic) for about, texts in said.items())
    return Understood(held.data, told)


def _short(sitting: Sitting, topic: Topic, text: str) -> dict[str, str]:
    """The fields' texts from one line of shorthand. Raises Mended with what helps."""
    forms: Mapping[str, Callable[[Sitting, Topic, str], dict[str, str]]] = {
        "settings": _settings,
        "reviews": _counts,
        "singles": _indicator,
        "agency": _judgement,
        "inspection": _judgement,
    }
    if topic.kind not in forms:
        raise Mended(f"`{text}` isn't understood", "say it in a sentence, or fill in the fields")
    return forms[topic.kind](sitting, topic, text)


def _settings(sitting: Sitting, topic: Topic, text: str) -> dict[str, str]:
    state = _state(text)
    if state:
        return {**dict.fromkeys(kinds.texts(sitting, topic), ""), "state": state}
    read_by = settings.measure(sitting, topic)
    try:
        return _counts(sitting, topic, text)
    except Mended as counted:
        try:
            read_overall(text.lower(), read_by)
            return {"overall": text.lower()}
        except Mended:
            pass
        try:
            if not text.isdigit():
                read_given(text, read_by.grades[:2], read_by.words)
                return {GOOD: text}
        except Mended:
            pass
        share, _, rest = text.partition(",")
        compared = _compared(rest)
        if compared:
            return {**_settings(sitting, topic, share), **compared}
        raise counted


def _compared(text: str) -> dict[str, str]:
    """*Lower than nationally*, *in line with similar areas and England*; nothing where it is none such."""
    found = _STANDING.fullmatch(text.strip().lower())
    if found is None:
        return {}
    side = {"above": "higher", "below": "lower"}.get(found["side"], found["side"])
    named = {"national": r"nation|england", "similar_areas": r"similar"}
    return {name: side for name, words in named.items() if re.search(words, found["others"])}


def _counts(sitting: Sitting, topic: Topic, text: str) -> dict[str, str]:
    """*8: 0 3 5 0*, *13 of 14 good or better*: every cell, those that aren't told empty."""
    read_by = settings.measure(sitting, topic)
    counts, total = read_shorthand(text, read_by)
    outcomes = closed(counts, total, read_by.grades, text)
    empty = dict.fromkeys((*names_of(read_by.grades), cells.TOTAL), "")
    known = kinds.texts(sitting, topic)
    shown = {name: value for name, value in empty.items() if name in known}
    return {**shown, **cells.shown(outcomes, {})}


def _judgement(sitting: Sitting, topic: Topic, text: str) -> dict[str, str]:
    """*good*, *good, 2007*, *adequate 2009-06-12 published 2009-07-17*, *not inspected*."""
    state = _state(text) if topic.kind == "agency" else ""
    if state:
        return {"state": state}
    read_by = settings.measure(sitting, topic)
    dates = _DATE.findall(text)
    words = _DATE.sub(" ", text.lower()).replace(",", " ").split()
    grades = [word for word in words if word in read_by.grades]
    others = set(words) - {*grades, "published", "in", "on", "judged"}
    if len(grades) != 1 or others or len(dates) > 2:
        unknown = next(iter(sorted(others)), text)
        raise (
            read_by.unknown(unknown)
            if len(words) < 3
            else Mended(f"`{text}` isn't understood", f"write for example `{read_by.grades[1]}, 2007`")
        )
    named = dict(zip(("date", "published"), dates, strict=False))
    return {"grade": grades[0], **named}


def _indicator(sitting: Sitting, topic: Topic, text: str) -> dict[str, str]:
    """*NI 73, 74.0, 72.0, 75.0*: an indicator, its value, England's and that of similar areas."""
    from inkspector.interview.table import preview

    found = preview(sitting, [_APART.split(text)])
    if not found.of("new") and not found.of("changed"):
        told = found.rows[0].told if found.rows else f"`{text}` is no indicator with its figures"
        raise Mended(told, "write for example `NI 73, 74.0, 72.0, 75.0`")
    return kinds.texts(replace(sitting, data=found.data), topic)


def _state(text: str) -> str:
    said = text.lower().replace("_", " ").rstrip(".")
    return said if said in settings.STATES.values() else ""


def _sentence(sitting: Sitting, topic: Topic, text: str) -> dict[Topic, dict[str, str]]:
    """The fields' texts by topic, from the claims of a sentence; nothing where it isn't read as a whole."""
    from inkspector.interview.claimed import texts_of
    from inkspector.reading import read

    end = "" if text.endswith((".", "!", "?")) else "."
    capital = text[:1].upper() + text[1:] + end
    known = topics(sitting.framework)
    for sentence in (f"{_name(sitting, topic)}: {text}{end}", capital):
        reading = read(sentence, sitting.framework, (sitting.case.authority.called,))
        found: dict[Topic, dict[str, str]] = {}
        for claim in reading.claims:
            placed = texts_of(claim, sentence, topic, known, sitting)
            if placed is None or claim.partial or not claim.asserted:
                break
            found.setdefault(placed[0], {}).update(placed[1])
        else:
            if found and not reading.unread:
                return found
    return {}


def _name(sitting: Sitting, topic: Topic) -> str:
    names = sitting.framework.words.names.get(topic.subject)
    name = next(iter((*names.plural, *names.mass, *names.singular)), topic.name) if names else topic.name
    return name[:1].upper() + name[1:]


def _told(sitting: Sitting, topic: Topic, texts: Texts, named: bool) -> str:
    """*8 · 3 good · 5 satisfactory*, with the topic's name where it is another one."""
    fields = {field.id: field for field in kinds.question(sitting, topic).fields}
    if topic.kind == "singles":
        held = kinds.texts(sitting, topic).get("table", "").splitlines()
        new = (line for line in texts["table"].splitlines() if line not in held)
        return "; ".join(" ".join(line.split()) for line in new)
    said = " · ".join(_parts(texts, fields))
    return f"{topic.name}: {said}" if named else said


def _parts(texts: Texts, fields: Mapping[str, Field]) -> Iterator[str]:
    if texts.get(cells.TOTAL):
        yield f"of {texts[cells.TOTAL]}"
    for name, text in texts.items():
        if not text or name == cells.TOTAL:
            continue
        label = fields[name].label if name in fields else name.replace("_", " ")
        counted = text.isdigit() and (
            name not in fields or fields[name].id == GOOD or fields[name].shape == "count"
        )
        yield f"{text} {label}" if counted else f"{label}: {text}"
