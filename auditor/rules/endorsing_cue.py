"""A reporting verb that vouches for a disputed claim, or casts doubt on one side's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.claims.frames import Frame, frames
from auditor.claims.reality import negated
from auditor.claims.roles import agent_of, doer_of
from auditor.claims.scare_quotes import scare_quotes
from auditor.model import Attribution, Claim, ClaimKind, Cue, CueClass, FindingKind, PartyKind, Severity, Source, Span
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.rules.voice import Voice
from auditor.rules.wording import agreeing, named
from auditor.spans import covers

if TYPE_CHECKING:
    from auditor.language.analysis import Paragraph
    from auditor.language.tokens import Token

DISPUTED, CONFESSED, CONCEDED, ACCUSING, RIVAL = 0.7, 0.6, 0.5, 0.55, 0.5
UNEVEN, PRETENDED, DISTANT, REPEATED = 0.55, 0.65, 0.55, 0.6
MARKS = "“”‘’'\""
MILD, DOCUMENT, TERM, QUARREL, HANDED_ON = 0.15, 0.1, 0.15, 0.1, 0.2
CONFESSING = frozenset(
    "admit confess concede acknowledge own come admission confession concession acknowledgement".split()
)
PRETENDING = frozenset({"feign", "pretend", "fake"})
REPORTS = frozenset("accusation allegation claim complaint concern criticism poll report rumour study".split())
INQUIRIES = frozenset("analysis audit inquest inquiry investigation probe review study survey tests trial".split())
OATH = ("cross-examination", "cross examination", "under oath", "plea", "pleaded", "pled")
EXPOSING = frozenset({"expose", "uncover", "unmask", "unearth"})
WRONGS = frozenset("abuse corruption deceit failing failure fraud hypocrisy lie misconduct scandal scheme".split())
INSISTING = frozenset("assure claim declare insist parrot proclaim promise repeat say tell trumpet".split())
OFTEN = frozenset({"hundred", "hundreds", "thousand", "endless", "endlessly", "nauseam", "umpteenth", "parrot-like"})


def check(audit: Audit) -> Iterator[Remark]:
    """Remark on cues that vouch for what is disputed or accusing, and on words that doubt what one side says."""
    voice = audit.voice
    harm = {
        passage.id: [(f, paragraph) for f in frames(passage, audit.lexicons)]
        for _, passage, paragraph in voice.passages()
    }
    claims: dict[str, list[Claim]] = {}
    for claim in audit.claims:
        if claim.attribution:
            claims.setdefault(claim.attribution, []).append(claim)
    seen: set[int] = set()
    for attribution in audit.attributions:
        remark = _of_cue(voice, attribution, claims.get(attribution.id, []), harm.get(attribution.sentence, []))
        if remark is not None:
            seen.add(remark.spans[0][0])
            yield remark
    yield from (remark for remark in _doubts(voice) if remark.spans[0][0] not in seen)


def _of_cue(
    voice: Voice, attribution: Attribution, claims: list[Claim], harm: list[tuple[Frame, Paragraph]]
) -> Remark | None:
    cue, source = attribution.cue, attribution.source
    if cue is None or source is None or cue.act or cue.negated or not voice.own(cue.spans[0][0]):
        return None
    endorsing = cue.cue_class is CueClass.ENDORSING
    if endorsing:
        confidence = _endorsing(voice, attribution, claims, harm)
    elif cue.cue_class is CueClass.DOUBTING and not _noun(voice, cue):
        confidence = _uneven(voice, attribution)
    else:
        confidence = 0.0
    if not confidence:
        return None
    party = source.party
    rival = voice.opposed(party) if party else None
    words = " ".join(voice.audit.analysis.text[s:e] for s, e in cue.spans)
    doing = "vouches for what" if endorsing else "casts doubt on what"
    return Remark(
        spans=cue.spans,
        message=f"“{words}” {doing} {_saying(voice, party, source)}.",
        confidence=confidence,
        sentence=attribution.sentence,
        side=party if endorsing else rival,
        against=rival if endorsing else party,
    )


def _saying(voice: Voice, party: str | None, source: Source) -> str:
    known = voice.cast.parties.get(party or "")
    return f"{named(known)} {agreeing([known], 'says', 'say')}" if known is not None else f"{source.text} says"


def _noun(voice: Voice, cue: Cue) -> bool:
    paragraph = voice.audit.analysis.paragraph_at(cue.spans[0][0])
    tokens = paragraph.tokens_in(*cue.spans[0]) if paragraph is not None else []
    plain = bool(tokens) and all(t.pos_ in {"NOUN", "PROPN", "PART", "DET", "ADP"} for t in tokens)
    return plain or any(t.pos_ == "NOUN" and t.lemma_.lower() == cue.lemma for t in tokens)


def _endorsing(
    voice: Voice, attribution: Attribution, claims: list[Claim], harm: list[tuple[Frame, Paragraph]]
) -> float:
    """Surest for what is disputed; then for what blames somebody; then for what is said of a rival."""
    lemma = attribution.cue.lemma if attribution.cue else ""
    entry = voice.audit.lexicons.cues.first(lemma)
    source = attribution.source.party if attribution.source else None
    off = MILD * (entry is not None and "mild" in entry.flags)
    if source is not None and voice.cast.parties[source].kind is PartyKind.DOCUMENT:
        off += DOCUMENT
    if attribution.source is not None and set(attribution.source.text.lower().split()) & INQUIRIES:
        off += DOCUMENT
    if any(c.disputed_by for c in claims):
        return DISPUTED - off - HANDED_ON * (off > 0 and _handed_on(voice, attribution))
    confessing = bool(set(lemma.split()) & CONFESSING)
    clause = list(_clauses(voice, attribution))
    inside = [
        # In a confession, a pronoun stands for the speaker.
        source if confessing and f.agent is not None and f.agent.pos_ == "PRON" else voice.party(paragraph, f.agent)
        for f, paragraph in harm
        if f.plain and covers(attribution.content.spans, paragraph.token_span(f.act)[0])
    ]
    if confessing:
        if source is None or not voice.quarrels(source) or not clause or _examined(voice, attribution):
            return 0.0
        # To acknowledge what is neither bad nor missing is to say it.
        accused = any(c.kind is ClaimKind.ACCUSATION and voice.allied(c.targets, source) for c in voice.audit.claims)
        plain = not off or (accused and any(negated(t) for _, t in clause)) or any(f.plain for f, _ in harm)
        return CONFESSED if source in inside else CONCEDED if plain else 0.0
    if any(c.kind is ClaimKind.ACCUSATION for c in claims) or any(p is not None and p != source for p in inside):
        rival = any(p is not None and p != source and voice.quarrels(p) for p in inside)
        return ACCUSING + QUARREL * rival - off
    return RIVAL - off if source is not None and _of_rival(voice, clause, source) else 0.0


def _handed_on(voice: Voice, attribution: Attribution) -> bool:
    """Whether what is said is only that others say so: "noted reports that", "pointed to the allegations"."""
    for start, end in attribution.content.spans:
        paragraph = voice.audit.analysis.paragraph_at(start)
        noun = next((t for t in paragraph.tokens_in(start, end) if t.pos_ == "NOUN"), None) if paragraph else None
        return noun is not None and noun.lemma_ in REPORTS
    return False


def _examined(voice: Voice, attribution: Attribution) -> bool:
    """Whether something is granted to whoever asks on oath, where "admit" and "concede" are the word for it."""
    words = voice.audit.analysis.text[slice(*_sentence(voice, attribution))].lower()
    return any(word in words for word in OATH)


def _sentence(voice: Voice, attribution: Attribution) -> Span:
    return next((s.start, s.end) for s in voice.audit.sentences if s.id == attribution.sentence)


def _clauses(voice: Voice, attribution: Attribution) -> Iterator[tuple[Paragraph, Token]]:
    """Yield the verbs of what is said, each with its paragraph; none of a bare noun phrase."""
    for start, end in attribution.content.spans:
        paragraph = voice.audit.analysis.paragraph_at(start)
        for token in paragraph.tokens_in(start, end) if paragraph is not None else ():
            if paragraph is not None and token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
                yield paragraph, token


def _of_rival(voice: Voice, clause: list[tuple[Paragraph, Token]], source: str) -> bool:
    """Whether what is said has for its subject, or its subject's owner, another party of the quarrel."""
    for paragraph, verb in clause:
        subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            party = voice.party(paragraph, subject) or voice.party(paragraph, doer_of(subject))
            return party is not None and party != source and voice.quarrels(party)
    return False


def _uneven(voice: Voice, attribution: Attribution) -> float:
    """Doubt counts where the other side is given none: its cues are neutral, or it has more of them than this side."""
    party = attribution.source.party if attribution.source else None
    rival = voice.opposed(party) if party else None
    # To claim a thing is to want it or to say that one has it.
    if party is None or rival is None or not any(True for _ in _clauses(voice, attribution)):
        return 0.0
    # An indictment or a suit can do nothing but claim.
    if voice.cast.parties[party].kind is PartyKind.DOCUMENT:
        return 0.0
    theirs = [
        a.cue.cue_class
        for a in voice.audit.attributions
        if a.cue is not None and a.source is not None and a.source.party and voice.allied([a.source.party], rival)
    ]
    return UNEVEN if theirs and CueClass.DOUBTING not in theirs else 0.0


def _words(verb: Token) -> bool:
    """Whether what a verb brings to light is told in a clause, or is a wrong."""
    return any(c.dep_ == "ccomp" for c in verb.children) or any(
        c.dep_ == "dobj" and c.lemma_ in WRONGS for c in verb.children
    )


def _often(verb: Token) -> bool:
    """Whether an adverbial says how often something is said, to mock it."""
    adverbials = [c for c in verb.children if c.dep_ in {"npadvmod", "advmod"} or c.lemma_ == "time"]
    words = {t.lower_ for adverbial in adverbials for t in adverbial.subtree}
    return bool(words & OFTEN) or {"yet", "again"} <= words


DOUBTED = PRETENDING | INSISTING | EXPOSING


def _doubts(voice: Voice) -> Iterator[Remark]:
    """Doubts that no cue of an attribution carries: pretence, scare quotes, what is said "a hundred times a day"."""
    text = voice.audit.analysis.text
    for sentence, passage, paragraph in voice.passages():
        found: list[tuple[Span, str | None, float, str]] = []
        for token in passage.tokens:
            if token.pos_ != "VERB" or token.lemma_ not in DOUBTED:
                continue
            here = paragraph.token_span(token)
            if not voice.own(here[0]):
                continue
            party = voice.party(paragraph, agent_of(token))
            if token.lemma_ in PRETENDING and party is not None:
                last = next((c for c in token.children if c.dep_ == "dobj"), token)
                found.append(((here[0], paragraph.token_span(last)[1]), party, PRETENDED, "calls it a pretence"))
            elif token.lemma_ in INSISTING and _often(token):
                found.append((here, party, REPEATED, "mocks how often it is said"))
            elif token.lemma_ in EXPOSING and party is not None and voice.quarrels(party) and _words(token):
                found.append((here, voice.opposed(party), ACCUSING, "vouches for what is brought to light"))
        for quotation, noun in scare_quotes(passage, paragraph, voice.spoken, voice.audit.lexicons):
            party = voice.party(paragraph, noun)
            doer = doer_of(noun) or (agent_of(noun.head) if noun.dep_ == "dobj" else None)
            modifies = paragraph.token_span(noun)[0] >= quotation.end
            one = len(text[slice(*quotation.inner)].split()) == 1
            ours = party or voice.party(paragraph, doer) or (modifies and voice.audit.sides)
            sure = DISTANT if one and ours else DISTANT - TERM
            found.append(
                ((quotation.start, quotation.end), party, sure, "keeps off from a word of nobody who is named")
            )
        for span, party, sure, doing in found:
            yield Remark(
                spans=(span,),
                message=f"“{text[span[0] : span[1]].strip(MARKS)}” {doing}.",
                confidence=sure,
                sentence=sentence.id,
                side=voice.opposed(party) if party else None,
                against=party,
            )


RULE = Rule(
    code="F004",
    name="endorsing-cue",
    kind=FindingKind.ENDORSING_CUE,
    severity=Severity.WARNING,
    summary="A reporting verb vouches for one side's disputed claim, or doubts the other's.",
    reason="“Revealed” tells the reader that it is so, “claimed” that it may not be; in a dispute both take a side.",
    remedy="Use “said”, and use it for both sides.",
    sources=("Hooper 1975", "Kiparsky and Kiparsky 1970", "Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013"),
    fires=(
        Example(
            "Mayor Orla Finch exposed that the Brightwater company had poisoned the lake. "
            "Brightwater denied that it had poisoned the lake.",
            "“exposed” vouches for what the company denies",
        ),
        Example(
            "The Reform Party accused President Keller of rigging the vote. Keller rejected the accusation.\n\n"
            "The “independent” commission counted the votes.",
            "the quotation marks doubt a word, and nobody is named who used it",
        ),
    ),
    silent=(
        Example(
            "Mayor Orla Finch said that the Brightwater company had poisoned the lake. "
            "Brightwater denied that it had poisoned the lake.",
            "“said” is neutral",
        ),
        Example("The minister revealed that the bridge would open in May.", "nobody disputes it"),
        Example(
            "The Reform Party accused President Keller of rigging the vote. Keller rejected the accusation.\n\n"
            "Keller called the commission “independent”.",
            "the word is his",
        ),
    ),
    check=check,
)
