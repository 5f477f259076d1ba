"""The ontology folder -> what the rest of graphkit knows beforehand, as plain values."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from graphkit.knowledge import Frame, Knowledge, Lexicon, Mode, Topic
from graphkit.rdf import compiled
from graphkit.rdf.classification import mode_name
from graphkit.rdf.facts import broken, maybe, one, read_facts
from graphkit.rdf.gazetteer import gazetteer_files, load_gazetteer
from graphkit.rdf.iris import local_name
from graphkit.rdf.vocabulary import DD, MODE, dd, term

if TYPE_CHECKING:
    from graphkit.rdf.facts import Facts

CORE: Final = "defence-diplomacy.ttl"
ALIGNMENTS: Final = "alignments.ttl"
LEXICON: Final = "lexicon.ttl"
MODES: Final = "modes.ttl"
TOPICS: Final = "topics.ttl"
PARTS_OF_SPEECH: Final = frozenset({"verb", "noun"})

_TYPE: Final = term("rdf:type").value


def load_knowledge(folder: str | Path, more: str | Path | None = None) -> Knowledge:
    """Take an ontology folder and return all that it knows, compiled once and kept for the next time.

    `more` is a file of further known things. `gazetteer.ttl` and `lexicon.ttl` must be there; without `modes.ttl` or
    `topics.ttl` there are none.

    Raises OntologyError where a file is missing or broken.
    """
    here = Path(folder)
    needed = (*gazetteer_files(here, more), here / LEXICON)
    files = (*needed, *(path for name in (MODES, TOPICS) if (path := here / name).exists()))
    # A pipe gives its bytes once: what is no file is read, and not kept.
    kept = compiled.kept(files) if all(path.is_file() for path in files) else None
    known = None if kept is None else compiled.read(kept)
    if known is None:
        known = Knowledge(load_gazetteer(here, more), load_lexicon(here), load_modes(here), load_topics(here))
        if kept is not None:
            compiled.write(kept, known)
    return known


def load_lexicon(folder: str | Path) -> Lexicon:
    """Take an ontology folder and return the wordings of its lexicon.ttl, sorted by IRI.

    A wording is a `dd:Frame` with `dd:wording` (lemmas apart by spaces), `dd:partOfSpeech` (`verb` or `noun`) and
    `dd:event` (a class), and may have `dd:mode`, `dd:frameRole` (`place property`) and `skos:example`.

    Raises OntologyError where the file is missing or broken, or a wording lacks a part.
    """
    path = Path(folder) / LEXICON
    facts = read_facts(path)
    frames = (iri for iri, about in facts.items() if dd("Frame").value in about.get(_TYPE, ()))
    return Lexicon(tuple(_frame(path, iri, facts[iri]) for iri in sorted(frames)))


def load_modes(folder: str | Path) -> tuple[Mode, ...]:
    """Take an ontology folder and return the modes of its modes.ttl, sorted by IRI; none where it has no such file.

    A mode is a `dd:Mode` with `dd:ofClass` and `skos:prefLabel`, and may have `dd:ploverType`, `dd:quadClass` and
    `dd:scale`; with a `skos:notation` it is a mode of that name, without one the class itself.

    Raises OntologyError where the file is broken or a mode lacks a part.
    """
    path = Path(folder) / MODES
    facts = read_facts(path) if path.exists() else {}
    modes = (iri for iri, about in facts.items() if dd("Mode").value in about.get(_TYPE, ()))
    return tuple(_mode(path, iri, facts[iri]) for iri in sorted(modes))


def load_topics(folder: str | Path) -> tuple[Topic, ...]:
    """Take an ontology folder and return the topics of its topics.ttl, sorted by IRI; none where it has no such file.

    A topic is a `dd:Topic` with a `skos:prefLabel`, and may have wordings, each a `skos:hiddenLabel`, and classes of
    event, each by `dd:covers`.

    Raises OntologyError where the file is broken or a topic lacks a part.
    """
    path = Path(folder) / TOPICS
    facts = read_facts(path) if path.exists() else {}
    topics = (iri for iri, about in facts.items() if dd("Topic").value in about.get(_TYPE, ()))
    return tuple(
        Topic(
            iri,
            one(path, iri, facts[iri], term("skos:prefLabel").value),
            tuple(sorted(facts[iri].get(term("skos:hiddenLabel").value, ()))),
            tuple(local_name(DD, each) for each in sorted(facts[iri].get(dd("covers").value, ()))),
        )
        for iri in sorted(topics)
    )


def _frame(path: Path, iri: str, about: Facts) -> Frame:
    pos = one(path, iri, about, dd("partOfSpeech").value)
    if pos not in PARTS_OF_SPEECH:
        raise broken(path, iri, f"part of speech {pos!r}", hint="write verb or noun")
    wording = tuple(one(path, iri, about, dd("wording").value).split())
    if not wording:
        raise broken(path, iri, "an empty wording", hint="write its lemmas apart by spaces")
    roles = [tuple(role.split()) for role in about.get(dd("frameRole").value, ())]
    pairs = tuple((role[0], role[1]) for role in roles if len(role) == 2)
    if len(pairs) < len(roles):
        raise broken(path, iri, "a role that is not two words", hint='write such as "subject hasActor"')
    event = one(path, iri, about, dd("event").value)
    mode = maybe(path, iri, about, dd("mode").value)
    if mode is not None and mode.startswith(MODE):
        mode = mode_name(local_name(DD, event), mode)
    example = about.get(term("skos:example").value, [""])[0]
    return Frame(wording, pos, local_name(DD, event), mode, pairs or (("subject", "hasActor"),), example)


def _mode(path: Path, iri: str, about: Facts) -> Mode:
    event = local_name(DD, one(path, iri, about, dd("ofClass").value))
    quad = maybe(path, iri, about, dd("quadClass").value)
    scale = maybe(path, iri, about, dd("scale").value)
    try:
        number = None if scale is None else float(scale)
    except ValueError:
        raise broken(path, iri, f"scale {scale!r}", hint="write a number") from None
    return Mode(
        event=event,
        name=maybe(path, iri, about, term("skos:notation").value),
        label=one(path, iri, about, term("skos:prefLabel").value),
        plover=maybe(path, iri, about, dd("ploverType").value),
        quad=None if quad is None else local_name(DD, quad),
        scale=number,
    )
