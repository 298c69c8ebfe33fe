"""``auditor check``: the main job."""

from __future__ import annotations

import click

from auditor.cli.options import reading_options, talk_options
from auditor.cli.talk import Talk

FAIL_LEVELS = ("never", "info", "warning", "error")


@click.command("check", short_help="Audit drafts and report what an editor should look at.")
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--stdin-filename", metavar="NAME", help="What the report calls the draft read from '-'.")
@click.option(
    "-f", "--format", "form", default="text", show_default=True, metavar="FORMAT", help="Format of the main output."
)
@click.option(
    "-o", "--output", "outputs", multiple=True, metavar="[FORMAT=]FILE",
    help="Write to FILE instead of standard output; with FORMAT=, as well. Repeatable.",
)  # fmt: skip
@click.option(
    "--fail-on", type=click.Choice(FAIL_LEVELS), help="Least severity that gives exit code 1 [default: error]."
)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@click.option("--force", is_flag=True, help="Go on with a text that is not English.")
@reading_options
@talk_options
@click.pass_obj
def check(talk: Talk, /, paths: tuple[str, ...], **options: object) -> int:
    """Audit the drafts at PATH... ('-' is standard input, a folder means the drafts in it).

    Prints, sentence by sentence, the label, whose word it rests on, and where the draft takes a side.
    """
    from auditor.cli.checking import Request, run

    if not paths:
        raise click.UsageError("name at least one draft, a folder, or - for standard input")
    return run(Request.of(paths, options), talk)
