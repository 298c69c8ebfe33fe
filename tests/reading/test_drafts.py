"""Every draft of the suite: the text and places expected, and the way back to the file for each character."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from syrupy.assertion import SnapshotAssertion

from auditor.model import Article
from auditor.reading.source_map import place
from tests.reading import files

TRACKED = [path for path in files.ALL if "tracked" in path.name or "moved" in path.name]


def shown(article: Article) -> list[str]:
    """An article as lines for a snapshot: what is known of the file, its blocks with their places, what was noticed."""
    about = attrs.asdict(article.document)
    rows = [
        f"{key}: {about[key]}" for key in ("format", "title", "language", "authors", "date", "outlet") if about[key]
    ]
    for block in article.blocks:
        where = place(article.pieces, block.start)
        cited = f" [{article.text[slice(*block.cited)]}]" if block.cited else ""
        at = f"{where.line}:{where.column}" + (f" {where.element}" if where.element else "")
        rows.append(f"{block.kind.value}{cited} @{at}: {article.text[block.start : block.end]!r}")
    rows += [
        f"ignore {','.join(s.rules) or 'all'} from line {s.line} ({s.reason}): {article.text[s.start : s.end]!r}"
        for s in article.suppressions
    ]
    return rows + [f"notice: {notice}" for notice in article.notices]


def test_the_suite_has_at_least_forty_files() -> None:
    assert len(files.ALL) >= 40
    assert sum(path.stat().st_size for path in files.ALL) < 400_000


@pytest.mark.parametrize("path", files.ALL, ids=files.name)
def test_text_and_places_are_as_expected(path: Path, snapshot: SnapshotAssertion) -> None:
    assert shown(files.read(path)) == snapshot


@pytest.mark.parametrize("path", TRACKED, ids=files.name)
def test_the_original_view_of_tracked_changes(path: Path, snapshot: SnapshotAssertion) -> None:
    assert shown(files.read(path, "original")) == snapshot


@pytest.mark.parametrize("path", files.ALL, ids=files.name)
def test_the_source_map_points_at_each_character(path: Path) -> None:
    article, lines = files.read(path), files.lines(path)
    for piece in article.pieces:
        words = article.text[piece.start : piece.end]
        found = lines[piece.line - 1][piece.column - 1 :]
        if piece.verbatim:
            assert found.startswith(words), piece
        else:
            assert found, piece


@pytest.mark.parametrize("path", files.ALL, ids=files.name)
def test_blocks_are_ordered_and_cover_all_words(path: Path) -> None:
    article = files.read(path)
    position = 0
    for block in article.blocks:
        assert position <= block.start < block.end <= len(article.text)
        gap = article.text[position : block.start]
        assert not gap.strip() or gap.strip() in {"-", "*", "•"}
        assert article.text[block.start : block.end] == article.text[block.start : block.end].strip()
        position = block.end
    assert not article.text[position:].strip()


@pytest.mark.parametrize("path", files.ALL, ids=files.name)
def test_pieces_are_ordered_and_disjoint(path: Path) -> None:
    article = files.read(path)
    position = 0
    for piece in article.pieces:
        assert position <= piece.start < piece.end <= len(article.text)
        position = piece.end


@pytest.mark.parametrize("path", files.ALL, ids=files.name)
def test_the_same_bytes_give_the_same_article(path: Path) -> None:
    assert files.read(path) == files.read(path)
