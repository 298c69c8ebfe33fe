"""A report's parts by their ids, for outputs that follow references; made once for each report."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping

import attrs

from auditor.model import Attribution, Claim, Finding, Party, Report, Sentence, Side


@attrs.frozen(eq=False)
class Index:
    """The parts of a report by id, and its findings by sentence.

    Attributes:
        report: The report.
        sentences: By id.
        attributions: By id.
        claims: By id.
        parties: By id.
        sides: By id.
        findings: Findings of each sentence by the sentence's id; those about the whole draft under None.
    """

    report: Report
    sentences: Mapping[str, Sentence]
    attributions: Mapping[str, Attribution]
    claims: Mapping[str, Claim]
    parties: Mapping[str, Party]
    sides: Mapping[str, Side]
    findings: Mapping[str | None, tuple[Finding, ...]]

    @classmethod
    def of(cls, report: Report) -> Index:
        """Index a report."""
        findings: defaultdict[str | None, list[Finding]] = defaultdict(list)
        for finding in report.findings:
            findings[finding.sentence].append(finding)
        return cls(
            report,
            {sentence.id: sentence for sentence in report.sentences},
            {attribution.id: attribution for attribution in report.attributions},
            {claim.id: claim for claim in report.claims},
            {party.id: party for party in report.parties},
            {side.id: side for side in report.sides},
            {sentence: tuple(found) for sentence, found in findings.items()},
        )

    def sentence_at(self, offset: int) -> Sentence | None:
        """Give the sentence that holds a code point, or None if none does."""
        position = bisect_right(self.report.sentences, offset, key=lambda sentence: sentence.start) - 1
        found = self.report.sentences[position] if position >= 0 else None
        return found if found and offset < found.end else None

    def name(self, party: str | None) -> str:
        """Give the name of a party by its id, or an empty string if there is no such party."""
        found = self.parties.get(party) if party is not None else None
        return found.name if found else ""
