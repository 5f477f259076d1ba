"""Which words head clauses, which verb is merged into which, and whose subject or object a clause shares."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from graphkit.extraction.dangling import (
    APPOINTS,
    ENGAGES,
    ENTITLES,
    MOVES,
    SERVES,
    stray_participle,
    stray_relative,
    stray_sequel,
)
from graphkit.extraction.grammar import (
    CLAUSAL,
    FINITE,
    SUBJECTS,
    base,
    first_conjunct,
    is_relative,
    is_time,
    kids,
    lemma_of,
    phrase,
    preposition,
    text_of,
)
from graphkit.extraction.voice import is_passive
from graphkit.text.sentences import Sentence

CONTROL = frozenset(
    "plan intend aim design prepare pledge promise vow agree commit decide resolve refuse decline fail seek try "
    "attempt want hope wish threaten begin start continue manage need offer choose hesitate struggle help".split()
)
# `admitted selling`, `denied attacking`: the gerund is what the verb speaks of, not what was done beside it.
GERUND = frozenset(
    "admit deny acknowledge report mention recall describe suggest propose recommend advocate consider discuss risk "
    "avoid contemplate oppose resist favor favour".split()
)
# `accused France of sending`, `blamed Italy for sinking`: the object is who did it, the subject says so.
ACCUSING = frozenset(
    "accuse suspect blame convict acquit condemn criticize criticise denounce charge praise thank attack rebuke fault "
    "chide censure castigate reprimand scold lambaste indict arrest jail imprison punish prosecute commend applaud "
    "reward ridicule".split()
)
ACCUSES_OF = frozenset("accuse suspect convict acquit".split())
PROPOSES = frozenset("recommend propose suggest advocate approve endorse".split())
TAKES_SIDES = frozenset("vote campaign lobby argue speak rule protest demonstrate rally".split())
APPEALS = {"call": frozenset({"on", "upon"}), "appeal": frozenset({"to"}), "prevail": frozenset({"on", "upon"})}
# `called for Rome to sign`: whom they wait or press for does it.
ASK_FOR = frozenset(
    "appeal argue arrange ask beg call campaign hope lobby long opt plead pray press push vote wait wish".split()
)
# The infinitive behind what they bring about is what that is for: `created a bureau to handle it`.
CREATES = frozenset("create establish found form set".split())
SUBJECT_CONTROL = frozenset({"promise", "vow", "threaten"})
# A gerund behind these nouns is what somebody else does: `had problems financing the war`.
SOMEBODYS = frozenset("problem difficulty trouble success experience luck interest fun cost".split())
# A gerund with these is what a noun is about, and nothing that it does: `progress in ending the war`.
SPEAK_OF = frozenset("to of for from in on about at over toward towards as".split())
FULL_VERBS = ("VERB", "AUX")
# Nothing is told by them without an object: where they have none, the verb they are joined to has it.
TRANSITIVE = frozenset(
    "abandon accept acquire adopt amend approve arm arrest assess ban bomb build buy capture condemn create "
    "criticise criticize damage defeat denounce deploy destroy detain develop endorse enforce equip establish "
    "expand expel extend finance fund improve impose inspect kill lift limit maintain modernise modernize monitor "
    "occupy open oppose organise organize own plan praise produce protect ratify reduce reject release restrict "
    "review secure seize sell ship sign store strengthen supply support supervise test train transport update "
    "upgrade verify welcome wound".split()
)


# Of verbs in `-ize` and `-ify` these need none.
INTRANSITIVE = frozenset(
    "apologise apologize sympathise sympathize fraternise fraternize socialise socialize agonise agonize crystallize "
    "rise arise testify".split()
)


def is_transitive(lemma: str) -> bool:
    """Take the lemma of a verb and return whether it tells nothing without an object.

    >>> [is_transitive(verb) for verb in ("legitimize", "ratify", "testify", "rise", "leave")]
    [True, True, False, False, False]
    """
    return lemma in TRANSITIVE or (lemma.endswith(("ize", "ify")) and lemma not in INTRANSITIVE)


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence with its predicates, and for each of those merged into another, which."""

    sentence: Sentence
    predicates: frozenset[int]
    merged: Mapping[int, int]


def is_predicate(sentence: Sentence, i: int) -> bool:
    """Take a word and return whether it heads a clause: a verb that is no auxiliary or attribute, or has a copula."""
    token = sentence.tokens[i]
    if kids(sentence, i, "cop"):
        return True
    if token.pos in FULL_VERBS and base(token.dep) in CLAUSAL:
        anchor = sentence.tokens[first_conjunct(sentence, i)]
        if token.dep == "conj" and not (anchor.pos in FULL_VERBS or kids(sentence, anchor.i, "cop")):
            return bool(kids(sentence, i, *SUBJECTS, "obj", "aux"))
        return base(anchor.dep) in CLAUSAL or anchor.dep == "root"
    return base(token.dep) in CLAUSAL and bool(kids(sentence, i, *SUBJECTS))


def anchor_of(sentence: Sentence, i: int, predicates: frozenset[int]) -> int:
    """Take a predicate and return the first of those it is coordinated with, itself where it is not."""
    while sentence.tokens[i].dep == "conj" and sentence.tokens[i].head in predicates:
        i = sentence.tokens[i].head
    return i


def merged_into(sentence: Sentence, i: int, predicates: frozenset[int]) -> int | None:
    """Take a predicate and return the control verb it is merged into: `intends` of `intends to maintain`."""
    anchor = anchor_of(sentence, i, predicates)
    token = sentence.tokens[anchor]
    above = token.head
    if above not in predicates or above == anchor or kids(sentence, i, *SUBJECTS):
        return None
    past = FINITE if is_passive(sentence, anchor) else FINITE | {"VBN"}
    if i != anchor and sentence.tokens[i].tag in past and sentence.tokens[anchor].tag == "VB":
        # What is joined to an infinitive and is none goes on behind the control verb.
        return None
    copular = bool(kids(sentence, anchor, "cop"))
    infinitive = any(sentence.tokens[k].text.lower() == "to" for k in kids(sentence, anchor, "mark"))
    verbal = (copular and infinitive and token.dep == "xcomp") or (
        token.pos == "VERB" and (infinitive or token.tag == "VBG" or (token.tag == "VB" and token.dep == "xcomp"))
    )
    spoken = token.tag == "VBG" and anchor == above + 1 and lemma_of(sentence.tokens[above]) in GERUND
    close = infinitive and above + 2 >= min(kids(sentence, anchor, "mark"))
    controlled = (
        token.dep == "xcomp"
        or (token.dep == "ccomp" and infinitive)
        or (
            # The parser often takes the infinitive of `plans to send` for an adverbial or a noun's complement.
            token.dep in ("advcl", "acl") and close and lemma_of(sentence.tokens[above]) in CONTROL
        )
        or (token.dep == "advcl" and spoken)
    )
    if not (verbal and controlled) or anchor < above:
        return None
    if any(k < anchor for k in kids(sentence, above, "obj", "iobj")) or _appealed(sentence, above) is not None:
        return None
    return above


def is_content(sentence: Sentence, i: int) -> bool:
    """Take a predicate and return whether it is content that the parser took for an adverbial: `made clear that ...`.

    A clause joined by `that` alone is never an adverbial, but for `so that`, `now that` and the like.
    """
    if sentence.tokens[i].dep not in ("advcl", "dep"):
        return False
    marks = [sentence.tokens[k].text.lower() for k in kids(sentence, i, "mark")]
    joined = i > 0 and any(
        sentence.tokens[k - 1].text.lower() in ("so", "now", "such", "given", "except", "in", "provided")
        for k in kids(sentence, i, "mark")
        if k > 0
    )
    framed = kids(sentence, sentence.tokens[i].head, "nsubj:outer")
    return marks == ["that"] and not joined and not framed


def governor_of(tree: Tree, i: int) -> tuple[int | None, str]:
    """Take a predicate and return the predicate that its clause hangs on, if any, and by which label."""
    sentence = tree.sentence
    anchor = anchor_of(sentence, i, tree.predicates)
    while anchor in tree.merged:
        anchor = anchor_of(sentence, tree.merged[anchor], tree.predicates)
    link = "ccomp" if is_content(sentence, anchor) else sentence.tokens[anchor].dep
    here = anchor
    while sentence.tokens[here].head != here:
        here = sentence.tokens[here].head
        if here in tree.predicates:
            return here, link
    return None, link


def through_verbs(tree: Tree, i: int) -> tuple[int, ...]:
    """Take a predicate and return the verbs merged into it, outermost first."""
    chain: list[int] = []
    while i in tree.merged and tree.merged[i] not in chain:
        i = tree.merged[i]
        chain.append(i)
    return tuple(reversed(chain))


def subject_of(tree: Tree, i: int, rules: list[str], depth: int = 0) -> int | None:
    """Take a predicate and return its subject: its own, its antecedent, or that of the clause it shares one with.

    The names of the rules used are added to `rules`.
    """
    sentence, tokens = tree.sentence, tree.sentence.tokens
    token = tokens[i]
    own = [k for k in kids(sentence, i, "nsubj", "csubj") if tokens[k].dep != "nsubj:outer" or len(tokens) == 1]
    own = own or [*kids(sentence, i, *SUBJECTS)]
    if own:
        if token.dep == "acl:relcl" and is_relative(tokens[own[0]]):
            if stray_relative(sentence, i, own[0]):
                return own[0]
            rules.append("relative-subject")
            return token.head
        return own[0]
    if kids(sentence, i, "expl") or depth > 8:
        return None
    if i in tree.merged:
        return subject_of(tree, tree.merged[i], rules, depth + 1)
    if token.dep == "conj" and token.head in tree.predicates:
        rules.append("shared-subject")
        return subject_of(tree, token.head, rules, depth + 1)
    if base(token.dep) == "acl" and token.head not in tree.predicates:
        return _antecedent(sentence, i, rules)
    if base(token.dep) in ("xcomp", "advcl", "acl") and token.head in tree.predicates:
        if stray_participle(sentence, i) or kids(sentence, token.head, "expl") or _of_others(sentence, i):
            return None
        controller = _controller(sentence, i)
        if controller is not None:
            rules.append("object-control")
            return controller
        if token.dep != "xcomp":
            rules.append("shared-subject")
        return subject_of(tree, token.head, rules, depth + 1)
    return None


def _antecedent(sentence: Sentence, i: int, rules: list[str]) -> int | None:
    """The noun that a participle or relative clause without a subject tells of, if it tells of that."""
    tokens, token = sentence.tokens, sentence.tokens[i]
    marks = {tokens[k].text.lower() for k in kids(sentence, i, "mark")}
    accused = tokens[token.head].dep == "obj" and accuses(lemma_of(tokens[tokens[token.head].head]), marks)
    if marks & SPEAK_OF and not accused:
        return None
    if (
        stray_sequel(sentence, i)
        or (token.tag == "VBG" and lemma_of(tokens[token.head]) in SOMEBODYS)
        or kids(sentence, token.head, *SUBJECTS)
    ):
        # A verb that has a subject is no noun, wherever the parser hangs what is beside it.
        return None
    relative = token.dep == "acl:relcl"
    rules.append("object-control" if marks else "relative-subject" if relative else "participle-subject")
    return token.head


def _of_others(sentence: Sentence, i: int) -> bool:
    """Whether others may do what a verb is for or against, `voted against selling`, or what somebody has a right to:
    `limited the rights of the states to trade`."""
    tokens, above = sentence.tokens, sentence.tokens[i].head
    marks = {tokens[k].text.lower() for k in kids(sentence, i, "mark")}
    if marks & {"for", "against"} and lemma_of(tokens[above]) in TAKES_SIDES:
        return True
    if "to" in marks and lemma_of(tokens[above]) in PROPOSES and any(k < i for k in kids(sentence, above, "obj")):
        # `recommended a council to draft it`
        return True
    whose = [k for k in kids(sentence, above, "obj") if k < i and lemma_of(tokens[k]) in ENTITLES]
    return "to" in marks and any(kids(sentence, k, "nmod", "nmod:poss") for k in whose)


def accuses(lemma: str, marks: AbstractSet[str]) -> bool:
    """Take a verb and the words that join a gerund to it and return whether it accuses its object of that: `accused
    Peru of selling`, `attacked Peru for selling`, no `attacked the idea of selling`."""
    joins = {"for"} | ({"of"} if lemma in ACCUSES_OF else set()) | ({"with"} if lemma == "charge" else set())
    return lemma in ACCUSING and bool(marks & joins)


def _controller(sentence: Sentence, i: int) -> int | None:
    """What the governor is done to, where that is the subject of the clause: `urged France to sign`."""
    tokens, token = sentence.tokens, sentence.tokens[i]
    lemma = lemma_of(tokens[token.head])
    appealed = _appealed(sentence, token.head)
    if token.dep == "xcomp":
        objects = kids(sentence, token.head, "obj", "iobj") if lemma not in SUBJECT_CONTROL else []
        return next(iter(objects), appealed)
    marks = {tokens[k].text.lower() for k in kids(sentence, i, "mark")}
    objects = [k for k in kids(sentence, token.head, "obj", "iobj") if k < i]
    if objects and (accuses(lemma, marks) or marks & {"from", "against", "into"}):
        return objects[0]
    if "to" in marks and objects and (lemma in MOVES | APPOINTS | CREATES or _engages(sentence, i, objects[0])):
        return objects[0]
    # `made it possible for Italy to leave`
    adjectives = [k for k in kids(sentence, token.head, "xcomp") if "to" in marks and tokens[k].pos == "ADJ"]
    for k in (k for adjective in adjectives for k in kids(sentence, adjective, "obl") if k < i):
        if text_of(sentence, preposition(sentence, k)).lower() == "for":
            return k
    return appealed if "to" in marks else None


def _engages(sentence: Sentence, i: int, whom: int) -> bool:
    """Whether an infinitive is the service that somebody is engaged for: `retained the firm to advise it`."""
    engages = lemma_of(sentence.tokens[sentence.tokens[i].head]) in ENGAGES
    return engages and lemma_of(sentence.tokens[i]) in SERVES and lemma_of(sentence.tokens[whom]) not in ENTITLES


def _appealed(sentence: Sentence, i: int) -> int | None:
    """Who is asked, where a preposition stands before them: `called on France to sign`, `appealed to them to stay`."""
    for k in kids(sentence, i, "obl"):
        if asked_for(sentence, i, k) is not None:
            return k
    prepositions = APPEALS.get(lemma_of(sentence.tokens[i]), frozenset())
    found = (k for k in kids(sentence, i, "obl") if text_of(sentence, preposition(sentence, k)).lower() in prepositions)
    return next(found, None)


def asked_for(sentence: Sentence, i: int, k: int) -> int | None:
    """Take a verb and an oblique of it and return the infinitive that tells what is asked of that, `called for Rome to
    sign`, or None."""
    if lemma_of(sentence.tokens[i]) not in ASK_FOR or text_of(sentence, preposition(sentence, k)).lower() != "for":
        return None
    if is_time(sentence, k):
        return None
    behind = phrase(sentence, k).last + 1
    found = (v for v in kids(sentence, i, "advcl", "xcomp") if behind in kids(sentence, v, "mark"))
    return next((v for v in found if sentence.tokens[behind].tag == "TO"), None)


def shared_object(tree: Tree, i: int, rules: list[str]) -> tuple[int, ...]:
    """Take a predicate without an object and return that which it has in common with a verb it is joined to: `develop
    and build ships`, `which Peru armed and trained`. The name of the rule used is added to `rules`."""
    sentence, tokens = tree.sentence, tree.sentence.tokens
    behind = next((k for k in kids(sentence, i, "conj") if k in tree.predicates), None)
    own = [*kids(sentence, i, "ccomp", "xcomp", "iobj")]
    own += [k for k in kids(sentence, i, "obl") if behind is None or k < behind]
    if own or not is_transitive(lemma_of(tokens[i])):
        return ()
    joined = behind is not None and all(t.dep in ("cc", "advmod") for t in tokens[i + 1 : behind])
    if behind is not None and joined and is_transitive(lemma_of(tokens[behind])):
        found = [k for k in kids(sentence, behind, "obj") if k > behind and not is_relative(tokens[k])]
        if found and not is_passive(sentence, behind):
            rules.append("shared-object")
        return tuple(found) if not is_passive(sentence, behind) else ()
    first = tokens[i].head
    relative = tokens[i].dep == "conj" and tokens[first].dep == "acl:relcl" and not kids(sentence, i, *SUBJECTS)
    if relative and any(is_relative(tokens[k]) for k in kids(sentence, first, "obj")):
        rules.append("shared-object")
        return (tokens[first].head,)
    return ()
