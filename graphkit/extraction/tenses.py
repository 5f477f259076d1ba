"""When something is by the auxiliaries and the form of its verb: tense, modal, `is going to`."""

from __future__ import annotations

from collections.abc import Mapping

from graphkit.extraction.clauses import Clause
from graphkit.extraction.grammar import is_time, kids, lemma_of, verb_of
from graphkit.text.sentences import Sentence

MODALS = {
    "will": "planned", "shall": "planned", "'ll": "planned", "’ll": "planned", "wo": "planned", "may": "possible",
    "might": "possible", "could": "possible", "can": "possible", "ca": "possible", "must": "obliged",
    "should": "obliged", "ought": "obliged", "would": "conditional", "'d": "conditional", "’d": "conditional",
}  # fmt: skip
FUTURE_OF_PAST = frozenset({"VBD", "VBN"})
# Beside these `would` tells what came in the end: `the talks would ultimately fail`.
LATER = frozenset("ultimately later eventually soon subsequently finally".split())
PRESENT = frozenset({"VBZ", "VBP"})
DEPENDS = frozenset("if unless could might may otherwise were should any whether".split())
# Their past is like their base form.
ALIKE = frozenset("cost cut put set hit let shut spread split quit cast broadcast burst hurt thrust".split())
# What is kept up in the present goes on.
LASTING = frozenset({"keep", "continue", "remain", "go on", "carry on"})


def modal_of(sentence: Sentence, k: int) -> str | None:
    """Take a word of a clause and return the status that it gives as a modal, None where it is none."""
    token = sentence.tokens[k]
    return MODALS.get(token.text.lower()) if token.tag == "MD" or token.pos == "AUX" else None


def tense(clause: Clause, sentence: Sentence) -> str:
    """Take a clause and return the status that the form of its verb gives, whatever stands around it."""
    tokens = sentence.tokens
    tags = {tokens[k].tag for k in clause.words}
    words = {tokens[k].text.lower() for k in clause.words}
    verb = tokens[clause.predicate]
    kept = clause.through and verb_of(sentence, clause.through[0]) in LASTING
    if kept and tokens[clause.through[0]].tag in PRESENT and clause.kind != "passive":
        return "ongoing"
    if clause.kind == "copular":
        return "done" if words & {"was", "were", "had"} or "VBD" in tags else "ongoing"
    progressive = verb.tag == "VBG" and bool(words & {"is", "are", "am", "been", "'s", "'re", "’s", "’re"})
    if progressive:
        return "ongoing"
    if verb.tag == "VBD" or words & {"was", "were", "had", "did"} or (words & {"has", "have"} and verb.tag == "VBN"):
        return "done"
    singular = clause.subject is not None and tokens[clause.subject].tag in ("NN", "NNP")
    if verb.tag == "VBP" and singular and len(clause.words) == 1 and lemma_of(verb) in ALIKE and clause.link != "ccomp":
        # `the war cost lives`
        return "done"
    if verb.tag in ("VBZ", "VBP") or words & {"is", "are", "do", "does"}:
        return "ongoing"
    infinitive = any(tokens[k].text.lower() == "to" for k in kids(sentence, clause.predicate, "mark"))
    if verb.tag == "VB" and clause.link == "advcl" and clause.predicate == 0 and not infinitive:
        # `Close the airspace, the general told them`.
        return "obliged"
    headed = clause.link in ("root", "ccomp") and kids(sentence, clause.predicate, "nsubj")
    if verb.tag == "VB" and infinitive and headed:
        # A headline: `Italy to send ships`, `Italy to send ships, Paris says`.
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


def bare(clause: Clause, sentence: Sentence) -> bool:
    """Take a clause and return whether it has an auxiliary in its base form for a finite verb, as the second of two
    infinitives: `to be sold and be replaced`."""
    helping = [sentence.tokens[k] for k in kids(sentence, clause.predicate, "aux", "cop")]
    return bool(helping) and helping[0].tag == "VB" and not any(sentence.tokens[k].tag == "TO" for k in clause.words)


def future_of_past(clause: Clause, sentence: Sentence, by_predicate: Mapping[int, Clause]) -> bool:
    """Take a clause and return whether it tells the future as it looked from the past: `said it would send`, `talks
    would begin in 1991`."""
    if clause.link != "ccomp" or clause.governor is None:
        later = kids(sentence, clause.predicate, "advmod")
        return (
            _told_of_the_past(clause, sentence)
            or any(sentence.tokens[k].text.lower() in LATER for k in later)
            or any(is_time(sentence, k) and _dated(sentence, k) for k in clause.obliques)
        )
    return sentence.tokens[clause.governor].tag in FUTURE_OF_PAST and clause.governor in by_predicate


def _told_of_the_past(clause: Clause, sentence: Sentence) -> bool:
    """Whether the `would` of a main clause stands beside what was done, and nothing says on what it would depend: `Lund
    left, and Paz would lead`."""
    tokens = sentence.tokens
    if clause.link not in ("root", "conj"):
        return False
    own = {tokens[k].text.lower() for k in clause.words}
    if own & {"have", "not", "never", "n't", "n’t"} or any(t.text.lower() in DEPENDS for t in tokens):
        return False
    return any(t.tag == "VBD" and t.pos == "VERB" and t.i != clause.predicate for t in tokens)


def _dated(sentence: Sentence, k: int) -> bool:
    return any(sentence.tokens[n].pos == "NUM" for n in (k, *kids(sentence, k, "nummod", "nmod", "flat")))


def goes_to(clause: Clause, sentence: Sentence) -> bool:
    """Take a clause and return whether it is still to come: `is going to sell`, `is to sell`."""
    tokens = sentence.tokens
    going = any(lemma_of(tokens[k]) == "go" and tokens[k].tag == "VBG" for k in clause.through)
    being = [k for k in kids(sentence, clause.predicate, "aux", "cop") if lemma_of(tokens[k]) == "be"]
    return going or any(
        tokens[k].text.lower() == "to" and k in clause.words and any(b < k for b in being)
        for k in kids(sentence, clause.predicate, "mark")
    )


def present(clause: Clause, sentence: Sentence) -> bool:
    """Take a clause and return whether it has a verb in the present tense."""
    return any(sentence.tokens[k].tag in PRESENT for k in clause.words)


def subjunctive(clause: Clause, sentence: Sentence) -> bool:
    """Take a clause and return whether its verb is a base form without an auxiliary: `asked that Japan provide`."""
    return sentence.tokens[clause.predicate].tag in ("VB", "VBP") and len(clause.words) == 1


def finite(clause: Clause, sentence: Sentence) -> bool:
    """Take a clause and return whether its verb, or the first of those it goes through, has a tense."""
    tags = {sentence.tokens[k].tag for k in clause.words}
    if clause.through:
        tags = {sentence.tokens[clause.through[0]].tag} | {
            sentence.tokens[k].tag for k in kids(sentence, clause.through[0], "aux", "cop")
        }
    return bool(tags & {"VBD", "VBZ", "VBP", "MD"})
