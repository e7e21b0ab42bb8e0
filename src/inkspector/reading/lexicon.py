"""The reader's lexicon: the scheme's words compiled into a trie over lower-case words.

An entry may have several readings (*found* judges and finds); what is meant is settled by the words round it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from inkspector.reading.function_words import FUNCTION
from inkspector.scheme import Framework

Phrase = tuple[str, ...]
Readings = Mapping[str, str]
HEADS_SHARED = (
    "schools",
    "services",
    "settings",
    "agencies",
    "units",
    "colleges",
    "provision",
    "homes",
    "service",
)
"""Heads that names share in an elliptic list: *primary and secondary schools*."""

TELLING = frozenset(
    "ratings directions directions_beside directions_planned views view_verbs echoed slopes source "
    "comparators gap_words taking_place aspect multiples opinions".split()
)
"""Without one of these, a grade, a figure or a quantity a sentence says nothing that is read."""
COUNTING = frozenset({"there", "points", "point"})
"""*There are six in all*, *it stands at 20 points*: a number of what was named before."""
OF_GRADES = ("joint_names", "grades", "grade_bounds", "grade_tails")
"""Categories that are read together with a grade, never alone."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A name of a subject: its id and whether it is said in the singular, plural or as a mass."""

    id: str
    form: str


class Lexicon:
    """Phrases by their first word, longest first, with category → value."""

    def __init__(self, framework: Framework, phrase: Callable[[str], Phrase]) -> None:
        found: dict[Phrase, dict[str, str]] = {}
        for category, value, text in _entries(framework):
            found.setdefault(phrase(text), {}).setdefault(category, value)
        self._by_first: dict[str, list[tuple[Phrase, Readings]]] = {}
        for words, readings in found.items():
            self._by_first.setdefault(words[0], []).append((words, MappingProxyType(readings)))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: (-len(entry[0]), entry[0]))
        self._by_two: dict[Phrase, list[tuple[Phrase, Readings]]] = {}
        self._single: dict[str, Readings] = {
            words[0]: MappingProxyType(found[words]) for words in found if len(words) == 1
        }
        for entries in self._by_first.values():
            for entry in entries:
                if len(entry[0]) > 1:
                    self._by_two.setdefault(entry[0][:2], []).append(entry)
        self.subjects = {
            words: readings["subject"] for words, readings in found.items() if "subject" in readings
        }
        self._stems = _stems(self.subjects)
        self._stemming = frozenset(stem[0] for stem in self._stems)
        self.opening = frozenset(self._by_first) | self._stemming
        """Words that a phrase begins with."""

    def telling(self) -> Mapping[str, tuple[frozenset[str], ...]]:
        """Phrases one of which every sentence with a predicate that is read has, by their longest word."""
        found: dict[str, tuple[frozenset[str], ...]] = {}
        for entries in self._by_first.values():
            for words, readings in entries:
                bare = frozenset(word for word in words if word.isalpha())
                echoing = readings.get("openers") in ("same", "untrue")
                if (echoing or not TELLING.isdisjoint(readings)) and not bare <= FUNCTION:
                    longest = max(bare, key=lambda word: (len(word), word))
                    found[longest] = (*found.get(longest, ()), bare)
        return found

    def counted(self) -> frozenset[str]:
        """Words of what may be counted: *schools*, *homes*, *childminders*, *exclusions*."""
        plurals = [words for words, named in self.subjects.items() if named.endswith(("plural", "singular"))]
        described = [
            words
            for entries in self._by_first.values()
            for words, readings in entries
            if readings.get("described") not in (None, "people")
        ]
        return frozenset(max(words, key=len) for words in (*plurals, *described)) | COUNTING

    def longest(self, words: Sequence[str], i: int) -> tuple[Readings, int] | None:
        """The longest phrase that begins at `words[i]`: its readings and the index after it."""
        for phrase, readings in self._by_two.get(tuple(words[i : i + 2]), ()):
            j = i + len(phrase)
            if tuple(words[i:j]) == phrase:
                return readings, j
        single = self._single.get(words[i])
        return None if single is None else (single, i + 1)

    def stem(self, words: Sequence[str], i: int) -> tuple[str, int] | None:
        """A subject named by its first part, with the head to come: *primary* and secondary schools."""
        if words[i] not in self._stemming:
            return None
        for size in (3, 2, 1):
            stem = tuple(words[i : i + size])
            for head, subject in self._stems.get(stem, ()):
                if len(stem) == size and self._head_follows(words, i + size, head):
                    return subject.partition(" ")[0], i + size
        return None

    def _head_follows(self, words: Sequence[str], j: int, head: str) -> bool:
        if j >= len(words) or words[j] not in (",", "and", "or", "nor"):
            return False
        window = words[j + 1 : j + 9]
        for k, word in enumerate(window):
            if word == head:
                return k > 0
            if word in (";", ":", "is", "are", "was", "were") or word in HEADS_SHARED:
                return False
        return False


def _stems(subjects: Mapping[Phrase, str]) -> Mapping[Phrase, list[tuple[str, str]]]:
    stems: dict[Phrase, list[tuple[str, str]]] = {}
    for phrase, named in subjects.items():
        if len(phrase) > 1 and phrase[-1] in HEADS_SHARED:
            stems.setdefault(phrase[:-1], []).append((phrase[-1], named))
    return stems


def _entries(framework: Framework) -> Iterator[tuple[str, str, str]]:
    words = framework.words
    for subject, name in words.names.items():
        for form in ("singular", "plural", "mass"):
            for text in getattr(name, form):
                yield "subject", f"{subject} {form}", text.removeprefix("the ")
    for aspect, texts in words.aspects.items():
        yield from (("aspect", aspect, text) for text in texts)
    for inspection, texts in words.inspections.items():
        yield from (("source", inspection, text) for text in texts)
    for both, texts in words.lexicon.get("joint_names", {}).items():
        yield from (("subject", f"{both} plural", text) for text in texts)
    for category, values in words.lexicon.items():
        if category in OF_GRADES:
            continue
        for value, texts in values.items():
            yield from ((category, value, text) for text in texts)
