"""Who wants somebody to do something wants that, and not that one."""

from __future__ import annotations

import pytest

from graphkit.extraction.mending import mended
from tests.trees import inline_mended, sentence, stated, triple, triples


def told(verb: str, infinitive: str) -> list[tuple[str | None, str | None, str | None]]:
    rows = (
        f"Peru Peru PROPN NNP 2 nsubj\n{verb} VERB VBD 0 root\nChile Chile PROPN NNP 2 obj\n"
        f"to to PART TO 5 mark\nsign sign VERB VB 2 {infinitive}\nit it PRON PRP 5 obj\n"
        "in in ADP IN 8 case\n1904 1904 NUM CD 2 obl"
    )
    read = sentence(rows)
    return [triple(read, p) for p in stated(read) if p.predicate == 1]


@pytest.mark.parametrize(
    ("verb", "infinitive"),
    [("expected expect", "xcomp"), ("wanted want", "xcomp"), ("led lead", "xcomp"), ("led lead", "advcl")],
)
def test_what_is_wanted_is_told_whole_and_once(verb: str, infinitive: str) -> None:
    assert told(verb, infinitive) == [("Peru", verb.split(maxsplit=1)[0], "Chile to sign it")]


def test_who_is_urged_is_urged() -> None:
    found = told("urged urge", "xcomp")
    assert found[0] == ("Peru", "urged", "Chile")
    assert ("Peru", "urged Chile in", "1904") in found


@pytest.mark.parametrize(
    ("verb", "first"), [("called call", "obj"), ("made make", "iobj"), ("made make", "obj"), ("elected elect", "iobj")]
)
def test_what_is_called_or_made_something_is_told_with_it(verb: str, first: str) -> None:
    rows = (
        f"Peru Peru PROPN NNP 2 nsubj\n{verb} VERB VBD 0 root\nthe the DET DT 4 det\npact pact NOUN NN 2 {first}\n"
        "a a DET DT 6 det\ndisaster disaster NOUN NN 2 obj\nin in ADP IN 8 case\n1904 1904 NUM CD 2 obl"
    )
    read = mended(sentence(rows))
    told = [triple(read, p) for p in stated(read) if p.level == "core"]
    assert told == [("Peru", verb.split(maxsplit=1)[0], "the pact a disaster")]
    assert [p.object.head for p in stated(read) if p.level == "core" and p.object is not None] == [3]


def test_who_is_left_alone_is_not_left() -> None:
    rows = "Peru Peru PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\nChile Chile PROPN NNP 2 obj\n{} ADV RB 2 advmod"
    found = [
        [triple(read, p) for p in stated(read)]
        for read in map(sentence, map(rows.format, ("alone alone", "late late")))
    ]
    assert found == [[("Peru", "left", "Chile alone")], [("Peru", "left", "Chile")]]


def test_it_is_never_made_anything() -> None:
    read = sentence(
        "Peru Peru PROPN NNP 2 nsubj\nmade make VERB VBD 0 root\nit it PRON PRP 2 obj\nhard hard ADJ JJ 2 xcomp"
    )
    assert [triple(read, p) for p in stated(read)] == [("Peru", "made", "it")]


def test_who_is_made_an_offer_gets_one() -> None:
    rows = (
        "Peru Peru PROPN NNP 2 nsubj\nmade make VERB VBD 0 root\nChile Chile PROPN NNP 2 iobj\n"
        "an an DET DT 5 det\noffer offer NOUN NN 2 obj"
    )
    read = mended(sentence(rows))
    assert [triple(read, p) for p in stated(read)] == [("Peru", "made", "an offer")]


def test_what_is_kept_something_is_one_object() -> None:
    read = inline_mended(
        "Paz Paz PROPN NNP 2 nsubj / kept keep VERB VBD 0 root / Peru Peru PROPN NNP 2 iobj / a a DET DT 5 det / "
        "colony colony NOUN NN 2 obj"
    )
    assert triples(read) == [("Paz", "kept", "Peru a colony")]
