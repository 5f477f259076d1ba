"""Words that the parser took for nouns and that are verbs alone, with the clauses that are their content."""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.grammar import FINITE, SUBJECTS, base, is_relative, kids, subtree
from graphkit.text.lemmas import verb_alone
from graphkit.text.sentences import Sentence, Token

NOMINAL = ("NOUN", "PROPN", "PRON")
# Behind such a verb these have no preposition or joining word, and so are what it does something to.
DONE_TO = ("obj", "conj", "appos", "nmod", "dep", "flat", "nmod:desc")


def is_a_verb(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The pact obliges Peru to sign`, `Army denies rebels fled`: a form that is a verb alone is no noun, and is the
    main verb where there is no other before it; what stands right before it is its subject."""
    lemma = verb_alone(token.text) if token.pos == "NOUN" else None
    if lemma is None or kids(sentence, token.i, "cop"):
        return ()
    verb = replace(token, pos="VERB", tag="VBZ", lemma=lemma, dep="root", head=token.i, feats=())
    above = sentence.tokens[token.head]
    if token.dep == "root":
        return _main(sentence, verb)
    if above.dep == "root" and above.i < token.i:
        return _behind(sentence, verb, above)
    main = sentence.tokens[above.head]
    if above.dep == "nsubj" and above.i > token.i and main.dep == "root" and main.pos == "VERB":
        subject = _subject(sentence, verb)
        return (verb, *subject, replace(main, dep="ccomp", head=verb.i)) if subject else ()
    return _before(sentence, verb, above) if above.dep == "root" else ()


def no_relative(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The spokesman denies Peru hacked it`: no verb has a relative clause, and one right behind it is its content."""
    above = sentence.tokens[token.head]
    own = kids(sentence, token.i, *SUBJECTS)
    relative = token.dep.startswith("acl") and above.pos == "VERB" and bool(own)
    if not relative or any(is_relative(sentence.tokens[k]) for k in subtree(sentence, own[0])):
        return ()
    free = not kids(sentence, above.i, "obj", "ccomp")
    return (replace(token, dep="ccomp"),) if free and _is_content(sentence, token.i, above) else ()


def is_no_subject(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The spokesman denies Peru jammed it`: a finite verb with a subject is no subject, and what stands between it and
    the next verb is the subject of that."""
    tokens, main = sentence.tokens, sentence.tokens[token.head]
    finite = token.pos == "VERB" and token.tag in FINITE and token.dep == "nsubj" and token.i < main.i
    if not finite or main.dep != "root" or main.pos != "VERB" or not kids(sentence, token.i, *SUBJECTS):
        return ()
    aux = min([main.i, *(k for k in kids(sentence, main.i, "aux", "aux:pass") if k > token.i)])
    who = next(
        (k for k in kids(sentence, token.i, "obj") if k > token.i and max(subtree(sentence, k)) == aux - 1), None
    )
    if who is None:
        return ()
    return (
        replace(token, dep="root", head=token.i),
        replace(tokens[who], dep="nsubj", head=main.i),
        replace(main, dep="ccomp", head=token.i),
    )


def does_it(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The crisis forced Peru to sign`: what has an object and no auxiliary is no passive."""
    passive = token.dep == "nsubj:pass" and token.i < token.head
    verb = sentence.tokens[token.head]
    if (
        not passive
        or verb.tag != "VBN"
        or not kids(sentence, verb.i, "obj")
        or kids(sentence, verb.i, "aux", "aux:pass")
    ):
        return ()
    if base(verb.dep) not in ("root", "ccomp", "advcl", "parataxis"):
        return ()
    return (replace(token, dep="nsubj"), replace(verb, tag="VBD", feats=()))


def _is_content(sentence: Sentence, k: int, verb: Token) -> bool:
    """Whether a clause with a subject begins right behind a verb, with no joining word but `that`."""
    marks = {sentence.tokens[m].text.lower() for m in kids(sentence, k, "mark")}
    behind = min(subtree(sentence, k)) == verb.i + 1
    return behind and marks <= {"that"} and bool(kids(sentence, k, *SUBJECTS))


def _main(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The tree of the main verb with what it is told of."""
    tokens = sentence.tokens
    subject = _subject(sentence, verb)
    if subject is None:
        return ()
    behind = [k for k in sentence.children[verb.i] if k > verb.i]
    objects = [k for k in behind if tokens[k].dep in DONE_TO and not kids(sentence, k, "case", "cc")]
    told = [k for k in kids(sentence, verb.i, "acl", "advcl") if k > verb.i]
    done = [k for k in told if (tokens[k].tag == "VB" and objects) or (tokens[k].tag == "VBG" and k == verb.i + 1)]
    content = [k for k in told if _is_content(sentence, k, verb)]
    return (
        verb,
        *subject,
        *(replace(tokens[k], dep="obj") for k in objects[:1]),
        *(replace(tokens[k], dep="xcomp") for k in done[:1]),
        *(replace(tokens[k], dep="ccomp") for k in content[:1]),
    )


def _behind(sentence: Sentence, verb: Token, above: Token) -> tuple[Token, ...]:
    """The tree of a verb that was hung on its subject: `The president, Ana Paz, opposes it`."""
    token = sentence.tokens[verb.i]
    nominal = above.pos in NOMINAL and not kids(sentence, above.i, "cop", "nsubj")
    alone = token.dep in ("conj", "parataxis", "appos", "acl") and not kids(sentence, token.i, "cc", "case", "nsubj")
    if not nominal or not alone:
        return ()
    ends = (replace(sentence.tokens[k], head=verb.i) for k in kids(sentence, above.i, "punct") if k > verb.i)
    return (verb, replace(above, dep="nsubj", head=verb.i), *ends)


def _before(sentence: Sentence, verb: Token, above: Token) -> tuple[Token, ...]:
    """The tree of a verb that was hung on its object or content as if it were a noun in front of that."""
    tokens = sentence.tokens
    subject = _subject(sentence, verb)
    if (
        not subject
        or kids(sentence, above.i, "cop")
        or min(subtree(sentence, above.i)) < min(subtree(sentence, verb.i))
    ):
        return ()
    own = [k for k in kids(sentence, above.i, *SUBJECTS) if k != verb.i]
    if above.pos == "VERB" and own:
        return (verb, *subject, replace(above, dep="ccomp", head=verb.i))
    if above.pos == "VERB" and above.i == verb.i + 1 and above.tag in ("VB", "VBP"):
        purpose = (replace(tokens[k], dep="acl") for k in kids(sentence, above.i, "xcomp"))
        return (verb, *subject, replace(above, pos="NOUN", tag="NN", dep="obj", head=verb.i, feats=()), *purpose)
    if above.pos in NOMINAL and not own:
        return (verb, *subject, replace(above, dep="obj", head=verb.i))
    return ()


def _subject(sentence: Sentence, verb: Token) -> tuple[Token, ...] | None:
    """The subject of a verb that was taken for a noun, with what was hung on that in its place; none where it has one,
    None where none is sure."""
    tokens = sentence.tokens
    before = [k for k in sentence.children[verb.i] if k < verb.i and tokens[k].dep != "punct"]
    if any(tokens[k].dep.startswith("nsubj") for k in before):
        return ()
    # The first word of a headline has its capital whatever it is.
    if not before or before[-1] != verb.i - 1 or (tokens[before[-1]].pos not in NOMINAL and before[-1] > 0):
        return None
    words = [*before, *(w for k in before for w in subtree(sentence, k))]
    if any(tokens[w].text == "," or (tokens[w].dep in ("case", "mark") and tokens[w].tag != "POS") for w in words):
        return None
    own = (replace(tokens[k], head=before[-1]) for k in before[:-1] if tokens[k].dep not in ("advmod", "obl"))
    return (replace(tokens[before[-1]], dep="nsubj", head=verb.i), *own)
