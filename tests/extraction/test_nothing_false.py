"""Plans, denials, conditions, reports and questions: nothing of them is asserted, and what they do say is kept.

The sentences stand in the book, each with words that no asserted proposition may hold together.
"""

from __future__ import annotations

import pytest

from graphkit.extraction.proposition import Proposition
from graphkit.text.sentences import Sentence
from tests.trees import asserted, book, sources, stated, tree, triple

TRAPS = sorted(title for title, page in book().items() if page.false)


def line(made: Sentence, found: Proposition) -> str:
    """Take a proposition and return it as a line of the book."""
    subject, relation, object_ = triple(made, found)
    stance = f"{found.stance.polarity} {found.stance.status}"
    by = [f"{speaker} {cue}" for speaker, cue in sources(made, found)]
    said = "(said) " if found.level == "speech" else ""
    return said + " | ".join([subject or "-", relation or "-", object_ or "-", stance, *by])


def held(made: Sentence, found: Proposition) -> set[str]:
    """Take a proposition and return the words of its relation and the head words of its subject and object."""
    heads = [phrase.head for phrase in (found.subject, found.object) if phrase is not None]
    return {made.tokens[k].text for k in (*found.words, *heads)}


def test_there_are_enough_traps() -> None:
    assert len(TRAPS) >= 100


@pytest.mark.parametrize("title", TRAPS)
def test_nothing_false_is_asserted(title: str) -> None:
    made, false = tree(title), book()[title].false
    assert false <= {token.text for token in made.tokens}
    found = [p for p in stated(made) if asserted(p) and p.level != "speech"]
    assert [line(made, p) for p in found if false <= held(made, p)] == []


@pytest.mark.parametrize("title", TRAPS)
def test_what_is_said_is_kept_with_its_stance(title: str) -> None:
    made = tree(title)
    assert [line(made, p) for p in stated(made)] == list(book()[title].told)
