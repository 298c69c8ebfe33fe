"""Where the pieces of the reader of disputes may look; needs the extra ``training``."""

from __future__ import annotations

import pytest

from auditor.disagreement.shape import HEADS, STEPS

torch = pytest.importorskip("torch", reason="needs torch: pip install '.[training]'")

from training import reader  # noqa: E402
from training.layers import Layer  # noqa: E402
from training.reader import Reach, thinned  # noqa: E402

LENGTHS = (3, 2, 4)


def reaches(before: int) -> list[Reach]:
    return Reach.over(torch.tensor(LENGTHS), before)


def seen(before: int) -> list[list[int]]:
    """For each window, the windows that its pieces see."""
    (reach,) = reaches(before)
    return [[there for there in range(3) if float(reach.barred[here, there]) == 0] for here in range(3)]


def test_pieces_see_their_own_window_and_those_before_it_but_none_that_comes_later() -> None:
    assert seen(before=100) == [[0], [0, 1], [0, 1, 2]]


def test_windows_that_begin_too_many_pieces_before_are_not_seen() -> None:
    assert seen(before=3) == [[0], [0, 1], [1, 2]]
    assert seen(before=0) == [[0], [1], [2]]


def test_what_a_step_gains_is_added_between_all_pieces_of_two_windows() -> None:
    gained = torch.zeros(HEADS, STEPS + 1)
    gained[:, 1] = 5.0
    (reach,) = reaches(before=100)
    near = reach.near(gained)
    assert near.shape == (HEADS, 9, 9)
    assert near[0, 3:5, :3].tolist() == [[5.0] * 3] * 2
    assert near[0, 3:5, 3:5].tolist() == [[0.0] * 2] * 2
    assert float(near[0, 0, 3]) < -1000


def test_windows_run_apart_see_what_they_see_run_together(monkeypatch: pytest.MonkeyPatch) -> None:
    gained = torch.randn(HEADS, STEPS + 1)
    for before in (0, 3, 100):
        (whole,) = reaches(before)
        with monkeypatch.context() as patched:
            patched.setattr(reader, "TOGETHER", 1)
            apart = reaches(before)
        assert [one.asking for one in apart] == [slice(0, 3), slice(3, 5), slice(5, 9)]
        for one in apart:
            assert torch.equal(one.near(gained), whole.near(gained)[:, one.asking, one.shown])
            unseen = [n for n in range(9) if not one.shown.start <= n < one.shown.stop]
            assert bool((whole.near(gained)[:, one.asking][:, :, unseen] < -1000).all())


def test_a_thinned_reader_keeps_the_weights_of_its_layers_under_their_new_numbers() -> None:
    weights = {f"layers.{n}.up.weight": torch.full((1,), float(n)) for n in range(6)} | {"near.weight": torch.ones(1)}
    kept = thinned(weights, (0, 4))
    assert {name: float(value) for name, value in kept.items()} == {
        "layers.0.up.weight": 0.0,
        "layers.1.up.weight": 4.0,
        "near.weight": 1.0,
    }


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
