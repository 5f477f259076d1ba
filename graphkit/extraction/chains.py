"""Facts that hang on a noun inside an object: `became a judge of | the High Court`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graphkit.extraction.grammar import (
    conjuncts,
    is_time,
    kids,
    lemma_of,
    mention_at,
    noun_end,
    phrase,
    preposition,
    text_of,
)

if TYPE_CHECKING:
    from graphkit.extraction.unfolding import Proposition
    from graphkit.text.sentences import Sentence

DEEPEST = 3


def chains(sentence: Sentence, found: Proposition, *, depth: int = 1) -> Iterator[Proposition]:
    """Take a proposition with its object and return one for each noun that hangs on the object by a preposition, the
    words of the object before it in the relation."""
    if found.object is None or found.object.sentence != sentence.index or mention_at(sentence, found.object.head):
        return
    head = found.object.head
    for k in kids(sentence, head, "nmod"):
        marked = preposition(sentence, k)
        if not marked or sentence.tokens[k].dep != "nmod" or is_time(sentence, k):
            continue
        words = (*found.words, *range(found.object.first, noun_end(sentence, head) + 1), *marked)
        prep = text_of(sentence, marked).lower()
        for each in conjuncts(sentence, k):
            told = dataclasses.replace(
                found,
                level="chain",
                words=words,
                lemma=f"{found.lemma} {lemma_of(sentence.tokens[head])} {prep}",
                object=phrase(sentence, each),
                preposition=prep,
                arguments=(),
                rules=(*found.rules, "chain"),
            )
            yield told
            if depth < DEEPEST:
                yield from chains(sentence, told, depth=depth + 1)
