"""A phrase that names or points at somebody, described well enough to join it to a party."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from auditor.attribution.cues import head_of
from auditor.model import Span
from auditor.parties.entities import (
    clean,
    coordinated,
    entity_text,
    field_of,
    is_first_noun,
    is_hyphened,
    is_name,
    owned,
    proper,
    with_given,
)
from auditor.parties.names import LONGEST, PARTICLES
from auditor.parties.slogans import first_of

if TYPE_CHECKING:
    from auditor.language.analysis import Analysis, Paragraph
    from auditor.language.tokens import Token

RELATIVES = frozenset({"who", "which", "that", "whom"})
DETERMINERS = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "some", "many"}
)
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our"})
ANSWERS = frozenset({"A", "ANSWER", "Answer"})
"""What stands before the words of whoever is interviewed."""

BEARERS = frozenset({"regime", "government", "report", "story", "article"})
"""Nouns behind a name that stand for its bearer: a ruler, or whoever reported something."""

PERSON_NAME = frozenset({"PERSON"})
ALTERNATIVES = frozenset({"neither", "either"})
OUTSIDE = frozenset({"relcl", "acl", "cc", "conj", "preconj"})
"""What stands before a noun and is no part of its phrase."""

NAME_PARTS = frozenset({"compound", "flat", "nmod", "amod", "nummod", "det", "poss", "punct", "case"})


@attrs.frozen(eq=False)
class Reference:
    """A phrase that stands for a party.

    Attributes:
        span: Its words, with title and apposition.
        text: Those words, white space made plain.
        head: Its head noun or pronoun.
        tokens: All of its tokens.
        name: The proper name it holds, or an empty string.
        person: True if that name is taken for a person's.
        offset: First code point of its paragraph.
    """

    span: Span
    text: str
    head: Token
    tokens: tuple[Token, ...]
    name: str
    person: bool
    offset: int = 0

    def place_of(self, token: Token) -> int:
        """First code point of a token of its paragraph."""
        return self.offset + token.idx

    @property
    def pronoun(self) -> bool:
        """Whether it is a pronoun, a relative one included, or the "A" of an interview, which points back as well."""
        return self.text in ANSWERS or (self.head.pos_ == "PRON" and self.head.text != "WHO") or is_relative(self.head)

    @property
    def plural(self) -> bool:
        """Whether its head is plural."""
        return self.head.tag_ in {"NNS", "NNPS"} or self.head.lower_ in {"they", "we", "them", "others", "both"}

    @property
    def inflected(self) -> bool:
        """Whether its head has the form of a plural ("unions"), as "police" has not."""
        return self.head.tag_ in {"NNS", "NNPS"} and self.head.lower_ != self.head.lemma_.lower()

    @property
    def counted(self) -> bool:
        """Whether it introduces so many of a kind ("six men", "several other men"), and so none known before."""
        return any(c.dep_ == "nummod" or c.lower_ in {"several", "other", "another"} for c in self.head.children)

    @property
    def introduced(self) -> bool:
        """Whether it brings in another of a kind than those known before ("a report by the union", "a new report")."""
        told = any(c.dep_ == "prep" or c.lower_ in {"new", "second", "separate"} for c in self.head.children)
        return (self.counted and not self.definite) or (told and self.tokens[0].lower_ in {"a", "an"})

    @property
    def definite(self) -> bool:
        """Whether it points at something known: a definite article, demonstrative or possessive stands first.

        A body's noun before a role does so without one ("a ministry spokesman": of the ministry).
        """
        if self.head.dep_ == "compound":
            return True
        return self.tokens[0].lower_ in DEFINITE | POSSESSIVES or any(t.dep_ == "poss" for t in self.head.children)


OF_SOMETHING = frozenset(
    "accuse acquit assure clear convict convince cure deprive inform notify persuade relieve remind rid rob strip "
    "suspect warn".split()
)
"""Verbs whose "of" names what is said of or taken from their object."""


def is_relative(token: Token) -> bool:
    """Whether a token is a relative pronoun; "WHO" is an organisation."""
    return token.lower_ in RELATIVES and not token.text.isupper()


def reference(analysis: Analysis, paragraph: Paragraph, span: Span) -> Reference | None:
    """Describe the phrase at ``span``; None if it holds no word.

    A relative pronoun is replaced by the noun phrase it stands for.
    """
    tokens = [token for token in paragraph.tokens_in(*span) if not token.is_space and not token.is_punct]
    head = head_of(tokens)
    if head is None:
        return None
    relative = _relative(head, tokens)
    if relative is not None:
        antecedent = antecedent_of(relative)
        if antecedent is not None:
            return of_head(analysis, paragraph, antecedent)
    head = _named_head(head, tokens)
    name, person = _name(head, [*tokens, *_bearer(head, tokens)])
    text = _text(analysis, paragraph, span, head, tokens)
    return Reference(span, text, head, tuple(tokens), name, person, paragraph.start)


def _relative(head: Token, tokens: list[Token]) -> Token | None:
    """The relative pronoun by which a phrase points back: "who", "which car", "many of whom"."""
    if is_relative(head) and len(tokens) <= 2:
        return head
    if is_relative(tokens[0]):
        return tokens[0]
    of = [c for c in head.children if c.dep_ == "prep" and c.lower_ == "of"]
    return next((c for prep in of for c in prep.children if is_relative(c)), None)


def listed(head: Token) -> list[Token]:
    """The heads of the names of persons that a plural noun is followed by: "two directors, Roe and Poe"."""
    if head.tag_ != "NNS":
        return []
    first = next((c for c in head.children if c.dep_ == "appos" and c.ent_type_ == "PERSON" and c.i > head.i), None)
    found = [first] if first is not None else []
    while found and (after := next((c for c in found[-1].children if c.dep_ == "conj"), None)) is not None:
        found.append(after)
    return found if len(found) > 1 and all(token.ent_type_ == "PERSON" for token in found) else []


def _bearer(head: Token, tokens: list[Token]) -> list[Token]:
    """The name behind a role in the singular that a source was cut off before ("the district attorney, Jane Roe")."""
    if head.tag_ != "NN":
        return []
    names = (c for c in head.children if c.dep_ == "appos" and c.ent_type_ == "PERSON" and c not in tokens)
    return next(([*(c for c in name.children if c.dep_ == "compound"), name] for name in names), [])


def same_bearer(token: Token) -> bool:
    """Whether a noun behind "and" says more of the same person ("the former mayor and senator said")."""
    head = token.head
    singular = all(each.tag_ in {"NN", "NNP"} and each.text.islower() for each in (token, head))
    if token.dep_ != "conj" or not singular:
        return False
    own = any(c.dep_ in {"det", "poss", "nummod"} for c in token.children)
    return not own and any(c.dep_ in {"det", "poss"} for c in head.children)


def of_head(analysis: Analysis, paragraph: Paragraph, head: Token) -> Reference:
    """Describe the noun phrase around a head, without the clauses that hang on it."""
    first = min(
        (c.left_edge.i for c in head.children if c.i < head.i and c.dep_ not in OUTSIDE),
        default=head.i,
    )
    last = head.i
    for child in head.children:
        if child.i > head.i and child.dep_ in {"prep", "appos", "compound", "flat"} and child.left_edge.i <= last + 2:
            if child.dep_ == "prep" and child.lower_ not in {"of", "for", "at", "in", "from"}:
                continue
            if child.dep_ == "prep" and not any(c.dep_ == "pobj" for c in child.children):
                continue
            if child.lower_ == "of" and head.dep_ in {"dobj", "nsubjpass"} and head.head.lemma_ in OF_SOMETHING:
                continue  # "accused the police of theft": the parse hangs "of" on the noun
            if head.dep_ == "pobj" and child.ent_type_ == "PERSON" and _behind_place(child, head.head.head):
                continue
            last = max(last, _short_edge(child))
    campaign = first_of(head)
    first = first if campaign is None else min(first, campaign.i)
    tokens = [t for t in head.doc[first : last + 1] if not t.is_punct and not t.is_space]
    span = paragraph.span(head.doc[tokens[0].i : tokens[-1].i + 1]) if tokens else paragraph.token_span(head)
    named = _named_head(head, tokens)
    name, person = _name(named, tokens)
    text = _text(analysis, paragraph, span, named, tokens)
    return Reference(span, text, named, tuple(tokens) or (head,), name, person, paragraph.start)


def _short_edge(token: Token) -> int:
    """Right edge of a prepositional or appositive phrase, without relative clauses in it."""
    edge: int = token.i
    for child in token.children:
        if child.dep_ not in {"relcl", "acl", "advcl", "conj", "cc", "punct"}:
            edge = max(edge, _short_edge(child))
    return edge


def antecedent_of(relative: Token) -> Token | None:
    """Give the noun that a relative pronoun takes up, or None."""
    verb = relative.head
    while verb.dep_ not in {"relcl", "ROOT"} and verb.head.i != verb.i:
        verb = verb.head
    return verb.head if verb.dep_ == "relcl" and verb.head.pos_ in {"NOUN", "PROPN", "PRON"} else None


def _named_head(head: Token, tokens: list[Token]) -> Token:
    """The name in apposition to a role noun ("spokesman John Smith", parsed either way round) stays with it.

    A run of capitals is a name, whatever its words are taken for, and its last word is its head.
    """
    bearer = _of_both(head)
    if bearer is not None and bearer in tokens:
        return bearer
    whole = head.nbor(2) if is_hyphened(head) else head
    if whole is not head and whole.dep_ == "compound" and whole.head in tokens:
        return whole.head  # "Co-founder Jane Roe"
    if is_name(head):
        return head
    if whole in tokens and whole is not head:
        return whole
    charged = _charged(tokens)
    if charged is not None:
        return charged
    if 1 < len(tokens) <= LONGEST and all(t.text[:1].isupper() or t.text in PARTICLES for t in tokens):
        return tokens[-1]
    if head.pos_ in {"VERB", "AUX", "ADP", "PUNCT", "SCONJ", "CCONJ", "DET", "ADV"}:
        nouns = [t for t in tokens if t.pos_ in {"PROPN", "NOUN", "PRON"}]
        people = [t for t in nouns if t.ent_type_ == "PERSON" and t.i + 1 < len(t.doc) and t.nbor().ent_iob_ != "I"]
        if len(people) == 1:
            return people[0]
        return nouns[-1] if nouns and all(t.pos_ == "PROPN" for t in nouns) else (nouns[0] if nouns else head)
    return head


def _of_both(role: Token) -> Token | None:
    """The name of who holds two offices that stand before it: "Acme president and chief executive Jane Roe"."""
    if role.tag_ != "NN" or any(c.dep_ == "det" for c in role.children):
        return None
    name = next((c for c in role.children if c.dep_ == "conj" and c.ent_type_ == "PERSON" and c.i > role.i), None)
    told = [c for c in name.children if c.i < name.i] if name is not None else []
    other = any(c.dep_ in {"compound", "nmod"} and c.tag_ == "NN" and c.text.islower() for c in told)
    return name if other and not any(c.dep_ in {"det", "poss"} for c in told) else None


def _charged(tokens: list[Token]) -> Token | None:
    """The "accused" that a phrase is of which a parser takes for a verb or an adjective: "the accused, a teacher"."""
    if len(tokens) < 2 or (tokens[0].lower_, tokens[1].lower_) != ("the", "accused"):
        return None
    after = tokens[2] if len(tokens) > 2 else None
    return tokens[1] if after is None or after.i > tokens[1].i + 1 or after.pos_ == "PRON" else None


def _name(head: Token, tokens: list[Token]) -> tuple[str, bool]:
    """The proper name that a phrase is built on, and whether it is a person's.

    A name under a preposition ("spokesman for Acme") is not the phrase's own, a name has a capital letter, and one that
    ends with a common noun ("the Belmar federation") is a description, whatever the parser takes the noun for.
    """
    campaign = first_of(head)
    if campaign is not None:
        return clean(head.doc[campaign.i : head.i + 1].text), False
    body = owned(head, tokens)
    if body:
        return body + field_of(head, tokens), False
    name, person = _tagged_name(head, tokens)
    common = not person and head.text.islower() and not head.ent_type_ and name.endswith(f" {head.text}")
    return ("", False) if common or name.islower() else (name, person)


def _tagged_name(head: Token, tokens: list[Token]) -> tuple[str, bool]:
    if listed(head):
        return "", False
    people = [t for t in tokens if t.ent_type_ == "PERSON"]
    people = _own_people(head, people) if people else []
    if people:
        first = next((t for t in people if t.dep_ in {"appos", "npadvmod"}), people[-1])
        return with_given(first), True
    if is_name(head) or is_first_noun(head):
        name = coordinated(head, tokens) if head.ent_type_ else proper(head, tokens)
        return name + field_of(head, tokens), head.ent_type_ in PERSON_NAME
    appositive = next((c for c in head.children if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
    another = appositive is not None and appositive.ent_type_ == "PERSON" and _is_several(head)
    if appositive is not None and appositive in tokens and not another:
        return entity_text(appositive) if appositive.ent_type_ else proper(appositive, tokens), False
    return "", False


def _own_people(head: Token, people: list[Token]) -> list[Token]:
    """The words of persons' names in a phrase that are its own."""
    # A parser may take a name in apposition for a measure, as in "its chief, Lena Moor, told".
    core = {head} | {c for c in head.children if c.dep_ in {"appos", "compound", "flat", "nmod", "npadvmod"}}
    core |= {c for one in list(core) for c in one.children if c.dep_ in {"compound", "flat"}}
    people = [t for t in people if (t in core or _behind_place(t, head)) and not _modifies(t)]
    if _is_several(head):
        behind = {c for c in head.children if c.dep_ == "appos"}
        people = [t for t in people if t not in behind and t.head not in behind]
    if head.ent_type_ == "GPE" and head.dep_ == "pobj":
        people = [t for t in people if t.dep_ != "appos" and t.head.dep_ != "appos"]
    return people


def _modifies(name: Token) -> bool:
    """Whether a name only tells of a common noun behind it, and is not its bearer's: "Roe supporters", "Roe family"."""
    while name.dep_ == "compound" and name.head.i > name.i and name.head.ent_iob_ == "I":
        name = name.head
    noun = name.head
    own = noun.lemma_.lower() in BEARERS
    return (
        name.dep_ == "compound"
        and noun.i > name.i
        and noun.pos_ in {"NOUN", "PROPN"}
        and noun.text.islower()
        and not own
    )


def _is_several(head: Token) -> bool:
    """Whether a noun is for several, so that a name behind it is another's: "the family of one of them, Jan Roe"."""
    return head.tag_ == "NNS" or head.lower_ == "family"


def _behind_place(name: Token, head: Token) -> bool:
    """Whether a person's name is hung on what a role is held at: "a spokesman in Oslo, Jane Roe"."""
    if name.dep_ != "appos" or head.tag_ != "NN" or name.head.head.head.i != head.i:
        return False
    return name.head.pos_ == "PROPN" or _is_outer(name)


def _is_outer(name: Token) -> bool:
    """Whether a name is not that of the noun it is hung on, but of who bears the role before it: "head of it, Jan Roe".

    The comma behind the name tells, which belongs to the role.
    """
    comma = name.nbor() if name.i + 1 < len(name.doc) else None
    inner = name.head
    return comma is not None and comma.text == "," and inner.dep_ == "pobj" and comma.head.i == inner.head.head.i


def _text(analysis: Analysis, paragraph: Paragraph, span: Span, head: Token, tokens: list[Token]) -> str:
    """The words of a phrase that are its own.

    Not those beside it ("neither ... nor his aides"), nor names listed behind it, examples and clauses behind a comma.
    """
    start, end = span
    if len(tokens) > 1 and tokens[0].lower_ in ALTERNATIVES:
        start = paragraph.token_span(tokens[1])[0]
    ends = [paragraph.token_span(token)[0] for token in _after(head, tokens)]
    end = min((place for place in ends if start < place < end), default=end)
    text = " ".join(analysis.text[start:end].split()).rstrip(" ,:;–—-(")
    return text.rpartition(" (")[0] if text.count("(") > text.count(")") else text


def _after(head: Token, tokens: list[Token]) -> Iterator[Token]:
    """Tokens at which a phrase's own words are over."""
    yield from (name.left_edge for name in listed(head)[:1])
    for token in tokens:
        if token.dep_ in {"relcl", "acl"}:
            before = token.left_edge.nbor(-1) if token.left_edge.i > 0 else None
            if before is not None and before.lower_ in {",", "(", "–", "—"}:
                yield token.left_edge
        as_follows = token.lower_ == "such" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "as"
        when = (
            token.lower_ == "on"
            and token.head.pos_ != "VERB"
            and any(c.dep_ == "pobj" and c.ent_type_ == "DATE" for c in token.children)
        )
        himself = token.pos_ == "PRON" and token.i > head.i and token.lower_.endswith(("self", "selves"))
        if token.lower_ == "including" or as_follows or himself or (when and token.i > head.i):
            yield token
    others = [c for c in head.children if c.dep_ == "conj" and c.i > head.i]
    common = head.pos_ == "NOUN" or any(token.lower_ in ALTERNATIVES for token in tokens[:1])
    if common and others and not same_bearer(others[0]):
        first = others[0].left_edge
        yield first.nbor(-1) if first.nbor(-1).dep_ == "cc" else first
