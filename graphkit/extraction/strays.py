"""Words that a parser hung on a verb and that belong to the noun before them, or to no noun at all."""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.dangling import ENTITLES
from graphkit.extraction.grammar import CLOSES, OPENS, base, is_time, kids, lemma_of, mention_at, subtree
from graphkit.extraction.tenses import ALIKE
from graphkit.text.sentences import Sentence, Token

SIDES = frozenset("north south east west northeast northwest southeast southwest left right".split())
TALKS = frozenset("talk talks negotiation discussion consultation meeting conference debate agreement treaty".split())
NEIGHBOURS = frozenset({"neighbor", "neighbour"})
NAMES_IT = frozenset("know call name dub term style title nickname rename".split())
DESIGNS = frozenset({"design", "intend", "mean"})
LIES = frozenset("locate situate center centre base headquarter".split())
# What ends so and is bare before `and` and an adjective is one: `in domestic and foreign policy`.
# These are told of aid, spending or talks rather than given or held themselves.
FIELDS = frozenset("security defense defence energy health finance education".split())
EFFORTS = frozenset(
    "effort attempt bid plan campaign struggle drive fight decision desire intention promise refusal".split()
)
# `US and British ships`: names that stand for an adjective too.
SHORT_STATES = frozenset({"US", "U.S.", "UK", "U.K.", "EU", "UN", "U.N.", "NATO"})
LIKE_ADJECTIVES = ("ic", "al", "ary", "ive")


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
    last = {k: max(w for w in subtree(sentence, k) if tokens[w].pos != "PUNCT") for k in kids(sentence, main.i, "obl")}
    before = (k for k, end in last.items() if end == token.i - 2)
    noun = next((k for k in before if not (is_time(sentence, k) and tokens[k].pos in ("NUM", "PROPN"))), None)
    return () if noun is None else (replace(token, tag="VBN", dep="acl", head=noun),)


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
    if min(words) != 0 or max(words) != own - 2 or tokens[own - 1].text != "," or not (indefinite and named):
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


def designed_to(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`introduced a reform, designed to help tenants`: what is designed stands right before the comma."""
    tokens, verb = sentence.tokens, sentence.tokens[token.head]
    made = token.dep == "advcl" and token.tag == "VBN" and lemma_of(token) in DESIGNS and verb.i < token.i
    if not made or tokens[token.i - 1].text != "," or kids(sentence, token.i, "aux", "nsubj", "mark"):
        return ()
    last = {k: max(w for w in subtree(sentence, k) if tokens[w].pos != "PUNCT") for k in kids(sentence, verb.i, "obj")}
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


def talks_on(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`was invited to talks on selling arms`: a gerund right behind such a noun is what that is on: no deed."""
    tokens, marks = sentence.tokens, kids(sentence, token.i, "mark")
    if token.dep not in ("advcl", "acl") or token.tag != "VBG" or len(marks) != 1 or marks[0] < 1:
        return ()
    noun = tokens[marks[0] - 1]
    about = lemma_of(noun) in TALKS and tokens[marks[0]].text.lower() in ("on", "about", "over")
    return (replace(token, dep="acl", head=noun.i),) if about and token.head != noun.i else ()


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


def two_adjectives(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`a role in domestic as well as foreign policy`: the first of two adjectives is no noun."""
    tokens, case = sentence.tokens, kids(sentence, token.i, "case")
    adjective = token.tag == "NN" and token.text.islower() and token.text.endswith(LIKE_ADJECTIVES)
    adjective = adjective or token.text in FIELDS or token.text in SHORT_STATES
    own = [k for k in sentence.children[token.i] if tokens[k].dep != "conj"]
    if not adjective or base(token.dep) not in ("nmod", "obl", "obj", "nsubj") or len(case) != len(own):
        return ()
    joins = next((t for t in tokens[token.i + 1 : token.i + 2] if t.dep == "cc"), None)
    noun = tokens[joins.head] if joins is not None else token
    other = [k for k in kids(sentence, noun.i, "amod") if k < noun.i]
    if (
        joins is None
        or noun.dep != "conj"
        or noun.head not in (token.head, token.i)
        or len(other) != 1
        or (not case and base(token.dep) not in ("obj", "nsubj"))
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
