"""From a short report to claims and mentions: the whole path, with the embedded pipeline and the shipped ontology."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graphkit.extraction.dropped import Dropped
from graphkit.linking.claims import Claim, claim_of, record
from graphkit.pipeline import BASE, claims, dropped, extracted, mentions
from graphkit.places import ontology_folder
from graphkit.rdf.gazetteer import load_gazetteer
from graphkit.rdf.ontology import load_lexicon
from graphkit.text.documents import Document
from tests.linking.made import embedded

pytestmark = pytest.mark.model

TEXT = """Norwegian Foreign Minister Ingrid Solberg visited Tokyo on March 24.

“Our navies will train together,” Solberg said. She met Prime Minister Kenji Mori for two hours.

Japan denied that it had sold 12 frigates to Norway. The Norwegian government plans to send 300 troops to Iceland \
in May. Solberg did not meet Russian officials.
"""
REPORT = Document("norway.txt", TEXT, published=datetime.date(2025, 3, 31))
GZ = "https://w3id.org/graphkit/gazetteer/"
SOLBERG = BASE + "entity/ingrid-solberg"


@cache
def options() -> dict[str, Any]:
    folder = ontology_folder()
    return {"parser": embedded(), "gazetteer": load_gazetteer(folder), "lexicon": load_lexicon(folder)}


@cache
def told() -> tuple[Claim, ...]:
    return tuple(claims([REPORT], **options()))


def one(relation: str, *, level: str = "core") -> Claim:
    (found,) = [c for c in told() if c.relation.text == relation and c.level == level]
    return found


def ends(claim: Claim) -> tuple[str | None, str | None]:
    return claim.subject.id if claim.subject else None, claim.object.id if claim.object else None


def test_a_visit_has_its_traveller_its_place_and_its_day() -> None:
    visit = one("visited")
    assert ends(visit) == (SOLBERG, GZ + "tokyo")
    assert visit.event is not None
    assert visit.event.type == "Visit"
    assert set(visit.event.roles) == {("hasActor", SOLBERG), ("hasPlace", GZ + "tokyo")}
    assert visit.time is not None
    assert (visit.time.text, visit.time.value) == ("March 24", "2025-03-24")
    assert visit.fact


def test_a_title_says_who_holds_which_office() -> None:
    held = {(c.subject.label if c.subject else None): c for c in told() if c.relation.lemma == "hold office"}
    assert set(held) == {"Ingrid Solberg", "Kenji Mori"}
    assert ends(held["Ingrid Solberg"]) == (SOLBERG, GZ + "norway-foreign-minister")
    assert held["Kenji Mori"].level == "implicit"
    assert held["Kenji Mori"].fact


def test_what_is_quoted_is_the_speakers() -> None:
    said = one("said", level="speech")
    assert ends(said) == (SOLBERG, None)
    assert said.asserted
    assert not said.fact
    train = one("will train")
    assert [(link.id, link.cue) for link in train.attribution] == [(SOLBERG, "said")]
    assert (train.status, train.asserted) == ("planned", False)


def test_a_pronoun_is_the_one_it_stands_for() -> None:
    met = one("met")
    assert met.subject is not None
    assert (met.subject.text, met.subject.label) == ("She", "Ingrid Solberg")
    assert ends(met) == (SOLBERG, BASE + "entity/kenji-mori")
    assert met.event is not None
    assert met.event.type == "Meeting"


def test_a_denial_a_plan_and_a_negation_are_no_facts() -> None:
    sold, send, did_not = one("had sold"), one("plans to send"), one("did not meet")
    assert (sold.polarity, [link.id for link in sold.attribution]) == ("negative", [GZ + "japan"])
    assert one("denied", level="speech").asserted
    assert (send.polarity, send.status) == ("positive", "planned")
    assert send.time is not None
    assert send.time.value == "2025-05"
    assert (did_not.polarity, did_not.status) == ("negative", "done")
    assert not any(c.asserted or c.fact for c in (sold, send, did_not))
    assert [(q.value, q.text) for q in (*sold.quantity, *send.quantity)] == [
        (12.0, "12 frigates"),
        (300.0, "300 troops"),
    ]


def test_every_quote_stands_where_it_says_and_every_record_is_whole() -> None:
    assert len(told()) >= 12
    for claim in told():
        assert TEXT[claim.start : claim.end] == claim.text
        for term in (claim.subject, claim.object, *(a.term for a in claim.arguments)):
            assert term is None or TEXT[term.start : term.end] == term.text
        for link in claim.attribution:
            assert (TEXT[link.start : link.end], TEXT[link.cue_start : link.cue_end]) == (link.text, link.cue)
        assert " ".join(TEXT[a:b] for a, b in claim.relation.spans) in (claim.relation.text, "")
        assert claim_of(json.loads(json.dumps(record(claim)))) == claim
    assert [c.start for c in told()] == sorted(c.start for c in told())


def test_every_sentence_gave_a_claim_or_is_listed_with_its_reason() -> None:
    text = TEXT + "\nWho began it?\n\nSolberg and Mori met. He left.\n"
    [found] = extracted([Document("norway.txt", text)], **options())
    silent = {each.sentence: each for each in found.dropped if each.kind == "sentence"}
    gave = {claim.sentence for claim in found.claims}
    assert gave | {*silent} == {sentence.index for sentence in found.sentences}
    assert gave & {*silent} == set()
    start = text.index("Who")
    assert [*silent.values()] == [Dropped("norway.txt", 6, start, start + 13, "Who began it?", "sentence", "question")]
    assert all(text[each.start : each.end] == each.text for each in found.dropped)
    unlinked = {each.text: (each.reason, each.candidates) for each in found.dropped if each.kind == "pronoun"}
    assert unlinked["it"] == ("not-acting", ())
    assert list(dropped([Document("norway.txt", text)], **options())) == list(found.dropped)


def test_mentions_are_the_names_pronouns_dates_and_numbers_in_text_order() -> None:
    found = list(mentions([REPORT], **options()))
    keys = ["document", "sentence", "start", "end", "text", "kind", "type", "id", "label", "how"]
    assert all(sorted(each) == sorted(keys) for each in found)
    assert [each["start"] for each in found] == sorted(each["start"] for each in found)
    assert all(TEXT[each["start"] : each["end"]] == each["text"] for each in found)
    by_type: dict[str, list[str]] = {}
    for each in found:
        by_type.setdefault(each["type"], []).append(each["text"])
    assert by_type["Date"] == ["March 24", "May"]
    assert by_type["Quantity"] == ["two hours", "12 frigates", "300 troops"]
    assert by_type["Nationality"] == ["Russian"]
    assert by_type["GovernmentBody"] == ["Norwegian government"]
    assert by_type["State"] == ["Japan", "it", "Norway", "Iceland"]
    assert by_type["Person"] == ["Ingrid Solberg", "Solberg", "She", "Kenji Mori", "Solberg"]
    she, it = (each for each in found if each["kind"] == "pronoun")
    assert it["id"] == GZ + "japan"
    assert (she["id"], she["how"]) == (SOLBERG, "antecedent")


def test_descriptions_and_it_are_those_they_stand_for() -> None:
    text = (
        "President Ingrid Solberg visited Japan. The president praised the country. Oslo sent a ship, and it sold arms."
    )
    document = Document("made.txt", text)
    found = [each for each in mentions([document], **options()) if each["kind"] != "name"]
    assert [(each["text"], each["kind"], each["label"], each["how"]) for each in found] == [
        ("The president", "nominal", "Ingrid Solberg", "office"),
        ("the country", "nominal", "Japan", "country"),
        ("it", "pronoun", "Norway", "coordinated-subject"),
    ]
    (praised,) = [c for c in claims([document], **options()) if c.relation.text == "praised"]
    assert ends(praised) == (SOLBERG, GZ + "japan")
    assert praised.subject is not None
    assert praised.subject.text == "The president"
    (sold,) = [c for c in claims([document], **options()) if c.relation.text == "sold"]
    assert ends(sold)[0] == GZ + "norway"


def test_the_documents_of_a_stream_do_not_touch_each_other() -> None:
    other = Document("other.txt", "Ann Solberg visited Osaka.")
    empty = Document("empty.txt", "")
    found = list(extracted([empty, other, REPORT], **options()))
    assert [item.document.id for item in found] == ["empty.txt", "other.txt", "norway.txt"]
    assert (found[0].sentences, found[0].claims) == ((), ())
    assert found[2].claims == told()
    assert {c.subject.label for c in found[1].claims if c.subject} == {"Ann Solberg"}


def test_without_a_date_of_the_document_no_time_is_guessed() -> None:
    undated = Document("norway.txt", TEXT)
    times = [c.time for c in claims([undated], **options()) if c.time]
    assert times
    assert {time.value for time in times} == {None}


def test_with_sentences_each_line_is_one_and_nothing_is_carried_over() -> None:
    lines = Document("lines.txt", "Ingrid Solberg visited Tokyo .\n\nShe met Kenji Mori .\n")
    found = list(claims([lines], sentences=True, pretokenised=True, **options()))
    assert [(c.sentence, c.relation.text) for c in found if c.level == "core"] == [(0, "visited"), (2, "met")]
    (met,) = [c for c in found if c.sentence == 2]
    assert met.subject is not None
    assert (met.subject.text, met.subject.id) == ("She", None)


def run(text: Path, seed: str) -> Sequence[str]:
    code = (
        "import json, sys, datetime\n"
        "from graphkit.linking.claims import record\n"
        "from graphkit.pipeline import claims, mentions\n"
        "from graphkit.places import ontology_folder\n"
        "from graphkit.rdf.gazetteer import load_gazetteer\n"
        "from graphkit.rdf.ontology import load_lexicon\n"
        "from graphkit.text.documents import Document\n"
        "from graphkit.text.parser import load_parser\n"
        "folder = ontology_folder()\n"
        "known = dict(parser=load_parser(), gazetteer=load_gazetteer(folder), lexicon=load_lexicon(folder))\n"
        "text = open(sys.argv[1], encoding='utf-8').read()\n"
        "report = Document('norway.txt', text, published=datetime.date(2025, 3, 31))\n"
        "for found in (*map(record, claims([report], **known)), *mentions([report], **known)):\n"
        "    print(json.dumps(found))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(text)], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True,
        text=True, check=True,
    )  # fmt: skip
    return done.stdout.splitlines()


def test_two_runs_and_two_hash_seeds_tell_the_same(tmp_path: Path) -> None:
    assert tuple(claims([REPORT], **options())) == told()
    path = tmp_path / "norway.txt"
    path.write_text(TEXT, encoding="utf-8")
    first, second = run(path, "1"), run(path, "4242")
    assert first == second
    assert first[: len(told())] == [json.dumps(record(claim)) for claim in told()]


def test_an_office_told_in_full_is_not_told_by_its_first_word_as_well() -> None:
    text = "U.S. Defense Secretary Peter Rossi arrived in Rome. Secretary Rossi met King Harald in Rome."
    found = list(claims([Document("rome.txt", text)], **options()))
    held = [(c.subject.label, c.object.label) for c in found if c.relation.text == "holds" if c.subject if c.object]
    assert [*dict.fromkeys(held)] == [("Peter Rossi", "Secretary of Defense of the United States"), ("Harald", "King")]
