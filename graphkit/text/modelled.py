"""The names that the language pipeline finds by itself, with their borders put right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from graphkit.text.parser import Parsed
from graphkit.text.sentences import Mention, Token
from graphkit.text.structure import LAND, LEADING, dates, shape, whole
from graphkit.text.titles import PORTFOLIO, capitalised, is_title, person_around

# Of the treebanks' and OntoNotes' labels; nationalities (NORP), events, languages, times and sums name no such thing.
MODEL_TYPES = {
    "PER": "Person", "PERSON": "Person", "ORG": "Organisation", "LOC": "Place", "GPE": "Place", "FAC": "Place",
    "LAW": "Document", "PRODUCT": "Equipment",
}  # fmt: skip


def modelled(item: Parsed, *, surnames: Set[str]) -> Iterator[Mention]:
    """Take a parsed sentence and the surnames of its document, and return the names that the pipeline finds in it, with
    their borders put right and without dates, bare offices and what a surname tells better."""
    tokens = item.sentence.tokens
    for begin, end, label in item.names:
        kind = MODEL_TYPES.get(label)
        first, last = whole(tokens, *_bounds(tokens, begin, end, person=kind == "Person"))
        words = tokens[first : last + 1]
        if kind is None or not any(t.pos == "PROPN" for t in words) or all(dates(t.text) for t in words):
            continue
        if is_title(tokens[first]) or (kind == "Person" and all(is_title(t) or t.text in PORTFOLIO for t in words)):
            continue
        if first == last and tokens[first].text in surnames:
            # The document shows whose name it is.
            continue
        shown = shape(words)
        land = words[-1].text in LAND or words[0].text in LEADING
        kind = shown if shown and (kind != "Person" or land) else kind
        if kind == "Place" and shown is None and tokens[last].dep in ("nsubj", "obl:agent"):
            # The model takes many a surname for a place; no place signs or says anything.
            kind = "Agent"
        ends = person_around(tokens, first, last) if kind == "Person" else (first, last)
        yield Mention(*ends, type=kind, how="structure" if kind == shown else "model")


def _bounds(tokens: Sequence[Token], first: int, last: int, *, person: bool) -> tuple[int, int]:
    """The first and last word of a name without what the model takes in too much: an article or office before it, an
    office or a noun written small behind it, and of a person's name what it is `of`."""
    while first < last and (tokens[first].pos in ("DET", "AUX") or is_title(tokens[first])):
        first += 1
    if person:
        last = next((i - 1 for i in range(first + 2, last + 1) if tokens[i].text == "of"), last)
    while last > first and is_title(tokens[last]) and capitalised(tokens[last - 1]):
        last -= 1
    while last > first and tokens[last].text.islower() and tokens[last].pos in ("NOUN", "ADP", "DET", "CCONJ"):
        last -= 1
    return first, last
