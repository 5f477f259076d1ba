"""The training code's pure parts: treebanks -> documents, and the tokenizer that agrees with them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from graphkit.training.corpora import (
    MOST_SENTENCES,
    curled,
    paragraphs,
    tree_doc,
    trees,
    with_curled,
)
from tests.linking.made import words

VOCAB = spacy.blank("en").vocab


def rows(text: str, *, meta: str = "") -> str:
    """Take rows of `id form lemma UPOS XPOS feats head deprel misc`, cells apart by spaces, and return CoNLL-U."""
    table = []
    for line in text.strip().splitlines():
        cells = line.split()
        table.append("\t".join([*cells[:8], "_", cells[8]]))
    return meta + "\n".join(table) + "\n\n"


FIRST = rows(
    """
    1 The the DET DT Definite=Def|PronType=Art 2 det _
    2 envoy envoy NOUN NN Number=Sing 5 nsubj _
    3-4 didn't _ _ _ _ _ _ _
    3 did do AUX VBD _ 5 aux _
    4 n't not PART RB _ 5 advmod _
    5 say say VERB VB _ 0 root _
    6 " " PUNCT '' _ 7 punct SpaceAfter=No
    7 yes yes INTJ UH _ 5 obj SpaceAfter=No
    8 " " PUNCT '' _ 7 punct SpaceAfter=No
    9 . _ PUNCT . _ 5 punct _
    """,
    meta="# newdoc id = one\n# newpar\n",
)
SECOND = rows(
    """
    1 Karst Karst PROPN NNP _ 2 nsubj _
    2-3 cannot _ _ _ _ _ _ SpaceAfter=No
    2 can can AUX MD _ 0 root _
    3 not not PART RB _ 2 advmod _
    3.1 ghost ghost NOUN NN _ _ _ _
    4 . . PUNCT . _ 2 punct _
    """
)
THIRD = rows("1 Rain rain NOUN NN _ 0 root _\n2 fell fall VERB VBD _ 1 dep _", meta="# newpar\n")


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "small.conllu"
    path.write_text(FIRST + SECOND + THIRD, encoding="utf-8")
    return path


def test_a_treebank_falls_into_its_paragraphs(treebank: Path) -> None:
    assert [len(group) for group in paragraphs(treebank)] == [2, 1]
    assert [len(group) for group in paragraphs(treebank, most=1)] == [1, 1, 1]


def test_a_paragraph_without_an_end_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "long.conllu"
    path.write_text(SECOND * (MOST_SENTENCES + 1), encoding="utf-8")
    assert [len(group) for group in paragraphs(path)] == [MOST_SENTENCES, 1]


def test_a_document_has_the_text_the_tree_and_the_tags_of_its_paragraph(treebank: Path) -> None:
    first, second = trees(VOCAB, treebank)
    assert first.text.strip() == 'The envoy didn\'t say "yes". Karst cannot.'
    assert second.text == "Rain fell "
    assert [token.text for token in first][:9] == ["The", "envoy", "did", "n't", "say", '"', "yes", '"', "."]
    assert [s.text for s in first.sents] == ['The envoy didn\'t say "yes".', "Karst cannot."]
    envoy, say, can = first[1], first[4], first[10]
    assert (envoy.head, envoy.dep_, envoy.tag_, envoy.pos_, envoy.lemma_) == (say, "nsubj", "NN", "NOUN", "envoy")
    assert envoy.morph.to_dict() == {"Number": "Sing"}
    assert (say.dep_, say.head, can.dep_, can.head) == ("ROOT", say, "ROOT", can)
    assert (first[8].lemma_, first[9].head) == (".", can)


def test_a_form_with_a_space_in_it_is_one_word(tmp_path: Path) -> None:
    path = tmp_path / "spaced.conllu"
    path.write_text("1\t10 000\t10000\tNUM\tCD\t_\t0\troot\t_\t_\n\n", encoding="utf-8")
    (group,) = paragraphs(path)
    assert [token.text for token in tree_doc(VOCAB, group)] == ["10000"]


def ents(doc: Doc) -> list[tuple[str, str]]:
    return [(ent.text, ent.label_) for ent in doc.ents]


def quoted() -> Doc:
    made = Doc(
        VOCAB,
        words=["Ann", "said", '"', "it", "'s", "over", '"', "-", "twice", "'"],
        spaces=[True, True, False, False, True, False, True, True, False, False],
        heads=[1, 1, 3, 5, 5, 1, 5, 8, 1, 1],
        deps=["nsubj", "ROOT", "punct", "nsubj", "cop", "ccomp", "punct", "punct", "advmod", "punct"],
        tags=["NNP", "VBD", "``", "PRP", "VBZ", "RB", "''", ":", "RB", "''"],
    )
    made.ents = (Span(made, 0, 1, "PER"),)
    return made


def test_typographic_dress_changes_the_marks_alone() -> None:
    plain = quoted()
    dressed = curled(plain, random.Random(1))
    assert dressed.text.replace("–", "-") == "Ann said “it’s over” - twice’"
    assert [(t.head.i, t.dep_, t.tag_) for t in dressed] == [(t.head.i, t.dep_, t.tag_) for t in plain]
    assert ents(dressed) == [("Ann", "PER")]
    dashes = {curled(plain, random.Random(seed))[7].text for seed in range(20)}
    assert dashes == {"-", "–"}


def test_a_share_of_the_quoted_documents_is_dressed_the_same_for_a_seed() -> None:
    bare = Doc(VOCAB, words=["He", "left"])
    docs = [quoted() for _ in range(40)]
    first, again = ([doc.text for doc in with_curled([*docs, bare], seed=3)] for _ in range(2))
    assert first == again
    assert first[-1] == bare.text
    assert 5 < sum("“" in text for text in first) < 30
    assert all("“" in doc.text for doc in with_curled(docs, seed=3, share=1.0))
    assert [doc.text for doc in with_curled(docs, seed=3, share=0.0)] == [doc.text for doc in docs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S.-Japan talks", "U.S. - Japan talks"),
        ("a 300-kilometer range", "a 300 - kilometer range"),
        ("the F-16, a DF-21D and 2+2 talks", "the F-16 , a DF-21D and 2+2 talks"),
        ("anti-ship and pre-war", "anti-ship and pre-war"),
        ("the ex-president and pro-Karst men", "the ex-president and pro-Karst men"),
        ("Gen. Lee, Lt. Col. Hill and Adm. Stone.", "Gen. Lee , Lt. Col. Hill and Adm. Stone ."),
        ("in Sept. and Jan.-March", "in Sept. and Jan. - March"),
        ("Really?!! Yes -- no...", "Really ?!! Yes -- no ..."),
        ("his/hers and and/or", "his / hers and and/or"),
        ("We'll say it's O’Hara’s", "We 'll say it 's O’Hara ’s"),
        ("US$5 million (USFJ)", "US$ 5 million ( USFJ )"),
    ],
)
def test_the_tokenizer_splits_as_the_treebanks_and_keeps_what_news_write_whole(text: str, expected: str) -> None:
    assert [token.text for token in words(text)] == expected.split()


@given(st.text(max_size=80))
def test_the_tokenizer_loses_no_character(text: str) -> None:
    tokens = words(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert "".join(token.text for token in tokens).replace(" ", "") == text.replace(" ", "")
