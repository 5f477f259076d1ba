"""Train the embedded English pipeline from treebanks and name corpora: `python -m graphkit.training.train --help`.

The network of tags, features, lemmas and trees, which asks for the extra `training`. Token vectors from raw text, then
name finders that begin with them: a first one; with what it finds in the treebank that has no names, the one that
stays. One pipeline on disk. Two finders of half the documents each, which show on the other half what a finder says of
names that it never saw, and from that the weights that tell the kinds of names. Each step leaves a mark behind and is
not done again.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import spacy
from spacy import util
from spacy.cli.train import train as spacy_train
from spacy.tokens import DocBin
from spacy.training.pretrain import pretrain as spacy_pretrain
from thinc.api import NumpyOps, set_current_ops

import graphkit.training.cloze  # noqa: F401  (registers what names.cfg names)
from graphkit.text.parser import EMBEDDED
from graphkit.text.trees.component import FACTORY
from graphkit.training.corpora import trees, with_curled
from graphkit.training.kinds import HALVES, half_of, named_documents, train_kinds
from graphkit.training.name_corpora import column_name_docs, gum_name_docs, uner_name_docs
from graphkit.training.raw import raw_passages
from graphkit.training.silver import silver
from graphkit.training.swapping import augmented, pools
from graphkit.training.tokenizer import news_tokenizer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

HERE = Path(__file__).parent
SEED = 7
STEPS = ("convert", "tree", "pretrain", "first-names", "silver", "names", "assemble", "halves", "kinds")
# The first name finder has only good data to learn from, and can do it longer.
FIRST = {"training.dropout": 0.2, "training.max_steps": 4000}
HALF = {"training.dropout": 0.25, "training.max_steps": 3000}
META = {
    "name": "graphkit_english",
    "version": "1.2.0",
    "description": "Tagger, morphologizer, lemmatizer, UD parser and names for English news",
    "license": "CC BY-SA 4.0",
}


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the data lie: the folder of corpora, the table of countries, the folder of the factbook."""

    corpora: Path
    countries: Path
    factbook: Path


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


def convert(sources: Sources, work: Path) -> None:
    """Take the sources and write the training files and the raw text into the folder `work`."""
    vocab = spacy.blank("en").vocab
    ud, ner = sources.corpora / "ud", sources.corpora / "ner"
    named = [*gum_name_docs(vocab, ud / "gum-train.conllu"), *column_name_docs(vocab, ner / "wikigold.conll")]
    names = pools(named, countries=sources.countries, factbook=sources.factbook)
    save(augmented(with_curled(named, seed=SEED), names=names, seed=SEED), work / "first-names-train.spacy")
    checked = chain(
        gum_name_docs(vocab, ud / "gum-dev.conllu"),
        uner_name_docs(vocab, ud / "ewt-dev.conllu", ner / "uner-ewt-dev.iob2"),
    )
    save(checked, work / "names-dev.spacy")
    write_raw(sources, work / "raw.jsonl")


def raw_texts(sources: Sources) -> Iterator[str]:
    """Take the sources and return their text that is no part of a treebank."""
    yield from raw_passages(sources.corpora / "raw")
    yield from raw_passages(sources.factbook)
    for doc in column_name_docs(spacy.blank("en").vocab, sources.corpora / "ner" / "wikigold.conll"):
        yield doc.text


def train_tree(sources: Sources, work: Path, *, teachers: int) -> None:
    """Train the network of trees from the treebanks and the raw text, with the help of so many teachers."""
    from graphkit.training.trees.train import train_trees

    train_trees(sources.corpora, raw_texts(sources), work / "tree", seed=SEED, teachers=teachers)


def write_raw(sources: Sources, path: Path) -> None:
    """Take the sources and write their text, shuffled by the seed, without any dev or test part, to `path`."""
    vocab = spacy.blank("en").vocab
    texts = list(raw_texts(sources))
    for treebank in ("ewt", "gum"):
        texts += (doc.text for doc in trees(vocab, sources.corpora / "ud" / f"{treebank}-train.conllu"))
    random.Random(SEED).shuffle(texts)
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")


def pretrain(work: Path) -> None:
    """Train the token vectors on the raw text in `work`; epochs already saved there are not done again."""
    target = work / "vectors"
    target.mkdir(exist_ok=True)
    config = util.load_config(HERE / "names.cfg", overrides={"paths.raw": str(work / "raw.jsonl")}, interpolate=True)
    filled = util.load_model_from_config(config, auto_fill=True).config.interpolate()
    saved = sorted(int(path.stem.removeprefix("model")) for path in target.glob("model[0-9]*.bin"))
    resume = target / f"model{saved[-1]}.bin" if saved else None
    spacy_pretrain(filled, target, resume_path=resume, epoch_resume=saved[-1] + 1 if saved else None)


def train(part: str, work: Path, **changes: float) -> None:
    """Take the name of a training of names and train it from the files in `work`, with `changes` to its
    configuration."""
    paths = {"paths.train": str(work / f"{part}-train.spacy"), "paths.dev": str(work / "names-dev.spacy")}
    vectors = {"paths.tok2vec": str(work / "vectors" / "model-last.bin")}
    spacy_train(HERE / "names.cfg", work / part, overrides=paths | vectors | changes)


def train_halves(sources: Sources, work: Path) -> None:
    """Train two name finders, each on the documents that the other has not seen."""
    vocab = spacy.blank("en").vocab
    documents = named_documents(vocab, sources.corpora)
    for half in HALVES:
        seen = [doc for name, docs in documents.items() if half_of(name) != half for doc in docs]
        names = pools(seen, countries=sources.countries, factbook=sources.factbook)
        dressed = augmented(with_curled(seen, seed=SEED), names=names, seed=SEED)
        save(dressed, work / f"half-{half}-train.spacy")
        train(f"half-{half}", work, **HALF)


def add_silver(sources: Sources, work: Path) -> None:
    """Add to the names to train on those that the first name finder and the tags of EWT's train part agree on."""
    nlp = spacy.load(work / "first-names" / "model-best")
    gold = DocBin().from_disk(work / "first-names-train.spacy").get_docs(nlp.vocab)
    found = silver(nlp, trees(nlp.vocab, sources.corpora / "ud" / "ewt-train.conllu"))
    save(chain(gold, found), work / "names-train.spacy")


def assemble(work: Path, target: Path) -> None:
    """Take the trained parts in `work` and write them as one pipeline into the folder `target`."""
    nlp = spacy.load(work / "names" / "model-best")
    nlp.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    nlp.remove_pipe("tok2vec")
    component: Any = nlp.add_pipe(FACTORY, name="trees", first=True)
    component.from_disk(work / "tree" / "component")
    # The callback served the training alone; the tokenizer's rules are saved with the weights.
    nlp.config["nlp"]["after_creation"] = None
    nlp.config["paths"].update(dict.fromkeys(nlp.config["paths"]))
    nlp.config["initialize"]["init_tok2vec"] = None
    del nlp.config["pretraining"], nlp.config["corpora"]["raw"]
    nlp.tokenizer = news_tokenizer(nlp)
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
    parser.add_argument("--steps", nargs="+", choices=STEPS, default=STEPS, help="done steps named here are done again")
    options = parser.parse_args()
    sources = Sources(options.corpora, options.reference / "country-codes.csv", options.reference / "factbook")
    options.work.mkdir(parents=True, exist_ok=True)
    set_current_ops(NumpyOps(use_blis=False))
    work = options.work
    calls: dict[str, Callable[[], None]] = {
        "convert": lambda: convert(sources, work),
        "tree": lambda: train_tree(sources, work, teachers=options.teachers),
        "pretrain": lambda: pretrain(work),
        "first-names": lambda: train("first-names", work, **FIRST),
        "silver": lambda: add_silver(sources, work),
        "names": lambda: train("names", work),
        "assemble": lambda: assemble(work, options.target),
        "halves": lambda: train_halves(sources, work),
        "kinds": lambda: train_kinds(sources.corpora, work, target=options.target.parent / "kinds.json"),
    }
    for step in options.steps:
        done = options.work / f"{step}.done"
        if options.steps is not STEPS or not done.exists():
            calls[step]()
            done.touch()


if __name__ == "__main__":
    main()
