"""Nouns that tell an event, with who took part: `their meeting in Tokyo`, `talks between A and B`, `A's visit to B`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graphkit.extraction.clauses import Clause
from graphkit.extraction.effects import UNREAL
from graphkit.extraction.grammar import (
    Phrase,
    ancestors,
    conjuncts,
    is_time,
    kids,
    lemma_of,
    mention_at,
    phrase,
    preposition,
    text_of,
    verb_of,
)
from graphkit.extraction.implicit import Implicit
from graphkit.extraction.stance import Stance
from graphkit.extraction.wording import noun_frame, wordings
from graphkit.knowledge import Lexicon
from graphkit.text.sentences import Sentence

HAPPENED = frozenset({"after", "since", "during", "following", "at", "upon"})
TO_COME = frozenset({"before", "ahead of", "for", "until", "pending"})
MUTUAL = frozenset({"Meeting", "Agreement", "Exercise"})
UNREAL_ADJECTIVES = {
    "planned": "planned", "upcoming": "planned", "future": "planned", "scheduled": "planned", "next": "planned",
    "proposed": "possible", "possible": "possible", "potential": "possible", "alleged": "possible",
    "cancelled": "called-off", "canceled": "called-off", "postponed": "called-off", "expected": "planned",
    "unsigned": "planned", "draft": "planned", "prospective": "planned", "intended": "planned", "averted": "possible",
    "foiled": "possible", "failed": "possible", "attempted": "possible", "aborted": "called-off",
    "rumoured": "possible", "rumored": "possible", "reported": "possible", "suspected": "possible",
    "purported": "possible", "supposed": "possible", "claimed": "possible", "hypothetical": "possible",
    "imaginary": "possible", "fictional": "possible", "threatened": "possible",
}  # fmt: skip


def nominals(
    sentence: Sentence, clauses: Sequence[Clause], stances: Mapping[int, Stance], *, lexicon: Lexicon
) -> Iterator[Implicit]:
    """Take a sentence with its clauses and their stances, and return the events its nouns tell, two sides each."""
    by_predicate = {c.predicate: c for c in clauses}
    for token in sentence.tokens:
        if token.pos != "NOUN" or token.dep in ("compound", "root"):
            continue
        frame = noun_frame(sentence, token.i, lexicon)
        if frame is None:
            continue
        found = list(_sides(sentence, token.i, by_predicate, mutual=frame.event in MUTUAL))
        clause = _clause(sentence, token.i, by_predicate)
        if not found or (clause is not None and _light(sentence, clause, token.i, lexicon)):
            continue
        held = _held(sentence, token.i, clause, stances)
        parts = tuple(_parts(sentence, token.i, found))
        for subject, prep, other in found:
            yield Implicit(
                subject=subject,
                lemma=f"{lemma_of(token)} {prep}".strip(),
                object=other,
                rules=("event-noun",),
                stance=held,
                words=(token.i, *(_before(sentence, other) if prep else ())),
                predicate=token.i,
                preposition=prep,
                parts=parts,
            )


def _sides(
    sentence: Sentence, i: int, by_predicate: Mapping[int, Clause], *, mutual: bool
) -> Iterator[tuple[Phrase, str, Phrase]]:
    """Who took part: pairs of sides with the preposition of the second."""
    owners = _owners(sentence, i, by_predicate)
    under = {
        text_of(sentence, preposition(sentence, k)).lower(): k
        for k in kids(sentence, i, "nmod")
        if preposition(sentence, k)
    }
    if "between" in under:
        between = conjuncts(sentence, under["between"])
        if any(sentence.tokens[k].pos == "NUM" or is_time(sentence, k) for k in between):
            # `wars between 1904 and 1942`: when, and no sides.
            return
        for other in between[1:]:
            yield phrase(sentence, between[0]), "between", phrase(sentence, other)
        return
    if len(owners) > 1 and mutual and not {"with"} & set(under):
        for other in owners[1:]:
            yield phrase(sentence, owners[0]), "", phrase(sentence, other)
        return
    if not owners and "by" in under:
        owners = conjuncts(sentence, under["by"])
    for prep in ("with", "to", "of", "on", "against"):
        if prep in under and owners and under[prep] != owners[0]:
            for owner in owners:
                for other in conjuncts(sentence, under[prep]):
                    yield phrase(sentence, owner), prep, phrase(sentence, other)
            return


def _owners(sentence: Sentence, i: int, by_predicate: Mapping[int, Clause]) -> list[int]:
    owner = next(iter(kids(sentence, i, "nmod:poss")), None)
    if owner is None:
        return []
    word = sentence.tokens[owner].text.lower()
    clause = _clause(sentence, i, by_predicate)
    if word in ("their", "its", "his", "her") and clause is not None and clause.subject is not None:
        subjects = conjuncts(sentence, clause.subject)
        named = [k for k in subjects if mention_at(sentence, k) is not None and k < i]
        if (word == "their") == (len(named) > 1) and named:
            return named
        return []
    return conjuncts(sentence, owner)


def _clause(sentence: Sentence, i: int, by_predicate: Mapping[int, Clause]) -> Clause | None:
    return next((by_predicate[head] for _, head in ancestors(sentence, i) if head in by_predicate), None)


def _light(sentence: Sentence, clause: Clause, i: int, lexicon: Lexicon) -> bool:
    """Whether the noun is the object of a light verb: then the clause itself tells the event."""
    verb = tuple(verb_of(sentence, clause.predicate).split())
    return i in clause.objects and any(
        lexicon.frame("verb", (*verb, *noun)) is not None for noun in wordings(sentence, i)
    )


def _held(sentence: Sentence, i: int, clause: Clause | None, stances: Mapping[int, Stance]) -> Stance:
    words = [sentence.tokens[k].text.lower() for k in kids(sentence, i, "amod")]
    above_noun = sentence.tokens[sentence.tokens[i].head]
    feared = sentence.tokens[i].dep == "nmod" and lemma_of(above_noun) in UNREAL
    marked = next((UNREAL_ADJECTIVES[w] for w in words if w in UNREAL_ADJECTIVES), None)
    above = stances.get(clause.number) if clause is not None else None
    sources = above.sources if above is not None else ()
    rules: tuple[str, ...] = ("content-of-speech",) if sources else ()
    if marked is not None:
        return Stance(status=marked, sources=sources, rules=rules)
    prep = text_of(sentence, preposition(sentence, i)).lower()
    if prep in HAPPENED and above is not None and above.status in ("done", "ongoing"):
        return Stance(status="done", sources=sources, rules=rules)
    if prep in TO_COME:
        return Stance(status="planned", sources=sources, rules=rules)
    if feared:
        return Stance(status="possible", sources=sources, rules=rules)
    if above is None:
        return Stance(status="possible", rules=rules)
    if above.polarity == "negative" or above.status not in ("done", "ongoing"):
        status = above.status if above.status not in ("done", "ongoing") else "possible"
        return Stance(status=status, sources=sources, rules=rules)
    presupposed = any(True for _ in kids(sentence, i, "nmod:poss")) or any(
        sentence.tokens[k].text.lower() == "the" for k in kids(sentence, i, "det")
    )
    spoken_of = clause is not None and i in clause.objects
    return Stance(status="done" if presupposed and not spoken_of else "possible", sources=sources, rules=rules)


def _parts(
    sentence: Sentence, i: int, sides: Sequence[tuple[Phrase, str, Phrase]]
) -> Iterator[tuple[str, str, Phrase]]:
    taken = {p.head for a, _, b in sides for p in (a, b)}
    for k in kids(sentence, i, "nmod"):
        prep = text_of(sentence, preposition(sentence, k)).lower()
        mention = mention_at(sentence, k)
        if k not in taken and prep in ("in", "at", "on") and mention is not None and mention.type in ("State", "Place"):
            yield "place", prep, phrase(sentence, k)


def _before(sentence: Sentence, other: Phrase) -> tuple[int, ...]:
    return preposition(sentence, other.head)
