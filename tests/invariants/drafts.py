"""Arbitrary drafts with the build of news: what Hypothesis draws the invariants' texts from.

Sentences come from templates of our own with parties drawn anew, so that the same party accuses, denies and is quoted;
between them stand odd marks, other scripts, control characters, headlines, lists and quotations that never close.
"""

from __future__ import annotations

from hypothesis import strategies as st

PARTIES = (
    "Kestria",
    "Vallonia",
    "the Harbour Union",
    "Orrin Glass",
    "Mayor Ruth Cole",
    "Tom Ames",
    "the ministry",
    "residents",
    "a senior official",
    "Dr. Émile N’Goran-O’Hara",
    "the U.S. Army Corps.",
    "she",
    "they",
    "it",
    "NATO",
    "the report",
)
DEEDS = (
    "shelling two villages",
    "the theft of 400 crates",
    "having lied to the court",
    "“a war on its own people”",
    "hiding the regime’s files",
)
MATTERS = (
    "the bridge was closed",
    "nine people had died, three of them children",
    "it had done nothing of the kind",
    "the talks, which began in July, would fail",
    "“we will never pay” a penny",
    "61 % of the notorious militia had left",
    "",
)
TEMPLATES = (
    "{A} accused {b} of {deed}.",
    "{A} denied the accusation.",
    "{A} said {matter}.",
    "{A} said that {b} had said {matter}.",
    "According to {a}, {matter}.",
    "“{matter}”, said {a}.",
    "“{matter},” {a} told {b}. “We know {b}.”",
    '"{matter}," {a} said, "and {b} knows it".',
    "‘{matter}’ was how {a} put it, and {b}, a criminal gang, dismissed that.",
    "{A} has attacked {b} and violated the ceasefire since March.",
    "{A}, which {b} calls a regime, did not respond to a request for comment.",
    "It is believed that {a} did {deed}.",
    "Which {b} disputes, {matter}.",
    "{A}: “{matter}",
    "{matter}” — {a}",
    "Why did {a} do {deed}?",
    "{A} warned against {b}’s use of {deed} as a pretext.",
    "“{A} said, ‘{matter}’,” {b} recalled.",
    "{A} and {b} disagree over {deed}.",
    "{A} claimed {matter}, but {b} pointed out {deed}.",
    "He, {a}, {b}: {deed}!",
)
ODD = st.sampled_from(
    [
        *("“", "”", '"', "‘", "'", "(", "—", "…", "...", "--", "$", "%s", "{0}", "<b>", "&amp;", "```", "* "),
        *("\u200b", "\u202e", "\u00a0", "\u2028", "\ufeff", "\t", "\x00", "\x1b[2J", "e\u0301"),
        *("👩\u200d🚒", "ß", "İ", "ﬁ", "العربية", "日本語。", "1.5", "U.S.", "p.m."),
    ]
)
GAPS = st.sampled_from([" ", " ", " ", "  ", "\n", "\r\n", "", "\u00a0"])
BREAKS = st.sampled_from(
    ["\n\n", "\n\n", "\n\n\n", "\r\n\r\n", "\n", "\r", "\n- ", "\n> ", "\n\nBy Ann Lee\n\n", "\n\n***\n\n"]
)
OPENINGS = st.sampled_from(
    [
        *("", "", "# Heading\n\n", "- ", "“"),
        *("Kestria says no\n\n", "HARBOUR CITY (HW) — ", "By Mara Lind\n\n", "CORRECTION: "),
    ]
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """One sentence of a template, now and then with something odd in it."""
    a, b = draw(st.sampled_from(PARTIES)), draw(st.sampled_from(PARTIES))
    made = draw(st.sampled_from(TEMPLATES)).format(
        a=a, b=b, A=a[0].upper() + a[1:], deed=draw(st.sampled_from(DEEDS)), matter=draw(st.sampled_from(MATTERS))
    )
    if draw(st.integers(0, 4)) == 0:
        at = draw(st.integers(0, len(made)))
        made = made[:at] + draw(ODD) + made[at:]
    return made


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """A few sentences, or any text at all."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.text(max_size=120))
    told = draw(st.lists(sentences(), min_size=1, max_size=4))
    return "".join(each + draw(GAPS) for each in told)


@st.composite
def drafts(draw: st.DrawFn, longest: int = 5) -> str:
    """A draft of some paragraphs, with at least one letter."""
    told = draw(st.lists(paragraphs(), min_size=1, max_size=longest))
    text = draw(OPENINGS) + "".join(each + draw(BREAKS) for each in told)
    text = text.encode(errors="replace").decode()
    return text if any(character.isalpha() for character in text) else f"{text}So it was."


UNRELATED = st.sampled_from(
    [
        "The weather is to stay mild until the weekend.",
        "The town library has a new reading room with forty seats and a view of the park.",
        "Bread has become dearer by four per cent since the spring, the statistics office said.",
        "The choir sings again on Sunday evening. Tickets are sold at the door.",
    ]
)
"""Paragraphs that have nothing to do with any draft."""
