"""The normal form of a claim: one line of text that equal meanings share."""

from __future__ import annotations

import json

from inkspector.claims.claim import Claim

MEANING = (
    "kind subject aspect base grades quantifier count proportion comparator direction than by "
    "degree rating source period stance asserted"
).split()


def normal_form(claim: Claim) -> str:
    """Compact JSON of the fields of the meaning that say something, in the order of the contract.

    Ends of intervals have two decimals here; equality itself runs on fractions.
    """
    record = claim.to_json()
    said = {name: record[name] for name in MEANING if record[name] not in (None, [], {})}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))
