"""``auditor config show|schema``."""

from __future__ import annotations

import click

from auditor.cli.options import talk_options


@click.group("config", short_help="Show the house rules in force, or their schema.")
def config() -> None:
    """Show the house rules in force, or the schema of their file."""


@config.command("show")
@click.argument("path", required=False, type=click.Path())
@click.option("--config", "chosen", metavar="FILE", help="Configuration; else the nearest to PATH.")
@talk_options
def show(path: str | None, chosen: str | None) -> None:
    """Show the house rules that hold for the draft at PATH, or else in this folder, as TOML."""
    from pathlib import Path

    from auditor.cli.house import within
    from auditor.configuration import files
    from auditor.configuration.showing import as_toml

    place = Path(path) if path else Path.cwd()
    settings = files.load(Path(chosen)) if chosen else files.nearest(place if place.is_dir() else place.parent)
    if path and not place.is_dir():
        settings = settings.for_path(within(path, settings.folder))
    click.echo(as_toml(settings), nl=False)


@config.command("schema")
@talk_options
def schema() -> None:
    """Print the JSON Schema of the configuration."""
    from auditor.schema import text

    click.echo(text("config"), nl=False)
