"""The hand-made drafts keep to the standards they stand for.

The schemas below are excerpts of our own making, for the parts that the drafts use: after the IPTC's ninjs 3.1 JSON
Schema (CC BY 4.0), The Washington Post's ANS 0.10.12 JSON Schemas (MIT), and the content models of the IPTC's NITF 3.6
and NewsML-G2 2.34. ``drafts/README.md`` says when the drafts were held against the whole schemas, and how it is done.
"""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from lxml import etree

from tests.reading import files

STRING: dict[str, Any] = {"type": "string"}
TYPES = ["text", "audio", "video", "picture", "graphic", "composite"]
VALUED: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["value"],
        "additionalProperties": False,
        "properties": {
            **dict.fromkeys(("role", "contentType", "value"), STRING),
            **{key: {"type": "integer"} for key in ("charCount", "wordCount")},
        },
    },
}
NINJS_3 = {
    "type": "object",
    "required": ["uri"],
    "unevaluatedProperties": False,
    "properties": {
        "uri": {"type": "string", "format": "uri"},
        "type": {
            "enum": ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"]
        },
        "pubStatus": {"enum": ["usable", "withheld", "canceled"]},
        **dict.fromkeys(("profile", "version", "versionCreated", "language", "copyrightHolder", "by", "title"), STRING),
        "headlines": VALUED,
        "bodies": VALUED,
    },
}
NINJS_1 = {
    "type": "object",
    "required": ["uri"],
    "additionalProperties": False,
    "properties": {
        "uri": {"type": "string", "format": "uri"},
        "type": {"enum": TYPES},
        **dict.fromkeys(("versioncreated", "byline", "headline"), STRING),
    },
    "patternProperties": {"^body_[a-zA-Z0-9_]+": STRING},
}


def element(kind: str, required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": list(required),
        "properties": {"type": {"enum": [kind]}, "subtype": STRING, **properties},
        "additionalProperties": False,
    }


TEXT = element("text", ("type", "content"), content=STRING)
DICTIONARY = {"type": "object", "required": ["basic"], "additionalProperties": STRING}
AUTHOR = {"type": "object", "required": ["type", "name"], "properties": {"type": {"enum": ["author"]}, "name": STRING}}
ANS: dict[str, Any] = {
    "type": "object",
    "required": ["type", "version"],
    "additionalProperties": False,
    "properties": {
        "type": {"enum": ["story"]},
        "version": {"enum": ["0.10.12"]},
        **dict.fromkeys(("language", "canonical_website", "display_date"), STRING),
        "headlines": DICTIONARY,
        "subheadlines": DICTIONARY,
        "credits": {"type": "object", "additionalProperties": {"type": "array", "items": AUTHOR}},
        "content_elements": {"type": "array", "items": {"$ref": "#/definitions/element"}},
    },
    "definitions": {
        "element": {
            "oneOf": [
                TEXT,
                element("header", ("type", "content"), level={"type": "integer"}, content=STRING),
                element("correction", ("type", "text"), correction_type=STRING, text=STRING),
                element("raw_html", ("type", "content"), content=STRING),
                element("interstitial_link", ("type", "content", "url"), content=STRING, url=STRING),
                element("divider", ("type",)),
                element("image", ("type", "version"), version=STRING, url=STRING, caption=STRING),
                element("table", ("type", "rows"), header={"items": TEXT}, rows={"items": {"items": TEXT}}),
                element(
                    "quote",
                    ("content_elements",),
                    content_elements={"type": "array", "items": {"$ref": "#/definitions/element"}},
                    citation=TEXT,
                ),
                element(
                    "list",
                    ("type",),
                    list_type=STRING,
                    items={"type": "array", "items": {"oneOf": [TEXT, {"$ref": "#/definitions/list"}]}},
                ),
            ]
        },
        "list": {"type": "object", "required": ["type"], "properties": {"type": {"enum": ["list"]}}},
    },
}
NITF = """
<!ELEMENT nitf (head?, body)>
<!ATTLIST nitf version CDATA #IMPLIED>
<!ELEMENT head (title?, docdata?)>
<!ELEMENT title (#PCDATA)>
<!ELEMENT docdata (date.issue | doc.copyright)*>
<!ELEMENT date.issue EMPTY>
<!ATTLIST date.issue norm CDATA #IMPLIED>
<!ELEMENT doc.copyright EMPTY>
<!ATTLIST doc.copyright year CDATA #IMPLIED holder CDATA #IMPLIED>
<!ELEMENT body (body.head?, body.content*, body.end?)>
<!ELEMENT body.head (hedline?, note*, rights?, byline*, distributor?, dateline*, abstract*)>
<!ELEMENT hedline (hl1, hl2*)>
<!ELEMENT hl1 (#PCDATA | org | person)*>
<!ELEMENT hl2 (#PCDATA | org | person)*>
<!ELEMENT note (body.content+)>
<!ELEMENT rights (#PCDATA)>
<!ELEMENT byline (#PCDATA | person | byttl | location)*>
<!ELEMENT byttl (#PCDATA | org)*>
<!ELEMENT distributor (#PCDATA | org)*>
<!ELEMENT dateline (#PCDATA | location | story.date)*>
<!ELEMENT location (#PCDATA)>
<!ELEMENT story.date (#PCDATA)>
<!ELEMENT abstract (p | ul | bq)*>
<!ELEMENT body.content (block | p | hl2 | bq | ul | ol | media | table)*>
<!ELEMENT block (p | hl2 | bq | ul | ol | media | table)*>
<!ELEMENT p (#PCDATA | org | person | q | em | br)*>
<!ATTLIST p lede (true | false) "false">
<!ELEMENT org (#PCDATA)>
<!ELEMENT person (#PCDATA)>
<!ELEMENT q (#PCDATA)>
<!ELEMENT em (#PCDATA)>
<!ELEMENT br EMPTY>
<!ELEMENT bq (block+, credit?)>
<!ELEMENT credit (#PCDATA | person | org)*>
<!ELEMENT ul (li+)>
<!ELEMENT ol (li+)>
<!ELEMENT li (#PCDATA | p)*>
<!ELEMENT media (media-reference+, media-caption*)>
<!ATTLIST media media-type CDATA #REQUIRED>
<!ELEMENT media-reference (#PCDATA)>
<!ATTLIST media-reference source CDATA #IMPLIED>
<!ELEMENT media-caption (#PCDATA | p)*>
<!ELEMENT table (tr+)>
<!ELEMENT tr (td+)>
<!ELEMENT td (#PCDATA)>
<!ELEMENT body.end (tagline?)>
<!ELEMENT tagline (#PCDATA)>
"""
JSON = {
    "ninjs-3.json": (NINJS_3, Draft202012Validator),
    "harbour.ninjs.json": (NINJS_3, Draft202012Validator),
    "ninjs-1.json": (NINJS_1, Draft202012Validator),
    "story.ans.json": (ANS, Draft4Validator),
    "harbour.ans.json": (ANS, Draft4Validator),
}


def test_every_json_draft_is_checked() -> None:
    assert {path.name for path in files.ALL if path.suffix == ".json"} == set(JSON)


@pytest.mark.parametrize("name", sorted(JSON))
def test_a_json_draft_keeps_to_its_schema(name: str) -> None:
    schema, validator = JSON[name]
    draft = json.loads((files.DRAFTS / "json" / name).read_text(encoding="utf-8"))
    assert [error.message for error in validator(schema).iter_errors(draft)] == []


@pytest.mark.parametrize("path", sorted((files.DRAFTS / "xml").glob("*.nitf.xml")), ids=files.name)
def test_a_nitf_draft_keeps_to_its_content_models(path: Path) -> None:
    models = etree.DTD(io.StringIO(NITF))
    assert models.validate(etree.parse(path)), models.error_log


NEWSML = "{http://iptc.org/std/nar/2006-10-01/}"
ITEM = ["catalogRef", "itemMeta", "contentMeta", "contentSet"]
ITEM_META = ["itemClass", "provider", "versionCreated", "firstCreated", "embargoed", "pubStatus"]
CONTENT_META = {"language", "slugline", "headline", "dateline", "by", "creditline", "description"}


def names(element: Any) -> list[str]:
    return [child.tag.removeprefix(NEWSML) for child in element]


@pytest.mark.parametrize("path", sorted((files.DRAFTS / "xml").glob("*newsml*")), ids=files.name)
def test_a_newsml_draft_has_the_parts_of_an_item_in_order(path: Path) -> None:
    root = etree.parse(path).getroot()
    if root.tag == f"{NEWSML}newsMessage":
        assert names(root) == ["header", "itemSet"]
        assert names(root[0]) == ["sent"]
    items = list(root.iter(f"{NEWSML}newsItem"))
    assert items
    for item in items:
        assert {"guid", "version", "standard", "standardversion"} <= set(item.attrib)
        assert names(item) == ITEM
        meta = names(item.find(f"{NEWSML}itemMeta"))
        assert meta == [name for name in ITEM_META if name in meta]
        assert {"itemClass", "provider", "versionCreated"} <= set(meta)
        assert set(names(item.find(f"{NEWSML}contentMeta"))) <= CONTENT_META
        assert set(names(item.find(f"{NEWSML}contentSet"))) <= {"inlineXML", "inlineData"}
