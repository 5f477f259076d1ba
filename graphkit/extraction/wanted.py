"""What somebody is wanted to do, believed to be or led to do, as one object: `wants Warsaw to sign`."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.extraction.clauses import Clause
from graphkit.extraction.control import asked_for
from graphkit.extraction.dangling import MOVES
from graphkit.extraction.grammar import Phrase, kids, lemma_of, mention_at, phrase, stretch
from graphkit.extraction.retagging import MAKES, NAMES
from graphkit.text.sentences import Sentence

# `Berlin expects Warsaw to sign` that Warsaw signs, and not Warsaw.
RAISING = frozenset(
    "want expect require need like prefer believe consider deem intend mean wish lead cause enable let".split()
)


# Of these too, but whom they name is worth a line of their own: `allowed Peru`, `allowed the crews to leave`.
LETTING = frozenset({"allow", "permit"})
# Who leaves somebody alone does not leave them.
LEAVES = frozenset({"leave", "let"})


def wanted(sentence: Sentence, clause: Clause, objects: Sequence[int]) -> Phrase | None:
    """Take a clause with its objects and return what somebody is wanted to do or believed to be, where the tree takes
    who does it for the object; None where it tells no such thing."""
    verb = clause.predicate
    if lemma_of(sentence.tokens[verb]) not in RAISING | LETTING or clause.kind != "verbal" or clause.through:
        return None
    for k in kids(sentence, verb, "xcomp", *(["advcl"] if lemma_of(sentence.tokens[verb]) in MOVES else [])):
        to = any(sentence.tokens[m].text.lower() == "to" for m in kids(sentence, k, "mark"))
        if lemma_of(sentence.tokens[verb]) in LETTING and any(mention_at(sentence, o) for o in objects):
            continue
        if (to or lemma_of(sentence.tokens[verb]) == "let") and (objects or kids(sentence, k, "cop")):
            last = stretch(sentence, k).last
            first = min([k, *(phrase(sentence, o).first for o in objects if verb < o < k)])
            if first == k:
                first = min(kids(sentence, k, "mark"), default=k)
            return Phrase(sentence.index, k, first, max(last, k))
    return None


def asked(sentence: Sentence, clause: Clause, k: int) -> Phrase | None:
    """Take a clause and an oblique of it, and return that with what is asked of it, `called for Rome to sign`; None
    where nothing is."""
    what = asked_for(sentence, clause.predicate, k)
    if what is None:
        return None
    return Phrase(sentence.index, what, phrase(sentence, k).first, max(what, stretch(sentence, what).last))


def called(sentence: Sentence, clause: Clause, k: int) -> Phrase | None:
    """Take a clause and an object of it, and return that with what it is called or made, `the deal a disaster`; None
    where it is called nothing."""
    lemma = lemma_of(sentence.tokens[clause.predicate])
    if lemma in LEAVES and clause.kind == "verbal":
        end = phrase(sentence, k).last
        alone = [a for a in kids(sentence, clause.predicate, "advmod") if sentence.tokens[a].text.lower() == "alone"]
        return Phrase(sentence.index, k, phrase(sentence, k).first, end + 1) if alone == [end + 1] else None
    if lemma not in NAMES | MAKES or clause.kind != "verbal":
        return None
    if sentence.tokens[k].text.lower() == "it":
        return None
    first = phrase(sentence, k)
    for what in kids(sentence, clause.predicate, "xcomp"):
        told = phrase(sentence, what)
        if sentence.tokens[what].pos in ("NOUN", "PROPN", "ADJ") and told.first == first.last + 1:
            return Phrase(sentence.index, k, first.first, told.last)
    return None
