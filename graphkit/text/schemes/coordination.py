"""Coordination and punctuation: in spaCy's scheme conjuncts form a chain, in UD they all hang on the first."""

from __future__ import annotations

from graphkit.text.schemes.trees import Tree, below, children, hung

# Branches that have the marks around them for their own.
UNITS = frozenset("conj appos acl acl:relcl advcl advcl:relcl parataxis ccomp csubj obl obl:agent obl:unmarked".split())
SHARED = frozenset({"advmod", "cc:preconj"})


def coordinated(tree: Tree) -> Tree:
    """Take a tree and return it with all conjuncts on the first, and each `and` on the conjunct behind it."""
    for token in tree:
        tree = hung(tree, token.i, _first(tree, token.i)) if token.dep == "conj" else tree
    for token in tree:
        if token.dep == "cc" and token.i > tree[token.i].head:
            tree = _before_next(tree, token.i)
    return tree


def _first(tree: Tree, i: int) -> int:
    while tree[i].dep == "conj" and tree[i].head != i:
        i = tree[i].head
    return i


def _before_next(tree: Tree, i: int) -> Tree:
    """Hang a conjunction on the next conjunct, and what stands between the two (`and not Rome`, `but also Rome`)."""
    head = tree[i].head
    behind = [k for k in children(tree, _first(tree, head), "conj") if k > i and k != head]
    if not behind:
        return tree
    start = min(below(tree, behind[0]))
    between = [k for k in children(tree, head) if i < k < start and tree[k].dep in SHARED]
    for k in (i, *between):
        tree = hung(tree, k, behind[0])
    return tree


def punctuated(tree: Tree) -> Tree:
    """Take a tree and return it with the marks at the ends of a conjunct, a clause or a phrase on that."""
    for token in tree:
        if token.dep != "punct" or token.tag == "HYPH" or children(tree, token.i):
            continue
        for k in children(tree, token.head):
            if tree[k].dep in UNITS and _borders(tree, token.i, k):
                tree = hung(tree, token.i, k)
                break
    return tree


def _borders(tree: Tree, mark: int, unit: int) -> bool:
    """Whether a mark opens a branch or closes one that another mark opens or that stands before its head."""
    branch = below(tree, unit)
    first, last = min(branch), max(branch)
    closes = mark == last + 1 and mark != len(tree) - 1
    return mark == first - 1 or (closes and (unit < tree[unit].head or tree[first].dep == "punct"))
