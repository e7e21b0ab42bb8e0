"""English function words: the closed classes that the grammar walks over."""

DETERMINERS = frozenset("the a an its their our this these those his her your my such that 's ' own".split())
DEFINITE = frozenset("the its their our these those 's ' this".split())
BE = frozenset(
    "is are was were be been being am 're remains remain remained continues continue continued "
    "stays stay stand stands stood became become".split()
)
HAVE = frozenset("has have had having 've".split())
DO = frozenset("do does did".split())
PRONOUNS = frozenset("it they them this these those that which whom who each ones one latter former".split())
RELATIVES = frozenset("which who whom whose".split())
PREPOSITIONS = frozenset(
    "in on at of for to by from with across among within through under over into about against between "
    "during as than per near throughout beyond behind upon after before towards amongst along like "
    "around".split()
)
CONJUNCTIONS = frozenset("and or nor but".split())
ADVERBS = frozenset(
    "also now still already again then therefore thus indeed too currently so there here even yet once both "
    "likewise together alike either otherwise nonetheless rather quite all each respectively first next "
    "last finally today when where while that not only n't".split()
)
HARMLESS = frozenset(
    "council councils authority local borough county city district area town different own other various "
    "individual registered current present relevant remaining whole inspected overall regulated such further "
    "known similar particular certain education educational services service existing region ofsted "
    "inspectors said aforesaid".split()
)
"""Words that may stand between a quantity and its noun without narrowing it."""
HARD_MARKS = frozenset({";", ":", "—", "–", "(", ")", "-", "•"})
SOFT_MARKS = frozenset({",", "and", "or", "nor", "&"})
FUNCTION = DETERMINERS | PREPOSITIONS | ADVERBS | CONJUNCTIONS | PRONOUNS | DO | BE | HAVE
"""Everything here that is no mark."""
