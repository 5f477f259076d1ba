"""`Matrix`: who with whom, co-operation and conflict apart; plain data."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from graphkit.drawing.style import kind_of
from graphkit.linking.claims import Claim, Term

MOST_ACTORS = 16
COOPERATION, CONFLICT, OTHER = "cooperation", "conflict", "other"
_ACTORS = frozenset({"state", "person", "government", "force", "organisation"})

Quads = Mapping[tuple[str, str | None], str | None]


@dataclass(frozen=True, slots=True)
class Actor:
    """A row of the matrix and its column: id, label, and how many events it has with the others."""

    id: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What two actors have with each other of one sort: `cooperation`, `conflict` or `other`.

    `count` counts events (claims where they tell none), `stated` those that are stated as fact at least once; what is
    denied or called off counts for nothing. `facts` are the claims on them.
    """

    one: str
    other: str
    sort: str
    count: int
    stated: int
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Actors, those with most events first, and cells, each pair once; `left_out` counts actors without a row."""

    actors: tuple[Actor, ...]
    cells: tuple[Cell, ...]
    left_out: int


def matrix(claims: Iterable[Claim], quads: Quads, *, most_actors: int = MOST_ACTORS) -> Matrix:
    """Take claims, and the quad class of each class of event and mode (a mode not known has that of its class, under
    None), and return who has how much with whom, and of which sort."""
    held: defaultdict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    terms = _actors(known := sorted(claims, key=lambda claim: (claim.document, claim.start, claim.clause, claim.id)))
    for claim in known:
        if claim.polarity == "negative" or claim.status == "called-off":
            continue
        sort = sort_of(claim, quads)
        for one, other in _pairs(claim, terms, sort):
            held[one, other, sort].append(claim)
    counts = {key: len({_event(claim) for claim in found}) for key, found in held.items()}
    weight = _weight(counts)
    shown = _closest(counts, weight, most_actors)
    actors = tuple(Actor(name, terms[name], weight[name]) for name in shown)
    place = {name: rank for rank, name in enumerate(shown)}
    cells = [
        _cell(key if place[key[0]] < place[key[1]] else (key[1], key[0], key[2]), found)
        for key, found in held.items()
        if key[0] in place and key[1] in place
    ]
    cells.sort(key=lambda cell: (place[cell.one], place[cell.other], _SORTS.index(cell.sort)))
    return Matrix(actors, tuple(cells), len(weight) - len(shown))


_SORTS = (COOPERATION, CONFLICT, OTHER)


def sort_of(claim: Claim, quads: Quads) -> str:
    """Take a claim and quad classes and return whether it tells of co-operation, of conflict, or of neither.

    >>> from dataclasses import replace; from graphkit.linking.claims import Event, Relation
    >>> told = Claim("c", "d", 0, 0, "core", 0, 0, "", None, Relation("", "", ""), None)
    >>> sort_of(replace(told, event=Event("e", "Sanction", "lift")), {("Sanction", None): "MaterialConflict"})
    'conflict'
    """
    if claim.event is None:
        return OTHER
    kind, mode = claim.event.type, claim.event.mode
    quad = (quads[kind, mode] if (kind, mode) in quads else quads.get((kind, None))) or ""
    return COOPERATION if quad.endswith("Cooperation") else CONFLICT if quad.endswith("Conflict") else OTHER


def _weight(counts: Mapping[tuple[str, str, str], int]) -> Counter[str]:
    weight: Counter[str] = Counter()
    for (one, other, _), count in counts.items():
        weight.update({one: count, other: count})
    return weight


def _closest(counts: Mapping[tuple[str, str, str], int], weight: Counter[str], most: int) -> list[str]:
    """Take how much each pair has with each other and return the actors who have most among themselves.

    Of the heaviest, the one with least among those left goes, until so few are left: an empty row tells nothing.
    """
    left = set(sorted(weight, key=lambda name: (-weight[name], name))[: most * 4])
    while True:
        inner = _weight({key: count for key, count in counts.items() if key[0] in left and key[1] in left})
        lone = left - inner.keys()
        left -= lone
        if len(left) <= most:
            return sorted(left, key=lambda name: (-inner[name], name))
        left.discard(min(left, key=lambda name: (inner[name], weight[name], name)))


def _cell(key: tuple[str, str, str], claims: Sequence[Claim]) -> Cell:
    stated = {_event(claim) for claim in claims if claim.asserted}
    count = len({_event(claim) for claim in claims})
    return Cell(*key, count, len(stated), tuple(dict.fromkeys(claim.id for claim in claims)))


def _actors(claims: Iterable[Claim]) -> dict[str, str]:
    """Take claims and return the labels of those that act: states, persons, bodies, forces, by id."""
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        for term in _terms(claim):
            if term.id and kind_of(term.type).key in _ACTORS:
                labels[term.id][" ".join((term.label or term.text).split())] += 1
    return {name: min(found, key=lambda text: (-found[text], text)) for name, found in labels.items()}


def _pairs(claim: Claim, actors: Mapping[str, str], sort: str) -> Iterator[tuple[str, str]]:
    """Yield the pairs of actors that a claim brings together, each sorted.

    Sides that strike a third are not in conflict with each other: of a conflict only who acts and who is acted upon are
    a pair.
    """
    roles = claim.event.roles if claim.event is not None else ()
    acting = {name for role, name in roles if role == "hasActor" and name in actors}
    struck = {name for role, name in roles if role == "hasRecipient" and name in actors}
    ends = [term.id for term in (claim.subject, claim.object) if term is not None and term.id and term.id in actors]
    found = {(min(one, other), max(one, other)) for one in acting for other in struck if one != other}
    if sort != CONFLICT:
        found.update(combinations(sorted(acting | set(ends)), 2))
    elif not struck and claim.level == "core":
        found.update(combinations(sorted(set(ends)), 2))
    yield from sorted(found)


def _terms(claim: Claim) -> Iterator[Term]:
    yield from (term for term in (claim.subject, claim.object) if term is not None)
    yield from (argument.term for argument in claim.arguments)


def _event(claim: Claim) -> str:
    return claim.event.id if claim.event else claim.id
