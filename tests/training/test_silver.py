"""Names that a name finder and the tags of a treebank agree on."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from graphkit.training.silver import silver

TAGGED = (
    ("President", "NNP"), ("Ann", "NNP"), ("Lee", "NNP"), ("left", "VBD"), ("North", "NNP"), ("Karst", "NNP"),
    ("with", "IN"), ("Norlanders", "NNPS"), ("of", "IN"), ("Fen", "NNP"), ("Bay", "NNP"), ("and", "CC"), ("the", "DT"),
    ("sea", "NN"),
)  # fmt: skip


def said(*found: tuple[str, str]) -> tuple[list[tuple[str, str]], list[str]]:
    """Take what a name finder calls names; return the names of the document, and the words left unsaid."""
    nlp = spacy.blank("en")
    finder = nlp.add_pipe("entity_ruler")
    finder.add_patterns([{"label": label, "pattern": text} for text, label in found])  # type: ignore[attr-defined]
    made = Doc(nlp.vocab, words=[word for word, _ in TAGGED], tags=[tag for _, tag in TAGGED])
    (doc,) = silver(nlp, [made])
    return [(ent.text, ent.label_) for ent in doc.ents], [token.text for token in doc if not token.ent_iob_]


def test_a_name_is_what_the_finder_calls_one_and_the_tags_end_with_it() -> None:
    names, unsaid = said(("Ann Lee", "PER"), ("Fen Bay", "LOC"))
    assert names == [("Ann Lee", "PER"), ("Fen Bay", "LOC")]
    assert unsaid == ["President", "North", "Karst", "Norlanders"]


def test_a_part_of_a_run_of_proper_nouns_and_a_people_are_left_unsaid() -> None:
    names, unsaid = said(("Karst", "LOC"), ("Norlanders", "PER"), ("Fen Bay", "ORG"))
    assert names == [("Fen Bay", "ORG")]
    assert {"North", "Karst", "Norlanders"} <= set(unsaid)


def test_common_words_are_no_names_whatever_the_finder_says() -> None:
    names, unsaid = said(("sea", "LOC"), ("left", "PER"))
    assert names == []
    assert "sea" not in unsaid
    assert "left" not in unsaid
