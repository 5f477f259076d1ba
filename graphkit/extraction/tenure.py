"""Whether an office is held, by the words beside it: `former`, `president-elect`, `self-proclaimed`, `until 2000`."""

from __future__ import annotations

from graphkit.extraction.stance import Stance
from graphkit.text.sentences import Sentence
from graphkit.text.titles import BEFORE, LOWER

PAST = frozenset(
    "former then ex late onetime one-time erstwhile outgoing previous retired deposed ousted overthrown toppled slain "
    "assassinated murdered sacked dismissed".split()
)
NOT_YET = frozenset(
    "designate elect incoming would-be next future designated prospective aspiring presumptive nominated".split()
)
# Who is called so holds the office only in the eyes of some, or as the rival of him who does.
CLAIMED = frozenset("self so-called supposed purported alleged disputed rightful shadow bogus fake".split())
ENDS = frozenset({"until", "till"})
# Words that a title may have before it, and that are no part of its description: `he then met President Smith`.
APART = frozenset({"VBD", "VBZ", "VBP", "VBG", "IN", "CC", "WP", "WDT", "PRP"})


def tenure(sentence: Sentence, first: int, last: int) -> Stance:
    """Take the words that describe an office and return whether it is held, was, is to be or is only claimed."""
    found = _words(sentence, first, last)
    if found & PAST or _ended(sentence, first, last):
        return Stance(status="done", rules=("former-office",))
    if found & NOT_YET:
        return Stance(status="planned", rules=("office-to-come",))
    if found & CLAIMED:
        return Stance(status="possible", rules=("claimed-office",))
    return Stance(status="ongoing")


def before_title(sentence: Sentence, first: int) -> int:
    """Take the first word of a title and return that of the two words before it which may describe it."""
    tokens = sentence.tokens
    if first > 1 and tokens[first - 1].text == "and" and tokens[first - 2].text.lower() in LOWER:
        # `former Defense Secretary and CIA Director Lund`
        first -= 2
        while first > 0 and (tokens[first - 1].text[:1].isupper() or tokens[first - 1].text in BEFORE):
            first -= 1
        return first
    for _ in range(2):
        start = first - 1
        while start > 0 and tokens[start - 1].end == tokens[start].start:
            start -= 1
        alone = start == first - 1
        if start < 0 or (alone and tokens[start].tag in APART) or not tokens[first - 1].text[-1:].isalnum():
            break
        first = start
    return first


def _words(sentence: Sentence, first: int, last: int) -> set[str]:
    """The words of a stretch, and the parts of those with a hyphen."""
    text = sentence.slice(sentence.tokens[first].start, sentence.tokens[last].end).lower()
    words = [word.strip(",.;“”\"'") for word in text.split()]
    return {part for word in words for part in (word, *word.split("-"))}


def _ended(sentence: Sentence, first: int, last: int) -> bool:
    """`president until 2000`, `president from 1994 to 2000`: a time that has an end."""
    words = [t.text.lower() for t in sentence.tokens[first : last + 1]]
    years = [k for k, word in enumerate(words) if word.isdigit() and len(word) == 4]
    return bool(years) and (not ENDS.isdisjoint(words) or ("from" in words and len(years) > 1))
