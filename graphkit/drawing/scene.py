"""`Scene`: what the page shows, decided: nodes and edges, where, how large, in which colour, with which facts."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graphkit.drawing.boxes import Box, Label, edge_box, extent, free_labels, node_box, wrapped
from graphkit.drawing.evidence import Fact, facts
from graphkit.drawing.layout import spread
from graphkit.drawing.selection import Selection, ends, selection
from graphkit.drawing.style import KINDS, LINES, PHRASE, kind_of, mark, spoken, standing
from graphkit.linking.claims import Claim
from graphkit.text.documents import Document

EDGE_FONT = 12
ARROW = 0.55
_BEND = 0.22
_LABEL_LENGTH = 40
_ALIASES = 12


@dataclass(frozen=True, slots=True)
class Node:
    """An entity, an event or a phrase: `lines` is its label as drawn; `kind` the key of its sort in the legend,
    `type` its class in the ontology in plain words.

    `names` are the words that texts use for it, `facts` the ids of all claims that it stands in, in order of time;
    `x`, `y`, `radius` and `font` are pixels.
    """

    id: str
    label: str
    lines: tuple[str, ...]
    kind: str
    type: str
    names: tuple[str, ...]
    x: int
    y: int
    radius: int
    font: int
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """All claims of one standing from one node to another, drawn as one line.

    `labelled` says whether its label finds room in the default view; `roundness` bends it away from its fellows.
    """

    id: str
    source: str
    target: str
    label: str
    standing: str
    count: int
    width: float
    roundness: float
    labelled: bool
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a legend: key and label of a kind of node or a standing of edges, and how many are drawn."""

    key: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture as plain data; `left_out` counts names that are not drawn.

    `extent` is what nodes and their labels take up, in pixels: left, top, right, bottom.
    """

    title: str
    subtitle: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    facts: tuple[Fact, ...]
    kinds: tuple[Entry, ...]
    lines: tuple[Entry, ...]
    left_out: int
    extent: tuple[int, int, int, int]


def scene(
    claims: Iterable[Claim],
    *,
    documents: Mapping[str, Document],
    positions: Mapping[str, tuple[float, float]],
    most_nodes: int = 150,
    title: str = "Knowledge graph",
) -> Scene:
    """Take claims and return the scene that shows them.

    `documents` are the claims' documents by id (those not given are told by their id); `positions` place nodes by id,
    in any unit (`graphkit.drawing.selection.pairs` says which are asked for); what has no position is placed near what
    it is joined to. At most `most_nodes` nodes are drawn, the heaviest names first. The order of the claims is of no
    matter.
    """
    ordered = sorted(claims, key=lambda claim: (claim.document, claim.start, claim.clause, claim.id))
    chosen = selection(ordered, most_nodes=most_nodes)
    nodes = _nodes(ordered, chosen)
    edges = _edges(chosen)
    nodes = _placed(nodes, edges, positions)
    edges = _labelled(nodes, edges)
    told = {name for node in nodes for name in node.facts} | {name for edge in edges for name in edge.facts}
    evidence = facts([claim for claim in ordered if claim.id in told], documents)
    rank = {one.id: place for place, one in enumerate(evidence)}
    return Scene(
        title=title,
        subtitle=_subtitle(chosen, ordered, documents),
        nodes=tuple(replace(node, facts=tuple(sorted(node.facts, key=rank.__getitem__))) for node in nodes),
        edges=tuple(replace(edge, facts=tuple(sorted(edge.facts, key=rank.__getitem__))) for edge in edges),
        facts=evidence,
        kinds=_legend([(kind.key, kind.label) for kind in KINDS], [node.kind for node in nodes]),
        lines=_legend([(line.key, line.label) for line in LINES], [edge.standing for edge in edges]),
        left_out=chosen.total - len(chosen.names),
        extent=_extent(nodes),
    )


def _nodes(claims: Sequence[Claim], chosen: Selection) -> list[Node]:
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    types: defaultdict[str, Counter[str]] = defaultdict(Counter)
    words: defaultdict[str, Counter[str]] = defaultdict(Counter)
    held: defaultdict[str, list[str]] = defaultdict(list)
    for claim in claims:
        for name in sorted(set(ends(claim))):
            held[name].append(claim.id)
        for term in (claim.subject, claim.object, *(argument.term for argument in claim.arguments)):
            if term is not None and term.id:
                labels[term.id][term.label or term.text] += 1
                types[term.id][term.type or ""] += 1
                words[term.id][term.text] += 1
    names = [
        _node(name, _commonest(labels[name]), _commonest(types[name]), words[name], tuple(held[name]))
        for name in chosen.names
    ]
    return names + [_phrase(name, term.text) for name, term in chosen.phrases]


def _node(name: str, label: str, type_: str, words: Counter[str], held: tuple[str, ...]) -> Node:
    weight = len(held)
    return Node(
        id=name,
        label=_plain(label) or name,
        lines=wrapped(_cut(_plain(label) or name, 60)),
        kind=kind_of(type_ or None).key,
        type=spoken(type_),
        names=tuple(sorted(words, key=lambda text: (-words[text], text))[:_ALIASES]),
        x=0,
        y=0,
        radius=round(min(7 + 3.2 * math.sqrt(weight), 26)),
        font=round(min(13 + 1.6 * math.log2(max(weight, 1)), 19)),
        facts=held,
    )


def _phrase(name: str, text: str) -> Node:
    label = f"“{_cut(_plain(text) or '…', _LABEL_LENGTH)}”"
    held = (name.removeprefix("phrase:"),)
    return Node(name, _plain(text), wrapped(label, width=22), PHRASE.key, "", (), 0, 0, 4, 12, held)


def _edges(chosen: Selection) -> list[Edge]:
    bundles: defaultdict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for source, target, claim in chosen.links:
        bundles[source, target, standing(claim)].append(claim)
    fellows: defaultdict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for key in sorted(bundles):
        fellows[min(key[:2]), max(key[:2])].append(key)
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
            labelled=False,
            facts=tuple(claim.id for claim in bundles[key]),
        )
        for pair, keys in sorted(fellows.items())
        for place, key in enumerate(keys)
    ]


def _relation(claims: Sequence[Claim]) -> str:
    """Take claims of one edge and return its label: the commonest relation with its mark, and how many more."""
    commonest = _commonest(
        Counter(f"{mark(claim)}: {claim.relation.lemma}" if mark(claim) else claim.relation.lemma for claim in claims)
    )
    label = _cut(_plain(commonest), 30)
    return f"{label} +{len(claims) - 1}" if len(claims) > 1 else label


def _placed(nodes: Sequence[Node], edges: Sequence[Edge], positions: Mapping[str, tuple[float, float]]) -> list[Node]:
    near = {edge.target: edge.source for edge in edges} | {edge.source: edge.target for edge in edges}
    given: dict[str, tuple[float, float]] = {}
    for place, node in enumerate(nodes):
        home = positions.get(near.get(node.id, ""), (0.0, 0.0))
        turn = place * math.pi * (3 - math.sqrt(5))
        given[node.id] = positions.get(node.id, (home[0] + math.cos(turn), home[1] + math.sin(turn)))
    settled = spread(given, {node.id: _box(node) for node in nodes}, labels=_labels(nodes, edges))
    return [replace(node, x=settled[node.id][0], y=settled[node.id][1]) for node in nodes]


def _labelled(nodes: Sequence[Node], edges: Sequence[Edge]) -> list[Edge]:
    places = {node.id: (float(node.x), float(node.y)) for node in nodes}
    free = free_labels(_labels(nodes, edges), places, [_box(node).at(node.x, node.y) for node in nodes])
    return [replace(edge, labelled=edge.id in free) for edge in edges]


def _labels(nodes: Sequence[Node], edges: Sequence[Edge]) -> list[Label]:
    """Take edges and return their labels, the most important first: many claims, and what is not plain fact."""
    radius = {node.id: node.radius for node in nodes}
    ranked = sorted(edges, key=lambda edge: (-edge.count, edge.standing == "fact", edge.id))
    return [
        Label(e.id, e.source, e.target, e.roundness, radius[e.target] + _arrow(e), edge_box(e.label, font=EDGE_FONT))
        for e in ranked
    ]


def _arrow(edge: Edge) -> float:
    """Take an edge and return how long vis-network draws its arrow head, in pixels."""
    return 15 * ARROW + 3 * edge.width


def _extent(nodes: Sequence[Node]) -> tuple[int, int, int, int]:
    whole = extent(_box(node).at(node.x, node.y) for node in nodes)
    return math.floor(whole.left), math.floor(whole.top), math.ceil(whole.right), math.ceil(whole.bottom)


def _box(node: Node) -> Box:
    return node_box(node.lines, font=node.font, radius=node.radius)


def _legend(rows: Sequence[tuple[str, str]], keys: Sequence[str]) -> tuple[Entry, ...]:
    counts = Counter(keys)
    return tuple(Entry(key, label, counts[key]) for key, label in rows if counts[key])


def _subtitle(chosen: Selection, claims: Sequence[Claim], documents: Mapping[str, Document]) -> str:
    names = f"{chosen.total:,} names" if chosen.total != 1 else "1 name"
    shown = f"showing {len(chosen.names):,} of {names}" if len(chosen.names) < chosen.total else names
    cited = sorted({claim.document for claim in claims})
    texts = f"{len(cited):,} documents" if len(cited) != 1 else "1 document"
    stated = f"{len(claims):,} claims" if len(claims) != 1 else "1 claim"
    days = [found.published for name in cited if (found := documents.get(name)) and found.published]
    until = f", up to {max(days).isoformat()}" if days else ""
    return f"{shown} · {stated} from {texts}{until}"


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda text: (-counts[text], text), default="")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _cut(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
