"""Hand and machine together: letters that are drafted and edited, where drafting and reading meet."""

from inkspector.editing.alternatives import Alternative, alternatives
from inkspector.editing.chain import Trace
from inkspector.editing.differing import Difference, Stated, difference
from inkspector.editing.drafted import Drafted, recorded, sentences_of
from inkspector.editing.finding import find_sentence
from inkspector.editing.redraft import draft, plan, written
from inkspector.editing.standing import Standing, standing
from inkspector.editing.tracing import Tracer, trace
from inkspector.editing.updating import Change, Update, outside_narrative, update

__all__ = [
    "Alternative",
    "Change",
    "Difference",
    "Drafted",
    "Standing",
    "Stated",
    "Trace",
    "Tracer",
    "Update",
    "alternatives",
    "difference",
    "draft",
    "find_sentence",
    "outside_narrative",
    "plan",
    "recorded",
    "sentences_of",
    "standing",
    "trace",
    "update",
    "written",
]
