"""Claims -> the claims near one entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graphkit.linking.claims import Claim, Term


def around(claims: Iterable[Claim], entity: str, *, hops: int = 1) -> tuple[Claim, ...]:
    """Take claims and an entity, by IRI or by name, and return the claims within so many hops of it, in their order.

    A hop is one claim: with `hops=1`, the claims that name the entity; with 2, those too that name what these name.

    Raises GraphError where no claim names the entity, or its name stands for several.
    """
    known = tuple(claims)
    reached = {_entity(known, entity)}
    near: set[str] = set()
    for _ in range(hops):
        near = {claim.id for claim in known if reached & nodes(claim)}
        reached |= {node for claim in known if claim.id in near for node in nodes(claim)}
    return tuple(claim for claim in known if claim.id in near)


def terms(claim: Claim) -> Iterator[Term]:
    """Take a claim and yield what stands in its places: subject, object, arguments."""
    yield from (term for term in (claim.subject, claim.object) if term is not None)
    yield from (argument.term for argument in claim.arguments)


def nodes(claim: Claim) -> set[str]:
    """Take a claim and return the IRIs of all that it names: entities, events, speakers."""
    speakers = {link.id for link in claim.attribution if link.id is not None}
    return {term.id for term in terms(claim) if term.id is not None} | speakers


def _entity(claims: tuple[Claim, ...], entity: str) -> str:
    named = {node for claim in claims for node in nodes(claim)}
    if entity in named:
        return entity
    wanted = entity.casefold()
    found = {term.id for claim in claims for term in terms(claim) if term.id and term.label.casefold() == wanted}
    found |= {link.id for claim in claims for link in claim.attribution if link.id and link.label.casefold() == wanted}
    if not found:
        raise GraphError(f"{entity}: no entity of this name in the graph", hint="give its full name, or its IRI")
    if len(found) > 1:
        raise GraphError(f"{entity}: the name of {' and '.join(sorted(found))}", hint="give the IRI of one")
    return found.pop()
