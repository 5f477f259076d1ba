"""`Nodes`: what a graph says of each subject, for those who read values back from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from pyoxigraph import Literal, NamedNode

from graphkit.errors import GraphError
from graphkit.rdf.vocabulary import dd, term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pyoxigraph import Quad

HINT: Final = "read a graph that build wrote"
_TYPE: Final = term("rdf:type").value
_Value: TypeAlias = NamedNode | Literal
_Number = TypeVar("_Number", int, float)


@dataclass(frozen=True, slots=True)
class Nodes:
    """What a graph says of each subject: values by property, all by IRI."""

    values: Mapping[str, Mapping[str, list[_Value]]]

    def of_class(self, name: str) -> Iterator[str]:
        """Take the local name of a class of the ontology and yield the nodes of it, sorted."""
        wanted = dd(name)
        return iter(sorted(node for node, facts in self.values.items() if wanted in facts.get(_TYPE, ())))

    def all(self, node: str, predicate: NamedNode) -> list[_Value]:
        """Take a node and a property and return its values."""
        return list(self.values.get(node, {}).get(predicate.value, ()))

    def one(self, node: str, predicate: NamedNode) -> _Value | None:
        """Take a node and a property and return its value, if any; GraphError where there are several."""
        found = self.values.get(node, {}).get(predicate.value, ())
        if len(found) > 1:
            raise GraphError(f"{node}: {len(found)} values of {predicate.value}", hint=HINT)
        return found[0] if found else None

    def text(self, node: str, predicate: NamedNode) -> str:
        """Take a node and a property and return its value as text; GraphError where there is none."""
        found = self.one(node, predicate)
        if found is None:
            raise GraphError(f"{node}: no {predicate.value}", hint=HINT)
        return found.value

    def maybe(self, node: str, predicate: NamedNode) -> str | None:
        """Take a node and a property and return its value as text, if any."""
        found = self.one(node, predicate)
        return None if found is None else found.value

    def count(self, node: str, predicate: NamedNode) -> int:
        """Take a node and a property and return its value as a whole number; GraphError where it is none."""
        return self._number(node, predicate, int)

    def double(self, node: str, predicate: NamedNode) -> float:
        """Take a node and a property and return its value as a number; GraphError where it is none."""
        return self._number(node, predicate, float)

    def _number(self, node: str, predicate: NamedNode, kind: Callable[[str], _Number]) -> _Number:
        text = self.text(node, predicate)
        try:
            return kind(text)
        except ValueError:
            raise GraphError(f"{node}: {predicate.value} is {text!r}, not a number", hint=HINT) from None


def nodes_of(quads: Iterable[Quad]) -> Nodes:
    """Take quads and return what they say of each subject, whatever graph says it."""
    values: dict[str, dict[str, list[_Value]]] = {}
    for quad in quads:
        subject, value = quad.subject, quad.object
        if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
            known = values.setdefault(subject.value, {}).setdefault(quad.predicate.value, [])
            if value not in known:
                known.append(value)
    return Nodes(values)
