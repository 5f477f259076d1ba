"""Names in sentences: what gazetteer, model and structure say, and who is right where they differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.knowledge import Entry, Gazetteer
from graphkit.text.names import with_names
from graphkit.text.parser import Parsed
from graphkit.text.sentences import Mention, Sentence
from tests.linking.made import GAZETTEER, tagged
from tests.trees import sentence as tree

Label = tuple[str, str]
"""Words of a sentence and what the pipeline's name finder calls them."""


def parsed(line: str, *labels: Label, index: int = 0) -> Parsed:
    sentence = tagged(line, index=index)
    return Parsed(sentence, tuple((*_places(sentence, text), label) for text, label in labels))


def _places(sentence: Sentence, text: str) -> tuple[int, int]:
    start = sentence.text.index(text)
    inside = [t.i for t in sentence.tokens if start <= t.start and t.end <= start + len(text)]
    return inside[0], inside[-1]


def named(*items: Parsed) -> list[tuple[Sentence, Mention]]:
    return [(s, m) for s in with_names(items, gazetteer=GAZETTEER) for m in s.mentions]


def text(sentence: Sentence, mention: Mention) -> str:
    return sentence.slice(sentence.tokens[mention.first].start, sentence.tokens[mention.last].end)


def kinds(line: str, *labels: Label) -> dict[str, str]:
    return {text(s, m): m.type for s, m in named(parsed(line, *labels))}


def entries(line: str, *labels: Label) -> dict[str, str | None]:
    return {text(s, m): m.entry for s, m in named(parsed(line, *labels))}


@pytest.mark.parametrize(
    ("line", "name", "kind", "entry"),
    [
        ("officials of Japan left|VERB", "Japan", "State", "gz:japan"),
        ("officials of the United States left|VERB", "United States", "State", "gz:us"),
        ("officials of U.S. Forces Japan left|VERB", "U.S. Forces Japan", "Command", "gz:usfj"),
        ("ships of the 7th Fleet sailed|VERB", "7th Fleet", "ArmedForce", "gz:7th-fleet"),
        ("ships of the U.S. 7th Fleet sailed|VERB", "U.S. 7th Fleet", "ArmedForce", "gz:7th-fleet"),
        (
            "the Ministry of Foreign Affairs of the Republic of Korea said|VERB",
            "Ministry of Foreign Affairs of the Republic of Korea",
            "GovernmentBody",
            "gz:korea-mofa",
        ),
        (
            "the North Atlantic Treaty Organization met|VERB",
            "North Atlantic Treaty Organization",
            "Alliance",
            "gz:nato",
        ),
        ("a Patriot battery", "Patriot", "Equipment", "gz:patriot"),
    ],
)
def test_a_known_name_is_taken_whole_whatever_the_model_says(line: str, name: str, kind: str, entry: str) -> None:
    (found,) = [
        (text(s, m), m.type, m.entry, m.how) for s, m in named(parsed(line, (name.rsplit(maxsplit=1)[-1], "PER")))
    ]
    assert found == (name, kind, entry, "gazetteer")


def test_the_longer_known_name_goes_before_the_shorter_one() -> None:
    assert entries("Nigeria met|VERB Niger and Equatorial Guinea met|VERB Guinea") == {
        "Nigeria": "gz:nigeria",
        "Niger": "gz:niger",
        "Equatorial Guinea": "gz:equatorial-guinea",
        "Guinea": "gz:guinea",
    }


def test_a_person_with_the_name_of_a_state_is_a_person() -> None:
    assert kinds("Jordan Smith met|VERB Chinese envoys", ("Jordan Smith", "PER")) == {
        "Jordan Smith": "Person",
        "Chinese": "State",
    }
    assert kinds("President Jordan Smith left|VERB Jordan") == {
        "President": "Role",
        "Jordan Smith": "Person",
        "Jordan": "State",
    }


def test_an_adjective_of_one_state_is_linked_and_of_two_is_not() -> None:
    (_, japanese), (_, korean) = named(parsed("Japanese and Korean|ADJ envoys"))
    assert (japanese.entry, japanese.adjective, japanese.how) == ("gz:japan", True, "gazetteer")
    assert (korean.entry, korean.adjective, korean.how) == (None, True, "gazetteer-ambiguous")
    assert (japanese.type, korean.type) == ("State", "State")
    (_, southern), *rest = named(parsed("South Korean|ADJ envoys"))
    assert (southern.first, southern.last, southern.entry, rest) == (0, 1, "gz:south-korea", [])


def test_a_name_of_a_state_and_a_place_is_the_state_and_of_two_places_is_open() -> None:
    ((_, georgia),) = named(parsed("in Georgia"))
    assert (georgia.entry, georgia.adjective) == ("gz:georgia", False)
    ((_, victoria),) = named(parsed("in Victoria"))
    assert (victoria.type, victoria.entry, victoria.how) == ("Place", None, "gazetteer-ambiguous")


def test_small_words_that_spell_a_name_are_none() -> None:
    assert kinds("told|VERB US|PRON so") == {}
    assert kinds("told|VERB US officials so") == {"US": "State"}


def test_an_office_and_its_holder_are_two_names() -> None:
    found = named(parsed("then ~-|PUNCT ~Speaker of the U.S. House of Representatives Ann Lee left|VERB"))
    assert [(text(s, m), m.type, m.of, m.how) for s, m in found] == [
        ("then-Speaker of the U.S. House of Representatives", "Role", "gz:us-house", "title"),
        ("Ann Lee", "Person", None, "title"),
    ]
    ((_, role), (_, person)) = named(
        parsed("Japanese Fisheries|PROPN Minister Gen Sato left|VERB", ("Gen Sato", "ORG"))
    )
    assert (role.type, person.type) == ("Role", "Person")
    known = named(parsed("U.S. Defense Secretary Ann Lee"))
    assert [(text(s, m), m.type, m.entry) for s, m in known] == [
        ("U.S. Defense Secretary", "Role", "gz:us-defense-secretary"),
        ("Ann Lee", "Person", None),
    ]


def test_a_deputy_holds_another_office() -> None:
    assert entries("the deputy U.S. Defense Secretary left|VERB") == {"deputy U.S. Defense Secretary": None}
    assert entries("the vice ~-|PUNCT ~U.S. Defense Secretary left|VERB") == {"vice-U.S. Defense Secretary": None}
    assert entries("Under|ADP the U.S. Defense Secretary they sailed|VERB") == {
        "U.S. Defense Secretary": "gz:us-defense-secretary",
    }
    ((_, role), _) = named(parsed("deputy U.S. Defense Secretary Ann Lee left|VERB"))
    assert (role.type, role.entry, role.how) == ("Role", None, "title")


def test_a_rank_before_a_name_is_no_office() -> None:
    assert kinds("Gen. Paul Stone met|VERB Mr. Lee") == {"Paul Stone": "Person", "Lee": "Person"}
    assert kinds("Gen. Austin left|VERB Osaka", ("Gen. Austin", "PER")) == {"Austin": "Person", "Osaka": "Place"}


def test_a_surname_is_known_again_wherever_it_stands() -> None:
    found = named(
        parsed("Rice|NOUN spoke|VERB first"),
        parsed("Secretary Ann Rice spoke|VERB then", index=1),
        parsed("praise for Rice|NOUN and Ann but not rice", index=2),
    )
    assert [(s.index, text(s, m), m.type) for s, m in found] == [
        (0, "Rice", "Person"),
        (1, "Secretary", "Role"),
        (1, "Ann Rice", "Person"),
        (2, "Rice", "Person"),
        (2, "Ann", "Person"),
    ]


def test_a_word_of_a_headline_that_the_text_writes_small_is_no_name() -> None:
    headline, text_ = parsed("Oslo Pledges Unity"), parsed("they want unity and a union", index=1)
    assert [text(s, m) for s, m in named(headline)] == ["Oslo Pledges Unity"]
    alone = parsed("in Unity they met Stone and the UNITY")
    assert [text(s, m) for s, m in named(alone)] == ["Unity", "Stone", "UNITY"]
    assert [text(s, m) for s, m in named(alone, text_)] == ["Stone", "UNITY"]


def test_a_surname_never_takes_a_word_out_of_a_longer_known_name() -> None:
    found = named(
        parsed("President Paul Japan left|VERB"), parsed("Japan met|VERB U.S. Forces Japan and Fleet", index=1)
    )
    assert [text(s, m) for s, m in found if s.index == 1] == ["Japan", "U.S. Forces Japan", "Fleet"]
    assert [m.entry for s, m in found if s.index == 1][:2] == [None, "gz:usfj"]


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ("officials|NOUN flew|VERB to|ADP Oslo", "Person"),
        ("officials|NOUN flew|VERB to|ADP Japan", "State"),
        ("officials|NOUN met|VERB the|DET Japanese|ADJ envoy|NOUN", "State"),
    ],
)
def test_a_surname_that_names_a_state_is_the_person_where_nothing_else_is_told_of_the_state(
    other: str, kind: str
) -> None:
    found = named(parsed("Secretary Ann Japan spoke|VERB"), parsed("Japan left|VERB", index=1), parsed(other, index=2))
    assert [(text(s, m), m.type) for s, m in found if s.index == 1] == [("Japan", kind)]


def test_a_given_name_that_names_a_state_is_no_surname() -> None:
    found = named(parsed("Minister Japan Stone spoke|VERB"), parsed("Japan left|VERB", index=1))
    assert [m.entry for s, m in found if s.index == 1] == ["gz:japan"]


@pytest.mark.parametrize(
    ("line", "name", "kind"),
    [
        ("the Blue Harbor Institute said|VERB", "Blue Harbor Institute", "Organisation"),
        ("the Ministry of Fisheries said|VERB", "Ministry of Fisheries", "GovernmentBody"),
        ("the 3rd Marine Regiment said|VERB", "3rd Marine Regiment", "ArmedForce"),
        ("the Northern Command said|VERB", "Northern Command", "Command"),
        ("the Blue Harbor Party said|VERB", "Blue Harbor Party", "PoliticalParty"),
        ("in the Blue Strait|PROPN", "Blue Strait", "Place"),
        ("near Camp Hill Airfield", "Camp Hill Airfield", "Place"),
        ("the Embassy of Karst|PROPN said|VERB", "Embassy of Karst", "GovernmentBody"),
        ("the Karst ~-|PUNCT ~Blue Alliance met|VERB", "Karst-Blue Alliance", "Alliance"),
        ("he met|VERB Karst|PROPN", "Karst", "Agent"),
        ("he met|VERB Ursula van|X der|X Berg", "Ursula van der Berg", "Person"),
    ],
)
def test_what_nobody_knows_is_typed_by_the_word_that_heads_it(line: str, name: str, kind: str) -> None:
    assert kinds(line) == {name: kind}


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("PER", "Person"),
        ("PERSON", "Person"),
        ("ORG", "Organisation"),
        ("LOC", "Place"),
        ("GPE", "Place"),
        ("FAC", "Place"),
        ("LAW", "Document"),
        ("PRODUCT", "Equipment"),
        ("NORP", "Agent"),
        ("EVENT", "Agent"),
        ("WORK_OF_ART", "Agent"),
    ],
)
def test_the_model_types_what_else_has_no_type(label: str, kind: str) -> None:
    assert kinds("he met|VERB Karst|PROPN", ("Karst", label)) == {"Karst": kind}


def test_what_heads_a_name_outweighs_the_model_but_for_persons() -> None:
    assert kinds("at Karst Bay", ("Karst Bay", "ORG")) == {"Karst Bay": "Place"}
    assert kinds("the Karst Army left|VERB", ("Karst Army", "LOC")) == {"Karst Army": "ArmedForce"}
    assert kinds("Paul Bank left|VERB", ("Paul Bank", "PER")) == {"Paul Bank": "Person"}


def test_the_model_is_not_believed_on_days_titles_common_words_and_other_labels() -> None:
    assert kinds("on Monday he left|VERB", ("Monday", "PER")) == {}
    assert kinds("the Prime Minister left|VERB", ("Prime Minister", "PER")) == {}
    assert kinds("the harbor|NOUN left|VERB", ("harbor", "ORG")) == {}
    assert kinds("Russian|ADJ left|VERB", ("Russian", "NORP")) == {}


def test_days_and_months_are_no_part_of_a_name() -> None:
    assert kinds("on Monday Karst|PROPN left|VERB") == {"Karst": "Agent"}
    assert kinds("he met|VERB Karst|PROPN Monday") == {"Karst": "Agent"}
    assert kinds("in March Karst|PROPN left|VERB") == {"Karst": "Agent"}


def test_an_article_and_a_title_are_no_part_of_what_the_model_found() -> None:
    assert kinds("The Karst left|VERB", ("The Karst", "ORG")) == {"Karst": "Organisation"}
    assert kinds("he saw|VERB Captain Karst there", ("Captain Karst", "PER")) == {"Karst": "Person"}


@pytest.mark.parametrize("possessive", ["'s", "’s", "'", "’"])
def test_a_possessive_is_no_part_of_a_name(possessive: str) -> None:
    mark = f"~{possessive}|PART"
    found = kinds(f"Japan {mark} envoy met|VERB Ann Lee {mark} aide and Karst {mark} fleet", ("Ann Lee", "PER"))
    assert found == {"Japan": "State", "Ann Lee": "Person", "Karst": "Agent"}


def test_an_abbreviation_in_brackets_has_the_class_of_its_long_name() -> None:
    line = "the Blue Harbor Command (|PUNCT ~BHC ~)|PUNCT said|VERB"
    assert kinds(line) == {"Blue Harbor Command": "Command", "BHC": "Command"}


def test_an_unknown_name_before_an_office_between_commas_is_a_person() -> None:
    assert kinds("Oleh Koval|PROPN ~, the defense minister|NOUN ~, left|VERB")["Oleh Koval"] == "Person"
    assert kinds("Oleh Koval|PROPN ~, a town|NOUN ~, fell|VERB")["Oleh Koval"] == "Agent"


def test_a_full_name_is_not_broken_into_its_known_surname() -> None:
    found = named(parsed("Minister Oleh Koval left|VERB"), parsed("he met|VERB Petro Koval|PROPN there", index=1))
    assert [text(s, m) for s, m in found if s.index == 1] == ["Petro Koval"]


LINE = st.lists(
    st.sampled_from(
        "Japan Japanese U.S. Forces Fleet 7th Minister President of the Jordan Smith Karst ~, - ( ~) BHC Monday van "
        "met|VERB Korea Republic and ~'s|PART Institute Ministry Gen. left|VERB".split()
    ),
    min_size=1,
    max_size=12,
)


@given(LINE, st.data())
def test_names_never_overlap_stand_in_order_and_leave_the_words_alone(line: list[str], data: st.DataObject) -> None:
    sentence = tagged(" ".join(line))
    ends = st.integers(0, len(sentence.tokens) - 1)
    spans = data.draw(st.lists(st.tuples(ends, ends, st.sampled_from(("PER", "ORG", "LOC", "X"))), max_size=3))
    item = Parsed(sentence, tuple((min(a, b), max(a, b), label) for a, b, label in spans))
    (found,) = with_names([item], gazetteer=GAZETTEER)
    assert (found.tokens, found.text) == (sentence.tokens, sentence.text)
    last = -1
    for mention in found.mentions:
        assert last < mention.first <= mention.last < len(sentence.tokens)
        last = mention.last
        assert mention.how
        assert mention.entry is None or GAZETTEER.entry(mention.entry) is not None


def test_a_ship_by_its_prefix_is_equipment() -> None:
    assert kinds("the USS Blue Heron left") == {"USS Blue Heron": "Equipment"}


def test_a_ruler_named_with_a_realm_behind_has_its_office() -> None:
    office = Entry("gz:uk-queen", "Queen of the United Kingdom", "Role", part_of="gz:uk")
    gazetteer = Gazetteer((*GAZETTEER.entries, office))
    (found,) = with_names([parsed("Queen Anne Stone of the United Kingdom left")], gazetteer=gazetteer)
    assert [(text(found, m), m.type, m.entry) for m in found.mentions] == [
        ("Queen", "Role", "gz:uk-queen"),
        ("Anne Stone", "Person", None),
        ("United Kingdom", "State", "gz:uk"),
    ]


def test_a_label_names_its_speaker_and_nothing_else() -> None:
    found = [(text(s, m), m.type, m.how) for s, m in named(parsed("MR. PAZ : Japan left|VERB"))]
    assert found == [("PAZ", "Person", "label"), ("Japan", "State", "gazetteer")]
    assert kinds("QUESTION : Did|AUX Japan leave|VERB ?", ("Did Japan", "ORG")) == {"Japan": "State"}


def test_days_cut_short_are_no_names() -> None:
    assert kinds("On|ADP Mon , Mar 3 Ola left|VERB", ("Mar 3", "PER")) == {"Ola": "Agent"}


def test_a_capital_behind_a_colon_makes_no_name() -> None:
    assert kinds("Photo|NOUN : Soldiers|NOUN left|VERB") == {}
    assert kinds("the|DET Soldiers|NOUN left|VERB") == {"Soldiers": "Agent"}


@pytest.mark.parametrize(
    ("line", "name", "kind"),
    [
        ("the 15th Marine Expeditionary Unit left|VERB", "15th Marine Expeditionary Unit", "ArmedForce"),
        ("the 3rd Brigade left|VERB", "3rd Brigade", "ArmedForce"),
        ("the Council passed|VERB Resolution 2735 on Monday", "Resolution 2735", "Document"),
    ],
)
def test_numbers_and_kinds_belong_to_a_name(line: str, name: str, kind: str) -> None:
    assert kinds(line)[name] == kind


def test_an_island_is_nobody_whatever_the_model_says() -> None:
    assert kinds("from Ola Paz Island came|VERB", ("Ola Paz Island", "PER")) == {"Ola Paz Island": "Place"}


@pytest.mark.parametrize("word", ["Port", "Fort", "Mount", "Lake", "Cape", "Camp"])
def test_before_one_more_word_it_begins_a_place_whatever_the_model_says(word: str) -> None:
    assert kinds(f"at {word} Novak came|VERB", (f"{word} Novak", "PER")) == {f"{word} Novak": "Place"}
    assert kinds(f"the {word} Novak Authority came|VERB") == {f"{word} Novak Authority": "Organisation"}


def test_whose_name_a_word_is_the_document_shows() -> None:
    items = parsed("Senator Ola Novak left|VERB"), parsed("Novak left|VERB", ("Novak", "LOC"), index=1)
    assert [(text(s, m), m.type) for s, m in named(*items)][-1] == ("Novak", "Person")
    behind = parsed("Secretary Lou Austin visited|VERB"), parsed("near Austin , Japan|PROPN", index=1)
    assert [(text(s, m), m.type) for s, m in named(*behind)][-2:] == [("Austin", "Place"), ("Japan", "State")]


def test_a_given_name_shows_a_person_unless_something_else_is_shown() -> None:
    assert kinds("Omar Novak left|VERB") == {"Omar Novak": "Person"}
    assert kinds("Novak Omar left|VERB") == {"Novak Omar": "Agent"}
    assert kinds("the Omar Brigade left|VERB") == {"Omar Brigade": "ArmedForce"}


GLOBE = """
    He he PRON PRP 2 nsubj
    met meet VERB VBD 0 root
    Japan Japan PROPN NNP {head} compound
    {tail} {tail} PROPN NNP {head_of_tail} {dep}
    editors editor NOUN NNS 2 obj
    """


@pytest.mark.parametrize(
    ("tail", "told"),
    [
        ("Globe", {"Japan Globe": "Agent"}),
        ("Times", {"Japan Times": "Organisation"}),
        ("Government", {"Japan": "State"}),
        ("Army", {"Japan Army": "ArmedForce"}),
        ("Bay", {"Japan Bay": "Place"}),
        ("Minister", {"Japan": "State"}),
    ],
)
def test_a_state_that_only_begins_a_longer_name_is_not_meant(tail: str, told: dict[str, str]) -> None:
    made = tree(GLOBE.format(head=5, tail=tail, head_of_tail=5, dep="compound"))
    found = with_names([Parsed(made)], gazetteer=GAZETTEER)
    assert {text(s, m): m.type for s in found for m in s.mentions} == told


def test_a_state_that_does_something_beside_a_name_is_meant() -> None:
    made = tree(
        GLOBE.format(head=2, tail="Globe", head_of_tail=5, dep="compound").replace(
            "compound\n    Globe", "obj\n    Globe"
        )
    )
    found = with_names([Parsed(made)], gazetteer=GAZETTEER)
    assert {text(s, m): m.type for s in found for m in s.mentions} == {"Japan": "State"}


@pytest.mark.parametrize(
    ("line", "name", "kind"),
    [
        ("the Linguistic Society of Karst met|VERB", "Linguistic Society of Karst", "Organisation"),
        ("the Karst Morning Herald wrote|VERB", "Karst Morning Herald", "Organisation"),
        ("the Ruiz Administration fell|VERB", "Ruiz Administration", "Organisation"),
        ("the Ruiz Doctrine failed|VERB", "Ruiz Doctrine", "Document"),
        ("the Herald Angel sang|VERB", "Herald Angel", "Agent"),
        ("the Paz , Inc. shop closed|VERB", "Paz , Inc.", "Organisation"),
    ],
)
def test_less_certain_words_type_a_name_that_they_end(line: str, name: str, kind: str) -> None:
    assert kinds(line)[name] == kind


@pytest.mark.parametrize(
    ("behind", "name"),
    [("kin", "Wong Kwok-kin"), ("led", "Wong Kwok"), ("backed", "Wong Kwok")],
)
def test_the_second_half_of_a_given_name_belongs_to_it_and_a_participle_does_not(behind: str, name: str) -> None:
    assert list(kinds(f"the man Wong Kwok ~-|PUNCT ~{behind}|X left|VERB")) == [name]


def test_an_article_written_with_a_name_belongs_to_it() -> None:
    assert kinds("the al|PROPN ~-|PUNCT ~Zaman paper closed|VERB") == {"al-Zaman": "Agent"}


def test_a_place_behind_a_name_tells_only_where() -> None:
    line = "the Karst Council for Japan met|VERB"
    assert kinds(line, ("Karst Council for Japan", "ORG")) == {"Karst Council": "Organisation", "Japan": "State"}
    line = "the Karst Council of Japan met|VERB"
    assert "Karst Council of Japan" in kinds(line, ("Karst Council of Japan", "ORG"))


def test_a_house_of_a_state_is_one_under_its_bare_name() -> None:
    assert kinds("the Senate voted|VERB") == {"Senate": "GovernmentBody"}


@pytest.mark.parametrize(
    ("line", "label", "kind"),
    [
        ("the frigate Hessen sailed|VERB", "PER", "Equipment"),
        ("the carrier Charles Petit sailed|VERB", "PER", "Equipment"),
        ("the sailor Hessen sailed|VERB", "PER", "Person"),
        ("the frigate Japan sailed|VERB", "LOC", "State"),
    ],
)
def test_behind_the_noun_of_a_ship_stands_its_name(line: str, label: str, kind: str) -> None:
    name = line.split(" sailed", maxsplit=1)[0].split(" ", maxsplit=2)[2]
    assert kinds(line, (name, label)) == {name: kind}
