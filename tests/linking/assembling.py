"""Tables of sentences -> claims, for tests: extraction and linking with the knowledge made for tests."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Sequence

from graphkit.extraction.clauses import clauses
from graphkit.extraction.coreference import antecedents
from graphkit.extraction.dropped import Dropped
from graphkit.extraction.proposition import Proposition
from graphkit.extraction.propositions import propositions
from graphkit.extraction.there import places_meant
from graphkit.knowledge import Gazetteer
from graphkit.linking import assembly
from graphkit.linking.claims import Claim, LeftOut
from graphkit.linking.entities import linked
from graphkit.linking.ledger import ledger
from graphkit.text.sentences import Sentence
from tests.linking.made import BASE, GAZETTEER, LEXICON
from tests.trees import Name, document

DAY = datetime.date(2025, 3, 31)
Told = tuple[str, Sequence[Name]]
"""A sentence: its table and the names in it."""


def with_entries(made: Sentence) -> Sentence:
    """Take a sentence and return it with the names that the gazetteer knows brought to their entries."""
    mentions = []
    for m in made.mentions:
        entries = GAZETTEER.named(made.slice(made.tokens[m.first].start, made.tokens[m.last].end))
        mentions.append(dataclasses.replace(m, entry=entries[0].iri if entries else None, how="made"))
    return dataclasses.replace(made, mentions=tuple(mentions))


def read(*told: Told) -> list[Sentence]:
    """Take the sentences of a document and return them with their known names brought to entries."""
    made = document(*(table for table, _ in told), names={i: names for i, (_, names) in enumerate(told)})
    return [with_entries(sentence) for sentence in made]


def claimed(
    *told: Told, published: datetime.date | None = DAY, gazetteer: Gazetteer = GAZETTEER, name: str = "made.txt"
) -> list[Claim]:
    """Take the sentences of a document and return its claims."""
    return assembled(read(*told), published=published, gazetteer=gazetteer, name=name)


def assembled(
    made: Sequence[Sentence],
    found: Sequence[Proposition] | None = None,
    *,
    published: datetime.date | None = DAY,
    gazetteer: Gazetteer = GAZETTEER,
    name: str = "made.txt",
) -> list[Claim]:
    """Take the sentences of a document, if wanted its propositions, and return its claims."""
    return sifted(made, found, published=published, gazetteer=gazetteer, name=name)[0]


def sifted(
    made: Sequence[Sentence],
    found: Sequence[Proposition] | None = None,
    *,
    published: datetime.date | None = DAY,
    gazetteer: Gazetteer = GAZETTEER,
    name: str = "made.txt",
) -> tuple[list[Claim], list[LeftOut]]:
    """Take the sentences of a document, if wanted its propositions, and return its claims and those left out."""
    known = linked(made, gazetteer=gazetteer, antecedents={}, base=BASE, document=name)
    stated = list(propositions(made, lexicon=LEXICON)) if found is None else found
    made_of = assembly.claims(stated, document=name, published=published, linked=known, lexicon=LEXICON, base=BASE)
    all_ = list(made_of)
    return [each for each in all_ if isinstance(each, Claim)], [each for each in all_ if isinstance(each, LeftOut)]


def lost(made: Sequence[Sentence]) -> tuple[list[Claim], list[Dropped]]:
    """Take the sentences of a document and return its claims and what was dropped."""
    told = {sentence.index: list(clauses(sentence)) for sentence in made}
    claims, left = sifted(made, list(propositions(made, lexicon=LEXICON, found=told)))
    unsure = antecedents(made, told, gazetteer=GAZETTEER).unsure | places_meant(made, told).unsure
    return claims, list(ledger(made, told, claims=claims, left=left, unsure=unsure))


def one(claims: Sequence[Claim], lemma: str, *, level: str = "core") -> Claim:
    """Take claims and return the only one of that lemma and level."""
    (found,) = [c for c in claims if c.relation.lemma == lemma and c.level == level]
    return found
