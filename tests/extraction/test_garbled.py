"""What is cut short or cannot be read as its tree says is not told, and what is whole is."""

from __future__ import annotations

import pytest

from graphkit.extraction.garbled import garbled
from tests.trees import inline, inline_mended, stated


def doubts(rows: str, *, level: str = "core") -> list[str | None]:
    """Take words and return, for each proposition of a level about its root, why it is not told."""
    read = inline(rows)
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


def test_a_subject_that_ends_in_an_article_is_cut_short() -> None:
    rows = (
        "The the DET DT 2 det / idea idea NOUN NN 5 nsubj / of of ADP IN 4 case / {0} 2 nmod / "
        "alarmed alarm VERB VBD 0 root / Peru Peru PROPN NNP 5 obj"
    )
    whole = inline_mended(rows.format("war war NOUN NN"))
    cut = inline_mended(rows.format("a a DET DT").replace("2 nmod", "2 det"))
    assert [garbled(cut, p) for p in stated(cut)] == ["cut-short"]
    assert [garbled(whole, p) for p in stated(whole) if p.level == "core"] == [None]


def test_a_relation_has_one_finite_verb() -> None:
    rows = (
        "Peru Peru PROPN NNP 4 nsubj / {0} 4 aux / have have AUX VBP 4 aux / argued argue VERB VBN 0 root / "
        "that that SCONJ IN 7 mark / Chile Chile PROPN NNP 7 nsubj / left leave VERB VBD 4 ccomp"
    )
    two, one = (inline_mended(rows.format(word)) for word in ("is be AUX VBZ", "now now ADV RB"))
    assert [garbled(two, p) for p in stated(two) if p.verb == "argue"] == ["misread"]
    assert [garbled(one, p) for p in stated(one) if p.verb == "argue"] == [None]


def test_a_gerund_of_what_began_and_when_is_nobodys_deed() -> None:
    rows = (
        "Chad Chad PROPN NNP 2 nsubj / saw see VERB VBD 0 root / coups coup NOUN NNS 2 obj / {0} VERB VBG 2 advcl / "
        "in in ADP IN 6 case / 2003 2003 NUM CD 4 obl"
    )
    reasons = {
        verb: [
            garbled(inline_mended(rows.format(verb)), p)
            for p in stated(inline_mended(rows.format(verb)))
            if p.predicate == 3
        ]
        for verb in ("starting start", "fighting fight")
    }
    assert reasons == {"starting start": ["misread"], "fighting fight": [None]}


def test_a_preposition_alone_is_no_object() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj / referred refer VERB VBD 0 root / {0} 2 obj / as as ADP IN 5 case / "
        "Chile Chile PROPN NNP 2 obl"
    )
    found = {
        word: [garbled(read, p) for p in stated(read) if p.level == "core"]
        for word in ("to to ADP IN", "it it PRON PRP")
        for read in [inline_mended(rows.format(word))]
    }
    assert found == {"to to ADP IN": ["misread"], "it it PRON PRP": [None]}
