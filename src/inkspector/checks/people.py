"""Who the letter is from and to: addressee, post, salutation, signature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from inkspector.case import Addressee
from inkspector.case.holds import Evidence
from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.letter import Field
from inkspector.letter.sentences import plain

_TITLES = frozenset("mr mrs ms miss mx dr sir dame lord lady professor prof councillor cllr".split())
_NOBODY = re.compile(r"Dear (?:sir|madam|colleague|all\b)", re.IGNORECASE)
_NO_NAME = re.compile(
    r"\b(?:of|and|the|for|director|council|head|chief|borough|office|house|hall)\b|\d", re.IGNORECASE
)


@check("letter.addressee", "error")
def addressee(document: Document) -> Iterable[Remark]:
    """The letter goes to somebody else, or to another address, than the case says.

    ## What it does
    Compares name and address above the salutation with the case's addressee, line by line.

    ## Why it matters
    A letter with the name of last year's director goes to the wrong person, and looks careless.

    ## Example
    case: {addressee: {title: Ms, first: Ann, last: Example, address: [Town Hall]}}
    bad: |
      Mr Ann Sample
      Town Hall

      Dear Ms Example

      <heading>
    good: |
      Ms Ann Example
      Town Hall

      Dear Ms Example

      <heading>

    ## Mend
    Write the name and address of the case, or mend the case if the letter is right.
    """
    case, lines = document.case, document.letter.addressee
    if case is None or not lines:
        return
    expected = case.addressee
    if expected.last and not _is_named(lines[0].text, expected):
        name = _full_name(expected)
        yield _at(lines[0], f"The case's addressee is {name}.", name, "/addressee")
    given = [plain(line.text) for line in lines]
    strange = [line for line in lines[1:] if not _is_known(line, document)]
    missing = [line for line in expected.address if plain(line) not in given]
    for line, wanted in zip(strange, missing, strict=False):
        yield _at(line, f"The case has “{wanted}” in the address.", wanted, "/addressee/address")
    for wanted in missing[len(strange) :]:
        yield _at(lines[-1], f"The address lacks “{wanted}”.", None, "/addressee/address")


@check("letter.post", "error")
def post(document: Document) -> Iterable[Remark]:
    """The addressee's post isn't the one of the case.

    ## What it does
    Looks for the post that the case gives among the addressee's lines.

    ## Why it matters
    The letter is addressed to an office as much as to a person.

    ## Example
    case: {addressee: {title: Ms, last: Example, post: Director of Children's Services}}
    bad: |
      Ms Example
      Director of Education

      Dear Ms Example

      <heading>
    good: |
      Ms Example
      Director of Children's Services

      Dear Ms Example

      <heading>

    ## Mend
    Write the post of the case, or mend the case if the letter is right.
    """
    case, lines = document.case, document.letter.addressee
    wanted = case.addressee.post if case else None
    if case is None or not wanted or not lines:
        return
    if plain(wanted) in (plain(line.text) for line in lines):
        return
    strange = [line for line in lines[1:] if not _is_known(line, document)]
    yield _at((strange or lines)[0], f"The case has the post “{wanted}”.", wanted, "/addressee/post")


@check("letter.salutation", "error")
def salutation(document: Document) -> Iterable[Remark]:
    """The salutation doesn't greet the addressee.

    ## What it does
    Compares the name and title after *Dear* with the first line of the address, and with the case.

    ## Why it matters
    Letters are made from one another, and the salutation is what gets left behind.

    ## Example
    bad: |
      Ms Ann Example
      Director of Children's Services

      Dear Mr Example

      <heading>
    good: |
      Ms Ann Example
      Director of Children's Services

      Dear Ms Example

      <heading>

    ## Mend
    Greet the person to whom the letter is addressed.
    """
    greeting, lines = document.letter.salutation, document.letter.addressee
    if greeting is None or _NOBODY.match(greeting.text):
        return
    name = greeting.text.removeprefix("Dear").strip(" ,:")
    expected = document.case.addressee if document.case else None
    if expected and expected.last:
        wanted = " ".join(part for part in (expected.title, expected.last) if part)
        if not _greets(name, _full_name(expected)):
            yield _at(greeting, f"The case's addressee is {wanted}.", f"Dear {wanted}", "/addressee")
    elif lines and not _NO_NAME.search(lines[0].text) and not _greets(name, lines[0].text):
        yield Remark(
            start=greeting.start, end=greeting.end, message=f"The letter is addressed to {lines[0].text}."
        )


@check("letter.signatory", "error")
def signatory(document: Document) -> Iterable[Remark]:
    """The letter isn't signed by the one whom the case names.

    ## What it does
    Looks for the signatory's name and post, as the case gives them, below the letter.

    ## Why it matters
    Whoever signs answers for the letter.

    ## Example
    case: {signatory: {name: Paul Specimen, post: Divisional Manager}}
    bad: |
      <heading>

      <statutory>

      Peter Other
      Divisional Manager
    good: |
      <heading>

      <statutory>

      Paul Specimen
      Divisional Manager

    ## Mend
    Write the signatory of the case, or mend the case if the letter is right.
    """
    signed = document.case.signatory if document.case else None
    lines = document.letter.signature
    if signed is None or not lines:
        return
    given = [plain(line.text) for line in lines]
    wanted = [("name", signed.name), ("post", signed.post)]
    left = [line for line in lines if plain(line.text) not in {plain(words) for _, words in wanted if words}]
    for part, words in wanted:
        if words and plain(words) not in given:
            line = left.pop(0) if left else lines[0]
            yield _at(line, f"The case has “{words}”.", words, f"/signatory/{part}")


def _is_known(line: Field, document: Document) -> bool:
    """A line that the case has somewhere, or that names the authority."""
    case = document.case
    assert case is not None
    known = (case.addressee.post or "", *case.addressee.address, *document.names)
    return plain(line.text) in {plain(words) for words in known} or line == document.letter.authority


def _is_named(line: str, person: Addressee) -> bool:
    """The line names this person: the last name whole, the first one perhaps as an initial."""
    words, last = _words(line), _words(person.last or "")
    if words[-len(last) :] != last:
        return False
    titles = set(words) & _TITLES
    if person.title and titles and titles != set(_words(person.title)):
        return False
    first = _words(person.first or "")
    given = [word for word in words[: -len(last)] if word not in _TITLES]
    return not first or all(any(_stands_for(word, one) for one in first) for word in given)


def _greets(name: str, addressee: str) -> bool:
    """*Mr Example* and *Ann* greet *Ms Ann Example* only as far as they agree with it."""
    said, full = _words(name), _words(addressee)
    titles, own = set(said) & _TITLES, set(full) & _TITLES
    if titles and own and titles != own:
        return False
    bare = [word for word in said if word not in _TITLES]
    return bool(bare) and all(any(_stands_for(word, one) for one in full) for word in bare)


def _stands_for(word: str, name: str) -> bool:
    return word == name or (len(word) == 1 and name.startswith(word))


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[\s.,]+", plain(name)) if word]


def _full_name(person: Addressee) -> str:
    return " ".join(part for part in (person.title, person.first, person.last) if part)


def _at(field: Field, message: str, suggestion: str | None, path: str) -> Remark:
    shows: Sequence[Evidence] = (Evidence(path, suggestion),) if suggestion else ()
    return Remark(
        start=field.start, end=field.end, message=message, evidence=tuple(shows), suggestion=suggestion
    )
