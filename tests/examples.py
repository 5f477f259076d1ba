"""How many example sentences of the ontology tell what they are there to show: `python -m tests.examples`.

Each `skos:example` of the lexicon and of the core ontology is read as a document of its own, published on PUBLISHED.
An example of a wording is right where a claim's event has the wording's class and mode and was told by that wording; of
its roles, where each name that stands in a place of the wording (before the verb, behind a preposition) plays the role
of that place. An example of a term is right where the graph of its claims holds the term.
"""

from __future__ import annotations

import argparse
import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import pyoxigraph

from graphkit.extraction.grammar import holder, lemma_of
from graphkit.extraction.propositions import propositions
from graphkit.knowledge import Frame, Lexicon
from graphkit.linking.claims import Claim
from graphkit.linking.events import frame
from graphkit.pipeline import BASE, Extracted, extracted
from graphkit.places import ontology_folder
from graphkit.rdf.statements import dataset
from graphkit.rdf.vocabulary import DD, term
from graphkit.records import Tools, load_tools
from graphkit.text.documents import Document
from graphkit.text.sentences import Mention, Sentence

PUBLISHED = datetime.date(2025, 3, 31)
TYPE, EXAMPLE, BELOW = term("rdf:type").value, term("skos:example").value, term("rdfs:subPropertyOf").value
KINDS = frozenset(term(f"owl:{kind}").value for kind in ("Class", "ObjectProperty", "DatatypeProperty"))
CLASSING = frozenset({TYPE, DD + "eventClass", DD + "valueType"})
# Terms by which the files of the folder are written, and which no claim holds: the file that must use them.
OF_THE_FILES = {
    "lexicon.ttl": "Frame wording partOfSpeech event frameRole",
    "gazetteer.ttl": "adjective wikidata holder holderSince asOf",
    "topics.ttl": "covers",
    "shapes.ttl": "mend",
    "modes.ttl": "Mode QuadClass ofClass ploverType quadClass scale VerbalCooperation MaterialCooperation "
    "VerbalConflict MaterialConflict",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """One example with what it is there to show, whether it shows it, and what came instead."""

    sentence: str
    shows: str
    right: bool
    instead: str


@dataclass(frozen=True, slots=True)
class Told:
    """The claims of an example, each with the frame that named its event."""

    claim: Claim
    frame: Frame


def read(sentences: Sequence[str], tools: Tools) -> Iterator[Extracted]:
    """Take sentences and yield what was found in each, read as a document of its own."""
    documents = (Document(f"{n:04}", text, published=PUBLISHED) for n, text in enumerate(sentences))
    return extracted(documents, **tools.options())


def told(item: Extracted, lexicon: Lexicon) -> Iterator[Told]:
    """Take what was found in a document and yield its claims of events with the frames by which they are told."""
    sentences = {s.index: s for s in item.sentences}
    named = {
        (p.sentence, p.clause, p.level): frame(p, sentences[p.sentence], lexicon=lexicon)
        for p in propositions(item.sentences, lexicon=lexicon)
    }
    for claim in item.claims:
        found = named[claim.sentence, claim.clause, claim.level]
        if found is not None and claim.event is not None:
            yield Told(claim, found)


@cache
def wordings() -> tuple[tuple[Judged, Judged | None], ...]:
    """Return for each wording its example, judged by class and mode, and by roles where it names somebody."""
    return tuple(_wordings(load_tools(None, None)))


def _wordings(tools: Tools) -> Iterator[tuple[Judged, Judged | None]]:
    frames = tools.knowledge.lexicon.frames
    for shown, item in zip(frames, read([f.example for f in frames], tools), strict=True):
        all_told = list(told(item, tools.knowledge.lexicon))
        # Two spellings of one wording may share their example.
        right = [
            t.claim for t in all_told if _same(t.frame, shown) and t.claim.event and t.claim.event.type == shown.event
        ]
        words = f"{shown.pos} {' '.join(shown.wording)!r}: {shown.event} {shown.mode or ''}".rstrip()
        kind = Judged(shown.example, words, bool(right), _events(all_told) or _claims(item.claims))
        wanted = set(expected(item, shown))
        filled = {role for c in right if c.event for role in c.event.roles}
        roles = Judged(shown.example, f"{words}, {_roles(wanted)}", wanted <= filled, _roles(filled) or "no role")
        yield kind, roles if wanted else None


def _same(found: Frame, shown: Frame) -> bool:
    return (found.event, found.mode, found.pos, found.example) == (shown.event, shown.mode, shown.pos, shown.example)


def expected(item: Extracted, shown: Frame) -> Iterator[tuple[str, str]]:
    """Take an example and its frame, and yield the roles of what it names as the order of its words alone tells them:
    behind a preposition that of the preposition; else before the verb the subject's, behind it the object's."""
    roles = dict(shown.roles)
    for sentence in item.sentences:
        at = next((t.i for t in sentence.tokens if lemma_of(t) == shown.wording[0]), len(sentence.tokens))
        place = ""
        for mention in sentence.mentions:
            place = _place(sentence, mention, shown, at, place)
            entity = item.linked.of_mention(sentence, mention)
            if entity is None or mention.adjective or holder(sentence, mention) is not None:
                continue
            role = roles.get(place)
            scene = entity.type in ("State", "Place")
            if role and (scene if role == "hasPlace" else role == "theme" or entity.type not in ("Place", "Equipment")):
                yield role, entity.id


def _place(sentence: Sentence, mention: Mention, shown: Frame, at: int, before: str) -> str:
    """The place of the clause that a name stands in; `before` is that of the name before it."""
    words = [t for t in sentence.tokens[: mention.first] if t.pos not in ("DET", "ADJ")]
    owner = any(t.tag == "POS" for t in sentence.tokens[mention.last : mention.last + 2])
    if words and words[-1].text in ("and", ","):
        return before
    if words and words[-1].pos == "ADP":
        return words[-1].text.lower()
    if shown.pos == "noun" or owner:
        return "subject" if owner and shown.pos == "noun" else ""
    return "subject" if mention.last < at else "object"


def _roles(roles: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{role} {iri.rpartition('/')[2]}" for role, iri in sorted(roles))


def _events(found: Iterable[Told]) -> str:
    events = (f"{t.frame.event} {t.frame.mode or ''} by {' '.join(t.frame.wording)!r}" for t in found)
    return "; ".join(dict.fromkeys(events))


def _claims(claims: Iterable[Claim]) -> str:
    lines = (f"{c.subject and c.subject.text} | {c.relation.text} | {c.object and c.object.text}" for c in claims)
    return "; ".join(dict.fromkeys(lines)) or "no claim"


@cache
def core() -> dict[str, dict[str, list[str]]]:
    """Return the terms of the core ontology that have an example, each with what is said of it."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in pyoxigraph.parse(path=str(ontology_folder() / "defence-diplomacy.ttl")):
        if isinstance(triple.subject, pyoxigraph.NamedNode) and not isinstance(triple.object, pyoxigraph.BlankNode):
            found[triple.subject.value][triple.predicate.value].append(getattr(triple.object, "value", ""))
    return {iri: said for iri, said in sorted(found.items()) if EXAMPLE in said}


@cache
def terms() -> tuple[Judged, ...]:
    """Return for each term of the core ontology that claims can hold its example, judged."""
    return tuple(_terms(load_tools(None, None)))


def _terms(tools: Tools) -> Iterator[Judged]:
    shown = {iri: said for iri, said in core().items() if iri not in about_the_files()}
    for iri, item in zip(shown, read([said[EXAMPLE][0] for said in shown.values()], tools), strict=True):
        quads = list(dataset(item.claims, [item.document], knowledge=tools.knowledge, base=BASE))
        right = any(holds(iri, q.predicate.value, getattr(q.object, "value", "")) for q in quads)
        yield Judged(core()[iri][EXAMPLE][0], iri.rpartition("/")[2], right, _claims(item.claims))


def holds(iri: str, predicate: str, value: str) -> bool:
    """Take a term and a triple's predicate and object, and return whether the triple holds the term: the property, or
    one below it; the individual; the class as the class of something, or by one of its individuals."""
    kinds = core()[iri][TYPE]
    if not KINDS & {*kinds}:
        return value == iri
    if term("owl:Class").value not in kinds:
        return predicate == iri or (predicate == BELOW and value == iri)
    return (predicate in CLASSING and value == iri) or iri in core().get(value, {}).get(TYPE, ())


@cache
def about_the_files() -> dict[str, str]:
    """Return the terms that only the files of the ontology folder hold, each with its file."""
    return {DD + name: file for file, names in OF_THE_FILES.items() for name in names.split()}


def of_the_files() -> Iterator[Judged]:
    """Yield for each term that only the files of the folder hold whether its file holds it."""
    for iri, file in about_the_files().items():
        if iri in core():
            path = ontology_folder() / file
            used = {node for triple in pyoxigraph.parse(path=str(path)) for node in (triple.predicate, triple.object)}
            known = {iri, *(name for name, said in core().items() if iri in said[TYPE])}
            right = not known.isdisjoint(getattr(node, "value", "") for node in used)
            yield Judged(core()[iri][EXAMPLE][0], iri.rpartition("/")[2], right, file)


def summary(title: str, judged: Sequence[Judged], *, quiet: bool) -> str:
    """Take examples of one kind and return the share that is right and, unless `quiet`, the others with what came."""
    right = sum(j.right for j in judged)
    lines = [f"{title}: {right} of {len(judged)}, {100 * right / max(len(judged), 1):.1f} %"]
    lines += [f"  {j.sentence} [{j.shows}] came: {j.instead}" for j in judged if not j.right and not quiet]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Take command-line arguments, print the shares and the misses, and return 0."""
    parser = argparse.ArgumentParser(description="Read the examples of the ontology and see what they tell.")
    parser.add_argument("--quiet", action="store_true", help="shares only")
    quiet = parser.parse_args(arguments).quiet
    found = wordings()
    print(summary("lexicon.ttl, class and mode", [kind for kind, _ in found], quiet=quiet))
    print(summary("lexicon.ttl, roles of those named", [roles for _, roles in found if roles], quiet=quiet))
    print(summary("defence-diplomacy.ttl, terms of claims", terms(), quiet=quiet))
    print(summary("defence-diplomacy.ttl, terms of the files", list(of_the_files()), quiet=quiet))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
