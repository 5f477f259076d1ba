"""Which named place `there` stands for within a document: the one told of just before, where that is clear."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graphkit.extraction.arguments import PLACE_NOUNS
from graphkit.extraction.clauses import Clause
from graphkit.extraction.grammar import (
    base,
    first_conjunct,
    kids,
    lemma_of,
    mention_at,
    phrase_text,
    preposition,
    text_of,
)
from graphkit.extraction.telling import Antecedent, Meant, Place, Unsure
from graphkit.text.sentences import Sentence

PREPOSITIONS = frozenset({"in", "at", "to", "into", "inside", "within", "on"})
# Whose object is where their subject comes to or is.
REACHING = frozenset("visit reach enter tour invade occupy".split())


def places_meant(sentences: Sequence[Sentence], clauses: Mapping[int, Sequence[Clause]]) -> Meant:
    """Take the sentences of a document with their clauses and return each `there` with the head of its place.

    It stands for the one state or place before it in its sentence where something is or goes, else for that of the
    sentence before in its paragraph; where two are told of, or one without a name is, for none.
    """
    found: dict[Place, Antecedent] = {}
    unsure: dict[Place, Unsure] = {}
    for at, sentence in enumerate(sentences):
        predicates = {c.predicate for c in clauses[sentence.index]}
        for token in sentence.tokens:
            if is_there(sentence, token.i) and token.head in predicates:
                near = list(_places(sentence, token.i))
                before = sentences[at - 1] if at else None
                if not near and before is not None and before.paragraph == sentence.paragraph:
                    near = list(_places(before, len(before.tokens)))
                if near and len({name for name, _ in near}) == 1 and near[-1][0] is not None:
                    found[(sentence.index, token.i)] = Antecedent(*near[-1][1], "there")
                else:
                    unsure[(sentence.index, token.i)] = _unsure(sentences, near)
    return Meant(found, unsure)


def _unsure(sentences: Sequence[Sentence], near: Sequence[tuple[str | None, Place]]) -> Unsure:
    if len({name for name, _ in near}) < 2:
        return Unsure("unnamed-antecedent" if near else "no-antecedent")
    told = ((sentences[index - sentences[0].index], word) for _, (index, word) in near)
    return Unsure("several-antecedents", tuple(dict.fromkeys(phrase_text(*place) for place in told)))


def is_there(sentence: Sentence, i: int) -> bool:
    """Take a word and return whether it is the `there` of a place, not that of `there is`."""
    token = sentence.tokens[i]
    return token.text.lower() == "there" and token.pos == "ADV" and token.dep == "advmod"


def _places(sentence: Sentence, limit: int) -> Iterator[tuple[str | None, Place]]:
    """The places before a word where something is or goes, in text order, each with what names it, if a name does."""
    for token in sentence.tokens[:limit]:
        first = first_conjunct(sentence, token.i)
        if not _locates(sentence, first):
            continue
        mention = mention_at(sentence, token.i)
        where = (sentence.index, token.i)
        if mention is None and token.pos == "NOUN" and lemma_of(token) in PLACE_NOUNS:
            yield None, where
        elif mention is not None and mention.type in ("State", "Place") and not mention.adjective:
            words = text_of(sentence, list(range(mention.first, mention.last + 1)))
            yield mention.entry or words, where


def _locates(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    if base(token.dep) in ("obl", "nmod"):
        return text_of(sentence, preposition(sentence, i)).lower() in PREPOSITIONS and not kids(sentence, i, "cop")
    return token.dep == "obj" and lemma_of(sentence.tokens[token.head]) in REACHING
