"""``auditor explain [RULE]``."""

from __future__ import annotations

import click

from auditor.cli.options import talk_options


def _known(ctx: click.Context, parameter: click.Parameter, begun: str) -> list[str]:
    """List the codes and names of rules that go on from what was typed."""
    from auditor import catalogue

    words = [word for rule in catalogue.rules() for word in (rule.code, rule.name)]
    return [word for word in words if word.casefold().startswith(begun.casefold())]


@click.command("explain", short_help="Explain a rule, or list all of them.")
@click.argument("rule", required=False, shell_complete=_known)
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
