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
