"""Help that shows examples first: most readers need no more."""

from typing import Any

import click


class _ExamplesFirst(click.Command):
    """`examples` is what one would type, a line each, with what it does beside it."""

    def __init__(self, *args: Any, examples: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.examples = examples

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.format_usage(ctx, formatter)
        self.format_help_text(ctx, formatter)
        write_examples(self.examples, formatter)
        self.format_options(ctx, formatter)


class Command(_ExamplesFirst):
    """A command whose help shows examples first."""


class Group(_ExamplesFirst, click.Group):
    """A group of commands whose help shows examples first."""


def write_examples(examples: str, formatter: click.HelpFormatter) -> None:
    """The section of examples, as they are written."""
    with formatter.section("Examples"):
        for line in examples.strip().splitlines():
            formatter.write(f"{'':{formatter.current_indent}}{line.strip()}\n")
