"""`Selection`: which names, events and phrases are drawn, and which claims join them; nothing of how it looks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graphkit.drawing.phrases import drawable, repeating, telling
from graphkit.linking.claims import Claim, Term

MOST_PHRASES_A_NODE = 3
MOST_SPEECH_A_NODE = 2
MOST_PHRASES, FEWEST_PHRASES = 84, 20


@dataclass(frozen=True, slots=True)
class Selection:
    """What is drawn: ids of entities and events, the heaviest first; claims that join two of them; phrases at one.

    `links` are (source, target, claim). `phrases` are ids with the words that stand for a node; one phrase may join
    several names. `others` are the names that are not drawn, the heaviest first, `reserve` the claims that join one of
    them to any other name.
    """

    names: tuple[str, ...]
    phrases: tuple[tuple[str, Term], ...]
    links: tuple[tuple[str, str, Claim], ...]
    others: tuple[str, ...] = ()
    reserve: tuple[tuple[str, str, Claim], ...] = ()

    @property
    def total(self) -> int:
        """How many entities and events there are, drawn or not."""
        return len(self.names) + len(self.others)


def selection(claims: Sequence[Claim], *, most_nodes: int = 150) -> Selection:
    """Take claims and return what is drawn of them: at most `most_nodes` nodes, the heaviest names first.

    A name weighs as many claims as it stands in. Phrases fill at most a third of the room and only what is left of it,
    fewer where there are many names, and few at each name: the most telling, facts before speech. An oblique claim
    whose two names the clause joins already is not drawn again.
    """
    repeated = repeating(claims)
    weight = Counter(name for claim in claims if claim.id not in repeated for name in sorted(set(ends(claim))))
    joined = {name for claim in claims if len(set(ends(claim))) == 2 for name in ends(claim)}
    ranked = sorted(weight, key=lambda name: (name not in joined, -weight[name], name))
    names = tuple(ranked[:most_nodes])
    shown = frozenset(names)
    every = list(_between(claims, frozenset(ranked)))
    links = [link for link in every if link[0] in shown and link[1] in shown]
    reserve = tuple(link for link in every if link[0] not in shown or link[1] not in shown)
    lone = frozenset(names) - {name for source, target, _ in links for name in (source, target)}
    room = min(most_nodes - len(names), max(most_nodes // 3, 1), max(FEWEST_PHRASES, MOST_PHRASES - len(names) // 2))
    phrases, hung = _hung(claims, names, lone, max(room, 0))
    return Selection(names, tuple(phrases.items()), (*links, *hung), tuple(ranked[most_nodes:]), reserve)


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


def ties(claims: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    """Take claims and yield the pairs of names that one of them joins, drawn or not: what communities are found in."""
    for claim in claims:
        found = ends(claim)
        if len(set(found)) == 2:
            yield found[0], found[1]


def ends(claim: Claim) -> tuple[str, ...]:
    """Take a claim and return the ids of its subject and object, those that have one."""
    return tuple(term.id for term in (claim.subject, claim.object) if term is not None and term.id)


def phrase_id(claim: Claim, phrase: Term) -> str:
    """Take a claim and the phrase in it and return the id of the node that shows the phrase.

    The same words in the same place of a text are one node, whatever the number of claims on them.
    """
    return f"phrase:{claim.document}#{phrase.start}-{phrase.end}"


def _between(claims: Sequence[Claim], shown: frozenset[str]) -> Iterator[tuple[str, str, Claim]]:
    """Yield the claims that join two shown names; what an oblique claim repeats of its clause is left out, also the
    other way round: `Japan was accused by China`."""
    drawn = {(_clause(claim), frozenset(ends(claim))) for claim in claims if claim.level != "oblique"}
    for claim in claims:
        found = ends(claim)
        if len(set(found)) != 2 or not shown.issuperset(found):
            continue
        if claim.level != "oblique" or (_clause(claim), frozenset(found)) not in drawn:
            yield found[0], found[1], claim


def _clause(claim: Claim) -> tuple[str, int, int]:
    return claim.document, claim.start, claim.clause


def _hung(
    claims: Sequence[Claim], shown: Sequence[str], lone: frozenset[str], room: int
) -> tuple[dict[str, Term], list[tuple[str, str, Claim]]]:
    """Take claims, shown names and those of them that no edge joins; return phrases by id, and the claims on them.

    Every name gets its first phrase before any gets a second, lone and heavy names first.
    """
    at: dict[str, list[tuple[str, Term, Claim]]] = {name: [] for name in shown}
    for claim in sorted(claims, key=telling):
        for phrase, partner in _hangs(claim):
            if partner in at and drawable(phrase, claim):
                at[partner].append((phrase_id(claim, phrase), phrase, claim))
    shared = Counter(name for held in at.values() for name in sorted({name for name, _, _ in held}))
    queue = sorted(
        (place, partner not in lone, rank, partner, one)
        for rank, (partner, held) in enumerate(at.items())
        for place, one in enumerate(_first(held, shared))
    )
    phrases: dict[str, Term] = {}
    links: list[tuple[str, str, Claim]] = []
    for _, _, _, partner, (name, phrase, claim) in queue:
        if name in phrases or len(phrases) < room:
            phrases.setdefault(name, phrase)
            links.append((partner, name, claim) if claim.object == phrase else (name, partner, claim))
    return phrases, links


def _hangs(claim: Claim) -> Iterator[tuple[Term, str]]:
    """Yield the phrase of a claim with the name it hangs on, where one side names something and the other does not."""
    subject, object_ = claim.subject, claim.object
    if subject is not None and object_ is not None:
        if subject.id and not object_.id:
            yield object_, subject.id
        elif object_.id and not subject.id:
            yield subject, object_.id


def _first(held: Sequence[tuple[str, Term, Claim]], shared: Counter[str]) -> list[tuple[str, Term, Claim]]:
    """Take what could hang on a name, the most telling first, and return the few that do; what joins names leads."""
    ranked = sorted(held, key=lambda one: (not one[2].asserted, shared[one[0]] < 2))
    spoken = [one for one in ranked if one[2].level == "speech"][MOST_SPEECH_A_NODE:]
    return [one for one in ranked if one not in spoken][:MOST_PHRASES_A_NODE]
