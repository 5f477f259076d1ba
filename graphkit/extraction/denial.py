"""How often a clause is denied, and by what: `not`, `nobody`, `no ships`, `without signing`, `barred from signing`."""

from __future__ import annotations

from collections.abc import Mapping

from graphkit.extraction.clauses import Clause
from graphkit.extraction.coordination import COLLECTIVE
from graphkit.extraction.effects import DENIES, PREVENTS
from graphkit.extraction.grammar import base, is_denial, is_time, kids, lemma_of, of_more, preposition, subtree, text_of
from graphkit.text.sentences import Sentence

NEGATIVE = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "no", "nobody", "none", "nothing"})
HARDLY = frozenset({"hardly", "nowhere", "scarcely", "seldom"})
NOBODY = frozenset({"nobody", "none", "neither"})
TOWARDS = frozenset("to in into from on against by inside".split())
FRONTED = frozenset({"never", "nowhere", "hardly", "scarcely", "seldom"})
# `in no way`, `at no time`, `under no circumstances`.
NEVER = frozenset("way time circumstance condition point means account case".split())


def negations(clause: Clause, sentence: Sentence, by_predicate: Mapping[int, Clause]) -> int:
    """Take a clause, its sentence and that one's clauses by predicate, and return how many words deny it."""
    tokens = sentence.tokens
    count = sum(1 for k in clause.words if tokens[k].text.lower() in NEGATIVE and not of_more(sentence, k))
    # `Neither Peru nor Chile, which both claim it, spoke`: that they claim it is not denied.
    subject = None if of_another(sentence, clause) else clause.subject
    heads = [subject, clause.agent, *clause.objects, clause.complement if clause.kind == "copular" else None]
    for head in heads:
        if head is not None:
            count += sum(
                1 for k in kids(sentence, head, "det", "cc:preconj") if tokens[k].text.lower() in ("no", "neither")
            )
            count += tokens[head].text.lower() in ("nobody", "none", "nothing", "neither")
            count += _is_little(sentence, head)
    for k in kids(sentence, clause.predicate, "advmod", *(() if clause.kind == "copular" else ("cc:preconj",))):
        word = tokens[k].text.lower()
        count += k not in clause.words and (
            word in HARDLY or word == "neither" or (clause.complement is not None and word in NEGATIVE)
        )
    if clause.kind != "copular" and clause.complement is not None:
        # `pleaded not guilty`; what is denied for something else, `visited not Rome but Osaka`, is told of each.
        said = [k for k in kids(sentence, clause.complement, "advmod") if tokens[k].text.lower() in NEGATIVE]
        count += bool(said) and not kids(sentence, clause.complement, "conj")
    count += sum(_of_none(clause, sentence, k) for k in clause.obliques)
    count += _in_front(clause, sentence)
    return min(count, 2) + _around(clause, sentence, by_predicate)


def of_another(sentence: Sentence, clause: Clause) -> bool:
    """Take a clause and return whether it only tells more, behind a comma, of what its main clause is about."""
    if clause.subject is None or base(sentence.tokens[clause.predicate].dep) != "acl":
        return False
    inside = subtree(sentence, clause.predicate)
    first = min(k for k in inside if sentence.tokens[k].pos != "PUNCT")
    return clause.subject not in inside and first > 0 and sentence.tokens[first - 1].text == ","


def _is_little(sentence: Sentence, k: int) -> bool:
    """Whether there is next to nothing of it: `little evidence`, no `a little help` nor `the little ship`."""
    little = any(sentence.tokens[a].text.lower() == "little" for a in kids(sentence, k, "amod", "det", "advmod"))
    return little and sentence.tokens[k].tag == "NN" and not kids(sentence, k, "det", "nmod:poss")


def denied(sentence: Sentence, k: int) -> bool:
    """Take the head of a subject or object and return whether that alone is denied: `but not France`, `not Rome`."""
    tokens = sentence.tokens
    if tokens[k].dep == "conj":
        joins = {tokens[c].text.lower() for c in kids(sentence, k, "cc")}
        # `sent ships rather than troops`, `is anything but a friend`
        if joins & {"rather", "instead"} or ("but" in joins and tokens[tokens[k].head].text.lower() == "anything"):
            return True
    if any(is_denial(sentence, d) for d in kids(sentence, k, "advmod", "cc", "cc:preconj")):
        return not kids(sentence, k, "cop")
    return tokens[k].dep == "conj" and any(tokens[d].text.lower() == "no" for d in kids(sentence, k, "det"))


def instead(sentence: Sentence, k: int) -> bool:
    """Take the head of a subject or object of a clause that is denied and return whether it is what is true instead:
    `did not visit Rome but Osaka`."""
    tokens = sentence.tokens
    first = tokens[k].head
    joined = tokens[k].dep == "conj" and any(tokens[c].text.lower() == "but" for c in kids(sentence, k, "cc"))
    no = any(is_denial(sentence, d) for d in kids(sentence, k, "advmod", "cc", "cc:preconj"))
    return joined and not no and tokens[first].pos != "VERB"


def _of_none(clause: Clause, sentence: Sentence, k: int) -> bool:
    """Whether an oblique denies the clause: `at no time`, `sold to nobody`, `met with no ministers`; no `with no
    warning`."""
    tokens = sentence.tokens
    no = any(tokens[d].text.lower() == "no" for d in kids(sentence, k, "det"))
    if no and lemma_of(tokens[k]) in NEVER:
        return True
    prep = text_of(sentence, preposition(sentence, k)).lower()
    nobody = tokens[k].text.lower() in NOBODY or (no and tokens[k].text.lower() == "one")
    beside = [o for o in clause.obliques if o != k and text_of(sentence, preposition(sentence, o)).lower() == "with"]
    if prep == "with" and beside:
        # `met with Lund, with no progress`
        return False
    if prep not in TOWARDS and not (prep == "with" and (nobody or lemma_of(tokens[clause.predicate]) in COLLECTIVE)):
        return False
    return nobody or (no and not is_time(sentence, k))


def _in_front(clause: Clause, sentence: Sentence) -> bool:
    """Whether a word before the auxiliary that is put before its subject denies: `Never before has France sent`."""
    tokens = sentence.tokens
    first = min(clause.words, default=0)
    if clause.subject is None or not first < clause.subject or tokens[first].pos != "AUX":
        return False
    front = tokens[max(first - 3, 0) : first]
    stop = max((t.i + 1 for t in front if t.pos not in ("ADV", "ADP", "PART")), default=0)
    return any(t.text.lower() in FRONTED and t.i >= stop and t.head != clause.predicate for t in front)


def _around(clause: Clause, sentence: Sentence, by_predicate: Mapping[int, Clause]) -> int:
    """How often what joins the clause to the one it hangs on denies it."""
    tokens = sentence.tokens
    here = clause.through[0] if clause.through else clause.predicate
    above = by_predicate.get(clause.governor) if clause.governor is not None else None
    governing = lemma_of(tokens[above.predicate]) if above is not None else ""
    count = 0
    joins = {*kids(sentence, here, "mark", "case", "cc"), *kids(sentence, clause.predicate, "mark", "case", "cc")}
    # `rather than sign`: the parser may take the pair for an adverb.
    joins |= {k for k in kids(sentence, here, "advmod") if kids(sentence, k, "fixed")}
    if tokens[here].tag == "VBG" and clause.link == "acl" and clause.subject == here - 1:
        # `without France signing`
        joins |= set(kids(sentence, here - 1, "case"))
    for k in joins:
        word = tokens[k].text.lower()
        far = k > 0 and tokens[k - 1].text.lower() == "far"
        count += word in ("without", "nor", "against", "instead", "rather")
        count += word == "from" and (governing in PREVENTS or far)
    if clause.link == "acl:relcl" and clause.governor is not None:
        count += _it_was_not(sentence, clause.governor)
    denied = clause.link in ("ccomp", "csubj", "csubj:pass") and governing in DENIES
    return count + (denied and not asks_how(sentence, here))


def asks_how(sentence: Sentence, i: int) -> bool:
    """Take the head of a clause and return whether it asks how or why what it tells came about, and so takes it for
    true: `disputed how seats were awarded`."""
    return any(sentence.tokens[k].text.lower() in ("how", "why") for k in kids(sentence, i, "advmod", "mark"))


def _it_was_not(sentence: Sentence, k: int) -> bool:
    """Whether what a relative clause hangs on is said not to be it: `It was not Brazil that supplied the drones`."""
    tokens = sentence.tokens
    it = any(tokens[w].text.lower() == "it" for w in kids(sentence, k, "expl", "nsubj"))
    no = any(tokens[w].text.lower() in NEGATIVE for w in kids(sentence, k, "advmod"))
    if any(tokens[w].text.lower() in ("until", "till") for w in kids(sentence, k, "case")):
        # `It was not until May that Chile left`: it did.
        return False
    return it and no and bool(kids(sentence, k, "cop"))
