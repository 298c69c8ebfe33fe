"""``auditor check``: the main job."""

from __future__ import annotations

import click

from auditor.cli.options import (
    auditing_options,
    house_options,
    output_options,
    reading_options,
    selection_options,
    talk_options,
)
from auditor.cli.talk import Talk


@click.command("check", short_help="Audit drafts and report what an editor should look at.")
@click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path())
@selection_options
@reading_options
@output_options
@house_options
@auditing_options
@talk_options
@click.pass_obj
def check(talk: Talk, /, paths: tuple[str, ...], files_from: str | None, **options: object) -> int:
    """Audit the drafts at PATH... ('-' is standard input, a folder means the drafts in it).

    Prints, sentence by sentence, the label, whose word it rests on, and where the draft takes a side.
    """
    from auditor.cli.checking import run
    from auditor.cli.inputs import listed
    from auditor.cli.request import Request

    if files_from is not None:
        paths = (*paths, *listed(files_from))
        if not paths:
            talk.note(f"{files_from} lists no drafts")
            return 0
    if not paths:
        raise click.UsageError("name at least one draft, a folder, or - for standard input")
    return run(Request.of(paths, options), talk)
