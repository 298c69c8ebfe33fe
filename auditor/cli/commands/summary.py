"""``auditor summary DIR``."""

from __future__ import annotations

from typing import Any

import click

from auditor.cli.options import colour_option, talk_options
from auditor.cli.talk import Talk


@click.command("summary", short_help="Show figures over an archive.")
@click.argument("folder", metavar="DIR", type=click.Path())
@click.option(
    "--by",
    multiple=True,
    type=click.Choice(["outlet", "desk", "author", "month", "topic"]),
    help="Group by this; repeatable.  [default: all that the archive has]",
)
@click.option("--only", multiple=True, metavar="KEY=VALUE", help="Only articles of this outlet, desk... Repeatable.")
@click.option("--since", metavar="DAY", help="Only articles of this day and later.")
@click.option("--until", metavar="DAY", help="Only articles of this day and before.")
@click.option("--joins", is_flag=True, help="Show which parties of different articles were taken for one.")
@click.option("--top", type=click.IntRange(min=1), default=10, show_default=True, help="Parties of a group at most.")
@click.option("--rows", type=click.IntRange(min=1), default=20, show_default=True, help="Rows of a table at most.")
@click.option("-f", "--format", "form", default="text", show_default=True, help="text, json or html.")
@click.option("-o", "--output", "outputs", multiple=True, metavar="[FORMAT=]FILE", help="As for 'auditor check'.")
@colour_option
@talk_options
@click.pass_obj
def summary(talk: Talk, /, **options: Any) -> int:
    """Show figures over the archive in DIR, which 'auditor archive' made.

    Shares of the labels with their uncertainty, kinds of sources, unanswered accusations, own-voice allegations by
    whose view they adopt, and the parties most heard; of all articles and by outlet, desk, author, month and topic.
    """
    from auditor.cli.summarising import Question, run

    return run(Question(**options), talk)
