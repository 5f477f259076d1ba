"""Who says what where a parser hung the saying, or what is said, on the wrong word: mended by the shape of the tree."""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.control import ACCUSING
from graphkit.extraction.grammar import FINITE, SUBJECTS, base, is_relative, kids, lemma_of, mention_at, subtree
from graphkit.extraction.sayings import SAYS
from graphkit.text.lemmas import gerund_of
from graphkit.text.sentences import Sentence, Token

# Where the parser may hang a verb of saying that ends its sentence.
HUNG = frozenset({"acl:relcl", "acl", "advcl", "conj", "appos"})


def whose_speech(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Iran, which left, sent drones, officials said`, `US to send ships, officials say`: of two subjects of a verb of
    saying the first is that of what is said before it."""
    tokens, above = sentence.tokens, sentence.tokens[token.head]
    relative = token.dep == "acl:relcl"
    verb = tokens[above.head] if relative else above
    subjects = kids(sentence, verb.i, "nsubj")
    if token.dep not in ("ccomp", "acl:relcl") or lemma_of(verb) not in SAYS or len(subjects) != 2:
        return ()
    first, second = subjects
    if kids(sentence, token.i, *SUBJECTS) or not first < token.i < second < verb.i:
        return ()
    # What goes on behind a relative clause has none of its own.
    goes_on = token.tag in FINITE and tokens[token.i - 1].text == "," and bool(kids(sentence, first, "acl:relcl"))
    if relative and (
        above.i != first or not goes_on or any(is_relative(tokens[k]) for k in sentence.children[token.i])
    ):
        return ()
    return (replace(tokens[first], head=token.i), replace(token, dep="ccomp", head=verb.i))


def said_at_the_end(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Peru left the talks with Chile, a news agency reported`: who ends the sentence with a verb of saying says all
    of it, and no more of the noun before it."""
    tokens = sentence.tokens
    subject = kids(sentence, token.i, "nsubj")
    others = kids(sentence, token.i, "obj", "ccomp", "xcomp", "mark", "aux:pass", "nsubj:pass")
    if token.dep not in HUNG or lemma_of(token) not in SAYS or len(subject) != 1 or others:
        return ()
    if is_relative(tokens[subject[0]]) or kids(sentence, token.i, "cc"):
        return ()
    first = min(k for k in subtree(sentence, subject[0]) if tokens[k].pos != "PUNCT")
    ends = all(t.pos == "PUNCT" for t in tokens[token.i + 1 :]) and tokens[first - 1].text == ","
    root = next(t for t in tokens if t.dep == "root")
    if not ends or first < 1 or root.i > token.i or any(is_relative(tokens[k]) for k in sentence.children[token.i]):
        return ()
    return (replace(token, dep="parataxis", head=root.i),)


def told_by(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`“They will not stop us,” Paz told reporters`: who stands before `told` tells, who stands behind it hears."""
    tokens = sentence.tokens
    said = [k for k in kids(sentence, token.i, "ccomp") if k < token.i]
    if lemma_of(token) != "tell" or len(said) != 1 or any(k < token.i for k in kids(sentence, token.i, *SUBJECTS)):
        return ()
    named = [k for k in kids(sentence, said[0], "vocative", "dislocated", "appos", "obj") if said[0] < k < token.i]
    who = next((k for k in named if (m := mention_at(sentence, k)) is not None and m.type == "Person"), None)
    if who is None:
        return ()
    heard = (replace(tokens[k], dep="iobj") for k in kids(sentence, token.i, "nsubj", "obj") if k > token.i)
    return (replace(tokens[who], dep="nsubj", head=token.i), *heard)


def accused_by_whom(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Peru is accused by experts of arming Chile`: what somebody is accused of is told of them, and no part of who
    accuses."""
    accuser = sentence.tokens[token.head]
    verb = sentence.tokens[accuser.head]
    of = any(sentence.tokens[k].text.lower() in ("of", "for") for k in kids(sentence, token.i, "mark"))
    by = any(sentence.tokens[k].text.lower() == "by" for k in kids(sentence, accuser.i, "case"))
    accused = lemma_of(verb) in ACCUSING and bool(kids(sentence, verb.i, "nsubj:pass", "aux:pass"))
    gerund = token.dep == "acl" and token.tag == "VBG" and of
    return (replace(token, dep="advcl", head=verb.i),) if gerund and by and accused else ()


def accused_of_what(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Lima accuses Quito of ramming vessels`: behind `of` a form in -ing before its object is a verb."""
    tokens, noun = sentence.tokens, sentence.tokens[token.head]
    inner = noun.i
    while base(noun.dep) in ("compound", "flat"):
        noun = tokens[noun.head]
    verb = tokens[noun.head]
    of = [k for k in kids(sentence, inner, "case") if k == token.i - 1 and tokens[k].text.lower() in ("of", "for")]
    accused = lemma_of(verb) in ACCUSING and any(k < token.i for k in kids(sentence, verb.i, "obj", "iobj"))
    lemma = gerund_of(token.text)
    if token.dep not in ("amod", "compound") or not of or not accused or lemma is None or kids(sentence, noun.i, "det"):
        return ()
    made = replace(token, pos="VERB", tag="VBG", lemma=lemma, dep="advcl", head=verb.i)
    return (made, replace(tokens[of[0]], dep="mark", head=token.i), replace(noun, dep="obj", head=token.i))
