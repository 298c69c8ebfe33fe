"""The entries of the word lists, one class a list."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from auditor.model import CueClass, PartyKind

CUE_CLASSES: dict[str, CueClass] = {kind.value: kind for kind in CueClass}
PARTY_KINDS: dict[str, PartyKind] = {kind.value: kind for kind in PartyKind}


def cue_class(name: str) -> CueClass:
    """Give the class of a cue by its name.

    Raises:
        KeyError: There is no such class.
    """
    return CUE_CLASSES[name]


def party_kind(name: str | None) -> PartyKind | None:
    """Give a kind of party by its name; None for None.

    Raises:
        KeyError: There is no such kind.
    """
    return None if name is None else PARTY_KINDS[name]


class Guarded:
    """An entry that has another sense beside certain words."""

    __slots__ = ()
    unless: tuple[str, ...]

    def fits(self, beside: Iterable[str]) -> bool:
        """Whether the entry is meant, given the words beside it (its object, its modifiers), in any case."""
        return not self.unless or not {word.lower() for word in beside}.intersection(self.unless)


@attrs.frozen(kw_only=True)
class CueWord(Guarded):
    """A word or phrase that attributes a content to a source.

    Attributes:
        lemma: Base form ("point out", "according to", "adamant").
        pos: ``verb``, ``noun``, ``adjective`` or ``preposition``.
        cue_class: What it does to its content.
        forms: Every form in running text.
        flags: ``speech`` for saying or writing, ``attitude`` for belief, fear, hope and perception, ``act`` for
            intentions, decisions and attempts that report no proposition, ``document`` for what documents and data do
            ("show"), ``semblance`` for how things look to the writer ("seem"), ``factive`` if it presupposes its
            content, ``mild`` if most editors let that pass, ``distancing`` if it keeps the writer off without doubting
            ("insist", "allege"), ``graphic`` for tone of voice ("rant", "whine").
        frames: How the content follows: ``that`` (a clause, with or without "that"), ``quote``, ``to`` (an infinitive),
            ``object`` (a noun phrase), ``whether``, ``if``, ``why``, ``how``, ``what``, ``clause`` (beside a
            preposition), or a preposition such as ``of``, ``about``, ``as``.
        target: Roles that name whom it accuses: ``object`` or a preposition; the subject of a passive is the object.
        addressee: Roles that name who is told.
        unless: Words that, as its object or right after it, show another sense ("charge a fee").
        nominal_of: Verb that a noun stands for, or None.
    """

    lemma: str
    pos: str
    cue_class: CueClass = attrs.field(converter=cue_class)
    forms: tuple[str, ...]
    flags: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    nominal_of: str | None = None

    @property
    def is_speech(self) -> bool:
        """Whether it reports speech or writing at all."""
        return "speech" in self.flags

    @property
    def is_act(self) -> bool:
        """Whether it names an intention, decision or attempt and reports no proposition."""
        return "act" in self.flags

    @property
    def is_factive(self) -> bool:
        """Whether it presupposes that its content holds."""
        return "factive" in self.flags


@attrs.frozen(kw_only=True)
class Harm(Guarded):
    """A predicate of harm or blame, with the roles of who does it and who suffers it.

    Attributes:
        lemma: Base form.
        pos: ``verb``, ``noun`` or ``adjective``.
        category: ``violence``, ``coercion``, ``deceit``, ``corruption``, ``breach``, ``obstruction``, ``failure``,
            ``blame``, ``threat``, ``official``, ``contest``, ``event``, ``quality`` (of adjectives), ``means`` (what is
            wrong to use), ``duty`` (what is wrong to leave undone), ``victim`` or
            ``outlaw`` (whom it is a charge to back).
        intensity: 1 for a fault or pressure, 2 for a serious wrong, 3 for killing and grave crime.
        forms: Every form in running text.
        flags: ``official`` for acts of state and court that are facts of record, ``ambiguous`` for words that are often
            harmless (sport, business), ``omission`` for what somebody did not do, ``event`` if it names no doer,
            ``partial`` for what is harm only in a construction ("use *human shields*", "fail to *protect*").
        agent: Roles that name who does it: ``subject``, ``by``, ``possessor``; the subject of a passive is the object.
        target: Roles that name who suffers it: ``object`` or a preposition.
        unless: Words that, as its object, modifier or right beside it, show another sense ("strike a deal").
    """

    lemma: str
    pos: str
    category: str
    intensity: int
    forms: tuple[str, ...]
    flags: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether it says of its agent, by itself, that they did wrong: no official act, contest, event or part."""
        return not {"official", "ambiguous", "event", "partial"}.intersection(self.flags)


@attrs.frozen(kw_only=True)
class Evidential:
    """A word or frame that says there is evidence and points at nobody.

    Attributes:
        lemma: The word, or the participle of its frame.
        pos: ``adverb``, ``passive`` ("is believed to"), ``participle`` ("a man accused of"), ``impersonal`` ("it is
            believed that") or ``frame``.
        evidence: ``report``, ``belief``, ``accusation`` or ``perception``.
        forms: Every form; ``<be>`` and ``<adv>`` as in ``Lexicon.scan``.
    """

    lemma: str
    pos: str
    evidence: str
    forms: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Denial(Guarded):
    """A word or frame of denial, answer, silence or dispute.

    Attributes:
        lemma: Base form.
        pos: ``verb``, ``noun``, ``adjective``, ``pronoun`` or ``phrase``.
        kind: ``denial``, ``answer`` (to an accusation), ``declined`` and ``unreached`` (no reply), ``anaphor`` (a noun
            that takes up a claim made elsewhere), ``dispute`` (says that a matter is disputed), ``judgement`` (that a
            claim or its maker is not to be believed), ``excuse`` (grants the deed and denies the fault), ``stance``
            (does not go along with a claim).
        forms: Every form in running text.
        flags: ``claim`` if it denies only of a claim, charge or proposition ("reject", "absurd"), ``weak`` for an
            anaphor that takes up a claim only under a word of denial ("the story"); of a judgement, ``case`` if it is
            said of evidence or an argument, ``maker`` if of who holds the claim, ``positive`` if it denies only under a
            negation ("not credible"); ``back`` if it looks back on what was said last ("quite the opposite"); ``doubt``
            if it leaves open what it is said of ("question"); ``alone`` if it turns a claim down even where nobody in
            the text is told to make one ("a witch hunt").
        frames: How what is denied or disputed follows: ``object``, ``that``, ``quote`` or a preposition.
        unless: Words that, as its object or right beside it, show another sense ("dismiss the manager").
    """

    lemma: str
    pos: str
    kind: str
    forms: tuple[str, ...]
    flags: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Loaded(Guarded):
    """A word or phrase that judges a party.

    Attributes:
        lemma: Base form.
        pos: ``noun``, ``adjective``, ``adverb``, ``verb`` or ``phrase``.
        scope: ``label`` (a noun for a party), ``modifier`` (before a party), ``adverb``, ``verb`` (of contempt),
            ``act`` (a noun for what a party does) or ``marker`` (of doubt, scorn or sarcasm).
        grade: ``clear`` (most editors would query it in own voice) or ``arguable``.
        neutral: The wording to use instead; ``delete`` where nothing is lost.
        forms: Every form in running text.
        unless: Words right beside it that show another sense ("tax regime").
    """

    lemma: str
    pos: str
    scope: str
    grade: str
    neutral: str
    forms: tuple[str, ...]
    unless: tuple[str, ...] = ()

    @property
    def is_clear(self) -> bool:
        """Whether most editors would query it."""
        return self.grade == "clear"


@attrs.frozen(kw_only=True)
class Role:
    """A role, title or noun under which an article names a party.

    Attributes:
        lemma: Base form.
        pos: ``noun`` or ``phrase``.
        kind: ``role`` (office or trade), ``unnamed`` (head of a phrase for somebody left unnamed), ``body`` (a noun
            for an organisation, organ or group), ``document``, ``honorific`` (before a name) or ``reason`` (why one is
            unnamed).
        forms: Every form in running text, lower case.
        speaks_for: ``employer`` (whoever they work for or lead), ``client``, ``state``, ``family``, or None.
        implies: Kind of party it implies, or None for a reason.
        gender: ``m``, ``f`` or None.
        title: Whether it also stands before a name ("President Diallo").
    """

    lemma: str
    pos: str
    kind: str
    forms: tuple[str, ...]
    speaks_for: str | None = None
    implies: PartyKind | None = attrs.field(default=None, converter=party_kind)
    gender: str | None = None
    title: bool = False


@attrs.frozen(kw_only=True)
class Opposite:
    """A word that cannot hold of a thing of which another word of its axis holds.

    Attributes:
        lemma: Base form.
        pos: ``word``, found by its lemma, or ``phrase``, found as it stands.
        axis: What the words are about ("safety").
        pole: ``for`` or ``against``: words of one axis and different poles are opposed.
        forms: The lemma in its spellings.
        flags: ``loose`` if two such words are opposed only in claims that share more than the thing, ``told`` if both
            can be untrue, so that neither counts under a negation ("did not resign" says of no sacking).
    """

    lemma: str
    pos: str
    axis: str
    pole: str
    forms: tuple[str, ...]
    flags: tuple[str, ...] = ()
