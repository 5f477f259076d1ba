"""Which words of the text may stand in the picture as a node of their own, and in which order they are worth it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graphkit.linking.claims import Claim, Term
from graphkit.linking.dates import moments

# What says nothing outside its sentence: pronouns, determiners, bare counts.
_FUNCTION_WORDS = frozenset(
    "a an the i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its "
    "itself we us our ours ourselves they them their theirs themselves this that these those who whom whose which what "
    "whoever whatever there here one ones other others another some any none all both each either neither many much "
    "more most few fewer less least several such same so everybody everyone everything somebody someone something "
    "anybody anyone anything nobody nothing no not of and or else own first second third last two three four five six "
    "seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_MONEY = frozenset("$€£¥%")
_LEVELS = ("core", "implicit", "speech")


def drawable(term: Term, claim: Claim) -> bool:
    """Take a phrase and its claim and return whether the phrase may be a node: it names nothing, but tells something.

    A pronoun, a bare count and a date tell nothing by themselves: the claim is read in the panel, and bears its date.
    """
    return term.id is None and claim.level in _LEVELS and not empty(term.text) and not _date(term, claim)


def repeating(claims: Iterable[Claim]) -> frozenset[str]:
    """Take claims and return the ids of those that tell but the date of another of their clause: oblique ones."""
    known = list(claims)
    told = {(_clause(claim), claim.time) for claim in known if claim.time is not None and claim.level != "oblique"}
    return frozenset(
        claim.id
        for claim in known
        if claim.level == "oblique" and claim.object is not None and claim.object.id is None
        if (_clause(claim), claim.time) in told and _date(claim.object, claim)
    )


def _clause(claim: Claim) -> tuple[str, int, int, str]:
    return claim.document, claim.start, claim.clause, claim.subject.text if claim.subject else ""


def telling(claim: Claim) -> tuple[bool, int, float, str, int, int, str]:
    """Take a claim and return what sorts it among those with a phrase: facts, then speech, then what others say."""
    place = _LEVELS.index(claim.level) if claim.level in _LEVELS else len(_LEVELS)
    return (
        not claim.asserted, place, -claim.confidence, claim.document, claim.start, claim.clause, claim.id,
    )  # fmt: skip


def empty(text: str) -> bool:
    """Take words and return whether they say nothing outside their sentence.

    >>> [empty(text) for text in ("everybody", "those three", "their leaders", "$7.2 million")]
    [True, True, False, False]
    """
    words = _WORD.findall(text.lower())
    return all(word in _FUNCTION_WORDS for word in words) and not _MONEY & set(text)


def _date(term: Term, claim: Claim) -> bool:
    if claim.time is not None and claim.time.start <= term.start < term.end <= claim.time.end:
        return True
    bare = term.text.removeprefix("the ").strip()
    found = any(one.start == 0 and one.end == len(bare) for one in moments(bare, anchor=None))
    return found or _YEAR.fullmatch(bare) is not None
