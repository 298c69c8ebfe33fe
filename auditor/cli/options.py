"""Options that subcommands take, in groups."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from auditor.cli.talk import Talk
from auditor.reading.options import ReadingOptions

Decorated = TypeVar("Decorated", bound=Callable[..., Any])
FAIL_LEVELS = ("never", "info", "warning", "error")


def _all(*options: Callable[[Any], Any]) -> Callable[[Decorated], Decorated]:
    """Put several options on a command, in the order of the help."""

    def decorate(command: Decorated) -> Decorated:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def _formats(ctx: click.Context, parameter: click.Parameter, begun: str) -> list[str]:
    """List the formats that go on from what was typed."""
    from auditor.reporting.formats import FORMATS

    return [known.name for known in FORMATS if known.name.startswith(begun)]


def _set_verbosity(value: int) -> Callable[[click.Context, click.Parameter, bool], None]:
    def callback(ctx: click.Context, parameter: click.Parameter, given: bool) -> None:
        talk = ctx.find_object(Talk)
        if given and talk is not None:
            talk.verbosity = value

    return callback


talk_options = _all(
    click.option(
        "-v", "--verbose", is_flag=True, expose_value=False, is_eager=True, callback=_set_verbosity(1),
        help="Show reasons, confidences, suppressed findings, and tracebacks.",
    ),
    click.option(
        "-q", "--quiet", is_flag=True, expose_value=False, is_eager=True, callback=_set_verbosity(-1),
        help="Show only what is wrong.",
    ),
)  # fmt: skip
"""``-v`` and ``-q``, which set how much is said."""

colour_option = click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True
)
persona_option = click.option(
    "--persona", type=click.Choice(["editor", "auditor"]), help="What most editors would query, or all."
)

configuration_options = _all(
    click.option("--config", metavar="FILE", help="Configuration; else the nearest auditor.toml or pyproject.toml."),
    click.option("--no-config", is_flag=True, help="Use no configuration."),
)
"""Which configuration holds."""

auditing_options = _all(
    click.option("--force", is_flag=True, help="Go on with a text that is not English."),
    click.option("--no-cache", is_flag=True, help="Neither read nor write the cache."),
)
"""How one draft is audited."""

walking_options = _all(
    click.option("--include", multiple=True, metavar="PATTERN", help="Of a folder, only these. Repeatable."),
    click.option("--exclude", multiple=True, metavar="PATTERN", help="Of a folder, not these. Repeatable."),
    click.option("--gitignore/--no-gitignore", default=True, help="Leave out of a folder what Git ignores."),
)
"""Which drafts of a folder are meant."""

selection_options = _all(
    click.option("--stdin-filename", metavar="NAME", help="What the report calls the draft read from '-'."),
    click.option("--files-from", metavar="FILE", help="Audit the drafts listed in FILE too ('-' is standard input)."),
    walking_options,
)
"""Which drafts are meant."""

reading_options = _all(
    click.option("--encoding", metavar="NAME", help="Encoding of text files that are not UTF-8."),
    click.option("--input-format", metavar="NAME", help="Format of the drafts; else by extension and content."),
    click.option(
        "--revisions", type=click.Choice(["accepted", "original"]), default=ReadingOptions().revisions,
        show_default=True, help="Which side of tracked changes to read.",
    ),
    click.option(
        "--max-bytes", type=click.IntRange(min=1), default=ReadingOptions().max_bytes, show_default=True, metavar="N",
        help="Refuse larger files.",
    ),
    click.option(
        "--max-seconds", type=click.FloatRange(min=0), default=ReadingOptions().max_seconds, show_default=True,
        metavar="N", help="Give up on a draft after so much CPU time; 0 never does.",
    ),
    click.option(
        "--max-memory", type=click.IntRange(min=0), default=ReadingOptions().max_memory, show_default=True,
        metavar="MB", help="Give up on a draft for which the process would take more; 0 never does.",
    ),
)  # fmt: skip
"""How drafts are read: the fields of ``ReadingOptions``."""

output_options = _all(
    click.option(
        "-f", "--format", "form", default="text", show_default=True, metavar="FORMAT", shell_complete=_formats,
        help="Format of the main output: text, json, jsonl, html, markdown, sarif, github, gitlab, junit, rdjson, "
        "checkstyle, csv, web-annotation or prov.",
    ),
    click.option(
        "-o", "--output", "outputs", multiple=True, metavar="[FORMAT=]FILE",
        help="Write to FILE instead of standard output; with FORMAT=, as well. Repeatable.",
    ),
    colour_option,
)  # fmt: skip
"""Where reports go, and how they look."""

house_options = _all(
    click.option(
        "--fail-on", type=click.Choice(FAIL_LEVELS),
        help="Least severity that gives exit code 1.  [default: the configuration's, or error]",
    ),
    persona_option,
    configuration_options,
    click.option("--baseline", metavar="FILE", help="Findings in FILE are known and do not count."),
    click.option("--write-baseline", is_flag=True, help="Make all present findings known."),
    click.option("--prune-baseline", is_flag=True, help="Drop entries of the baseline that no longer fire."),
    click.option("--diff", metavar="BASE", help="Audit what changed since the merge base with BASE; only that counts."),
)  # fmt: skip
"""What counts: the house rules."""

archive_options = _all(
    click.option("-o", "--output", required=True, metavar="DIR", help="Folder of the archive; new, empty or begun."),
    click.option(
        "--from", "kind", type=click.Choice(["folder", "jsonl", "parquet", "sqlite"]),
        help="What INPUT is.  [default: told by its content]",
    ),
    click.option(
        "--field", "fields", multiple=True, metavar="KEY=FIELD",
        help="Field or column with the id, text, title, outlet, desk, author, date or topic. Repeatable.",
    ),
    click.option("--set", "constants", multiple=True, metavar="KEY=VALUE", help="Same for all articles. Repeatable."),
    click.option("--folders", metavar="KEY/KEY...", help="What the folders' names stand for, such as outlet/desk."),
    click.option("--table", metavar="NAME", help="Table or view of a SQLite file."),
    walking_options,
    click.option("--processes", type=click.IntRange(min=1), metavar="N", help="At once.  [default: one a core]"),
    click.option(
        "--part", "part_articles", type=click.IntRange(min=1), default=500, show_default=True, metavar="N",
        help="Articles of a part, which is written whole or not at all.",
    ),
    click.option(
        "--reports", type=click.Choice(["plain", "gzip", "none"]), default="plain", show_default=True,
        help="How whole reports are kept.",
    ),
    click.option("--strict", is_flag=True, help="Stop at the first article that cannot be audited."),
    click.option("--restart", is_flag=True, help="Drop what is in DIR and begin again."),
    click.option("--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True),
    click.option("--master", default="local[*]", show_default=True, metavar="URL", help="Of the Spark cluster."),
    configuration_options,
    persona_option,
    click.option("--force", is_flag=True, help="Go on with texts that are not English."),
)  # fmt: skip
"""What ``auditor archive`` is made from, and how."""
