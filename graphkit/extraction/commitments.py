"""Acts of speech by a control verb: `threatened to expel three diplomats` is a threat made, whatever comes of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from graphkit.extraction.clauses import Clause
from graphkit.extraction.grammar import Phrase, lemma_of, stretch
from graphkit.text.sentences import Sentence

COMMITTING = frozenset(
    "promise pledge vow threaten agree offer refuse decline decide undertake swear volunteer propose demand claim "
    "admit deny acknowledge".split()
)

# What is promised, threatened or offered under a condition is so at once: `threatened a war if they came`.
AT_ONCE = frozenset("threaten promise pledge vow offer propose warn agree".split())


def is_commitment(clause: Clause, sentence: Sentence) -> bool:
    """Take a clause and return whether it tells a promise, threat or offer that was made, with its object."""
    return lemma_of(sentence.tokens[clause.predicate]) in AT_ONCE and bool(clause.objects) and not clause.through


def commitments(sentence: Sentence, clause: Clause) -> Iterator[tuple[Clause, Phrase]]:
    """Take a clause and return, for each verb of promising, threatening, refusing or denying merged into it, the clause
    of that verb alone and the words of what is promised, threatened, refused or denied."""
    if sentence.tokens[clause.predicate].dep == "conj":
        # The content of the first of coordinated verbs holds them all.
        return
    for position, verb in enumerate(clause.through):
        if lemma_of(sentence.tokens[verb]) not in COMMITTING or clause.subject is None:
            continue
        words = tuple(k for k in clause.words if k <= verb)
        first = next((k for k in clause.words if k > verb), clause.predicate)
        content = stretch(sentence, clause.predicate)
        act = dataclasses.replace(
            clause,
            predicate=verb,
            kind="verbal",
            words=words,
            through=clause.through[:position],
            objects=(),
            obliques=(),
            recipient=None,
            complement=None,
            agent=None,
            content=None,
            rules=("commitment", *(rule for rule in clause.rules if rule.endswith("subject"))),
        )
        yield act, Phrase(sentence.index, clause.predicate, first, max(content.last, clause.predicate))
