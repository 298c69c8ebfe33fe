"""What kind of cue it is: lemma, class, negation, and whether it reports a proposition at all.

The class comes from the cue lexicon, by the head word of the cue and the frame its content stands in ("refused to say"
is not "refused the offer").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.attribution.deeds import SAYING, demands, expects, is_deed
from auditor.model import Cue, CueClass, Span

if TYPE_CHECKING:
    from auditor.language.analysis import Paragraph
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons
    from auditor.lexicons.entries import CueWord

POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "ADP": "preposition"}
PREPOSITIONS = frozenset({"of", "for", "with", "on", "about", "against", "as", "to", "in"})
NEGATIONS = frozenset({"not", "n't", "never", "n’t", "no", "neither", "nor"})
ANSWERING = frozenset({"respond", "reply", "answer", "comment", "return", "confirm"})
WITHHOLDING = frozenset({"refuse", "decline", "fail", "unable"})
SUPPOSING = frozenset({"would", "could", "might"})
LONGEST = 4
"""Words of the longest phrase that is looked up at the head of a cue."""

OBJECTS = frozenset({"dobj", "nsubjpass"})
LIGHT = frozenset({"be", "have", "do", "make", "take", "will", "would", "can", "could", "may", "might", "get", "give"})


def plausible(paragraph: Paragraph, span: Span) -> bool:
    """Tell whether a span can be a cue at all: a word that carries meaning, or punctuation that introduces speech."""
    tokens = paragraph.tokens_in(*span)
    bare = all(
        t.pos_ in {"DET", "AUX", "PRON", "CCONJ", "PART", "PUNCT"} or t.lemma_ in {"be", "have", "do"} for t in tokens
    )
    return not bare or any(t.text in {":", "—", "-", "–"} for t in tokens)


def meant(paragraph: Paragraph, span: Span, lexicons: Lexicons) -> bool:
    """Tell whether a cue's word can report before the word that follows it: not in "named after", "ran for"."""
    head = head_of(paragraph.tokens_in(*span))
    entries = lexicons.cues.find(head.lower_, POS.get(head.pos_)) if head is not None else ()
    if head is None or not entries:
        return True
    following = [token.lower_ for token in head.doc[head.i + 1 : head.i + 2]]
    return any(entry.fits(following) for entry in entries)


def listed(paragraph: Paragraph, span: Span, lexicons: Lexicons) -> bool:
    """Tell whether a span holds a word that is known to report."""
    return any(lexicons.cue(t.lower_) for t in paragraph.tokens_in(*span) if t.pos_ in POS)


def supposed(paragraph: Paragraph, span: Span) -> bool:
    """Tell whether a cue is only supposed: "such a step would dispute it"."""
    return any(token.lower_ in SUPPOSING for token in paragraph.tokens_in(*span))


def describe(paragraph: Paragraph, span: Span, lexicons: Lexicons, *, quoted: bool = False) -> Cue:
    """Describe the cue that stands at ``span``.

    Args:
        paragraph: The paragraph that holds it.
        span: Its words.
        quoted: True if its content is a direct quotation.
        lexicons: Word lists in force.

    Returns:
        The cue with its lemma, class, negation and act flag; of class neutral if the lexicon does not know it.
    """
    tokens = paragraph.tokens_in(*span)
    words = " ".join(token.lower_ for token in tokens)
    head = head_of(tokens)
    if head is None:
        return Cue((span,), words, CueClass.NEUTRAL)
    entry = (lexicons.cues.first(words) or _phrasal(tokens, head, lexicons)) if len(tokens) > 1 else None
    if entry is None:
        for token in _candidates(tokens, head):
            entry = _entry(token, lexicons)
            if entry is not None:
                head = token
                break
    negated = any(t.dep_ == "neg" or t.lower_ in NEGATIONS for t in [*tokens, *head.children])
    silent = negated and head.lemma_ in ANSWERING
    withheld = silent or (any(t.lemma_ in WITHHOLDING for t in tokens) and any(t.lemma_ in SAYING for t in tokens))
    if entry is None:
        # A word that no list knows reports something only if a clause or quotation follows it.
        reporting = frame_of(head) == "that" or quoted or head.pos_ in {"NOUN", "ADJ", "PUNCT"}
        return Cue((span,), head.lemma_.lower(), CueClass.NEUTRAL, negated, act=withheld or not reporting)
    seen = entry.cue_class is CueClass.PERCEIVING and head.pos_ == "VERB" and frame_of(head) in {"object", None}
    seen = seen and not any(c.lower_ == "as" and c.i < head.i for c in head.children)  # "as she sees it"
    seen = seen and not expects(head)
    deed = not quoted and is_deed(head, entry, frame_of(head), lexicons, negated=negated)
    named = any(child.dep_ == "oprd" for child in head.children)  # "called a strike" does, "called the strike odd" says
    other = not (quoted or named) and not entry.fits(c.lower_ for c in head.children if c.dep_ in OBJECTS)
    intent = entry.is_act and not demands(head)
    act = intent or withheld or (seen and not quoted) or deed or other or "semblance" in entry.flags
    return Cue((span,), entry.lemma, entry.cue_class, negated, act=act)


def _entry(token: Token, lexicons: Lexicons) -> CueWord | None:
    """The entry of a word: the first that has the frame of its content, or failing that its object, or else any."""
    found = lexicons.cues.find(token.lower_, POS.get(token.pos_)) or lexicons.cues.find(token.lower_)
    frames = [frame_of(token), *(["object"] if _has_object(token) else [])]
    fitting = (entry for frame in frames for entry in found if frame in entry.frames)
    return next(fitting, None) or next(iter(found), None)


def _has_object(token: Token) -> bool:
    """Whether a verb has an object, or is a participle said of one: "the plan, approved by the council"."""
    described = token.dep_ == "acl" and token.tag_ == "VBN"
    return described or any(child.dep_ in OBJECTS for child in token.children)


def _phrasal(tokens: list[Token], head: Token, lexicons: Lexicons) -> CueWord | None:
    """The longest listed phrase that a longer cue's head begins: "hit out" of "hit out at the press for"."""
    words = [token.lower_ for token in tokens[tokens.index(head) :]]
    found = (lexicons.cues.first(" ".join(words[:count])) for count in range(LONGEST, 1, -1) if count <= len(words))
    return next((entry for entry in found if entry is not None), None)


def shows(cue: Cue, head: Token | None, lexicons: Lexicons) -> bool:
    """Tell whether a cue is of the kind that documents and data have ("show"), with a thing and no clause for content.

    "The survey shows a fall" reports; "the firm shows no sign of it" does not.
    """
    entry = lexicons.cues.first(cue.lemma)
    return entry is not None and "document" in entry.flags and head is not None and frame_of(head) == "object"


def head_of(tokens: list[Token]) -> Token | None:
    """The token of a cue that governs the rest: the verb that no other token of it governs, else any such token."""
    inside = set(tokens)
    tops = [token for token in tokens if token.head not in inside or token.head.i == token.i]
    for wanted in (("VERB",), ("NOUN", "ADJ", "AUX", "ADP", "PROPN", "SCONJ")):
        for token in tops:
            if token.pos_ in wanted:
                return token
    return tops[0] if tops else (tokens[0] if tokens else None)


def _candidates(tokens: list[Token], head: Token) -> list[Token]:
    """The head first, then what carries the meaning where the head is light ("made a claim", "is adamant")."""
    rest = [t for t in tokens if t.i != head.i and t.pos_ in {"VERB", "NOUN", "ADJ", "ADP"}]
    return [*rest, head] if head.lemma_ in LIGHT else [head, *rest]


def frame_of(token: Token) -> str | None:
    """How the content follows a cue word: ``to``, ``that``, a preposition, ``object``, or None."""
    for child in token.children:
        if child.dep_ in {"xcomp", "ccomp", "acl"}:
            if any(t.tag_ == "TO" for t in child.children):
                return "to"  # "decided to go", "the decision to go"
            if child.dep_ == "ccomp":
                return "that"
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in PREPOSITIONS:
            return str(child.lower_)
    return "object" if any(child.dep_ in {"dobj", "obj"} for child in token.children) else None
