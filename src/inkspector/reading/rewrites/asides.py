"""What is said in passing: shares beside shares, parts *of whom*, gapped parts."""

from __future__ import annotations

from inkspector.reading.rewrites.pattern import Rewrite, rewrite

_PART = (
    r"(?:(?:(?:almost |just |well |rather )?(?:a |an |the )?(?:<[A-Z] [^>]*> )?"
    r"(?:proportion|share|number|percentage)|<D [^>]*>|<[NQ] [^>]*>))"
)

_GLOSS = r"(?:[^()<>;:,]+|<[SA] [^>]*>|<D (?:at|under|stable)>|<B are>|<N [^>]*>)"

ASIDES: tuple[Rewrite, ...] = (
    rewrite(
        "what a number is about",
        "ni",
        rf"(?P<s><S ni [^>]*>) \( (?![^)]*\b(?:not|no|never|nor|except|without)\b)(?P<gone>{_GLOSS}+) \)",
        "{s}",
        (
            "Performance on NI 61 (timely adoption) and NI 73 (English) is above similar areas.",
            "Performance on NI 61 and NI 73 is above similar areas.",
        ),
    ),
    rewrite(
        "who offer it",
        "offer offers offering provide provides providing",
        r"gone:GENERIC (?:that |which )?(?:offer|offers|offering|provide|provides|providing) s:NAME",
        "{s}",
        (
            "Of the 40 settings that offer childcare on domestic premises, 31 are good.",
            "Of the 40 childcare settings on domestic premises, 31 are good.",
        ),
    ),
    rewrite(
        "share beside a share",
        "%",
        r"q:SHARE (?P<of>of )?s:SUBJECT [,(–—] (?:or |that is )?r:QUANTITY [,)–—] be:BE g:GRADES",
        "{q} {of} {s} {be} {g} , {r} {be} {g}",
        (
            "A minority of colleges, 44%, are good or better.",
            "A minority of colleges are good or better, 44% are good or better.",
        ),
    ),
    rewrite(
        "share in brackets before its noun",
        "%; (",
        r"q:SHARE \( r:SHARE \) (?P<of>of (?:the )?)s:SUBJECT be:BE g:GRADES(?P<tail> (?:for|in) ASPECT)?",
        "{q} {of} {s} {be} {g} {tail} , {r} {be} {g} {tail}",
        (
            "A large majority (73%) of colleges are good or better.",
            "A large majority of colleges are good or better, 73% are good or better.",
        ),
    ),
    rewrite(
        "share in brackets before its outcome",
        "%; (",
        r"q:SHARE \( r:SHARE \) (?P<tail>(?:for|in) ASPECT)(?= ?[.,;])",
        "{q} {tail} , {r} {tail}",
        (
            "Most settings are good for being healthy, and a majority (62%) for staying safe.",
            "Most settings are good for being healthy, and a majority for staying safe, 62% for staying "
            "safe.",
        ),
    ),
    rewrite(
        "that is to say, a share",
        "say is words",
        r"q:QUANTITY (?P<of>of (?:the )?)s:SUBJECT , (?:that is(?: to say)?|in other words|or) r:SHARE , "
        r"be:BE g:GRADES",
        "{q} {of} {s} {be} {g} , {r} {be} {g}",
        (
            "More than half of the colleges, that is to say 62%, are good.",
            "More than half of the colleges are good, 62% are good.",
        ),
    ),
    rewrite(
        "in passing",
        "say write regret fear alas sadly happily hope gathers said report",
        r", (?:that is to say|i (?:am (?:sorry|glad|pleased|happy) to (?:say|write|report)|regret|fear|hope"
        r"|trust)|we (?:are (?:sorry|glad|pleased|happy) to (?:say|report)|regret|fear)"
        r"|it (?:must|should|has to) be said|alas|sadly|happily|unhappily|one gathers|one must hope) ,",
        "",
        ("Four colleges, I am glad to say, are good.", "Four colleges are good."),
    ),
    rewrite(
        "the remaining share",
        "remaining",
        r"the remaining (?P<f>third|quarter|fifth|sixth|tenth)(?= )",
        "a {f}",
        (
            "Half of the homes are outstanding, a quarter good and the remaining quarter satisfactory.",
            "Half of the homes are outstanding, a quarter good and a quarter satisfactory.",
        ),
    ),
    rewrite(
        "in so many cases, in passing",
        "cases instances settings schools",
        r"be:BE , in q:QUANTITY (?:of )?(?P<in>cases|instances|(?:<S )?(?:settings|schools)>?) , g:GRADES",
        "{be} {g} in {q} {in}",
        (
            "Settings are, in a large majority of cases, good or better.",
            "Settings are good or better in a large majority of cases.",
        ),
    ),
    rewrite(
        "so many out of so many",
        "out",
        r"n:COUNT s:NAME , out of (?:(?:a total of )?(?:the )?)?m:COUNT ,",
        "{n} of the {m} {s}",
        ("Four colleges, out of a total of five, are good.", "Four of the five colleges are good."),
    ),
    rewrite(
        "those who remain",
        "remain",
        r"the n:COUNT (?:who|which|that) (?:remain|are left)(?= <B being|,)",
        "the other {n}",
        (
            "Of the nine colleges, five are good, the four that remain being satisfactory.",
            "Of the nine colleges, five are good, the other four being satisfactory.",
        ),
    ),
    rewrite(
        "of whom, in passing, among a set",
        "whom which",
        rf"START (?P<in>among|in|of|for) s:NAME , (?P<part>{_PART})(?: of)? (?:whom|which) x:BIT ,(?= <[NQ])",
        "{part} of {s} {x} ; {in} {s} ,",
        (
            "Among childminders, a smaller proportion of whom than nationally are good, 12% are inadequate.",
            "A smaller proportion of childminders than nationally are good; among childminders, 12% are "
            "inadequate.",
        ),
    ),
    rewrite(
        "of whom, in passing",
        "whom which",
        rf"START s:NAME , (?P<part>{_PART})(?: of)? (?:whom|which) x:BIT ,(?! <[NQ])",
        "{part} of {s} {x} ; {s}",
        (
            "Primary schools, a third of which are outstanding, are in line with similar areas.",
            "A third of primary schools are outstanding; primary schools are in line with similar areas.",
        ),
    ),
    rewrite(
        "so many others",
        "other others more further",
        r"in n:COUNT (?:others|more)(?: ,)? (?:care|provision|practice|teaching|quality|it) "
        r"be:BE g:GRADES",
        "another {n} {be} {g}",
        (
            "Three of the eight children's homes are good. In two others care is satisfactory.",
            "Three of the eight children's homes are good. Another two are satisfactory.",
        ),
    ),
    rewrite(
        "against so many",
        "indicators",
        r"(?P<join> ?(?:[,;] and|[,;] but|[,;]|and|but)) (?:is |are |has |have )?d:DIRECTION "
        r"(?P<with>(?:(?:with|than|of) )?(?:it|them|that|those|(?:the )?<C [^>]*>) )?(?:against|on|for) "
        r"(?P<q>(?:the remaining |the other |the rest|the remainder)?(?:<[NQ] [^>]*>)?)(?: of them)?"
        r"(?= ?[,.;)])",
        "{join} {q} are {d} {with}",
        (
            "Performance is above the national average against two thirds of the indicators, and below it "
            "against a quarter.",
            "Performance is above the national average against two thirds of the indicators, and a quarter "
            "are below it.",
        ),
    ),
    rewrite(
        "better though they are",
        "though",
        r"START d:DIRECTION though (?:they|it) be:BE (?P<than>than [^,;:()]+? |[^,;:()]+? )?, who:BIT(?= <B)",
        "{who} {be} {d} {than} , but {who}",
        (
            "Lower though it is than in similar areas, attendance is rising.",
            "Attendance is lower than in similar areas, but attendance is rising.",
        ),
    ),
)
