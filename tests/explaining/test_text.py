"""An explanation as text: what it says, how wide it is, and that a terminal has nothing to obey in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphkit.explaining.explanation import explain
from graphkit.explaining.text import text
from graphkit.graph import KnowledgeGraph
from graphkit.linking.claims import Time
from graphkit.text.documents import Document
from tests.explaining.made import DENIED, DETAIL, PLANNED, SAILED, VISIT, VISITED, graph
from tests.made import claim


def short(iri: str) -> str:
    return iri.rpartition("/")[2]


def test_an_entity_is_told_before_its_claims_document_by_document() -> None:
    assert str(explain(graph(), "Norland", limit=2)) == (
        f"""Norland (State)
  https://w3id.org/graphkit/gazetteer/norland
  known         from the gazetteer (factbook); Wikidata Q20
  names         Kingdom of Norland
  adjectives    Norlandic
  parts         Norland Navy
  called        “Norland” 4 times: its name
                “Port Vale” once: its capital, which acts for it
                “it” once: a pronoun that stands for it
                “the Kingdom of Norland” once: another name of it in the
                gazetteer

7 claims name it: the first 2 here, 5 more with a limit of 7

An old report
  The Post, 2020-03-01, old.txt, https://example.org/old

  1. Norland – visited – Ostland
     a fact: the document itself states it, as done
     when: 2020-02
     “[Norland] *visited* [Ostland] Rome 2020-02.”
     sentence 0, characters 0-{VISITED.end}; confidence 0.90; rules: verb, verb-object
     claim/{short(VISITED.id)}

  2. Norland – visited in – Rome
     stated as done, but no triple of its own: a further detail of its clause
     “[Norland] *visited in* [Rome].”
     sentence 0, characters 0-{DETAIL.end}; confidence 0.90; rules: verb-object
     claim/{short(DETAIL.id)}

Rules
  verb         A verb says what its subject does. “Italy sold the ships.”
  verb-object  A verb's object is the object of the claim. “Italy sold the
               ships.”
"""
    )


def test_a_claim_is_told_slot_by_slot() -> None:
    told = str(explain(graph(), VISITED.id))
    assert told.startswith(f"Claim {VISITED.id}\n\nAn old report\n")
    for lines in (
        "  subject       “Norland” 0-7\n                Norland (State), https://w3id.org/graphkit/gazetteer/norland\n",
        "  relation      “visited” 8-15\n                visit, https://w3id.org/graphkit/kg/relation/visit\n",
        "  place         “Rome” 24-28\n                Rome (State), https://w3id.org/graphkit/kg/entity/rome\n",
        "  when          “2020-02” 29-36 = 2020-02 (month)\n",
        "  amount        “Rome” 0-4 = about 3 ship\n",
        "  standing      core, positive, done\n",
        f"Event {VISIT.id}\n  class         Visit\n  PLOVER        CONSULT, VerbalCooperation, scale 2.5\n"
        "  hasActor      Norland, https://w3id.org/graphkit/gazetteer/norland\n",
        f"Other claims of the same clause\n  - Norland – visited in – Rome (claim/{short(DETAIL.id)})\n",
        "Other documents that say the opposite\n"
        f"  - Norland – did not visit – Ostland (claim/{short(DENIED.id)})\n"
        "    not a fact: a denial (it did not happen)\n    new.txt, 2024-05-06\n"
        "    “[Norland] *did not visit* [Ostland].”\n",
    ):
        assert lines in told


def test_who_says_so_is_marked_and_a_rule_of_no_known_meaning_is_still_named() -> None:
    told = str(explain(graph(), PLANNED.id))
    assert "“{Mario Rossi} {said} that [Norland] *will visit* [Ostland].”" in told
    assert "rules: modal, a rule of tomorrow" in " ".join(told.split())
    assert told.endswith("Rules\n  modal  A modal verb decides the status. “Italy may send troops.”\n")
    assert (
        "  said by       “Mario Rossi” 0-11, “said” 12-16\n"
        "                Mario Rossi, https://w3id.org/graphkit/kg/entity/mario-rossi\n" in told
    )


def test_what_is_missing_is_said() -> None:
    told = str(explain(graph(), SAILED.id))
    assert "The navy" in told
    assert "Norland Navy – sail – (no object)" in told
    assert "  object        none\n" in told
    monday = replace(claim("Norland", "sail", None), time=Time("Monday", 0, 6))
    assert "when: “Monday”, unresolved\n" in str(explain(KnowledgeGraph().add([], [monday]), monday.id))


def test_an_address_that_is_the_id_is_told_once() -> None:
    address = "https://example.org/a"
    page = Document(address, "", title="A page", url=address)
    found = explain(KnowledgeGraph().add([page], [replace(VISITED, document=address)]), VISITED.id)
    assert f"\nA page\n  undated, {address}\n\n" in str(found)


def test_an_event_that_is_only_reported_says_so() -> None:
    plan = replace(PLANNED, event=VISIT)
    told = str(explain(KnowledgeGraph().add([], [plan]), VISIT.id))
    assert "class         Visit; only reported: no claim states it as a fact, so the graph\n" in told
    assert "\n1 claim describes it\n" in told


@pytest.mark.parametrize("width", [60, 80, 100])
def test_no_line_is_wider_than_asked_but_for_an_iri(width: int) -> None:
    for what in ("Norland", VISITED.id, VISIT.id, "Norland | visit | Ostland"):
        lines = text(explain(graph(), what), width=width).splitlines()
        assert [line for line in lines if len(line) > width and "https://" not in line] == []


def test_a_terminal_has_nothing_to_obey_in_it() -> None:
    evil = claim("Norland", "sign", None, text="Norland sign \x1b[31m\u202e\x07 now.")
    told = str(explain(KnowledgeGraph().add([], [evil]), evil.id))
    assert "“[Norland] *sign* \\x1b[31m\\u202e\\x07 now.”" in told
    assert all(c.isprintable() or c == "\n" for c in told)
