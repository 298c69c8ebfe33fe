"""Whose voice a word is in: own voice is what no source that can be pointed at is given for."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from auditor.cast import Cast
from auditor.claims.scare_quotes import spoken
from auditor.labels import own_asides, reports
from auditor.model import Attribution, Claim, ClaimKind, CueClass, Party, PartyKind, Sentence, Span
from auditor.parties.names import adjective_of
from auditor.rules.base import Audit
from auditor.rules.camps import camps, last_noun
from auditor.spans import clipped, covers, covers_sorted, merged, trimmed, without

if TYPE_CHECKING:
    from auditor.language.analysis import Paragraph, Passage
    from auditor.language.tokens import Token


SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
BESIDE = frozenset({"conj", "cc", "advcl", "parataxis"})
PEOPLE = frozenset(
    "agent army arm authority branch commander employee fighter force government guard jet leader leadership lawyer "
    "manager member men ministry officer official police soldier staff supporter team troop unit wing".split()
)
"""Nouns for those who act for the body that follows their "of"."""

STAFF = {"officer": "police", "constable": "police", "force": "police", "soldier": "army", "troop": "army",
         "gunner": "army", "guard": "prison", "agent": "agency", "executive": "company"}  # fmt: skip
"""Bodies that a noun for people stands for where it stands alone."""

BARE = frozenset({"det", "punct", "relcl", "appos", "case"})
SHORTEST, TWO = 3, 2
ORDERING = frozenset({CueClass.DEMANDING, CueClass.PROMISING})


@attrs.frozen(eq=False)
class Voice:
    """An audit, asked about voices and sides.

    Attributes:
        audit: Everything the stages found.
    """

    audit: Audit

    @cached_property
    def cast(self) -> Cast:
        """The parties by place."""
        return Cast.of(self.audit.parties)

    @cached_property
    def sourced(self) -> tuple[Span, ...]:
        """Words of contents that a source is given for, without the writer's asides."""
        return merged(without([s for a in self._reporting for s in a.content.spans], self._own_asides))

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """Words in quotation marks."""
        return merged((q.start, q.end) for p in self.audit.analysis.paragraphs for q in p.quotations)

    @cached_property
    def spoken(self) -> tuple[Span, ...]:
        """Words that somebody is named for, the writer's asides among them."""
        return spoken(self.audit.attributions)

    @cached_property
    def told_in(self) -> dict[str, list[Attribution]]:
        """The attributions of each sentence, by its id."""
        found: dict[str, list[Attribution]] = {}
        for attribution in self.audit.attributions:
            found.setdefault(attribution.sentence, []).append(attribution)
        return found

    @cached_property
    def asides(self) -> tuple[tuple[Span, Attribution], ...]:
        """The writer's asides inside or behind what sources say."""
        return tuple(
            (piece, a) for a in self._reporting for s in a.content.asides for piece in clipped(self._own_asides, *s)
        )

    @cached_property
    def _reporting(self) -> tuple[Attribution, ...]:
        return tuple(a for a in self.audit.attributions if reports(a))

    @cached_property
    def _own_asides(self) -> tuple[Span, ...]:
        return own_asides(self._reporting)

    def own(self, offset: int) -> bool:
        """Tell whether a code point stands in the writer's own voice, outside quotation marks."""
        return not covers_sorted(self.sourced, offset) and not covers_sorted(self.quoted, offset)

    def told(self, offset: int) -> bool:
        """Tell whether a code point stands in own voice and in nobody's content, not even one without a source."""
        return self.own(offset) and not covers_sorted(self._evidenced, offset)

    def cues(self, offset: int, classes: Container[CueClass] = ORDERING) -> bool:
        """Tell whether a code point stands in a cue of some classes: of demanding or promising, if none are given."""
        return any(
            a.cue is not None and a.cue.cue_class in classes and covers(a.cue.spans, offset)
            for a in self.audit.attributions
        )

    @cached_property
    def _evidenced(self) -> tuple[Span, ...]:
        aside = merged(s for a in self.audit.attributions for s in a.content.asides)
        return without([s for a in self.audit.attributions if a.source is None for s in a.content.spans], aside)

    def stating(self, offset: int) -> Attribution | None:
        """The innermost attribution in whose content a code point stands; None in the writer's own voice."""
        held = [
            (end - start, a)
            for a in self.audit.attributions
            if reports(a)
            for start, end in a.content.spans
            if start <= offset < end and not covers(a.content.asides, offset)
        ]
        return min(held, key=lambda found: found[0])[1] if held else None

    def party(self, paragraph: Paragraph, token: Token | None) -> str | None:
        """The party that a noun stands for.

        It is named there, or by a state or body before the noun ("Sudrian warplanes"), or after a noun for its people
        ("officers of the county police").
        """
        if token is None:
            return None
        if token not in self._found:
            self._found[token] = self._party(paragraph, token)
        return self._found[token]

    @cached_property
    def _found(self) -> dict[Token, str | None]:
        """What ``party`` has found so far."""
        return {}

    def _party(self, paragraph: Paragraph, token: Token) -> str | None:
        own = self.cast.at(paragraph.token_span(token)) or self._called(token)
        if own is not None and (self.quarrels(own) or token.lemma_ not in PEOPLE):
            return own
        # Soldiers whom nobody accuses by themselves are those of the army that somebody does.
        return next((party for party in self._behind(paragraph, token) if party != own), None) or (
            self._headed(token) or own
        )

    def _headed(self, token: Token) -> str | None:
        """The only party of a quarrel that a noun without more words can mean: "agents", "the guards", "officers"."""
        if token.pos_ not in {"NOUN", "PROPN"} or any(c.dep_ not in BARE for c in token.children):
            return None
        meant = {token.lower_, STAFF.get(token.lemma_.lower(), token.lower_)}
        if any(c.dep_ == "det" and c.lower_ != "the" for c in token.children):
            return None
        found = {p.id for p in self.audit.parties if self.quarrels(p.id) and meant & self._heads[p.id]}
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _heads(self) -> dict[str, frozenset[str]]:
        """For each party that is no person the last nouns of its names: "police" of "the Ostrey police"."""
        return {
            p.id: frozenset(last_noun(alias) for alias in p.aliases if not self._personal(p, alias))
            for p in self.audit.parties
        }

    def _personal(self, party: Party, alias: str) -> bool:
        """Whether a name is a person's, by its given name too: "Selmouth Harbour" may only have been taken for one."""
        first = alias.split()[0] if alias else ""
        known = self.audit.lexicons.given_names.gender(first) is not None
        return party.kind is PartyKind.PERSON and (known or len(alias.split()) != TWO)

    def _behind(self, paragraph: Paragraph, token: Token) -> Iterator[str]:
        """Yield the parties that a noun's modifiers, or the "of" after a noun for people, name."""
        for child in token.children:
            found = None
            if child.dep_ in {"amod", "compound", "poss", "nmod"}:
                bare = child.dep_ == "poss" or (child.dep_ == "compound" and token.lemma_ in PEOPLE)
                found = self._named(child) or (self.cast.at(paragraph.token_span(child)) if bare else None)
            elif child.lower_ == "of" and token.lemma_ in PEOPLE:
                held = next((o for o in child.children if o.dep_ == "pobj"), None)
                found = (self._named(held) or self.party(paragraph, held)) if held is not None else None
            if found is not None:
                yield found

    def _named(self, token: Token) -> str | None:
        """The party whose name, or its adjective, a word is."""
        known = self.audit.lexicons.place(token.text)
        name = known.name if known is not None else token.text
        for party in self.audit.parties:
            known_as = {party.name, *party.aliases}
            if {name, token.text, token.lower_} & known_as or adjective_of(token.lower_, party.name):
                return party.id
        return self._called(token)

    def _called(self, token: Token) -> str | None:
        """The person whose family name a word is, or the body whose own name or acronym it is; None if two have it."""
        if token.pos_ != "PROPN" or len(token.text) < SHORTEST:
            return None
        found = {
            party.id
            for party in self.audit.parties
            for alias in party.aliases
            if alias == token.text or (party.kind is PartyKind.PERSON and alias.split()[-1] == token.text)
        }
        return found.pop() if len(found) == 1 else None

    def passages(self) -> Iterator[tuple[Sentence, Passage, Paragraph]]:
        """Sentences with their parse."""
        for sentence, passage in zip(self.audit.sentences, self.audit.analysis.passages, strict=True):
            yield sentence, passage, self.audit.analysis.paragraphs[passage.paragraph]

    def sentence(self, offset: int) -> str | None:
        """Id of the sentence that holds a code point; None for one in no sentence of the body (a signature)."""
        passage = self.audit.analysis.passage_at(offset)
        return passage.id if passage is not None and offset < passage.end else None

    def clause(self, paragraph: Paragraph, passage: Passage, verb: Token) -> Span:
        """Give the own-voice words of the clause that a verb heads: its subject to its last complement.

        Left out are other clauses beside it, and what stands before the subject or tells only when it happened.
        """
        first = min((c.left_edge.i for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), default=None)
        if first is None:
            first = min(
                (c.i for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"} and c.i < verb.i), default=verb.i
            )
        left, right = max(first, verb.left_edge.i), verb.right_edge.i
        for child in verb.children:
            if child.i > verb.i and (
                child.dep_ in BESIDE or (child.dep_ in {"prep", "npadvmod", "advmod"} and _when(child))
            ):
                right = min(right, child.left_edge.i - 1)
        right = min(right, passage.tokens.end - 1)
        span = paragraph.span(verb.doc[max(left, passage.tokens.start) : max(right, verb.i) + 1])
        kept = without(clipped([span], passage.start, passage.end), self.sourced)
        here = paragraph.token_span(verb)[0]
        piece = next((s for s in kept if s[0] <= here < s[1]), span)
        return trimmed(self.audit.analysis.text, piece, " \t\r\n\f\v,;:.–—-")

    def side(self, party: str | None) -> str | None:
        """Id of the side a party is on: its own, that of whom it speaks for, or of who speaks or acts for it."""
        near = (*self.cast.principals(party), *sorted(self._camps[party])) if party in self._camps else ()
        return next((side for one in near if (side := self.cast.parties[one].side) is not None), None)

    def allied(self, some: Iterable[str], party: str) -> bool:
        """Tell whether any of some parties is in a party's camp."""
        return any(one in self._camps.get(party, ()) for one in some)

    @cached_property
    def _camps(self) -> dict[str, frozenset[str]]:
        """For each party all that act with it: who speaks for it or for the same one, who is named as its own."""
        return camps(self.audit.parties, self.cast)

    @cached_property
    def _opposing(self) -> dict[str, str | None]:
        """What ``opposed`` has found so far."""
        return {}

    @cached_property
    def _charges(self) -> dict[tuple[str, str], tuple[Span, ...]]:
        """What ``saying`` has found so far."""
        return {}

    def opposed(self, party: str) -> str | None:
        """Give the party most heard among those that accuse or dispute a party; None if nobody does."""
        if party not in self._opposing:
            self._opposing[party] = self._opposed(party)
        return self._opposing[party]

    def _opposed(self, party: str) -> str | None:
        rivals: dict[str, int] = {}
        for claim in self.audit.claims:
            against: tuple[str, ...] = ()
            if self.allied(claim.targets, party) and claim.kind is ClaimKind.ACCUSATION:
                against = claim.asserted_by
            elif claim.disputed_by and self.allied(claim.asserted_by, party):
                against = claim.disputed_by
            elif claim.disputed_by and self.allied(claim.disputed_by, party):
                against = claim.asserted_by
            for rival in against:
                rivals[rival] = rivals.get(rival, 0) + 1
        rivals = {r: n for r, n in rivals.items() if not self.allied([r], party)}
        best = max(rivals, key=lambda r: (rivals[r], r), default=None)
        return self.cast.principals(best)[-1] if best else None

    def quarrels(self, party: str) -> bool:
        """Tell whether a party takes a side, or is accused or disputed by anybody."""
        return self.side(party) is not None or self.opposed(party) is not None

    def against(self, one: str, other: str) -> bool:
        """Tell whether two parties stand against each other: on two sides, or one accusing or disputing the other."""
        sides = {self.side(one), self.side(other)}
        if None not in sides and len(sides) == 2:
            return True
        rival = self.opposed(one)
        return rival is not None and self.cast.same_camp(rival, other)

    def saying(self, party: str, against: str) -> tuple[Span, ...]:
        """Where a party (or its side) accuses another: evidence for whose view it is."""
        if (party, against) not in self._charges:
            self._charges[party, against] = merged(
                s
                for c in self.audit.claims
                if self.cast.camps_meet(c.asserted_by, [party]) and self.cast.camps_meet(c.targets, [against])
                for s in c.spans
            )
        return self._charges[party, against]

    def denying(self, party: str) -> tuple[Claim, ...]:
        """Claims in which a party or its camp disputes something."""
        return tuple(c for c in self.audit.claims if self.cast.camps_meet(c.disputed_by, [party]))


def _when(token: Token) -> bool:
    """Whether an adverbial tells only when something happened."""
    if token.dep_ == "prep" and token.lower_ in {"since", "during", "until"}:
        return True
    words = [o for o in token.children if o.dep_ == "pobj"] if token.dep_ == "prep" else [token]
    return bool(words) and all(o.ent_type_ in {"DATE", "TIME"} for o in words)
