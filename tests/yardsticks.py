"""How graphkit stands beside textacy's subject-verb-object triples, and what extraction costs beside parsing.

`python -m tests.yardsticks textacy --dev FOLDER --scorer FILE` reads the sentences of BenchIE and CaRB in `FOLDER/oie`,
finds claims and textacy's triples on the same trees, scores both with the script FILE (called as `FILE benchie|carb
--gold GOLD --sentences SENTENCES ROWS`), and tells how many words a second each reads on from there. It needs `pip
install textacy`, and nothing else does. textacy is given the labels it looks for in place of those of UD.

`python -m tests.yardsticks share` tells which part of the time that reading the seeds takes goes to what follows the
parse: names (gazetteer, structure), extraction (mends, clauses, coreference, propositions), linking.
All times are those of the processor, the least of some rounds.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc

from graphkit.extraction.clauses import clauses
from graphkit.extraction.coreference import antecedents
from graphkit.extraction.mending import mended
from graphkit.extraction.propositions import propositions
from graphkit.extraction.there import places_meant
from graphkit.linking import assembly
from graphkit.linking.claims import Claim
from graphkit.linking.entities import linked
from graphkit.pipeline import BASE, claims
from graphkit.places import ontology_folder, seeds_folder
from graphkit.rdf.gazetteer import load_gazetteer
from graphkit.rdf.ontology import load_lexicon
from graphkit.text.documents import Document
from graphkit.text.kinds import load_kinds
from graphkit.text.names import with_names
from graphkit.text.parser import parse
from graphkit.text.readers.sources import read
from graphkit.text.sentences import Sentence
from tests.linking.made import embedded

if TYPE_CHECKING:
    from collections.abc import Mapping

ROUNDS = 5
# What textacy calls the labels of UD.
CLEAR = {"obj": "dobj", "nsubj:pass": "nsubjpass", "aux:pass": "auxpass", "csubj:pass": "csubjpass", "root": "ROOT"}
LEVELS = {"benchie": frozenset({"core", "oblique", "chain", "speech"}), "carb": frozenset({"core", "speech"})}
Row = tuple[str, ...]


def options() -> Mapping[str, Any]:
    """Return what reading a text takes."""
    folder = ontology_folder()
    return {"parser": embedded(), "gazetteer": load_gazetteer(folder), "lexicon": load_lexicon(folder)}


def row(claim: Claim, measure: str) -> Row | None:
    """Take a claim and return its row for the measure, if it has one: for CaRB with the arguments behind the object."""
    if claim.level not in LEVELS[measure] or claim.subject is None or claim.object is None:
        return None
    told = claim.object.text
    further = sorted((argument.term for argument in claim.arguments), key=lambda term: term.start)
    if measure == "carb":
        told = " ".join([told, *(term.text for term in further if term.text not in told)])
    return str(claim.sentence + 1), claim.subject.text, claim.relation.text, told, str(claim.confidence)


def clear(sentence: Sentence) -> Doc:
    """Take a sentence and return it as spaCy would hold it, labelled as textacy expects: who does it in a passive hangs
    on its `by`."""
    heads = [t.head for t in sentence.tokens]
    deps = [CLEAR.get(t.dep, t.dep) for t in sentence.tokens]
    for token in sentence.tokens:
        if token.dep == "advmod" and token.text.lower() in ("not", "n't"):
            deps[token.i] = "neg"
        by = [k for k in sentence.children[token.i] if sentence.tokens[k].text.lower() == "by"]
        if token.dep == "obl:agent" and by:
            heads[by[0]], deps[by[0]] = token.head, "agent"
            heads[token.i], deps[token.i] = by[0], "pobj"
    words = [t.text for t in sentence.tokens]
    return Doc(embedded().nlp.vocab, words=words, pos=[t.pos for t in sentence.tokens], heads=heads, deps=deps)


def triples(docs: Iterable[tuple[int, Doc]]) -> Iterator[Row]:
    """Take sentences by their index and return textacy's triples in them as rows."""
    from textacy.extract.triples import subject_verb_object_triples

    for index, doc in docs:
        for found in subject_verb_object_triples(doc):
            yield str(index + 1), *(" ".join(token.text for token in part) for part in found)


def timed(work: Callable[[], Iterable[Any]]) -> tuple[float, list[Any]]:
    """Take work and return how long it took at best, of some rounds, and what it gave."""
    best, found = float("inf"), []
    for _ in range(ROUNDS):
        start = time.process_time()
        found = list(work())
        best = min(best, time.process_time() - start)
    return best, found


def beside_textacy(dev: Path, scorer: Path) -> Iterator[str]:
    """Take the folder of sentences and the script that scores, and return the lines that tell how both stand."""
    for measure, suffix in (("benchie", "txt"), ("carb", "tsv")):
        sentences, gold = dev / "oie" / f"{measure}-dev.txt", dev / "oie" / f"{measure}-dev-gold.{suffix}"
        documents = [Document(measure, sentences.read_text(encoding="utf-8"))]
        known = {**options(), "sentences": True, "pretokenised": True}
        plain = {key: value for key, value in known.items() if key != "lexicon"}
        parsing, parsed = timed(lambda: parse(documents, **plain))  # noqa: B023
        trees = [item.sentence for _, found in parsed for item in found]
        reading, made = timed(lambda: claims(documents, **known))  # noqa: B023
        ours = [told for claim in made if (told := row(claim, measure)) is not None]
        docs = [(tree.index, clear(tree)) for tree in trees]
        taking, theirs = timed(lambda: triples(docs))  # noqa: B023
        words = sum(len(tree.tokens) for tree in trees)
        for name, rows, seconds in (("graphkit", ours, reading - parsing), ("textacy", theirs, taking)):
            yield f"{measure}, {name}: {words / seconds:,.0f} words a second behind the parse"
            yield scored(scorer, measure, gold, sentences, rows)


def scored(scorer: Path, measure: str, gold: Path, sentences: Path, rows: Sequence[Row]) -> str:
    """Take rows and return what the script says of them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{measure}.tsv"
        path.write_text("".join("\t".join(told) + "\n" for told in rows), encoding="utf-8")
        more = ["--sentences", str(sentences)] if measure == "carb" else []
        command = [sys.executable, str(scorer), measure, "--gold", str(gold), *more, str(path)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.rstrip()


def stages(documents: Sequence[Document], known: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    """Take documents and what reading takes, go the way of `graphkit.pipeline`, and yield each step and its time."""
    gazetteer, lexicon, kinds = known["gazetteer"], known["lexicon"], load_kinds()
    plain = {key: value for key, value in known.items() if key != "lexicon"}
    start = time.process_time()
    for document, parsed in parse(documents, **plain):
        yield "parse", (here := time.process_time()) - start
        named = list(with_names(parsed, gazetteer=gazetteer, kinds=kinds))
        yield "names", (start := time.process_time()) - here
        trees = [mended(sentence) for sentence in named]
        told = {sentence.index: list(clauses(sentence)) for sentence in trees}
        meant = antecedents(trees, told, gazetteer=gazetteer), places_meant(trees, told)
        before = {**meant[0].found, **meant[1].found}
        found = list(propositions(trees, lexicon=lexicon, found=told))
        yield "extraction", (here := time.process_time()) - start
        entities = linked(trees, gazetteer=gazetteer, antecedents=before, base=BASE, document=document.id)
        list(
            assembly.claims(
                found,
                document=document.id,
                published=document.published,
                linked=entities,
                lexicon=lexicon,
                base=BASE,
            )
        )
        yield "linking", (start := time.process_time()) - here


def shares() -> Mapping[str, float]:
    """Return how many seconds each step takes on the seeds."""
    documents = [found for found in read([seeds_folder()]) if isinstance(found, Document)]
    known, best = options(), dict[str, float]()
    for _ in range(ROUNDS):
        spent: dict[str, float] = defaultdict(float)
        for name, seconds in stages(documents, known):
            spent[name] += seconds
        best = {name: min(seconds, best.get(name, seconds)) for name, seconds in spent.items()}
    return best


def main() -> None:
    """Read the command line and print one of the two yardsticks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    against = commands.add_parser("textacy", help="BenchIE, CaRB and speed beside textacy's triples")
    against.add_argument("--dev", type=Path, required=True, help="folder with oie/")
    against.add_argument("--scorer", type=Path, required=True, help="script that scores rows")
    commands.add_parser("share", help="what extraction costs beside parsing, on the seeds")
    told = parser.parse_args()
    if told.command == "textacy":
        try:
            import textacy  # noqa: F401
        except ImportError:
            sys.exit("textacy is not installed: pip install textacy")
        print(*beside_textacy(told.dev, told.scorer), sep="\n")
        return
    best = shares()
    print(*(f"{name}: {seconds:.2f} s" for name, seconds in best.items()), sep="\n")
    parsing = best["parse"]
    print(f"extraction beside the parse: {best['extraction'] / (best['extraction'] + parsing):.1%}")
    print(f"all that follows the parse: {1 - parsing / sum(best.values()):.1%}")


if __name__ == "__main__":
    main()
