"""Labels of transcripts: where one ends, and whose name it is."""

from __future__ import annotations

import pytest

from graphkit.text.fullnames import name
from graphkit.text.labels import label_end, speaker
from tests.linking.made import tagged


@pytest.mark.parametrize(
    ("line", "label", "named"),
    [
        ("MR. PAZ : Good afternoon .", "MR. PAZ :", "Paz"),
        ("SECRETARY ANA PAZ : Good afternoon .", "SECRETARY ANA PAZ :", "Ana Paz"),
        (
            "FOREIGN MINISTER RUIZ ( via interpreter ) : We agree .",
            "FOREIGN MINISTER RUIZ ( via interpreter ) :",
            "Ruiz",
        ),
        ("QUESTION : Has it left ?", "QUESTION :", None),
        ("THE PRESIDENT : We agree .", "THE PRESIDENT :", None),
        ("Q : Has it left ?", "Q :", None),
    ],
)
def test_a_label_ends_with_its_colon_and_names_who_speaks(line: str, label: str, named: str | None) -> None:
    made = tagged(line)
    end = label_end(made.tokens)
    assert end is not None
    assert made.slice(0, made.tokens[end].end) == label
    found = speaker(made.tokens, end)
    assert (name(made, found) if found else None) == named
    assert found is None or (found.type, found.how) == ("Person", "label")


@pytest.mark.parametrize(
    "line",
    [
        "Paz : Good afternoon .",
        "NOTE : The text was changed .",
        "UPDATE : The text was changed .",
        "The ministers met in Rome and agreed on this : peace .",
        "NATO agreed .",
        ": Good afternoon .",
        "[ MORE HERE ] : Good afternoon .",
    ],
)
def test_other_paragraphs_have_none(line: str) -> None:
    assert label_end(tagged(line).tokens) is None


def test_a_letter_far_from_what_follows_asks_or_answers() -> None:
    from dataclasses import replace

    tokens = tagged("Q Has it left ?").tokens
    assert label_end(tokens) is None
    apart = (tokens[0], *(replace(t, start=t.start + 3, end=t.end + 3) for t in tokens[1:]))
    assert label_end(apart) == 0
