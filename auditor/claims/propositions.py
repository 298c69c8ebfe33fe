"""Claims from attributions: one for each sentence that an attribution's content has words in.

Also one for each accusation that names its target and nobody who makes it ("is accused of", "was charged with").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from auditor.attribution.accused import accused
from auditor.attribution.cues import head_of
from auditor.attribution.overlooked import PUTTING
from auditor.cast import Cast
from auditor.claims.amounts import Figure
from auditor.claims.counting import counted, occasion, when, where
from auditor.claims.frames import Frame, frames, resolved
from auditor.claims.oppositions import Pole, is_supposed, poles, verb_of
from auditor.claims.reality import under_charge
from auditor.language.analysis import Analysis, Paragraph, Passage
from auditor.lexicons import Lexicons
from auditor.model import Attribution, ClaimKind, CueClass, Quoted, Span
from auditor.spans import clipped, covers, merged, words

if TYPE_CHECKING:
    from auditor.language.tokens import Token

BY_CLASS = {
    CueClass.ACCUSING: ClaimKind.ACCUSATION,
    CueClass.DENYING: ClaimKind.DENIAL,
    CueClass.DEMANDING: ClaimKind.DEMAND,
    CueClass.PROMISING: ClaimKind.FORECAST,
    CueClass.BELIEVING: ClaimKind.OPINION,
}
FIGURES = frozenset({"MONEY", "PERCENT", "QUANTITY", "CARDINAL"})
FUTURE = frozenset({"will", "'ll", "shall", "going", "would"})
EMPTY = frozenset(
    "be have do say make take get go come see know think tell ask use give find want also one two first last new "
    "year day week month time people man woman thing way part case other more most many much some such same own".split()
)
CHARGING = frozenset(
    "indictment prosecutor prosecutors prosecution lawsuit suit complaint plaintiff plaintiffs petitioners affidavit "
    "accuser accusers jury".split()
)
"""Words in the names of those whose business in the news is to charge somebody."""

NEGATIVE = frozenset({"never", "no", "none", "nothing", "nobody", "neither", "zero"})
NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
SHORTEST = 2
ANSWERS = frozenset({"denial", "judgement"})


@attrs.frozen(eq=False)
class Proposition:
    """A claim before its disputes are known.

    Attributes:
        passage: Its sentence.
        spans: Its words.
        kind: What kind of claim.
        attribution: Where it comes from, or None for a charge that nobody makes.
        source: Party that asserts it, or None.
        targets: Parties it accuses or blames.
        terms: Lemmas of its content words, for comparing with other claims.
        negated: Whether its main verb is negated.
        negative: Whether anything in it is negated.
        numbers: All numbers in it, as written.
        figures: What it counts, and how many.
        occasion: Ordinals, and words for what comes on top ("another").
        when: Names of days and months, years, and words that tell one time from another ("last").
        where: Names of places and peoples.
        predicates: Adjectives it says of something ("is illegal"), not those that only describe ("illegal camps").
        poles: What it says that another claim can say the opposite of.
    """

    passage: Passage
    spans: tuple[Span, ...]
    kind: ClaimKind
    attribution: Attribution | None
    source: str | None
    targets: tuple[str, ...]
    terms: frozenset[str]
    negated: bool
    negative: bool = False
    numbers: frozenset[str] = frozenset()
    figures: tuple[Figure, ...] = ()
    occasion: frozenset[str] = frozenset()
    when: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    predicates: frozenset[str] = frozenset()
    poles: tuple[Pole, ...] = ()


def propositions(
    analysis: Analysis, attributions: Sequence[Attribution], cast: Cast, lexicons: Lexicons
) -> list[Proposition]:
    """Make the claims of an article, in text order."""
    made = [p for a in attributions if not (a.cue and a.cue.act) for p in _of_attribution(analysis, a, cast, lexicons)]
    here: dict[str, list[Proposition]] = {}
    for proposition in made:
        here.setdefault(proposition.passage.id, []).append(proposition)
    for passage in analysis.passages:
        made += _charges(analysis, passage, cast, lexicons, here.get(passage.id, ()))
    accused = frozenset(t for p in made if p.kind is ClaimKind.ACCUSATION for t in p.targets)
    made = [_charged(p, analysis, accused, cast) for p in made]
    made.sort(key=lambda p: (p.passage.start, p.spans[0]))
    return made


def _of_attribution(
    analysis: Analysis, attribution: Attribution, cast: Cast, lexicons: Lexicons
) -> Iterator[Proposition]:
    party = attribution.source.party if attribution.source else None
    for passage in analysis.passages_in(attribution.content.spans):
        spans = clipped(attribution.content.spans, passage.start, passage.end)
        length = sum(len(words(analysis.text, *span)) for span in spans)
        if length < SHORTEST and not _answers(analysis, spans, lexicons):
            continue
        paragraph = analysis.paragraphs[passage.paragraph]
        inside = [f for f in frames(passage, lexicons) if f.worded and covers(spans, paragraph.token_span(f.act)[0])]
        targets = (
            list(_cue_targets(paragraph, attribution, cast, lexicons)) if passage.id == attribution.sentence else []
        )
        for frame in inside:
            vague = (
                frame.agent is not None and frame.agent.pos_ == "PRON" and attribution.content.quoted is Quoted.DIRECT
            )
            found = cast.at(paragraph.token_span(frame.agent)) if frame.agent is not None and not vague else None
            grave = not frame.entry.flags or _suffers(paragraph, frame, cast, party)
            told = not frame.negated and (not frame.possible or under_charge(frame.act))
            if found is not None and told and grave and not _own(cast, found, party):
                targets.append(found)
        targets = [t for t in dict.fromkeys(targets) if not _own(cast, t, party)]
        tokens = [t for span in spans for t in paragraph.tokens_in(*span)]
        kind = _kind(attribution, tokens, targets, inside)
        yield Proposition(
            passage,
            spans,
            kind,
            attribution,
            party,
            tuple(targets),
            terms(tokens),
            _negated(tokens),
            any(t.dep_ == "neg" or t.lower_ in NEGATIVE for t in tokens),
            frozenset(t.lower_ for t in tokens if t.like_num),
            tuple(counted(tokens, lexicons, put=attribution.cue is not None and attribution.cue.lemma in PUTTING)),
            occasion(tokens),
            when(tokens),
            where(tokens),
            _said_of(tokens),
            poles(tokens, paragraph, cast, lexicons),
        )


def _answers(analysis: Analysis, spans: Sequence[Span], lexicons: Lexicons) -> bool:
    """Whether a single word is an answer by itself: “Nonsense,” he said."""
    hits = (hit for span in spans for hit in lexicons.denials.scan(analysis.text, *span))
    return any(entry.kind in ANSWERS for hit in hits for entry in hit.entries)


def _charged(claim: Proposition, analysis: Analysis, accused: frozenset[str], cast: Cast) -> Proposition:
    """Take what a prosecutor or a lawsuit says that the accused did for an accusation, harm or none told in it."""
    if claim.kind not in {ClaimKind.ACCOUNT, ClaimKind.FIGURE} or claim.targets or not charges_others(cast, claim):
        return claim
    paragraph = analysis.paragraphs[claim.passage.paragraph]
    subjects = [t for span in claim.spans for t in paragraph.tokens_in(*span) if t.dep_ in {"nsubj", "nsubjpass"}]
    acting = {cast.at(paragraph.token_span(token)) for token in subjects} - {None}
    blamed = tuple(sorted(target for target in accused if target in acting))
    return attrs.evolve(claim, kind=ClaimKind.ACCUSATION, targets=blamed) if blamed else claim


def charges_others(cast: Cast, claim: Proposition) -> bool:
    """Tell whether a claim is made by somebody whose business it is to charge: a prosecutor, a lawsuit, an accuser."""
    party = cast.parties.get(claim.source or "")
    return party is not None and any(CHARGING & set(name.lower().split()) for name in (party.name, *party.aliases))


def _own(cast: Cast, party: str, source: str | None) -> bool:
    return source is not None and cast.same_camp(party, source)


def _suffers(paragraph: Paragraph, frame: Frame, cast: Cast, party: str | None) -> bool:
    """Whether somebody tells what was done to themselves: an arrest is a fact of record, "they jailed me" a charge."""
    found = cast.at(paragraph.token_span(frame.target)) if frame.target is not None else None
    return found is not None and "official" in frame.entry.flags and _own(cast, found, party)


def _cue_targets(paragraph: Paragraph, attribution: Attribution, cast: Cast, lexicons: Lexicons) -> Iterator[str]:
    """Whom an accusing cue accuses."""
    for token in accused(paragraph, attribution.cue, lexicons):
        found = cast.at(paragraph.token_span(resolved(token) or token))
        if found is not None:
            yield found


def _charges(
    analysis: Analysis, passage: Passage, cast: Cast, lexicons: Lexicons, here: Sequence[Proposition]
) -> Iterator[Proposition]:
    """Charges of a sentence whose accuser is not named: "who is accused of", "was charged with".

    What its other propositions (``here``) say already is no charge besides.
    """
    paragraph = analysis.paragraphs[passage.paragraph]
    for hit in lexicons.evidentials.scan(analysis.text, passage.start, passage.end):
        if hit.entries[0].evidence != "accusation" or hit.entries[0].pos == "adverb":
            continue
        tokens = paragraph.tokens_in(hit.start, hit.end)
        head = head_of(tokens)
        if head is None or any(c.dep_ == "agent" for c in head.children):
            continue
        if any(covers(_told(p), hit.start) for p in here):
            continue
        subject = next((c for t in (head, *tokens) for c in t.children if c.dep_ in {"nsubjpass", "nsubj"}), None)
        if subject is None and head.dep_ in {"acl", "relcl"}:
            subject = head.head
        subject = resolved(subject)
        target = cast.at(paragraph.token_span(subject)) if subject is not None else None
        last = max((t.i for t in head.subtree if t.i < passage.tokens.end), default=head.i)
        span = (hit.start, paragraph.token_span(paragraph.doc[last])[1])
        yield Proposition(
            passage=passage,
            spans=merged([span]),
            kind=ClaimKind.ACCUSATION,
            attribution=None,
            source=None,
            targets=(target,) if target else (),
            terms=terms(paragraph.tokens_in(*span)),
            negated=False,
            poles=poles(paragraph.tokens_in(*span), paragraph, cast, lexicons),
        )


def _told(claim: Proposition) -> tuple[Span, ...]:
    """The words of a claim and of its cue: a cue is no charge besides ("she claims that")."""
    cue = claim.attribution.cue if claim.attribution else None
    return (*claim.spans, *cue.spans) if cue else claim.spans


def _kind(attribution: Attribution, tokens: list[Token], targets: list[str], harm: list[Frame]) -> ClaimKind:
    cue = attribution.cue
    if cue is not None and cue.cue_class in BY_CLASS and not cue.negated:
        return BY_CLASS[cue.cue_class]
    if targets and harm:
        return ClaimKind.ACCUSATION
    if any(t.lower_ in FUTURE and t.dep_ == "aux" for t in tokens):
        return ClaimKind.FORECAST
    if any(t.ent_type_ in FIGURES for t in tokens):
        return ClaimKind.FIGURE
    return ClaimKind.ACCOUNT


def terms(tokens: Sequence[Token]) -> frozenset[str]:
    """Lemmas of the content words among tokens; names by their own words."""
    return frozenset(
        t.lemma_.lower()
        for t in tokens
        if t.pos_ in {"NOUN", "VERB", "PROPN", "ADJ", "NUM"} and t.lemma_.lower() not in EMPTY and not t.is_stop
    )


def _said_of(tokens: Sequence[Token]) -> frozenset[str]:
    said = (t for t in tokens if t.pos_ == "ADJ" and t.dep_ not in {"amod", "compound", "nmod"})
    return frozenset(t.lemma_.lower() for t in said if not is_supposed(verb_of(t)))


def _negated(tokens: Sequence[Token]) -> bool:
    """Whether a verb that no other verb of the tokens governs is negated, or they say "no" or "never"."""
    inside = set(tokens)
    for token in tokens:
        if token.dep_ == "neg" or token.lower_ in NEGATIVE:
            verb = token.head
            while verb.pos_ not in {"VERB", "AUX"} and verb.dep_ in NOMINAL and verb.head in inside:
                verb = verb.head  # "not one plane had left"
            depth = 0
            while verb.head in inside and verb.head.i != verb.i and depth < 3:
                verb = verb.head
                depth += 1
            if depth <= 1:
                return True
    return False
