"""Which pronouns and descriptions stand for which name within a document: precision first, the unsure stay unlinked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from graphkit.extraction.clauses import Clause
from graphkit.extraction.descriptions import Held, described, offices
from graphkit.extraction.genders import SHE, genders
from graphkit.extraction.pronouns import PERSONAL, person
from graphkit.extraction.telling import Antecedent, Meant, Place, Told, Unsure, telling
from graphkit.extraction.things import organisation
from graphkit.knowledge import Gazetteer
from graphkit.text.sentences import Sentence, Token

# How many pronouns of one gender outweigh one of the other, which may be a false link.
OUTWEIGHS = 4
PLURAL = frozenset({"they", "them", "themselves"})
PRONOUNS = PERSONAL | PLURAL | {"it"}


def antecedents(
    sentences: Sequence[Sentence], clauses: Mapping[int, Sequence[Clause]], *, gazetteer: Gazetteer
) -> Meant:
    """Take the sentences of a document with their clauses and return what its pronouns and descriptions stand for.

    `he` and `she` stand for a person whose gender fits, `it` for a state or body that acts, `the president` for the
    document's one president, `the country` for the state named last, `the fleet` for the one fleet.
    """
    if not sentences:
        return Meant()
    told = telling(sentences, clauses, gazetteer)
    known, held = genders(sentences, told.full), offices(told)
    words = [(at, token) for at, sentence in enumerate(sentences) for token in sentence.tokens if _may_stand(token)]
    first = _read(told, words, known, held).found
    return _read(replace(told, found={}), words, _shown(told, first) | known, held)


def _may_stand(token: Token) -> bool:
    """Whether a word may stand for a name: a pronoun or a common noun."""
    return token.pos == "NOUN" or token.text.lower() in PRONOUNS


def _read(told: Told, words: Sequence[tuple[int, Token]], known: Mapping[str, str], held: Held) -> Meant:
    unsure: dict[Place, Unsure] = {}
    for at, token in words:
        word = token.text.lower()
        if word in PERSONAL:
            found: Antecedent | Unsure | None = person(told, known, at, token.i)
        elif word == "it":
            found = organisation(told, at, token.i)
        elif word in PLURAL:
            found = Unsure("no-rule")
        else:
            found = described(told, held, at, token.i)
        place = (told.sentences[at].index, token.i)
        if isinstance(found, Antecedent):
            told.found[place] = found
        elif found is not None:
            unsure[place] = found
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
