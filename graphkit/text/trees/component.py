"""The pipeline component that gives tags, parts of speech, features, lemmas, trees and names: `graphkit_trees`."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Span
from threadpoolctl import ThreadpoolController

from graphkit.text.trees.borders import starts
from graphkit.text.trees.naming import named
from graphkit.text.trees.network import Network, Word
from graphkit.text.trees.rules import lemma_by
from graphkit.text.trees.spanning import best_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from spacy.tokens import Doc
    from spacy.training import Example
    from spacy.vocab import Vocab

    from graphkit.text.trees.network import Said

FACTORY = "graphkit_trees"
# The paragraphs that it has learnt from were no longer; longer ones are read in pieces.
MOST_WORDS = 300
# So many and the rest of a paragraph go through the network together.
WORDS_AT_ONCE = 300
SILENT = frozenset({"p", "punct"})
COLUMNS = ("TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD")
NEVER = np.float32(-1e9)


@dataclass(frozen=True, slots=True)
class Answers:
    """What the component can say: labels of arcs, Penn tags, parts of speech with features (`NOUN|Number=Plur`), rules
    of lemmas, parts of names (`B-PER`); and how many heads of attention the network has."""

    labels: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    morphs: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    attention_heads: int = 1
    names: tuple[str, ...] = ()


class Trees:
    """A spaCy component over a `Network`; a border of sentences that the document has already is kept."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self.answers = Answers()
        self.network = Network({}, 1)
        self._columns: dict[str, Any] = {}

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of arcs."""
        return self.answers.labels

    def load(self, answers: Answers, network: Network) -> None:
        """Take the answers and the network that chooses among them, and be ready to read."""
        self.answers, self.network = answers, network
        strings = self.vocab.strings
        parts = [morph.split("|", 1) for morph in answers.morphs]
        self._columns = {
            "labels": np.array([strings.add(label) for label in answers.labels], dtype="uint64"),
            "tags": np.array([strings.add(tag) for tag in answers.tags], dtype="uint64"),
            "pos": np.array([strings.add(pos) for pos, _ in parts], dtype="uint64"),
            "morphs": np.array([self.vocab.morphology.add(feats) for _, feats in parts], dtype="uint64"),
        }
        self._root = answers.labels.index("ROOT")

    def __call__(self, doc: Doc) -> Doc:
        """Take a tokenised document and return it with what the network says of it."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Take documents and return each with what the network says of it."""
        batch: list[Doc] = []
        words = 0
        for doc in stream:
            batch.append(doc)
            words += min(len(doc), MOST_WORDS)
            if len(batch) >= batch_size or words >= WORDS_AT_ONCE:
                yield from self._read(batch)
                batch, words = [], 0
        yield from self._read(batch)

    def score(self, examples: Iterable[Example], **settings: Any) -> dict[str, Any]:
        """Take documents as they were read and as they should have been, and return spaCy's scores."""
        examples = list(examples)
        scored: dict[str, Any] = {}
        for attr in ("tag", "pos", "lemma"):
            scored |= Scorer.score_token_attr(examples, attr)
        scored |= Scorer.score_token_attr(examples, "morph", getter=_morph_key)
        scored |= Scorer.score_deps(examples, "dep", getter=lambda token, _: token.dep_, ignore_labels=SILENT)
        sents = Scorer.score_spans(
            examples,
            "sents",
            getter=lambda doc, _: doc.sents,
            has_annotation=lambda doc: doc.has_annotation("SENT_START"),
        )
        return scored | {key: value for key, value in sents.items() if key != "sents_per_type"}

    def to_disk(self, path: Path, *, exclude: Sequence[str] = ()) -> None:
        """Take a folder and write weights and answers there, the weights in half precision."""
        path.mkdir(parents=True, exist_ok=True)
        weights = {
            name: array.astype(np.float16) if array.dtype.kind == "f" else array
            for name, array in self.network.weights.items()
        }
        np.savez(path / "weights.npz", allow_pickle=False, **weights)
        (path / "answers.json").write_text(
            json.dumps(asdict(self.answers), indent=0, ensure_ascii=False) + "\n", encoding="utf-8"
        )

    def from_disk(self, path: Path, *, exclude: Sequence[str] = ()) -> Trees:
        """Take the folder that `to_disk` wrote and return this component, ready to read."""
        told = json.loads((path / "answers.json").read_text(encoding="utf-8"))
        heads = int(told.pop("attention_heads"))
        answers = Answers(**{key: tuple(map(str, value)) for key, value in told.items()}, attention_heads=heads)
        with np.load(path / "weights.npz", allow_pickle=False) as stored:
            weights = {name: _single(stored[name]) for name in stored.files}
        self.load(answers, Network(weights, answers.attention_heads))
        return self

    def _read(self, docs: Sequence[Doc]) -> Sequence[Doc]:
        """Documents with what the network says of them; of long ones it reads the first piece with the others."""
        full = [doc for doc in docs if len(doc)]
        # Several threads for one small product wait for each other, and many times as long where a core is busy.
        with _blas().limit(limits=1, user_api="blas"):
            said = self.network.read([_words(doc, 0) for doc in full]) if full else ()
            for doc, first in zip(full, said, strict=True):
                self._told(doc, first)
        return docs

    def _told(self, doc: Doc, said: Said) -> None:
        """Write into a document what is said of its first piece, and read on."""
        rows: list[Any] = []
        names: list[Span] = []
        first = 0
        while True:
            piece, found = self._piece(doc, first, said)
            rows.append(piece)
            names += (Span(doc, first + a, first + b, kind) for a, b, kind in found)
            first += len(piece)
            if first == len(doc):
                break
            (said,) = self.network.read([_words(doc, first)])
        table: Any = np.concatenate(rows)
        doc.from_array(list(COLUMNS), table)
        if self.answers.names:
            doc.set_ents(names)

    def _piece(self, doc: Doc, first: int, said: Said) -> tuple[Any, list[tuple[int, int, str]]]:
        """What is said of the words from `first` on, without the last sentence where it may be cut short; the names in
        them."""
        tokens = doc[first : first + MOST_WORDS]
        given = np.array([t.sent_start for t in tokens])
        begun = np.where(given == 0, starts([t.text for t in tokens], said.starts), given > 0)
        borders = [0, *(int(i) for i in np.flatnonzero(begun) if i), len(tokens)]
        if first + len(tokens) < len(doc) and len(borders) > 2:
            borders.pop()
        heads = [begin + np.array(best_tree(self.network.arcs(said, begin, end))) for begin, end in pairwise(borders)]
        names = [
            (begin + a, begin + b, kind)
            for begin, end in pairwise(borders)
            for a, b, kind in (named(said.names[begin:end], self.answers.names) if self.answers.names else ())
        ]
        return self._rows(said, np.concatenate(heads), [t.text for t in tokens[: borders[-1]]]), names

    def _rows(self, said: Said, heads: Any, words: Sequence[str]) -> Any:
        """What is said of words with these heads, in the columns that spaCy takes."""
        places = np.arange(len(words))
        scores = self.network.labels(said, heads)
        scores[:, self._root] = NEVER
        labels = np.where(heads == places, self._root, scores.argmax(axis=1))
        tags, morphs, rules = (part[: len(words)].argmax(axis=1) for part in (said.tags, said.morphs, said.lemmas))
        add = self.vocab.strings.add
        lemmas = [add(lemma_by(self.answers.rules[rule], word)) for rule, word in zip(rules, words, strict=True)]
        known = self._columns
        return np.column_stack([
            known["tags"][tags], known["pos"][morphs], known["morphs"][morphs], np.array(lemmas, dtype="uint64"),
            known["labels"][labels], (heads - places).astype("int64").astype("uint64"),
        ])  # fmt: skip


@cache
def _blas() -> ThreadpoolController:
    """The library that multiplies matrices for NumPy."""
    return ThreadpoolController()


def _words(doc: Doc, first: int) -> list[Word]:
    """The words of a document that are read at once, from `first` on."""
    return [Word(t.norm_, t.text, t.shape_, bool(t.whitespace_)) for t in doc[first : first + MOST_WORDS]]


def _morph_key(token: Any, _: str) -> Any:
    return token.morph.key


def _single(array: Any) -> Any:
    """Half precision is for the disk; whole numbers stay as they are."""
    return array.astype(np.float32) if array.dtype == np.float16 else array


ASSIGNED = ["token.tag", "token.pos", "token.morph", "token.lemma", "token.dep", "token.head", "doc.ents"]


@Language.factory(FACTORY, assigns=ASSIGNED)
def make(nlp: Language, name: str) -> Trees:
    """Take a pipeline and return the component, which knows nothing until its weights are read."""
    return Trees(nlp.vocab)
