"""`Entity`; the mentions of one document -> entities: the gazetteer, name structure, or a minted IRI."""

from __future__ import annotations

import dataclasses
import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphkit.extraction.genders import fullest
from graphkit.extraction.grammar import Phrase, holder, mention_at
from graphkit.extraction.implicit import name_behind
from graphkit.extraction.telling import Antecedent, Place
from graphkit.knowledge import Entry, Gazetteer
from graphkit.linking.bodies import bodies_by_name, owner, with_owner
from graphkit.text.fullnames import full_names, name
from graphkit.text.known import COMMON, body_of
from graphkit.text.sentences import Mention, Sentence
from graphkit.text.structure import is_common

LONGEST_SLUG = 80
# Letters that no decomposition brings down to ASCII.
LATIN = str.maketrans(
    dict(zip("łøđðıħŁØĐÐĦ", "loddihloddh", strict=True)) | {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)
# What stands in the description of an office beside its name and its state.
NO_OFFICE = frozenset({"the", "of", "'s", "’s", "'", "’", "then", "former", "current", "new", ",", "a", "an"})


@dataclass(frozen=True, slots=True)
class Entity:
    """A named or definitely described thing: its IRI, label, class by local name, and by which rule it was found."""

    id: str
    label: str
    type: str
    how: str = ""


@dataclass(frozen=True, slots=True)
class Linked:
    """The entities of a document by the mentions that name them: (sentence index, first word) -> entity."""

    entities: Mapping[tuple[int, int], Entity]
    sentences: Mapping[int, Sentence]
    antecedents: Mapping[Place, Antecedent]
    gazetteer: Gazetteer

    def of_mention(self, sentence: Sentence, mention: Mention) -> Entity | None:
        """Take a mention and return its entity, if it has one."""
        return self.entities.get((sentence.index, mention.first))

    def of_phrase(self, phrase: Phrase, *, acts: bool, holder_too: bool = True) -> Entity | None:
        """Take a phrase and return the entity that its head names; `acts`: whether it stands where an agent does.

        A capital that acts is its state (`Seoul said`). With `holder_too`, an office before a name is its holder.
        """
        sentence = self.sentences[phrase.sentence]
        head = self.antecedents.get((phrase.sentence, phrase.head))
        if head is not None:
            sentence = self.sentences[head.sentence]
            mention = mention_at(sentence, head.word)
        else:
            mention = mention_at(sentence, phrase.head)
        if holder_too and head is None and (mention is None or mention.type == "Role"):
            mention = name_behind(sentence, phrase) or mention
        if not holder_too and mention is None:
            return self._office(phrase)
        if mention is None:
            return None
        mention = (holder(sentence, mention) if holder_too else None) or mention
        if mention.adjective:
            return None
        if head is None and not mention.first <= phrase.head <= mention.last and mention.type != "Person":
            return None
        entity = self.of_mention(sentence, mention)
        if entity is not None and acts and mention.entry is not None:
            entry = self.gazetteer.entry(mention.entry)
            state = self.gazetteer.entry(entry.capital_of) if entry and entry.capital_of else None
            if state is not None:
                return Entity(state.iri, state.label, state.type, how="capital")
        return entity

    def _office(self, phrase: Phrase) -> Entity | None:
        """The known office that a description names by its state: `Greece's foreign minister`."""
        sentence = self.sentences[phrase.sentence]
        for mention in sentence.mentions:
            entry = self.gazetteer.entry(mention.entry) if mention.entry else None
            if (
                entry is None
                or entry.type != "State"
                or not phrase.first <= mention.first <= mention.last <= phrase.last
            ):
                continue
            around = (k for k in range(phrase.first, phrase.last + 1) if not mention.first <= k <= mention.last)
            words = [sentence.tokens[k].text for k in around if sentence.tokens[k].text.lower() not in NO_OFFICE]
            found = self.gazetteer.named(f"{' '.join(words).title()} of {entry.label}")
            if len(found) == 1 and found[0].type == "Role":
                return Entity(found[0].iri, found[0].label, "Role", how="office-by-state")
        return None


def slug(text: str) -> str:
    """Take a label and return it as the last part of an IRI: ASCII, lower case, hyphens.

    >>> slug("Recep Tayyip Erdoğan")
    'recep-tayyip-erdogan'
    """
    plain = unicodedata.normalize("NFKD", text.translate(LATIN)).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(plain) < 2 or sum(c.isalnum() for c in text) > 2 * len(plain):
        return hashlib.sha256(text.encode()).hexdigest()[:12]
    return plain if len(plain) <= LONGEST_SLUG else f"{plain[:LONGEST_SLUG]}-{_mark(text)}"


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:6]


def linked(
    sentences: Sequence[Sentence],
    *,
    gazetteer: Gazetteer,
    antecedents: Mapping[Place, Antecedent],
    base: str,
    document: str,
) -> Linked:
    """Take the sentences of one document with their names and return the entities its mentions name.

    A surname alone is brought to the one full name of the document that ends or begins with it; an abbreviation in
    brackets to the name before it, a body behind its state to the state's; what the gazetteer does not know gets an
    IRI under `base`.
    """
    aliases = _aliases(sentences)
    bodies = bodies_by_name(sentences, gazetteer)
    minted = _Minted(gazetteer, full_names(sentences), _types(sentences), bodies, base, document)
    entities: dict[tuple[int, int], Entity] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            target, where = mention, sentence
            text = name(sentence, mention)
            if text in aliases:
                # What an article spells out is meant by it, and not what others mean.
                where, target = aliases[text]
            entity = _entity(where, target, minted)
            if entity is not None:
                entities[(sentence.index, mention.first)] = entity
    entities |= _in_full(sentences, entities, gazetteer)
    return Linked(entities, {s.index: s for s in sentences}, antecedents, gazetteer)


def _in_full(
    sentences: Sequence[Sentence], entities: Mapping[tuple[int, int], Entity], gazetteer: Gazetteer
) -> dict[tuple[int, int], Entity]:
    """Offices in one word before their holder, `Secretary Paz`, that stand in full before the same elsewhere."""
    held: dict[str, set[Entity]] = defaultdict(set)
    short: dict[tuple[int, int], tuple[str, str]] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            person = holder(sentence, mention)
            office = entities.get((sentence.index, mention.first))
            who = person and entities.get((sentence.index, person.first))
            if not office or not who:
                continue
            if gazetteer.entry(office.id) is not None:
                held[who.id].add(dataclasses.replace(office, how="title"))
            elif " " not in office.label:
                short[sentence.index, mention.first] = (who.id, office.label.lower())
    full = {
        place: [office for office in held[who] if word in office.label.lower().split()]
        for place, (who, word) in short.items()
    }
    return {place: found[0] for place, found in full.items() if len(found) == 1}


@dataclass(frozen=True, slots=True)
class _Minted:
    """What names of one document are brought to: known entries, full names, classes, and where to mint IRIs."""

    gazetteer: Gazetteer
    persons: Mapping[str, str]
    types: Mapping[str, str]
    bodies: Mapping[str, Entry]
    base: str
    document: str


def _entity(sentence: Sentence, mention: Mention, minted: _Minted) -> Entity | None:
    gazetteer, base = minted.gazetteer, minted.base
    entry = gazetteer.entry(mention.entry) if mention.entry else None
    if entry is not None:
        return Entity(entry.iri, entry.label, entry.type, how=mention.how)
    if mention.how == "gazetteer-ambiguous":
        return None
    text = name(sentence, mention)
    kind = mention.type if mention.type in ("Person", "Role") else minted.types.get(text, mention.type)
    if kind == "Person":
        full = fullest(sentence, mention, minted.persons)
        how = "full-name" if full != text else mention.how
        return Entity(f"{base}entity/{slug(full)}", full, "Person", how=how)
    if kind == "Role":
        return _office(text, mention, minted)
    state = (gazetteer.entry(mention.of) if mention.of else None) or owner(sentence, mention, gazetteer)
    body = minted.bodies.get(text) if state is None else body_of(state, text, gazetteer)
    if body is not None:
        return Entity(body.iri, body.label, body.type, how="body-by-state")
    if state is not None and (mention.of or is_common(text)):
        whole = with_owner(text, state)
        return Entity(f"{base}entity/{slug(whole)}", whole, kind, how="body-by-state")
    if kind in COMMON | {"Organisation"} and is_common(text):
        # `the Supreme Court` of two articles may be two courts.
        return Entity(f"{base}entity/{slug(text)}-{_mark(minted.document)}", text, kind, how=mention.how)
    return Entity(f"{base}entity/{slug(text)}", text, kind, how=mention.how)


def _office(text: str, mention: Mention, minted: _Minted) -> Entity:
    """An office the gazetteer does not know: that of the body its words name, else one of this document alone."""
    base, body = minted.base, minted.gazetteer.entry(mention.of) if mention.of else None
    if body is None:
        # `the defense minister` of two articles may be two offices.
        return Entity(f"{base}entity/{slug(text)}-{_mark(minted.document)}", text, "Role", how="title")
    whole = with_owner(text, body) if body.type == "State" else text
    return Entity(f"{base}entity/{slug(whole)}", whole, "Role", how="title")


def _aliases(sentences: Sequence[Sentence]) -> dict[str, tuple[Sentence, Mention]]:
    """Abbreviations and the one name that a document spells them out by."""
    found: dict[str, dict[str, tuple[Sentence, Mention]]] = defaultdict(dict)
    for short, (sentence, mention) in _spelled(sentences):
        found[short].setdefault(mention.entry or name(sentence, mention), (sentence, mention))
    return {short: next(iter(names.values())) for short, names in found.items() if len(names) == 1}


def _spelled(sentences: Sequence[Sentence]) -> Iterator[tuple[str, tuple[Sentence, Mention]]]:
    """Abbreviations in brackets behind a name: `U.S. Forces Japan (USFJ)`."""
    for sentence in sentences:
        tokens = sentence.tokens
        for mention in sentence.mentions:
            i = mention.last + 1
            if i + 2 < len(tokens) and tokens[i].text == "(" and tokens[i + 2].text == ")":
                short = tokens[i + 1].text
                initials = "".join(w[0] for w in re.findall(r"[A-Za-z]+", name(sentence, mention)) if w[0].isupper())
                if short.isupper() and len(short) > 1 and _abbreviates(short, initials):
                    yield short, (sentence, mention)


def _abbreviates(short: str, initials: str) -> bool:
    letters = iter(initials)
    return all(c in letters for c in short if c.isalpha())


def _types(sentences: Sequence[Sentence]) -> dict[str, str]:
    """Each name that the gazetteer does not know -> the class most of its mentions have; `Agent` only where all do."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.entry is None:
                votes[name(sentence, mention)][mention.type] += 1 if mention.type != "Agent" else 0
    return {
        text: max(sorted(found), key=lambda kind: found[kind]) if any(found.values()) else "Agent"
        for text, found in votes.items()
    }
