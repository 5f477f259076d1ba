"""Who or what plays which role in an event, from the places of the clause."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence

from graphkit.extraction.arguments import Part, noun_parts
from graphkit.extraction.grammar import Phrase, conjuncts, kids, phrase
from graphkit.extraction.proposition import Proposition
from graphkit.extraction.there import is_there
from graphkit.extraction.wording import stands_in
from graphkit.knowledge import Frame
from graphkit.linking.claims import Argument, Term
from graphkit.linking.entities import Linked
from graphkit.text.sentences import Sentence

ACTING = frozenset({"hasActor", "hasRecipient"})
BARE = {"theme": "object", "recipient": "to"}  # where an argument without a preposition stands: `gave Egypt frigates`
HANGING = ("to", "from", "on", "for")
SCENE = {"in": "hasPlace", "at": "hasPlace"}  # of an event named by a noun, whatever its frame says


def with_noun_parts(p: Proposition, found: Frame | None, sentence: Sentence) -> Proposition:
    """Take a proposition whose object names the event (`paid a visit to Rome`) and add what hangs on the object."""
    if found is None or p.object is None or p.preposition or p.level != "core":
        return p
    if not stands_in(sentence, p.object.head, found):
        return p
    known = {part.phrase for part in p.arguments}
    more = [part for part in noun_parts(sentence, p.object.head) if part.phrase not in known]
    return dataclasses.replace(p, arguments=(*p.arguments, *more))


def with_there(p: Proposition, linked: Linked) -> Proposition:
    """Take a proposition and the entities of its document, and add the `there` of its clause as a place, if it is known
    which one it stands for."""
    sentence = linked.sentences[p.sentence]
    found = [
        k for k in sentence.children[p.predicate] if is_there(sentence, k) and (p.sentence, k) in linked.antecedents
    ]
    if p.level == "implicit" or not found:
        return p
    more = tuple(Part("place", "", phrase(sentence, k)) for k in found)
    return dataclasses.replace(p, arguments=(*p.arguments, *more))


def noun_roles(
    sentence: Sentence, i: int, roles: Mapping[str, str], term: Callable[[Phrase, str], Term | None]
) -> Iterator[tuple[str, str]]:
    """Take the noun that names an event, the roles of its frame, and what brings a phrase in a role to a term; yield
    who or what plays which role by hanging on the noun: its owner, and what stands behind a preposition."""
    owners = [("subject", k) for owner in kids(sentence, i, "nmod:poss") for k in conjuncts(sentence, owner)]
    behind = [(part.preposition, part.phrase.head) for part in noun_parts(sentence, i)]
    # `the sale of frigates to Egypt`: the parser may hang the buyer on what is sold.
    inside = [
        (part.preposition, part.phrase.head)
        for prep, k in behind
        if prep == "of"
        for part in noun_parts(sentence, k)
        if part.preposition != "of"
    ]
    for place, k in (*owners, *behind, *inside):
        role = roles.get(place, "")
        found = term(phrase(sentence, k), role) if role else None
        if found is not None:
            yield from _played(found, role)


def object_roles(p: Proposition, roles: Mapping[str, str]) -> Mapping[str, str]:
    """Take a proposition and the roles of its frame, and return those that what hangs on its object may play: the buyer
    of `sold frigates to Egypt`, the exercise of `sent ships for Cobra Gold`, whichever word the parser hung it on."""
    bare = p.object is not None and not p.preposition and p.level == "core"
    return {prep: roles[prep] for prep in HANGING if bare and roles.get(prep) in ACTING | {"theme"}}


def roles_of(
    p: Proposition,
    roles: Mapping[str, str],
    subject: Term | None,
    object_: Term | None,
    arguments: Sequence[Argument],
) -> Iterator[tuple[str, str]]:
    """Who or what plays which role in the event: (property, IRI) pairs; what cannot play a role does not get it."""
    if subject is not None:
        yield from _played(subject, roles.get("object" if p.passive else "subject", ""))
    if object_ is not None and p.level != "speech":
        yield from _played(object_, _object_role(p, roles, object_))
    for part, argument in zip(p.arguments, arguments, strict=True):
        place = part.preposition or BARE.get(part.role, "")
        yield from _played(argument.term, roles.get(place) or ("hasPlace" if argument.role == "place" else ""))


def _object_role(p: Proposition, roles: Mapping[str, str], object_: Term) -> str:
    place = p.preposition if p.passive else p.preposition or "object"
    if place in roles and not (p.level == "implicit" and not p.preposition):
        return roles[place]
    if place in ("in", "at") and object_.type in ("State", "Place"):
        return "hasPlace"
    both = "collective-pair" in p.rules or place == "between" or (p.level == "implicit" and not p.preposition)
    return "hasActor" if both else ""


def _played(term: Term, role: str) -> Iterator[tuple[str, str]]:
    """The role that what a term names plays, if it can play it: a place acts in nothing and is the scene of what is
    done to it, nobody but a place or state is a scene."""
    if role == "hasRecipient" and term.type == "Place":
        role = "hasPlace"
    scene = term.type in ("State", "Place")
    acts = term.type not in ("Place", "Equipment", "Document", "EventSeries")
    if role and term.id is not None and (role == "theme" or (scene if role == "hasPlace" else acts)):
        yield role, str(term.id)
