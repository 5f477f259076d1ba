"""A tree read by role: subject, object, oblique, conjunct. The one file that knows dependency labels by name.

Labels are those of Universal Dependencies v2 (https://universaldependencies.org/u/dep/).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

from graphkit.text.sentences import Mention, Sentence, Token

P = ParamSpec("P")
R = TypeVar("R")
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass")
CLAUSAL = frozenset({"root", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj", "conj", "appos"})
RELATIVE = frozenset({"which", "who", "whom", "that", "whose", "where", "when"})
# With `of` behind them they say where something is: `ahead of the convoy`.
BEFORE_OF = frozenset(
    "ahead independently regardless irrespective short outside inside north south east west northeast northwest "
    "southeast southwest".split()
)
# Parts of a noun's subtree that say something of their own: a claim beside, never words of the node.
OWN_CLAIMS = frozenset({"appos", "parataxis", "advcl", "conj", "cc", "cc:preconj", "orphan", "discourse", "vocative"})
CLAUSE_PARTS = frozenset({*SUBJECTS, "cop", "aux", "aux:pass", "mark", "expl", "obl", "advcl", "ccomp"})
# What they join gives examples, and does not say which is meant.
EXAMPLES = frozenset({"such as", "including"})
# Marks that are prepositions before a gerund; the others (`that`, `if`, `when`) join clauses.
GERUND_MARKS = frozenset("by for in of after before since without upon from on about against at".split())
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
# `not only` is as good as `too`.
ALONE = frozenset("only just merely simply solely".split())
# A `not` before these denies them alone: `not all ships left`.
SOME = ALONE | frozenset("all every everything everyone everybody".split())
OPENS, CLOSES = frozenset([*'“«"', "``"]), frozenset([*'”»"', "''"])
DANGLING = frozenset({"punct", "case", "mark", "cc"})
# `the 1990s`, `the early 90s`
DECADE = re.compile(r"(?:\d{2})?\d0s")
TIME_NOUNS = frozenset(
    "second minute hour day night morning afternoon evening week weekend month year decade century today tomorrow "
    "yesterday tonight fortnight spring summer autumn winter time moment date anniversary quarter".split()
)
CALENDAR = frozenset(
    "january february march april may june july august september october november december jan. feb. mar. apr. "
    "jun. jul. aug. sept. sep. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of one sentence (by its index in the document) around a head: `first` to `last`, inclusive."""

    sentence: int
    head: int
    first: int
    last: int


def once(read: Callable[Concatenate[Sentence, P], R]) -> Callable[Concatenate[Sentence, P], R]:
    """Take a function that reads a tree and return one that reads each tree for the same words but once."""

    @wraps(read)
    def remembered(sentence: Sentence, /, *args: P.args, **kwargs: P.kwargs) -> R:
        key = (read, args, *kwargs.items())
        if key not in sentence.memo:
            sentence.memo[key] = read(sentence, *args, **kwargs)
        found: R = sentence.memo[key]
        return found

    return remembered


@cache
def base(dep: str) -> str:
    """Take a label and return it without its subtype.

    >>> base("nsubj:pass")
    'nsubj'
    """
    return dep.partition(":")[0]


def kids(sentence: Sentence, i: int, *deps: str) -> Sequence[int]:
    """Take a word and labels (without a subtype: all of its subtypes) and return its children under them."""
    under = sentence.under[i]
    if not under:
        return ()
    if len(deps) == 1:
        return under.get(deps[0], ())
    found = [under[dep] for dep in deps if dep in under]
    if len(found) < 2:
        return found[0] if found else ()
    return sorted({k for words in found for k in words})


def particles(sentence: Sentence, i: int) -> list[int]:
    """Take a verb and return its particles; `over` before a number is none: `gave over $12 billion`."""
    tokens = sentence.tokens
    return [
        k
        for k in kids(sentence, i, "compound:prt")
        if not (
            lemma_of(tokens[k]) in ("over", "under") and tokens[k + 1 : k + 2] and tokens[k + 1].pos in ("NUM", "SYM")
        )
    ]


def verb_of(sentence: Sentence, i: int) -> str:
    """Take a predicate and return its lemma with its particles: `carry out`."""
    return " ".join([lemma_of(sentence.tokens[i]), *(lemma_of(sentence.tokens[k]) for k in particles(sentence, i))])


def conjuncts(sentence: Sentence, i: int) -> list[int]:
    """Take the first of coordinated words and return all of them in text order, itself first."""
    found = [i]
    for k in kids(sentence, i, "conj"):
        found += conjuncts(sentence, k)
    return sorted(k for k in found if not any(_shares_owner(sentence, k, other) for other in found))


def _shares_owner(sentence: Sentence, i: int, other: int) -> bool:
    """Whether `i` is a bare name that owns what `other` is with a second owner: `Paris and London's efforts`."""
    if other <= i or sentence.tokens[i].pos != "PROPN":
        return False
    owner = next(iter(kids(sentence, other, "nmod:poss")), None)
    between = sentence.tokens[i + 1 : min(subtree(sentence, other) - {i + 1}, default=other)]
    return (
        owner is not None
        and sentence.tokens[owner].pos == "PROPN"
        and all(t.text.lower() in ("and", "or", ",") for t in between)
        and min(subtree(sentence, owner) - set(kids(sentence, other, "cc"))) <= i + 2
    )


def first_conjunct(sentence: Sentence, i: int) -> int:
    """Take a word and return the first of the words it is coordinated with, itself where it is none's conjunct."""
    while sentence.tokens[i].dep == "conj":
        i = sentence.tokens[i].head
    return i


def subtree(sentence: Sentence, i: int) -> set[int]:
    """Take a word and return the words below it, itself among them."""
    found = [i]
    for here in found:
        found += sentence.children[here]
    return set(found)


def mention_at(sentence: Sentence, i: int) -> Mention | None:
    """Take a word and return the name it stands in, if it stands in one."""
    for mention in sentence.mentions:
        if mention.first <= i <= mention.last:
            return mention
    return None


def holder(sentence: Sentence, mention: Mention) -> Mention | None:
    """Take an office in a sentence and return the name of the person that it stands before as a title, if it does."""
    if mention.type != "Role":
        return None
    return next((m for m in sentence.mentions if m.type == "Person" and m.first == mention.last + 1), None)


def title(sentence: Sentence, mention: Mention) -> Mention | None:
    """Take the name of a person and return the office that stands before it as a title, if one does."""
    if mention.type != "Person":
        return None
    return next((m for m in sentence.mentions if m.type == "Role" and m.last + 1 == mention.first), None)


@once
def phrase(sentence: Sentence, i: int, *, without: int | None = None) -> Phrase:
    """Take the head of a noun phrase and return the phrase: what restricts it, without preposition, apposition,
    coordinated phrases and non-restrictive clauses; whole names always. The branch of `without` is left out."""
    tokens = sentence.tokens
    cut = OWN_CLAIMS | CLAUSE_PARTS if kids(sentence, i, "cop") else OWN_CLAIMS
    named = mention_at(sentence, i) is not None
    words = {i}
    for k in sentence.children[i]:
        dep = base(tokens[k].dep)
        owner = dep == "case" and (k < i or tokens[k].tag == "POS")
        if tokens[k].dep in cut or dep in cut or owner or dep == "mark" or is_denial(sentence, k):
            continue
        timed = named and dep in ("nmod", "obl") and is_time(sentence, k)
        if not timed and not (dep == "nmod" and _is_example(sentence, i, k)):
            words |= subtree(sentence, k)
    if tokens[i].dep == "conj" and _shares_owner(sentence, tokens[i].head, i):
        words |= set(range(tokens[i].head, min(words)))
    for k in sorted(k for k in words if k != i and base(tokens[k].dep) in ("acl", "parataxis")):
        of_a_name = named and tokens[k].head == i and tokens[i].pos == "PROPN"
        purpose = tokens[k].tag == "VB" and is_time(sentence, i)
        if k in words and (of_a_name or purpose or _behind_comma(sentence, k)):
            words -= subtree(sentence, k)
    if without is not None and without != i:
        words -= subtree(sentence, without) - {i}
    return _contiguous(sentence, i, words)


def phrase_text(sentence: Sentence, i: int) -> str:
    """Take the head of a noun phrase and return the words of the phrase."""
    words = phrase(sentence, i)
    return text_of(sentence, range(words.first, words.last + 1))


def _is_example(sentence: Sentence, i: int, k: int) -> bool:
    """Whether `k` is an example of what the noun `i` names: `routines like the fan dance`, no `ship like ours`."""
    joins = text_of(sentence, preposition(sentence, k)).lower()
    return joins in EXAMPLES or (joins == "like" and sentence.tokens[i].tag in ("NNS", "NNPS"))


def noun_end(sentence: Sentence, i: int) -> int:
    """Take the head of a noun phrase and return the last word of the noun itself: of its name, or of its number, `$3
    million`."""
    mention = mention_at(sentence, i)
    behind = [k for n in kids(sentence, i, "nummod", "flat") for k in subtree(sentence, n)]
    return max([i, *behind, *([] if mention is None else [mention.last])])


def is_denial(sentence: Sentence, k: int) -> bool:
    """Take a word and return whether it is a `not` that denies what it hangs on: `not Rome`, no `not only Rome`."""
    token = sentence.tokens[k]
    behind = sentence.tokens[k + 1].text.lower() if k + 1 < len(sentence.tokens) else ""
    denies = token.text.lower() in NEGATIONS and token.dep in ("advmod", "cc:preconj", "cc")
    return denies and token.head > k and behind not in SOME


def of_more(sentence: Sentence, k: int) -> bool:
    """Take a word and return whether it is the `not` of `not only`, which denies nothing."""
    behind = sentence.tokens[k + 1].text.lower() if k + 1 < len(sentence.tokens) else ""
    return sentence.tokens[k].text.lower() == "not" and behind in ALONE


def stretch(sentence: Sentence, i: int, *, without: frozenset[int] = frozenset()) -> Phrase:
    """Take the head of a clause and return all of its words as one stretch, leaving out the branches in `without`."""
    words = subtree(sentence, i)
    for k in without:
        words -= subtree(sentence, k)
    # What is put in between goes with it: `The talks, the ministry said, ended`.
    told = {k for k in words if sentence.tokens[k].pos != "PUNCT"} | {i}
    return _contiguous(sentence, i, set(range(min(told), max(told) + 1)))


def _contiguous(sentence: Sentence, head: int, words: set[int]) -> Phrase:
    tokens = sentence.tokens
    for mention in sentence.mentions:
        if mention.first > head:
            break
        person = holder(sentence, mention) or mention
        if head <= person.last:
            words = words | set(range(mention.first, person.last + 1))
            if (office := title(sentence, mention)) is not None:
                words |= set(range(office.first, office.last + 1))
    first = last = head
    while first - 1 in words or (first - 2 in words and tokens[first - 1].pos == "PUNCT"):
        first -= 1
    while last + 1 in words or (last + 2 in words and tokens[last + 1].pos == "PUNCT"):
        if tokens[last + 1].text == ";" and not _still_open(tokens[first : last + 1]):
            break
        last += 1
    while first < head and (tokens[first].dep in DANGLING or tokens[first].pos == "PUNCT"):
        if tokens[first + 1].text.lower() in ("least", "most"):
            # `at least 12 soldiers`: its preposition is of the number.
            break
        first += 1
    while last > head and (tokens[last].dep in DANGLING - {"case"} or tokens[last].pos in ("PUNCT", "CCONJ")):
        last -= 1
    if first and tokens[first - 1].text in OPENS and any(t.text in CLOSES for t in tokens[first : last + 1]):
        first -= 1
    behind = tokens[last + 1].text if last + 1 < len(tokens) else ""
    if (behind in CLOSES or behind in ("'", "’")) and _still_open(tokens[first : last + 1]):
        last += 1
    return Phrase(sentence.index, head, first, last)


def _still_open(tokens: Sequence[Token]) -> bool:
    """Whether a quotation mark opens among words and does not close among them: `a “referendum`."""
    marks = [t.text for t in tokens if t.text in OPENS | CLOSES]
    single = [t for t in tokens if t.text in ("'", "‘", "’") and t.tag != "POS"]
    return bool(marks and len(marks) % 2 and marks[-1] in OPENS) or len(single) % 2 == 1


def _behind_comma(sentence: Sentence, i: int) -> bool:
    first = min(subtree(sentence, i))
    return (first > 0 and sentence.tokens[first - 1].text in (",", "–", "—", "(")) or sentence.tokens[first].text == ","


@once
def preposition(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Take the head of an oblique and return the words of its preposition (`in`, `according to`, `because of`)."""
    words: list[int] = []
    for k in kids(sentence, i, "case", "mark"):
        joins = base(sentence.tokens[k].dep) == "mark" and sentence.tokens[k].text.lower() not in GERUND_MARKS
        if k < i and not joins:
            words += [k, *kids(sentence, k, "fixed")]
    before = sentence.tokens[words[0] - 1] if len(words) == 1 and words[0] else None
    if before is not None and before.text.lower() in BEFORE_OF and sentence.tokens[words[0]].text.lower() == "of":
        words = [before.i, *words] if before.dep == "advmod" and not sentence.children[before.i] else words
    return tuple(sorted(words))


def text_of(sentence: Sentence, words: Sequence[int]) -> str:
    """Take words and return their texts joined by single spaces."""
    return " ".join(sentence.tokens[i].text for i in words)


def lemma_of(token: Token) -> str:
    """Take a word and return its lemma in lower case."""
    return token.lemma.lower() or token.text.lower()


def is_time(sentence: Sentence, i: int) -> bool:
    """Take the head of an oblique and return whether it is a time: a date, a year, a noun of time."""
    token = sentence.tokens[i]
    lower, lemma = token.text.lower(), lemma_of(token)
    if (lower in CALENDAR and token.pos in ("PROPN", "NUM")) or lemma in TIME_NOUNS:
        return True
    if DECADE.fullmatch(lower):
        return True
    if token.pos == "NUM":
        year = token.text.isdigit() and len(token.text) == 4 and 1000 <= int(token.text) <= 2999
        months = any(sentence.tokens[k].text.lower() in CALENDAR for k in sentence.children[i])
        return year or months or sentence.tokens[max(i - 1, 0)].text.lower() in CALENDAR
    return False


def is_relative(token: Token) -> bool:
    """Take a word and return whether it is a relative pronoun."""
    return token.text.lower() in RELATIVE and token.pos in ("PRON", "DET", "SCONJ", "ADV")


def ancestors(sentence: Sentence, i: int) -> Iterator[tuple[int, int]]:
    """Take a word and return its way up to the root as pairs (word, its head)."""
    seen = set()
    while sentence.tokens[i].head != i and i not in seen:
        seen.add(i)
        yield i, sentence.tokens[i].head
        i = sentence.tokens[i].head
