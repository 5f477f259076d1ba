"""The ontology folder -> what the rest of graphkit knows of names and wordings, as plain values."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graphkit.errors import OntologyError
from graphkit.knowledge import Entry, Frame, Gazetteer, Lexicon
from graphkit.rdf.iris import local_name
from graphkit.rdf.vocabulary import DD, dd, term

if TYPE_CHECKING:
    from collections.abc import Mapping

    _Facts = Mapping[str, list[str]]

GAZETTEER: Final = "gazetteer.ttl"
LEXICON: Final = "lexicon.ttl"
PARTS_OF_SPEECH: Final = frozenset({"verb", "noun"})

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
    first = Path(folder) / GAZETTEER
    facts = _facts(first)
    places = dict.fromkeys(facts, first)
    for path in (*sorted(Path(folder).glob("gazetteer-*.ttl")), *([Path(more)] if more is not None else [])):
        for iri, about in _facts(path, hint="check the path").items():
            facts[iri] = _told_again(facts[iri], about) if iri in facts else about
            places[iri] = path
    things = (iri for iri, about in facts.items() if _LABEL in about or _classes(about))
    return Gazetteer(tuple(_entry(places[iri], iri, facts) for iri in sorted(things)))


def load_lexicon(folder: str | Path) -> Lexicon:
    """Take an ontology folder and return the wordings of its lexicon.ttl, sorted by IRI.

    A wording is a `dd:Frame` with `dd:wording` (lemmas apart by spaces), `dd:partOfSpeech` (`verb` or `noun`) and
    `dd:event` (a class), and may have `dd:mode`, `dd:frameRole` (`place property`) and `skos:example`.

    Raises OntologyError where the file is missing or broken, or a wording lacks a part.
    """
    path = Path(folder) / LEXICON
    facts = _facts(path)
    frames = (iri for iri, about in facts.items() if dd("Frame").value in about.get(_TYPE, ()))
    return Lexicon(tuple(_frame(path, iri, facts[iri]) for iri in sorted(frames)))


def _told_again(about: _Facts, more: _Facts) -> dict[str, list[str]]:
    """Take what one file and a later one say of a thing and return both: names add up, the later label holds."""
    told = dict(about) | {predicate: values for predicate, values in more.items() if predicate not in _ADDING}
    names = about.get(_LABEL, []) if _LABEL in more else []
    for predicate in _ADDING:
        known = [*about.get(predicate, ()), *more.get(predicate, ()), *(names if predicate == _NAMES else ())]
        if known:
            told[predicate] = list(dict.fromkeys(known))
    return told


def _facts(
    path: Path, *, hint: str = "give a folder with gazetteer.ttl and lexicon.ttl"
) -> dict[str, dict[str, list[str]]]:
    facts: dict[str, dict[str, list[str]]] = {}
    last: str | None = None
    about: dict[str, list[str]] = {}
    try:
        for quad in parse(path.read_bytes(), format=RdfFormat.TURTLE):
            subject, value = quad.subject, quad.object
            if isinstance(subject, NamedNode) and isinstance(value, (NamedNode, Literal)):
                # Most things are told of in one go.
                if subject.value != last:
                    last = subject.value
                    about = facts.setdefault(last, {})
                about.setdefault(quad.predicate.value, []).append(value.value)
    except OSError as error:
        raise OntologyError(f"{path}: {(error.strerror or str(error)).lower()}", hint=hint) from error
    except SyntaxError as error:
        where = f"{path}:{error.lineno}" if error.lineno else f"{path}"
        raise OntologyError(f"{where}: not Turtle: {error.msg}", hint="mend that line") from error
    return facts


def _classes(about: _Facts) -> list[str]:
    return [kind for kind in about.get(_TYPE, ()) if kind.startswith(DD)]


def _entry(path: Path, iri: str, facts: Mapping[str, _Facts]) -> Entry:
    about = facts[iri]
    classes = _classes(about)
    if len(classes) != 1:
        raise _broken(path, iri, f"{len(classes)} classes of the ontology", hint="give it one, such as dd:State")
    part_of = _maybe(path, iri, about, _PART_OF)
    capital_of = _maybe(path, iri, about, _CAPITAL_OF)
    member_of = tuple(about.get(_MEMBER_OF, ()))
    for other in (part_of, capital_of, *member_of):
        if other is not None and other not in facts:
            raise _broken(path, iri, f"belongs to {other}, which is not there", hint="add it, or correct its name")
    return Entry(
        iri=iri,
        label=_one(path, iri, about, _LABEL),
        type=local_name(DD, classes[0]),
        names=tuple(about.get(_NAMES, ())),
        adjectives=tuple(about.get(_ADJECTIVE, ())),
        part_of=part_of,
        capital_of=capital_of,
        member_of=member_of,
        source="; ".join(about.get(_SOURCE, ("curated",))),
        **{name: _maybe(path, iri, about, predicate) for name, predicate in _TOLD.items() if predicate in about},
    )


def _frame(path: Path, iri: str, about: _Facts) -> Frame:
    pos = _one(path, iri, about, dd("partOfSpeech").value)
    if pos not in PARTS_OF_SPEECH:
        raise _broken(path, iri, f"part of speech {pos!r}", hint="write verb or noun")
    wording = tuple(_one(path, iri, about, dd("wording").value).split())
    if not wording:
        raise _broken(path, iri, "an empty wording", hint="write its lemmas apart by spaces")
    roles = [tuple(role.split()) for role in about.get(dd("frameRole").value, ())]
    pairs = tuple((role[0], role[1]) for role in roles if len(role) == 2)
    if len(pairs) < len(roles):
        raise _broken(path, iri, "a role that is not two words", hint='write such as "subject hasActor"')
    event = _one(path, iri, about, dd("event").value)
    mode = _maybe(path, iri, about, dd("mode").value)
    example = about.get(term("skos:example").value, [""])[0]
    return Frame(wording, pos, local_name(DD, event), mode, pairs or (("subject", "hasActor"),), example)


def _maybe(path: Path, iri: str, about: _Facts, predicate: str) -> str | None:
    found = about.get(predicate, ())
    if len(found) > 1:
        raise _broken(path, iri, f"{len(found)} values of {_short(predicate)}", hint="leave one")
    return found[0] if found else None


def _one(path: Path, iri: str, about: _Facts, predicate: str) -> str:
    found = _maybe(path, iri, about, predicate)
    if found is None:
        raise _broken(path, iri, f"no {_short(predicate)}", hint="add it")
    return found


def _short(predicate: str) -> str:
    return predicate.rpartition("#")[2]


def _broken(path: Path, iri: str, what: str, *, hint: str) -> OntologyError:
    """Find the line that speaks of a thing first, which the parser does not keep, and say what is wrong there."""
    name = iri.replace("#", "/").rpartition("/")[2]
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    here = next(
        (number for number, line in enumerate(lines, start=1) if line.startswith((f"gz:{name} ", f"<{iri}>"))), 0
    )
    here = here or next((number for number, line in enumerate(lines, start=1) if name and name in line), 0)
    return OntologyError(f"{path}{f':{here}' if here else ''}: {iri}: {what}", hint=hint)
