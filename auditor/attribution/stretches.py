"""An article's stretches with what the tagger says of each: read once, for all stages that need it."""

from __future__ import annotations

import attrs

from auditor.attribution.segments import Segment, segments
from auditor.attribution.tagger import Tagged, load
from auditor.language.analysis import Analysis


@attrs.frozen(eq=False)
class Stretch:
    """A segment and what the tagger says of it.

    Attributes:
        segment: Where it lies.
        tagged: Offsets in it are code points of the segment's text.
    """

    segment: Segment
    tagged: Tagged


def stretches(analysis: Analysis) -> tuple[Stretch, ...]:
    """Run the tagger over an article; stretches in text order."""
    cut = [segment for paragraph in analysis.paragraphs for segment in segments(analysis.text, paragraph)]
    said = load().tag([segment.text for segment in cut])
    return tuple(Stretch(segment, tagged) for segment, tagged in zip(cut, said, strict=True))
