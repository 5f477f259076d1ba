"""Parsing: what will not do is refused in a line; words keep their places; sentences end where they should."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from graphkit.errors import ModelError
from graphkit.text.documents import Document
from graphkit.text.paragraphs import INVISIBLE, paragraphs
from graphkit.text.parser import Parsed, Parser, load_parser, parse
from graphkit.text.sentences import Sentence
from tests.linking.made import GAZETTEER, embedded

UNSEEN = set(INVISIBLE) | {chr(code) for code in range(32)}


@Language.component("graphkit_chain")
def chain(doc: Doc) -> Doc:
    """A parser that knows nothing: each word hangs on the one before, each full stop ends a sentence that may end."""
    starts = [
        i == 0 or doc[i].is_sent_start or (doc[i].is_sent_start is None and doc[i - 1].text[-1:] in (".", "!", "?"))
        for i in range(len(doc))
    ]
    return Doc(
        doc.vocab,
        words=[t.text for t in doc],
        spaces=[bool(t.whitespace_) for t in doc],
        heads=[i if first else i - 1 for i, first in enumerate(starts)],
        deps=["ROOT" if first else "dep" for first in starts],
        pos=["NOUN"] * len(doc),
        tags=["NN"] * len(doc),
        lemmas=[t.text.lower() for t in doc],
        sent_starts=list(starts),
    )


@cache
def chained() -> Parser:
    nlp = spacy.blank("en")
    nlp.add_pipe("graphkit_chain")
    return Parser("chain", "1", nlp)


def read(
    text: str, *, parser: Parser | None = None, sentences: bool = False, pretokenised: bool = False
) -> list[Parsed]:
    options = {"sentences": sentences, "pretokenised": pretokenised}
    ((_, found),) = parse([Document("a.txt", text)], parser=parser or chained(), gazetteer=GAZETTEER, **options)
    return found


def told(text: str, *, parser: Parser | None = None) -> list[str]:
    return [item.sentence.text for item in read(text, parser=parser)]


def check(sentence: Sentence, text: str) -> None:
    """A sentence is a slice of its document, its words stand in it in order, and its tree is one tree."""
    assert text[sentence.start : sentence.end] == sentence.text
    last = sentence.start
    for i, token in enumerate(sentence.tokens):
        assert token.i == i
        assert last <= token.start < token.end <= sentence.end
        last = token.end
        stood = text[token.start : token.end]
        assert "".join(c for c in stood if c not in UNSEEN) == token.text
    assert [t.i for t in sentence.tokens if t.head == t.i] == [t.i for t in sentence.tokens if t.dep == "root"]
    assert sum(t.head == t.i for t in sentence.tokens) == 1
    for token in sentence.tokens:
        seen = set()
        here = token
        while here.head != here.i:
            assert here.i not in seen, "a circle"
            seen.add(here.i)
            here = sentence.tokens[here.head]


PIECES = (
    "U.S. Defense Secretary|Ann Lee|Gen.|Paul Stone|, the Prime Minister of Japan,|said|.|!|“|”|(|)|On March 5,|In 2021"
    "|Blue Harbor Group (BHG)|OSLO, Oct. 9 (News) —|TOKYO —|Seoul|7th Fleet|co\u00adoperated|don't|and|it|2021|-|…"
    "|Ministry of Foreign Affairs of the Republic of Korea|U.S.-Japan|\n\n|\n|\r\n|\t|\u00a0|\u200b|\ufeff|\x07"
).split("|")
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)


@settings(deadline=None)
@given(TEXTS)
def test_every_word_is_where_it_says_and_every_tree_is_one(text: str) -> None:
    found = read(text)
    last = 0
    for index, item in enumerate(found):
        check(item.sentence, text)
        assert item.sentence.index == index
        assert item.sentence.document == "a.txt"
        assert last <= item.sentence.start
        last = item.sentence.end
    pieces = "".join(piece.text for piece in paragraphs(text))
    assert "".join(t.text for item in found for t in item.sentence.tokens) == pieces.replace(" ", "")


@settings(deadline=None)
@given(TEXTS)
def test_with_sentences_each_line_is_one_and_counts_from_nought(text: str) -> None:
    found = read(text, sentences=True)
    for item in found:
        check(item.sentence, text)
    assert [item.sentence.index for item in found] == [
        i for i, line in enumerate(text.split("\n")) if "".join(c for c in line if c not in UNSEEN).strip()
    ]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["He", "U.S.", "left", ".", "'s", "(", "don't", "Ann", "Lee", "President"]), min_size=1)
)
def test_pretokenised_words_stay_as_they_are(words: list[str]) -> None:
    (found,) = read(" ".join(words), sentences=True, pretokenised=True)
    assert [token.text for token in found.sentence.tokens] == words


def test_the_documents_come_back_in_order_with_their_paragraphs_counted() -> None:
    documents = [Document("b", "He left.\n\nShe stayed. It rained."), Document("a", ""), Document("c", "It rained.")]
    found = list(parse(documents, parser=chained(), gazetteer=GAZETTEER))
    assert [document.id for document, _ in found] == ["b", "a", "c"]
    assert [[(p.sentence.index, p.sentence.paragraph) for p in items] for _, items in found] == [
        [(0, 0), (1, 1), (2, 1)], [], [(0, 0)],
    ]  # fmt: skip


def test_a_long_name_is_one_word_of_the_tree_and_whole_again_after_it() -> None:
    (item,) = read("officials said then-Speaker of the U.S. House of Representatives Ann Lee left")
    tokens = item.sentence.tokens
    assert [t.text for t in tokens][2:5] == ["then", "-", "Speaker"]
    lee, left = tokens[-2], tokens[-1]
    assert (lee.text, lee.pos, lee.lemma, tokens[lee.head].text) == ("Lee", "PROPN", "Lee", "said")
    assert [t.text for t in tokens if t.head == lee.i] == [
        "then", "-", "Speaker", "of", "the", "U.S.", "House", "of", "Representatives", "Ann", "left",
    ]  # fmt: skip
    assert tokens[left.head] == lee


@pytest.mark.parametrize(
    "text", ["In 2021", "On March 5,", "In 2021.", "OSLO — In 2021", "TOKYO, Oct. 9 (News) — On May 5"]
)
def test_a_text_that_is_only_a_date_is_a_sentence_all_the_same(text: str) -> None:
    (item,) = read(text)
    assert item.sentence.text == text
    check(item.sentence, text)


@pytest.mark.parametrize("text", ["", "\n\n", "\u200b", "\u200b\n\u200b"])
def test_a_text_that_shows_nothing_has_no_sentence(text: str) -> None:
    assert read(text) == []
    assert read(text, sentences=True) == []


def refused(model: str | Path) -> str:
    with pytest.raises(ModelError) as caught:
        load_parser(model)
    message = str(caught.value)
    assert "\n" not in message
    assert caught.value.hint
    assert str(model) in message
    return message


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "name an installed spaCy pipeline" in refused(tmp_path / "gone")
    assert "name an installed spaCy pipeline" in refused("no_such_pipeline_anywhere")


def test_a_folder_that_is_no_pipeline_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("nothing")
    refused(tmp_path)


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    assert "no dependency parser" in refused(tmp_path)


def test_a_pipeline_with_labels_of_another_scheme_is_refused(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    parser = nlp.add_pipe("parser")
    for label in ("nsubj", "dobj", "prep"):
        parser.add_label(label)  # type: ignore[attr-defined]
    nlp.initialize()
    nlp.to_disk(tmp_path)
    message = refused(tmp_path)
    assert "neither those of Universal Dependencies nor those of spaCy's English models: " in message
    assert "dobj, nsubj, prep" in message
    assert "UD treebank" in message


NASTY = (
    "TOKYO\u00a0— On\tMarch 30, U.S. Defense Secretary\r\nAnn Lee co\u00adoperated\u200b with Gen. Paul O’Hara Jr. of "
    "U.S. Forces Japan (USFJ).  “We’ll meet in No. 10,” she said; it’s $5\u00a0billion… \ufeffIs it? Yes!!\n\n"
    "“It’s done.”\n\nThe U.S.-Japan talks—held 2021-03-05—ended."
)


@pytest.mark.model
def test_the_embedded_pipeline_keeps_the_places_of_a_nasty_text_and_tells_the_same_twice() -> None:
    found = read(NASTY, parser=embedded())
    for item in found:
        check(item.sentence, NASTY)
    assert "".join(t.text for item in found for t in item.sentence.tokens) == "".join(
        c for c in NASTY if not c.isspace() and c not in UNSEEN
    )
    assert read(NASTY, parser=embedded()) == found


@pytest.mark.model
@pytest.mark.parametrize(
    "sentence",
    [
        "“We will defend the islands,” Minister Koval said.",
        "“Will you come?” asked the minister.",
        '"It is done." the envoy said.',
        "He met Gen. Stone and Lt. Col. Hill in the U.S. on Monday.",
        "The U.S. military and the U.K. Navy met in St. Petersburg on Jan. 5.",
        "It is No. 2 of the list.",
        "The command (USFJ) grew to 50,000 (up from 40,000) in a year.",
        "Mr. Lee, Mrs. Hill and Dr. Stone left at 5 p.m. for Tokyo.",
        "Sen. Paul A. Stone of Ohio met Prime Minister J. D. Hill.",
    ],
)
def test_no_sentence_ends_before_its_end(sentence: str) -> None:
    text = f"It rained. {sentence} They left."
    assert told(text, parser=embedded()) == ["It rained.", sentence, "They left."]


@pytest.mark.model
def test_the_embedded_pipeline_reads_a_plain_sentence() -> None:
    (item,) = read("The minister of Japan visited Seoul.", parser=embedded())
    tokens = {t.text: t for t in item.sentence.tokens}
    assert tokens["visited"].dep == "root"
    assert (tokens["visited"].lemma, tokens["visited"].tag, tokens["visited"].pos) == ("visit", "VBD", "VERB")
    assert (tokens["minister"].dep, tokens["minister"].head) == ("nsubj", tokens["visited"].i)
    assert (tokens["Seoul"].dep, tokens["Seoul"].head) == ("obj", tokens["visited"].i)
    assert dict(tokens["visited"].feats)["Tense"] == "Past"
    assert (5, 5, "LOC") in item.names
    assert load_parser().name == "graphkit_english"


@pytest.mark.model
def test_the_quotation_marks_of_typewriters_are_marks_and_stay_as_they_are() -> None:
    (item,) = read("Lima is `` livid '' about it .", parser=embedded(), sentences=True, pretokenised=True)
    marks = [t for t in item.sentence.tokens if not t.text.isalpha()]
    assert [(t.text, t.pos) for t in marks] == [("``", "PUNCT"), ("''", "PUNCT"), (".", "PUNCT")]


@pytest.mark.model
def test_a_contraction_keeps_what_the_tokenizer_knows_of_it_through_the_folding() -> None:
    report = Document("a", "U.S. President John Rossi spoke. “We’re confident that Japan will sign,” he said.")
    [(_, found)] = list(parse([report], parser=embedded(), gazetteer=GAZETTEER))
    assert [t.pos for item in found for t in item.sentence.tokens if t.text == "’re"] == ["AUX"]


def test_a_sentence_may_end_with_an_abbreviation_before_a_word_no_name_goes_on_with() -> None:
    assert told("He left the U.S. The talks ended.") == ["He left the U.S.", "The talks ended."]


@pytest.mark.model
@pytest.mark.parametrize(
    "sentences",
    [
        ("They married in Paris in 2014. [2] [13]", "The couple lives in Rome."),
        ("The ministers met in Paris. [better source needed]", "They signed a treaty."),
        ("The treaty was signed (1821). [22]", "His poems about it are lost."),
        ("He led the drills (e.g. The Shield) for years.",),
    ],
)
def test_the_number_of_a_note_ends_its_sentence(sentences: tuple[str, ...]) -> None:
    assert told(" ".join(sentences), parser=embedded()) == list(sentences)
    assert told("He left at 5 p.m. The talks ended.") == ["He left at 5 p.m.", "The talks ended."]
    assert told("He met the U.S. Navy and Gen. Paz.") == ["He met the U.S. Navy and Gen. Paz."]


def test_a_label_is_part_of_the_first_sentence_and_of_no_tree() -> None:
    [item] = read("MR. PAZ: France sank ships.")
    assert item.sentence.text == "MR. PAZ: France sank ships."
    assert [t.text for t in item.sentence.tokens if t.dep == "discourse"] == ["MR", "PAZ"]


def test_a_headline_is_parsed_as_a_sentence_and_read_as_it_stands() -> None:
    text = "The tanks crossed the bridges.\n\nFRANCE SENDS MORE TANKS OVER BRIDGES"
    headline = read(text)[-1].sentence
    assert [t.text for t in headline.tokens] == "FRANCE SENDS MORE TANKS OVER BRIDGES".split()
    assert [t.lemma for t in headline.tokens] == "france sends more tank over bridge".split()
