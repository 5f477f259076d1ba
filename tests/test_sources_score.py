"""How it is measured who is told to say what."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.linking.claims import Attribution, Claim, Relation, Term
from tests.sources_score import Row, judged, likeness, names, rows, wrong

GOLD = (
    "Peru left , officials said .\tleft\tPeru\tC: officials said\n"
    "Peru left , officials said .\tleft\tPeru\n"
    "Chile stayed , he said .\tstayed\tChile\tin Lima\tC: he said\n"
)


def claim(subject: str, relation: str, object_: str, *sources: str) -> Claim:
    """Take the words of a claim and of its sources and return it."""
    return Claim(
        id="kg:1", document="a", sentence=0, clause=0, level="core", start=0, end=9, text="",
        subject=Term(subject, 0, 1), relation=Relation(relation, relation, "kg:r"), object=Term(object_, 0, 1),
        attribution=tuple(Attribution(who, 0, 1, None, who, "said", 0, 1) for who in sources),
    )  # fmt: skip


def test_the_rows_of_the_gold_tell_their_source_apart(tmp_path: Path) -> None:
    path = tmp_path / "gold.tsv"
    path.write_text(GOLD, encoding="utf-8")
    assert rows(path) == {
        "Peru left , officials said .": [
            Row(("left",), ("Peru",), "officials said"),
            Row(("left",), ("Peru",), None),
        ],
        "Chile stayed , he said .": [Row(("stayed",), ("Chile", "in", "Lima"), "he said")],
    }


def test_a_claim_is_like_a_row_by_the_words_they_share() -> None:
    row = Row(("sold",), ("Italy", "ships"), None)
    assert likeness(row, claim("Italy", "sold", "ships")) == 1.0
    assert likeness(row, claim("Italy", "sold", "old tanks")) == pytest.approx(4 / 7)
    assert likeness(row, claim("Italy", "bought", "ships")) == 0.0


@pytest.mark.parametrize(
    ("source", "speaker", "same"),
    [
        ("officials said", "Officials", True),
        ("People familiar with Nekoosa said", "People familiar with Nekoosa", True),
        ("A. Rama Krishna said", "A. Rama Krishna , auto analyst", True),
        ("the Peruvian minister said", "the Chilean minister of defence", True),
        ("he said", "The ministry", False),
    ],
)
def test_a_source_is_named_by_the_last_word_of_its_noun(source: str, speaker: str, *, same: bool) -> None:
    assert names(source, speaker) is same


def test_a_row_is_hit_where_a_claim_like_it_has_its_source() -> None:
    gold = [Row(("left",), ("Peru",), "officials said"), Row(("stayed",), ("Chile",), None)]
    made = {
        "right": claim("Peru", "left", "Lima", "Rossi", "officials"),
        "other": claim("Peru", "left", "Lima", "Rossi"),
        "nobody": claim("Peru", "left", "Lima"),
        "another claim": claim("Chile", "came", "here", "officials"),
    }
    found = {name: next(judged(gold, [each])) for name, each in made.items()}
    assert {name: (f.matched, f.attributed, f.right) for name, f in found.items()} == {
        "right": (True, True, True),
        "other": (True, True, False),
        "nobody": (True, False, False),
        "another claim": (False, False, False),
    }
    assert list(wrong(gold, list(made.values()))) == [made["other"]]
