"""Who is known to be a woman or a man: by title, given name, or the pronouns that surely stand for the person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graphkit.extraction.grammar import title
from graphkit.text.fullnames import name
from graphkit.text.given_names import FEMALE, MALE
from graphkit.text.sentences import Mention, Sentence
from graphkit.text.titles import INITIAL

SHE = frozenset({"she", "her", "hers", "herself"})
HE = frozenset({"he", "him", "his", "himself"})
TITLES = dict.fromkeys(
    "queen mrs. mrs ms. ms miss madame lady dame princess baroness empress duchess countess congresswoman".split(),
    "she",
) | dict.fromkeys(
    "king mr. mr sir lord prince emperor baron duke count earl sultan emir amir shah pope tsar congressman".split(),
    "he",
)
NOUNS = dict.fromkeys(
    "woman girl mother daughter sister wife widow aunt grandmother niece queen princess actress mum lady".split(), "she"
) | dict.fromkeys("man boy father son brother husband uncle grandfather nephew king prince dad gentleman".split(), "he")


def genders(sentences: Sequence[Sentence], full: Mapping[str, str]) -> dict[str, str]:
    """Take the sentences of a document with the full names of its persons and return `he` or `she` for each full name
    whose title or given name tells; where two of them disagree nothing is known."""
    told: dict[str, set[str]] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.type == "Person":
                whole = fullest(sentence, mention, full)
                told.setdefault(whole, set()).update(_titles(sentence, mention))
    for whole, found in told.items():
        if not found and (given := _given(whole)):
            found.add(given)
    return {whole: next(iter(found)) for whole, found in told.items() if len(found) == 1}


def fullest(sentence: Sentence, person: Mention, full: Mapping[str, str]) -> str:
    """Take the name of a person and the full names of the document and return the fullest that is the same person's;
    `Mrs. Stone` is not Paul Stone."""
    written = name(sentence, person)
    whole = full.get(written, written)
    given = _given(whole)
    clash = whole != written and given is not None and any(told != given for told in _titles(sentence, person))
    return written if clash else whole


def _titles(sentence: Sentence, person: Mention) -> Iterator[str]:
    """What the title right before a name tells, or the name's own first word: `Queen of the Belgians Mathilde`."""
    tokens, office = sentence.tokens, title(sentence, person)
    words = [person.first - 1] if person.first else []
    words += [person.first] if person.last > person.first else []
    if office is not None and tokens[office.first + 1].text == "of":
        words.append(office.first)
    yield from (TITLES[low] for k in words if (low := tokens[k].text.lower()) in TITLES and tokens[k].text != low)


def _given(whole: str) -> str | None:
    words = [word for word in whole.split() if not INITIAL.match(word)]
    if len(words) < 2:
        return None
    given = words[0].lower()
    return "she" if given in FEMALE else "he" if given in MALE else None
