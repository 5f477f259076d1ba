"""The ontology folder -> what the rest of graphkit knows of names and wordings, as plain values."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graphkit.errors import OntologyError
from graphkit.knowledge import Entry, Frame, Gazetteer, Knowledge, Lexicon, Mode, Topic
from graphkit.rdf import compiled
from graphkit.rdf.classification import mode_name
from graphkit.rdf.iris import local_name
from graphkit.rdf.vocabulary import DD, MODE, dd, term

if TYPE_CHECKING:
    from collections.abc import Mapping

    _Facts = Mapping[str, list[str]]

CORE: Final = "defence-diplomacy.ttl"
ALIGNMENTS: Final = "alignments.ttl"
GAZETTEER: Final = "gazetteer.ttl"
LEXICON: Final = "lexicon.ttl"
MODES: Final = "modes.ttl"
TOPICS: Final = "topics.ttl"
PARTS_OF_SPEECH: Final = frozenset({"verb", "noun"})

_TYPE: Final = term("rdf:type").value
_LABEL: Final = term("skos:prefLabel").value


def load_knowledge(folder: str | Path) -> Knowledge:
    """Take an ontology folder and return all that it knows, compiled once and kept for the next time.

    `gazetteer.ttl` and `lexicon.ttl` must be there; without `modes.ttl` or `topics.ttl` there are none.

    Raises OntologyError where a file is missing or broken.
    """
    here = Path(folder)
    there = [path for name in (GAZETTEER, LEXICON, MODES, TOPICS) if (path := here / name).exists()]
    try:
        kept = compiled.kept(there)
    except OSError:
        kept = None
    known = None if kept is None else compiled.read(kept)
    if known is None:
        known = Knowledge(load_gazetteer(here), load_lexicon(here), load_modes(here), load_topics(here))
        if kept is not None:
            compiled.write(kept, known)
    return known


def load_gazetteer(folder: str | Path) -> Gazetteer:
    """Take an ontology folder and return the known things of its gazetteer.ttl, sorted by IRI.

    A known thing has a class of the ontology, one `skos:prefLabel`, and may have `skos:altLabel`, `dd:adjective`,
    `dd:partOf`, `dd:capitalOf`, `dd:wikidata` and `dct:source`.

    Raises OntologyError where the file is missing or broken, or a thing lacks a class or label.
    """
    path = Path(folder) / GAZETTEER
    facts = _facts(path)
    things = (iri for iri, about in facts.items() if _LABEL in about or _classes(about))
    return Gazetteer(tuple(_entry(path, iri, facts) for iri in sorted(things)))


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


def load_modes(folder: str | Path) -> tuple[Mode, ...]:
    """Take an ontology folder and return the modes of its modes.ttl, sorted by IRI; none where it has no such file.

    A mode is a `dd:Mode` with `dd:ofClass` and `skos:prefLabel`, and may have `dd:ploverType`, `dd:quadClass` and
    `dd:scale`; with a `skos:notation` it is a mode of that name, without one the class itself.

    Raises OntologyError where the file is broken or a mode lacks a part.
    """
    path = Path(folder) / MODES
    facts = _facts(path) if path.exists() else {}
    modes = (iri for iri, about in facts.items() if dd("Mode").value in about.get(_TYPE, ()))
    return tuple(_mode(path, iri, facts[iri]) for iri in sorted(modes))


def load_topics(folder: str | Path) -> tuple[Topic, ...]:
    """Take an ontology folder and return the topics of its topics.ttl, sorted by IRI; none where it has no such file.

    A topic is a `dd:Topic` with a `skos:prefLabel`, and may have wordings, each a `skos:hiddenLabel`, and classes of
    event, each by `dd:covers`.

    Raises OntologyError where the file is broken or a topic lacks a part.
    """
    path = Path(folder) / TOPICS
    facts = _facts(path) if path.exists() else {}
    topics = (iri for iri, about in facts.items() if dd("Topic").value in about.get(_TYPE, ()))
    return tuple(
        Topic(
            iri,
            _one(path, iri, facts[iri], term("skos:prefLabel")),
            tuple(sorted(facts[iri].get(term("skos:hiddenLabel").value, ()))),
            tuple(local_name(DD, each) for each in sorted(facts[iri].get(dd("covers").value, ()))),
        )
        for iri in sorted(topics)
    )


def _facts(path: Path) -> dict[str, dict[str, list[str]]]:
    facts: dict[str, dict[str, list[str]]] = {}
    try:
        for quad in parse(path.read_bytes(), format=RdfFormat.TURTLE):
            subject, value = quad.subject, quad.object
            if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
                facts.setdefault(subject.value, {}).setdefault(quad.predicate.value, []).append(value.value)
    except OSError as error:
        raise OntologyError(
            f"{path}: {(error.strerror or str(error)).lower()}", hint="give a folder with gazetteer.ttl and lexicon.ttl"
        ) from error
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
    part_of = _maybe(path, iri, about, dd("partOf"))
    capital_of = _maybe(path, iri, about, dd("capitalOf"))
    for other in (part_of, capital_of):
        if other is not None and other not in facts:
            raise _broken(path, iri, f"belongs to {other}, which is not there", hint="add it, or correct its name")
    return Entry(
        iri=iri,
        label=_one(path, iri, about, term("skos:prefLabel")),
        type=local_name(DD, classes[0]),
        names=tuple(about.get(term("skos:altLabel").value, ())),
        adjectives=tuple(about.get(dd("adjective").value, ())),
        part_of=part_of,
        capital_of=capital_of,
        wikidata=_maybe(path, iri, about, dd("wikidata")),
        source="; ".join(about.get(term("dct:source").value, ("curated",))),
    )


def _frame(path: Path, iri: str, about: _Facts) -> Frame:
    pos = _one(path, iri, about, dd("partOfSpeech"))
    if pos not in PARTS_OF_SPEECH:
        raise _broken(path, iri, f"part of speech {pos!r}", hint="write verb or noun")
    wording = tuple(_one(path, iri, about, dd("wording")).split())
    if not wording:
        raise _broken(path, iri, "an empty wording", hint="write its lemmas apart by spaces")
    roles = [tuple(role.split()) for role in about.get(dd("frameRole").value, ())]
    pairs = tuple((role[0], role[1]) for role in roles if len(role) == 2)
    if len(pairs) < len(roles):
        raise _broken(path, iri, "a role that is not two words", hint='write such as "subject hasActor"')
    event = _one(path, iri, about, dd("event"))
    mode = _maybe(path, iri, about, dd("mode"))
    if mode is not None and mode.startswith(MODE):
        mode = mode_name(local_name(DD, event), mode)
    example = about.get(term("skos:example").value, [""])[0]
    return Frame(wording, pos, local_name(DD, event), mode, pairs or (("subject", "hasActor"),), example)


def _mode(path: Path, iri: str, about: _Facts) -> Mode:
    event = local_name(DD, _one(path, iri, about, dd("ofClass")))
    quad = _maybe(path, iri, about, dd("quadClass"))
    scale = _maybe(path, iri, about, dd("scale"))
    try:
        number = None if scale is None else float(scale)
    except ValueError:
        raise _broken(path, iri, f"scale {scale!r}", hint="write a number") from None
    return Mode(
        event=event,
        name=_maybe(path, iri, about, term("skos:notation")),
        label=_one(path, iri, about, term("skos:prefLabel")),
        plover=_maybe(path, iri, about, dd("ploverType")),
        quad=None if quad is None else local_name(DD, quad),
        scale=number,
    )


def _maybe(path: Path, iri: str, about: _Facts, predicate: NamedNode) -> str | None:
    found = about.get(predicate.value, ())
    if len(found) > 1:
        raise _broken(path, iri, f"{len(found)} values of {_short(predicate)}", hint="leave one")
    return found[0] if found else None


def _one(path: Path, iri: str, about: _Facts, predicate: NamedNode) -> str:
    found = _maybe(path, iri, about, predicate)
    if found is None:
        raise _broken(path, iri, f"no {_short(predicate)}", hint="add it")
    return found


def _short(predicate: NamedNode) -> str:
    return predicate.value.rpartition("#")[2]


def _broken(path: Path, iri: str, what: str, *, hint: str) -> OntologyError:
    """Find the line that speaks of a thing first, which the parser does not keep, and say what is wrong there."""
    name = iri.replace("#", "/").rpartition("/")[2]
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    here = next(
        (number for number, line in enumerate(lines, start=1) if line.startswith((f"gz:{name} ", f"<{iri}>"))), 0
    )
    here = here or next((number for number, line in enumerate(lines, start=1) if name and name in line), 0)
    return OntologyError(f"{path}{f':{here}' if here else ''}: {iri}: {what}", hint=hint)
