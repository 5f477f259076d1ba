"""`Told`: a document as it is read for what its pronouns and descriptions stand for, and what was found so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graphkit.extraction.clauses import Clause
from graphkit.extraction.genders import fullest
from graphkit.extraction.grammar import ancestors, mention_at, phrase_text, text_of
from graphkit.extraction.quotations import quotations
from graphkit.knowledge import Gazetteer
from graphkit.text.fullnames import full_names
from graphkit.text.sentences import Mention, Sentence

FARTHEST = 2
SHORTEST_SPEECH = 4
ORGANISED = frozenset("State Organisation GovernmentBody ArmedForce Command ArmedGroup Alliance PoliticalParty".split())

Place = tuple[int, int]
"""A word of a document: (sentence index, word)."""


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The name that a pronoun or description stands for, by a word of it, and the rule that says so."""

    sentence: int
    word: int
    rule: str

    @property
    def place(self) -> Place:
        """Its word in the document."""
        return self.sentence, self.word


@dataclass(frozen=True, slots=True)
class Unsure:
    """Why a pronoun or description stays unlinked: the name of the reason, and whom or what it may stand for."""

    reason: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meant:
    """The words of a document that stand for something: those that are `found`, and those that stay `unsure`."""

    found: dict[Place, Antecedent] = field(default_factory=dict)
    unsure: dict[Place, Unsure] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Told:
    """The sentences of a document with their clauses and the known things, the full names of its persons, and the words
    inside quotations; `found` grows with the reading."""

    sentences: Sequence[Sentence]
    clauses: Mapping[int, Sequence[Clause]]
    gazetteer: Gazetteer
    full: Mapping[str, str]
    speech: Mapping[Place, int]
    found: dict[Place, Antecedent] = field(default_factory=dict)

    def before(self, at: int) -> Sequence[Sentence]:
        """Take the place of a sentence in the document and return those in reach before it, the nearest first."""
        return self.sentences[max(at - FARTHEST, 0) : at][::-1]

    def person(self, sentence: Sentence, mention: Mention) -> str:
        """Take the name of a person and return the fullest one of the document that is the same person's."""
        return fullest(sentence, mention, self.full)

    def key(self, sentence: Sentence, mention: Mention) -> str:
        """Take a name and return what tells it from the names of others: its entry, else its fullest form."""
        return mention.entry or self.person(sentence, mention)

    def named(self, sentence: Sentence, word: int) -> tuple[Sentence, Mention] | None:
        """Take a word and return the name it stands in or, of a word that is resolved, the name it stands for."""
        antecedent = self.found.get((sentence.index, word))
        if antecedent is not None:
            sentence, word = self.sentence(antecedent.sentence), antecedent.word
        mention = mention_at(sentence, word)
        return None if mention is None else (sentence, mention)

    def called(self, sentence: Sentence, word: int) -> str:
        """Take a word and return what it is told of by: the name it stands in or for, else its phrase."""
        named = self.named(sentence, word)
        if named is None:
            return phrase_text(sentence, word)
        return self.name(*named)

    def name(self, sentence: Sentence, mention: Mention) -> str:
        """Take a name and return it as the document has it in full."""
        if mention.type == "Person":
            return self.person(sentence, mention)
        return text_of(sentence, range(mention.first, mention.last + 1))

    def sentence(self, index: int) -> Sentence:
        """Take the index of a sentence and return it."""
        return self.sentences[index - self.sentences[0].index]

    def acts(self, mention: Mention) -> bool:
        """Take a name and return whether one state, body, force or organisation bears it, or a capital that acts."""
        entry = self.gazetteer.entry(mention.entry) if mention.entry else None
        capital = entry is not None and entry.capital_of is not None
        return not mention.adjective and (mention.type in ORGANISED or capital)

    def clause_of(self, sentence: Sentence, word: int) -> Clause | None:
        """Take a word and return the clause it stands in."""
        by_predicate = {w: c for c in self.clauses[sentence.index] for w in (c.predicate, *c.through)}
        way = (above for _, above in ancestors(sentence, word))
        return next((by_predicate[above] for above in way if above in by_predicate), by_predicate.get(word))


def telling(sentences: Sequence[Sentence], clauses: Mapping[int, Sequence[Clause]], gazetteer: Gazetteer) -> Told:
    """Take the sentences of a document with their clauses and the known things and return it as it is read first."""
    spoken = [q for q in quotations(sentences) if q.length >= SHORTEST_SPEECH]
    words = {(s, k): n for n, q in enumerate(spoken) for s, a, b in q.parts for k in range(a, b + 1)}
    return Told(sentences, clauses, gazetteer, full_names(sentences), words)
