"""Reports by hand: an article in blocks of sentences, and values found in it by their words.

``Draft`` numbers sentences from 1 over all labelled blocks; ``words`` are looked up inside their sentence, so that a
test reads like the article it is about.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter

import attrs

from auditor.model import (
    SCHEMA_VERSION,
    Attribution,
    Block,
    BlockKind,
    Claim,
    ClaimKind,
    Content,
    Cue,
    CueClass,
    Document,
    Finding,
    FindingKind,
    Label,
    Party,
    PartyFigures,
    PartyKind,
    Quoted,
    Report,
    Response,
    Sentence,
    Severity,
    Side,
    Source,
    SourceKind,
    Span,
    Summary,
    Tool,
)

LABELS = {"a": Label.ATTRIBUTED, "c": Label.CONTESTED, "u": Label.UNATTRIBUTED}
REASONS = {
    "a": "most of its words stand in the reach of a source",
    "c": "a party denies what another party holds here",
    "u": "no source in the sentence or around it",
}


class Draft:
    """An article under audit by hand."""

    def __init__(self, path: str, blocks: list[tuple[BlockKind, list[str] | str]], labels: str) -> None:
        self.path = path
        self.text = ""
        self.blocks: list[Block] = []
        self.spans: list[Span] = []
        for kind, parts in blocks:
            start = len(self.text)
            for part in [parts] if isinstance(parts, str) else parts:
                if not isinstance(parts, str):
                    self.spans.append((len(self.text), len(self.text) + len(part)))
                self.text += part + " "
            self.blocks.append(Block(kind, start, len(self.text) - 1))
            self.text = self.text[:-1] + "\n\n"
        self.labels = labels
        self.attributions: list[Attribution] = []
        self.claims: list[Claim] = []
        self.parties: list[Party] = []
        self.sides: list[Side] = []
        self.findings: list[Finding] = []

    def at(self, sentence: int, words: str) -> Span:
        """Span of some words of a sentence; of the whole sentence for no words; sentence 0 is the whole text."""
        start, end = self.spans[sentence - 1] if sentence else (0, len(self.text))
        if not words:
            return start, end
        match = re.compile(rf"(?<!\w){re.escape(words)}").search(self.text, start, end)
        assert match, words
        return match.span()

    def party(self, name: str, kind: PartyKind, *aliases: str, speaks_for: str | None = None) -> str:
        mentions = tuple(
            (m.start(), m.end()) for alias in (name, *aliases) for m in re.finditer(re.escape(alias), self.text)
        )
        id_ = f"p{len(self.parties) + 1}"
        self.parties.append(Party(id_, name, kind, (name, *aliases), speaks_for, None, tuple(sorted(mentions))))
        return id_

    def side(self, *parties: str) -> None:
        self.sides.append(Side(f"s{len(self.sides) + 1}", parties, ()))

    def says(
        self,
        sentence: int,
        source: str | None,
        cue: str | None,
        *contents: str,
        party: str | None = None,
        kind: SourceKind = SourceKind.NAMED_PERSON,
        cue_class: CueClass = CueClass.NEUTRAL,
        quoted: Quoted = Quoted.INDIRECT,
        channel: str = "",
        role: str | None = None,
        inside: str | None = None,
        asides: tuple[str, ...] = (),
        also: tuple[int, ...] = (),
    ) -> str:
        id_ = f"a{len(self.attributions) + 1}"
        spans = (*(self.at(sentence, c) for c in contents), *(self.at(n, "") for n in also))
        self.attributions.append(
            Attribution(
                id_,
                f"s{sentence}",
                Source((self.at(sentence, source),), source, kind, party, role=role) if source else None,
                Cue((self.at(sentence, cue),), cue, cue_class) if cue else None,
                Content(spans, quoted, tuple(self.at(sentence, a) for a in asides)),
                self.at(sentence, channel) if channel else None,
                inside=inside,
                confidence=0.9,
            )
        )
        return id_

    def claim(
        self,
        sentence: int,
        words: str,
        kind: ClaimKind,
        attribution: str | None,
        by: tuple[str, ...] = (),
        against: tuple[str, ...] = (),
        disputed: tuple[str, ...] = (),
        evidence: tuple[tuple[int, str], ...] = (),
        replies: tuple[int, ...] = (),
        response: Response | None = None,
    ) -> None:
        self.claims.append(
            Claim(
                f"c{len(self.claims) + 1}",
                f"s{sentence}",
                (self.at(sentence, words),),
                kind,
                attribution,
                by,
                disputed,
                against,
                tuple(f"s{n}" for n in replies),
                response,
                tuple(self.at(n, w) for n, w in evidence),
                0.85,
            )
        )

    def finding(
        self,
        rule: str,
        kind: FindingKind,
        severity: Severity,
        sentence: int | None,
        words: str,
        message: str,
        *,
        confidence: float = 0.8,
        side: str | None = None,
        against: str | None = None,
        evidence: tuple[tuple[int, str], ...] = (),
        suppressed: str | None = None,
    ) -> None:
        spans = (self.at(sentence or 0, words),) if words else ()
        line = self.text.count("\n", 0, spans[0][0]) + 1 if spans else 1
        self.findings.append(
            Finding(
                rule,
                kind,
                severity,
                confidence,
                f"s{sentence}" if sentence else None,
                spans,
                line,
                1,
                message,
                side,
                against,
                tuple(self.at(n, w) for n, w in evidence),
                hashlib.sha256(f"{rule}{words}".encode()).hexdigest()[:16],
                suppressed,
            )
        )

    def report(self) -> Report:
        """Close the draft: sides into parties, ids into sentences, figures into the summary."""
        side_of = {party: side.id for side in self.sides for party in side.parties}
        all_sides = [side.id for side in self.sides]
        return Report(
            SCHEMA_VERSION,
            Tool("auditor", "0.1.0", "by hand"),
            Document(self.path, "plain", hashlib.sha256(self.text.encode()).hexdigest(), self._title(), "en"),
            self.text,
            tuple(self.blocks),
            tuple(self._sentence(n) for n in range(1, len(self.spans) + 1)),
            tuple(self.attributions),
            tuple(self.claims),
            tuple(attrs.evolve(party, side=side_of.get(party.id)) for party in self.parties),
            tuple(attrs.evolve(s, opposes=tuple(o for o in all_sides if o != s.id)) for s in self.sides),
            tuple(self.findings),
            self._summary(),
        )

    def _title(self) -> str | None:
        block = next((b for b in self.blocks if b.kind is BlockKind.HEADLINE), None)
        return self.text[block.start : block.end] if block else None

    def _sentence(self, number: int) -> Sentence:
        start, end = self.spans[number - 1]
        id_ = f"s{number}"
        here = [a for a in self.attributions if any(s < end and e > start for s, e in a.content.spans)]
        claims = [claim for claim in self.claims if claim.sentence == id_]
        relied = [a.source.party for a in here if a.source and a.source.party]
        relied += [party for claim in claims for party in claim.asserted_by]
        label = self.labels[number - 1]
        return Sentence(
            id_,
            start,
            end,
            self.text.count("\n", 0, start) + 1,
            1,
            LABELS[label],
            REASONS[label],
            0.9,
            tuple(a.id for a in here),
            tuple(claim.id for claim in claims),
            tuple(dict.fromkeys(relied)) if label != "u" else (),
        )

    def _summary(self) -> Summary:
        figures = []
        for party in self.parties:
            own = [a for a in self.attributions if a.source and a.source.party == party.id]
            words = sum(len(self.text[s:e].split()) for a in own for s, e in a.content.spans)
            held = [claim for claim in self.claims if party.id in claim.asserted_by]
            accused = [claim for claim in self.claims if party.id in claim.targets]
            if own or held or accused:
                figures.append(
                    PartyFigures(
                        party.id,
                        len(own),
                        words,
                        len(held),
                        sum(bool(c.disputed_by) for c in held),
                        len(accused),
                        sum(bool(c.replies) for c in accused),
                    )
                )
        return Summary(
            sum(len(self.text[s:e].split()) for s, e in self.spans),
            {label.value: sum(LABELS[c] is label for c in self.labels) for label in Label},
            dict(Counter(a.source.kind.value if a.source else "none" for a in self.attributions)),
            tuple(sorted(figures, key=lambda f: -f.words)),
            {},
            dict(Counter(f.severity.value for f in self.findings if f.suppressed is None)),
        )
