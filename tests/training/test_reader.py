"""Where the pieces of the reader of disputes may look; needs the extra ``training``."""

from __future__ import annotations

import pytest

from auditor.disagreement.shape import HEADS, STEPS

torch = pytest.importorskip("torch", reason="needs torch: pip install '.[training]'")

from training.layers import Layer  # noqa: E402
from training.reader import Reach  # noqa: E402

LENGTHS = (3, 2, 4)


def seen(before: int) -> list[list[int]]:
    """For each window, the windows that its pieces see."""
    reach = Reach.of(torch.tensor(LENGTHS), before)
    return [[there for there in range(3) if float(reach.barred[here, there]) == 0] for here in range(3)]


def test_pieces_see_their_own_window_and_those_before_it_but_none_that_comes_later() -> None:
    assert seen(before=100) == [[0], [0, 1], [0, 1, 2]]


def test_windows_that_begin_too_many_pieces_before_are_not_seen() -> None:
    assert seen(before=3) == [[0], [0, 1], [1, 2]]
    assert seen(before=0) == [[0], [1], [2]]


def test_what_a_step_gains_is_added_between_all_pieces_of_two_windows() -> None:
    gained = torch.zeros(HEADS, STEPS + 1)
    gained[:, 1] = 5.0
    near = Reach.of(torch.tensor(LENGTHS), 100).near(gained)
    assert near.shape == (HEADS, 9, 9)
    assert near[0, 3:5, :3].tolist() == [[5.0] * 3] * 2
    assert near[0, 3:5, 3:5].tolist() == [[0.0] * 2] * 2
    assert float(near[0, 0, 3]) < -1000


def test_a_layer_gives_what_its_model_gives() -> None:
    from transformers import BertConfig, BertModel

    torch.manual_seed(1)
    shape = BertConfig(hidden_size=48, num_attention_heads=HEADS, intermediate_size=64, num_hidden_layers=1)
    theirs = BertModel(shape, add_pooling_layer=False).eval()
    mine = Layer(48, 64)
    mine.take(theirs.encoder.layer[0])
    ids = torch.tensor([[5, 6, 7, 8]])
    with torch.no_grad():
        hidden = theirs.embeddings(input_ids=ids)[0]
        made = mine(hidden, mine.shown(hidden), None)
        assert torch.allclose(made, theirs(input_ids=ids).last_hidden_state[0], atol=1e-5)
