"""Bodies by the state whose they are: `Japan's Air Force`, `the Senate of Poland`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from graphkit.knowledge import Entry, Gazetteer
from graphkit.text.fullnames import POSSESSIVE, name
from graphkit.text.known import body_of
from graphkit.text.sentences import Mention, Sentence


def bodies_by_name(sentences: Sequence[Sentence], gazetteer: Gazetteer) -> dict[str, Entry]:
    """Take the sentences of a document and return each name that stands beside its state's with the one known body of
    that state it names; none where two states of the document have it."""
    found: dict[str, set[Entry]] = defaultdict(set)
    for sentence in sentences:
        for mention in sentence.mentions:
            state = owner(sentence, mention, gazetteer) if mention.entry is None else None
            text = name(sentence, mention)
            if state is not None and (body := body_of(state, text, gazetteer)) is not None:
                found[text].add(body)
    return {text: next(iter(entries)) for text, entries in found.items() if len(entries) == 1}


def owner(sentence: Sentence, mention: Mention, gazetteer: Gazetteer) -> Entry | None:
    """Take a name and return the state right before it, with a possessive, or behind it, with `of`."""
    tokens = sentence.tokens
    before, behind = mention.first - 1, mention.last + 1
    if before >= 0 and POSSESSIVE.search(tokens[before].text):
        return _state(sentence, gazetteer, last=before) or _state(sentence, gazetteer, last=before - 1)
    if behind + 1 < len(tokens) and tokens[behind].text == "of":
        return _state(sentence, gazetteer, first=behind + 1 + (tokens[behind + 1].text == "the"))
    return None


def with_owner(text: str, state: Entry) -> str:
    """Take the name of a body or office and its state and return the name with the state's, if it does not say that
    itself.

    >>> with_owner("Senate", Entry("gz:poland", "Poland", "State", adjectives=("Polish",)))
    'Senate of Poland'
    """
    told = any(form in text for form in state.forms)
    return text if told else f"{text} of {state.label}"


def _state(sentence: Sentence, gazetteer: Gazetteer, *, first: int = -1, last: int = -1) -> Entry | None:
    found = (m for m in sentence.mentions if (m.first == first or m.last == last) and m.entry and not m.adjective)
    entries = (gazetteer.entry(m.entry) for m in found if m.entry)
    return next((entry for entry in entries if entry is not None and entry.type == "State"), None)
