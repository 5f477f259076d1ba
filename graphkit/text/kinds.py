"""Person, organisation, place or none of them: what a name is of, by what tells it in all its places in a document.

One name is of one kind within a document (one sense per discourse: Gale, Church and Yarowsky 1992). The weights are
those of a maximum-entropy model; `graphkit.training.kinds` finds them.
"""

from __future__ import annotations

import dataclasses
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graphkit.knowledge import Gazetteer
from graphkit.text.clues import FAMILIES, Occurrence, clues, known_clues
from graphkit.text.listed import listed_clues, load_lists
from graphkit.text.parser import Parsed
from graphkit.text.sentences import Mention, Sentence
from graphkit.text.structure import LAND, LEADING

WEIGHTS = Path(__file__).parent / "model" / "kinds.json"
CLASSES = {"PER": "Person", "ORG": "Organisation", "LOC": "Place", "NONE": "Agent"}
# Finer classes come from words that give them away: `Brigade`, `Ministry`.
GUESSED = frozenset(CLASSES.values())
# What settles a name's class beyond doubt.
SETTLED = frozenset(
    "gazetteer gazetteer-ambiguous title deputy label abbreviation office-behind-name unit surname".split()
)


@dataclass(frozen=True, slots=True)
class Kinds:
    """A maximum-entropy model of the kinds of names: of each clue, its weight for each of `order`; those of the empty
    clue always count."""

    order: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]

    def shares(self, told: Mapping[str, float]) -> dict[str, float]:
        """Take clues, each with the share of a name's places it stands in, and return the probability of each kind.

        >>> kinds = Kinds(("LOC", "PER"), {"before:in": (2.0, -2.0)})
        >>> {kind: round(share, 3) for kind, share in kinds.shares({"before:in": 0.5, "unseen": 1.0}).items()}
        {'LOC': 0.881, 'PER': 0.119}
        """
        sums = list(self.weights.get("", (0.0,) * len(self.order)))
        for clue, share in sorted(told.items()):
            for i, weight in enumerate(self.weights.get(clue, ())):
                sums[i] += share * weight
        powers = [math.exp(value - max(sums)) for value in sums]
        return {kind: power / sum(powers) for kind, power in zip(self.order, powers, strict=True)}


@cache
def load_kinds(path: Path = WEIGHTS) -> Kinds:
    """Take the path of a file of weights (the one that comes with the pipeline by default) and return the model."""
    told = json.loads(path.read_text(encoding="utf-8"))
    return Kinds(tuple(told["kinds"]), {clue: tuple(weights) for clue, weights in told["weights"].items()})


def kinds_told(
    parsed: Sequence[Parsed], found: Sequence[Sequence[Mention]], *, gazetteer: Gazetteer, kinds: Kinds
) -> dict[str, str]:
    """Take the parsed sentences of a document and the mentions in each, and return the likeliest kind of each name
    whose class is open, by its words."""
    told = pooled(occurrences(parsed, found), gazetteer=gazetteer)
    shares = {name: kinds.shares(clues) for name, clues in told.items()}
    return {name: max(share, key=share.__getitem__) for name, share in shares.items()}


def with_kind(sentence: Sentence, mention: Mention, told: Mapping[str, str]) -> Mention:
    """Take a mention and the kinds of its document's names, and return it with a class of that kind; one that it has
    already, and any that is no person, body or place, stays."""
    kind = told.get(Occurrence(sentence, mention).name) if is_open(mention) else None
    first, last = (sentence.tokens[i].text for i in (mention.first, mention.last))
    land = mention.type == "Place" and mention.first < mention.last and (last in LAND or first in LEADING)
    if land or kind in (None, FAMILIES.get(mention.type, "NONE")):
        return mention
    return dataclasses.replace(mention, type=CLASSES[str(kind)], how="kind")


def is_open(mention: Mention) -> bool:
    """Take a mention and return whether its class is a guess: no gazetteer, title, label or word in it settles it."""
    return mention.entry is None and not mention.adjective and mention.type in GUESSED and mention.how not in SETTLED


def occurrences(parsed: Sequence[Parsed], found: Sequence[Sequence[Mention]]) -> Iterator[Occurrence]:
    """Take the parsed sentences of a document and the mentions in each; return where names of an open class stand."""
    for item, mentions in zip(parsed, found, strict=True):
        sentence = dataclasses.replace(item.sentence, mentions=tuple(mentions))
        yield from (Occurrence(sentence, mention, item.names) for mention in mentions if is_open(mention))


def pooled(stood: Iterable[Occurrence], *, gazetteer: Gazetteer) -> dict[str, dict[str, float]]:
    """Take the places of a document where names stand and return of each name what tells its kind, each clue with the
    share of the name's places that it stands in."""
    places: dict[str, list[Occurrence]] = defaultdict(list)
    for occurrence in stood:
        places[occurrence.name].append(occurrence)
    parts, lists = _parts(places), load_lists()
    found: dict[str, dict[str, float]] = {}
    for name, own in places.items():
        counts = Counter(clue for occurrence in own for clue in set(clues(occurrence)))
        found[name] = {clue: count / len(own) for clue, count in counts.items()}
        known = (*known_clues(name, gazetteer), *listed_clues(name.split(" "), lists=lists))
        found[name] |= dict.fromkeys((f"times:{min(len(own), 4)}", *parts.get(name, ()), *known), 1.0)
    return found


def _parts(places: Mapping[str, Sequence[Occurrence]]) -> dict[str, list[str]]:
    """Of each name that begins or ends a longer one of the document, what that tells of it."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, own in places.items():
        words = name.split(" ")
        kind = FAMILIES.get(own[0].mention.type, "")
        labels = sorted({occurrence.label for occurrence in own if occurrence.label.isalpha()} - {"none"})
        for n in range(1, len(words)):
            begins, ends = " ".join(words[:n]), " ".join(words[n:])
            if begins in places:
                found[begins] += [f"begins:{kind}", f"begins:{len(words) - n}:{ends.lower()}"]
                found[begins] += [f"begins-label:{label}" for label in labels]
            if ends in places:
                found[ends] += [f"ends:{kind}", f"ends:{n}", *(f"ends-label:{label}" for label in labels)]
    return found
