"""OpenDocument: paragraphs, what stands apart from them, and both views of tracked changes."""

from __future__ import annotations

import pytest

from auditor.model import Article
from auditor.reading import parse
from auditor.reading.options import ReadingOptions

NAMES = ("office", "text", "table", "style", "draw", "dc", "meta", "fo")
SPACES = " ".join(f'xmlns:{name}="urn:x:{name}"' for name in NAMES)
STYLES = (
    "<office:automatic-styles>"
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>'
    '<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/>'
    '</style:style><style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/>'
    "</style:style></office:automatic-styles>"
)


def read(body: str, revisions: str = "accepted", meta: str = "") -> Article:
    draft = (
        f"<office:document {SPACES}><office:meta>{meta}</office:meta>{STYLES}"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )
    return parse("a.fodt", draft.encode(), ReadingOptions(revisions=revisions))


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


def p(words: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (p("It said so.", "P1"), "quotation"),
        (p("It said so.", "Title"), "headline"),
        (p("It said so.", "Subtitle"), "deck"),
        (p("It said so.", "Preformatted_20_Text"), "code"),
        ('<text:h text:outline-level="1">It said so.</text:h>', "headline"),
        ('<text:h text:outline-level="3">It said so.</text:h>', "subheading"),
        (f"<text:list><text:list-item>{p('It said so.')}</text:list-item></text:list>", "list"),
        (f"<table:table><table:table-cell>{p('It said so.')}</table:table-cell></table:table>", "caption"),
    ],
)  # fmt: skip
def test_kinds_by_style_level_and_place(body: str, kind: str) -> None:
    assert blocks(read(body + p("More was said."))) == [(kind, "It said so."), ("body", "More was said.")]


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("It <text:span>said</text:span><text:s/>so.", "It said so."),
        ("It\n   said<text:s text:c='3'/>so.", "It said so."),
        ("It<text:tab/>said<text:line-break/>so.", "It said so."),
        ("It <text:span text:style-name='T1'>never </text:span>said so.", "It said so."),
        ("It <text:span text:style-name='T2'>never </text:span>said so.", "It said so."),
        ("It said so<office:annotation><text:p>Really?</text:p></office:annotation>.", "It said so."),
        ("It <text:a>said</text:a> <text:soft-page-break/>so.", "It said so."),
    ],
)
def test_a_paragraph_reads_as_it_is_shown(inside: str, words: str) -> None:
    assert blocks(read(p(inside))) == [("body", words)]


def test_notes_and_text_boxes_are_kept_apart() -> None:
    note = f"<text:note-citation>1</text:note-citation><text:note-body>{p('A note.')}</text:note-body>"
    note = f"<text:note>{note}</text:note>"
    box = f"<draw:frame><draw:text-box>{p('In a box.')}</draw:text-box></draw:frame>"
    assert blocks(read(p(f"It {note}said {box}so.") + p("It waits."))) == [
        ("body", "It said so."),
        ("caption", "In a box."),
        ("body", "It waits."),
        ("boilerplate", "A note."),
    ]


def test_contents_lists_and_hidden_sections_are_left_out() -> None:
    body = f"<text:table-of-content>{p('Part one 3')}</text:table-of-content>"
    body += f'<text:section text:display="none">{p("Not yet.")}</text:section>'
    assert blocks(read(body + p("It said so."))) == [("body", "It said so.")]


def test_an_insertion_over_paragraphs_is_out_of_the_original() -> None:
    region = '<text:changed-region text:id="a"><text:insertion/></text:changed-region>'
    body = f"<text:tracked-changes>{region}</text:tracked-changes>"
    body += p('It <text:change-start text:change-id="a"/>said so.') + p(
        'More. <text:change-end text:change-id="a"/>waits.'
    )
    assert blocks(read(body, "original")) == [("body", "It waits.")]
    assert blocks(read(body)) == [("body", "It said so."), ("body", "More. waits.")]


def test_metadata_are_read() -> None:
    fields = {"title": "Port", "creator": "Nora Quist", "date": "2026-03-04", "language": "en-GB"}
    meta = "".join(f"<dc:{name}>{words}</dc:{name}>" for name, words in fields.items())
    document = read(p("It said so."), meta=meta).document
    assert (document.title, document.authors, document.date, document.language) == (
        "Port",
        ("Nora Quist",),
        "2026-03-04",
        "en",
    )
