"""`Clause`: each predicate of a sentence with its arguments, verbal, passive and copular."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphkit.extraction.control import (
    FULL_VERBS,
    SUBJECT_CONTROL,
    Tree,
    anchor_of,
    governor_of,
    is_content,
    is_predicate,
    merged_into,
    shared_object,
    subject_of,
    through_verbs,
)
from graphkit.extraction.effects import not_yet, the_first
from graphkit.extraction.grammar import (
    NEGATIONS,
    SUBJECTS,
    is_relative,
    is_time,
    kids,
    lemma_of,
    mention_at,
    of_more,
    particles,
    subtree,
)
from graphkit.extraction.voice import is_agent, is_passive
from graphkit.text.sentences import Sentence

# Without them more would be said: `is largely destroyed`.
LIMITS = frozenset("largely mostly mainly partly partially primarily chiefly".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """One predicate with its arguments; every part is the place of a head word in the sentence.

    `words` are those of the relation: auxiliaries, negation, particle and, where control verbs were merged into it
    (`intends to maintain`), these with their `to`; `through` are the merged verbs, outermost first. `governor` is the
    predicate of the clause it hangs on by the label `link`.
    """

    number: int
    predicate: int
    kind: str
    words: tuple[int, ...]
    subject: int | None
    objects: tuple[int, ...] = ()
    recipient: int | None = None
    complement: int | None = None
    obliques: tuple[int, ...] = ()
    agent: int | None = None
    content: int | None = None
    governor: int | None = None
    link: str = "root"
    through: tuple[int, ...] = ()
    rules: tuple[str, ...] = ()


def clauses(sentence: Sentence) -> Iterator[Clause]:
    """Take a sentence and return its clauses, in the order of the text."""
    predicates = frozenset(t.i for t in sentence.tokens if is_predicate(sentence, t.i))
    merged = {i: above for i in predicates if (above := merged_into(sentence, i, predicates)) is not None}
    tree = Tree(sentence, predicates, merged)
    absorbed = set(merged.values())
    for number, i in enumerate(sorted(predicates - absorbed)):
        yield _clause(tree, i, number)


def by_verb(clauses: Sequence[Clause]) -> Mapping[int, Clause]:
    """Take the clauses of a sentence and return them by their predicate, and by the verbs merged into it."""
    found = {clause.predicate: clause for clause in clauses}
    for clause in clauses:
        found.update({verb: clause for verb in clause.through if verb not in found})
    return found


def is_free_relative(sentence: Sentence, clause: Clause) -> bool:
    """Take a clause and return whether it only describes something unnamed: `what we wanted`."""
    head = sentence.tokens[clause.predicate].head
    return clause.link == "acl:relcl" and sentence.tokens[head].text.lower() in ("what", "whatever", "who", "whoever")


def _clause(tree: Tree, i: int, number: int) -> Clause:
    sentence = tree.sentence
    through = through_verbs(tree, i)
    copular = bool(_copulas(sentence, i)) or sentence.tokens[i].pos not in FULL_VERBS
    passive = is_passive(sentence, i)
    governor, link = governor_of(tree, i)
    rules: list[str] = []
    subject = subject_of(tree, i, rules)
    objects, recipient, complement = _objects(tree, i, rules, copular=copular)
    if not objects and complement is None and not passive:
        objects = shared_object(tree, i, rules)
    obliques = _obliques(tree, i, through, rules)
    agent = next((k for k in obliques if passive and is_agent(sentence, k)), None)
    if through:
        rules.append("control-verb")
    rules.append("copula" if copular else "passive" if passive else "verb")
    return Clause(
        number=number,
        predicate=i,
        kind="copular" if copular else "passive" if passive else "verbal",
        words=_words(tree, i, through),
        subject=subject,
        objects=objects,
        recipient=recipient,
        complement=complement,
        obliques=tuple(k for k in obliques if k != agent),
        agent=agent,
        content=_content(tree, i, through),
        governor=governor,
        link=link,
        through=through,
        rules=tuple(rules),
    )


def _copulas(sentence: Sentence, i: int) -> Sequence[int]:
    """The copulas of the predicate itself, not of the noun that frames its clause: `The fear is that France left`."""
    tokens = sentence.tokens
    found = kids(sentence, i, "cop")
    if not any(tokens[k].dep == "nsubj:outer" for k in kids(sentence, i, "nsubj")):
        return found
    inner = [k for k in kids(sentence, i, *SUBJECTS) if tokens[k].dep != "nsubj:outer"]
    return [k for k in found if tokens[i].pos not in FULL_VERBS and not any(s > k for s in inner)]


def _own_words(sentence: Sentence, i: int) -> list[int]:
    tokens = sentence.tokens
    framed = [k for k in kids(sentence, i, "nsubj") if tokens[k].dep != "nsubj:outer"]
    copulas = _copulas(sentence, i) if framed else kids(sentence, i, "cop")
    words = [*kids(sentence, i, "aux"), *particles(sentence, i), *copulas]
    if not copulas:
        words += [k for k in kids(sentence, i, "cc") if k < i and tokens[k].text.lower() == "neither"]
    for k in kids(sentence, i, "advmod", "amod"):
        if tokens[k].text.lower() in NEGATIONS and not of_more(sentence, k):
            words.append(k)
        if tokens[k].text.lower() in LIMITS and k < max(i, *copulas, 0):
            words.append(k)
        if tokens[k].text.lower() == "longer":
            words += [k, *(n for n in kids(sentence, k, "advmod", "det") if tokens[n].text.lower() == "no")]
    if (not _copulas(sentence, i) and tokens[i].pos in FULL_VERBS) or tokens[i].pos == "ADJ":
        words.append(i)
    # `made it clear that ...`: the adjective is part of what the clause says.
    beside = any(is_content(sentence, k) for k in kids(sentence, i, "advcl", "dep"))
    words += [
        k for k in kids(sentence, i, "xcomp") if tokens[k].pos == "ADJ" and (beside or kids(sentence, k, "ccomp"))
    ]
    if lemma_of(tokens[i]) == "make" and kids(sentence, i, "ccomp") and not kids(sentence, i, "obj"):
        # `made clear, if late, that ...`
        words += [k for k in kids(sentence, i, "xcomp") if tokens[k].pos == "ADJ"]
    return words


def _words(tree: Tree, i: int, through: tuple[int, ...]) -> tuple[int, ...]:
    sentence = tree.sentence
    words = _own_words(sentence, i)
    anchor = anchor_of(sentence, i, tree.predicates)
    if (
        anchor != i
        and not kids(sentence, i, "aux", "cop", *SUBJECTS)
        and sentence.tokens[i].tag in ("VB", "VBN", "VBG")
    ):
        passive = is_passive(sentence, i)
        words += [k for k in kids(sentence, anchor, "aux") if passive or sentence.tokens[k].dep == "aux"]
    if anchor != i and not kids(sentence, i, *SUBJECTS) and _denial_shared(sentence, i, shares=len(words) > 1):
        words += [k for k in kids(sentence, anchor, "advmod") if sentence.tokens[k].text.lower() in NEGATIONS]
    for verb in through:
        beside = [k for k in (not_yet(sentence, verb), the_first(sentence, verb)) if k is not None]
        words += [*_own_words(sentence, verb), *beside, *(d for k in beside for d in kids(sentence, k, "det", "amod"))]
    for verb in (*through, i if kids(sentence, i, "aux", "cop") else anchor):
        marks = kids(sentence, verb, "mark")
        words += [k for k in marks if sentence.tokens[k].text.lower() == "to" and k > min(words, default=k)]
    return tuple(sorted(set(words)))


def _denial_shared(sentence: Sentence, i: int, *, shares: bool) -> bool:
    """Whether a `not` before the first of two verbs denies the second: `did not sell or buy`, not `... but bought`."""
    joins = {sentence.tokens[k].text.lower() for k in kids(sentence, i, "cc")}
    return bool(joins & {"or", "let"}) or (shares and not joins & {"but", "yet", "nor"})


def _objects(tree: Tree, i: int, rules: list[str], *, copular: bool) -> tuple[tuple[int, ...], int | None, int | None]:
    sentence, tokens = tree.sentence, tree.sentence.tokens
    token = tokens[i]
    if copular:
        return (), None, i
    objects = [k for k in kids(sentence, i, "obj") if not is_relative(tokens[k]) and not _only_when(sentence, i, k)]
    relative = [k for k in kids(sentence, i, "obj") if is_relative(tokens[k])]
    subject = kids(sentence, i, "nsubj")
    if token.dep == "acl:relcl" and not objects and subject and not is_relative(tokens[subject[0]]):
        inside = any(is_relative(tokens[k]) for k in subtree(sentence, subject[0]))
        stranded = [k for k in kids(sentence, i, "obl", "advmod") if is_relative(tokens[k])]
        when = is_time(sentence, token.head) or _is_name(sentence, token.head)
        if (
            (relative or not stranded)
            and not inside
            and not when
            and not kids(sentence, i, "ccomp", "xcomp", "nsubj:pass")
        ):
            rules.append("relative-object")
            objects = [token.head if relative else _noun_before(sentence, i) or token.head]
    recipient = next(iter(kids(sentence, i, "iobj")), None)
    promised = lemma_of(token) in SUBJECT_CONTROL
    if recipient is not None and not objects and kids(sentence, i, "xcomp", "advcl") and not promised:
        # `asked Peru to return it`: who is asked is all that the verb has for an object.
        objects, recipient = [recipient], None
    complement = next(
        (k for k in kids(sentence, i, "xcomp") if k not in tree.merged and tokens[k].pos not in ("VERB", "AUX")), None
    )
    return tuple(objects), recipient, complement


def _is_name(sentence: Sentence, i: int) -> bool:
    """Whether a word names somebody: a person takes no `that we will develop` to tell him from others."""
    mention = mention_at(sentence, i)
    return mention is not None and mention.type in ("Person", "State")


def _noun_before(sentence: Sentence, i: int) -> int | None:
    """The noun right before a relative clause without a pronoun: what it tells of is never farther off."""
    before = sentence.tokens[max(min(subtree(sentence, i)) - 1, 0)]
    return before.i if before.pos == "NOUN" and before.i < i else None


def _only_when(sentence: Sentence, i: int, k: int) -> bool:
    """Whether an object is only a time that the parser took for one: `The next day he arrived`."""
    token = sentence.tokens[k]
    return k < i and token.pos == "NOUN" and is_time(sentence, k)


def _obliques(tree: Tree, i: int, through: tuple[int, ...], rules: list[str]) -> tuple[int, ...]:
    sentence, tokens = tree.sentence, tree.sentence.tokens
    found: list[int] = []
    for verb in (*through, i):
        found += [k for k in kids(sentence, verb, "obl") if not is_relative(tokens[k])]
        found += [k for k in kids(sentence, verb, "obj") if _only_when(sentence, verb, k)]
    if tokens[i].dep == "conj" and tokens[i].head in tree.predicates and not kids(sentence, i, *SUBJECTS):
        # `visited Japan and met the minister on Monday`: what stands before the first verb is said of both.
        first = anchor_of(sentence, i, tree.predicates)
        # One with a time of its own was not done at the other's: `In 2017 he returned but left in 2020`.
        timed = any(is_time(sentence, k) for k in found)
        shared = [k for k in kids(sentence, first, "obl") if k < first and not is_relative(tokens[k])]
        found += [k for k in shared if not (timed and is_time(sentence, k))]
    if tokens[i].dep == "acl:relcl":
        relative = [k for k in kids(sentence, i, "obl", "advmod") if is_relative(tokens[k])]
        if relative and tokens[relative[0]].text.lower() in ("where", "which"):
            rules.append("relative-oblique")
            found.append(tokens[i].head)
    return tuple(sorted(set(found)))


def _content(tree: Tree, i: int, through: tuple[int, ...]) -> int | None:
    """The head of the clause that the predicate has for content: what is said, thought or shown."""
    sentence = tree.sentence
    for verb in (i, *through):
        found = [k for k in kids(sentence, verb, "ccomp") if k not in tree.merged]
        found = found or [k for k in kids(sentence, verb, "advcl", "dep") if k > verb and is_content(sentence, k)]
        if not found:
            found = [
                k for c in kids(sentence, verb, "xcomp") for k in kids(sentence, c, "ccomp") if c not in tree.merged
            ]
        if found:
            return None if _relative(sentence, found[0]) else found[0]
    return None


def _relative(sentence: Sentence, i: int) -> bool:
    """Whether a clause taken for content begins with `, which`: it tells of something before the verb."""
    first = min(subtree(sentence, i))
    which = first + 1 if sentence.tokens[first].text == "," else first
    words = sentence.tokens
    return 0 < which < len(words) and words[which].text.lower() == "which" and words[which - 1].text == ","
