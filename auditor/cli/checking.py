"""The check as a sequence of steps: paths, drafts, reports, house rules, outputs, exit code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from auditor.cache import Cache, user_folder
from auditor.cli import auditing, inputs, outputs
from auditor.cli.git import changes
from auditor.cli.house import Baseline, House
from auditor.cli.outputs import Target
from auditor.cli.rendering import deliver
from auditor.cli.request import Request
from auditor.cli.talk import Talk
from auditor.configuration.building import severity_or_never
from auditor.configuration.settings import Settings
from auditor.errors import AuditorError, InputError, NothingMatched
from auditor.model import Report, Severity


def run(request: Request, talk: Talk) -> int:
    """Audit what is asked for, write every output, and give the exit code.

    Raises:
        AuditorError: Nothing could be done at all; what concerns one draft is said and the others are audited.
    """
    targets = outputs.targets(request.form, request.outputs)
    house = House(request, changes(request.diff, Path.cwd()) if request.diff else None)
    drafts = _wanted(request, house)
    outputs.check_not_inputs(targets, [draft for draft in drafts if isinstance(draft, str)])
    outputs.check_writable(targets)
    known = Baseline.find(house, talk)
    reports, code = _audit_all(_changed(drafts, house, talk), house, known, talk)
    levels = {path: _fail_level(request, house.settings(path)) for path in reports}
    if Target("text", inputs.STDIN) not in targets:  # which shows them itself
        _tell_notices(reports, talk)
    if reports or not code:
        deliver(reports, targets, request, talk, min(levels.values(), key=_rank, default=Severity.ERROR))
    if known is not None:
        known.finish(reports, request, talk)
    failing = any(_failing(report, levels[path]) for path, report in reports.items())
    return code or int(failing and not request.write_baseline)


def _wanted(request: Request, house: House) -> list[str | InputError]:
    """List the drafts; what was named is audited whatever the configuration's patterns say."""
    named = set(request.selection.paths)
    found = inputs.expand(request.selection)
    kept = [draft for draft in found if isinstance(draft, InputError) or draft in named or house.wants(draft)]
    if not kept:
        raise NothingMatched("the configuration's include and exclude leave no draft", "see 'auditor config show'")
    return kept


def _changed(drafts: Sequence[str | InputError], house: House, talk: Talk) -> list[str | InputError]:
    if house.changes is None:
        return list(drafts)
    changed = house.changes
    kept = [draft for draft in drafts if isinstance(draft, InputError) or draft == inputs.STDIN or draft in changed]
    talk.note(f"{len(kept)} of {len(drafts)} drafts changed since {changed.base}")
    return kept


def _audit_all(
    drafts: Sequence[str | InputError], house: House, known: Baseline | None, talk: Talk
) -> tuple[dict[str, Report], int]:
    """Audit drafts one by one; give the reports by path, and the code of the worst error, each of which is said."""
    cache = None if house.request.no_cache else Cache(user_folder())
    reports: dict[str, Report] = {}
    code = 0
    for done, draft in enumerate(drafts):
        talk.progress(done, len(drafts))
        try:
            if isinstance(draft, AuditorError):
                raise draft
            talk.detail(f"auditing {draft}")
            reports[draft] = _audit(draft, house, known, cache)
        except AuditorError as error:
            talk.error(error)
            code = max(code, error.exit_code)
    talk.progress(len(drafts), len(drafts))
    return reports, code


def _audit(path: str, house: House, known: Baseline | None, cache: Cache | None) -> Report:
    request = house.request
    settings = house.settings(path)
    draft = auditing.read(path, request.reading, request.stdin_filename)
    report = auditing.audit(draft, request.reading, settings, force=request.force, cache=cache)
    applied = house.apply(report, path)
    return known.apply(applied, path) if known else applied


def _tell_notices(reports: Mapping[str, Report], talk: Talk) -> None:
    for path, report in reports.items():
        for notice in report.notices:
            talk.note(f"{path}: {notice}")


def _fail_level(request: Request, settings: Settings) -> Severity | None:
    return settings.fail_on if request.fail_on is None else severity_or_never(request.fail_on)


def _rank(level: Severity | None) -> int:
    return len(Severity) if level is None else level.rank


def _failing(report: Report, level: Severity | None) -> bool:
    return level is not None and any(
        finding.suppressed is None and finding.severity.rank >= level.rank for finding in report.findings
    )
