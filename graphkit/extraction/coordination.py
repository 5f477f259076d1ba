"""Coordinated nouns that are told of together: `between A and B`, `A or B`, `the fall and capture of Lima`."""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.grammar import Phrase, conjuncts, kids, phrase, preposition, text_of
from graphkit.text.sentences import Sentence

PLURAL = ("NNS", "NNPS")
# Predicates of several subjects together.
COLLECTIVE = frozenset(
    "meet agree talk confer negotiate clash cooperate co-operate speak converse consult fight ally reconcile "
    "correspond compete quarrel debate spar".split()
)


def joint(sentence: Sentence, k: int, *, denied: bool = False) -> bool:
    """Take a noun and return whether nothing is told of it without those coordinated with it; `denied` says that the
    clause is: of `neither A nor B` and `not A or B` each is told."""
    others = kids(sentence, k, "conj")
    if not others:
        return False
    joins = {sentence.tokens[c].text.lower() for o in others for c in kids(sentence, o, "cc")}
    between = text_of(sentence, preposition(sentence, k)).lower() == "between"
    return between or ("or" in joins and not denied) or _shares_article(sentence, k, others[-1])


def around(sentence: Sentence, k: int, *, denied: bool = False, without: int | None = None) -> Phrase:
    """Take the head of a noun phrase and return the phrase, with those coordinated with it where they are told of
    together; the branch of `without` is left out."""
    found = phrase(sentence, k, without=without)
    return whole(sentence, found) if joint(sentence, k, denied=denied) else found


def whole(sentence: Sentence, found: Phrase) -> Phrase:
    """Take a phrase and return it with all that is coordinated with its head."""
    return replace(found, last=max(phrase(sentence, k).last for k in conjuncts(sentence, found.head)))


def together(sentence: Sentence, subject: int | None, complement: int) -> bool:
    """Take a subject and what it is and return whether it is all that only together: `The members are Peru and Chile`,
    of which neither is the members."""
    if subject is None or not kids(sentence, complement, "conj"):
        return False
    several = sentence.tokens[subject].tag in PLURAL
    return several and all(sentence.tokens[k].tag in ("NN", "NNP") for k in conjuncts(sentence, complement))


def _shares_article(sentence: Sentence, k: int, last: int) -> bool:
    """Whether an article and a complement are those of two nouns: `the rise and fall of the empire`."""
    tokens = sentence.tokens
    bare = tokens[last].tag in ("NN", "NNS") and not kids(sentence, last, "det", "nmod:poss", "amod", "nummod")
    of = any(text_of(sentence, preposition(sentence, n)).lower() == "of" for n in kids(sentence, last, "nmod"))
    own = any(k < n < last for n in kids(sentence, k, "nmod", "acl"))
    return bare and of and not own and bool(kids(sentence, k, "det", "nmod:poss"))
