"""Whether an office is held, by the words beside it."""

from __future__ import annotations

import pytest

from graphkit.extraction.tenure import before_title, tenure
from graphkit.text.sentences import Sentence
from tests.trees import sentence


def plain(words: str) -> Sentence:
    """Take words, each with its tag behind a slash if that matters, and return them without a tree; `-` glues."""
    rows = []
    for at, word in enumerate(words.split()):
        form, _, tag = word.partition("/")
        head = "0 root" if at == 0 else "1 dep"
        pos = "PUNCT" if form in ("-", ",") else "NOUN"
        glued = " SpaceAfter=No" if form.endswith("-") or words.split()[at + 1 : at + 2] == ["-"] else ""
        rows.append(f"{form} {form.lower()} {pos} {tag or 'NN'} {head}{glued}")
    return sentence("\n".join(rows))


@pytest.mark.parametrize(
    ("words", "status", "rule"),
    [
        ("the president", "ongoing", ""),
        ("the country 's first president", "ongoing", ""),
        ("president since 1994", "ongoing", ""),
        ("a former president", "done", "former-office"),
        ("the ousted president", "done", "former-office"),
        ("ex - president", "done", "former-office"),
        ("president until 2000", "done", "former-office"),
        ("president from 1994 to 2000", "done", "former-office"),
        ("the next president", "planned", "office-to-come"),
        ("president - elect", "planned", "office-to-come"),
        ("would - be president", "planned", "office-to-come"),
        ("the self - proclaimed president", "possible", "claimed-office"),
        ("the rightful president", "possible", "claimed-office"),
        ("shadow foreign minister", "possible", "claimed-office"),
    ],
)
def test_the_words_beside_an_office_tell_whether_it_is_held(words: str, status: str, rule: str) -> None:
    made = plain(words)
    found = tenure(made, 0, len(made.tokens) - 1)
    assert (found.status, found.rules) == (status, (rule,) if rule else ())


@pytest.mark.parametrize(
    ("words", "described"),
    [
        ("then president", "then president"),
        ("Lund then met/VBD president", "president"),
        ("the self - proclaimed president", "the self - proclaimed president"),
        ("a former Conservative president", "former Conservative president"),
        ("general , president", "president"),
        ("the former Defense Secretary and/CC president", "former Defense Secretary and president"),
        ("Lund and/CC president", "president"),
        ("of/IN late president", "late president"),
        ("president", "president"),
    ],
)
def test_a_title_is_described_by_what_stands_before_it(words: str, described: str) -> None:
    made = plain(words)
    first = before_title(made, len(made.tokens) - 1)
    assert " ".join(token.text for token in made.tokens[first:]) == described
