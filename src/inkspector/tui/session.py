"""The case that is open: its data, what they come to, and every change to them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inkspector.drafting import Draft
    from inkspector.interview import Data, Sitting, Standing, Topic
    from inkspector.rating import Rated


@dataclass(frozen=True, eq=False)
class Seen:
    """What a case comes to at one moment; `draft` is None where the letter can't be written yet."""

    sitting: Sitting
    topics: tuple[Topic, ...]
    standings: tuple[Standing, ...]
    rated: Rated | None
    draft: Draft | None
    problem: str = ""
    """Why there is no rating or no letter."""


class Session:
    """One case open for work. Made in a worker: it reads the scheme and the case's file."""

    def __init__(self, path: Path) -> None:
        from inkspector.case import load_case
        from inkspector.errors import CaseError
        from inkspector.interview import Sitting, topics
        from inkspector.places import read_yaml
        from inkspector.scheme import load_scheme

        self.path = path
        case = load_case(path)
        self.framework = load_scheme(case.scheme)
        self.topics = topics(self.framework)
        self.sitting = Sitting(read_yaml(path, CaseError).data, case, self.framework)

    def take(self, data: Data) -> None:
        """Make these the case's data. Raises CaseError where they contradict themselves."""
        import yaml

        from inkspector.case import parse_case
        from inkspector.interview import Sitting

        text = yaml.dump(_plain(data), allow_unicode=True, sort_keys=False)
        self.sitting = Sitting(data, parse_case(text, str(self.path)), self.framework)

    def see(self) -> Seen:
        """Rate and draft the case as it stands."""
        from inkspector.drafting import draft
        from inkspector.errors import InkspectorError
        from inkspector.interview import standings
        from inkspector.rating import rate

        sitting = self.sitting
        try:
            drafted = draft(sitting.case, self.framework)
            rated, problem = drafted.rated, ""
        except InkspectorError as wrong:
            drafted, problem = None, wrong.problems[0].what
            try:
                rated = rate(sitting.case, self.framework)
            except InkspectorError:
                rated = None
        stand = standings(sitting, self.topics, rated)
        return Seen(sitting, self.topics, stand, rated, drafted, problem)


def _plain(value: object) -> object:
    from decimal import Decimal

    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, Decimal) else value
