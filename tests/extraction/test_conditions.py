"""Whether a clause is told only under a condition."""

from __future__ import annotations

import pytest

from graphkit.extraction.clauses import clauses
from graphkit.extraction.conditions import conditional, is_condition
from graphkit.text.sentences import Sentence
from tests.trees import sentence, stated, tree


@pytest.mark.parametrize(
    ("made", "open_clauses", "told"),
    [
        (tree("If France leaves, Italy will send ships."), "leaves send", ""),
        (tree("Italy left the talks if France stayed."), "left stayed", ""),
        (tree("Italy leaves unless France stays."), "leaves stays", ""),
        (tree("Italy will leave provided that France stays."), "leave stays", ""),
        (tree("Should France leave, Italy will send ships."), "leave send", ""),
        (tree("Had France left, Italy would have sent ships."), "left sent", ""),
        (tree("Were Italy free, France would sign."), "free sign", ""),
        (tree("If France leaves and Spain joins the talks, Italy will send ships."), "leaves joins send", ""),
        (tree("Unless France leaves, Italy acts and Spain protests."), "leaves acts protests", ""),
        (tree("If Italy continues to sell ships, France will act."), "sell act", ""),
        (tree("Rossi visited Rome and will return if Italy invites him."), "return invites", "visited"),
        (tree("Officials asked whether Italy had left."), "left", "asked"),
        (tree("Italy acted as if it had signed the treaty."), "signed", "acted"),
        (tree("Italy sends ships in case France attacks."), "attacks", "sends"),
        (tree("Since France left, Italy sent ships."), "", "left sent"),
        (tree("Did Italy sign the treaty?"), "", "sign"),
    ],
)
def test_which_clauses_are_conditional(made: Sentence, open_clauses: str, told: str) -> None:
    found = list(clauses(made))
    verbs = {made.tokens[c.predicate].text: conditional(c, made) for c in found}
    assert " ".join(verb for verb, is_open in verbs.items() if is_open) == open_clauses
    assert " ".join(verb for verb, is_open in verbs.items() if not is_open) == told


def test_a_condition_is_told_from_another_adverbial_clause() -> None:
    if_ = tree("If France leaves, Italy will send ships.")
    assert [t.text for t in if_.tokens if is_condition(if_, t.i)] == ["leaves"]
    since = tree("Since France left, Italy sent ships.")
    assert [t.text for t in since.tokens if is_condition(since, t.i)] == []


def test_barring_something_else_what_comes_is_conditional() -> None:
    table = """Barring bar VERB VBG 5 advcl
deals deal NOUN NNS 1 obj
, , PUNCT , 1 punct
Peru Peru PROPN NNP 5 nsubj
leaves leave VERB VBZ 0 root"""
    for made, status in ((table, "conditional"), (table.replace("Barring bar", "Signing sign"), "ongoing")):
        [left] = [p for p in stated(sentence(made), level="core") if p.verb == "leave"]
        assert left.stance.status == status
