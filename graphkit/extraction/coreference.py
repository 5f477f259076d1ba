"""Which pronouns stand for which name within a document: precision first, the unsure stay unlinked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphkit.extraction.clauses import Clause
from graphkit.extraction.grammar import conjuncts, holder, mention_at
from graphkit.text.sentences import Mention, Sentence

PERSONAL = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
FARTHEST = 2

Place = tuple[int, int]
"""A word of a document: (sentence index, word)."""


@dataclass(frozen=True, slots=True)
class _Person:
    """A person told of in a sentence: the word that tells, the name's head word, and whether it is a lone subject."""

    at: int
    name: Place
    words: frozenset[str]
    subject: bool


def antecedents(sentences: Sequence[Sentence], clauses: Mapping[int, Sequence[Clause]]) -> Mapping[Place, Place]:
    """Take the sentences of a document with their clauses and return each resolved pronoun with its antecedent's head.

    `he` and `she` stand for the one person told of before them in the same sentence, else in one of the two sentences
    before; where two different persons are told of there, for the one who alone is a subject.
    """
    found: dict[Place, Place] = {}
    for at, sentence in enumerate(sentences):
        for token in sentence.tokens:
            if token.text.lower() not in PERSONAL:
                continue
            for back in range(min(FARTHEST, at) + 1):
                before = sentences[at - back]
                limit = token.i if back == 0 else len(before.tokens)
                persons = [p for p in _persons(before, clauses[before.index], found) if p.at < limit]
                if persons:
                    chosen = _only(persons)
                    if chosen is not None:
                        found[(sentence.index, token.i)] = chosen.name
                    break
    return found


def _persons(sentence: Sentence, clauses: Sequence[Clause], resolved: Mapping[Place, Place]) -> Iterator[_Person]:
    """The persons a sentence tells of, by name or by a pronoun that is resolved already, in text order."""
    subjects = {c.subject for c in clauses if c.subject is not None and len(conjuncts(sentence, c.subject)) == 1}
    lone = {_name(sentence, s) for s in subjects} - {None}
    for token in sentence.tokens:
        name = resolved.get((sentence.index, token.i))
        if name is not None:
            yield _Person(token.i, name, frozenset({f"{name}"}), token.i in subjects)
        mention = mention_at(sentence, token.i)
        if mention is not None and mention.type == "Person" and mention.last == token.i:
            words = frozenset(t.text for t in sentence.tokens[mention.first : mention.last + 1])
            yield _Person(token.i, (sentence.index, token.i), words, mention in lone)


def _only(persons: Sequence[_Person]) -> _Person | None:
    """Take persons told of in a sentence and return the one a pronoun behind may stand for, if that is clear."""
    for chosen in (persons, [p for p in persons if p.subject]):
        if chosen and all(_same(chosen[-1], other) for other in chosen):
            return chosen[-1]
    return None


def _same(one: _Person, other: _Person) -> bool:
    return one.name == other.name or one.words <= other.words or other.words <= one.words


def _name(sentence: Sentence, subject: int) -> Mention | None:
    mention = mention_at(sentence, subject)
    return mention and (holder(sentence, mention) or mention)
