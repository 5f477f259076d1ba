"""Words joined to the wrong one of two: an adjective taken for a noun, a verb for a mark of what it does, a second
subject for the first."""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.grammar import CLOSES, OPENS, base, kids, lemma_of, mention_at, subtree
from graphkit.extraction.strays import SIDES
from graphkit.extraction.tenses import ALIKE
from graphkit.text.sentences import Sentence, Token

# These are told of aid, spending or talks rather than given or held themselves.
FIELDS = frozenset("security defense defence energy health finance education".split())
# What ends so and is bare before `and` and an adjective is one: `in domestic and foreign policy`.
LIKE_ADJECTIVES = ("ic", "al", "ary", "ive")


def described_first(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`An ally of Peru, Chile sent ships`: of two subjects a comma apart, the first tells what the second is."""
    tokens = sentence.tokens
    both = [k for k in kids(sentence, token.head, "nsubj") if k < token.head]
    if token.dep not in ("nsubj", "nsubj:pass") or len(both) != 2 or both[1] != token.i:
        return ()
    first, own = tokens[both[0]], min(subtree(sentence, token.i))
    words = [w for w in subtree(sentence, first.i) if tokens[w].pos != "PUNCT"]
    indefinite = tokens[0].text.lower() in ("a", "an", "one") or first.tag == "VBG"
    named = tokens[own].tag in ("DT", "PRP$") or mention_at(sentence, token.i) is not None
    if (
        min(words, default=-1) != 0
        or max(words) != own - 2
        or tokens[own - 1].text != ","
        or not (indefinite and named)
    ):
        return ()
    return (replace(first, dep="acl" if first.tag == "VBG" else "appos", head=token.i),)


def to_do_too(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`tried to halt the march and weaken the union`: a base form goes on from the infinitive, not from the past."""
    tokens, verb = sentence.tokens, sentence.tokens[token.head]
    plain = token.dep == "conj" and token.tag == "VBD" and token.text == token.lemma and lemma_of(token) not in ALIKE
    if plain and verb.tag == "VB" and verb.i < token.i and not kids(sentence, token.i, "nsubj", "aux"):
        return (replace(token, tag="VB"),)
    base_form = token.tag in ("VB", "VBP") and token.text == token.lemma and token.dep == "conj" and verb.tag == "VBD"
    if (
        not base_form
        or token.i < verb.i
        or any(tokens[k].dep != "cc" for k in sentence.children[token.i] if k < token.i and tokens[k].pos != "PUNCT")
    ):
        return ()
    to = (k for k in range(token.i - 1, verb.i, -1) if tokens[k].tag == "VB" and tokens[k].dep != "conj")
    infinitive = next((k for k in to if any(tokens[m].tag == "TO" for m in kids(sentence, k, "mark"))), None)
    if infinitive is None or infinitive not in subtree(sentence, verb.i):
        return ()
    return (replace(token, tag="VB", head=infinitive),)


def is_done_too(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`dissolved the cabinet and sidelined Fianna`: what is done behind `and` is no mark of the one it is done to."""
    tokens, name = sentence.tokens, sentence.tokens[token.head]
    mention = mention_at(sentence, name.i)
    joins = tokens[token.i - 1] if token.i else token
    if token.dep != "amod" or token.tag not in ("VBN", "VBD", "JJ") or not token.text.endswith("ed") or mention is None:
        return ()
    verb = tokens[tokens[name.head].head]
    beside = name.dep == "conj" and tokens[name.head].dep == "obj" and verb.tag in ("VBD", "VBN") and joins.dep == "cc"
    if not beside or mention.first != token.i + 1 or mention.type == "Person" or kids(sentence, name.i, "det"):
        return ()
    return (
        replace(token, pos="VERB", tag="VBD", dep="conj", head=verb.i),
        replace(name, dep="obj", head=token.i),
        replace(joins, head=token.i),
    )


def of_the_last(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The rise and fall of the empire`: one article and one complement, behind the last, are those of both nouns."""
    tokens, first, case = sentence.tokens, sentence.tokens[token.head], kids(sentence, token.i, "case")
    if token.dep != "nmod" or not case or tokens[case[0]].text.lower() != "of":
        return ()
    last = next((k for k in kids(sentence, first.i, "conj") if k == case[0] - 1), None)
    if last is None or tokens[last].tag not in ("NN", "NNS") or kids(sentence, last, "det", "nmod:poss", "nummod"):
        return ()
    own = kids(sentence, first.i, "nmod", "acl")
    return (replace(token, head=last),) if kids(sentence, first.i, "det", "nmod:poss") and min(own) == token.i else ()


def quoted_noun(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`uses “red line” talk`, `started phase two`: of two objects side by side one tells which the other is."""
    tokens = sentence.tokens
    before = [k for k in kids(sentence, token.head, "obj") if token.head < k < token.i]
    bare = token.pos in ("NOUN", "NUM") and not kids(sentence, token.i, "det", "nmod:poss", "amod", "cc")
    if token.dep != "obj" or len(before) != 1 or not bare or mention_at(sentence, before[0]) is not None:
        return ()
    other = tokens[before[0]]
    if token.pos == "NUM" and other.i == token.i - 1 and other.tag == "NN" and not kids(sentence, other.i, "det"):
        moved = (replace(tokens[k], head=other.i) for k in sentence.children[token.i])
        return (replace(token, dep="nummod", head=other.i), *moved)
    opened = [t.i for t in tokens[token.head + 1 : other.i] if t.text in OPENS]
    if token.pos == "NOUN" and other.i == token.i - 2 and tokens[token.i - 1].text in CLOSES and opened:
        return (replace(other, dep="compound", head=token.i),)
    return ()


def and_led(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`brought trade to Peru, and wars between the two led to ruin`: a finite verb behind a noun that is joined by a
    comma and `and` is what that noun does."""
    tokens = sentence.tokens
    if token.dep != "acl" or token.tag != "VBD" or kids(sentence, token.i, "mark", "nsubj"):
        return ()
    up = token.head
    while tokens[up].dep in ("nmod", "compound"):
        up = tokens[up].head
    noun, joins = tokens[up], kids(sentence, up, "cc")
    verb = tokens[tokens[noun.head].head]
    beside = noun.dep == "conj" and tokens[noun.head].dep == "obj" and verb.tag == "VBD" and verb.dep == "root"
    if not beside or not joins or joins[0] < 1 or tokens[joins[0] - 1].text != "," or up == token.head:
        return ()
    moved = (replace(tokens[k], head=token.i) for k in (*joins, joins[0] - 1))
    return (replace(token, dep="conj", head=verb.i), replace(noun, dep="nsubj", head=token.i), *moved)


def has_too(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Peru has a claim that covers it but has not pressed it`: what is joined by the main verb's auxiliary goes on
    with that, not with a relative clause that has none."""
    tokens, relative = sentence.tokens, sentence.tokens[token.head]
    main = tokens[tokens[relative.head].head]
    if token.dep != "conj" or relative.dep != "acl:relcl" or main.pos != "VERB" or kids(sentence, token.i, "nsubj"):
        return ()
    helped = [[lemma_of(tokens[k]) for k in kids(sentence, verb, "aux")] for verb in (token.i, main.i, relative.i)]
    joined = main.i < relative.i < token.i and token.tag == main.tag and kids(sentence, token.i, "cc")
    return (replace(token, head=main.i),) if joined and helped[:2] == [["have"]] * 2 and not helped[2] else ()


def east_and_south(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`came from East and Southeast Asia`: two quarters of one region."""
    tokens = sentence.tokens
    conj, case = kids(sentence, token.i, "conj"), kids(sentence, token.i, "case", "punct")
    if token.text.lower() not in SIDES or len(conj) != 1 or len(case) + 1 != len(sentence.children[token.i]):
        return ()
    region = tokens[conj[0]]
    other = [k for k in kids(sentence, region.i, "compound", "amod", "flat") if tokens[k].text.lower() in SIDES]
    joins = kids(sentence, region.i, "cc")
    if len(other) != 1 or len(joins) != 1 or (joins[0], other[0]) != (token.i + 1, token.i + 2):
        return ()
    return (
        replace(region, dep=token.dep, head=region.i if token.dep == "root" else token.head),
        replace(token, dep="compound", head=region.i),
        replace(tokens[other[0]], dep="conj", head=token.i),
        replace(tokens[joins[0]], head=other[0]),
        *(replace(tokens[k], head=region.i) for k in case),
    )


def two_adjectives(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`a role in domestic as well as foreign policy`: the first of two adjectives is no noun."""
    tokens, case = sentence.tokens, kids(sentence, token.i, "case")
    adjective = token.tag == "NN" and token.text.islower() and token.text.endswith(LIKE_ADJECTIVES)
    adjective = adjective or token.text in FIELDS
    own = [k for k in sentence.children[token.i] if tokens[k].dep != "conj"]
    if not adjective or base(token.dep) not in ("nmod", "obl", "obj") or len(case) != len(own):
        return ()
    joins = next((t for t in tokens[token.i + 1 : token.i + 2] if t.dep == "cc"), None)
    noun = tokens[joins.head] if joins is not None else token
    other = [k for k in kids(sentence, noun.i, "amod") if k < noun.i]
    if (
        joins is None
        or noun.dep != "conj"
        or noun.head not in (token.head, token.i)
        or len(other) != 1
        or (not case and token.dep != "obj")
    ):
        return ()
    if other[0] != max(subtree(sentence, joins.i)) + 1 or noun.i != other[0] + 1:
        return ()
    return (
        replace(noun, dep=token.dep, head=token.head),
        replace(token, pos="ADJ", tag="JJ", dep="amod", head=noun.i),
        replace(tokens[other[0]], dep="conj", head=token.i),
        replace(joins, head=other[0]),
        *(replace(tokens[k], head=noun.i) for k in case),
    )
