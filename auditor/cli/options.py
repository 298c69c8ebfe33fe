"""Options that several subcommands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from auditor.cli.talk import Talk
from auditor.reading.options import ReadingOptions

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def _set_verbosity(value: int) -> Callable[[click.Context, click.Parameter, bool], None]:
    def callback(ctx: click.Context, parameter: click.Parameter, given: bool) -> None:
        talk = ctx.find_object(Talk)
        if given and talk is not None:
            talk.verbosity = value

    return callback


def talk_options(command: Decorated) -> Decorated:
    """Add ``-v`` and ``-q``."""
    quiet = click.option(
        "-q", "--quiet", is_flag=True, expose_value=False, is_eager=True, callback=_set_verbosity(-1),
        help="Show only what is wrong.",
    )  # fmt: skip
    verbose = click.option(
        "-v", "--verbose", is_flag=True, expose_value=False, is_eager=True, callback=_set_verbosity(1),
        help="Show reasons, confidences, suppressed findings, and tracebacks.",
    )  # fmt: skip
    return verbose(quiet(command))


def reading_options(command: Decorated) -> Decorated:
    """Add the options of reading; they arrive as ``encoding``, ``input_format``, ``max_bytes`` and ``revisions``."""
    defaults = ReadingOptions()
    for option in reversed((
        click.option("--encoding", metavar="NAME", help="Encoding of text files that are not UTF-8."),
        click.option("--input-format", metavar="NAME", help="Format of the drafts; else by extension and content."),
        click.option(
            "--revisions", type=click.Choice(["accepted", "original"]), default=defaults.revisions, show_default=True,
            help="Which side of tracked changes to read.",
        ),
        click.option(
            "--max-bytes", type=click.IntRange(min=1), default=defaults.max_bytes, show_default=True, metavar="N",
            help="Refuse larger files.",
        ),
    )):  # fmt: skip
        command = option(command)
    return command
