"""What is left out where a verb goes for two clauses (gapping: Ross 1970), told apart from what is only joined."""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.grammar import kids, lemma_of, mention_at, preposition, subtree, text_of
from graphkit.text.sentences import Sentence, Token

NAMED = frozenset({"State", "Person", "Organisation", "GovernmentBody", "Alliance", "ArmedForce", "PoliticalParty"})
AMOUNTS = frozenset({"percent", "%", "per", "point", "billion", "million"})


def gapped(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`sent ships to Libya and Italy to Malta`, `rose by 5 percent and Sweden's by 7 percent`: the name behind `and`,
    with what has the preposition of the noun that it seems joined to, is the subject of a clause without a verb."""
    tokens = sentence.tokens
    if token.dep != "conj" or token.head >= token.i or kids(sentence, token.i, "case", "conj"):
        return ()
    first = tokens[token.head]
    before = text_of(sentence, preposition(sentence, first.i)).lower()
    named = mention_at(sentence, token.i)
    if first.dep not in ("obl", "nmod") or not before or named is None or named.type not in NAMED:
        return ()
    last = max(subtree(sentence, token.i) - _beside(sentence, token.i, before))
    second = next((t for t in tokens if t.i > last and _goes_on(sentence, t, before, last)), None)
    if second is None or second.head not in (token.i, first.i, first.head):
        return ()
    verb = first.head
    return (replace(token, dep="orphan", head=verb), replace(second, dep="orphan", head=token.i))


def _beside(sentence: Sentence, i: int, before: str) -> set[int]:
    """The words of what hangs on `i` by a preposition."""
    alike = [k for k in kids(sentence, i, "nmod") if text_of(sentence, preposition(sentence, k)).lower() == before]
    return {word for k in alike for word in subtree(sentence, k)}


def _goes_on(sentence: Sentence, second: Token, before: str, last: int) -> bool:
    """Whether a word stands by the same preposition right behind word `last`, and is a name or an amount."""
    marked = preposition(sentence, second.i)
    alike = text_of(sentence, marked).lower() == before and marked[0] == last + 1
    return alike and (mention_at(sentence, second.i) is not None or lemma_of(second) in AMOUNTS or second.pos == "NUM")


def whose_own(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`visited Peru, and the minister Chile`: a noun of a person and a state in a row are none's name; the first is the
    subject of a clause without a verb."""
    tokens = sentence.tokens
    first = tokens[token.head]
    here, there = mention_at(sentence, first.i), mention_at(sentence, token.i + 1)
    if token.dep != "conj" or token.pos not in ("NOUN", "PROPN") or here is None or there is None or first.dep != "obj":
        return ()
    state = tokens[there.last]
    joined = state.head == token.i and state.dep in ("appos", "flat", "nmod:desc", "compound")
    if {here.type, there.type} - {"State", "Place"} or not joined or not kids(sentence, token.i, "det"):
        return ()
    if mention_at(sentence, token.i) is not None or there.first != token.i + 1:
        return ()
    return (replace(token, dep="orphan", head=first.head), replace(state, dep="orphan"))
