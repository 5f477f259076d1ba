"""Wording -> event class, mode and roles, by the lexicon."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.extraction.arguments import PLACE_NOUNS
from graphkit.extraction.grammar import lemma_of, mention_at
from graphkit.extraction.propositions import Proposition
from graphkit.knowledge import Frame, Lexicon
from graphkit.text.sentences import Sentence

# Verbs that say of an event only that it takes place, begins, is planned or called off: the noun names it.
SUPPORT = frozenset(
    "have hold make take give pay conduct carry begin start open launch stage host attend join lead complete finish "
    "continue resume cancel postpone schedule plan announce propose end conclude call arrange organize organise "
    "suspend halt stop call off undertake sign".split()
)
# Particles that make another verb of it: who backs down backs nobody.
TURNS = frozenset({"down", "off", "out", "back", "away"})
STAY = Frame(("be", "in"), "verb", "Visit", mode="stay", roles=(("subject", "hasActor"), ("in", "hasPlace")))


def frame(proposition: Proposition, sentence: Sentence, *, lexicon: Lexicon) -> Frame | None:
    """Take a proposition and return the frame that its wording names, the longest wording first; None: unknown."""
    if proposition.level == "implicit":
        return lexicon.frame("noun", (lemma_of(sentence.tokens[proposition.predicate]),))
    for wording in _wordings(proposition, sentence):
        found = lexicon.frame("verb", wording)
        if found is not None and _goes_somewhere(found, proposition, sentence):
            return found
    if proposition.verb == "be":
        return STAY if _stays(proposition, sentence) else None
    if proposition.verb.split()[0] in SUPPORT:
        for head in _heads(proposition, sentence):
            noun = lexicon.frame("noun", (head,))
            if noun is not None:
                return noun
    return None


def _goes_somewhere(found: Frame, proposition: Proposition, sentence: Sentence) -> bool:
    """Whether a visit told by verb and preposition leads to a place: `came to Tokyo` does, `came to power` does not."""
    goal = found.wording[-1]
    if found.event != "Visit" or len(found.wording) == 1 or dict(found.roles).get(goal) != "hasPlace":
        return True
    phrases = [a.phrase for a in proposition.arguments if a.preposition == goal]
    if proposition.object is not None and proposition.preposition == goal:
        phrases.append(proposition.object)
    mentions = [mention_at(sentence, p.head) for p in phrases if p.sentence == sentence.index]
    return any(m is not None and m.type not in ("Person", "Role") for m in mentions) or any(
        lemma_of(sentence.tokens[p.head]) in PLACE_NOUNS for p in phrases
    )


def _wordings(proposition: Proposition, sentence: Sentence) -> Iterator[tuple[str, ...]]:
    verb = tuple(proposition.verb.split())
    heads = list(_heads(proposition, sentence))
    prepositions = [p for p in (proposition.preposition, *(a.preposition for a in proposition.arguments)) if p]
    for head in heads:
        for prep in prepositions:
            yield (*verb, head, prep)
    for head in heads:
        yield (*verb, head)
    for prep in prepositions:
        yield (*verb, *prep.split())
    yield verb
    if len(verb) > 1 and verb[1] not in TURNS:
        yield verb[:1]


def _heads(proposition: Proposition, sentence: Sentence) -> Iterator[str]:
    """The lemmas of what the verb has for object."""
    phrases = [a.phrase for a in proposition.arguments if a.role == "theme" and not a.preposition]
    if proposition.object is not None and not proposition.preposition and proposition.level != "speech":
        phrases.insert(0, proposition.object)
    if proposition.passive and proposition.subject is not None:
        phrases.append(proposition.subject)
    for phrase in phrases:
        if phrase.sentence == sentence.index:
            yield lemma_of(sentence.tokens[phrase.head])


def _stays(proposition: Proposition, sentence: Sentence) -> bool:
    """`The president was in Rome on May 5`: a person, a place, and a time of it."""
    if proposition.subject is None or proposition.object is None or proposition.preposition not in ("in", "at"):
        return False
    who = mention_at(sentence, proposition.subject.head)
    where = mention_at(sentence, proposition.object.head)
    return (
        who is not None
        and where is not None
        and who.type in ("Person", "Role")
        and where.type in ("State", "Place")
        and proposition.stance.status == "done"
    )
