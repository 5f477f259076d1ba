"""How a noun may stand in the lexicon: with the word before it, alone, by the class of its name, with a preposition."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.extraction.grammar import kids, lemma_of, mention_at, preposition, text_of
from graphkit.knowledge import Frame, Lexicon
from graphkit.text.sentences import Sentence

CURRENCIES = frozenset(
    "$ € £ ¥ dollar euro pound yen yuan renminbi ruble rouble franc krone krona rupee riyal dinar dirham peso lira "
    "hryvnia zloty shekel".split()
)


def wordings(sentence: Sentence, i: int) -> Iterator[tuple[str, ...]]:
    """Take a noun and yield its wordings: with the word before it that belongs to it (`port call`, `cease-fire`), then
    alone; of a name its class too (`Alliance`), and of an amount of a currency `money`."""
    tokens = sentence.tokens
    lemma = lemma_of(tokens[i])
    for k in kids(sentence, i, "compound", "amod"):
        if k == i - 1:
            yield lemma_of(tokens[k]), lemma
        elif k == i - 2 and tokens[i - 1].text == "-":
            yield (f"{lemma_of(tokens[k])}-{lemma}",)
    yield (lemma,)
    if lemma in CURRENCIES:
        yield ("money",)
    mention = mention_at(sentence, i)
    if mention is not None and not mention.adjective:
        yield (mention.type,)


def stands_in(sentence: Sentence, i: int, frame: Frame) -> bool:
    """Take a noun and a frame and return whether the frame's wording has it: `visit` in `pay visit`."""
    return any(wording[-1] in frame.wording for wording in wordings(sentence, i))


def noun_frame(sentence: Sentence, i: int, lexicon: Lexicon) -> Frame | None:
    """Take a noun and return the frame of the event it names, the longest wording first: `port call`, `strike on`."""
    under = [text_of(sentence, preposition(sentence, k)).lower() for k in kids(sentence, i, "nmod")]
    for wording in wordings(sentence, i):
        for prep in (*under, ""):
            found = lexicon.frame("noun", (*wording, *prep.split()))
            if found is not None:
                return found
    return None
