"""Whether a cue tells what somebody said or did, by how readers took others like it."""

from __future__ import annotations

import attrs
import pytest

from auditor.attribution import cues, speech
from auditor.attribution.speech import MODEL, settled, signs
from auditor.model import Attribution
from auditor.weights import verify
from tests.stages import analysed, attributions


def first(text: str) -> tuple[Attribution, list[str]]:
    """The first attribution with a cue, and its signs."""
    one = next(a for a in attributions(text) if a.cue is not None)
    assert one.cue is not None
    paragraph = analysed(text).paragraphs[0]
    head = cues.head_of(paragraph.tokens_in(*one.cue.spans[0]))
    assert head is not None
    return one, signs(one, head)


def test_the_signs_are_verb_form_branches_object_and_source_and_pairs_of_them() -> None:
    _, found = first("On Monday the harbour board said it will not reopen the north pier.")
    for sign in ("word:say", "tag:VBD", "branch:ccomp", "word:say branch:ccomp", "word:say tag:VBD"):
        assert sign in found
    assert len(found) == len(set(found))


def test_the_chance_is_that_of_the_sum_of_the_weights() -> None:
    weights = {"": 0.0, "word:say": 2.0, "negated": -2.0}
    assert speech.speech([], weights) == 0.5
    assert speech.speech(["word:say", "never seen"], weights) == pytest.approx(0.8808, abs=1e-4)
    assert speech.speech(["word:say", "negated"], weights) == 0.5


@pytest.mark.parametrize(
    ("weight", "before", "after"), [(3.0, True, True), (-3.0, False, True), (-0.5, True, True), (-0.5, False, False)]
)
def test_the_rules_are_overruled_only_where_it_is_sure_of_a_deed(
    weight: float, before: bool, after: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "On Monday the harbour board demanded a new north pier."
    one, _ = first(text)
    assert one.cue is not None
    head = cues.head_of(analysed(text).paragraphs[0].tokens_in(*one.cue.spans[0]))
    ruled = attrs.evolve(one, cue=attrs.evolve(one.cue, act=before))
    monkeypatch.setattr(speech, "_weights", lambda: {"": weight})
    cue = settled(ruled, head).cue
    assert cue is not None
    assert cue.act is after


@pytest.mark.parametrize(
    "text",
    [
        "As the union sees it, the vote was rigged.",
        "The minister denied the charge.",
        "By the ministry's count, 41 schools have no roof.",
        "Norland knows that the school was shelled.",
        "The firm's claim that the river was clean is old.",
    ],
)
def test_comments_clauses_and_denials_are_left_to_the_rules(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    one, _ = first(text)
    assert one.cue is not None
    head = cues.head_of(analysed(text).paragraphs[0].tokens_in(*one.cue.spans[0]))
    monkeypatch.setattr(speech, "_weights", lambda: {"": -3.0})
    assert settled(one, head) is one


def test_what_has_no_cue_or_no_source_stays_as_it_is() -> None:
    one, _ = first("On Monday the harbour board said it will not reopen the north pier.")
    assert settled(one, None) is one
    quoted = attrs.evolve(one, cue=None)
    assert settled(quoted, None) is quoted


def test_the_model_is_what_its_checksums_say() -> None:
    assert "weights.json" in verify(MODEL)
