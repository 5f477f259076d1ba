"""The names of a sentence that the gazetteer knows, but for those of another state: `Norway's Seventh Fleet`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.knowledge import Entry, Gazetteer
from graphkit.text.folding import QUOTES, bearers, known_stretches
from graphkit.text.sentences import Mention, Sentence, Token
from graphkit.text.titles import deputy

# Every state may have one of these by the same name.
COMMON = frozenset({"GovernmentBody", "PoliticalParty", "ArmedForce", "Command", "Role"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
LONGEST_BODY = 4


@dataclass(frozen=True, slots=True)
class _Named:
    """Words `first` to `last` that the gazetteer knows, with those that bear the name."""

    first: int
    last: int
    words: str
    entries: tuple[Entry, ...]
    adjective: bool

    @property
    def entry(self) -> Entry | None:
        return one(self.entries)

    @property
    def type(self) -> str:
        return "State" if self.adjective else self.entries[0].type


def known_names(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Take a sentence and return the names in it that the gazetteer knows.

    The deputy of an office is another office, and what a state beside it has for its own (`the Norwegian Secretary of
    State`) is none of the other state that the gazetteer knows by that name.
    """
    tokens = sentence.tokens
    found = list(_found(sentence, gazetteer))
    for at, named in enumerate(found):
        if named.first == named.last and tokens[named.first].pos in ("ADP", "DET", "PRON", "AUX", "CCONJ"):
            continue
        above = deputy(tokens, named.first) if named.type == "Role" else None
        if above is not None:
            yield Mention(above, named.last, type="Role", how="deputy")
            continue
        others = _anothers(tokens, found, at, gazetteer)
        if others is not None:
            first, last, state = others
            yield Mention(first, last, type=named.type, of=state.iri, how="structure")
            continue
        entry = named.entry
        if named.type == "State" and entry is not None and not named.adjective:
            yield from _owned(tokens, named.last + 1, entry, gazetteer)
        yield Mention(
            named.first,
            named.last,
            type=named.type,
            entry=entry.iri if entry else None,
            adjective=named.adjective,
            how="gazetteer" if entry else "gazetteer-ambiguous",
        )


def body_of(state: Entry, text: str, gazetteer: Gazetteer) -> Entry | None:
    """Take a state and a name and return the one known body of that state it names."""
    found = {entry.iri: entry for form in state.forms for entry in gazetteer.named(f"{form} {text}")}
    return next(iter(found.values())) if len(found) == 1 else None


def _owned(tokens: Sequence[Token], at: int, state: Entry, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The body of a state that is named behind its possessive: the parliament of `Germany's parliament`."""
    if at + 1 >= len(tokens) or tokens[at].text not in POSSESSIVES:
        return
    for last in range(min(at + LONGEST_BODY, len(tokens) - 1), at, -1):
        body = body_of(state, " ".join(t.text for t in tokens[at + 1 : last + 1]), gazetteer)
        if body is not None and body.type in COMMON:
            yield Mention(at + 1, last, type=body.type, entry=body.iri, how="gazetteer")
            return


def one(entries: tuple[Entry, ...]) -> Entry | None:
    """Take the entries that bear one name and return the one meant, or None: a state before a place of its name."""
    if len(entries) == 1:
        return entries[0]
    states = [entry for entry in entries if entry.type == "State"]
    return states[0] if len(states) == 1 else None


def _found(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[_Named]:
    tokens = sentence.tokens
    for first, last, _ in known_stretches(tokens, gazetteer=gazetteer):
        words = " ".join(sentence.slice(tokens[first].start, tokens[last].end).translate(QUOTES).split())
        yield _Named(first, last, words, *bearers(words, gazetteer=gazetteer))


def _anothers(
    tokens: Sequence[Token], found: Sequence[_Named], at: int, gazetteer: Gazetteer
) -> tuple[int, int, Entry] | None:
    """Whose a name is where that is not the state of its entry: the words of the whole name and that state."""
    named, entry = found[at], found[at].entry
    if entry is None or entry.type not in COMMON:
        return None
    own = gazetteer.state(entry)
    if (own is None and entry.type != "GovernmentBody") or (own is not None and _says(named.words, own)):
        return None
    for first, last, state in _owners(tokens, found, at):
        if own is None or state.iri != own.iri:
            return first, last, state
    return None


def _says(words: str, state: Entry) -> bool:
    return any(form in words for form in state.forms)


def _owners(tokens: Sequence[Token], found: Sequence[_Named], at: int) -> Iterator[tuple[int, int, Entry]]:
    """The states right beside a name that may own it, each with the words of the whole: `Norwegian`, `of Norway`; of
    `Norway's` only the name is one."""
    named = found[at]
    before = found[at - 1] if at else None
    if before is not None and (state := before.entry) is not None and state.type == "State":
        if before.last == named.first - 1:
            yield before.first, named.last, state
        elif before.last == named.first - 2 and tokens[named.first - 1].text in POSSESSIVES:
            yield named.first, named.last, state
    behind = found[at + 1] if at + 1 < len(found) else None
    if behind is not None and not behind.adjective and (state := behind.entry) is not None and state.type == "State":
        between = [t.text for t in tokens[named.last + 1 : behind.first]]
        if between in (["of"], ["of", "the"]):
            yield named.first, behind.last, state
