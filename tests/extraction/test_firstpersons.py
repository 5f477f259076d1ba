"""`I` is who is quoted or whose turn it is, `we` a body that speaks; whom a person means by `we` stays open."""

from __future__ import annotations

import pytest

from graphkit.extraction.clauses import clauses
from graphkit.extraction.firstpersons import first_persons
from graphkit.extraction.telling import Antecedent
from tests.trees import Name, document

QUOTED = """“ “ PUNCT `` 4 punct
{0} {1} PRON PRP 4 nsubj
will will AUX MD 4 aux
sign sign VERB VB 8 ccomp
, , PUNCT , 4 punct
” ” PUNCT '' 4 punct
{2} {2} PROPN NNP 8 nsubj
said say VERB VBD 0 root
. . PUNCT . 8 punct"""
TURN = """PAZ PAZ PROPN NNP 4 discourse
: : PUNCT : 1 punct
{0} {1} PRON PRP 4 nsubj
signed sign VERB VBD 0 root
. . PUNCT . 4 punct"""
PLAIN = """I I PRON PRP 2 nsubj
signed sign VERB VBD 0 root
. . PUNCT . 2 punct"""
HE = QUOTED.replace("{2} {2} PROPN NNP", "he he PRON PRP")
PAZ: Name = (7, 7, "Person")
SPOKEN: Name = (1, 1, "Person")


def meant(table: str, *names: Name) -> tuple[list[tuple[int, int, str]], list[str]]:
    """Take a sentence and its names and return the words that stand for a name, with its word and the rule, and why
    the others do not."""
    made = document(table, names={0: names})
    found = first_persons(made, {s.index: list(clauses(s)) for s in made}, found={})
    links = [(word, of.word, of.rule) for (_, word), of in found.found.items()]
    return links, [unsure.reason for unsure in found.unsure.values()]


@pytest.mark.parametrize(
    ("table", "name", "expected"),
    [
        (QUOTED.format("I", "I", "Paz"), PAZ, ([(1, 6, "speaker")], [])),
        (QUOTED.format("We", "we", "Peru"), (7, 7, "State"), ([(1, 6, "speaker")], [])),
        (QUOTED.format("We", "we", "Paz"), PAZ, ([], ["no-antecedent"])),
        (QUOTED.format("I", "I", "Peru"), (7, 7, "State"), ([], ["no-antecedent"])),
        (TURN.format("I", "I"), SPOKEN, ([(2, 0, "speaker")], [])),
        (TURN.format("We", "we"), SPOKEN, ([], ["no-antecedent"])),
    ],
)
def test_who_speaks_is_i_and_a_body_we(
    table: str, name: Name, expected: tuple[list[tuple[int, int, str]], list[str]]
) -> None:
    assert meant(table, name) == expected


def test_the_text_itself_is_nobody_that_it_names() -> None:
    assert meant(PLAIN) == ([], [])


def test_i_is_whom_the_speaker_stands_for() -> None:
    made = document(
        "Paz Paz PROPN NNP 2 nsubj\nslept sleep VERB VBD 0 root", HE.format("I", "I"), names={0: [(1, 1, "Person")]}
    )
    told = {s.index: list(clauses(s)) for s in made}
    found = first_persons(made, told, found={(1, 6): Antecedent(0, 0, "antecedent")})
    assert found.found == {(1, 1): Antecedent(0, 0, "speaker")}
    assert first_persons(made, told, found={}).unsure.keys() == {(1, 1)}
