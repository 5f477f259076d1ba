"""Facts without a verb of their own: an office before or behind a name, a place and what it lies in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from graphkit.extraction.genders import NOUNS
from graphkit.extraction.grammar import RELATIVE, Phrase, base, holder, lemma_of, phrase
from graphkit.extraction.stance import Stance
from graphkit.extraction.tenure import before_title, tenure
from graphkit.text.sentences import Mention, Sentence
from graphkit.text.titles import LOWER, is_title

LONGEST_APPOSITION = 14
# Who somebody is to somebody else, which is no office.
KIN = frozenset(
    "predecessor successor counterpart rival opponent ally aide adviser advisor friend wife husband brother sister son "
    "daughter father mother nephew colleague".split()
)
OFFICES = LOWER | {"head", "member", "official", "lawmaker", "president", "founder", "commissioner", "representative"}
# Who is somebody's brother or aide does not hold what that one does.
OTHERS = frozenset(
    "predecessor successor aide adviser advisor ally rival deputy assistant counterpart friend cousin spouse partner "
    "critic opponent lawyer candidate choice favourite favorite nominee heir child biographer enemy foe".split()
).union(OFFICES, NOUNS)
# By their letters: a long apposition is not parsed word by word.
JOINS = frozenset("of to for as like unlike with by from under in at on against".split())


@dataclass(frozen=True, slots=True)
class Implicit:
    """A fact that the wording implies; where `words` is empty, `lemma` names the relation and is not in the text."""

    subject: Phrase
    lemma: str
    object: Phrase | None
    rules: tuple[str, ...]
    stance: Stance = field(default_factory=lambda: Stance(status="ongoing"))
    words: tuple[int, ...] = ()
    predicate: int = 0
    preposition: str = ""
    parts: tuple[tuple[str, str, Phrase], ...] = ()


def implicit(sentence: Sentence) -> Iterator[Implicit]:
    """Take a sentence with its names and return who holds which office, and which place lies in which."""
    for mention in sentence.mentions:
        person = holder(sentence, mention)
        if person is not None:
            yield Implicit(
                subject=_whole(sentence, person),
                lemma="hold office",
                object=_whole(sentence, mention),
                rules=("title",),
                stance=tenure(sentence, before_title(sentence, mention.first), mention.last),
                predicate=person.last,
            )
        elif mention.type == "Person":
            yield from _apposition(sentence, mention)
        elif mention.type in ("Place", "State"):
            yield from _located(sentence, mention)
    for token in sentence.tokens:
        if token.pos in ("NOUN", "PROPN"):
            yield from _office_before(sentence, token.i)


def name_behind(sentence: Sentence, office: Phrase) -> Mention | None:
    """Take the phrase of an office, or of who somebody is to another, and return the name between commas behind it, if
    there is one: `his counterpart, General Paz,`."""
    tokens = sentence.tokens
    if lemma_of(tokens[office.head]) not in OFFICES | KIN or office.last + 2 >= len(tokens):
        return None
    if tokens[office.last + 1].text != ",":
        return None
    begin = office.last + 2
    found = next((m for m in sentence.mentions if m.first >= begin and m.type == "Person"), None)
    if found is None or not _titles(sentence, begin, found):
        return None
    ends = found.last + 1 == len(tokens) or tokens[found.last + 1].text in (",", ".", ";", "–", "—")
    return found if ends else None


def _titles(sentence: Sentence, begin: int, person: Mention) -> bool:
    """Whether from a word to a name there is nothing but an office or titles of its bearer."""
    office = any(m.first == begin and holder(sentence, m) == person for m in sentence.mentions)
    return office or all(is_title(t) for t in sentence.tokens[begin : person.first])


def _office_before(sentence: Sentence, i: int) -> Iterator[Implicit]:
    """`Greece's foreign minister, Giorgos Doukas, ...`: an office, and between commas behind it a name."""
    if lemma_of(sentence.tokens[i]) not in OFFICES:
        return
    office = phrase(sentence, i)
    person = name_behind(sentence, office)
    if person is not None and office.head == i and not _under_another(sentence, i):
        yield Implicit(
            subject=_whole(sentence, person),
            lemma="hold office",
            object=office,
            rules=("name-behind-office",),
            stance=tenure(sentence, office.first, office.last),
            predicate=i,
        )


def _whole(sentence: Sentence, mention: Mention) -> Phrase:
    return Phrase(sentence.index, mention.last, mention.first, mention.last)


def _apposition(sentence: Sentence, person: Mention) -> Iterator[Implicit]:
    """`Nakamura, the country's defence chief, ...`: what stands between commas behind a name and names an office."""
    tokens = sentence.tokens
    first = person.last + 2
    if first >= len(tokens) or tokens[person.last + 1].text != ",":
        return
    last = first
    while (
        last < len(tokens)
        and last - first < LONGEST_APPOSITION
        and tokens[last].text not in (",", ".", ";", "–", "—", "”")
    ):
        if tokens[last].pos in ("VERB", "AUX") or (tokens[last].text == "and" and last == first):
            return
        last += 1
    if last >= len(tokens) or last == first or tokens[first].pos not in ("DET", "NOUN", "PROPN", "ADJ", "PRON"):
        return
    if tokens[last].text not in (",", ".", ";"):
        return
    head = next(
        (k for k in range(first, last) if lemma_of(tokens[k]) in OFFICES or tokens[k].text.lower() in OFFICES), None
    )
    inside = [m for m in sentence.mentions if first <= m.first < last and m.type == "Person"]
    if head is None or inside or _anothers(sentence, first, head, last):
        return
    yield Implicit(
        subject=_whole(sentence, person),
        lemma="hold office",
        object=Phrase(sentence.index, head, first, last - 1),
        rules=("office-behind-name",),
        stance=tenure(sentence, first, last - 1),
        predicate=head,
    )


def _anothers(sentence: Sentence, first: int, head: int, last: int) -> bool:
    """Whether the office between commas is another's: `an aide to the minister`, `the minister's wife`."""
    tokens = sentence.tokens
    behind = any(t.text in JOINS for t in tokens[first:head]) or tokens[first].text.lower() in RELATIVE
    return behind or any(t.text in ("'s", "’s") for t in tokens[head:last])


def _under_another(sentence: Sentence, i: int) -> bool:
    """Whether the office hangs on another person, and the name behind may be that one's: `the wife of the king`."""
    token = sentence.tokens[i]
    return base(token.dep) == "nmod" and lemma_of(sentence.tokens[token.head]) in OTHERS


def _located(sentence: Sentence, place: Mention) -> Iterator[Implicit]:
    """`Tokyo, Japan`: a town and, behind a comma, its state."""
    tokens = sentence.tokens
    if place.adjective or place.last + 2 >= len(tokens) or tokens[place.last + 1].text != "," or place.type != "Place":
        return
    skip = 1 if tokens[place.last + 2].text.lower() == "the" else 0
    around = next((m for m in sentence.mentions if m.first == place.last + 2 + skip), None)
    ends = around is not None and (
        around.last + 1 >= len(tokens) or tokens[around.last + 1].text in (",", ".", ";", ")", "on", "from", "in", "”")
    )
    if around is not None and around.type == "State" and not around.adjective and ends:
        before = tokens[place.first - 1].text.lower() if place.first else ""
        if before in (
            "in",
            "to",
            "at",
            "near",
            "from",
            "visited",
            "of",
            "outside",
            "around",
            "toured",
            "left",
            "reached",
        ):
            yield Implicit(
                subject=_whole(sentence, place),
                lemma="part of",
                object=_whole(sentence, around),
                rules=("place-in-state",),
                predicate=place.last,
            )
