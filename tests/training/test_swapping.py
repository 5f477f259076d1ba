"""The names that are put in the place of others: where they come from and how they look."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, Span

from graphkit.training.swapping import Pools, pools, swapped


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


def test_a_name_is_swapped_for_one_of_its_kind_and_each_time_the_same() -> None:
    doc = Doc(spacy.blank("en").vocab, words="Ann Lee met Bob , and Ann Lee left Oslo .".split())
    doc.ents = (Span(doc, 0, 2, "PER"), Span(doc, 3, 4, "PER"), Span(doc, 6, 8, "PER"), Span(doc, 9, 10, "LOC"))
    own = Pools(("Tom",), ("Berg",), ("New Karst",), ("Guard",))
    found = swapped(doc, random.Random(4), names=own, share=1.0)
    ents = [(ent.text, ent.label_) for ent in found.ents]
    assert ents[0] == ents[2]
    assert ents[0][0].startswith("Tom ")
    assert ents[0][0].endswith("Berg")
    assert ents[3] == ("New Karst", "LOC")
    assert found.text.split(" met ")[0] == ents[0][0]
