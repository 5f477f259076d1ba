"""What the ontology folder knows, as plain values: known things, wordings and modes of events, topics."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

LETTERS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A known thing: `names` are matched as they are written; `adjectives` (`Japanese`) stand for it before a noun.

    `type` is a class of the ontology by its local name; `part_of` the IRI of what it belongs to (a ministry's state,
    a capital's state); `capital_of` the IRI of the state whose seat of government this place is; `member_of` the IRIs
    of the alliances and organisations that a state is a full member of. `holder` has an office, `holder_since` and
    `as_of` are ISO dates: for readers only, since holders change, and no name in a text is brought to them.
    """

    iri: str
    label: str
    type: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    part_of: str | None = None
    capital_of: str | None = None
    wikidata: str | None = None
    iso2: str | None = None
    iso3: str | None = None
    geonames: str | None = None
    member_of: tuple[str, ...] = ()
    holder: str | None = None
    holder_since: str | None = None
    as_of: str | None = None
    source: str = "curated"

    @property
    def forms(self) -> tuple[str, ...]:
        """All that it is called by: its label, its other names and its adjectives."""
        return self.label, *self.names, *self.adjectives


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Known things, found by name or adjective.

    >>> japan = Entry("gz:japan", "Japan", "State", names=("Japan",), adjectives=("Japanese",))
    >>> gazetteer = Gazetteer((japan,))
    >>> [entry.label for entry in gazetteer.named("Japan")]
    ['Japan']
    >>> [entry.label for entry in gazetteer.described("Japanese")]
    ['Japan']
    """

    entries: tuple[Entry, ...] = ()
    _names: Mapping[str, tuple[Entry, ...]] = field(init=False, repr=False, compare=False)
    _adjectives: Mapping[str, tuple[Entry, ...]] = field(init=False, repr=False, compare=False)
    _iris: Mapping[str, Entry] = field(init=False, repr=False, compare=False)
    _begins: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_names", _index((n, e) for e in self.entries for n in (e.label, *e.names)))
        object.__setattr__(self, "_adjectives", _index((a, e) for e in self.entries for a in e.adjectives))
        object.__setattr__(self, "_iris", MappingProxyType({e.iri: e for e in self.entries}))
        words = (LETTERS.match(name) for table in (self._names, self._adjectives) for name in table)
        object.__setattr__(self, "_begins", frozenset(word[0] for word in words if word))

    def named(self, name: str) -> tuple[Entry, ...]:
        """Take a name as written and return the entries that bear it."""
        return self._names.get(name, ())

    def described(self, adjective: str) -> tuple[Entry, ...]:
        """Take an adjective or demonym as written and return the entries it stands for."""
        return self._adjectives.get(adjective, ())

    def may_begin(self, word: str) -> bool:
        """Take a word and return whether some name or adjective may begin with it, as it is or written in capitals.

        >>> Gazetteer((Entry("gz:un", "U.N. Command", "Command"),)).may_begin("U.N.")
        True
        """
        letters = LETTERS.match(word)
        return letters is None or letters[0] in self._begins or letters[0].title() in self._begins

    def entry(self, iri: str) -> Entry | None:
        """Take an IRI and return its entry, if there is one."""
        return self._iris.get(iri)

    def state(self, entry: Entry) -> Entry | None:
        """Take an entry and return the state it is or belongs to, if one is known."""
        seen: set[str] = set()
        here: Entry | None = entry
        while here is not None and here.type != "State" and here.iri not in seen:
            seen.add(here.iri)
            here = self.entry(here.part_of) if here.part_of else None
        return here if here is not None and here.type == "State" else None


@dataclass(frozen=True, slots=True)
class Frame:
    """A wording that names an event: its class and mode, and which role each place of the clause takes.

    `wording` is a tuple of lemmas: a verb (`visit`), a verb and its particle or preposition (`call`, `off`), a light
    verb and its noun (`pay`, `visit`); `pos` is `verb` or `noun` (then `wording` is one noun that tells the event).
    `roles` pairs a place (`subject`, `object`, or a preposition such as `with`) with a property (`hasActor`,
    `hasRecipient`, `theme`, `hasPlace`).
    """

    wording: tuple[str, ...]
    pos: str
    event: str
    mode: str | None = None
    roles: tuple[tuple[str, str], ...] = (("subject", "hasActor"),)
    example: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Wordings of events, found by part of speech and lemmas.

    >>> lexicon = Lexicon((Frame(("pay", "visit"), "verb", "Visit"),))
    >>> lexicon.frame("verb", ("pay", "visit")).event
    'Visit'
    """

    frames: tuple[Frame, ...] = ()
    _index: Mapping[tuple[str, tuple[str, ...]], Frame] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index = MappingProxyType({(frame.pos, frame.wording): frame for frame in reversed(self.frames)})
        object.__setattr__(self, "_index", index)

    def frame(self, pos: str, wording: tuple[str, ...]) -> Frame | None:
        """Take a part of speech and lemmas and return the frame they name, if any."""
        return self._index.get((pos, wording))


@dataclass(frozen=True, slots=True)
class Mode:
    """A way in which an event of a class happens, with its PLOVER type, quad class and scale (the codebook's, 2.0).

    `name` is None for the class itself. `quad` is a term of the ontology by its local name (`VerbalConflict`).
    """

    event: str
    name: str | None
    label: str
    plover: str | None = None
    quad: str | None = None
    scale: float | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """What events and documents may be about: `wordings` tell of it, and so does each class of event it `covers`."""

    iri: str
    label: str
    wordings: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Definition:
    """A term of the ontology as its reader meets it; terms are named with their prefix (`dd:Visit`).

    `kind` is `class`, `property`, `annotation` or `value`; `above` are the classes of which it is a subclass or, of a
    value, the class it is a value of; `domain` and `range` are those of a property, several where any of them will do;
    `ties` are what other vocabularies have like it: `is a`, `close to` or `see also`, the term, its label there.
    """

    name: str
    kind: str
    label: str
    text: str = ""
    example: str = ""
    above: tuple[str, ...] = ()
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()
    ties: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that an ontology folder knows beforehand."""

    gazetteer: Gazetteer = field(default_factory=Gazetteer)
    lexicon: Lexicon = field(default_factory=Lexicon)
    modes: tuple[Mode, ...] = ()
    topics: tuple[Topic, ...] = ()
    _modes: Mapping[tuple[str, str | None], Mode] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_modes", MappingProxyType({(mode.event, mode.name): mode for mode in self.modes}))

    def mode(self, event: str, name: str | None) -> Mode | None:
        """Take a class of event and the name of a mode, None for the class itself, and return what is known of it."""
        return self._modes.get((event, name))


def _index(pairs: Iterable[tuple[str, Entry]]) -> Mapping[str, tuple[Entry, ...]]:
    index: dict[str, tuple[Entry, ...]] = {}
    for name, entry in pairs:
        found = index.get(name, ())
        if all(entry.iri != other.iri for other in found):
            index[name] = (*found, entry)
    return MappingProxyType(index)
