"""`Stance`: whether a clause is affirmed or denied, done, planned, possible, obliged, conditional or called off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graphkit.extraction.clauses import Clause
from graphkit.extraction.conditions import conditional
from graphkit.extraction.control import ACCUSING
from graphkit.extraction.denial import negations as count_denials
from graphkit.extraction.effects import FACTUAL, OBLIGES, PLAINLY, UNREAL, UNSURE, effect, status_of
from graphkit.extraction.grammar import (
    Phrase,
    base,
    first_conjunct,
    kids,
    lemma_of,
    preposition,
    subtree,
    text_of,
    verb_of,
)
from graphkit.extraction.hedging import hedged
from graphkit.extraction.imagined import imagined, to_come
from graphkit.text.sentences import Sentence

WEIGHS = frozenset({"consider", "mull", "weigh", "contemplate"})
SCHEDULES = frozenset({"plan", "schedule", "intend"})
CALLS_OFF = frozenset({"cancel", "scrap", "shelve", "abandon", "postpone", "abort", "scrub", "call off", "put off"})
MODALS = {
    "will": "planned", "shall": "planned", "'ll": "planned", "’ll": "planned", "wo": "planned", "may": "possible",
    "might": "possible", "could": "possible", "can": "possible", "ca": "possible", "must": "obliged",
    "should": "obliged", "ought": "obliged", "would": "conditional", "'d": "conditional", "’d": "conditional",
}  # fmt: skip
FUTURE_OF_PAST = frozenset({"VBD", "VBN"})
PRESENT = frozenset({"VBZ", "VBP"})
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
class Source:
    """One link of the chain of who says so: the speaker's phrase, and the words that make them a speaker."""

    speaker: Phrase
    cue: Phrase


@dataclass(frozen=True, slots=True)
class Stance:
    """Polarity (`positive`, `negative`), status, and who says so, outermost first; rules tell how it was read."""

    polarity: str = "positive"
    status: str = "done"
    sources: tuple[Source, ...] = ()
    rules: tuple[str, ...] = ()


def stance(clause: Clause, *, sentence: Sentence, by_predicate: Mapping[int, Clause]) -> Stance:
    """Take a clause, its sentence and that one's clauses by predicate, and return polarity and status, no sources."""
    negations, status, rules = _own(clause, sentence, by_predicate)
    polarity = "negative" if negations == 1 else "positive"
    if negations == 1:
        rules.append("negation")
    if negations > 1:
        # Two negations rarely make a plain fact: `did not refuse to sign` leaves open what happened.
        status = "possible" if status in ("done", "ongoing") else status
        rules.append("double-negation")
    if status in ("done", "ongoing"):
        outer = _from_outside(clause, sentence, by_predicate)
        if outer is not None:
            status = outer
            rules.append("status-of-governor")
    return Stance(polarity=polarity, status=status, rules=tuple(rules))


def _own(clause: Clause, sentence: Sentence, by_predicate: Mapping[int, Clause]) -> tuple[int, str, list[str]]:
    rules: list[str] = []
    negations = count_denials(clause, sentence, by_predicate)
    status = _tense(clause, sentence)
    modal = next((m for k in clause.words if (m := _modal(sentence, k))), None)
    if modal is not None:
        status = modal
        rules.append("modal")
        if modal == "conditional" and _future_of_past(clause, sentence, by_predicate):
            status = "planned"
            rules.append("future-of-past")
    negations, status = _controlled(clause, sentence, negations, status, rules)
    if _goes_to(clause, sentence):
        status = "planned"
        rules.append("modal")
    lemma = lemma_of(sentence.tokens[clause.predicate])
    if status in ("done", "ongoing") and (lemma in WEIGHS or lemma in SCHEDULES):
        status = "possible" if lemma in WEIGHS else "planned"
        rules.append("plan-verb")
    off = _calls_off(clause, sentence) and status in ("done", "ongoing")
    if off or (status == "planned" and _of_what_is_off(clause, sentence, by_predicate)):
        status = "called-off"
        rules.append("called-off")
    if status == "ongoing" and to_come(clause, sentence):
        status = "planned"
        rules.append("present-for-future")
    if hedged(clause, sentence):
        status = "possible" if status in ("done", "ongoing") else status
        rules.append("hedge")
    within = imagined(clause, sentence)
    if status in ("done", "ongoing") and (within == "fiction" or (within and status == "ongoing")):
        status = "possible" if within == "fiction" else "planned"
        rules.append("imagined")
    if conditional(clause, sentence):
        status = "conditional"
        rules.append("condition")
    if sentence.text.rstrip('"”’) ').endswith("?") and status in ("done", "ongoing"):
        status = "possible"
        rules.append("question")
    return negations, status, rules


def _controlled(clause: Clause, sentence: Sentence, negations: int, status: str, rules: list[str]) -> tuple[int, str]:
    """What the control verbs make of polarity and status: `refused to sign`, `plans to visit`."""
    for verb, below in zip(clause.through, (*clause.through[1:], clause.predicate), strict=False):
        infinitive = any(sentence.tokens[k].text.lower() == "to" and verb < k < below for k in clause.words)
        found = effect(sentence, verb, infinitive=infinitive)
        if found == "fails":
            negations += 1
        elif found == "stops":
            negations, status = negations + 1, "ongoing" if status == "done" else status
        elif found == "unlikely":
            negations, status = negations + 1, "possible"
        elif found and status in ("done", "ongoing"):
            status = found
        if found:
            rules.append("control-verb-status")
    return negations, status


def _modal(sentence: Sentence, k: int) -> str | None:
    token = sentence.tokens[k]
    return MODALS.get(token.text.lower()) if token.tag == "MD" or token.pos == "AUX" else None


def _tense(clause: Clause, sentence: Sentence) -> str:
    tokens = sentence.tokens
    tags = {tokens[k].tag for k in clause.words}
    words = {tokens[k].text.lower() for k in clause.words}
    verb = tokens[clause.predicate]
    if clause.kind == "copular":
        return "done" if words & {"was", "were", "had"} or "VBD" in tags else "ongoing"
    progressive = verb.tag == "VBG" and bool(words & {"is", "are", "am", "been", "'s", "'re", "’s", "’re"})
    if progressive:
        return "ongoing"
    if verb.tag == "VBD" or words & {"was", "were", "had", "did"} or (words & {"has", "have"} and verb.tag == "VBN"):
        return "done"
    if verb.tag in ("VBZ", "VBP") or words & {"is", "are", "do", "does"}:
        return "ongoing"
    infinitive = any(tokens[k].text.lower() == "to" for k in kids(sentence, clause.predicate, "mark"))
    if verb.tag == "VB" and clause.link == "advcl" and clause.predicate == 0 and not infinitive:
        # `Close the airspace, the general told them`.
        return "obliged"
    if verb.tag == "VB" and infinitive and clause.link == "root" and kids(sentence, clause.predicate, "nsubj"):
        # A headline: `Italy to send ships`.
        return "planned"
    if verb.tag == "VB" and clause.subject is not None and len(clause.words) == 1 and clause.link != "xcomp":
        return "done" if infinitive else "ongoing"
    if (
        verb.tag == "VB"
        and not clause.through
        and not words & {"to"}
        and clause.link == "root"
        and clause.subject is None
    ):
        return "obliged"
    return "done"


def _future_of_past(clause: Clause, sentence: Sentence, by_predicate: Mapping[int, Clause]) -> bool:
    """`announced that it would send`: the future as it looked from a past act of speech."""
    if clause.link not in ("ccomp",) or clause.governor is None:
        return False
    above = sentence.tokens[clause.governor]
    governor = by_predicate.get(clause.governor)
    reported = any(sentence.tokens[k].text.lower() == "that" for k in kids(sentence, clause.predicate, "mark"))
    return above.tag in FUTURE_OF_PAST and governor is not None and reported


def _goes_to(clause: Clause, sentence: Sentence) -> bool:
    """`is going to sell`, `is to sell`."""
    tokens = sentence.tokens
    going = any(lemma_of(tokens[k]) == "go" and tokens[k].tag == "VBG" for k in clause.through)
    being = [k for k in kids(sentence, clause.predicate, "aux", "cop") if lemma_of(tokens[k]) == "be"]
    return going or any(
        tokens[k].text.lower() == "to" and k in clause.words and any(b < k for b in being)
        for k in kids(sentence, clause.predicate, "mark")
    )


def _calls_off(clause: Clause, sentence: Sentence) -> bool:
    return verb_of(sentence, clause.predicate) in CALLS_OFF


def _of_what_is_off(clause: Clause, sentence: Sentence, by_predicate: Mapping[int, Clause]) -> bool:
    """Whether a clause tells of what its sentence calls off: `The talks that they had planned were cancelled`."""
    tokens = sentence.tokens
    noun = tokens[tokens[clause.predicate].head]
    above = by_predicate.get(noun.head)
    named = base(tokens[clause.predicate].dep) == "acl" and base(noun.dep) in ("nsubj", "obj")
    return named and above is not None and verb_of(sentence, noun.head) in CALLS_OFF


def _from_outside(clause: Clause, sentence: Sentence, by_predicate: Mapping[int, Clause]) -> str | None:
    """The status that a clause takes from what it hangs on: an unreal noun, a plan, a verb of hoping."""
    tokens = sentence.tokens
    here = clause.through[0] if clause.through else clause.predicate
    if _unreal(clause, sentence, here):
        return "possible"
    governor = by_predicate.get(clause.governor) if clause.governor is not None else None
    if governor is None:
        return None
    if clause.link == "ccomp" and _subjunctive(clause, sentence):
        return "obliged" if lemma_of(tokens[governor.predicate]) in OBLIGES | {"insist", "propose"} else None
    outer = stance(governor, sentence=sentence, by_predicate=by_predicate)
    sure = outer.polarity == "positive" and outer.status in ("done", "ongoing")
    if clause.link in ("ccomp", "csubj", "csubj:pass"):
        return None if sure and _taken_for_true(clause, sentence, governor) else "possible"
    marks = {tokens[k].text.lower() for k in kids(sentence, here, "mark", "advmod")}
    controlled = clause.link == "xcomp" and "object-control" in clause.rules
    if controlled and tokens[here].tag in ("VBD", "VBZ"):
        # No finite verb takes its subject from the object of another: the parser lost its way.
        return "possible"
    # `could make the rebels flee`: a bare infinitive looks like a present tense.
    if not controlled and _finite(clause, sentence):
        # `once A has been done and B has been done`: both are still to come.
        when = marks | {tokens[k].text.lower() for k in kids(sentence, first_conjunct(sentence, here), "mark")}
        to_come = clause.link == "advcl" and not sure and when & TEMPORAL and _present(clause, sentence)
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


def _below(outer: Stance, found: str | None) -> str | None:
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


def _present(clause: Clause, sentence: Sentence) -> bool:
    return any(sentence.tokens[k].tag in PRESENT for k in clause.words)


def _subjunctive(clause: Clause, sentence: Sentence) -> bool:
    """`requested that Japan provide`: a base form with a subject and no auxiliary."""
    return sentence.tokens[clause.predicate].tag in ("VB", "VBP") and len(clause.words) == 1


def _finite(clause: Clause, sentence: Sentence) -> bool:
    tags = {sentence.tokens[k].tag for k in clause.words}
    if clause.through:
        tags = {sentence.tokens[clause.through[0]].tag} | {
            sentence.tokens[k].tag for k in kids(sentence, clause.through[0], "aux", "cop")
        }
    return bool(tags & {"VBD", "VBZ", "VBP", "MD"})
