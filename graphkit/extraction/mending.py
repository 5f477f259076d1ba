"""Trees that a parser is known to get wrong, mended before they are read: each mend by the shape of the tree alone."""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.grammar import kids, lemma_of, subtree
from graphkit.extraction.implicit import OFFICES
from graphkit.extraction.speech import CONFESSING, DIRECTING, SAYING
from graphkit.text.sentences import Sentence, Token

SAYS = SAYING | DIRECTING | CONFESSING


def mended(sentence: Sentence) -> Sentence:
    """Take a sentence with its tree and names and return it with the tree mended where it surely is wrong."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        for mend in (_named_first, _joined, _says_that, _it_says):
            for better in mend(sentence, token):
                changed.setdefault(better.i, better)
    if not changed:
        return sentence
    return replace(sentence, tokens=tuple(changed.get(token.i, token) for token in sentence.tokens))


def _named_first(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Hugh Shelton, the commander, met Cedras`: the name is who met, the office stands behind it."""
    tokens = sentence.tokens
    if token.dep not in ("vocative", "dislocated") or not any(
        m.type == "Person" and m.first <= token.i <= m.last for m in sentence.mentions
    ):
        return ()
    for k in kids(sentence, token.head, "nsubj"):
        inside = subtree(sentence, k)
        first, last = min(inside), max(inside)
        if tokens[last].text == ",":
            last -= 1
        between = [t.text for t in tokens[token.i + 1 : first]]
        closed = last + 1 < len(tokens) and tokens[last + 1].text == ","
        if between == [","] and (closed or tokens[last].text == ",") and lemma_of(tokens[k]) in OFFICES:
            return (replace(token, dep=tokens[k].dep), replace(tokens[k], dep="appos", head=token.i))
    return ()


def _joined(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Congress passed the bill, and the president agreed`: what `, and` joins is no content of the verb before."""
    tokens = sentence.tokens
    if token.dep != "ccomp" or token.head > token.i or kids(sentence, token.i, "mark"):
        return ()
    first = next(k for k in sorted(subtree(sentence, token.i)) if tokens[k].pos != "PUNCT")
    joined = tokens[first].text.lower() in ("and", "but") and tokens[first - 1].text == ","
    if joined and kids(sentence, token.head, "obj") and kids(sentence, token.i, "nsubj"):
        return (replace(token, dep="conj"),)
    return ()


def _says_that(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Washington denies that it knew`: a verb of saying with an `s`, and no noun."""
    tokens = sentence.tokens
    before = tokens[token.i - 1] if token.i else token
    that = tokens[token.i + 1].text.lower() == "that" if token.i + 1 < len(tokens) else False
    shape = token.pos == "NOUN" and token.text.endswith("s") and lemma_of(token) in SAYS and that
    if not shape or before.dep not in ("compound", "nmod:poss", "flat") or before.head != token.i:
        return ()
    if before.pos != "PROPN":
        return ()
    content = [k for k in kids(sentence, token.i, "acl") if kids(sentence, k, "mark")]
    verb = replace(token, pos="VERB", tag="VBZ", feats=())
    return (verb, replace(before, dep="nsubj"), *(replace(tokens[k], dep="ccomp") for k in content))


def _it_says(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`It demands that they leave`: who demands is somebody, and what is demanded no subject."""
    tokens = sentence.tokens
    if token.pos != "VERB" or lemma_of(token) not in SAYING or kids(sentence, token.i, "aux:pass"):
        return ()
    empty = [k for k in kids(sentence, token.i, "expl") if k < token.i and tokens[k].text.lower() == "it"]
    content = [k for k in kids(sentence, token.i, "csubj") if k > token.i]
    if not empty or not content:
        return ()
    return (replace(tokens[empty[0]], dep="nsubj"), *(replace(tokens[k], dep="ccomp") for k in content))
