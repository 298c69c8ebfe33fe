"""A file is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.whole import write_whole


def test_what_was_there_gives_way_to_the_whole_of_what_is_new(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(b"before")
    write_whole(path, b"after", 0o640)
    assert path.read_bytes() == b"after"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_whatever_stops_it_leaves_what_was_there_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*arguments: object) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "report.json"
    path.write_bytes(b"before")
    monkeypatch.setattr(Path, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, b"after")
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_long_name_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250)
    write_whole(path, b"after")
    assert path.read_bytes() == b"after"


def test_a_folder_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "gone" / "report.json", b"after")


def test_what_must_outlive_a_power_cut_is_on_the_disk_before_it_is_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    path = tmp_path / "mark.json"
    monkeypatch.setattr("auditor.whole.sync", lambda synced: steps.append("folder" if synced == tmp_path else "file"))
    real = Path.replace
    monkeypatch.setattr(Path, "replace", lambda made, target: (steps.append("in place"), real(made, target))[1])
    write_whole(path, b"after", durable=True)
    assert steps == ["file", "in place", "folder"]
    assert path.read_bytes() == b"after"
