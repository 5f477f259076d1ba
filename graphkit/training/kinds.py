"""Find the weights that tell the kinds of names: name corpora, as graphkit reads them, -> `kinds.json`.

Of each name whose class is open, what tells its kind stands beside what the corpus calls it. The name finder that reads
a document must not have learned from it; so each half of the documents is read with what learned from the other.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from spacy.tokens import Doc
from spacy.vocab import Vocab

from graphkit.knowledge import Gazetteer
from graphkit.places import ontology_folder
from graphkit.rdf.ontology import load_knowledge
from graphkit.text.documents import Document
from graphkit.text.kinds import occurrences, pooled
from graphkit.text.names import first_mentions
from graphkit.text.parser import Parser, load_parser, parse
from graphkit.training.evaluate import by_document
from graphkit.training.name_corpora import column_name_documents, gum_name_docs

HALVES = (0, 1)
GAP = "\n\n"
# How strongly weights are held back: the inverse of scikit-learn's `C`, chosen on the dev parts.
HELD = 16.0
FEWEST = 2
DIGITS = 3

Name = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Instance:
    """A name of a document: its clues with their shares, the kind that the corpus says, and how much it weighs."""

    clues: Mapping[str, float]
    kind: str
    weight: float


@dataclass(frozen=True, slots=True)
class Weights:
    """The content of `kinds.json`: the kinds, and of each clue its weight for each; the empty clue always counts."""

    kinds: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]


def half_of(name: str) -> int:
    """Take the name of a document and return which half of the documents it belongs to, 0 or 1."""
    return hashlib.md5(name.encode(), usedforsecurity=False).digest()[0] % len(HALVES)


def named_documents(vocab: Vocab, corpora: Path) -> dict[str, list[Doc]]:
    """Take the folder of corpora and return the documents to learn names from, each its paragraphs with names."""
    gum = by_document(gum_name_docs(vocab, corpora / "ud" / "gum-train.conllu"))
    return gum | column_name_documents(vocab, corpora / "ner" / "wikigold.conll")


def names_of(paragraphs: Sequence[Doc]) -> set[Name]:
    """Take the paragraphs of one document and return their entities as (start, end, type) in its text.

    >>> import spacy
    >>> from spacy.tokens import Span
    >>> docs = [spacy.blank("en")(text) for text in ("Rain fell.", "Ann sang.")]
    >>> docs[1].ents = (Span(docs[1], 0, 1, "PER"),)
    >>> names_of(docs)
    {(12, 15, 'PER')}
    """
    found: set[Name] = set()
    at = 0
    for doc in paragraphs:
        found.update((at + ent.start_char, at + ent.end_char, ent.label_) for ent in doc.ents)
        at += len(doc.text) + len(GAP)
    return found


def as_documents(documents: Mapping[str, Sequence[Doc]]) -> Iterator[Document]:
    """Take documents as paragraphs and return them as graphkit reads them."""
    for name, docs in documents.items():
        yield Document(id=name, text=GAP.join(doc.text for doc in docs))


def instances(documents: Mapping[str, Sequence[Doc]], *, parser: Parser, gazetteer: Gazetteer) -> Iterator[Instance]:
    """Take documents with gold names and return what to learn from: each name whose class is open, but for those that
    mostly share only a part of their words with a gold name."""
    for document, parsed in parse(as_documents(documents), parser=parser, gazetteer=gazetteer):
        gold = names_of(documents[document.id])
        stood = list(occurrences(parsed, first_mentions(parsed, gazetteer=gazetteer)))
        counts: dict[str, Counter[str | None]] = defaultdict(Counter)
        for occurrence in stood:
            counts[occurrence.name][said(gold, occurrence.words[0].start, occurrence.words[-1].end)] += 1
        for name, clues in pooled(stood, gazetteer=gazetteer).items():
            kind = counts[name].most_common(1)[0][0]
            if kind is not None:
                yield Instance(clues, kind, 1 + math.log(counts[name].total()))


def said(gold: AbstractSet[Name], start: int, end: int) -> str | None:
    """Take gold names and the bounds of a name and return what they say of it: their type where they agree, nothing
    where one only shares characters with it, else `NONE`.

    >>> said({(0, 3, "PER")}, 0, 3), said({(0, 3, "PER")}, 5, 9), said({(0, 3, "PER")}, 0, 5)
    ('PER', 'NONE', None)
    """
    crossed = [(first, last, kind) for first, last, kind in gold if first < end and start < last]
    whole = [kind for first, last, kind in crossed if (first, last) == (start, end)]
    return whole[0] if whole else None if crossed else "NONE"


def weighed(learned: Sequence[Instance]) -> Weights:
    """Take what to learn from and return the kinds and of each clue, that stands with several names, its weights."""
    vectorizer = DictVectorizer()
    rows = vectorizer.fit_transform([dict(instance.clues) for instance in learned])
    often = rows.getnnz(axis=0) >= FEWEST
    vectorizer.restrict(often)
    model = LogisticRegression(C=1 / HELD, max_iter=1000)
    model.fit(rows[:, often], [i.kind for i in learned], sample_weight=[i.weight for i in learned])
    # Of two kinds the library gives the weights of the second alone.
    two = len(model.classes_) == 2
    columns = [[-w, w] for w in model.coef_[0] / 2] if two else model.coef_.T
    always = [-model.intercept_[0] / 2, model.intercept_[0] / 2] if two else model.intercept_
    found = {clue: _rounded(columns[i]) for clue, i in sorted(vectorizer.vocabulary_.items())}
    return Weights(tuple(str(kind) for kind in model.classes_), {"": _rounded(always)} | found)


def _rounded(weights: Sequence[float]) -> tuple[float, ...]:
    return tuple(round(float(weight), DIGITS) for weight in weights)


def train_kinds(corpora: Path, work: Path, *, pipeline: Path, target: Path) -> None:
    """Take the folder of corpora, that of the training, where the halves' finders lie, and the finished pipeline, whose
    finder they stand for; write the weights."""
    gazetteer = load_knowledge(ontology_folder(None)).gazetteer
    learned: list[Instance] = []
    for half in HALVES:
        parser = load_parser(pipeline)
        component: Any = parser.nlp.get_pipe("trees")
        component.from_disk(work / f"half-{half}")
        documents = named_documents(parser.nlp.vocab, corpora)
        unseen = {name: docs for name, docs in documents.items() if half_of(name) == half}
        learned += instances(unseen, parser=parser, gazetteer=gazetteer)
    told = dataclasses.asdict(weighed(learned))
    target.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
