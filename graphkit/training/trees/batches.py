"""Arrays of words -> batches of paragraphs of about one length, on the machine that computes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from graphkit.training.trees.examples import LONGEST, MORPH, UNKNOWN, Part

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from graphkit.text.trees.component import Answers
    from graphkit.training.trees.examples import Types

# Words with these parts of speech are put in each other's places.
OPEN = frozenset({"ADJ", "ADV", "NOUN", "NUM", "PROPN", "VERB"})
SWAPPED = 0.15
JITTER = 8
RARE = 4.0
ALWAYS = 0.15


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of words in the arrays of all parts."""

    part: str
    first: int
    last: int


class Library:
    """All parts in one array each of words and answers, and the paragraphs of each part."""

    def __init__(self, parts: Mapping[str, Part], types: Types, *, device: str) -> None:
        self.device = device
        self.types = {
            "words": self._on(types.words), "affixes": self._on(types.affixes), "grams": self._on(types.grams)
        }  # fmt: skip
        self.guesses = self._on(types.guesses)
        self.rare = (1 / (1 + self._on(types.counts) / RARE) + ALWAYS).clamp(max=1.0)
        self.words = self._on(np.concatenate([part.words for part in parts.values()]))
        self.answers = self._on(np.concatenate([part.answers for part in parts.values()]))
        self.paragraphs: dict[str, list[Paragraph]] = {}
        first = 0
        for name, part in parts.items():
            ends = (part.ends + first).tolist()
            self.paragraphs[name] = [Paragraph(name, a, b) for a, b in pairwise(ends)]
            first = ends[-1]

    def _on(self, array: Any) -> Any:
        return torch.as_tensor(np.asarray(array), device=self.device)

    def batch(self, paragraphs: Sequence[Paragraph]) -> dict[str, Any]:
        """Take paragraphs and return them side by side: the rows of their words, answers, and where words stand."""
        length = -(-max(p.last - p.first for p in paragraphs) // JITTER) * JITTER
        places = np.full((len(paragraphs), length), UNKNOWN)
        for row, p in enumerate(paragraphs):
            places[row, : p.last - p.first] = np.arange(p.first, p.last)
        at = self._on(places)
        mask = at >= 0
        at = at.clamp(min=0)
        kinds = self.words[at][..., 0] * mask
        rows = {name: table[kinds] * mask.unsqueeze(-1) for name, table in self.types.items()}
        answers = torch.where(mask.unsqueeze(-1), self.answers[at], UNKNOWN)
        return rows | {
            "kinds": kinds, "space": self.words[at][..., 1] * mask, "rare": self.rare[kinds], "mask": mask,
            "answers": answers, "at": at,
        }  # fmt: skip

    def batches(self, paragraphs: Iterable[Paragraph], *, words: int, rng: random.Random) -> Iterator[list[Paragraph]]:
        """Take paragraphs and return them in batches of at most so many words, long ones together, in random order."""
        ordered = sorted(paragraphs, key=lambda p: p.last - p.first + rng.random() * JITTER)
        found: list[list[Paragraph]] = [[]]
        longest = 0
        for p in ordered:
            longest = max(longest, p.last - p.first)
            if found[-1] and longest * (len(found[-1]) + 1) > max(words, LONGEST):
                found.append([])
                longest = p.last - p.first
            found[-1].append(p)
        rng.shuffle(found)
        yield from found


def swapped(part: Part, answers: Answers, *, seed: int) -> Part:
    """Take a part and return it with some words in the place of others of the same part of speech and features."""
    rng = np.random.default_rng(seed)
    morphs = part.answers[:, MORPH]
    kinds = part.words[:, 0].copy()
    for i, morph in enumerate(answers.morphs):
        places = np.flatnonzero(morphs == i)
        if morph.split("|")[0] in OPEN and len(places):
            drawn = places[rng.random(len(places)) < SWAPPED]
            kinds[drawn] = part.words[rng.choice(places, len(drawn)), 0]
    return Part(np.column_stack([kinds, part.words[:, 1]]), part.answers, part.ends)
