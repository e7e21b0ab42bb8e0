"""Word order: inversion, clefts, what is announced or named at one place and spoken of at another."""

from __future__ import annotations

from inkspector.reading.rewrites.pattern import Rewrite, rewrite

_COME = (
    "(?:lies?|lay|lying|sits?|sat|sitting|stands?|stood|standing|falls?|fell|falling|fallen|comes?|came"
    "|ranks?|ranked|ranking"
    "|hovers?|runs?|ran|running|remains?|remained)"
)

ORDER: tuple[Rewrite, ...] = (
    rewrite(
        "inverted",
        "is are was were; GRADES; SUBJECT",
        r"START g:GRADES(?: ?,? (?:too|also|likewise|as well|moreover))?(?: ,)? be:BE s:SUBJECTS END",
        "{s} {be} {g}",
        ("Outstanding, too, is the adoption agency.", "The adoption agency is outstanding."),
        ("Good are the three nursery schools.", "The three nursery schools are good."),
    ),
    rewrite(
        "nor are",
        "nor neither; is are was were has have do does did",
        r"START (?P<gone>nor|neither|no more) (?P<be><B [^>]*>|do|does|did) s:SUBJECTS END",
        "so {be} {s}",
        (
            "No primary school is inadequate. Nor are the nursery schools.",
            "No primary school is inadequate. So are the nursery schools.",
        ),
    ),
    rewrite(
        "likewise",
        "likewise",
        r"START (?P<gone>likewise)(?: ,)? s:SUBJECTS END",
        "so are {s}",
        (
            "The fostering agency is good. Likewise the adoption agency.",
            "The fostering agency is good. So are the adoption agency.",
        ),
    ),
    rewrite(
        "though not on those",
        "not; those",
        r"START (?P<top>(?:on|in|for|against|among) [^;:()—–,]+?) , (?P<but>though|although|but) not "
        r"(?:on|in|for|against|among) (?P<those>those (?:for|on|in) ASPECT(?: and ASPECT)*) , z:RUN END",
        "{top} , {z} , {but} {those} are not",
        (
            "On most indicators, though not on those for staying safe, they do better than nationally.",
            "On most indicators, they do better than nationally, though those for staying safe are not.",
        ),
    ),
    rewrite(
        "not only but also",
        "only; but",
        r"START not only a:SUBJECTS(?: ,)? but(?: also)? b:SUBJECTS(?: too| as well)?(?= <B)",
        "{a} and {b}",
        (
            "Not only the primary schools but also the secondary schools are good.",
            "The primary schools and the secondary schools are good.",
        ),
    ),
    rewrite(
        "from so many to so many of a whole",
        "from; out of",
        r"(?P<from>from) n:COUNT (?P<to>to) m:COUNT(?: ,)? (?P<gone>out) of (?:the )?w:COUNT",
        "{from} {n} {to} {m} of the {w}",
        (
            "The number of homes judged good rose from two to four, out of six.",
            "The number of homes judged good rose from two to four of the six.",
        ),
    ),
    rewrite(
        "cleft",
        "that who which; it",
        r"it (?:is|was) s:SUBJECTS (?:that|which|who) be:BE",
        "{s} {be}",
        ("It is the special schools that are outstanding.", "The special schools are outstanding."),
    ),
    rewrite(
        "cleft place",
        "that",
        r"it (?:is|was) (?P<in>in|among|for|at|with) s:SUBJECTS that",
        "{in} {s} ,",
        (
            "It is in secondary schools that standards are below the national average.",
            "In secondary schools, standards are below the national average.",
        ),
    ),
    rewrite(
        "whose",
        "whose",
        r"(?:is|remains) (?:a|an|one) (?:[a-z]+ )?(?:authority|council|borough|county|city|district|place"
        r"|area) whose",
        "'s",
        (
            "Thornford is an authority whose children's services perform well.",
            "Thornford's children's services perform well.",
        ),
    ),
    rewrite(
        "the provision made",
        "provision",
        r"provision (?:that |which )?s:SUBJECTS (?:make|makes|offer|offers|provide|provides) for "
        r"who:BIT(?= <B)",
        "provision for {who} in {s}",
        (
            "The provision that primary schools make for under-fives is good overall.",
            "The provision for under-fives in primary schools is good overall.",
        ),
    ),
    rewrite(
        "whose overall effectiveness",
        "'s ' effectiveness",
        r"s:NAME (?P<gone>'s?) (?P<what><A (?:[a-z]+ )?effectiveness>)",
        "the {what} of {s}",
        (
            "The adoption agency's overall effectiveness is good.",
            "The overall effectiveness of the adoption agency is good.",
        ),
    ),
    rewrite(
        "for the one and for the other",
        "for",
        r"(?P<gone>(?:services|arrangements) for) a:NAME and for b:NAME",
        "{a} and {b}",
        (
            "Services for safeguarding and for looked after children were both judged good.",
            "Safeguarding and looked after children were both judged good.",
        ),
    ),
    rewrite(
        "both, for the one and for the other",
        "both two",
        r"(?P<gone>(?:both|the two) (?:agencies|services))(?: ,)? for a:SUBJECT and for b:SUBJECT(?: ,)?",
        "{a} and {b}",
        (
            "Both agencies, for fostering and for adoption, are good.",
            "Fostering and adoption are good.",
        ),
    ),
    rewrite(
        "of two, the former",
        "former first",
        r"of the two (?:[a-z]+ |<S [^>]*> )[,:] a:SUBJECT and b:SUBJECT , the (?:former|first) x:RUN(?: "
        r"?[,;])?(?: and| while| but| whereas)? the (?:latter|second)",
        "{a} {x} ; {b}",
        (
            "Of the two services, fostering and adoption, the former is good and the latter is satisfactory.",
            "Fostering is good; adoption is satisfactory.",
        ),
    ),
    rewrite(
        "former and latter",
        "former",
        r"a:SUBJECT and b:SUBJECT x:RUN(?P<mark> [:;]) the former y:RUN(?P<join> and| but| ,? while| ,? "
        r"whereas| ;) the latter",
        "{a} and {b} {x} {mark} {a} {y} {join} {b}",
        (
            "Adoption and fostering are judged each year: the former is good and the latter is satisfactory.",
            "Adoption is good and fostering is satisfactory.",
        ),
    ),
    rewrite(
        "as with, so with",
        "so",
        r"START as (?:with|in|for) a:SUBJECTS(?: ,)? so (?:with|in|for) b:SUBJECTS [:,](?: the one(?: "
        r"[a-z]+)? and the other(?= ))?",
        "{a} and {b}",
        (
            "As with primary schools, so with secondary schools: the one and the other are good.",
            "Primary schools and secondary schools are good.",
        ),
    ),
    rewrite(
        "itself",
        "itself themselves",
        r"(?<=>) (?:itself|themselves)(?= )",
        "",
        ("Safeguarding itself was found to be good.", "Safeguarding was found to be good."),
    ),
    rewrite(
        "verb of place",
        "lie lies lay lying sit sits sat stand stands stood fall falls fell falling fallen comes came "
        "rank ranks ranked hover hovers run runs ran",
        rf"(?<!not )(?<!never )(?<!to )(?<!nor )(?<!<[A-Z] )(?:now |still )?{_COME} (?:now |still "
        rf")?(?P<where>(?:<R "
        rf"[^>]*> )?(?:above|below|behind|short(?= of)|adrift|ahead|beneath|in line|at or|close|near"
        rf"|level|over"
        rf"|under))(?= )(?! (?:<[A-Z] )?the (?:past|last|previous|year))",
        "is {where}",
        ("NI 92 lies slightly below the national average.", "NI 92 is slightly below the national average."),
        (
            "Attendance falls well short of the national average.",
            "Attendance is well short of the national average.",
        ),
    ),
)
