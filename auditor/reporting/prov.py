"""``prov``: a W3C PROV graph of the draft's claims, in PROV-JSON.

Each party is an agent, each attribution an entity (somebody's statement) attributed to the party that made it, each
claim an entity derived from a statement or, in the writer's own voice, from the draft. The draft is derived from the
statements it quotes. Who disputes or is targeted by a claim is an influence on it, typed in our own namespace. The
audit itself is an activity of a software agent; it has no times, so that the same draft gives the same graph.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import attrs

from auditor.model import Attribution, Claim, Party, PartyKind, Quoted, Report, Tool
from auditor.reporting.formats import Style
from auditor.reporting.index import Index
from auditor.reporting.paths import location

OURS = "urn:claim-provenance-auditor:prov#"
AGENTS = {
    PartyKind.PERSON: "prov:Person",
    PartyKind.STATE: "prov:Organization",
    PartyKind.ORGANISATION: "prov:Organization",
    PartyKind.OUTLET: "prov:Organization",
}

Value = dict[str, Any]


@attrs.frozen
class Graph:
    """A PROV-JSON document in the making: records by type and then by id."""

    records: defaultdict[str, Value] = attrs.Factory(lambda: defaultdict(dict))

    def add(self, kind: str, name: str, **attributes: object) -> None:
        """Add an element; attributes are written ``prov_type`` for ``prov:type``, empty ones are left out."""
        self.records[kind][name] = {
            key.replace("_", ":", 1): value for key, value in attributes.items() if value not in (None, "", [])
        }

    def relate(self, kind: str, **attributes: object) -> None:
        """Add a relation under a name of its own."""
        self.add(kind, f"_:{kind}{len(self.records[kind]) + 1}", **attributes)


def render(reports: Sequence[Report], style: Style) -> str:
    """Render all reports as one document; the names of each draft's things have a prefix of their own."""
    graph = Graph()
    prefixes = {"auditor": OURS}
    for number, report in enumerate(reports, start=1):
        prefix = f"d{number}"
        prefixes[prefix] = f"urn:claim-provenance-auditor:draft:{report.document.sha256}:{number}#"
        _draft(graph, prefix, Index.of(report), location(report.document.path, style))
    return json.dumps({"prefix": prefixes, **graph.records}, ensure_ascii=False, indent=1) + "\n"


def _draft(graph: Graph, prefix: str, index: Index, path: str) -> None:
    report = index.report
    draft = f"{prefix}:draft"
    graph.add(
        "entity",
        draft,
        prov_type=_name("auditor:Draft"),
        prov_label=report.document.title,
        auditor_path=path,
        auditor_sha256=report.document.sha256,
    )
    for number, author in enumerate(report.document.authors, start=1):
        graph.add("agent", f"{prefix}:author{number}", prov_type=_name("prov:Person"), prov_label=author)
        graph.relate("wasAttributedTo", prov_entity=draft, prov_agent=f"{prefix}:author{number}")
    for party in report.parties:
        _party(graph, prefix, party)
    for attribution in report.attributions:
        _statement(graph, prefix, report, attribution)
    for claim in report.claims:
        _claim(graph, prefix, report, claim)
    _audit(graph, prefix, report.tool)


def _party(graph: Graph, prefix: str, party: Party) -> None:
    graph.add(
        "agent",
        f"{prefix}:{party.id}",
        prov_type=_name(AGENTS.get(party.kind, f"auditor:{party.kind.value.capitalize()}")),
        prov_label=party.name,
        auditor_side=party.side,
        auditor_alias=list(party.aliases),
    )
    if party.speaks_for is not None:
        graph.relate(
            "actedOnBehalfOf", prov_delegate=f"{prefix}:{party.id}", prov_responsible=f"{prefix}:{party.speaks_for}"
        )


def _statement(graph: Graph, prefix: str, report: Report, attribution: Attribution) -> None:
    statement = f"{prefix}:{attribution.id}"
    cue, source = attribution.cue, attribution.source
    graph.add(
        "entity",
        statement,
        prov_type=_name("auditor:Statement"),
        prov_value=_words(report, attribution.content.spans),
        auditor_cue=cue.lemma if cue else None,
        auditor_cueClass=cue.cue_class.value if cue else None,
        auditor_sourceKind=source.kind.value if source else "none",
        auditor_sentence=attribution.sentence,
    )
    quoted = attribution.content.quoted is not Quoted.INDIRECT
    holder = f"{prefix}:{attribution.inside}" if attribution.inside else f"{prefix}:draft"
    graph.relate(
        "wasDerivedFrom",
        prov_generatedEntity=holder,
        prov_usedEntity=statement,
        prov_type=_name("prov:Quotation" if quoted else "prov:PrimarySource"),
    )
    for party in source.parties if source else ():
        graph.relate("wasAttributedTo", prov_entity=statement, prov_agent=f"{prefix}:{party}")


def _claim(graph: Graph, prefix: str, report: Report, claim: Claim) -> None:
    name = f"{prefix}:{claim.id}"
    graph.add(
        "entity",
        name,
        prov_type=_name("auditor:Claim"),
        prov_value=_words(report, claim.spans),
        auditor_kind=claim.kind.value,
        auditor_response=claim.response.value if claim.response else None,
        auditor_sentence=claim.sentence,
    )
    origin = claim.attribution or "draft"
    graph.relate("wasDerivedFrom", prov_generatedEntity=name, prov_usedEntity=f"{prefix}:{origin}")
    for party in claim.asserted_by:
        graph.relate("wasAttributedTo", prov_entity=name, prov_agent=f"{prefix}:{party}")
    for relation, parties in (("Dispute", claim.disputed_by), ("Target", claim.targets)):
        for party in parties:
            graph.relate(
                "wasInfluencedBy",
                prov_influencee=name,
                prov_influencer=f"{prefix}:{party}",
                prov_type=_name(f"auditor:{relation}"),
            )


def _audit(graph: Graph, prefix: str, tool: Tool) -> None:
    audit, agent, found = f"{prefix}:audit", f"{prefix}:auditor", f"{prefix}:report"
    graph.add(
        "agent",
        agent,
        prov_type=_name("prov:SoftwareAgent"),
        prov_label=f"{tool.name} {tool.version}",
        auditor_pipeline=tool.pipeline,
    )
    graph.add("activity", audit)
    graph.add("entity", found, prov_type=_name("auditor:Report"))
    graph.relate("used", prov_activity=audit, prov_entity=f"{prefix}:draft")
    graph.relate("wasGeneratedBy", prov_entity=found, prov_activity=audit)
    graph.relate("wasAssociatedWith", prov_activity=audit, prov_agent=agent)


def _name(name: str) -> Value:
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


def _words(report: Report, spans: Sequence[tuple[int, int]]) -> str:
    return " … ".join(" ".join(report.text[start:end].split()) for start, end in spans)
