"""What a newsroom may decide, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import attrs

from auditor.model import PartyKind, Persona, Severity

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


@attrs.frozen
class Limits:
    """How much of something a draft may have; None for no limit.

    Attributes:
        unattributed_share: Share of unattributed sentences, 0 to 1.
        one_side_words: Share of the sides' attributed words that one side may have, 0 to 1.
        unanswered_accusations: Number of accusations without a reply.
        unnamed_sources: Number of attributions to unnamed sources.
    """

    unattributed_share: float | None = None
    one_side_words: float | None = None
    unanswered_accusations: int | None = None
    unnamed_sources: int | None = None


@attrs.frozen
class HouseParty:
    """A party that the newsroom knows.

    Attributes:
        name: As reports are to call it.
        kind: What it is.
        aliases: Other names for it.
        speaks_for: Name of the party it speaks for, or None.
    """

    name: str
    kind: PartyKind
    aliases: tuple[str, ...] = ()
    speaks_for: str | None = None


@attrs.frozen
class HouseEntry:
    """An entry that the newsroom adds to a word list, changes or silences.

    Attributes:
        lexicon: Name of the word list: ``cues``, ``harms``, ``loaded``, ``evidentials`` or ``denials``.
        lemma: Base form.
        pos: Part of speech, or None for all.
        silent: True to take the shipped entries of this lemma out.
        fields: The fields given, by the names of ``auditor.lexicons.entries``, in order.
    """

    lexicon: str
    lemma: str
    pos: str | None = None
    silent: bool = False
    fields: tuple[tuple[str, Any], ...] = ()


@attrs.frozen
class Override:
    """What is different for some drafts.

    Attributes:
        paths: Patterns as in ``.gitignore``, from the folder of the configuration.
        rules: Rules by code: their severity, or None for off.
        persona: Another persona, or None to keep it.
        confidence: Another floor, or None to keep it.
        limits: Limits that are different here, by attribute name; None lifts one.
    """

    paths: tuple[str, ...]
    rules: tuple[tuple[str, Severity | None], ...] = ()
    persona: Persona | None = None
    confidence: float | None = None
    limits: tuple[tuple[str, Any], ...] = ()


@attrs.frozen
class Settings:
    """The house rules in force.

    Attributes:
        path: The file they come from, or None for the defaults.
        folder: The folder its patterns and paths start from; empty for the working folder.
        persona: Whom the findings are for.
        confidence: Findings less sure than this are not shown.
        fail_on: Least severity that fails a run, or None if nothing does.
        rules: Rules that are not at their default, by code: their severity, or None for off.
        limits: Limits on the draft as a whole.
        include: Patterns of the drafts in a folder; empty for every known format.
        exclude: Patterns of what is never audited in a folder.
        baseline: Baseline file, or None.
        overrides: In order; later ones win.
        parties: The newsroom's own parties.
        lexicon: The newsroom's own words.
    """

    path: str | None = None
    folder: str = ""
    persona: Persona = Persona.EDITOR
    confidence: float = 0.0
    fail_on: Severity | None = Severity.ERROR
    rules: tuple[tuple[str, Severity | None], ...] = ()
    limits: Limits = Limits()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    baseline: str | None = None
    overrides: tuple[Override, ...] = ()
    parties: tuple[HouseParty, ...] = ()
    lexicon: tuple[HouseEntry, ...] = ()

    @property
    def severities(self) -> Mapping[str, Severity | None]:
        """Severity of each rule that is not at its default; None for off."""
        return dict(self.rules)

    def for_path(self, path: str) -> Settings:
        """Give the settings for one draft, its overrides applied.

        Args:
            path: The draft, with slashes, from the folder of the configuration.
        """
        settings = self
        for override in self.overrides:
            if matches(path, override.paths):
                settings = attrs.evolve(
                    settings,
                    persona=override.persona or settings.persona,
                    confidence=settings.confidence if override.confidence is None else override.confidence,
                    rules=tuple({**dict(settings.rules), **dict(override.rules)}.items()),
                    limits=attrs.evolve(settings.limits, **dict(override.limits)),
                )
        return settings


def matches(path: str, patterns: tuple[str, ...]) -> bool:
    """Tell whether a path, with slashes, fits a pattern as of ``.gitignore`` (imports ``pathspec``)."""
    return bool(patterns) and _compiled(patterns).match_file(path)


@lru_cache(maxsize=256)
def _compiled(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from auditor.patterns import compiled

    return compiled(patterns)
