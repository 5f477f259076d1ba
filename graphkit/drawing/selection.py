"""`Selection`: which names, events and phrases are drawn, and which claims join them; nothing of how it looks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graphkit.linking.claims import Claim, Term

PHRASE_LEVELS = ("core", "implicit", "speech")
MOST_PHRASES_A_NODE = 4


@dataclass(frozen=True, slots=True)
class Selection:
    """What is drawn: ids of entities and events, the heaviest first; claims that join two of them; phrases at one.

    `links` are (source, target, claim); for a phrase one of the two is `phrase:` and the claim's id. `phrases` are
    those ids with the claim's words. `total` counts all entities and events, drawn or not.
    """

    names: tuple[str, ...]
    phrases: tuple[tuple[str, Term], ...]
    links: tuple[tuple[str, str, Claim], ...]
    total: int


def selection(claims: Sequence[Claim], *, most_nodes: int = 150) -> Selection:
    """Take claims and return what is drawn of them: at most `most_nodes` nodes, the heaviest names first.

    A name weighs as many claims as it stands in; phrases fill at most a third of the room, and only what is left of it.
    """
    weight = Counter(name for claim in claims for name in sorted(set(ends(claim))))
    joined = {name for claim in claims if len(set(ends(claim))) == 2 for name in ends(claim)}
    ranked = sorted(weight, key=lambda name: (name not in joined, -weight[name], name))
    names = tuple(ranked[:most_nodes])
    shown = frozenset(names)
    links = [
        (claim.subject.id, claim.object.id, claim)
        for claim in claims
        if claim.subject and claim.object and claim.subject.id in shown and claim.object.id in shown
        if claim.subject.id and claim.object.id and claim.subject.id != claim.object.id
    ]
    room = min(most_nodes - len(names), max(most_nodes // 3, 1))
    hung = list(_phrases(claims, shown))[: max(room, 0)]
    links += [link for _, link in hung]
    return Selection(names, tuple(phrase for phrase, _ in hung), tuple(links), len(weight))


def pairs(claims: Iterable[Claim], *, most_nodes: int = 150) -> Iterator[tuple[str, str]]:
    """Take claims and yield the pairs of node ids that a scene of them joins; a node without an edge pairs with itself.

    Positions computed from these pairs are the ones that `graphkit.drawing.scene.scene` asks for.
    """
    chosen = selection(list(claims), most_nodes=most_nodes)
    joined = {name for source, target, _ in chosen.links for name in (source, target)}
    for source, target, _ in chosen.links:
        yield source, target
    for name in chosen.names:
        if name not in joined:
            yield name, name


def ends(claim: Claim) -> tuple[str, ...]:
    """Take a claim and return the ids of its subject and object, those that have one."""
    return tuple(term.id for term in (claim.subject, claim.object) if term is not None and term.id)


def phrase_id(claim: Claim) -> str:
    """Take a claim and return the id of the node that shows its phrase."""
    return f"phrase:{claim.id}"


def _phrases(
    claims: Sequence[Claim], shown: frozenset[str]
) -> Iterator[tuple[tuple[str, Term], tuple[str, str, Claim]]]:
    """Yield phrases with the link that hangs them on a shown node, the most telling first, a few at each node."""
    hung: defaultdict[str, int] = defaultdict(int)
    for claim in sorted(claims, key=_telling):
        subject, object_ = claim.subject, claim.object
        if claim.level not in PHRASE_LEVELS or subject is None or object_ is None:
            continue
        phrase, partner = (object_, subject.id) if subject.id else (subject, object_.id)
        if phrase.id or not partner or partner not in shown or hung[partner] >= MOST_PHRASES_A_NODE:
            continue
        hung[partner] += 1
        name = phrase_id(claim)
        yield (name, phrase), ((partner, name, claim) if subject.id else (name, partner, claim))


def _telling(claim: Claim) -> tuple[bool, int, float, str]:
    place = PHRASE_LEVELS.index(claim.level) if claim.level in PHRASE_LEVELS else len(PHRASE_LEVELS)
    return (not claim.asserted, place, -claim.confidence, claim.id)
