"""Which files the paths on a command line stand for."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.errors import InputError, NothingMatched
from auditor.reading.discover import discover, read_list


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of drafts, seen from inside."""
    for name in (
        "b.txt",
        "a.md",
        "deep/c.html",
        "deep/notes.log",
        "old/d.txt",
        ".hidden/e.txt",
        "build/f.txt",
        "g.docx",
    ):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True, parents=True)
        file.write_text("Words.", encoding="utf-8")
    (tmp_path / "story.json").write_text('{"bodies": []}', encoding="utf-8")
    (tmp_path / "package.json").write_text('{"name": "site"}', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(paths: list[Path]) -> list[str]:
    return [path.as_posix() for path in paths]


def test_a_folder_gives_its_files_of_known_formats_in_sorted_order(desk: Path) -> None:
    assert names(discover(["."])) == [
        "a.md",
        "b.txt",
        "build/f.txt",
        "deep/c.html",
        "g.docx",
        "old/d.txt",
        "story.json",
    ]


def test_named_files_come_first_as_named_and_no_file_twice(desk: Path) -> None:
    assert names(discover(["old/d.txt", "deep/notes.log", "old", "./old/../old/d.txt"])) == [
        "old/d.txt",
        "deep/notes.log",
    ]


def test_gitignore_is_obeyed_in_every_folder(desk: Path) -> None:
    (desk / ".gitignore").write_text("build/\n*.docx\n", encoding="utf-8")
    (desk / "deep/.gitignore").write_text("*.html\n", encoding="utf-8")
    assert names(discover(["."])) == ["a.md", "b.txt", "old/d.txt", "story.json"]
    assert "build/f.txt" in names(discover(["."], gitignore=False))


def test_a_deeper_gitignore_takes_files_in_again(desk: Path) -> None:
    (desk / ".gitignore").write_text("*.txt\n", encoding="utf-8")
    (desk / "old/.gitignore").write_text("!d.txt\n", encoding="utf-8")
    assert names(discover(["."])) == ["a.md", "deep/c.html", "g.docx", "old/d.txt", "story.json"]


def test_the_gitignore_of_the_repository_reaches_a_named_folder_below(desk: Path) -> None:
    (desk / ".git").mkdir()
    (desk / ".gitignore").write_text("/old/d.txt\n", encoding="utf-8")
    with pytest.raises(NothingMatched):
        discover(["old"])


def test_exclude_leaves_out_files_and_folders(desk: Path) -> None:
    assert names(discover(["."], exclude=["deep/", "*.txt", "g.*"])) == ["a.md", "story.json"]


def test_exclude_may_count_from_the_working_directory(desk: Path) -> None:
    assert names(discover(["deep", "old"], exclude=["/old/d.txt"])) == ["deep/c.html"]


def test_include_takes_only_what_matches_whatever_its_extension(desk: Path) -> None:
    assert names(discover(["."], include=["*.log", "a.*"])) == ["a.md", "deep/notes.log"]


def test_a_missing_named_path_is_an_error_that_names_it(desk: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.txt: no such file"):
        discover(["a.md", "gone.txt"])


def test_nothing_matched_is_an_error_of_its_own(desk: Path) -> None:
    with pytest.raises(NothingMatched, match="no drafts found: deep") as caught:
        discover(["deep"], exclude=["*.html"])
    assert caught.value.exit_code == 3


def test_links_that_loop_are_no_trap(desk: Path) -> None:
    (desk / "deep/up").symlink_to(desk, target_is_directory=True)
    (desk / "loop.txt").symlink_to(desk / "loop.txt")
    assert "loop.txt" not in names(discover(["."]))
    assert len(discover(["."])) == 7
    with pytest.raises(InputError, match="leads nowhere"):
        discover(["loop.txt"])


def test_a_link_may_not_lead_out_of_the_folder(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    secret.write_text("Words.", encoding="utf-8")
    (desk / "old/link.txt").symlink_to(secret)
    (desk / "old/inside.txt").symlink_to(desk / "old/d.txt")
    assert names(discover(["old"])) == ["old/d.txt"]
    assert names(discover(["old/link.txt"])) == ["old/link.txt"]


def test_a_pattern_that_cannot_be_read_is_an_error(desk: Path) -> None:
    with pytest.raises(InputError, match="pattern"):
        discover(["."], exclude=["!"])


def test_a_file_list_has_one_path_a_line_or_is_nul_separated() -> None:
    assert read_list(b"a b.txt\r\n\nc.md\n") == [Path("a b.txt"), Path("c.md")]
    assert read_list(b"a\nb.txt\0c.md\0") == [Path("a\nb.txt"), Path("c.md")]
    assert read_list(b"") == []
