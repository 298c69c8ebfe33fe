"""What newsrooms write around the story, told by its wording: the same in every format.

Readers first give each block the kind that the file's own structure states (a heading, a caption). This module then
looks at the blocks that are still plain body text: datelines before the first sentence, bylines, slugs,
corrections, sign-offs, what follows "ENDS", short lines without a full stop (headline, subheadings), the "— Name" under
a quotation, and the speakers of an interview (``transcripts``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from auditor.model import Block, BlockKind, Span
from auditor.reading.transcripts import by_speaker

HEADLINE_WORDS = 25
SUBHEADING_WORDS = 10
CITATION_WORDS = 20
CORRECTION_WORDS = 120
"""Words from which a paragraph that opens as a correction holds the story as well, its line breaks lost."""

OPENING_BLOCKS = 5
"""Blocks from the start among which slugs, embargoes and bylines are looked for."""

DATELINED_BLOCKS = 2
"""Body paragraphs from the start that may open with a dateline: the second one, after a headline with a full stop."""

HEADINGS = frozenset({BlockKind.BODY, BlockKind.SUBHEADING, BlockKind.HEADLINE})
STORY = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.BODY, BlockKind.LIST, BlockKind.QUOTATION})
"""What a headline cannot follow."""

ENDED = re.compile(r"[.?!…:;,]\W{0,8}$")
BYLINE = re.compile(r"(?i)^\s*by\s+[A-Z][\w.'’-]+(?:\s+(?:and\s+|&\s+)?[\w.'’-]+,?){0,8}\s*$")
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?"
DATE = rf"(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH})(?:,?\s\d{{4}})?"
CREDIT = r"\([A-Z][\w./ &’'-]{1,40}\)"
DASH = r"(?:—|–|―|--?)"
DATELINE = re.compile(
    rf"(?:[A-Z][A-Z.’'/ -]{{2,40}}(?:,\s[A-Z][\w.’' -]{{1,25}}){{0,2}}(?:,\s{DATE})?(?:\s{CREDIT})?"
    rf"|[A-Z][\w.’' -]{{2,40}}(?:,\s[A-Z][\w.’' -]{{1,25}}){{0,2}},\s{DATE}(?:\s{CREDIT})?"
    rf"|[A-Z][\w.’' -]{{2,40}}(?:,\s[A-Z][\w.’' -]{{1,25}}){{0,2}}\s{CREDIT})"
    rf"\s{{0,2}}{DASH}\s{{1,2}}(?=[\"“‘'A-Z0-9$£€])"
)
"""Place (in capitals, or with a date or an agency), date, agency, dash: ``KIGALI, Nov 22 (Agency) –``."""

SLUG = re.compile(
    r"(?:slug|keywords?|story slug|embargo(?:ed)?)\b.{0,200}|(?:BC|AM|PM|UPDATE|URGENT)-[\w–-]+.{0,80}"
    r"|for immediate release|(?:strictly )?not for (?:publication|broadcast).{0,120}"
    r"|\d+(?:st|nd|rd|th) ld(?:-writethru)?",
    re.IGNORECASE,
)
THE_END = re.compile(
    r"[-–—*\s]{0,6}(?:ENDS?|Ends|[-–—]30[-–—]|#{3,}"
    r"|(?i:end of (?:story|copy)|endit|more to come|more follows))[-–—*\s.]{0,6}"
)
NOTES = re.compile(
    r"notes? (?:to|for) (?:the )?editors?\b.{0,40}|media contacts?\b.{0,80}|press contacts?\b.{0,80}", re.IGNORECASE
)
CORRECTION = re.compile(
    r"(?:corrections?|clarifications?|corrected|corrects|recasts)\b\s*[:–—-].*"
    r"|(?:editor[’']s note|an earlier version of (?:this|the) (?:article|story|report))\b.*"
    r"|this (?:article|story|report) (?:has been|was) (?:corrected|amended|updated|changed)\b.*",
    re.IGNORECASE | re.DOTALL,
)
HERALD = re.compile(r"(?:correction|clarification)s?\s?:?", re.IGNORECASE)
"""A line that says that the next paragraph is a correction."""

SIGN_OFF = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|editing)(?: and (?:reporting|writing|editing))? by\s(?-i:[A-Z]).{0,300}"
    r"|.{0,120}\bcontributed (?:to this (?:report|story|article)|reporting)\b.{0,80}"
    r"|(?:©|\(c\)|copyright)\s.{0,200}|all rights reserved\.?"
    r"|(?:read (?:more|also|next)|also read|related|see also)\s?[:–—|-].{0,200}",
    re.IGNORECASE | re.DOTALL,
)
DASHES = "—–―-"
NAME = r"[A-Z][\w.'’-]+(?:\s(?:[a-z]{1,3}\s)?[A-Z][\w.'’-]+){1,4}"
BARE_CITATION = re.compile(rf"{NAME}(?:,[^\n.!?]{{1,100}})?")
"""A name, with or without a title, where nothing but the place tells that it is a citation."""

CITATION = re.compile(r"\s*(?:—|–|―|--)\s*(?P<name>[A-Z][^\n!?]{1,150}?)\s*$")
RUN_IN_CITATION = re.compile(r"""(?<=[.?!…"”’'])\s+(?:—|–|―|--)\s*(?P<name>[A-Z][^\n!?—–]{1,150}?)\s*$""")
WHOLLY_QUOTED = re.compile(r"""(?:“[^“”]*”|"[^"]*"|‘[^‘]*’)""")


def settle(text: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Give body blocks the kind their wording shows; blocks the file's structure marks are left as they are.

    Args:
        text: The article's text.
        blocks: In order and disjoint; spans without white space at the ends.

    Returns:
        Blocks over the same words, in order; a dateline, a citation or a speaker's name run into a paragraph becomes a
        block of its own.
    """
    return tuple(_cite(text, list(_split(text, _name(text, by_speaker(text, list(blocks)))))))


def _name(text: str, blocks: list[Block]) -> Iterator[Block]:
    """Name the blocks that their wording or their place gives away."""
    begun = any(block.kind is BlockKind.HEADLINE for block in blocks)
    ended = heralded = False
    for index, block in enumerate(blocks):
        words = text[block.start : block.end]
        kind = block.kind
        ended = ended or (index > 0 and kind in HEADINGS and bool(THE_END.fullmatch(words) or NOTES.fullmatch(words)))
        if kind in HEADINGS and heralded:
            kind = BlockKind.CORRECTION
        elif ended:
            kind = kind if kind is BlockKind.CORRECTION else BlockKind.BOILERPLATE
        elif kind is BlockKind.BODY:
            kind = _kind(words, index, len(blocks), headline=not begun)
        heralded = kind is BlockKind.CORRECTION and HERALD.fullmatch(words) is not None
        begun = begun or kind in STORY
        yield attrs.evolve(block, kind=kind)


def _kind(words: str, index: int, of: int, *, headline: bool) -> BlockKind:
    if index < OPENING_BLOCKS and SLUG.fullmatch(words) and not ENDED.search(words):
        return BlockKind.BOILERPLATE
    if 0 < index < OPENING_BLOCKS and BYLINE.match(words):
        return BlockKind.BYLINE
    if CORRECTION.fullmatch(words) and len(words.split()) < CORRECTION_WORDS:
        return BlockKind.CORRECTION
    if SIGN_OFF.fullmatch(words):
        return BlockKind.BOILERPLATE
    if of > 2 and not ENDED.search(words) and not CITATION.fullmatch(words):
        count = len(words.split())
        if headline and count <= HEADLINE_WORDS:
            return BlockKind.HEADLINE
        if count <= SUBHEADING_WORDS:
            return BlockKind.SUBHEADING
    return BlockKind.BODY


def _split(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Part the dateline from the story's first paragraph, and a run-in citation from its quotation."""
    bodies = 0
    for block in blocks:
        bodies += block.kind is BlockKind.BODY
        if block.kind is BlockKind.BODY and bodies <= DATELINED_BLOCKS:
            match = DATELINE.match(text, block.start, block.end)
            if match:
                yield Block(BlockKind.DATELINE, block.start, match.start() + len(match.group().rstrip()))
                block = attrs.evolve(block, start=match.end())
        elif block.kind is BlockKind.QUOTATION and block.cited is None:
            match = RUN_IN_CITATION.search(text, block.start, block.end)
            if match and len(match["name"].split()) <= CITATION_WORDS:
                yield attrs.evolve(block, end=match.start(), cited=match.span("name"))
                dash = match.start() + len(match.group()) - len(match.group().lstrip())
                yield Block(BlockKind.CAPTION, dash, block.end)
                continue
        yield block


def _cite(text: str, blocks: list[Block]) -> Iterator[Block]:
    """Give the quotation before a line "— Name" that name as its source; paragraphs in quotation marks count, too."""
    cited: list[Block] = []
    name: Span | None = None
    reaching = False
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        before = blocks[index - 1] if index else None
        here = _citation(text, block) or _bare_citation(text, block, before)
        if here is not None and before is not None and _citable(text, before, here):
            name, reaching = here, False
            block = attrs.evolve(block, kind=BlockKind.CAPTION)
        elif (
            name is not None
            and block.cited is None
            and (block.kind is BlockKind.QUOTATION or (not reaching and _citable(text, block, name)))
        ):
            # A name reaches back over a whole block quotation, but only over one paragraph that is none.
            reaching = block.kind is BlockKind.QUOTATION
            block = attrs.evolve(block, kind=BlockKind.QUOTATION, cited=name)
            name = name if reaching else None
        else:
            name = None
        cited.append(block)
    return reversed(cited)


def _citation(text: str, block: Block) -> Span | None:
    if block.kind not in {BlockKind.BODY, BlockKind.QUOTATION, BlockKind.SUBHEADING, BlockKind.CAPTION}:
        return None
    match = CITATION.fullmatch(text, block.start, block.end)
    return match.span("name") if match and len(match["name"].split()) <= CITATION_WORDS else None


def _bare_citation(text: str, block: Block, before: Block | None) -> Span | None:
    """Take the last paragraph of a block quotation for its citation if it is a name and the one before a sentence."""
    if before is None or block.cited or before.cited or not block.kind is before.kind is BlockKind.QUOTATION:
        return None
    if not ENDED.search(text, before.start, before.end):
        return None
    return (block.start, block.end) if BARE_CITATION.fullmatch(text, block.start, block.end) else None


def _citable(text: str, block: Block, name: Span) -> bool:
    """Tell whether a block can be what the name after it said.

    It can if it is a quotation or stands in quotation marks; any other paragraph can if the name is no sentence and the
    paragraph no item of a list of dashes.
    """
    if block.kind is not BlockKind.BODY:
        return block.kind is BlockKind.QUOTATION
    if WHOLLY_QUOTED.fullmatch(text, block.start, block.end):
        return True
    return (
        text[name[1] - 1] not in ".:;,"
        and ENDED.search(text, block.start, block.end) is not None
        and (text[block.start] not in DASHES)
    )
