"""Word documents: what Word shows, with the paragraph and column of every character."""

from __future__ import annotations

import io
import zipfile

import pytest

from auditor.model import Article
from auditor.reading import parse
from auditor.reading.options import ReadingOptions

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = {
    "T1": ("Title", ""),
    "H1": ("heading 1", ""),
    "Q": ("Quote", ""),
    "QB": ("Desk quote", '<w:basedOn w:val="Q"/>'),
    "L": ("List Paragraph", ""),
    "C": ("caption", ""),
    "By": ("Byline", ""),
    "Out": ("Desk head", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
    "Num": ("Desk item", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'),
}


def package(body: str, space: str = W, **more: str) -> bytes:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{rest}</w:style>'
        for key, (name, rest) in STYLES.items()
    )
    parts = {"styles": f"<w:styles {space}>{styles}</w:styles>", **more}
    relations = "".join(f'<Relationship Type="{RELATION}/{kind}" Target="{kind}.xml"/>' for kind in parts)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/_rels/document.xml.rels", f"<Relationships>{relations}</Relationships>")
        for kind, text in parts.items():
            archive.writestr(f"word/{kind}.xml", text)
    return data.getvalue()


def p(words: str, style: str = "", inside: str = "") -> str:
    mark = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{mark}{inside}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def read(body: str, revisions: str = "accepted", **more: str) -> Article:
    return parse("a.docx", package(body, **more), ReadingOptions(revisions=revisions))


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


@pytest.mark.parametrize(
    ("style", "kind"),
    [
        ("T1", "headline"),
        ("H1", "headline"),
        ("Q", "quotation"),
        ("QB", "quotation"),
        ("L", "list"),
        ("C", "caption"),
        ("By", "byline"),
        ("Out", "subheading"),
        ("Num", "list"),
        ("Subtitle", "deck"),
        ("Unknown", "body"),
    ],
)
def test_styles_tell_kinds_by_name_by_base_and_by_outline(style: str, kind: str) -> None:
    assert blocks(read(p("It said so.", style) + p("More was said."))) == [
        (kind, "It said so."),
        ("body", "More was said."),
    ]


def test_numbering_makes_a_list_item_unless_it_is_switched_off() -> None:
    on, off = (f'<w:numPr><w:numId w:val="{number}"/></w:numPr>' for number in (3, 0))
    assert [kind for kind, _ in blocks(read(p("It said so.", inside=on) + p("It did.", inside=off)))] == [
        "list",
        "body",
    ]


def test_only_the_first_top_heading_is_the_headline() -> None:
    body = p("Port closes", "H1") + p("It said so.") + p("What next", "H1") + p("It waits.")
    assert [kind for kind, _ in blocks(read(body))] == ["headline", "body", "subheading", "body"]


def test_a_document_without_styles_is_told_by_its_wording() -> None:
    body = p("Port closes") + p("By Nora Quist") + p("VELLHAVN (ND) – It said so.") + p("What next") + p("It waits.")
    assert [kind for kind, _ in blocks(read(body))] == ["headline", "byline", "dateline", "body", "subheading", "body"]


def test_a_text_box_and_a_note_are_kept_apart() -> None:
    box = (
        f"<w:p><w:r><w:t>It said so.</w:t><w:pict><w:txbxContent>{p('In a box.')}</w:txbxContent></w:pict></w:r></w:p>"
    )
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator">{p("")}</w:footnote>'
        f"<w:footnote>{p('A note on that.')}</w:footnote></w:footnotes>"
    )
    assert blocks(read(box + p("It waits."), footnotes=notes)) == [
        ("body", "It said so."),
        ("caption", "In a box."),
        ("body", "It waits."),
        ("boilerplate", "A note on that."),
    ]


def test_a_table_of_contents_is_left_out_and_other_controls_are_not() -> None:
    contents = (
        '<w:sdt><w:sdtPr><w:docPartGallery w:val="Table of Contents"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    )
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    assert blocks(read(contents.format(p("Part one 3")) + control.format(p("It said so.")))) == [
        ("body", "It said so.")
    ]


def test_field_codes_are_no_text_and_field_results_are() -> None:
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        "<w:r><w:t>Page 3 was cut.</w:t></w:r></w:p>"
    )
    assert blocks(read(field)) == [("body", "Page 3 was cut.")]


def test_a_deleted_row_is_out_and_an_inserted_one_in() -> None:
    row = "<w:tr><w:trPr><w:{}/></w:trPr><w:tc>{}</w:tc></w:tr>"
    long = "The port said in a long statement that {} had closed for good."
    body = p("It waits.") + "<w:tbl>" + "".join(row.format(k, p(long.format(k))) for k in ("del", "ins")) + "</w:tbl>"
    assert blocks(read(body))[1] == ("body", long.format("ins"))
    assert blocks(read(body, "original"))[1] == ("body", long.format("del"))
    assert len(blocks(read(body))) == 2


def test_joined_paragraphs_are_one_sentence_and_keep_both_places() -> None:
    article = read(p("The port ", inside="<w:rPr><w:del/></w:rPr>") + p("said so."))
    assert article.text == "The port said so."
    assert [(piece.line, piece.column) for piece in article.pieces] == [(1, 1), (2, 1)]
    assert blocks(read(p("The port. ", inside="<w:rPr><w:ins/></w:rPr>") + p("It said so."), "original")) == [
        ("body", "The port. It said so.")
    ]


def test_a_comment_to_the_auditor_silences_rules_where_it_is_set() -> None:
    comments = f'<w:comments {W}><w:comment w:id="4">{p("auditor: ignore[F001] as ruled")}</w:comment></w:comments>'
    mark = '<w:comment{} w:id="4"/>'
    body = p("One.") + f"<w:p>{mark.format('RangeStart')}<w:r><w:t>Two.</w:t></w:r></w:p>"
    body += f"<w:p><w:r><w:t>Three.</w:t></w:r>{mark.format('RangeEnd')}</w:p>" + p("Four.")
    article = read(body, comments=comments)
    silenced = article.suppressions[0]
    assert (silenced.rules, silenced.reason, silenced.line) == (("F001",), "as ruled", 2)
    assert article.text[silenced.start : silenced.end] == "Two.\n\nThree."


def test_strict_documents_are_read_too() -> None:
    assert parse("a.docx", package(p("It said so."), STRICT)).text == "It said so."


def test_special_characters_keep_columns() -> None:
    article = read(
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t></w:r></w:p>"
    )
    assert article.text == "a b cd"
    assert [(piece.column, article.text[piece.start : piece.end]) for piece in article.pieces if piece.verbatim] == [
        (1, "a"),
        (3, "b"),
        (5, "c"),
        (7, "d"),
    ]


def test_what_is_noticed_is_told_with_its_paragraph() -> None:
    article = read(p("The port said so.") + p("The min\u00adister denied it."))
    assert article.notices == ("paragraph 2: soft hyphens, 1 in the file, the first one here",)
