"""Triples -> Claim: the inverse of `claim_triples`, from a graph of any format."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal

from graphkit.errors import GraphError
from graphkit.linking.claims import Argument, Attribution, Claim, Event, Quantity, Relation, Term, Time
from graphkit.rdf.classification import mode_name
from graphkit.rdf.iris import local_name
from graphkit.rdf.nodes import HINT
from graphkit.rdf.vocabulary import ARGUMENT_ROLES, DD, LEVELS, POLARITIES, PRECISIONS, STATUSES, dd, term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graphkit.rdf.nodes import Nodes

_ESCAPE: Final = re.compile(r"\\(.)")


def read_claims(nodes: Nodes) -> Iterator[Claim]:
    """Take what a graph says and yield its claims by document and place in the text.

    Raises GraphError where a claim lacks a part of itself.
    """
    claims = (_claim(nodes, node) for node in nodes.of_class("Claim"))
    return iter(sorted(claims, key=place))


def place(claim: Claim) -> tuple[str, int, int, int, int, str]:
    """Take a claim and return what orders claims by document and place in its text."""
    relation = claim.relation.spans[0][0] if claim.relation.spans else claim.start
    return claim.document, claim.sentence, claim.clause, claim.start, relation, claim.id


def _claim(nodes: Nodes, node: str) -> Claim:
    mention = nodes.text(node, term("prov:wasDerivedFrom"))
    where = _selector(nodes, mention, "TextPositionSelector")
    trail = nodes.maybe(node, dd("ruleTrail"))
    return Claim(
        id=node,
        document=nodes.text(nodes.text(mention, term("oa:hasSource")), term("dct:identifier")),
        sentence=nodes.count(node, dd("sentence")),
        clause=nodes.count(node, dd("clause")),
        level=_listed(nodes, node, "level", LEVELS),
        start=nodes.count(where, term("oa:start")),
        end=nodes.count(where, term("oa:end")),
        text=nodes.text(_selector(nodes, mention, "TextQuoteSelector"), term("oa:exact")),
        subject=_place(nodes, node, "subjectTerm"),
        relation=_relation(nodes, node),
        object=_place(nodes, node, "objectTerm"),
        arguments=tuple(
            Argument(_listed(nodes, part, "role", ARGUMENT_ROLES), _term(nodes, part))
            for part in _parts(nodes, node, "argument")
        ),
        event=_event(nodes, node),
        time=_time(nodes, node),
        quantity=tuple(_quantity(nodes, part) for part in _parts(nodes, node, "quantity")),
        polarity=_listed(nodes, node, "polarity", POLARITIES),
        status=_listed(nodes, node, "status", STATUSES),
        attribution=tuple(_link(nodes, part) for part in reversed(_parts(nodes, node, "attribution", order="depth"))),
        rules=() if trail is None else tuple(_ESCAPE.sub(_unescaped, rule) for rule in trail.split("\n")),
        confidence=nodes.double(node, dd("confidence")),
    )


def _unescaped(found: re.Match[str]) -> str:
    return "\n" if found[1] == "n" else found[1]


def _selector(nodes: Nodes, mention: str, kind: str) -> str:
    for selector in nodes.all(mention, term("oa:hasSelector")):
        if term(f"oa:{kind}") in nodes.all(selector.value, term("rdf:type")):
            return selector.value
    raise GraphError(f"{mention}: no oa:{kind}", hint=HINT)


def _parts(nodes: Nodes, node: str, name: str, *, order: str = "position") -> list[str]:
    numbered = [(nodes.count(part.value, dd(order)), part.value) for part in nodes.all(node, dd(name))]
    return [part for _, part in sorted(numbered, key=itemgetter(0))]


def _listed(nodes: Nodes, node: str, name: str, table: Mapping[str, str]) -> str:
    found = nodes.one(node, dd(name))
    if found is None:
        raise GraphError(f"{node}: no dd:{name}", hint=HINT)
    if isinstance(found, Literal):
        return found.value
    words = {DD + local: word for word, local in table.items()}
    if found.value not in words:
        raise GraphError(f"{node}: dd:{name} is {found.value}, which is none of its values", hint=HINT)
    return words[found.value]


def _relation(nodes: Nodes, node: str) -> Relation:
    spans = nodes.maybe(node, dd("relationSpans"))
    try:
        pairs = tuple((int(a), int(b)) for a, _, b in (span.partition("-") for span in (spans or "").split()))
    except ValueError:
        raise GraphError(f"{node}: dd:relationSpans is {spans!r}, not pairs of offsets", hint=HINT) from None
    return Relation(
        text=nodes.text(node, dd("relationText")),
        lemma=nodes.text(node, dd("lemma")),
        predicate=nodes.text(node, term("rdf:predicate")),
        spans=pairs,
    )


def _place(nodes: Nodes, node: str, name: str) -> Term | None:
    part = nodes.maybe(node, dd(name))
    return None if part is None else _term(nodes, part)


def _term(nodes: Nodes, part: str) -> Term:
    kind = nodes.maybe(part, dd("valueType"))
    return Term(
        text=nodes.text(part, dd("text")),
        start=nodes.count(part, dd("startOffset")),
        end=nodes.count(part, dd("endOffset")),
        id=_unless_phrase(nodes, nodes.text(part, dd("value"))),
        label=nodes.text(part, dd("valueLabel")),
        type=None if kind is None else local_name(DD, kind),
    )


def _unless_phrase(nodes: Nodes, node: str) -> str | None:
    return None if dd("Phrase") in nodes.all(node, term("rdf:type")) else node


def _event(nodes: Nodes, node: str) -> Event | None:
    event = nodes.maybe(node, dd("describes"))
    if event is None:
        return None
    kind = local_name(DD, nodes.text(node, dd("eventClass")))
    mode = nodes.maybe(node, dd("eventMode"))
    return Event(
        id=event,
        type=kind,
        mode=None if mode is None else mode_name(kind, mode),
        roles=tuple(
            (local_name(DD, nodes.text(part, dd("property"))), nodes.text(part, dd("value")))
            for part in _parts(nodes, node, "eventRole")
        ),
    )


def _time(nodes: Nodes, node: str) -> Time | None:
    part = nodes.maybe(node, dd("hasTime"))
    if part is None:
        return None
    return Time(
        text=nodes.text(part, dd("timeText")),
        start=nodes.count(part, dd("startOffset")),
        end=nodes.count(part, dd("endOffset")),
        value=nodes.maybe(part, dd("timeValue")),
        precision=None if nodes.one(part, dd("precision")) is None else _listed(nodes, part, "precision", PRECISIONS),
    )


def _quantity(nodes: Nodes, part: str) -> Quantity:
    return Quantity(
        text=nodes.text(part, dd("text")),
        start=nodes.count(part, dd("startOffset")),
        end=nodes.count(part, dd("endOffset")),
        value=None if nodes.one(part, dd("number")) is None else nodes.double(part, dd("number")),
        unit=nodes.maybe(part, dd("unit")),
        modifier=nodes.maybe(part, dd("modifier")),
    )


def _link(nodes: Nodes, part: str) -> Attribution:
    return Attribution(
        text=nodes.text(part, dd("text")),
        start=nodes.count(part, dd("startOffset")),
        end=nodes.count(part, dd("endOffset")),
        id=_unless_phrase(nodes, nodes.text(part, dd("speaker"))),
        label=nodes.text(part, dd("valueLabel")),
        cue=nodes.text(part, dd("cue")),
        cue_start=nodes.count(part, dd("cueStart")),
        cue_end=nodes.count(part, dd("cueEnd")),
    )
