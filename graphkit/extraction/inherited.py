"""The status that a clause takes from what it hangs on: a noun that leaves it open, a plan, a verb of hoping."""

from __future__ import annotations

from dataclasses import dataclass

from graphkit.extraction.clauses import Clause
from graphkit.extraction.control import ACCUSING
from graphkit.extraction.effects import FACTUAL, OBLIGES, PLAINLY, UNREAL, UNSURE, effect, status_of, the_first
from graphkit.extraction.grammar import (
    SUBJECTS,
    base,
    first_conjunct,
    is_time,
    kids,
    lemma_of,
    mention_at,
    preposition,
    subtree,
    text_of,
    verb_of,
)
from graphkit.extraction.tenses import finite, modal_of, present, subjunctive, tense
from graphkit.text.sentences import Sentence

TEMPORAL = frozenset({"when", "until", "till", "once", "after", "before", "soon", "whenever"})
# Behind these a gerund is spoken of, not told: `spoke of selling`, `decided against selling`.
SPOKEN_OF = frozenset({"of", "about", "against"})
# In the plural these are meetings and ideas of their own.
TALK = frozenset({"talk", "thought", "dream", "danger", "question", "talks", "ban", "prohibition", "restriction"})
# `there is no question that France left`: it is told as true.
DOUBTS = frozenset({"question", "doubt", "denial", "dispute"})
RULES_OUT = frozenset({"rule out", "call off", "put off"})
# Behind `with` a gerund tells what such a one has in mind or to do: `preoccupied with meeting them`.
MINDED = frozenset("interested intent keen bend bent insistent adamant hesitant focused concerned".split())
WANTS = frozenset("want wish like prefer need order".split())
HAS_DONE = WANTS | frozenset("have get see keep leave demand request hear watch find".split())
CREDITS = frozenset({"credit"})
TRIES = frozenset("try attempt seek struggle endeavor endeavour strive strain".split())
LETS = frozenset({"let", "have", "bid"})
AIMED_AT = frozenset({"on", "at", "in", "toward", "towards"})


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
        if lemma_of(tokens[governor.predicate]) == "suggest" and _of_one(clause, sentence):
            return "possible"
        if lemma_of(tokens[governor.predicate]) not in OBLIGES | {"insist", "propose"}:
            return None
        return (
            "obliged" if outer.polarity == "positive" and outer.status in ("done", "ongoing", "planned") else "possible"
        )
    if clause.link in ("ccomp", "csubj", "csubj:pass"):
        return None if outer.sure and _taken_for_true(clause, sentence, governor) else "possible"
    first = first_conjunct(sentence, here)
    alike = (here, first) if tokens[first].tag == tokens[here].tag == "VBG" else (here,)
    marks = {tokens[k].text.lower() for verb in alike for k in kids(sentence, verb, "mark", "advmod")}
    if clause.link == "xcomp" and "object-control" in clause.rules and tokens[here].tag in ("VBD", "VBZ"):
        # No finite verb takes its subject from the object of another: the parser lost its way.
        return "possible"
    if clause.link == "xcomp" and tokens[here].dep == "conj" and tokens[here].tag in ("VBD", "VBZ"):
        # `was searching to replace him, and sent troops`
        return None
    if clause.link == "xcomp":
        return _made_to(sentence, outer, infinitive="to" in marks)
    if finite(clause, sentence):
        # `once A has been done and B has been done`: both are still to come.
        when = marks | {tokens[k].text.lower() for k in kids(sentence, first_conjunct(sentence, here), "mark")}
        to_come = clause.link == "advcl" and not outer.sure and when & TEMPORAL and present(clause, sentence)
        # `could not leave until the debt had been paid`: it was still to be.
        # `did not leave until the war began`: it began.
        open_ = outer.status not in ("done", "ongoing")
        waits = clause.link == "advcl" and open_ and when & {"until", "till", "before"}
        return "planned" if to_come or waits else None
    if "to" in marks and "object-control" in clause.rules:
        return _made_to(sentence, outer, infinitive="to" in marks)
    return _beside(clause, sentence, outer, here, marks) if clause.link in ("advcl", "acl") else outer.status


def _of_one(clause: Clause, sentence: Sentence) -> bool:
    """Whether the subject is one, so that a base form is no present: `suggested that Peru leave`."""
    return clause.subject is not None and sentence.tokens[clause.subject].tag in ("NN", "NNP")


def _made_to(sentence: Sentence, outer: Outer, *, infinitive: bool) -> str | None:
    """What the verb above makes of what its object does: who forced France to leave made it do so, who may force it or
    did not, left that open; who did not ask for it obliged nobody."""
    found = status_of(effect(sentence, outer.clause.predicate, infinitive=infinitive))
    if outer.sure:
        return found
    if outer.polarity == "negative":
        return "possible"
    return outer.status if found is None or outer.status == "conditional" else found


def _beside(clause: Clause, sentence: Sentence, outer: Outer, here: int, marks: set[str]) -> str:
    """The status of a participle or infinitive that stands beside what the clause above tells."""
    infinitive = "to" in marks
    above = outer.clause.predicate
    if infinitive and the_first(sentence, sentence.tokens[here].head) is not None:
        # `was not the only state to sign`: it signed, as others did; who was not the first may not have.
        noun = sentence.tokens[here].head
        only = any(lemma_of(sentence.tokens[k]) == "only" for k in kids(sentence, noun, "amod"))
        return outer.status if outer.polarity == "positive" or only else "possible"
    if _left_open(sentence, outer.clause, here, marks, infinitive=infinitive) or _would_have(sentence, here, WANTS):
        return "possible"
    found = status_of(effect(sentence, above))
    # `urged Lund to lead it, winning votes`: how somebody is to do it is not urged besides.
    alone = sentence.tokens[here].dep == "advcl" and sentence.tokens[here].tag == "VBG" and not marks
    if found is not None and (marks & AIMED_AT or ("object-control" in clause.rules and not alone)):
        return found
    if infinitive and lemma_of(sentence.tokens[above]) == "serve" and here <= above + 2:
        # `served to convince them`
        return outer.status
    if infinitive:
        return "planned" if outer.status in ("done", "ongoing") else outer.status
    if sentence.tokens[here].tag == "VBG" and _tried(sentence, outer.clause, here):
        # `attempted to expand by buying Alaska`: only whether it was of use is open.
        return "done"
    # `The pact, signed in May, covers ships`: what has its time was done then.
    dated = clause.kind == "passive" and any(is_time(sentence, k) for k in clause.obliques)
    return "done" if (dated and outer.sure) or _of_those_known(sentence, outer, here) else outer.status


def _of_those_known(sentence: Sentence, outer: Outer, here: int) -> bool:
    """Whether a participle tells which of the known ones do or suffer what is only to come: `The troops sent by Peru
    may leave`."""
    tokens, noun = sentence.tokens, sentence.tokens[sentence.tokens[here].head]
    if tokens[here].tag != "VBN" or tokens[here].dep != "acl":
        return False
    known = {tokens[k].text.lower() for k in kids(sentence, noun.i, "det")} & {"the", "these", "those", "all", "both"}
    here_told = not _would_have(sentence, here, HAS_DONE) and outer.status in ("possible", "planned", "conditional")
    return here_told and bool(known or mention_at(sentence, noun.i) is not None)


def _would_have(sentence: Sentence, here: int, verbs: frozenset[str]) -> bool:
    """Whether a participle tells what somebody would have done to an object: `wants the troops withdrawn`."""
    noun = sentence.tokens[sentence.tokens[here].head]
    done = sentence.tokens[here].tag == "VBN" and base(sentence.tokens[here].dep) == "acl"
    return done and noun.dep == "obj" and lemma_of(sentence.tokens[noun.head]) in verbs


def _tried(sentence: Sentence, above: Clause, here: int) -> bool:
    """Whether a gerund behind `by` tells how something was tried: that much was done."""
    by = any(sentence.tokens[k].text.lower() == "by" for k in kids(sentence, first_conjunct(sentence, here), "mark"))
    tried = any(lemma_of(sentence.tokens[k]) in TRIES for k in (*above.through, above.predicate))
    return by and tried and tense(above, sentence) == "done" and not any(modal_of(sentence, k) for k in above.words)


def _left_open(sentence: Sentence, outer: Clause, here: int, marks: set[str], *, infinitive: bool) -> bool:
    """Whether a clause without a finite verb is only spoken of, let be, ruled out, or what something came before."""
    above = outer.predicate
    lemma, tag = lemma_of(sentence.tokens[above]), sentence.tokens[here].tag
    if marks & SPOKEN_OF and lemma not in ACCUSING:
        return True
    busy = outer.kind != "verbal" and lemma not in ACCUSING | CREDITS
    # `with Peru and Chile agreeing` has who does it beside.
    own = bool(kids(sentence, here, *SUBJECTS))
    if busy and tag == "VBG" and not own and ("with" in marks or lemma in MINDED):
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
    # `a plan put forward by Shamir` was put forward.
    made = noun.pos == "NOUN" and clause.kind == "passive" and "participle-subject" in clause.rules
    if above != here and noun.pos in ("NOUN", "PROPN") and not made:
        # A clause behind `that` which lacks nothing is what the noun says, whatever the parser calls it.
        that = any(tokens[k].text.lower() == "that" for k in kids(sentence, here, "mark")) or _full(sentence, here)
        doubtless = lemma_of(noun) in DOUBTS and any(
            tokens[k].text.lower() == "no" for k in kids(sentence, above, "det")
        )
        content = that and clause.link in ("acl", "acl:relcl") and lemma_of(noun) not in FACTUAL
        told = lemma_of(noun) in UNREAL or content or _gerund_of(sentence, here, above)
        if told and not doubtless and (that or clause.link != "acl:relcl"):
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
        inside = [k for verb in (here, *kids(sentence, here, "aux")) for k in kids(sentence, verb, dep)]
        if len(inside) > 1 and any(tokens[k].text.lower() == "that" and k < here for k in inside):
            return True
    return False


def _taken_for_true(clause: Clause, sentence: Sentence, governor: Clause) -> bool:
    """Whether what the governor says of the clause does not leave open if it is true."""
    lemma = lemma_of(sentence.tokens[governor.predicate])
    if clause.link == "ccomp":
        return lemma not in UNSURE
    return lemma in PLAINLY or governor.kind == "passive"
