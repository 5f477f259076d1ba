"""Prepositions under their nouns: in spaCy's scheme a noun hangs on its preposition, in UD the preposition on it."""

from __future__ import annotations

from graphkit.text.schemes.trees import Tree, children, hung, inner_first, is_verbal, labelled, promoted

OBJECTS = ("pobj", "pcomp")
PREPOSITIONS = frozenset({"prep", "agent", "dative", "pcomp"})
PARTS = frozenset({"ADP", "SCONJ", "PART", "ADV", "VERB", "ADJ"})
# What a preposition hangs on its head by, where it is only the head's modifier.
MODIFIERS = frozenset({"prep", "agent", "dative", "advmod", "compound:prt", "mark", "case", "amod", "cc", "punct"})
FREE_RELATIVES = frozenset({"what", "whatever", "whoever", "whomever", "whichever"})


def turned(tree: Tree) -> Tree:
    """Take a tree and return it with each preposition under its noun or clause, as `case` or `mark`."""
    for i in inner_first(tree):
        tree = _turned(tree, i)
    return tree


def _turned(tree: Tree, i: int) -> Tree:
    objects = [k for k in children(tree, i, *OBJECTS) if not _bare(tree, k)]
    if not objects or not (tree[i].pos in PARTS or tree[i].dep in PREPOSITIONS):
        return tree
    chosen = next((k for k in objects if tree[k].dep == "pobj"), objects[0])
    word = _free_relative(tree, chosen)
    if word is not None:
        clause, chosen = chosen, word
        tree = promoted(tree, word, "pobj", "acl:relcl", staying=children(tree, clause))
    clausal = _is_clause(tree, chosen)
    governor, dep = tree[i].head, _dep(tree, i, clausal=clausal)
    joined = _coordinated(tree, i)
    kept = [k for k in children(tree, i) if tree[k].dep in ("cc", "conj")] if _bare_conjunct(tree, i) else []
    link = "mark" if clausal else "case"
    tree = promoted(tree, chosen, dep, link, staying=kept)
    if joined:
        return hung(tree, i, governor, "conj")
    for k in children(tree, chosen):
        tree = _settled(tree, k, chosen, i, link)
    return tree


def _settled(tree: Tree, k: int, noun: int, prep: int, link: str) -> Tree:
    """What hung on a preposition beside its noun: the `of` of `because of`; in `from Rome to Oslo`, `to Oslo`."""
    dep = tree[k].dep
    if dep in OBJECTS and _bare(tree, k):
        return labelled(tree, k, link)
    if dep == "pobj":
        return labelled(tree, k, "nmod")
    if dep == "pcomp":
        return labelled(tree, k, "acl")
    if dep == "obl:unmarked" and not is_verbal(tree, noun):
        return labelled(tree, k, "nmod:unmarked")
    further = dep in ("obl", "nmod") and any(tree[c].i > prep for c in children(tree, k, "case"))
    if further and k > noun and tree[noun].head != noun and not _of_noun(tree, k, noun):
        return hung(tree, k, tree[noun].head)
    return tree


def _of_noun(tree: Tree, k: int, noun: int) -> bool:
    """Whether an oblique was the noun's own before its preposition was turned: those of the preposition are `obl`."""
    return tree[k].dep == "nmod" or is_verbal(tree, noun)


def _bare(tree: Tree, i: int) -> bool:
    """Whether a preposition stands without an object of its own: the `of` of `because of Rome`."""
    return tree[i].pos in ("ADP", "SCONJ") and not children(tree, i)


def _bare_conjunct(tree: Tree, i: int) -> bool:
    return any(_bare(tree, k) for k in children(tree, i, "conj"))


def _coordinated(tree: Tree, i: int) -> bool:
    """Whether a preposition shares its object with the one before: `around` in `in and around Rome`."""
    head = tree[i].head
    shares = tree[i].dep == "conj" and tree[head].dep in PREPOSITIONS and tree[head].pos in ("ADP", "SCONJ")
    return shares and not children(tree, head, *OBJECTS)


def _free_relative(tree: Tree, i: int) -> int | None:
    """The `what` of `on what they did`: it is what the preposition stands before, the clause tells of it."""
    if tree[i].dep != "pcomp":
        return None
    first = min(children(tree, i), default=i)
    return first if first < i and tree[first].text.lower() in FREE_RELATIVES and tree[first].dep != "det" else None


def _is_clause(tree: Tree, i: int) -> bool:
    verb = tree[i].pos in ("VERB", "AUX") or bool(children(tree, i, "nsubj", "nsubj:pass", "cop"))
    return tree[i].dep == "pcomp" and verb


def _dep(tree: Tree, i: int, *, clausal: bool) -> str:
    """The label of what takes the place of preposition `i`."""
    token = tree[i]
    outer = tree[token.head].dep in PREPOSITIONS and tree[token.head].pos in ("ADP", "SCONJ", "ADV", "VERB", "ADJ")
    if token.dep == "pcomp" or _coordinated(tree, i) or (token.dep == "prep" and outer and _waits(tree, i)):
        return "pcomp" if clausal else "pobj"
    if token.dep not in MODIFIERS:
        return token.dep
    if token.dep == "agent":
        return "advcl" if clausal else "obl:agent"
    if is_verbal(tree, token.head):
        return "advcl" if clausal else "obl"
    return "acl" if clausal else "nmod"


def _waits(tree: Tree, i: int) -> bool:
    """Whether the preposition that `i` hangs on has no object but what `i` brings: `out` in `out of Rome`."""
    return not [k for k in children(tree, tree[i].head, *OBJECTS) if not _bare(tree, k)]
