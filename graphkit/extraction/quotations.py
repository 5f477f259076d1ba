"""`Quotation`: what stands between quotation marks, maybe over several sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graphkit.extraction.grammar import CLOSES, OPENS, Phrase
from graphkit.text.sentences import Sentence

SINGLE = frozenset({"'", "‘", "’"})


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, maybe over several sentences: for each sentence index, first and last word."""

    parts: tuple[tuple[int, int, int], ...]
    paragraph: int
    open_end: bool = False

    def holds(self, sentence: int, word: int) -> bool:
        """Take a sentence index and a word and return whether the word stands in the quotation."""
        return any(s == sentence and a <= word <= b for s, a, b in self.parts)

    def reaches(self, sentence: int) -> bool:
        """Take a sentence index and return whether words of the sentence stand in the quotation."""
        return any(s == sentence for s, _, _ in self.parts)

    @property
    def length(self) -> int:
        """How many words stand between the marks."""
        return sum(b - a + 1 for _, a, b in self.parts)


def quotations(sentences: Iterable[Sentence]) -> Iterator[Quotation]:
    """Take sentences in text order and return what stands between quotation marks; a paragraph's end closes them."""
    parts: list[tuple[int, int, int]] = []
    opened: tuple[int, int] | None = None
    single = False
    before: Sentence | None = None
    for sentence in sentences:
        if before is not None and before.paragraph != sentence.paragraph and opened is not None:
            if not single:
                yield Quotation(tuple(parts), before.paragraph, open_end=True)
            parts, opened = [], None
        if opened is not None:
            opened = (sentence.index, 0)
        for token in sentence.tokens:
            mark = token.text
            # A single mark that was never closed stood around a word or for an apostrophe: the next one opens.
            if (opened is None and mark in OPENS) or ((opened is None or single) and _opens_single(sentence, token.i)):
                parts, opened, single = [], (sentence.index, token.i + 1), mark not in OPENS
            elif opened is not None and (_closes_single(sentence, token.i) if single else mark in CLOSES):
                parts.append((sentence.index, opened[1], token.i - 1))
                yield Quotation(tuple(parts), sentence.paragraph)
                parts, opened = [], None
        if opened is not None:
            parts.append((sentence.index, opened[1], len(sentence.tokens) - 1))
        before = sentence
    if opened is not None and before is not None and not single:
        yield Quotation(tuple(parts), before.paragraph, open_end=True)


def _opens_single(sentence: Sentence, i: int) -> bool:
    """Whether a word is a single quotation mark that opens: at the start of a sentence or behind a space or comma."""
    tokens = sentence.tokens
    if tokens[i].text not in SINGLE or i + 1 >= len(tokens) or tokens[i].end != tokens[i + 1].start:
        return False
    return i == 0 or tokens[i - 1].end < tokens[i].start


def _closes_single(sentence: Sentence, i: int) -> bool:
    """Whether a word is a single quotation mark that closes speech: behind a comma or a full stop, or at the end; no
    apostrophe."""
    tokens = sentence.tokens
    if tokens[i].text in SINGLE and i == len(tokens) - 1:
        return True
    return tokens[i].text in SINGLE and i > 0 and tokens[i - 1].text in (",", ".", "?", "!", "…", "—", "–")


def quoted(sentence: Sentence, first: int, last: int) -> Phrase:
    """Take the first and last word of a quotation in a sentence and return them as a phrase, end marks trimmed."""
    while last > first and sentence.tokens[last].pos == "PUNCT":
        last -= 1
    return Phrase(sentence.index, first, first, last)
