"""The kinds of names: what tells them, pooled over a document, weighed, and laid on mentions whose class is open."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.text.kinds import Kinds, is_open, kinds_told, load_kinds, occurrences, pooled, with_kind
from graphkit.text.names import first_mentions, with_names
from graphkit.text.parser import Parsed
from graphkit.text.sentences import Mention
from tests.linking.made import GAZETTEER, tagged
from tests.trees import sentence

ORDER = ("LOC", "NONE", "ORG", "PER")
IN = Kinds(ORDER, {"": (0.0, 0.5, 0.0, 0.0), "before:in": (3.0, 0.0, 0.0, -1.0), "behind:said": (0.0, 0.0, 0.0, 2.0)})


def document(*lines: str) -> list[Parsed]:
    return [Parsed(tagged(line, index=i)) for i, line in enumerate(lines)]


def classes(kinds: Kinds | None, *lines: str) -> dict[str, str]:
    found = with_names(document(*lines), gazetteer=GAZETTEER, kinds=kinds)
    return {s.slice(s.tokens[m.first].start, s.tokens[m.last].end): m.type for s in found for m in s.mentions}


def test_a_name_is_of_the_kind_that_its_places_together_tell() -> None:
    lines = ("they met|VERB in Karst", "Karst said|VERB so", "a house in Karst fell|VERB")
    assert classes(None, *lines)["Karst"] == "Agent"
    assert classes(IN, *lines)["Karst"] == "Place"


def test_one_document_does_not_tell_of_another() -> None:
    assert classes(IN, "Karst said|VERB so")["Karst"] == "Person"
    assert classes(IN, "the men of Karst left|VERB")["Karst"] == "Agent"


def test_clues_count_by_the_share_of_the_places_they_stand_in() -> None:
    parsed = document("they met|VERB in Karst", "Karst said|VERB so", "a house in Karst fell|VERB", "Ruiz said|VERB so")
    told = pooled(occurrences(parsed, first_mentions(parsed, gazetteer=GAZETTEER)), gazetteer=GAZETTEER)
    assert set(told) == {"Karst", "Ruiz"}
    assert told["Karst"]["before:in"] == pytest.approx(2 / 3)
    assert told["Karst"]["behind:said"] == pytest.approx(1 / 3)
    assert told["Karst"]["times:3"] == told["Ruiz"]["times:1"] == 1.0


def test_a_longer_name_tells_of_one_that_begins_or_ends_it() -> None:
    parsed = document(
        "Anna Ruiz left|VERB", "Ruiz said|VERB so", "Karst Corp. closed|VERB", "the men of Karst left|VERB"
    )
    told = pooled(occurrences(parsed, first_mentions(parsed, gazetteer=GAZETTEER)), gazetteer=GAZETTEER)
    assert {"ends:PER", "ends:1"} <= set(told["Ruiz"])
    assert {"begins:ORG", "begins:1:corp."} <= set(told["Karst"])


@pytest.mark.parametrize(
    ("mention", "open_"),
    [
        (Mention(0, 0, type="Agent", how="structure"), True),
        (Mention(0, 0, type="Person", how="model"), True),
        (Mention(0, 0, type="Person", how="title"), False),
        (Mention(0, 0, type="ArmedForce", how="structure"), False),
        (Mention(0, 0, type="Place", entry="gz:rome", how="gazetteer"), False),
        (Mention(0, 0, type="Person", adjective=True, how="model"), False),
    ],
)
def test_a_class_is_open_unless_something_settles_it(mention: Mention, open_: bool) -> None:
    assert is_open(mention) is open_


@pytest.mark.parametrize(
    ("kind", "before", "after", "how"),
    [
        ("PER", "Agent", "Person", "kind"),
        ("LOC", "Person", "Place", "kind"),
        ("ORG", "Organisation", "Organisation", "structure"),
        ("NONE", "Agent", "Agent", "structure"),
        ("NONE", "Person", "Agent", "kind"),
        ("PER", "Document", "Document", "structure"),
    ],
)
def test_a_mention_gets_the_class_of_its_kind_and_keeps_one_that_says_more(
    kind: str, before: str, after: str, how: str
) -> None:
    made = tagged("Karst fell|VERB")
    found = with_kind(made, Mention(0, 0, type=before, how="structure"), {"Karst": kind})
    assert (found.type, found.how) == (after, how)


def test_a_name_of_which_nothing_is_told_stays_as_it_was() -> None:
    mention = Mention(0, 0, type="Person", how="model")
    assert with_kind(tagged("Karst fell|VERB"), mention, {"Ruiz": "ORG"}) is mention


def test_the_likeliest_kind_is_told_of_each_open_name() -> None:
    parsed = document("they met|VERB in Karst", "Japan said|VERB so")
    found = first_mentions(parsed, gazetteer=GAZETTEER)
    assert kinds_told(parsed, found, gazetteer=GAZETTEER, kinds=IN) == {"Karst": "LOC"}


@given(st.dictionaries(st.sampled_from(["before:in", "behind:said", "unseen"]), st.floats(0, 1)))
def test_shares_are_probabilities(told: dict[str, float]) -> None:
    shares = IN.shares(told)
    assert tuple(shares) == ORDER
    assert sum(shares.values()) == pytest.approx(1)
    assert all(0 < share < 1 for share in shares.values())


def test_weights_are_read_from_their_file(tmp_path: Path) -> None:
    path = tmp_path / "kinds.json"
    path.write_text(json.dumps({"kinds": ["LOC", "PER"], "weights": {"": [0, 1], "x": [2, 0]}}), encoding="utf-8")
    kinds = load_kinds(path)
    assert kinds.order == ("LOC", "PER")
    assert kinds.shares({})["PER"] == pytest.approx(0.731, abs=0.001)
    assert kinds.shares({"x": 0.5})["LOC"] == pytest.approx(0.5)


def test_the_weights_that_come_with_the_pipeline_tell_the_four_kinds() -> None:
    kinds = load_kinds()
    assert kinds.order == ORDER
    assert len(kinds.weights) > 1000
    met = sentence(
        """
        Anna Anna PROPN NNP 3 nsubj
        Ruiz Ruiz PROPN NNP 1 flat
        met meet VERB VBD 0 root
        Paz Paz PROPN NNP 6 compound
        Energy Energy PROPN NNP 6 compound
        Corp. Corp. PROPN NNP 3 obj
        in in ADP IN 8 case
        Karst Karst PROPN NNP 3 obl
        . . PUNCT . 3 punct
        """
    )
    parsed = [Parsed(met, ((0, 1, "PER"), (3, 5, "ORG"), (7, 7, "LOC")))]
    told = kinds_told(parsed, first_mentions(parsed, gazetteer=GAZETTEER), gazetteer=GAZETTEER, kinds=kinds)
    assert told == {"Anna Ruiz": "PER", "Karst": "LOC", "Paz Energy Corp.": "ORG"}


def test_an_island_is_a_place_whatever_is_told() -> None:
    mention = Mention(0, 1, type="Place", how="model")
    assert with_kind(tagged("Karst Island fell|VERB"), mention, {"Karst Island": "PER"}) is mention
    assert with_kind(tagged("Karst City fell|VERB"), mention, {"Karst City": "PER"}).type == "Person"
