"""Score a pipeline on raw text with spaCy's scorer: `python -m graphkit.text.model.evaluate --help`.

Trees on the dev and test parts of the treebanks; names, exact, on GUM's entity layer and on UNER.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
from spacy.training import Example

from graphkit.text.model.corpora import column_name_docs, gum_name_docs, trees

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spacy.language import Language
    from spacy.tokens import Doc

HERE = Path(__file__).parent
TREE_SCORES = ("token_f", "sents_f", "pos_acc", "lemma_acc", "dep_uas", "dep_las")
NAME_SCORES = ("ents_p", "ents_r", "ents_f")


def scores(nlp: Language, gold: Iterable[Doc], keys: Iterable[str]) -> Mapping[str, float]:
    """Take a pipeline and documents with gold annotation, and return the scores named, from the raw text on."""
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    found = nlp.evaluate(examples)
    return {key: float(found.get(key) or 0.0) for key in keys}


def main() -> None:
    """Read the command line and print a table of scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with ud/ and ner/")
    parser.add_argument("--model", default=str(HERE / "english"), help="name or path of the pipeline")
    options = parser.parse_args()
    nlp = spacy.load(options.model)
    ud, ner = options.corpora / "ud", options.corpora / "ner"
    print("trees\t" + "\t".join(TREE_SCORES))
    for part in ("ewt-dev", "ewt-test", "gum-dev", "gum-test"):
        found = scores(nlp, trees(nlp.vocab, ud / f"{part}.conllu"), TREE_SCORES)
        print(f"{part}\t" + "\t".join(f"{found[key]:.3f}" for key in TREE_SCORES), flush=True)
    print("names\t" + "\t".join(NAME_SCORES))
    for part in ("gum-dev", "gum-test"):
        found = scores(nlp, gum_name_docs(nlp.vocab, ud / f"{part}.conllu"), NAME_SCORES)
        print(f"{part}\t" + "\t".join(f"{found[key]:.3f}" for key in NAME_SCORES), flush=True)
    for part in ("uner-ewt-dev", "uner-ewt-test"):
        gold = column_name_docs(nlp.vocab, ner / f"{part}.iob2", word=1, tag=2)
        found = scores(nlp, gold, NAME_SCORES)
        print(f"{part}\t" + "\t".join(f"{found[key]:.3f}" for key in NAME_SCORES), flush=True)


if __name__ == "__main__":
    main()
