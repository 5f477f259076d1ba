"""Who says so outside the clauses of a sentence: labels, `according to`, views, a report named behind a headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.extraction.clauses import Clause
from graphkit.extraction.grammar import Phrase, kids, lemma_of, mention_at, phrase, preposition, text_of
from graphkit.extraction.stance import Source
from graphkit.text.labels import label_end, speaker
from graphkit.text.sentences import Sentence

VIEWS = frozenset(
    "view telling version account opinion perspective standpoint viewpoint narrative reckoning eye judgment judgement "
    "interpretation reading".split()
)
REPORTS = frozenset(
    "report source official media police ministry spokesman spokeswoman spokesperson paper newspaper agency witness "
    "minister study poll".split()
)
BEINGS = frozenset({"remain", "represent", "mean", "constitute"})
DASHES = frozenset({"-", "–", "—", ":"})
THINGS = frozenset({"Document", "Equipment", "EventSeries"})
LONGEST_REPORT = 3
ENDS = frozenset({".", "!", "?", "”", '"'})


def labelled(sentences: Sequence[Sentence]) -> Iterator[tuple[int, Source]]:
    """Take the sentences of a document and return those of a transcript whose paragraph begins with a speaker's label
    (`MS. ORTEGA:`), by index, with the speaker."""
    paragraph, source = -1, None
    headline: Source | None = None
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph, source = sentence.paragraph, _label(sentence)
            headline = None if source is not None else _in_front(sentence)
        if source is not None:
            yield sentence.index, source
        elif headline is not None and sentence.tokens[-1].text not in ENDS:
            yield sentence.index, headline


def _label(sentence: Sentence) -> Source | None:
    end = label_end(sentence.tokens)
    if end is None:
        return None
    name = speaker(sentence.tokens, end)
    last = max(end - 1, 0)
    cue = Phrase(sentence.index, end, end, end)
    return Source(Phrase(sentence.index, last if name is None else name.last, 0, last), cue)


def _in_front(sentence: Sentence) -> Source | None:
    """Who is named before the colon of a headline as the one who says it: `Pentagon: Russia fired missile`."""
    tokens = sentence.tokens
    colon = next((t.i for t in tokens[1 : LONGEST_REPORT + 2] if t.text == ":"), None)
    if colon is None:
        return None
    mention = mention_at(sentence, colon - 1)
    named = mention is not None and mention.first == 0 and mention.type not in THINGS and not mention.adjective
    if not named and lemma_of(tokens[colon - 1]) not in REPORTS:
        return None
    cue = Phrase(sentence.index, colon, colon, colon)
    return Source(Phrase(sentence.index, colon - 1, 0, colon - 1), cue)


# What is done according to these follows them, and none of them says so.
MEASURES = frozenset(
    "system scheme principle formula need size ability tradition custom caste rank age schedule timetable rule "
    "criterion pattern merit".split()
)


def according(sentence: Sentence, clause: Clause) -> Iterator[Source]:
    """Take a clause and return whose word or view it is by its obliques: `according to Lima`, `in Moscow's view`, `For
    Belgrade, it is a province`."""
    for k in clause.obliques:
        words = preposition(sentence, k)
        joins = text_of(sentence, words).lower()
        if joins == "according to" and lemma_of(sentence.tokens[k]) not in MEASURES:
            yield Source(phrase(sentence, k), Phrase(sentence.index, words[0], words[0], words[-1]))
        elif joins in ("in", "by", "from") and lemma_of(sentence.tokens[k]) in VIEWS:
            # `in Moscow's view`, `in the eyes of Beijing`
            of = (n for n in kids(sentence, k, "nmod") if text_of(sentence, preposition(sentence, n)) == "of")
            whose = next(iter(kids(sentence, k, "nmod:poss")), None) or (kids(sentence, k, "det") and next(of, None))
            if whose:
                yield Source(phrase(sentence, whose), Phrase(sentence.index, k, k, k))
        elif joins == "for" and _sees(sentence, clause, k):
            yield Source(phrase(sentence, k), Phrase(sentence.index, words[0], words[0], words[-1]))


def _sees(sentence: Sentence, clause: Clause, k: int) -> bool:
    """Whether a name in front of its clause is in whose eyes something is what it is."""
    mention = mention_at(sentence, k)
    front = k < 4 and k < clause.predicate and k + 1 < len(sentence.tokens) and sentence.tokens[k + 1].text == ","
    named = (
        mention is not None and mention.type not in ("Document", "Equipment", "EventSeries") and not mention.adjective
    )
    return front and named and (clause.kind == "copular" or lemma_of(sentence.tokens[clause.predicate]) in BEINGS)


def reported(sentence: Sentence) -> Source | None:
    """Take a headline and return who is named behind its dash as the one who says it: `Iran sends ships - report`."""
    tokens = sentence.tokens
    dash = next((t.i for t in reversed(tokens) if t.text in DASHES), 0)
    behind = tokens[dash + 1 :]
    if (
        not 0 < len(behind) <= LONGEST_REPORT
        or dash < LONGEST_REPORT
        or any(t.pos in ("VERB", "AUX", "PUNCT") for t in behind)
    ):
        return None
    apart = tokens[dash].text == ":" or tokens[dash - 1].end < tokens[dash].start
    told = lemma_of(behind[-1]) in REPORTS or mention_at(sentence, behind[-1].i) is not None
    cue = Phrase(sentence.index, dash, dash, dash)
    return Source(phrase(sentence, behind[-1].i), cue) if apart and told else None
