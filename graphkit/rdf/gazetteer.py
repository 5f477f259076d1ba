"""`gazetteer.ttl` and what is read on top of it -> `Gazetteer`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from graphkit.knowledge import Entry, Gazetteer
from graphkit.rdf.facts import broken, maybe, one, read_facts
from graphkit.rdf.iris import local_name
from graphkit.rdf.vocabulary import DD, dd, term

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphkit.rdf.facts import Facts

GAZETTEER: Final = "gazetteer.ttl"

_TYPE: Final = term("rdf:type").value
_LABEL: Final = term("skos:prefLabel").value
_NAMES: Final = term("skos:altLabel").value
_SOURCE: Final = term("dct:source").value
_MEMBER_OF: Final = term("org:memberOf").value
_ADJECTIVE: Final = dd("adjective").value
_PART_OF: Final = dd("partOf").value
_CAPITAL_OF: Final = dd("capitalOf").value
_TOLD: Final = {
    "wikidata": dd("wikidata").value,
    "iso2": dd("iso2").value,
    "iso3": dd("iso3").value,
    "geonames": dd("geonames").value,
    "holder": dd("holder").value,
    "holder_since": dd("holderSince").value,
    "as_of": dd("asOf").value,
}
"""Fields of `Entry` that are one text or none, and their properties."""
_ADDING: Final = frozenset({_TYPE, _NAMES, _SOURCE, _MEMBER_OF, _ADJECTIVE})
"""Of these a file read later says more; of all others it says better."""


def load_gazetteer(folder: str | Path, more: str | Path | None = None) -> Gazetteer:
    """Take an ontology folder and return the known things of its gazetteer.ttl, sorted by IRI.

    Every gazetteer-*.ttl beside it is read on top, by name, and `more`, a file of the same form, last: a thing that is
    known already gets more names, and what is said of it later holds; a new one may belong to one that is known.

    A known thing has a class of the ontology, one `skos:prefLabel`, and may have `skos:altLabel`, `dd:adjective`,
    `dd:partOf`, `dd:capitalOf`, `org:memberOf`, `dd:wikidata`, `dd:iso2`, `dd:iso3`, `dd:geonames`, `dd:holder`,
    `dd:holderSince`, `dd:asOf` and `dct:source`.

    Raises OntologyError where a file is missing or broken, or a thing lacks a class or label.
    """
    first, *later = gazetteer_files(folder, more)
    facts = read_facts(first)
    places = dict.fromkeys(facts, first)
    for path in later:
        for iri, about in read_facts(path, hint="check the path").items():
            facts[iri] = _told_again(facts[iri], about) if iri in facts else about
            places[iri] = path
    things = (iri for iri, about in facts.items() if _LABEL in about or _classes(about))
    return Gazetteer(tuple(_entry(places[iri], iri, facts) for iri in sorted(things)))


def gazetteer_files(folder: str | Path, more: str | Path | None = None) -> list[Path]:
    """Take what `load_gazetteer` takes and return the files that it reads, in its order, there or not."""
    here = Path(folder)
    return [here / GAZETTEER, *sorted(here.glob("gazetteer-*.ttl")), *([Path(more)] if more is not None else [])]


def _told_again(about: Facts, more: Facts) -> dict[str, list[str]]:
    """Take what one file and a later one say of a thing and return both: names add up, the later label holds."""
    told = dict(about) | {predicate: values for predicate, values in more.items() if predicate not in _ADDING}
    names = about.get(_LABEL, []) if _LABEL in more else []
    for predicate in _ADDING:
        known = [*about.get(predicate, ()), *more.get(predicate, ()), *(names if predicate == _NAMES else ())]
        if known:
            told[predicate] = list(dict.fromkeys(known))
    return told


def _classes(about: Facts) -> list[str]:
    return [kind for kind in about.get(_TYPE, ()) if kind.startswith(DD)]


def _entry(path: Path, iri: str, facts: Mapping[str, Facts]) -> Entry:
    about = facts[iri]
    classes = _classes(about)
    if len(classes) != 1:
        raise broken(path, iri, f"{len(classes)} classes of the ontology", hint="give it one, such as dd:State")
    part_of = maybe(path, iri, about, _PART_OF)
    capital_of = maybe(path, iri, about, _CAPITAL_OF)
    member_of = tuple(about.get(_MEMBER_OF, ()))
    for other in (part_of, capital_of, *member_of):
        if other is not None and other not in facts:
            raise broken(path, iri, f"belongs to {other}, which is not there", hint="add it, or correct its name")
    return Entry(
        iri=iri,
        label=one(path, iri, about, _LABEL),
        type=local_name(DD, classes[0]),
        names=tuple(about.get(_NAMES, ())),
        adjectives=tuple(about.get(_ADJECTIVE, ())),
        part_of=part_of,
        capital_of=capital_of,
        member_of=member_of,
        source="; ".join(about.get(_SOURCE, ("curated",))),
        **{name: maybe(path, iri, about, predicate) for name, predicate in _TOLD.items() if predicate in about},
    )
