"""From an element tree to parts: what HTML, NITF and the HTML inside JSON formats have in common.

A format says by ``role`` what each element does to the flow of text; the walk does the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum, auto
from itertools import count

import attrs

from auditor.model import BlockKind
from auditor.reading.assembly import Part
from auditor.reading.comments import Remark, read_comment
from auditor.reading.source_map import Fragment, Origin
from auditor.reading.tree import Chars, Comment, Element

QUOTES = ("“”", "‘’")
"""Marks that stand for ``<q>``, by depth."""

YIELDS = {
    BlockKind.QUOTATION: frozenset({BlockKind.BODY, BlockKind.LIST}),
    **dict.fromkeys(
        (BlockKind.CAPTION, BlockKind.CORRECTION, BlockKind.BOILERPLATE, BlockKind.CODE),
        frozenset({BlockKind.BODY, BlockKind.LIST, BlockKind.QUOTATION, BlockKind.SUBHEADING}),
    ),
}
"""Kind around to the kinds inside that give way to it: a list item in a caption is caption."""


class Doing(Enum):
    """What an element does to the flow."""

    INLINE = auto()
    BLOCK = auto()
    SKIP = auto()
    BREAK = auto()
    QUOTE = auto()
    QUOTATION = auto()
    CITATION = auto()


CITING = frozenset({Doing.QUOTATION, Doing.CITATION})
PARAGRAPHS = CITING | {Doing.BLOCK}


@attrs.frozen
class Role:
    """What an element does, and the kind of the blocks inside it (None: that of the element around it)."""

    doing: Doing
    kind: BlockKind | None = None


INLINE = Role(Doing.INLINE)
BLOCK = Role(Doing.BLOCK)
SKIP = Role(Doing.SKIP)
RoleOf = Callable[[Element], Role]


@attrs.define(eq=False)
class Flow:
    """A walk in progress: the words of the paragraph at hand, and what is around it."""

    origin: Origin
    words: list[Fragment] = attrs.field(factory=list)
    done: list[Part | Remark] = attrs.field(factory=list)
    kinds: list[BlockKind] = attrs.field(factory=list)
    quotations: list[int | None] = attrs.field(factory=lambda: [None])
    latest: int | None = None
    quotes: int = 0

    def end_paragraph(self) -> None:
        """Put the words so far down as a part."""
        if self.words:
            self.done.append(Part(self.kinds[-1], tuple(self.words), self.quotations[-1]))
            self.words = []


def flow(
    root: Element,
    origin: Origin,
    role: RoleOf,
    kind: BlockKind = BlockKind.BODY,
    numbers: Iterator[int] | None = None,
) -> list[Part | Remark]:
    """Walk a tree and give its parts and the comments addressed to the program, in order.

    Args:
        root: The element whose content is the draft.
        origin: What the tree's offsets point into.
        role: What each element does.
        kind: Of blocks that no element says more about.
        numbers: Where quotations get their numbers from, if several trees make one draft.
    """
    numbers = numbers or count(1)
    state = Flow(origin, kinds=[kind])
    stack: list[tuple[Element, Role, int]] = [(root, BLOCK, 0)]
    while stack:
        element, doing, index = stack.pop()
        if index == len(element.children):
            _leave(state, element, doing)
            continue
        stack.append((element, doing, index + 1))
        child = element.children[index]
        if isinstance(child, Chars):
            state.words += _words(origin, child, element.path)
        elif isinstance(child, Comment):
            remark = read_comment(child.text, origin.line(child.start))
            state.done += [remark] if remark else []
        else:
            does = role(child)
            if does.doing is not Doing.SKIP:
                _enter(state, child, does, numbers)
                stack.append((child, does, 0))
    state.end_paragraph()
    return state.done


def _words(origin: Origin, chars: Chars, path: str) -> Iterator[Fragment]:
    if origin.text.startswith(chars.text, chars.start) and chars.end - chars.start == len(chars.text):
        return origin.cut(chars.start, chars.end, path)
    return iter((origin.stand_in(chars.text, chars.start, path),))


def _enter(state: Flow, element: Element, role: Role, numbers: Iterator[int]) -> None:
    if role.doing in PARAGRAPHS:
        state.end_paragraph()
    elif role.doing is Doing.QUOTE:
        state.words.append(state.origin.stand_in(QUOTES[state.quotes % 2][0], element.start, element.path))
        state.quotes += 1
    elif role.doing is Doing.BREAK:
        # Two line breaks in a row are how visual editors make paragraphs.
        if state.words and state.words[-1].text == "\n":
            state.end_paragraph()
        else:
            state.words.append(state.origin.stand_in("\n", element.start, element.path))
    if role.doing is Doing.QUOTATION:
        state.latest = next(numbers)
    if role.doing in CITING:
        # A citation may stand after its quotation (``figcaption``) as well as inside.
        state.quotations.append(state.latest)
    kind = BlockKind.CAPTION if role.doing is Doing.CITATION else role.kind
    around = state.kinds[-1]
    state.kinds.append(around if kind is None or kind in YIELDS.get(around, ()) else kind)


def _leave(state: Flow, element: Element, role: Role) -> None:
    if role.doing in PARAGRAPHS:
        state.end_paragraph()
    elif role.doing is Doing.QUOTE:
        state.quotes -= 1
        state.words.append(state.origin.stand_in(QUOTES[state.quotes % 2][1], element.start, element.path))
    if role.doing in CITING:
        state.quotations.pop()
    if len(state.kinds) > 1:
        state.kinds.pop()
