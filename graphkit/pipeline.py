"""Documents -> Claims: the floors below, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graphkit.extraction.clauses import Clause, clauses
from graphkit.extraction.coreference import antecedents
from graphkit.extraction.firstpersons import first_persons
from graphkit.extraction.grammar import phrase
from graphkit.extraction.mending import mended
from graphkit.extraction.propositions import propositions
from graphkit.extraction.telling import Meant
from graphkit.extraction.there import places_meant
from graphkit.linking import assembly
from graphkit.linking.claims import Claim, LeftOut
from graphkit.linking.entities import Linked, linked
from graphkit.linking.ledger import ledger
from graphkit.linking.occasions import told
from graphkit.linking.quantities import amounts
from graphkit.text.kinds import load_kinds
from graphkit.text.names import with_names
from graphkit.text.parser import parse

if TYPE_CHECKING:
    from graphkit.extraction.dropped import Dropped
    from graphkit.knowledge import Gazetteer, Lexicon
    from graphkit.text.documents import Document
    from graphkit.text.parser import Parser
    from graphkit.text.sentences import Sentence

BASE = "https://w3id.org/graphkit/kg/"


@dataclass(frozen=True, slots=True)
class Extracted:
    """One document with its sentences, entities and claims, and what was dropped on the way."""

    document: Document
    sentences: tuple[Sentence, ...]
    linked: Linked
    claims: tuple[Claim, ...]
    dropped: tuple[Dropped, ...]


def extracted(
    documents: Iterable[Document],
    *,
    parser: Parser,
    gazetteer: Gazetteer,
    lexicon: Lexicon,
    base: str = BASE,
    sentences: bool = False,
    pretokenised: bool = False,
) -> Iterator[Extracted]:
    """Take documents and return each with what was found in it, in the order given.

    With `sentences`, each line of a document is one sentence; with `pretokenised` besides, words are what stands
    between spaces.
    """
    kinds = load_kinds()
    stream = parse(documents, parser=parser, gazetteer=gazetteer, sentences=sentences, pretokenised=pretokenised)
    for document, parsed in stream:
        named = [mended(s) for s in with_names(parsed, gazetteer=gazetteer, kinds=kinds)]
        told = {sentence.index: list(clauses(sentence)) for sentence in named}
        meant = Meant() if sentences else _meant(named, told, gazetteer)
        known = linked(named, gazetteer=gazetteer, antecedents=meant.found, base=base, document=document.id)
        found = list(
            assembly.claims(
                list(propositions(named, lexicon=lexicon, found=told)),
                document=document.id,
                published=document.published,
                linked=known,
                lexicon=lexicon,
                base=base,
                apart=sentences,
            )
        )
        made = tuple(each for each in found if isinstance(each, Claim))
        left = (each for each in found if isinstance(each, LeftOut))
        lost = ledger(named, told, claims=made, left=left, unsure=meant.unsure)
        yield Extracted(document, tuple(named), known, made, tuple(lost))


def _meant(sentences: Sequence[Sentence], told: Mapping[int, Sequence[Clause]], gazetteer: Gazetteer) -> Meant:
    named, placed = antecedents(sentences, told, gazetteer=gazetteer), places_meant(sentences, told)
    spoken = first_persons(sentences, told, found=named.found)
    return Meant(named.found | placed.found | spoken.found, named.unsure | placed.unsure | spoken.unsure)


def claims(documents: Iterable[Document], **options: Any) -> Iterator[Claim]:
    """Take documents and the options of `extracted`, and return their claims in the order of the texts."""
    for item in extracted(documents, **options):
        yield from item.claims


def dropped(documents: Iterable[Document], **options: Any) -> Iterator[Dropped]:
    """Take documents and the options of `extracted`, and return what was dropped in them, in the order of the texts."""
    for item in extracted(documents, **options):
        yield from item.dropped


def mentions(documents: Iterable[Document], **options: Any) -> Iterator[dict[str, Any]]:
    """Take documents and the options of `extracted`, and return the mention records of what their words name."""
    for item in extracted(documents, **options):
        for sentence in item.sentences:
            found = [*_named(item, sentence), *_measured(item, sentence)]
            yield from sorted(found, key=lambda m: (m["start"], m["end"]))


def _record(item: Extracted, sentence: Sentence, start: int, end: int, **fields: Any) -> dict[str, Any]:
    text = sentence.slice(start, end)
    return {"document": item.document.id, "sentence": sentence.index, "start": start, "end": end, "text": text} | fields


def _named(item: Extracted, sentence: Sentence) -> Iterator[dict[str, Any]]:
    for mention in sentence.mentions:
        entity = item.linked.of_mention(sentence, mention)
        yield _record(
            item,
            sentence,
            sentence.tokens[mention.first].start,
            sentence.tokens[mention.last].end,
            kind="name",
            type="Nationality" if mention.adjective else entity.type if entity else mention.type,
            id=entity.id if entity else None,
            label=entity.label if entity else None,
            how=entity.how if entity else mention.how,
        )
    for (index, word), antecedent in item.linked.antecedents.items():
        if index == sentence.index:
            words = phrase(sentence, word)
            there = sentence.tokens[word].pos == "ADV"
            entity = item.linked.of_phrase(words, acts=not there)
            pronoun = there or sentence.tokens[word].pos == "PRON"
            yield _record(
                item,
                sentence,
                sentence.tokens[word if pronoun else words.first].start,
                sentence.tokens[word if pronoun else words.last].end,
                kind="pronoun" if pronoun else "nominal",
                type=entity.type if entity else None,
                id=entity.id if entity else None,
                label=entity.label if entity else None,
                how=antecedent.rule,
            )


def _measured(item: Extracted, sentence: Sentence) -> Iterator[dict[str, Any]]:
    nothing: dict[str, Any] = {"kind": "name", "id": None, "label": None}
    times: set[int] = set()
    for moment, words in told(sentence, anchor=item.document.published):
        times.update(words)
        start, end = sentence.start + moment.start, sentence.start + moment.end
        yield _record(item, sentence, start, end, **nothing, type="Date", how="date")
    names = {k for m in sentence.mentions for k in range(m.first, m.last + 1)}
    for amount in amounts(sentence, without=frozenset(times | names), times=frozenset(times)):
        start, end = sentence.tokens[amount.first].start, sentence.tokens[amount.last].end
        money = amount.unit is not None and len(amount.unit) == 3 and amount.unit.isupper()
        yield _record(item, sentence, start, end, **nothing, type="Money" if money else "Quantity", how="number")
