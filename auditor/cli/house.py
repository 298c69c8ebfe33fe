"""The house rules of a run: which settings, sidecar, baseline and changes hold for which draft."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path

import attrs

from auditor.cli import outputs
from auditor.cli.git import Changes
from auditor.cli.inputs import STDIN
from auditor.cli.request import Request
from auditor.cli.talk import Talk
from auditor.configuration import files
from auditor.configuration.settings import Settings, matches
from auditor.errors import ConfigurationError, InputError
from auditor.house import baseline, changes, sidecar
from auditor.house.apply import apply_settings
from auditor.model import Persona, Report

DEFAULT_BASELINE = "auditor-baseline.json"


@attrs.frozen
class House:
    """The house rules of one run.

    Attributes:
        request: What the user asked for.
        changes: What has changed, if only that counts.
        found: Settings by folder, as they are found.
    """

    request: Request
    changes: Changes | None = None
    found: dict[str, Settings] = attrs.Factory(dict)

    def settings(self, path: str) -> Settings:
        """Give the settings that the configuration of a draft makes.

        Raises:
            ConfigurationError: It does not validate.
        """
        return self.settings_in(os.path.realpath("." if path == STDIN else Path(path).parent))

    def settings_in(self, folder: str) -> Settings:
        """Give the settings that hold in a folder, read once a run.

        Raises:
            ConfigurationError: The configuration does not validate.
        """
        if folder not in self.found:
            self.found[folder] = self._read(folder)
        return self.found[folder]

    def _read(self, folder: str) -> Settings:
        if self.request.no_config:
            return Settings()
        return files.load(Path(self.request.config)) if self.request.config else files.nearest(Path(folder))

    def wants(self, path: str) -> bool:
        """Tell whether a draft found in a folder is to be audited by the configuration's include and exclude."""
        settings = self.settings(path)
        place = within(path, settings.folder)
        return not (settings.include and not matches(place, settings.include)) and not matches(place, settings.exclude)

    def apply(self, report: Report, path: str) -> Report:
        """Hold a report against its draft's settings, sidecar file and changes.

        Raises:
            ConfigurationError: The sidecar file does not validate.
        """
        settings = self.settings(path)
        here = settings.for_path(within(report.document.path if path == STDIN else path, settings.folder))
        if self.request.persona:  # what is said on the command line goes before overrides
            here = attrs.evolve(here, persona=Persona(self.request.persona))
        applied = apply_settings(_with_sidecar(report, path), attrs.evolve(here, overrides=()))
        if self.changes is not None and path != STDIN:
            applied = changes.only_changed(applied, self._old_text(path), self.changes.base)
        return applied

    def _old_text(self, path: str) -> str | None:
        from auditor.reading import parse

        data = self.changes.old(path) if self.changes else None
        if data is None:
            return None
        try:
            return parse(path, data, self.request.reading).text
        except InputError:  # what cannot be read had no sentences
            return None


def within(path: str, folder: str) -> str:
    """Give the path of a draft from a folder, with slashes; standard input keeps its name."""
    if path == STDIN:
        return path
    return Path(os.path.relpath(os.path.realpath(path), os.path.realpath(folder or "."))).as_posix()


def _with_sidecar(report: Report, path: str) -> Report:
    name = path + sidecar.SUFFIX
    if path == STDIN or not Path(name).is_file():
        return report
    silenced = sidecar.suppressions(name, files.read(Path(name)), report.text)
    return attrs.evolve(report, suppressions=(*report.suppressions, *silenced))


@attrs.frozen
class Baseline:
    """The baseline of a run.

    Attributes:
        path: The file.
        known: What it knows.
    """

    path: str
    known: tuple[baseline.Entry, ...]

    @classmethod
    def find(cls, house: House, talk: Talk) -> Baseline | None:
        """Read the baseline that the command line or the configuration names; None if neither does.

        Raises:
            ConfigurationError: The named file is missing or no baseline. One that only the configuration names may be
                missing; that is said, and everything counts.
        """
        request = house.request
        chosen = request.baseline or house.settings_in(os.path.realpath(".")).baseline
        making = request.write_baseline
        if chosen is None:
            return cls(DEFAULT_BASELINE, ()) if making else None
        if not Path(chosen).exists():
            hint = "make it with --write-baseline"
            if request.baseline and not making:
                raise ConfigurationError(f"{chosen}: no such baseline", hint)
            if not making:
                talk.note(f"no baseline found at {chosen}: every finding counts ({hint})")
            return cls(chosen, ())
        return cls(chosen, baseline.read(chosen, files.read(Path(chosen))))

    def apply(self, report: Report, path: str) -> Report:
        """Mark what is known in a report."""
        return baseline.apply(report, self.known, self._place(path))

    def finish(self, reports: Mapping[str, Report], request: Request, talk: Talk) -> None:
        """Say which entries no longer fire, and write the file if that is asked for.

        Args:
            reports: By path of the draft as named.
            request: Whether to write or prune.
            talk: Where it is said.

        Raises:
            OutputError: The file cannot be written.
        """
        folder = Path(self.path).parent
        with outputs.alone(folder) if request.write_baseline or request.prune_baseline else nullcontext():
            attrs.evolve(self, known=self._now())._finish(reports, request, talk)

    def _now(self) -> tuple[baseline.Entry, ...]:
        """What the file knows now: another run may have written it since this one began."""
        path = Path(self.path)
        return baseline.read(self.path, files.read(path)) if path.exists() else self.known

    def _finish(self, reports: Mapping[str, Report], request: Request, talk: Talk) -> None:
        folder = Path(self.path).parent
        placed = {self._place(path): report for path, report in reports.items()}
        missing = {
            entry.path for entry in self.known if entry.path not in placed and not (folder / entry.path).exists()
        }
        gone = baseline.gone(self.known, placed, missing)
        kept = [entry for entry in self.known if entry not in set(gone)]
        if request.write_baseline:
            others = [entry for entry in kept if entry.path not in placed]
            entries = [*others, *baseline.entries(placed)]
            outputs.write(self.path, baseline.write(entries).encode())
            talk.note(f"{self.path}: {len(entries)} known findings written")
        elif gone and request.prune_baseline:
            outputs.write(self.path, baseline.write(kept).encode())
            talk.note(f"{self.path}: {len(gone)} entries that no longer fire dropped")
        elif gone:
            talk.note(f"{self.path}: {len(gone)} entries no longer fire (--prune-baseline drops them)")

    def _place(self, path: str) -> str:
        return within(path, str(Path(self.path).parent))
