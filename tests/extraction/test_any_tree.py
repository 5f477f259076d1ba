"""Whatever the tree: nothing is raised, and every place of a proposition lies in its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hypothesis import HealthCheck, assume, given, reject, settings
from hypothesis import strategies as st

from graphkit.extraction.clauses import clauses
from graphkit.extraction.coreference import antecedents
from graphkit.extraction.grammar import Phrase, base, subtree
from graphkit.extraction.mending import EVERY, MENDS, mended
from graphkit.extraction.proposition import Proposition
from graphkit.extraction.propositions import propositions
from graphkit.text.sentences import Mention, Sentence
from tests.extraction import test_enumerations, test_joints, test_mending, test_sayings
from tests.linking.made import GAZETTEER
from tests.trees import LABELS, LEXICON, PARTS, sentence

FORMS = (
    "Italy Rossi Tokyo President former minister talks visit meeting said told says denied plans refused began was is "
    "will would not never no nobody neither nor or and but if had Should that who which where when of in by to from "
    'according with between before yet have been selling sold ships he she their it what longer reportedly “ ” " , . ? '
    ": - elect 2021 Monday as instead"
).split()
TAGS = "NNP NN NNS VB VBD VBN VBG VBZ VBP MD IN TO DT PRP PRP$ WP WDT RB CC JJ CD POS HYPH , . : EX".split()
MENDED = sorted(
    table
    for module in (test_enumerations, test_joints, test_mending, test_sayings)
    for table in vars(module).values()
    if isinstance(table, str) and " root" in table and "{" not in table
)
"""The trees by which mends are tested."""
TYPES = ("Person", "Role", "State", "Place", "Organisation", "Agent")


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Trees of any shape, labels, parts of speech and words."""
    size = draw(st.integers(1, 12))
    order = draw(st.permutations(range(1, size + 1)))
    heads = {order[0]: 0} | {word: order[draw(st.integers(0, k))] for k, word in enumerate(order[1:])}
    labels = sorted(LABELS - {"root"})
    rows = []
    for number in range(1, size + 1):
        form = draw(st.sampled_from(FORMS))
        label = draw(st.sampled_from(labels)) if heads[number] else "root"
        pos, tag = draw(st.sampled_from(sorted(PARTS))), draw(st.sampled_from(TAGS))
        rows.append(
            f"{form} {draw(st.sampled_from([form.lower(), 'sell', 'visit']))} {pos} {tag} {heads[number]} {label}"
        )
    return "\n".join(rows)


@st.composite
def documents(draw: st.DrawFn) -> list[Sentence]:
    """Documents of one to three such sentences, with names anywhere."""
    made: list[Sentence] = []
    start = paragraph = 0
    for index in range(draw(st.integers(1, 3))):
        table = draw(tables())
        size = len(table.splitlines())
        cuts = sorted(draw(st.sets(st.integers(1, size + 1), max_size=4)))
        spans = pairwise(cuts)
        names = [(first, last - 1, draw(st.sampled_from(TYPES))) for first, last in spans if draw(st.booleans())]
        paragraph += draw(st.integers(0, 1))
        made.append(sentence(table, index=index, paragraph=paragraph, names=names, start=start))
        start = made[-1].end + 1
    return made


@st.composite
def nearly_mended(draw: st.DrawFn) -> Sentence:
    """A tree that is mended, some of its words changed in label, head, tag or part of speech, with names anywhere."""
    rows = [row.split() for row in draw(st.sampled_from(MENDED)).split("\n")]
    for _ in range(draw(st.integers(0, 3))):
        row, cell = draw(st.sampled_from(rows)), draw(st.sampled_from((2, 3, 4, 5)))
        if cell in (2, 3):
            row[cell] = draw(st.sampled_from(sorted(PARTS) if cell == 2 else TAGS))
        elif row[4] != "0":
            row[cell] = (
                str(draw(st.integers(1, len(rows)))) if cell == 4 else draw(st.sampled_from(sorted(LABELS - {"root"})))
            )
    kinds = draw(st.lists(st.sampled_from(("", "", *TYPES)), min_size=len(rows), max_size=len(rows)))
    names = [(k, k, kind) for k, kind in enumerate(kinds, 1) if kind]
    try:
        made = sentence("\n".join(map(" ".join, rows)), names=names)
    except ValueError:
        # Heads may run in a circle now.
        reject()
    assume(is_tree(made))
    return made


def is_tree(made: Sentence) -> bool:
    roots = [t.i for t in made.tokens if t.head == t.i]
    return [t.i for t in made.tokens if t.dep == "root"] == roots and len(subtree(made, roots[0])) == len(made.tokens)


def phrases(found: Proposition) -> Iterator[Phrase]:
    yield from (phrase for phrase in (found.subject, found.object) if phrase is not None)
    yield from (part.phrase for part in found.arguments)
    for source in found.stance.sources:
        yield from (source.speaker, source.cue)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_every_place_lies_in_its_sentence(made: list[Sentence]) -> None:
    for found in propositions(made, lexicon=LEXICON):
        size = len(made[found.sentence].tokens)
        assert all(0 <= k < size for k in (*found.words, found.predicate))
        assert len(found.words) == len(set(found.words)) or found.level == "implicit"
        if found.level in ("core", "oblique", "speech"):
            # The preposition stands last, wherever it stood.
            rest = found.words[: len(found.words) - len(found.preposition.split())]
            assert list(rest) == sorted(rest)
        assert found.subject is None or found.subject.sentence == found.sentence
        assert found.object is None or found.object.sentence == found.sentence
        for phrase in phrases(found):
            assert 0 <= phrase.first <= phrase.head <= phrase.last < len(made[phrase.sentence].tokens)
        assert len(set(found.rules)) > 0
        assert found.stance.polarity in ("positive", "negative")


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(nearly_mended())
def test_a_mended_tree_is_a_tree_of_the_same_words(before: Sentence) -> None:
    after = mended(before)
    places = [(t.i, t.text, t.start, t.end) for t in before.tokens]
    assert [(t.i, t.text, t.start, t.end) for t in after.tokens] == places
    assert is_tree(after)
    assert all(0 <= k < len(places) for p in propositions([after], lexicon=LEXICON) for k in p.words)


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(nearly_mended())
def test_a_mend_is_for_no_words_but_those_it_is_tried_at(made: Sentence) -> None:
    for mend, labels in MENDS:
        for token in made.tokens:
            if not {EVERY, token.dep, base(token.dep), token.pos, token.tag}.intersection(labels):
                assert mend(made, token) == ()


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_the_same_tree_states_the_same_and_a_word_stands_for_a_name_before_it(made: list[Sentence]) -> None:
    assert list(propositions(made, lexicon=LEXICON)) == list(propositions(made, lexicon=LEXICON))
    found = antecedents(made, {s.index: list(clauses(s)) for s in made}, gazetteer=GAZETTEER).found
    for word, name in found.items():
        assert name.place < word
        assert any(m.first <= name.word <= m.last for m in made[name.sentence].mentions)


def test_names_are_attached_where_they_stand() -> None:
    made = sentence("Mario mario PROPN NNP 0 root\nRossi rossi PROPN NNP 1 flat", names=[(1, 2, "Person")])
    assert made.mentions == (Mention(0, 1, type="Person"),)
