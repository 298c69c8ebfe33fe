"""``auditor completion SHELL``."""

from __future__ import annotations

import click

from auditor.cli.funnel import VARIABLE


@click.command("completion", short_help="Print the script that completes commands in a shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the script that completes commands, options, formats and rules in SHELL (bash, zsh or fish).

    Put eval "$(auditor completion bash)" into ~/.bashrc, the same for zsh into ~/.zshrc, or for fish
    'auditor completion fish | source' into ~/.config/fish/config.fish.
    """
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    if found is not None:
        click.echo(found(ctx.find_root().command, {}, "auditor", VARIABLE).source())
