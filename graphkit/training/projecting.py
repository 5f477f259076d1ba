"""Raw text -> the same with the names that graphkit finds in it: a name finder learns from what lists, structure and
the whole document told graphkit besides (Yarowsky 1995)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graphkit.pipeline import mentions
from graphkit.text.clues import FAMILIES
from graphkit.text.documents import Document
from graphkit.training.kinds import GAP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.tokens import Doc, Span

    from graphkit.knowledge import Knowledge
    from graphkit.text.parser import Parser

OPEN = "OPEN"
"""The label of a name of which graphkit leaves open what it is the name of."""
OPEN_TYPE = "Agent"


def projected(documents: Iterable[tuple[str, Sequence[str]]], *, parser: Parser, knowledge: Knowledge) -> Iterator[Doc]:
    """Take documents as a name and passages, a loaded parser and what is known; return each passage with the names that
    graphkit finds in it as entities: `PER`, `ORG`, `LOC`, or `OPEN` where it leaves open which."""
    options = {"parser": parser, "gazetteer": knowledge.gazetteer, "lexicon": knowledge.lexicon}
    for name, passages in documents:
        found: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
        starts = _starts(passages)
        for record in mentions([Document(id=name, text=GAP.join(passages))], **options):
            label = labels(record)
            if label is not None:
                which = max(k for k, start in enumerate(starts) if start <= record["start"])
                found[which].append((record["start"] - starts[which], record["end"] - starts[which], label))
        for which, passage in enumerate(passages):
            yield with_entities(parser.nlp.make_doc(passage), found[which])


def labels(record: Mapping[str, object]) -> str | None:
    """Take a mention record and return the label that its name has, None where it is no name that a finder looks for.

    >>> [labels({"kind": "name", "type": of}) for of in ("State", "Agent", "Document")]
    ['LOC', 'OPEN', None]
    """
    if record["kind"] != "name":
        return None
    return OPEN if record["type"] == OPEN_TYPE else FAMILIES.get(str(record["type"]))


def with_entities(doc: Doc, names: Iterable[tuple[int, int, str]]) -> Doc:
    """Take a tokenised text and names as (start, end, label) in it, and return it with them; of names that share a word
    the first is kept."""
    kept: list[Span] = []
    for start, end, label in sorted(names):
        span = doc.char_span(start, end, label, alignment_mode="expand")
        if span is not None and (not kept or span.start >= kept[-1].end):
            kept.append(span)
    doc.set_ents(kept)
    return doc


def _starts(passages: Sequence[str]) -> list[int]:
    starts = [0]
    for passage in passages[:-1]:
        starts.append(starts[-1] + len(passage) + len(GAP))
    return starts
