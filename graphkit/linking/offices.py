"""Offices in what a text tells of the past: `President Bush told Congress in 1991` does not say who holds it now."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import replace

from graphkit.extraction.grammar import kids
from graphkit.extraction.unfolding import Proposition
from graphkit.linking.narrative import Narrative
from graphkit.text.sentences import Sentence

YEAR = re.compile(r"\b[12]\d{3}\b")
# Within so many years before the report an office is taken to be held still.
LATELY = 1
PAST = frozenset({"was", "were", "had", "did"})


def last_year(sentences: Iterable[Sentence], published: datetime.date | None) -> int | None:
    """Take the sentences of a document and its date and return its year, without a date the last one that it names."""
    if published is not None:
        return published.year
    return max((int(year) for s in sentences for year in YEAR.findall(s.text)), default=None)


def of_its_time(p: Proposition, sentence: Sentence, before: Narrative, *, last: int | None) -> Proposition:
    """Take a proposition, its sentence, the narrative up to that and the document's year, and return it; an office in
    a sentence on years past was held, and nothing says that it is held now."""
    if p.lemma != "hold office" or p.level != "implicit" or p.stance.status != "ongoing" or last is None:
        return p
    years = YEAR.findall(sentence.text) or (
        [before.year] if before.year and before.paragraph == sentence.paragraph else []
    )
    if not years or int(max(years)) >= last - LATELY or not _past(sentence):
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
