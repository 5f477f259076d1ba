"""A claim on what somebody or something is -> the office held, or the body belonged to, as a claim of its own."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace

from graphkit.extraction.arguments import noun_parts
from graphkit.extraction.grammar import Phrase, lemma_of
from graphkit.extraction.proposition import Proposition
from graphkit.extraction.tenure import tenure
from graphkit.linking.claims import Claim, Term
from graphkit.text.sentences import Sentence

A_YEAR = 366
BODIES = frozenset(
    {"Organisation", "GovernmentBody", "ArmedForce", "Command", "ArmedGroup", "Alliance", "PoliticalParty"}
)
PART = frozenset({"part", "unit", "branch", "arm", "component"})

# Who is proposed for an office does not have it yet.
PROPOSED = frozenset({"nominate", "designate", "propose", "tap", "recommend", "suggest", "shortlist"})


def standing(
    p: Proposition,
    claim: Claim,
    sentence: Sentence,
    term: Callable[[Phrase], Term | None],
    *,
    published: datetime.date | None,
) -> Iterator[Proposition]:
    """Take a proposition, its claim, what brings a phrase to a term, and the day of the report; yield the office or
    whole that it tells of.

    `Ortiz is Secretary of State`, `was named chancellor`, `became prime minister`: the person holds the office,
    as surely and by the same voice as the clause has it. Who came into it within a year before the report still has it,
    unless it is told to be past. `The brigade is part of the army`, `belongs to the army`: so.
    """
    subject, object_ = claim.subject, claim.object
    if p.level != "core" or p.object is None or subject is None or object_ is None or subject.id is None:
        return
    if subject.type == "Person" and object_.type == "Role" and object_.id is not None and _takes(p, claim):
        yield _holding(p, p.object, sentence, now=p.verb != "be" and _lately(claim, published))
    elif subject.type in BODIES and claim.event is None and p.verb == "be" and not p.preposition:
        whole = _whole(p.object, sentence)
        found = None if whole is None else term(whole)
        if whole is not None and found is not None and found.type in BODIES and found.id != subject.id:
            yield _told(p, "part of", whole, rules=("part-of-body",))
    elif subject.type in BODIES and object_.type in BODIES and (p.verb, p.preposition) == ("belong", "to"):
        yield _told(p, "part of", p.object, rules=("part-of-body",))


def _holding(p: Proposition, office: Phrase, sentence: Sentence, *, now: bool) -> Proposition:
    """The office that a claim tells of: as its verb has it, but for what the words beside it take back, `a former`."""
    held = _told(p, "hold office", office, rules=("office-by-verb",))
    if held.stance.status not in ("done", "ongoing"):
        return held
    beside = tenure(sentence, office.first, office.last)
    status = beside.status if beside.status != "ongoing" else "ongoing" if now else held.stance.status
    return replace(held, stance=replace(held.stance, status=status), rules=(*held.rules, *beside.rules))


def _takes(p: Proposition, claim: Claim) -> bool:
    if p.verb in ("be", "become") and not p.preposition:
        return True
    event = claim.event
    if event is None or event.type != "Change" or p.preposition not in ("", "as") or p.verb in PROPOSED:
        return False
    return event.mode == "take-office" or (event.mode == "appoint" and p.passive)


def _lately(claim: Claim, published: datetime.date | None) -> bool:
    """Whether a claim's time is a day within the year before the report."""
    if published is None or claim.time is None or claim.time.value is None or claim.time.precision != "day":
        return False
    return 0 <= (published - datetime.date.fromisoformat(claim.time.value)).days <= A_YEAR


def _told(p: Proposition, lemma: str, whole: Phrase, *, rules: tuple[str, ...]) -> Proposition:
    return replace(
        p, level="implicit", lemma=lemma, object=whole, preposition="", arguments=(), words=(), rules=(*p.rules, *rules)
    )


def _whole(object_: Phrase, sentence: Sentence) -> Phrase | None:
    """What `part of the army` is part of; None where the object says something else."""
    if object_.sentence != sentence.index or lemma_of(sentence.tokens[object_.head]) not in PART:
        return None
    return next((part.phrase for part in noun_parts(sentence, object_.head) if part.preposition == "of"), None)
