"""Exceptions brought to *all but*: *every college bar one*, *with two exceptions*, *all except three*."""

from __future__ import annotations

from inkspector.reading.rewrites.pattern import Rewrite, rewrite

_CUE = "bar but except excepting save apart other exception exceptions saving"
_SAVE = (
    r"(?:bar|but|save|saving|save for|saving for|except|except for|excepting|apart from|aside from|other than"
    r"|with the exception of)"
)
_FEW = r"(?:just |only |a mere )?"
_ALL = r"(?:<[NQ] )?(?:all|every|each|every one|every single one)>?"
_WHOLE = (
    r"(?:of )?(?:the |its |our |these |those )?(?:(?:<N )?(?P<w>[a-z0-9]+)> )?"
    r"(?:inspected )?s:NAME(?: inspected)?"
)

EXCEPTIONS: tuple[Rewrite, ...] = (
    rewrite(
        "all except so many",
        _CUE,
        rf"all {_SAVE} {_FEW}n:COUNT",
        "all but {n}",
        ("All bar one of the nine colleges are good.", "All but one of the nine colleges are good."),
        ("All except for two of the nine colleges are good.", "All but two of the nine colleges are good."),
    ),
    rewrite(
        "all of them except so many",
        _CUE,
        rf"{_ALL} {_WHOLE}(?: ,)? {_SAVE} {_FEW}n:COUNT(?! (?:of|that|which)|>| <S)(?: ,)?",
        "all but {n} of the {w} {s}",
        ("Every college bar one is good.", "All but one of the colleges are good."),
        ("All nine colleges but one are good.", "All but one of the nine colleges are good."),
        (
            "All nine colleges, with the exception of two, are good.",
            "All but two of the nine colleges are good.",
        ),
    ),
    rewrite(
        "except so many, all of them",
        _CUE,
        rf"START {_SAVE} {_FEW}n:COUNT , {_ALL} {_WHOLE}(?! of| <N)",
        "all but {n} of the {w} {s}",
        ("Bar two, all nine colleges are good.", "All but two of the nine colleges are good."),
        ("Except for one, all colleges are good.", "All but one of the colleges are good."),
    ),
    rewrite(
        "all good except so many",
        _CUE,
        rf"START {_WHOLE}(?P<be> <B [^>]*>)? {_ALL} g:GRADES(?: ,)? {_SAVE} {_FEW}n:COUNT END",
        "all but {n} of the {w} {s} {be} {g}",
        ("The nine colleges are all good bar one.", "All but one of the nine colleges are good."),
        ("Special schools all good, except two.", "All but two of the special schools good."),
    ),
    rewrite(
        "apart",
        "apart aside excepted",
        r"START s:SUBJECTS (?:apart|aside|excepted) ,",
        "apart from {s} ,",
        ("Colleges apart, special schools are good.", "Apart from colleges, special schools are good."),
    ),
    rewrite(
        "with so many exceptions",
        _CUE,
        rf"START with {_FEW}n:COUNT exceptions?(?: ,)? (?:{_ALL} )?{_WHOLE}(?! of| <N)",
        "all but {n} of the {w} {s}",
        ("With one exception, the nine colleges are good.", "All but one of the nine colleges are good."),
        ("With two exceptions all colleges are good.", "All but two of the colleges are good."),
    ),
    rewrite(
        "with so many exceptions, last",
        _CUE,
        rf"START (?:{_ALL} )?{_WHOLE} be:BE g:GRADES ,? ?with {_FEW}n:COUNT exceptions?(?= ?[.;]|$)",
        "all but {n} of the {w} {s} {be} {g}",
        (
            "The nine colleges are good, with just two exceptions.",
            "All but two of the nine colleges are good.",
        ),
    ),
)
