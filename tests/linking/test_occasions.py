"""Which times a sentence tells, and of which of its predicates: the next one up the tree, never a name's month."""

from __future__ import annotations

import datetime

from graphkit.linking.dates import Moment
from graphkit.linking.occasions import owner, told
from graphkit.text.sentences import Sentence
from tests.linking.made import told as named
from tests.trees import sentence

DAY = datetime.date(2025, 3, 31)


def times(made: Sentence) -> list[tuple[str, str | None, tuple[int, ...]]]:
    return [
        (made.text[m.start : m.end], m.value if isinstance(m, Moment) else None, words)
        for m, words in told(made, anchor=DAY)
    ]


def test_each_time_comes_with_its_words() -> None:
    made = named("on March 5 he left , and in 2021 too")
    assert times(made) == [("March 5", "2025-03-05", (1, 2)), ("2021", "2021", (8,))]
    assert times(named("he left")) == []


def test_the_words_are_found_wherever_the_sentence_stands() -> None:
    made = sentence("He he PRON PRP 2 nsubj\nleft leave VERB VBD 0 root\nyesterday yesterday NOUN NN 2 obl", start=70)
    assert times(made) == [("yesterday", "2025-03-30", (2,))]


def test_what_stands_inside_a_name_is_no_time() -> None:
    assert times(named("led by May there", ("May", "Person"))) == []
    assert times(named("USA Today said so", ("USA Today", "Organisation"))) == []
    assert times(named("on March 5 May left", ("May", "Person"))) == [("March 5", "2025-03-05", (1, 2))]
    assert [words for *_, words in times(named("in May Hill left", ("Hill", "Person")))] == [(1,)]


def test_a_time_counted_from_another_takes_in_the_date_it_is_told_with() -> None:
    assert times(named("on March 5 of the same year he left")) == [
        ("March 5 of the same year", None, (1, 2, 3, 4, 5, 6))
    ]


ON_MONDAY = sentence(
    """
    Envoys envoy NOUN NNS 2 nsubj
    left leave VERB VBD 0 root
    a a DET DT 4 det
    meeting meeting NOUN NN 2 obj
    of of ADP IN 6 case
    ministers minister NOUN NNS 4 nmod
    on on ADP IN 8 case
    Monday Monday PROPN NNP 2 obl
    """
)


def test_a_time_is_that_of_the_next_predicate_up_the_tree() -> None:
    assert owner(ON_MONDAY, (7,), {1}) == 1
    assert owner(ON_MONDAY, (7,), {0}) is None
    assert owner(ON_MONDAY, (7,), set()) is None


def test_a_predicate_between_takes_the_time_of_its_own() -> None:
    made = sentence(
        """
        He he PRON PRP 2 nsubj
        said say VERB VBD 0 root
        they they PRON PRP 4 nsubj
        left leave VERB VBD 2 ccomp
        yesterday yesterday NOUN NN 4 obl
        """
    )
    assert owner(made, (4,), {1, 3}) == 3
    assert owner(made, (4,), {1}) == 1


def test_a_noun_further_up_that_is_no_object_keeps_the_time_for_itself() -> None:
    made = sentence(
        """
        The the DET DT 2 det
        envoy envoy NOUN NN 6 nsubj
        from from ADP IN 4 case
        ports port NOUN NNS 2 nmod
        yesterday yesterday NOUN NN 4 nmod
        failed fail VERB VBD 0 root
        """
    )
    assert owner(made, (4,), {5}) is None
