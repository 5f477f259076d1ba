"""Words that a parser hung on a verb and that belong to the noun before them, or to no noun at all."""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.dangling import ENTITLES
from graphkit.extraction.grammar import is_time, kids, lemma_of, mention_at, subtree
from graphkit.text.sentences import Sentence, Token

SIDES = frozenset("north south east west northeast northwest southeast southwest left right".split())
TALKS = frozenset("talk talks negotiation discussion consultation meeting conference debate agreement treaty".split())
NEIGHBOURS = frozenset({"neighbor", "neighbour"})
NAMES_IT = frozenset("know call name dub term style title nickname rename".split())
DESIGNS = frozenset({"design", "intend", "mean"})
LIES = frozenset("locate situate center centre base headquarter".split())
EFFORTS = frozenset(
    "effort attempt bid plan campaign struggle drive fight decision desire intention promise refusal".split()
)


def to_the_north(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`called on its neighbor to the north to intervene`: that is where the neighbour is, and whom it is asked of."""
    tokens, case = sentence.tokens, kids(sentence, token.i, "case")
    if token.dep != "obl" or token.text.lower() not in SIDES or len(case) != 1 or case[0] < 1:
        return ()
    noun = tokens[case[0] - 1]
    if lemma_of(noun) not in NEIGHBOURS or noun.head != token.head or tokens[case[0]].text.lower() != "to":
        return ()
    asked = (k for k in kids(sentence, token.i, "acl", "acl:relcl") if tokens[k].tag == "VB")
    return (replace(token, dep="nmod", head=noun.i), *(replace(tokens[k], dep="xcomp", head=token.head) for k in asked))


def side_by_side(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`standing shoulder to shoulder`, `met face to face`: two bare nouns that are the same tell how."""
    tokens, verb = sentence.tokens, sentence.tokens[token.head]
    behind = tokens[token.i + 1 : token.i + 3]
    same = len(behind) == 2 and behind[0].pos in ("ADP", "PART") and behind[1].text.lower() == token.text.lower()
    if not same or token.tag != "NN" or verb.pos != "VERB" or verb.i > token.i:
        return ()
    own = {k for w in (token.i, behind[1].i) for k in sentence.children[w]}
    if any(tokens[k].pos != "PUNCT" for k in own - {t.i for t in (token, *behind)}):
        return ()
    return (
        replace(token, pos="ADV", tag="RB", dep="advmod"),
        *(replace(t, dep="fixed", head=token.i) for t in behind),
        *(replace(tokens[k], head=verb.i) for k in own - {t.i for t in (token, *behind)}),
    )


def known_as(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`During this period, known as the Terror, the army left`: what is called so stands right before the comma."""
    tokens, main = sentence.tokens, sentence.tokens[token.head]
    named = token.tag in ("VBN", "VBD") and lemma_of(token) in NAMES_IT and token.dep == "advcl" and main.i > token.i
    if not named or token.i < 2 or tokens[token.i - 1].text != "," or kids(sentence, token.i, "aux", "nsubj", "mark"):
        return ()
    last = {k: _last(sentence, k) for k in kids(sentence, main.i, "obl")}
    before = (k for k, end in last.items() if end == token.i - 2)
    noun = next((k for k in before if not (is_time(sentence, k) and tokens[k].pos in ("NUM", "PROPN"))), None)
    return () if noun is None else (replace(token, tag="VBN", dep="acl", head=noun),)


def designed_to(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`introduced a reform, designed to help tenants`: what is designed stands right before the comma."""
    tokens, verb = sentence.tokens, sentence.tokens[token.head]
    made = token.dep == "advcl" and token.tag == "VBN" and lemma_of(token) in DESIGNS and verb.i < token.i
    if not made or tokens[token.i - 1].text != "," or kids(sentence, token.i, "aux", "nsubj", "mark"):
        return ()
    last = {k: _last(sentence, k) for k in kids(sentence, verb.i, "obj")}
    noun = next((k for k, end in last.items() if end == token.i - 2), None)
    return () if noun is None else (replace(token, dep="acl", head=noun),)


def lies_there(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`the governor of Punjab, centered on Lahore, left`: what lies somewhere is the place right before the comma."""
    tokens = sentence.tokens
    if token.dep != "acl" or lemma_of(token) not in LIES or token.i < 2 or tokens[token.i - 1].text != ",":
        return ()
    near = mention_at(sentence, token.i - 2)
    if near is None or near.type not in ("Place", "State") or near.last != token.i - 2:
        return ()
    head = next((k for k in range(near.first, near.last + 1) if not near.first <= tokens[k].head <= near.last), None)
    far = mention_at(sentence, token.head)
    below = head is not None and head in subtree(sentence, token.head) and head != token.head
    if head is None or not below or (far is not None and far.type in ("Place", "State")):
        return ()
    return (replace(token, tag="VBN", head=head),)


def talks_on(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`was invited to talks on selling arms`: a gerund right behind such a noun is what that is on: no deed."""
    tokens, marks = sentence.tokens, kids(sentence, token.i, "mark")
    if token.dep not in ("advcl", "acl") or token.tag != "VBG" or len(marks) != 1 or marks[0] < 1:
        return ()
    noun = tokens[marks[0] - 1]
    about = lemma_of(noun) in TALKS and tokens[marks[0]].text.lower() in ("on", "about", "over")
    return (replace(token, dep="acl", head=noun.i),) if about and token.head != noun.i else ()


def to_power(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`restored to power former president Lund`: who is brought there is no part of `power`."""
    tokens, name, case = sentence.tokens, sentence.tokens[token.head], kids(sentence, token.head, "case")
    to = token.i > 0 and tokens[token.i - 1].text.lower() == "to" and tokens[token.i - 1].i in case
    mention = mention_at(sentence, name.i)
    if token.text.lower() != "power" or not to or mention is None or mention.type != "Person" or name.dep != "obl":
        return ()
    return (
        replace(token, dep="obl", head=name.head),
        replace(name, dep="obj"),
        *(replace(tokens[k], head=token.i) for k in case if k < token.i),
    )


def efforts_to(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`asked for the power to sell it`, `backed Peru's efforts to sell it`: an infinitive right behind such a noun is
    what that is to, whoever has it."""
    tokens, marks = sentence.tokens, kids(sentence, token.i, "mark")
    if token.dep not in ("advcl", "xcomp") or token.tag != "VB" or len(marks) != 1 or marks[0] < 1:
        return ()
    noun = tokens[marks[0] - 1]
    theirs = bool(kids(sentence, noun.i, "nmod:poss")) or noun.dep == "obl"
    if tokens[marks[0]].text.lower() != "to" or noun.pos != "NOUN" or noun.head != token.head or not theirs:
        return ()
    return (replace(token, dep="acl", head=noun.i),) if lemma_of(noun) in EFFORTS | ENTITLES else ()


def up_to_a_sum(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`sent up to 900 troops`: `up to` tells how many, and troops are sent."""
    tokens = sentence.tokens
    behind = tokens[token.i + 1 : token.i + 3]
    if token.text.lower() != "up" or len(behind) != 2 or behind[0].text.lower() != "to" or behind[1].pos != "NUM":
        return ()
    noun = tokens[behind[0].head]
    if noun.dep != "obl" or noun.head != token.head or behind[1].head != noun.i or kids(sentence, token.head, "obj"):
        return ()
    return (
        replace(noun, dep="obj"),
        replace(token, dep="advmod", head=behind[1].i),
        replace(behind[0], dep="fixed", head=token.i),
    )


def leader_of(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`elected Fianna leader Ana Paz`: whom a bare office behind a name stands before is the one told of."""
    tokens, mention, above = sentence.tokens, mention_at(sentence, token.i), sentence.tokens[token.head]
    body = mention_at(sentence, above.i)
    if token.dep != "nmod" or mention is None or mention.type != "Person" or body is None or above.i > token.i:
        return ()
    office = mention_at(sentence, mention.first - 1) if mention.first else None
    if office is None or office.type != "Role" or kids(sentence, token.i, "case") or body.type == "Person":
        return ()
    moved = [
        k
        for k in sentence.children[above.i]
        if k > token.i or (k < above.i and tokens[k].dep in ("case", "cc", "punct"))
    ]
    return (
        replace(token, dep=above.dep, head=token.i if above.dep == "root" else above.head),
        replace(above, dep="compound", head=token.i),
        *(replace(tokens[k], head=token.i) for k in moved if k != token.i),
    )


def _last(sentence: Sentence, i: int) -> int | None:
    """The last word below a word that is no punctuation mark."""
    return max((k for k in subtree(sentence, i) if sentence.tokens[k].pos != "PUNCT"), default=None)
