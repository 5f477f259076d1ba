"""`Scene`: what the page shows, decided: nodes and edges, where, how large, in which colour, with which facts."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeVar

from graphkit.drawing.boxes import wrapped
from graphkit.drawing.elements import Edge, Layout, Node
from graphkit.drawing.evidence import Fact, facts
from graphkit.drawing.matrix import Matrix, Quads, matrix
from graphkit.drawing.phrases import repeating
from graphkit.drawing.placing import TALL, WIDE, laid_out
from graphkit.drawing.reserve import Reserve, fold_edges, fold_nodes, folds
from graphkit.drawing.selection import Selection, ends, selection
from graphkit.drawing.style import FOLDED, KINDS, LINES, PHRASE, edge_label, kind_of, spoken, standing
from graphkit.drawing.timeline import Timeline, timeline
from graphkit.linking.claims import ASSERTED_STATUS, Claim
from graphkit.text.documents import Document

Element = TypeVar("Element", Node, Edge)

_BEND = 0.22
_LABEL_LENGTH = 40
_ALIASES = 12
_INNER_QUOTES = str.maketrans('“”"', "‘’'")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a legend: key and label of a kind of node or a standing of edges, and how many are drawn."""

    key: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture as plain data: `wide` and `tall` are its layouts for a screen and for a phone held upright.

    `left_out` counts names that are not drawn, which wait in `reserve`; `drawn` the claims that edges show; all `facts`
    are told. The counts of the legend (`kinds`, `lines`) are those of the whole, drawn or in reserve.
    """

    title: str
    subtitle: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    facts: tuple[Fact, ...]
    kinds: tuple[Entry, ...]
    lines: tuple[Entry, ...]
    left_out: int
    drawn: int
    wide: Layout
    tall: Layout
    reserve: Reserve
    timeline: Timeline
    matrix: Matrix


def scene(
    claims: Iterable[Claim],
    *,
    documents: Mapping[str, Document],
    positions: Mapping[str, tuple[float, float]],
    most_nodes: int = 150,
    most_facts: int = 100_000,
    communities: Iterable[Sequence[str]] = (),
    quads: Quads = MappingProxyType({}),
    title: str | None = None,
) -> Scene:
    """Take claims and return the scene that shows them.

    `documents` are the claims' documents by id (those not given are told by their id); `positions` place nodes by id,
    in any unit (`graphkit.drawing.selection.pairs` says which are asked for); what has no position is placed near what
    it is joined to. `communities` are groups of names: of those that are not drawn the largest groups are folded to one
    node each. `quads` is the quad class of each class of event and mode. At most `most_nodes` nodes are drawn, the
    heaviest names first. All claims on them are told, and
    the others as far as there is room among `most_facts`. Without a `title` the scene bears that of the only document,
    or their number. The order of the claims is of no matter.
    """
    ordered = sorted(claims, key=lambda claim: (claim.document, claim.start, claim.clause, claim.id))
    chosen = selection(ordered, most_nodes=most_nodes)
    named = _names(ordered, (*chosen.names, *chosen.others))
    waiting = named[len(chosen.names) :]
    spare = _edges(chosen.reserve)
    found = folds(communities, chosen.others)
    nodes = named[: len(chosen.names)] + _phrases(chosen)
    nodes += fold_nodes(found, {node.id: node.label for node in waiting})
    edges = _edges(chosen.links) + list(fold_edges(found, spare))
    evidence = facts(_told(ordered, nodes, edges, most_facts), documents)
    rank = {one.id: place for place, one in enumerate(evidence)}
    return Scene(
        title=title or _title(ordered, documents),
        subtitle=_subtitle(chosen, ordered, documents),
        nodes=tuple(_in_order(nodes, rank)),
        edges=tuple(_in_order(edges, rank)),
        facts=evidence,
        kinds=_legend([(kind.key, kind.label) for kind in KINDS], [node.kind for node in (*nodes, *waiting)]),
        lines=_legend([(line.key, line.label) for line in LINES], [edge.standing for edge in (*edges, *spare)]),
        left_out=len(chosen.others),
        drawn=len({name for edge in edges if edge.standing != FOLDED.key for name in edge.facts}),
        wide=laid_out(nodes, edges, positions, shape=WIDE),
        tall=laid_out(nodes, edges, positions, shape=TALL),
        reserve=Reserve(tuple(_in_order(waiting, rank)), tuple(_in_order(spare, rank)), found),
        timeline=timeline(ordered),
        matrix=matrix(ordered, quads),
    )


def _in_order(elements: Iterable[Element], rank: Mapping[str, int]) -> Iterator[Element]:
    """Take nodes or edges and yield them with their facts in order, those that are told."""
    for one in elements:
        yield replace(one, facts=tuple(sorted((name for name in one.facts if name in rank), key=rank.__getitem__)))


def _told(claims: Sequence[Claim], nodes: Sequence[Node], edges: Sequence[Edge], most: int) -> list[Claim]:
    """Take claims in order and what is drawn and return those to tell, in order: all that are held, then others."""
    held = {name for node in nodes for name in node.facts} | {name for edge in edges for name in edge.facts}
    others = [claim.id for claim in claims if claim.id not in held][: max(most - len(held), 0)]
    told = held.union(others)
    return [claim for claim in claims if claim.id in told]


def _names(claims: Sequence[Claim], wanted: Sequence[str]) -> list[Node]:
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    types: defaultdict[str, Counter[str]] = defaultdict(Counter)
    words: defaultdict[str, Counter[str]] = defaultdict(Counter)
    held: defaultdict[str, list[str]] = defaultdict(list)
    repeated = repeating(claims)
    for claim in claims:
        if claim.id not in repeated:
            for name in sorted(set(ends(claim))):
                held[name].append(claim.id)
        for term in (claim.subject, claim.object, *(argument.term for argument in claim.arguments)):
            if term is not None and term.id:
                labels[term.id][term.label or term.text] += 1
                types[term.id][term.type or ""] += 1
                words[term.id][term.text] += 1
    return [
        _node(name, _commonest(labels[name]), _commonest(types[name]), words[name], tuple(held[name]))
        for name in wanted
    ]


def _phrases(chosen: Selection) -> list[Node]:
    hung: defaultdict[str, list[str]] = defaultdict(list)
    for source, target, claim in chosen.links:
        hung[source].append(claim.id)
        hung[target].append(claim.id)
    return [_phrase(name, term.text, tuple(hung[name])) for name, term in chosen.phrases]


def _node(name: str, label: str, type_: str, words: Counter[str], held: tuple[str, ...]) -> Node:
    weight = len(held)
    return Node(
        id=name,
        label=_plain(label) or name,
        lines=wrapped(_cut(_plain(label) or name, 60)),
        kind=kind_of(type_ or None).key,
        type=spoken(type_),
        names=tuple(sorted(words, key=lambda text: (-words[text], text))[:_ALIASES]),
        radius=round(min(7 + 3.2 * math.sqrt(weight), 26)),
        font=round(min(13 + 1.6 * math.log2(max(weight, 1)), 19)),
        facts=held,
    )


def _phrase(name: str, text: str, held: tuple[str, ...]) -> Node:
    label = f"“{_cut(_plain(text).translate(_INNER_QUOTES) or '…', _LABEL_LENGTH)}”"
    return Node(name, _plain(text), wrapped(label, width=22), PHRASE.key, "", (), 4, 11, held)


def _edges(links: Sequence[tuple[str, str, Claim]]) -> list[Edge]:
    bundles: defaultdict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for source, target, claim in links:
        bundles[source, target, standing(claim)].append(claim)
    fellows: defaultdict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for key in sorted(bundles):
        fellows[min(key[:2]), max(key[:2])].append(key)
    against = _contested(links)
    return [
        Edge(
            id=" ".join(key),
            source=key[0],
            target=key[1],
            label=_relation(bundles[key]),
            standing=key[2],
            count=len(bundles[key]),
            width=round(min(1.2 + 0.8 * math.log2(len(bundles[key])), 5), 2),
            roundness=round((place - (len(keys) - 1) / 2) * _BEND * (1 if key[:2] == pair else -1), 3) + 0.0,
            facts=tuple(claim.id for claim in bundles[key]),
            contested=any(_matter(*key[:2], claim) in against for claim in bundles[key]),
        )
        for pair, keys in sorted(fellows.items())
        for place, key in enumerate(keys)
    ]


def _contested(links: Sequence[tuple[str, str, Claim]]) -> frozenset[tuple[str, str, str]]:
    """Return what is told to hold, or to have held, by one claim and not to by another."""
    sides: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for source, target, claim in links:
        if claim.status in ASSERTED_STATUS:
            sides[_matter(source, target, claim)].add(claim.polarity)
    return frozenset(matter for matter, told in sides.items() if len(told) > 1)


def _matter(source: str, target: str, claim: Claim) -> tuple[str, str, str]:
    return source, target, claim.relation.predicate


def _relation(claims: Sequence[Claim]) -> str:
    """Take claims of one edge and return its label: the commonest relation with its mark, and how many more."""
    label = _cut(_plain(_commonest(Counter(map(edge_label, claims)))), 30)
    return f"{label} +{len(claims) - 1}" if len(claims) > 1 else label


def _legend(rows: Sequence[tuple[str, str]], keys: Sequence[str]) -> tuple[Entry, ...]:
    counts = Counter(keys)
    return tuple(Entry(key, label, counts[key]) for key, label in rows if counts[key])


def _title(claims: Sequence[Claim], documents: Mapping[str, Document]) -> str:
    cited = sorted({claim.document for claim in claims})
    if len(cited) != 1:
        return f"{len(cited):,} documents"
    known = documents.get(cited[0])
    return _plain((known and known.title) or cited[0])


def _subtitle(chosen: Selection, claims: Sequence[Claim], documents: Mapping[str, Document]) -> str:
    names = f"{chosen.total:,} names" if chosen.total != 1 else "1 name"
    shown = f"showing {len(chosen.names):,} of {names}" if len(chosen.names) < chosen.total else names
    cited = sorted({claim.document for claim in claims})
    texts = f"{len(cited):,} documents" if len(cited) != 1 else "1 document"
    stated = f"{len(claims):,} claims" if len(claims) != 1 else "1 claim"
    days = [found.published for name in cited if (found := documents.get(name)) and found.published]
    until = f", {'up to ' if len(cited) > 1 else ''}{max(days).isoformat()}" if days else ""
    return f"{shown} · {stated} from {texts}{until}"


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda text: (-counts[text], text), default="")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _cut(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
