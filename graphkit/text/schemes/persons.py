"""Names of persons: in spaCy's scheme the last word is the head, in UD the first, and the others are `flat` on it."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.text.schemes.trees import Tree, children, hung, labelled, promoted

TITLES = frozenset({"PROPN", "NOUN"})


def flattened(tree: Tree, persons: Sequence[tuple[int, int]]) -> Tree:
    """Take a tree and the names of persons in it, (first word, last word) each, and return it with these flat."""
    for first, last in persons:
        if first < last and all(_in_name(tree, k, last) for k in range(first, last)):
            tree = _flat(tree, first, last)
    return tree


def _in_name(tree: Tree, i: int, last: int) -> bool:
    return tree[i].head == last and tree[i].dep in ("compound", "punct")


def _flat(tree: Tree, first: int, last: int) -> Tree:
    tree = promoted(tree, first, tree[last].dep, "flat")
    for k in range(first + 1, last):
        if tree[k].dep == "compound":
            tree = labelled(tree, k, "flat")
    title = first - 1
    if title in children(tree, first, "compound") and tree[title].pos in TITLES:
        for k in children(tree, first, "compound"):
            tree = hung(tree, k, title) if k < title else tree
        tree = labelled(tree, title, "nmod:desc")
    return tree
