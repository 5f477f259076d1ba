"""Words that a parser hung on the wrong word, hung where they belong: by the shape of the tree."""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.grammar import FINITE, SUBJECTS, base, kids, lemma_of, mention_at, subtree
from graphkit.extraction.implicit import OFFICES
from graphkit.text.sentences import Sentence, Token
from graphkit.text.titles import is_title

JOINING = frozenset("after before since until till because although though while whereas if unless".split())
# Behind a bare noun these are what is done with it, and no participle of it: `defence spending`.
DOINGS = frozenset(
    "building fighting financing fishing funding gathering laundering making mining monitoring planning processing "
    "policing production sharing shipping smuggling spending testing tracking trading trafficking training".split()
)
OWNERS = frozenset({"det", "nmod:poss", "nummod"})


def begun_and_ended(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`is expected to begin in May and be completed in June`: a verb in its base form goes on the infinitive before it,
    and is no finite verb."""
    tokens, above = sentence.tokens, sentence.tokens[token.head]
    helping = kids(sentence, token.i, "aux", "cop")
    first = tokens[min([token.i, *helping])]
    if token.dep != "conj" or above.i > token.i or first.tag != "VB" or kids(sentence, token.i, *SUBJECTS):
        return ()
    if above.tag == "VB" or any(tokens[k].tag == "MD" for k in kids(sentence, above.i, "aux")):
        # `would agree to meet and sign`: either verb may be what goes on.
        return ()
    begun = [
        k
        for k in kids(sentence, above.i, "xcomp")
        if above.i < k < token.i and any(tokens[m].tag == "TO" for m in kids(sentence, k, "mark"))
    ]
    return (replace(token, head=begun[-1]),) if begun else ()


def headed_to_come(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Poland to buy tanks`, `US to send ships, officials say`: in a headline the name before an infinitive is who is
    to do it."""
    tokens, above = sentence.tokens, sentence.tokens[token.head]
    to = [k for k in kids(sentence, token.i, "mark") if tokens[k].tag == "TO"]
    if token.tag != "VB" or len(to) != 1 or above.dep != "root" or kids(sentence, token.i, *SUBJECTS):
        return ()
    if not any(m.first == 0 and not m.adjective for m in sentence.mentions) or tokens[-1].text == ".":
        return ()
    if token.dep == "ccomp":
        first = kids(sentence, above.i, "nsubj")
        named = len(first) == 2 and max(subtree(sentence, first[0])) + 1 == to[0] and first[1] > token.i
        return (replace(tokens[first[0]], head=token.i),) if named else ()
    own = subtree(sentence, above.i) - subtree(sentence, token.i)
    before = {k for k in own if tokens[k].pos != "PUNCT" or k < to[0]}
    acts = mention_at(sentence, above.i) is not None or lemma_of(above) in OFFICES
    if token.dep != "acl" or not acts or before != set(range(to[0])) or any(t.tag in FINITE for t in tokens):
        return ()
    listed = [tokens[k] for k in kids(sentence, above.i, "appos") if mention_at(sentence, k) is not None]
    return (
        replace(token, dep="root", head=token.i),
        replace(above, dep="nsubj", head=token.i),
        *(replace(t, dep="conj") for t in listed),
    )


def before_its_clause(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Peru halted aid in 2023 after Chile left`: what stands before the word that joins a clause is no part of that
    clause."""
    tokens, clause = sentence.tokens, sentence.tokens[token.head]
    above = tokens[clause.head]
    if base(token.dep) != "obl" or clause.dep != "advcl" or not above.i < token.i < clause.i:
        return ()
    own = subtree(sentence, token.i)
    joins = tokens[max(own) + 1]
    marks = joins.text.lower() in JOINING and joins.head == clause.i and joins.dep in ("mark", "advmod")
    opens = min(own) == min(subtree(sentence, clause.i)) and bool(kids(sentence, token.i, "case"))
    return (replace(token, head=above.i),) if marks and opens else ()


def what_is_done(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`raised defence spending to 3 percent`: a noun of what is done with the bare noun before it."""
    tokens = sentence.tokens
    if token.dep not in ("acl", "xcomp") or token.text.lower() not in DOINGS or kids(sentence, token.i, "obj", "mark"):
        return ()
    noun = tokens[token.i - 1]
    joined = token.head == noun.i if token.dep == "acl" else (noun.head, noun.dep) == (token.head, "obj")
    if not joined or (noun.tag, noun.pos) != ("NN", "NOUN") or kids(sentence, noun.i, *OWNERS):
        return ()
    others = [k for k in sentence.children[noun.i] if k != token.i]
    behind = kids(sentence, token.i, "obl")
    return (
        replace(token, pos="NOUN", tag="NN", lemma=token.text.lower(), dep=noun.dep, head=_above(noun, token.i)),
        replace(noun, dep="compound", head=token.i),
        *(replace(tokens[k], head=token.i) for k in others),
        *(replace(tokens[k], dep=tokens[k].dep.replace("obl", "nmod")) for k in behind),
    )


def _above(noun: Token, new: int) -> int:
    return new if noun.dep == "root" else noun.head


def spoken_to(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Mr. Secretary, Russia says so`: a bare title before a comma and a subject is who is spoken to."""
    tokens = sentence.tokens
    if base(token.dep) != "nsubj" or not is_title(token):
        return ()
    own = [k for k in subtree(sentence, token.i) if tokens[k].pos != "PUNCT"]
    comma = tokens[max(own) + 1].text == ","
    others = [k for k in kids(sentence, token.head, *SUBJECTS) if k > max(own) + 1]
    return (replace(token, dep="vocative"),) if comma and others and all(is_title(tokens[k]) for k in own) else ()
