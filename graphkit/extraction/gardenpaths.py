"""Words that a parser read along the first path that opened, turned to where the sentence goes: by the shape of the
tree (Frazier and Rayner 1982 on sentences that lead the reader astray)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphkit.extraction.control import ASK_FOR
from graphkit.extraction.grammar import (
    FINITE,
    SUBJECTS,
    base,
    is_relative,
    is_time,
    kids,
    lemma_of,
    mention_at,
    preposition,
    subtree,
    text_of,
    verb_of,
)
from graphkit.extraction.implicit import OTHERS
from graphkit.extraction.sources import SAYING
from graphkit.text.sentences import Sentence, Token

# Verbs that with their particle have an object: what stands behind is no place.
PHRASAL = frozenset(
    (verb, particle)
    for particle, verbs in {
        "over": "hand take turn",
        "out": "carry rule lay phase roll single",
        "off": "call break cut put fend write sell",
        "up": "set draw build step give blow break back beef speed",
        "down": "shoot shut turn strike put bring",
    }.items()
    for verb in verbs.split()
)
HANDING = frozenset({"hand over", "turn over", "transfer", "surrender", "cede"})
SENT_TO = frozenset({"ambassador", "envoy", "representative", "delegate", "adviser", "aide"})
COMMAS = frozenset({",", "–", "—", "--"})
COMES_INTO = frozenset({"force", "effect"})
ERAS = frozenset({"b.c.", "bc", "b.c.e.", "bce", "a.d.", "ad", "c.e.", "ce"})


def killing_of(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`condemned the suppression and killing of prisoners`: a gerund joined to a noun, with an `of`, is a noun."""
    tokens = sentence.tokens
    if token.dep != "conj" or token.i < 2 or kids(sentence, token.i, "obj", "aux", *SUBJECTS):
        return ()
    of = [k for k in kids(sentence, token.i, "obl") if preposition(sentence, k) == (token.i + 1,)]
    joined = tokens[token.head] if tokens[token.head].pos == "NOUN" else tokens[token.i - 2]
    near = tokens[token.i - 1].dep == "cc" and joined.i >= token.i - 2
    if not of or not near or joined.pos != "NOUN" or tokens[token.i + 1].text.lower() != "of":
        return ()
    return (
        replace(token, pos="NOUN", tag="NN", lemma=token.text.lower(), head=joined.i, feats=()),
        *(replace(tokens[k], dep="nmod") for k in of),
    )


def entered_into_force(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The pact was ratified and entered into force`: what enters into force is not entered."""
    tokens = sentence.tokens
    into = [k for k in kids(sentence, token.i, "obl") if tokens[k].text.lower() in COMES_INTO]
    alone = token.dep == "conj" and token.tag == "VBN" and not kids(sentence, token.i, "aux", "aux:pass")
    if lemma_of(token) != "enter" or not alone or not into:
        return ()
    return (replace(token, tag="VBD", feats=()),)


def expected_to(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The fleet expected to leave had been sunk`: a finite verb without a subject has that of the participle that the
    parser took for the main verb."""
    tokens, first = sentence.tokens, sentence.tokens[token.head]
    helping = kids(sentence, token.i, "aux", "aux:pass")
    bare = token.dep == "ccomp" and helping and not kids(sentence, token.i, "mark", "expl", "advmod", *SUBJECTS)
    if not bare or first.i > token.i or first.tag not in ("VBD", "VBN") or first.dep not in ("root", "conj"):
        return ()
    who = kids(sentence, first.i, "nsubj")
    if len(who) != 1 or tokens[helping[0]].tag not in (*FINITE, "MD") or kids(sentence, first.i, "aux", "obj", "cop"):
        return ()
    between = subtree(sentence, first.i) - subtree(sentence, token.i) - subtree(sentence, who[0])
    near = max(subtree(sentence, who[0])) == first.i - 1 and tokens[first.i - 1].pos in ("NOUN", "PROPN")
    told = [k for k in between if k > token.i and tokens[k].pos != "PUNCT"]
    if not near or told or any(tokens[k].text in COMMAS for k in between if k < token.i):
        return ()
    passive = bool(kids(sentence, token.i, "aux:pass"))
    moved = [k for k in sentence.children[first.i] if k > token.i or base(tokens[k].dep) == "cc"]
    return (
        replace(token, dep=first.dep, head=token.i if first.dep == "root" else first.head),
        replace(tokens[who[0]], dep="nsubj:pass" if passive else "nsubj", head=token.i),
        replace(first, dep="acl", tag="VBN", head=who[0], feats=()),
        *(replace(tokens[k], head=token.i) for k in moved),
    )


def called_for(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`called for Rome to sign`: a `for` right before an oblique is its preposition, whatever the infinitive is."""
    tokens = sentence.tokens
    first = min(subtree(sentence, token.i))
    word = tokens[first - 1]
    asks = lemma_of(tokens[token.head]) in ASK_FOR and token.head < first and not kids(sentence, token.i, "case")
    if not asks or word.text.lower() != "for" or word.dep != "mark" or tokens[word.head].head != token.head:
        return ()
    return (replace(word, pos="ADP", tag="IN", dep="case", head=token.i),)


def aside(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`pitted Rome, led by Rossi, against Oslo`: what stands behind the comma that closes a participle between two is
    told of the verb before it."""
    tokens, told = sentence.tokens, sentence.tokens[token.head]
    noun = tokens[told.head]
    if token.dep != "obl" or told.dep != "acl" or told.tag != "VBN" or noun.dep != "obj" or noun.i > told.i:
        return ()
    first, opened = min(subtree(sentence, token.i)), min(subtree(sentence, told.i))
    commas = (tokens[first].text, tokens[first - 1].text, tokens[opened].text, tokens[opened - 1].text)
    closes = set(commas[:2]) & COMMAS and set(commas[2:]) & COMMAS
    agent = [k for k in kids(sentence, told.i, "obl") if k < token.i]
    if not closes or not agent or kids(sentence, told.i, "conj"):
        return ()
    return (replace(token, head=noun.head),)


def somebody_who(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`a coup led by Ana Paz, who ruled`: a `who` right behind a person's name is that person, where the noun that the
    parser hung it on is nobody."""
    tokens, above = sentence.tokens, sentence.tokens[token.head]
    who = [k for k in kids(sentence, token.i, "nsubj", "nsubj:pass") if tokens[k].text.lower() == "who"]
    if token.dep != "acl:relcl" or not who or who[0] < 2 or above.pos != "NOUN":
        return ()
    last = who[0] - (2 if tokens[who[0] - 1].text == "," else 1)
    named = mention_at(sentence, last)
    nobody = above.tag == "NN" and lemma_of(above) not in OTHERS and mention_at(sentence, above.i) is None
    if named is None or named.type != "Person" or not nobody or above.i >= named.first:
        return ()
    if _agentive(lemma_of(above)) or named.last not in subtree(sentence, above.i):
        return ()
    head = next(k for k in range(named.first, named.last + 1) if not named.first <= tokens[k].head <= named.last)
    return (replace(token, head=head),)


def era(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`settled the islands around 1500 B.C.`: an era belongs to its year."""
    year = sentence.tokens[token.i - 1]
    if token.text.lower() not in ERAS or token.i == 0 or year.pos != "NUM" or token.head == year.i:
        return ()
    if kids(sentence, token.i, "case", "cop", *SUBJECTS) or token.i in subtree(sentence, year.i):
        return ()
    own = [k for k in sentence.children[token.i] if k != year.i]
    return (
        replace(token, dep="nmod:desc", head=year.i),
        *((replace(year, dep=token.dep, head=token.head),) if year.head == token.i else ()),
        *(replace(sentence.tokens[k], head=year.i) for k in own),
    )


def said_it_failed(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`said the talks, which Peru hosted, had failed`: a finite verb without a subject behind a relative clause goes on
    with the noun before that, and all of it is what was said."""
    tokens, noun = sentence.tokens, sentence.tokens[token.head]
    verb = tokens[noun.head]
    own = subtree(sentence, token.i)
    before = tokens[min(own) - 1]
    if noun.dep != "obj" or lemma_of(verb) not in SAYING or not verb.i < noun.i < token.i or before.text not in COMMAS:
        return ()
    helping = kids(sentence, token.i, "aux", "cop")
    finite = tokens[helping[0]].tag in FINITE if helping else token.tag in FINITE
    if not finite or any(is_relative(tokens[k]) for k in own) or kids(sentence, token.i, *SUBJECTS):
        return ()
    others = [k for k in kids(sentence, noun.i, "acl") if k < token.i and tokens[k].dep == "acl:relcl"]
    if not others or kids(sentence, verb.i, "ccomp"):
        return ()
    passive = any(tokens[k].dep == "aux:pass" for k in helping)
    return (
        replace(token, dep="ccomp", head=verb.i),
        replace(noun, dep="nsubj:pass" if passive else "nsubj", head=token.i),
    )


def due_to_sign(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`They were due to sign it`: they are due, and the infinitive is what is to come."""
    tokens, verb = sentence.tokens, sentence.tokens[token.head]
    copulas = [k for k in kids(sentence, verb.i, "cop") if k < token.i]
    if token.text.lower() != "due" or token.dep != "mark" or verb.tag != "VB" or tokens[token.i + 1].tag != "TO":
        return ()
    if not copulas or verb.i < token.i:
        return ()
    moved = [k for k in sentence.children[verb.i] if base(tokens[k].dep) in ("nsubj", "cop", "aux", "advmod")]
    found = {k: replace(tokens[k], head=token.i) for k in moved if k < token.i}
    doers: Sequence[int] = [k for k in found if base(tokens[k].dep) == "nsubj"]
    others = kids(sentence, verb.head, "nsubj") if verb.head != verb.i else []
    said = verb.dep == "advcl" and verb.i < verb.head and lemma_of(tokens[verb.head]) in SAYING
    dep = "ccomp" if said else verb.dep
    if not doers and len(others) > 1 and others[0] < copulas[0] and others[1] > verb.i:
        # `They were due to sign it, Peru said`: the first subject is not who said so.
        doers, dep = others[:1], "ccomp"
    found |= {k: replace(tokens[k], dep="nsubj", head=token.i) for k in doers}
    return (
        replace(token, dep=dep, pos="ADJ", tag="JJ", head=token.i if verb.head == verb.i else verb.head),
        replace(verb, dep="xcomp", head=token.i),
        replace(tokens[token.i + 1], dep="mark", head=verb.i),
        *found.values(),
    )


def all_but(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Peru all but closed the port`: `all but` says of the verb that it nearly did, and nothing of who did."""
    tokens = sentence.tokens
    behind = tokens[token.i + 1 : token.i + 3]
    if token.text.lower() != "all" or len(behind) < 2 or behind[0].text.lower() != "but":
        return ()
    verb, above = behind[1], tokens[token.head]
    if token.head > token.i + 2 or (verb.pos == "NUM" and verb.head == token.head):
        # `All but two ships left`: two of them did not.
        noun = verb.i if verb.head == token.head and token.dep != "det" else token.head
        return (replace(token, dep="det", head=noun), replace(behind[0], dep="fixed", head=token.i))
    helping = lemma_of(above) == "have" and verb.tag == "VBN"
    if verb.pos != "VERB" or not (verb.tag in FINITE or helping) or above.i >= token.i:
        return ()
    hung = (replace(token, dep="advmod", head=verb.i), replace(behind[0], dep="fixed", head=token.i))
    if verb.head != above.i or verb.dep != "conj":
        return hung
    own = [k for k in sentence.children[above.i] if helping and k not in (token.i, verb.i)]
    return (
        *hung,
        *(replace(tokens[k], head=verb.i) for k in own),
        replace(above, dep="aux" if helping else "nsubj", pos="AUX" if helping else above.pos, head=verb.i),
        replace(verb, dep=above.dep, head=verb.i if above.head == above.i else above.head),
    )


def took_over(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`called off the drill`, `took over the port`: what stands behind a verb and its particle is its object."""
    tokens, verb = sentence.tokens, sentence.tokens[token.head]
    if token.dep != "obl" or verb.pos != "VERB" or kids(sentence, verb.i, "obj", "iobj", "ccomp", "aux:pass"):
        return ()
    behind = tokens[verb.i + 1] if verb.i + 1 < token.i else None
    if behind is None or (lemma_of(verb), behind.text.lower()) not in PHRASAL or min(_bare(sentence, token.i)) < 1:
        return ()
    marked = preposition(sentence, token.i)
    if marked not in ((), (behind.i,)) or min(_bare(sentence, token.i)) not in (behind.i, behind.i + 1):
        return ()
    if is_time(sentence, token.i) or token.pos in ("NUM", "SYM", "ADV"):
        return ()
    return (replace(token, dep="obj"), replace(behind, dep="compound:prt", head=verb.i, tag="RP"))


def _bare(sentence: Sentence, i: int) -> set[int]:
    return {k for k in subtree(sentence, i) if sentence.tokens[k].pos != "PUNCT"}


def handed_to(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`handed over command of the base to Iraq`: who stands by `to` behind what is handed over receives it."""
    tokens = sentence.tokens
    named = mention_at(sentence, token.i)
    if token.dep != "nmod" or named is None or named.type in ("Place", "Event", "Document"):
        return ()
    if text_of(sentence, preposition(sentence, token.i)).lower() != "to" or lemma_of(tokens[token.head]) in SENT_TO:
        return ()
    above = tokens[token.head]
    while base(above.dep) in ("nmod", "conj", "appos") and above.head != above.i:
        above = tokens[above.head]
    verb = tokens[above.head]
    if above.dep != "obj" or above.i < verb.i or verb_of(sentence, verb.i) not in HANDING:
        return ()
    return (replace(token, dep="obl", head=verb.i),)


def _agentive(lemma: str) -> bool:
    """Whether a noun names somebody by what they do: `adviser`, `fighter`, `activist`."""
    return lemma.endswith(("er", "or", "ist", "man", "woman", "ant", "ent", "ee", "ian"))
