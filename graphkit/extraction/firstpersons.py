"""What `I` and `we` stand for: who is quoted, or whose turn it is in a transcript."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graphkit.extraction.bylines import labelled
from graphkit.extraction.clauses import Clause
from graphkit.extraction.grammar import holder, mention_at
from graphkit.extraction.implicit import name_behind
from graphkit.extraction.speech import quoted_by
from graphkit.extraction.stance import Source
from graphkit.extraction.telling import ORGANISED, Antecedent, Meant, Place, Unsure
from graphkit.text.sentences import Mention, Sentence

ONE = frozenset({"i", "me", "myself"})
SIDE = frozenset({"we", "us", "ourselves"})
# `Moscow says it`: the state does.
SPEAKS = ORGANISED | {"Place"}


def first_persons(
    sentences: Sequence[Sentence], clauses: Mapping[int, Sequence[Clause]], *, found: Mapping[Place, Antecedent]
) -> Meant:
    """Take the sentences of a document with their clauses and what other pronouns stand for, and return what `I` and
    `we` stand for: a person who is quoted or speaks is `I`, a body `we`; whom a person means by `we` stays unsure."""
    meant = Meant()
    places = [(s, t.i) for s in sentences for t in s.tokens if t.text.lower() in ONE | SIDE]
    if not places:
        return meant
    by_index = {sentence.index: sentence for sentence in sentences}
    speakers = list(_speakers(sentences, clauses, places))
    for (sentence, word), source in zip(places, speakers, strict=True):
        if source is None:
            continue
        named = _named(source, by_index, found)
        wanted = {"Person"} if sentence.tokens[word].text.lower() in ONE else SPEAKS
        if named is not None and named[1].type in wanted:
            meant.found[(sentence.index, word)] = Antecedent(named[0].index, named[1].last, "speaker")
        else:
            meant.unsure[(sentence.index, word)] = Unsure("no-antecedent")
    return meant


def _speakers(
    sentences: Sequence[Sentence], clauses: Mapping[int, Sequence[Clause]], places: Sequence[tuple[Sentence, int]]
) -> Iterator[Source | None]:
    """For each word who speaks it: of a quotation who is quoted, else whose turn it is; None where the text speaks."""
    turns = {index: source for index, source in labelled(sentences) if source.cue.first}
    spoken = quoted_by(sentences, clauses)
    for sentence, word in places:
        inside = [source for quotation, source in spoken if quotation.holds(sentence.index, word)]
        yield inside[-1] if inside else turns.get(sentence.index)


def _named(
    source: Source, sentences: Mapping[int, Sentence], found: Mapping[Place, Antecedent]
) -> tuple[Sentence, Mention] | None:
    """The name of a speaker, of `he` that of whom it stands for, of an office that of its holder."""
    speaker = source.speaker
    antecedent = found.get((speaker.sentence, speaker.head))
    if antecedent is not None:
        sentence = sentences[antecedent.sentence]
        mention = mention_at(sentence, antecedent.word)
    else:
        sentence = sentences[speaker.sentence]
        mention = mention_at(sentence, speaker.head)
        if mention is None or mention.type == "Role":
            mention = name_behind(sentence, speaker) or mention
    if mention is None:
        return None
    return sentence, holder(sentence, mention) or mention
