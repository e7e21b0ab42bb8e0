"""From a case and its scheme to profile, rating and reasons; and what a letter must say of them."""

from inkspector.rating.model import (
    Caution,
    Change,
    Comparison,
    Limit,
    Mention,
    PanelJudgement,
    ProfileLine,
    Rated,
    TrailStep,
)
from inkspector.rating.rate import rate
from inkspector.rating.salience import salience

__all__ = [
    "Caution",
    "Change",
    "Comparison",
    "Limit",
    "Mention",
    "PanelJudgement",
    "ProfileLine",
    "Rated",
    "TrailStep",
    "rate",
    "salience",
]
