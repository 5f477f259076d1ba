"""Trees that a parser is known to get wrong, mended before they are read: each mend by the shape of the tree alone."""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.grammar import ancestors, base, kids, lemma_of, preposition, subtree, text_of
from graphkit.extraction.implicit import OFFICES
from graphkit.extraction.speech import CONFESSING, DIRECTING, SAYING
from graphkit.text.sentences import Sentence, Token

SAYS = SAYING | DIRECTING | CONFESSING
FINITE = frozenset({"VBZ", "VBP", "VBD"})
SOME = frozenset("some many most others few several".split())
FRONTED = frozenset("never not nor neither seldom hardly scarcely rarely only nowhere".split())
# Verbs with an `s` that the parser takes for nouns before an infinitive.
MEANS = frozenset("plan hope aim seek intend want need".split())


def mended(sentence: Sentence) -> Sentence:
    """Take a sentence with its tree and names and return it with the tree mended where it surely is wrong."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        for mend in (
            _named_first,
            _joined,
            _says_that,
            _it_says,
            _resumed,
            _source,
            _with,
            _inverted,
            _some_say,
            _denies_having,
            _says_who,
        ):
            for better in mend(sentence, token):
                changed.setdefault(better.i, better)
    if not changed:
        return sentence
    return replace(sentence, tokens=tuple(changed.get(token.i, token) for token in sentence.tokens))


def _named_first(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Maria Ortiz, the commander, met Lund`: the name is who met, the office stands behind it."""
    tokens = sentence.tokens
    # Without a preposition, no person is an oblique.
    loose = base(token.dep) in ("vocative", "dislocated", "obl") and not kids(sentence, token.i, "case")
    if not loose or not any(m.type == "Person" and m.first <= token.i <= m.last for m in sentence.mentions):
        return ()
    for k in kids(sentence, token.head, "nsubj"):
        inside = subtree(sentence, k)
        first, last = min(inside), max(inside)
        if tokens[last].text == ",":
            last -= 1
        between = [t.text for t in tokens[token.i + 1 : first]]
        closed = last + 1 < len(tokens) and tokens[last + 1].text == ","
        if between == [","] and (closed or tokens[last].text == ",") and lemma_of(tokens[k]) in OFFICES:
            return (replace(token, dep=tokens[k].dep), replace(tokens[k], dep="appos", head=token.i))
    return ()


def _joined(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Congress passed the bill, and the president agreed`: what `, and` joins is no content of the verb before."""
    tokens = sentence.tokens
    if token.dep != "ccomp" or token.head > token.i or kids(sentence, token.i, "mark"):
        return ()
    first = next(k for k in sorted(subtree(sentence, token.i)) if tokens[k].pos != "PUNCT")
    joined = tokens[first].text.lower() in ("and", "but") and tokens[first - 1].text == ","
    if joined and kids(sentence, token.head, "obj") and kids(sentence, token.i, "nsubj"):
        return (replace(token, dep="conj"),)
    return ()


def _says_that(sentence: Sentence, token: Token) -> tuple[Token, ...]:
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


def _it_says(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`It demands that they leave`: who demands is somebody, and what is demanded no subject."""
    tokens = sentence.tokens
    if token.pos != "VERB" or lemma_of(token) not in SAYING or kids(sentence, token.i, "aux:pass"):
        return ()
    empty = [k for k in kids(sentence, token.i, "expl") if k < token.i and tokens[k].text.lower() == "it"]
    content = [k for k in kids(sentence, token.i, "csubj") if k > token.i]
    if not empty or not content:
        return ()
    return (replace(tokens[empty[0]], dep="nsubj"), *(replace(tokens[k], dep="ccomp") for k in content))


def _resumed(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Finland, which borders Russia, plans to stay`: behind the relative clause the noun before it gets its verb."""
    tokens = sentence.tokens
    if token.dep != "conj" or tokens[token.i - 1].text != "," or kids(sentence, token.i, "nsubj", "nsubj:pass", "cc"):
        return ()
    noun = next((t for t in tokens if t.dep == "root" and t.pos in ("NOUN", "PROPN") and t.i < token.i), None)
    relative = [k for k in kids(sentence, noun.i, "acl:relcl") if k < token.i] if noun else []
    if noun is None or not relative or token.head not in {noun.i, *subtree(sentence, relative[-1])}:
        return ()
    infinitive = tokens[token.i + 1].text.lower() == "to" if token.i + 1 < len(tokens) else False
    misread = token.tag == "NNS" and lemma_of(token) in MEANS and infinitive
    if not misread and not (token.pos == "VERB" and token.tag in FINITE):
        return ()
    verb = replace(token, pos="VERB", tag="VBZ" if misread else token.tag, dep="root", head=token.i)
    closing = [k for k in kids(sentence, noun.i, "punct") if k > token.i]
    below = [k for k in kids(sentence, token.i, "acl") if misread and k > token.i]
    return (
        verb,
        replace(noun, dep="nsubj", head=token.i),
        *(replace(tokens[k], head=token.i) for k in closing),
        *(replace(tokens[k], dep="xcomp") for k in below),
    )


def _source(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`burned the village, according to the rebels`: who says so says it of the clause, not of the noun before."""
    if base(token.dep) != "nmod" or text_of(sentence, preposition(sentence, token.i)).lower() != "according to":
        return ()
    above = (head for _, head in ancestors(sentence, token.i))
    verb = next((k for k in above if sentence.tokens[k].pos == "VERB" or kids(sentence, k, "cop")), None)
    return () if verb is None else (replace(token, dep="obl", head=verb),)


def _with(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`ended without France signing`: who signs is the noun before the participle, and nobody else."""
    if token.tag != "VBG" or token.dep != "advcl" or kids(sentence, token.i, "mark", "nsubj") or token.head > token.i:
        return ()
    for k in kids(sentence, token.head, "obl"):
        joins = text_of(sentence, preposition(sentence, k)).lower()
        if joins in ("with", "without") and max(subtree(sentence, k)) == token.i - 1:
            return (replace(token, dep="acl", head=k),)
    return ()


def _inverted(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Never before had Italy sent ships`: behind a denial in front, the auxiliary stands before its subject."""
    tokens = sentence.tokens
    if token.dep != "root" or token.i == 0 or lemma_of(token) not in ("have", "do") or kids(sentence, token.i, "nsubj"):
        return ()
    objects = kids(sentence, token.i, "obj")
    verbs = [k for k in kids(sentence, objects[0], "acl") if tokens[k].tag in ("VBN", "VB")] if objects else []
    front = tokens[: token.i]
    if not verbs or tokens[0].text.lower() not in FRONTED or any(t.pos not in ("ADV", "ADP", "PART") for t in front):
        return ()
    verb = tokens[verbs[0]]
    others = [tokens[k] for k in sentence.children[token.i] if k != objects[0]]
    return (
        replace(verb, dep="root", head=verb.i),
        replace(token, pos="AUX", dep="aux", head=verb.i),
        replace(tokens[objects[0]], dep="nsubj", head=verb.i),
        *(replace(other, head=verb.i) for other in others),
    )


def _some_say(sentence: Sentence, token: Token) -> tuple[Token, ...]:
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


def _denies_having(sentence: Sentence, token: Token) -> tuple[Token, ...]:
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


def _says_who(sentence: Sentence, token: Token) -> tuple[Token, ...]:
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
