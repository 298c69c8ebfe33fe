"""Articles read for disputes as examples, and the head that links their sentences; needs the extra ``training``."""

from __future__ import annotations

import math
import random
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from auditor.disagreement.distance import BUCKETS, bucket

torch = pytest.importorskip("torch", reason="needs torch: pip install '.[training]'")

from training.disagreement import ARGUABLE, SURE, Article, Sentence, load, prepared, told  # noqa: E402

FIRST = "The mill dumped waste, residents say. It never has, said its owner."
SECOND = "A hearing is set for June."


def article(weight: float = SURE, *, read: bool = True) -> Article:
    cut = FIRST.index("It never")
    sentences = (Sentence(0, 0, cut - 1, "C"), Sentence(0, cut, len(FIRST), "C"), Sentence(1, 0, len(SECOND), "U"))
    return Article("mill", "k", (FIRST, SECOND), sentences, ((0, 1, weight),) if read else (), read)


def test_narrow_windows_keep_to_a_paragraph_and_wide_ones_run_on(tokenizer: Tokenizer) -> None:
    narrow, wide = (prepared(article(), tokenizer, wide=wide) for wide in (False, True))
    assert [sorted(set(row.tolist()) - {-1}) for row in narrow.sentence] == [[0, 1], [2]]
    assert [sorted(set(row.tolist()) - {-1}) for row in wide.sentence] == [[0, 1, 2]]


def test_each_piece_has_its_own_sentence_and_padding_has_none(tokenizer: Tokenizer) -> None:
    read = prepared(article(), tokenizer, wide=False)
    assert bool((read.sentence[read.mask == 0] == -1).all())
    pieces = [tokenizer.encode(text, add_special_tokens=False) for text in (SECOND,)]
    assert int((read.sentence == 2).sum()) == len(pieces[0].ids)


def test_links_carry_how_sure_the_reader_was_and_labels_of_no_body_are_unknown(tokenizer: Tokenizer) -> None:
    read = prepared(article(), tokenizer, wide=False)
    assert float(read.links[0, 1]) == SURE
    assert float(read.links.sum()) == SURE
    assert read.contested.tolist() == [1.0, 1.0, 0.0]
    assert prepared(article(read=False), tokenizer, wide=False).contested.tolist() == [-1.0] * 3


def test_what_only_an_arguable_link_makes_contested_is_unknown(tokenizer: Tokenizer) -> None:
    read = prepared(article(ARGUABLE), tokenizer, wide=False)
    assert float(read.links[0, 1]) == pytest.approx(ARGUABLE)
    assert read.contested.tolist() == [-1.0, -1.0, 0.0]


def test_varied_quotation_marks_move_no_piece(tokenizer: Tokenizer) -> None:
    plain = prepared(article(), tokenizer, wide=False)
    varied = prepared(article(), tokenizer, wide=False, choose=random.Random(3))
    assert torch.equal(plain.sentence, varied.sentence)


def test_unread_articles_take_the_mean_of_what_readers_say(tmp_path: Path) -> None:
    for number, said in enumerate(('{"mill": [[0, 1, 0.8]]}', '{"mill": [[0, 1, 0.4], [1, 2, 0.2]]}')):
        (tmp_path / f"{number}.json").write_text(said)
    [one] = told([article(read=False)], [tmp_path / "0.json", tmp_path / "1.json"])
    assert one.links == ((0, 1, pytest.approx(0.6)), (1, 2, pytest.approx(0.1)))


def test_buckets_of_distance_grow_with_it() -> None:
    numbers = [bucket(distance) for distance in range(-40, 40)]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(BUCKETS))


def test_a_sentence_is_contested_if_any_link_holds_it() -> None:
    from training.opposing import contested

    scores = torch.full((3, 3), -20.0)
    scores[0, 1] = 20.0
    assert contested(scores).round().tolist() == [1.0, 1.0, 0.0]


def test_it_is_to_find_the_sentence_that_a_contested_one_is_linked_to() -> None:
    from training.opposing import choice

    links = torch.zeros(3, 3)
    links[0, 1] = 1.0
    alike = torch.zeros(3, 3)
    better, worse = alike.clone(), alike.clone()
    better[0, 1], worse[0, 2] = 2.0, 2.0
    assert float(choice(alike, links)) == pytest.approx(math.log(3))  # one of three, as claim and as answer
    assert float(choice(better, links)) < float(choice(alike, links)) < float(choice(worse, links))
    assert float(choice(alike, torch.full((3, 3), 0.3))) == 0.0  # arguable links ask for no choice


def test_the_head_learns_a_link_that_words_show(tokenizer: Tokenizer) -> None:
    from training.opposing import Opposing, loss_of

    torch.manual_seed(1)
    read = prepared(article(), tokenizer, wide=False)
    hidden = torch.randn(*read.ids.shape, 16)
    head = Opposing(16)
    optimiser = torch.optim.Adam(head.parameters(), lr=0.01)
    losses = []
    for _ in range(60):
        loss = loss_of(head(hidden, read), read)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(float(loss.detach()))
    best = head(hidden, read).sigmoid()
    assert losses[-1] < losses[0]
    assert int(best.argmax()) == 1  # row 0, column 1


def test_the_readings_that_are_kept_are_whole() -> None:
    import json

    import training.gathering as gathering

    for path in sorted((gathering.HERE / "readings").glob("*.json")):
        for one in json.loads(path.read_text(encoding="utf-8"))["articles"]:
            labels = [label for *_, label in one["sentences"]]
            linked = {number for claim, answer, *_ in one["links"] for number in (claim, answer)}
            assert {number for number, label in enumerate(labels) if label == "C"} == linked, one["article"]
    for path in sorted((gathering.HERE / "articles").glob("*.json")):
        for one in json.loads(path.read_text(encoding="utf-8"))["articles"]:
            assert len(one["labels"]) == sum(map(len, one["paragraphs"])), one["article"]


def test_gathered_articles_can_be_loaded(tmp_path: Path) -> None:
    import json

    import training.gathering as gathering

    [path, *_] = sorted((gathering.HERE / "articles").glob("*.json"))
    [first, *_] = json.loads(path.read_text(encoding="utf-8"))["articles"]
    (tmp_path / "made.json").write_text(json.dumps([gathering._own(first, "k")]))
    [one] = load(tmp_path / "made.json")
    for sentence in one.sentences:
        text = one.paragraphs[sentence.paragraph][sentence.start : sentence.end]
        assert text
        assert text == text.strip()
