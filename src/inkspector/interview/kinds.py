"""For each kind of topic: its question, what its fields hold, and what an answer makes of the case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from inkspector.interview import about, indicators, judged, reviews, settings, singles, views
from inkspector.interview.data import Data
from inkspector.interview.question import Question, Texts
from inkspector.interview.sitting import Sitting
from inkspector.interview.topics import Kind, Topic
from inkspector.interview.written_dates import with_dates


@dataclass(frozen=True, slots=True)
class _Asked:
    question: Callable[[Sitting, Topic], Question]
    texts: Callable[[Sitting, Topic], dict[str, str]]
    answer: Callable[[Sitting, Topic, Texts], Data]


_JUDGED = _Asked(judged.question, judged.texts, judged.answer)
_SUMMED = _Asked(indicators.question, indicators.texts, indicators.answer)
_KINDS: Mapping[Kind, _Asked] = {
    "letter": _Asked(about.question, about.texts, about.answer),
    "settings": _Asked(settings.question, settings.texts, settings.answer),
    "agency": _JUDGED,
    "inspection": _JUDGED,
    "visit": _JUDGED,
    "reviews": _Asked(reviews.question, reviews.texts, reviews.answer),
    "indicators": _SUMMED,
    "gaps": _SUMMED,
    "singles": _Asked(singles.question, singles.texts, singles.answer),
    "view": _Asked(views.question, views.texts, views.answer),
}


def question(sitting: Sitting, topic: Topic) -> Question:
    """What a person is asked of a topic."""
    return _KINDS[topic.kind].question(sitting, topic)


def texts(sitting: Sitting, topic: Topic) -> dict[str, str]:
    """By field, what the case has on a topic, as it would be typed; fields that are empty are left out."""
    return _KINDS[topic.kind].texts(sitting, topic)


def answer(sitting: Sitting, topic: Topic, said: Texts) -> Data:
    """The case's data with an answer in it.

    An empty text takes away what was known; a field that `said` leaves out is left alone. Raises NotTaken.
    """
    return _KINDS[topic.kind].answer(sitting, topic, with_dates(said))
