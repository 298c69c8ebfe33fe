"""``auditor parties PATH...``."""

from __future__ import annotations

import click

from auditor.cli.options import auditing_options, colour_option, configuration_options, reading_options, talk_options
from auditor.cli.talk import Talk


@click.command("parties", short_help="Print the register of a draft's parties.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@reading_options
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@colour_option
@configuration_options
@auditing_options
@talk_options
@click.pass_obj
def parties(talk: Talk, /, paths: tuple[str, ...], **options: object) -> int:
    """Print the register of the parties in the drafts at PATH..., or in reports of them (from --format json).

    Each with its kind, the names used, whom it speaks for, its side, and how often, first and last it is heard; then
    the sides, with how sure their parting is.
    """
    from auditor.cli.registering import run
    from auditor.cli.request import Request

    return run(Request.of(paths, options), talk)
