"""A sentence of a letter by its number or by some of its words."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.errors import LetterError
from inkspector.letter.sentences import plain


def find_sentence(sentences: Sequence[str], wanted: str, file: str = "") -> int:
    """The index of the sentence with this number, counted from 1, or that holds these words.

    Raises LetterError where there is none, or more than one.
    """
    if wanted.strip().isdecimal():
        number = int(wanted)
        if not 1 <= number <= len(sentences):
            told = f"there is no sentence {number}"
            raise LetterError.of(told, f"give a number from 1 to {len(sentences)}", file=file)
        return number - 1
    words = plain(wanted)
    found = [i for i, sentence in enumerate(sentences) if words and words in plain(sentence)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise LetterError.of(
            f"no sentence holds “{wanted}”", "quote its words, or give its number", file=file
        )
    numbers = ", ".join(str(i + 1) for i in found)
    told = f"{len(found)} sentences hold “{wanted}”"
    raise LetterError.of(told, f"quote more of it, or give one of the numbers {numbers}", file=file)
