"""The interview without a screen: what comes next, what an answer means, what is still missing. Pure."""

from inkspector.interview.data import Data, put, value_at
from inkspector.interview.kinds import answer, question, texts
from inkspector.interview.progress import MARKS, Standing, is_old, standings, waits_for
from inkspector.interview.question import Field, NotTaken, Question, Texts
from inkspector.interview.sitting import OLD, Sitting
from inkspector.interview.topics import Topic, topics

__all__ = [
    "MARKS",
    "OLD",
    "Data",
    "Field",
    "NotTaken",
    "Question",
    "Sitting",
    "Standing",
    "Texts",
    "Topic",
    "answer",
    "is_old",
    "put",
    "question",
    "standings",
    "texts",
    "topics",
    "value_at",
    "waits_for",
]
