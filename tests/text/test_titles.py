"""Titles and the persons behind them: where the office ends, where the name ends, and where there is nobody."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.text.folding import known_stretches
from graphkit.text.titles import PARTICLES, capitalised, deputy, is_title, name_end, person_around, titled
from tests.linking.made import GAZETTEER, words
from tests.trees import sentence


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
        ("army chief", "Abdel Fattah el-Sayed"),
        ("foreign minister", "Jordan Smith"),
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


@pytest.mark.parametrize(
    ("rows", "word", "whole"),
    [
        (("Omar PROPN NNP 4 nsubj", "bin PROPN NNP 1 flat", "Said PROPN NNP 1 flat"), 1, "Omar bin Said"),
        (("Omar PROPN NNP 4 nsubj", "- PUNCT HYPH 1 punct", "Ali PROPN NNP 1 flat"), 1, "Omar - Ali"),
        (("then ADV RB 4 advmod", "Paul PROPN NNP 4 nsubj", "Lund PROPN NNP 4 nsubj"), 3, "Paul Lund"),
        (("Park PROPN NNP 4 nsubj", "Her PRON PRP$ 3 nmod:poss", "Jin PROPN NNP 4 nsubj"), 1, "Park Her Jin"),
        (("Park PROPN NNP 4 nsubj", "Her PRON PRP$ 3 nmod:poss", "Jin PROPN NNP 4 nsubj"), 3, "Park Her Jin"),
        (("Minister PROPN NNP 4 nsubj", "Paul PROPN NNP 1 flat", "Lund PROPN NNP 1 flat"), 3, "Paul Lund"),
        (("Lund PROPN NNP 4 nsubj", "old ADJ JJ 1 flat", "Base PROPN NNP 1 flat"), 1, "Lund"),
        (("Lund PROPN NNP 4 nsubj", "Friday PROPN NNP 4 obl", "there ADV RB 4 advmod"), 1, "Lund"),
    ],
)
def test_the_tree_has_the_whole_name_around_a_part_of_it(rows: tuple[str, ...], word: int, whole: str) -> None:
    table = [f"{row.split()[0]} {row}" for row in (*rows, "met VERB VBD 0 root")]
    made = sentence("\n".join(table))
    first, last = person_around(made.tokens, word - 1, word - 1)
    assert " ".join(token.text for token in made.tokens[first : last + 1]) == whole


@pytest.mark.parametrize(
    ("text", "first", "found"),
    [
        ("the deputy minister", 2, 1),
        ("the minister", 1, None),
        ("minister", 0, None),
        ("Vice-President", 2, 0),
        ("Under Secretary", 1, 0),
        ("under ministers", 1, None),
    ],
)
def test_the_word_before_an_office_may_make_another_of_it(text: str, first: int, found: int | None) -> None:
    assert deputy(words(text), first) == found
