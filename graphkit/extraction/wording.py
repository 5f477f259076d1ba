"""The lemmas by which a noun may stand in the lexicon: with what goes before it, and with the preposition behind it."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.extraction.grammar import kids, lemma_of, preposition, text_of
from graphkit.knowledge import Frame, Lexicon
from graphkit.text.sentences import Sentence


def wordings(sentence: Sentence, i: int) -> Iterator[tuple[str, ...]]:
    """Take a noun and yield its wordings: with the word before it that belongs to it (`port call`), then alone."""
    lemma = lemma_of(sentence.tokens[i])
    for k in kids(sentence, i, "compound", "amod"):
        if k == i - 1:
            yield lemma_of(sentence.tokens[k]), lemma
    yield (lemma,)


def noun_frame(sentence: Sentence, i: int, lexicon: Lexicon) -> Frame | None:
    """Take a noun and return the frame of the event it names, the longest wording first: `port call`, `strike on`."""
    under = [text_of(sentence, preposition(sentence, k)).lower() for k in kids(sentence, i, "nmod")]
    for wording in wordings(sentence, i):
        for prep in (*under, ""):
            found = lexicon.frame("noun", (*wording, *prep.split()))
            if found is not None:
                return found
    return None
