"""Who is told to say what: `python -m tests.sources_score --dev FOLDER`.

Reads `FOLDER/oie/carb-dev-gold.tsv` of CaRB (https://github.com/dair-iitd/CaRB), some of whose rows name a source
(`C: he said`), and its sentences as `extract --sentences --pretokenised` does. A row is hit where a claim that matches
it has its source in the chain of who says so. A claim matches a row that shares a word of the relation and, of all
words, so many that F1 is at least a half; a source is right where the words `C:` have the last word of its noun.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graphkit.linking.claims import Claim
from graphkit.pipeline import claims
from graphkit.places import ontology_folder
from graphkit.rdf.gazetteer import load_gazetteer
from graphkit.rdf.ontology import load_lexicon
from graphkit.text.documents import Document
from tests.linking.made import embedded

SOURCE = "C: "
MATCHES = 0.5
# Behind them a noun is told more closely: `people familiar with the case`.
JOINS = frozenset("of for in at on with from to , who familiar close".split())


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the gold: words of the relation and of its arguments, and who is told to say it, if anybody is."""

    relation: tuple[str, ...]
    arguments: tuple[str, ...]
    source: str | None


def rows(path: Path) -> Mapping[str, list[Row]]:
    """Take the gold and return its rows by sentence."""
    found: dict[str, list[Row]] = defaultdict(list)
    for line in filter(str.strip, path.read_text(encoding="utf-8").splitlines()):
        sentence, relation, *rest = (cell.strip() for cell in line.split("\t"))
        told = next((cell.partition(SOURCE)[2] for cell in rest if SOURCE in cell), None)
        arguments = " ".join(cell.partition(SOURCE)[0] for cell in rest)
        found[sentence].append(Row(tuple(relation.split()), tuple(arguments.split()), told))
    return found


def likeness(row: Row, claim: Claim) -> float:
    """Take a row and a claim and return the F1 of their words, nought where their relations share none."""
    relation = Counter(claim.relation.text.split())
    if not relation & Counter(row.relation):
        return 0.0
    places = [claim.subject, claim.object, *(argument.term for argument in claim.arguments)]
    arguments = Counter(word for place in places if place is not None for word in place.text.split())
    shared = (relation + arguments) & (Counter(row.relation) + Counter(row.arguments))
    return 2 * shared.total() / (relation.total() + arguments.total() + len(row.relation) + len(row.arguments))


def names(source: str, speaker: str) -> bool:
    """Take the words of a gold source and a speaker and return whether they are the same one's.

    >>> names("A. Rama Krishna said", "A. Rama Krishna , auto analyst")
    True
    >>> names("he said", "The ministry")
    False
    """
    words = speaker.split()
    last = next((k for k, word in enumerate(words) if k and word.lower() in JOINS), len(words))
    return words[last - 1].lower() in source.lower().split()


@dataclass(frozen=True, slots=True)
class Found:
    """A row with a source: whether a claim matches it, has a source at all, and has the right one."""

    row: Row
    matched: bool
    attributed: bool
    right: bool


def judged(gold: Sequence[Row], made: Sequence[Claim]) -> Iterator[Found]:
    """Take the rows of a sentence and its claims and return what was found of each row with a source."""
    for row in gold:
        if row.source is not None:
            matching = [claim for claim in made if likeness(row, claim) >= MATCHES]
            chains = [[link.text for link in claim.attribution] for claim in matching]
            right = any(names(row.source, speaker) for chain in chains for speaker in chain)
            yield Found(row, bool(matching), any(chains), right)


def wrong(gold: Sequence[Row], made: Sequence[Claim]) -> Iterator[Claim]:
    """Take the rows of a sentence and its claims and return the claims said by none whom the rows name."""
    sources = [row.source for row in gold if row.source is not None]
    for claim in made:
        chain = [link.text for link in claim.attribution]
        if chain and not any(names(source, speaker) for source in sources for speaker in chain):
            yield claim


def read(sentences: Sequence[str]) -> Iterator[tuple[str, list[Claim]]]:
    """Take tokenised sentences and return each with its claims."""
    folder = ontology_folder()
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims(
        [Document("sentences", "\n".join(sentences))],
        parser=embedded(),
        gazetteer=load_gazetteer(folder),
        lexicon=load_lexicon(folder),
        sentences=True,
        pretokenised=True,
    ):
        found[claim.sentence].append(claim)
    for number, sentence in enumerate(sentences):
        yield sentence, found[number]


def main() -> None:
    """Read the command line and print how many of the rows are hit and how many attributed claims are not right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dev", type=Path, required=True, help="folder with oie/")
    parser.add_argument("--wrong", action="store_true", help="list the rows that are not hit and the claims in doubt")
    options = parser.parse_args()
    gold = rows(options.dev / "oie" / "carb-dev-gold.tsv")
    told = {sentence: of for sentence, of in gold.items() if any(row.source for row in of)}
    found: list[Found] = []
    attributed = doubtful = 0
    for sentence, made in read(list(told)):
        here, doubted = list(judged(told[sentence], made)), list(wrong(told[sentence], made))
        found += here
        attributed, doubtful = attributed + sum(bool(c.attribution) for c in made), doubtful + len(doubted)
        if options.wrong:
            show(sentence, here, doubted)
    matched, right = sum(each.matched for each in found), sum(each.right for each in found)
    other = sum(each.attributed and not each.right for each in found)
    print(f"rows with a source: {len(found)} in {len(told)} sentences")
    print(f"matched by a claim: {matched} ({matched / len(found):.3f})")
    print(f"with the right source: {right} ({right / len(found):.3f} of all, {right / matched:.3f} of the matched)")
    print(f"with another source only: {other}")
    print(f"claims with a source: {attributed}, of these by none whom the rows name: {doubtful}")


def show(sentence: str, found: Sequence[Found], doubted: Sequence[Claim]) -> None:
    """Print what is not right about a sentence."""
    missed = [each for each in found if not each.right]
    if missed or doubted:
        print(sentence)
    for each in missed:
        state = "another source" if each.attributed else "no source" if each.matched else "no claim"
        print(f"  {state}: {' '.join(each.row.relation)} | {' '.join(each.row.arguments)} | {each.row.source}")
    for claim in doubted:
        told = " > ".join(link.text for link in claim.attribution)
        places = [claim.subject.text if claim.subject else "-", claim.relation.text]
        print(f"  in doubt: {' | '.join([*places, claim.object.text if claim.object else '-'])} | {told}")


if __name__ == "__main__":
    main()
