"""The source of a cue to which the tagger found none, by the parse.

A verb of saying has its subject for source, one that it shares with the verb before it ("she paused, but said")
included. A body before which something was said ("the court was told", "the inquiry heard") is the one that can be
pointed at (docs/labels.md); the tagger, like its training data, names no source there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.attribution.cues import head_of
from auditor.model import CueClass, Span

if TYPE_CHECKING:
    from auditor.language.analysis import Paragraph
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons

BODIES = frozenset(
    "court hearing inquiry tribunal inquest jury panel committee commission trial conference meeting parliament senate "
    "house council judge magistrate assembly".split()
)
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
RELATIVE_TAGS = frozenset({"WP", "WDT"})
EMPTY = frozenset({"it", "there", "which", "that", "what", "this"})


def subject_of(paragraph: Paragraph, cue: Span | None, lexicons: Lexicons) -> tuple[Span, ...]:
    """Give the words of the source that a cue's syntax names, or none.

    Args:
        paragraph: The paragraph that holds the cue.
        cue: The cue's words.
        lexicons: Word lists in force: only verbs of saying take their subject for source.
    """
    head = head_of(paragraph.tokens_in(*cue)) if cue else None
    if head is None or head.pos_ not in {"VERB", "AUX"}:
        return ()
    passive = _fallen_on(head, lexicons) or next((c for c in head.children if c.dep_ == "nsubjpass"), None)
    if passive is not None:
        told = head.lemma_ == "tell" and passive.lemma_.lower() in BODIES
        accuser = passive if told or _cited(head, lexicons) else _accuser(head, lexicons)
        return (phrase(paragraph, accuser),) if accuser is not None else ()
    entry = lexicons.cue(head.lower_, pos="verb")
    if entry is None or entry.is_act or not (entry.is_speech or head.lemma_ == "hear"):
        return ()
    subject = _subject(head)
    if subject is None or subject.lower_ in EMPTY or (head.lemma_ == "hear" and subject.lemma_.lower() not in BODIES):
        return ()
    return (phrase(paragraph, subject),)


def described(paragraph: Paragraph, cue: Span, source: Span) -> tuple[Span, ...]:
    """Give the subject of a cue's verb if a source is only words of a clause that describes it, or none.

    In "the licence, which the ministry published, says so" neither the ministry nor "which" says so.
    """
    head = head_of(paragraph.tokens_in(*cue))
    subject = next((c for c in head.children if c.dep_ == "nsubj"), None) if head is not None else None
    words = [token for token in paragraph.tokens_in(*source) if not token.is_punct]
    if subject is None or all(word.tag_ in RELATIVE_TAGS for word in words):
        return ()
    clauses = {c.i for c in subject.children if c.dep_ == "relcl"}
    inside = all(clauses & {word.i, *(above.i for above in word.ancestors)} for word in words)
    return (phrase(paragraph, subject),) if inside else ()


def is_target(paragraph: Paragraph, cue: Span, source: Span, lexicons: Lexicons) -> bool:
    """Tell whether a source is only whom a passive accusation, verdict or penalty falls on: "Roe was fined".

    Args:
        paragraph: The paragraph that holds the cue.
        cue: The cue's words.
        source: The source's words.
        lexicons: Word lists in force: their entries say whose object is a target.
    """
    head = head_of(paragraph.tokens_in(*cue))
    fallen_on = _fallen_on(head, lexicons) if head is not None else None
    if head is None or fallen_on is None:
        return False
    named = {token.i for token in fallen_on.subtree} - {token.i for token in head.subtree if fallen_on.head != head}
    return all(token.i in named for token in paragraph.tokens_in(*source))


def is_foretold(paragraph: Paragraph, cue: Span, source: Span, lexicons: Lexicons) -> bool:
    """Tell whether a source is only who is expected, believed or required to do something: "Roe is expected to go".

    Args:
        paragraph: The paragraph that holds the cue.
        cue: The cue's words.
        source: The source's words.
        lexicons: Word lists in force: an adjective ("is determined to go") has its subject for source.
    """
    head = head_of(paragraph.tokens_in(*cue))
    if head is None or lexicons.cues.find(head.lower_, "adjective"):
        return False
    subject = _passive_subject(head)
    infinitive = any(c.dep_ == "xcomp" and any(t.tag_ == "TO" for t in c.children) for c in head.children)
    return subject is not None and infinitive and subject in paragraph.tokens_in(*source)


def _fallen_on(verb: Token, lexicons: Lexicons) -> Token | None:
    """Whom a passive accusation, verdict or penalty falls on; None for any other verb."""
    targeting = any("object" in entry.target for entry in lexicons.cues.find(verb.lower_, "verb"))
    return _passive_subject(verb) if targeting else None


def _passive_subject(verb: Token) -> Token | None:
    """Whom a participle is said of: the subject of its passive, shared ("was held and fined") or that it describes."""
    own = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if own is not None or any(c.dep_ in {"nsubj", "dobj"} for c in verb.children):
        return own
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return verb.head
    if verb.dep_ != "conj":
        return None
    shared = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    return shared if passive and shared is not None else _passive_subject(verb.head)


def _accuser(verb: Token, lexicons: Lexicons) -> Token | None:
    """Whoever a passive accusation is made by, also where the parser hangs the "by" on what it is made for.

    Whoever else somebody was told something by, where the "by" hangs on the verb; a verdict or penalty is no statement.
    """
    entries = [entry for entry in lexicons.cues.find(verb.lower_, "verb") if entry.is_speech]
    by = [t for t in verb.subtree if t.lower_ == "by" and t.dep_ in {"agent", "prep"} and t.i > verb.i]
    if not any(entry.cue_class is CueClass.ACCUSING for entry in entries):
        judged = any(entry.cue_class is CueClass.JUDGING for entry in entries)
        by = [t for t in by if t.dep_ == "agent" and t.head == verb and entries and not judged]
    nouns = [o for t in by for o in t.children if o.dep_ == "pobj"]
    return next((o for o in nouns if o.head.dep_ == "agent" or o.ent_type_ in NAMED), None)


def _cited(verb: Token, lexicons: Lexicons) -> bool:
    """Whether a passive passes on, from nobody named, what its subject said: "was quoted as saying"."""
    if any(child.dep_ == "agent" for child in verb.children):
        return False
    said = (word for child in verb.children if child.lower_ == "as" for word in child.children if word.dep_ == "pcomp")
    return any(entry.is_speech for word in said for entry in lexicons.cues.find(word.lower_, "verb"))


def _subject(verb: Token) -> Token | None:
    for _ in range(3):
        found = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if found is not None:
            return found
        if verb.dep_ != "conj" or verb.head.pos_ not in {"VERB", "AUX"}:
            return None
        passive = next((c for c in verb.head.children if c.dep_ == "nsubjpass"), None)
        if passive is not None:
            return passive
        verb = verb.head
    return None


def phrase(paragraph: Paragraph, noun: Token) -> Span:
    """Give the noun with what stands before it and its short complements, without relative clauses."""
    last = noun.i
    for child in noun.children:
        if child.i > noun.i and child.dep_ in {"prep", "appos", "flat", "compound"}:
            last = max(last, child.right_edge.i)
    return paragraph.span(noun.doc[noun.left_edge.i : last + 1])
