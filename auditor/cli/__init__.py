"""The command line: options in, text and an exit code out.

``main`` builds nothing and imports nothing but ``click``; each subcommand is a module of ``commands``, imported when
it is called. ``funnel`` is the one place that turns errors into a line and an exit code.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        arguments: What follows the program's name; None for the process's own.

    Returns:
        The exit code (see ``auditor.errors``).
    """
    from auditor.cli.funnel import run
    from auditor.cli.group import program

    return run(program, list(sys.argv[1:] if arguments is None else arguments))
