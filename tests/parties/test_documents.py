"""Whose word a document is."""

from __future__ import annotations

import pytest

from tests.stages import audited, called


def issuer(text: str, name: str) -> str | None:
    """The name of the party that a document speaks for."""
    names = {party.id: party.name for party in audited(text).parties}
    spoken = called(text, name).speaks_for
    return names[spoken] if spoken is not None else None


@pytest.mark.parametrize(
    ("article", "document"),
    [
        ("A", "Norvale Bank study"),
        ("A", "report by Norvale Bank"),
        ("A", "statement from Norvale Bank"),
        ("", "Norvale Bank's announcement"),
        ("", "Norvale Bank's lawsuit"),
        ("A", "lawsuit filed by Norvale Bank"),
    ],
)
def test_a_body_s_document_speaks_for_it(article: str, document: str) -> None:
    assert issuer(f"{article} {document} said the mill had closed.".strip(), document) == "Norvale Bank"


@pytest.mark.parametrize("document", ["Ida Lund's lawsuit", "letter from Ida Lund", "complaint filed by Ida Lund"])
def test_a_person_s_document_speaks_for_them(document: str) -> None:
    text = f"The mill sacked Ida Lund. {'' if document.startswith('Ida') else 'A '}{document} said it had lied to her."
    assert issuer(text, document) == "Ida Lund"


def test_a_noun_may_tell_which_body() -> None:
    text = "The fisheries ministry met. The ministry statement said the quota was cut."
    assert issuer(text, "ministry statement") == "fisheries ministry"


@pytest.mark.parametrize(
    "document",
    [
        "The Norvale Bank lawsuit",
        "The Norvale Bank indictment",
        "The Norway report",
        "The court papers",
    ],
)
def test_not_one_that_only_tells_of_it(document: str) -> None:
    text = f"Ida Lund of Norvale Bank left. {document} said the mill had closed."
    assert issuer(text, document.removeprefix("The ")) is None


def test_a_body_and_its_report_do_not_dispute_each_other() -> None:
    text = "The Fair Trade Board denied that prices rose. The Fair Trade Board study said they rose by half."
    assert not any(claim.disputed_by and claim.asserted_by for claim in audited(text).claims)
