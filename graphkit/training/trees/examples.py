"""Treebanks and raw text -> arrays of words and answers, a paragraph after the other, for the network to learn from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.training import Example

from graphkit.text.trees.component import Answers
from graphkit.text.trees.features import MOST_GRAMS, rows
from graphkit.text.trees.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

    Ints = NDArray[np.int64]

LONGEST = 300
GUESSED = 12_000
RAREST_RULE = 3
UNKNOWN = -1
AFFIXES = 9
# What a word is asked for: its head, its label, its tag, its part of speech with features, its rule, whether it begins.
HEAD, LABEL, TAG, MORPH, RULE, START = range(6)


@dataclass(frozen=True, slots=True)
class Told:
    """A word of a treebank in our own tokens with its answers; None where the tokens differ from the treebank's."""

    key: tuple[str, str, str]
    space: bool
    head: int | None
    label: str | None
    tag: str | None
    morph: str | None
    rule: str | None
    start: bool | None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the text: for each word its type and whether a space follows, its answers, and where paragraphs end."""

    words: Ints
    answers: Ints
    ends: Ints


@dataclass(frozen=True, slots=True)
class Types:
    """For each type of word its rows in the tables, which frequent word it is (or -1), and how often it stands."""

    words: Ints
    affixes: Ints
    grams: Ints
    guesses: Ints
    counts: Ints


def told(nlp: Language, gold: Doc) -> list[Told]:
    """Take a pipeline's tokenizer and a paragraph of a treebank, and return the paragraph's words as it cuts them, with
    what the treebank says of them."""
    example: Any = Example(nlp.make_doc(gold.text), gold)
    heads, labels = example.get_aligned_parse(projectivize=False)
    columns: dict[str, list[Any]] = {
        k: example.get_aligned(k, as_string=True) for k in ("TAG", "POS", "MORPH", "LEMMA")
    }
    starts = example.get_aligned_sent_starts()
    found = []
    for i, token in enumerate(example.predicted):
        pos, lemma = columns["POS"][i], columns["LEMMA"][i]
        whole = heads[i] is not None and bool(labels[i])
        found.append(
            Told(
                key=(token.norm_, token.text, token.shape_),
                space=bool(token.whitespace_),
                head=heads[i] if whole else None,
                label=labels[i] if whole else None,
                tag=columns["TAG"][i] or None,
                morph=f"{pos}|{columns['MORPH'][i] or ''}" if pos else None,
                rule=rule(token.text, lemma) if lemma else None,
                start=True if i == 0 else starts[i],
            )
        )
    return found


def untold(nlp: Language, text: str) -> list[Told]:
    """Take a tokenizer and raw text, and return its words without answers."""
    return [
        Told((t.norm_, t.text, t.shape_), bool(t.whitespace_), None, None, None, None, None, None)
        for t in nlp.make_doc(text)
    ]


def pieces(words: Sequence[Told]) -> Iterator[list[tuple[Told, int]]]:
    """Take a paragraph and return it in pieces that are not too long, cut where a sentence begins; each word with its
    head's place in the piece, -1 where it is not known or stands outside."""
    first = 0
    while first < len(words):
        last = min(len(words), first + LONGEST)
        if last < len(words):
            last = max((i for i in range(first + 1, last) if words[i].start), default=last)
        yield [
            (word, word.head - first if word.head is not None and first <= word.head < last else UNKNOWN)
            for word in words[first:last]
        ]
        first = last


def answers_in(words: Iterable[Told], *, attention_heads: int) -> Answers:
    """Take the words of the treebanks and return all answers there are, rules of lemmas without the rarest."""
    counts: list[Counter[str]] = [Counter(), Counter(), Counter(), Counter()]
    for word in words:
        for count, value in zip(counts, (word.label, word.tag, word.morph, word.rule), strict=True):
            if value is not None:
                count[value] += 1
    labels, tags, morphs, rules = counts
    often = sorted(value for value, n in rules.items() if n >= RAREST_RULE)
    return Answers(tuple(sorted(labels)), tuple(sorted(tags)), tuple(sorted(morphs)), tuple(often), attention_heads)


def part(paragraphs: Iterable[Sequence[Told]], answers: Answers, index: dict[tuple[str, str, str], int]) -> Part:
    """Take paragraphs, the answers there are and the types of words met so far (more are added), and return arrays."""
    places = [
        {value: i for i, value in enumerate(values)}
        for values in (answers.labels, answers.tags, answers.morphs, answers.rules)
    ]
    words, found, ends = [], [], [0]
    for paragraph in paragraphs:
        for piece in pieces(paragraph):
            for word, head in piece:
                words.append((index.setdefault(word.key, len(index)), int(word.space)))
                asked = (word.label if head >= 0 else None, word.tag, word.morph, word.rule)
                values = [at.get(value or "", UNKNOWN) for at, value in zip(places, asked, strict=True)]
                found.append((head, *values, UNKNOWN if word.start is None else int(word.start)))
            ends.append(len(words))
    return Part(np.array(words), np.array(found), np.array(ends))


def types_of(index: dict[tuple[str, str, str], int], parts: Iterable[Part]) -> Types:
    """Take the types of words and the parts to learn from, and return what is known of each type."""
    counts: Counter[str] = Counter()
    norms = [norm for norm, _, _ in index]
    for one in parts:
        for place, number in zip(*np.unique(one.words[:, 0], return_counts=True), strict=True):
            counts[norms[place]] += int(number)
    frequent = {norm: i for i, (norm, _) in enumerate(sorted(counts.items(), key=lambda x: (-x[1], x[0]))[:GUESSED])}
    tables = [rows(*key) for key in index]
    grams = np.zeros((len(index), MOST_GRAMS), dtype=np.int64)
    for i, table in enumerate(tables):
        grams[i, : len(table.grams)] = table.grams
    return Types(
        np.array([table.words for table in tables]),
        np.array([table.affixes for table in tables]),
        grams,
        np.array([frequent.get(norm, UNKNOWN) for norm in norms]),
        np.array([counts[norm] for norm in norms]),
    )
