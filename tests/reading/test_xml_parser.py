"""XML: a tree of what is wanted, each leaf with its place."""

from __future__ import annotations

from auditor.reading.tree import Chars, Element
from auditor.reading.xml_parser import parse_xml

DRAFT = "<a><p>One<!-- x --> é</p><look><p>Two <look/> &amp;<!-- y --></p></look><p>Thr&amp;e</p></a>"


def leaves(root: Element) -> list[tuple[str, str, str]]:
    return [
        (element.path, leaf.text, DRAFT[leaf.start : leaf.end])
        for element in root.walk()
        for leaf in element.children
        if isinstance(leaf, Chars)
    ]


def test_every_run_of_characters_has_its_place() -> None:
    assert leaves(parse_xml("a.xml", DRAFT)) == [
        ("/a/p", "One", "One"),
        ("/a/p", " é", " é"),
        ("/a/look/p", "Two ", "Two "),
        ("/a/look/p", " ", " "),
        ("/a/look/p", "&", "&"),
        ("/a/p[2]", "Thr", "Thr"),
        ("/a/p[2]", "&", "&"),
        ("/a/p[2]", "e", "e"),
    ]


def test_what_is_omitted_leaves_the_rest_as_it_was() -> None:
    whole, partly = parse_xml("a.xml", DRAFT), parse_xml("a.xml", DRAFT, frozenset({"look"}))
    assert leaves(partly) == [leaf for leaf in leaves(whole) if "/look" not in leaf[0]]
    assert partly.find("look") is None
