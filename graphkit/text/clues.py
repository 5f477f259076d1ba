"""What tells the kind of thing that a name is of: its words, what stands around it, its place in the tree, and what the
pipeline's name finder says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.knowledge import Gazetteer
from graphkit.text.given_names import FEMALE, MALE
from graphkit.text.sentences import Mention, Sentence, Token
from graphkit.text.titles import begins_with_article, is_title

FAMILIES = {"Person": "PER", "Place": "LOC", "State": "LOC"} | dict.fromkeys(
    "Organisation GovernmentBody ArmedForce Command ArmedGroup Alliance PoliticalParty".split(), "ORG"
)
# The labels of spaCy's English pipelines say the same in other words.
LABELS = {"PERSON": "PER", "GPE": "LOC", "FAC": "LOC"}
INITIAL = re.compile(r"[A-Z]\.?")
BESIDE = frozenset({",", "and", "or"})
DESCRIBING = frozenset({"appos", "compound", "nmod:desc", "amod", "det", "nmod:poss", "acl:relcl", "flat"})


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where a name stands: its sentence, with the mentions in it, the mention, and what the name finder says
    of the sentence, (first word, last word, label) each."""

    sentence: Sentence
    mention: Mention
    labels: tuple[tuple[int, int, str], ...] = ()

    @property
    def words(self) -> tuple[Token, ...]:
        return self.sentence.tokens[self.mention.first : self.mention.last + 1]

    @property
    def name(self) -> str:
        return " ".join(token.text for token in self.words)

    @property
    def label(self) -> str:
        """What the name finder calls these very words, `none` where it calls them nothing; of a name that only shares
        words with them, the label with `~in` or `~out`: they stand in it, or not wholly."""
        first, last = self.mention.first, self.mention.last
        near = "none"
        for begin, end, label in self.labels:
            told = LABELS.get(label, label)
            if (begin, end) == (first, last):
                return told
            if begin <= last and first <= end and near == "none":
                near = f"{told}~{'in' if begin <= first and last <= end else 'out'}"
        return near


def clues(occurrence: Occurrence) -> Iterator[str]:
    """Take a place where a name stands and yield what tells its kind there: `before:in`, `last:council`."""
    yield from _spelled(occurrence.words)
    yield from _around(occurrence)
    yield from _in_tree(occurrence)
    first, last, label = occurrence.mention.first, occurrence.mention.last, occurrence.label
    found = f"{occurrence.mention.how}:{occurrence.mention.type}"
    yield f"label:{label}"
    yield f"label:{label}:{min(last - first, 2)}"
    yield f"how:{found}"
    yield f"both:{label}:{found}"


def known_clues(name: str, gazetteer: Gazetteer) -> Iterator[str]:
    """Take a name that the gazetteer does not settle and yield the classes it knows the name and its words by."""
    for word in name.split(" "):
        yield from (f"has:{entry.type}" for entry in gazetteer.named(word))
        if gazetteer.described(word):
            yield "has:adjective"
    yield from (f"is:{entry.type}" for entry in gazetteer.named(name))


def _spelled(words: Sequence[Token]) -> Iterator[str]:
    bare = words[2:] if len(words) > 2 and begins_with_article(words, 0) and words[1].text == "-" else words
    texts = [token.text for token in bare]
    small = [text.lower() for text in texts]
    yield f"words:{min(len(words), 5)}"
    yield from (f"word:{word}" for word in small)
    yield f"first:{small[0]}"
    yield f"last:{small[-1]}"
    yield from (f"end:{small[-1][-n:]}" for n in (2, 3, 4))
    yield from (f"begin:{small[0][:n]}" for n in (2, 3))
    yield f"shape:{_shape(texts[0])}-{_shape(texts[-1])}"
    if len(words) == 1:
        yield f"length:{min(len(texts[0]), 10)}:{_shape(texts[0])}"
    if bare is not words:
        yield "article"
    if small[0] in FEMALE | MALE:
        yield f"given:{len(words) > 1}"
    if any(INITIAL.fullmatch(text) for text in texts[1:-1]):
        yield "initial"
    if any(c.isdigit() for text in texts for c in text):
        yield "digit"
    if not {"&", "and", ","}.isdisjoint(small):
        yield "joined"


def _shape(text: str) -> str:
    if text.isupper() and len(text) > 1:
        return f"caps{min(len(text), 5)}"
    if text[:1].isupper():
        return "mixed" if any(c.isupper() for c in text[1:]) else "title"
    return "small" if text.islower() else "other"


def _around(occurrence: Occurrence) -> Iterator[str]:
    tokens, first, last = occurrence.sentence.tokens, occurrence.mention.first, occurrence.mention.last
    before = [token.text.lower() for token in tokens[max(0, first - 2) : first]]
    behind = [token.text.lower() for token in tokens[last + 1 : last + 3]]
    yield f"before:{before[-1] if before else '^'}"
    yield f"behind:{behind[0] if behind else '$'}"
    if len(before) == 2:
        yield f"before2:{' '.join(before)}"
    if len(behind) == 2:
        yield f"behind2:{' '.join(behind)}"
    if first and is_title(tokens[first - 1]):
        yield "titled"
    if len(tokens) == last - first + 1:
        yield "alone"
    for mention in occurrence.sentence.mentions:
        kind = FAMILIES.get(mention.type, mention.type)
        if mention.last == first - 2 and tokens[first - 1].text in BESIDE:
            yield f"after:{kind}"
        if mention.first == last + 2 and tokens[last + 1].text in BESIDE:
            yield f"with:{kind}"
            if tokens[last + 1].text == "," and mention.type in FAMILIES:
                yield f"then:{mention.type}"


def _in_tree(occurrence: Occurrence) -> Iterator[str]:
    sentence, mention = occurrence.sentence, occurrence.mention
    inside = range(mention.first, mention.last + 1)
    head = next((t for t in occurrence.words if t.head not in inside or t.head == t.i), occurrence.words[-1])
    above = sentence.tokens[head.head]
    below = [sentence.tokens[i] for i in sentence.children[head.i] if i not in inside]
    case = next((token.text.lower() for token in below if token.dep == "case" and token.i < head.i), "")
    yield f"dep:{head.dep}"
    yield f"dep:{head.dep}:{case}"
    yield f"above:{head.dep}:{above.lemma.lower()}"
    yield f"above:{head.dep}:{case}:{above.lemma.lower()}"
    yield f"pos:{head.pos}:{head.tag}"
    yield from (f"below:{token.dep}:{token.lemma.lower()}" for token in below if token.dep in DESCRIBING)
    if any(token.dep == "case" and token.i > head.i for token in below):
        yield "owner"
    if head.dep == "conj":
        beside = (m for m in sentence.mentions if m.first <= above.i <= m.last and m is not mention)
        yield from (f"along:{m.type}" for m in beside)
