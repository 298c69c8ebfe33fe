"""The stage itself: attributions to parties.

The article is read once, in text order. Each phrase that names or points at somebody (a named entity, a noun for
people, bodies or documents, a pronoun, the source of an attribution) is joined to a party already known or makes a new
one; whom a source speaks for is noted on the way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from auditor.attribution.accused import accused
from auditor.attribution.cues import head_of
from auditor.language.analysis import Analysis, Paragraph, Passage
from auditor.lexicons import Lexicons
from auditor.model import Attribution, Party, PartyKind, Source, SourceKind, Span
from auditor.parties.binding import strangers
from auditor.parties.circumstances import SUBJECTS, Scenes
from auditor.parties.descriptions import describes
from auditor.parties.documents import issuer
from auditor.parties.entities import entity_text, is_hyphened
from auditor.parties.groups import beside, lists_of
from auditor.parties.kinds import Kinds
from auditor.parties.matching import Matcher
from auditor.parties.references import Reference, listed, of_head, reference, same_bearer
from auditor.parties.register import Entry, Register
from auditor.parties.slogans import last_of
from auditor.parties.speaking import principal
from auditor.parties.trials import in_court, settle
from auditor.parties.untold import settle_states
from auditor.spans import covers, covers_sorted, merged

if TYPE_CHECKING:
    from auditor.language.tokens import Token

NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LAW"})
NOUNS = frozenset({"NOUN", "PRON", "PROPN"})
SOURCE_KINDS = {
    PartyKind.PERSON: SourceKind.NAMED_PERSON,
    PartyKind.STATE: SourceKind.NAMED_ORGANISATION,
    PartyKind.ORGANISATION: SourceKind.NAMED_ORGANISATION,
    PartyKind.OUTLET: SourceKind.NAMED_ORGANISATION,
    PartyKind.DOCUMENT: SourceKind.DOCUMENT,
}


def resolve(
    analysis: Analysis, attributions: Sequence[Attribution], lexicons: Lexicons
) -> tuple[tuple[Party, ...], tuple[Attribution, ...]]:
    """Join the sources of an article to its parties.

    Args:
        analysis: The parsed article.
        attributions: In text order, without parties.
        lexicons: Word lists in force, house parties among them.

    Returns:
        All parties by first mention, sides not yet known, and the attributions with the party of each source.
    """
    register = Register(tuple(passage.start for passage in analysis.passages))
    matcher = Matcher(register, Kinds(lexicons), in_court=in_court(analysis))
    sources = _sources(analysis, attributions)
    targets = ((t.i, p.index) for p, t in _accused(analysis, attributions, lexicons) if t.pos_ == "NOUN")
    scenes = Scenes.of(attributions, frozenset(targets), lexicons)
    joined: dict[Span, Entry] = {}
    here: dict[int, dict[int, Span]] = {}
    for (head, number), spans in sources.items():
        here.setdefault(number, {})[head] = spans[0]
    for paragraph in sorted((*analysis.paragraphs, *analysis.citations), key=lambda p: p.start):
        for passage in paragraph.passages or (None,):
            named: list[tuple[Token, Entry]] = []
            for found, is_source in _references(analysis, paragraph, passage, here.get(paragraph.index, {})):
                around = scenes.around(paragraph, found, joined, is_source=is_source)
                others = strangers(analysis, paragraph, found, around.said, matcher)
                entry = matcher.match(found, around, others)
                if entry is None and _beside_source(found, here.get(paragraph.index, {})):
                    entry = matcher.described(found)
                if entry is None:
                    continue
                register.mention(entry, found.span, around.standing)
                named.append((found.head, entry))
                matcher.describe(entry, found)
                owner = principal(analysis, paragraph, found, matcher, entry)
                owner = owner or issuer(analysis, paragraph, found, matcher, entry)
                if owner is not None and owner is not entry:
                    register.link(entry, owner)
                if is_source:
                    joined[found.span] = entry
                    joined.update(dict.fromkeys(sources[found.head.i, paragraph.index], entry))
            register.lists.extend(lists_of(named))
    _mention_modifiers(analysis, matcher)
    settle_states(matcher)
    if matcher.in_court:
        settle(register)
    identifiers = register.identifiers()
    told = [_with_party(analysis, a, joined, register, identifiers) for a in attributions]
    return register.parties(), tuple(_own_words(told))


def _own_words(attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions, those whose source is the "I" of what another says with that one's party."""
    by_id = {attribution.id: attribution for attribution in attributions}
    for attribution in attributions:
        source, outer = attribution.source, by_id.get(attribution.inside or "")
        speaker = outer.source if outer is not None else None
        if source is not None and speaker is not None and source.text.lower() in {"i", "we"} and speaker.party:
            attribution = attrs.evolve(attribution, source=attrs.evolve(source, party=speaker.party, kind=speaker.kind))
        yield attribution


def _mention_modifiers(analysis: Analysis, matcher: Matcher) -> None:
    """Note where a party of the article only modifies a noun ("Kenyan attacks"), which makes nobody be spoken of."""
    held = merged(span for entry in matcher.register.entries for span in entry.mentions)
    for passage in analysis.passages:
        paragraph = analysis.paragraphs[passage.paragraph]
        for token in passage.tokens:
            if token.ent_type_ not in {"NORP", "GPE"} or token.dep_ not in {"amod", "compound", "nmod", "poss"}:
                continue
            span = paragraph.token_span(token)
            entry = None if covers_sorted(held, span[0]) else matcher.existing(entity_text(token))
            if entry is not None:
                matcher.register.place(entry, span)


def _sources(analysis: Analysis, attributions: Sequence[Attribution]) -> dict[tuple[int, int], list[Span]]:
    """The spans of sources by their head token and paragraph: a name, and the "which" or "who" that takes it up."""
    found: dict[tuple[int, int], list[Span]] = {}
    for attribution in attributions:
        if attribution.source is None:
            continue
        for span in attribution.source.spans:
            paragraph = analysis.paragraph_at(span[0])
            described = reference(analysis, paragraph, span) if paragraph else None
            if described is not None and paragraph is not None:
                found.setdefault((described.head.i, paragraph.index), []).append(span)
    return {key: sorted(spans, key=lambda span: span[0] - span[1]) for key, spans in found.items()}


def _accused(
    analysis: Analysis, attributions: Sequence[Attribution], lexicons: Lexicons
) -> Iterator[tuple[Paragraph, Token]]:
    """The head words of whom accusing cues accuse, each with its paragraph."""
    for attribution in attributions:
        paragraph = analysis.paragraph_at(attribution.cue.spans[0][0]) if attribution.cue else None
        if paragraph is not None:
            yield from ((paragraph, token) for token in accused(paragraph, attribution.cue, lexicons))


def _references(
    analysis: Analysis, paragraph: Paragraph, passage: Passage | None, inside: dict[int, Span]
) -> Iterator[tuple[Reference, bool]]:
    """Phrases of a sentence that may stand for a party, in text order, and whether each is a source.

    The sources of its paragraph are given by their head (``inside``). Of a citation, which has no sentences, only the
    source itself.
    """
    if passage is None:
        cited = (reference(analysis, paragraph, span) for span in inside.values())
        yield from ((found, True) for found in cited if found is not None)
        return
    spans = [s for s in inside.values() if passage.start <= s[0] < passage.end]
    heads: set[int] = set()
    for token in passage.tokens:
        if token.i in inside:
            found = reference(analysis, paragraph, inside[token.i])
            if found is not None and token.i not in heads:
                heads.add(token.i)
                yield found, True
            continue
        head = last_of(token) or token
        if head is not token:
            if head.i in inside:
                continue
        elif token.ent_type_ in NAMED:
            if token.ent_iob_ != "B":
                continue
            entity = [token]
            while entity[-1].i + 1 < len(token.doc) and token.doc[entity[-1].i + 1].ent_iob_ == "I":
                entity.append(token.doc[entity[-1].i + 1])
            head = next((t for t in reversed(entity) if t.head not in entity), entity[-1])
            if head.i in inside or (head.dep_ == "appos" and head.head.i in inside and not listed(head.head)):
                continue
            whole = head.ent_type_ == "PERSON" and len(entity) > 1
            if head.dep_ in {"compound", "amod"} and not whole and not covers(spans, paragraph.token_span(head)[0]):
                continue  # part of a larger phrase; in a source's phrase the name counts by itself
        elif token.pos_ not in NOUNS or token.dep_ == "compound" or _is_part(token):
            continue
        if head.i not in heads:
            heads.add(head.i)
            yield of_head(analysis, paragraph, head), False


def _is_part(noun: Token) -> bool:
    """Whether a noun only says more of another, or is the first half of a word ("state-owned")."""
    return describes(noun) or same_bearer(noun) or is_hyphened(noun)


def _beside_source(found: Reference, inside: dict[int, Span]) -> bool:
    """Whether a common noun speaks together with the source before it ("the union and the county")."""
    head = found.head
    return head.dep_ == "conj" and head.pos_ == "NOUN" and head.head.pos_ == "NOUN" and head.head.i in inside


def _with_party(
    analysis: Analysis,
    attribution: Attribution,
    joined: dict[Span, Entry],
    register: Register,
    identifiers: dict[int, str],
) -> Attribution:
    if attribution.source is None:
        return attribution
    entry = next((joined[span] for span in attribution.source.spans if span in joined), None)
    if entry is None:
        return attribution
    kind = _source_kind(attribution.source, entry)
    beside = sorted(set(_coordinated(attribution.source, register, analysis)) - {entry.number})
    first, *others = (identifiers[n] for n in (entry.number, *(m.number for m in entry.members), *beside))
    source = attrs.evolve(attribution.source, party=first, others=tuple(dict.fromkeys(others)), kind=kind)
    return attrs.evolve(attribution, source=source)


def _coordinated(source: Source, register: Register, analysis: Analysis) -> Iterator[int]:
    """Yield the numbers of parties that are named in a source's phrase beside its head: "Roe and the Acme union"."""
    for span in source.spans:
        paragraph = analysis.paragraph_at(span[0])
        for start, end, number in register.named_in(span):
            if paragraph is None or start == span[0] or end > span[1]:
                continue
            head = head_of(paragraph.tokens_in(start, end))
            first = beside(head) if head is not None else None
            if head is not None and first is not head.head and not _has_name(register.entries[number]):
                continue  # "Roe, the architect of it and a close aide"
            if first is not None and first.dep_ in {*SUBJECTS, "pobj", "conj", "ROOT"}:
                yield number


def _has_name(entry: Entry) -> bool:
    """Whether a party is called by a name, or is several, and so is none of what is told of the one before it."""
    return bool(entry.parts) or entry.plural or (entry.kind is not PartyKind.PERSON and entry.name[:1].isupper())


def _source_kind(source: Source, entry: Entry) -> SourceKind:
    """A source's kind from its party: a pronoun or description is of the kind of whom it stands for."""
    if source.kind in {SourceKind.ANONYMOUS, SourceKind.SELF}:
        return source.kind
    if entry.kind is PartyKind.PERSON and not entry.parts:
        return SourceKind.UNNAMED_PERSON
    if entry.kind is PartyKind.GROUP:
        return SourceKind.UNNAMED_GROUP
    return SOURCE_KINDS.get(entry.kind, source.kind)
