"""`modes.toml` in, `modes.ttl` out: `python ontology/build_modes.py`. What the words mean stands in README.md."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from from_toml import run

SCHEME = "https://w3id.org/graphkit/mode"
QUADS = {
    "verbal-cooperation": "VerbalCooperation",
    "material-cooperation": "MaterialCooperation",
    "verbal-conflict": "VerbalConflict",
    "material-conflict": "MaterialConflict",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A class of event, or one of its modes, with what it means and what it is in PLOVER (`type` empty: nothing)."""

    event: str
    mode: str
    label: str
    definition: str
    note: str
    type: str = ""
    quad: str = ""
    scale: float = 0.0

    @property
    def name(self) -> str:
        """The last part of the row's IRI."""
        return f"{self.event}-{self.mode}" if self.mode else self.event


def rows(source: dict[str, Any]) -> Iterator[Row]:
    """Take the modes as read from TOML and yield a row for each, with PLOVER's quad class and scale looked up."""
    seen: set[str] = set()
    for given in source["rows"]:
        event, mode = given["class"], given.get("mode", "")
        label = given.get("label", (mode or event.lower()).replace("-", " "))
        row = Row(event, mode, label, given["definition"], given.get("note", ""), *plover(given, source["plover"]))
        if row.name in seen:
            raise SystemExit(f"modes.toml: {row.name} stands there twice; take one out")
        seen.add(row.name)
        yield row
    if lacking := {name.partition("-")[0] for name in seen} - seen:
        raise SystemExit(f"modes.toml: {min(lacking)} has modes but no row of its own; add one without a mode")


def plover(given: dict[str, Any], types: dict[str, Any]) -> tuple[str, str, float] | tuple[()]:
    """Take a row and PLOVER's types; return type, quad class and scale, or nothing where the row names no type."""
    if "plover" not in given:
        return ()
    name, _, mode = given["plover"].partition(" ")
    try:
        known = types[name]
        return name, QUADS[known["quad"]], float(known["modes"][mode] if mode else known["scale"])
    except KeyError as error:
        raise SystemExit(f"modes.toml: {given['plover']!r} is not known: no {error}; mend it or the tables") from error


def turtle(found: list[Row]) -> str:
    """Take rows and return them as Turtle, sorted, so that the same rows give the same bytes."""
    lines = [
        "# Made by build_modes.py from modes.toml: do not edit.",
        "@prefix dct: <http://purl.org/dc/terms/> .",
        "@prefix dd: <https://w3id.org/graphkit/dd#> .",
        f"@prefix mode: <{SCHEME}/> .",
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
        "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .",
        "",
        f"<{SCHEME}> a skos:ConceptScheme ;",
        '    dct:title "Modes of events"@en ;',
        '    dct:description "How an event of each class happens, and what that is in PLOVER."@en .',
    ]
    for row in sorted(found, key=lambda r: r.name):
        parts = [f"mode:{row.name} a skos:Concept , dd:Mode", f"skos:inScheme <{SCHEME}>"]
        parts += [f"skos:broader mode:{row.event}"] if row.mode else [f"skos:topConceptOf <{SCHEME}>"]
        parts += [f'skos:notation "{row.mode}"'] if row.mode else []
        parts += [f'skos:prefLabel "{row.label}"@en', f'skos:definition "{row.definition}"@en']
        parts += [f'skos:scopeNote "{row.note}"@en'] if row.note else []
        parts += [f"dd:ofClass dd:{row.event}"]
        if row.type:
            parts += [
                f'dd:ploverType "{row.type}"',
                f"dd:quadClass dd:{row.quad}",
                f'dd:scale "{row.scale}"^^xsd:double',
            ]
        lines += ["", " ;\n    ".join(parts) + " ."]
    return "\n".join(lines) + "\n"


def made(source: dict[str, Any]) -> tuple[str, str]:
    """Take the table as read from TOML and return its Turtle, and how many rows it holds."""
    found = list(rows(source))
    return turtle(found), f"{len(found)} rows"


if __name__ == "__main__":
    raise SystemExit(run("modes", made))
