"""Each kind of input: what is read of it, and what is said of one that cannot be read."""

from __future__ import annotations

import gzip
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from auditor.archive.inputs import Source
from auditor.archive.record import About, Reason, Record
from auditor.errors import InputError, NothingMatched, UsageError
from auditor.reading.options import ReadingOptions
from tests.archive import articles as made

Values = list[dict[str, Any]]


def _several(path: Path, values: Values) -> Path:
    """Two files of Parquet and what a cluster leaves beside them."""
    path.mkdir()
    made.parquet(path / "part-0.parquet", values[:4])
    made.parquet(path / "part-1.parquet", values[4:])
    (path / "_SUCCESS").touch()
    return path


MADE: dict[str, Callable[[Path, Values], Path]] = {
    "jsonl": lambda path, values: made.jsonl(path / "a.jsonl", values),
    "parquet": lambda path, values: made.parquet(path / "a.parquet", values, row_group_size=3),
    "sqlite": lambda path, values: made.sqlite(path / "a.db", values),
    "several": lambda path, values: _several(path / "many", values),
}


def records(source: Source, first: int = 0, count: int | None = None) -> list[Record]:
    """The articles of a source from one on."""
    places = [seen.place for seen in source.scan()]
    count = len(places) - first if count is None else count
    return list(source.read(places[first], count, first))


@pytest.mark.parametrize("kind", MADE)
class TestEveryKind:
    def test_gives_all_articles_with_what_is_said_about_them(self, kind: str, tmp_path: Path) -> None:
        found = records(made.source(MADE[kind](tmp_path, made.articles(7))))
        assert [record.position for record in found] == list(range(7))
        assert [record.id for record in found] == [f"a{n}" for n in range(7)]
        assert [record.data.decode() for record in found] == [made.text(n) for n in range(7)]
        assert found[1].about == About(
            title="Bridge 1 stays closed",
            outlet="The Herald",
            desk="politics",
            authors=("Writer 1",),
            date="2024-02-03",
            topics=("transport",),
        )

    def test_gives_the_same_from_any_place_on(self, kind: str, tmp_path: Path) -> None:
        source = made.source(MADE[kind](tmp_path, made.articles(7)))
        whole = records(source)
        for first in range(7):
            assert records(source, first) == whole[first:]
            assert records(source, first, 1) == whole[first : first + 1]

    def test_a_scan_knows_the_ids_that_the_records_will_have(self, kind: str, tmp_path: Path) -> None:
        source = made.source(MADE[kind](tmp_path, made.articles(7)))
        assert [seen.id for seen in source.scan()] == [record.id for record in records(source)]

    def test_describes_the_same_content_alike_and_another_otherwise(self, kind: str, tmp_path: Path) -> None:
        values = made.articles(7)
        described = []
        for number, each in enumerate((values, values, [*made.articles(6), made.article(7)])):
            (tmp_path / str(number)).mkdir()
            described.append(made.source(MADE[kind](tmp_path / str(number), each)).described())
        assert described[0] == described[1]
        assert described[0] != described[2]

    def test_without_ids_an_article_is_named_by_its_place(self, kind: str, tmp_path: Path) -> None:
        source = made.source(MADE[kind](tmp_path, [made.article(n, id=None) for n in range(7)]))
        found = [record.id for record in records(source)]
        assert len(set(found)) == 7
        assert found[0] in {"a.jsonl:1", "a.parquet#0", "articles#1", "part-0.parquet#0"}
        assert [record.id for record in records(source, 5)] == found[5:]


class TestFolders:
    def test_ids_are_paths_and_folders_say_what_they_are_told_to(self, tmp_path: Path) -> None:
        made.folder(tmp_path / "drafts", made.articles(4))
        found = records(made.source(tmp_path / "drafts", folders="outlet/desk", constants=("topic=bridges",)))
        assert [record.id for record in found] == [
            "The Courier/city/a0.txt",
            "The Courier/harbour/a2.txt",
            "The Herald/city/a3.txt",
            "The Herald/politics/a1.txt",
        ]
        assert found[3].about == About(outlet="The Herald", desk="politics", topics=("bridges",))

    def test_a_level_that_means_nothing_is_passed_over(self, tmp_path: Path) -> None:
        made.folder(tmp_path / "drafts", made.articles(1))
        [found] = records(made.source(tmp_path / "drafts", folders="-/desk"))
        assert found.about == About(desk="city")

    def test_a_draft_that_has_gone_since_is_a_problem_of_its_own(self, tmp_path: Path) -> None:
        made.folder(tmp_path / "drafts", made.articles(2))
        source = made.source(tmp_path / "drafts")
        (tmp_path / "drafts/The Courier/city/a0.txt").unlink()
        gone, there = source.read((0, 0), 2, 0)
        assert gone.problem is not None
        assert gone.problem.reason is Reason.UNREADABLE
        assert there.problem is None

    def test_one_without_drafts(self, tmp_path: Path) -> None:
        with pytest.raises(NothingMatched):
            made.source(tmp_path)


class TestJsonLines:
    def test_a_bad_line_harms_no_other(self, tmp_path: Path) -> None:
        lines = [
            made.article(0),
            "{not json",
            "[1, 2]",
            b'{"text": "\xff"}',
            made.article(4, text=None),
            made.article(5, text=7),
            "",
            made.article(6),
        ]
        found = records(made.source(made.jsonl(tmp_path / "a.jsonl", lines)))
        assert [record.problem and record.problem.reason for record in found] == [
            None,
            Reason.UNREADABLE,
            Reason.UNREADABLE,
            Reason.UNREADABLE,
            Reason.NO_TEXT,
            Reason.NO_TEXT,
            None,
        ]
        assert [record.id for record in found][1:4] == ["a.jsonl:2", "a.jsonl:3", "a.jsonl:4"]
        assert [record.problem.message for record in found if record.problem][3:] == [
            "field 'text' is missing",
            "field 'text' holds no text",
        ]

    def test_a_line_that_is_too_long_is_not_held(self, tmp_path: Path) -> None:
        path = made.jsonl(tmp_path / "a.jsonl", [made.article(0), made.article(1, text="x" * 10_000), made.article(2)])
        found = records(made.source(path, reading=ReadingOptions(max_bytes=2_000)))
        assert [record.problem and record.problem.reason for record in found] == [None, Reason.TOO_LONG, None]
        assert found[2].id == "a2"

    def test_fields_inside_fields_paragraphs_and_a_byte_order_mark(self, tmp_path: Path) -> None:
        value = {"meta": {"outlet": "The Courier"}, "body": ["One.", "Two."], "author.name": "Ana Brandt"}
        path = made.jsonl(tmp_path / "a.jsonl", [value])
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
        source = made.source(path, "text=body", "outlet=meta.outlet", "author=author.name")
        [found] = records(source)
        assert found.data == b"One.\n\nTwo."
        assert found.about == About(outlet="The Courier", authors=("Ana Brandt",))

    def test_half_a_character_is_replaced(self, tmp_path: Path) -> None:
        line = '{"id": "x\\ud83d", "text": "Half of it: \\ud83d."}'
        [found] = records(made.source(made.jsonl(tmp_path / "a.jsonl", [line])))
        assert found.data.decode() == "Half of it: \ufffd."
        assert found.id == "x\ufffd"

    def test_when_no_article_has_the_field_of_the_text_the_fields_are_named(self, tmp_path: Path) -> None:
        path = made.jsonl(tmp_path / "a.jsonl", [{"id": n, "body": "Words."} for n in range(3)])
        with pytest.raises(UsageError) as told:
            list(made.source(path).scan())
        assert told.value.problem == f"{path}: no field 'text'; fields: id, body"
        assert "--field text=NAME" in told.value.hint

    def test_the_names_of_fields_break_no_line(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_text('{"bo\\ndy": "Words.", "\\ud800": 1, "\\u001b[2J": 2}\n')
        with pytest.raises(UsageError, match=re.escape("fields: bo\ufffddy, \ufffd, \ufffd[2J")):
            list(made.source(path).scan())

    def test_several_files_of_a_folder_are_one_input(self, tmp_path: Path) -> None:
        made.jsonl(tmp_path / "b.jsonl", [made.article(2)])
        made.jsonl(tmp_path / "a.jsonl", [made.article(0), made.article(1)])
        assert [record.id for record in records(made.source(tmp_path))] == ["a0", "a1", "a2"]


class TestParquet:
    def test_a_column_of_another_type(self, tmp_path: Path) -> None:
        path = made.parquet(tmp_path / "a.parquet", [{"id": "a", "text": 7}])
        with pytest.raises(UsageError, match="column 'text' holds int64, not text"):
            list(made.source(path).scan())

    def test_a_missing_column(self, tmp_path: Path) -> None:
        path = made.parquet(tmp_path / "a.parquet", [{"id": "a", "body": "Words."}])
        with pytest.raises(UsageError, match="no column 'text'; columns: id, body"):
            list(made.source(path).scan())
        with pytest.raises(UsageError, match="no column 'section'"):
            list(made.source(path, "text=body", "desk=section").scan())

    def test_text_in_another_dress(self, tmp_path: Path) -> None:
        text = pa.array(["Words here.", None]).dictionary_encode()
        paragraphs = pa.array([["One.", "Two."], []])
        pq.write_table(pa.table({"text": text, "body": paragraphs}), tmp_path / "a.parquet")
        first, second = records(made.source(tmp_path / "a.parquet"))
        assert first.data == b"Words here."
        assert second.problem is not None
        assert [r.data for r in records(made.source(tmp_path / "a.parquet", "text=body"))] == [b"One.\n\nTwo.", b""]

    def test_what_is_no_parquet(self, tmp_path: Path) -> None:
        (tmp_path / "a.parquet").write_bytes(b"PAR1 and then nothing")
        with pytest.raises(InputError, match="is not a Parquet file"):
            list(made.source(tmp_path / "a.parquet").scan())

    def test_a_damaged_page_or_text_that_is_none(self, tmp_path: Path) -> None:
        path = made.parquet(tmp_path / "a.parquet", made.articles(3))
        whole = path.read_bytes()
        path.write_bytes(whole[:20] + bytes(len(whole) // 3) + whole[20 + len(whole) // 3 :])
        with pytest.raises(InputError, match="is damaged"):
            records(made.source(path))
        pq.write_table(pa.table({"text": pa.array([b"\xff"]).cast(pa.string(), safe=False)}), path)
        with pytest.raises(InputError, match="is damaged"):
            records(made.source(path))


class TestSqlite:
    def test_one_of_several_tables_must_be_named(self, tmp_path: Path) -> None:
        path = made.sqlite(tmp_path / "a.db", made.articles(2))
        made.sqlite(path, made.articles(3), "older")
        with pytest.raises(UsageError, match="has 2 tables: articles, older"):
            made.source(path)
        assert len(records(made.source(path, table="older"))) == 3
        with pytest.raises(UsageError, match="no table 'newer'"):
            made.source(path, table="newer")

    def test_a_view_and_a_table_without_row_ids(self, tmp_path: Path) -> None:
        path = made.sqlite(tmp_path / "a.db", made.articles(5))
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE VIEW herald AS SELECT * FROM articles WHERE outlet = 'The Herald'")
            connection.execute('CREATE TABLE "odd ""name" (id TEXT PRIMARY KEY, text) WITHOUT ROWID')
            connection.execute("INSERT INTO \"odd \"\"name\" VALUES ('x', 'Words.')")
            connection.commit()
        view = made.source(path, table="herald")
        assert [record.id for record in records(view)] == ["a1", "a3"]
        assert [record.id for record in records(view, 1)] == ["a3"]
        assert [record.id for record in records(made.source(path, table='odd "name'))] == ["x"]

    def test_gaps_in_the_row_ids(self, tmp_path: Path) -> None:
        path = made.sqlite(tmp_path / "a.db", made.articles(9))
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("DELETE FROM articles WHERE rowid IN (1, 4, 5)")
            connection.commit()
        source = made.source(path)
        assert [record.id for record in records(source)] == ["a1", "a2", "a5", "a6", "a7", "a8"]
        assert [record.id for record in records(source, 2, 2)] == ["a5", "a6"]

    def test_a_missing_column(self, tmp_path: Path) -> None:
        path = made.sqlite(tmp_path / "a.db", [{"id": 1, "body": "Words."}])
        with pytest.raises(UsageError, match="no column 'text'; columns: id, body"):
            made.source(path)

    def test_a_damaged_file(self, tmp_path: Path) -> None:
        path = tmp_path / "a.db"
        path.write_bytes(b"SQLite format 3\0" + b"nonsense" * 50)
        with pytest.raises(InputError, match=str(path)):
            made.source(path)

    def test_rows_that_are_gone_since_the_scan(self, tmp_path: Path) -> None:
        path = made.sqlite(tmp_path / "a.db", made.articles(3))
        source = made.source(path)
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("DELETE FROM articles WHERE id = 'a1'")
            connection.commit()
        with pytest.raises(InputError, match="1 of 3 articles are gone"):
            list(source.read((0, 1), 3, 0))

    def test_is_only_read(self, tmp_path: Path) -> None:
        path = made.sqlite(tmp_path / "a.db", made.articles(2))
        before = path.read_bytes()
        records(made.source(path))
        assert path.read_bytes() == before
        assert [each.name for each in tmp_path.iterdir()] == ["a.db"]


class TestChoosing:
    @pytest.mark.parametrize(
        ("data", "said"),
        [
            (gzip.compress(b'{"text": "x"}'), "is compressed"),
            (b"Just a draft.", "is no archive that can be read"),
            (b"", "is no archive that can be read"),
        ],
        ids=["gzip", "draft", "empty"],
    )
    def test_what_is_no_input(self, data: bytes, said: str, tmp_path: Path) -> None:
        (tmp_path / "a.dat").write_bytes(data)
        with pytest.raises(InputError, match=said):
            made.source(tmp_path / "a.dat")

    def test_what_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match="no such file or folder"):
            made.source(tmp_path / "nowhere")

    @pytest.mark.parametrize(("option", "said"), [({"table": "x"}, "--table"), ({"folders": "outlet"}, "--folders")])
    def test_options_of_another_kind(self, option: dict[str, Any], said: str, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match=said):
            made.source(made.jsonl(tmp_path / "a.jsonl", made.articles(1)), **option)
