"""NITF: what of it are words of the story, and of which kind."""

from __future__ import annotations

import pytest

from auditor.reading import parse


def blocks(content: str) -> list[tuple[str, str]]:
    draft = f"<nitf><body><body.content>{content}</body.content></body></nitf>"
    article = parse("a.nitf", draft.encode())
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


SAID = "<p>The port said so.</p>"


@pytest.mark.parametrize(
    "aside",
    [
        "<nitf-table><nitf-table-metadata><nitf-table-summary><p>For the desk only.</p></nitf-table-summary>"
        "<nitf-col/></nitf-table-metadata><table><tr><td></td></tr></table></nitf-table>",
        "<nitf-table><nitf-table-metadata><nitf-col/></nitf-table-metadata><custom-table>a,b</custom-table></nitf-table>",
        "<media media-type='image'><media-reference source='x.jpg'>x.jpg</media-reference></media>",
        "<media media-type='data'><media-reference/><media-object encoding='base64'>eA==</media-object></media>",
    ],
)
def test_what_describes_tables_and_pictures_is_no_text(aside: str) -> None:
    assert blocks(SAID + aside) == [("body", "The port said so.")]


def test_copyright_at_the_head_of_a_block_is_boilerplate_and_within_a_sentence_words() -> None:
    copyrite = "<copyrite><copyrite.year>2026</copyrite.year> <copyrite.holder>Nordic Desk</copyrite.holder></copyrite>"
    assert blocks(f"<block>{copyrite}{SAID}</block>") == [
        ("boilerplate", "2026 Nordic Desk"),
        ("body", "The port said so."),
    ]
    assert blocks(f"<p>The form bears the line {copyrite}.</p>") == [
        ("body", "The form bears the line 2026 Nordic Desk."),
    ]


def test_marked_up_names_numbers_and_links_are_words_of_their_sentence() -> None:
    draft = (
        "<p><person><function>Harbour master</function> <name.given>Ida</name.given> <name.family>Holm</name.family>"
        "</person> paid <money unit='EUR'>40 euros</money> for <num><frac><numer>1</numer><frac-sep>/</frac-sep>"
        "<denom>2</denom></frac></num> a day, <a href='x'>the <org>port</org></a> said.</p>"
    )
    assert blocks(draft) == [("body", "Harbour master Ida Holm paid 40 euros for 1/2 a day, the port said.")]
