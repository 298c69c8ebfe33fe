"""``auditor parties PATH...``."""

from __future__ import annotations

import click

from auditor.cli.options import reading_options, talk_options
from auditor.cli.talk import Talk


@click.command("parties", short_help="Print the register of a draft's parties.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@reading_options
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@click.option("--config", metavar="FILE", help="Configuration; else the nearest auditor.toml or pyproject.toml.")
@click.option("--no-config", is_flag=True, help="Use no configuration.")
@click.option("--force", is_flag=True, help="Go on with a text that is not English.")
@click.option("--no-cache", is_flag=True, help="Neither read nor write the cache.")
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
