"""Figures over an archive."""

from __future__ import annotations

import json
import math
import re
from itertools import pairwise
from pathlib import Path

import pytest

from auditor import schema
from auditor.archive.record import About
from auditor.archive.summary import contract, page, plots, text
from auditor.archive.summary.figures import Group, Leaning, Share, Summary, Sums
from auditor.archive.summary.joins import joins
from auditor.archive.summary.opening import Narrowing
from auditor.archive.summary.queries import summarise
from auditor.errors import InputError, NothingMatched, UsageError
from auditor.model import Label, PartyKind, SourceKind
from tests.archive.archives import Made, archive, skipped

BRANDT = ("Ana Brandt", PartyKind.PERSON)
MRS_BRANDT = ("Mrs Ana Brandt", PartyKind.PERSON)
SURNAME = ("Brandt", PartyKind.PERSON)
UNION = ("Selmouth Dockers’ Union", PartyKind.ORGANISATION)
RESIDENTS = ("residents of Oster", PartyKind.GROUP)
ARTICLES = (
    Made(
        "aaaa",
        About(outlet="The Courier", desk="city", authors=("Ana", "Petr"), date="2024-01-05", topics=("bridges",)),
        (BRANDT, UNION),
        (30, 10),
        (SourceKind.NAMED_PERSON, SourceKind.ANONYMOUS),
        unanswered=1,
        allegations=((0, 1), (0, 1)),
    ),
    Made(
        "uu",
        About(outlet="The Courier", desk="politics", authors=("Ana",), date="2024-02-05"),
        (MRS_BRANDT, RESIDENTS),
        (20, 5),
        (SourceKind.NAMED_PERSON, None),
        answered=2,
        suppressed=1,
    ),
    skipped(),
    Made("acuu", About(outlet="The Herald", date="2024-02-20"), (SURNAME, UNION), (7, 8), allegations=((1, None),)),
    Made("cc", About(date="3/4/2024"), (RESIDENTS,), (5,), (SourceKind.DOCUMENT,)),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return archive(tmp_path_factory.mktemp("archive") / "out", ARTICLES)


@pytest.fixture(scope="module")
def summary(folder: Path) -> Summary:
    return summarise(str(folder))


def group(summary: Summary, dimension: str, name: str | None) -> Group:
    [found] = [each for each in summary.groups[dimension] if each.name == name]
    return found


class TestFigures:
    def test_of_the_whole(self, summary: Summary) -> None:
        whole = summary.whole
        assert (whole.articles, whole.sentences, whole.words) == (4, 12, 84)
        assert [whole.share(label).count for label in Label] == [5, 3, 4]
        assert whole.sources == {"anonymous": 1, "document": 1, "named_person": 2, "none": 1}
        assert (whole.accusations, whole.unanswered) == (3, 1)
        assert (whole.own_voice, whole.findings) == (3, {"info": 0, "warning": 3, "error": 0})
        assert (summary.first, summary.last, summary.skipped) == ("2024-01", "2024-02", {"not_english": 1})

    def test_by_what_the_archive_has_in_the_order_of_the_articles(self, summary: Summary) -> None:
        assert list(summary.groups) == ["outlet", "desk", "author", "month", "topic"]
        assert [(each.name, each.articles) for each in summary.groups["outlet"]] == [
            ("The Courier", 2),
            ("The Herald", 1),
            (None, 1),
        ]
        assert [each.name for each in summary.groups["month"]] == ["2024-01", "2024-02", None]

    def test_an_article_of_two_authors_counts_under_each(self, summary: Summary) -> None:
        assert [(each.name, each.articles) for each in summary.groups["author"]] == [("Ana", 2), ("Petr", 1), (None, 2)]

    def test_of_a_group(self, summary: Summary) -> None:
        courier = group(summary, "outlet", "The Courier")
        assert [courier.share(label).count for label in Label] == [4, 0, 2]
        assert courier.sources == {"anonymous": 1, "named_person": 2, "none": 1}
        assert (courier.accusations, courier.unanswered, courier.own_voice) == (3, 1, 2)
        herald = group(summary, "outlet", "The Herald")
        assert (herald.accusations, herald.own_voice) == (0, 1)
        assert herald.sources == {}


class TestShares:
    def test_an_interval_is_over_articles_not_sentences(self) -> None:
        """Three articles with 4 of 4, 0 of 2 and 1 of 4 sentences: worked out by hand."""
        counts, sentences = (4, 0, 1), (4, 2, 4)
        sums = Sums(5, 10, 17, sum(c * n for c, n in zip(counts, sentences, strict=True)), 36)
        share = Share.of(3, sums)
        residuals = [c - 0.5 * n for c, n in zip(counts, sentences, strict=True)]
        assert share.share == 0.5
        assert share.margin == pytest.approx(1.96 * math.sqrt(sum(r * r for r in residuals) * 3 / 2) / 10)

    def test_articles_that_are_all_alike_leave_no_doubt_and_one_leaves_all(self) -> None:
        assert Share.of(5, Sums(10, 20, 20, 40, 80)).margin == pytest.approx(0, abs=1e-6)
        assert Share.of(1, Sums(2, 4, 4, 8, 16)) == Share(2, 0.5, None)
        assert Share.of(3, Sums(0, 0, 0, 0, 0)) == Share(0, None, None)


class TestParties:
    def test_are_joined_over_articles_by_their_key_alone(self, summary: Summary) -> None:
        heard = [(party.name, party.article, party.articles, party.words) for party in summary.whole.heard]
        assert heard == [
            ("Ana Brandt", None, 2, 50),
            ("Selmouth Dockers’ Union", None, 2, 18),
            ("Brandt", "a3", 1, 7),
            ("residents of Oster", "a1", 1, 5),
            ("residents of Oster", "a4", 1, 5),
        ]
        assert sum(party.share for party in summary.whole.heard) == pytest.approx(1)

    def test_have_the_allegations_for_and_against_them(self, summary: Summary) -> None:
        figures = {party.name: (party.adopted, party.suffered) for party in summary.whole.heard}
        assert figures["Ana Brandt"] == (2, 0)
        assert figures["Selmouth Dockers’ Union"] == (1, 2)

    def test_of_a_group_are_those_of_its_articles(self, summary: Summary) -> None:
        herald = group(summary, "outlet", "The Herald")
        assert [(party.name, party.words) for party in herald.heard] == [("Selmouth Dockers’ Union", 8), ("Brandt", 7)]
        assert herald.heard[0].share == pytest.approx(8 / 15)

    def test_allegations_go_by_whose_view_they_adopt(self, summary: Summary) -> None:
        assert summary.whole.leanings == (
            Leaning("Ana Brandt", "Selmouth Dockers’ Union", 2),
            Leaning("Selmouth Dockers’ Union", None, 1),
        )

    def test_no_more_than_asked_for(self, folder: Path) -> None:
        assert len(summarise(str(folder), ("outlet",), top=1).whole.heard) == 1

    def test_joins_are_shown_with_all_that_was_joined(self, folder: Path) -> None:
        found = joins(str(folder))
        assert [(join.key, join.articles, join.outlets) for join in found] == [
            ("organisation:selmouth dockers union", 2, ("The Courier", "The Herald")),
            ("person:ana brandt", 2, ("The Courier",)),
        ]
        assert found[1].names == (("Ana Brandt", 1), ("Mrs Ana Brandt", 1))
        assert (found[1].first, found[1].last) == ("2024-01", "2024-02")


class TestNarrowing:
    @pytest.mark.parametrize(
        ("only", "since", "until", "articles"),
        [
            (("outlet=The Courier",), None, None, 2),
            (("outlet=The Courier", "outlet=The Herald"), None, None, 3),
            (("outlet=The Courier", "desk=city"), None, None, 1),
            (("author=Petr",), None, None, 1),
            (("topic=bridges",), None, None, 1),
            ((), "2024-02-01", None, 2),
            ((), None, "31 January 2024", 1),
            ((), "2024-02-05", "2024-02-05", 1),
        ],
    )
    def test_only_the_articles_that_are_meant(
        self, folder: Path, only: tuple[str, ...], since: str | None, until: str | None, articles: int
    ) -> None:
        assert summarise(str(folder), (), Narrowing.of(only, since, until)).whole.articles == articles

    def test_narrows_everything(self, folder: Path) -> None:
        whole = summarise(str(folder), (), Narrowing.of(("outlet=The Herald",), None, None)).whole
        assert (whole.own_voice, whole.unanswered, whole.sources) == (1, 0, {})
        assert whole.heard[0].articles == 1

    def test_no_articles(self, folder: Path) -> None:
        with pytest.raises(NothingMatched, match="outlet=Nowhere"):
            summarise(str(folder), (), Narrowing.of(("outlet=Nowhere",), None, None))

    def test_a_value_is_never_a_question(self, folder: Path) -> None:
        with pytest.raises(NothingMatched):
            summarise(str(folder), (), Narrowing.of(("outlet='; DROP TABLE articles; --",), None, None))

    @pytest.mark.parametrize(
        "arguments", [(("paper=x",), None, None), (("outlet",), None, None), ((), "soon", None), ((), None, "3/4/2024")]
    )
    def test_slips(self, arguments: tuple[tuple[str, ...], str | None, str | None]) -> None:
        with pytest.raises(UsageError):
            Narrowing.of(*arguments)


class TestArchives:
    def test_of_which_only_a_part_is_done(self, tmp_path: Path) -> None:
        folder = archive(tmp_path / "out", ARTICLES, complete=False)
        (folder / "done" / "part-000001.json").unlink()
        summary = summarise(str(folder))
        assert not summary.complete
        assert summary.whole.articles == 2

    def test_that_are_none(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match="holds no archive"):
            summarise(str(tmp_path))

    def test_that_lack_a_table(self, tmp_path: Path) -> None:
        folder = archive(tmp_path / "out", ARTICLES)
        (folder / "claims" / "part-000000.parquet").unlink()
        with pytest.raises(InputError, match="a table cannot be read"):
            summarise(str(folder))


class TestText:
    def test_has_all_tables_within_the_width(self, summary: Summary) -> None:
        shown = text.render(summary, 110, 20)
        assert "By outlet" in shown
        assert "(none)" in shown
        assert "residents of Oster [a4]" in shown
        assert "Ana Brandt against Selmouth Dockers’ Union" in shown
        assert "1 article of the input skipped: 1 not_english" in shown
        assert max(map(len, shown.splitlines())) <= 110
        assert "\x1b" not in shown

    def test_says_how_many_rows_are_left_out(self, summary: Summary) -> None:
        shown = text.render(summary, 110, 1)
        assert "… and 2 more (--rows shows them)" in shown
        assert "2024-02" in shown

    def test_a_name_that_steers_a_terminal_does_not(self, tmp_path: Path) -> None:
        article = Made("a", About(outlet="\x1b[31mThe Courier\u202e"), (("Ana \x1b]0;Brandt", PartyKind.PERSON),), (3,))
        folder = str(archive(tmp_path / "out", [article, article]))
        shown = text.render(summarise(folder), 100, 20) + text.render_joins(joins(folder), 100)
        assert "\x1b" not in shown
        assert "\u202e" not in shown

    def test_joins(self, folder: Path) -> None:
        shown = text.render_joins(joins(str(folder)), 100)
        assert shown.startswith("2 parties were joined over several articles\n")
        assert "  named: Ana Brandt (1), Mrs Ana Brandt (1)\n" in shown


def test_json_is_of_the_published_form(summary: Summary, folder: Path) -> None:
    value = json.loads(contract.render(summary, joins(str(folder))))
    assert [error.message for error in schema.errors("summary", value)] == []
    assert value["whole"]["labels"]["attributed_claim"]["share"] == round(5 / 12, 6)
    assert value["joins"][1]["names"] == [
        {"name": "Ana Brandt", "articles": 1},
        {"name": "Mrs Ana Brandt", "articles": 1},
    ]


class TestPlots:
    def test_bars_are_whole(self, summary: Summary) -> None:
        for segments in (plots.label_segments(summary.whole), plots.source_segments(summary.whole)):
            assert sum(segment.length for segment in segments) == pytest.approx(1)
            for before, after in pairwise(segments):
                assert after.start == pytest.approx(before.start + before.length)

    def test_a_calendar_has_every_month(self) -> None:
        assert plots.calendar("2023-11", "2024-02") == ("2023-11", "2023-12", "2024-01", "2024-02")

    def test_curves_lie_within_the_drawing_and_break_where_there_is_nothing(self, tmp_path: Path) -> None:
        days = ("2023-01-01", "2023-02-01", "2023-05-01", "2023-07-01", "2023-08-01")
        folder = archive(tmp_path / "out", [Made("acu", About(date=day)) for day in days for _ in range(2)])
        drawn = plots.months(summarise(str(folder)).groups["month"])
        assert drawn is not None
        for curve in drawn.curves:
            assert curve.line.count("M") == 3
            assert len(curve.dots) == 1
            numbers = [float(number) for number in re.findall(r"\d+\.\d", curve.line + curve.band)]
            assert all(0 <= across <= plots.WIDTH for across in numbers[::2])
            assert all(0 <= up <= plots.HEIGHT for up in numbers[1::2])
        assert "attributed 33 % in 2023-01" in drawn.spoken

    def test_one_month_is_no_curve(self, summary: Summary) -> None:
        assert plots.months(summary.groups["month"][:1]) is None


class TestPage:
    def test_has_the_figures_and_asks_for_nothing(self, summary: Summary, folder: Path) -> None:
        html = page.render(summary, joins(str(folder)))
        assert '<h1 id="h">4 articles</h1>' in html
        assert "default-src 'none'" in html.replace("&#39;", "'")
        assert re.findall(r"(?:src|href)=\"(?!#|data:)[^\"]*\"", html) == []
        assert html.count("<svg") > 10
        assert 'role="img"' in html

    def test_whatever_a_name_holds_is_text(self, tmp_path: Path) -> None:
        name = "<script>alert(1)</script>\u202e"
        about = About(outlet=name, desk=name, authors=(name,), topics=(name,), date="2024-01-01")
        article = Made("acu", about, ((f"Ana {name}", PartyKind.PERSON),), (3,), allegations=((0, 0),))
        folder = str(archive(tmp_path / name.replace("/", "_"), [article, article]))
        html = page.render(summarise(folder), joins(folder))
        assert "<script>alert" not in html
        assert "\u202e" not in html

    def test_every_link_leads_somewhere_and_every_id_is_one(self, summary: Summary, folder: Path) -> None:
        html = page.render(summary, joins(str(folder)))
        ids = re.findall(r"\bid=\"([^\"]+)\"", html)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r"href=\"#([^\"]+)\"", html)) <= set(ids)
