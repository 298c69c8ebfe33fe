"""What the program says on standard error while data go to standard output."""

from __future__ import annotations

import sys

import attrs

from auditor.errors import AuditorError


@attrs.define
class Talk:
    """How much is said. The one mutable value of the command line: options set it as they are read.

    Attributes:
        verbosity: -1 errors only, 0 notes as well, 1 everything, tracebacks included.
    """

    verbosity: int = 0

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

    def _say(self, text: str) -> None:
        from auditor.reporting.terminal import visible

        print(visible(text), file=sys.stderr)
