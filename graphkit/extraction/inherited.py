"""The status that a clause takes from what it hangs on: a noun that leaves it open, a plan, a verb of hoping."""

from __future__ import annotations

from dataclasses import dataclass

from graphkit.extraction.clauses import Clause
from graphkit.extraction.control import ACCUSING
from graphkit.extraction.effects import FACTUAL, OBLIGES, PLAINLY, UNREAL, UNSURE, effect, status_of
from graphkit.extraction.grammar import base, first_conjunct, kids, lemma_of, preposition, subtree, text_of, verb_of
from graphkit.extraction.tenses import finite, present, subjunctive
from graphkit.text.sentences import Sentence

TEMPORAL = frozenset({"when", "until", "till", "once", "after", "before", "soon", "whenever"})
# Behind these a gerund is spoken of, not told: `spoke of selling`, `decided against selling`.
SPOKEN_OF = frozenset({"of", "about", "against"})
# In the plural these are meetings and ideas of their own.
TALK = frozenset({"talk", "thought", "dream", "danger", "question", "talks"})
RULES_OUT = frozenset({"rule out", "call off", "put off"})
LETS = frozenset({"let", "have", "bid"})
AIMED_AT = frozenset({"on", "at", "in", "toward", "towards"})
ROW = frozenset("first second third fourth fifth last latest only".split())


@dataclass(frozen=True, slots=True)
class Outer:
    """The clause that another hangs on, with its polarity and status."""

    clause: Clause
    polarity: str
    status: str

    @property
    def sure(self) -> bool:
        """Whether it is told as a fact."""
        return self.polarity == "positive" and self.status in ("done", "ongoing")


def inherited(clause: Clause, sentence: Sentence, outer: Outer | None) -> str | None:
    """Take a clause and the one that it hangs on, if any, and return the status that it takes from that one or from a
    noun that leaves it open, None where it takes none."""
    tokens = sentence.tokens
    here = clause.through[0] if clause.through else clause.predicate
    if _unreal(clause, sentence, here):
        return "possible"
    if outer is None:
        return None
    governor = outer.clause
    if clause.link == "ccomp" and subjunctive(clause, sentence):
        return "obliged" if lemma_of(tokens[governor.predicate]) in OBLIGES | {"insist", "propose"} else None
    if clause.link in ("ccomp", "csubj", "csubj:pass"):
        return None if outer.sure and _taken_for_true(clause, sentence, governor) else "possible"
    marks = {tokens[k].text.lower() for k in kids(sentence, here, "mark", "advmod")}
    controlled = clause.link == "xcomp" and "object-control" in clause.rules
    if controlled and tokens[here].tag in ("VBD", "VBZ"):
        # No finite verb takes its subject from the object of another: the parser lost its way.
        return "possible"
    # `could make the rebels flee`: a bare infinitive looks like a present tense.
    if not controlled and finite(clause, sentence):
        # `once A has been done and B has been done`: both are still to come.
        when = marks | {tokens[k].text.lower() for k in kids(sentence, first_conjunct(sentence, here), "mark")}
        to_come = clause.link == "advcl" and not outer.sure and when & TEMPORAL and present(clause, sentence)
        return "planned" if to_come else None
    infinitive = "to" in marks
    if clause.link == "xcomp":
        return _below(outer, status_of(effect(sentence, governor.predicate, infinitive=infinitive)))
    if clause.link in ("advcl", "acl"):
        if infinitive and _the_first(sentence, tokens[here].head):
            return outer.status if outer.polarity == "positive" else "possible"
        if _left_open(sentence, governor.predicate, here, marks, infinitive=infinitive):
            return "possible"
        found = status_of(effect(sentence, governor.predicate))
        if found is not None and (marks & AIMED_AT or "object-control" in clause.rules):
            return found
        if infinitive:
            return "planned" if outer.status in ("done", "ongoing") else outer.status
    return outer.status


def _below(outer: Outer, found: str | None) -> str | None:
    """What a clause takes from its governor, by the stance of that and what it makes of the clause."""
    # Nobody is obliged by `did not ask France to leave`, nor left by `did not force France to leave`.
    if outer.polarity == "negative" and found in (None, "obliged"):
        return "possible"
    return outer.status if found is None and outer.status not in ("done", "ongoing") else found


def _the_first(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is named by its place in a row: who was `the first to sign` or `the only state to sign` signed."""
    words = (sentence.tokens[k] for k in (noun, *kids(sentence, noun, "amod")))
    return any(lemma_of(word) in ROW or word.tag == "JJS" for word in words)


def _left_open(sentence: Sentence, above: int, here: int, marks: set[str], *, infinitive: bool) -> bool:
    """Whether a clause without a finite verb is only spoken of, let be, ruled out, or what something came before."""
    lemma, tag = lemma_of(sentence.tokens[above]), sentence.tokens[here].tag
    if marks & SPOKEN_OF and lemma not in ACCUSING:
        return True
    # `ran out of time before signing`: it may never have come to it.
    if "before" in marks and above < here:
        return True
    if tag == "VB" and not infinitive and lemma in LETS:
        return True
    return verb_of(sentence, above) in RULES_OUT and tag == "VBG"


def _unreal(clause: Clause, sentence: Sentence, here: int) -> bool:
    """Whether the clause hangs on a noun that leaves open if it is true: `fears that`, `the hope is that`."""
    tokens = sentence.tokens
    above = tokens[here].head
    noun = tokens[above]
    that = any(tokens[k].text.lower() == "that" for k in kids(sentence, here, "mark"))
    that = that or _full(sentence, here)
    # A clause behind `that` which lacks nothing is what the noun says, whatever the parser calls it.
    nominal = noun.pos in ("NOUN", "PROPN")
    hangs = above != here and nominal and (that or clause.link != "acl:relcl")
    content = that and clause.link in ("acl", "acl:relcl") and lemma_of(noun) not in FACTUAL
    if hangs and (lemma_of(noun) in UNREAL or content or _gerund_of(sentence, here, above)):
        return True
    outer = kids(sentence, here, "nsubj:outer")
    if outer and clause.subject not in outer:
        return lemma_of(tokens[outer[0]]) not in FACTUAL
    if clause.link in ("ccomp", "csubj") and clause.governor is not None and above != clause.governor:
        return any(lemma_of(tokens[k]) in UNREAL for k in subtree(sentence, above))
    return False


def _gerund_of(sentence: Sentence, here: int, above: int) -> bool:
    """Whether a gerund behind a noun is what another noun is of: `the possibility of Chad leaving`, `talk of it`."""
    tokens = sentence.tokens
    if tokens[here].tag != "VBG" or tokens[here].dep != "acl":
        return False
    if here != above + 1:
        return tokens[above].text.lower() in TALK
    outer = tokens[tokens[above].head]
    of = text_of(sentence, preposition(sentence, above)) in ("of", "on", "about")
    return of and (outer.text.lower() in TALK or lemma_of(outer) in UNREAL)


def _full(sentence: Sentence, here: int) -> bool:
    """Whether a clause behind `that` lacks nothing, though the parser takes `that` for its object or subject."""
    tokens = sentence.tokens
    for dep in ("obj", "nsubj"):
        inside = [
            k
            for k in subtree(sentence, here)
            if base(tokens[k].dep) == dep and tokens[k].head in (here, *kids(sentence, here, "aux"))
        ]
        if len(inside) > 1 and any(tokens[k].text.lower() == "that" and k < here for k in inside):
            return True
    return False


def _taken_for_true(clause: Clause, sentence: Sentence, governor: Clause) -> bool:
    """Whether what the governor says of the clause does not leave open if it is true."""
    lemma = lemma_of(sentence.tokens[governor.predicate])
    if clause.link == "ccomp":
        return lemma not in UNSURE
    return lemma in PLAINLY or governor.kind == "passive"
