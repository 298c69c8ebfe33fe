"""A text that does not look like a news report."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from auditor.labels import reports
from auditor.model import FindingKind, Severity, SourceKind
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.spans import word_count

SHORTEST = 60
"""Words under which a text shows too little of itself."""
NAMES = frozenset({"ORG", "GPE", "NORP", "LAW"})
FIRST = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
URGING = frozenset({"?", "!", "should", "ought", "must"})
SIGNS = 2
"""How many signs it takes: each alone is met in news (a match report has no sources, a travel piece has a writer)."""


@attrs.frozen
class Look:
    """What a text's sentences have of a news report, in shares of all sentences.

    Attributes:
        writer: With a first person in own voice.
        urging: Own-voice questions, exclamations, and words on what should be done.
        sourced: With words of a source that is more than a bare pronoun.
        anchored: With a date, a number, or a body, place or full name.
    """

    writer: float
    urging: float
    sourced: float
    anchored: float

    @property
    def signs(self) -> tuple[str, ...]:
        """What speaks against news."""
        return tuple(
            sign
            for sign, shown in (
                ("the writer speaks as “I” or “we”", self.writer >= 0.2),
                ("it asks, exclaims or urges", self.urging >= 0.2),
                ("hardly anything is attributed", self.sourced <= 0.15),
                ("hardly a date, number, place or full name is given", self.anchored <= 0.25),
            )
            if shown
        )


def check(audit: Audit) -> Iterator[Remark]:
    """Remark on the whole text if two or more signs show; the audit goes on as for any other."""
    if word_count(audit.analysis.text, [(s.start, s.end) for s in audit.sentences]) < SHORTEST:
        return
    signs = look(audit).signs
    if len(signs) >= SIGNS:
        yield Remark(
            spans=(),
            message=f"This does not look like a news report: {', '.join(signs)}.",
            confidence=min(0.9, 0.3 + 0.15 * len(signs)),
        )


def look(audit: Audit) -> Look:
    """Count what a text has of a news report; its quotations speak for their speakers, not for the writer."""
    voice = audit.voice
    clear = {a.id for a in audit.attributions if reports(a) and a.source and _is_clear(a.source.text, a.source.kind)}
    writer = urging = sourced = anchored = 0
    for sentence, passage, paragraph in voice.passages():
        telling = [t for t in passage.tokens if t.lower_ in FIRST | URGING and voice.own(paragraph.token_span(t)[0])]
        writer += any(t.pos_ in {"PRON", "DET"} and t.lower_ in FIRST for t in telling)
        urging += any(t.lower_ in URGING for t in telling)
        sourced += any(a in clear for a in sentence.attributions)
        full = any(t.ent_type_ == "PERSON" and t.ent_iob_ == "I" for t in passage.tokens)
        anchored += full or any(
            t.ent_type_ in NAMES or t.like_num or _is_dated(t.ent_type_, t.shape_) for t in passage.tokens
        )
    total = len(audit.sentences)
    return Look(writer / total, urging / total, sourced / total, anchored / total)


def _is_clear(text: str, kind: SourceKind) -> bool:
    return kind is not SourceKind.SELF and text.lower() not in {"he", "she", "it", "they", "you", "who", "one"}


def _is_dated(entity: str, shape: str) -> bool:
    """Whether a word is part of a date with a name or a year ("Monday", "May 1998"), not just "that day"."""
    return entity == "DATE" and (shape.startswith("X") or shape == "dddd")


RULE = Rule(
    code="N001",
    name="not-news",
    kind=FindingKind.NOTICE,
    severity=Severity.INFO,
    summary="The text does not look like a news report.",
    reason="Labels and findings are made for news; in fiction, opinion or diary they tell little.",
    remedy="Take the text out of the check, or read the findings with that in mind.",
    fires=(
        Example(
            "I have never liked our new market hall. Why should we love it? We were promised light, and we got a "
            "shed. My neighbours shrug. I do not. A town that cannot keep a roof dry has no business building "
            "towers!\n\n"
            "Let us be honest with ourselves. We wanted to be grand, and we forgot to be kind. What would it take to "
            "begin again? I think it takes less than we fear.",
            "an opinion piece",
        ),
        Example(
            "The lamp went out before she reached the stairs. She stood still and listened to the house. Somewhere "
            "above her a board creaked, then another. The cat slid past her ankles.\n\n"
            "She counted the steps in the dark and kept her hand on the wall. The wall was cold. At the top a thin "
            "light lay under the door, and behind it someone was humming the old song about the miller.",
            "fiction",
        ),
    ),
    silent=(
        Example(
            "Selmouth beat Ellmoor 3-1 on Saturday and went top of the northern league. Arne Holt scored twice before "
            "half-time. Ellmoor came back through Piet Maas in the 60th minute. Holt's third goal, a free kick from "
            "25 metres, settled it. About 4,000 people watched the match in Selmouth. Ellmoor play Kestria United on "
            "Wednesday. Selmouth have not lost since 12 March, when Brandt City won 2-0 there.",
            "a match report has no sources, but dates, numbers and names",
        ),
    ),
    check=check,
)
