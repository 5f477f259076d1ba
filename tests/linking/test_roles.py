"""Roles in an event: each place of the clause plays what its frame says, and only what can play it."""

from __future__ import annotations

import pytest

from graphkit.extraction.grammar import Phrase
from graphkit.extraction.proposition import Proposition
from graphkit.extraction.propositions import propositions
from graphkit.extraction.telling import Antecedent
from graphkit.linking.claims import Argument, Term
from graphkit.linking.events import frame
from graphkit.linking.roles import noun_roles, object_roles, roles_of, with_noun_parts, with_there
from graphkit.text.sentences import Sentence
from tests.linking.assembling import read
from tests.linking.made import LEXICON, brought
from tests.trees import roles as parts
from tests.trees import sentence, stated

PAID = """
    Ann Ann PROPN NNP 2 nsubj
    paid pay VERB VBD 0 root
    a a DET DT 4 det
    visit visit NOUN NN 2 obj
    to to ADP IN 6 case
    Seoul Seoul PROPN NNP 4 nmod
    and and CCONJ CC 8 cc
    Tokyo Tokyo PROPN NNP 6 conj
"""


def core(table: str) -> tuple[Sentence, Proposition]:
    made = sentence(table, names=((6, 6, "Place"), (8, 8, "Place")) if "Seoul" in table else ())
    (found,) = stated(made, level="core")
    return made, found


def term(name: str, kind: str | None) -> Term:
    return Term(name, 0, 1, f"kg:{name}" if kind else None, name, kind)


def test_what_hangs_on_the_noun_that_names_the_event_belongs_to_the_clause() -> None:
    made, paid = core(PAID)
    more = with_noun_parts(paid, frame(paid, made, lexicon=LEXICON), made)
    assert parts(made, paid) == []
    assert parts(made, more) == [("goal", "to", "Seoul"), ("goal", "to", "Tokyo")]
    assert with_noun_parts(more, frame(paid, made, lexicon=LEXICON), made) == more


def test_what_hangs_on_another_noun_does_not() -> None:
    made, painted = core(PAID.replace("paid pay", "visited visit").replace("visit visit NOUN", "friend friend NOUN"))
    found = frame(painted, made, lexicon=LEXICON)
    assert found is not None
    assert with_noun_parts(painted, found, made) == painted
    assert with_noun_parts(painted, None, made) == painted


MET = "Ann Ann PROPN NNP 2 nsubj\nmet meet VERB VBD 0 root\nHill Hill PROPN NNP 2 obj"
FRAME = {"subject": "hasActor", "object": "hasRecipient", "with": "hasActor", "in": "hasPlace"}


def filled(
    subject: str | None, object_: str | None, *, frame_roles: dict[str, str] = FRAME, passive: bool = False
) -> list[tuple[str, str]]:
    """The roles that terms of these classes (None: a phrase that names nothing) get as subject `s` and object `o`."""
    _, found = core(MET)
    if passive:
        _, found = core("Hill Hill PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nmet meet VERB VBN 0 root")
    return list(roles_of(found, frame_roles, term("s", subject), term("o", object_), ()))


@pytest.mark.parametrize("kind", ["Person", "State", "GovernmentBody", "ArmedForce", "Organisation", "Role"])
def test_who_can_act_plays_the_part_of_its_place(kind: str) -> None:
    assert filled(kind, kind) == [("hasActor", "kg:s"), ("hasRecipient", "kg:o")]
    assert filled(kind, None) == [("hasActor", "kg:s")]
    assert filled(None, kind) == [("hasRecipient", "kg:o")]


@pytest.mark.parametrize(("kind", "plays"), [("Place", [("hasPlace", "kg:o")]), ("Equipment", []), ("Document", [])])
def test_a_thing_or_place_acts_in_nothing_but_may_be_the_theme(kind: str, plays: list[tuple[str, str]]) -> None:
    assert filled(kind, kind) == plays
    assert filled(kind, kind, frame_roles={"subject": "hasActor", "object": "theme"}) == [("theme", "kg:o")]


def test_what_is_done_to_a_place_happens_there() -> None:
    assert filled("State", "Place") == [("hasActor", "kg:s"), ("hasPlace", "kg:o")]


@pytest.mark.parametrize(("kind", "plays"), [("State", True), ("Place", True), ("Person", False), ("Alliance", False)])
def test_only_a_place_or_state_is_where_it_happened(kind: str, plays: bool) -> None:
    there = {"subject": "hasActor", "object": "hasPlace"}
    assert filled("Person", kind, frame_roles=there) == [("hasActor", "kg:s")] + [("hasPlace", "kg:o")] * plays


def test_in_the_passive_the_subject_stands_in_the_place_of_the_object() -> None:
    assert filled("Person", None, passive=True) == [("hasRecipient", "kg:s")]


@pytest.mark.parametrize(("kind", "played"), [("Place", [("hasPlace", "kg:o")]), ("Organisation", [])])
def test_where_it_happened_needs_no_frame(kind: str, played: list[tuple[str, str]]) -> None:
    _, found = core(
        "Ann Ann PROPN NNP 2 nsubj\nslept sleep VERB VBD 0 root\nin in ADP IN 4 case\nOslo Oslo PROPN NNP 2 obl"
    )
    assert list(roles_of(found, {"subject": "hasActor"}, None, term("o", kind), ())) == played


def test_arguments_play_by_their_preposition_or_as_a_place() -> None:
    table = (
        MET
        + "\nwith with ADP IN 5 case\nKoval Koval PROPN NNP 2 obl\nnear near ADP IN 7 case\nPorts ports PROPN NNP 2 obl"
    )
    made, found = core(table)
    assert [role for role, *_ in parts(made, found)] == ["companion", "place"]
    arguments = (Argument("companion", term("k", "Person")), Argument("place", term("p", "Place")))
    played = list(roles_of(found, FRAME, None, None, arguments))
    assert played == [("hasActor", "kg:k"), ("hasPlace", "kg:p")]
    nobody = (Argument("companion", term("k", None)), Argument("place", term("p", "Person")))
    assert list(roles_of(found, FRAME, None, None, nobody)) == []


SALE = """
    Italy Italy PROPN NNP 3 nmod:poss
    's 's PART POS 1 case
    sale sale NOUN NN 8 nsubj
    of of ADP IN 5 case
    ships ship NOUN NNS 3 nmod
    to to ADP IN 7 case
    Egypt Egypt PROPN NNP {head} nmod
    began begin VERB VBD 0 root
"""


@pytest.mark.parametrize("head", [3, 5])
def test_who_hangs_on_the_noun_that_tells_the_event_plays_a_part(head: int) -> None:
    made = sentence(SALE.format(head=head), names=((1, 1, "State"), (7, 7, "State")))
    roles = {"subject": "hasActor", "of": "theme", "to": "hasRecipient"}

    def named(found: Phrase, role: str) -> Term:
        word = made.tokens[found.head].text
        return term(f"{word}-{role}", "State" if word in ("Italy", "Egypt") else None)

    played = [("hasActor", "kg:Italy-hasActor"), ("hasRecipient", "kg:Egypt-hasRecipient")]
    assert list(noun_roles(made, 2, roles, named)) == played
    assert list(noun_roles(made, 2, {"by": "hasActor"}, named)) == []


def test_only_who_acts_is_sought_on_the_object() -> None:
    _, sold = core("Italy Italy PROPN NNP 2 nsubj\nsold sell VERB VBD 0 root\nships ship NOUN NNS 2 obj")
    assert object_roles(sold, {"to": "hasRecipient", "from": "hasPlace", "with": "hasActor"}) == {"to": "hasRecipient"}
    assert object_roles(sold, {"on": "hasRecipient", "in": "hasRecipient"}) == {"on": "hasRecipient"}
    assert object_roles(sold, {"for": "theme", "in": "theme"}) == {"for": "theme"}
    _, slept = core(
        "Ann Ann PROPN NNP 2 nsubj\nslept sleep VERB VBD 0 root\nin in ADP IN 4 case\nbed bed NOUN NN 2 obl"
    )
    assert object_roles(slept, {"to": "hasRecipient"}) == {}


def test_a_there_that_is_resolved_is_a_place_of_its_claim() -> None:
    table = (
        "Lee Lee PROPN NNP 2 nsubj\nmet meet VERB VBD 0 root\nPark Park PROPN NNP 2 obj\nthere there ADV RB 2 advmod"
    )
    visit = "Lee Lee PROPN NNP 2 nsubj\nvisited visit VERB VBD 0 root\nSeoul Seoul PROPN NNP 2 obj"
    made = read((visit, ((3, 3, "Place"),)), (table, ()))
    [met] = [p for p in propositions(made, lexicon=LEXICON) if p.sentence == 1]
    unknown, known = brought(*made), brought(*made, antecedents={(1, 3): Antecedent(0, 2, "there")})
    assert with_there(met, unknown).arguments == ()
    [part] = with_there(met, known).arguments
    assert (part.role, part.preposition, part.phrase.head) == ("place", "", 3)
    found = known.of_phrase(part.phrase, acts=False)
    assert found is not None
    assert (found.label, found.type) == ("Seoul", "Place")
