"""``auditor compare OLD NEW``."""

from __future__ import annotations

import click

from auditor.cli.options import (
    FAIL_LEVELS,
    auditing_options,
    colour_option,
    configuration_options,
    reading_options,
    talk_options,
)
from auditor.cli.talk import Talk


@click.command("compare", short_help="Say what an edit did to sources, disputes and findings.")
@click.argument("old", type=click.Path())
@click.argument("new", type=click.Path())
@reading_options
@click.option("-f", "--format", "form", default="text", show_default=True, help="text, json, markdown or html.")
@click.option("-o", "--output", "outputs", multiple=True, metavar="[FORMAT=]FILE", help="As for 'auditor check'.")
@colour_option
@click.option("--fail-on", type=click.Choice(FAIL_LEVELS), default="never", help="Exit code 1 if such findings came.")
@configuration_options
@auditing_options
@talk_options
@click.pass_obj
def compare(talk: Talk, /, old: str, new: str, **options: object) -> int:
    """Compare two drafts of an article, OLD and NEW, or reports of them (from --format json).

    Says which sentences gained or lost a source or became contested, and which findings came and went.
    """
    from auditor.cli.comparing import run
    from auditor.cli.request import Request

    return run(old, new, Request.of((old, new), options), talk)
