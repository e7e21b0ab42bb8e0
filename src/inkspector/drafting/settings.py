"""Settings: from the spread of grades that a case allows to what a letter may say of it.

Counts for few settings, the vocabulary's words otherwise; what can't be said for certain is said more
coarsely, and what can't be said at all is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from inkspector.case import Aspect, Given
from inkspector.case.spread import Spread
from inkspector.claims import Claim, Count, Interval
from inkspector.claims.claim import Direction
from inkspector.drafting import stance
from inkspector.drafting.figures import say_figure
from inkspector.scheme import Framework

Entails = Callable[[Claim], bool]
"""Whether a claim holds in every world of the case, without so much as a warning."""
ALL, NONE = Interval.point(100), Interval.point(0)
SOME = Interval.of(gt=0)
NOT_ALL = Interval.of(lt=100)
DIRECTIONS: tuple[Direction, ...] = ("higher", "lower", "in_line", "higher_or_in_line", "lower_or_in_line")


@dataclass(frozen=True)
class Settings:
    """What a case knows of one line or group, or of the whole, in one respect."""

    subject: str
    aspect: str | None
    known: Aspect | None
    spread: Spread | None
    framework: Framework
    entails: Entails

    def grades(self) -> tuple[Claim, ...]:
        """What is said of grades: the word of the whole area, the good, then what else matters."""
        summed_up = tuple(self._overall())
        shares = () if summed_up and not self._is_line else (*self._quality(), *self._given())
        said = (*summed_up, *shares)
        return tuple(dict.fromkeys(claim for claim in said if self.entails(claim)))

    def comparison(self) -> tuple[Claim, ...]:
        """How the share good or better stands to each comparator of the case, with its figure where one is
        given; readings that are the same are one claim."""
        known = self.known.compared if self.known and self._enough("settings") else {}
        alike: dict[Direction, list[str]] = {}
        claims: list[Claim] = []
        for comparator in sorted(known, key=lambda name: (name != "similar_areas", name)):
            held = (self._compared(direction, (comparator,)) for direction in DIRECTIONS)
            first = next((claim for claim in held if self.entails(claim)), None)
            if first is None or first.direction is None:
                continue
            figured = replace(first, than=known[comparator].figure if self._enough("figures") else None)
            if figured.than is not None and say_figure("percent", figured.than) and self.entails(figured):
                claims.append(figured)
            else:
                alike.setdefault(first.direction, []).append(comparator)
        read = (self._compared(direction, tuple(names)) for direction, names in alike.items())
        return (*(claim for claim in read if self.entails(claim)), *claims)

    def _enough(self, what: Literal["settings", "figures"]) -> bool:
        """Whether there are enough settings for a comparison, as far as their number is known."""
        rule, n = self.framework.letter.comparisons, self.spread.known_size if self.spread else None
        return rule is None or n is None or n >= getattr(rule, what)

    def _compared(self, direction: Direction, comparators: tuple[str, ...]) -> Claim:
        return Claim(
            kind="comparison",
            subject=self.subject,
            aspect=self.aspect,
            grades=self._good,
            comparator=comparators,
            direction=direction,
            stance=stance.of_direction(direction),
        )

    @property
    def _givens(self) -> tuple[Given, ...]:
        return tuple(self.known.given.values()) if self.known else ()

    @property
    def _scale(self) -> tuple[str, ...]:
        return self.framework.scale(self.subject).grades

    @property
    def _good(self) -> tuple[str, ...]:
        return self.framework.scale(self.subject).good_or_better

    def _claim(
        self,
        grades: tuple[str, ...],
        quantifier: str,
        count: Count | None = None,
        proportion: Interval | None = None,
        downward: bool = False,
    ) -> Claim:
        bare = stance.of_grades(grades, self._good)
        turns = downward or quantifier == "none"
        return Claim(
            kind="grade",
            subject=self.subject,
            aspect=self.aspect,
            grades=grades,
            quantifier=quantifier,
            count=count,
            proportion=proportion,
            stance=stance.turned(bare) if turns else bare,
        )

    def _overall(self) -> Iterator[Claim]:
        word = self.known.overall if self.known else None
        if word is not None:
            yield replace(self._claim((word.grade,), "overall"), degree=word.degree)

    def _given(self) -> Iterator[Claim]:
        """Shares of other grades than the good, and *too much*, as the case has them."""
        for given in self._givens:
            if given.quantifier in ("too_much", "too_few"):
                said = SOME if given.quantifier == "too_much" else NOT_ALL
                yield replace(self._claim(given.grades, given.quantifier, None, said), stance="negative")
            elif given.grades != self._good:
                yield from self._first(self._shares(given.grades))

    def _quality(self) -> Iterator[Claim]:
        """How many are good or better; among few also how the rest is."""
        if self.spread is None or not self._good_is_known():
            return
        n = self.spread.known_size
        if n is None or n >= self._few:
            yield from self._first(self._shares(self._good))
            if self._is_line:
                yield from self._inadequate(None)
        elif n:
            yield from self._counted(n)

    def _good_is_known(self) -> bool:
        return self.spread is not None and bool(self.spread.named)

    @property
    def _is_line(self) -> bool:
        """The lines of a group or of the whole tell by themselves what is inadequate in it."""
        return any(line.id == self.subject for line in self.framework.scheme.lines)

    @property
    def _few(self) -> int:
        """From so many settings on, words say their share."""
        return next(row.min_n for row in self.framework.words.proportions if row.id == "majority")

    def _first(self, claims: Iterator[Claim]) -> Iterator[Claim]:
        """The finest claim that holds, said with regret where most of what should be good isn't."""
        found = next((claim for claim in claims if self.entails(claim)), None)
        if found is not None:
            yield self._regretted(found)

    def _regretted(self, claim: Claim) -> Claim:
        """*Only three of the eight*, *only a minority*: good, but fewer than half."""
        good = set(claim.grades) == set(self._good)
        if good and claim.stance == "positive" and stance.fewer_than_half(claim):
            return replace(claim, stance="negative")
        return claim

    def _shares(self, grades: tuple[str, ...]) -> Iterator[Claim]:
        """Ways to say the share of `grades`, finest first."""
        assert self.spread is not None
        exact, n = self.spread.exact(grades), self.spread.known_size
        if exact is not None and exact[1]:
            yield from self._whole_or_none(grades, *exact)
        share = self.spread.share(grades)
        if n is None and share in (ALL, NONE):
            yield self._claim(grades, "all" if share == ALL else "none", None, share)
        for row in self.framework.words.proportions:
            inside = share.within(row.share.interval) and (n is None or n >= row.min_n)
            if inside and (not row.downward or row.id == "almost_none"):
                yield self._claim(grades, row.id, None, row.share.interval, row.downward)
        if exact is not None:
            yield self._claim(grades, "count", exact)
        for given in self._givens:
            if given.grades == grades and given.quantifier in ("percent", "fraction"):
                yield self._claim(grades, given.quantifier, None, given.proportion, given.downward)
        if grades == self._good:
            yield self._claim(grades, "fraction", None, Interval.of(gt=50))
            yield self._claim(grades, "fraction", None, Interval.of(lt=50), downward=True)
        if self._is_line:
            yield self._claim(grades, "some", None, SOME)

    def _whole_or_none(self, grades: tuple[str, ...], k: int, n: int) -> Iterator[Claim]:
        if k == n == 1:
            yield self._claim(grades, "count", (1, 1))
        elif k == n == 2:
            yield self._claim(grades, "both", (2, 2))
        elif k == n:
            yield self._claim(grades, "all", (n, n))
        elif k == 0 and n > 1:
            yield self._claim(grades, "none", (0, n))

    def _inadequate(self, n: int | None) -> Iterator[Claim]:
        """How many are inadequate, where any is and the number is known."""
        assert self.spread is not None
        worst = self._scale[-1:]
        exact = self.spread.exact(worst)
        if exact is not None and 0 < exact[0] < exact[1]:
            yield self._claim(worst, "count", (exact[0], n))

    def _counted(self, n: int) -> Iterator[Claim]:
        """Few settings: all of one grade, or how many are good or better and how the rest is."""
        assert self.spread is not None
        exact = {grade: self.spread.exact((grade,)) for grade in self._scale}
        held = [grade for grade, found in exact.items() if found is not None and found[0] > 0]
        alone = next((grade for grade in held if exact[grade] == (n, n)), None)
        if alone is not None:
            yield from self._whole_or_none((alone,), n, n)
        elif len(held) == 2 and n <= 4 and sum((exact[g] or (0, 0))[0] for g in held) == n:
            for grade in held:
                yield self._claim((grade,), "count", exact[grade])
        else:
            yield from self._some_good(n)

    def _some_good(self, n: int) -> Iterator[Claim]:
        assert self.spread is not None
        known = self.spread.exact(self._good)
        best = self.spread.exact(self._scale[:1])
        if known is None:
            for grade in self._scale:
                found = self.spread.exact((grade,))
                if found is not None and found[0] > 0:
                    yield self._claim((grade,), "count", found)
            return
        if known[0] == n:
            yield from self._whole_or_none(self._good, n, n)
            if best is not None and best[0] > 0:
                yield self._claim(self._scale[:1], "count", (best[0], n))
            return
        if known[0] == 0:
            yield from self._whole_or_none(self._good, 0, n)
        else:
            yield self._regretted(self._claim(self._good, "count", known))
            if not self.comparison():  # which hangs on the share alone
                yield from self._rest(n - known[0], n)
        yield from self._inadequate(n)

    def _rest(self, rest: int, n: int) -> Iterator[Claim]:
        """The settings that aren't good, where they are all of one grade above the worst."""
        assert self.spread is not None
        for grade in self._scale[len(self._good) : -1]:
            if self.spread.exact((grade,)) == (rest, n):
                yield self._claim((grade,), "count", (rest, n))


def few_of_many(claim: Claim) -> bool:
    """Whether it counts some of many: *three are inadequate*."""
    return claim.kind == "grade" and claim.count is not None and claim.count[1] is None
