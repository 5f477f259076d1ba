"""Train the embedded English pipeline from treebanks and name corpora: `python -m graphkit.training.train --help`.

The network of tags, features, lemmas, trees; over it what finds names, learnt from several finders together; both ask
for the extra `training`. One pipeline on disk. Two finders of half the documents each, which show on the other half
what a finder says of names that it never saw, and from that the weights that tell the kinds of names. Each step leaves
a mark behind and is not done again.
"""

from __future__ import annotations

import argparse
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thinc.api import NumpyOps, set_current_ops

from graphkit.text.parser import EMBEDDED
from graphkit.text.trees.component import FACTORY
from graphkit.training.corpora import trees, with_curled
from graphkit.training.kinds import HALVES, half_of, named_documents, train_kinds
from graphkit.training.name_corpora import column_name_docs
from graphkit.training.raw import raw_passages
from graphkit.training.swapping import copied, pools
from graphkit.training.tokenizer import tokenizing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from spacy.tokens import Doc

SEED = 7
STEPS = ("tree", "names", "assemble", "halves", "kinds")
NAMERS = 3
META = {
    "name": "graphkit_english",
    "version": "1.3.0",
    "description": "Tagger, morphologizer, lemmatizer, UD parser and names for English news",
    "license": "CC BY-SA 4.0",
}


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the data lie: the folder of corpora, the table of countries, the folder of the factbook."""

    corpora: Path
    countries: Path
    factbook: Path


def raw_texts(sources: Sources) -> Iterator[str]:
    """Take the sources and return their text that is no part of a treebank."""
    yield from raw_passages(sources.corpora / "raw")
    yield from raw_passages(sources.factbook)
    for doc in column_name_docs(tokenizing().vocab, sources.corpora / "ner" / "wikigold.conll"):
        yield doc.text


def train_tree(sources: Sources, work: Path, *, teachers: int) -> None:
    """Train the network of trees from the treebanks and the raw text, with the help of so many teachers."""
    from graphkit.training.trees.train import train_trees

    train_trees(sources.corpora, raw_texts(sources), work / "tree", seed=SEED, teachers=teachers)


def named_texts(sources: Sources, docs: Sequence[Doc]) -> Mapping[str, Iterable[Doc]]:
    """Take the sources and documents with names, and return what finders learn from: the documents, a share of them in
    typographic dress, and copies with other names; both pure functions of the seed."""
    names = pools(docs, countries=sources.countries, factbook=sources.factbook)
    copies = copied(docs, names=names, seed=SEED)
    return {"gold": with_curled(docs, seed=SEED), "swapped": with_curled(copies, seed=SEED)}


def train_names(sources: Sources, work: Path, *, teachers: int) -> None:
    """Train what finds names over the network of trees in `work`, from the name corpora and raw text."""
    from graphkit.training.trees import naming

    nlp = tokenizing()
    docs = [doc for found in named_documents(nlp.vocab, sources.corpora).values() for doc in found]
    raw = [nlp.make_doc(text) for text in raw_texts(sources)]
    raw += trees(nlp.vocab, sources.corpora / "ud" / "ewt-train.conllu")
    texts = {**named_texts(sources, docs), "raw": raw}
    naming.train_names(nlp, texts, work / "tree" / "component", work / "names", seed=SEED, teachers=teachers)


def train_halves(sources: Sources, work: Path) -> None:
    """Train two name finders, each on the documents that the other has not seen."""
    from graphkit.training.trees import naming

    nlp = tokenizing()
    documents = named_documents(nlp.vocab, sources.corpora)
    for half in HALVES:
        seen = [doc for name, docs in documents.items() if half_of(name) != half for doc in docs]
        texts = named_texts(sources, seen)
        naming.train_names(nlp, texts, work / "tree" / "component", work / f"half-{half}", seed=SEED, teachers=0)


def assemble(work: Path, target: Path) -> None:
    """Take the trained component in `work` and write it as a pipeline into the folder `target`."""
    nlp = tokenizing()
    component: Any = nlp.add_pipe(FACTORY, name="trees")
    component.from_disk(work / "names")
    nlp.meta.update(META)
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)


def main() -> None:
    """Read the command line and do the steps asked for that are not done yet."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with ud/, ner/ and raw/")
    parser.add_argument("--reference", type=Path, required=True, help="folder with country-codes.csv and factbook/")
    parser.add_argument("--work", type=Path, default=Path("training"), help="folder for files between the steps")
    parser.add_argument("--target", type=Path, default=EMBEDDED, help="folder of the finished pipeline")
    parser.add_argument("--teachers", type=int, default=5, help="how many networks to teach the one of trees (0 to 5)")
    parser.add_argument("--namers", type=int, default=NAMERS, help="how many finders to teach that of names (0 to 3)")
    parser.add_argument("--steps", nargs="+", choices=STEPS, default=STEPS, help="done steps named here are done again")
    options = parser.parse_args()
    sources = Sources(options.corpora, options.reference / "country-codes.csv", options.reference / "factbook")
    options.work.mkdir(parents=True, exist_ok=True)
    set_current_ops(NumpyOps(use_blis=False))
    work = options.work
    calls: dict[str, Callable[[], None]] = {
        "tree": lambda: train_tree(sources, work, teachers=options.teachers),
        "names": lambda: train_names(sources, work, teachers=options.namers),
        "assemble": lambda: assemble(work, options.target),
        "halves": lambda: train_halves(sources, work),
        "kinds": lambda: train_kinds(
            sources.corpora, work, pipeline=options.target, target=options.target.parent / "kinds.json"
        ),
    }
    for step in options.steps:
        done = options.work / f"{step}.done"
        if options.steps is not STEPS or not done.exists():
            calls[step]()
            done.touch()


if __name__ == "__main__":
    main()
