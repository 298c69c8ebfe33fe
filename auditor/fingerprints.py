"""Names for findings that outlive edits.

A fingerprint is made of the rule, the sentence's words and the flagged words, never of positions, ids or of what a
party is called elsewhere. So it stays the same when other sentences change, when paragraphs move, and when the draft
is re-wrapped, re-quoted or saved in another format. Findings that would be alike (one rule, the same words twice in a
sentence, a sentence that stands twice) are told apart by their order.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence

import attrs

from auditor.model import Finding, FindingKind, Party, Report, Sentence

LENGTH = 16
"""Hexadecimal digits: 64 bits, with which 100,000 findings collide with a chance below one in a billion."""
QUOTES = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-"}
)


def normalised(text: str) -> str:
    """Give a text's words in a form that re-wrapping, re-quoting and letter case do not change."""
    return re.sub(r"\s+", " ", text.translate(QUOTES)).strip().casefold()


def with_fingerprints(report: Report) -> Report:
    """Give the report with the fingerprint of every finding set."""
    sentences = {sentence.id: sentence for sentence in report.sentences}
    parties = {party.id: party for party in report.parties}
    return attrs.evolve(report, findings=assign(report.findings, report.text, sentences, parties))


def assign(
    findings: Sequence[Finding], text: str, sentences: Mapping[str, Sentence], parties: Mapping[str, Party]
) -> tuple[Finding, ...]:
    """Set the fingerprints of all findings of one draft.

    Args:
        findings: All of them, in their final order: the order tells alike ones apart.
        text: The article's text.
        sentences: By id.
        parties: By id; only findings about the whole draft are named by them.

    Returns:
        The findings in the same order; no two have the same fingerprint.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    named = []
    for finding in findings:
        key = _key(finding, text, sentences, parties)
        named.append(attrs.evolve(finding, fingerprint=digest(*key, str(seen[key]))))
        seen[key] += 1
    return tuple(named)


def _key(
    finding: Finding, text: str, sentences: Mapping[str, Sentence], parties: Mapping[str, Party]
) -> tuple[str, ...]:
    words = "|".join(normalised(text[start:end]) for start, end in finding.spans)
    sentence = sentences.get(finding.sentence or "")
    if sentence is not None:
        return finding.rule, normalised(text[sentence.start : sentence.end]), words
    about = [parties[party].name if party and party in parties else "" for party in (finding.side, finding.against)]
    if finding.kind is FindingKind.NOTICE:  # what a notice is about stands in its message
        about.append(finding.message)
    return finding.rule, words, *map(normalised, about)


def digest(*parts: str) -> str:
    """Hash texts, each apart from the next, to ``LENGTH`` hexadecimal digits."""
    joined = "\x1f".join(parts).encode(errors="surrogatepass")
    return hashlib.sha256(joined).hexdigest()[:LENGTH]
