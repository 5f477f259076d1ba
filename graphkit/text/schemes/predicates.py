"""Predicates of `be`: in spaCy's scheme `be` is the head of its clause, in UD what it says of the subject is."""

from __future__ import annotations

from dataclasses import replace

from graphkit.text.schemes.trees import Tree, changed, children, hung, inner_first, labelled, promoted

BE = frozenset("be is are was were been being am 's 're 'm ’s ’re ’m".split())
WHERE = frozenset(
    "here there where when how why abroad ahead away back down home in nearby off on out over overseas up".split()
)
QUESTIONS = frozenset({"WP", "WRB", "WDT"})
# Of whom these are said, that one does it: `it is ready to leave`; of others, `it` stands for the clause.
DOING = frozenset(
    "able bound careful certain determined due eager entitled fit free keen likely obliged prepared quick ready "
    "reluctant set slow supposed sure unable unlikely unwilling willing worth".split()
)
# `let Italy leave`, `saw Italy leave`: verbs before a clause without `to`.
BARE = frozenset("let make help have see watch hear keep find leave catch get".split())
IMPERSONAL = frozenset({"seem", "appear", "emerge", "happen", "transpire"})


def with_copulas(tree: Tree) -> Tree:
    """Take a tree with turned prepositions and return it with `be` under its predicate, as `cop`."""
    for i in inner_first(tree):
        if _is_be(tree, i):
            tree = _there_is(tree, i) if children(tree, i, "expl") else _copula(tree, i)
    return tree


def _is_be(tree: Tree, i: int) -> bool:
    return (
        tree[i].text.lower() in BE
        and tree[i].pos in ("AUX", "VERB")
        and tree[i].dep not in ("aux", "aux:pass", "cop", "case", "punct")
    )


def _there_is(tree: Tree, i: int) -> Tree:
    """`There are ships`: what there is is the subject."""
    for k in children(tree, i, "attr"):
        tree = labelled(tree, k, "nsubj")
    return tree


def _copula(tree: Tree, i: int) -> Tree:
    predicate = _predicate(tree, i)
    if predicate is None:
        return tree
    if tree[predicate].dep not in ("ccomp", "xcomp"):
        return promoted(tree, predicate, tree[i].dep, "cop")
    word = _asked(tree, predicate)
    if word is not None:
        link = "acl:relcl" if tree[word].tag != "WRB" else "advcl:relcl"
        tree = promoted(tree, word, "attr", link, staying=children(tree, predicate))
        return promoted(tree, word, tree[i].dep, "cop")
    outer = {"nsubj": "nsubj:outer", "csubj": "csubj:outer"}
    framed = [replace(tree[k], dep=outer[tree[k].dep]) for k in children(tree, i, *outer)]
    return promoted(changed(tree, *framed), predicate, tree[i].dep, "cop")


def _predicate(tree: Tree, i: int) -> int | None:
    """What `be` says of its subject: a noun or an adjective, else a clause, else where something is."""
    said = children(tree, i, "attr", "acomp")
    if said:
        return next((k for k in said if k > i), said[0])
    behind = [k for k in children(tree, i) if k > i]
    clauses = [k for k in behind if tree[k].dep == "ccomp" or (tree[k].dep == "xcomp" and _infinitive(tree, k))]
    places = [k for k in behind if tree[k].dep == "obl" or _place(tree, k)]
    times = [k for k in behind if tree[k].dep == "obl:unmarked"]
    fronted = [k for k in children(tree, i, "advmod") if tree[k].tag == "WRB"]
    return next(iter([*clauses, *places, *fronted, *times]), None)


def _place(tree: Tree, i: int) -> bool:
    return tree[i].dep == "advmod" and tree[i].text.lower() in WHERE


def _infinitive(tree: Tree, i: int) -> bool:
    return any(tree[k].tag == "TO" for k in children(tree, i, "mark"))


def _asked(tree: Tree, i: int) -> int | None:
    """The `what` or `why` that begins a clause: `This is what they want`."""
    first = min(children(tree, i), default=i)
    asks = first < i and tree[first].tag in QUESTIONS and tree[first].dep not in ("mark", "det")
    return first if asks else None


def with_expletives(tree: Tree) -> Tree:
    """Take a tree with its copulas and return it with `it` as `expl` where a clause behind is the true subject."""
    for token in tree:
        if token.text.lower() == "it" and token.dep in ("nsubj", "nsubj:pass") and token.head > token.i:
            clause = _meant(tree, token.head)
            if clause is not None:
                passive = ":pass" if children(tree, token.head, "aux:pass") else ""
                tree = labelled(labelled(tree, token.i, "expl"), clause, f"csubj{passive}")
    return tree


def _meant(tree: Tree, i: int) -> int | None:
    """The clause that `it` before predicate `i` stands for: `It is clear that they left`."""
    said, passive = bool(children(tree, i, "cop")), bool(children(tree, i, "aux:pass"))
    if children(tree, i, "obj") or not (said or passive or tree[i].lemma.lower() in IMPERSONAL):
        return None
    for k in children(tree, i, "ccomp", "xcomp"):
        marks = {tree[m].text.lower() for m in children(tree, k, "mark")}
        told = tree[k].dep == "ccomp" and marks & {"that", "whether", "if"}
        to_do = tree[k].dep == "xcomp" and "to" in marks and said and tree[i].text.lower() not in DOING
        if k > i and (told or (to_do and tree[i].pos in ("ADJ", "NOUN"))):
            return k
    return None


def with_objects(tree: Tree) -> Tree:
    """Take a tree with its copulas and return it with who is to do something as the object of the verb before.

    `They want Italy to leave`, `they named Lund envoy`: in spaCy's scheme these are subjects of what follows.
    """
    for token in tree:
        verb = token.head
        if token.dep not in ("ccomp", "xcomp", "oprd") or tree[verb].pos != "VERB" or not verb < token.i:
            continue
        subject = min(children(tree, token.i), default=token.i)
        acts = tree[subject].dep in ("nsubj", "nsubj:pass") and verb < subject < token.i
        if acts and not children(tree, verb, "obj") and _unfinished(tree, token.i):
            tree = hung(labelled(tree, token.i, "xcomp"), subject, verb, "obj")
    return tree


def _unfinished(tree: Tree, i: int) -> bool:
    """Whether a clause has no finite verb: an infinitive, or a noun or adjective without `be`."""
    if children(tree, i, "mark"):
        return _infinitive(tree, i)
    if tree[i].pos in ("NOUN", "PROPN", "ADJ"):
        return not children(tree, i, "cop", "aux")
    bare = tree[i].tag in ("VB", "VBG", "VBN") and not children(tree, i, "aux", "aux:pass", "cop")
    return bare and tree[tree[i].head].lemma.lower() in BARE
