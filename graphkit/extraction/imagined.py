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
WHITHER = frozenset("to into toward towards across against through over".split())
COMING = frozenset({"next", "coming", "following"})
EXTREME = frozenset({"worst", "best", "bad", "good"})


def imagined(clause: Clause, sentence: Sentence) -> str | None:
    """Take a clause and return `fiction` where it is told of an imagined world, `design` of a plan, else None.

    What stands in front of the first of coordinated clauses is said of all.
    """
    tokens = sentence.tokens
    pictured = clause.subject is not None and lemma_of(tokens[clause.subject]) in PICTURES
    if pictured and lemma_of(tokens[clause.predicate]) in PICTURING:
        return "fiction"
    if _has_them(clause, sentence):
        return "fiction"
    for k in _beside(clause, sentence):
        prep = text_of(sentence, preposition(sentence, k)).lower()
        lemma = lemma_of(tokens[k])
        adjectives = {lemma_of(tokens[a]) for a in kids(sentence, k, "amod", "compound")}
        told = lemma in FICTIONS or (lemma in SHOWN and not kids(sentence, k, "nmod", "acl")) or adjectives & INVENTED
        if prep == "in" and (told or (lemma == "case" and adjectives & EXTREME)):
            return "fiction"
        if prep == "on" and lemma == "paper" and not kids(sentence, k, "det", "amod", "compound", "nmod"):
            return "fiction"
        if prep in ("under", "in") and (lemma in DESIGNS or adjectives & DESIGNED):
            return "design"
    return None


def _has_them(clause: Clause, sentence: Sentence) -> bool:
    """`The plan has the fleet sail to Malta`, `The film has the king sell it`: the verb taken for a noun or not, what
    somebody does in a plan or a story is no fact."""
    tokens = sentence.tokens
    if clause.subject is None or lemma_of(tokens[clause.subject]) not in PICTURES | DESIGNS:
        return False
    if lemma_of(tokens[clause.predicate]) != "have":
        return False
    doing = [o for o in clause.objects if kids(sentence, o, "compound")]
    whither = [k for o in doing for k in (*kids(sentence, o, "nmod"), *clause.obliques)]
    goes = any(text_of(sentence, preposition(sentence, k)).lower() in WHITHER for k in whither)
    return goes or any(tokens[k].tag == "VB" for k in kids(sentence, clause.predicate, "xcomp", "ccomp"))


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
