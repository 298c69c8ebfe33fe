"""``auditor parties PATH``."""

from __future__ import annotations

import click

from auditor.cli.options import reading_options, talk_options


@click.command("parties", short_help="Print the register of a draft's parties.")
@click.argument("path", type=click.Path())
@reading_options
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@click.option("--config", metavar="FILE", help="Configuration; else the nearest auditor.toml or pyproject.toml.")
@click.option("--no-config", is_flag=True, help="Use no configuration.")
@click.option("--force", is_flag=True, help="Go on with a text that is not English.")
@click.option("--no-cache", is_flag=True, help="Neither read nor write the cache.")
@talk_options
def parties(path: str, **options: object) -> None:
    """Print the register of the parties in the draft at PATH.

    Each with its kind, the names used, whom it speaks for, its side, and how often, first and last it is heard.
    """
    from auditor.cli import outputs
    from auditor.cli.reports import report_of
    from auditor.cli.request import Request
    from auditor.reporting.register import register, register_json

    request = Request.of((path,), options)
    report = report_of(path, request)
    if request.form == "json":
        text = register_json(report)
    else:
        text = register(report, columns=outputs.columns("-"), colour=outputs.colour_wanted(request.color, "-"))
    outputs.write("-", text.encode(errors="backslashreplace"))
