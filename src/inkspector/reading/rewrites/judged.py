"""Judgements as nouns and verbs: *two judgements of good*, *fails to rise above satisfactory*."""

from __future__ import annotations

from inkspector.reading.rewrites.pattern import Rewrite, rewrite

_NOMINAL = {
    4: (
        "The 20 childminders received two judgements of outstanding, nine of good, eight of satisfactory "
        "and one of inadequate.",
        "Of the 20 childminders, two are outstanding, nine are good, eight are satisfactory and one is "
        "inadequate.",
    ),
    3: (
        "The nine colleges earned one judgement of outstanding, three of good and five of satisfactory.",
        "Of the nine colleges, one is outstanding, three are good and five are satisfactory.",
    ),
    2: (
        "The six children's homes have won two verdicts of outstanding and four of good.",
        "Of the six children's homes, two are outstanding and four are good.",
    ),
}


def _nominal(n: int) -> Rewrite:
    """*n judgements of outstanding, five of good*."""
    first = r"q0:COUNT (?:judgements?|judgments?|verdicts?|grades?|gradings?) of g0:GRADES"
    more = [rf"q{k}:COUNT of g{k}:GRADES" for k in range(1, n)]
    won = (
        r"(?:(?P<whole>the <N [^>]*> <S [^>]*>) (?:have |had )?(?:earned|received|won|gained|attracted"
        r"|been given|been awarded|achieved|share|shared) )?"
    )
    return rewrite(
        f"judgements of {n}",
        "of; judgement judgements judgment judgments verdict verdicts grade grades grading gradings",
        won + r"(?: ,)?(?: and)? ".join([first, *more]),
        "of {whole} , " + " , ".join(f"{{q{k}}} are {{g{k}}}" for k in range(n)),
        _NOMINAL[n],
    )


JUDGED: tuple[Rewrite, ...] = (
    rewrite(
        "grade, so many",
        "GRADES; QUANTITY",
        r"START g:GRADES , n:COUNT(?= ?[;.])",
        "{n} {g}",
        (
            "The nine colleges were judged as follows: outstanding, two; good, three; satisfactory, four.",
            "The nine colleges were judged as follows: two outstanding; three good; four satisfactory.",
        ),
    ),
    rewrite(
        "nothing",
        "nothing",
        r"(?:there (?:is|was) )?nothing (?:was |is )?g:GRADES (?:among|amongst|in|across|at) "
        r"(?:the |its |these )?(?:(?P<w><N [^>]*>) )?s:NAME",
        "none of the {w} {s} is {g}",
        ("There is nothing inadequate among the nine colleges.", "None of the nine colleges is inadequate."),
        ("Nothing is inadequate in the special schools.", "None of the special schools is inadequate."),
    ),
    rewrite(
        "neither in nor in",
        "neither",
        r"START neither (?P<in>in|for|among) a:SUBJECTS(?: ,)? nor (?:in|for|among) b:SUBJECTS(?: ,)? be:BE "
        r"(?P<what>the (?:proportion|share|percentage|number)(?: (?:judged|that is|rated))?(?: <G [^>]*>)?) "
        r"(?:any )?d:DIRECTION",
        "{in} {a} and {b} {what} {be} not {d}",
        (
            "Neither in primary schools, nor in colleges, is the proportion judged inadequate any higher "
            "than nationally.",
            "In primary schools and colleges the proportion judged inadequate is not higher than nationally.",
        ),
    ),
    rewrite(
        "judged both of what was inspected",
        "both",
        r"(?P<inspection><I [^>]*? of (?P<two>[^>]+ and [^>]+)>) (?:t:PERIOD )?"
        r"(?P<judged>judged|found|graded|rated) <Q (?P<gone>both)>",
        "{inspection} {t} {judged} {two}",
        (
            "The full inspection of safeguarding and looked after children services in May 2009 judged both "
            "to be adequate.",
            "The full inspection of safeguarding and looked after children services in May 2009 judged "
            "safeguarding and looked after children services to be adequate.",
        ),
    ),
    rewrite(
        "article inside",
        "a an; least better more worse less",
        r"(?P<bound>at least|no better than|no more than|no worse than|no less than|nothing less than) "
        r"(?:a|an) g:GRADES",
        "{bound} {g}",
        (
            "All four special schools provide at least a good education.",
            "All four special schools are at least good.",
        ),
    ),
    rewrite(
        "awarded to",
        "to",
        r"START to (?P<whole>the <N [^>]*> <S [^>]*>) there (?:have|has|were|was)(?: been)? (?:awarded"
        r"|given|accorded)(?: , in (?:all|total) ,| in (?:all|total))?",
        "{whole} received",
        (
            "To the eight children's homes there were given two judgements of outstanding and six of good.",
            "Of the eight children's homes, two are outstanding and six are good.",
        ),
    ),
    _nominal(4),
    _nominal(3),
    _nominal(2),
    rewrite(
        "does not rise above",
        "rise rises risen get gets climb go move advance progress reach reaches",
        r"(?:fails? to|failed to|(?:does|do|did|has|have) not|cannot|never) (?:rises?|risen|get|gets"
        r"|climb|go|move|advance|progress|reach|reaches) "
        r"(?:[<]G )?(?:above|beyond|higher than) (?:[<]G )?h:LAST",
        "is no better than {h}",
        (
            "Too much domestic childcare fails to rise above satisfactory.",
            "Too much domestic childcare is no better than satisfactory.",
        ),
    ),
    rewrite(
        "does not fall below",
        "fall falls fallen drop drops sink dip",
        r"(?:fails? to|(?:does|do|did|has|have) not|cannot|never) (?:falls?|fallen|drops?|sink|dip) "
        r"(?:[<]G )?(?:below|short of|beneath) (?:[<]G )?h:LAST",
        "is no worse than {h}",
        (
            "A majority of childminders do not fall below good.",
            "A majority of childminders are no worse than good.",
        ),
    ),
    rewrite(
        "nowhere",
        "nowhere",
        r"nowhere be:BE s:SUBJECT g:GRADES",
        "no {s} {be} {g}",
        ("Nowhere is childminding inadequate.", "No childminding is inadequate."),
    ),
    rewrite(
        "dated grades first",
        "and; GRADES; PERIOD",
        r"START a:GRADES s:PERIOD and b:GRADES t:PERIOD , (?P<who>it|they|(?:the )?<S [^>]*>)(?= <B)",
        "{who} was {a} {s} , {who} was {b} {t} , {who}",
        (
            "Satisfactory in 2004 and good in 2006, the fostering agency was judged outstanding in 2008.",
            "The fostering agency was satisfactory in 2004, the fostering agency was good in 2006, the "
            "fostering "
            "agency was judged outstanding in 2008.",
        ),
    ),
    rewrite(
        "against, they are",
        "against",
        r"START against c:COMPARATOR , who:QUANTITY verb:BE d:DIRECTION(?= ?[;.,])",
        "{who} {verb} {d} {c}",
        (
            "Three indicators are reported. Against the national average, two are above.",
            "Three indicators are reported. Two are above the national average.",
        ),
    ),
    rewrite(
        "whose capacity to improve",
        "capacity",
        r"capacity of s:SUBJECTS to improve(?: further)?",
        "capacity to improve of {s}",
        (
            "The capacity of safeguarding services to improve is good.",
            "The capacity to improve of safeguarding services is good.",
        ),
    ),
    rewrite(
        "capacity alone",
        "capacity",
        r"g:GRADES capacity(?= ?[.,;:)])",
        "{g} capacity to improve",
        (
            "Safeguarding was judged good, with outstanding capacity.",
            "Safeguarding was judged good, with outstanding capacity to improve.",
        ),
    ),
    rewrite(
        "is average",
        "average",
        r"be:BE (?P<how>about |broadly |only |just )?<C average>(?= ?[,;.)]| and| but)",
        "{be} {how} in line with average",
        ("Attendance is average.", "Attendance is in line with the average."),
    ),
    rewrite(
        "does as well",
        "well",
        r"(?:does|do|did|performs?|performed|fares?|fared) (?P<how>just |about |broadly )?as well(?! "
        r"as)(?= )",
        "is {how} in line",
        (
            "Three indicators are above the national average; on two the council does as well.",
            "Three indicators are above the national average; on two the council is in line.",
        ),
    ),
)
