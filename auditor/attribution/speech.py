"""Whether a cue tells what somebody said or only what they did, by how readers took others like it.

"They backed the plan on Monday" and "they promised" may report or tell of a deed; which of the two depends on verb,
tense, object, source and more at once. The rules of ``deeds`` and the word lists decide first. Then a model of some
1,500 weights (``auditor/models/speech``, see its card), a logistic regression over the signs that ``signs`` gives,
takes for a deed what readers nearly always did: it was fitted on the sentences whose label hangs on one cue
(``training/speech.py``). Where it took for speech what the rules call a deed, it was right too seldom. Denials and
charges are left to the rules: most of their sentences are contested, which does not tell whether they are attributed
as well; and so is what is told in a clause, which is nobody's plain statement even where it tells of a deed ("Norland
knows that the school was shelled").
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from auditor.model import Attribution, CueClass
from auditor.weights import verify

if TYPE_CHECKING:
    from auditor.language.tokens import Token

MODEL = Path(__file__).parent.parent / "models" / "speech"

DONE = 0.3
"""Chance of speech under which a cue is taken for a deed."""

SURE, UNSURE = 0.75, 0.6
"""Confidence of an attribution from which it counts as sure, and under which as unsure."""

RULED = frozenset({CueClass.DENYING, CueClass.ACCUSING})
"""Classes of cues that are left to the rules."""

BRANCHES = frozenset(
    "ccomp xcomp dobj nsubjpass agent prep advcl acomp attr oprd acl relcl mark prt dative parataxis expl".split()
)
"""Dependencies of what hangs on a cue that count as signs."""

NAMED_BY_WORD = frozenset({"prep", "prt", "mark"})


def settled(attribution: Attribution, head: Token | None) -> Attribution:
    """Give an attribution whose cue is a deed where readers would nearly always take it for one.

    Args:
        attribution: With source and cue as the rules describe them.
        head: Head word of its cue.
    """
    cue = attribution.cue
    if cue is None or cue.act or cue.cue_class in RULED or head is None or attribution.source is None:
        return attribution
    if _comments(head) or _states(head) or speech(signs(attribution, head)) >= DONE:
        return attribution
    return attrs.evolve(attribution, cue=attrs.evolve(cue, act=True))


def _comments(head: Token) -> bool:
    """Whether a cue is put in beside what it tells: "as the union sees it", "by the ministry's count"."""
    return head.pos_ == "ADP" or any(child.lower_ == "as" and child.i < head.i for child in head.children)


def _states(head: Token) -> bool:
    """Whether a clause tells what somebody holds: "knew that", "its claim that", "published minutes showing that"."""
    added = (word for child in head.children for word in (child, *child.children) if word.tag_ == "VBG")
    clauses = (child for word in (head, *added) for child in word.children if child.dep_ in {"ccomp", "acl"})
    return any(clause.dep_ == "ccomp" or any(c.dep_ == "mark" for c in clause.children) for clause in clauses)


def speech(found: Iterable[str], weights: Mapping[str, float] | None = None) -> float:
    """Give the chance, from 0 to 1, that a cue of these signs tells what somebody said."""
    known = _weights() if weights is None else weights
    score = known[""] + sum(known.get(sign, 0.0) for sign in found)
    return 1 / (1 + exp(-score))


def signs(attribution: Attribution, head: Token) -> list[str]:
    """Give what the model knows of an attribution: verb, form, branches, object, source, and pairs of these."""
    cue, source = attribution.cue, attribution.source
    if cue is None or source is None:
        return []
    word = f"word:{head.lemma_.lower()}"
    kind, quoted = f"source:{source.kind.value}", f"quoted:{attribution.content.quoted.value}"
    single = [f"tag:{head.tag_}", f"dep:{head.dep_}", kind, quoted, *_doubt(attribution.confidence)]
    single += ["negated"] if cue.negated else []
    shared = [kind, quoted, *(["negated"] if cue.negated else [])]
    objects = []
    for child in head.children:
        hanging = list(_branch(child))
        shared += [sign for sign in hanging if sign.startswith(("branch:", "with:"))]
        objects += [sign for sign in hanging if sign.startswith("object:")]
        single += [sign for sign in hanging if not sign.startswith("object:")]
    under = [f"under:{head.head.lemma_.lower()}"] if head.head.i != head.i else []
    pairs = [f"{word} {sign}" for sign in (*single, *objects)]
    pairs += [f"{first} {sign}" for first in (f"class:{cue.cue_class.value}", f"tag:{head.tag_}") for sign in shared]
    return list(dict.fromkeys([word, f"class:{cue.cue_class.value}", *single, *objects, *under, *pairs]))


def _doubt(confidence: float) -> list[str]:
    return ["sure"] if confidence >= SURE else ["unsure"] if confidence < UNSURE else []


def _branch(child: Token) -> Iterator[str]:
    """Yield the signs that a word hanging on a cue gives."""
    if child.dep_ == "aux":
        yield f"with:{child.lower_}"
    elif child.dep_ in BRANCHES:
        yield f"branch:{child.dep_}" + (f":{child.lower_}" if child.dep_ in NAMED_BY_WORD else "")
    if child.dep_ in {"nsubj", "nsubjpass"}:
        yield f"subject:{child.ent_type_ or child.tag_}"
    elif child.dep_ == "dobj":
        yield f"object:{child.lemma_.lower()}"
        yield f"thing:{child.ent_type_ or child.tag_}"
    elif child.dep_ == "xcomp":
        yield f"then:{child.tag_}"


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    verify(MODEL)
    loaded: dict[str, float] = json.loads((MODEL / "weights.json").read_text(encoding="utf-8"))
    return loaded
