"""Whatever the tree: nothing is raised, and every place of a proposition lies in its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphkit.extraction.clauses import clauses
from graphkit.extraction.coreference import antecedents
from graphkit.extraction.grammar import Phrase
from graphkit.extraction.propositions import propositions
from graphkit.extraction.unfolding import Proposition
from graphkit.text.sentences import Mention, Sentence
from tests.linking.made import GAZETTEER
from tests.trees import LABELS, LEXICON, PARTS, sentence

FORMS = (
    "Italy Rossi Tokyo President former minister talks visit meeting said told says denied plans refused began was is "
    "will would not never no nobody neither nor or and but if had Should that who which where when of in by to from "
    'according with between before yet have been selling sold ships he she their it what longer reportedly “ ” " , . ? '
    ": - elect 2021 Monday as instead"
).split()
TAGS = "NNP NN NNS VB VBD VBN VBG VBZ VBP MD IN TO DT PRP PRP$ WP WDT RB CC JJ CD POS HYPH , . : EX".split()
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
        assert list(found.words) == sorted(set(found.words)) or found.level == "implicit"
        assert found.subject is None or found.subject.sentence == found.sentence
        assert found.object is None or found.object.sentence == found.sentence
        for phrase in phrases(found):
            assert 0 <= phrase.first <= phrase.head <= phrase.last < len(made[phrase.sentence].tokens)
        assert len(set(found.rules)) > 0
        assert found.stance.polarity in ("positive", "negative")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_the_same_tree_states_the_same_and_a_word_stands_for_a_name_before_it(made: list[Sentence]) -> None:
    assert list(propositions(made, lexicon=LEXICON)) == list(propositions(made, lexicon=LEXICON))
    found = antecedents(made, {s.index: list(clauses(s)) for s in made}, gazetteer=GAZETTEER)
    for word, name in found.items():
        assert name.place < word
        assert any(m.first <= name.word <= m.last for m in made[name.sentence].mentions)


def test_names_are_attached_where_they_stand() -> None:
    made = sentence("Mario mario PROPN NNP 0 root\nRossi rossi PROPN NNP 1 flat", names=[(1, 2, "Person")])
    assert made.mentions == (Mention(0, 1, type="Person"),)
