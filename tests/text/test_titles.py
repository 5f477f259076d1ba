"""Titles and the persons behind them: where the office ends, where the name ends, and where there is nobody."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.text.folding import known_stretches
from graphkit.text.titles import PARTICLES, capitalised, is_title, name_end, titled
from tests.linking.made import GAZETTEER, words


def held(text: str) -> list[tuple[str, str, bool]]:
    """Title, name, and whether it is a form of address or rank alone, for each person in a text."""
    tokens = words(text)
    known = known_stretches(tokens, gazetteer=GAZETTEER)
    return [
        (
            text[tokens[t.first].start : tokens[t.name - 1].end],
            text[tokens[t.name].start : tokens[t.last].end],
            t.courtesy,
        )
        for t in titled(tokens, known=known)
    ]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("President", "Oleh Koval"),
        ("Prime Minister", "Ann O'Neill"),
        ("Deputy Prime Minister", "Ivo Novak"),
        ("First Deputy Prime Minister", "Denys Koval"),
        ("Acting Foreign Minister", "Lina Berg"),
        ("Defense Secretary", "Ann Lee"),
        ("U.S. Defense Secretary", "Ann Lee"),
        ("Chinese President", "Li Wei"),
        ("British Prime Minister", "Ann Hill"),
        ("North Korean leader", "Kim Nam Il"),
        ("Secretary of State", "Ann Lee"),
        ("U.S. Secretary of State", "Ann Lee"),
        ("Secretary of the Navy", "Ann Lee"),
        ("Minister of Foreign Affairs", "Jan de Vries"),
        ("Minister for Foreign Affairs", "Jan de Vries"),
        ("Minister of Defence of Ukraine", "Oleh Koval"),
        ("President of France", "Luc Petit"),
        ("Speaker of the House", "Paul Stone"),
        ("Speaker of the U.S. House of Representatives", "Paul Stone"),
        ("Undersecretary of Defense for Policy", "Ann Lee"),
        ("Chairman of the Joint Chiefs of Staff", "Mark Stone"),
        ("Chairman of the Joint Chiefs of Staff Gen.", "Mark Stone"),
        ("Commander of U.S. Forces Japan Lt. Gen.", "Ann Lee"),
        ("Chief of the General Staff", "Jan Kos"),
        ("Ambassador to Japan", "Ann Lee"),
        ("U.S. ambassador to Japan", "Ann Lee"),
        ("special envoy to Ukraine", "Ann Lee"),
        ("NATO Secretary General", "Jens Holm"),
        ("Secretary-General", "Jens Holm"),
        ("Vice-President", "Ann Lee"),
        ("National Security Adviser", "Ann Lee"),
        ("Attorney General", "Ann Lee"),
        ("then-Defense Secretary", "Ann Lee"),
        ("former President", "John Smith"),
        ("ex-President", "John Smith"),
        ("President-elect", "Maria Lopez"),
        ("Prime Minister-designate", "Omar Haddad"),
        ("president", "Vladimir Orlov"),
        ("Pentagon spokesman", "Peter Stone"),
        ("Vice President", "J. D. Stone"),
        ("Sen.", "Mark A. Stone"),
        ("Gov.", "Paul Stone Jr."),
        ("King", "Charles III"),
        ("Pope", "Leo XIV"),
        ("Crown Prince", "Mohammed bin Salem"),
        ("Minister", "Ursula van der Berg"),
        ("President", "Abdel Fattah el-Sayed"),
        ("Defence Minister", "Abdul al-Rahman al-Saud"),
        ("Emir", "Tamim bin Hamad bin Khalifa Al Thani"),
        ("President", "Yves d'Argent"),
        ("President", "al-Sayed"),
        ("Minister", "van der Berg"),
        ("Foreign Minister", "Jean-Luc Petit"),
        ("Chancellor", "Franz-Josef Weber-Klein"),
        ("Korean President", "Park Jae-won"),
        ("Prime Minister", "Nguyen Van Minh"),
        ("Foreign Minister", "Jordan Smith"),
        ("Japanese Defense Minister", "Gen Sato"),
        ("Prime Minister", "May"),
    ],
)
def test_an_office_and_its_holder(title: str, name: str) -> None:
    for behind in (" visited Tokyo.", ", who left,", "'s visit", "’s visit", " and France met", " (left)"):
        assert held(f"{title} {name}{behind}")[:1] == [(title, name, False)], behind


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Gen.", "Mark A. Stone"),
        ("General", "Mark Stone"),
        ("Maj. Gen.", "J.D. Stone"),
        ("Lt. Col.", "Ann Lee"),
        ("Lt Gen", "Ann Lee"),
        ("Lieutenant General", "Ann Lee"),
        ("Rear Adm.", "Ann Lee"),
        ("Brig. Gen.", "Ann Lee"),
        ("Sgt. Maj.", "Ann Lee"),
        ("Adm.", "Austin"),
        ("Mr.", "Lee"),
        ("Mrs.", "May"),
        ("Dr.", "Ann Lee"),
        ("Sir", "John Smith"),
        ("Lord", "Stone"),
        ("Major", "Tom Hill"),
    ],
)
def test_a_rank_or_form_of_address_is_no_office(title: str, name: str) -> None:
    assert held(f"That day {title} {name} spoke.") == [(title, name, True)]


@pytest.mark.parametrize(
    "text",
    [
        "the president said so",
        "the President of France said so",
        "the Prime Minister of Japan visited",
        "the U.S. Defense Secretary visited",
        "Secretary of State for Defence",
        "the Speaker of the U.S. House of Representatives left",
        "the Foreign Minister, who left",
        "the Foreign Minister in Tokyo",
        "President and Congress agreed",
        "the Chairman of the Joint Chiefs of Staff",
        "the King of Jordan",
        "General Assembly resolutions",
        "General Electric sold it",
        "Marshal Islands",
        "Prime Minister Tuesday said",
        "Minister NATO said",
        "Commander U.S. Forces Japan said",
        "President Japan said",
        "Prime Minister's Office",
        "Major powers agreed",
        "Chief among them",
        "Sir, we left",
        "Sen. committee",
        "the General (left)",
        "",
    ],
)
def test_where_nobody_follows_nobody_is_found(text: str) -> None:
    assert held(text) == []


def test_a_name_ends_before_what_is_no_part_of_it() -> None:
    assert held("President Ann Lee Monday said") == [("President", "Ann Lee", False)]
    assert held("President Ann Lee-led talks") == [("President", "Ann Lee", False)]
    assert held("President Lee-backed talks") == [("President", "Lee", False)]
    assert held("Governor Ann Lee of Ohio") == [("Governor", "Ann Lee", False)]
    assert held("Prime Minister Ann Lee - Stone left") == [("Prime Minister", "Ann Lee", False)]
    assert held("Minister Ann Lee Mr. Stone") == [("Minister", "Ann Lee", False), ("Mr.", "Stone", True)]


def test_several_persons_stand_in_the_order_of_the_text() -> None:
    text = "Then-President Ann Lee, Gen. Mark Stone and Japanese Defense Minister Gen Sato met Secretary Hill."
    assert [name for _, name, _ in held(text)] == ["Ann Lee", "Mark Stone", "Gen Sato", "Hill"]


def test_a_word_of_another_part_of_speech_ends_a_parsed_name() -> None:
    parsed = zip(words("Ann Lee He"), ("PROPN", "PROPN", "PRON"), strict=True)
    assert name_end([dataclasses.replace(token, pos=pos) for token, pos in parsed], 0) == 1


def test_what_a_title_and_a_name_look_like() -> None:
    assert [is_title(t) for t in words("President Gen. Mr. ex-President president Lee")] == [True] * 4 + [False] * 2
    assert [capitalised(t) for t in words("Lee 7th lee ÉLAN .")] == [True, False, False, True, False]


WORDS = (
    "President Prime Minister Gen. of the for - U.S. Japan Lee Park Jae won al Jr. III Monday , . and elect ex-King's"
)


@given(st.lists(st.sampled_from(WORDS.split()), max_size=12), st.sampled_from([" ", ""]))
def test_any_words_give_titles_and_names_that_do_not_overlap(given_words: list[str], glue: str) -> None:
    tokens = words(glue.join(given_words))
    last = -1
    for found in titled(tokens, known=known_stretches(tokens, gazetteer=GAZETTEER)):
        assert found.first < found.name <= found.last < len(tokens)
        assert last < found.name
        last = found.last
        assert capitalised(tokens[found.name]) or tokens[found.name].text in PARTICLES
        assert any(capitalised(token) for token in tokens[found.name : found.last + 1])
