"""Quads -> Turtle and TriG: grouped by subject in the order in which subjects first come, the same bytes each time."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode

from graphkit.rdf.vocabulary import term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pyoxigraph import BlankNode, Quad, Triple

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def turtle_text(quads: Iterable[Quad], prefixes: Mapping[str, str]) -> str:
    """Take quads and prefixes and return one Turtle text with the triples of all graphs."""
    short = shortener(prefixes)
    facts: dict[str, dict[str, dict[str, None]]] = {}
    for quad in quads:
        _put(facts, quad, short)
    return "".join((_header(prefixes), *_blocks(facts, "")))


def trig_text(quads: Iterable[Quad], prefixes: Mapping[str, str]) -> str:
    """Take quads and prefixes and return one TriG text, the default graph first."""
    short = shortener(prefixes)
    graphs: dict[str, dict[str, dict[str, dict[str, None]]]] = {"": {}}
    for quad in quads:
        name = "" if isinstance(quad.graph_name, DefaultGraph) else written(quad.graph_name, short)
        _put(graphs.setdefault(name, {}), quad, short)
    parts = [_header(prefixes), *_blocks(graphs.pop(""), "")]
    for name, facts in graphs.items():
        parts += [f"\n{name} {{", *_blocks(facts, "    "), "}\n"]
    return "".join(parts)


def _header(prefixes: Mapping[str, str]) -> str:
    return "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in prefixes.items())


def _put(facts: dict[str, dict[str, dict[str, None]]], quad: Quad, short: Callable[[str], str]) -> None:
    predicate = "a" if quad.predicate == term("rdf:type") else short(quad.predicate.value)
    values = facts.setdefault(written(quad.subject, short), {}).setdefault(predicate, {})
    values[written(quad.object, short)] = None


def _blocks(facts: Mapping[str, Mapping[str, Mapping[str, None]]], indent: str) -> Iterator[str]:
    for subject, about in facts.items():
        lines = (f"{predicate} {' , '.join(values)}" for predicate, values in about.items())
        yield f"\n{indent}{subject} {f' ;{chr(10)}{indent}    '.join(lines)} .\n"


def written(node: NamedNode | BlankNode | Literal | Triple, short: Callable[[str], str]) -> str:
    """Take a node and what shortens an IRI and return the node as Turtle writes it."""
    if isinstance(node, NamedNode):
        return short(node.value)
    if not isinstance(node, Literal):
        return str(node)
    if node.datatype == term("xsd:integer"):
        return node.value
    text = f'"{"".join(map(_escaped, node.value))}"'
    if node.language:
        return f"{text}@{node.language}"
    return text if node.datatype == term("xsd:string") else f"{text}^^{short(node.datatype.value)}"


@lru_cache(maxsize=4096)
def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def shortener(prefixes: Mapping[str, str]) -> Callable[[str], str]:
    """Take prefixes and return what takes an IRI and returns it as Turtle writes it, with a prefix where one fits."""
    names = {iri: prefix for prefix, iri in prefixes.items()}

    @lru_cache(maxsize=65536)
    def short(iri: str) -> str:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = names.get(iri[:cut])
        return f"{prefix}:{iri[cut:]}" if prefix and _LOCAL.fullmatch(iri, cut) else f"<{iri}>"

    return short
