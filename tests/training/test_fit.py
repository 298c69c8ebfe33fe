"""What the fit is made of; needs the extra ``training``."""

from __future__ import annotations

import random

import attrs
import numpy as np
import pytest

from auditor.attribution.tagger import Tagged
from auditor.attribution.tags import CONTENT, RANK, SOURCE, TAGS
from training.examples import Example

torch = pytest.importorskip("torch", reason="needs torch: pip install '.[training]'")

from training.silver import Links, Said  # noqa: E402


def example(length: int, links: tuple[int, ...] = ()) -> Example:
    roles = tuple(SOURCE if i % 2 else CONTENT for i in range(length))
    return Example(
        ids=tuple(range(2000, 2000 + length)),
        cases=(0,) * length,
        tags=(1,) * length,
        links=tuple((cue, roles) for cue in links),
        names=(2,) * length,
    )


def test_batches_hold_each_example_once_and_no_more_pieces_than_asked() -> None:
    from training.batches import batches

    made = [example(length) for length in (5, 250, 7, 30, 31, 8, 120, 5)]
    cut = batches(made, 256, random.Random(1))
    assert sorted(len(e.ids) for batch in cut for e in batch) == sorted(len(e.ids) for e in made)
    assert all(max(len(e.ids) for e in batch) * len(batch) <= 256 for batch in cut)


def test_padding_and_special_pieces_count_for_nothing() -> None:
    from training.batches import tensors

    made = tensors([example(5), example(9, links=(3, 4))])
    assert made.ids.shape == made.mask.shape == made.cases.shape == made.tags.shape == (2, 9)
    assert made.mask.sum(1).tolist() == [5, 9]
    assert made.tags[0].tolist() == [-100, 1, 1, 1, *[-100] * 5]
    assert made.names[0].tolist() == [-100, 2, 2, 2, *[-100] * 5]
    assert (made.rows.tolist(), made.cues.tolist()) == ([1, 1], [3, 4])
    assert made.roles.shape == (2, 9)


def test_a_teacher_gives_its_share_of_each_target() -> None:
    from training.batches import tensors

    sure = np.zeros((5, len(TAGS)), np.float16)
    sure[:, 3] = 1
    nothing = np.zeros((5, 2 * RANK), np.float16)
    said = Said(sure, (Links(nothing, nothing, np.full((5, 2), -np.inf, np.float16)),))
    made = tensors([attrs.evolve(example(5, links=(2,)), said=said)], share=0.25)
    assert made.said_tags[0, 2].tolist() == [0, 0.75, 0, 0.25, 0, 0, 0]
    assert made.said_roles[0, 3].tolist() == [0.25, 0.75, 0]  # the annotation says source, the teacher nothing


def test_several_teachers_are_heard_as_their_mean() -> None:
    nothing = np.zeros((4, 2 * RANK), np.float16)
    undecided = Links(nothing, nothing, np.zeros((4, 2), np.float16))
    denying = Links(nothing, nothing, np.full((4, 2), -np.inf, np.float16))
    said = Said(np.zeros((4, len(TAGS)), np.float16), (undecided, denying))
    np.testing.assert_allclose(said.roles(1)[0], [2 / 3, 1 / 6, 1 / 6], atol=1e-4)


def test_masking_hides_pieces_but_never_special_ones() -> None:
    from training.loss import MASK, SPECIAL, masked

    torch.manual_seed(0)
    ids = torch.arange(SPECIAL - 50, SPECIAL + 950).view(1, -1)
    shown = masked(ids, 0.5)
    assert torch.equal(shown[:, :51], ids[:, :51])
    assert 300 < int((shown[:, 51:] == MASK).sum()) < 650
    assert torch.equal(masked(ids, 0.0), ids)


def test_training_and_the_program_score_a_link_alike() -> None:
    from training.network import role_scores

    torch.manual_seed(0)
    length = 6
    cue, piece, bias = torch.randn(1, 2 * RANK), torch.randn(1, length, 2 * RANK), torch.randn(1, length, 2)
    trained = torch.softmax(role_scores(cue, piece, bias), -1)[0].numpy()
    cues = np.zeros((length, 2, RANK), np.float32)
    cues[2] = cue.view(2, RANK).numpy()
    tagged = Tagged(
        offsets=np.zeros((length, 2), np.int64),
        tags=np.zeros((length, len(TAGS)), np.float32),
        cues=cues,
        pieces=piece.view(length, 2, RANK).numpy(),
        biases=bias[0].numpy(),
        ids=np.zeros(length, np.int64),
    )
    np.testing.assert_allclose(tagged.roles(2), trained, atol=1e-5)
