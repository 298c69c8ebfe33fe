"""The command ``auditor``, whose subcommands are imported only when they are called."""

from __future__ import annotations

from importlib import import_module

import click

from auditor.cli.talk import Talk
from auditor.version import __version__

COMMANDS = {
    "check": "Audit drafts and report what an editor should look at.",
    "compare": "Say what an edit did to sources, disputes and findings.",
    "archive": "Audit years of articles into tables.",
    "summary": "Show figures over an archive.",
    "parties": "Print the register of a draft's parties.",
    "explain": "Explain a rule, or list all of them.",
    "rules": "Print the catalogue of rules.",
    "config": "Show the house rules in force, or their schema.",
    "init": "Write an auditor.toml to begin with.",
    "completion": "Print the script that completes commands in a shell.",
}
"""Subcommands and their lines in the help; each is the function of its name in ``auditor.cli.commands``."""


class LazyGroup(click.Group):
    """A group that knows its subcommands' names and help lines without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the subcommands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a subcommand."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"auditor.cli.commands.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the subcommands' section of the help from ``COMMANDS``."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the subcommand; a wrong name gets the nearest right one, a path the command that takes paths."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from pathlib import Path

            from auditor.nearest import nearest

            near = nearest(args[0], COMMANDS)
            if near:
                ctx.fail(f"no such command {args[0]!r}; did you mean {near!r}?")
            if Path(args[0]).exists():
                ctx.fail(f"{args[0]!r} is a file; did you mean 'auditor check {args[0]}'?")
        return super().resolve_command(ctx, args)


@click.group(
    "auditor", cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="auditor", message="%(prog)s %(version)s")
@click.pass_context
def program(ctx: click.Context) -> None:
    r"""Say of every sentence in a news draft whose word it rests on, what is disputed, and where it takes a side.

    It never says whether a claim is true. Nothing leaves the machine.

    \b
    Exit codes:
      0  nothing at or above the fail level
      1  findings at or above it
      2  wrong usage, configuration, or an input that is missing or cannot be read
      3  no input matched
    """
    if ctx.obj is None:
        ctx.obj = Talk()
