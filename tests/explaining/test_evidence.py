"""Whether a claim is a fact of the graph, and why or why not, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.explaining.evidence import reading
from tests.explaining.made import PLANNED
from tests.made import claim


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "a fact: the document itself states it, as done"),
        ({"level": "oblique"}, "stated as done, but no triple of its own: a further detail of its clause"),
        ({"level": "speech"}, "stated as done, but no triple of its own: it tells that something was said"),
        ({"status": "planned"}, "not a fact: a plan"),
        ({"status": "called-off"}, "not a fact: called off"),
        ({"polarity": "negative"}, "not a fact: a denial (it did not happen)"),
        ({"polarity": "negative", "status": "ongoing"}, "not a fact: a denial (it is not so, or no longer)"),
        ({"polarity": "negative", "status": "possible"}, "not a fact: a possibility; in the negative"),
        (
            {"attribution": (*PLANNED.attribution, replace(PLANNED.attribution[0], label="", text="aides", cue=""))},
            "not a fact: said by Mario Rossi (said) and, as told there, by aides",
        ),
    ],
)
def test_why_a_claim_is_a_fact_or_not(changes: dict[str, object], words: str) -> None:
    assert reading(replace(claim("Norland", "visit", "Ostland"), **changes)) == words  # type: ignore[arg-type]


STANDINGS = st.fixed_dictionaries(
    {
        "polarity": st.sampled_from(["positive", "negative"]),
        "status": st.sampled_from("done ongoing planned possible obliged conditional called-off".split()),
        "level": st.sampled_from("core oblique chain speech implicit".split()),
        "attribution": st.sampled_from([(), PLANNED.attribution]),
    }
)


@given(STANDINGS)
def test_only_a_fact_is_called_one_and_all_else_has_a_reason(changes: dict[str, object]) -> None:
    each = replace(claim("Norland", "visit", "Ostland"), **changes)  # type: ignore[arg-type]
    words = reading(each)
    assert words.startswith("a fact: ") == each.fact
    assert words.startswith("not a fact: ") == (not each.asserted)
    assert words.partition(": ")[2]
