"""Train the embedded English pipeline from treebanks and name corpora: `python -m graphkit.text.model.train --help`.

Two trainings of one core each (the tree with tags, features and lemmas; the names), then one pipeline on disk.
"""

from __future__ import annotations

import argparse
import random
import shutil
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
from spacy import util
from spacy.cli.train import train as spacy_train
from spacy.tokens import DocBin

from graphkit.text.model.corpora import column_name_docs, gum_name_docs, trees, with_curled
from graphkit.text.model.tokenizer import news_tokenizer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.language import Language
    from spacy.tokens import Doc

HERE = Path(__file__).parent
SEED = 7
META = {
    "name": "graphkit_english",
    "version": "1.0.0",
    "description": "Tagger, morphologizer, lemmatizer, UD parser and names for English news",
    "license": "CC BY-SA 4.0",
}


def _news_tokenizer() -> Callable[[Language], Language]:
    def add(nlp: Language) -> Language:
        nlp.tokenizer = news_tokenizer(nlp)
        return nlp

    return add


util.registry.callbacks.register("graphkit.news_tokenizer.v1", func=_news_tokenizer)


def save(docs: Iterable[Doc], path: Path) -> None:
    """Take documents and write them, shuffled by the seed, as spaCy's training file at `path`."""
    shuffled = list(docs)
    random.Random(SEED).shuffle(shuffled)
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=shuffled, store_user_data=False).to_disk(path)


def convert(corpora: Path, work: Path) -> None:
    """Take the folder of corpora and write the four training files into the folder `work`."""
    vocab = spacy.blank("en").vocab
    ud, ner = corpora / "ud", corpora / "ner"
    parts = {
        part: chain(trees(vocab, ud / f"ewt-{part}.conllu"), trees(vocab, ud / f"gum-{part}.conllu"))
        for part in ("train", "dev")
    }
    save(with_curled(parts["train"], seed=SEED), work / "tree-train.spacy")
    save(parts["dev"], work / "tree-dev.spacy")
    named = chain(
        gum_name_docs(vocab, ud / "gum-train.conllu"),
        column_name_docs(vocab, ner / "wikigold.conll", word=0, tag=1),
    )
    save(with_curled(named, seed=SEED), work / "names-train.spacy")
    checked = chain(
        gum_name_docs(vocab, ud / "gum-dev.conllu"),
        column_name_docs(vocab, ner / "uner-ewt-dev.iob2", word=1, tag=2),
    )
    save(checked, work / "names-dev.spacy")


def train(part: str, work: Path) -> None:
    """Take `tree` or `names` and train that part from the files in `work`."""
    paths = {"paths.train": str(work / f"{part}-train.spacy"), "paths.dev": str(work / f"{part}-dev.spacy")}
    spacy_train(HERE / f"{part}.cfg", work / part, overrides=paths)


def assemble(work: Path, target: Path) -> None:
    """Take the trained parts in `work` and write them as one pipeline into the folder `target`."""
    nlp = spacy.load(work / "tree" / "model-best")
    names = spacy.load(work / "names" / "model-best")
    names.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    nlp.add_pipe("ner", source=names)
    # The callback served the training alone; the tokenizer's rules are saved with the weights.
    nlp.config["nlp"]["after_creation"] = None
    nlp.config["paths"].update(train=None, dev=None)
    nlp.tokenizer = news_tokenizer(nlp)
    nlp.meta.update(META)
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)


def main() -> None:
    """Read the command line and run the steps asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with ud/ and ner/")
    parser.add_argument("--work", type=Path, default=Path("training"), help="folder for files between the steps")
    parser.add_argument("--target", type=Path, default=HERE / "english", help="folder of the finished pipeline")
    parser.add_argument("--step", choices=["convert", "tree", "names", "assemble", "all"], default="all")
    options = parser.parse_args()
    if options.step in ("convert", "all"):
        convert(options.corpora, options.work)
    for part in ("tree", "names"):
        if options.step in (part, "all"):
            train(part, options.work)
    if options.step in ("assemble", "all"):
        assemble(options.work, options.target)


if __name__ == "__main__":
    main()
