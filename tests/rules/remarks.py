"""What a rule remarks on a text, with words and names in the place of spans and ids."""

from __future__ import annotations

import attrs

from auditor.rules.base import Rule
from tests.stages import audited, words


@attrs.frozen
class Said:
    """A remark, as an editor reads it.

    Attributes:
        on: The words it is about, runs apart by ``…``; empty for the whole article.
        sure: Its confidence.
        message: Its line.
        sentence: Which sentence it is about, from 1; None for the whole article.
        side: Name of the party whose view is adopted; empty for none.
        against: Name of the party it is adopted against; empty for none.
        evidence: The words that show it.
    """

    on: str
    sure: float
    message: str
    sentence: int | None = None
    side: str = ""
    against: str = ""
    evidence: str = ""


def remarks(rule: Rule, text: str, since: int = 0) -> list[Said]:
    """All that a rule remarks on a text from a code point on, those under its floor included."""
    audit = audited(text)
    names = {party.id: party.name for party in audit.parties}
    return [
        Said(
            on=words(text, remark.spans),
            sure=round(remark.confidence, 2),
            message=remark.message,
            sentence=int(remark.sentence[1:]) if remark.sentence else None,
            side=names[remark.side] if remark.side else "",
            against=names[remark.against] if remark.against else "",
            evidence=words(text, remark.evidence),
        )
        for remark in rule.check(audit)
        if not remark.spans or remark.spans[0][0] >= since
    ]


def sureness(rule: Rule, text: str) -> list[float]:
    """How sure a rule is of each of its remarks on a text."""
    return [said.sure for said in remarks(rule, text)]


def line(said: Said) -> str:
    """A remark as a line: how sure, about which sentence, on which words, for whom against whom, and what it says."""
    where = f"{said.sentence}: {said.on}" if said.sentence else "all"
    whom = f" ({said.side or 'nobody'} against {said.against or 'nobody'})" if said.side or said.against else ""
    shown = f" [{said.evidence}]" if said.evidence else ""
    return f"{said.sure:.2f} {where}{whom} — {said.message}{shown}"
