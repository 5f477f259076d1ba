"""Which pronouns and descriptions stand for which name within a document: precision first, the unsure stay unlinked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from graphkit.extraction.clauses import Clause
from graphkit.extraction.descriptions import described, offices
from graphkit.extraction.genders import SHE, genders
from graphkit.extraction.pronouns import PERSONAL, person
from graphkit.extraction.telling import Antecedent, Meant, Place, Told, Unsure
from graphkit.extraction.things import organisation
from graphkit.knowledge import Gazetteer
from graphkit.text.sentences import Sentence

# How many pronouns of one gender outweigh one of the other, which may be a false link.
OUTWEIGHS = 4
PLURAL = frozenset({"they", "them", "themselves"})


def antecedents(
    sentences: Sequence[Sentence], clauses: Mapping[int, Sequence[Clause]], *, gazetteer: Gazetteer
) -> Meant:
    """Take the sentences of a document with their clauses and return what its pronouns and descriptions stand for.

    `he` and `she` stand for a person whose gender fits, `it` for a state or body that acts, `the president` for the
    document's one president, `the country` for the state named last, `the fleet` for the one fleet.
    """
    if not sentences:
        return Meant()
    told = Told(sentences, clauses, gazetteer)
    known = genders(sentences, told.full)
    first = _read(Told(sentences, clauses, gazetteer), known).found
    return _read(told, _shown(told, first) | known)


def _read(told: Told, known: Mapping[str, str]) -> Meant:
    unsure: dict[Place, Unsure] = {}
    held = offices(told)
    for at, sentence in enumerate(told.sentences):
        for token in sentence.tokens:
            if token.text.lower() in PERSONAL:
                found: Antecedent | Unsure | None = person(told, known, at, token.i)
            elif token.text.lower() == "it":
                found = organisation(told, at, token.i)
            elif token.text.lower() in PLURAL:
                found = Unsure("no-rule")
            else:
                found = described(told, held, at, token.i)
            if isinstance(found, Antecedent):
                told.found[(sentence.index, token.i)] = found
            elif found is not None:
                unsure[(sentence.index, token.i)] = found
    return Meant(told.found, unsure)


def _shown(told: Told, links: Mapping[Place, Antecedent]) -> dict[str, str]:
    """The gender of each person for whom pronouns of one gender alone stand, or nearly."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for (index, word), antecedent in links.items():
        pronoun = told.sentence(index).tokens[word].text.lower()
        named = told.named(told.sentence(antecedent.sentence), antecedent.word)
        if pronoun in PERSONAL and named is not None:
            counted[told.key(*named)]["she" if pronoun in SHE else "he"] += 1
    shown = {}
    for key, found in counted.items():
        (most, many), *rest = found.most_common()
        if many >= OUTWEIGHS * sum(few for _, few in rest):
            shown[key] = most
    return shown
