"""Noun phrases out of chunks: determiners, quantity, grades, base, head, subject or pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.claims.claim import Span
from inkspector.claims.quantity import Quantity
from inkspector.reading.chunks import MEMBERS, ORDINALS, Chunk
from inkspector.reading.function_words import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DEFINITE,
    DETERMINERS,
    HARMLESS,
    HAVE,
    PREPOSITIONS,
    PRONOUNS,
)
from inkspector.reading.grades import GradeSet
from inkspector.reading.lexicon import Subject
from inkspector.reading.phrase import Noun, Phrase

BEGINNING = frozenset({"rests", "heads", "bases", "only"})
COUNTED = ("all", "both", "none", "count", "not_all", "any")


def noun_phrase(chunks: Sequence[Chunk], words: Sequence[str], start: int) -> tuple[Phrase, int] | None:
    """The noun phrase that begins at a chunk, and the chunk after it."""
    if not _may_begin(chunks[start], words):
        return None
    noun, c, linked = Noun(), start, False
    at: dict[str, Span] = {}
    taken = start
    while c < len(chunks):
        chunk = chunks[c]
        word = words[chunk.i] if chunk.j == chunk.i + 1 else ""
        span = (chunk.i, chunk.j)
        if noun.subject is not None or noun.pronoun is not None:
            break
        if chunk.kind == "quantity":
            step = _quantity(noun, chunk, chunks, words, c, linked)
            if step is None:
                break
            at |= {"quantifier" if noun.quantity is None else "count": span}
            noun = step._replace(each=word == "each")
        elif chunk.kind == "subject" and words[chunk.j : chunk.j + 1] in (["'s"], ["'"]):
            noun = noun._replace(definite=True)
        elif chunk.kind == "subject" and isinstance(chunk.value, Subject):
            noun, at = noun._replace(subject=chunk.value), at | {"subject": span}
        elif chunk.kind == "grades" and _attributive(chunks, words, c):
            noun, at = (
                noun._replace(grades=chunk.value if isinstance(chunk.value, GradeSet) else None),
                at | {"grades": span},
            )
        elif (chunk.reads("rests") and (step := _rest(noun, chunk, chunks, words, c))) or (
            (word in ORDINALS or word in MEMBERS)
            and chunk.j == chunk.i + 1
            and (step := _ordinal(noun, chunks, words, c))
        ):
            noun, at = step, at | {"count": span}
        elif (
            chunk.reads("heads") in ("quantity", "performance")
            and noun.head is None
            and chunk.j == chunk.i + 1
        ):
            noun, at = noun._replace(head=chunk.reads("heads")), at | {"head": span}
        elif chunk.reads("heads") == "agencies" and (noun.quantity or noun.definite):
            noun = noun._replace(pronoun=word)
        elif chunk.reads("heads") == "judgements" or (
            chunk.reads("heads") == "cases" and (noun.quantity or noun.rest)
        ):
            noun = (
                noun._replace(head="judgements")
                if chunk.reads("heads") == "judgements"
                else noun._replace(pronoun="cases")
            )
        elif (chunk.reads("bases") and (noun.quantity or noun.definite or noun.head)) or word == "regulated":
            noun, at = noun._replace(base=chunk.reads("bases")), at | {"base": span}
        elif chunk.reads("only") and not (noun.quantity or noun.rest or linked):
            noun, at = noun._replace(only=True), at | {"only": span}
        elif chunk.reads("whole_numbers") and noun.definite:
            one = Quantity("count", (1, 1))
            noun, at = noun._replace(quantity=one, whole=1), at | {"count": span}
        elif word in ("these", "those") and linked and _unknown_plural(chunks, words, c + 1):
            noun, c = noun._replace(pronoun=word, subset=True), c + 1
        elif (
            word in PRONOUNS
            and linked
            and words[chunk.j : chunk.j + 1] in ([","], ["are"], ["is"], ["were"], ["was"], [";"], ["for"])
        ):
            noun = noun._replace(pronoun=word, subset=True)
        elif word in DETERMINERS:
            pointing = word in ("those", "these", "such", "this")
            noun = noun._replace(
                possessed=noun.possessed or word in ("'s", "'"),
                definite=noun.definite or word in DEFINITE,
                demonstrative=noun.demonstrative or pointing,
            )
        elif (word == "of" and (noun.quantity or noun.head or noun.rest or noun.definite)) or _fronted_of(
            chunks, words, c, start
        ):
            linked = True
            noun = noun._replace(fronted=c == start or noun.fronted)
        elif (
            word in ("for", "in", "on", "against", "with") and noun.head is not None and noun.quantity is None
        ):
            pass
        elif word in PRONOUNS and (noun.quantity or noun.rest or linked):
            noun = noun._replace(pronoun=word, subset=True)
        elif word in ("other", "remaining") and noun.quantity is not None and noun.rest is None:
            noun = noun._replace(gap=True)  # *all other settings*: those that are left, however many
        elif word in HARMLESS or _named_place(chunks, words, c):
            pass
        elif (
            noun.quantity is not None
            and word.isalpha()
            and word not in PREPOSITIONS
            and _subject_near(chunks, words, c)
        ):
            noun = noun._replace(gap=True)
        else:
            break
        c += 1
        if noun.quantity or noun.subject or noun.pronoun or noun.rest or noun.head or noun.base:
            taken = c
    if (
        noun.subject is None
        and noun.quantity is None
        and noun.rest is None
        and noun.head is None
        and noun.pronoun is None
    ):
        return None
    c = max(taken, start + 1)
    noun, c, at = _after(noun, chunks, words, c, at)
    first = chunks[start].i
    noun = _another(noun, words, first)._replace(at=tuple(sorted(at.items())))
    return Phrase("noun", first, chunks[c - 1].j, None, noun), c


def _another(noun: Noun, words: Sequence[str], i: int) -> Noun:
    """*A third home* is one home; *a third of homes* is a share."""
    named = noun.subject is not None and noun.subject.form == "singular"
    if named and words[i] == "a" and words[i + 1] in ORDINALS and words[i + 2 : i + 3] != ["of"]:
        return noun._replace(quantity=Quantity("count", (1, None)))
    return noun


def _unknown_plural(chunks: Sequence[Chunk], words: Sequence[str], c: int) -> bool:
    """*These units*: what was named before, by another noun."""
    if c >= len(chunks) or chunks[c].kind != "word":
        return False
    return (
        words[chunks[c].i].endswith("s")
        and words[chunks[c].i].isalpha()
        and words[chunks[c].i] not in ADVERBS | BE
    )


def _may_begin(chunk: Chunk, words: Sequence[str]) -> bool:
    """Whether a noun phrase can begin here."""
    if chunk.kind in ("quantity", "subject", "grades"):
        return True
    if chunk.kind == "phrase":
        return not BEGINNING.isdisjoint(chunk.readings)
    word = words[chunk.i]
    return (
        word in DETERMINERS
        or word == "of"
        or word in HARMLESS
        or words[chunk.j : chunk.j + 1] in (["'s"], ["'"])
    )


def _quantity(
    noun: Noun, chunk: Chunk, chunks: Sequence[Chunk], words: Sequence[str], c: int, linked: bool
) -> Noun | None:
    value = chunk.value
    if not isinstance(value, Quantity) or value.quantifier in ("overall", "generally"):
        return None
    number = (
        value.count[0] if value.quantifier == "count" and value.count and value.count[1] is None else None
    )
    share = value.proportion is not None and chunk.reads("quantifiers") is None
    if share and noun.rest in ("other", "another") and noun.quantity is None:
        return noun._replace(rest=None, quantity=value)  # *the other half*, *another 20%*
    if noun.rest in ("rest", "other", "last", "one", "another") and number is not None:
        return noun._replace(whole=number) if linked else noun._replace(quantity=value)
    if noun.quantity is None and noun.rest is None:
        if number is not None and noun.definite and not linked:
            return noun._replace(quantity=Quantity("count", (number, number)), whole=number)
        if noun.fronted and linked and number is not None:
            return noun._replace(quantity=Quantity("count", (number, number)), whole=number)
        if noun.fronted and value.quantifier == "all":
            return noun._replace(base="all", gap=words[chunk.i] == "every")  # *of every ten childminders*
        whole = value.count[1] if value.count else None
        return noun._replace(quantity=value, whole=whole)
    if noun.quantity is not None and value.quantifier == "all" and linked:
        return noun._replace(base="all")
    counted = noun.quantifier in COUNTED
    part = noun.quantifier == "count"
    named = linked or (counted and not part)
    if number is not None and noun.whole in (None, number) and noun.quantity is not None and named:
        return noun._replace(whole=number)
    return None


def _rest(noun: Noun, chunk: Chunk, chunks: Sequence[Chunk], words: Sequence[str], c: int) -> Noun | None:
    """*The rest*, *the others*, *the other two*, *another*: only where nothing else is counted yet."""
    value = chunk.reads("rests")
    if noun.quantity is not None or noun.rest is not None or value is None:
        return None
    if words[chunk.i] in ("others", "remainder", "rest") and not noun.definite:
        return None
    following = words[chunk.j] if chunk.j < len(words) else "."
    if (
        value == "rest"
        and following == "of"
        and words[chunk.j + 1 : chunk.j + 2] in (["this"], ["the"])
        and (words[chunk.j + 2 : chunk.j + 3] in (["letter"], ["country"]))
    ):
        return None
    return noun._replace(rest=value)


def _ordinal(noun: Noun, chunks: Sequence[Chunk], words: Sequence[str], c: int) -> Noun | None:
    if not noun.definite or noun.quantity is not None:
        return None
    following = words[chunks[c].j] if chunks[c].j < len(words) else "."
    after = chunks[c + 1] if c + 1 < len(chunks) else None
    follows = (
        following in BE
        or following in HAVE
        or following in (",", ".", ";", "of", "which")
        or (
            after is not None
            and (after.kind in ("grades", "subject") or after.reads("judging") or after.reads("only"))
        )
    )
    return noun._replace(rest="one") if follows else None


def _attributive(chunks: Sequence[Chunk], words: Sequence[str], c: int) -> bool:
    """Whether grades stand before the noun that they describe: *two outstanding schools*."""
    for following in chunks[c + 1 : c + 5]:
        word = words[following.i]
        if following.kind == "subject" or word == "ones":
            return True
        if not (word in HARMLESS or following.reads("bases") or following.reads("heads") or word == "of"):
            return False
    return False


def _fronted_of(chunks: Sequence[Chunk], words: Sequence[str], c: int, start: int) -> bool:
    if c != start or words[chunks[c].i] != "of":
        return False
    if c == 0:
        return True
    before = chunks[c - 1]
    word = words[before.i]
    return before.reads("openers") is not None or word in CONJUNCTIONS or not word.isalnum() or word == "that"


def _named_place(chunks: Sequence[Chunk], words: Sequence[str], c: int) -> bool:
    """*Westminster's …* before a noun."""
    following = words[chunks[c].j] if chunks[c].j < len(words) else ""
    return chunks[c].kind == "word" and following in ("'s", "'") and words[chunks[c].i].isalpha()


def _subject_near(chunks: Sequence[Chunk], words: Sequence[str], c: int) -> bool:
    for following in chunks[c + 1 : c + 4]:
        if following.kind == "subject":
            return True
        word = words[following.i]
        if (
            word in BE
            or word in CONJUNCTIONS
            or word in PREPOSITIONS
            or not word.isalpha()
            or following.kind != "word"
        ):
            return False
    return False


def _after(
    noun: Noun, chunks: Sequence[Chunk], words: Sequence[str], c: int, at: dict[str, Span]
) -> tuple[Noun, int, dict[str, Span]]:
    """What narrows or places a noun after it: *inspected*, *reported*."""
    while c < len(chunks):
        chunk = chunks[c]
        if (
            chunk.reads("bases") in ("inspected", "reported")
            and noun.base is None
            and not _verb_before(chunks, words, c)
        ):
            noun, at = noun._replace(base=chunk.reads("bases")), at | {"base": (chunk.i, chunk.j)}
        elif (
            chunk.reads("taking_place") == "evaluated"
            and _review(noun)
            and not _verb_before(chunks, words, c)
        ):
            pass
        else:
            break
        c += 1
    return noun, c, at


def _review(noun: Noun) -> bool:
    """Reviews *evaluated*, *completed*: all that are spoken of are."""
    return noun.subject is not None and noun.subject.id == "serious_case_reviews"


def _verb_before(chunks: Sequence[Chunk], words: Sequence[str], c: int) -> bool:
    before = words[chunks[c].i - 1] if chunks[c].i else ""
    return before in BE or before in HAVE
