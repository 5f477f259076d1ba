"""The report of a build: what is counted, and what is worth a warning."""

from __future__ import annotations

import datetime
import json

from graphkit.linking.claims import Attribution, Claim, Event, Relation, Term
from graphkit.report import Report, counts, versions, warnings
from graphkit.text.documents import Document, Rejected


def claim(id_: str, document: str, subject: str, object_: str, **more: object) -> Claim:
    terms = (Term("x", 0, 1, id=subject), Term("y", 2, 3, id=object_))
    made = Claim(id_, document, 0, 0, "core", 0, 3, "x y", terms[0], Relation("r", "r", "r"), terms[1])
    return Claim(**{**{name: getattr(made, name) for name in Claim.__slots__}, **more})


SPEAKER = Attribution("z", 0, 1, "zoe", "Zoe", "said", 0, 1)
CLAIMS = (
    claim("1", "a", "ann", "bob", event=Event("visit", "Visit")),
    claim("2", "a", "ann", "visit", attribution=(SPEAKER,)),
    claim("3", "b", "ann", "cid", status="planned"),
)


def test_entities_are_counted_once_and_events_apart() -> None:
    assert counts(CLAIMS, documents=2) == {
        "documents": 2,
        "claims": 3,
        "asserted": 1,
        "entities": 4,
        "events": 1,
    }


def test_warnings_name_the_one_document_or_the_first_of_several() -> None:
    day = datetime.date(2024, 5, 6)
    documents = (
        Document("a", "They met."),
        Document("b", "They met.", published=day),
        Document("c", "  \n"),
        Document("d", "Tables.", published=day),
        Document("e", "Tables.", published=day),
    )
    assert warnings(documents, CLAIMS) == (
        "c: a document without text, so without claims",
        "a: a document without a date, so days such as Monday stay unresolved there (--published DATE gives one)",
        "2 documents (d, ...) with text in which no claim was found",
    )


def test_nothing_to_say_gives_no_warning() -> None:
    assert warnings([Document("b", "They met.", published=datetime.date(2024, 5, 6))], CLAIMS) == ()


def test_the_record_is_plain_json() -> None:
    report = Report({"claims": 3}, {"claims": 2}, {"read": 0.12345}, (Rejected("x.txt", "binary"),), ("w",), {"a": "1"})
    assert json.loads(json.dumps(report.record())) == {
        "read": {"claims": 3},
        "graph": {"claims": 2},
        "seconds": {"read": 0.123},
        "rejected": [{"path": "x.txt", "reason": "binary"}],
        "warnings": ["w"],
        "versions": {"a": "1"},
    }


def test_versions_name_what_a_build_rests_on() -> None:
    found = versions(model="english 1.0.0")
    assert found["model"] == "english 1.0.0"
    assert found["spacy"].startswith("3.8")
