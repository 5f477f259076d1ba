"""What bare descriptions stand for: `the president`, `that country`, `the fleet`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graphkit.extraction.genders import HE, SHE
from graphkit.extraction.grammar import holder, lemma_of, mention_at
from graphkit.extraction.implicit import OFFICES, implicit
from graphkit.extraction.telling import Antecedent, Told, Unsure
from graphkit.text.sentences import Mention, Sentence, Token

ARTICLES = frozenset({"the", "this", "that"})
UNDER = frozenset({"vice", "deputy", "assistant", "under"})
RANKS = {
    "gen.": "general",
    "adm.": "admiral",
    "col.": "colonel",
    "capt.": "captain",
    "sen.": "senator",
    "gov.": "governor",
}
HELD = (OFFICES - {"head", "member", "official", "lawmaker", "representative"}) | frozenset(
    {*RANKS.values(), "prime minister", "secretary-general", "mayor", "emperor", "prince", "princess", "pope", "sultan"}
)
COUNTRY = frozenset({"country", "nation"})
THINGS = frozenset(
    "fleet command alliance force army navy corps brigade battalion division regiment squadron ministry department "
    "agency council committee commission parliament assembly party union league organisation organization".split()
)
SPEAKERS = frozenset("i we our us my".split())

Held = Mapping[str, frozenset[str]]
"""The full names of those who hold an office, by its noun."""


def offices(told: Told) -> Held:
    """Take a document and return for the noun of each office the full names of those who hold it."""
    found: dict[str, set[str]] = {}
    for sentence in told.sentences:
        for office, person in _offices(sentence):
            found.setdefault(office, set()).add(told.person(sentence, person))
    return {office: frozenset(holders) for office, holders in found.items()}


def described(told: Told, held: Held, at: int, word: int) -> Antecedent | Unsure | None:
    """Take a word by the place of its sentence, and who holds which office in the document, and return the name it
    stands for, or why that is not sure; None where it is no such description."""
    sentence = told.sentences[at]
    noun = _bare(sentence, word)
    if noun in HELD:
        return _holder(told, held.get(noun, frozenset()), at, word, noun)
    if noun in COUNTRY:
        return _country(told, at, word)
    if noun in THINGS:
        return _thing(told, at, word, noun)
    return None


def _bare(sentence: Sentence, word: int) -> str:
    """The noun of a description with an article and nothing more, but for `prime` and `himself`; else an empty text."""
    token = sentence.tokens[word]
    if token.tag not in ("NN", "") or token.pos != "NOUN" or word == 0 or mention_at(sentence, word) is not None:
        return ""
    noun, article = lemma_of(token), word - 1
    if noun == "minister" and sentence.tokens[article].text.lower() == "prime":
        noun, article = "prime minister", article - 1
    if article < 0 or sentence.tokens[article].text.lower() not in ARTICLES:
        return ""
    beside = [k for k in sentence.children[word] if not article <= k < word and not _light(sentence.tokens[k])]
    behind = sentence.tokens[word + 1] if word + 1 < len(sentence.tokens) else None
    if behind is not None and behind.text == "," and word + 2 < len(sentence.tokens):
        behind = sentence.tokens[word + 2]
    named = behind is not None and (m := mention_at(sentence, behind.i)) is not None and m.type in ("Person", "Agent")
    return "" if beside or named or token.dep in ("compound", "appos", "conj", "flat") else noun


def _light(token: Token) -> bool:
    return token.dep in ("case", "punct", "cc", "mark") or token.text.lower() in HE | SHE


def _before(told: Told, at: int, word: int) -> Iterator[tuple[Sentence, int]]:
    """The sentences in reach, the nearest first, each with where what stands before the word ends."""
    yield told.sentences[at], word
    for sentence in told.before(at):
        yield sentence, len(sentence.tokens)


def _holder(told: Told, holders: frozenset[str], at: int, word: int, noun: str) -> Antecedent | Unsure:
    """The one person of the document with that office who was named before; of two the one named lately."""
    here = told.sentences[at]
    early = dict[str, Antecedent]()
    late = set[str]()
    for sentence in told.sentences[: at + 1]:
        for mention in sentence.mentions:
            who = told.person(sentence, mention)
            if mention.type == "Person" and who in holders and (sentence is not here or mention.last < word):
                early[who] = Antecedent(sentence.index, mention.last, "office")
                if sentence is here or sentence in told.before(at):
                    late.add(who)
    chosen = late if len(holders) > 1 else set(early)
    if len(chosen) != 1:
        return (
            Unsure("several-antecedents", tuple(n for n in early if n in chosen)) if chosen else Unsure("no-antecedent")
        )
    (who,) = chosen
    return Unsure("another-unnamed", (who,)) if _others(told, at, word, noun) else early[who]


def _others(told: Told, at: int, word: int, noun: str) -> bool:
    """Whether another with that office is told of in reach, by no name: `the French president`."""
    lemma = noun.rsplit(maxsplit=1)[-1]
    for sentence, end in _before(told, at, word):
        for token in sentence.tokens[:end]:
            resolved = (sentence.index, token.i) in told.found
            mention = mention_at(sentence, token.i)
            named = mention is not None and (mention.type == "Person" or holder(sentence, mention) is not None)
            if lemma_of(token) == lemma and not resolved and not named and not _held(sentence, token.i):
                return True
    return False


def _held(sentence: Sentence, word: int) -> bool:
    return any(item.object is not None and item.object.first <= word <= item.object.last for item in implicit(sentence))


def _offices(sentence: Sentence) -> Iterator[tuple[str, Mention]]:
    """The noun of each office that a sentence gives a name, with the name."""
    for item in implicit(sentence):
        person = mention_at(sentence, item.subject.head)
        if item.lemma != "hold office" or item.object is None or person is None or item.stance.status != "ongoing":
            continue
        words = [sentence.tokens[k].text.lower() for k in range(item.object.first, item.object.last + 1)]
        ends = next((k for k, each in enumerate(words) if each in ("of", "for", "to", "in", "at")), len(words))
        if not UNDER.intersection(words[:ends]) and words[:ends]:
            office = words[ends - 1]
            yield ("prime minister" if words[max(ends - 2, 0) : ends] == ["prime", "minister"] else office), person
    for mention in sentence.mentions:
        if mention.type == "Person" and mention.first > 0:
            rank = sentence.tokens[mention.first - 1].text.lower()
            if RANKS.get(rank, rank) in RANKS.values():
                yield RANKS.get(rank, rank), mention


def _country(told: Told, at: int, word: int) -> Antecedent | Unsure:
    """The one state of the nearest sentence that names any but the subject of the clause; a capital or an adjective
    (`Washington`, `Afghan`) names one only where nothing else does."""
    here = told.sentences[at]
    spoken = any(t.text.lower() in SPEAKERS for s, _ in _before(told, at, word) for t in s.tokens)
    if spoken or (here.index, word) in told.speech:
        return Unsure("in-speech")
    clause = told.clause_of(here, word)
    subject = told.named(here, clause.subject) if clause is not None and clause.subject is not None else None
    own = None if subject is None else told.key(*subject)
    that = here.tokens[word - 1].text.lower() == "that"
    for sentence, end in _before(told, at, word):
        states: dict[str, Mention | None] = {}
        names: dict[str, None] = {}
        for mention in sentence.mentions:
            entry = told.gazetteer.entry(mention.entry) if mention.entry else None
            state = told.gazetteer.state(entry) if entry is not None else None
            if mention.last < end and state is not None and state.iri != own:
                itself = mention.type == "State" and not mention.adjective
                states[state.iri] = mention if itself else states.get(state.iri)
                names[state.label] = None
        plain = [each for each in states.values() if each is not None]
        if states:
            chosen = plain[0] if len(plain) == 1 and (len(states) == 1 or that) else None
            if chosen is None:
                return Unsure("several-antecedents" if len(names) > 1 else "adjective-only", tuple(names))
            return Antecedent(sentence.index, chosen.last, "country")
    return Unsure("no-antecedent")


def _thing(told: Told, at: int, word: int, noun: str) -> Antecedent | Unsure:
    """The one thing of the document whose name ends with the noun, if it was named lately."""
    named = {
        told.key(sentence, mention): told.name(sentence, mention)
        for sentence in told.sentences
        for mention in sentence.mentions
        if _called(told, sentence, mention, noun)
    }
    if len(named) > 1:
        return Unsure("several-antecedents", tuple(named.values()))
    for sentence, end in _before(told, at, word):
        for mention in reversed(sentence.mentions):
            if mention.last < end and _called(told, sentence, mention, noun):
                return Antecedent(sentence.index, mention.last, "named-thing")
    return Unsure("no-antecedent")


def _called(told: Told, sentence: Sentence, mention: Mention, noun: str) -> bool:
    ends = sentence.tokens[mention.last].text.lower() == noun and mention.last > mention.first
    return told.acts(mention) and (ends or (noun == "alliance" and mention.type == "Alliance"))
