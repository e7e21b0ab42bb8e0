"""Comparisons brought to *a higher proportion … than*: the comparator said first, *as likely to be … as*."""

from __future__ import annotations

from inkspector.reading.rewrites.pattern import Rewrite, rewrite

_SHARE = r"(?:an? |the )?<D [^>]*> (?:(?:share|proportion|number|percentage) )?(?:of )?(?:the )?"
_AGAINST = (
    r"(?:compared (?:with|to)|(?:in|by) comparison (?:with|to)|relative to|measured against|set against"
    r"|set beside|as against)"
)

COMPARED: tuple[Rewrite, ...] = (
    rewrite(
        "comparator first",
        "compared comparison relative measured set against",
        rf"START {_AGAINST} c:COMPARATOR(?: ,)? (?P<d>{_SHARE})s:NAME be:BE g:GRADES",
        "{d} {s} {be} {g} than {c}",
        (
            "Compared with similar areas, fewer childminders are good or better.",
            "Fewer childminders are good or better than in similar areas.",
        ),
        (
            "Relative to England, a smaller share of colleges is good.",
            "A smaller share of colleges than in England is good.",
        ),
    ),
    rewrite(
        "both with and with",
        "both",
        r"(?P<how>compared|contrasted|in comparison|by comparison|set|measured) (?P<gone>both) "
        r"(?P<a>with|to|against) c:COMPARATOR and (?:with|to|against) d:COMPARATOR",
        "{how} {a} {c} and {d}",
        (
            "Compared both with England and with similar areas, fewer colleges are good.",
            "Compared with England and similar areas, fewer colleges are good.",
        ),
    ),
    rewrite(
        "their figure in brackets",
        "%; (",
        r"(?P<c><C [^>]*>)(?P<of> (?:proportion|figure|rate|share|average|level))? \( p:SHARE \)(?! of)",
        "{c} {of} of {p}",
        (
            "62% of colleges are good, which is above the national average (58%).",
            "62% of colleges are good, which is above the national average of 58%.",
        ),
    ),
    rewrite(
        "as well on so many",
        "well",
        r"(?P<join>, |and |, and )(?:just )?as well(?: as (?:they|it|those|them)(?: do| does)?)? on "
        r"n:QUANTITY",
        "{join} in line on {n}",
        (
            "The council performs better than similar areas on four indicators, as well as they do on six.",
            "The council performs better than similar areas on four indicators, in line on six.",
        ),
    ),
    rewrite(
        "less well on so many",
        "well",
        r"(?P<join>, |and |, and )less well on (?P<n>(?:the (?:remaining |other )?)?(?:<[NQ] [^>]*>))",
        "{join} worse on {n}",
        (
            "The council performs better than similar areas on four indicators and less well on two.",
            "The council performs better than similar areas on four indicators and worse on two.",
        ),
    ),
    rewrite(
        "up by points",
        "up down; POINTS",
        r"(?<!> )(?:<D )?(?P<dir>up|down)>? (?:by )?p:POINTS (?=on|from|since|,)",
        "is {dir} {p}",
        ("Attendance up two points on 2008.", "Attendance is up two points on 2008."),
    ),
    rewrite(
        "as likely as",
        "likely",
        r"s:SUBJECTS be:BE (?:just )?as likely (?P<gone>to be) g:GRADES "
        r"as (?:those |others )?(?:in |for )?c:COMPARATOR",
        "the proportion of {s} that are {g} {be} in line with {c}",
        (
            "Primary schools are as likely to be good or better as those in similar areas.",
            "The proportion of primary schools that are good or better is in line with similar areas.",
        ),
    ),
)
