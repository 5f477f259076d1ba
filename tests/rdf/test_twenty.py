"""Each of the twenty questions on a small graph in which the right rows are known, by Oxigraph and by rdflib.

What is planned, denied or said by somebody must not show up where facts are asked for.
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

from graphkit.linking.claims import Claim, Term
from graphkit.text.documents import Document
from tests.made import phrase
from tests.rdf.asking import (
    CHILE,
    GZ,
    LIMA,
    MEMBERS,
    NORWAY,
    OFFICES,
    ORTIZ,
    OSLO,
    PAZ,
    PERU,
    QUESTIONS,
    RUIZ,
    actors,
    asked,
    holds,
    known,
    told,
)


def day(iso: str) -> datetime.date:
    """Take a date as text and return it."""
    return datetime.date.fromisoformat(iso)


NO_FACTS: tuple[dict[str, Any], ...] = (
    {"status": "planned"},
    {"polarity": "negative"},
    {"said_by": (PERU, "said")},
)
"""A plan, a denial, an accusation."""


def doubtful(kind: str, *terms: Term, **changes: Any) -> list[Claim]:
    """Take what an event would be like and return it planned, denied and said by somebody."""
    return [told(kind, CHILE, "do", PERU, *actors(CHILE, *terms), **changes, **no) for no in NO_FACTS]


def test_there_are_twenty_and_each_is_answered_as_it_stands() -> None:
    assert len(QUESTIONS) == 20
    for each in QUESTIONS:
        assert each.title.endswith("?"), each.name
        assert each.asks.endswith("."), each.name
        if not any(parameter.required for parameter in each.parameters):
            asked(OFFICES, each.name)


def test_from_and_to_are_dates() -> None:
    told_as = {
        p.meaning.startswith("a date") for each in QUESTIONS for p in each.parameters if p.name in {"from", "to"}
    }
    assert told_as == {True}


def test_meetings() -> None:
    claims = [
        *OFFICES,
        told(
            "Meeting",
            ORTIZ,
            "meet",
            PAZ,
            *actors(ORTIZ, PAZ),
            ("hasPlace", OSLO),
            ("hasPlace", NORWAY),
            day="2024-05-06",
        ),
        told("Meeting", RUIZ, "call", ORTIZ, *actors(RUIZ, ORTIZ)),
        *doubtful("Meeting", PERU),
    ]
    dated, undated = ("Juan Paz", "Maria Ortiz", "Oslo", "2024-05-06"), ("Ana Ruiz", "Maria Ortiz", None, None)
    assert asked(claims, "meetings") == [undated, dated]
    assert asked(claims, "meetings", actor="NORWEGIAN") == [undated, dated]
    assert asked(claims, "meetings", actor="kingdom of norway", to="2024-05") == [dated]
    assert asked(claims, "meetings", actor="Peru") == [dated]
    assert asked(claims, "meetings", from_="2024-05-07") == []
    assert asked(claims, "meetings", actor="Chile") == asked(claims, "meetings", actor="Nowhere") == []


def test_a_time_counts_by_its_end_for_from_and_by_its_start_for_to() -> None:
    claims = [
        told(
            "Meeting", ORTIZ, "meet", PAZ, *actors(ORTIZ, PAZ), day=value, when="then", document=value.replace("/", "-")
        )
        for value in ("2024-05-01/2024-06-03", "2024-06/..", "2024")
    ]
    times = {row[3] for row in asked(claims, "meetings", from_="2024-06")}
    assert times == {"2024-05-01/2024-06-03", "2024-06/.."}
    assert {row[3] for row in asked(claims, "meetings", to="2024-05")} == {"2024-05-01/2024-06-03", "2024"}


def test_of_two_times_of_one_event_the_finer_one_is_told() -> None:
    claims = [
        told("Meeting", ORTIZ, "meet", PAZ, *actors(ORTIZ, PAZ), day=day, event="talks", document=day)
        for day in ("2024", "2024-05", "2024-05-06")
    ]
    assert [row[3] for row in asked(claims, "meetings")] == ["2024-05-06"]
    assert asked([*OFFICES, *claims], "contacts", actor="Peru") == [("Norway", "2024-05", "1")]


def test_contacts() -> None:
    claims = [
        *OFFICES,
        told("Meeting", ORTIZ, "meet", PAZ, *actors(ORTIZ, PAZ), ("hasPlace", OSLO), day="2024-05-06"),
        told("Visit", PAZ, "visit", OSLO, *actors(PAZ), ("hasPlace", OSLO)),
        told("Visit", CHILE, "visit", ORTIZ, *actors(CHILE), ("hasRecipient", ORTIZ), day="2023"),
        told("Deployment", PERU, "send", NORWAY, *actors(PERU), ("hasPlace", OSLO), day="2024-05-06"),
        *doubtful("Meeting", NORWAY),
    ]
    assert asked(claims, "contacts", actor="Norway") == [
        ("Chile", None, "1"),
        ("Peru", None, "1"),
        ("Peru", "2024-05", "1"),
    ]
    assert asked(claims, "contacts", actor="Norway", from_="2024-05", to="2024-05") == [("Peru", "2024-05", "1")]


def test_visits() -> None:
    claims = [
        *OFFICES,
        told("Visit", ORTIZ, "visit", LIMA, *actors(ORTIZ), ("hasPlace", LIMA), ("hasPlace", PERU), day="2024-05"),
        told("Visit", ORTIZ, "visit", PAZ, *actors(ORTIZ), ("hasRecipient", PAZ)),
        told("Visit", RUIZ, "visit", OSLO, *actors(RUIZ), ("hasPlace", OSLO), ("hasRecipient", ORTIZ)),
        told("Visit", RUIZ, "leave", None, *actors(RUIZ), day="2020"),
        *(told("Visit", CHILE, "visit", LIMA, *actors(CHILE), ("hasPlace", LIMA), **no) for no in NO_FACTS),
    ]
    to_paz, to_lima = ("Maria Ortiz", "Juan Paz", "Peru", None), ("Maria Ortiz", "Lima", "Peru", "2024-05")
    to_oslo = ("Ana Ruiz", "Oslo", "Norway", None)
    assert asked(claims, "visits") == [to_oslo, to_paz, ("Ana Ruiz", None, None, "2020"), to_lima]
    assert asked(claims, "visits", host="Peru") == [to_paz, to_lima]
    assert asked(claims, "visits", host="Maria Ortiz", visitor="Ana Ruiz") == [to_oslo]


def test_agreements() -> None:
    text = "Norway and Peru signed a treaty in Lima on 2024-05-06."
    shared: dict[str, Any] = {"mode": "sign", "event": "treaty", "text": text, "day": "2024-05-06"}
    treaty = phrase("a treaty")
    claims = [
        told("Agreement", NORWAY, "sign", treaty, *actors(NORWAY), ("hasPlace", LIMA), words="signed", **shared),
        told("Agreement", PERU, "sign", treaty, *actors(PERU), words="signed", **shared),
        told("Agreement", CHILE, "ratify", treaty, *actors(CHILE), mode="ratify", status="called-off"),
        told("Agreement", CHILE, "accept", NORWAY, *actors(CHILE, NORWAY), polarity="negative"),
    ]
    signed = ("sign", "done", "positive", "2024-05-06", text)
    refused = (None, "done", "negative", None, "Chile accept Norway.")
    assert asked(claims, "agreements", a="Norway", b="Peru") == [signed]
    assert asked(claims, "agreements", b="Norway") == [refused, signed]
    assert ("ratify", "called-off", "positive", None, "Chile ratify a treaty.") in asked(claims, "agreements")
    alone = [told("Agreement", CHILE, "sign", LIMA, *actors(CHILE), ("hasPlace", LIMA))]
    assert asked(alone, "agreements", a="Peru") == []


def test_exercises() -> None:
    text = "Norway trained with Peru for three days; about 200 soldiers took part."
    shared: dict[str, Any] = {"event": "drill", "text": text, "words": "trained with"}
    claims = [
        told(
            "Exercise",
            NORWAY,
            "train with",
            PERU,
            *actors(NORWAY, PERU),
            amount=("about 200 soldiers", 200, "soldier"),
            **shared,
        ),
        told(
            "Exercise",
            NORWAY,
            "train for",
            PERU,
            *actors(NORWAY),
            amount=("three days", 3, "day"),
            level="oblique",
            **shared,
        ),
        told("Exercise", CHILE, "train", None, *actors(CHILE), text="Chile train in 2024.", day="2024"),
        *doubtful("Exercise", NORWAY),
    ]
    assert asked(claims, "exercises", actor="Norway") == [
        ("Norway", "about 200 soldiers", None, text),
        ("Peru", "about 200 soldiers", None, text),
    ]
    assert asked(claims, "exercises", from_="2024") == [("Chile", None, "2024", "Chile train in 2024.")]


def test_deployments() -> None:
    forces = known("norway-forces")
    roles = (("theme", forces), ("hasPlace", LIMA), ("hasPlace", PERU))
    claims = [
        told("Deployment", NORWAY, "send", forces, *actors(NORWAY), *roles, mode="deploy", day="2024-05"),
        told("Deployment", NORWAY, "send to", LIMA, *actors(NORWAY), level="oblique"),
        told("Deployment", forces, "stay", None, ("theme", forces), mode="station", status="planned"),
        told(
            "Deployment", phrase("Troops"), "leave", LIMA, ("hasPlace", LIMA), mode="withdraw", said_by=(PERU, "said")
        ),
        told("Deployment", CHILE, "send", forces, *actors(CHILE), *roles, polarity="negative"),
    ]
    sent = ("Norway", "deploy", "Lima", "2024-05", "done", "Norway send Norwegian Armed Forces 2024-05.")
    stays = ("Norwegian Armed Forces", "station", None, None, "planned", "Norwegian Armed Forces stay.")
    left = (None, "withdraw", "Lima", None, "done", "Peru said that Troops leave Lima.")
    assert asked(claims, "deployments") == [stays, left, sent]
    assert asked(claims, "deployments", actor="Norway") == [stays, sent]
    assert asked(claims, "deployments", place="Peru") == [left, sent]


def test_a_place_stays_where_the_doer_lies_in_it() -> None:
    claims = [told("Deployment", OSLO, "send", None, *actors(OSLO), ("hasPlace", NORWAY))]
    assert [row[2] for row in asked(claims, "deployments")] == ["Norway"]


def test_statements() -> None:
    documents = [Document("old.txt", "", published=day("2024-05-06")), Document("made.txt", "")]
    claims = [
        *OFFICES,
        told("Visit", CHILE, "visit", PERU, *actors(CHILE), said_by=(ORTIZ, "said")),
        told("Statement", NORWAY, "warn of", phrase("hackers"), *actors(NORWAY), mode="warn", document="old.txt"),
        told("Statement", NORWAY, "thank", PERU, *actors(NORWAY), status="planned"),
        told("Statement", PERU, "thank", NORWAY, *actors(PERU)),
    ]
    said = ("Maria Ortiz", "Maria Ortiz said that Chile visit Peru.", "made.txt")
    warned = ("Norway", "Norway warn of hackers.", "old.txt")
    assert asked(claims, "statements", documents=documents, speaker="Norway") == [said, warned]
    assert asked(claims, "statements", documents=documents, speaker="Norway", topic="Cyber") == [warned]
    assert asked(claims, "statements", documents=documents, speaker="Norway", from_="2024", to="2024-05") == [warned]


def test_accusations() -> None:
    text = "Norway accuse Peru of spying."
    alleged = "Norway alleged that Chile stole it."
    accuse = ("hasActor", NORWAY), ("hasRecipient", PERU)
    claims = [
        *OFFICES,
        told("Statement", NORWAY, "accuse", PERU, *accuse, mode="accuse", text=text),
        told("Event", PERU, "spy", None, *actors(PERU), said_by=(NORWAY, "accuse"), words="spying",
             text=text, clause=1),
        told("Statement", PAZ, "deny", phrase("it"), *actors(PAZ), mode="deny", level="speech", at=200),
        told("Statement", PAZ, "deny", phrase("that"), *actors(PAZ), mode="deny", status="planned", at=300),
        told("Statement", PAZ, "deny", phrase("all"), *actors(PAZ), mode="deny", document="else.txt"),
        told("Statement", NORWAY, "allege", phrase("that"), *actors(NORWAY), mode="accuse", level="speech",
             words="alleged", text=alleged, at=500),
        told("Event", CHILE, "steal", phrase("it"), *actors(CHILE), said_by=(NORWAY, "alleged"), words="stole",
             text=alleged, at=500, clause=1),
        told("Statement", CHILE, "deny", NORWAY, *actors(CHILE), ("hasRecipient", ORTIZ), mode="deny",
             document="b.txt"),
        *(told("Statement", CHILE, "accuse", PERU, *actors(CHILE), ("hasRecipient", PERU), mode="accuse", **no)
          for no in NO_FACTS),
    ]  # fmt: skip
    spying, stealing = ("Norway", "Peru", text, "Juan Paz deny it."), ("Norway", "Chile", alleged, "Chile deny Norway.")
    assert asked(claims, "accusations") == [stealing, spying]
    assert asked(claims, "accusations", accuser="Norway", accused="Peru") == [spying]
    assert asked(claims, "accusations", accuser="Peru") == []


def test_plans() -> None:
    documents = [Document(name, "", published=day(when)) for name, when in (("a", "2024-05-06"), ("b", "2024-06-01"))]
    visit = (*actors(ORTIZ), ("hasPlace", PERU))
    claims = [
        *OFFICES,
        told("Visit", ORTIZ, "plan", PERU, *visit, status="planned", document="a", at=50),
        told("Visit", ORTIZ, "tour", PERU, *visit, document="a"),
        told("Visit", RUIZ, "visit", LIMA, *actors(RUIZ), ("hasPlace", LIMA), document="b"),
        told("Visit", NORWAY, "reach", LIMA, *actors(NORWAY), ("hasPlace", LIMA), document="b"),
        told("Visit", NORWAY, "greet", PERU, *actors(NORWAY), ("hasPlace", PERU), document="b", day="2023"),
        told("Visit", NORWAY, "miss", PERU, *actors(NORWAY), ("hasPlace", PERU), document="b", said_by=(PERU, "said")),
        told("Exercise", CHILE, "hold", PERU, *actors(CHILE, PERU), status="called-off"),
        told("Exercise", CHILE, "skip", PERU, *actors(CHILE, PERU), status="planned", polarity="negative"),
        told("Event", CHILE, "do", PERU, *actors(CHILE), status="planned"),
    ]
    planned = ("Maria Ortiz plan Peru.", "planned", "Norway reach Lima.")
    assert asked(claims, "plans", documents=documents, actor="Norway") == [planned]
    assert asked(claims, "plans", documents=documents) == [("Chile hold Peru.", "called-off", None), planned]


def test_sources() -> None:
    documents = [Document(name, "", publisher=publisher) for name, publisher in (("a", "A"), ("b", "B"), ("c", "B"))]
    claims = [told("Visit", ORTIZ, "visit", LIMA, *actors(ORTIZ), document=name) for name in "abc"]
    claims += [told("Event", CHILE, "greet", phrase("them"), *actors(CHILE))]
    claims += doubtful("Event", NORWAY)
    assert asked(claims, "sources", documents=documents) == [
        ("Maria Ortiz", "visit", "Lima", "2"),
        ("Chile", "greet", "them", "0"),
    ]
    assert asked([*OFFICES, *claims], "sources", documents=documents, entity="Peruvian") == [
        ("Maria Ortiz", "visit", "Lima", "2"),
        ("Juan Paz", "hold office", "President of Peru", "0"),
    ]


def test_evidence() -> None:
    claims = [
        *OFFICES,
        told("Visit", ORTIZ, "visit", LIMA, *actors(ORTIZ), at=100),
        told("Visit", ORTIZ, "leave", LIMA, *actors(ORTIZ), status="planned", at=200),
        told("Visit", ORTIZ, "see", phrase("the old town"), *actors(ORTIZ), at=300),
    ]
    visited = ("Maria Ortiz visit Lima.", "made.txt", "100", "123")
    left = ("Maria Ortiz leave Lima.", "made.txt", "200", "223")
    assert asked(claims, "evidence", subject="Norway", object="Peru") == [visited, left]
    assert [row[2] for row in asked(claims, "evidence", subject="Maria Ortiz")] == ["0", "100", "200", "300"]
    assert [row[2] for row in asked(claims, "evidence", subject="Norway", object="the old town")] == ["300"]


def test_disagreements() -> None:
    documents = [Document(name, "", publisher=publisher) for name, publisher in (("a", "A"), ("b", "B"), ("c", "A"))]

    def gave(document: str, words: str, number: float, **changes: Any) -> Claim:
        thing = (words, number, "USD")
        return told(
            "Transfer", NORWAY, "give", phrase(words), *actors(NORWAY), amount=thing, document=document, **changes
        )

    def met(document: str, when: str, *more: tuple[str, Term]) -> Claim:
        roles = (*actors(NORWAY), ("hasPlace", OSLO), *more)
        return told("Meeting", NORWAY, "meet", OSLO, *roles, day=when, document=document)

    claims = [
        gave("a", "$5 million", 5e6),
        gave("b", "$7 million", 7e6),
        gave("c", "$9 million", 9e6),
        gave("b", "$1 million", 1e6, status="planned"),
        met("a", "2024-05-06"),
        met("b", "2024-05-07"),
        met("b", "2024-06-07"),
        met("b", "2024-05"),
    ]
    assert asked(claims, "disagreements", documents=documents) == [
        ("Norway", "$5 million", "A", "$7 million", "B"),
        ("Norway", "$9 million", "A", "$7 million", "B"),
        ("Norway", "2024-05-06", "A", "2024-05-07", "B"),
    ]


def test_what_happened_elsewhere_is_no_disagreement() -> None:
    documents = [Document(name, "", publisher=name) for name in "ab"]
    claims = [
        told("Meeting", NORWAY, "meet", PERU, *actors(NORWAY), ("hasPlace", place), day=when, document=name)
        for name, place, when in (("a", OSLO, "2024-05-06"), ("b", LIMA, "2024-05-07"))
    ]
    assert asked(claims, "disagreements", documents=documents) == []


def test_officeholders() -> None:
    dates = (("old", "2020-01-01"), ("new", "2024-05-06"))
    documents = [Document(name, "", published=day(when)) for name, when in dates]
    claims = [
        holds(ORTIZ, "norway-minister", document="old"),
        holds(RUIZ, "norway-minister", document="new"),
        holds(PAZ, "norway-minister", document="new", status="done"),
        holds(PAZ, "peru-president", document="old"),
        holds(RUIZ, "peru-president", document="new", said_by=(PERU, "said")),
        holds(RUIZ, "peru-president", document="new", polarity="negative"),
    ]
    post = "Minister of Defence of Norway"
    president = ("Juan Paz", "President of Peru", "2020-01-01")
    assert asked(claims, "officeholders", documents=documents) == [("Ana Ruiz", post, "2024-05-06"), president]
    assert asked(claims, "officeholders", documents=documents, on="2023", office="Norway") == [
        ("Maria Ortiz", post, "2020-01-01")
    ]


def test_members() -> None:
    claims = [
        *OFFICES,
        told("Exercise", ORTIZ, "train with", known("pact"), *actors(ORTIZ)),
        told("Visit", ORTIZ, "visit", LIMA, *actors(ORTIZ)),
        *doubtful("Exercise", PERU),
    ]
    assert asked(claims, "members", more=MEMBERS, alliance="fjord pact") == [("Norway", "2"), ("Peru", "0")]
    assert asked(claims, "members", more=MEMBERS, alliance="Fjord Pact", kind="exercise") == [
        ("Norway", "1"),
        ("Peru", "0"),
    ]
    assert asked(claims, "members", more=MEMBERS, alliance="Norway") == []


def test_units() -> None:
    claims = [told("Event", known("first-brigade"), "train", None), *OFFICES]
    home = [("First Brigade", "Home Command"), ("Home Command", "Norwegian Armed Forces")]
    assert asked(claims, "units", command="home command") == home
    assert asked(claims, "units", command="Norwegian Armed Forces") == [*home, ("Norwegian Armed Forces", "Norway")]


def test_transfers() -> None:
    roles = (*actors(NORWAY), ("hasRecipient", LIMA))
    amount = ("$5 million", 5e6, "USD")
    both = told("Transfer", NORWAY, "give", phrase("it"), *roles, amount=amount)
    more = told("Transfer", NORWAY, "give", phrase("it"), *roles, amount=("two ships", 2, "ship")).quantity
    claims = [
        replace(both, quantity=both.quantity + more),
        told("Transfer", NORWAY, "give to", LIMA, *actors(NORWAY), level="oblique"),
        told(
            "Transfer", PERU, "sell", phrase("ships"), *actors(PERU), amount=("two ships", 2, "ship"), status="planned"
        ),
        told("Transfer", PERU, "sell", phrase("boats"), *actors(PERU), polarity="negative"),
    ]
    given = ("Norway", "Lima", "$5 million", "done", "Norway give it.")
    sold = ("Peru", None, "two ships", "planned", "Peru sell ships.")
    assert asked(claims, "transfers") == [given, sold]
    assert asked(claims, "transfers", giver="Norway", taker="Peru") == [given]
    assert asked(claims, "transfers", taker="Norway") == []


def test_sanctions() -> None:
    roles = (*actors(NORWAY), ("hasRecipient", PERU))
    claims = [
        told("Sanction", NORWAY, "punish", PERU, *roles, mode="restrict", day="2024"),
        told("Sanction", NORWAY, "punish in", PERU, *actors(NORWAY), mode="restrict", level="oblique"),
        told("Sanction", NORWAY, "free", PERU, *roles, mode="lift", status="planned"),
        told("Sanction", NORWAY, "forgive", PERU, *roles, polarity="negative"),
    ]
    freed = ("Norway", "Peru", "lift", None, "planned", "Norway free Peru.")
    punished = ("Norway", "Peru", "restrict", "2024", "done", "Norway punish Peru 2024.")
    assert asked(claims, "sanctions") == [freed, punished]
    assert asked(claims, "sanctions", by="Norway", on="Peruvian", from_="2024") == [punished]
    assert asked(claims, "sanctions", by="Peru") == []


def test_chronicle() -> None:
    text = "Maria Ortiz visit Oslo and tour Oslo 2024-05-06."
    claims = [
        told("Visit", ORTIZ, "visit", OSLO, *actors(ORTIZ), ("hasPlace", OSLO), text=text),
        told("Visit", ORTIZ, "tour", OSLO, *actors(ORTIZ), ("hasPlace", OSLO), text=text, day="2024-05-06", clause=1),
        told("Event", NORWAY, "thank", PERU, *actors(NORWAY), at=100),
        told("Event", ORTIZ, "stay", None, *actors(ORTIZ), at=200),
        told("Event", PERU, "build", phrase("a port"), *actors(PERU), place=OSLO, at=300, day="2023"),
        *doubtful("Event", NORWAY, at=400),
    ]
    assert asked([*OFFICES, *claims], "chronicle", place="Norway") == [
        ("2023", "Peru build a port Oslo 2023.", "made.txt"),
        ("2024-05-06", text, "made.txt"),
        (None, "Norway thank Peru.", "made.txt"),
    ]
    assert [row[0] for row in asked(claims, "chronicle", place="Oslo", to="2023")] == ["2023"]


def test_climate() -> None:
    claims = [
        *OFFICES,
        told("Meeting", ORTIZ, "meet", PAZ, *actors(ORTIZ, PAZ), day="2024-05-06"),
        told("Visit", PAZ, "visit", OSLO, *actors(PAZ), ("hasPlace", OSLO), day="2024-05"),
        told("WeaponUse", PERU, "attack", NORWAY, *actors(PERU), ("hasRecipient", NORWAY), mode="attack"),
        told("Meeting", CHILE, "meet", PERU, *actors(CHILE, PERU), ("hasPlace", OSLO)),
        *(told("WeaponUse", PERU, "attack", NORWAY, *actors(PERU), ("hasRecipient", NORWAY), mode="attack", **no)
          for no in NO_FACTS),
    ]  # fmt: skip
    rows = [(None, "0", "1", "-9.0"), ("2024-05", "2", "0", "3.3")]
    assert asked(claims, "climate", a="Norway", b="Peru") == asked(claims, "climate", a="Peru", b="Norway") == rows
    assert asked(claims, "climate", a="Norway", b="Chile") == []


def test_links() -> None:
    claims = [
        *OFFICES,
        told("Meeting", ORTIZ, "meet", PAZ, *actors(ORTIZ, PAZ)),
        told("Visit", RUIZ, "visit", OSLO, *actors(RUIZ), ("hasPlace", OSLO)),
        told("WeaponUse", RUIZ, "attack", LIMA, *actors(RUIZ), ("hasPlace", LIMA)),
        told("Event", known("pact"), "greet", NORWAY, *actors(known("pact"))),
        *doubtful("Agreement", NORWAY),
    ]
    assert asked(claims, "links", more=MEMBERS, a="Norway", b="Peru") == [
        ("Ana Ruiz", "event"),
        ("Fjord Pact", "membership"),
        ("meeting", "together"),
    ]
    worldwide = f"{MEMBERS}<{GZ}pact> <https://w3id.org/graphkit/dd#memberCount> 101 . "
    assert asked(claims, "links", more=worldwide, a="Norway", b="Peru") == [
        ("Ana Ruiz", "event"),
        ("meeting", "together"),
    ]
    assert asked(claims, "links", more=MEMBERS, a="Ana Ruiz", b="Peru") == [("use of weapons", "together")]
    assert asked(claims, "links", a="Norway", b="Nowhere") == []
