"""Whether something is done by the subject of a predicate or to it."""

from __future__ import annotations

from graphkit.extraction.grammar import SUBJECTS, base, is_time, kids, lemma_of, mention_at, preposition
from graphkit.text.sentences import Sentence

# Nothing is arrived or complained: behind a noun these are no passives, whatever the parser takes them for.
INTRANSITIVE = frozenset(
    "apologise apologize appear arise arrive belong collapse come complain consist depart die disappear emerge erupt "
    "exist fall flee go happen last object occur react remain reply resign respond retreat rise talk vanish".split()
)


# A headline leaves the auxiliary out, and none of these is done without an object: `Coup in Gabon averted`.
AVERTED = frozenset("avert foil thwart prevent".split())


def is_passive(sentence: Sentence, i: int) -> bool:
    """Take a predicate and return whether something is done to its subject."""
    token = sentence.tokens[i]
    if kids(sentence, i, "aux:pass", "nsubj:pass"):
        return True
    if token.dep == "conj" and token.tag == "VBN" and not kids(sentence, i, "aux", *SUBJECTS):
        return is_passive(sentence, token.head)
    if lemma_of(token) in AVERTED and token.tag in ("VBD", "VBN") and not kids(sentence, i, "obj", "aux", "ccomp"):
        return True
    participle = (
        token.tag == "VBN" and base(token.dep) in ("acl", "advcl", "xcomp") and not kids(sentence, i, "obj", "aux")
    )
    # `The militia, blamed for shelling the port, left`, taken for what the sentence tells.
    behind = token.tag == "VBN" and token.dep == "root" and i > 1 and sentence.tokens[i - 1].text == ","
    participle = participle or (behind and not kids(sentence, i, "obj", "aux"))
    return participle and lemma_of(token) not in INTRANSITIVE


def is_agent(sentence: Sentence, k: int) -> bool:
    """Take an oblique of a passive and return whether it names who did it."""
    words = preposition(sentence, k)
    if is_time(sentence, k) and mention_at(sentence, k) is None:
        # `withdrawn by May`
        return False
    by = [sentence.tokens[w].text.lower() for w in words] == ["by"]
    return sentence.tokens[k].dep == "obl:agent" or (by and sentence.tokens[k].pos in ("PROPN", "NOUN", "PRON"))
