"""What a document tells nothing by: sentences and clauses without a claim, claims left out, words left unlinked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graphkit.extraction.clauses import Clause
from graphkit.extraction.dropped import Dropped, dropped
from graphkit.extraction.grammar import Phrase, phrase, stretch
from graphkit.extraction.propositions import untold
from graphkit.extraction.telling import Place, Unsure
from graphkit.linking.claims import Claim, LeftOut
from graphkit.text.sentences import Sentence

# What stands beside names and numbers without telling anything: `The Hague, Netherlands`, `Oslo and Bergen`.
BESIDE = frozenset({"CCONJ", "PUNCT", "SYM", "NUM", "DET", "ADP"})
FALLBACK = "no-relation"


def ledger(
    sentences: Sequence[Sentence],
    clauses: Mapping[int, Sequence[Clause]],
    *,
    claims: Iterable[Claim],
    left: Iterable[LeftOut],
    unsure: Mapping[Place, Unsure],
) -> Iterator[Dropped]:
    """Take the sentences of a document with their clauses, its claims, those left out and the words left unlinked, and
    yield all that was dropped, in the order of the text.

    Of a sentence without a claim there is one entry of the kind `sentence`, of any other there is none.
    """
    gave = {(claim.sentence, claim.clause) for claim in claims}
    telling = {sentence for sentence, _ in gave}
    without: defaultdict[int, list[LeftOut]] = defaultdict(list)
    for each in left:
        without[each.claim.sentence].append(each)
    unlinked: defaultdict[int, list[tuple[int, Unsure]]] = defaultdict(list)
    for (index, word), doubt in unsure.items():
        unlinked[index].append((word, doubt))
    for sentence in sentences:
        idle = [c for c in clauses[sentence.index] if (sentence.index, c.number) not in gave]
        found = [_unlinked(sentence, word, doubt) for word, doubt in unlinked[sentence.index]]
        found += (_left(sentence, each) for each in without[sentence.index])
        if sentence.index not in telling:
            yield _silent(sentence, idle, without[sentence.index])
            idle = [c for c in idle if c is not _main(idle)]
        told_of = {each.claim.clause for each in without[sentence.index]}
        found += (_clause(sentence, clause) for clause in idle if clause.number not in told_of)
        yield from sorted(found, key=lambda each: (each.start, each.end, each.kind))


def _main(clauses: Sequence[Clause]) -> Clause | None:
    return next((c for c in clauses if c.link == "root"), None)


def _silent(sentence: Sentence, clauses: Sequence[Clause], left: Sequence[LeftOut]) -> Dropped:
    """A sentence that gave no claim, with the reason of its main clause, else of what was left out, else its own."""
    main = _main(clauses)
    if left and (main is None or untold(sentence, main) is None):
        reason = left[0].reason
    else:
        reason = _wordless(sentence) if main is None else untold(sentence, main) or FALLBACK
    return Dropped(sentence.document, sentence.index, sentence.start, sentence.end, sentence.text, "sentence", reason)


def _wordless(sentence: Sentence) -> str:
    """Why a sentence has no main clause."""
    names = {k for mention in sentence.mentions for k in range(mention.first, mention.last + 1)}
    rest = [t for t in sentence.tokens if t.i not in names and t.pos not in BESIDE]
    if not names and not any(character.isalpha() for character in sentence.text):
        return "no-words"
    if names and not rest:
        return "names-only"
    return "no-clause" if any(t.pos == "VERB" for t in rest) else "no-verb"


def _clause(sentence: Sentence, clause: Clause) -> Dropped:
    words = stretch(sentence, clause.predicate)
    return dropped(sentence, words, kind="clause", reason=untold(sentence, clause) or FALLBACK)


def _left(sentence: Sentence, left: LeftOut) -> Dropped:
    """A claim that was left out, by the words of its subject, relation and object, with what is told instead."""
    claim, instead = left.claim, left.instead
    ends = [(t.start, t.end) for t in (claim.subject, claim.object) if t is not None] + list(claim.relation.spans)
    start, end = (min(a for a, _ in ends), max(b for _, b in ends)) if ends else (sentence.start, sentence.end)
    told = () if instead is None else (" – ".join(t.label if t else "" for t in (instead.subject, instead.object)),)
    text = sentence.slice(start, end)
    return Dropped(claim.document, claim.sentence, start, end, text, "claim", left.reason, told)


def _unlinked(sentence: Sentence, word: int, doubt: Unsure) -> Dropped:
    pronoun = sentence.tokens[word].pos in ("PRON", "ADV")
    words = Phrase(sentence.index, word, word, word) if pronoun else phrase(sentence, word)
    kind = "pronoun" if pronoun else "nominal"
    return dropped(sentence, words, kind=kind, reason=doubt.reason, candidates=doubt.candidates)
