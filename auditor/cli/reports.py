"""One path to one report, for the commands that look at a single draft or two."""

from __future__ import annotations

import attrs

from auditor.cache import Cache, user_folder
from auditor.cli import auditing
from auditor.cli.house import House
from auditor.cli.request import Request
from auditor.errors import InputError
from auditor.house.apply import recounted
from auditor.model import Report


def report_of(path: str, request: Request) -> Report:
    """Give the report of a draft, or read back one that ``--format json`` wrote.

    Raises:
        AuditorError: The path is neither.
    """
    draft = auditing.read(path, request.reading, request.stdin_filename)
    saved = _saved(draft)
    if saved is not None:
        return saved
    house = House(request)
    cache = None if request.no_cache else Cache(user_folder())
    report = auditing.audit(draft, request.reading, house.settings(path), force=request.force, cache=cache)
    return house.apply(report, path)


def _saved(draft: auditing.Draft) -> Report | None:
    """Read a report, if the draft is one; its file stands in for the draft's name."""
    from auditor.reporting import saved
    from auditor.reporting.contract import ContractError

    if not draft.data.lstrip().startswith(b"{") or b'"schema_version"' not in draft.data[:200]:
        return None
    try:
        report = saved.read(draft.data)
    except ContractError as error:
        raise InputError(f"{draft.name}: {error}", "give a draft, or a report of this version") from error
    return recounted(attrs.evolve(report, document=attrs.evolve(report.document, path=draft.name)))
