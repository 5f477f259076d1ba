"""Whether a clause is told only under a condition: `if France leaves`, `had France left`, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.extraction.clauses import Clause
from graphkit.extraction.grammar import kids, subtree, text_of
from graphkit.text.sentences import Sentence

CONDITIONS = frozenset(
    {"if", "unless", "whether", "lest", "provided", "providing", "assuming", "as if", "as though", "in case"}
)
GOVERNING = frozenset({"if", "unless", "provided", "providing", "assuming"})
INVERTED = frozenset({"had", "should", "were"})


def conditional(clause: Clause, sentence: Sentence) -> bool:
    """Take a clause and return whether it, or the first of the clauses it is coordinated with, is conditional."""
    for head, first in _heads(clause, sentence):
        joins = (*kids(sentence, head, "mark"), *kids(sentence, head, "advmod"))
        if any(_words(sentence, k) & CONDITIONS for k in joins) or _inverted(sentence, head):
            return True
        for k in kids(sentence, head, "advcl"):
            if (first or k < head) and is_condition(sentence, k):
                return True
    return False


def is_condition(sentence: Sentence, i: int) -> bool:
    """Take the head of an adverbial clause and return whether it is the condition of the clause it hangs on."""
    return any(_words(sentence, k) & GOVERNING for k in kids(sentence, i, "mark")) or _inverted(sentence, i)


def _heads(clause: Clause, sentence: Sentence) -> Iterator[tuple[int, bool]]:
    """The verbs of a clause, then those of the clauses that it is coordinated with; the flag tells them apart."""
    for verb in (clause.predicate, *clause.through):
        yield verb, True
        here = verb
        while sentence.tokens[here].dep == "conj":
            here = sentence.tokens[here].head
            yield here, False


def _words(sentence: Sentence, k: int) -> set[str]:
    whole = text_of(sentence, [k, *kids(sentence, k, "fixed")]).lower()
    return {whole, sentence.tokens[k].text.lower()}


def _inverted(sentence: Sentence, i: int) -> bool:
    """Whether a verb before its subject makes a condition: `Had France left, ...`."""
    tokens = sentence.tokens
    first = min(subtree(sentence, i))
    subjects = kids(sentence, i, "nsubj")
    return (
        tokens[i].dep == "advcl"
        and tokens[first].text.lower() in INVERTED
        and first in kids(sentence, i, "aux", "cop")
        and bool(subjects)
        and first < subjects[0]
    )
