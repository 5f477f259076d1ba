"""Long names folded to one short word before the parse, dates left out of it, and both unfolded after it.

A parser trained on a small treebank stumbles over `then-Speaker of the U.S. House of Representatives Mary Stone
visited`; over `then-Smith visited` it does not. So an office with its holder, a name with an office between commas
behind it, and each known name of several words are parsed as one word of the same kind, and a date at the head of a
clause is left out; the tree is given back to the whole, the date to the verb behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.knowledge import Entry, Gazetteer
from graphkit.text.abbreviations import spelled_out
from graphkit.text.labels import label_end
from graphkit.text.sentences import Token
from graphkit.text.titles import BEFORE, Titled, begins_with_article, capitalised, name_end, title_end, titled

PERSONS = ("Smith", "Jones", "Brown", "Miller")
STAND_INS = {
    "State": ("France", "Netherlands"), "Place": ("Paris", "Pacific"), "GovernmentBody": ("Congress", "Senate"),
    "ArmedForce": ("Congress", "Army"), "Command": ("NATO", "Army"), "Alliance": ("NATO", "Union"),
    "PoliticalParty": ("Congress", "Party"), "Organisation": ("NATO", "Union"), "ArmedGroup": ("Hamas", "Army"),
    "Equipment": ("Boeing", "Boeing"), "Document": ("Congress", "Treaty"), "EventSeries": ("Congress", "Congress"),
}  # fmt: skip
LONGEST = 12
LONGEST_APPOSITION = 14
QUOTES = str.maketrans("’‘", "''")
MONTHS = frozenset(
    "January February March April May June July August September October November December Jan. Feb. Mar. Apr. Jun. "
    "Jul. Aug. Sept. Sep. Oct. Nov. Dec.".split()
)
TIME_PREPOSITIONS = frozenset("In On From By Since During Until in on from by since during until".split())
DASHES = frozenset({"—", "–", "-", "--"})
OPENERS = frozenset(
    "The A An In On At But And There Then Here When While After Before As For From By With Since Until Yesterday Today "
    "Later Earlier Meanwhile Also However If Although That This These Those Both Its His Her Their Like Unlike".split()
)
LONGEST_DATELINE = 14
UNPARSED = frozenset({"time", "dateline"})
CLAUSE_STARTS = frozenset('. ! ? , ; : and but that “ " ” —'.split())


@dataclass(frozen=True, slots=True)
class Fold:
    """Words `first` to `last` that are parsed as `word`; the tree is given back to `head`.

    `kind` is `name`, `apposed` (a name up to `head`, what stands between commas behind it), or, not parsed, `time` or
    `dateline` (or a speaker's label).
    """

    first: int
    last: int
    word: str
    head: int
    kind: str = "name"

    def under(self, i: int, token: Token) -> tuple[str, str, str]:
        """Take a folded word that is not the head and return its part of speech, tag and label under the head."""
        if self.kind == "time" and i == self.first:
            return "ADP", "IN", "case"
        if not any(c.isalnum() for c in token.text):
            return "PUNCT", ",", "punct"
        if self.kind == "dateline":
            return "PROPN", "NNP", "discourse"
        if token.text.isdigit():
            return "NUM", "CD", "flat" if self.kind != "apposed" or i <= self.head else "appos"
        return "PROPN", "NNP", "appos" if self.kind == "apposed" and i > self.head else "flat"


def known_stretches(
    tokens: Sequence[Token], *, gazetteer: Gazetteer, adjectives: bool = True
) -> list[tuple[int, int, str]]:
    """Take words and return the longest stretches that the gazetteer knows: (first word, last word, class) each."""
    found: list[tuple[int, int, str]] = []
    i = 0
    while i < len(tokens):
        last, kind = _longest(tokens, i, gazetteer, adjectives=adjectives)
        if last is None:
            i += 1
        else:
            found.append((i, last, kind))
            i = last + 1
    return found


def _longest(tokens: Sequence[Token], i: int, gazetteer: Gazetteer, *, adjectives: bool) -> tuple[int | None, str]:
    begins = tokens[i].text[:1].isupper() or tokens[i].text[:1].isdigit() or begins_with_article(tokens, i)
    if not begins or not gazetteer.may_begin(tokens[i].text):
        return None, ""
    words = ""
    stretches: list[str] = []
    for k in range(i, min(i + LONGEST, len(tokens))):
        gap = " " if k > i and tokens[k].start > tokens[k - 1].end else ""
        words += gap + tokens[k].text
        stretches.append(words.translate(QUOTES))
    for k in range(len(stretches) - 1, -1, -1):
        entries, adjective = bearers(stretches[k], gazetteer=gazetteer)
        if entries and (adjectives or not adjective):
            return i + k, "State" if adjective else entries[0].type
    return None, ""


def bearers(words: str, *, gazetteer: Gazetteer) -> tuple[tuple[Entry, ...], bool]:
    """Take words as written and return the entries that bear or are described by them, and whether it is the latter.

    A place or state may be written in capitals alone (`OSLO`), as datelines and headlines do.
    """
    if entries := gazetteer.named(words):
        return entries, False
    if entries := gazetteer.described(words):
        return entries, True
    if words.isupper() and len(words) > 3:
        return tuple(e for e in gazetteer.named(words.title()) if e.type in ("State", "Place")), False
    return (), False


def folds(tokens: Sequence[Token], *, gazetteer: Gazetteer, surnames: frozenset[str] = frozenset()) -> list[Fold]:
    """Take the words of a paragraph, not parsed yet, and return what to fold, in text order, none over another.

    `surnames` are words that the rest of the document shows to be names of persons.
    """
    known = known_stretches(tokens, gazetteer=gazetteer)
    found: list[Fold] = []
    taken: set[int] = set()
    candidates = (
        *_appositions(tokens, known, surnames),
        *(Fold(t.first, t.last, "", t.last) for t in titled(tokens, known=known)),
        *_abbreviated(tokens),
        *_known(tokens, known),
        *_dates(tokens),
    )
    line = _dateline(tokens) or _label(tokens)
    if line is not None:
        found.append(line)
        taken.update(range(line.first, line.last + 1))
    for fold in candidates:
        words = range(fold.first, fold.last + 1)
        if taken.isdisjoint(words):
            taken.update(words)
            word = "" if fold.kind in UNPARSED else fold.word or PERSONS[len(found) % len(PERSONS)]
            found.append(Fold(fold.first, fold.last, word, fold.head, fold.kind))
    return sorted(found, key=lambda fold: fold.first)


def surnames(titles: Sequence[Titled], tokens: Sequence[Token]) -> Iterator[str]:
    """Take titles in a paragraph and its words, and return the words that name a person there."""
    for title in titles:
        yield tokens[title.name].text
        yield tokens[title.last].text


def _appositions(
    tokens: Sequence[Token], known: Sequence[tuple[int, int, str]], surnames: frozenset[str]
) -> Iterator[Fold]:
    """A name and, between commas behind it, an office: `Pete Smith, the secretary of defense, said`."""
    at = {first: (last, kind) for first, last, kind in known}
    inside = {k for first, last, kind in known for k in range(first, last + 1)}
    for comma in range(1, len(tokens) - 2):
        if tokens[comma].text != ",":
            continue
        first = comma - 1
        while first > 0 and _may_name(tokens[first - 1]) and comma - first < 4 and first - 1 not in inside:
            first -= 1
        alone = first == comma - 1 and tokens[first].text not in surnames
        if alone or first in inside or comma - 1 in inside or name_end(tokens, first) != comma - 1:
            continue
        last = comma + 1
        while last < len(tokens) and last - comma < LONGEST_APPOSITION and tokens[last].text not in (",", ".", ";"):
            last += 1
        if last < len(tokens) and tokens[last].text == "," and _is_office(tokens, comma + 1, last - 1, at):
            yield Fold(first, last, "", comma - 1, "apposed")


def _may_name(token: Token) -> bool:
    return capitalised(token) and token.text.lower() not in BEFORE and token.text not in OPENERS


def _is_office(tokens: Sequence[Token], first: int, last: int, at: dict[int, tuple[int, str]]) -> bool:
    """Whether a title ends with word `last`, and what stands before it can only describe it."""
    return any(title_end(tokens, i, at) == last for i in range(first, last + 1)) and not any(
        tokens[k].text in ("and", "or", "who", "that", "said", "was", "is", "as") for k in range(first, first + 1)
    )


def _abbreviated(tokens: Sequence[Token]) -> Iterator[Fold]:
    for first, last in spelled_out(tokens):
        yield Fold(first, last, STAND_INS["Organisation"][_behind_article(tokens, first)], last)


def _known(tokens: Sequence[Token], known: Sequence[tuple[int, int, str]]) -> Iterator[Fold]:
    for first, last, kind in known:
        abbreviated = kind == "State" and tokens[first].text.endswith(".")
        if kind in STAND_INS and (last > first or abbreviated):
            yield Fold(first, last, STAND_INS[kind][_behind_article(tokens, first)], last)


def _behind_article(tokens: Sequence[Token], first: int) -> bool:
    return first > 0 and tokens[first - 1].text.lower() == "the"


def _dateline(tokens: Sequence[Token]) -> Fold | None:
    """`OSLO, Oct. 9 (Agency) —`: where and when a report was filed, before its first sentence."""
    if len(tokens) < 4 or not capitalised(tokens[0]):
        return None
    for i, token in enumerate(tokens[:LONGEST_DATELINE]):
        spaced = 0 < i < len(tokens) - 2 and tokens[i - 1].end < token.start and token.end < tokens[i + 1].start
        if token.text in DASHES and spaced:
            filed = all(capitalised(t) or not any(c.isalpha() for c in t.text) for t in tokens[:i])
            marked = tokens[0].text.isupper() or any(t.text in ("(", ",") or t.text in MONTHS for t in tokens[:i])
            return Fold(0, i, "", 0, "dateline") if filed and marked and len(tokens[0].text) > 2 else None
    return None


def _label(tokens: Sequence[Token]) -> Fold | None:
    end = label_end(tokens)
    return None if end is None or end + 1 >= len(tokens) else Fold(0, end, "", 0, "dateline")


def _dates(tokens: Sequence[Token]) -> Iterator[Fold]:
    """A date with its preposition at the head of a clause: `In 2022 Finland signed`, `on May 5, 2024, he left`."""
    for i in range(len(tokens) - 1):
        if tokens[i].text not in TIME_PREPOSITIONS or (i > 0 and tokens[i - 1].text not in CLAUSE_STARTS):
            continue
        last, k = i, i + 1
        while k < len(tokens):
            text = tokens[k].text
            if text in MONTHS or (text.isdigit() and len(text) in (1, 2, 4)):
                last = k
            elif not (text in (",", "to", "through", "and", "-", "–") and k + 1 < len(tokens) and k > i + 1) or not (
                tokens[k + 1].text.isdigit() or tokens[k + 1].text in MONTHS
            ):
                break
            k += 1
        words = [t.text for t in tokens[i + 1 : last + 1]]
        dated = any(w in MONTHS or (w.isdigit() and len(w) == 4) for w in words)
        if dated and last + 2 < len(tokens) and not tokens[last + 1].text.startswith("-"):
            yield Fold(i, last + (tokens[last + 1].text == ","), "", last, "time")
