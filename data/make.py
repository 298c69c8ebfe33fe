"""Writes the data files of ``auditor/lexicons`` and their checksums: ``python -m data.make``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

from data import lists, states
from data.lists import Record, about
from data.tables import TableError, entries

ROOT = Path(__file__).parent
TARGET = ROOT.parent / "auditor" / "lexicons"

COUNTRYINFO = "countryinfo 1.0.1 from PyPI (data/base/countries.json), corrected and extended in data/words/states.txt."


def places() -> tuple[Record, list[Record]]:
    """Make the states and territories."""
    method = "Joined by data/states.py; checked against babel and world-countries by data/check_states.py."
    return about("states and territories", method, COUNTRYINFO, "MIT AND Apache-2.0"), states.states()


def bodies() -> tuple[Record, list[Record]]:
    """Make the bodies and outlets."""
    return about(
        "bodies, outlets and organs of states", "By hand; spellings without accents by data/states.py."
    ), states.bodies()


def given_names() -> str:
    """Write the given names by gender, and the names each nickname stands for."""
    genders: dict[str, list[str]] = {"f": [], "m": []}
    for name, gender in read_pairs("given_names"):
        genders[gender].append(name.lower())
    formal: dict[str, list[str]] = {}
    for name, nickname in read_pairs("nicknames"):
        formal.setdefault(nickname, []).append(name)
    origin = "names 0.3.0 (census of the United States, 1990) and nicknames 1.0.1, both from PyPI (data/base)."
    method = "Extracted by data/extract.py: names that one sex has at least twenty times as often as the other."
    header = about("given names", method, origin, "MIT AND Apache-2.0")
    data = {
        "about": header,
        "female": " ".join(genders["f"]),
        "male": " ".join(genders["m"]),
        "nicknames": {nickname: formal[nickname] for nickname in sorted(formal)},
    }
    return json.dumps(data, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n"


def decoys() -> str:
    """Write the names that only look like those of states."""
    header = about("names that hold a state's name", "By hand.")
    return (
        json.dumps(
            {"about": header, "names": [name for _, _, name, _ in entries("decoys")]}, ensure_ascii=False, indent=0
        )
        + "\n"
    )


def read_pairs(name: str) -> list[list[str]]:
    """Read a table of two columns from ``data/base``."""
    return [line.split(",") for line in (ROOT / "base" / f"{name}.csv").read_text("utf-8").splitlines()]


MAKERS: dict[str, Callable[[], tuple[Record, list[Record]]]] = {
    "cues": lists.cues,
    "harms": lists.harms,
    "evidentials": lists.evidentials,
    "denials": lists.denials,
    "loaded": lists.loaded,
    "roles": lists.roles,
    "opposites": lists.opposites,
    "states": places,
    "bodies": bodies,
}


def dump(header: Record, records: list[Record]) -> str:
    """Write a data file: one entry to a line, empty fields left out."""
    lines = [
        json.dumps(
            {key: value for key, value in record.items() if value not in (None, [], "", False)}, ensure_ascii=False
        )
        for record in records
    ]
    body = ",\n".join(lines)
    return f'{{"about": {json.dumps(header, ensure_ascii=False)},\n"entries": [\n{body}\n]}}\n'


def checksums() -> str:
    """List the SHA-256 of every table and data file, in the form ``sha256sum -c`` reads from the top folder."""
    paths = sorted([*(ROOT / "words").glob("*.txt"), *(ROOT / "base").glob("*.*"), *TARGET.glob("*.json")])
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(ROOT.parent).as_posix()}\n"
        for path in paths
    )


def files() -> dict[str, str]:
    """Give the text of every data file by its name.

    Raises:
        TableError: A table that cannot be read.
    """
    made = {"given_names": given_names(), "decoys": decoys()}
    for name, make in MAKERS.items():
        try:
            made[name] = dump(*make())
        except ValueError as error:
            raise TableError(f"{name}: {error}") from error
    return made


def main() -> None:
    """Write every data file, then the checksums."""
    for name, text in files().items():
        (TARGET / f"{name}.json").write_text(text, "utf-8")
    (ROOT / "SHA256SUMS").write_text(checksums(), "utf-8")


if __name__ == "__main__":
    main()
