"""``auditor archive INPUT --output DIR``."""

from __future__ import annotations

from typing import Any

import click

from auditor.cli.options import archive_options, reading_options, talk_options
from auditor.cli.talk import Talk


@click.command("archive", short_help="Audit years of articles into tables.")
@click.argument("source", metavar="INPUT", type=click.Path())
@archive_options
@reading_options
@talk_options
@click.pass_obj
def archive(talk: Talk, /, source: str, **options: Any) -> int:
    """Audit all articles of INPUT and write tables (Parquet) and whole reports (JSON lines) to a folder.

    INPUT is a folder of drafts, JSON lines, a Parquet file (or a folder of such) or a SQLite file. A run that was
    stopped or killed goes on where it was when it is started again.
    """
    from auditor.cli.archiving import Order, run

    return run(Order(source=source, **options), talk)
