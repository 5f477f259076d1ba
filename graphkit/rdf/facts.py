"""A Turtle file of the ontology folder -> what it says of each thing, and what is said where it is broken."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from graphkit.errors import OntologyError

Facts: TypeAlias = Mapping[str, list[str]]
"""What a file says of one thing: values by property."""


def read_quads(path: Path, *, hint: str) -> tuple[list[Quad], Mapping[str, str]]:
    """Take a Turtle file and return its quads and prefixes; OntologyError where it is missing or broken.

    `hint` mends a missing file.
    """
    try:
        reader = parse(path.read_bytes(), format=RdfFormat.TURTLE)
        return list(reader), dict(reader.prefixes)
    except OSError as error:
        raise OntologyError(f"{path}: {(error.strerror or str(error)).lower()}", hint=hint) from error
    except SyntaxError as error:
        where = f"{path}:{error.lineno}" if error.lineno else f"{path}"
        raise OntologyError(f"{where}: not Turtle: {error.msg}", hint="mend that line") from error


def read_facts(
    path: Path, *, hint: str = "give a folder with gazetteer.ttl and lexicon.ttl"
) -> dict[str, dict[str, list[str]]]:
    """Take a Turtle file and return what it says of each thing, by IRI; OntologyError where it is missing or broken.

    `hint` mends a missing file.
    """
    facts: dict[str, dict[str, list[str]]] = {}
    last: str | None = None
    about: dict[str, list[str]] = {}
    for quad in read_quads(path, hint=hint)[0]:
        subject, value = quad.subject, quad.object
        if isinstance(subject, NamedNode) and isinstance(value, (NamedNode, Literal)):
            # Most things are told of in one go.
            if subject.value != last:
                last = subject.value
                about = facts.setdefault(last, {})
            about.setdefault(quad.predicate.value, []).append(value.value)
    return facts


def maybe(path: Path, iri: str, about: Facts, predicate: str) -> str | None:
    """Take a file, a thing, its facts and a property; return the value, if any; OntologyError where it has several."""
    found = about.get(predicate, ())
    if len(found) > 1:
        raise broken(path, iri, f"{len(found)} values of {_short(predicate)}", hint="leave one")
    return found[0] if found else None


def one(path: Path, iri: str, about: Facts, predicate: str) -> str:
    """Take what `maybe` takes and return the one value; OntologyError where there is none."""
    found = maybe(path, iri, about, predicate)
    if found is None:
        raise broken(path, iri, f"no {_short(predicate)}", hint="add it")
    return found


def broken(path: Path, iri: str, what: str, *, hint: str) -> OntologyError:
    """Take a file, a thing and what is wrong with it, and return the error, with the line that speaks of it first."""
    name = iri.replace("#", "/").rpartition("/")[2]
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    here = next(
        (number for number, line in enumerate(lines, start=1) if line.startswith((f"gz:{name} ", f"<{iri}>"))), 0
    )
    here = here or next((number for number, line in enumerate(lines, start=1) if name and name in line), 0)
    return OntologyError(f"{path}{f':{here}' if here else ''}: {iri}: {what}", hint=hint)


def _short(predicate: str) -> str:
    return predicate.rpartition("#")[2]
