"""What lies near an entity: a chain of claims, walked hop by hop."""

from __future__ import annotations

import pytest

from graphkit.errors import GraphError
from graphkit.linking.claims import Attribution, Claim, Relation, Term
from graphkit.neighbourhood import around


def term(name: str | None, label: str = "") -> Term:
    return Term("words", 0, 5, id=name, label=label or name or "words")


def claim(id_: str, subject: Term | None, object_: Term | None, *, speaker: str | None = None) -> Claim:
    said = (Attribution("words", 0, 5, speaker, (speaker or "").title(), "said", 6, 10),) if speaker else ()
    return Claim(
        id_,
        "a.txt",
        0,
        0,
        "core",
        0,
        20,
        "words said more word",
        subject,
        Relation("r", "r", "r"),
        object_,
        attribution=said,
    )


CHAIN = (
    claim("1", term("ann", "Ann"), term("bob", "Bob")),
    claim("2", term("bob"), term("cid", "The Harbour")),
    claim("3", term("cid"), term("dan")),
    claim("4", None, term(None), speaker="eve"),
    claim("5", term("fay", "Twin"), term("guy", "Twin")),
)


@pytest.mark.parametrize(
    ("entity", "hops", "ids"),
    [
        ("ann", 1, ["1"]),
        ("ann", 2, ["1", "2"]),
        ("ann", 9, ["1", "2", "3"]),
        ("BOB", 1, ["1", "2"]),
        ("the harbour", 1, ["2", "3"]),
        ("Eve", 1, ["4"]),
    ],
)
def test_claims_within_so_many_hops_in_their_order(entity: str, hops: int, ids: list[str]) -> None:
    assert [each.id for each in around(CHAIN, entity, hops=hops)] == ids


def test_a_name_that_nothing_bears_is_an_error() -> None:
    with pytest.raises(GraphError, match="Zoe: no entity of this name in the graph"):
        around(CHAIN, "Zoe")


def test_a_name_of_two_entities_asks_for_the_iri() -> None:
    with pytest.raises(GraphError, match=r"twin: the name of fay and guy \(give the IRI of one\)"):
        around(CHAIN, "twin")
