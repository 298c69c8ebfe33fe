"""Questions to the tables of an archive, and their answers as figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from auditor.archive.layout import Layout
from auditor.archive.summary.figures import DIMENSIONS, Group, Leaning, PartyRow, Share, Summary, Sums
from auditor.archive.summary.opening import LISTS, Narrowing, Opened, opened, skipped
from auditor.errors import NothingMatched
from auditor.model import FindingKind, Label, Severity

COLUMNS = {Label.ATTRIBUTED: "attributed", Label.CONTESTED: "contested", Label.UNATTRIBUTED: "unattributed"}
OWN_VOICE = f"kind = '{FindingKind.OWN_VOICE_ALLEGATION.value}' AND suppressed IS NULL"
WHOLE = "SELECT article, NULL::VARCHAR AS value FROM articles"


def summarise(folder: str, by: Sequence[str] = (), narrowing: Narrowing | None = None, top: int = 10) -> Summary:
    """Ask for all figures of an archive.

    Args:
        folder: Of the archive.
        by: Dimensions; empty for all in which some article has a value.
        narrowing: Which articles are meant.
        top: How many parties and leanings a group has at most.

    Raises:
        InputError: The folder holds no archive.
        NothingMatched: No article is meant.
    """
    narrowing = narrowing or Narrowing()
    with opened(folder, narrowing) as archive:
        [(articles, first, last)] = archive.rows("SELECT count(*), min(month), max(month) FROM articles")
        if not articles:
            said = ", ".join(narrowing.described()) or "it is empty"
            raise NothingMatched(f"{folder}: no articles ({said})", "see --only, --since and --until")
        asked = by or [each for each in DIMENSIONS if _has(archive, each)]
        [whole] = _groups(archive, WHOLE, top)
        return Summary(
            archive=folder,
            narrowed=narrowing.described(),
            complete=bool(archive.header.get("complete")),
            skipped=skipped(Layout(Path(folder))),
            first=first,
            last=last,
            whole=whole,
            groups={each: _ordered(_groups(archive, members(each), top), each) for each in asked},
        )


def members(dimension: str) -> str:
    """Give the query for the articles of each group: ``article`` and ``value``, one row for each of its values."""
    if dimension not in LISTS:
        return f"SELECT article, {dimension} AS value FROM articles"  # noqa: S608 - of DIMENSIONS
    column = LISTS[dimension]
    return (
        f"SELECT DISTINCT article, value FROM articles, unnest({column}) AS listed(value) "  # noqa: S608
        f"UNION ALL SELECT article, NULL FROM articles WHERE len({column}) = 0"
    )


def _has(archive: Opened, dimension: str) -> bool:
    query = f"SELECT 1 FROM ({members(dimension)}) WHERE value IS NOT NULL LIMIT 1"  # noqa: S608
    return bool(archive.rows(query))


def _ordered(groups: Iterable[Group], dimension: str) -> tuple[Group, ...]:
    """Months in their order, others by their articles, most first; those without a value last."""
    if dimension == "month":
        return tuple(sorted(groups, key=lambda group: (group.name is None, group.name or "")))
    return tuple(sorted(groups, key=lambda group: (group.name is None, -group.articles, group.name or "")))


def _groups(archive: Opened, of: str, top: int) -> list[Group]:
    """Give the figures of each group of a query for members."""
    archive.connection.execute(f"CREATE OR REPLACE TEMP TABLE members AS {of}")
    counts = _counts(archive)
    sources = _tallies(
        archive, "SELECT value, coalesce(source_kind, 'none') FROM members JOIN attributions USING (article)"
    )
    severities = _tallies(
        archive, "SELECT value, severity FROM members JOIN findings USING (article) WHERE suppressed IS NULL"
    )
    leanings, totals = _leanings(archive, top)
    heard = parties(archive, top)
    return [
        _group(
            value,
            row,
            sources=dict(sorted(sources[value].items())),
            own_voice=totals.get(value, 0),
            findings={severity.value: severities[value].get(severity.value, 0) for severity in Severity},
            leanings=tuple(leanings[value]),
            heard=tuple(heard[value]),
        )
        for value, row in counts.items()
    ]


def _group(value: str | None, row: Mapping[str, Any], **rest: Any) -> Group:
    labels = {
        label.value: Share.of(
            row["articles"],
            Sums(row[name], row["sentences"], row[f"{name}_2"], row[f"{name}_n"], row["sentences_2"]),
        )
        for label, name in COLUMNS.items()
    }
    plain = {name: row[name] for name in ("articles", "words", "sentences", "accusations", "unanswered")}
    return Group(name=value, labels=labels, **plain, **rest)


def _counts(archive: Opened) -> dict[str | None, dict[str, int]]:
    """Sum the counts of articles by group."""
    sums = {name: f"sum({name})" for name in ("words", "sentences", "accusations", "unanswered", *COLUMNS.values())}
    sums |= {f"{name}_2": f"sum({name}::BIGINT * {name})" for name in ("sentences", *COLUMNS.values())}
    sums |= {f"{name}_n": f"sum({name}::BIGINT * sentences)" for name in COLUMNS.values()}
    asked = ", ".join(f"{formula}::BIGINT AS {name}" for name, formula in sums.items())
    rows = archive.rows(f"SELECT value, count(*), {asked} FROM members JOIN articles USING (article) GROUP BY value")  # noqa: S608
    return {value: dict(zip(("articles", *sums), numbers, strict=True)) for value, *numbers in rows}


def _tallies(archive: Opened, pairs: str) -> defaultdict[str | None, dict[str, int]]:
    """Count pairs of a group and something."""
    found: defaultdict[str | None, dict[str, int]] = defaultdict(dict)
    for value, name, count in archive.rows(f"SELECT *, count(*) FROM ({pairs}) GROUP BY ALL"):  # noqa: S608
        found[value][name] = count
    return found


def _leanings(archive: Opened, top: int) -> tuple[defaultdict[str | None, list[Leaning]], dict[str | None, int]]:
    """Count own-voice allegations by whose view they adopt; give the most frequent, and all of each group."""
    rows = archive.rows(
        f"""
        WITH counted AS (
            SELECT value, pro.identity AS side, contra.identity AS against, count(*) AS number
            FROM members JOIN findings AS f USING (article)
            LEFT JOIN cast_of AS pro ON pro.article = f.article AND pro.party = f.side
            LEFT JOIN cast_of AS contra ON contra.article = f.article AND contra.party = f.against
            WHERE f.{OWN_VOICE.replace("AND ", "AND f.")} GROUP BY ALL
        )
        SELECT value, side, against, number, sum(number) OVER (PARTITION BY value)::BIGINT,
               row_number() OVER (PARTITION BY value ORDER BY number DESC, side NULLS LAST, against NULLS LAST) AS rank
        FROM counted QUALIFY rank <= ? ORDER BY rank
        """,  # noqa: S608
        top,
    )
    names = _names(archive, {identity for row in rows for identity in row[1:3] if identity})
    found: defaultdict[str | None, list[Leaning]] = defaultdict(list)
    for value, side, against, number, _, _ in rows:
        found[value].append(Leaning(_name(names, side), _name(names, against), number))
    return found, {row[0]: row[4] for row in rows}


def parties(archive: Opened, top: int) -> defaultdict[str | None, list[PartyRow]]:
    """Give the parties of each group of ``members`` on which most words rest."""
    rows = archive.rows(
        f"""
        WITH figures AS (
            SELECT value, identity, count(DISTINCT article) AS articles, sum(attributions) AS attributions,
                   sum(words) AS words, sum(claims) AS claims, sum(disputed) AS disputed, sum(accused) AS accused,
                   sum(answered) AS answered
            FROM members JOIN cast_of USING (article) GROUP BY value, identity
        ), shared AS (
            SELECT *, sum(words) OVER (PARTITION BY value) AS whole,
                   row_number() OVER (PARTITION BY value ORDER BY words DESC, attributions DESC, identity) AS rank
            FROM figures WHERE words > 0 OR attributions > 0 OR accused > 0
        ), allegations AS (
            SELECT value, c.identity, count(*) FILTER (f.side = c.party) AS adopted,
                   count(*) FILTER (f.against = c.party) AS suffered
            FROM members JOIN findings AS f USING (article) JOIN cast_of AS c
              ON c.article = f.article AND (c.party = f.side OR c.party = f.against)
            WHERE f.{OWN_VOICE.replace("AND ", "AND f.")} GROUP BY value, c.identity
        )
        SELECT s.value, s.identity, articles, attributions::BIGINT, words::BIGINT,
               CASE WHEN whole > 0 THEN words / whole ELSE 0 END, claims::BIGINT, disputed::BIGINT, accused::BIGINT,
               answered::BIGINT, coalesce(adopted, 0), coalesce(suffered, 0)
        FROM shared AS s LEFT JOIN allegations AS a
          ON a.identity = s.identity AND a.value IS NOT DISTINCT FROM s.value
        WHERE rank <= ? ORDER BY rank
        """,  # noqa: S608
        top,
    )
    names = _names(archive, {row[1] for row in rows})
    found: defaultdict[str | None, list[PartyRow]] = defaultdict(list)
    for value, identity, *numbers in rows:
        name, kind = names[identity]
        article = identity.rpartition("\n")[0] or None
        found[value].append(PartyRow(name, kind, article, *numbers))
    return found


def _names(archive: Opened, identities: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Give the name that most articles use for each identity, and its kind."""
    rows = archive.rows(
        """
        SELECT identity, name, kind FROM cast_of WHERE identity IN (SELECT unnest(?::VARCHAR[]))
        GROUP BY identity, name, kind
        QUALIFY row_number() OVER (PARTITION BY identity ORDER BY count(*) DESC, name, kind) = 1
        """,
        sorted(identities),
    )
    return {identity: (name, kind) for identity, name, kind in rows}


def _name(names: dict[str, tuple[str, str]], identity: str | None) -> str | None:
    """Give the name of a party, with its article if it is known from that one only."""
    if identity is None:
        return None
    article = identity.rpartition("\n")[0]
    return f"{names[identity][0]} [{article}]" if article else names[identity][0]


def without_parties(group: Group) -> Group:
    """Give a group without its lists of parties, for outputs that show them only of the whole."""
    return attrs.evolve(group, heard=(), leanings=())
