"""What the user asked ``auditor check`` for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from auditor.cli.inputs import Selection
from auditor.reading.options import ReadingOptions


@attrs.frozen
class Request:
    """What the user asked for.

    Attributes:
        selection: Which drafts.
        reading: Options of reading.
        stdin_filename: What the report calls standard input, or None.
        form: Format of the main output.
        outputs: Each ``--output``, as given.
        fail_on: Fail level as given, or None for the configuration's.
        persona: As given, or None for the configuration's.
        color: ``auto``, ``always`` or ``never``.
        force: True to go on with a text that is not English.
        config: Configuration file, or None for the nearest to each draft.
        no_config: True to use none.
        baseline: Baseline file, or None for the configuration's.
        write_baseline: True to make every finding known.
        prune_baseline: True to drop entries that no longer fire.
        diff: Branch or commit since which changes count, or None.
        no_cache: True to neither read nor write the cache.
    """

    selection: Selection
    reading: ReadingOptions = attrs.Factory(ReadingOptions)
    stdin_filename: str | None = None
    form: str = "text"
    outputs: tuple[str, ...] = ()
    fail_on: str | None = None
    persona: str | None = None
    color: str = "auto"
    force: bool = False
    config: str | None = None
    no_config: bool = False
    baseline: str | None = None
    write_baseline: bool = False
    prune_baseline: bool = False
    diff: str | None = None
    no_cache: bool = False

    @classmethod
    def of(cls, paths: Sequence[str], options: Mapping[str, Any]) -> Request:
        """Make a request from the values of the command's options."""
        rest = dict(options)
        parts = {
            kind: {field.name: rest.pop(field.name) for field in attrs.fields(kind) if field.name in rest}
            for kind in (Selection, ReadingOptions)
        }
        return cls(Selection(tuple(paths), **parts[Selection]), ReadingOptions(**parts[ReadingOptions]), **rest)
