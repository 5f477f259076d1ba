"""Who or what an entity is: known from the gazetteer or not, what it belongs to, and what brings words to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphkit.explaining.explanation import explain
from graphkit.explaining.identity import Met
from graphkit.explaining.things import Link
from graphkit.graph import KnowledgeGraph
from tests.explaining.made import FLEET, KNOWLEDGE, NORLAND, PORT, ROSSI, graph
from tests.made import claim, entity


def test_who_a_known_entity_is_and_what_brings_words_to_it() -> None:
    who = explain(graph(), "Norland").entity
    assert who is not None
    assert (who.label, who.type, who.source, who.wikidata) == ("Norland", "State", "factbook", "Q20")
    assert (who.names, who.adjectives) == (("Kingdom of Norland",), ("Norlandic",))
    assert who.parts == (Link(FLEET.iri, "Norland Navy"),)
    assert who.met == (
        Met("Norland", 4, "its name"),
        Met("Port Vale", 1, "its capital, which acts for it"),
        Met("it", 1, "a pronoun that stands for it"),
        Met("the Kingdom of Norland", 1, "another name of it in the gazetteer"),
    )


@pytest.mark.parametrize(
    ("text", "label", "how"),
    [
        ("President Mario Rossi", "Mario Rossi", "its name, with more around it"),
        ("Rossi", "Mario Rossi", "a part of its name"),
        ("the ageing Mario Rossi", "Mario Rossi", "words around its name"),
        ("the statesman", "Mario Rossi", "a description of it"),
        ("AB", "Atlantic Board", "an abbreviation"),
        ("Board", "Mario Rossi", "other words for it"),
    ],
)
def test_words_for_an_entity_that_no_gazetteer_knows(text: str, label: str, how: str) -> None:
    who = explain(KnowledgeGraph().add([], [claim(entity(label, text=text), "leave", None)]), label).entity
    assert who is not None
    assert (who.source, who.met) == (None, (Met(text, 1, how),))


def test_the_adjective_as_a_name_and_what_an_entity_belongs_to() -> None:
    navy = claim(replace(ROSSI, text="Norlandic", id=NORLAND.iri), "sail", None)
    who = explain(KnowledgeGraph(knowledge=KNOWLEDGE).add([], [navy]), "Norland").entity
    fleet = explain(graph(), "Norlandic navy").entity
    assert who is not None
    assert fleet is not None
    assert who.met == (Met("Norlandic", 1, "the adjective that stands for it"),)
    assert fleet.belongs_to == (Link(NORLAND.iri, "Norland"),)


def test_what_an_entity_belongs_to_is_in_the_graph_though_no_claim_names_it() -> None:
    lone = KnowledgeGraph(knowledge=KNOWLEDGE).add([], [claim(entity("x"), "see", replace(ROSSI, id=PORT.iri))])
    found = explain(lone, "Norland")
    assert (found.total, found.entity and found.entity.parts) == (0, (Link(PORT.iri, "Port Vale"),))
    port = explain(lone, "Port Vale").entity
    assert port is not None
    assert port.capital_of == Link(NORLAND.iri, "Norland")
