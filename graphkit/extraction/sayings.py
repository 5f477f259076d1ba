"""Trees of saying that a parser gets wrong, mended: who says something, and what is said.

Each mend takes a word of a sentence and returns the words that change, none where it is no such word.
"""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.grammar import ancestors, base, kids, lemma_of, preposition, subtree, text_of
from graphkit.extraction.speech import CONFESSING, DIRECTING, SAYING
from graphkit.text.sentences import Sentence, Token

SAYS = SAYING | DIRECTING | CONFESSING
FINITE = frozenset({"VBZ", "VBP", "VBD"})
SOME = frozenset("some many most others few several".split())
# Verbs with an `s` that the parser takes for nouns before an infinitive.
MEANS = frozenset("plan hope aim seek intend want need".split())


def says_that(sentence: Sentence, token: Token) -> tuple[Token, ...]:
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


def it_says(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`It demands that they leave`, `It plans to leave`: who demands is somebody, and what is demanded no subject."""
    tokens = sentence.tokens
    if token.pos != "VERB" or lemma_of(token) not in SAYING | MEANS or kids(sentence, token.i, "aux:pass"):
        return ()
    empty = [k for k in kids(sentence, token.i, "expl") if k < token.i and tokens[k].text.lower() == "it"]
    content = [k for k in kids(sentence, token.i, "csubj") if k > token.i]
    if not empty or not content:
        return ()
    under = "ccomp" if lemma_of(token) in SAYING else "xcomp"
    return (replace(tokens[empty[0]], dep="nsubj"), *(replace(tokens[k], dep=under) for k in content))


def some_say(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Some say France left`: who says it are some, whatever the parser makes of the two words."""
    tokens = sentence.tokens
    before, main = tokens[token.i - 1] if token.i else token, tokens[token.head]
    some = before.dep == "det" and before.head == token.i and before.text.lower() in SOME
    if not some or lemma_of(token) not in SAYING:
        return ()
    verb = (replace(before, dep="nsubj"), replace(token, pos="VERB", tag="VBP"))
    if kids(sentence, token.i, "ccomp"):
        return verb
    if base(token.dep) != "obl" or main.dep != "root" or not any(token.i < k for k in kids(sentence, main.i, "nsubj")):
        return ()
    return (verb[0], replace(verb[1], dep="root", head=token.i), replace(main, dep="ccomp", head=token.i))


def denies_having(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Minsk denies having sold it`: a verb of saying with an `s`, and no noun that sold it."""
    tokens = sentence.tokens
    main, before = tokens[token.head], tokens[token.i - 1] if token.i else token
    having = tokens[token.i + 1 : token.i + 2]
    shape = token.pos == "NOUN" and token.dep == "nsubj" and token.text.endswith("s") and lemma_of(token) in SAYS
    if not shape or not having or having[0].text.lower() != "having" or having[0].head != main.i:
        return ()
    if before.head != token.i or not before.text[:1].isupper() or main.head == token.i:
        return ()
    above = token.i if main.head == main.i else main.head
    return (
        replace(token, pos="VERB", tag="VBZ", dep=main.dep, head=above),
        replace(before, pos="PROPN", tag="NNP", dep="nsubj"),
        replace(main, dep="xcomp", head=token.i),
    )


def says_who(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Italy sends ships, says the report`: who says it stands behind the verb, and is not what is said."""
    tokens = sentence.tokens
    objects = kids(sentence, token.i, "obj")
    joined = token.dep == "conj" and token.head < token.i and tokens[token.i - 1].text == "," and len(objects) == 1
    if not joined or lemma_of(token) not in SAYING or token.tag not in FINITE:
        return ()
    words = [t.i for t in tokens if t.pos != "PUNCT"]
    alone = not kids(sentence, token.i, "nsubj", "cc", "aux", "ccomp", "xcomp", "obl")
    if not alone or max(subtree(sentence, objects[0])) < words[-1] or min(subtree(sentence, objects[0])) != token.i + 1:
        return ()
    return (replace(token, dep="parataxis"), replace(tokens[objects[0]], dep="nsubj"))


def according_to(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`burned the village, according to the rebels`: who says so says it of the clause, not of the noun before."""
    if base(token.dep) != "nmod" or text_of(sentence, preposition(sentence, token.i)).lower() != "according to":
        return ()
    above = (head for _, head in ancestors(sentence, token.i))
    verb = next((k for k in above if sentence.tokens[k].pos == "VERB" or kids(sentence, k, "cop")), None)
    return () if verb is None else (replace(token, dep="obl", head=verb),)
