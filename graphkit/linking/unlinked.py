"""Claims on a pronoun that stands for nobody known: `It left Rome` tells a reader nothing."""

from __future__ import annotations

from graphkit.linking.claims import Claim, Term

BARE = frozenset(
    "it they them this that these those which what such he him she her itself themselves some many several most few "
    "all both each one none any another other others".split()
)


def on_nobody(claim: Claim) -> bool:
    """Take a claim and return whether its subject or object is a bare pronoun that is linked to nobody."""
    spoken_to = claim.subject is not None and claim.subject.text.lower() == "you"
    return spoken_to or _bare(claim.subject) or _bare(claim.object)


def _bare(term: Term | None) -> bool:
    if term is None or term.id is not None:
        return False
    return term.text.lower() in BARE or not any(character.isalnum() for character in term.text)
