"""Findings as Word comments: at their words, with everything else as it was."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import attrs
import pytest

from auditor.errors import OutputError
from auditor.model import Article, Finding, FindingKind, Report, Severity, Summary, Tool
from auditor.reading import parse
from auditor.reading.options import ReadingOptions
from auditor.reporting.word import annotate

WORD = Path(__file__).parents[1] / "reading/drafts/word"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENTS = sorted(WORD.glob("*.docx"))
CHANGED = {"word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}


def report(article: Article, *phrases: str, **fields: object) -> Report:
    """A report with one finding for each phrase of the article; an empty phrase is about the article as a whole."""
    findings = []
    for number, phrase in enumerate(phrases, start=1):
        start = article.text.index(phrase)
        finding = Finding(
            rule=f"F00{number}",
            kind=FindingKind.LOADED_LABEL,
            severity=Severity.WARNING,
            confidence=0.9,
            sentence=None,
            spans=((start, start + len(phrase)),) if phrase else (),
            line=1,
            column=1,
            message=f"message {number}",
        )
        findings.append(attrs.evolve(finding, **fields))  # type: ignore[arg-type]
    return Report(
        "1.0", Tool("auditor", "0", "none"), article.document, article.text, article.blocks, (), (), (), (), (),
        tuple(findings), Summary(0, {}, {}, (), {}, {}),
    )  # fmt: skip


def read(data: bytes, revisions: str = "accepted") -> Article:
    return parse("a.docx", data, ReadingOptions(revisions=revisions))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def comments(data: bytes) -> list[tuple[str, str, str]]:
    """Author, anchored words and text of each comment, found without the code under test."""
    found = parts(data)
    document = ElementTree.fromstring(found["word/document.xml"])
    listed = ElementTree.fromstring(found["word/comments.xml"])
    rows = []
    for comment in listed:
        identifier, inside, words = comment.get(f"{W}id"), False, []
        for element in document.iter():
            if element.tag == f"{W}commentRangeStart" and element.get(f"{W}id") == identifier:
                inside = True
            elif element.tag == f"{W}commentRangeEnd" and element.get(f"{W}id") == identifier:
                inside = False
            elif inside and element.tag == f"{W}t":
                words.append(element.text or "")
        text = "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in comment.iter(f"{W}p"))
        rows.append((comment.get(f"{W}author", ""), "".join(words), text))
    return rows


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_comments_stand_at_their_words(path: Path) -> None:
    original = path.read_bytes()
    article = read(original)
    body = next(block for block in article.blocks if block.kind.value == "body")
    words = article.text[body.start : body.end].split()
    phrases = (" ".join(words[1:3]), words[2], " ".join(words[:2]), " ".join(words[-2:]))
    annotated = annotate(original, report(article, *phrases))
    ours = [row for row in comments(annotated) if row[0] == "auditor"]
    assert [row[1] for row in ours] == list(phrases)
    assert ours[0][2] == "F001 (warning): message 1"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_text_and_all_other_parts_stay_as_they_are(path: Path) -> None:
    original = path.read_bytes()
    article = read(original)
    annotated = annotate(original, report(article, article.text[2:9], article.text[5:20]))
    assert read(annotated).text == article.text
    assert read(annotated).pieces == article.pieces
    assert read(annotated, "original").text == read(original, "original").text
    before, after = parts(original), parts(annotated)
    assert list(after)[: len(before)] == list(before)
    assert set(after) - set(before) <= {"word/comments.xml"}
    for name in before:
        if name not in CHANGED:
            assert after[name] == before[name], name


def test_tracked_changes_and_formatting_survive(tmp_path: Path) -> None:
    original = (WORD / "moved.docx").read_bytes()
    article = read(original)
    annotated = annotate(original, report(article, "warned‑off", "denied it. The port"))
    names = ("ins", "del", "moveFrom", "moveTo", "vanish", "strike", "pStyle", "tbl")
    before, after = (ElementTree.fromstring(parts(d)["word/document.xml"]) for d in (original, annotated))
    for name in names:
        assert len(list(before.iter(W + name))) <= len(list(after.iter(W + name))), name
    assert comments(annotated)[1][1] == "denied it. The port"


def test_the_original_view_can_be_annotated_too() -> None:
    original = (WORD / "libreoffice-tracked.docx").read_bytes()
    article = read(original, "original")
    annotated = annotate(original, report(article, "said nothing"))
    assert read(annotated, "original").text == article.text
    assert any(text == "F001 (warning): message 1" for _, _, text in comments(annotated))


def test_a_finding_about_the_whole_article_stands_at_its_first_block() -> None:
    original = (WORD / "pandoc.docx").read_bytes()
    article = read(original)
    annotated = annotate(original, report(article, ""))
    assert comments(annotated)[0][1] == article.text[article.blocks[0].start : article.blocks[0].end]


def test_evidence_is_quoted_and_control_characters_are_left_out() -> None:
    original = (WORD / "pandoc.docx").read_bytes()
    article = read(original)
    start = article.text.index("Sund Lines")
    annotated = annotate(original, report(article, "sailed", evidence=((start, start + 10),), message="odd \x07 words"))
    assert comments(annotated)[0][2] == "F001 (warning): odd  words\nSee: “Sund Lines”"


def test_existing_comments_stay() -> None:
    original = (WORD / "libreoffice-tracked.docx").read_bytes()
    annotated = annotate(original, report(read(original), "claimed"))
    assert [author for author, _, _ in comments(annotated)] == ["Ole Dahl", "auditor"]


def test_suppressed_findings_are_left_out_and_without_any_the_bytes_are_the_same() -> None:
    original = (WORD / "pandoc.docx").read_bytes()
    article = read(original)
    assert annotate(original, report(article, "sailed", suppressed="agreed")) == original
    assert annotate(original, report(article)) == original


def test_the_same_input_gives_the_same_bytes() -> None:
    original = (WORD / "pandoc.docx").read_bytes()
    made = report(read(original), "sailed", "port authority")
    assert annotate(original, made) == annotate(original, made)


def test_python_docx_reads_the_result() -> None:
    import docx

    original = (WORD / "libreoffice.docx").read_bytes()
    document = docx.Document(io.BytesIO(annotate(original, report(read(original), "sailed"))))
    assert [(comment.author, comment.text) for comment in document.comments] == [
        ("auditor", "F001 (warning): message 1")
    ]


def test_a_report_of_another_document_is_refused() -> None:
    original = (WORD / "pandoc.docx").read_bytes()
    other = read((WORD / "moved.docx").read_bytes())
    with pytest.raises(OutputError, match="another state of this document"):
        annotate(original, report(other, "boats"))
