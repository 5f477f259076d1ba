"""Facts that hang on a noun inside an object: `became a judge of | the High Court`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from graphkit.extraction.coordination import around, joint
from graphkit.extraction.effects import the_first
from graphkit.extraction.grammar import (
    base,
    conjuncts,
    is_time,
    kids,
    lemma_of,
    mention_at,
    preposition,
    text_of,
)
from graphkit.extraction.proposition import Proposition
from graphkit.text.sentences import Sentence, Token

DEEPEST = 3
COMMAS = frozenset({",", ";", "(", "–", "—", "--"})


def chains(sentence: Sentence, found: Proposition, *, depth: int = 1) -> Iterator[Proposition]:
    """Take a proposition with its object and return one for each noun that hangs on the object by a preposition, all
    words of the object before it in the relation; none where a comma or a second noun parts the two."""
    if found.object is None or found.object.sentence != sentence.index or mention_at(sentence, found.object.head):
        return
    head = found.object.head
    if the_first(sentence, head) is not None and kids(sentence, head, "acl"):
        # `became the first woman of her race to serve as a judge`
        return
    for k in kids(sentence, head, "nmod"):
        marked = preposition(sentence, k)
        if not marked or sentence.tokens[k].dep != "nmod" or is_time(sentence, k):
            continue
        between = range(found.object.first, marked[0])
        if any(_parts(sentence.tokens[w]) for w in between if w > head):
            continue
        words = tuple(dict.fromkeys((*found.words, *between, *marked)))
        prep = text_of(sentence, marked).lower()
        for each in _sisters(sentence, k):
            told = dataclasses.replace(
                found,
                level="chain",
                words=words,
                lemma=f"{found.lemma} {lemma_of(sentence.tokens[head])} {prep}",
                object=around(sentence, each),
                preposition=prep,
                arguments=(),
                rules=(*found.rules, "chain"),
            )
            yield told
            if depth < DEEPEST:
                yield from chains(sentence, told, depth=depth + 1)


def _parts(token: Token) -> bool:
    """Whether behind a word it is unclear what the next preposition hangs on: `prime minister and head of`."""
    return token.text in COMMAS or token.dep == "cc" or base(token.dep) in ("acl", "parataxis")


def _set_apart(sentence: Sentence, k: int, other: int) -> bool:
    """Whether what is joined to a noun has a preposition or an article of its own, and the noun none of that: `in Peru
    and as envoy`, `the isle of Peru and the British isles`."""
    own = text_of(sentence, preposition(sentence, other)).lower()
    apart = own and own != text_of(sentence, preposition(sentence, k)).lower()
    return bool(apart or (kids(sentence, other, "det") and not kids(sentence, k, "det")))


def _sisters(sentence: Sentence, k: int) -> Iterator[int]:
    """A noun and those coordinated with it that surely hang where it does: `of Italy and Spain`, no `of the cabinet and
    the coup`."""
    joined = [each for each in conjuncts(sentence, k) if each == k or not _set_apart(sentence, k, each)]
    names = [mention_at(sentence, each) is not None for each in joined]
    named = all(names)
    if len(set(names)) > 1:
        # `recalled envoys from London, and fears grew`
        joined = [k]
    loose = not named and any(kids(sentence, each, "det", "nmod:poss") for each in joined)
    if joint(sentence, k) or loose:
        yield k
    else:
        yield from joined
