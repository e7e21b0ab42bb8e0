"""`inkspector explain`: a rule's page, with an example."""

from __future__ import annotations

from difflib import get_close_matches

import click

from inkspector.cli.examples import Command

EXAMPLES = """\
inkspector explain evidence.count
"""


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("rule_id", metavar="RULE")
def command(rule_id: str) -> None:
    """Explain RULE: what it does, why it matters, an example, and how to mend what it finds."""
    from inkspector.checks import rule, rules

    found = rule(rule_id)
    if found is None:
        near = get_close_matches(rule_id, [one.id for one in rules()], n=1)
        did_you_mean = f" Did you mean {near[0]}?" if near else ""
        raise click.UsageError(f"There is no rule {rule_id!r}.{did_you_mean} See `inkspector rules`.")
    print(f"{found.id}  ({found.severity})\n\n{found.summary}")
    for heading, body in found.parts.items():
        print(f"\n{heading}\n")
        print("\n".join(f"  {line}".rstrip() for line in body.splitlines()))
