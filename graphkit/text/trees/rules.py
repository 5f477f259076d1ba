"""Lemmas as rules: write the word small or leave its capitals, cut letters off its end, put others there."""

from __future__ import annotations

SMALL, KEPT = "l", "k"


def rule(word: str, lemma: str) -> str:
    """Take a word and its lemma and return the rule that makes the one of the other.

    >>> rule("Talks", "talk"), rule("Greeks", "Greek"), rule("went", "go")
    ('l1 ', 'k1 ', 'l4 go')
    """
    word, lemma = word.replace("’", "'"), lemma.replace("’", "'")
    case = SMALL if lemma == lemma.lower() else KEPT
    base = word.lower() if case == SMALL else word
    same = next((i for i, (a, b) in enumerate(zip(base, lemma, strict=False)) if a != b), min(len(base), len(lemma)))
    return f"{case}{len(base) - same} {lemma[same:]}"


def lemma_by(rule: str, word: str) -> str:
    """Take a rule and a word and return the lemma; a word too short for the rule is its own.

    >>> lemma_by("l1 ", "Talks"), lemma_by("l4 go", "it")
    ('talk', 'it')
    """
    cut, _, added = rule[1:].partition(" ")
    base = word.replace("’", "'")
    base = base.lower() if rule[0] == SMALL else base
    if int(cut) > len(base):
        return word
    return base[: len(base) - int(cut)] + added or word
