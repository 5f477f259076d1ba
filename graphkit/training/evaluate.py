"""Score a pipeline on raw text with spaCy's scorer: `python -m graphkit.training.evaluate --help`.

Trees on the dev and test parts of the treebanks, on what of GUM was written and not said, and on its news and
interviews; then speed on one core, and size. Names are scored by `graphkit.training.evaluate_names`.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.training import Example

from graphkit.text.parser import EMBEDDED, load_pipeline
from graphkit.training.corpora import trees
from graphkit.training.speed import size, speeds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

TREE_SCORES = ("token_f", "sents_f", "pos_acc", "lemma_acc", "dep_uas", "dep_las")
SAID = frozenset({"conversation", "court", "speech", "vlog"})
REPORTED = frozenset({"interview", "news"})
DRAWS = 10_000


def scores(nlp: Language, gold: Iterable[Doc], keys: Iterable[str]) -> Mapping[str, float]:
    """Take a pipeline and documents with gold annotation, and return the scores named, from the raw text on."""
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    found = nlp.evaluate(examples)
    return {key: float(found.get(key) or 0.0) for key in keys}


def genre(doc: Doc) -> str:
    """Take a paragraph of GUM and return the genre it is of, which stands in its document's name: `GUM_news_nasa`."""
    return str(doc.user_data["document"]).split("_")[1]


def by_document(docs: Iterable[Doc]) -> dict[str, list[Doc]]:
    """Take the paragraphs of a treebank and return its documents by name, each its paragraphs in order."""
    documents: dict[str, list[Doc]] = defaultdict(list)
    for doc in docs:
        documents[doc.user_data["document"]].append(doc)
    return dict(documents)


def interval(values: Sequence[tuple[float, int]], *, seed: int = 0) -> tuple[float, float, float]:
    """Take each document's score and words; return the mean over words and the middle 95 % of its bootstrap.

    >>> interval([(0.8, 100), (0.8, 300)])
    (0.8, 0.8, 0.8)
    """
    rng = random.Random(seed)
    drawn = sorted(_mean(rng.choices(values, k=len(values))) for _ in range(DRAWS))
    return _mean(values), drawn[round(0.025 * DRAWS)], drawn[round(0.975 * DRAWS) - 1]


def _mean(values: Sequence[tuple[float, int]]) -> float:
    return round(sum(value * words for value, words in values) / sum(words for _, words in values), 6)


def print_trees(nlp: Language, ud: Path) -> None:
    """Take a pipeline and the folder of treebanks, and print a table of how well it reads them."""
    print("\t".join(("trees", *TREE_SCORES)))
    parts = {part: list(trees(nlp.vocab, ud / f"{part}.conllu")) for part in ("ewt-dev", "ewt-test")}
    gum = {part: list(trees(nlp.vocab, ud / f"{part}.conllu")) for part in ("gum-dev", "gum-test")}
    written = {f"{part} written": [doc for doc in docs if genre(doc) not in SAID] for part, docs in gum.items()}
    for part, docs in (parts | gum | written).items():
        found = scores(nlp, docs, TREE_SCORES)
        print("\t".join((part, *(f"{found[key]:.3f}" for key in TREE_SCORES))), flush=True)
    reported = by_document(doc for doc in chain(*gum.values()) if genre(doc) in REPORTED)
    las = [(scores(nlp, docs, ["dep_las"])["dep_las"], sum(map(len, docs))) for docs in reported.values()]
    for (name, docs), (value, words) in zip(reported.items(), las, strict=True):
        print(f"{name}\t{value:.3f} dep_las of {words} words in {len(docs)} paragraphs")
    mean, low, high = interval(las)
    print(f"news and interviews\t{mean:.3f} dep_las, {low:.3f} to {high:.3f} (95 %, {len(las)} documents drawn anew)")


def main() -> None:
    """Read the command line and print tables of scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with ud/")
    parser.add_argument("--model", type=Path, default=EMBEDDED, help="path of the pipeline")
    parser.add_argument("--parts", nargs="+", choices=["trees", "speed"], default=["trees", "speed"])
    options = parser.parse_args()
    ud = options.corpora / "ud"
    if "trees" in options.parts:
        print_trees(load_pipeline(options.model), ud)
    if "speed" in options.parts:
        for name, words in speeds(options.model, ud / "gum-dev.conllu").items():
            print(f"{name}\t{words:.0f} words a second")
        print(f"size\t{size(options.model) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
