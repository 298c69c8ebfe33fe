"""Rules: an audit to findings.

In: an ``Audit`` (everything the stages found). Out: ``Remark`` values, which the pipeline turns into findings. One
module a rule: its code, its words, its examples and its check; the same object feeds the run, ``explain``, SARIF and
the docs. A new rule is a new module and a line in ``RULES``. Open ``base`` first, then any rule.
"""

from __future__ import annotations

from auditor.rules import (
    distant_reply,
    endorsing_cue,
    loaded_label,
    not_news,
    one_sided_hearing,
    one_way_allegations,
    own_voice_allegation,
    presupposition,
    single_source,
    stray_quotation,
    unanswered_accusation,
    uneven_cues,
    unidentified_source,
    unnamed_source,
    unsourced_belief,
)
from auditor.rules.base import Rule

RULES: tuple[Rule, ...] = (
    own_voice_allegation.RULE,
    loaded_label.RULE,
    presupposition.RULE,
    endorsing_cue.RULE,
    unsourced_belief.RULE,
    unanswered_accusation.RULE,
    one_sided_hearing.RULE,
    uneven_cues.RULE,
    one_way_allegations.RULE,
    distant_reply.RULE,
    single_source.RULE,
    unnamed_source.RULE,
    stray_quotation.RULE,
    unidentified_source.RULE,
    not_news.RULE,
)
"""Every rule that looks at a draft."""
