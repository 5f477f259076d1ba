"""`Stance`: whether a clause is affirmed or denied, done, planned, possible, obliged, conditional or called off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graphkit.extraction.clauses import Clause
from graphkit.extraction.commitments import is_commitment
from graphkit.extraction.conditions import conditional
from graphkit.extraction.denial import negations as count_denials
from graphkit.extraction.effects import effect
from graphkit.extraction.grammar import CLOSES, OPENS, Phrase, base, kids, lemma_of, verb_of
from graphkit.extraction.hedging import either, hedged
from graphkit.extraction.imagined import imagined, to_come
from graphkit.extraction.inherited import Outer, inherited
from graphkit.extraction.tenses import bare, future_of_past, goes_to, modal_of, tense
from graphkit.extraction.voice import is_passive
from graphkit.text.sentences import Sentence

WEIGHS = frozenset({"consider", "mull", "weigh", "contemplate"})
THOUGHTS = frozenset("possibility idea question matter issue request case option".split())
ASKS = frozenset("ask request beg demand appeal press".split())
SCHEDULES = frozenset({"plan", "schedule", "intend"})
PLANNED = frozenset(
    "plan visit trip talk talks effort attempt project program programme launch sale deal drill exercise mission bid "
    "proposal campaign operation meeting summit negotiation".split()
)
CASES = frozenset({"whenever", "wherever"})
CALLS_OFF = frozenset({"cancel", "scrap", "shelve", "abandon", "postpone", "abort", "scrub", "call off", "put off"})


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


def stances(clauses: Iterable[Clause], *, sentence: Sentence, by_predicate: Mapping[int, Clause]) -> dict[int, Stance]:
    """Take the clauses of a sentence, it, and the clauses by predicate, and return their stances by number, no
    sources."""
    known: dict[int, Stance] = {}
    for clause in clauses:
        if clause.number not in known:
            known[clause.number] = stance(clause, sentence=sentence, by_predicate=by_predicate, known=known)
    return known


def stance(
    clause: Clause, *, sentence: Sentence, by_predicate: Mapping[int, Clause], known: dict[int, Stance] | None = None
) -> Stance:
    """Take a clause, its sentence and that one's clauses by predicate, and return polarity and status, no sources.

    `known` has the stances of clauses of the sentence by number, and gets that of the clause this one hangs on.
    """
    known = {} if known is None else known
    negations, status, rules = _own(clause, sentence, by_predicate)
    polarity = "negative" if negations == 1 else "positive"
    if negations == 1:
        rules.append("negation")
    if negations > 1:
        # Two negations rarely make a plain fact: `did not refuse to sign` leaves open what happened.
        status = "possible" if status in ("done", "ongoing") else status
        rules.append("double-negation")
    if status in ("done", "ongoing"):
        taken = inherited(clause, sentence, _outer(clause, sentence, by_predicate, known))
        if taken is not None:
            status = taken
            rules.append("status-of-governor")
        elif bare(clause, sentence):
            status = "planned"
            rules.append("modal")
    return Stance(polarity=polarity, status=status, rules=tuple(rules))


def _outer(
    clause: Clause, sentence: Sentence, by_predicate: Mapping[int, Clause], known: dict[int, Stance]
) -> Outer | None:
    governor = by_predicate.get(clause.governor) if clause.governor is not None else None
    if governor is None:
        return None
    if governor.number not in known:
        known[governor.number] = stance(governor, sentence=sentence, by_predicate=by_predicate, known=known)
    held = known[governor.number]
    return Outer(governor, held.polarity, held.status)


def _own(clause: Clause, sentence: Sentence, by_predicate: Mapping[int, Clause]) -> tuple[int, str, list[str]]:
    rules: list[str] = []
    negations = count_denials(clause, sentence, by_predicate)
    status = tense(clause, sentence)
    modal = next((m for k in clause.words if (m := modal_of(sentence, k))), None)
    if modal is not None:
        status = modal
        rules.append("modal")
        if modal == "conditional" and future_of_past(clause, sentence, by_predicate):
            status = "planned"
            rules.append("future-of-past")
    negations, status = _controlled(clause, sentence, negations, status, rules)
    if goes_to(clause, sentence):
        status = "planned"
        rules.append("modal")
    lemma = lemma_of(sentence.tokens[clause.predicate])
    weighs = lemma in WEIGHS and not _holds_to_be(clause, sentence)
    if status in ("done", "ongoing") and (weighs or lemma in SCHEDULES):
        status = "possible" if weighs else "planned"
        rules.append("plan-verb")
    off = _calls_off(clause, sentence) and status in ("done", "ongoing")
    if off or (status == "planned" and _of_what_is_off(clause, sentence, by_predicate)):
        status = "called-off"
        rules.append("called-off")
    if status == "ongoing" and to_come(clause, sentence):
        status = "planned"
        rules.append("present-for-future")
    if hedged(clause, sentence) or (not negations and either(clause, sentence)):
        status = "possible" if status in ("done", "ongoing") else status
        rules.append("hedge")
    within = imagined(clause, sentence, status)
    if within is not None:
        status = within
        rules.append("imagined")
    if conditional(clause, sentence) and not (status in ("done", "ongoing") and is_commitment(clause, sentence)):
        status = "conditional"
        rules.append("condition")
    if status in ("done", "ongoing") and _whenever(clause, sentence):
        status = "possible"
        rules.append("condition")
    if status in ("done", "ongoing") and _asked(clause, sentence):
        status = "possible"
        rules.append("question")
    return negations, status, rules


def _controlled(clause: Clause, sentence: Sentence, negations: int, status: str, rules: list[str]) -> tuple[int, str]:
    """What the control verbs make of polarity and status: `refused to sign`, `plans to visit`."""
    for verb, below in zip(clause.through, (*clause.through[1:], clause.predicate), strict=False):
        infinitive = any(sentence.tokens[k].text.lower() == "to" and verb < k < below for k in clause.words)
        found = effect(sentence, verb, infinitive=infinitive)
        if found == "obliged" and lemma_of(sentence.tokens[verb]) in ASKS and not is_passive(sentence, verb):
            # `asked to join`: nobody is told to.
            found = "possible"
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


def _holds_to_be(clause: Clause, sentence: Sentence) -> bool:
    """Whether somebody is considered to be something, `considered Lund a rival`, or a thought, and nothing is
    weighed that may come of it."""
    what = kids(sentence, clause.predicate, "xcomp")
    if any(lemma_of(sentence.tokens[k]) in THOUGHTS for k in clause.objects):
        return True
    return any(sentence.tokens[k].pos != "VERB" or kids(sentence, k, "cop") for k in what)


def _asked(clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause is part of a question; beside one between quotation marks are those outside told."""
    if not sentence.text.rstrip('"”’) ').endswith("?"):
        return False
    opened = next((t.i for t in reversed(sentence.tokens) if t.text in OPENS), None)
    closed = sentence.tokens[-1].text in CLOSES
    return not closed or opened is None or opened < clause.predicate


def _whenever(clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause tells a case that may come, `whenever France leaves`, and not that it came."""
    return any(sentence.tokens[k].text.lower() in CASES for k in kids(sentence, clause.predicate, "mark", "advmod"))


def _calls_off(clause: Clause, sentence: Sentence) -> bool:
    verb = verb_of(sentence, clause.predicate)
    if verb == "abandon":
        # Who abandons a ship or a town has left it.
        told = clause.objects if clause.subject not in clause.objects else ()
        told = told or ((clause.subject,) if clause.kind == "passive" and clause.subject is not None else ())
        return any(lemma_of(sentence.tokens[k]) in PLANNED for k in told)
    return verb in CALLS_OFF


def _of_what_is_off(clause: Clause, sentence: Sentence, by_predicate: Mapping[int, Clause]) -> bool:
    """Whether a clause tells of what its sentence calls off: `The talks that they had planned were cancelled`."""
    tokens = sentence.tokens
    noun = tokens[tokens[clause.predicate].head]
    above = by_predicate.get(noun.head)
    named = base(tokens[clause.predicate].dep) == "acl" and base(noun.dep) in ("nsubj", "obj")
    return named and above is not None and verb_of(sentence, noun.head) in CALLS_OFF
