"""A name or modifier that judges a party, in the writer's own voice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.claims.doings import actor, deed
from auditor.claims.roles import agent_of, doer_of
from auditor.claims.scare_quotes import scare_quotes
from auditor.model import FindingKind, Severity
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.rules.voice import Voice
from auditor.rules.wording import named
from auditor.spans import covers, covers_sorted

if TYPE_CHECKING:
    from auditor.language.analysis import Paragraph
    from auditor.language.tokens import Token
    from auditor.lexicons.entries import Loaded

QUARREL, NAMED, BARE, ARGUABLE, SOURCES_WORDS = 0.75, 0.6, 0.4, 0.3, 0.4
"""Of a party of the quarrel, of another party, of nobody in the article; what to take off if editors differ, and in a
source's unquoted content, where the word may be the source's."""

ANYBODY = frozenset({"who", "anyone", "anybody", "everyone", "everybody", "nobody"})
GESTURES = frozenset("frown gesture grin laugh look nod shrug sit smile stand walk wave wink".split())
POINTING = frozenset({"the", "this", "that", "these", "those"})
PARTY_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
HEDGES = frozenset({"accused", "alleged", "convicted", "suspected"})
FINITE = frozenset({"VBD", "VBP", "VBZ"})
WORD_CLASSES = {
    "label": frozenset({"NOUN", "PROPN"}),
    "act": frozenset({"NOUN", "PROPN"}),
    "modifier": frozenset({"ADJ", "VERB", "NOUN", "PROPN", "ADV"}),
    "verb": frozenset({"VERB"}),
    "adverb": frozenset({"ADV", "ADP", "SCONJ", "ADJ"}),
}


def check(audit: Audit) -> Iterator[Remark]:
    """Remark on loaded words outside quotation marks; those in a source's unquoted content may be the source's."""
    voice = audit.voice
    for sentence, passage, paragraph in voice.passages():
        doubted = {
            offset
            for quotation, _ in scare_quotes(passage, paragraph, voice.spoken, audit.lexicons, judging=True)
            for offset in range(quotation.start, quotation.end)
        }
        for hit in audit.lexicons.loaded.scan(audit.analysis.text, passage.start, passage.end):
            entry = hit.entries[0]
            tokens = paragraph.tokens_in(hit.start, hit.end)
            if (
                not tokens
                or _other_sense(tokens, entry)
                or (covers_sorted(voice.quoted, hit.start) and hit.start not in doubted)
            ):
                continue
            party = _judged(voice, paragraph, tokens[-1], entry)
            if party is None and entry.scope in {"label", "modifier"}:
                continue
            instead = f"; neutral: {entry.neutral}" if entry.neutral != "delete" else ""
            yield Remark(
                spans=((hit.start, hit.end),),
                message=f"“{audit.analysis.text[hit.start : hit.end]}” judges{_whom(voice, party)} "
                f"in the draft's own words{instead}.",
                confidence=_confidence(
                    voice, entry, party, tokens[-1], own=_own(voice, paragraph, hit.start, tokens[-1], doubted)
                ),
                sentence=sentence.id,
                side=voice.opposed(party) if party else None,
                against=party or None,
            )


def _own(voice: Voice, paragraph: Paragraph, start: int, token: Token, doubted: set[int]) -> bool:
    """Whether a word is the writer's: outside what a source says, or about a source's own words or deeds.

    Nobody "repeated his baseless charges": what judges the object of a saying is the judgement of who tells of it.
    """
    if voice.own(start) or start in doubted:
        return True
    said, noun = voice.stating(start), _noun(token)
    if said is None or said.source is None or said.source.party is None:
        return False
    verb = noun.head
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    cue = said.cue is not None and covers(said.cue.spans, paragraph.token_span(verb)[0])
    return cue and noun.dep_ == "dobj" and owner is not None and voice.party(paragraph, owner) == said.source.party


def _confidence(voice: Voice, entry: Loaded, party: str | None, token: Token, *, own: bool) -> float:
    if party and voice.quarrels(party):
        sure = QUARREL
    elif entry.scope == "marker":
        sure = NAMED if party is not None or voice.audit.sides else BARE
    elif entry.scope in {"label", "modifier"}:
        sure = NAMED if party or (party is not None and not _generic(token, entry)) else BARE
    else:
        sure = BARE
    return max(0.1, sure - ARGUABLE * (not entry.is_clear) - SOURCES_WORDS * (not own))


def _generic(token: Token, entry: Loaded) -> bool:
    """Whether a label stands without an article or owner, so that it may be said of all of its kind and of no party.

    Those of whom something is told that happened are not all of their kind.
    """
    happened = token.dep_ == "nsubj" and token.head.tag_ == "VBD"
    if token.dep_ == "attr" and any(c.lower_ in ANYBODY for c in token.head.children):
        return True
    pointed = any(c.dep_ in {"det", "poss"} or c.ent_type_ for c in token.children)
    return entry.scope == "label" and not pointed and not happened


def _whom(voice: Voice, party: str | None) -> str:
    return f" {named(voice.cast.parties[party])}" if party else ""


def _other_sense(tokens: list[Token], entry: Loaded) -> bool:
    if len(tokens) == 1 and tokens[0].pos_ not in WORD_CLASSES.get(entry.scope, {tokens[0].pos_}):
        return True
    if entry.scope == "marker" and tokens[0].tag_ in FINITE:
        return True  # who "alleged it had lied" says so
    near = {t.lower_ for t in tokens[0].lefts} | {t.lower_ for t in tokens[-1].rights}
    doc = tokens[0].doc
    near |= {doc[i].lower_ for i in (tokens[0].i - 1, tokens[-1].i + 1) if 0 <= i < len(doc)}
    if entry.scope == "label" and len(tokens) == 1 and _is_surname(tokens[0]):
        return True
    return bool(near & (HEDGES | set(entry.unless))) or tokens[0].ent_type_ in {"ORG", "WORK_OF_ART", "EVENT", "LAW"}


def _is_surname(token: Token) -> bool:
    """Whether a label is part of somebody's name: "Denzil Crook", "Mrs Butcher"."""
    name = token.text[:1].isupper() and token.pos_ == "PROPN" and token.ent_type_ == "PERSON"
    return name and token.i > 0 and token.nbor(-1).text[:1].isupper() and token.nbor(-1).pos_ == "PROPN"


def _judged(voice: Voice, paragraph: Paragraph, token: Token, entry: Loaded) -> str | None:
    """The party that a loaded word is said of; empty for one that is not in the register, None if it judges nobody."""
    if entry.scope in {"verb", "adverb", "act"}:
        return voice.party(paragraph, _doer(token))
    noun = _noun(token) if entry.scope in {"modifier", "marker"} else token
    found = voice.party(paragraph, noun) or voice.party(paragraph, _named_so(noun))
    if found is not None:
        return found
    if entry.lemma == "so-called" and noun.pos_ == "PROPN":
        return None  # what a thing is called, where it is no party
    named = noun.ent_type_ in PARTY_ENTITIES or any(c.ent_type_ in PARTY_ENTITIES for c in noun.children)
    if named or (noun.head.ent_type_ in PARTY_ENTITIES and noun.dep_ in {"compound", "appos", "amod"}):
        return ""
    if entry.scope == "modifier":
        return _described(voice, paragraph, noun)
    return None if noun.dep_ == "compound" else ""


def _described(voice: Voice, paragraph: Paragraph, noun: Token) -> str | None:
    """Whom a modifier judges that stands before no party's name: a person or body, or who did the deed."""
    lexicons = voice.audit.lexicons
    if lexicons.roles.first(noun.lower_) is not None:
        return ""
    # Where nobody quarrels, a reckless plan or a greedy man is nobody's in particular.
    if not voice.audit.sides or not any(c.dep_ == "poss" or c.lower_ in POINTING for c in noun.children):
        return None
    act = deed(noun) or lexicons.harms.first(noun.lower_, "noun") is not None
    return voice.party(paragraph, doer_of(noun)) or "" if act else "" if actor(noun, lexicons) else None


def _named_so(noun: Token) -> Token | None:
    """Whom a label is put on beside their name or by "is": "Sudria, a criminal gang,"; "the firm is a vulture fund"."""
    if noun.dep_ == "appos":
        head: Token = noun.head
        return head
    if noun.dep_ == "attr":
        return next((c for c in noun.head.children if c.dep_ == "nsubj"), None)
    return None


def _noun(token: Token) -> Token:
    """The noun that a modifier stands before, or that a predicate is said of."""
    if token.dep_ in {"amod", "compound", "nmod", "advmod"} or token.head.pos_ in {"NOUN", "PROPN"}:
        noun: Token = token.head
        return noun
    if token.dep_ in {"acomp", "attr", "oprd"}:
        return next((c for c in token.head.children if c.dep_ == "nsubj"), token)
    return token


def _doer(token: Token) -> Token | None:
    """Whoever does what a loaded verb, adverb or noun says."""
    if token.pos_ == "NOUN":
        return doer_of(token) or (agent_of(token.head) if token.head.pos_ == "VERB" else None)
    verb = token if token.pos_ in {"VERB", "AUX"} else token.head
    return agent_of(verb) if verb.pos_ in {"VERB", "AUX"} and verb.lemma_ not in GESTURES else None


RULE = Rule(
    code="F002",
    name="loaded-label",
    kind=FindingKind.LOADED_LABEL,
    severity=Severity.WARNING,
    summary="A name or modifier judges a party in the draft's own words.",
    reason="A label such as “regime” or “so-called” carries the verdict of one side into the report.",
    remedy="Use the neutral name, or put the label in its speaker's mouth.",
    sources=("Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013",),
    fires=(
        Example(
            "The notorious militia of Commander Arne Holt crossed the river on Sunday, residents said.\n\n"
            "The Belmar regime answered with a curfew.",
            "“notorious” and “regime” are the writer's verdicts",
        ),
        Example(
            "The players' union accused the Belmar federation of withholding bonuses. The federation denied it.\n\n"
            "The federation's cronies met in Ostrey on Friday.",
            "“cronies” judges one of the two",
        ),
    ),
    silent=(
        Example(
            "“The regime has lost its mind,” said Ida Brandt, who leads the opposition in Belmar.",
            "the label is her own",
        ),
        Example("The clinic changed the patient's drug regime after two weeks.", "another sense of the word"),
        Example("The firm is planning a radical overhaul of its three plants.", "a thing is judged, and no party"),
    ),
    check=check,
)
