"""What was dropped, as text: what gave no claim first, the words with their place, the reasons explained once."""

from __future__ import annotations

from dataclasses import replace

from graphkit.explaining.explanation import explain
from graphkit.graph import KnowledgeGraph
from tests.explaining.made import OLD, SILENT, VISITED, graph


def after(told: str, heading: str) -> str:
    """Take a text and return what stands in it behind a heading."""
    return told.split(f"\n{heading}\n")[1]


def test_a_document_tells_its_silent_sentences_what_else_was_dropped_and_why() -> None:
    assert str(explain(graph(), "old.txt")) == (
        """old.txt

2 claims come from it

Sentences that gave no claim
  - “Who began it?”
    sentence 7, characters 900-913: question

Also dropped
  - pronoun “she”
    sentence 0, characters 30-33: several-antecedents
    it may be: Ann Stone or Mary Hill
  - claim “Secretary Rossi”
    sentence 0, characters 40-55: told-in-full
    told in its place: Rossi – Secretary of State
  - pronoun “it”
    sentence 7, characters 910-912: not-acting

Reasons
  not-acting           `It` is linked only as a subject that is no whole clause.
                       “Italy built it.”
  question             What is asked is not told. “Who began it?”
  several-antecedents  Several fit equally well. “France and Italy met. The
                       country left.”
  told-in-full         The same office is told in full elsewhere. “Defense
                       Secretary Peter Rossi left. Secretary Rossi returned.”
"""
    )


def test_a_claim_tells_what_was_dropped_beside_it_before_the_rules() -> None:
    told = after(str(explain(graph(), VISITED.id)), "Dropped in the same sentence")
    assert told.startswith("  - pronoun “she”\n    sentence 0, characters 30-33: several-antecedents\n")
    assert "\nReasons\n  several-antecedents  Several fit" in told
    assert "\nRules\n" in told


def test_a_silent_sentence_says_so_and_a_limit_tells_how_much_more_there_is() -> None:
    told = str(explain(graph(), "old.txt#7"))
    assert told.startswith("old.txt#7\n\n0 claims come from it\n")
    assert "\nThe sentence gave no claim\n  - “Who began it?”\n    sentence 7, characters 900-913: question\n" in told
    assert "\nThe first 1 here, 3 more with a limit of 4\n" in str(explain(graph(), "old.txt", limit=1))


def test_where_nothing_is_known_of_what_was_dropped_nothing_is_said() -> None:
    told = str(explain(KnowledgeGraph().add([OLD], [VISITED]), "old.txt"))
    assert told == "old.txt\n\n1 claim comes from it\n"


def test_a_reason_of_tomorrow_is_told_by_its_name() -> None:
    later = KnowledgeGraph().add([OLD], [], [replace(SILENT, reason="unheard-of")])
    assert str(explain(later, "old.txt")).endswith("characters 900-913: unheard-of\n")
