"""The element tree that HTML and XML readers share.

Its leaves know where in their origin they stand, so that a walk over the tree yields words with their places.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

DEEPEST = 400
"""Elements inside one another above which a document is refused: browsers stop at 512, drafts stay under 50."""


@attrs.frozen
class Chars:
    """A run of characters: ``text`` stands for the origin's ``[start, end)``, as it is or as an entity."""

    text: str
    start: int
    end: int


@attrs.frozen
class Comment:
    """A comment: the words between its delimiters and where it starts in the origin."""

    text: str
    start: int


@attrs.define(eq=False)
class Element:
    """An element; the one kind of value here that grows while its document is parsed.

    Attributes:
        name: Local name, lower case in HTML.
        attributes: By local name, values decoded.
        start: Where its tag starts in the origin.
        parent: The element around it, or None.
        path: Such as ``/html/body/p[3]``; an index counts the siblings of that name.
        namespace: In XML; empty in HTML.
        children: In order.
    """

    name: str
    attributes: dict[str, str]
    start: int
    parent: Element | None = None
    path: str = ""
    namespace: str = ""
    children: list[Element | Chars | Comment] = attrs.field(factory=list)
    _named: dict[str, int] = attrs.field(factory=dict)

    def add(self, name: str, attributes: dict[str, str], start: int, namespace: str = "") -> Element:
        """Add an element at the end and return it."""
        count = self._named[name] = self._named.get(name, 0) + 1
        path = f"{self.path}/{name}[{count}]" if count > 1 else f"{self.path}/{name}"
        child = Element(name, attributes, start, self, path, namespace)
        self.children.append(child)
        return child

    def walk(self) -> Iterator[Element]:
        """Give this element and all below it, in document order."""
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            stack += [child for child in reversed(element.children) if isinstance(child, Element)]

    def find(self, name: str) -> Element | None:
        """Give the first element of that name at or below this one."""
        return next((element for element in self.walk() if element.name == name), None)

    def find_all(self, name: str) -> list[Element]:
        """Give every element of that name at or below this one."""
        return [element for element in self.walk() if element.name == name]

    def elements(self) -> list[Element]:
        """Give the elements directly inside this one."""
        return [child for child in self.children if isinstance(child, Element)]

    def words(self) -> str:
        """Give all the text below, white space collapsed."""
        return " ".join("".join(self._chars()).split())

    def _chars(self) -> Iterator[str]:
        stack: list[Element | Chars | Comment] = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, Chars):
                yield node.text
            elif isinstance(node, Element):
                stack += reversed(node.children)

    def ancestors(self) -> Iterator[Element]:
        """Give the elements around this one, innermost first."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent
