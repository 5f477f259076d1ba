"""The network and the component over it, with weights drawn by chance: the same whatever is read beside or before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from graphkit.text.listed import TOLD
from graphkit.text.trees.component import MOST_WORDS, Answers, Trees
from graphkit.text.trees.features import AFFIX_ROWS, GRAM_ROWS, MOST_GRAMS, WORD_ROWS, rows
from graphkit.text.trees.network import Network, Word

ANSWERS = Answers(("ROOT", "nsubj", "obj"), ("NN", "VBD"), ("NOUN|Number=Sing", "VERB|"), ("l0 ", "l1 "), 2)
WORDS = st.lists(st.sampled_from("the envoy of Japan left it , and talks went on .".split()), min_size=1, max_size=30)


def drawn(seed: int = 3, *, width: int = 8) -> Network:
    """A network of one layer."""
    rng = np.random.default_rng(seed)
    ends = np.cumsum([1, 2, 2, 2, 4, 4, 3, 3]).astype(np.int32)
    shapes = {
        "words": (WORD_ROWS + 1, 4), "affixes": (AFFIX_ROWS + 1, 4), "grams": (GRAM_ROWS + 1, 4),
        "inp.w": (12, width), "inp.b": (width,), "inp.g": (width,), "space": (2, width), "out.g": (width,),
        "0.conv": (5, width), "0.conv.g": (width,), "0.attn.g": (width,), "0.ff.g": (width,),
        "0.qkv.w": (width, 3 * width), "0.qkv.b": (3 * width,), "0.o.w": (width, width), "0.o.b": (width,),
        "0.up.w": (width, 12), "0.up.b": (12,), "0.down.w": (12, width), "0.down.b": (width,),
        "said.w": (width, int(ends[-1])), "said.b": (int(ends[-1]),), "root.w": (4, 1), "root.b": (1,),
        "head.w": (4, 1), "arc.w": (4, 4), "label.w": (3, 3), "label.b": (3,),
    }  # fmt: skip
    weights = {name: rng.normal(size=shape).astype(np.float16).astype(np.float32) for name, shape in shapes.items()}
    return Network(weights | {"said.ends": ends}, 2)


NAMES = ("O", "B-PER", "I-PER", "E-PER", "S-PER")


def naming(network: Network, *, width: int = 8) -> Network:
    """A network with one layer more, for names."""
    rng = np.random.default_rng(5)
    layer = {f"names.{name}": array for name, array in network.weights.items() if name.startswith("0.")}
    own = {
        "names.inp.w": (2 * width, width), "names.inp.b": (width,), "names.inp.g": (width,), "names.out.g": (width,),
        "names.listed": (len(TOLD), width),
        "names.out.w": (width, len(NAMES)), "names.out.b": (len(NAMES),),
    }  # fmt: skip
    drawn_too = {name: rng.normal(size=shape).astype(np.float32) for name, shape in own.items()}
    return Network({**network.weights, **layer, **drawn_too}, network.attention_heads)


def test_what_finds_names_changes_no_tree_and_each_name_lies_in_one_sentence() -> None:
    pipeline = made()
    plain = pipeline(" ".join(["the envoy of Japan left it , and talks went on ."] * 40))
    component = pipeline.get_pipe("trees")
    assert isinstance(component, Trees)
    component.load(replace(ANSWERS, names=NAMES), naming(drawn()))
    found = pipeline(plain.text)
    assert told(found) == told(plain)
    assert not plain.ents
    assert len(found.ents) > 1
    assert {ent.label_ for ent in found.ents} == {"PER"}
    assert all(ent.sent.start <= ent.start and ent.end <= ent.sent.end for ent in found.ents)


def test_what_the_lists_tell_of_a_word_counts_in_its_scores_for_names_alone() -> None:
    named = naming(drawn())
    silent = {"names.listed": np.zeros_like(named.weights["names.listed"])}
    words = [Word(text.lower(), text, "Xxxxx", True) for text in ("Anna", "left", "Oslo")]
    with_lists, without = (Network({**named.weights, **more}, 2).read([words])[0] for more in ({}, silent))
    assert not np.allclose(with_lists.names, without.names)
    assert np.array_equal(with_lists.tags, without.tags)


def test_weights_for_names_come_back_from_disk(tmp_path: Path) -> None:
    pipeline = made()
    component = pipeline.get_pipe("trees")
    assert isinstance(component, Trees)
    component.load(replace(ANSWERS, names=NAMES), naming(drawn()))
    pipeline.to_disk(tmp_path / "made")
    again = spacy.load(tmp_path / "made")
    text = "the envoy of Japan left it , and talks went on ."
    assert [(e.text, e.label_) for e in again(text).ents] == [(e.text, e.label_) for e in pipeline(text).ents]


def made() -> Language:
    pipeline = spacy.blank("en")
    component = pipeline.add_pipe("graphkit_trees", name="trees")
    assert isinstance(component, Trees)
    component.load(ANSWERS, drawn())
    return pipeline


@pytest.fixture(scope="module")
def nlp() -> Language:
    return made()


def told(doc: Doc) -> list[tuple[str, str, str, str, int, bool]]:
    return [(t.tag_, t.pos_, t.lemma_, t.dep_, t.head.i, bool(t.is_sent_start)) for t in doc]


def test_a_word_is_known_by_its_form_affixes_and_letters() -> None:
    found = rows("defence", "Defence", "Xxxxx")
    assert found.words != rows("defences", "defence", "Xxxxx").words
    assert found.affixes[:7] == rows("defence", "defence", "xxxx").affixes[:7]
    assert found.affixes[7:] != rows("defence", "defence", "xxxx").affixes[7:]
    assert len(rows("x" * 50, "x" * 50, "xxxx").grams) == MOST_GRAMS
    assert all(0 < row <= WORD_ROWS for row in found.words)


def test_a_word_sees_those_around_it_and_their_order() -> None:
    network = drawn()
    plain, turned = (
        [Word(w, w, "xxxx", True) for w in text.split()] for text in ("the envoy left it", "the it left envoy")
    )
    assert not np.allclose(network.read([plain])[0].tags[2], network.read([turned])[0].tags[2])


@given(st.lists(WORDS, min_size=2, max_size=5))
@settings(max_examples=30, deadline=None)
def test_what_is_read_beside_a_paragraph_changes_nothing(paragraphs: list[list[str]]) -> None:
    pipeline = made()
    texts = [" ".join(words) for words in paragraphs]
    one_by_one = [told(pipeline(text)) for text in texts]
    assert [told(doc) for doc in pipeline.pipe(texts[::-1], batch_size=2)] == one_by_one[::-1]


@given(WORDS, st.data())
@settings(max_examples=30, deadline=None)
def test_borders_that_a_text_has_are_kept_and_each_sentence_is_one_tree(words: list[str], data: st.DataObject) -> None:
    pipeline = made()
    given_borders = data.draw(st.lists(st.sampled_from([True, False, None]), min_size=len(words), max_size=len(words)))
    doc = Doc(pipeline.vocab, words=words)
    for i in range(1, len(words)):
        doc[i].is_sent_start = given_borders[i]
    read = pipeline.get_pipe("trees")(doc)
    for i in range(1, len(words)):
        assert given_borders[i] is None or read[i].is_sent_start == given_borders[i]
    for sentence in read.sents:
        assert [t.dep_ for t in sentence if t.head == t] == ["ROOT"]
        assert all(t.head in sentence and t.is_ancestor(t) is False for t in sentence)


def test_a_long_paragraph_is_read_in_pieces_and_whole(nlp: Language) -> None:
    doc = nlp(" ".join(["the envoy left it ."] * (MOST_WORDS // 2)))
    assert len(doc) == MOST_WORDS // 2 * 5
    assert all(token.pos_ and token.dep_ and token.lemma_ for token in doc)


def test_an_empty_text_has_no_words(nlp: Language) -> None:
    assert len(nlp("")) == 0


def test_what_is_written_is_read_back(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    text = "the envoy of Japan left it, and talks went on."
    assert told(again(text)) == told(nlp(text))
    assert again.pipe_labels["trees"] == list(ANSWERS.labels)
    again.to_disk(tmp_path / "again")
    files = ("trees/weights.npz", "trees/answers.json")
    assert all((tmp_path / "again" / f).read_bytes() == (tmp_path / "pipeline" / f).read_bytes() for f in files)
