"""Makes the word lists from their tables: one function a list, each giving the file's header and its entries."""

from __future__ import annotations

from typing import Any

from auditor.lexicons.inflection import forms, spellings
from data.tables import entries

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
    return about(
        "evidentials without a source", "Words and frames by hand; forms of the frames by data/lists.py."
    ), made


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


def opposites() -> tuple[Record, list[Record]]:
    """Make the words that cannot both hold of one thing, by lemma, so that a parse is asked for their forms."""
    made = []
    for (axis, pole, *flags), _, lemma, given in entries("opposites"):
        part = "phrase" if " " in lemma else "word"
        made.append(
            {
                "lemma": lemma,
                "pos": part,
                "axis": axis,
                "pole": pole,
                "forms": words(lemma, part, given),
                "flags": flags,
            }
        )
    return about("opposites", "Pairs by hand, axis by axis."), made
