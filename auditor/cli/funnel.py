"""The one place where exceptions become a line on standard error and an exit code."""

from __future__ import annotations

import os
import sys
import traceback

import click

from auditor.cli.talk import Talk
from auditor.errors import AuditorError

INTERRUPTED = 130
"""As a shell reports a process that SIGINT ended; ``BROKEN_PIPE``, that SIGPIPE did."""
BROKEN_PIPE = 141
VARIABLE = "_AUDITOR_COMPLETE"
"""Environment variable by which a shell's completion script asks."""


def run(command: click.Command, arguments: list[str]) -> int:
    """Run a command and give its exit code, whatever happens in it.

    Args:
        command: The program.
        arguments: Its arguments.
    """
    talk = Talk()
    try:
        code = _completed(command) if VARIABLE in os.environ else _invoke(command, arguments, talk)
        sys.stdout.flush()
    except AuditorError as error:
        _trace(talk)
        talk.error(error)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    except (KeyboardInterrupt, click.Abort):
        print(file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        _close_quietly()
        return BROKEN_PIPE
    except Exception as error:
        _trace(talk)
        talk.error(AuditorError(_internal(error), "" if talk.verbosity > 0 else "-v shows where; please report it"))
        return 2
    return code


def _invoke(command: click.Command, arguments: list[str], talk: Talk) -> int:
    try:
        with command.make_context("auditor", arguments, obj=talk) as ctx:
            result = command.invoke(ctx)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    return result if isinstance(result, int) else 0


def _completed(command: click.Command) -> int:
    """Answer a shell that asks how a command line may go on."""
    from click.shell_completion import shell_complete

    return shell_complete(command, {}, "auditor", VARIABLE, os.environ[VARIABLE])


def _internal(error: Exception) -> str:
    said = " ".join(str(error).split())
    return f"internal error: {type(error).__name__}: {said}" if said else f"internal error: {type(error).__name__}"


def _trace(talk: Talk) -> None:
    """Print the traceback if it is asked for; it may hold words of a draft."""
    if talk.verbosity > 0:
        from auditor.reporting.terminal import visible

        print(*map(visible, traceback.format_exc().splitlines()), sep="\n", file=sys.stderr)


def _close_quietly() -> None:
    """Point standard output at nothing, so that the interpreter's last flush does not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
