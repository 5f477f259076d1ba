"""Which moments a sentence tells, and which is the time of which of its predicates."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from graphkit.extraction.grammar import ancestors, is_relative, is_time, kids, mention_at, preposition, text_of
from graphkit.extraction.proposition import Proposition
from graphkit.extraction.there import is_there
from graphkit.linking.dates import Moment, moments
from graphkit.linking.references import Reference, references
from graphkit.text.sentences import Sentence

# The time of what stands behind these is not that of what is told.
ANOTHERS = frozenset(
    ("after", "before", "since", "until", "following", "because of", "due to", "owing to", "thanks to", "despite")
)


def told(sentence: Sentence, *, anchor: datetime.date | None) -> Iterator[tuple[Moment | Reference, tuple[int, ...]]]:
    """Take a sentence with its names and its document's date, and return the times in it, each with its words, be they
    written out or counted from one told before; what stands inside a name is none (`by May`, of the minister)."""
    names = [set(range(m.first, m.last + 1)) for m in sentence.mentions]
    counting = [r for r in references(sentence.text) if _points(sentence, r)]
    written = [
        m
        for m in moments(sentence.text, anchor=anchor)
        if not any(r.start < m.end and m.start < r.end for r in counting)
    ]
    times: list[Moment | Reference] = [*counting, *written]
    for time in sorted(times, key=lambda t: t.start):
        words = _words(sentence, time.start, time.end)
        if not any(name.issuperset(words) for name in names):
            yield time, words


def _words(sentence: Sentence, start: int, end: int) -> tuple[int, ...]:
    start, end = sentence.start + start, sentence.start + end
    return tuple(t.i for t in sentence.tokens if t.start < end and start < t.end)


def _points(sentence: Sentence, reference: Reference) -> bool:
    """Whether the `that` of a reference, if it has one, is no conjunction: not `said that December talks failed`."""
    words = (sentence.tokens[k] for k in _words(sentence, reference.start, reference.end))
    return all(t.tag == "DT" for t in words if t.text.lower() == "that")


def owner(sentence: Sentence, words: Sequence[int], predicates: set[int]) -> int | None:
    """Take the words of a moment and the predicates of its sentence, and return the predicate whose time it is, if any:
    the next one up the tree, unless a noun on the way has the moment for its own."""
    inside = set(words)
    head = next((k for k in words if sentence.tokens[k].head not in inside or sentence.tokens[k].head == k), None)
    if head is None:
        return None
    # `The next day he left`: the parser may hang the clause on its time.
    hanging = [k for k in kids(sentence, head, "acl") if k in predicates and _bare(sentence, k)]
    if hanging and is_time(sentence, head):
        return hanging[0]
    nouns = 0
    for below, above in ancestors(sentence, head):
        if above in predicates:
            return above
        token = sentence.tokens[above]
        nouns += token.pos == "NOUN" and not is_time(sentence, above) and below not in inside | {above}
        if nouns > 1 or (token.pos == "NOUN" and text_of(sentence, preposition(sentence, above)).lower() in ANOTHERS):
            # `posted growth after a slump in 2008`, `grew due to a find in 1996`
            return None
        named = mention_at(sentence, above) is not None or is_time(sentence, above)
        circumstance = token.dep.startswith("obl") and token.pos == "NOUN"
        if token.pos == "NOUN" and not named and not circumstance and token.dep not in ("obj",) and below not in inside:
            return None
    return None


def _bare(sentence: Sentence, predicate: int) -> bool:
    """Whether a relative clause has a subject of its own and no relative word."""
    relative = any(is_relative(sentence.tokens[k]) for k in sentence.children[predicate])
    return bool(kids(sentence, predicate, "nsubj")) and not relative


def _joined_there(sentence: Sentence, predicate: int) -> bool:
    """Whether a clause goes on from the one it is joined to, in the same tense and in the place named there: `visited
    Kyiv on Monday and met the president there`."""
    token = sentence.tokens[predicate]
    words = [k for k in sentence.children[predicate] if is_there(sentence, k)]
    goes_on = (
        token.dep == "conj" and token.tag == sentence.tokens[token.head].tag and not kids(sentence, predicate, "aux")
    )
    return goes_on and any(m.type in ("State", "Place") and m.last < k for m in sentence.mentions for k in words)


def share(sentence: Sentence, propositions: Sequence[Proposition], times: dict[int, Moment]) -> None:
    """Give a clause without a time that of the clause it hangs on, or that hangs on it, where both are one occasion;
    and one whose place is the `there` of the clause it is joined to."""
    for p in propositions:
        token = sentence.tokens[p.predicate]
        above = token.head
        participle = token.tag == "VBG" and not any(
            sentence.tokens[k].dep in ("aux", "mark") for k in sentence.children[p.predicate]
        )
        when = any(sentence.tokens[k].text.lower() in ("when", "as", "while") for k in sentence.children[p.predicate])
        by = (
            any(sentence.tokens[k].text.lower() in ("by", "in") for k in sentence.children[p.predicate])
            and token.tag == "VBG"
        )
        if above in times and _joined_there(sentence, p.predicate):
            times.setdefault(p.predicate, times[above])
        if token.dep == "advcl" and (participle or when or by):
            # `grumbled when it was put off until May`: that was before.
            until = p.predicate in times and (times[p.predicate].value or "").startswith("../")
            if p.predicate in times and above not in times and not until:
                times[above] = times[p.predicate]
            elif above in times and p.predicate not in times:
                times[p.predicate] = times[above]
