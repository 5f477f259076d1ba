"""Numbers of things and amounts of money: value, unit, modifier and words; what counts nothing is left alone."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.linking.quantities import Amount, amounts
from graphkit.text.sentences import Sentence
from tests.linking.made import tagged


def measured(
    line: str, *, without: frozenset[int] = frozenset(), times: frozenset[int] = frozenset()
) -> list[tuple[str, float, str | None, str | None]]:
    sentence = tagged(line)
    return [(said(sentence, a), a.value, a.unit, a.modifier) for a in amounts(sentence, without=without, times=times)]


def said(sentence: Sentence, amount: Amount) -> str:
    return sentence.slice(sentence.tokens[amount.first].start, sentence.tokens[amount.last].end)


@pytest.mark.parametrize(
    ("line", "words", "value", "unit"),
    [
        ("fired 9 missiles||missile", "9 missiles", 9.0, "missile"),
        ("fired nine|NUM missiles||missile", "nine missiles", 9.0, "missile"),
        ("Nine|NUM missiles||missile fell|VERB", "Nine missiles", 9.0, "missile"),
        ("sent 1,500 troops||troop", "1,500 troops", 1500.0, "troop"),
        ("sent 1,234,567 rounds||round", "1,234,567 rounds", 1234567.0, "round"),
        ("grew 3.5 points||point", "3.5 points", 3.5, "point"),
        ("sent two|NUM thousand|NUM soldiers||soldier", "two thousand soldiers", 2000.0, "soldier"),
        ("sent 2.5 million|NUM shells||shell", "2.5 million shells", 2.5e6, "shell"),
        ("one|NUM million|NUM shells||shell", "one million shells", 1e6, "shell"),
        ("a dozen|NOUN ships||ship", "dozen ships", 12.0, "ship"),
        ("sent twenty|NUM ships||ship", "twenty ships", 20.0, "ship"),
        ("sent twenty|NUM ~-|PUNCT ~two|NUM ships||ship", "twenty-two ships", 22.0, "ship"),
        ("sent twenty-two|NUM ships||ship", "twenty-two ships", 22.0, "ship"),
        ("nine|NUM ballistic|ADJ missiles||missile fell|VERB", "nine ballistic missiles", 9.0, "ballistic missile"),
        ("12 short|ADJ ~-|PUNCT ~range|NOUN missiles||missile", "12 short-range missiles", 12.0, "short-range missile"),
        ("8 F-16|PROPN fighters||fighter", "8 F-16 fighters", 8.0, "F-16 fighter"),
        ("a 300 ~-|PUNCT ~kilometer|NOUN range", "300-kilometer", 300.0, "kilometer"),
        ("two|NUM ~-|PUNCT ~day|NOUN talks||talk", "two-day", 2.0, "day"),
        ("5 wounded|VERB|wound|amod soldiers||soldier", "5 wounded soldiers", 5.0, "wounded soldier"),
    ],
)
def test_a_number_counts_the_noun_behind_it(line: str, words: str, value: float, unit: str) -> None:
    assert measured(line) == [(words, value, unit, None)]


@pytest.mark.parametrize(
    ("line", "words", "value", "unit"),
    [
        ("paid $|SYM ~5 billion|NUM for", "$5 billion", 5e9, "USD"),
        ("paid US$|SYM ~500 for", "US$500", 500.0, "USD"),
        ("paid €|SYM ~1.2 million|NUM", "€1.2 million", 1.2e6, "EUR"),
        ("paid £|SYM ~10m", "£10m", 1e7, "GBP"),
        ("paid €|SYM ~5bn", "€5bn", 5e9, "EUR"),
        ("paid ¥|SYM ~1.5 trillion|NUM", "¥1.5 trillion", 1.5e12, "JPY"),
        ("paid A$|SYM ~368 billion|NUM", "A$368 billion", 368e9, "AUD"),
        ("paid ₩|SYM ~900", "₩900", 900.0, "KRW"),
        ("paid 5 billion|NUM dollars||dollar", "5 billion dollars", 5e9, "USD"),
        ("paid two|NUM million|NUM euros||euro", "two million euros", 2e6, "EUR"),
        ("paid 700 yen", "700 yen", 700.0, "JPY"),
        ("paid 90 rubles||ruble", "90 rubles", 90.0, "RUB"),
    ],
)
def test_money_is_told_by_a_symbol_or_a_word(line: str, words: str, value: float, unit: str) -> None:
    assert measured(line) == [(words, value, unit, None)]


@pytest.mark.parametrize(
    ("line", "words", "modifier"),
    [
        ("about 80 ships||ship", "about 80 ships", "about"),
        ("sent more|ADJ than 80 ships||ship", "more than 80 ships", "more than"),
        ("sent fewer|ADJ than 80 ships||ship", "fewer than 80 ships", "fewer than"),
        ("sent at least|ADJ 80 ships||ship", "at least 80 ships", "at least"),
        ("sent up|ADP to 80 ships||ship", "up to 80 ships", "up to"),
        ("sent as many|ADJ as 80 ships||ship", "as many as 80 ships", "as many as"),
        ("Nearly|ADV 80 ships||ship", "Nearly 80 ships", "nearly"),
        ("another|DET 80 ships||ship", "another 80 ships", "another"),
        ("Some|DET 80 ships||ship", "Some 80 ships", "some"),
    ],
)
def test_what_stands_before_a_number_modifies_it(line: str, words: str, modifier: str) -> None:
    assert measured(line) == [(words, 80.0, "ship", modifier)]


def test_a_modifier_stands_before_the_symbol_of_money() -> None:
    assert measured("paid more|ADJ than $|SYM ~5 billion|NUM") == [("more than $5 billion", 5e9, "USD", "more than")]


@pytest.mark.parametrize(
    "line",
    [
        "phase one|NUM of it",
        "the one|NUM closest|ADJ",
        "in 2021|NUM he",
        "In 2021|NUM ~, ships||ship sailed|VERB",
        "two|NUM ~-|PUNCT ~plus|CCONJ ~-|PUNCT ~two|NUM talks||talk",
        "two|NUM ~-|PUNCT ~thirds|NOUN|third majority",
        "a 5|NUM ~-|PUNCT ~star|PROPN general",
        "2+2|NUM talks||talk",
        "No.|NOUN 2|NUM of|ADP",
        "won 7|NUM ~- ~2|NUM",
        "at 10:30|NUM he",
        "7th|ADJ Fleet|PROPN",
        "zero-sum|ADJ game",
        "million|NUM reasons||reason",
    ],
)
def test_a_number_that_counts_nothing_is_none(line: str) -> None:
    assert measured(line) == []


def test_a_bare_number_is_one_where_it_is_subject_or_object_but_never_a_year() -> None:
    assert measured("killed 40|NUM|40|obj") == [("40", 40.0, None, None)]
    assert measured("12|NUM|12|nsubj died|VERB") == [("12", 12.0, None, None)]
    assert measured("recalled 1945|NUM|1945|obj") == []
    assert measured("killed 40|NUM|40|obl") == []


def test_a_number_of_a_time_or_name_counts_nothing_and_a_time_is_not_counted() -> None:
    assert measured("sent 7 ships||ship", without=frozenset({1})) == []
    assert measured("On May 7 ships||ship", without=frozenset({1, 2})) == []
    assert measured("sent 7 Monday ships||ship", times=frozenset({2})) == []


def test_a_name_may_be_what_is_counted() -> None:
    found = [("7 Patriot batteries", 7.0, "Patriot battery", None)]
    assert measured("sent 7 Patriot batteries||battery", without=frozenset({2})) == found


def test_several_numbers_stand_in_order() -> None:
    line = "sent 7 ships||ship and 1,200 marines||marine for about|ADV $|SYM ~3 million|NUM"
    assert measured(line) == [
        ("7 ships", 7.0, "ship", None),
        ("1,200 marines", 1200.0, "marine", None),
        ("about $3 million", 3e6, "USD", "about"),
    ]


WORDS = (
    "5 1,500 2.5 1990 ten|NUM one|NUM twenty|NUM - million|NUM dozen|NOUN $|SYM €|SYM bn about|ADV more|ADJ than "
    "ships||ship dollars||dollar big|ADJ Tokyo in 5bn 12|NUM|12|obj hundred|NUM"
)


@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=10).map(" ".join))
def test_amounts_never_overlap_and_have_finite_values(line: str) -> None:
    sentence = tagged(line)
    last = -1
    for amount in amounts(sentence):
        assert last < amount.first <= amount.last < len(sentence.tokens)
        last = amount.last
        assert math.isfinite(amount.value)
        assert amount.value >= 0
        if amount.modifier is not None:
            assert said(sentence, amount).lower().startswith(amount.modifier)
