"""Wholes and their parts: *X, of which there are n*, *of X, n in number*, label lists, shares beside
counts.
"""

from __future__ import annotations

from inkspector.reading.rewrites.pattern import Rewrite, rewrite

_EXAMPLES = {
    4: (
        "The results of the 20 primary schools are as follows: outstanding, two; good, 11; satisfactory, "
        "six; inadequate, one.",
        "Of the 20 primary schools two are outstanding; 11 are good; six are satisfactory; one is "
        "inadequate.",
    ),
    3: (
        "The nine secondary schools were judged thus: outstanding (one), good (three), satisfactory (five).",
        "Of the nine secondary schools one is outstanding; three are good; five are satisfactory.",
    ),
    2: (
        "The verdicts on the seven colleges are: good – four; satisfactory – three.",
        "Of the seven colleges four are good; three are satisfactory.",
    ),
}


def _labels(n: int) -> Rewrite:
    """`n` grades, each with its number after it."""
    items = [rf"g{k}:GRADES (?:[,:(–—=-]|at|in) q{k}:COUNT(?: \))?" for k in range(n)]
    return rewrite(
        f"labels {n}",
        ":",
        r"START (?:before:RUN)?(?P<whole>the <N [^>]*> <S [^>]*>)(?: after:BIT)? : "
        + r"(?: [,;])?(?: and)? ".join(items)
        + "END",
        "{before} {after} : of {whole} , " + " ; ".join(f"{{q{k}}} are {{g{k}}}" for k in range(n)),
        _EXAMPLES[n],
    )


_IN_BRACKETS = {
    4: (
        "Good: primary schools (61%), secondary schools (three of nine), colleges (half), special schools "
        "(both).",
        "61% of primary schools, three of nine secondary schools, half of colleges and both special "
        "schools are good.",
    ),
    3: (
        "Outstanding: nursery schools (two of four), primary schools (15%) and special schools (a third).",
        "Two of four nursery schools, 15% of primary schools and a third of special schools are outstanding.",
    ),
    2: (
        "Good or better: primary schools (61%), secondary schools (three of nine).",
        "61% of primary schools and three of nine secondary schools are good or better.",
    ),
}


def _in_brackets(n: int) -> Rewrite:
    """A grade, and `n` types of setting with how many of them have it."""
    items = [rf"s{k}:NAME \( q{k}:QUANTITY \)" for k in range(n)]
    return rewrite(
        f"quantities in brackets {n}",
        "(",
        "START g:GRADES (?::|are|were) " + r"(?: [,;])?(?: and)? ".join(items) + "END",
        " , ".join(f"{{q{k}}} of {{s{k}}}" for k in range(n)) + " are {g}",
        _IN_BRACKETS[n],
    )


WHOLES: tuple[Rewrite, ...] = (
    rewrite(
        "announced",
        "begin start open first take turning turn consider next then starting beginning come look",
        r"START (?:to (?:begin|start|open) with|to (?:take|consider|turn to|come to|look at)|first|first "
        r"come|take|take first|consider|next|next come"
        r"|then come|starting with|beginning with|opening with|turning now to)(?: ,)? s:SUBJECTS [:,;]",
        "as for {s} ,",
        (
            "To begin with secondary schools: of the five, two are good.",
            "As for secondary schools, of the five, two are good.",
        ),
    ),
    rewrite(
        "of which there are",
        "which whom; of; SUBJECT; QUANTITY",
        r"(?:(?:START <O [^>]*>|START in|START among) )?(?:the |its |our )?s:NAME , of (?:which|whom) "
        r"(?:there are|there were|(?:the )?[a-z]+ has|it has)"
        r" n:COUNT(?: in all| in total)? ,",
        "there are {n} {s} ; of the {n} {s} ,",
        (
            "As for children's homes, of which there are six, five are good.",
            "There are six children's homes; of the six children's homes, five are good.",
        ),
    ),
    rewrite(
        "a whole fronted",
        "among amongst from out within across in at",
        r"START (?:among|amongst|from|out of|within|across|in|at|from among|from amongst) "
        r"(?:the |its |our |all )?n:COUNT s:NAME(?P<gone>(?: that were)?(?: inspected)?)(?: ,)? "
        r"(?P<few>(?:a mere |only |just |all but )?)q:QUANTITY(?! of| <S)",
        "of the {n} {s} {few} {q}",
        (
            "Among the eight secondary schools, three are good.",
            "Of the eight secondary schools, three are good.",
        ),
        (
            "Across the fourteen nursery schools inspected, all but one achieve a grade of good or better.",
            "Of the fourteen nursery schools, all but one achieve a grade of good or better.",
        ),
    ),
    rewrite(
        "a phase fronted",
        "schools settings providers institutions",
        r"START (?:in|within|across) (?:the )?s:NAME(?: ,)? q:QUANTITY"
        r"(?P<gone>(?: of)?(?: the)?(?: inspected)? (?:schools|settings|providers|institutions))(?= <B| <G)",
        "{q} of {s}",
        (
            "In the secondary phase, a minority of schools are good.",
            "A minority of secondary provision is good.",
        ),
    ),
    rewrite(
        "inspected when, set apart",
        "inspected visited seen assessed",
        r"n:COUNT(?: (?P<of>of (?:the |these |those )?)?s:NAME)? , "
        r"(?P<gone>(?:which |that )?(?:(?:was|were) )?(?:inspected|visited|seen|assessed)) t:PERIOD , "
        r"be:BE g:GRADES",
        "{n} {of} {s} {be} {g} {t}",
        (
            "Of the five homes, three are good and one, inspected in March 2009, is inadequate.",
            "Of the five homes, three are good and one is inadequate in March 2009.",
        ),
        (
            "Two colleges, seen in June 2008, are good.",
            "Two colleges are good in June 2008.",
        ),
    ),
    rewrite(
        "so many in so many",
        "in",
        r"n:COUNT s:NAME (?P<in>(?:in|out of)(?: every)?) m:COUNT(?= <B| <G| have| has|$)",
        "{n} {in} {m} {s}",
        ("Six childminders in ten are good or better.", "Six in ten childminders are good or better."),
        ("One college in every four is outstanding.", "One in every four colleges is outstanding."),
    ),
    rewrite(
        "none in any",
        "no",
        r"<Q (?P<no>no)> g:GRADES (?P<gone>(?:provision|practice|teaching|care|work) (?:in|at|among) "
        r"<Q any(?: of)?>)(?: (?:the|its|our|these))? s:NAME",
        "{no} {s} is {g}",
        (
            "There is no inadequate provision in any of the children's homes.",
            "No children's home is inadequate.",
        ),
    ),
    rewrite(
        "all of them, set apart",
        "them; all both each every",
        r"(?:the |its |our )?s:NAME , q:QUANTITY (?P<gone>of them) , (?=<B|have|has)",
        "{q} {s}",
        (
            "Special schools, all four of them, are good.",
            "All four special schools are good.",
        ),
    ),
    rewrite(
        "a whole, then its parts",
        ": which whom; GRADES",
        r"START (?:the )?n:COUNT s:NAME (?::|, of (?:which|whom)) (?=<N [^>]*> <G)",
        "of the {n} {s} , ",
        (
            "12 childminders: three outstanding, eight good and one satisfactory.",
            "Of the 12 childminders, three are outstanding, eight are good and one is satisfactory.",
        ),
        (
            "Nine colleges, of which three outstanding and six good.",
            "Of the nine colleges, three are outstanding and six are good.",
        ),
    ),
    rewrite(
        "in number",
        "number all total strong",
        r"(?:the |its |our )?s:NAME ,? n:COUNT (?:in number|in all|in total|strong) ,",
        "the {n} {s} ,",
        (
            "Of the secondary schools, nine in number, four are good.",
            "Of the nine secondary schools, four are good.",
        ),
    ),
    _labels(4),
    _labels(3),
    _labels(2),
    rewrite(
        "tally",
        "tally number total count",
        r"(?:(?:among|of|in|for) (?P<whole>(?:the |its |our )?<N [^>]*> <S [^>]*>)(?: ,)? )?the (?:tally"
        r"|number|total|count) (?:of|for) g:GRADES (?:ones|judgements|schools|settings|services|providers"
        r"|verdicts)"
        r" (?:is|was|stands at|stood at) (?P<few>(?:a mere |only |just )?)(?:an? )?q:COUNT",
        "of {whole} {few} {q} are {g}",
        (
            "Among the 18 secondary schools the tally of outstanding ones is three.",
            "Of the 18 secondary schools three are outstanding.",
        ),
    ),
    rewrite(
        "share beside a count",
        "total whole all",
        r"n:COUNT s:SUBJECT , q:QUANTITY of (?:the (?:total|whole|number)|all of them|them all|the whole "
        r"number) , be:BE g:GRADES",
        "{n} {s} {be} {g} , {q} {be} {g}",
        (
            "Twelve primary schools, just over a third of the total, are outstanding.",
            "Twelve primary schools are outstanding, just over a third are outstanding.",
        ),
    ),
    rewrite(
        "the figure for another",
        "figure proportion share percentage; for in among; SUBJECT",
        r"START (?:for|in|among) s:SUBJECTS(?: ,)? (?:the|that) (?:corresponding |same |equivalent "
        r")?(?:figure|proportion|share|percentage) (?:is|was|stands at) (?:only )?q:QUANTITY END",
        "so are {q} of {s}",
        (
            "A large majority of primary schools are good; for secondary schools the figure is 48%.",
            "A large majority of primary schools are good; so are 48% of secondary schools.",
        ),
    ),
    rewrite(
        "that of those judged so",
        "that",
        r"START that of s:SUBJECTS (?P<judged>judged |graded |rated |found )(?P<tobe>to <B be> )?g:GRADES",
        "the share of {s} {judged} {tobe} {g}",
        (
            "The share of colleges judged good is 19%. That of colleges judged inadequate is 3%.",
            "The share of colleges judged good is 19%. The share of colleges judged inadequate is 3%.",
        ),
    ),
    rewrite(
        "of the remainder",
        "remainder rest others other remaining",
        r"q:COUNT of (?:the|these|those) (?:remainder|rest|others|remaining ones|(?:other|remaining) "
        r"gone:COUNT)"
        r"(?! <S)(?= )",
        "{q}",
        (
            "Of the nine colleges, three are good. Two of the remainder are satisfactory.",
            "Of the nine colleges, three are good. Two are satisfactory.",
        ),
        (
            "Of the nine colleges, three are good. Five of the other six are satisfactory.",
            "Of the nine colleges, three are good. Five are satisfactory.",
        ),
    ),
    rewrite(
        "of the remainder, fronted",
        "remainder rest others other remaining",
        r"START of (?:the|these|those) (?:remainder|rest|others|remaining ones|(?:other|remaining) "
        r"gone:COUNT) , ",
        "",
        (
            "Of the nine colleges, three are good. Of the other six, five are satisfactory.",
            "Of the nine colleges, three are good. Five are satisfactory.",
        ),
    ),
    rewrite(
        "named, then counted",
        ":",
        r"START s:NAME : n:COUNT be:BE(?= )",
        "{n} {s} {be}",
        (
            "Serious case reviews: two were evaluated in 2008.",
            "Two serious case reviews were evaluated in 2008.",
        ),
    ),
    rewrite(
        "nothing inspected",
        "nothing",
        r"nothing (?:that was |that we |we )?(?:inspected|visited|seen)(?= )",
        "no inspected settings",
        (
            "Nothing inspected was found to be inadequate.",
            "No inspected settings were found to be inadequate.",
        ),
    ),
    rewrite(
        "the share comes to",
        "rises falls drops climbs comes slips",
        r"START for (?:s:SUBJECTS|a:ASPECT)(?: ,)? (?P<head>the (?:share|figure|proportion|percentage)) "
        r"(?:rises|falls|drops|climbs|comes|slips) to q:QUANTITY(?= ?[,;.])",
        "for {s} {a} {head} is {q}",
        (
            "A majority of settings are good. For staying safe the share rises to 82%.",
            "A majority of settings are good. For staying safe the share is 82%.",
        ),
    ),
    rewrite(
        "without exception",
        "exception every each all",
        r"be:BE , (?:without exception|in every (?:case|instance)|one and all|to a school) , g:GRADES",
        "{be} all {g}",
        ("Colleges are, without exception, good.", "Colleges are all good."),
    ),
    rewrite(
        "every one of them",
        "exception every each all",
        r"be:BE g:GRADES ,? ?(?:without exception|in every (?:case|instance)|one and all|to a school|each one"
        r"|every one(?: of them)?|all of them)(?= ?[.,;:)])",
        "{be} all {g}",
        ("The colleges are outstanding, every one of them.", "The colleges are all outstanding."),
    ),
    rewrite(
        "in this, in that and in the other",
        "provision",
        r"provision in a:NAME , in b:NAME(?: ,)? and in c:NAME",
        "{a} , {b} and {c}",
        (
            "Provision in colleges, in special schools and in nursery schools is good.",
            "Colleges, special schools and nursery schools are good.",
        ),
    ),
    rewrite(
        "good in so many",
        "in; schools settings; QUANTITY",
        r"s:NAME be:BE g:GRADES in q:COUNT (?:schools|settings)(?: that have (?:it|one|them)| with "
        r"one)?(?= ?[.,;])",
        "{q} {s} {be} {g}",
        (
            "Sixth form provision is good in five of the eight schools that have it.",
            "Five of the eight school sixth forms are good.",
        ),
    ),
    rewrite(
        "so many inspected",
        ":",
        r"START s:NAME : n:COUNT inspected(?= ?[.,;])",
        "{n} {s} were inspected",
        (
            "Primary schools: 60 inspected; eight outstanding.",
            "60 primary schools were inspected; eight are outstanding.",
        ),
    ),
    _in_brackets(4),
    _in_brackets(3),
    _in_brackets(2),
)
