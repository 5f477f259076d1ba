"""Wording -> event class, mode and roles, by the lexicon."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.extraction.arguments import PLACE_NOUNS, noun_parts
from graphkit.extraction.grammar import is_time, kids, lemma_of, mention_at
from graphkit.extraction.nominals import UNREAL_ADJECTIVES
from graphkit.extraction.proposition import Proposition
from graphkit.extraction.things import TEXTS
from graphkit.extraction.wording import noun_frame, stands_in, wordings
from graphkit.knowledge import Frame, Lexicon
from graphkit.text.sentences import Sentence
from graphkit.text.titles import LOWER

# Verbs that say of an event only that it takes place, begins, is planned or called off: the noun names it.
SUPPORT = frozenset(
    "have hold make take give pay conduct carry begin start open launch stage host attend join lead complete finish "
    "continue resume cancel postpone schedule plan announce propose end conclude call arrange organize organise "
    "suspend halt stop call off undertake sign".split()
)
# Verbs that say of their subject that it takes place, begins, goes on or ends, or what came of it.
HAPPEN = frozenset(
    "happen occur arrive begin start open continue resume proceed last follow come go end conclude close finish stop "
    "cease halt fail collapse stall succeed break drag persist erupt escalate intensify kill wound "
    "injure cost cause spark trigger prompt draw anger alarm surprise shock".split()
)
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
# What may be said of something that did not come about.
OPEN = frozenset(
    "possible impossible likely unlikely probable conceivable necessary inevitable imminent uncertain doubtful certain "
    "sure off due ready unthinkable premature aim goal option idea plan proposal possibility threat risk danger myth "
    "lie hoax rumor rumour question matter priority hope dream fear condition prerequisite".split()
)
GUESTS = frozenset({"Person", "Role", "State", "GovernmentBody", "Agent", "Organisation"})
VISITORS = LOWER | frozenset(
    "delegation leader head guest visitor team official counterpart mission lawmaker colleague king queen prince "
    "princess emperor pope president chancellor premier ally frigate warship ship vessel".split()
)
# What is attacked in words alone.
IDEAS = frozenset(
    "policy decision record idea budget stance position view strategy approach claim argument theory remark speech "
    "comment handling choice nomination candidacy legacy ideology programme program reform".split()
)
# What is met by doing what it asks.
NEEDS = frozenset(
    "need demand challenge goal target aim objective requirement obligation responsibility duty circumstance "
    "condition deadline standard threat criterion commitment expectation quota pledge end resistance opposition fate "
    "death".split()
)
PARTICLES = frozenset({"over", "off", "out", "up", "down", "in", "on", "back", "away"})
# Particles that make another verb of it: who backs down backs nobody.
TURNS = frozenset({"down", "off", "out", "back", "away"})
STAY = Frame(("be", "in"), "verb", "Visit", mode="stay", roles=(("subject", "hasActor"), ("in", "hasPlace")))


def frame(proposition: Proposition, sentence: Sentence, *, lexicon: Lexicon) -> Frame | None:
    """Take a proposition and return the frame that its wording names, the longest wording first; None: unknown."""
    if proposition.level == "implicit":
        return noun_frame(sentence, proposition.predicate, lexicon)
    noun = happening(proposition, sentence)
    for wording in sorted(_wordings(proposition, sentence), key=_rank):
        found = lexicon.frame("verb", wording)
        if found is None or not _fits(found, proposition, sentence):
            continue
        # A shipment that arrives pays no visit.
        if found.event != "Visit" or noun is None or noun_frame(sentence, noun, lexicon) is None:
            return found
    if proposition.verb == "be" and _stays(proposition, sentence):
        return STAY
    nouns = list(_heads(proposition, sentence)) if proposition.verb.split()[0] in SUPPORT else []
    nouns += [] if noun is None else [noun]
    return next((found for k in nouns if (found := noun_frame(sentence, k, lexicon)) is not None), None)


def happening(proposition: Proposition, sentence: Sentence) -> int | None:
    """Take a proposition and return the noun of its subject where its verb says that this happens: `The talks began`.

    What is only planned, feared or alleged (`the alleged strike`) is not said to happen.
    """
    subject = proposition.subject
    if subject is None or subject.sentence != sentence.index or proposition.passive or proposition.level == "speech":
        return None
    open_still = any(sentence.tokens[k].text.lower() in UNREAL_ADJECTIVES for k in kids(sentence, subject.head, "amod"))
    happens = proposition.verb.split()[0] in HAPPEN or _takes_place(proposition, sentence)
    told = happens or (proposition.verb == "be" and _was(proposition, sentence))
    return subject.head if told and not open_still and sentence.tokens[subject.head].pos == "NOUN" else None


def _takes_place(proposition: Proposition, sentence: Sentence) -> bool:
    """`The talks took place`, `took two days`; no `took many forms`."""
    heads = _heads(proposition, sentence) if proposition.verb == "take" else ()
    return any(lemma_of(sentence.tokens[k]) in ("place", "effect") or is_time(sentence, k) for k in heads)


def _was(proposition: Proposition, sentence: Sentence) -> bool:
    """`The visit was short`: what is said of something known; no `a visit was likely`, no `the visit is a risk`."""
    tokens = sentence.tokens
    known = proposition.subject is not None and any(
        tokens[k].dep == "nmod:poss" or tokens[k].text.lower() in DEFINITE
        for k in kids(sentence, proposition.subject.head, "det", "nmod:poss")
    )
    past = any(tokens[k].text.lower() in ("was", "were") for k in proposition.words)
    return known and past and lemma_of(tokens[proposition.predicate]) not in OPEN


def teller(proposition: Proposition, found: Frame | None, sentence: Sentence) -> int | None:
    """Take a proposition and its frame, and return the noun that names the event, if one does and is not its relation:
    `talks` of `The talks began` and of `resumed the talks`."""
    if found is None or proposition.level == "implicit":
        return None
    nouns = [*_heads(proposition, sentence), happening(proposition, sentence)]
    nouns += [k for _, k in _behind(proposition, sentence)][:1] if proposition.preposition else []
    return next((k for k in nouns if k is not None and stands_in(sentence, k, found)), None)


def _fits(found: Frame, proposition: Proposition, sentence: Sentence) -> bool:
    """Whether a wording of verb and particle is told here: `took over`, no `took place over the sea`."""
    particle = found.wording[1] if len(found.wording) == 2 else ""
    own = particle not in PARTICLES or particle in dict(found.roles)
    return (
        _goes_somewhere(found, proposition, sentence)
        and _is_guest(found, proposition, sentence)
        and _is_target(found, proposition, sentence)
        and (own or any(particle in verb for verb in _verbs(proposition, sentence)))
    )


def _is_guest(found: Frame, proposition: Proposition, sentence: Sentence) -> bool:
    """Whether who is hosted or received is somebody who pays visits: no `received a strip of land`, `hosts troops`."""
    if found.event != "Visit" or dict(found.roles).get("object") != "hasActor":
        return True
    mentions = {k: mention_at(sentence, k) for k in _heads(proposition, sentence)}
    return any(
        mention.type in GUESTS if mention is not None else lemma_of(sentence.tokens[k]) in VISITORS
        for k, mention in mentions.items()
    )


def _is_target(found: Frame, proposition: Proposition, sentence: Sentence) -> bool:
    """Whether what is struck can be struck with arms, and who is met is somebody: who attacks a treaty only speaks
    against it, and who meets a deadline meets nobody."""
    barred = {"WeaponUse": TEXTS | IDEAS, "Meeting": NEEDS}.get(found.event)
    if barred is None or not dict(found.roles).get("object"):
        return True
    heads = list(_heads(proposition, sentence))
    mentions = [mention_at(sentence, k) for k in heads]
    words = {lemma_of(sentence.tokens[k]) for k, mention in zip(heads, mentions, strict=True) if mention is None}
    return words.isdisjoint(barred) and not any(m is not None and m.type == "Document" for m in mentions)


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
    heads = [noun for k in _heads(proposition, sentence) for noun in wordings(sentence, k)]
    behind = list(_behind(proposition, sentence))
    prepositions = tuple(dict.fromkeys(prep for prep, _ in behind if prep))
    nouns = [(*prep.split(), *noun) for prep, k in behind if k is not None for noun in wordings(sentence, k)]
    for verb in _verbs(proposition, sentence):
        for head in heads:
            yield from ((*verb, *head, *noun) for noun in nouns)
            for prep in prepositions:
                yield (*verb, *head, *prep.split())
        for head in heads:
            yield (*verb, *head)
        yield from ((*verb, *noun) for noun in nouns)
        for prep in prepositions:
            yield (*verb, *prep.split())
        yield verb


def _rank(wording: tuple[str, ...]) -> tuple[bool, int]:
    """Longer wordings go first, those of a verb with a hyphen (`test-fire`) before all."""
    return "-" not in wording[0], -len(wording)


def _verbs(proposition: Proposition, sentence: Sentence) -> Iterator[tuple[str, ...]]:
    """The verb with a particle that the parser took for another word, as it is, and without its particle."""
    verb = tuple(proposition.verb.split())
    if len(verb) == 1 and verb != ("be",):
        i = proposition.predicate
        adverbs = {k for k in kids(sentence, i, "advmod") if sentence.tokens[k].pos in ("ADV", "ADP")}
        behind = sentence.tokens[i + 1 : i + 2]
        adverbs |= {t.i for t in behind if t.text.lower() in PARTICLES and not is_time(sentence, t.head)}
        for k in sorted(adverbs):
            yield (*verb, lemma_of(sentence.tokens[k]))
        if i >= 2 and sentence.tokens[i - 1].text == "-":
            yield (f"{lemma_of(sentence.tokens[i - 2])}-{verb[0]}",)
    yield verb
    if len(verb) > 1 and verb[1] not in TURNS:
        yield verb[:1]


def _heads(proposition: Proposition, sentence: Sentence) -> Iterator[int]:
    """The nouns that the verb has for object."""
    phrases = [a.phrase for a in proposition.arguments if a.role in ("theme", "recipient") and not a.preposition]
    if proposition.object is not None and not proposition.preposition and proposition.level != "speech":
        phrases.insert(0, proposition.object)
    if proposition.passive and proposition.subject is not None:
        phrases.append(proposition.subject)
    return (phrase.head for phrase in phrases if phrase.sentence == sentence.index)


def _behind(proposition: Proposition, sentence: Sentence) -> Iterator[tuple[str, int | None]]:
    """The prepositions of the clause, each with the noun behind it; who fires on Sunday fires on nobody."""
    found = [(part.preposition, part.phrase) for part in proposition.arguments]
    if proposition.object is not None:
        found.insert(0, (proposition.preposition, proposition.object))
        if not proposition.preposition and proposition.object.sentence == sentence.index:
            # `contributed frigates to Cobra Gold`: what is contributed to may hang on what is contributed.
            hanging = noun_parts(sentence, proposition.object.head)
            found += [(part.preposition, part.phrase) for part in hanging if _is_series(sentence, part.phrase.head)]
    for prep, phrase in found:
        here = phrase.head if phrase.sentence == sentence.index else None
        if prep and not (here is not None and is_time(sentence, here)):
            yield prep, here


def _is_series(sentence: Sentence, i: int) -> bool:
    mention = mention_at(sentence, i)
    return mention is not None and mention.type == "EventSeries"


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
