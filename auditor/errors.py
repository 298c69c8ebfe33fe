"""What can go wrong, and the exit code of each.

::

    AuditorError                 2   one line that names the file and the way out
    ├── UsageError               2   options that contradict each other
    ├── InputError               2   a path that is missing, unreadable, undecodable or not an article
    ├── ConfigurationError       2   a configuration, lexicon, parties file or baseline that does not validate
    ├── OutputError              2   an output that cannot be written
    ├── ModelError               2   a model that is missing or whose checksum is off
    └── NothingMatched           3   no input matched

Exit code 0 means nothing at or above the fail level, 1 findings at or above it. The command line turns each error into
one line on standard error (``cli.funnel``); a traceback appears only with ``-v``.
"""

from __future__ import annotations


class AuditorError(Exception):
    """Base of all errors the program raises on purpose.

    Args:
        problem: What is wrong, naming the file.
        hint: The way out, or an empty string.
    """

    exit_code = 2

    def __init__(self, problem: str, hint: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.hint = hint


class UsageError(AuditorError):
    """Options that contradict each other or make no sense together."""


class InputError(AuditorError):
    """An input that cannot be read as an article."""


class ConfigurationError(AuditorError):
    """A configuration, lexicon, parties file or baseline that does not validate."""


class OutputError(AuditorError):
    """An output that cannot be written."""


class ModelError(AuditorError):
    """A model that is missing or is not the one the program was released with."""


class NothingMatched(AuditorError):  # noqa: N818
    """No input matched the given paths and patterns."""

    exit_code = 3
