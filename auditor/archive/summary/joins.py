"""Which parties of different articles were taken for one: shown, so that it can be doubted."""

from __future__ import annotations

from auditor.archive.summary.figures import Join
from auditor.archive.summary.opening import Narrowing, opened

QUERY = """
WITH joined AS (
    SELECT c.*, a.outlet, a.month, p.name AS principal
    FROM cast_of AS c JOIN articles AS a USING (article)
    LEFT JOIN parties AS p ON p.article = c.article AND p.party = c.speaks_for
    WHERE c.joined
), kept AS (
    SELECT key, count(DISTINCT article) AS number, list_sort(list(DISTINCT outlet)) AS outlets,
           min(month) AS first, max(month) AS last
    FROM joined GROUP BY key HAVING count(DISTINCT article) > 1
    ORDER BY number DESC, key LIMIT ?
), named AS (
    SELECT key, list({name: name, number: number} ORDER BY number DESC, name) AS names FROM (
        SELECT key, alias AS name, count(DISTINCT article) AS number FROM joined, unnest(aliases) AS used(alias)
        WHERE key IN (SELECT key FROM kept) GROUP BY key, alias
    ) GROUP BY key
), principals AS (
    SELECT key, list({name: name, number: number} ORDER BY number DESC, name) AS names FROM (
        SELECT key, principal AS name, count(DISTINCT article) AS number FROM joined
        WHERE principal IS NOT NULL AND key IN (SELECT key FROM kept) GROUP BY key, principal
    ) GROUP BY key
)
SELECT kept.key, number, named.names, principals.names, outlets, first, last
FROM kept LEFT JOIN named USING (key) LEFT JOIN principals USING (key) ORDER BY number DESC, kept.key
"""


def joins(folder: str, narrowing: Narrowing | None = None, top: int = 1_000_000) -> tuple[Join, ...]:
    """Give the joined parties of an archive, those of most articles first.

    Args:
        folder: Of the archive.
        narrowing: Which articles are meant.
        top: How many at most.

    Raises:
        InputError: The folder holds no archive.
    """
    with opened(folder, narrowing or Narrowing()) as archive:
        return tuple(
            Join(key, number, _pairs(names), _pairs(principals), tuple(outlets or ()), first, last)
            for key, number, names, principals, outlets, first, last in archive.rows(QUERY, top)
        )


def _pairs(found: list[dict[str, int]] | None) -> tuple[tuple[str, int], ...]:
    return tuple((str(each["name"]), each["number"]) for each in found or ())
