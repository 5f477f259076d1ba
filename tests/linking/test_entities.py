"""Names of a document -> entities: what is one thing becomes one, and what is not never does."""

from __future__ import annotations

import dataclasses
import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extraction.telling import Antecedent
from graphkit.linking.entities import Entity, slug
from graphkit.text.fullnames import name
from graphkit.text.sentences import Mention
from tests.linking.made import BASE, brought, entities, phrase, told


def ids(*found: Entity | None) -> list[str | None]:
    return [entity.id if entity else None for entity in found]


def alone(text: str, kind: str = "Person", *, document: str = "made.txt") -> Entity:
    """The entity of a name that stands alone in a document."""
    (found,) = entities(told(text, (text, kind)), document=document)
    assert found is not None
    return found


def test_a_known_name_is_its_entry_whatever_it_is_called() -> None:
    met = told("Britain and the United Kingdom met NATO", ("Britain", "State", "uk"), ("United Kingdom", "State", "uk"),
               ("NATO", "Alliance", "nato"))  # fmt: skip
    assert [(e.id, e.label, e.type) for e in entities(met) if e] == [
        ("gz:uk", "United Kingdom", "State"),
        ("gz:uk", "United Kingdom", "State"),
        ("gz:nato", "NATO", "Alliance"),
    ]


def test_an_unknown_name_gets_an_iri_under_the_base_by_its_words() -> None:
    (found,) = entities(told("the Blue Harbor Institute met", ("Blue Harbor Institute", "Organisation")))
    assert found == Entity(BASE + "entity/blue-harbor-institute", "Blue Harbor Institute", "Organisation", how="model")


def test_a_name_that_several_known_things_bear_names_none() -> None:
    assert entities(told("In Victoria he spoke", ("Victoria", "Place"), how="gazetteer-ambiguous")) == [None]


@pytest.mark.parametrize("short", ["Stone", "Paul"])
def test_one_word_of_a_name_is_brought_to_the_one_full_name(short: str) -> None:
    full, again = entities(told(f"Paul Stone met {short}", ("Paul Stone", "Person"), (short, "Person")))
    assert ids(full, again) == [BASE + "entity/paul-stone"] * 2
    assert again is not None
    assert (again.label, again.how) == ("Paul Stone", "full-name")


def test_a_body_behind_its_state_is_the_states_body_in_the_whole_document() -> None:
    japan, fleet = ("Japan", "State", "japan"), ("7th Fleet", "ArmedForce")
    us, house = ("United States", "State", "us"), ("House of Representatives", "Organisation")
    found = entities(
        told("the United States 's House of Representatives voted", us, house),
        told("the House of Representatives voted", house, index=1),
    )
    assert ids(*found)[1:] == ["gz:us-house", "gz:us-house"]
    assert ids(*entities(told("Japan 's 7th Fleet left", japan, fleet)))[1] == BASE + "entity/7th-fleet"


def test_a_body_behind_no_state_of_its_own_is_nobodys() -> None:
    us, france = ("U.S.", "State", "us"), ("France", "State", "france")
    house = ("House of Representatives", "Organisation")
    for line, state in (("the U.S. left the House of Representatives", us),
                        ("France 's House of Representatives voted", france)):  # fmt: skip
        assert ids(*entities(told(line, state, house)))[1] == BASE + "entity/house-of-representatives"


def test_a_body_that_two_states_of_a_document_have_is_each_ones_own() -> None:
    line = "Japan 's Navy met the U.S. 's Navy and the Navy left"
    navy = ("Navy", "ArmedForce")
    found = entities(told(line, ("Japan", "State", "japan"), navy, ("U.S.", "State", "us"), navy, navy), document="a")
    assert ids(*found)[1] == "gz:japan-navy"
    assert ids(*found)[3] == "gz:us-navy"
    assert ids(*found)[4] == BASE + "entity/navy-" + hashlib.sha256(b"a").hexdigest()[:6]


def test_what_many_states_have_is_told_apart_by_its_state_else_by_its_document() -> None:
    court, france = ("Supreme Court", "GovernmentBody"), ("France", "State", "france")
    for line, names in (
        ("France 's Supreme Court ruled", (france, court)),
        ("the Supreme Court of France ruled", (court, france)),
    ):
        (found,) = [e for e in entities(told(line, *names)) if e is not None and e.type == "GovernmentBody"]
        assert (found.id, found.label) == (BASE + "entity/supreme-court-of-france", "Supreme Court of France")
    bare = [entities(told("the Supreme Court ruled", court), document=document)[0] for document in ("a", "b")]
    assert len(set(ids(*bare))) == 2
    harbor = ("Blue Harbor Party", "PoliticalParty")
    assert (
        ids(*entities(told("France 's Blue Harbor Party won", france, harbor)))[1] == BASE + "entity/blue-harbor-party"
    )


def test_a_name_that_is_known_to_be_another_states_says_whose_it_is() -> None:
    fleet, france = ("7th Fleet", "ArmedForce"), ("France", "State", "france")
    made = told("France 's 7th Fleet sailed", france, fleet)
    whose = tuple(dataclasses.replace(m, of="gz:france") if m.type == "ArmedForce" else m for m in made.mentions)
    found = entities(dataclasses.replace(made, mentions=whose))[1]
    assert found is not None
    assert (found.id, found.label) == (BASE + "entity/7th-fleet-of-france", "7th Fleet of France")


def test_a_surname_is_known_before_the_full_name_and_in_another_sentence() -> None:
    found = entities(
        told("Stone left", ("Stone", "Person")), told("Paul Stone was back", ("Paul Stone", "Person"), index=1)
    )
    assert ids(*found) == [BASE + "entity/paul-stone"] * 2


def test_a_surname_of_two_persons_stays_apart() -> None:
    line = "Mary Smith met John Smith and Smith left"
    found = entities(told(line, ("Mary Smith", "Person"), ("John Smith", "Person"), ("Smith", "Person")))
    assert ids(*found) == [BASE + "entity/mary-smith", BASE + "entity/john-smith", BASE + "entity/smith"]


def test_a_surname_goes_before_a_first_name() -> None:
    line = "Martin Lee met James Martin and Martin left"
    found = entities(told(line, ("Martin Lee", "Person"), ("James Martin", "Person"), ("Martin", "Person")))
    assert ids(*found)[2] == BASE + "entity/james-martin"


def test_initials_and_suffixes_do_not_make_another_person() -> None:
    line = "John Stone , John A. Stone and John A. Stone Jr."
    found = entities(told(line, ("John Stone", "Person"), ("John A. Stone", "Person"), ("John A. Stone Jr.", "Person")))
    assert ids(*found) == [BASE + "entity/john-a-stone-jr"] * 3
    line = "John A. Stone and John Albert Stone"
    found = entities(told(line, ("John A. Stone", "Person"), ("John Albert Stone", "Person")))
    assert ids(*found) == [BASE + "entity/john-albert-stone"] * 2
    found = entities(told("J.D. Stone and Stone", ("J.D. Stone", "Person"), ("Stone", "Person")))
    assert ids(*found) == [BASE + "entity/j-d-stone"] * 2


def test_a_name_that_fits_two_fuller_ones_is_neither() -> None:
    line = "Paul A. Stone , Paul B. Stone and Paul Stone"
    found = entities(told(line, ("Paul A. Stone", "Person"), ("Paul B. Stone", "Person"), ("Paul Stone", "Person")))
    assert len(set(ids(*found))) == 3


def test_articles_and_possessives_are_no_part_of_a_name() -> None:
    sentence = told("the Blue Fleet ~'s ships and The Blue Fleet", ("the Blue Fleet's", "ArmedForce"),
                    ("The Blue Fleet", "ArmedForce"))  # fmt: skip
    assert [name(sentence, mention) for mention in sentence.mentions] == ["Blue Fleet", "Blue Fleet"]
    assert len(set(ids(*entities(sentence)))) == 1
    typographic = told("Paul O’Hara ~’s", ("Paul O’Hara’s", "Person"))
    assert name(typographic, typographic.mentions[0]) == "Paul O'Hara"


def test_an_abbreviation_in_brackets_names_what_stands_before_it() -> None:
    first = told(
        "Blue Harbor Institute ( ~BHI ~) said", ("Blue Harbor Institute", "Organisation"), ("BHI", "Organisation")
    )
    second = told("BHI said so", ("BHI", "Organisation"), index=1)
    assert ids(*entities(first, second)) == [BASE + "entity/blue-harbor-institute"] * 3
    known = told("U.S. Forces Japan ( ~USFJ ~)", ("U.S. Forces Japan", "Command", "usfj"), ("USFJ", "Command"))
    assert ids(*entities(known)) == ["gz:usfj", "gz:usfj"]


@pytest.mark.parametrize("short", ["XQZ", "BIH", "BHIX", "bhi", "B"])
def test_what_does_not_abbreviate_a_name_is_no_alias(short: str) -> None:
    line = f"Blue Harbor Institute ( ~{short} ~)"
    found = entities(told(line, ("Blue Harbor Institute", "Organisation"), (short, "Organisation")))
    assert len(set(ids(*found))) == 2


def test_an_unknown_name_has_the_class_most_of_its_mentions_have() -> None:
    line = "Karst met Karst and Karst"
    kinds = [e.type for e in entities(told(line, ("Karst", "Agent"), ("Karst", "Place"), ("Karst", "Agent"))) if e]
    assert kinds == ["Place"] * 3
    assert [e.type for e in entities(told("Karst met", ("Karst", "Agent"))) if e] == ["Agent"]


def office(text: str, *, of: str | None = None, entry: str | None = None, document: str = "made.txt") -> Entity:
    sentence = told(text, (text, "Role"))
    mention = Mention(0, len(sentence.tokens) - 1, "Role", entry=entry, of=of, how="title")
    sentence = type(sentence)("made.txt", 0, 0, len(text), text, sentence.tokens, (mention,))
    (found,) = entities(sentence, document=document)
    assert found is not None
    return found


def test_a_known_office_is_its_entry() -> None:
    assert office("U.S. Defense Secretary", entry="gz:us-defense-secretary").id == "gz:us-defense-secretary"


def test_an_office_whose_words_name_its_body_is_one_in_all_documents() -> None:
    one, other = (office("Japanese Fisheries Minister", of="gz:japan", document=d) for d in ("a.txt", "b.txt"))
    assert one == other
    assert one.id == BASE + "entity/japanese-fisheries-minister"


def test_an_office_in_one_word_is_that_which_its_holder_has_in_full() -> None:
    full = ("U.S. Defense Secretary", "Role", "us-defense-secretary"), ("Ann Stone", "Person")
    first = told("U.S. Defense Secretary Ann Stone left", *full)
    for office, who, same in (("Secretary", "Stone", True), ("Secretary", "Lee", False), ("Minister", "Stone", False)):
        second = told(f"{office} {who} slept", (office, "Role"), (who, "Person"), index=1)
        found = entities(first, second)
        assert (found[2] is not None and found[2].id == "gz:us-defense-secretary") is same


def test_a_bare_office_is_that_of_its_document_alone() -> None:
    one, again, other = (office("Fisheries Minister", document=d) for d in ("a.txt", "a.txt", "b.txt"))
    assert one == again
    assert one.id != other.id
    assert one.label == other.label == "Fisheries Minister"


def test_the_same_full_name_is_one_iri_in_two_documents() -> None:
    assert alone("Recep Tayfun Öztürk", document="a.txt") == alone("Recep Tayfun Öztürk", document="b.txt")


PAIRS = [
    ("Kim Jong Un", "Kim Yo Jong"),
    ("Kim Jong Un", "Kim Jong Il"),
    ("Kim Jong Un", "Kim Yong Un"),
    ("George H. W. Bush", "George W. Bush"),
    ("John Stone Jr.", "John Stone Sr."),
    ("King Charles II", "King Charles III"),
    ("Paul A. Stone", "Paul B. Stone"),
    ("John Paul Jones", "John Luther Jones"),
    ("Mary Smith", "John Smith"),
    ("Jordan Smith", "Jordan Lee"),
    ("Li Wei", "Li Na"),
    ("Lee Jae Won", "Lee Won Jae"),
    ("Anna Nowak", "Anne Nowak"),
    ("Ivan Petrov", "Ivana Petrova"),
    ("Abdullah bin Hamad", "Hamad bin Abdullah"),
    ("Nguyen Van Minh", "Nguyen Thi Minh"),
    ("Mohammed Ali Hasan", "Mohammed Omar Hasan"),
    ("Jean-Luc Petit", "Jean-Paul Petit"),
    ("John Stone", "Joan Stone"),
    ("O'Neill", "Neill"),
    ("Park", "Parker"),
    ("Żółć Ó", "Złoć Ó"),
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_two_persons_never_become_one(one: str, other: str) -> None:
    found = entities(told(f"{one} met {other}", (one, "Person"), (other, "Person")))
    assert len(set(ids(*found))) == 2
    assert [e.label for e in found if e] == [one, other]


KNOWN = {
    ("Niger", "State", "niger"): ("Nigeria", "State", "nigeria"),
    ("South Korea", "State", "south-korea"): ("North Korea", "State", "north-korea"),
    ("Guinea", "State", "guinea"): ("Equatorial Guinea", "State", "equatorial-guinea"),
    ("Tokyo", "Place", "tokyo"): ("Japan", "State", "japan"),
    ("Pentagon", "GovernmentBody", "pentagon"): ("U.S.", "State", "us"),
}


@pytest.mark.parametrize(("one", "other"), KNOWN.items())
def test_two_known_things_never_become_one(one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    found = entities(told(f"{one[0]} met {other[0]}", one, other))
    assert ids(*found) == ["gz:" + one[2], "gz:" + other[2]]


def test_a_person_called_like_a_state_is_not_the_state() -> None:
    line = "Nathan Georgia met Georgia and Georgia"
    person, again, state = entities(
        told(line, ("Nathan Georgia", "Person"), ("Georgia", "Person"), ("Georgia", "State", "georgia"))
    )
    assert ids(person, again, state) == [BASE + "entity/nathan-georgia"] * 2 + ["gz:georgia"]


def test_a_capital_that_acts_is_its_state_and_where_something_is_a_place() -> None:
    sentence = told("Seoul met him in Tokyo and Osaka", ("Seoul", "Place", "seoul"), ("Tokyo", "Place", "tokyo"),
                    ("Osaka", "Place", "osaka"))  # fmt: skip
    known = brought(sentence)
    acting = [known.of_phrase(phrase(sentence, word), acts=True) for word in ("Seoul", "Tokyo", "Osaka")]
    assert ids(*acting) == ["gz:south-korea", "gz:japan", "gz:osaka"]
    assert [e.how for e in acting if e] == ["capital", "capital", "model"]
    placed = [known.of_phrase(phrase(sentence, word), acts=False) for word in ("Seoul", "Tokyo", "Osaka")]
    assert ids(*placed) == ["gz:seoul", "gz:tokyo", "gz:osaka"]


def test_an_office_before_a_name_is_its_holder_where_asked() -> None:
    sentence = told("President Paul Stone left", ("President", "Role"), ("Paul Stone", "Person"))
    known = brought(sentence)
    whole = phrase(sentence, "President Paul Stone", head="President")
    assert ids(known.of_phrase(whole, acts=True)) == [BASE + "entity/paul-stone"]
    (role,) = ids(known.of_phrase(whole, acts=True, holder_too=False))
    assert role is not None
    assert role.startswith(BASE + "entity/president-")


def test_a_phrase_is_named_by_its_head_alone() -> None:
    sentence = told("Blue Harbor officials left Japanese ports", ("Blue Harbor", "Organisation"))
    adjective = Mention(4, 4, "State", entry="gz:japan", adjective=True)
    sentence = type(sentence)(
        "made.txt", 0, 0, sentence.end, sentence.text, sentence.tokens, (*sentence.mentions, adjective)
    )
    known = brought(sentence)
    assert known.of_phrase(phrase(sentence, "Blue Harbor officials"), acts=True) is None
    assert known.of_phrase(phrase(sentence, "Japanese ports"), acts=False) is None
    assert known.of_phrase(phrase(sentence, "Japanese"), acts=False) is None


def test_a_pronoun_is_the_entity_of_its_antecedent() -> None:
    first = told("Paul Stone left", ("Paul Stone", "Person"))
    second = told("He was back", index=1)
    known = brought(first, second, antecedents={(1, 0): Antecedent(0, 1, "antecedent")})
    assert ids(known.of_phrase(phrase(second, "He"), acts=True)) == [BASE + "entity/paul-stone"]
    assert brought(first, second).of_phrase(phrase(second, "He"), acts=True) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Recep Tayfun Öztürk", "recep-tayfun-ozturk"),
        ("U.S. Forces Japan", "u-s-forces-japan"),
        ("7th Fleet", "7th-fleet"),
        ("Jørgen Łukasz Großæ", "jorgen-lukasz-grossae"),
    ],
)
def test_a_slug_is_ascii_words_with_hyphens(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_names_in_other_scripts_and_long_ones_keep_slugs_of_their_own() -> None:
    texts = ["Київ", "Харків", "北京", "東京", "الرياض", "A", "Я", *(f"{'Committee for ' * 8}{x}" for x in "AB")]
    assert len({slug(text) for text in texts}) == len(texts)


@given(st.text(min_size=1, max_size=200))
def test_any_label_gives_a_last_part_of_an_iri(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(text))
    assert len(slug(text)) <= 90


def test_a_surname_left_untyped_where_others_show_a_person_is_that_person() -> None:
    made = told("Paul Stone met Stone and Stone", ("Paul Stone", "Person"), ("Stone", "Person"), ("Stone", "Agent"))
    assert ids(*entities(made)) == [BASE + "entity/paul-stone"] * 3


def test_what_a_document_spells_out_is_meant_by_it_and_not_what_others_mean() -> None:
    own = ("National Arms Trade Office", "Organisation"), ("NATO", "Alliance", "nato")
    here = told("National Arms Trade Office ( ~NATO ~) met", *own)
    there = told("NATO left", ("NATO", "Alliance", "nato"), index=1)
    assert ids(*entities(here, there)) == [BASE + "entity/national-arms-trade-office"] * 3
    also = told("National Army Training Office ( ~NATO ~)", ("National Army Training Office", "Organisation"),
                ("NATO", "Alliance", "nato"), index=2)  # fmt: skip
    assert ids(*entities(here, there, also))[1:3] == ["gz:nato", "gz:nato"]
