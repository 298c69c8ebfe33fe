"""Writes the data files of ``auditor/lexicons`` and their checksums: ``python -m data.make``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from auditor.lexicons.inflection import forms, spellings
from data import states
from data.tables import TableError, entries

ROOT = Path(__file__).parent
TARGET = ROOT.parent / "auditor" / "lexicons"
Record = dict[str, Any]

ORIGIN = "Written for this project by its authors; no published list was copied."
LICENCE = "Apache-2.0"
VERSION = "1.0"


def about(name: str, method: str, origin: str = ORIGIN, licence: str = LICENCE) -> Record:
    """Make the header object of a data file."""
    return {"name": name, "origin": origin, "licence": licence, "method": method, "version": VERSION}


def words(lemma: str, part: str, given: dict[str, list[str]]) -> list[str]:
    """Give the forms of an entry: inflected from the lemma, with those of ``forms`` instead or of ``also`` besides."""
    if "forms" in given:
        return list(dict.fromkeys([lemma, *given["forms"]]))
    return list(dict.fromkeys([*forms(lemma, part), *given.get("also", [])]))


def cues() -> tuple[Record, list[Record]]:
    """Make the reporting cues."""
    made = []
    for (part, kind, *flags), shared, lemma, given in entries("cues"):
        made.append(
            {
                "lemma": lemma,
                "pos": part,
                "cue_class": kind,
                "forms": words(lemma, part, given),
                "flags": flags + given.get("flags", []),
                "frames": given.get("frames", shared),
                "target": given.get("target"),
                "addressee": given.get("to"),
                "unless": given.get("unless"),
                "nominal_of": given.get("of", [""])[0],
            }
        )
    method = (
        "Lemmas by hand, sorted into classes after Hooper (1975), Karttunen (1971), Kiparsky and Kiparsky (1970), "
        "Hyland (2005) and Recasens et al. (2013), who describe the classes; forms by auditor/lexicons/inflection.py."
    )
    return about("reporting cues", method), made


def merged(records: list[Record]) -> list[Record]:
    """Join entries of one lemma and part of speech: the first counts, with the flags and exceptions of all."""
    kept: dict[tuple[str, str], Record] = {}
    for record in records:
        first = kept.setdefault((record["lemma"], record["pos"]), record)
        for key in ("flags", "unless"):
            first[key] = list(dict.fromkeys([*(first.get(key) or []), *(record.get(key) or [])]))
    return list(kept.values())


def harms() -> tuple[Record, list[Record]]:
    """Make the predicates of harm and blame."""
    roles = {
        "verb": (["subject"], ["object"]),
        "noun": (["by", "possessor"], ["on", "against", "of"]),
        "adjective": ([], []),
    }
    made = []
    for (part, category, intensity, *flags), _, lemma, given in entries("harms"):
        agent, target = roles[part]
        made.append(
            {
                "lemma": lemma,
                "pos": part,
                "category": category,
                "intensity": int(intensity),
                "forms": words(lemma, part, given),
                "flags": flags + given.get("flags", []),
                "agent": given.get("agent", agent),
                "target": given.get("target", target),
                "unless": given.get("unless"),
            }
        )
    method = (
        "Lemmas, roles and intensity by hand, after the idea of connotation frames (Rashkin, Singh and Choi 2016); "
        "forms by auditor/lexicons/inflection.py."
    )
    return about("predicates of harm and blame", method), merged(made)


def participles(word: str) -> list[str]:
    """Give a participle in its spellings; the adverb before it, if any, stays."""
    front, space, last = word.rpartition(" ")
    return [front + space + spelling for spelling in spellings(last)]


def frames(participle: str, follow: list[str], subject: str) -> list[str]:
    """Give the passive frames of a participle, with what must follow it.

    After a subject the perfect and the progressive are spelt out; without one, "been" and "being" are forms of "be"
    enough.
    """
    fronts = [f"{subject} <be>", f"{subject} <have> <adv> been", f"{subject} <be> being"] if subject else ["<be>"]
    tails = [f" {word}" for word in follow] or [" that" if subject else ""]
    return [f"{front} <adv> {word}{tail}" for front in fronts for word in participles(participle) for tail in tails]


def evidentials() -> tuple[Record, list[Record]]:
    """Make the evidentials without a source."""
    made = []
    for (part, kind), _, lemma, given in entries("evidentials"):
        follow = given.get("to", [])
        if "forms" in given:
            found = given["forms"]
        elif part in {"adverb", "frame", "participle"}:
            found = words(lemma, part, given)
        else:
            found = frames(lemma, follow, "it" if part == "impersonal" else "")
        made.append({"lemma": lemma, "pos": part, "evidence": given.get("class", [kind])[0], "forms": found})
    return about("evidentials without a source", "Words and frames by hand; forms of the frames by data/make.py."), made


def denials() -> tuple[Record, list[Record]]:
    """Make the denials, answers, silences and markers of dispute."""
    made = []
    for (part, kind, *flags), shared, lemma, given in entries("denials"):
        made.append(
            {
                "lemma": lemma,
                "pos": part,
                "kind": kind,
                "forms": words(lemma, part, given),
                "flags": flags,
                "frames": given.get("frames", shared),
                "unless": given.get("unless"),
            }
        )
    return about(
        "denials, answers, silence and dispute", "Words and frames by hand; forms by auditor/lexicons/inflection.py."
    ), made


PARTS = {
    "label": "noun",
    "modifier": "adjective",
    "adverb": "adverb",
    "verb": "verb",
    "act": "noun",
    "marker": "phrase",
}


def loaded() -> tuple[Record, list[Record]]:
    """Make the loaded terms."""
    made = []
    for (scope, grade), _, lemma, given in entries("loaded"):
        part = PARTS[scope]
        made.append(
            {
                "lemma": lemma,
                "pos": part,
                "scope": scope,
                "grade": given.get("grade", [grade])[0],
                "neutral": given.get("use", ["delete"])[0],
                "forms": words(lemma, part, given),
                "unless": given.get("unless"),
            }
        )
    method = "Words and neutral wordings by hand, from general knowledge of news style and the linguistics of stance."
    return about("loaded terms", method), made


IMPLIED = {"role": "person", "unnamed": "person", "honorific": "person"}


def roles() -> tuple[Record, list[Record]]:
    """Make the roles, titles, and nouns for bodies and documents."""
    made: list[Record] = []
    for (kind, speaks, *implied), _, lemma, given in entries("roles"):
        part = "phrase" if kind in {"honorific", "reason"} else "noun"
        speaks_for = given.get("speaks", [speaks])[0]
        listed = kind == "unnamed" and implied
        made.append(
            {
                "lemma": lemma,
                "pos": part,
                "kind": kind,
                "forms": list(given["forms"]) if listed else words(lemma, part, given),
                "speaks_for": None if speaks_for == "none" else speaks_for,
                "implies": given.get("implies", implied or [IMPLIED.get(kind, "")])[0],
                "gender": given.get("gender", [""])[0],
                "title": "title" in given,
            }
        )
    groups = {
        form
        for record in made
        if record["kind"] == "unnamed" and record["implies"] == "group"
        for form in record["forms"]
    }
    for record in made:
        if record["kind"] in {"unnamed", "role"} and not record["speaks_for"] and record["implies"] != "group":
            record["forms"] = [form for form in record["forms"] if form not in groups]
    return about("roles and nouns for parties", "By hand; plurals by auditor/lexicons/inflection.py."), made


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
    "cues": cues,
    "harms": harms,
    "evidentials": evidentials,
    "denials": denials,
    "loaded": loaded,
    "roles": roles,
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
