"""A treebank in our own tokens: answers go along where the tokens are the same, and are left out where not."""

from __future__ import annotations

import numpy as np
import spacy
from spacy.tokens import Doc

from graphkit.training.tokenizer import news_tokenizer
from graphkit.training.trees.examples import (
    HEAD,
    LABEL,
    LONGEST,
    RULE,
    START,
    TAG,
    UNKNOWN,
    Told,
    answers_in,
    part,
    pieces,
    told,
    types_of,
    untold,
)

NLP = spacy.blank("en")
NLP.tokenizer = news_tokenizer(NLP)


def gold(words: str, heads: list[int], deps: str, tags: str) -> Doc:
    found = words.split()
    return Doc(
        NLP.vocab, words=found, heads=heads, deps=deps.split(), tags=tags.split(), pos=["X"] * len(found),
        morphs=[""] * len(found), lemmas=[word.lower() for word in found],
    )  # fmt: skip


PLAIN = gold("Ports closed . Ships left", [1, 1, 1, 4, 4], "nsubj ROOT punct nsubj ROOT", "NNS VBD . NNS VBD")
# The treebank has three tokens where ours has one.
APART = Doc(
    NLP.vocab, words=["F", "-", "16", "jets"], spaces=[False, False, True, False], heads=[3, 2, 0, 3],
    deps=["compound", "punct", "nummod", "ROOT"], tags=["NN", "HYPH", "CD", "NNS"], pos=["X"] * 4,
    lemmas=["F", "-", "16", "jet"],
)  # fmt: skip


def word(place: int, *, start: bool = False) -> Told:
    return Told(("a", "a", "x"), True, place, "dep", "NN", "X|", "l0 ", start)


def test_the_answers_are_those_of_the_treebank() -> None:
    words = told(NLP, PLAIN)
    assert [(w.key[1], w.head, w.label, w.tag, w.start) for w in words] == [
        ("Ports", 1, "nsubj", "NNS", True),
        ("closed", 1, "ROOT", "VBD", False),
        (".", 1, "punct", ".", False),
        ("Ships", 4, "nsubj", "NNS", True),
        ("left", 4, "ROOT", "VBD", False),
    ]
    assert {w.rule for w in words} == {"l0 "}


def test_words_cut_otherwise_have_no_tree() -> None:
    words = told(NLP, APART)
    assert [w.key[1] for w in words] == ["F-16", "jets"]
    assert [(w.head, w.label, w.tag) for w in words] == [(None, None, None), (1, "ROOT", "NNS")]


def test_a_long_paragraph_is_cut_where_a_sentence_begins() -> None:
    words = [word(0, start=True), *(word(i - 1, start=i % 7 == 0) for i in range(1, LONGEST + 20))]
    first, second = pieces(words)
    assert len(first) == LONGEST - LONGEST % 7
    assert second[0][1] == UNKNOWN
    assert [head for _, head in second[1:]] == list(range(len(second) - 1))


def test_arrays_hold_what_was_told_and_nothing_of_raw_text() -> None:
    trees, raw = [told(NLP, PLAIN)], [untold(NLP, "Ports closed")]
    answers = answers_in(trees[0], attention_heads=2)
    assert (answers.labels, answers.tags) == (("ROOT", "nsubj", "punct"), (".", "NNS", "VBD"))
    index: dict[tuple[str, str, str], int] = {}
    learnt, read = part(trees, answers, index), part(raw, answers, index)
    assert learnt.answers[:, HEAD].tolist() == [1, 1, 1, 4, 4]
    assert learnt.answers[:, LABEL].tolist() == [1, 0, 2, 1, 0]
    assert learnt.answers[:, TAG].tolist() == [1, 2, 0, 1, 2]
    assert learnt.answers[:, RULE].tolist() == [0] * 5
    assert learnt.answers[:, START].tolist() == [1, 0, 0, 1, 0]
    assert (read.answers == UNKNOWN).all()
    assert read.words[:, 0].tolist() == learnt.words[:2, 0].tolist()
    types = types_of(index, [learnt, read])
    assert types.counts.tolist() == [2, 2, 1, 1, 1]
    assert sorted(types.guesses.tolist()) == [0, 1, 2, 3, 4]
    assert np.count_nonzero(types.grams[0]) == len("<ports>") * 3 - 9
