"""What newsrooms write around a story, told by its wording."""

from __future__ import annotations

import pytest

from auditor.model import BlockKind
from auditor.reading import parse

FILLER = "The port said so on Friday."


def kinds(*paragraphs: str) -> list[tuple[str, str]]:
    article = parse("a.txt", "\n\n".join(paragraphs).encode())
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


@pytest.mark.parametrize(
    "dateline",
    [
        "VELLHAVN, March 4 (Nordic Desk) –",
        "VELLHAVN (Nordic Desk) -",
        "VELLHAVN, Norland, Sept. 12, 2026 (ND) --",
        "ST. ORM —",
        "Vellhavn, 4 March (ND) –",
        "Vellhavn (Nordic Desk) —",
    ],
)
def test_a_dateline_is_parted_from_the_first_sentence(dateline: str) -> None:
    assert kinds(f"{dateline} The port closed.", FILLER) == [
        ("dateline", dateline),
        ("body", "The port closed."),
        ("body", FILLER),
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "NATO — the alliance of the north — met on Monday.",
        "MAYOR: I never said that.",
        "The port — closed since May — opens.",
        "Vellhavn – a town of ten streets – has no bank.",
    ],
)
def test_a_sentence_with_a_dash_has_no_dateline(paragraph: str) -> None:
    assert kinds(paragraph, FILLER)[0] == ("body", paragraph)


def test_a_headline_with_a_full_stop_may_come_before_the_dateline_but_no_more() -> None:
    assert [kind for kind, _ in kinds("Port closes.", "VELLHAVN (ND) - It rained.")] == ["body", "dateline", "body"]
    assert [kind for kind, _ in kinds(FILLER, FILLER, "VELLHAVN (ND) - It rained.")] == ["body"] * 3


def test_a_short_first_line_without_a_stop_is_the_headline_and_later_ones_are_subheadings() -> None:
    assert [kind for kind, _ in kinds("Port closes", "By Nora Quist", FILLER, "What it means", FILLER)] == [
        "headline",
        "byline",
        "body",
        "subheading",
        "body",
    ]


@pytest.mark.parametrize(
    "words",
    ["SLUG: port-closure", "BC-Port-Closure", "EMBARGOED until noon", "For immediate release", "Not for publication"],
)
def test_slugs_and_embargoes_are_boilerplate_and_the_headline_follows(words: str) -> None:
    assert [kind for kind, _ in kinds(words, "Port closes", FILLER)] == ["boilerplate", "headline", "body"]


@pytest.mark.parametrize(
    "words", ["ENDS", "-ENDS-", "- 30 -".replace(" ", ""), "###", "More follows", "Notes to editors:"]
)
def test_what_follows_the_end_is_boilerplate(words: str) -> None:
    assert [kind for kind, _ in kinds(FILLER, words, FILLER, "The firm has nine boats.")] == ["body"] + [
        "boilerplate"
    ] * 3


@pytest.mark.parametrize(
    "words",
    [
        "(Reporting by Nora Quist; Editing by Ole Dahl)",
        "Desk writer Ole Dahl contributed to this report.",
        "© 2026 Nordic Desk",
        "Read more: The storm of last year",
    ],
)
def test_sign_offs_are_boilerplate(words: str) -> None:
    assert kinds(FILLER, FILLER, words)[2] == ("boilerplate", words)


@pytest.mark.parametrize(
    "words",
    [
        "Correction: the boats are two.",
        "An earlier version of this article named the wrong boat.",
        "This story was updated to add the port's answer.",
    ],
)
def test_corrections_are_told_by_their_wording(words: str) -> None:
    assert kinds(FILLER, FILLER, words)[2] == ("correction", words)


def test_a_line_may_herald_a_correction() -> None:
    assert [kind for kind, _ in kinds(FILLER, "CORRECTION:", "The boats are two.", FILLER)] == [
        "body",
        "correction",
        "correction",
        "body",
    ]


@pytest.mark.parametrize(
    "words",
    ["The correction of the map took a year.", "Reporting by phone is not allowed, the judge ruled.", "30 boats sank."],
)
def test_sentences_that_only_sound_alike_stay_body(words: str) -> None:
    assert kinds(FILLER, FILLER, words)[2][0] == "body"


def cited(*paragraphs: str, name: str = "a.txt") -> list[tuple[str, str | None]]:
    article = parse(name, "\n\n".join(paragraphs).encode())
    return [(b.kind.value, b.cited and article.text[slice(*b.cited)]) for b in article.blocks]


def test_a_line_with_a_dash_and_a_name_cites_the_paragraph_before() -> None:
    assert cited(FILLER, "“We saw it coming.”", "— Ida Holm, harbour master", FILLER) == [
        ("body", None),
        ("quotation", "Ida Holm, harbour master"),
        ("caption", None),
        ("body", None),
    ]


def test_a_sentence_after_a_dash_cites_nothing() -> None:
    assert cited(FILLER, "The union has two demands.", "— Higher pay for crews.", FILLER)[1] == ("body", None)


def test_a_name_reaches_back_over_a_whole_block_quotation_and_no_further() -> None:
    assert cited(FILLER, "> We saw it.\n>\n> We said so.", "— Ida Holm", name="a.md") == [
        ("body", None),
        ("quotation", "Ida Holm"),
        ("quotation", "Ida Holm"),
        ("caption", None),
    ]


def test_the_name_may_end_the_quotation_or_stand_alone_in_it() -> None:
    assert cited("> We saw it.\n> — Ida Holm", name="a.md") == [("quotation", "Ida Holm"), ("caption", None)]
    assert cited("> We saw it.\n>\n> Ida Holm, master", name="a.md") == [
        ("quotation", "Ida Holm, master"),
        ("caption", None),
    ]


def test_kinds_that_the_structure_states_are_kept() -> None:
    article = parse("a.md", b"## Correction: a heading\n\nWords were said.\n")
    assert article.blocks[0].kind is BlockKind.SUBHEADING


def test_a_story_whose_line_breaks_are_lost_is_no_correction() -> None:
    note = "Correction: An earlier version of this story gave the wrong year."
    assert kinds(f"{note} {FILLER}")[0][0] == "correction"
    story = " ".join([note, *[FILLER] * 30])
    assert kinds(story) == [("body", story)]
