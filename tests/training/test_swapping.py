"""The names that are put in the place of others: where they come from and how they look."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from graphkit.training.swapping import Pools, copied, lowered, pools, swapped
from tests.training.test_name_corpora import ents

VOCAB = spacy.blank("en").vocab


@pytest.fixture
def factbook(tmp_path: Path) -> Path:
    told = {
        "Government": {
            "Executive branch": {"chief of state": {"text": "President Anna Maria RUIZ (since 2020)"}},
            "Legislative branch": {
                "legislature name": {"text": "National Assembly (Asamblea)"},
                "number of seats": {"text": "90"},
            },
            "International organization participation": {"text": "ADB, G-77, IAEA (observer), NATO"},
            "Political parties": {"text": "Harvest Party or HP<br>"},
        },
        "Military and Security": {
            "Military and security forces": {
                "text": "the Karst Defense Force (KDF): Karst Army, air wing; Ministry of Interior"
            }
        },
    }
    (tmp_path / "kk.json").write_text(json.dumps(told), encoding="utf-8")
    return tmp_path


@pytest.fixture
def names(factbook: Path) -> Pools:
    countries = factbook / "countries.csv"
    countries.write_text("CLDR display name,Capital,Region Name,Sub-region Name\nKarst,Karstville,,World\n")
    return pools([], countries=countries, factbook=factbook)


def test_bodies_are_parties_parliaments_forces_and_the_letters_of_international_ones(names: Pools) -> None:
    assert set(names.bodies) == {
        "Harvest Party", "National Assembly", "Karst Defense Force", "Karst Army", "Ministry of Interior",
        "ADB", "NATO",
    }  # fmt: skip


def test_persons_and_places_are_those_of_the_tables_and_of_the_lists(names: Pools) -> None:
    assert "Ruiz" in names.family
    assert {"Smith", "Johnson"} <= set(names.family)
    assert "Margaret" in names.given
    assert {"Karst", "Karstville", "Rio de Janeiro", "Porto-Novo"} <= set(names.places)
    assert "World" not in names.places


NAMES = Pools(given=("Ida",), family=("Van Stone",), places=("North Fen",), bodies=("Fen Guard",))


def told() -> Doc:
    made = Doc(
        VOCAB, words="Ann Lee told Lee of the Navy , in Karst .".split(), spaces=[True] * 6 + [False] + [True] * 4
    )
    made.ents = tuple(Span(made, *ent) for ent in ((0, 2, "PER"), (3, 4, "PER"), (6, 7, "ORG"), (9, 10, "LOC")))
    return made


def test_a_copy_has_other_names_of_the_same_kinds_and_the_same_other_words() -> None:
    copy = swapped(told(), random.Random(3), names=NAMES, share=1.0)
    assert [(label, text.split()[0]) for text, label in ents(copy)] == [
        ("PER", "Ida"), ("PER", "Ida"), ("ORG", "Fen"), ("LOC", "North"),
    ]  # fmt: skip
    assert [t.text for t in copy if not t.ent_type_] == ["told", "of", "the", ",", "in", "."]
    assert "Fen Guard, in North Fen ." in copy.text
    assert swapped(told(), random.Random(3), names=NAMES, share=0.0).text == told().text


@given(st.integers(), st.floats(0, 1))
def test_a_name_is_given_the_same_name_wherever_it_stands(seed: int, share: float) -> None:
    twice = Doc(VOCAB, words=["Lee", "met", "Lee"])
    twice.ents = (Span(twice, 0, 1, "PER"), Span(twice, 2, 3, "PER"))
    first, second = (ent.text for ent in swapped(twice, random.Random(seed), names=NAMES, share=share).ents)
    assert first == second


def test_documents_without_names_are_not_copied_and_some_lose_their_capitals() -> None:
    bare = Doc(VOCAB, words=["Rain", "fell"])
    found = list(copied([told(), bare], names=NAMES, seed=1, copies=2, small=0.0))
    assert [len(doc.ents) for doc in found] == [len(told().ents)] * 2
    assert {doc.text for doc in found} != {told().text}
    assert all(doc.text.islower() for doc in copied([told()], names=NAMES, seed=1, small=1.0))
    assert ents(lowered(told()))[0] == ("ann lee", "PER")
