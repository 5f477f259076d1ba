"""Whether a clause is told only under a condition: `if France leaves`, `had France left`, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.extraction.clauses import Clause
from graphkit.extraction.grammar import kids, lemma_of, preposition, subtree, text_of
from graphkit.text.sentences import Sentence

CONDITIONS = frozenset(
    {"if", "unless", "whether", "lest", "provided", "providing", "assuming", "as if", "as though", "in case"}
)
GOVERNING = frozenset({"if", "unless", "provided", "providing", "assuming"})
PARTICIPLES = frozenset({"provided", "providing", "assuming", "supposing"})
# Behind these, `if` asks: `checked if they had left`.
ASKS = frozenset(
    "ask check doubt examine explore inquire inspect investigate know see study test verify wonder".split()
)
INVERTED = frozenset({"had", "should", "were"})


def conditional(clause: Clause, sentence: Sentence) -> bool:
    """Take a clause and return whether it, or the first of the clauses it is coordinated with, is conditional."""
    for head, first in _heads(clause, sentence):
        joins = (*kids(sentence, head, "mark"), *kids(sentence, head, "advmod"))
        if sentence.tokens[head].dep == "advcl" and (_only_when(sentence, head) or _case(sentence, head)):
            return True
        if any(_words(sentence, k) & CONDITIONS for k in joins) or _inverted(sentence, head):
            return True
        if {"as", "though"} <= {sentence.tokens[k].text.lower() for k in joins}:
            return True
        if _participle(sentence, head) or _participle(sentence, sentence.tokens[head].head):
            return True
        if any(_in_case(sentence, k) and (first or k < head) for k in kids(sentence, head, "obl")):
            return True
        for k in kids(sentence, head, "advcl"):
            if (first or k < head) and is_condition(sentence, k):
                return True
    return False


def is_condition(sentence: Sentence, i: int) -> bool:
    """Take the head of an adverbial clause and return whether it is the condition of the clause it hangs on."""
    marks = kids(sentence, i, "mark")
    asked = i > sentence.tokens[i].head and lemma_of(sentence.tokens[sentence.tokens[i].head]) in ASKS
    compared = any(sentence.tokens[k].text.lower() == "as" for k in marks)
    if not asked and not compared and any(_words(sentence, k) & GOVERNING for k in marks):
        return True
    return _only_when(sentence, i) or (_inverted(sentence, i) or _participle(sentence, i) or _barring(sentence, i))


def _opening(sentence: Sentence, i: int, count: int) -> list[str]:
    """The words before a clause and at its beginning, wherever the parser hangs them: `as long as`, `in case`."""
    first = min(subtree(sentence, i))
    return [t.text.lower() for t in sentence.tokens[max(first - 2, 0) : first + count]]


def _only_when(sentence: Sentence, i: int) -> bool:
    """`acts only when all agree`, `will stay as long as they refuse`: neither is told to be so."""
    if sentence.tokens[i].dep != "advcl" or sentence.tokens[i].tag not in ("VBP", "VBZ"):
        return False
    words = _opening(sentence, i, 3)
    found = {" ".join(words[k : k + n]) for k in range(len(words)) for n in (2, 3)}
    return bool(found & {"only when", "only if", "only once", "as long as", "so long as"})


def _barring(sentence: Sentence, i: int) -> bool:
    """`Barring a deal, ...`: what comes unless something else does."""
    token = sentence.tokens[i]
    return token.dep == "advcl" and token.text.lower() == "barring" and i < token.head


def _case(sentence: Sentence, i: int) -> bool:
    """`in case protesters stormed it`, with `case` taken for a part of the subject."""
    first = min(subtree(sentence, i))
    return [t.text.lower() for t in sentence.tokens[first : first + 2]] == ["in", "case"]


def _in_case(sentence: Sentence, k: int) -> bool:
    """Whether an oblique is a condition: `in case of war`, `in the event of an attack`."""
    prep = text_of(sentence, preposition(sentence, k)).lower()
    event = prep == "in" and lemma_of(sentence.tokens[k]) in ("case", "event") and k + 1 < len(sentence.tokens)
    return prep.startswith("in case") or (event and sentence.tokens[k + 1].text == "of")


def _participle(sentence: Sentence, i: int) -> bool:
    """Whether a participle makes a condition of what it governs, or of the clause whose subject it is taken for:
    `Provided that France leaves, ...`, `Assuming France leaves, ...`."""
    token = sentence.tokens[i]
    governs = token.text.lower() in PARTICIPLES and token.dep in ("advcl", "root")
    if governs and kids(sentence, i, "ccomp") and not kids(sentence, i, "nsubj", "obj", "aux"):
        return True
    taken = (k for k in kids(sentence, i, "csubj", "advcl") if k < i) if token.dep == "advcl" else ()
    return any(sentence.tokens[k].text.lower() in PARTICIPLES for k in taken)


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
    subjects = kids(sentence, i, "nsubj") if sentence.tokens[i].dep == "advcl" else []
    if not subjects:
        return False
    first = min(subtree(sentence, i))
    inverted = sentence.tokens[first].text.lower() in INVERTED and first in kids(sentence, i, "aux", "cop")
    return inverted and first < subjects[0]
