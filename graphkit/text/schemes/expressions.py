"""Words that say one thing together: sums of money, and expressions such as `because of` (`fixed` in UD)."""

from __future__ import annotations

from graphkit.text.schemes.trees import Tree, below, children, hung, is_verbal, labelled, promoted

# As the English treebanks have them: GUM and EWT.
FIXED = frozenset({
    ("according", "to"), ("as", "of"), ("as", "to"), ("because", "of"), ("due", "to"), ("fewer", "than"),
    ("instead", "of"), ("less", "than"), ("more", "than"), ("prior", "to"), ("rather", "than"), ("so", "that"),
    ("such", "as"), ("up", "to"),
})  # fmt: skip
LINKS = frozenset({"case", "mark", "cc"})
LOOSE = frozenset({"advmod", "amod", "compound", *LINKS})
LIMITS = frozenset({"least", "most"})


def with_sums(tree: Tree) -> Tree:
    """Take a tree and return it with the sign of a currency as the head of its number: `$5 billion`."""
    for token in tree:
        head = tree[token.head]
        if token.pos == "SYM" and token.tag == "$" and head.pos == "NUM" and token.i < head.i:
            dep = "compound" if head.dep in ("nummod", "amod", "compound", "nmod:unmarked") else head.dep
            own = children(tree, head.i, "compound")
            tree = promoted(tree, token.i, dep, "nummod", staying=[k for k in own if k != token.i])
    return tree


def joined(tree: Tree) -> Tree:
    """Take a tree with turned prepositions and return it with fixed expressions under their first words."""
    words = [token.text.lower() for token in tree]
    for i in range(len(tree) - 1):
        if words[i : i + 3] == ["as", "well", "as"]:
            tree = _as_well_as(tree, i)
        elif words[i : i + 3] == ["in", "order", "to"]:
            tree = _in_order_to(tree, i)
        elif tuple(words[i : i + 2]) in FIXED:
            tree = _pair(tree, i)
        elif words[i] == "at" and words[i + 1] in LIMITS and tree[i].head == i + 1 and tree[i].dep == "advmod":
            tree = labelled(labelled(tree, i, "case"), i + 1, "nmod")
    return tree


def _pair(tree: Tree, i: int) -> Tree:
    first, second = tree[i], tree[i + 1]
    if first.head == second.i and first.dep in LOOSE and second.dep in LINKS and second.head != second.i:
        tree = hung(tree, i, second.head, second.dep)
        return hung(tree, i + 1, i, "fixed")
    if first.head == second.head and first.dep in LOOSE and second.dep in (*LINKS, "advmod") and first.head > i:
        number = tree[first.head].pos in ("NUM", "SYM")
        tree = labelled(tree, i, "advmod" if number else second.dep)
        return hung(tree, i + 1, i, "fixed")
    noun = tree[second.head]
    over = noun.head == i and noun.i > second.i and first.dep in LOOSE and first.head != i
    if over and second.dep in ("case", "mark"):
        clausal, verbal = second.dep == "mark", is_verbal(tree, first.head)
        dep = ("advcl" if verbal else "acl") if clausal else ("obl" if verbal else "nmod")
        tree = promoted(tree, noun.i, dep, second.dep)
        return hung(tree, i + 1, i, "fixed")
    return tree


def _as_well_as(tree: Tree, i: int) -> Tree:
    """`Italy as well as France`: wherever its words hang, all of it joins."""
    link = next((k for k in (i, i + 1, i + 2) if tree[k].dep == "cc"), None)
    if link is None or below(tree, link) - {i, i + 1, i + 2}:
        return tree
    tree = hung(tree, i, tree[link].head, "cc")
    return hung(hung(tree, i + 1, i, "fixed"), i + 2, i, "fixed")


def _in_order_to(tree: Tree, i: int) -> Tree:
    """`left in order to sign`: the purpose is what is signed, no order."""
    order = i + 1
    verb = next((k for k in children(tree, order, "acl") if i + 2 in children(tree, k, "mark")), None)
    if verb is None or tree[i].head != order or tree[order].head == order:
        return tree
    tree = promoted(tree, verb, "advcl", "fixed")
    return hung(hung(tree, i, verb, "mark"), order, i, "fixed")
