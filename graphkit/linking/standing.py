"""A claim on what somebody or something is -> the office held, or the body belonged to, as a claim of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from graphkit.extraction.arguments import noun_parts
from graphkit.extraction.grammar import Phrase, lemma_of
from graphkit.extraction.propositions import Proposition
from graphkit.linking.claims import Claim, Term
from graphkit.text.sentences import Sentence

INTO_OFFICE = frozenset({"appoint", "take-office"})
BODIES = frozenset(
    {"Organisation", "GovernmentBody", "ArmedForce", "Command", "ArmedGroup", "Alliance", "PoliticalParty"}
)
PART = frozenset({"part", "unit", "branch", "arm", "component"})


def standing(
    p: Proposition, claim: Claim, sentence: Sentence, term: Callable[[Phrase], Term | None]
) -> Iterator[Proposition]:
    """Take a proposition, its claim and what brings a phrase to a term; yield the office or whole that it tells of.

    `Haig is Secretary of State`, `was named President of Chile`, `became prime minister`: the person holds the office,
    as surely and by the same voice as the clause has it. `The brigade is part of the army`, `belongs to the army`: so.
    """
    subject, object_ = claim.subject, claim.object
    if p.level != "core" or p.object is None or subject is None or object_ is None or subject.id is None:
        return
    if subject.type == "Person" and object_.type == "Role" and object_.id is not None and _takes(p, claim):
        yield _told(p, "hold office", p.object, rules=("office-by-verb",))
    elif subject.type in BODIES and claim.event is None and p.verb == "be" and not p.preposition:
        whole = _whole(p.object, sentence)
        found = None if whole is None else term(whole)
        if whole is not None and found is not None and found.type in BODIES and found.id != subject.id:
            yield _told(p, "part of", whole, rules=("part-of-body",))
    elif subject.type in BODIES and object_.type in BODIES and (p.verb, p.preposition) == ("belong", "to"):
        yield _told(p, "part of", p.object, rules=("part-of-body",))


def _takes(p: Proposition, claim: Claim) -> bool:
    if p.verb in ("be", "become") and not p.preposition:
        return True
    event = claim.event
    into = event is not None and event.type == "Change" and event.mode in INTO_OFFICE
    return into and p.preposition in ("", "as") and (p.passive or event is None or event.mode == "take-office")


def _told(p: Proposition, lemma: str, whole: Phrase, *, rules: tuple[str, ...]) -> Proposition:
    return replace(
        p, level="implicit", lemma=lemma, object=whole, preposition="", arguments=(), words=(), rules=(*p.rules, *rules)
    )


def _whole(object_: Phrase, sentence: Sentence) -> Phrase | None:
    """What `part of the army` is part of; None where the object says something else."""
    if object_.sentence != sentence.index or lemma_of(sentence.tokens[object_.head]) not in PART:
        return None
    return next((part.phrase for part in noun_parts(sentence, object_.head) if part.preposition == "of"), None)
