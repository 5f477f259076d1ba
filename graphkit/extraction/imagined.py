"""Whether a clause is told inside a plan or a fiction: `under the proposal`, `in a simulation`, `in theory`."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.extraction.clauses import Clause
from graphkit.extraction.grammar import is_time, kids, lemma_of, preposition, text_of
from graphkit.text.sentences import Sentence

FICTIONS = frozenset(
    "scenario simulation wargame game novel film movie thriller drama dream fantasy legend myth theory hypothesis "
    "fiction nightmare script saga fable parable satire cartoon sitcom sequel".split()
)
# Without a word of what they are of: no `in the series of talks`.
SHOWN = frozenset({"series", "episode", "tale", "story"})
INVENTED = frozenset("alternate alternative fictional fictitious imaginary imagined invented parallel".split())
# Of what is drawn, written or played, they tell what is in it.
PICTURES = FICTIONS | frozenset("painting poster drawing caricature mural play comic animation".split())
PICTURING = frozenset("show depict portray feature imagine".split())
DESIGNS = frozenset("plan proposal draft bill blueprint scheme motion offer roadmap".split())
DESIGNED = frozenset({"draft", "proposed", "planned", "tentative", "hypothetical", "prospective"})
# `The plan has the fleet sail`: what it lays down, and nothing that it owns.
LAYING_DOWN = frozenset({"have", "foresee", "envisage", "envision"})
COMING = frozenset({"next", "coming", "following"})
EXTREME = frozenset({"worst", "best", "bad", "good"})


def imagined(clause: Clause, sentence: Sentence, status: str) -> str | None:
    """Take a clause and its own status, and return `possible` where it tells of an imagined world, `planned`
    where a plan tells it as done or ongoing, else None.

    What stands in front of the first of coordinated clauses is said of all. Under a plan something may be done.
    """
    if status not in ("done", "ongoing"):
        return None
    tokens = sentence.tokens
    teller = lemma_of(tokens[clause.subject]) if clause.subject is not None else ""
    has_them = _has_them(clause, sentence)
    if teller in PICTURES and (has_them or lemma_of(tokens[clause.predicate]) in PICTURING):
        return "possible"
    if teller in DESIGNS and has_them:
        return "planned"
    for k in _beside(clause, sentence):
        prep = text_of(sentence, preposition(sentence, k)).lower()
        lemma = lemma_of(tokens[k])
        adjectives = {lemma_of(tokens[a]) for a in kids(sentence, k, "amod", "compound")}
        told = lemma in FICTIONS or (lemma in SHOWN and not kids(sentence, k, "nmod", "acl")) or adjectives & INVENTED
        if prep == "in" and (told or (lemma == "case" and adjectives & EXTREME)):
            return "possible"
        if prep == "on" and lemma == "paper" and not kids(sentence, k, "det", "amod", "compound", "nmod"):
            return "possible"
        if status == "ongoing" and prep in ("under", "in") and (lemma in DESIGNS or adjectives & DESIGNED):
            return "planned"
    return None


def _has_them(clause: Clause, sentence: Sentence) -> bool:
    """Whether somebody is told to do something: `The plan has the fleet sail`, `The film has the king sell it`."""
    tokens, verb = sentence.tokens, clause.predicate
    # A bare verb behind its subject is read as one noun with it, with an article in front.
    acted = any(kids(sentence, k, "det") and kids(sentence, k, "compound") for k in kids(sentence, verb, "obj"))
    return lemma_of(tokens[verb]) in LAYING_DOWN and (acted or bool(kids(sentence, verb, "ccomp", "xcomp")))


def to_come(clause: Clause, sentence: Sentence) -> bool:
    """Take a clause in the present tense and return whether it tells a plan, by a time to come beside it: `Next month
    Canada hosts the drill`."""
    tokens = sentence.tokens
    for verb in (clause.predicate, *clause.through):
        for k in kids(sentence, verb, "obl", "advmod"):
            coming = any(tokens[a].text.lower() in COMING for a in kids(sentence, k, "amod", "det"))
            if tokens[k].text.lower() == "tomorrow" or (coming and is_time(sentence, k)):
                return True
    return False


def _beside(clause: Clause, sentence: Sentence) -> Iterator[int]:
    yield from clause.obliques
    here = clause.predicate
    while sentence.tokens[here].dep == "conj":
        here = sentence.tokens[here].head
        yield from (k for k in kids(sentence, here, "obl") if k < here)
