"""What tells the kind of a name: its spelling, what stands around it, its place in the tree, and the name finder."""

from __future__ import annotations

import pytest

from graphkit.text.clues import Occurrence, clues, known_clues
from graphkit.text.sentences import Mention, Sentence
from tests.linking.made import GAZETTEER, tagged
from tests.trees import sentence


def occurrence(made: Sentence, first: int, last: int, *labels: tuple[int, int, str]) -> Occurrence:
    return Occurrence(made, Mention(first, last, type="Agent", how="structure"), labels)


def test_spelling_tells_the_first_and_last_word_and_how_they_are_written() -> None:
    told = set(clues(occurrence(tagged("the Bank of Karst closed|VERB"), 1, 3)))
    assert {"words:3", "first:bank", "last:karst", "word:of", "end:rst", "begin:ba", "shape:title-title"} <= told
    assert {"before:the", "behind:closed"} <= told


@pytest.mark.parametrize(
    ("line", "last", "clue"),
    [
        ("NATO met|VERB", 0, "shape:caps4-caps4"),
        ("NATO met|VERB", 0, "length:4:caps4"),
        ("McDonald left|VERB", 0, "shape:mixed-mixed"),
        ("Anna Ruiz left|VERB", 1, "given:True"),
        ("Anna left|VERB", 0, "given:False"),
        ("Ruiz K. Paz left|VERB", 2, "initial"),
        ("Area 51 closed|VERB", 1, "digit"),
        ("Smith & Sons closed|VERB", 2, "joined"),
        ("Ruiz", 0, "alone"),
    ],
)
def test_marks_in_the_words_tell(line: str, last: int, clue: str) -> None:
    assert clue in set(clues(occurrence(tagged(line), 0, last)))


def test_an_article_written_with_a_name_is_passed_over() -> None:
    made = sentence(
        """
        al al PROPN NNP 4 nsubj SpaceAfter=No
        - - PUNCT HYPH 1 punct SpaceAfter=No
        Abadi Abadi PROPN NNP 1 flat
        spoke speak VERB VBD 0 root
        """
    )
    told = set(clues(occurrence(made, 0, 2)))
    assert {"article", "first:abadi", "words:3"} <= told
    assert "word:al" not in told


TREE = """
    He he PRON PRP 2 nsubj
    flew fly VERB VBD 0 root
    to to ADP IN 4 case
    Karst Karst PROPN NNP 2 obl
    , , PUNCT , 6 punct
    Utah Utah PROPN NNP 4 appos
    , , PUNCT , 9 punct
    and and CCONJ CC 9 cc
    Ruiz Ruiz PROPN NNP 4 conj
    's 's PART POS 9 case
    """


def test_the_tree_tells_what_a_name_hangs_on_and_what_hangs_on_it() -> None:
    made = sentence(TREE)
    told = set(clues(occurrence(made, 3, 3)))
    assert {"dep:obl", "dep:obl:to", "above:obl:fly", "above:obl:to:fly", "below:appos:utah"} <= told
    assert "owner" not in told


def test_names_beside_it_tell_and_a_place_behind_a_comma_most() -> None:
    bare = sentence(TREE)
    names = (Mention(3, 3, type="Place"), Mention(5, 5, type="State"), Mention(8, 8, type="Person"))
    made = Sentence(bare.document, 0, bare.start, bare.end, bare.text, bare.tokens, mentions=names)
    told = set(clues(Occurrence(made, names[0])))
    assert {"with:LOC", "then:State"} <= told
    assert {"after:LOC"} <= set(clues(Occurrence(made, names[1])))
    assert {"along:Place", "owner"} <= set(clues(Occurrence(made, names[2])))


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ((1, 3, "ORG"), "ORG"),
        ((1, 3, "GPE"), "LOC"),
        ((0, 4, "PERSON"), "PER~in"),
        ((2, 3, "LOC"), "LOC~out"),
        ((4, 4, "LOC"), "none"),
    ],
)
def test_the_name_finder_tells_a_kind_of_the_same_words_or_of_some_of_them(
    label: tuple[int, int, str], told: str
) -> None:
    made = occurrence(tagged("the Bank of Karst closed|VERB"), 1, 3, label)
    assert made.label == told
    assert {f"label:{told}", f"label:{told}:2", "how:structure:Agent", f"both:{told}:structure:Agent"} <= set(
        clues(made)
    )


def test_the_same_words_go_before_others_whichever_the_name_finder_says_first() -> None:
    made = tagged("the Bank of Karst closed|VERB")
    assert occurrence(made, 1, 3, (3, 3, "LOC"), (1, 3, "ORG")).label == "ORG"


def test_what_the_gazetteer_knows_of_a_name_and_its_words_tells() -> None:
    assert set(known_clues("Japanese Opposition Group", GAZETTEER)) == {"has:adjective"}
    assert {"has:State", "is:State"} <= set(known_clues("Japan", GAZETTEER))
    assert set(known_clues("Karst", GAZETTEER)) == set()
