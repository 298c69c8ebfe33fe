"""``auditor explain [RULE]``."""

from __future__ import annotations

import click

from auditor.cli.options import talk_options


@click.command("explain", short_help="Explain a rule, or list all of them.")
@click.argument("rule", required=False)
@talk_options
def explain(rule: str | None) -> None:
    """Explain a RULE, given by its code or name: what it looks for, why, and what to do; without RULE, list all."""
    from auditor import catalogue
    from auditor.cli.outputs import STDOUT, colour_wanted, columns
    from auditor.reporting.rule_pages import page, table

    width, colour = columns(STDOUT), colour_wanted("auto", STDOUT)
    if rule is None:
        text = table(catalogue.rules(), columns=width, colour=colour)
    else:
        text = page(catalogue.resolve(rule), columns=width, colour=colour)
    click.echo(text, nl=False)
