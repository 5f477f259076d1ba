"""Score names: the pipeline's by itself, and graphkit's (it with gazetteer and structure of names).

`python -m graphkit.training.evaluate_names --help`. Names are exact in span and type. graphkit's are the mention
records of `graphkit extract --mentions` on whole documents, their classes brought to the three types; names whose
class it leaves open and nationalities count as none.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.pipeline import mentions
from graphkit.places import ontology_folder
from graphkit.rdf.ontology import load_knowledge
from graphkit.text.clues import FAMILIES
from graphkit.text.parser import load_parser
from graphkit.training.evaluate import by_document
from graphkit.training.kinds import as_documents, names_of
from graphkit.training.name_corpora import gum_name_docs, uner_name_docs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from spacy.language import Language
    from spacy.tokens import Doc

    from graphkit.knowledge import Knowledge
    from graphkit.text.parser import Parser

    Name = tuple[int, int, str]

TYPES = ("PER", "ORG", "LOC")


def modelled(nlp: Language, documents: Mapping[str, Sequence[Doc]]) -> dict[str, set[Name]]:
    """Take a pipeline and documents and return the names that it finds by itself, by document."""
    return {name: names_of(list(nlp.pipe(doc.text for doc in docs))) for name, docs in documents.items()}


def extracted(parser: Parser, knowledge: Knowledge, documents: Mapping[str, Sequence[Doc]]) -> dict[str, set[Name]]:
    """Take a loaded parser, what is known and documents, and return the names that graphkit finds, by document."""
    found: dict[str, set[Name]] = {name: set() for name in documents}
    options = {"parser": parser, "gazetteer": knowledge.gazetteer, "lexicon": knowledge.lexicon}
    for record in mentions(as_documents(documents), **options):
        if record["kind"] == "name" and record["type"] in FAMILIES:
            found[record["document"]].add((record["start"], record["end"], FAMILIES[record["type"]]))
    return found


def rates(gold: Mapping[str, AbstractSet[Name]], found: Mapping[str, AbstractSet[Name]]) -> tuple[float, float, float]:
    """Take names by document, those that stand and those found, and return precision, recall and F1.

    >>> rates({"a": {(0, 3, "PER"), (5, 9, "LOC")}}, {"a": {(0, 3, "PER"), (5, 9, "ORG")}})
    (0.5, 0.5, 0.5)
    """
    hits = sum(len(gold[name] & found[name]) for name in gold)
    wanted, given = (sum(map(len, side.values())) for side in (gold, found))
    return hits / max(given, 1), hits / max(wanted, 1), 2 * hits / max(wanted + given, 1)


def rows(parser: Parser, knowledge: Knowledge, documents: Mapping[str, Sequence[Doc]]) -> Iterator[tuple[str, ...]]:
    """Take a loaded parser, what is known and documents with gold names, and return rows of a table of scores."""
    gold = {name: names_of(docs) for name, docs in documents.items()}
    for how, found in (
        ("model", modelled(parser.nlp, documents)),
        ("graphkit", extracted(parser, knowledge, documents)),
    ):
        by_type = (rates(_only(gold, kind), _only(found, kind)) for kind in TYPES)
        cells = [*rates(gold, found), *(rate[2] for rate in by_type)]
        yield (how, *(f"{cell:.3f}" for cell in cells))


def _only(names: Mapping[str, AbstractSet[Name]], kind: str) -> dict[str, set[Name]]:
    return {document: {name for name in found if name[2] == kind} for document, found in names.items()}


def main() -> None:
    """Read the command line and print a table of scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with ud/ and ner/")
    parser.add_argument("--model", help="name or path of the pipeline; the embedded one by default")
    parser.add_argument("--parts", nargs="+", choices=["dev", "test"], default=["dev", "test"])
    options = parser.parse_args()
    loaded, knowledge = load_parser(options.model), load_knowledge(ontology_folder())
    vocab = loaded.nlp.vocab
    ud, ner = options.corpora / "ud", options.corpora / "ner"
    print("\t".join(("names", "by", "ents_p", "ents_r", "ents_f", *TYPES)))
    for part in options.parts:
        uner = uner_name_docs(vocab, ud / f"ewt-{part}.conllu", ner / f"uner-ewt-{part}.iob2")
        for name, docs in (("gum", gum_name_docs(vocab, ud / f"gum-{part}.conllu")), ("uner-ewt", uner)):
            for row in rows(loaded, knowledge, by_document(docs)):
                print("\t".join((f"{name}-{part}", *row)), flush=True)


if __name__ == "__main__":
    main()
