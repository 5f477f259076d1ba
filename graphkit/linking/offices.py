"""Offices in what a text tells of the past: `President Bush told Congress in 1991` does not say who holds it now."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from graphkit.extraction.grammar import kids
from graphkit.extraction.proposition import Proposition
from graphkit.linking.claims import Claim
from graphkit.text.sentences import Sentence

ORG_HOLDS = "http://www.w3.org/ns/org#holds"
YEAR = re.compile(r"\b[12]\d{3}\b")
# Within so many years before the report an office is taken to be held still.
LATELY = 1
PAST = frozenset({"was", "were", "had", "did"})


def last_year(sentences: Iterable[Sentence], published: datetime.date | None) -> int | None:
    """Take the sentences of a document and its date and return its year, without a date the last one that it names."""
    if published is not None:
        return published.year
    return max((int(year) for s in sentences for year in YEAR.findall(s.text)), default=None)


def years_told(sentence: Sentence, before: str | None) -> str | None:
    """Take a sentence and the year that the text had come to, and return that it has come to: the last one it names."""
    return max(YEAR.findall(sentence.text), default=before)


def of_its_time(p: Proposition, sentence: Sentence, year: str | None, *, last: int | None) -> Proposition:
    """Take a proposition, its sentence, the year that its text has come to and that of the document, and return it; an
    office in a sentence on years past was held, and nothing says that it is held now."""
    if p.lemma != "hold office" or p.level != "implicit" or p.stance.status != "ongoing" or last is None:
        return p
    if year is None or int(year) >= last - LATELY or not _past(sentence):
        return p
    held = replace(p, stance=replace(p.stance, status="done"))
    return replace(held, rules=(*p.rules, "office-then"))


def _past(sentence: Sentence) -> bool:
    """Whether the main clause of a sentence is in the past tense."""
    root = next((t for t in sentence.tokens if t.dep == "root"), None)
    if root is None:
        return False
    return root.tag == "VBD" or any(
        sentence.tokens[k].text.lower() in PAST for k in kids(sentence, root.i, "aux", "cop")
    )


def told_in_full(claim: Claim, offices: Mapping[tuple[str | None, str], Claim]) -> Claim | None:
    """Take a claim and those on offices by holder and office, and return the one that says of somebody `Secretary of
    Defense` elsewhere in the document, where it says `Secretary`."""
    if (
        claim.relation.predicate != ORG_HOLDS
        or claim.subject is None
        or claim.object is None
        or " " in (short := claim.object.label)
    ):
        return None
    told = (
        full
        for (who, label), full in offices.items()
        if who == claim.subject.id and label != short and short.lower() in label.lower().split()
    )
    return next(told, None)
