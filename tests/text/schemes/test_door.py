"""The door with a pipeline of spaCy's English scheme: hand-made parses go through it to claims; what lacks a part works
or is refused in a line."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from graphkit.errors import ModelError
from graphkit.linking.claims import Claim
from graphkit.pipeline import claims
from graphkit.text.documents import Document
from graphkit.text.parser import Parser, load_parser, parse
from graphkit.text.schemes.labels import Scheme
from graphkit.text.sentences import Token
from tests.linking.made import GAZETTEER, LEXICON
from tests.text.schemes.made import CLEAR, shown, tree
from tests.text.test_parser import check
from tests.trees import LABELS, PARTS

# What the parser makes of each sentence: `form lemma UPOS tag head label`, names folded to one word as the door does.
PARSES = """
Japan   Japan  PROPN NNP 2 nsubj
denied  deny   VERB  VBD 0 ROOT
that    that   SCONJ IN  6 mark
it      it     PRON  PRP 6 nsubj
had     have   AUX   VBD 6 aux
met     meet   VERB  VBN 2 ccomp
Chinese Chinese ADJ  JJ  8 amod
envoys  envoy  NOUN  NNS 6 dobj
.       .      PUNCT .   2 punct

Tokyo   Tokyo  PROPN NNP 3 nsubjpass
was     be     AUX   VBD 3 auxpass
visited visit  VERB  VBN 0 ROOT
by      by     ADP   IN  3 agent
Smith   Smith  PROPN NNP 4 pobj
.       .      PUNCT .   3 punct

Ann     Ann    PROPN NNP 2 compound
Lund    Lund   PROPN NNP 3 nsubj
is      be     AUX   VBZ 0 ROOT
an      a      DET   DT  5 det
envoy   envoy  NOUN  NN  3 attr
of      of     ADP   IN  5 prep
France  France PROPN NNP 6 pobj
.       .      PUNCT .   3 punct

France  France PROPN NNP 2 nsubj
wants   want   VERB  VBZ 0 ROOT
Ukraine Ukraine PROPN NNP 5 nsubj
to      to     PART  TO  5 aux
attack  attack VERB  VB  2 ccomp
Niger   Niger  PROPN NNP 5 dobj
.       .      PUNCT .   2 punct

France  France PROPN NNP 2 nsubj
gave    give   VERB  VBD 0 ROOT
ships   ship   NOUN  NNS 2 dobj
to      to     ADP   IN  2 dative
Jordan  Jordan PROPN NNP 4 pobj
.       .      PUNCT .   2 punct
"""
REPORT = Document(
    "made.txt",
    "Japan denied that it had met Chinese envoys. In 2021 Tokyo was visited by President Paul Stone.\n\n"
    "Ann Lund is an envoy of France. France wants Ukraine to attack Niger. France gave ships to Jordan.",
    published=datetime.date(2024, 5, 6),
)
NAMES = ({"label": "PERSON", "pattern": "Ann Lund"}, {"label": "NORP", "pattern": "Chinese"})


@cache
def parses() -> Mapping[str, tuple[Token, ...]]:
    found: dict[str, tuple[Token, ...]] = {}
    for block in PARSES.strip().split("\n\n"):
        rows = [line.split() for line in block.splitlines()]
        found[rows[0][0] + rows[1][0]] = tree([(a, b, c, d, int(e), f) for a, b, c, d, e, f in rows])
    return found


@Language.component("graphkit_clear_parses")
def by_hand(doc: Doc) -> Doc:
    """A parser that knows the sentences above, by their first two words, and no other."""
    tokens: list[Token] = []
    starts: list[int] = []
    while len(tokens) < len(doc):
        starts.append(len(tokens))
        tokens += parses()[doc[len(tokens)].text + doc[len(tokens) + 1].text]
    base = [max(s for s in starts if s <= i) for i in range(len(tokens))]
    assert [t.text for t in doc] == [t.text for t in tokens]
    return Doc(
        doc.vocab,
        words=[t.text for t in tokens],
        spaces=[bool(t.whitespace_) for t in doc],
        heads=[t.head + first for t, first in zip(tokens, base, strict=True)],
        deps=[t.dep for t in tokens],
        tags=[t.tag for t in tokens],
        pos=[t.pos for t in tokens],
        lemmas=[t.lemma for t in tokens],
    )


@cache
def parser() -> Parser:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler", name="ner").add_patterns(list(NAMES))  # type: ignore[attr-defined]
    nlp.add_pipe("graphkit_clear_parses")
    return Parser("clear", "1", nlp, Scheme.CLEAR)


@cache
def told() -> tuple[Claim, ...]:
    return tuple(claims([REPORT], parser=parser(), gazetteer=GAZETTEER, lexicon=LEXICON))


def one(relation: str) -> Claim:
    (found,) = [c for c in told() if c.relation.text == relation and c.level in ("core", "speech")]
    return found


def ends(claim: Claim) -> tuple[str | None, str | None]:
    return claim.subject.text if claim.subject else None, claim.object.text if claim.object else None


def test_the_trees_that_come_through_the_door_are_universal_with_long_names_whole() -> None:
    ((_, found),) = parse([REPORT], parser=parser(), gazetteer=GAZETTEER)
    for item in found:
        check(item.sentence, REPORT.text)
    visited = found[1].sentence.tokens
    assert [(t.text, t.dep) for t in visited] == [
        ("In", "case"), ("2021", "obl"), ("Tokyo", "nsubj:pass"), ("was", "aux:pass"), ("visited", "root"),
        ("by", "case"), ("President", "flat"), ("Paul", "flat"), ("Stone", "obl:agent"), (".", "punct"),
    ]  # fmt: skip
    assert visited[1].head == 4
    assert shown(found[2].sentence.tokens) == (
        ("PROPN", 5, "nsubj"), ("PROPN", 1, "flat"), ("AUX", 5, "cop"), ("DET", 5, "det"), ("NOUN", 0, "root"),
        ("ADP", 7, "case"), ("PROPN", 5, "nmod"), ("PUNCT", 5, "punct"),
    )  # fmt: skip


def test_a_passive_has_its_agent_for_subject() -> None:
    visit = one("visited")
    assert ends(visit) == ("President Paul Stone", "Tokyo")
    assert visit.event is not None
    assert visit.event.type == "Visit"
    assert visit.asserted


def test_what_is_denied_or_wanted_is_no_fact() -> None:
    met, attack = one("had met"), one("attack")
    assert (ends(met), met.polarity, met.asserted) == (("it", "Chinese envoys"), "negative", False)
    assert (ends(attack), attack.asserted) == (("Ukraine", "Niger"), False)
    assert attack.status not in ("done", "ongoing")


def test_a_copula_a_dative_and_their_ends() -> None:
    assert ends(one("is")) == ("Ann Lund", "an envoy of France")
    gave = one("gave")
    assert ends(gave) == ("France", "ships")
    assert [(part.role, part.term.text) for part in gave.arguments] == [("goal", "Jordan")]


def untrained(folder: Path, *, without: str = "", labels: frozenset[str] = CLEAR) -> Path:
    """Write a pipeline with the parts and labels of spaCy's English models, that has learnt nothing."""
    nlp = spacy.blank("en")
    if without != "tagger":
        tagger = nlp.add_pipe("tagger")
        for tag in ("NN", "VB", "VBD", "VBG", "VBN", "VBZ"):
            tagger.add_label(tag)  # type: ignore[attr-defined]
    if without != "parser":
        dependencies = nlp.add_pipe("parser")
        for label in sorted(labels - {"ROOT"}):
            dependencies.add_label(label)  # type: ignore[attr-defined]
    nlp.initialize()
    if without != "attribute_ruler":
        ruler = nlp.add_pipe("attribute_ruler")
        ruler.add([[{"TAG": "NN"}]], {"POS": "NOUN"})  # type: ignore[attr-defined]
    nlp.to_disk(folder)
    return folder


def test_a_pipeline_without_lemmas_and_names_is_loaded_and_its_scheme_told(tmp_path: Path) -> None:
    loaded = load_parser(untrained(tmp_path))
    assert loaded.scheme is Scheme.CLEAR
    ((_, found),) = parse([REPORT], parser=loaded, gazetteer=GAZETTEER)
    for item in found:
        check(item.sentence, REPORT.text)
        assert item.names == ()
        assert all(t.lemma and t.dep in LABELS and t.pos in PARTS for t in item.sentence.tokens)


@pytest.mark.parametrize(
    ("without", "reason", "mend"),
    [
        ("parser", "it has no dependency parser", "choose a pipeline with a parser"),
        ("tagger", "no tagger with Penn tags (without VB, VBD, VBG, VBN, VBZ)", "with a tagger for English"),
        ("attribute_ruler", "it tells no parts of speech", "a morphologizer or an attribute_ruler"),
    ],
)
def test_a_pipeline_that_lacks_what_is_needed_is_refused(tmp_path: Path, without: str, reason: str, mend: str) -> None:
    with pytest.raises(ModelError) as caught:
        load_parser(untrained(tmp_path, without=without))
    message = str(caught.value)
    assert str(tmp_path) in message
    assert reason in message
    assert mend in message
    assert "\n" not in message


def test_a_pipeline_of_a_third_scheme_is_told_its_labels(tmp_path: Path) -> None:
    german = frozenset("ac ag ams app avc cc cd cj cm cp cvc da dm ep".split())
    with pytest.raises(ModelError) as caught:
        load_parser(untrained(tmp_path, labels=german))
    assert "ac, ag, ams, app, avc, cc, cd, cj, cm, cp, cvc and " in str(caught.value)
    assert "one of spaCy's for English" in str(caught.value)
