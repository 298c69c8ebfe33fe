"""The same story in every format is the same article, sentence by sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.model import LABELLED_BLOCKS, Article
from tests.reading import files

STORY = [
    files.DRAFTS / name
    for name in (
        "plain/harbour.txt",
        "plain/libreoffice.txt",
        "markdown/harbour.md",
        "markdown/pandoc-gfm.md",
        "html/pandoc.html",
        "html/libreoffice.html",
        "html/harbour.html",
        "word/pandoc.docx",
        "word/libreoffice.docx",
        "opendocument/pandoc.odt",
        "opendocument/libreoffice.odt",
        "opendocument/libreoffice.fodt",
        "json/harbour.ninjs.json",
        "json/harbour.ans.json",
        "xml/harbour.nitf.xml",
        "xml/harbour.newsml.xml",
    )
]


def body(article: Article) -> list[tuple[bool, str, str | None]]:
    """What the stages after reading see: the labelled words, and who is cited for block quotations."""
    return [
        (
            block.kind.value == "quotation",
            article.text[block.start : block.end],
            block.cited and article.text[slice(*block.cited)],
        )
        for block in article.blocks
        if block.kind in LABELLED_BLOCKS
    ]


@pytest.mark.parametrize("path", STORY, ids=files.name)
def test_the_labelled_words_are_the_same(path: Path) -> None:
    assert body(files.read(path)) == body(files.read(STORY[0]))


@pytest.mark.parametrize("path", STORY, ids=files.name)
def test_headline_and_byline_are_kept_apart(path: Path) -> None:
    kinds = [block.kind.value for block in files.read(path).blocks]
    assert "headline" in kinds
    assert "byline" in kinds
    assert "dateline" in kinds


@pytest.mark.parametrize("path", STORY[1:], ids=files.name)
def test_labels_and_findings_are_the_same(path: Path) -> None:
    pipeline = pytest.importorskip("auditor.pipeline")

    def found(path: Path) -> object:
        report = pipeline.audit_article(files.read(path))
        sentences = [(report.text[s.start : s.end], s.label) for s in report.sentences]
        findings = [
            (f.rule, [report.text[start:end] for start, end in f.spans], f.message) for f in report.findings if f.spans
        ]
        return sentences, findings

    assert found(path) == found(STORY[0])
