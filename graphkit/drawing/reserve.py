"""`Reserve`: names that are not drawn at first, and what joins them, for a reader to ask for; folded where many."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphkit.drawing.elements import Edge, Node
from graphkit.drawing.style import FOLD, FOLDED

MOST_FOLDS = 12
FEWEST_MEMBERS = 3
_NAMED = 2
_TIES = 2
_WIDEST = 26


@dataclass(frozen=True, slots=True)
class Fold:
    """A community of names that are not drawn: the id of the node that stands for it, and its members, heaviest
    first."""

    id: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reserve:
    """What is not drawn at first: names, heaviest first, edges that end at one, and folds of them."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    folds: tuple[Fold, ...] = ()


def folds(communities: Iterable[Sequence[str]], others: Sequence[str]) -> tuple[Fold, ...]:
    """Take communities of names and the names not drawn, heaviest first, and return the largest folds of these.

    >>> folds([["d", "b", "a"], ["c"]], ["a", "b", "c", "d"])
    (Fold(id='fold:a', members=('a', 'b', 'd')),)
    """
    rank = {name: place for place, name in enumerate(others)}
    held = (sorted({name for name in one if name in rank}, key=rank.__getitem__) for one in communities)
    large = sorted((one for one in held if len(one) >= FEWEST_MEMBERS), key=lambda one: (-len(one), rank[one[0]]))
    return tuple(Fold(f"fold:{one[0]}", tuple(one)) for one in large[:MOST_FOLDS])


def fold_nodes(found: Iterable[Fold], labels: Mapping[str, str]) -> Iterator[Node]:
    """Take folds and the labels of names and yield the node of each, which tells how many it holds and the heaviest."""
    for fold in found:
        lead = [_cut(labels[name]) for name in fold.members[:_NAMED]]
        count = f"{len(fold.members):,} more names"
        radius = round(min(8 + len(fold.members) ** 0.5, 24))
        yield Node(
            fold.id,
            _open(f"{count}: {', '.join(lead)}"),
            (f"+{len(fold.members):,} names", _open(lead[0])),
            FOLD.key,
            "",
            (),
            radius,
            12,
            (),
        )


def fold_edges(found: Iterable[Fold], edges: Iterable[Edge]) -> Iterator[Edge]:
    """Take folds and the edges in reserve and yield what joins each fold to the names drawn, a few for each."""
    home = {name: fold.id for fold in found for name in fold.members}
    reserved = {name for edge in edges for name in (edge.source, edge.target)} - home.keys()
    ties: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for edge in edges:
        for one, other in ((edge.source, edge.target), (edge.target, edge.source)):
            if one in home and other in reserved:
                ties[home[one], other].extend(edge.facts)
    kept: Counter[str] = Counter()
    for (fold, name), facts in sorted(ties.items(), key=lambda tie: (-len(tie[1]), tie[0])):
        kept[fold] += 1
        if kept[fold] <= _TIES:
            told = f"{len(facts):,} claims" if len(facts) != 1 else "1 claim"
            key = f"{fold} {name} {FOLDED.key}"
            yield Edge(key, fold, name, told, FOLDED.key, len(facts), 1.2, 0.0, tuple(facts))


def _open(label: str) -> str:
    return label if label.endswith("…") else f"{label} …"


def _cut(label: str) -> str:
    return label if len(label) <= _WIDEST else label[: _WIDEST - 1].rstrip() + "…"
