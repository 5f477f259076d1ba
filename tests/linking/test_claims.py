"""A claim's record: keys as the contract has them, back again the same claim; and what makes a claim a fact."""

from __future__ import annotations

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.linking.claims import (
    Argument,
    Attribution,
    Claim,
    Event,
    Quantity,
    Relation,
    Term,
    Time,
    claim_of,
    record,
)
from tests.made import claim, entity

KEYS = (
    "id document sentence clause level start end text subject relation object arguments event time quantity polarity "
    "status attribution rules confidence"
).split()
LEVELS = ("core", "oblique", "chain", "speech", "implicit")
STATUSES = ("done", "ongoing", "planned", "possible", "obliged", "conditional", "called-off")

texts = st.text(max_size=12)
offsets = st.integers(0, 10**6)
maybe = st.none() | texts
terms = st.builds(Term, texts, offsets, offsets, maybe, texts, maybe)
pairs = st.lists(st.tuples(offsets, offsets), max_size=3).map(tuple)
names = st.lists(st.tuples(texts, texts), max_size=3).map(tuple)
numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)
claims = st.builds(
    Claim,
    id=texts,
    document=texts,
    sentence=offsets,
    clause=offsets,
    level=st.sampled_from(LEVELS),
    start=offsets,
    end=offsets,
    text=texts,
    subject=st.none() | terms,
    relation=st.builds(Relation, texts, texts, texts, pairs),
    object=st.none() | terms,
    arguments=st.lists(st.builds(Argument, texts, terms), max_size=3).map(tuple),
    event=st.none() | st.builds(Event, texts, texts, maybe, names),
    time=st.none() | st.builds(Time, texts, offsets, offsets, maybe, maybe),
    quantity=st.lists(st.builds(Quantity, texts, offsets, offsets, numbers, maybe, maybe), max_size=2).map(tuple),
    polarity=st.sampled_from(("positive", "negative")),
    status=st.sampled_from(STATUSES),
    attribution=st.lists(
        st.builds(Attribution, texts, offsets, offsets, maybe, texts, texts, offsets, offsets), max_size=2
    ).map(tuple),
    rules=st.lists(texts, max_size=3).map(tuple),
    confidence=st.floats(0, 1),
)


@given(claims)
def test_a_record_has_the_keys_of_the_contract_in_order_and_gives_back_the_claim(made: Claim) -> None:
    plain = record(made)
    assert list(plain) == KEYS
    assert claim_of(plain) == made


@given(claims)
def test_a_record_outlives_json(made: Claim) -> None:
    line = json.dumps(record(made), ensure_ascii=False)
    assert "\n" not in line
    back = json.loads(line)
    assert claim_of(back) == made
    assert json.dumps(record(claim_of(back)), ensure_ascii=False) == line


def test_the_parts_of_a_record_have_the_keys_of_the_contract() -> None:
    made = claim(
        "Japan",
        "host",
        entity("the talks", "Meeting"),
        said_by=("France", "said"),
        day="2025-03-30",
        place="Tokyo",
        event=Event("kg:event/1", "Meeting", "host", (("hasActor", "kg:entity/japan"),)),
        quantity=(Quantity("two days", 3, 11, 2.0, "day", None),),
    )
    plain = record(made)
    term = ["text", "start", "end", "id", "label", "type"]
    assert list(plain["subject"]) == term
    assert list(plain["object"]) == term
    assert list(plain["relation"]) == ["text", "lemma", "predicate", "spans"]
    assert [list(argument) for argument in plain["arguments"]] == [["role", *term]]
    assert list(plain["event"])[:3] == ["id", "type", "mode"]
    assert list(plain["time"]) == ["text", "start", "end", "value", "precision"]
    assert [list(q) for q in plain["quantity"]] == [["text", "start", "end", "value", "unit", "modifier"]]
    link = ["text", "start", "end", "id", "label", "cue", "cue_start", "cue_end"]
    assert [list(each) for each in plain["attribution"]] == [link]
    assert plain["time"]["value"] == "2025-03-30"
    assert plain["attribution"][0]["cue"] == "said"
    assert plain["relation"]["spans"] == [list(span) for span in made.relation.spans]


def test_what_a_claim_does_not_have_is_null_or_empty() -> None:
    plain = record(claim(None, "leave", None, text="It is over.", words="is over", rules=()))
    assert [plain[key] for key in ("subject", "object", "event", "time")] == [None] * 4
    assert [plain[key] for key in ("arguments", "quantity", "attribution", "rules")] == [[]] * 4


@pytest.mark.parametrize(("polarity", "status"), list(itertools.product(("positive", "negative"), STATUSES)))
@pytest.mark.parametrize("said", [False, True])
@pytest.mark.parametrize("level", LEVELS)
def test_only_what_the_document_itself_affirms_as_done_or_ongoing_is_a_fact(
    polarity: str, status: str, said: bool, level: str
) -> None:
    made = claim(
        "Japan", "host", "France", said_by=("China", "said") if said else None, polarity=polarity, status=status,
        level=level,
    )  # fmt: skip
    asserted = polarity == "positive" and status in ("done", "ongoing") and not said
    assert made.asserted is asserted
    assert made.fact is (asserted and level in ("core", "implicit"))
