"""Labels and parts of speech of single words, from spaCy's English scheme to Universal Dependencies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graphkit.text.schemes.trees import SUBJECTS, Tree, changed, children, is_verbal
from graphkit.text.sentences import Token

SAME = frozenset(
    "advcl advmod amod appos aux case cc ccomp compound conj csubj dep det expl mark nsubj nummod parataxis punct "
    "xcomp".split()
)
RENAMED = {
    "auxpass": "aux:pass", "csubjpass": "csubj:pass", "dobj": "obj", "intj": "discourse", "meta": "discourse",
    "nsubjpass": "nsubj:pass", "poss": "nmod:poss", "predet": "det:predet", "prt": "compound:prt",
}  # fmt: skip
# Mended with the tree, by the prepositions and the predicates.
STRUCTURAL = frozenset({"agent", "dative", "prep", "pobj", "pcomp", "attr", "acomp", "oprd"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})
JOINED_FORMS = frozenset({"to", "than"})


def relabelled(tree: Tree) -> Tree:
    """Take a tree of spaCy's scheme and return it with the labels of Universal Dependencies on all words that stay
    where they are."""
    return tuple(replace(token, dep=_dep(tree, token)) for token in tree)


def _dep(tree: Tree, token: Token) -> str:
    dep = token.dep
    if token.head == token.i:
        return "root"
    if dep in STRUCTURAL:
        return _structural(tree, token)
    if dep == "aux" and token.tag == "TO":
        return "mark"
    if dep in SAME:
        return dep
    return RENAMED.get(dep) or _by_place(tree, token)


def _structural(tree: Tree, token: Token) -> str:
    """A dative without a preposition is an indirect object; `about to leave` is no preposition with its object."""
    if token.dep == "dative" and token.pos not in ("ADP", "SCONJ", "PART"):
        return "dative" if children(tree, token.i, "pobj", "pcomp") else "iobj"
    if token.dep == "pcomp" and _about_to(tree, token):
        return "xcomp"
    if token.dep == "prep" and any(_about_to(tree, tree[k]) for k in children(tree, token.i, "pcomp")):
        return "acomp"
    return token.dep


def _about_to(tree: Tree, token: Token) -> bool:
    to = any(tree[k].tag == "TO" and tree[k].dep == "aux" for k in children(tree, token.i))
    return to and tree[token.head].text.lower() == "about"


def _by_place(tree: Tree, token: Token) -> str:
    """Labels that become one or the other by the word they stand on or by the word itself."""
    verbal = is_verbal(tree, token.head)
    match token.dep:
        case "acl":
            return "advcl" if verbal else "acl"
        case "relcl":
            return "advcl:relcl" if verbal else "acl:relcl"
        case "npadvmod":
            return "obl:unmarked" if verbal else "nmod:unmarked"
        case "neg":
            return "det" if token.pos == "DET" else "advmod"
        case "preconj":
            return "cc:preconj" if token.pos in ("CCONJ", "DET", "PRON") else "advmod"
        case "nmod":
            return _noun_modifier(token)
        case "quantmod":
            return _of_number(token)
    return "dep"


def _noun_modifier(token: Token) -> str:
    if token.pos in ("ADJ", "VERB"):
        return "amod"
    return "compound" if token.i < token.head and token.pos in NOUNS else "nmod:unmarked"


def _of_number(token: Token) -> str:
    """`5 to 10 ships`, `about 10 ships`."""
    if token.pos in ("NUM", "SYM"):
        return "compound"
    return "case" if token.text.lower() in JOINED_FORMS else "advmod"


def finished(tree: Tree) -> Tree:
    """Take a converted tree and return it with parts of speech that fit it, and without a label of the old scheme."""
    return changed(tree, *_leftovers(tree))


def _leftovers(tree: Tree) -> Iterator[Token]:
    for token in tree:
        dep = token.dep
        if dep in STRUCTURAL:
            dep = _left(tree, token)
        yield replace(token, dep=dep, pos=_pos(tree, token, dep))


def _left(tree: Tree, token: Token) -> str:
    """What is left of the scheme: predicates of other verbs than `be`, prepositions that lost their noun."""
    verbal = is_verbal(tree, token.head)
    if token.dep in ("attr", "acomp", "oprd"):
        return "xcomp"
    if token.dep == "pcomp":
        return "advcl" if verbal else "acl"
    if token.pos == "ADV":
        return "advmod"
    return "obl" if verbal else "nmod"


def _pos(tree: Tree, token: Token, dep: str) -> str:
    pos = {"CONJ": "CCONJ", "SPACE": "X", "": "X"}.get(token.pos, token.pos)
    auxiliary = dep in ("aux", "aux:pass", "cop")
    if pos in ("VERB", "AUX") and token.tag != "MD":
        return "AUX" if auxiliary or (pos == "AUX" and dep == "conj" and _auxiliary(tree, token)) else "VERB"
    if pos == "ADP" and children(tree, token.i, "cop"):
        return "ADJ"
    if dep == "mark" and pos == "ADP":
        return "SCONJ"
    if pos == "SCONJ":
        return _no_joiner(token, dep)
    if dep == "cc:preconj":
        return "CCONJ"
    if token.tag == "WDT" and dep != "det":
        return "PRON"
    return pos


def _auxiliary(tree: Tree, token: Token) -> bool:
    """`is and will be`: coordinated with an auxiliary."""
    return tree[token.head].dep in ("aux", "aux:pass", "cop")


def _no_joiner(token: Token, dep: str) -> str:
    """`when` is an adverb, `because` before `of` a preposition, and `that` as a subject a pronoun."""
    if token.tag == "WRB":
        return "ADV"
    if dep == "case":
        return "ADP"
    return "PRON" if dep in SUBJECTS or dep in ("obj", "iobj", "obl", "nmod") else "SCONJ"
