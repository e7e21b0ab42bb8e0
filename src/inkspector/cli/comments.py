"""`inkspector comments`: what the authority wrote into its copy of a letter, and the reply."""

from __future__ import annotations

import click

from inkspector.cli import comments_reply, comments_take
from inkspector.cli.examples import Group

EXAMPLES = """\
inkspector comments leeds-back.docx --case leeds.case.yaml --letter leeds.docx
inkspector comments leeds.docx --accept 1 --accept 4 --by "M. Lloyd"
inkspector comments leeds.docx --refuse 2 --reason "The count is of July." --by "M. Lloyd"
inkspector comments reply leeds.docx -o reply.docx
"""


class _TakingIn(Group):
    """What names no command is taken in."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        known = (*self.commands, *ctx.help_option_names)
        return super().parse_args(ctx, args if not args or args[0] in known else ["take", *args])


@click.group("comments", cls=_TakingIn, examples=EXAMPLES)
def command() -> None:
    """Take in the comments and tracked changes of a Word file, decide on each, and write the reply.

    `inkspector comments FILE` is short for `inkspector comments take FILE`.
    """


for _one in (comments_take.command, comments_reply.command):
    command.add_command(_one)
