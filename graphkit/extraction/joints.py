"""Clauses and phrases that a parser joined in the wrong place, joined where they belong: by the shape of the tree."""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.conditions import INVERTED
from graphkit.extraction.control import TRANSITIVE
from graphkit.extraction.effects import FACTUAL, MOVES, UNREAL
from graphkit.extraction.grammar import (
    FINITE,
    OPENS,
    SUBJECTS,
    base,
    conjuncts,
    is_relative,
    is_time,
    kids,
    lemma_of,
    mention_at,
    subtree,
)
from graphkit.extraction.sayings import SAYS
from graphkit.text.sentences import Sentence, Token

JOINS_CLAUSES = frozenset({"after", "before", "since", "until", "till"})
NOMINATIVE = frozenset({"he", "she", "it", "they", "we", "i"})
RESTRICTIONS = frozenset("ban embargo sanction blockade tariff duty restriction curfew quota penalty fine".split())
WOULD = frozenset({"would", "could", "might", "should", "'d", "’d"})
UNDOES = frozenset("avert foil thwart prevent halt suspend cancel postpone".split())
GIVES = frozenset("sell give grant send lend donate offer lease hand award loan".split())
SETS = frozenset({"impose", "levy", "slap", "lift", "ease"})


def nouns_do(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """Take a verb that was hung on nouns as if it told of them, and make it the main one: `Lima and Quito signed a
    deal`, `Strife between clans forced France to leave`."""
    tokens = sentence.tokens
    does = token.tag in ("VBD", "VBN", "") and bool(kids(sentence, token.i, "obj"))
    if token.dep != "acl" or token.head > token.i or not does or kids(sentence, token.i, "mark", "aux", *SUBJECTS):
        return ()
    if any(t.tag in FINITE for t in tokens[: token.i]) or sentence.text[-1:] != ".":
        return ()
    nouns = next((t for t in tokens if t.dep == "root"), token)
    if nouns.pos not in ("NOUN", "PROPN") or kids(sentence, nouns.i, "cop", *SUBJECTS):
        return ()
    inside = {nouns.i, *(w for k in conjuncts(sentence, nouns.i) for w in subtree(sentence, k))}
    inside -= subtree(sentence, token.i)
    if token.head not in inside or not inside.issuperset(range(token.i)):
        return ()
    others = [k for k in sentence.children[nouns.i] if k > token.i]
    return (
        replace(token, dep="root", head=token.i),
        replace(nouns, dep="nsubj", head=token.i),
        *(replace(tokens[k], head=token.i) for k in others),
    )


def whose_is(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """Take the `whose` of a verb with two subjects, the second behind it, and give each its own: `Paz, whose aide Lund
    was hurt, took command`."""
    tokens, verb = sentence.tokens, sentence.tokens[token.head]
    subjects = kids(sentence, verb.i, "nsubj")
    if token.tag != "WP$" or len(subjects) != 2 or not subjects[0] < token.i < subjects[1] < verb.i:
        return ()
    main = next((k for k in kids(sentence, verb.i, "conj") if not kids(sentence, k, "nsubj", "cc")), None)
    if main is None or tokens[min(subtree(sentence, main))].text != ",":
        return ()
    return (
        replace(tokens[subjects[0]], dep="nsubj", head=main),
        replace(tokens[main], dep=verb.dep, head=main if verb.dep == "root" else verb.head),
        replace(verb, dep="acl:relcl", head=subjects[0]),
        replace(token, dep="nmod:poss", head=subjects[1]),
    )


def had_it(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """Take a verb that opens its sentence behind its auxiliary and return it as the condition it is of the verb that
    would follow: `Had Lima left, it would have won`."""
    tokens = sentence.tokens
    inverted = (
        tokens[0].text.lower() in INVERTED and tokens[0].head == token.i and tokens[0].dep in ("aux", "aux:pass", "cop")
    )
    if token.dep != "root" or not inverted or not any(0 < k < token.i for k in kids(sentence, token.i, "nsubj")):
        return ()
    for k in kids(sentence, token.i, "parataxis", "ccomp", "conj"):
        would = any(tokens[a].text.lower() in WOULD for a in kids(sentence, k, "aux"))
        if would and k > token.i and not kids(sentence, k, "cc"):
            marks = (replace(tokens[m], head=k) for m in kids(sentence, token.i, "punct") if m > k)
            return (replace(tokens[k], dep="root", head=k), replace(token, dep="advcl", head=k), *marks)
    return ()


def that_it_has(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """Take a clause on a noun whose verb needs an object and has none, and let `that` be it: `sanctions that Lima had
    imposed`."""
    tokens = sentence.tokens
    needs = lemma_of(token) in TRANSITIVE | SETS and not kids(sentence, token.i, "obj", "aux:pass", "ccomp", "xcomp")
    that = [k for k in kids(sentence, token.i, "mark") if tokens[k].text.lower() == "that"]
    told = token.tag in ("VBD", "VBN", "VBZ", "") and lemma_of(tokens[token.head]) not in UNREAL | FACTUAL
    if token.dep != "acl:relcl" or not needs or not told or not that or not kids(sentence, token.i, "nsubj"):
        return ()
    return (replace(tokens[that[0]], pos="PRON", tag="WDT", dep="obj"),)


def after_it_was(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """Take a verb without a subject and return the words that change where the noun before it was taken for a time:
    `after martial law was declared` is a clause."""
    tokens = sentence.tokens
    auxiliaries = kids(sentence, token.i, "aux", "cop")
    if token.dep not in ("conj", "advcl", "ccomp") or kids(sentence, token.i, "nsubj", "csubj", "expl", "cc", "mark"):
        return ()
    first = min(auxiliaries, default=token.i)
    if not auxiliaries or tokens[first].tag not in FINITE or first == 0:
        return ()
    for noun in tokens[:first]:
        case = [k for k in kids(sentence, noun.i, "case") if tokens[k].text.lower() in JOINS_CLAUSES]
        if case and noun.head == token.head and max(subtree(sentence, noun.i)) == first - 1:
            passive = bool(kids(sentence, token.i, "aux:pass"))
            return (
                replace(noun, dep="nsubj:pass" if passive else "nsubj", head=token.i),
                replace(tokens[case[0]], dep="mark", head=token.i),
                replace(token, dep="advcl"),
            )
    return ()


def listed_verb(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """Take a verb and return it coordinated where it was taken for a participle: `passed a law, called for talks and
    raised its offer` tells of three deeds."""
    tokens = sentence.tokens
    noun = tokens[token.head]
    if token.dep != "acl" or token.pos != "VERB" or noun.dep != "obj" or kids(sentence, token.i, "mark", "aux"):
        return ()
    verb = tokens[noun.head]
    last = max(subtree(sentence, token.i))
    behind = tokens[last + 1 : last + 3]
    comma = tokens[token.i - 1].text == "," and token.i - 2 == noun.i
    listed = (
        len(behind) == 2 and behind[0].text.lower() == "and" and (behind[1].head, behind[1].dep) == (verb.i, "conj")
    )
    past = verb.tag in ("VBD", "VBN", "") and token.text.endswith("ed")
    return (replace(token, dep="conj", head=verb.i),) if comma and listed and past else ()


def somebody_new(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """Take the name of a person that hangs on a time or a preposition before it, and give it the verb behind it that
    has no subject: `resigned in June, and Ana Paz, an economist, followed`."""
    tokens = sentence.tokens
    mention = mention_at(sentence, token.i)
    if mention is None or mention.type != "Person":
        return ()
    timed = token.dep == "conj" and is_time(sentence, token.head) and tokens[token.head].i < token.i
    colon = [k for k in kids(sentence, token.i, "case") if [t.text for t in tokens[k + 1 : k + 2]] == [":"]]
    if not timed and not (colon and base(token.dep) == "obl"):
        return ()
    last = max(k for k in subtree(sentence, token.i) if k != len(tokens) - 1)
    for verb in tokens[last + 1 : last + 4]:
        finite = verb.pos == "VERB" and verb.tag in (*FINITE, "") and not kids(sentence, verb.i, "nsubj", "aux")
        if finite and verb.dep in ("conj", "root", "parataxis"):
            loose = (replace(tokens[k], dep="compound:prt", head=token.head) for k in colon)
            return (replace(token, dep="nsubj", head=verb.i), *loose)
    return ()


def what_was_imposed(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """Take a relative clause and hang it on the noun that goes with its verb: of `the ban on sales that Lima imposed`
    the ban is what was imposed."""
    noun = sentence.tokens[token.head]
    above = sentence.tokens[noun.head]
    told = base(token.dep) == "acl" and lemma_of(token) in SETS and noun.dep == "nmod"
    if told and lemma_of(above) in RESTRICTIONS and lemma_of(noun) not in RESTRICTIONS:
        return (replace(token, head=above.i),)
    return ()


def for_a_purpose(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """Take a clause that was hung on a noun as if it told of that, behind an infinitive that opens the sentence, and
    make it the main clause: `To show good faith he lifted the ban, so trade is free`."""
    tokens = sentence.tokens
    subject = kids(sentence, token.i, "nsubj")
    opens = tokens[0].text == "To" and tokens[0].dep == "mark" and tokens[tokens[0].head].tag in ("VB", "")
    purpose = tokens[tokens[0].head]
    if not opens or token.dep != "acl:relcl" or tokens[token.head].head != purpose.i or not subject:
        return ()
    related = any(is_relative(tokens[k]) for k in sentence.children[token.i])
    if tokens[subject[0]].text.lower() not in NOMINATIVE or related:
        return ()
    root = tokens[purpose.head]
    first = min(subtree(sentence, root.i) - subtree(sentence, purpose.i))
    joined = tokens[first].text == "," and tokens[first + 1].text.lower() in ("so", "and", "but")
    if root.dep != "root" or purpose.i >= token.i or not joined:
        return ()
    return (
        replace(token, dep="root", head=token.i),
        replace(purpose, head=token.i),
        replace(root, dep="conj", head=token.i),
    )


def sold_whom(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`sold Peru 24 vehicles in 2024`: a name before a number is who gets them, no part of them; and when is told of
    the verb."""
    tokens = sentence.tokens
    verb = tokens[token.head]
    if token.dep != "obj" or verb.pos != "VERB" or lemma_of(verb) not in GIVES:
        return ()
    between = tokens[verb.i + 1 : token.i]
    whom = kids(sentence, verb.i, "iobj")
    named: tuple[Token, ...] = ()
    if not whom:
        count = next((t for t in between if t.pos == "NUM"), verb)
        name = tokens[verb.i + 1 : count.i]
        if not name or name[-1].pos != "PROPN" or any(t.pos not in ("PROPN", "DET") for t in name):
            return ()
        named = (
            *(replace(t, head=name[-1].i) for t in name[:-1]),
            replace(name[-1], dep="iobj", head=verb.i),
            replace(count, dep="nummod", head=token.i),
        )
    when = [k for k in kids(sentence, token.i, "nmod") if k > token.i and is_time(sentence, k)]
    moved = (replace(tokens[k], dep=tokens[k].dep.replace("nmod", "obl"), head=verb.i) for k in when)
    return (*named, *moved)


def pays_whom(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`paid Panama $10 million`: a name between the verb and a sum is who is paid, and no part of the sum."""
    total = sentence.tokens[token.head]
    verb = sentence.tokens[total.head]
    sums = total.text in "$€£¥" and total.dep == "obj" and token.i < total.i
    joined = token.pos == "PROPN" and token.dep in ("compound", "nmod", "appos", "nmod:poss") and sums
    alone = joined and min(subtree(sentence, token.i)) == verb.i + 1 and max(subtree(sentence, token.i)) == total.i - 1
    return (replace(token, dep="iobj", head=verb.i),) if alone and not kids(sentence, verb.i, "iobj") else ()


def was_averted(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """Take a headline whose last word tells that something was undone, and let it be done to its subject: `Bomb plot
    foiled`."""
    tokens = sentence.tokens
    if token.pos != "VERB" or token.tag not in ("VBD", "VBN") or lemma_of(token) not in UNDOES:
        return ()
    if any(t.pos != "PUNCT" for t in tokens[token.i + 1 :]) or any(t.pos in ("AUX", "DET", "PRON") for t in tokens):
        return ()
    named = kids(sentence, token.i, "nsubj") if token.dep == "root" else (token.head,)
    if len(named) != 1 or any(t.pos == "VERB" and t.i != token.i for t in tokens):
        return ()
    undone = tokens[named[0]]
    if undone.pos not in ("NOUN", "PROPN") or undone.dep not in ("root", "nsubj"):
        return ()
    return (
        replace(token, tag="VBN", dep="root", head=token.i),
        replace(undone, dep="nsubj:pass", head=token.i),
    )


def led_to_sign(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The crisis led ministers to sign`: who is moved to do something does it; no purpose of what moved them."""
    tokens = sentence.tokens
    moved = kids(sentence, token.head, "obj", "iobj")
    if (
        token.dep != "advcl"
        or token.tag != "VB"
        or lemma_of(tokens[token.head]) not in MOVES | {"oblige"}
        or len(moved) != 1
    ):
        return ()
    behind = max(subtree(sentence, moved[0])) + 1
    # With a comma between them it may well be a purpose.
    to = tokens[behind] if behind < len(tokens) else token
    return (replace(token, dep="xcomp"),) if to.text.lower() == "to" and to.head == token.i else ()


def after_a_colon(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The quarrel was settled: Peru left Chile`: what stands behind a colon is what somebody says only where somebody
    says something, or it is told of a claim or a rumour."""
    tokens = sentence.tokens
    above, first = tokens[token.head], min(subtree(sentence, token.i))
    before = [t.text for t in tokens[max(first - 1, 0) : first + 1]]
    colon = token.dep == "ccomp" and above.i < first and ":" in before
    if not colon or lemma_of(above) in SAYS or any(t.text in OPENS for t in tokens):
        return ()
    if any(lemma_of(t) in UNREAL | SAYS for t in tokens[:first]):
        return ()
    return (replace(token, dep="parataxis"),)
