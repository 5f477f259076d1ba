"""A small graph made by hand: two documents that agree and differ, a known state with its capital, a minted person."""

from __future__ import annotations

import datetime
from dataclasses import replace

from graphkit.extraction.dropped import Dropped
from graphkit.graph import KnowledgeGraph
from graphkit.knowledge import Entry, Gazetteer, Knowledge, Mode
from graphkit.linking.claims import Event, Quantity, Term
from graphkit.text.documents import Document
from tests.made import claim, entity, phrase

GZ = "https://w3id.org/graphkit/gazetteer/"
NORLAND = Entry(
    GZ + "norland", "Norland", "State", ("Kingdom of Norland",), ("Norlandic",), wikidata="Q20", source="factbook"
)
PORT = Entry(GZ + "port-vale", "Port Vale", "Place", part_of=NORLAND.iri, capital_of=NORLAND.iri)
FLEET = Entry(GZ + "norland-navy", "Norland Navy", "ArmedForce", ("Norlandic navy",), part_of=NORLAND.iri)
KNOWLEDGE = Knowledge(
    Gazetteer((NORLAND, PORT, FLEET)),
    modes=(Mode("Visit", None, "visit", "CONSULT", "VerbalCooperation", 2.5), Mode("Change", "appoint", "appoint")),
)

OLD = Document("old.txt", "", "An old report", "https://example.org/old", datetime.date(2020, 3, 1), "The Post")
NEW = Document("new.txt", "", published=datetime.date(2024, 5, 6))
UNDATED = Document("undated.txt", "")

STATE = Term("Norland", 0, 0, NORLAND.iri, NORLAND.label, "State")
ROSSI = entity("Mario Rossi", "Person")
VISIT = Event("https://w3id.org/graphkit/kg/event/aa11", "Visit", None, (("hasActor", NORLAND.iri),))

VISITED = replace(
    claim(STATE, "visit", "Ostland", words="visited", day="2020-02", place="Rome", document="old.txt", event=VISIT),
    rules=("verb", "verb-object"),
    quantity=(Quantity("Rome", 0, 4, 3.0, "ship", "about"),),
)
DETAIL = claim(STATE, "visit in", "Rome", words="visited in", level="oblique", document="old.txt", event=VISIT)
DENIED = claim(STATE, "visit", "Ostland", words="did not visit", polarity="negative", document="new.txt")
PLANNED = replace(
    claim(STATE, "visit", "Ostland", words="will visit", status="planned", said_by=(ROSSI, "said"), document="new.txt"),
    rules=("modal", "a rule of tomorrow"),
)
CAPITAL = claim(replace(STATE, text="Port Vale"), "rebuke", "Ostland", at=200, document="new.txt")
KINGDOM = claim(replace(STATE, text="the Kingdom of Norland"), "grow", None, at=300, document="undated.txt")
PRONOUN = claim(replace(ROSSI, text="He"), "leave", phrase("the talks"), at=400, document="undated.txt")
SURNAME = claim(replace(ROSSI, text="Rossi"), "leave", replace(STATE, text="it"), at=500, document="undated.txt")
SAILED = claim(Term("The navy", 0, 0, FLEET.iri, FLEET.label, FLEET.type), "sail", None, at=600, document="undated.txt")
CLAIMS = (VISITED, DETAIL, DENIED, PLANNED, CAPITAL, KINGDOM, PRONOUN, SURNAME, SAILED)
SILENT = Dropped("old.txt", 7, 900, 913, "Who began it?", "sentence", "question")
IT = Dropped("old.txt", 7, 910, 912, "it", "pronoun", "not-acting")
SHE = Dropped("old.txt", 0, 30, 33, "she", "pronoun", "several-antecedents", ("Ann Stone", "Mary Hill"))
TWICE = Dropped("old.txt", 0, 40, 55, "Secretary Rossi", "claim", "told-in-full", ("Rossi – Secretary of State",))
DROPPED = (SHE, TWICE, SILENT, IT)


def graph() -> KnowledgeGraph:
    """Return the graph of all of them."""
    return KnowledgeGraph(knowledge=KNOWLEDGE).add([OLD, NEW, UNDATED], CLAIMS, DROPPED)
