"""The relations between two meanings, each on meanings of which it must complain."""

from __future__ import annotations

import attrs

from auditor.model import Label
from evaluation.metamorphic import relations
from evaluation.metamorphic.meaning import Meaning, Notice, Voices, exchanged, meaning
from evaluation.metamorphic.stories import RIVALS
from tests.stages import reported

NOBODY: frozenset[str] = frozenset()
OWN = Voices(Label.UNATTRIBUTED, NOBODY, NOBODY, NOBODY, NOBODY)
SAID = Voices(Label.ATTRIBUTED, frozenset({"Kestria"}), frozenset({"Kestria"}), NOBODY, frozenset({"Vallonia"}))
DENIED = attrs.evolve(SAID, label=Label.CONTESTED, disputing=frozenset({"Vallonia"}))
LOADED = Notice("F002", 0, "Kestria", "Vallonia")


def of(*sentences: Voices, findings: tuple[Notice, ...] = ()) -> Meaning:
    return Meaning(sentences, frozenset(findings))


class TestSame:
    def test_meanings(self) -> None:
        assert relations.same(of(OWN, SAID, findings=(LOADED,)), of(OWN, SAID, findings=(LOADED,))) == ""

    def test_number_of_sentences(self) -> None:
        assert relations.same(of(OWN), of(OWN, OWN)) == "1 sentences become 2"

    def test_labels(self) -> None:
        assert "sentence 2: attributed_claim becomes contested_claim" in relations.same(of(OWN, SAID), of(OWN, DENIED))

    def test_voices(self) -> None:
        other = attrs.evolve(SAID, sources=frozenset({"Vallonia"}))
        assert relations.same(of(SAID), of(other)) == "sentence 1: sources ['Kestria'] become ['Vallonia']"
        assert relations.same_labels(of(SAID), of(other)) == ""

    def test_findings(self) -> None:
        assert "only one has F002 in sentence 1" in relations.same(of(OWN, findings=(LOADED,)), of(OWN))


class TestNamesExchanged:
    def test_turn_every_party_and_finding(self) -> None:
        turned = exchanged(of(DENIED, findings=(LOADED,)), RIVALS[0])
        assert turned.sentences[0].sources == {"Vallonia"}
        assert turned.sentences[0].disputing == turned.sentences[0].accused == {"Kestria"}
        assert turned.findings == {Notice("F002", 0, "Vallonia", "Kestria")}
        assert exchanged(turned, RIVALS[0]) == of(DENIED, findings=(LOADED,))

    def test_must_give_the_mirror_image(self) -> None:
        mirrored = relations.mirrored(RIVALS[0])
        assert mirrored(of(DENIED), exchanged(of(DENIED), RIVALS[0])) == ""
        assert mirrored(of(DENIED), of(DENIED)) != ""


class TestOneSentenceBecomesAnother:
    relation = staticmethod(relations.becomes(1, Label.UNATTRIBUTED, Label.ATTRIBUTED))

    def test_and_nothing_else(self) -> None:
        assert self.relation(of(OWN, OWN), of(OWN, SAID)) == ""

    def test_but_was_it_already(self) -> None:
        assert "to begin with" in self.relation(of(OWN, SAID), of(OWN, SAID))

    def test_but_does_not(self) -> None:
        assert self.relation(of(OWN, OWN), of(OWN, OWN)) == "sentence 2 becomes unattributed_assertion"

    def test_but_takes_another_with_it(self) -> None:
        assert self.relation(of(OWN, OWN), of(SAID, SAID)) == "sentence 1 becomes attributed_claim"

    def test_but_there_are_more_sentences(self) -> None:
        assert self.relation(of(OWN, OWN), of(OWN, SAID, OWN)) == "2 sentences become 3"


class TestWhatEnds:
    def test_a_contest(self) -> None:
        assert relations.contest_ends(of(DENIED, OWN), of(SAID, OWN)) == ""
        assert "to begin with" in relations.contest_ends(of(SAID), of(SAID))
        assert "sentence 2 is still" in relations.contest_ends(of(DENIED, DENIED), of(OWN, DENIED))

    def test_a_finding(self) -> None:
        ends = relations.finding_ends("F002", 0)
        assert ends(of(OWN, findings=(LOADED,)), of(OWN)) == ""
        assert "to begin with" in ends(of(OWN), of(OWN))
        assert "still" in ends(of(OWN, findings=(LOADED,)), of(OWN, findings=(LOADED,)))


def test_a_beginning_is_held_to_what_it_was_alone() -> None:
    assert relations.begins_with(of(OWN), of(OWN, SAID)) == ""
    assert relations.begins_with(of(OWN), of(SAID, OWN)) != ""
    assert relations.begins_with(of(OWN, OWN), of(OWN)) == "2 sentences become 1"


def test_a_report_is_read_by_the_names_of_its_parties() -> None:
    read = meaning(reported("Kestria accused Vallonia of theft. Vallonia denied the accusation.\n\nIt rained."))
    assert read.labels == (Label.CONTESTED, Label.CONTESTED, Label.UNATTRIBUTED)
    assert read.sentences[0].asserting == {"Kestria"}
    assert read.sentences[0].disputing == read.sentences[0].accused == {"Vallonia"}
