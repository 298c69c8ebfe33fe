"""Attributions that the tagger overlooks, or is unsure of, and the parse shows for certain.

Its training data seldom have them: a verb of saying inside what another says ("she said engineers had warned that it
could fall"), a body before which something was said ("two men ran it, a court has heard"), an estimate ("police put the
number at 12,000"), a statement or finding without "that" ("it found most were tired"), a denial in a relative clause
("..., which the hospital disputes"), a quotation "in the words of" somebody, and what is so "according to" them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from auditor.attribution.drafts import Draft
from auditor.attribution.subjects import BODIES, EMPTY, phrase
from auditor.language.analysis import Analysis, Paragraph
from auditor.model import CueClass, PartyKind, Span
from auditor.spans import covers, covers_sorted, merged, overlap, trimmed

if TYPE_CHECKING:
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons
    from auditor.lexicons.entries import CueWord

CERTAINTY = 0.85
UNSURE = 0.5
"""Certainty under which what the parse shows stands in for what the tagger found."""

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
STATED = frozenset({"VBD", "VBN", "VBP", "VBZ"})
FINDING = frozenset({"find", "show", "conclude", "reveal", "suggest", "indicate"})
AMOUNTS = frozenset("number figure toll total cost count size turnout attendance damage loss crowd estimate".split())
PUTTING = frozenset({"put", "place", "estimate", "set"})
GUESSING = frozenset({"put", "estimate"})


TIMES = frozenset({"half", "twice", "double", "triple"})
"""Words that tell a number by another."""


def overlooked(analysis: Analysis, drafts: Sequence[Draft], lexicons: Lexicons) -> list[Draft]:
    """Give the drafts to add to those of the tagger, in text order; ``replaced`` takes out what they stand in for."""
    seen = [draft.cue for draft in drafts if draft.cue and draft.certainty >= UNSURE]
    told = merged(span for draft in drafts for span in draft.content)
    made = (
        draft
        for passage in analysis.passages
        for token in passage.tokens
        for draft in _drafts(analysis.text, analysis.paragraphs[passage.paragraph], token, told, lexicons)
    )
    return [draft for draft in made if draft.cue and not covers(seen, draft.cue[0])]


def replaced(drafts: Sequence[Draft], by: Sequence[Draft]) -> list[Draft]:
    """Take out the drafts whose cue is that of a surer one."""
    sure = merged(draft.cue for draft in by if draft.cue)
    return [draft for draft in drafts if draft.cue is None or not overlap([draft.cue], sure)]


def _drafts(text: str, paragraph: Paragraph, head: Token, told: Sequence[Span], lexicons: Lexicons) -> Iterator[Draft]:
    if head.lower_ == "words" and head.head.lower_ == "in":
        yield from _worded(paragraph, head)
    if head.pos_ != "VERB":
        return
    found = (
        _retold(paragraph, head, told, lexicons)
        or _heard(paragraph, head)
        or _estimated(paragraph, head)
        or _stated(paragraph, head, lexicons)
        or _shown(paragraph, head, lexicons)
        or _disputed(paragraph, head, lexicons)
        or _accorded(paragraph, head)
    )
    if found is not None:
        source, content = found
        yield Draft(
            paragraph.index,
            _cue(paragraph, head),
            (phrase(paragraph, source),),
            tuple(trimmed(text, span, " \t\n\r,;:") for span in content),
            CERTAINTY,
        )


def _cue(paragraph: Paragraph, head: Token) -> Span:
    return paragraph.span(head.doc[head.i : head.i + 2]) if head.lower_ == "according" else paragraph.token_span(head)


def _worded(paragraph: Paragraph, words: Token) -> Iterator[Draft]:
    """Whoever in whose words something is put: the quotation that follows in their sentence."""
    of = next((c for c in words.children if c.lower_ == "of"), None)
    source = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    if of is None or source is None:
        return
    named, end = phrase(paragraph, source), paragraph.span(words.sent)[1]
    quotation = next((q for q in paragraph.quotations if named[0] < q.start < end), None)
    if quotation is not None:
        cue = paragraph.span(words.doc[words.head.i : of.i + 1])
        span = (quotation.start, quotation.end)
        yield Draft(paragraph.index, cue, ((named[0], min(named[1], span[0])),), (span,), CERTAINTY)


def _retold(
    paragraph: Paragraph, verb: Token, told: Sequence[Span], lexicons: Lexicons
) -> tuple[Token, list[Span]] | None:
    """Whoever says something in a clause of what another says."""
    source = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    if source is None or clause is None or source.lower_ in EMPTY:
        return None
    if not covers_sorted(told, paragraph.token_span(verb)[0]):
        return None
    entry = lexicons.cue(verb.lower_, pos="verb")
    if entry is None or entry.is_act or not entry.is_speech:
        return None
    return source, [paragraph.span(verb.doc[clause.left_edge.i : clause.right_edge.i + 1])]


def _heard(paragraph: Paragraph, verb: Token) -> tuple[Token, list[Span]] | None:
    """A body that heard or was told something: the clause after the verb, or that before it."""
    wanted = {"hear": "nsubj", "tell": "nsubjpass"}.get(verb.lemma_)
    if wanted is None:
        return None
    body = next((c for c in verb.children if c.dep_ == wanted and c.lemma_.lower() in BODIES), None)
    if body is None:
        return None
    clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if clause is None:
        return None
    if clause.i > verb.i:
        return body, [paragraph.span(verb.doc[clause.left_edge.i : clause.right_edge.i + 1])]
    last = min(body.left_edge.i, verb.i)
    return body, [paragraph.span(verb.doc[clause.left_edge.i : last])]


def _estimated(paragraph: Paragraph, verb: Token) -> tuple[Token, list[Span]] | None:
    """Whoever puts a figure on something: "put the number at 12,000", "puts the fall at 60 centimetres"."""
    if verb.lemma_ not in PUTTING or any(c.dep_ == "auxpass" for c in verb.children):
        return None
    source = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    amount = next((c for c in verb.children if c.dep_ == "dobj" and _amount(c, verb)), None)
    if source is None or amount is None:
        return None
    listed = amount.lemma_.lower() in AMOUNTS
    behind = (t for t in verb.subtree if t.i > amount.i and t.dep_ == "prep" and t.lower_ == "at" and _counted(t))
    at = next(behind, None)  # it may hang on a word of the amount's
    if at is None or not (listed or _stands_at(amount, at)):
        return None
    return source, [paragraph.span(verb.doc[amount.left_edge.i : max(amount.right_edge.i, at.right_edge.i) + 1])]


def _amount(noun: Token, verb: Token) -> bool:
    """Whether a figure can be put on what a noun names: by what it is, or since the verb is said of no place."""
    return noun.lemma_.lower() in AMOUNTS or (verb.lemma_ in GUESSING and noun.pos_ == "NOUN")


def _counted(preposition: Token) -> bool:
    """Whether a number stands behind a preposition, by itself, with its unit, or told by another ("twice that")."""
    behind = [c for one in preposition.children for c in (one, *one.children)]
    return any(c.like_num or c.lower_ in TIMES for c in behind)


def _stands_at(noun: Token, preposition: Token) -> bool:
    """Whether "at" tells how much a thing is, right behind it, and not when something was done to it."""
    near = preposition.i == noun.right_edge.i + 1 or noun in preposition.ancestors
    return near and not any(one.ent_type_ in {"TIME", "DATE"} for one in preposition.children)


def _stated(paragraph: Paragraph, verb: Token, lexicons: Lexicons) -> tuple[Token, list[Span]] | None:
    """Whoever states a clause, or what finds one out: "she maintains the pier is safe", "it found most were tired"."""
    source = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    entry = lexicons.cue(verb.lower_, pos="verb", frame="that")
    if source is None or clause is None or entry is None or not _states(verb, entry):
        return None
    if source.lower_ in EMPTY and not (source.lower_ == "it" and verb.lemma_ in FINDING):
        return None
    if not any(c.dep_ in SUBJECTS for c in clause.children) or any(c.tag_ == "TO" for c in clause.children):
        return None
    return source, [paragraph.span(verb.doc[clause.left_edge.i : clause.right_edge.i + 1])]


def _shown(paragraph: Paragraph, verb: Token, lexicons: Lexicons) -> tuple[Token, list[Span]] | None:
    """The figures or document that a participle says show something: "with new figures showing a fall"."""
    source = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBG" or verb.lemma_ not in FINDING:
        return None
    noun = lexicons.roles.first(source.lower_)
    if noun is None or noun.implies is not PartyKind.DOCUMENT:
        return None
    told = next((c for c in verb.children if c.dep_ in {"dobj", "ccomp"} and c.i > verb.i), None)
    return (source, [paragraph.span(verb.doc[told.left_edge.i : told.right_edge.i + 1])]) if told is not None else None


def _states(verb: Token, entry: CueWord) -> bool:
    """Whether a verb states something as said, not as supposed, asked for or left unsaid."""
    lasting = verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.lemma_ == "be" for c in verb.children)
    if entry.is_act or not (verb.tag_ in STATED or lasting) or not (entry.is_speech or verb.lemma_ in FINDING):
        return False
    return not any(c.dep_ in {"neg", "mark"} or c.tag_ in {"MD", "TO"} for c in verb.children)


def _disputed(paragraph: Paragraph, verb: Token, lexicons: Lexicons) -> tuple[Token, list[Span]] | None:
    """Whoever denies in a relative clause what stands before it: "..., which the hospital disputes".

    Also by an apposition: "..., a charge that she denies", "..., a ruling it disputes".
    """
    source = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    entry = lexicons.cue(verb.lower_, pos="verb")
    if source is None or entry is None or entry.cue_class is not CueClass.DENYING:
        return None
    which = next((c for c in verb.children if c.dep_ == "dobj" and c.lower_ == "which"), None)
    if which is not None:
        return source, [paragraph.token_span(which)]
    noun = verb.head
    claims = noun.lower_ == "something" or any(e.kind == "anaphor" for e in lexicons.denials.find(noun.lemma_.lower()))
    if verb.dep_ != "relcl" or not claims or not _added(noun):
        return None
    return source, [paragraph.span(noun.doc[noun.left_edge.i : noun.i + 1])]


def _accorded(paragraph: Paragraph, according: Token) -> tuple[Token, list[Span]] | None:
    """Whoever a clause is told "according to", without the aside that says so."""
    to = next((c for c in according.children if c.lower_ == "to" and c.i == according.i + 1), None)
    source = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
    verb = according.head
    if according.lower_ != "according" or source is None or verb == according or verb.pos_ not in {"VERB", "AUX"}:
        return None
    inside = {token.i for token in according.subtree}
    clause = [token.i for token in verb.subtree if token.i not in inside]
    before = [number for number in clause if number < according.i]
    behind = [number for number in clause if number > according.i]
    parts = [paragraph.span(verb.doc[part[0] : part[-1] + 1]) for part in (before, behind) if part]
    return source, parts


def _added(noun: Token) -> bool:
    """Whether a noun is added behind a comma: the parse calls it an apposition, or whatever else it finds."""
    first = noun.left_edge.i
    return bool(noun.dep_ == "appos" or (first > 0 and noun.doc[first - 1].text == ","))
