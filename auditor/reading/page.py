"""Which part of a saved page is the article, and what its head says about it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from auditor.reading.tree import Chars, Element

BODY_CLASS = re.compile(
    r"(?:^|\s)(?:entry-content|article-?body|article__body|article-?content|article__content|post-content|post-body|story-?body"
    r"|story-content|wp-block-post-content|td-post-content|single-content|body-content|rich-text)(?:\s|$|__|--)"
)
ENOUGH = 0.4
"""Share of the page's running text that a marked element must hold to be taken for the article."""

NOT_RUNNING = frozenset({"nav", "aside", "footer", "form", "script", "style", "noscript", "header"})
META = {
    "title": ("og:title", "twitter:title", "dc.title"),
    "date": ("article:published_time", "datepublished", "date", "dc.date", "pubdate"),
    "outlet": ("og:site_name", "application-name"),
}
AUTHORS = frozenset({"author", "article:author", "dc.creator", "parsely-author"})


def article_element(root: Element) -> Element:
    """Find the element that holds the article and as little else as can be; the root of a bare fragment."""
    weights = _weights(root)
    whole = weights.get(id(root), 0)
    if not whole:
        return root.find("body") or root
    for marked in _marked(root):
        best = max(marked, key=lambda element: weights.get(id(element), 0), default=None)
        if best is not None and weights.get(id(best), 0) >= ENOUGH * whole:
            return best
    return _densest(root.find("body") or root, weights)


def _marked(root: Element) -> Iterator[list[Element]]:
    """Give the elements that say they are the article's body, surest sign first."""
    elements = list(root.walk())
    yield [e for e in elements if e.attributes.get("itemprop", "").lower() == "articlebody"]
    yield [e for e in elements if BODY_CLASS.search(e.attributes.get("class", "").lower())]
    yield [e for e in elements if e.name == "article"]
    yield [e for e in elements if e.name == "main" or e.attributes.get("role") == "main"]


def _weights(root: Element) -> dict[int, int]:
    """Count the letters of paragraphs below each element, by its identity."""
    weights: dict[int, int] = {}
    for element in root.walk():
        if element.name not in {"p", "blockquote", "li", "pre"} or any(
            a.name in NOT_RUNNING for a in element.ancestors()
        ):
            continue
        letters = sum(
            len(child.text) for part in _inline(element) for child in part.children if isinstance(child, Chars)
        )
        for around in (element, *element.ancestors()):
            weights[id(around)] = weights.get(id(around), 0) + letters
    return weights


def _inline(element: Element) -> Iterator[Element]:
    """Give the element and those below it that are no paragraphs of their own."""
    stack = [element]
    while stack:
        part = stack.pop()
        yield part
        stack += [child for child in part.elements() if child.name not in {"p", "blockquote", "li", "pre", "ul", "ol"}]


def _densest(body: Element, weights: dict[int, int]) -> Element:
    """Go down from the body as long as one child holds nearly all of the running text."""
    element = body
    while True:
        inner = max(element.elements(), key=lambda child: weights.get(id(child), 0), default=None)
        if inner is None or inner.name in {"p", "blockquote", "li", "ul", "ol", "pre"}:
            return element
        if weights.get(id(inner), 0) < 0.8 * weights.get(id(element), 1):
            return element
        element = inner


def heavy_elements(body: Element) -> frozenset[int]:
    """Give the identities of the elements that hold half or more of the article's running text."""
    weights = _weights(body)
    whole = weights.get(id(body), 0)
    return frozenset(identity for identity, weight in weights.items() if whole and weight * 2 >= whole)


def headline(root: Element, body: Element) -> Element | None:
    """Give the page's headline if it stands outside the article's element."""
    below = {id(element) for element in body.walk()}
    return next((h for h in root.find_all("h1") if id(h) not in below and h.words()), None)


def metadata(root: Element) -> dict[str, Any]:
    """Read title, authors, date, outlet and language from the head; returned as fields of ``Document``."""
    about: dict[str, Any] = {}
    authors: list[str] = []
    properties: dict[str, str] = {}
    for meta in root.find_all("meta"):
        key = (meta.attributes.get("property") or meta.attributes.get("name") or "").lower()
        value = " ".join(meta.attributes.get("content", "").split())
        if key in AUTHORS and value and not value.startswith("http"):
            authors.append(value)
        elif value:
            properties.setdefault(key, value)
    for field, keys in META.items():
        found = next((properties[key] for key in keys if key in properties), None)
        if found:
            about[field] = found
    _add_linked_data(root, about, authors)
    title = root.find("title")
    if "title" not in about and title is not None and title.words():
        about["title"] = title.words()
    if authors:
        about["authors"] = tuple(dict.fromkeys(authors))
    page = root.find("html")
    language = page.attributes.get("lang") or page.attributes.get("xml:lang") or "" if page is not None else ""
    if language:
        about["language"] = language.split("-")[0].lower()
    return about


def _add_linked_data(root: Element, about: dict[str, Any], authors: list[str]) -> None:
    """Fill gaps from schema.org data in ``application/ld+json``."""
    for script in root.find_all("script"):
        if script.attributes.get("type", "").lower() != "application/ld+json":
            continue
        for item in _items(script):
            if "Article" not in str(item.get("@type", "")) and "Posting" not in str(item.get("@type", "")):
                continue
            publisher = item.get("publisher")
            names = item.get("author")
            for field, value in (
                ("title", item.get("headline")),
                ("date", item.get("datePublished")),
                ("outlet", publisher.get("name") if isinstance(publisher, dict) else publisher),
            ):
                if isinstance(value, str) and value.strip():
                    about.setdefault(field, " ".join(value.split()))
            if not authors:
                for name in names if isinstance(names, list) else [names]:
                    name = name.get("name") if isinstance(name, dict) else name
                    authors += [name] if isinstance(name, str) and name.strip() else []


def _items(script: Element) -> list[dict[str, Any]]:
    raw = "".join(child.text for child in script.children if isinstance(child, Chars))
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        return []
    items = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
