"""What each HTML element does to the flow of an article's text: by its name, its class, and where it stands."""

from __future__ import annotations

import re

from auditor.model import BlockKind
from auditor.reading.flow import INLINE, SKIP, Doing, Role, RoleOf
from auditor.reading.html_parser import BLOCKS
from auditor.reading.options import ReadingOptions
from auditor.reading.tree import Chars, Comment, Element

UNSEEN = frozenset(
    re.findall(
        r"\w+",
        """
        script style template noscript iframe svg math canvas video audio object embed img picture map form
        button select input textarea title head nav dialog datalist menu del s strike
        """,
    )
)
"""Elements left out: not shown, not words of the article, or (``del``) struck from it."""

CITERS = frozenset({"cite", "footer", "figcaption"})
PAGE_FURNITURE = frozenset({"aside", "footer", "nav"})
HEADINGS = {
    "h1": BlockKind.HEADLINE,
    **dict.fromkeys(["h2", "h3", "h4", "h5", "h6"], BlockKind.SUBHEADING),
}
KINDS = {
    **HEADINGS,
    "li": BlockKind.LIST,
    "dd": BlockKind.LIST,
    "dt": BlockKind.SUBHEADING,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "pre": BlockKind.CODE,
    "address": BlockKind.BYLINE,
    "summary": BlockKind.SUBHEADING,
    "td": BlockKind.CAPTION,
    "th": BlockKind.CAPTION,
}
OTHER_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        """
        li dt dd td th tr tbody thead tfoot caption body html summary legend option
        """,
    )
)

BY_CLASS = (
    (re.compile(r"(?:^|\s)(?:title|headline|(?:entry|post|article)-(?:title|headline))(?:\s|$)"), BlockKind.HEADLINE),
    (re.compile(r"(?:^|[\s_-])(?:foot|end)notes?(?:$|[\s_-])"), BlockKind.BOILERPLATE),
    (
        re.compile(r"(?:^|[\s_-])(?:dec?k|standfirst|subtitle|sub-?head(?:line)|strapline|lede?-?text)(?:$|[\s_-])"),
        BlockKind.DECK,
    ),
    (re.compile(r"(?:^|[\s_-])(?:byline|author-name|article-author)(?:$|[\s_-])"), BlockKind.BYLINE),
    (re.compile(r"(?:^|[\s_-])dateline(?:$|[\s_-])"), BlockKind.DATELINE),
    (re.compile(r"(?:^|[\s_-])(?:correction|clarification|editors?-note)s?(?:$|[\s_-])"), BlockKind.CORRECTION),
    (
        re.compile(r"(?:^|[\s_-])(?:wp-caption-text|caption|photo-credit|image-credit|pull-?quote)(?:$|[\s_-])"),
        BlockKind.CAPTION,
    ),
)
"""What a class name says of a block; tried in order."""

FURNITURE = re.compile(
    r"(?:^|\s)(?:(?:[\w-]*-)?(?:share|sharing|social|related|recommended|newsletter|subscribe|signup|promo|advert|ads?"
    r"|advertisement|sponsor(?:ed)?|breadcrumbs?|cookies?|comments|comment-list|sidebar|tags|tag-list|toolbar|paywall|popup"
    r"|modal|skip-link|read-more|most-read|trending|author-bio|post-navigation|footnote-backref)(?:-[\w-]*)?"
    r"|sr-only|screen-reader-text|visually-hidden|widget|widget-area|jp-relatedposts|sharedaddy|wp-block-buttons?)(?:\s|$)"
)
"""Class names of what stands in an article's element without being part of it.

Not among them: names that page builders and style sheets put on everything (``elementor-widget``, ``overflow-hidden``).
"""

FURNITURE_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "doc-backlink"}
)
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


def role_of(options: ReadingOptions, heavy: frozenset[int] = frozenset()) -> RoleOf:
    """Give the function that tells what each HTML element does.

    Args:
        options: ``revisions`` decides between ``ins`` and ``del``.
        heavy: Identities of elements with so much text that no class name makes them furniture.
    """
    unseen = UNSEEN if options.revisions == "accepted" else UNSEEN - {"del", "s", "strike"} | {"ins"}

    def role(element: Element) -> Role:
        name = element.name
        if name in unseen or _hidden(element) or (id(element) not in heavy and _furniture(element)):
            return SKIP
        if name == "br":
            return Role(Doing.BREAK)
        if name == "q":
            return Role(Doing.QUOTE)
        if name == "sup" and _note_mark(element):
            return SKIP
        kind = _kind(element, by_class=id(element) not in heavy)
        if name == "blockquote":
            return Role(Doing.QUOTATION, BlockKind.QUOTATION if kind is None else kind)
        if name in CITERS and _cites(element):
            return Role(Doing.CITATION)
        if name in BLOCKS or name in OTHER_BLOCKS:
            return Role(Doing.BLOCK, kind)
        return Role(Doing.BLOCK, kind) if kind is not None and _alone(element) else INLINE

    return role


def _kind(element: Element, *, by_class: bool) -> BlockKind | None:
    words = element.attributes.get("class", "").lower()
    if words and by_class:
        for pattern, kind in BY_CLASS:
            if pattern.search(words):
                return kind
    if element.attributes.get("role") == "doc-subtitle":
        return BlockKind.DECK
    if element.attributes.get("rel") == "author" or element.attributes.get("itemprop") == "author":
        return BlockKind.BYLINE
    if element.name == "time" and any(a.name == "header" for a in element.ancestors()):
        return BlockKind.DATELINE
    if element.name == "td" and _prose(element):
        return BlockKind.BODY
    return KINDS.get(element.name)


def _prose(cell: Element) -> bool:
    """Tell a cell with sentences in it (tables lay out letters and pages, too) from one with data."""
    words = cell.words()
    if cell.find("p") is not None:
        return True
    return len(words.split()) > 8 and words[-1] in '.?!…”"’'


def _hidden(element: Element) -> bool:
    attributes = element.attributes
    return bool(attributes) and (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or ("style" in attributes and HIDDEN_STYLE.search(attributes["style"].lower()) is not None)
    )


def _furniture(element: Element) -> bool:
    if element.name in {"body", "html", "article", "main"}:
        return False
    if element.name in PAGE_FURNITURE and not _quotes(element):
        return True
    if element.name == "header" and element.parent is not None and element.parent.name == "body":
        return element.find("h1") is None
    attributes = element.attributes
    return attributes.get("role") in FURNITURE_ROLES or (
        "class" in attributes and FURNITURE.search(attributes["class"].lower()) is not None
    )


def _quotes(element: Element) -> bool:
    return any(around.name == "blockquote" for around in element.ancestors())


def _cites(element: Element) -> bool:
    """Tell whether an element names who is quoted: the last of a block quotation, or what follows one in a figure."""
    parent = element.parent
    if parent is None or any(around.name in CITERS for around in element.ancestors()):
        return False
    if not _quotes(element):
        before = [child for child in parent.children if isinstance(child, Element)]
        place = next((index for index, child in enumerate(before) if child is element), 0)
        return parent.name == "figure" and place > 0 and before[place - 1].name == "blockquote"
    return element.name == "footer" or not _followed(element)


def _followed(element: Element) -> bool:
    """Tell whether words follow the element in its parent."""
    parent = element.parent
    after = False
    for child in parent.children if parent else ():
        if child is element:
            after = True
        elif after and not isinstance(child, Comment):
            words = child.text if isinstance(child, Chars) else child.words()
            if words.strip():
                return True
    return False


def _note_mark(element: Element) -> bool:
    words = element.words().strip("[]()")
    return words.isdigit() or (0 < len(words) <= 2 and not words.isalpha())


def _alone(element: Element) -> bool:
    """Tell whether an inline element is all there is in its parent, or stands among blocks."""
    parent = element.parent
    if parent is None:
        return True
    return parent.name not in {"p", "li", "td"} or not any(
        isinstance(child, Chars) and child.text.strip() for child in parent.children
    )
