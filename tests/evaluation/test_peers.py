"""Peers run by themselves, and what they find is told as our reports tell it."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from evaluation import peer, peers
from evaluation.gold import find_gold, load_score

CUE, CONTENT = SimpleNamespace(start_char=4, end_char=8), SimpleNamespace(start_char=9, end_char=20)


class Word(str):
    """A token: a word that knows where it stands."""

    idx = 4


def test_a_text_on_which_a_peer_gives_up_has_nothing_where_others_have_what_it_found() -> None:
    def find(text: str) -> list[SimpleNamespace]:
        if '"' in text:
            raise ValueError("odd")
        return [SimpleNamespace(speaker=[Word("Ann")], cue=CUE, content=CONTENT)]

    found = peer.run(["plain", 'odd "'], find, str)
    assert found == [[{"speaker": [(4, 7)], "cue": [(4, 8)], "content": [(9, 20)]}], None]


def test_a_peer_that_is_not_installed_is_named() -> None:
    with pytest.raises(RuntimeError, match=r"^textacy: .*No module named"):
        list(peers.measured(Path(sys.executable), ["One."], "One.", 1))


@pytest.mark.skipif(find_gold(None) is None, reason="gold data not found")
def test_a_perfect_finding_scores_one_and_giving_up_none() -> None:
    gold = find_gold(None)
    assert gold is not None
    document = {
        "doc_id": 1,
        "text": "Ann said it rains here.",
        "sentences": [{"start": 0, "end": 23}],
        "attributions": [{"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 22]]}],
    }
    triple = {"speaker": [(0, 3)], "cue": [(4, 8)], "content": [(9, 22)]}
    score = load_score(gold / "score.py")
    assert set(peers.scored([document], [[peers._plain(triple)]], score).values()) == {1.0}
    assert set(peers.scored([document], [None], score).values()) == {0.0}
