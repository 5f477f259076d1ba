"""What is cut short or cannot be read as its tree says is not told, and what is whole is."""

from __future__ import annotations

import pytest

from graphkit.extraction.garbled import garbled
from graphkit.text.sentences import Sentence
from tests.trees import sentence, stated


def made(rows: str) -> Sentence:
    """Take words as `form lemma UPOS tag head label` between slashes and return their sentence."""
    return sentence("\n".join(row.strip() for row in rows.split("/")))


def doubts(rows: str, *, level: str = "core") -> list[str | None]:
    """Take words and return, for each proposition of a level about its root, why it is not told."""
    read = made(rows)
    found = [p for p in stated(read) if p.level == level and read.tokens[p.predicate].dep == "root"]
    assert found
    return [garbled(read, p) for p in found]


PERU = "Peru Peru PROPN NNP 2 nsubj / "


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (PERU + "implemented implement VERB VBD 0 root", "cut-short"),
        (PERU + "left leave VERB VBD 0 root", None),
        (PERU + "implemented implement VERB VBD 0 root / it it PRON PRP 2 obj", None),
        # The infinitive behind these is what they tell.
        (PERU + "worked work VERB VBD 0 root / to to PART TO 4 mark / win win VERB VB 2 advcl", "cut-short"),
        (PERU + "worked work VERB VBD 0 root / hard hard ADV RB 2 advmod", None),
        # What was done to it needs no object.
        ("Peru Peru PROPN NNP 3 nsubj:pass / was be AUX VBD 3 aux:pass / named name VERB VBN 0 root", None),
    ],
)
def test_a_verb_that_lacks_what_it_takes_tells_nothing(rows: str, reason: str | None) -> None:
    assert doubts(rows) == [reason]


@pytest.mark.parametrize(
    ("verb", "reason"),
    [("Condor condor VERB VBD", "misread"), ("condored condor VERB VBD", None)],
    ids=["a name", "a verb"],
)
def test_a_word_written_as_a_name_is_no_verb(verb: str, reason: str | None) -> None:
    rows = f"The the DET DT 2 det / rebels rebel NOUN NNS 3 nsubj / {verb} 0 root / ships ship NOUN NNS 3 obj"
    assert doubts(f"{rows} / near near ADP IN 6 case / ports port NOUN NNS 3 obl") == [reason]


@pytest.mark.parametrize(("mark", "reason"), [("; ; PUNCT :", "misread"), (": : PUNCT :", None)])
def test_no_object_stands_behind_a_semicolon(mark: str, reason: str | None) -> None:
    assert doubts(f"{PERU}sold sell VERB VBD 0 root / {mark} 4 punct / ships ship NOUN NNS 2 obj") == [reason]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("ships ship NOUN NNS 2 obj / ( ( PUNCT -LRB- 5 punct / old old ADJ JJ 3 amod", "misread"),
        ("ships ship NOUN NNS 2 obj / old old ADJ JJ 3 amod", None),
    ],
    ids=["open", "none"],
)
def test_no_slot_ends_within_a_bracket(words: str, reason: str | None) -> None:
    assert doubts(f"{PERU}sold sell VERB VBD 0 root / {words}") == [reason]


def test_no_preposition_is_left_with_an_adjective() -> None:
    rows = PERU + "banned ban VERB VBD 0 root / use use NOUN NN 2 obj / of of ADP IN 5 case / {} 3 nmod"
    assert doubts(rows.format("new new ADJ JJ")) == ["misread"]
    assert doubts(rows.format("mines mine NOUN NNS")) == [None]
