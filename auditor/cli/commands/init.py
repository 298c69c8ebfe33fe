"""``auditor init``."""

from __future__ import annotations

import click

from auditor.cli.options import talk_options
from auditor.cli.talk import Talk


@click.command("init", short_help="Write an auditor.toml to begin with.")
@click.option("--force", is_flag=True, help="Write over one that is there.")
@talk_options
@click.pass_obj
def init(talk: Talk, /, force: bool) -> None:
    """Write an auditor.toml into this folder, with every choice there is, explained and at its default."""
    from pathlib import Path

    from auditor.cli.outputs import write
    from auditor.configuration.files import OWN
    from auditor.configuration.showing import beginning
    from auditor.errors import UsageError

    if Path(OWN).exists() and not force:
        raise UsageError(f"{OWN} is there already", "--force writes over it")
    write(OWN, beginning().encode())
    talk.note(f"{OWN} written")
