"""English words that do not inflect, or are not spelt, by rule."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Give the words of a text."""
    return frozenset(text.split())


def principal_parts(text: str) -> dict[str, tuple[str, ...]]:
    """Read verbs with their past and past participle, parted by ``|`` or line ends."""
    parts = [part.split() for part in text.replace("|", "\n").splitlines()]
    return {verb: tuple(pasts) for verb, *pasts in filter(None, parts)}


IRREGULAR = principal_parts(
    """
    be was been | bear bore borne | beat beat beaten | become became become | beg begged begged | begin began begun
    beseech besought besought | bet bet bet | bid bid bid | bind bound bound | bite bit bitten | bleed bled bled
    blow blew blown | break broke broken | breed bred bred | bring brought brought | broadcast broadcast broadcast
    build built built | burst burst burst | buy bought bought | cast cast cast | catch caught caught
    choose chose chosen | come came come | cost cost cost | creep crept crept | cut cut cut | deal dealt dealt
    dig dug dug | do did done | draw drew drawn | drive drove driven | eat ate eaten | fall fell fallen | feed fed fed
    feel felt felt | fight fought fought | find found found | flee fled fled | fling flung flung | fly flew flown
    forbid forbade forbidden | forecast forecast forecast | foresee foresaw foreseen | foretell foretold foretold
    forget forgot forgotten | forgive forgave forgiven | forsake forsook forsaken | freeze froze frozen | get got got
    give gave given | go went gone | grind ground ground | hang hung hung | have had had | hear heard heard
    hide hid hidden | hit hit hit | hold held held | hurt hurt hurt | keep kept kept | know knew known | lay laid laid
    lead led led | leave left left | let let let | lose lost lost | make made made | mean meant meant
    mislead misled misled | overhear overheard overheard | overthrow overthrew overthrown | overrun overran overrun
    override overrode overridden | oversee oversaw overseen | overturn overturned overturned | pay paid paid
    put put put | quit quit quit | read read read | rebut rebutted rebutted | ride rode ridden | ring rang rung
    rise rose risen | run ran run | say said said | see saw seen | seek sought sought | sell sold sold | send sent sent
    set set set | shake shook shaken | shed shed shed | shoot shot shot | show showed shown | shut shut shut
    sing sang sung | sink sank sunk | slay slew slain | sow sowed sown | speak spoke spoken | spend spent spent
    spin spun spun | spit spat spat | split split split | spread spread spread | stand stood stood | steal stole stolen
    sting stung stung | strike struck struck | strive strove striven | swear swore sworn | sweep swept swept
    swing swung swung | take took taken | teach taught taught | tear tore torn | tell told told | think thought thought
    throw threw thrown | tread trod trodden | undermine undermined undermined | understand understood understood
    undertake undertook undertaken | uphold upheld upheld | wage waged waged | weep wept wept | win won won
    withdraw withdrew withdrawn | withhold withheld withheld | wreak wreaked wreaked | write wrote written
    misread misread misread | browbeat browbeat browbeaten | undercut undercut undercut | hamstring hamstrung hamstrung
    misspend misspent misspent | retell retold retold | gainsay gainsaid gainsaid | mistake mistook mistaken
    misspeak misspoke misspoken | shrink shrank shrunk | stick stuck stuck | beset beset beset
    string strung strung | wring wrung wrung | outdo outdid outdone | rewrite rewrote rewritten | sit sat sat
    """
)
"""Past and past participle of irregular verbs."""

ALSO = {
    "show": ("showed",),
    "beseech": ("beseeched",),
    "bid": ("bade", "bidden"),
    "prove": ("proven",),
    "plead": ("pled",),
    "strive": ("strived",),
    "get": ("gotten",),
    "sink": ("sunk",),
    "shed": (),
    "dream": ("dreamt",),
    "learn": ("learnt",),
    "burn": ("burnt",),
    "spit": ("spit",),
    "fly": (),
    "wage": (),
    "hang": ("hanged",),
    "knit": ("knit",),
    "shrink": ("shrunken",),
    "beat": (),
    "text": (),
    "be": ("am", "are", "is", "were", "'s", "'re", "'m"),
}
"""Further forms that stand beside the regular or first ones."""

DOUBLING = words(
    """abet abhor admit allot begin beset commit compel concur control corral debar defer demur deter dispel embed enrol
    equip excel expel extol forget impel incur infer input occur omit outwit overrun permit prefer propel rebut
    rebel recur refer regret remit repel submit transfer transmit trek unplug upset outgun handicap kidnap worship
    program bedevil aver backstab bootleg deadpan disbar eavesdrop entrap flip-flop recap recommit sidestep
    wiretap tear-gas undercut fulfil instil"""
)
"""Verbs of several syllables that double their last consonant."""

BRITISH = words(
    """bedevil cancel channel counsel cudgel dial duel equal fuel funnel gavel grovel imperil label level libel marshal
    marvel model panel pedal pummel quarrel rival shovel shrivel signal snivel spiral stencil swivel total travel trowel
    tunnel unravel worship kidnap backpedal weasel focus"""
)
"""Verbs that double their last consonant in British spelling only."""

ONLY_ISE = words(
    """advertise advise apprise arise chastise circumcise comprise compromise demise despise devise disguise enterprise
    excise guise disguise exercise franchise improvise incise merchandise poise practise praise premise promise raise
    revise rise supervise surmise surprise televise wise appraise bruise cruise noise cause"""
)
OUR = {
    "favour": "favor",
    "honour": "honor",
    "rumour": "rumor",
    "endeavour": "endeavor",
    "clamour": "clamor",
    "labour": "labor",
    "dishonour": "dishonor",
    "behaviour": "behavior",
    "harbour": "harbor",
    "neighbour": "neighbor",
    "neighbouring": "neighboring",
    "favourite": "favorite",
    "colour": "color",
    "theatre": "theater",
    "counsellor": "counselor",
    "councillor": "councilor",
    "rumoured": "rumored",
    "favoured": "favored",
    "honourable": "honorable",
    "labelled": "labeled",
    "defences": "defenses",
}
SPELLINGS = {
    "defence": "defense",
    "pretence": "pretense",
    "analyse": "analyze",
    "paralyse": "paralyze",
    "scepticism": "skepticism",
    "sceptical": "skeptical",
    "acknowledgement": "acknowledgment",
    "enquire": "inquire",
    "programme": "program",
    "offence": "offense",
    "judgement": "judgment",
    "cosy": "cozy",
    "sceptic": "skeptic",
    "licence": "license",
    "manoeuvre": "maneuver",
    "grey": "gray",
    "enrol": "enroll",
    "centre": "center",
    "travelling": "traveling",
    "fulfil": "fulfill",
    "unauthorised": "unauthorized",
    "organised": "organized",
}

PLURALS = {
    "man": "men",
    "woman": "women",
    "person": "people",
    "child": "children",
    "wife": "wives",
    "life": "lives",
    "thief": "thieves",
    "half": "halves",
    "crisis": "crises",
    "thesis": "theses",
    "hypothesis": "hypotheses",
    "analysis": "analyses",
    "diagnosis": "diagnoses",
    "criterion": "criteria",
    "datum": "data",
    "foot": "feet",
    "memorandum": "memorandums",
    "medium": "media",
    "synopsis": "synopses",
    "militiaman": "militiamen",
    "attorney general": "attorneys general",
    "secretary general": "secretaries general",
    "passer-by": "passers-by",
    "secretary-general": "secretaries-general",
    "prosecutor general": "prosecutors general",
    "hero": "heroes",
    "veto": "vetoes",
    "echo": "echoes",
    "mouthpiece": "mouthpieces",
    "coup d'état": "coups d'état",
}
UNCOUNTED = words(
    """blame censure spin propaganda disinformation misinformation hearsay gossip fiction outrage anger dismay knowledge
    wisdom praise approval scepticism disbelief exposure evidence proof confidence optimism pessimism trust relief
    unease alarm dread talk advice pressure support opposition awareness consensus willingness readiness reluctance
    intent finger-pointing pushback"""
)
