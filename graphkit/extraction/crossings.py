"""Trees with branches that cross where English lets none cross, mended: by the order of the words alone.

Each mend takes a word of a sentence and returns the words that change, none where it is no such word.
"""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.grammar import CLOSES, OPENS, ancestors, kids, lemma_of, subtree
from graphkit.extraction.sayings import SAYS
from graphkit.text.sentences import Sentence, Token

NOUNS = ("NOUN", "PROPN")


def inside_a_noun(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`hired the investment banking firm`: a noun between an article and its noun is part of that, and nothing that the
    verb does something to."""
    tokens = sentence.tokens
    if token.pos not in NOUNS or not token.text[:1].isalpha() or token.i < 1 or token.dep in ("root", "conj"):
        return ()
    article = next((t for t in reversed(tokens[: token.i]) if t.dep == "det" or t.pos not in (*NOUNS, "ADJ")), token)
    noun = tokens[article.head]
    if article.dep != "det" or noun.i <= token.i or noun.pos != "NOUN" or article.i <= token.head <= noun.i:
        return ()
    between = tokens[token.i + 1 : noun.i]
    joined = all(t.pos in (*NOUNS, "ADJ") and article.i < t.head <= noun.i for t in between)
    inside = all(article.i < k < noun.i for k in subtree(sentence, token.i)) and not kids(sentence, token.i, "case")
    return (replace(token, dep="compound", head=noun.i),) if joined and inside else ()


def behind_a_quotation(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`“We stand by them,” Paz said, after talks in Lima`: behind a quotation that is closed and its verb of saying, it
    is that verb which goes on, unless another quotation is opened."""
    tokens = sentence.tokens
    way = list(ancestors(sentence, token.i))
    said = next((above for below, above in way if tokens[below].dep == "ccomp" and below < above < token.i), None)
    if said is None or token.head == said or tokens[token.head].i > said or lemma_of(tokens[said]) not in SAYS:
        return ()
    closed = next((k for k in range(said - 1, token.head, -1) if tokens[k].text in CLOSES), None)
    within = sum(t.text in OPENS | CLOSES for t in tokens[: token.head]) % 2
    if closed is None or not within or any(t.text in OPENS for t in tokens[closed + 1 : token.i]):
        return ()
    return (replace(token, head=said),)
