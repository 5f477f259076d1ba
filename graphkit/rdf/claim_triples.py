"""Claim -> triples: each claim complete in itself, with who says so and where it stands in its document.

The pattern is that of the ontology's `dd:Claim`: what the claim tells hangs on the claim alone, so that a plan, a
denial or somebody's accusation says nothing about the world. Parts of a claim have IRIs in place of blank nodes, so
that the same claim gives the same triples wherever it is written.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Triple

from graphkit.rdf.classification import mode_iri
from graphkit.rdf.iris import checked, document_iri, local_iri, mention_iri, part_iri, phrase_iri
from graphkit.rdf.literals import about, bounds, count, double, listed, words
from graphkit.rdf.vocabulary import ARGUMENT_ROLES, DD, LEVELS, POLARITIES, PRECISIONS, STATUSES, dd, term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphkit.linking.claims import Argument, Attribution, Claim, Quantity, Term, Time


def claim_triples(claim: Claim, *, base: str) -> Iterator[Triple]:
    """Take a claim and yield its triples: the claim's own first, then those of its parts and of its evidence.

    Raises GraphError where an id in the claim is not an IRI.
    """
    node = checked(claim.id, where=f"claim {claim.id}")
    yield from _stated(claim, node, base)
    parts: list[Iterator[Triple]] = []
    for name, place in (("subject", claim.subject), ("object", claim.object)):
        if place is not None:
            part = part_iri(base, claim.id, name)
            yield Triple(node, dd(f"{name}Term"), part)
            parts.append(_term(part, place, claim, base))
    for number, argument in enumerate(claim.arguments, start=1):
        part = part_iri(base, claim.id, f"argument-{number}")
        yield Triple(node, dd("argument"), part)
        parts.append(_argument(part, number, argument, claim, base))
    if claim.time is not None:
        part = part_iri(base, claim.id, "time")
        yield Triple(node, dd("hasTime"), part)
        parts.append(_time(part, claim.time))
    for number, quantity in enumerate(claim.quantity, start=1):
        part = part_iri(base, claim.id, f"quantity-{number}")
        yield Triple(node, dd("quantity"), part)
        parts.append(_quantity(part, number, quantity))
    parts.append(_event(claim, node, base))
    parts.append(_attribution(claim, node, base))
    parts.append(_mention(claim, node, base))
    for triples in parts:
        yield from triples


def _stated(claim: Claim, node: NamedNode, base: str) -> Iterator[Triple]:
    relation = claim.relation
    return about(
        node,
        (term("rdf:type"), dd("Claim")),
        (term("rdf:subject"), _of(claim.subject, claim, base)),
        (term("rdf:predicate"), checked(relation.predicate, where=f"claim {claim.id}: relation")),
        (term("rdf:object"), _of(claim.object, claim, base)),
        (dd("relationText"), words(relation.text)),
        (dd("lemma"), words(relation.lemma)),
        (dd("relationSpans"), words(" ".join(f"{start}-{end}" for start, end in relation.spans) or None)),
        (dd("sentence"), count(claim.sentence)),
        (dd("clause"), count(claim.clause)),
        (dd("level"), listed(claim.level, LEVELS)),
        (dd("polarity"), listed(claim.polarity, POLARITIES)),
        (dd("status"), listed(claim.status, STATUSES)),
        (dd("confidence"), double(claim.confidence)),
        *((dd("rule"), words(rule)) for rule in sorted(set(claim.rules))),
        (dd("ruleTrail"), words("\n".join(_one_line(rule) for rule in claim.rules) if claim.rules else None)),
    )


def _one_line(rule: str) -> str:
    return rule.replace("\\", "\\\\").replace("\n", "\\n")


def _of(place: Term | None, claim: Claim, base: str) -> NamedNode | None:
    return None if place is None else _named(place.id, place.text, claim, base)


def _named(iri: str | None, text: str, claim: Claim, base: str) -> NamedNode:
    return phrase_iri(base, claim.document, text) if iri is None else checked(iri, where=f"claim {claim.id}: {text!r}")


def _phrase(iri: str | None, text: str, claim: Claim, base: str) -> Iterator[Triple]:
    if iri is not None:
        return iter(())
    phrase = phrase_iri(base, claim.document, text)
    return about(phrase, (term("rdf:type"), dd("Phrase")), (term("rdfs:label"), words(text)))


def _term(part: NamedNode, place: Term, claim: Claim, base: str) -> Iterator[Triple]:
    yield from about(
        part,
        (dd("value"), _named(place.id, place.text, claim, base)),
        (dd("text"), words(place.text)),
        (dd("startOffset"), count(place.start)),
        (dd("endOffset"), count(place.end)),
        (dd("valueLabel"), words(place.label)),
        (dd("valueType"), None if place.type is None else _class(place.type)),
    )
    yield from _phrase(place.id, place.text, claim, base)


def _argument(part: NamedNode, number: int, argument: Argument, claim: Claim, base: str) -> Iterator[Triple]:
    yield from about(part, (dd("role"), listed(argument.role, ARGUMENT_ROLES)), (dd("position"), count(number)))
    yield from _term(part, argument.term, claim, base)


def _time(part: NamedNode, time: Time) -> Iterator[Triple]:
    begin, end = (None, None) if time.value is None else bounds(time.value)
    return about(
        part,
        (dd("timeText"), words(time.text)),
        (dd("startOffset"), count(time.start)),
        (dd("endOffset"), count(time.end)),
        (dd("timeValue"), words(time.value)),
        (dd("begin"), begin),
        (dd("end"), end),
        (dd("precision"), listed(time.precision, PRECISIONS)),
    )


def _quantity(part: NamedNode, number: int, quantity: Quantity) -> Iterator[Triple]:
    return about(
        part,
        (dd("position"), count(number)),
        (dd("text"), words(quantity.text)),
        (dd("startOffset"), count(quantity.start)),
        (dd("endOffset"), count(quantity.end)),
        (dd("number"), double(quantity.value)),
        (dd("unit"), words(quantity.unit)),
        (dd("modifier"), words(quantity.modifier)),
    )


def _event(claim: Claim, node: NamedNode, base: str) -> Iterator[Triple]:
    event = claim.event
    if event is None:
        return
    yield from about(
        node,
        (dd("describes"), checked(event.id, where=f"claim {claim.id}: event")),
        (dd("eventClass"), _class(event.type)),
        (dd("eventMode"), None if event.mode is None else mode_iri(event.type, event.mode)),
    )
    for number, (name, iri) in enumerate(event.roles, start=1):
        part = part_iri(base, claim.id, f"role-{number}")
        yield Triple(node, dd("eventRole"), part)
        yield from about(
            part,
            (dd("property"), _class(name)),
            (dd("value"), checked(iri, where=f"claim {claim.id}: {name}")),
            (dd("position"), count(number)),
        )


def _attribution(claim: Claim, node: NamedNode, base: str) -> Iterator[Triple]:
    for depth, link in enumerate(reversed(claim.attribution), start=1):
        speaker = _named(link.id, link.text, claim, base)
        part = part_iri(base, claim.id, f"attribution-{depth}")
        if depth == 1:
            yield Triple(node, dd("statedBy"), speaker)
        yield Triple(node, dd("attribution"), part)
        yield from _link(part, depth, link, speaker)
        yield from _phrase(link.id, link.text, claim, base)


def _link(part: NamedNode, depth: int, link: Attribution, speaker: NamedNode) -> Iterator[Triple]:
    return about(
        part,
        (dd("depth"), count(depth)),
        (dd("speaker"), speaker),
        (dd("text"), words(link.text)),
        (dd("startOffset"), count(link.start)),
        (dd("endOffset"), count(link.end)),
        (dd("valueLabel"), words(link.label)),
        (dd("cue"), words(link.cue)),
        (dd("cueStart"), count(link.cue_start)),
        (dd("cueEnd"), count(link.cue_end)),
    )


def _mention(claim: Claim, node: NamedNode, base: str) -> Iterator[Triple]:
    mention = mention_iri(base, claim.document, claim.start, claim.end, claim.text)
    where, quote = NamedNode(f"{mention.value}-position"), NamedNode(f"{mention.value}-quote")
    yield Triple(node, term("prov:wasDerivedFrom"), mention)
    yield from about(
        mention,
        (term("rdf:type"), dd("Mention")),
        (term("oa:hasSource"), document_iri(base, claim.document)),
        (term("oa:hasSelector"), where),
        (term("oa:hasSelector"), quote),
    )
    yield from about(
        where,
        (term("rdf:type"), term("oa:TextPositionSelector")),
        (term("oa:start"), count(claim.start)),
        (term("oa:end"), count(claim.end)),
    )
    yield from about(quote, (term("rdf:type"), term("oa:TextQuoteSelector")), (term("oa:exact"), words(claim.text)))


@lru_cache(maxsize=1024)
def _class(name: str) -> NamedNode:
    return local_iri(DD, name)
