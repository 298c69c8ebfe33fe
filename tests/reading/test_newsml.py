"""NewsML: the text wherever an item carries it, the head from its metadata."""

from __future__ import annotations

import pytest

from auditor.model import Article
from auditor.reading import parse
from auditor.reading.source_map import place


def read(content: str, meta: str = "") -> Article:
    return parse(
        "a.newsml", f"<newsItem><contentMeta>{meta}</contentMeta><contentSet>{content}</contentSet></newsItem>".encode()
    )


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


@pytest.mark.parametrize(
    "content",
    [
        "<inlineXML><nitf><body><body.content><p>It said so.</p></body.content></body></nitf></inlineXML>",
        "<inlineXML><html><body><p>It said so.</p></body></html></inlineXML>",
        "<inlineXML><div><p>It said so.</p></div></inlineXML>",
        "<inlineData contenttype='text/plain'>It said so.</inlineData>",
        "<inlineData contenttype='text/html'>&lt;p&gt;It said so.&lt;/p&gt;</inlineData>",
        "<inlineData contenttype='text/html'><![CDATA[<p>It said so.</p>]]></inlineData>",
        "<inlineData> </inlineData><inlineData>It said so.</inlineData>",
        "<inlineData encoding='encd:b64'>SXQgc2FpZCBzby4=</inlineData><inlineData>It said so.</inlineData>",
        "<x><DataContent><p>It said so.</p></DataContent></x>",
        "<x><DataContent>It said so.</DataContent></x>",
    ],
)
def test_text_is_found_in_every_wrapping_with_its_place(content: str) -> None:
    article = read(content)
    assert blocks(article) == [("body", "It said so.")]
    draft = f"<newsItem><contentMeta></contentMeta><contentSet>{content}</contentSet></newsItem>"
    found = place(article.pieces, article.text.index("said"))
    assert draft[found.column - 1 :].startswith("said so.")


def test_the_head_comes_from_metadata_unless_the_text_has_its_own() -> None:
    meta = "<headline>Port closes</headline><by>By Nora Quist</by><dateline>VELLHAVN</dateline><language tag='en-GB'/>"
    article = read("<inlineXML><html><body><h1>Port shuts</h1><p>It said so.</p></body></html></inlineXML>", meta)
    assert blocks(article) == [
        ("byline", "By Nora Quist"),
        ("dateline", "VELLHAVN"),
        ("headline", "Port shuts"),
        ("body", "It said so."),
    ]
    assert (article.document.authors, article.document.language) == (("Nora Quist",), "en")


def test_further_items_are_told_of() -> None:
    item = "<newsItem><contentSet><inlineData>{}</inlineData></contentSet></newsItem>"
    draft = (
        f"<newsMessage><itemSet>{item.format(' ')}{item.format('One.')}{item.format('Two.')}</itemSet></newsMessage>"
    )
    article = parse("a.newsml", draft.encode())
    assert article.text == "One."
    assert article.notices == ("only the first news item is read; items after it: 1",)


def test_a_comment_silences_rules_in_xml_too() -> None:
    draft = "<inlineXML><html><body><!-- auditor: ignore[F001] as ruled --><p>It said so.</p></body></html></inlineXML>"
    assert [silenced.rules for silenced in read(draft).suppressions] == [("F001",)]
