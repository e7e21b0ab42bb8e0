"""Changes and differences: *has begun to close*, *eight points below one and five below the other*."""

from __future__ import annotations

from inkspector.reading.rewrites.pattern import Rewrite, rewrite

_GOING = {
    "rise": "rising",
    "grow": "growing",
    "increase": "increasing",
    "climb": "rising",
    "fall": "falling",
    "drop": "dropping",
    "decrease": "decreasing",
    "shrink": "falling",
    "improve": "improving",
    "strengthen": "strengthening",
    "decline": "declining",
    "deteriorate": "deteriorating",
    "worsen": "worsening",
    "slip": "slipping",
    "narrow": "narrowing",
    "close": "closing",
    "widen": "widening",
}


def _begun(verb: str, going: str) -> Rewrite:
    return rewrite(
        f"has begun to {verb}",
        verb,
        r"(?:(?:has|have|had) (?:now |also |already )?(?:begun|started|continued)|continues?|begins?|began"
        rf"|(?:is|are|was|were) (?:now |also )?(?:beginning|starting|continuing)) to {verb}(?= )",
        f"is {going}",
        (
            f"Attendance is below the national average but has begun to {verb}.",
            f"Attendance is below the national average but is {going}.",
        ),
    )


TRENDS: tuple[Rewrite, ...] = (
    *(_begun(verb, going) for verb, going in _GOING.items()),
    rewrite(
        "points, then a number",
        "points point",
        r"p:POINTS d:DIRECTION x:RUN(?P<join> ,? ?(?:and|but|though|but still|though still)) n:COUNT "
        r"e:DIRECTION"
        r"(?= (?:than |that |those |in |for |of )*(?:the )?<C)",
        "{p} {d} {x} {join} {n} points {e}",
        (
            "Attendance is eight points below the national average and five below similar areas.",
            "Attendance is eight points below the national average and five points below similar areas.",
        ),
    ),
    rewrite(
        "at a figure, it is",
        "at with; QUANTITY",
        r"START (?:at|with) q:QUANTITY , (?P<what>(?:the|its|that) [^,;:()]+?) be:BE(?= (?!<G))",
        "{what} {be} {q} and {be}",
        (
            "At 67%, the share of primary schools that are good is above the national average.",
            "The share of primary schools that are good is 67% and is above the national average.",
        ),
    ),
    rewrite(
        "not until",
        "until",
        r"START not (?:[<]T )?until (?P<t>[^<>]+)> be:BE s:SUBJECT(?= )",
        "in {t} {s} {be}",
        (
            "Not until 2009 was the fostering agency judged good.",
            "In 2009 the fostering agency was judged good.",
        ),
    ),
    rewrite(
        "does as well as",
        "well",
        r"(?:does|do|did|performs?|performed|fares?) (?P<least>at least )?as well as(?= )",
        "is {least} in line with",
        (
            "On a majority of the indicators the council does at least as well as similar areas.",
            "On a majority of the indicators the council is at least in line with similar areas.",
        ),
    ),
    rewrite(
        "falls short",
        "short",
        r"(?:falls?|fell|comes?|came) short(?= ?[.,;])",
        "is below",
        (
            "On four indicators the council is above the national average; on two it falls short.",
            "On four indicators the council is above the national average; on two it is below.",
        ),
    ),
    rewrite(
        "the first by so much, the second by so much",
        "first former one",
        r", the (?:first|former|one) by <P (?P<n>[a-z0-9.]+) (?:percentage )?points?>(?: ,)? and the "
        r"(?:second|latter|other) by (?:<[NP] )?(?P<m>[a-z0-9.]+)(?: (?:percentage )?points?)?>?",
        ", by {n} and {m} points",
        (
            "NI 92 and NI 93 are above the average, the first by three points and the second by two.",
            "NI 92 and NI 93 are above the average, by three and two points.",
        ),
    ),
    rewrite(
        "set apart, from a figure to another",
        "from",
        r"(?P<by><[PD] [^>]*>)(?P<t> <T [^>]*>)? , from q:QUANTITY(?P<s> <T [^>]*>)? to r:QUANTITY"
        r"(?= ?[,.;)]| and| but|$)",
        "{by} {t} from {q} {s} to {r}",
        (
            "The share of colleges that are good has risen by five points, from 41% to 46%.",
            "The share of colleges that are good has risen by five points from 41% to 46%.",
        ),
    ),
    rewrite(
        "by so much, to a figure",
        "to; POINTS",
        r"(?:, )?by p:POINTS , to q:QUANTITY(?= ?[,.;)]| and| but)",
        "by {p} and is {q}",
        (
            "Attendance fell by two points, to 92.1%.",
            "Attendance fell by two points and is 92.1%.",
        ),
    ),
    rewrite(
        "got somewhat better",
        "better stronger; got become grown",
        r"(?:has|have|had) (?:got|become|grown) r:DEGREE (?:better|stronger)(?= ?[.,;]| and| but| since| "
        r"over)",
        "has {r} improved",
        ("Childminding has got considerably better.", "Childminding has considerably improved."),
    ),
    rewrite(
        "got somewhat worse",
        "worse weaker poorer; got become grown",
        r"(?:has|have|had) (?:got|become|grown) r:DEGREE (?:worse|weaker|poorer)(?= ?[.,;]| and| but| "
        r"since| over)",
        "has {r} declined",
        ("Childminding has become markedly weaker.", "Childminding has markedly declined."),
    ),
)
