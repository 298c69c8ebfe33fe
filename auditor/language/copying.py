"""spaCy's parse read once into plain values.

What a word is by its letters alone (its small letters, its outline, whether it is a number) is asked of spaCy once for
each form and then remembered, as are the strings behind its numbers; the memory is bounded over an archive.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from auditor.language.tokens import Parse, Token

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

MOST = 100_000
"""Forms or strings remembered, above which the memory starts anew with the next paragraph."""

IOB = ("", "I", "O", "B")
"""What spaCy's numbers for the place in a name mean."""


class Strings(dict[int, str]):
    """The strings behind a vocabulary's numbers, each asked for once."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self.vocab = vocab

    def __missing__(self, number: int) -> str:
        """Ask what a string is."""
        self[number] = found = str(self.vocab.strings[number])
        return found


@attrs.frozen(eq=False)
class Memory:
    """What is known of a vocabulary's words.

    Attributes:
        vocab: spaCy's.
        forms: For the number of a form: text, small letters, outline, and whether it is white space, a mark, letters,
            a stop word, a number.
        strings: For the number of a string, it.
    """

    vocab: Vocab
    forms: dict[int, tuple[str, str, str, bool, bool, bool, bool, bool]] = attrs.Factory(dict)
    strings: Strings = attrs.field()

    @strings.default
    def _strings(self) -> Strings:
        return Strings(self.vocab)

    def trim(self) -> None:
        """Forget everything if it has become too much."""
        for known in (self.forms, self.strings):
            if len(known) > MOST:
                known.clear()

    def learn_form(self, number: int) -> None:
        """Ask what a form is."""
        word = self.vocab[number]
        told = (word.is_space, word.is_punct, word.is_alpha, word.is_stop, word.like_num)
        self.forms[number] = (word.text, word.lower_, word.shape_, *told)


@lru_cache(maxsize=1)
def memory(vocab: Vocab) -> Memory:
    """Give what is known of the words of a vocabulary."""
    return Memory(vocab)


def copied(doc: Doc) -> Parse:
    """Give the parse that spaCy has made."""
    from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, ORTH, POS, SENT_START, SPACY, TAG

    known = memory(doc.vocab)
    known.trim()
    forms, strings = known.forms, known.strings
    parse = Parse(doc.text)
    told = doc.to_array([ORTH, LEMMA, POS, TAG, DEP, ENT_TYPE, ENT_IOB, SENT_START, SPACY])
    idx = 0
    for i, (orth, *numbers, iob, begins, blank) in enumerate(told.tolist()):
        if orth not in forms:
            known.learn_form(orth)
        text, lower, shape, *is_a = forms[orth]
        lemma, pos, tag, dep, name = [strings[number] for number in numbers]
        token = Token(parse, i, idx, text, lower, shape, lemma, pos, tag, dep, name, IOB[iob], begins == 1, *is_a)
        parse.tokens.append(token)
        idx += len(text) + blank
    for token, by in zip(parse.tokens, doc.to_array(HEAD).astype("int64").tolist(), strict=True):
        token.head = parse.tokens[token.i + by]
        if by:
            token.head.children.append(token)
    # Where arcs cross, spaCy's edges are not those of the whole subtree; they are kept as they are.
    for word in doc:
        parse.edges[0].append(word.left_edge.i)
        parse.edges[1].append(word.right_edge.i)
    return parse
