"""More trees that a parser is known to get wrong: what its slips would turn into a false fact is mended here."""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.effects import PLANS, POSSIBLE
from graphkit.extraction.grammar import FINITE, base, kids, lemma_of, subtree
from graphkit.extraction.sayings import MEANS, SAYS
from graphkit.text.lemmas import mended as lemma_in_text
from graphkit.text.sentences import Sentence, Token

AUXILIARY = frozenset({"do", "have", "be", "will", "can", "could", "would"})
DENIES = frozenset({"not", "n't", "n’t", "never"})
MULLS = SAYS | MEANS | PLANS | POSSIBLE | {"deny", "weigh", "mull", "halt", "delay", "avoid", "oppose", "rule"}
ENDS = (".", "!", "?")
NOUNS = ("NOUN", "PROPN")


def of_the_verb(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`At no point has Jordan hosted them`: what the parser hangs on an auxiliary is said of its verb."""
    above = sentence.tokens[token.head]
    if token.head != token.i and base(token.dep) == "obl" and above.dep in ("aux", "aux:pass"):
        return (replace(token, head=above.head),)
    return ()


def has_yet_to(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`has yet to deliver`: the infinitive is what has not been done, and no purpose."""
    tokens = sentence.tokens
    yet = any(tokens[k].text.lower() == "yet" and k == token.head + 1 for k in kids(sentence, token.head, "advmod"))
    to = any(tokens[k].text.lower() == "to" for k in kids(sentence, token.i, "mark"))
    if token.dep == "advcl" and yet and to and lemma_of(tokens[token.head]) in ("have", "be", "remain"):
        return (replace(token, dep="xcomp"),)
    return ()


def and_they_did_not(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Iceland joined the exercise and Ireland did not`: the second name is who did not, and nothing joined."""
    tokens = sentence.tokens
    if token.dep != "conj" or token.pos not in (*NOUNS, "PRON") or token.i + 2 >= len(tokens):
        return ()
    verb, no = tokens[token.i + 1], tokens[token.i + 2]
    if lemma_of(verb) not in AUXILIARY or no.text.lower() not in DENIES or kids(sentence, verb.i, "nsubj"):
        return ()
    if (
        verb.dep.startswith(("aux", "cop"))
        or verb.head in (verb.i, token.i)
        or any(t.pos == "VERB" and t.head == verb.i for t in tokens)
    ):
        return ()
    joins = kids(sentence, token.i, "cc")
    return (
        replace(token, dep="nsubj", head=verb.i),
        replace(verb, dep="conj", head=verb.head),
        *(replace(tokens[k], head=verb.i) for k in joins),
    )


def a_step(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Spain withdrew its troops, a step that ...`: a second object behind a comma says what the first one is."""
    tokens = sentence.tokens
    if token.dep != "obj":
        return ()
    first = next((k for k in kids(sentence, token.head, "obj") if token.head < k < token.i), None)
    begins = min(subtree(sentence, token.i))
    behind = tokens[begins].text == "," or (begins > 0 and tokens[begins - 1].text == ",")
    if first is None or not behind or kids(sentence, token.i, "cc"):
        return ()
    return (replace(token, dep="appos", head=first),)


def tells_how(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`describes how they bribed him`: the clause is what is described, not what is known of a `how`."""
    if token.text.lower() not in ("how", "why") or token.dep != "obj" or token.head > token.i:
        return ()
    told = [k for k in sentence.children[token.i] if sentence.tokens[k].dep in ("advcl:relcl", "acl:relcl")]
    if not told:
        return ()
    return (
        replace(sentence.tokens[told[0]], dep="ccomp", head=token.head),
        replace(token, dep="advmod", head=told[0]),
    )


def gives(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Italy sold the ships`: what is sold to nobody, and nothing else is, is no receiver but what is sold."""
    told = lemma_of(sentence.tokens[token.head]) in SAYS | {"ask", "tell"}
    if (
        token.dep != "iobj"
        or token.pos != "NOUN"
        or told
        or kids(sentence, token.head, "obj", "ccomp", "xcomp", "parataxis")
    ):
        return ()
    return (replace(token, dep="obj"),)


def said_who(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`said Ukraine “attacked itself”`: nobody says a name; who stands before the verb of what is said did it."""
    tokens = sentence.tokens
    if token.dep != "obj" or lemma_of(tokens[token.head]) not in ("say", "claim", "argue", "insist"):
        return ()
    for k in kids(sentence, token.head, "ccomp"):
        between = tokens[token.i + 1 : min(subtree(sentence, k), default=k)]
        finite = tokens[k].tag in ("VBD", "VBZ", "VBP") and not kids(sentence, k, "nsubj", "nsubj:pass")
        if k > token.i and finite and all(t.pos == "PUNCT" for t in between):
            return (replace(token, dep="nsubj", head=k),)
    return ()


def would_be(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`is a would-be member`: the word says that it is none yet, and is no verb."""
    tokens = sentence.tokens
    if (
        token.text.lower() != "would"
        or token.tag != "MD"
        or [t.text for t in tokens[token.i + 1 : token.i + 3]] != ["-", "be"]
    ):
        return ()
    dash, be = tokens[token.i + 1 : token.i + 3]
    if be.dep != "cop" or be.head == token.i or be.head < be.i:
        return ()
    return (
        replace(token, pos="ADJ", tag="JJ", dep="amod", head=be.head),
        replace(dash, head=token.i),
        replace(be, dep="fixed", head=token.i),
    )


def it_called(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The council called on both sides.`: the one verb of a whole sentence tells what was done, whatever its form."""
    tokens = sentence.tokens
    above = tokens[token.head]
    whole = above.dep == "root" and above.pos in NOUNS and above.tag in ("NN", "NNS", "NNP", "NNPS")
    shaped = token.dep == "acl" and token.tag == "VBN" and token.text.endswith("ed") and token.i == above.i + 1
    if not whole or not shaped or tokens[-1].text not in ENDS or kids(sentence, above.i, "cop", "nsubj", "case"):
        return ()
    below = subtree(sentence, token.i)
    finite = any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in tokens if t.i not in below)
    beside = [k for k in sentence.children[above.i] if k > token.i]
    if finite or kids(sentence, token.i, "obl:agent", "aux") or any(tokens[k].pos != "PUNCT" for k in beside):
        return ()
    if any(tokens[k].text.lower() == "by" for o in kids(sentence, token.i, "obl") for k in kids(sentence, o, "case")):
        return ()
    return (
        replace(token, tag="VBD", dep="root", head=token.i),
        replace(above, dep="nsubj", head=token.i),
        *(replace(tokens[k], head=token.i) for k in beside),
    )


def it_mulls(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`France mulls sending troops`, in a headline: a verb, and no noun of those who send."""
    tokens = sentence.tokens
    if token.dep != "root" or token.pos not in NOUNS or not token.text.endswith("s") or lemma_of(token) not in MULLS:
        return ()
    gerund = next((k for k in kids(sentence, token.i, "acl") if k == token.i + 1 and tokens[k].tag == "VBG"), None)
    who = next((k for k in kids(sentence, token.i, "compound", "amod") if k == token.i - 1), None)
    if gerund is None or who is None:
        return ()
    return (
        replace(token, pos="VERB", tag="VBZ"),
        replace(tokens[who], dep="nsubj"),
        replace(tokens[gerund], dep="xcomp"),
        *(replace(tokens[k], head=who) for k in sentence.children[token.i] if k < who),
    )


def and_plans(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`closed two crossings and plans to close a third`: what is planned next, and no plans that were closed."""
    tokens = sentence.tokens
    above = tokens[tokens[token.head].head]
    joined = token.dep == "conj" and token.tag == "NNS" and lemma_of(token) in MEANS and above.tag in ("VBD", "VBZ")
    joined = joined and not above.dep.startswith("acl") and bool(kids(sentence, token.i, "cc"))
    behind = tokens[token.i + 1].text.lower() == "to" if token.i + 1 < len(tokens) else False
    if not joined or not behind or kids(sentence, token.i, "det", "amod", "nmod:poss", "nummod"):
        return ()
    to = [t for t in tokens[token.i + 2 : token.i + 4] if t.tag == "VB" and t.head in (token.i, above.i)]
    if not to:
        return ()
    return (
        replace(token, pos="VERB", tag="VBZ", head=above.i),
        replace(to[0], dep="xcomp", head=token.i),
    )


def but_failed(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`tried to retake it but failed`: a finite verb is joined to the finite one, not to the infinitive."""
    tokens = sentence.tokens
    first = tokens[token.head]
    infinitive = first.dep == "xcomp" and any(tokens[k].text.lower() == "to" for k in kids(sentence, first.i, "mark"))
    finite = token.tag in FINITE and not kids(sentence, token.i, "aux", "nsubj", "aux:pass")
    if token.dep == "conj" and infinitive and finite and tokens[first.head].tag in FINITE:
        return (replace(token, head=first.head),)
    return ()


def who_did(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The frigate docked`: an article and a noun before a verb are who does it, and no part of its name."""
    tokens = sentence.tokens
    if token.dep != "root" or token.pos != "VERB" or token.tag not in FINITE or token.i == 0:
        return ()
    who = tokens[token.i - 1]
    others = [k for k in kids(sentence, token.i, "det", "amod", "compound", "nummod", "nmod:poss") if k < who.i]
    if who.head != token.i or who.dep not in ("amod", "compound") or kids(sentence, token.i, "nsubj", "expl", "csubj"):
        return ()
    if not others and who.pos != "PROPN":
        return ()
    return (
        replace(who, pos=who.pos if who.pos in NOUNS else "NOUN", dep="nsubj"),
        *(replace(tokens[k], head=who.i) for k in others),
    )


def it_opposes(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The government opposes the accession`: what has a subject and an object, and no copula, is a verb."""
    noun = token.pos == "NOUN" and token.tag == "NNS" and token.dep == "root"
    if not noun or kids(sentence, token.i, "cop", "det", "case", "nummod"):
        return ()
    if not kids(sentence, token.i, "nsubj") or not kids(sentence, token.i, "obj"):
        return ()
    return (replace(token, pos="VERB", tag="VBZ", lemma=lemma_in_text(token.text, "VERB", "")),)


def it_described(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The embassy described reports.`: a past tense between two nouns is what the first does, no attribute."""
    tokens = sentence.tokens
    above = tokens[token.head]
    shaped = token.dep == "amod" and token.tag == "VBD" and above.dep == "root" and above.pos in NOUNS
    if not shaped or token.i < 1 or tokens[-1].text not in ENDS or kids(sentence, above.i, "nsubj", "cop"):
        return ()
    who = tokens[token.i - 1]
    if (
        who.dep != "compound"
        or who.head not in (token.i, above.i)
        or any(t.tag in FINITE for t in tokens if t.i != token.i)
    ):
        return ()
    before = [k for k in (*sentence.children[above.i], *sentence.children[token.i]) if k < who.i]
    return (
        replace(token, pos="VERB", dep="root", head=token.i),
        replace(who, dep="nsubj", head=token.i),
        replace(above, dep="obj", head=token.i),
        *(replace(tokens[k], head=who.i) for k in before),
        *(replace(tokens[k], head=token.i) for k in kids(sentence, above.i, "punct")),
    )


def it_annoyed(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The refusal annoyed London.`: without a copula it is a verb, and no adjective."""
    shaped = token.pos == "ADJ" and token.dep == "root" and token.text.endswith("ed")
    if not shaped or kids(sentence, token.i, "cop", "aux") or sentence.tokens[-1].text not in ENDS:
        return ()
    if not kids(sentence, token.i, "nsubj") or any(t.tag in FINITE for t in sentence.tokens):
        return ()
    return (replace(token, pos="VERB", tag="VBD", lemma=lemma_in_text(token.text, "VERB", "")),)


def it_failed(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`The attempt in Niger failed.`: the last word of a sentence without a verb is its verb, and no part of a name."""
    tokens = sentence.tokens
    last = token.i == len(tokens) - 2 and tokens[-1].text == "."
    above = tokens[token.head]
    if not last or token.tag not in ("VBN", "VBD") or token.dep != "nmod" or above.dep != "root":
        return ()
    name = tokens[token.i - 1]
    below = [k for k in sentence.children[token.i] if k != name.i]
    verbless = above.pos in NOUNS and not any(t.tag in FINITE or t.pos == "AUX" for t in tokens[: token.i])
    if not verbless or name.dep != "compound" or name.head != token.i or not kids(sentence, token.i, "case"):
        return ()
    return (
        replace(token, pos="VERB", tag="VBD", dep="root", head=token.i, lemma=lemma_in_text(token.text, "VERB", "")),
        replace(above, dep="nsubj", head=token.i),
        replace(name, dep="nmod", head=above.i),
        replace(tokens[-1], head=token.i),
        *(replace(tokens[k], head=name.i) for k in below),
    )
