"""`Finding`: what a shape finds wrong, with the claim, the document and the place in its text where a person looks."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from pyoxigraph import NamedNode

from graphkit.rdf.nodes import nodes_of
from graphkit.rdf.vocabulary import dd, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pyoxigraph import Quad

    from graphkit.rdf.nodes import Nodes
    from graphkit.rdf.shapes import Breach

_NAMES = (
    term("skos:prefLabel"), term("rdfs:label"), dd("text"), dd("timeText"), dd("timeValue"), dd("cue"),
    term("dct:identifier"), term("oa:exact"),
)  # fmt: skip
_STEPS = 4
"""How many properties lead from a node of the graph up to a claim, at most."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: how grave, what, at which node (its IRI and words), and how to mend it.

    `path` and `value` are the property and the value that are wrong, where there are such. `claim` is the first claim
    that the node belongs to, `document` the id of that claim's document; `sentence`, `start`, `end` and `quote` are
    the claim's place in it. What is not known is None.
    """

    severity: str
    what: str
    mend: str
    shape: str
    node: str
    words: str | None = None
    path: str | None = None
    value: str | None = None
    claim: str | None = None
    claim_words: str | None = None
    document: str | None = None
    sentence: int | None = None
    start: int | None = None
    end: int | None = None
    quote: str | None = None

    def record(self) -> dict[str, Any]:
        """Return the finding as plain JSON values."""
        return asdict(self)


def findings(quads: Iterable[Quad], found: Iterable[Breach]) -> tuple[Finding, ...]:
    """Take the quads of a graph and what its shapes find wrong, and return each with its place, in the order given."""
    known = list(quads)
    nodes, above = nodes_of(known), _above(known)
    return tuple(_finding(each, nodes, above) for each in found)


def _above(quads: Iterable[Quad]) -> Mapping[str, set[str]]:
    """Which nodes say something of each node."""
    above: defaultdict[str, set[str]] = defaultdict(set)
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            above[quad.object.value].add(quad.subject.value)
    return above


def _finding(breach: Breach, nodes: Nodes, above: Mapping[str, set[str]]) -> Finding:
    claim = _claim(breach.node, nodes, above)
    mention = breach.node if claim is None else _first(nodes, claim, term("prov:wasDerivedFrom"))
    document = mention and (_first(nodes, mention, term("oa:hasSource")) or mention)
    return Finding(
        severity=breach.severity,
        what=breach.what,
        mend=breach.mend,
        shape=breach.shape,
        node=breach.node,
        words=_words(nodes, breach.node),
        path=breach.path,
        value=breach.value,
        claim=claim,
        claim_words=None if claim is None else _words(nodes, claim),
        document=document and _first(nodes, document, term("dct:identifier"), term("dct:source")),
        sentence=None if claim is None else _whole(_first(nodes, claim, dd("sentence"))),
        start=_whole(_selected(nodes, mention, term("oa:start"))),
        end=_whole(_selected(nodes, mention, term("oa:end"))),
        quote=_selected(nodes, mention, term("oa:exact")),
    )


def _claim(node: str, nodes: Nodes, above: Mapping[str, set[str]]) -> str | None:
    """The claim that a node is or, by the fewest steps, belongs to; the first in its text of several."""
    if dd("Document") in nodes.all(node, term("rdf:type")):
        return None
    seen, here = {node}, {node}
    for _ in range(_STEPS):
        claims = [each for each in here if dd("Claim") in nodes.all(each, term("rdf:type"))]
        if claims:
            return min(claims, key=lambda each: _place(nodes, each))
        here = {each for one in here for each in above.get(one, ())} - seen
        seen |= here
    return None


def _place(nodes: Nodes, claim: str) -> tuple[str, int, str]:
    mention = _first(nodes, claim, term("prov:wasDerivedFrom"))
    document = mention and _first(nodes, mention, term("oa:hasSource"))
    return document or "", _whole(_selected(nodes, mention, term("oa:start"))) or 0, claim


def _words(nodes: Nodes, node: str) -> str | None:
    if dd("Claim") in nodes.all(node, term("rdf:type")):
        terms = (_first(nodes, node, dd(f"{place}Term")) for place in ("subject", "object"))
        subject, object_ = (part and _first(nodes, part, dd("text")) for part in terms)
        told = (subject, _first(nodes, node, dd("relationText")), object_)
        return " ".join(" ".join(word.split()) for word in told if word) or None
    return _first(nodes, node, *_NAMES)


def _first(nodes: Nodes, node: str, *predicates: NamedNode) -> str | None:
    values = (sorted(value.value for value in nodes.all(node, predicate)) for predicate in predicates)
    return next((found[0] for found in values if found), None)


def _selected(nodes: Nodes, mention: str | None, predicate: NamedNode) -> str | None:
    selectors = [] if mention is None else nodes.all(mention, term("oa:hasSelector"))
    return next((found for each in selectors if (found := _first(nodes, each.value, predicate))), None)


def _whole(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdecimal() else None
