"""Phrases by their place: a change before its object or praise before its noun says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inkspector.reading.comparing import TRENDS
from inkspector.reading.function_words import (
    ADVERBS,
    DETERMINERS,
    DO,
    FUNCTION,
    HARMLESS,
)
from inkspector.reading.phrase import Noun, Phrase

_COMPARATIVES = frozenset("better worse stronger weaker poorer higher lower greater".split())
_PLACES = (["home"], ["school"], ["college"])
"""*Return home*, *at school*: said without an article, no setting of the scheme."""
_WITHIN = DETERMINERS | ADVERBS | HARMLESS | {"of", "what", "to", "be"}


def unknown(phrase: Phrase) -> bool:
    """A content word that the scheme's words don't know."""
    word = phrase.value
    return (
        phrase.kind == "word"
        and isinstance(word, str)
        and word.isalpha()
        and word not in FUNCTION
        and word not in HARMLESS
        and not word.endswith("ly")
    )


def positioned(found: Sequence[Phrase], words: Sequence[str]) -> list[Phrase]:
    """The phrases, those out of place made plain words."""
    whole = _bracketed(found)
    settled = [_topical(whole, k) for k in range(len(whole))]
    return [_positioned(settled, k, words) for k in range(len(settled))]


def _bracketed(found: Sequence[Phrase]) -> list[Phrase]:
    """*77 (55%) of the 140 units* is *77 of the 140 units (55%)*."""
    kept = list(found)
    if not any(phrase.value == "(" for phrase in found):
        return kept
    for k in range(len(kept) - 4):
        part, opening, share, closing, whole = (phrase.noun or phrase.value for phrase in kept[k : k + 5])
        if (opening, closing) != ("(", ")") or not (isinstance(part, Noun) and isinstance(whole, Noun)):
            continue
        counted = part.quantity is not None and part.quantity.count is not None and part.subject is None
        if (
            counted
            and isinstance(share, Noun)
            and whole.fronted
            and whole.subject is not None
            and part.quantity
        ):
            count = (part.quantity.count or (None, None))[0]
            quantity = replace(part.quantity, count=(count, whole.whole))
            at = tuple(sorted((dict(whole.at) | dict(part.at)).items()))
            noun = whole._replace(quantity=quantity, fronted=False, only=part.only, at=at)
            kept[k], kept[k + 4] = (
                kept[k]._replace(noun=noun),
                Phrase("word", kept[k + 4].i, kept[k + 4].j, ""),
            )
    return kept


def _topical(found: Sequence[Phrase], k: int) -> Phrase:
    """*As for the five pupil referral units, three …*: the whole of what follows."""
    phrase = found[k]
    if phrase.noun is None or k == 0 or found[k - 1].kind != "topics":
        return phrase
    return phrase._replace(noun=phrase.noun._replace(fronted=True))


def _positioned(found: Sequence[Phrase], k: int, words: Sequence[str]) -> Phrase:
    phrase = found[k]
    following = found[k + 1] if k + 1 < len(found) else None
    planned = phrase.chunk is not None and phrase.chunk.reads("directions_planned") is not None
    if (
        phrase.kind == "directions"
        and phrase.value in TRENDS
        and not planned
        and following is not None
        and _object(following)
    ):
        return phrase._replace(kind="word", value="")
    if phrase.kind == "directions" and words[phrase.j : phrase.j + 1] == ["into"]:
        return phrase._replace(kind="word", value="")  # *they fall into two groups*
    if phrase.kind == "directions" and (
        (words[phrase.i : phrase.j] == ["the", "same"] and following is not None and unknown(following))
        or _nominal(found, k, words)
        or _of_another_noun(found, k, words, following)
    ):
        return phrase._replace(kind="word", value="")
    if phrase.kind == "openers" and phrase.value == "because" and k and found[k - 1].kind == "be":
        return phrase._replace(kind="word", value="")  # *has since been judged*
    if phrase.kind == "views" and not _predicative(found, k):
        return phrase._replace(kind="word", value="")
    if _of_a_grade(found, k, words) or _of_something(found, k):
        return Phrase("word", phrase.i, phrase.j, "")
    if phrase.kind == "directions" and phrase.value in TRENDS and not _said_of(found, k, planned):
        return phrase._replace(kind="word", value="")
    noun = phrase.noun
    if noun is not None and words[phrase.i : phrase.j] in _PLACES:
        return Phrase("word", phrase.i, phrase.j, "")
    if (
        (
            noun is not None
            and noun.subject is not None
            and noun.subject.form in ("mass", "singular")
            and following is not None
        )
        and noun.quantity is None
        and not _verb_follows(found, k, words)
        and (unknown(following) or _adverbial(found, k, words))
    ):
        return Phrase("word", phrase.i, phrase.j, "")
    return phrase


def _nominal(found: Sequence[Phrase], k: int, words: Sequence[str]) -> bool:
    """*At a yearly meeting*: a noun that looks like *meeting its target*."""
    before = [phrase.value for phrase in found[max(0, k - 2) : k]]
    return found[k].value == "met" and bool(before) and not {"a", "an", "the"}.isdisjoint(map(str, before))


def _of_another_noun(found: Sequence[Phrase], k: int, words: Sequence[str], following: Phrase | None) -> bool:
    """*Better examples show …*: a comparative before a noun that the scheme doesn't know."""
    before = found[k - 1] if k else None
    compares = words[found[k].i] in _COMPARATIVES and found[k].j == found[k].i + 1
    begins = before is None or before.kind in ("mark", "openers") or before.value in ("a", "an", "the")
    measured = any(later.value == "than" for later in found[k + 1 : k + 6])
    return compares and begins and not measured and following is not None and unknown(following)


def _verb_follows(found: Sequence[Phrase], k: int, words: Sequence[str]) -> bool:
    """*Fostering occupies a middle place*: a verb that the scheme doesn't know, and not another noun."""
    verb = found[k + 1]
    after = words[verb.j] if verb.j < len(words) else ""
    return words[verb.i].endswith(("s", "ed")) and after in ("a", "an", "the", "its", "their")


def _adverbial(found: Sequence[Phrase], k: int, words: Sequence[str]) -> bool:
    """*Fostering newly opened agency*: an adverb and an unknown word make another noun of it."""
    first, second = (*found[k + 1 : k + 3], None, None)[:2]
    return (
        first is not None
        and second is not None
        and first.kind == "word"
        and words[first.i].endswith("ly")
        and unknown(second)
        and words[second.i].endswith("ed")
    )


def _said_of(found: Sequence[Phrase], k: int, planned: bool) -> bool:
    """Whether a change is said of a subject: right after it or *has*, *is*; or begins a clause of its own."""
    if k + 1 < len(found) and found[k + 1].value in ("on", "upon"):
        return True
    j = k - 1
    while j >= 0 and (found[j].kind in ("degrees", "adverb", "negations", "only") or _light(found[j])):
        j -= 1
    if j < 0 or found[j].kind in (
        "mark",
        "openers",
        "be",
        "noun",
        "pronoun",
        "described",
        "directions",
        "age",
        "period",
    ):
        return True
    if found[j].value in DO:
        return True  # *the proportion did not rise*
    if found[j].kind == "modals":
        return planned
    return (planned and any(phrase.kind == "modals" for phrase in found[:k])) or found[j].kind in (
        "grades",
        "gap_levels",
        "aspect",
    )


def _light(phrase: Phrase) -> bool:
    word = phrase.value
    return (
        phrase.kind == "word"
        and isinstance(word, str)
        and (word in ADVERBS or word in ("a", "an", "recent", "since", "been") or word.endswith("ly"))
    )


def _of_a_grade(found: Sequence[Phrase], k: int, words: Sequence[str]) -> bool:
    """*… and one of outstanding on the other*: a judgement, not a setting."""
    noun = found[k].noun
    if noun is None or noun.head or noun.quantity is None or noun.quantity.count != (1, None):
        return False
    following = [phrase for phrase in found[k + 1 : k + 3] if phrase.value != "of"]
    alone = noun.subject is None and noun.pronoun is None
    of = words[found[k].j - 1] == "of" or (k + 1 < len(found) and found[k + 1].value == "of")
    return alone and of and bool(following) and following[0].kind == "grades"


def _of_something(found: Sequence[Phrase], k: int) -> bool:
    """*For two years*, *the one cloud is …*: a count of what the scheme doesn't know."""
    noun = found[k].noun
    if (
        noun is None
        or noun.subject is not None
        or noun.pronoun is not None
        or noun.quantity is None
        or noun.rest
    ):
        return False
    following = found[k + 1] if k + 1 < len(found) else None
    if following is None or not unknown(following) or noun.quantity.quantifier != "count":
        return False
    after = found[k + 2] if k + 2 < len(found) else None
    one = noun.quantity.count == (1, 1) and noun.definite and after is not None and after.kind == "be"
    return one or str(following.value).endswith("s")


def _object(following: Phrase) -> bool:
    """What a transitive verb would change: *has increased the range of support*, *improved outcomes*."""
    if following.noun is not None:
        return following.noun.quantity is None
    return (
        unknown(following)
        or following.kind in ("described", "views")
        or following.value in ("the", "their", "its", "a", "an")
    )


def _predicative(found: Sequence[Phrase], k: int) -> bool:
    """Praise says something only of a subject: *is strong*, *a strength is …*, *deserves credit*."""
    phrase = found[k]
    verbal = phrase.chunk is not None and phrase.chunk.reads("view_verbs") is not None
    if verbal:
        return True
    following = found[k + 1] if k + 1 < len(found) else None
    j, strange = k - 1, 0
    while j >= 0 and (
        found[j].kind in ("degrees", "adverb", "negations", "only", "views") or _inside(found[j])
    ):
        strange += unknown(found[j])
        j -= 1
    if strange > 1:
        return False
    if j >= 0 and found[j].kind in ("be", "judging") and not (following is not None and unknown(following)):
        return True
    begins = j < 0 or found[j].kind in ("mark", "openers")
    after = following is not None and (
        following.kind == "be" or following.value in ("of", "about") or following.noun
    )
    return begins and bool(after)


def _inside(phrase: Phrase) -> bool:
    word = phrase.value
    return phrase.kind == "word" and isinstance(word, str) and (word in _WITHIN or unknown(phrase))
