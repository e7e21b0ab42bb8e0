"""What libyaml says of a file that isn't YAML, in words for whoever typed it."""

from yaml import MarkedYAMLError

# The part of libyaml's message that tells, what it means, what to do.
_TOLD = (
    (
        "mapping values are not allowed",
        "a colon stands where none can",
        "put a text with a colon in quotes, and indent the lines of a block alike",
    ),
    ("could not find expected ':'", "a name without a colon after it", "write `name: value`"),
    (
        "did not find expected key",
        "this line doesn't fit the block that it stands in",
        "write `name: value`, indent the lines of a block alike, close quotes and brackets",
    ),
    (
        "did not find expected '-'",
        "this line doesn't fit the list that it stands in",
        "indent the items of a list alike, each with `- ` before it",
    ),
    (
        "block sequence entries are not allowed",
        "an item of a list stands where none can",
        "begin the list on a line of its own",
    ),
    (
        "did not find expected ',' or ']'",
        "this `[` isn't closed",
        "close it with `]`, with commas between items",
    ),
    (
        "did not find expected ',' or '}'",
        "this `{` isn't closed",
        "close it with `}`, with commas between fields",
    ),
    ("found unexpected end of stream", "this quotation mark isn't closed", "close it, or delete it"),
    ("found unexpected document indicator", "this quotation mark isn't closed", "close it, or delete it"),
    (
        "found unknown escape character",
        "a backslash that means nothing here",
        "write it twice, or use single quotes",
    ),
    ("exceeded maximum nesting depth", "brackets are nested too deep", "nest them less"),
    ("did not find expected node content", "a value is missing here", "write it, or delete the sign here"),
)
# What is reported where it was noticed, but began earlier.
_BEGAN_EARLIER = ("could not find expected ':'", "did not find expected ','", "found unexpected")


def explain_syntax(failed: MarkedYAMLError, text: str) -> tuple[int, str, str]:
    """The offset to point at in `text`, what is wrong there and what to do."""
    message = failed.problem or "it ends too early"
    mark = failed.problem_mark
    if failed.context_mark and message.startswith(_BEGAN_EARLIER):
        mark = failed.context_mark
    index = min(mark.index, len(text)) if mark else 0
    here = text[index : index + 1]
    if here == "\t" and ("cannot start any token" in message or "tab character" in message):
        return index, "a tab stands where YAML wants spaces", "indent with spaces, here and in other lines"
    if "cannot start any token" in message:
        return index, f"the sign {here} can't begin a value", "put the text in quotes"
    for fragment, what, mend in _TOLD:
        if fragment in message:
            return index, what, mend
    return index, f"this isn't YAML ({message})", "check indentation, colons and quotes from here upwards"
