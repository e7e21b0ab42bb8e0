"""Praise and criticism said round a subject: *what distinguishes it is …*, *standards of care are high*."""

from __future__ import annotations

from inkspector.reading.rewrites.pattern import Rewrite, rewrite

PRAISE: tuple[Rewrite, ...] = (
    rewrite(
        "for them the council provides well",
        "well badly poorly",
        r"START for s:SUBJECTS(?: ,)? the (?:council|authority|borough|county|city) (?:provides|does|cares) "
        r"(?P<how>well|badly|poorly)",
        "{s} does {how}",
        ("For vulnerable children the council provides well.", "Vulnerable children do well."),
    ),
    rewrite(
        "what distinguishes it",
        "what",
        r"what (?:distinguishes|marks|sets) (?:it|them|the (?:area|council|authority|borough|county|city))"
        r"(?: out| apart)? (?:is|are) s:SUBJECTS",
        "{s} are a strength",
        (
            "What distinguishes the borough is its nursery schools and its colleges.",
            "Nursery schools and colleges are a strength.",
        ),
    ),
    rewrite(
        "high standards of care",
        "standards",
        r"standards of (?:care|welfare|provision) in s:SUBJECTS (?:are|remain) (?:very )?high",
        "{s} are strong",
        ("Standards of care in the children's homes are high.", "The children's homes are strong."),
    ),
)
