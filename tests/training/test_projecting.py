"""Raw text gets the names that graphkit finds, those of open class as such."""

from __future__ import annotations

import spacy

from graphkit.places import ontology_folder
from graphkit.rdf.ontology import load_knowledge
from graphkit.training.projecting import OPEN, projected, with_entities
from tests.linking.made import embedded


def test_each_passage_has_its_own_names() -> None:
    passages = ["The talks in France went on for two days.", "Nobody came.", "Then France and Peru signed the treaty."]
    found = list(projected([("a", passages)], parser=embedded(), knowledge=load_knowledge(ontology_folder())))
    assert [doc.text for doc in found] == passages
    assert [[(e.text, e.label_) for e in doc.ents] for doc in found] == [
        [("France", "LOC")], [], [("France", "LOC"), ("Peru", "LOC")],
    ]  # fmt: skip


def test_of_names_that_overlap_the_first_is_kept_and_half_a_word_is_a_whole_one() -> None:
    doc = with_entities(spacy.blank("en")("Paz met Lund."), [(0, 2, "PER"), (0, 7, "ORG"), (8, 12, OPEN)])
    assert [(e.text, e.label_) for e in doc.ents] == [("Paz", "PER"), ("Lund", OPEN)]
