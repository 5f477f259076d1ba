"""A tree that is being converted, and the few moves made on it: after each it is one tree over the same words."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from graphkit.text.sentences import Token

Tree = tuple[Token, ...]
"""The words of a sentence, counted from 0; the root is its own head."""

VERBAL = frozenset({"VERB", "AUX", "ADJ", "ADV", "ADP", "SCONJ", "PART", "INTJ"})
ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "pobj", "nmod:poss"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer", "expl"})


def children(tree: Tree, i: int, *deps: str) -> list[int]:
    """Take a word and return the words that hang on it, of these labels where any are named."""
    return [t.i for t in tree if t.head == i and t.i != i and (not deps or t.dep in deps)]


def below(tree: Tree, i: int) -> set[int]:
    """Take a word and return it with all words below it."""
    found: set[int] = set()
    waiting = [i]
    while waiting:
        here = waiting.pop()
        found.add(here)
        waiting += children(tree, here)
    return found


def depth(tree: Tree, i: int) -> int:
    """Take a word and return how many words stand above it."""
    steps = 0
    while tree[i].head != i:
        i, steps = tree[i].head, steps + 1
    return steps


def inner_first(tree: Tree) -> list[int]:
    """Take a tree and return its words, each before the word it hangs on."""
    return sorted(range(len(tree)), key=lambda i: (-depth(tree, i), i))


def is_verbal(tree: Tree, i: int) -> bool:
    """Take a word and return whether what hangs on it is an oblique: a verb, an adjective, no noun or stand-in."""
    return tree[i].pos in VERBAL and tree[i].dep not in ARGUMENTS


def changed(tree: Tree, *tokens: Token) -> Tree:
    """Take words in their new form and return the tree with them."""
    found = list(tree)
    for token in tokens:
        found[token.i] = token
    return tuple(found)


def labelled(tree: Tree, i: int, dep: str) -> Tree:
    """Take a word and return the tree with this label on it; the root stays `root`."""
    return changed(tree, replace(tree[i], dep="root" if tree[i].head == i else dep))


def hung(tree: Tree, i: int, head: int, dep: str | None = None) -> Tree:
    """Take a word and return the tree with its branch on another head; as it was where the head is in that branch."""
    if head in below(tree, i):
        return tree
    return changed(tree, replace(tree[i], head=head, dep=dep or tree[i].dep))


def promoted(tree: Tree, i: int, dep: str, under: str, *, staying: Collection[int] = ()) -> Tree:
    """Take a word and return the tree with it in the place of its head, as `dep`, and the head on it, as `under`.

    What hung on the head hangs on the word then, but for those `staying`.
    """
    old = tree[tree[i].head]
    if old.i == i:
        return tree
    root = old.head == old.i
    others = [replace(tree[k], head=i) for k in children(tree, old.i) if k != i and k not in staying]
    return changed(
        tree,
        replace(tree[i], head=i if root else old.head, dep="root" if root else dep),
        replace(old, head=i, dep=under),
        *others,
    )
