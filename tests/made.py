"""Claims made by hand, for tests: `claim("Japan", "host", "the talks")` gives one whole, with right offsets."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from graphkit.linking.claims import Argument, Attribution, Claim, Relation, Term, Time

ENTITY = "https://w3id.org/graphkit/kg/entity/"
RELATION = "https://w3id.org/graphkit/kg/relation/"
CLAIM = "https://w3id.org/graphkit/kg/claim/"


def slug(text: str) -> str:
    """Take a name and return it as the last part of an IRI."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or hashlib.sha256(text.encode()).hexdigest()[:8]


def entity(label: str, type_: str = "State", *, text: str | None = None) -> Term:
    """Take the label and class of an entity and return a term for it; `text` is how the sentence calls it."""
    return Term(text or label, 0, 0, ENTITY + slug(label), label, type_)


def phrase(text: str) -> Term:
    """Take words that name no entity and return a term for them."""
    return Term(text, 0, 0, None, text, None)


def claim(
    subject: Term | str | None,
    relation: str,
    object: Term | str | None,  # noqa: A002
    *,
    text: str | None = None,
    words: str | None = None,
    said_by: tuple[Term | str, str] | None = None,
    day: str | None = None,
    when: str | None = None,
    place: Term | str | None = None,
    at: int = 0,
    **changes: Any,
) -> Claim:
    """Take subject, relation (its lemma) and object and return a claim whose offsets are right in its sentence.

    A plain string names a State. `text` is the sentence, made up if not given, and holds all words that the claim
    names; `words` are those of the relation in it; `said_by` speaker and cue; `day` an ISO date, `when` the words that
    tell it (the date itself if not given); `at` where the sentence starts in its document. `changes` are fields of the
    claim.
    """
    parts = [_term(subject), _term(object)]
    words = words or relation
    speaker, cue = (_term(said_by[0]), said_by[1]) if said_by else (None, "")
    extras = [term.text for term in (_term(place),) if term] + ([when or day] if day else [])
    if text is None:
        told = " ".join([parts[0].text if parts[0] else "", words, parts[1].text if parts[1] else "", *extras]).strip()
        text = f"{speaker.text} {cue} that {told}." if speaker else f"{told}."
    found = [_found(term, text, at) for term in parts]
    told_as = [changes.get(name) for name in ("document", "level", "clause", "polarity", "status")]
    key = "|".join(str(one) for one in (at, text, subject, relation, object, said_by, *told_as))
    made = Claim(
        id=CLAIM + hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:12],
        document="made.txt",
        sentence=0,
        clause=0,
        level="core",
        start=at,
        end=at + len(text),
        text=text,
        subject=found[0],
        relation=Relation(words, relation, RELATION + slug(relation), tuple(_spans(words, text, at))),
        object=found[1],
        arguments=tuple(Argument("place", term) for term in (_found(_term(place), text, at),) if term),
        time=_day(day, when or day, text, at),
        attribution=(_attribution(speaker, cue, text, at),) if speaker else (),
        rules=("verb-object",),
        confidence=0.9,
    )
    return replace(made, **changes)


def _term(given: Term | str | None) -> Term | None:
    return entity(given) if isinstance(given, str) else given


def _found(term: Term | None, text: str, at: int) -> Term | None:
    if term is None:
        return None
    start = at + text.index(term.text)
    return replace(term, start=start, end=start + len(term.text))


def _spans(words: str, text: str, at: int) -> Iterator[tuple[int, int]]:
    """Yield where the words stand: all together, or else one by one in the order of the text."""
    done = 0
    for part in [words] if words in text else words.split():
        start = text.index(part, done)
        done = start + len(part)
        yield at + start, at + done


def _day(day: str | None, when: str | None, text: str, at: int) -> Time | None:
    if day is None or when is None:
        return None
    start = at + text.index(when)
    return Time(when, start, start + len(when), day, {10: "day", 7: "month", 4: "year"}.get(len(day), "interval"))


def _attribution(speaker: Term, cue: str, text: str, at: int) -> Attribution:
    start, cue_start = at + text.index(speaker.text), at + text.index(cue)
    return Attribution(
        speaker.text, start, start + len(speaker.text), speaker.id, speaker.label, cue, cue_start, cue_start + len(cue)
    )
