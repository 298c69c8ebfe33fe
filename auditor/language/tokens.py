"""The parse of a paragraph as plain values: words with what the pipeline says of them, and stretches of words.

spaCy's own tokens are made anew, and each string of theirs is decoded anew, whenever one is asked for. The stages look
at every word hundreds of times; so the parse is read once (``copying``), and what is said of a word is then at hand.
The names are spaCy's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import overload

import attrs


@attrs.define(eq=False)
class Token:
    """A word, a mark, or white space that is more than the one blank after a word. Filled once; nobody changes it.

    Attributes:
        doc: The parse that it is part of.
        i: Its position there.
        idx: Its first code point in the text of the parse.
        text: Itself.
        lower_: In small letters.
        shape_: Its outline: "Xxxx", "dd".
        lemma_: Its base form.
        pos_: Its part of speech (Universal Dependencies).
        tag_: Its part of speech (Penn Treebank).
        dep_: What it is to its head (ClearNLP).
        ent_type_: Kind of the named entity that it is part of, or an empty string.
        ent_iob_: ``B`` at the start of an entity, ``I`` inside of one, else ``O``.
        is_sent_start: Whether a sentence begins with it.
        is_space: Whether it is white space.
        is_punct: Whether it is a mark.
        is_alpha: Whether it is all letters.
        is_stop: Whether it is one of the most frequent words.
        like_num: Whether it is a number, in figures or words.
        head: The word that governs it; itself if none does.
        children: The words that it governs, in text order.
    """

    doc: Parse
    i: int
    idx: int
    text: str
    lower_: str
    shape_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    is_sent_start: bool
    is_space: bool
    is_punct: bool
    is_alpha: bool
    is_stop: bool
    like_num: bool
    head: Token = attrs.field(init=False, repr=False)
    children: list[Token] = attrs.field(init=False, repr=False, factory=list)

    def __len__(self) -> int:
        """Count its code points."""
        return len(self.text)

    def __bool__(self) -> bool:
        """Tell it from None, however long it is."""
        return True

    def nbor(self, by: int = 1) -> Token:
        """Give the token that stands so many behind it (before it, if less than zero).

        Raises:
            IndexError: The parse ends before.
        """
        if self.i + by < 0:
            raise IndexError(f"no token {-by} before the first but {self.i}")
        return self.doc.tokens[self.i + by]

    @property
    def lefts(self) -> list[Token]:
        """The words before it that it governs."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """The words behind it that it governs."""
        return [child for child in self.children if child.i > self.i]

    @property
    def left_edge(self) -> Token:
        """The first of itself and what hangs on it."""
        return self.doc.tokens[self.doc.edges[0][self.i]]

    @property
    def right_edge(self) -> Token:
        """The last of itself and what hangs on it."""
        return self.doc.tokens[self.doc.edges[1][self.i]]

    @property
    def subtree(self) -> list[Token]:
        """Itself and all that hangs on it, in text order where no two arcs cross."""
        found: list[Token] = []
        self._gather(found)
        return found

    def _gather(self, found: list[Token]) -> None:
        before = True
        for child in self.children:
            if before and child.i > self.i:
                before = False
                found.append(self)
            child._gather(found)
        if before:
            found.append(self)

    @property
    def ancestors(self) -> Iterator[Token]:
        """Yield its head, the head of that, and so on."""
        current = self
        while current.head is not current:
            current = current.head
            yield current

    @property
    def sent(self) -> Tokens:
        """Its sentence."""
        tokens = self.doc.tokens
        start = next((n for n in range(self.i, 0, -1) if tokens[n].is_sent_start), 0)
        end = next((n for n in range(self.i + 1, len(tokens)) if tokens[n].is_sent_start), len(tokens))
        return self.doc[start:end]


@attrs.frozen(eq=False)
class Tokens(Sequence[Token]):
    """A stretch of a parse.

    Attributes:
        doc: The parse.
        start: Position of its first token.
        end: One past that of its last.
    """

    doc: Parse
    start: int
    end: int

    def __len__(self) -> int:
        """Count its tokens."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """Go over its tokens."""
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        """Give a token, or several, by position in the stretch."""
        return self.doc.tokens[self.start : self.end][index]

    @property
    def start_char(self) -> int:
        """Its first code point in the text of the parse."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """One past its last."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its words as they stand in the text."""
        return self.doc.text[self.start_char : self.end_char] if len(self) else ""


@attrs.define(eq=False)
class Parse(Sequence[Token]):
    """The parse of a paragraph. Filled once; nobody changes it.

    Attributes:
        text: The paragraph.
        tokens: Its words.
        edges: For each word the positions of the first and of the last word of its subtree.
    """

    text: str
    tokens: list[Token] = attrs.field(init=False, repr=False, factory=list)
    edges: tuple[list[int], list[int]] = attrs.field(init=False, repr=False, factory=lambda: ([], []))

    def __len__(self) -> int:
        """Count its tokens."""
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        """Go over its tokens."""
        return iter(self.tokens)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> Tokens: ...
    def __getitem__(self, index: int | slice) -> Token | Tokens:
        """Give a token or a stretch by position."""
        if isinstance(index, slice):
            start, end, _ = index.indices(len(self.tokens))
            return Tokens(self, start, max(start, end))
        return self.tokens[index]

    @property
    def sents(self) -> Iterator[Tokens]:
        """Yield its sentences."""
        starts = [token.i for token in self.tokens if token.is_sent_start or token.i == 0]
        return (self[start:end] for start, end in pairwise([*starts, len(self.tokens)]))
