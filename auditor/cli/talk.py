"""What the program says on standard error while data go to standard output."""

from __future__ import annotations

import sys

import attrs

from auditor.errors import AuditorError

WIPE = "\r\x1b[K"
"""Wipes a terminal's line."""


@attrs.define
class Talk:
    """How much is said. The one mutable value of the command line: options set it as they are read.

    Attributes:
        verbosity: -1 errors only, 0 notes as well, 1 everything, tracebacks included.
        showing: True while a line of progress stands on the terminal.
    """

    verbosity: int = 0
    showing: bool = False

    def error(self, error: AuditorError) -> None:
        """Say what is wrong and the way out, on one line."""
        hint = f" ({error.hint})" if error.hint else ""
        self._say(f"auditor: {error.problem}{hint}")

    def note(self, text: str) -> None:
        """Say something worth knowing, unless quiet."""
        if self.verbosity >= 0:
            self._say(f"auditor: {text}")

    def detail(self, text: str) -> None:
        """Say something only the curious want to know."""
        if self.verbosity > 0:
            self._say(f"auditor: {text}")

    def progress(self, done: int, total: int) -> None:
        """Show how far a long run has come, on a terminal only; the line is wiped at the end."""
        if self.verbosity == 0 and total > 1 and sys.stderr.isatty():
            self.showing = done < total
            shown = f"auditing {done + 1} of {total}" if self.showing else ""
            print(f"{WIPE}{shown}", end="", file=sys.stderr, flush=True)

    def _say(self, text: str) -> None:
        from auditor.reporting.terminal import visible

        print(f"{WIPE if self.showing else ''}{visible(text)}", file=sys.stderr)
