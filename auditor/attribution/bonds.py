"""What words are to a cue, weighed together along the parse.

The link head judges each word piece by itself, so that it may leave a word out of the midst of a phrase, or break off
before a phrase ends. Those who annotated its training data did neither: a word and the word that it hangs on are in
one content together, or outside of it together, with few exceptions. So a sentence is labelled as a whole: the labels
with the largest sum of what the model says of each word and of a bond for each word labelled like its head. They are
found exactly, from the leaves of the parse to its roots and back (Dawid 1992, "Applications of a general propagation
algorithm for probabilistic expert systems"). The words of the cue itself are bound to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs
import numpy as np

from auditor.attribution.tags import CONTENT, NONE, SOURCE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from auditor.language.tokens import Token

KEPT = {
    "dep": (1.3, 0.0), "appos": (1.5, 1.8), "advcl": (2.0, 0.0), "relcl": (2.3, 0.4), "nmod": (2.8, 2.3),
    "npadvmod": (2.9, 1.0), "cc": (3.0, 2.5), "conj": (3.0, 2.0), "ccomp": (3.1, 0.0), "acl": (3.4, 1.0),
    "nsubjpass": (3.9, 0.6), "prep": (4.1, 3.1), "advmod": (4.2, 2.5), "punct": (2.0, 2.0), "dobj": (4.7, 1.0),
    "nsubj": (4.7, 0.0), "nummod": (5.0, 3.7), "pobj": (5.0, 1.7), "compound": (5.4, 5.1), "poss": (5.6, 3.2),
    "amod": (5.9, 4.6), "det": (6.3, 4.5), "case": (6.4, 4.3), "aux": (7.6, 3.8),
}  # fmt: skip
"""How surely a content that holds a word or its head holds both, and how surely a source does, by what the word is to
its head: natural logarithms of the odds in 200 training articles of PolNeAR, none below 0. Those of marks, which are no
words there, are set by hand."""

USUAL = (4.5, 2.0)
"""The same for what is not named."""

SHARE = 0.5
"""How much a bond counts beside what the model says; 0.25 to 1 differ little (evaluation/RESULTS.md)."""

BONDS = {kind: (SHARE * content, SHARE * source) for kind, (content, source) in KEPT.items()}
UNNAMED = (SHARE * USUAL[0], SHARE * USUAL[1])

FAINT = 0.02
"""Chance of being source or content that no piece of a sentence reaches which is not looked at."""

TINY = 1e-3


@attrs.frozen(eq=False)
class Tree:
    """The words of a stretch of text, each bound to its head.

    Attributes:
        words: For each word piece the position of its word.
        pieces: For each word the number of its pieces: one that is in many is heard no louder than another.
        heads: For each word the position of its head; its own, if that stands elsewhere.
        roots: For each word the position of that which its sentence hangs on.
        bonds: For each word what it costs to part it from its head: a content's words, and a source's.
        upwards: All words, each before its head.
    """

    words: NDArray[np.int64]
    pieces: NDArray[np.int64]
    heads: tuple[int, ...]
    roots: NDArray[np.int64]
    bonds: tuple[tuple[float, float], ...]
    upwards: tuple[int, ...]

    @classmethod
    def of(cls, tokens: Sequence[Token], offsets: NDArray[np.int64], shift: int) -> Tree:
        """Bind the words of a stretch.

        Args:
            tokens: The words, in text order, without a gap.
            offsets: ``[T, 2]`` code points of the word pieces within the stretch.
            shift: First code point of the stretch in the text of the parse.
        """
        first = tokens[0].i if tokens else 0
        heads = [t.head.i - first if 0 <= t.head.i - first < len(tokens) else n for n, t in enumerate(tokens)]
        downwards = _downwards(heads)
        roots = np.arange(len(heads))
        for word in downwards:
            roots[word] = roots[heads[word]]
        ends = np.array([token.idx + len(token) - shift for token in tokens], np.int64)
        words = np.minimum(np.searchsorted(ends, offsets[:, 0], side="right"), max(0, len(tokens) - 1))
        return cls(
            words=words,
            pieces=np.bincount(words, minlength=len(tokens)),
            heads=tuple(heads),
            roots=roots,
            bonds=tuple(BONDS.get(token.dep_, UNNAMED) for token in tokens),
            upwards=tuple(reversed(downwards)),
        )

    def labels(self, chances: NDArray[np.float32], cue: tuple[int, int]) -> NDArray[np.int64]:
        """Label each word piece with its role to a cue.

        Args:
            chances: ``[T, 3]`` probabilities of each piece's roles by themselves.
            cue: The pieces of the cue, which have no role.
        """
        roles = np.full(len(self.heads), NONE)
        near = self.words[np.flatnonzero(chances[:, NONE] < 1 - FAINT)]
        sentences = set(self.roots[near].tolist())
        free = {word for word, root in enumerate(self.roots.tolist()) if root in sentences}
        free -= set(self.words[slice(*cue)].tolist())
        worth = np.zeros((len(self.heads), chances.shape[1]))
        np.add.at(worth, self.words, np.log(chances + TINY) / self.pieces[self.words, None])
        for word, role in self._best(worth.tolist(), free).items():
            roles[word] = role
        labels: NDArray[np.int64] = roles[self.words]
        labels[slice(*cue)] = NONE
        return labels

    def _best(self, worth: list[list[float]], free: set[int]) -> dict[int, int]:
        """Give the best role of each free word; ``worth`` of words and roles takes up what hangs on the words."""
        order = [word for word in self.upwards if word in free]
        for word in order:
            head = self.heads[word]
            if head != word and head in free:
                best = [max(_under(role, worth[word], self.bonds[word])) for role in (NONE, SOURCE, CONTENT)]
                worth[head] = [so_far + more for so_far, more in zip(worth[head], best, strict=True)]
        roles: dict[int, int] = {}
        for word in reversed(order):
            role = roles.get(self.heads[word])
            own = worth[word] if role is None else _under(role, worth[word], self.bonds[word])
            roles[word] = own.index(max(own))
        return roles


def _under(role: int, own: Sequence[float], bond: tuple[float, float]) -> list[float]:
    """What each role is worth to a word whose head has ``role``."""
    none, source, content = own
    to_content, to_source = bond
    if role == SOURCE:
        return [none - to_source, source, content - to_source]
    if role == CONTENT:
        return [none - to_content, source - to_source, content]
    return [none, source - to_source, content - to_content]


def _downwards(heads: Sequence[int]) -> list[int]:
    """Order words so that each stands behind its head."""
    hanging: list[list[int]] = [[] for _ in heads]
    order = [word for word, head in enumerate(heads) if word == head]
    for word, head in enumerate(heads):
        if word != head:
            hanging[head].append(word)
    for word in order:
        order += hanging[word]
    return order
