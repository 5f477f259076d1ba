"""Words of doubt beside a clause: `reportedly`, `almost`, and what only an alleged event is said to have done."""

from __future__ import annotations

from graphkit.extraction.clauses import Clause
from graphkit.extraction.grammar import first_conjunct, kids, lemma_of, mention_at, subtree
from graphkit.text.sentences import Sentence

HEDGES = frozenset(
    "allegedly reportedly apparently possibly perhaps maybe probably presumably purportedly supposedly "
    "potentially seemingly ostensibly conceivably likely almost nearly".split()
)
ALLEGED = frozenset("alleged purported supposed reported rumoured rumored suspected claimed presumed so-called".split())
HAPPENINGS = frozenset(
    "strike attack raid coup plot incursion massacre test launch deal sale transfer delivery visit breach theft leak "
    "murder interference order threat pact withdrawal blockade crime role advance defeat victory".split()
)
# `an imaginary fleet guarded it`: what is none did nothing.
UNREAL = frozenset("imaginary imagined fictional fictitious hypothetical mythical simulated make-believe".split())
# `came close to colliding`, `stopped short of crossing`, `looks forward to joining`: not done.
SHORT = frozenset({"close", "short", "near", "forward"})
HAPPENING_ENDS = ("tion", "sion", "ment", "ing")


def hedged(clause: Clause, sentence: Sentence) -> bool:
    """Take a clause and return whether an adverb of doubt stands by a verb of it, or before the first of coordinated
    ones, or whether it says what an alleged event did."""
    tokens = sentence.tokens
    for verb in (clause.predicate, *clause.through):
        if any(tokens[k].text.lower() in HEDGES for k in kids(sentence, verb, "advmod")):
            return True
        first = first_conjunct(sentence, verb)
        if any(tokens[k].text.lower() in HEDGES and k < first for k in kids(sentence, first, "advmod")):
            return True
    if _short_of(clause, sentence) or _unreal(clause, sentence):
        return True
    return _beside(clause, sentence) or (clause.kind != "copular" and _alleged(clause, sentence))


def either(clause: Clause, sentence: Sentence) -> bool:
    """Take a clause and return whether its verb is joined to another by `or`: only one of the two may be done."""
    tokens, verb = sentence.tokens, sentence.tokens[clause.predicate]
    joined = [*kids(sentence, verb.i, "conj"), *([verb.i] if verb.dep == "conj" else [])]
    ors = [k for k in joined if any(tokens[c].text.lower() == "or" for c in kids(sentence, k, "cc"))]
    if clause.kind == "copular":
        return any(kids(sentence, k, "cop") for k in ors)
    return any(tokens[k].pos == "VERB" == tokens[tokens[k].head].pos for k in ors)


def _beside(clause: Clause, sentence: Sentence) -> bool:
    """Whether the word right before those of the clause, or right behind its copula, is one of doubt, wherever the
    parser hangs it: `was almost named minister`."""
    if not clause.words:
        return False
    first = min(clause.words)
    before = (sentence.tokens[max(k - 2, 0) : k] for k in {first, clause.predicate})
    if any([token.text.lower() for token in pair] == ["all", "but"] for pair in before):
        return True
    beside = [first - 1] if first else []
    beside += [max(k for k in clause.words if k < clause.predicate) + 1] if first < clause.predicate else []
    return any(k < clause.predicate or k < first for k in beside if sentence.tokens[k].text.lower() in HEDGES)


def _alleged(clause: Clause, sentence: Sentence) -> bool:
    subject = clause.subject
    if subject is None or mention_at(sentence, subject) is not None:
        return False
    lemma = lemma_of(sentence.tokens[subject])
    happens = lemma in HAPPENINGS or lemma.endswith(HAPPENING_ENDS)
    return happens and any(_adjective(sentence, k) in ALLEGED for k in kids(sentence, subject, "amod"))


def _adjective(sentence: Sentence, k: int) -> str:
    """An adjective in lower case, one with hyphens whole: `so-called`."""
    return "".join(sentence.tokens[n].text for n in sorted(subtree(sentence, k))).lower()


def _unreal(clause: Clause, sentence: Sentence) -> bool:
    subject = clause.subject
    return subject is not None and any(_adjective(sentence, k) in UNREAL for k in kids(sentence, subject, "amod"))


def _short_of(clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause tells how near its subject came to what a gerund says: `came close to colliding`."""
    tokens = sentence.tokens
    near = [k for k in kids(sentence, clause.predicate, "advmod", "xcomp") if tokens[k].text.lower() in SHORT]
    gerunds = [k for n in (*near, clause.predicate) for k in kids(sentence, n, "advcl", "xcomp")]
    return any(tokens[g].tag == "VBG" and n < g for n in near for g in gerunds)
