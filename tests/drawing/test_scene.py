"""Which nodes and edges a scene shows, how they are told apart, and the evidence behind them."""

from __future__ import annotations

import datetime
import random
from dataclasses import replace
from typing import Any

import pytest

from graphkit.drawing.evidence import fact, marks
from graphkit.drawing.scene import Scene, scene
from graphkit.drawing.selection import pairs, phrase_id
from graphkit.drawing.style import kind_of, mark, reading, standing
from graphkit.linking.claims import Attribution, Claim, Event, Quantity, Term
from graphkit.text.documents import Document
from tests.drawing.sample import CLAIMS, DOCUMENTS
from tests.made import ENTITY, claim, entity, phrase

WARD = entity("Thomas Ward", "Person")
NORTH = ("Finland", "Norway")
WORDS = list(enumerate("alpha beta gamma delta epsilon".split()))


def shown(*claims: Claim, most_nodes: int = 150) -> Scene:
    return scene(claims, documents={}, positions={}, most_nodes=most_nodes)


def drawn(picture: Scene) -> dict[tuple[str, str, str], tuple[str, int]]:
    labels = {node.id: node.label for node in picture.nodes}
    return {(labels[e.source], labels[e.target], e.standing): (e.label, e.count) for e in picture.edges}


def test_claims_of_one_pair_and_standing_are_one_edge_named_by_the_commonest_relation() -> None:
    picture = shown(
        claim("Japan", "meet", "India"),
        claim("Japan", "warn", "India", at=100),
        claim("Japan", "meet", "India", at=200),
        claim("India", "meet", "Japan", at=300),
    )
    assert drawn(picture) == {("Japan", "India", "fact"): ("meet +2", 3), ("India", "Japan", "fact"): ("meet", 1)}


def test_a_fact_a_report_a_plan_and_a_denial_of_one_pair_are_four_edges() -> None:
    picture = shown(
        claim("Japan", "visit", "India"),
        claim("Japan", "visit", "India", said_by=(WARD, "said")),
        claim("Japan", "visit", "India", status="planned", at=100),
        claim("Japan", "visit", "India", polarity="negative", at=200),
    )
    assert drawn(picture) == {
        ("Japan", "India", "fact"): ("visit", 1),
        ("Japan", "India", "said"): ("said: visit", 1),
        ("Japan", "India", "open"): ("planned: visit", 1),
        ("Japan", "India", "denied"): ("not: visit", 1),
    }
    assert len({edge.roundness for edge in picture.edges}) == 4
    assert [(line.key, line.count) for line in picture.lines] == [
        ("fact", 1),
        ("said", 1),
        ("open", 1),
        ("denied", 1),
    ]


@pytest.mark.parametrize("polarity", ["positive", "negative"])
@pytest.mark.parametrize(
    "status", ["done", "ongoing", "planned", "possible", "obliged", "conditional", "called-off", "unheard-of"]
)
@pytest.mark.parametrize("said_by", [None, (WARD, "said")])
def test_only_what_is_asserted_looks_like_a_fact(polarity: str, status: str, said_by: tuple[Term, str] | None) -> None:
    made = claim("Japan", "visit", "India", polarity=polarity, status=status, said_by=said_by)
    assert (standing(made) == "fact") == made.asserted
    assert (mark(made) == "") == made.asserted
    assert reading(made).endswith("according to Thomas Ward") == (said_by is not None)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "Done"),
        ({"status": "planned"}, "Planned"),
        ({"status": "called-off"}, "Called off"),
        ({"polarity": "negative"}, "Did not happen"),
        ({"polarity": "negative", "said_by": (WARD, "denied")}, "Did not happen, according to Thomas Ward"),
    ],
)
def test_reading_says_in_words_whether_it_happened(changes: dict[str, Any], expected: str) -> None:
    assert reading(claim("Japan", "visit", "India", **changes)) == expected


@pytest.mark.parametrize("level", ["core", "implicit", "speech"])
def test_words_that_name_nothing_hang_on_their_subject_as_a_phrase(level: str) -> None:
    long = "that the two sides would hold another round of talks before the end of the year"
    made = claim("Japan", "announce", phrase(long), level=level)
    picture = shown(made)
    node = next(node for node in picture.nodes if node.kind == "phrase")
    assert made.object is not None
    assert node.id == phrase_id(made, made.object) == "phrase:made.txt#15-94"
    assert " ".join(node.lines) == "“that the two sides would hold another…”"
    assert node.label == long
    assert [(edge.source, edge.target) for edge in picture.edges] == [(ENTITY + "japan", node.id)]


@pytest.mark.parametrize("level", ["oblique", "chain"])
def test_other_levels_draw_no_phrase_but_are_told_in_the_panel(level: str) -> None:
    made = claim("Japan", "announce", phrase("some new thing"), level=level)
    picture = shown(made)
    assert [node.label for node in picture.nodes] == ["Japan"]
    assert picture.nodes[0].facts == (made.id,)
    assert picture.facts[0].object == "some new thing"


def test_a_phrase_as_subject_points_at_the_name() -> None:
    made = claim(phrase("an official"), "visit", "India")
    assert [(e.source, e.target) for e in shown(made).edges] == [("phrase:made.txt#0-11", ENTITY + "india")]


def test_a_claim_without_any_name_draws_nothing_but_is_told() -> None:
    made = claim(phrase("an official"), "leave", phrase("the room"))
    picture = shown(made)
    assert (picture.nodes, picture.edges, picture.drawn) == ((), (), 0)
    assert [one.id for one in picture.facts] == [made.id]
    assert picture.subtitle == "0 names · 1 claim from 1 document"


def test_where_there_is_not_room_for_all_claims_those_of_the_picture_are_told() -> None:
    others = [claim(phrase("an official"), "leave", phrase("the room"), at=100 * n) for n in range(5)]
    drawn_one = claim("Japan", "visit", "India", at=900)
    picture = scene([*others, drawn_one], documents={}, positions={}, most_facts=3)
    assert [one.id for one in picture.facts] == [others[0].id, others[1].id, drawn_one.id]


def test_a_claim_without_subject_is_told_by_its_object() -> None:
    made = claim(None, "attack", "India")
    picture = shown(made)
    assert [node.facts for node in picture.nodes] == [(made.id,)]
    assert (picture.facts[0].subject, picture.facts[0].source) == ("", None)


def phrases(picture: Scene) -> list[str]:
    return [node.label for node in picture.nodes if node.kind == "phrase"]


def test_a_few_phrases_a_name_are_drawn_facts_before_speech_and_all_are_told() -> None:
    said = [claim("Japan", "say", phrase(f"sentence {word}"), at=100 * n, level="speech") for n, word in WORDS]
    assert phrases(shown(*said)) == ["sentence alpha", "sentence beta"]
    wish = claim("Japan", "want", phrase("new ships"), status="possible", at=1000)
    deed = claim("Japan", "sign", phrase("a letter"), at=2000)
    picture = shown(*said, wish, deed)
    assert phrases(picture) == ["a letter", "sentence alpha", "sentence beta"]
    assert len(picture.nodes[0].facts) == len(picture.facts) == len(said) + 2
    assert picture.drawn == 3


def test_each_name_has_its_first_phrase_before_any_has_a_second() -> None:
    many = [claim("Japan", "build", phrase(f"ship {word}"), at=100 * n) for n, word in WORDS]
    lone = claim("Norway", "send", phrase("some soldiers"), at=5000)
    assert phrases(shown(*many, lone, most_nodes=6)) == ["ship alpha", "some soldiers"]


@pytest.mark.parametrize(
    "words",
    ["it", "They", "everybody", "those", "which", "the others", "one of them", "more", "five", "the first", "1,000"],
)
def test_words_that_tell_nothing_by_themselves_are_no_node(words: str) -> None:
    of, on = claim("Japan", "keep", phrase(words)), claim(phrase(words), "leave", "Japan", at=100)
    picture = shown(of, on)
    assert [node.label for node in picture.nodes] == ["Japan"]
    assert set(picture.nodes[0].facts) == {of.id, on.id}


@pytest.mark.parametrize("words", ["March 24", "this week", "last year", "2017", "May 1960", "Friday"])
def test_a_date_is_no_node(words: str) -> None:
    made = claim("Japan", "be founded on", phrase(words), day="1967-05-30", when=words)
    assert phrases(shown(made)) == []
    assert phrases(shown(replace(made, time=None))) == []


def test_the_time_of_a_claim_is_no_node_whatever_its_words() -> None:
    made = claim("Japan", "be founded on", phrase("the eve of the war"), day="1939", when="the eve of the war")
    assert phrases(shown(made)) == []
    assert phrases(shown(replace(made, time=None))) == ["the eve of the war"]


def test_money_and_words_of_weight_are_nodes() -> None:
    made = [claim("Japan", "pay", phrase("$7.2 million")), claim("Japan", "mourn", phrase("its two pilots"), at=100)]
    assert set(phrases(shown(*made))) == {"$7.2 million", "its two pilots"}


def test_quotes_inside_a_phrase_are_single_ones() -> None:
    made = claim("Japan", "reject", phrase("“threat” talk"))
    node = next(node for node in shown(made).nodes if node.kind == "phrase")
    assert (node.lines, node.label) == (("“‘threat’ talk”",), "“threat” talk")


def test_one_phrase_joins_all_whose_it_is() -> None:
    text = "Finland and Norway signed an accord on ports."
    made = [claim(name, "sign", phrase("an accord on ports"), text=text, words="signed") for name in NORTH]
    picture = shown(*made)
    assert phrases(picture) == ["an accord on ports"]
    assert [edge.label for edge in picture.edges] == ["sign", "sign"]
    assert {fact for node in picture.nodes if node.kind == "phrase" for fact in node.facts} == {m.id for m in made}


def test_an_oblique_claim_that_repeats_its_clause_is_not_drawn_again() -> None:
    text = "Thomas Ward met with Japan in India."
    met = claim(WARD, "meet", "Japan", text=text, words="met")
    again = claim(WARD, "meet with", "Japan", text=text, words="met", level="oblique")
    where = claim(WARD, "meet in", "India", text=text, words="met", level="oblique")
    picture = shown(met, again, where)
    assert drawn(picture) == {
        ("Thomas Ward", "Japan", "fact"): ("meet", 1),
        ("Thomas Ward", "India", "fact"): ("meet in", 1),
    }
    assert len(picture.facts) == 3
    turned = claim("Japan", "be meet by", WARD, text=text, words="met", level="oblique")
    assert drawn(shown(met, turned)) == {("Thomas Ward", "Japan", "fact"): ("meet", 1)}
    assert drawn(shown(again)) == {("Thomas Ward", "Japan", "fact"): ("meet with", 1)}


def test_an_oblique_claim_that_tells_but_the_date_is_in_the_table_alone() -> None:
    text = "Thomas Ward met Japan on May 11."
    met = claim(WARD, "meet", "Japan", text=text, words="met", day="2025-05-11", when="May 11")
    when = claim(
        WARD, "meet on", phrase("May 11"), text=text, words="met", level="oblique", day="2025-05-11", when="May 11"
    )
    picture = shown(met, when)
    assert [node.facts for node in picture.nodes] == [(met.id,), (met.id,)]
    assert {one.id for one in picture.facts} == {met.id, when.id}
    assert shown(when).nodes[0].facts == (when.id,)


@pytest.mark.parametrize(
    ("documents", "claims", "title"),
    [
        ({"a.txt": Document("a.txt", "", "Talks\nin Tokyo")}, ["a.txt"], "Talks in Tokyo"),
        ({"a.txt": Document("a.txt", "")}, ["a.txt"], "a.txt"),
        ({}, ["a.txt"], "a.txt"),
        ({"a.txt": Document("a.txt", "", "Talks")}, ["a.txt", "b.txt"], "2 documents"),
        ({}, [], "0 documents"),
    ],
)
def test_the_title_is_that_of_the_only_document(documents: dict[str, Document], claims: list[str], title: str) -> None:
    made = [claim("Japan", "visit", "India", document=name) for name in claims]
    assert scene(made, documents=documents, positions={}).title == title
    assert scene(made, documents=documents, positions={}, title="Mine").title == "Mine"


def test_a_speaker_who_is_but_a_pronoun_is_quoted() -> None:
    made = claim("Japan", "visit", "India", said_by=(phrase("we"), "think"))
    assert reading(made) == "Done, according to “we”"
    assert reading(claim("Japan", "visit", "India", said_by=(phrase("an aide"), "said"))).endswith("to an aide")


def test_the_heaviest_names_are_shown_and_the_rest_is_counted() -> None:
    hub = [claim("Japan", "meet", entity(f"State {n}"), at=100 * n) for n in range(12)]
    again = [claim("Japan", "call", entity("State 11"), at=5000), claim("Japan", "call", entity("State 7"), at=6000)]
    picture = shown(*hub, *again, most_nodes=3)
    assert [node.label for node in picture.nodes] == ["Japan", "State 11", "State 7"]
    assert picture.left_out == 10
    assert picture.subtitle == "showing 3 of 13 names · 14 claims from 1 document"


def test_a_node_is_as_large_as_its_claims_are_many_and_bears_its_aliases() -> None:
    picture = shown(
        claim(entity("Japan", text="Tokyo"), "meet", "India"),
        claim("Japan", "meet", "France", at=100),
        claim("Japan", "warn", "China", at=200),
    )
    japan, *rest = picture.nodes
    assert japan.label == "Japan"
    assert set(japan.names) == {"Japan", "Tokyo"}
    assert all(japan.radius > node.radius and japan.font > node.font for node in rest)


def test_kinds_have_shapes_and_counts() -> None:
    picture = shown(
        claim(WARD, "command", entity("Seventh Fleet", "ArmedForce")),
        claim(WARD, "visit", "Japan", at=100),
        claim(WARD, "see", entity("Fog", "Weather"), at=200),
    )
    assert [(kind.key, kind.count) for kind in picture.kinds] == [
        ("state", 1),
        ("person", 1),
        ("force", 1),
        ("other", 1),
    ]
    assert {node.label: node.type for node in picture.nodes}["Seventh Fleet"] == "Armed force"
    assert kind_of("Visit") == kind_of("Event")
    assert kind_of("State").shape != kind_of("Person").shape


def test_an_edge_from_a_name_to_itself_is_told_but_not_drawn() -> None:
    made = claim("Japan", "defend", "Japan")
    picture = shown(made)
    assert picture.edges == ()
    assert picture.nodes[0].facts == (made.id,)


def test_facts_are_in_order_of_time_and_those_without_date_last() -> None:
    picture = shown(
        claim("Japan", "meet", "India"),
        claim("Japan", "meet", "India", day="2025-05-02", at=100),
        claim("Japan", "meet", "India", day="2024", at=200),
    )
    assert [one.date_value for one in picture.facts] == ["2024", "2025-05-02", ""]
    assert picture.edges[0].facts == tuple(one.id for one in picture.facts)


def test_the_order_of_claims_is_of_no_matter() -> None:
    positions = {name: (float(len(name)), 1.0) for pair in pairs(CLAIMS) for name in pair}
    shuffled = CLAIMS[:]
    random.Random(5).shuffle(shuffled)
    assert set(pairs(shuffled)) == set(pairs(CLAIMS))
    assert scene(shuffled, documents=DOCUMENTS, positions=positions) == scene(
        CLAIMS, documents=DOCUMENTS, positions=positions
    )


def test_pairs_name_exactly_the_nodes_of_the_scene() -> None:
    picture = scene(CLAIMS, documents=DOCUMENTS, positions={}, most_nodes=20)
    assert {name for pair in pairs(CLAIMS, most_nodes=20) for name in pair} == {node.id for node in picture.nodes}


def test_the_subtitle_names_documents_and_their_last_day() -> None:
    assert scene(CLAIMS, documents=DOCUMENTS, positions={}).subtitle.endswith("from 3 documents, up to 2025-05-14")


def test_a_fact_tells_all_that_is_known() -> None:
    document = Document("d1", "", "Talks", "https://example.org/1", datetime.date(2025, 5, 2), "Wire")
    made = claim(
        "Japan",
        "visit",
        "India",
        said_by=(WARD, "said"),
        day="2025-05",
        place=entity("Delhi", "Place"),
        at=40,
        document="d1",
        event=Event("e1", "WeaponUse"),
        quantity=(Quantity("400 missiles", 0, 0),),
    )
    outer = Attribution("Kyodo", 0, 0, None, "", "reported", 0, 0)
    told = fact(replace(made, attribution=(outer, *made.attribution)), document)
    assert told.speakers == ("Kyodo (reported)", "Thomas Ward (said)")
    assert (told.date, told.date_value, told.place, told.quantity) == ("2025-05", "2025-05", "Delhi", "400 missiles")
    assert (told.title, told.url, told.publisher, told.published) == (
        "Talks",
        "https://example.org/1",
        "Wire",
        "2025-05-02",
    )
    assert (told.event, told.level, told.rules, told.confidence) == ("Weapon use", "core", ("verb-object",), 0.9)


def test_marks_are_the_words_they_name() -> None:
    text = "Ward said that the Seventh Fleet had not been seen near Yokosuka."
    made = claim(
        entity("Seventh Fleet", "ArmedForce", text="the Seventh Fleet"),
        "see near",
        entity("Yokosuka", "Place"),
        words="had not been seen near",
        text=text,
        said_by=(entity("Thomas Ward", "Person", text="Ward"), "said"),
        at=1000,
    )
    assert [(one.kind, text[one.start : one.end]) for one in marks(made)] == [
        ("speaker", "Ward"),
        ("cue", "said"),
        ("subject", "the Seventh Fleet"),
        ("relation", "had not been seen near"),
        ("object", "Yokosuka"),
    ]


def test_of_overlapping_marks_the_shorter_shows() -> None:
    text = "Japan's defense minister left."
    made = claim("Japan", "have", phrase("Japan's defense minister"), words="'s", text=text)
    assert [(one.kind, text[one.start : one.end]) for one in marks(made)] == [
        ("subject", "Japan"),
        ("relation", "'s"),
        ("object", " defense minister"),
    ]


def test_marks_outside_the_sentence_are_left_out() -> None:
    speaker = Attribution("Ward", 0, 4, None, "Ward", "said", 5, 9)
    made = replace(claim("Japan", "visit", "India", at=500), attribution=(speaker,))
    assert {one.kind for one in marks(made)} == {"subject", "relation", "object"}


def test_lines_are_contested_where_one_says_and_another_denies_the_same() -> None:
    said = claim("Japan", "fire on", "India", said_by=("China", "said"))
    denied = claim("Japan", "fire on", "India", polarity="negative", said_by=("France", "denied"), at=100)
    other = claim("Japan", "visit", "India", at=200)
    ruled_out = claim("Japan", "visit", "India", polarity="negative", status="planned", at=300)
    drawn = scene([said, denied, other, ruled_out], documents={}, positions={}).edges
    assert [(one.standing, one.contested) for one in drawn] == [("denied", True), ("fact", False), ("said", True)]
