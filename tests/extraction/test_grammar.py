"""A tree read by role: conjuncts, phrases, prepositions, times."""

from __future__ import annotations

import pytest

from graphkit.extraction.grammar import (
    base,
    conjuncts,
    first_conjunct,
    holder,
    is_denial,
    is_relative,
    is_time,
    noun_end,
    once,
    particles,
    phrase,
    preposition,
    stretch,
    text_of,
    title,
    verb_of,
)
from graphkit.text.sentences import Sentence
from tests.trees import inline_mended, sentence, tree, triples, words


def at(made: Sentence, form: str) -> int:
    """Take a sentence and a form and return the place of the one word written so."""
    (found,) = [t.i for t in made.tokens if t.text == form]
    return found


def noun(made: Sentence, form: str) -> str | None:
    return words(made, phrase(made, at(made, form)))


def test_a_tree_is_read_once_for_the_same_words_and_another_tree_anew() -> None:
    read: list[int] = []

    @once
    def heard(made: Sentence, i: int, *, more: int = 0) -> str:
        read.append(i)
        return made.tokens[i].text * (1 + more)

    first, second = tree("Italy, France and Spain left."), tree("Italy France left.")
    told = [heard(first, 0), heard(first, 0), heard(first, 0, more=1), heard(second, 0)]
    assert told == ["Italy", "Italy", "ItalyItaly", "Italy"]
    assert read == [0, 0, 0]


def test_a_label_is_cut_at_its_subtype() -> None:
    assert [base(dep) for dep in ("obl:agent", "obl", "acl:relcl")] == ["obl", "obl", "acl"]


def test_conjuncts_are_found_from_the_first_and_lead_back_to_it() -> None:
    made = tree("Italy, France and Spain left.")
    assert text_of(made, conjuncts(made, at(made, "Italy"))) == "Italy France Spain"
    assert [made.tokens[first_conjunct(made, k)].text for k in conjuncts(made, at(made, "Italy"))] == ["Italy"] * 3


def test_coordinated_names_may_stand_side_by_side() -> None:
    made = tree("Italy France left.")
    assert text_of(made, conjuncts(made, at(made, "Italy"))) == "Italy France"


def test_two_owners_of_one_thing_are_one_phrase() -> None:
    made = tree("Paris and London's efforts failed.")
    assert text_of(made, conjuncts(made, at(made, "Paris"))) == "efforts"
    assert noun(made, "efforts") == "Paris and London's efforts"


def test_a_phrase_leaves_out_preposition_apposition_and_what_is_coordinated() -> None:
    made = tree("Rossi, the minister, left from the old base of France and a port.")
    assert noun(made, "Rossi") == "Rossi"
    assert noun(made, "minister") == "the minister"
    assert noun(made, "base") == "the old base of France"
    assert noun(made, "port") == "a port"


def test_a_phrase_keeps_a_restrictive_clause_and_leaves_out_one_behind_a_comma() -> None:
    restrictive = tree("The minister who signed the treaty left Rome.")
    assert noun(restrictive, "minister") == "The minister who signed the treaty"
    aside = tree("The minister, who signed the treaty, left.")
    assert noun(aside, "minister") == "The minister"


def test_an_owner_is_named_without_its_ending() -> None:
    made = tree("Rossi's visit to Egypt ended.")
    assert noun(made, "Rossi") == "Rossi"
    assert noun(made, "visit") == "Rossi's visit to Egypt"


def test_a_predicate_noun_leaves_the_rest_of_its_clause_out() -> None:
    assert noun(tree("Italy is a member of the alliance."), "member") == "a member of the alliance"
    assert noun(tree("Italy is not a member of the alliance."), "member") == "a member of the alliance"


def test_a_title_and_its_name_are_one_phrase() -> None:
    made = tree("Defense Minister Mario Rossi visited Rome.")
    office, person = made.mentions[0], made.mentions[1]
    assert holder(made, office) == person
    assert title(made, person) == office
    assert holder(made, person) is None
    assert noun(made, "Minister") == "Defense Minister Mario Rossi"
    assert noun(made, "Rossi") == "Defense Minister Mario Rossi"


def test_a_phrase_that_closes_a_quotation_opens_it_too() -> None:
    assert noun(tree("Italy sold “old” ships."), "ships") == "“old” ships"


def test_a_phrase_that_opens_a_quotation_closes_it_too() -> None:
    table = """the the DET DT 3 det
{} {} PUNCT `` 3 punct
zone zone NOUN NN 0 root
{} {} PUNCT '' 3 punct"""
    for opens, closes in ("“”", ("``", "''")):
        made = sentence(table.format(opens, opens, closes, closes))
        assert words(made, phrase(made, 2)) == made.text


@pytest.mark.parametrize(
    ("noun", "joins", "told"),
    [("ships NNS", "like", "ships"), ("ship NN", "like", "ship like frigates"), ("ship NN", "including", "ship")],
)
def test_examples_are_no_words_of_the_phrase(noun: str, joins: str, told: str) -> None:
    form, tag = noun.split()
    made = sentence(f"{form} ship NOUN {tag} 0 root\n{joins} {joins} ADP IN 3 case\nfrigates frigate NOUN NNS 1 nmod")
    assert words(made, phrase(made, 0)) == told


def test_a_denial_is_no_word_of_the_phrase_but_not_only_is() -> None:
    made = tree("Rossi visited not Rome but Osaka.")
    assert is_denial(made, at(made, "not"))
    assert noun(made, "Rome") == "Rome"
    only = tree("Rossi visited not only Rome but also Osaka.")
    assert not is_denial(only, at(only, "not"))


def test_the_stretch_of_a_clause_has_all_its_words_but_those_left_out_at_its_end() -> None:
    behind = tree("Italy sold ships, the minister said.")
    assert words(behind, stretch(behind, at(behind, "sold"))) == "Italy sold ships, the minister said"
    without = frozenset({at(behind, "said")})
    assert words(behind, stretch(behind, at(behind, "sold"), without=without)) == "Italy sold ships"


def test_a_stretch_goes_on_behind_what_is_put_in_between() -> None:
    made = tree("The talks, the ministry said, ended.")
    found = stretch(made, at(made, "ended"), without=frozenset({at(made, "said")}))
    assert words(made, found) == "The talks, the ministry said, ended"


def test_a_preposition_may_have_several_words() -> None:
    made = tree("Rossi sailed from Rome to Egypt with Tanaka for a treaty because of a storm.")
    assert text_of(made, preposition(made, at(made, "storm"))) == "because of"
    assert text_of(made, preposition(made, at(made, "Rome"))) == "from"


def test_a_word_that_joins_clauses_is_no_preposition_but_one_before_a_gerund_is() -> None:
    joined = tree("The minister said that Italy sold ships.")
    assert preposition(joined, at(joined, "sold")) == ()
    gerund = tree("Italy won by selling ships.")
    assert text_of(gerund, preposition(gerund, at(gerund, "selling"))) == "by"


@pytest.mark.parametrize(
    ("word", "tag", "time"),
    [
        ("Monday", "PROPN NNP", True),
        ("March", "PROPN NNP", True),
        ("evening", "NOUN NN", True),
        ("years", "NOUN NNS", True),
        ("2021", "NUM CD", True),
        ("1500", "NUM CD", True),
        ("500", "NUM CD", False),
        ("Rome", "PROPN NNP", False),
        ("storm", "NOUN NN", False),
        ("march", "NOUN NN", False),
    ],
)
def test_what_is_a_time(word: str, tag: str, time: bool) -> None:
    lemma = "year" if word == "years" else word
    made = sentence(
        f"He he PRON PRP 2 nsubj\nleft leave VERB VBD 0 root\nin in ADP IN 4 case\n{word} {lemma} {tag} 2 obl"
    )
    assert is_time(made, 3) is time


def test_a_day_of_a_month_is_a_time() -> None:
    made = tree("Rossi left on March 30.")
    assert is_time(made, at(made, "30"))


def test_a_relative_pronoun_is_told_from_a_conjunction_of_the_same_letters() -> None:
    relative = tree("Critics attacked the treaty that Italy had signed.")
    assert is_relative(relative.tokens[at(relative, "that")])
    assert not is_relative(relative.tokens[at(relative, "Italy")])


def test_over_before_a_number_is_no_particle() -> None:
    table = "They they PRON PRP 2 nsubj\ngave give VERB VBD 0 root\nover over ADP RP 2 compound:prt\n{} 2 obj"
    power = sentence(table.format("power power NOUN NN"))
    assert (particles(power, 1), verb_of(power, 1)) == ([2], "give over")
    number = sentence(table.format("12 12 NUM CD"))
    assert (particles(number, 1), verb_of(number, 1)) == ([], "give")


def test_a_noun_ends_with_its_number_or_name() -> None:
    sum_ = sentence("$ $ SYM $ 0 root\n3 3 NUM CD 3 compound\nmillion million NUM CD 1 nummod\nin in ADP IN 5 case\n"
                    "aid aid NOUN NN 1 nmod")  # fmt: skip
    assert noun_end(sum_, 0) == 2
    named = sentence("Paz Paz PROPN NNP 0 root\nVan Van PROPN NNP 1 compound", names=((1, 2, "Person"),))
    assert noun_end(named, 0) == 1
    assert noun_end(sentence("old old ADJ JJ 2 amod\nships ship NOUN NNS 0 root"), 1) == 1


def test_the_phrase_of_a_name_holds_no_time() -> None:
    table = "Lima Lima PROPN NNP 0 root\nlast last ADJ JJ 3 amod\nweek week NOUN NN 1 nmod:unmarked"
    named, plain = (
        sentence(table, names=((1, 1, "Place"),)),
        sentence(table.replace("Lima Lima PROPN NNP", "talks talk NOUN NNS")),
    )
    assert words(named, phrase(named, 0)) == "Lima"
    assert words(plain, phrase(plain, 0)) == "talks last week"


def test_a_number_keeps_what_bounds_it() -> None:
    made = sentence(
        """killed kill VERB VBD 0 root
at at ADP IN 3 case
least least ADJ JJS 4 nmod
12 12 NUM CD 5 nummod
soldiers soldier NOUN NNS 1 obj"""
    )
    assert words(made, phrase(made, 4)) == "at least 12 soldiers"


def test_a_semicolon_ends_a_phrase() -> None:
    read = inline_mended(
        "Peru Peru PROPN NNP 2 nsubj / sought seek VERB VBD 0 root / aid aid NOUN NN 2 obj / ; ; PUNCT : 6 punct / "
        "the the DET DT 6 det / mission mission NOUN NN 3 nmod"
    )
    assert triples(read) == [("Peru", "sought", "aid")]
