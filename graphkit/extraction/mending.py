"""Trees that a parser is known to get wrong, mended before they are read: each mend by the shape of the tree alone."""

from __future__ import annotations

from dataclasses import replace

from graphkit.extraction.crossings import inside_a_noun
from graphkit.extraction.enumerations import counted_names, listed_names
from graphkit.extraction.grammar import FINITE, base, kids, lemma_of, preposition, subtree, text_of
from graphkit.extraction.implicit import OFFICES
from graphkit.extraction.joints import (
    after_a_colon,
    after_it_was,
    for_a_purpose,
    had_it,
    led_to_sign,
    listed_verb,
    nouns_do,
    pays_whom,
    sold_whom,
    somebody_new,
    that_it_has,
    was_averted,
    what_was_imposed,
    whose_is,
)
from graphkit.extraction.misreadings import MISREADINGS
from graphkit.extraction.retagging import (
    does_it,
    have_done,
    is_a_verb,
    is_done_before,
    is_due,
    is_no_subject,
    names_it,
    no_relative,
    tells_whom,
)
from graphkit.extraction.sayings import (
    MEANS,
    according_to,
    and_that,
    denies_having,
    goes_on,
    it_says,
    no_field_says,
    noun_says,
    said_of_all,
    says_that,
    says_who,
    some_say,
    they_said,
    thinks_that,
)
from graphkit.extraction.speakers import (
    cut_in_two,
    said_in,
    says_between,
    speaker_before,
    speaker_behind,
    told_whom,
    two_speakers,
)
from graphkit.text.sentences import Sentence, Token

NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
FRONTED = frozenset("never not nor neither seldom hardly scarcely rarely only nowhere".split())


def mended(sentence: Sentence) -> Sentence:
    """Take a sentence with its tree and names and return it with the tree mended where it surely is wrong.

    Mends are made one after the other, each on what the one before left; one that would leave no tree is not made.
    """
    for mend in MENDS:
        for i in range(len(sentence.tokens)):
            better = mend(sentence, sentence.tokens[i])
            if better:
                changed = {token.i: token for token in better}
                made = replace(sentence, tokens=tuple(changed.get(t.i, t) for t in sentence.tokens))
                sentence = made if _is_tree(made) else sentence
    return sentence


def _is_tree(sentence: Sentence) -> bool:
    roots = [t.i for t in sentence.tokens if t.head == t.i]
    return len(roots) == 1 and len(subtree(sentence, roots[0])) == len(sentence.tokens)


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
    first = next((k for k in sorted(subtree(sentence, token.i)) if tokens[k].pos != "PUNCT"), 0)
    joined = first > 0 and tokens[first].text.lower() in ("and", "but") and tokens[first - 1].text == ","
    if joined and kids(sentence, token.head, "obj") and kids(sentence, token.i, "nsubj"):
        return (replace(token, dep="conj"),)
    return ()


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


def _plans_to(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`Ortiz plans to go`: who plans is the one named, and the whole is no noun."""
    tokens = sentence.tokens
    means = token.dep == "root" and token.pos == "NOUN" and token.text.endswith("s") and lemma_of(token) in MEANS
    purpose = [k for k in kids(sentence, token.i, "acl") if tokens[k].tag in ("VB", "") and k > token.i]
    named = next((m for m in sentence.mentions if m.last == token.i - 1 and not m.adjective), None)
    behind = [t.text.lower() for t in tokens[token.i + 1 : token.i + 2]]
    if not means or not purpose or named is None or behind != ["to"]:
        return ()
    before = next((k for k in range(named.first, named.last + 1) if tokens[k].head == token.i), None)
    if before is None:
        return ()
    return (
        replace(token, pos="VERB", tag="VBZ", feats=()),
        replace(tokens[before], pos="PROPN", dep="nsubj"),
        *(replace(tokens[k], dep="xcomp") for k in purpose),
    )


def _than_it_allowed(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`They pumped more than the quota allowed`: what stands behind `than` is compared with, and no main clause."""
    tokens = sentence.tokens
    if token.dep != "root" or token.pos != "VERB" or kids(sentence, token.i, "nsubj", "expl", "aux:pass"):
        return ()
    main = next((k for k in kids(sentence, token.i, "ccomp") if k < token.i and kids(sentence, k, "nsubj")), None)
    if main is None:
        return ()
    for noun in tokens[main + 1 : token.i]:
        than = [k for k in kids(sentence, noun.i, "case") if tokens[k].text.lower() == "than"]
        if than and base(noun.dep) in ("obl", "nmod") and max(subtree(sentence, noun.i)) == token.i - 1:
            return (
                replace(tokens[main], dep="root", head=main),
                replace(token, dep="acl", head=noun.head),
                replace(noun, dep="nsubj", head=token.i),
                replace(tokens[than[0]], dep="mark", head=token.i),
                *(replace(tokens[k], head=main) for k in kids(sentence, token.i, "punct")),
            )
    return ()


def _over(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`gave Lima over $2 million`: what is given is a sum, and `over` says that it is more."""
    tokens = sentence.tokens
    if token.text.lower() not in ("over", "under") or token.dep != "case" or token.head != token.i + 1:
        return ()
    sum_ = tokens[token.head]
    given = kids(sentence, sum_.head, "iobj") and not kids(sentence, sum_.head, "obj")
    if not given or base(sum_.dep) != "obl" or sum_.pos not in ("NUM", "SYM"):
        return ()
    return (replace(token, dep="advmod"), replace(sum_, dep="obj"))


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


def _vis_a_vis(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """`a policy vis-à-vis China`: it is a preposition, whatever the parser makes of it."""
    tokens = sentence.tokens
    if token.text.lower() not in ("vis-a-vis", "vis-à-vis") or token.dep == "case":
        return ()
    noun = next(
        (t for t in tokens[token.i + 1 : token.i + 6] if t.head in (token.i, token.head) and t.pos in NOUNS), None
    )
    above = token.head if token.head != token.i else None
    if noun is None or above is None or noun.i == above:
        return ()
    preposition_ = replace(token, pos="ADP", tag="IN", dep="case", head=noun.i)
    under = "obl" if tokens[above].pos == "VERB" else "nmod"
    moved = (replace(tokens[k], head=noun.i) for k in sentence.children[token.i] if k != noun.i and k < noun.i)
    return (preposition_, replace(noun, dep=under, head=above), *moved)


MENDS = (
    inside_a_noun,
    is_a_verb,
    no_relative,
    does_it,
    have_done,
    tells_whom,
    names_it,
    is_done_before,
    is_due,
    is_no_subject,
    _named_first,
    _joined,
    says_that,
    it_says,
    noun_says,
    no_field_says,
    and_that,
    _resumed,
    _plans_to,
    _than_it_allowed,
    _over,
    _vis_a_vis,
    according_to,
    _with,
    _inverted,
    some_say,
    denies_having,
    thinks_that,
    goes_on,
    says_who,
    speaker_behind,
    speaker_before,
    cut_in_two,
    says_between,
    two_speakers,
    said_in,
    told_whom,
    said_of_all,
    they_said,
    counted_names,
    listed_names,
    nouns_do,
    had_it,
    that_it_has,
    after_a_colon,
    whose_is,
    after_it_was,
    listed_verb,
    somebody_new,
    what_was_imposed,
    for_a_purpose,
    was_averted,
    led_to_sign,
    pays_whom,
    sold_whom,
    *MISREADINGS,
)
