"""What a rule is, and what it sees."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from auditor.model import (
    Attribution,
    Claim,
    Finding,
    FindingKind,
    Party,
    Persona,
    Sentence,
    Severity,
    Side,
    Span,
)

if TYPE_CHECKING:
    from auditor.language.analysis import Analysis
    from auditor.lexicons import Lexicons
    from auditor.rules.voice import Voice


@attrs.frozen
class Audit:
    """All that the stages found out about one article: what rules look at.

    Attributes:
        analysis: The parsed article.
        lexicons: Word lists in force.
        sentences: Labelled, in order.
        attributions: In text order.
        claims: In text order.
        parties: By first mention.
        sides: None or two and more.
    """

    analysis: Analysis
    lexicons: Lexicons
    sentences: tuple[Sentence, ...]
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    parties: tuple[Party, ...]
    sides: tuple[Side, ...]

    @cached_property
    def voice(self) -> Voice:
        """The same, ready to be asked about voices and sides; made once for all rules."""
        from auditor.rules.voice import Voice

        return Voice(self)


@attrs.frozen
class Remark:
    """What a rule's check yields: a finding without the fields that are the same for every rule.

    Attributes:
        spans: The words; empty for the article as a whole.
        message: One line.
        confidence: 0 to 1.
        sentence: Id of the sentence, or None.
        side: Id of the party whose view is adopted, or None.
        against: Id of the party it is adopted against, or None.
        evidence: Words elsewhere that show it.
    """

    spans: tuple[Span, ...]
    message: str
    confidence: float
    sentence: str | None = None
    side: str | None = None
    against: str | None = None
    evidence: tuple[Span, ...] = ()


@attrs.frozen
class Example:
    """A text that shows a rule at work, and why it fires or does not."""

    text: str
    why: str


@attrs.frozen(kw_only=True)
class Rule:
    """A rule: its code and words, its examples, and its check.

    Attributes:
        code: Stable, such as ``F001``: F framing, B balance, S sourcing, N notice.
        name: Kebab case, such as ``own-voice-allegation``.
        kind: Kind of its findings.
        severity: By default.
        persona: Whom it is for by default.
        floor: Confidence under which a finding is shown only to the ``auditor`` persona.
        summary: One line.
        reason: Why an editor should care.
        remedy: What to do about it.
        sources: Literature and guidelines the rule rests on.
        fires: Texts in which it must find something.
        silent: Texts in which it must find nothing.
        check: Gives the remarks on an audit.
        since: Version that introduced it.
    """

    code: str
    name: str
    kind: FindingKind
    severity: Severity
    persona: Persona = Persona.EDITOR
    floor: float = 0.5
    summary: str
    reason: str
    remedy: str
    sources: tuple[str, ...] = ()
    fires: tuple[Example, ...]
    silent: tuple[Example, ...]
    check: Callable[[Audit], Iterable[Remark]]
    since: str = "0.1.0"


__all__ = ["Audit", "Example", "Finding", "Remark", "Rule"]
