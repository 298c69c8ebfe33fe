"""``auditor rules``."""

from __future__ import annotations

import click

from auditor.cli.options import talk_options


@click.command("rules", short_help="Print the catalogue of rules.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@talk_options
def rules(form: str) -> None:
    """Print the catalogue of rules; ``auditor explain RULE`` says more about one."""
    from auditor import catalogue
    from auditor.cli.outputs import STDOUT, colour_wanted, columns
    from auditor.reporting.rule_pages import catalogue_json, table

    known = catalogue.rules()
    if form == "json":
        text = catalogue_json(known)
    else:
        text = table(known, columns=columns(STDOUT), colour=colour_wanted("auto", STDOUT))
    click.echo(text, nl=False)
