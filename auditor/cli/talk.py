"""What the program says on standard error while data go to standard output."""

from __future__ import annotations

import sys
import time

import attrs

from auditor.errors import AuditorError

WIPE = "\r\x1b[K"
"""Wipes a terminal's line."""
OFTEN, SELDOM = 0.2, 30.0
"""Seconds between two states of a long run, on a terminal and elsewhere."""


@attrs.define
class Talk:
    """How much is said. The one mutable value of the command line: options set it as they are read.

    Attributes:
        verbosity: -1 errors only, 0 notes as well, 1 everything, tracebacks included.
        showing: True while a line of progress stands on the terminal.
        told: When the state of a long run was last shown, in seconds of the monotonic clock.
    """

    verbosity: int = 0
    showing: bool = False
    told: float = attrs.field(factory=time.monotonic)

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

    def status(self, text: str) -> None:
        """Show how far a run of hours has come: on a terminal as one line that is written again, else now and then.

        Args:
            text: What to show; an empty string wipes the line.
        """
        if self.verbosity < 0:
            return
        now = time.monotonic()
        if sys.stderr.isatty():
            if text and self.showing and now - self.told < OFTEN:
                return
            self.showing, self.told = bool(text), now
            print(f"{WIPE}{text}", end="", file=sys.stderr, flush=True)
        elif text and now - self.told >= SELDOM:
            self.told = now
            self._say(f"auditor: {text}")

    def _say(self, text: str) -> None:
        from auditor.reporting.terminal import visible

        print(f"{WIPE if self.showing else ''}{visible(text)}", file=sys.stderr)
