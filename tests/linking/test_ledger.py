"""The ledger: each sentence gave a claim or is listed, each clause too, and words that stay unlinked say why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings

from graphkit.extraction.clauses import clauses
from graphkit.extraction.dropped import REASONS, Dropped
from graphkit.extraction.propositions import propositions
from graphkit.linking.claims import Claim
from graphkit.text.sentences import Sentence
from tests.extraction.test_any_tree import documents
from tests.linking.assembling import lost, read, sifted, with_entries
from tests.linking.made import LEXICON
from tests.trees import Name, book, document, sentence, tree

NAMES = {each.name for each in REASONS}
KINDS = {"sentence", "clause", "claim", "pronoun", "nominal"}
LEFT = "Rossi Rossi PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root"


def check(made: Sequence[Sentence], claims: Sequence[Claim], dropped: Sequence[Dropped]) -> None:
    """Whether each sentence either gave a claim or is listed, once, and each clause too; and all stands where it
    says."""
    by_index = {each.index: each for each in made}
    gave = Counter({claim.sentence for claim in claims})
    silent = Counter(each.sentence for each in dropped if each.kind == "sentence")
    assert gave + silent == Counter(list(by_index))
    for each in dropped:
        assert by_index[each.sentence].slice(each.start, each.end) == each.text
        assert each.reason in NAMES
        assert each.kind in KINDS
        assert each.document == by_index[each.sentence].document
    assert [each.sentence for each in dropped] == sorted(each.sentence for each in dropped)
    told = {(claim.sentence, claim.clause) for claim in claims}
    for one in made:
        idle = [c for c in clauses(one) if (one.index, c.number) not in told]
        main = silent[one.index] and any(c.link == "root" for c in idle)
        here = [each for each in dropped if each.sentence == one.index]
        kinds = Counter(each.kind for each in here)
        assert kinds["clause"] <= len(idle) - bool(main)
        assert kinds["clause"] == len(idle) - bool(main) or kinds["claim"]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_each_sentence_of_any_tree_gave_a_claim_or_is_listed_with_a_reason(made: list[Sentence]) -> None:
    check(made, *lost(made))


@pytest.mark.parametrize("title", book())
def test_each_sentence_of_the_book_gave_a_claim_or_is_listed_with_a_reason(title: str) -> None:
    made = [with_entries(tree(title))]
    check(made, *lost(made))


# A sentence without a claim: its table, its names, and why.
SILENT: tuple[tuple[str, tuple[Name, ...], str], ...] = (
    ("2,400 2,400 NUM CD 0 root", (), "no-words"),
    ("Tokyo Tokyo PROPN NNP 0 root\n, , PUNCT , 3 punct\nJapan Japan PROPN NNP 1 appos",
     ((1, 1, "Place"), (3, 3, "State")), "names-only"),
    ("7th 7th ADJ JJ 2 amod\nFleet fleet PROPN NNP 0 root\n: : PUNCT : 2 punct\n250 250 NUM CD 2 nummod",
     ((1, 2, "ArmedForce"),), "names-only"),
    ("Troops troop NOUN NNS 0 root", (), "no-verb"),
    ("Ship ship NOUN NN 0 root\nto to PART TO 3 mark\nsink sink VERB VB 1 acl", (), "no-clause"),
    ("Sign sign VERB VB 0 root\nit it PRON PRP 1 obj", (), "imperative"),
    ("came come VERB VBD 0 root", (), "no-subject"),
)  # fmt: skip


@pytest.mark.parametrize(("table", "names", "why"), SILENT)
def test_a_sentence_without_a_claim_says_why(table: str, names: tuple[Name, ...], why: str) -> None:
    made = sentence(table, names=names, start=40)
    claims, dropped = lost([made])
    assert claims == []
    assert dropped[0] == Dropped("made.txt", 0, 40, 40 + len(made.text), made.text, "sentence", why)


def test_beside_the_main_clause_the_others_of_a_silent_sentence_are_listed() -> None:
    table = "came come VERB VBD 0 root\nto to PART TO 3 mark\nend end VERB VB 1 advcl\nit it PRON PRP 3 obj"
    _, dropped = lost([sentence(table)])
    told = [(each.kind, each.reason, each.text) for each in dropped]
    assert told == [
        ("sentence", "no-subject", "came to end it"),
        ("clause", "open-infinitive", "end it"),
        ("pronoun", "not-acting", "it"),
    ]


def test_a_sentence_that_gave_a_claim_lists_only_what_it_did_not_tell() -> None:
    table = LEFT + "\nwhich which PRON WDT 4 nsubj\nhurt hurt VERB VBD 2 advcl\nJapan Japan PROPN NNP 4 obj"
    claims, dropped = lost(read((table, [(1, 1, "Person"), (5, 5, "State")])))
    assert [claim.relation.text for claim in claims] == ["left"]
    assert [(each.kind, each.reason, each.text) for each in dropped] == [
        ("clause", "open-relative", "which hurt Japan"),
    ]


def test_an_office_told_in_full_elsewhere_is_listed_with_what_is_told_in_its_place() -> None:
    full = (
        "Defense defense PROPN NNP 2 compound\nSecretary secretary PROPN NNP 4 compound\nPeter Peter PROPN NNP 4 flat\n"
        "Rossi Rossi PROPN NNP 5 nsubj\nleft leave VERB VBD 0 root"
    )
    short = "Secretary secretary PROPN NNP 2 compound\nRossi Rossi PROPN NNP 0 root"
    claims, dropped = lost(
        read((full, [(1, 2, "Role"), (3, 4, "Person")]), (short, [(1, 1, "Role"), (2, 2, "Person")]))
    )
    assert len([c for c in claims if c.relation.text == "holds"]) == 1
    assert [(each.sentence, each.kind, each.reason, each.text, each.candidates) for each in dropped] == [
        (1, "sentence", "told-in-full", "Secretary Rossi", ()),
        (1, "claim", "told-in-full", "Secretary Rossi", ("Peter Rossi – Defense Secretary",)),
    ]


def test_a_claim_that_the_same_words_tell_twice_is_listed_once_each_time() -> None:
    made = read((LEFT, [(1, 1, "Person")]))
    stated = list(propositions(made, lexicon=LEXICON))
    claims, left = sifted(made, stated * 2)
    assert [(each.claim.id, each.reason, each.instead) for each in left] == [(claims[0].id, "duplicate", claims[0])]


PERSON = "{} {} PRON PRP 2 nsubj\nslept sleep VERB VBD 0 root"
BOTH = (
    "Rossi Rossi PROPN NNP 4 nsubj\nand and CCONJ CC 3 cc\nKern Kern PROPN NNP 1 conj\nmet meet VERB VBD 0 root",
    ((1, 1, "Person"), (3, 3, "Person")),
)
STATES = (
    "France France PROPN NNP 4 nsubj\nand and CCONJ CC 3 cc\nJapan Japan PROPN NNP 1 conj\nmet meet VERB VBD 0 root",
    ((1, 1, "State"), (3, 3, "State")),
)
THE = "The the DET DT 2 det\n{0} {0} NOUN NN 3 nsubj\nslept sleep VERB VBD 0 root"
IT = "It it PRON PRP 2 nsubj\nleft leave VERB VBD 0 root"
BUILT = "Kern Kern PROPN NNP 2 nsubj\nbuilt build VERB VBD 0 root\nit it PRON PRP 2 obj"
SOLDIER = "A a DET DT 2 det\nsoldier soldier NOUN NN 3 nsubj\nleft leave VERB VBD 0 root"
CAPITAL = ("Tokyo Tokyo PROPN NNP 2 nsubj\nslept sleep VERB VBD 0 root", ((1, 1, "Place"),))
THERE = "Kern Kern PROPN NNP 2 nsubj\nslept sleep VERB VBD 0 root\nthere there ADV RB 2 advmod"
CITIES = (
    "Kern Kern PROPN NNP 2 nsubj\nvisited visit VERB VBD 0 root\nSeoul Seoul PROPN NNP 2 obj\nand and CCONJ CC 5 cc\n"
    "Tokyo Tokyo PROPN NNP 3 conj",
    ((1, 1, "Person"), (3, 3, "Place"), (5, 5, "Place")),
)
UNLINKED = (
    ([(PERSON.format("He", "he"), ())], "pronoun", "He", "no-antecedent", ()),
    ([BOTH, (PERSON.format("He", "he"), ())], "pronoun", "He", "several-antecedents", ("Rossi", "Kern")),
    ([(SOLDIER, ()), (PERSON.format("He", "he"), ())], "pronoun", "He", "unnamed-antecedent", ()),
    ([BOTH, (PERSON.format("They", "they"), ())], "pronoun", "They", "no-rule", ()),
    ([(IT, ())], "pronoun", "It", "no-antecedent", ()),
    ([STATES, (IT, ())], "pronoun", "It", "several-antecedents", ("France", "Japan")),
    ([(BUILT, ())], "pronoun", "it", "not-acting", ()),
    ([STATES, (THE.format("country"), ())], "nominal", "The country", "several-antecedents", ("France", "Japan")),
    ([CAPITAL, (THE.format("country"), ())], "nominal", "The country", "adjective-only", ("Japan",)),
    ([(THE.format("fleet"), ())], "nominal", "The fleet", "no-antecedent", ()),
    ([(THE.format("president"), ())], "nominal", "The president", "no-antecedent", ()),
    ([CITIES, (THERE, ())], "pronoun", "there", "several-antecedents", ("Seoul", "Tokyo")),
    ([(THERE, ())], "pronoun", "there", "no-antecedent", ()),
)


@pytest.mark.parametrize(("told", "kind", "text", "why", "candidates"), UNLINKED)
def test_a_word_that_stays_unlinked_says_why_and_whom_it_may_mean(
    told: Sequence[tuple[str, tuple[Name, ...]]], kind: str, text: str, why: str, candidates: tuple[str, ...]
) -> None:
    made = [with_entries(s) for s in document(*(t for t, _ in told), names={i: n for i, (_, n) in enumerate(told)})]
    _, dropped = lost(made)
    words = [each for each in dropped if each.kind not in ("sentence", "claim")]
    found = [(each.kind, each.text, each.reason, each.candidates) for each in words]
    assert found == [(kind, text, why, candidates)]


def test_a_claim_on_a_pronoun_that_stands_for_nothing_known_is_left_out() -> None:
    claims, dropped = lost(read((IT, ()), (BUILT, [(1, 1, "Person")])))
    assert claims == []
    left = [(each.text, each.reason, each.candidates) for each in dropped if each.kind == "claim"]
    assert left == [("It left", "unlinked-pronoun", ()), ("Kern built it", "unlinked-pronoun", ())]


def test_a_word_that_is_linked_and_an_it_that_means_nothing_are_not_listed() -> None:
    linked = read((LEFT, [(1, 1, "Person")]), (PERSON.format("He", "he"), ()))
    rained = read(("It it PRON PRP 2 expl\nrained rain VERB VBD 0 root", ()))
    listed = (*lost(linked)[1], *lost(rained)[1])
    assert [each.text for each in listed if each.kind == "pronoun"] == []
