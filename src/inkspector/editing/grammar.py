"""Slips of English that slots can make: number, agreement, article, *one of the one*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from inkspector.claims.numbers import say_number
from inkspector.scheme.words import Words

_NUMBERS = "|".join(say_number(n) for n in range(2, 21))
_MANY = rf"both|all|some|few|several|{_NUMBERS}|\d+"
_SHARES = r"an? (?:\w+ )*(?:majority|minority) of|half of|almost all|very few|\d+% of|\w+ per cent of"
_VERB = r"(?P<verb>is|are|was|were|has|have)\b"
_SINGULAR_VERBS = frozenset(("is", "was", "has"))
_IMPOSSIBLE = re.compile(
    rf"\b(?:(?P<same>one|{_NUMBERS}|\d+) of the (?P=same)|\w+ of the one|both of the|all (?:one|two)"
    r"|none of the two)\b"
)
_TWICE = re.compile(r"\b(\w+) \1\b")
_ARTICLE = re.compile(r"\b(?:a (?=[aeiou](?!ne\b|ni))|an (?=[^aeiou\s]))\w+")
_CLAUSE = r"(?:^|(?<=, and )|(?<=, but )|(?<=: ))"


@dataclass(frozen=True)
class Grammar:
    """Knows the names of a scheme, and so their number."""

    words: Words

    def slips(self, sentence: str) -> Iterator[str]:
        """What is wrong with a sentence, quoted."""
        text = sentence.lower()
        for pattern in (_IMPOSSIBLE, _TWICE, _ARTICLE):
            yield from (match[0] for match in pattern.finditer(text))
        yield from (match[0] for match in self._wrong_number.finditer(text))
        for match in self._agreement.finditer(text):
            if self._plural(match) is not (match["verb"] not in _SINGULAR_VERBS):
                yield match[0]

    def _plural(self, match: re.Match[str]) -> bool:
        if match["one"] or match["the"]:
            return match["noun"] in self._plurals and not match["one"]
        return match["noun"] in self._plurals

    @cached_property
    def _plurals(self) -> frozenset[str]:
        return frozenset(form for name in self.words.names.values() for form in name.plural)

    @cached_property
    def _singulars(self) -> frozenset[str]:
        return frozenset(form for name in self.words.names.values() for form in name.singular) - self._plurals

    @cached_property
    def _masses(self) -> frozenset[str]:
        return frozenset(form for name in self.words.names.values() for form in name.mass) - self._plurals

    @cached_property
    def _agreement(self) -> re.Pattern[str]:
        """A clause's subject with its verb."""
        nouns = _any(self._plurals | self._masses | self._singulars)
        head = (
            rf"(?:(?P<one>one|none|neither|each) (?:of the (?:(?:{_NUMBERS}|\d+) )?)?"
            rf"|(?P<the>the (?:one )?)|(?:{_SHARES}) "
            rf"|(?:{_MANY}) (?:of the (?:(?:{_NUMBERS}|\d+) )?|(?:\w+ )?)?)?"
        )
        return re.compile(rf"{_CLAUSE}(?:only )?{head}(?P<noun>{nouns}) {_VERB}")

    @cached_property
    def _wrong_number(self) -> re.Pattern[str]:
        """*One secondary schools*, *three secondary school*."""
        after = rf"(?! (?:{_any(frozenset(last for name in self._masses for last in name.split()[1:]))})\b)"
        return re.compile(
            rf"\b(?<!none of the )one (?:{_any(self._plurals)})\b"
            rf"|\b(?:both|{_NUMBERS}|\d+) (?:{_any(self._singulars)})\b(?![\w'-]){after}"
        )


def _any(forms: frozenset[str]) -> str:
    return "|".join(map(re.escape, sorted(forms, key=lambda form: (-len(form), form))))
