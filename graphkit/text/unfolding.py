"""What is parsed of a piece of text, long names as one word each, and its tree given back to all of its words."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphkit.text.folding import UNPARSED, Fold
from graphkit.text.sentences import Token

HEADS = frozenset({"root", "conj", "ccomp", "advcl", "parataxis"})


@dataclass(frozen=True, slots=True)
class Units:
    """What is parsed of a piece: plain words (by place) and folds, in order; `before` are the datelines and dates left
    out of it, by the unit they stand before."""

    parsed: tuple[int | Fold, ...]
    before: Mapping[int, Sequence[Fold]]

    def stretch(self, first: int, last: int) -> tuple[int, int]:
        """Take the first and last of some units and return the first and last word of what they stand for.

        >>> Units((0, Fold(1, 4, "Pact", 4), 5), {}).stretch(0, 1)
        (0, 4)
        """
        begin, end = self.parsed[first], self.parsed[last]
        named = (end.head if end.kind == "apposed" else end.last) if isinstance(end, Fold) else end
        return (begin.first if isinstance(begin, Fold) else begin), named


def units_of(count: int, fold: Sequence[Fold]) -> Units:
    """Take how many words a piece has and its folds, in order, and return what to parse of it."""
    parsed: list[int | Fold] = []
    before: dict[int, list[Fold]] = {}
    at = 0
    for item in fold:
        parsed += range(at, item.first)
        if item.kind in UNPARSED:
            before.setdefault(len(parsed), []).append(item)
        else:
            parsed.append(item)
        at = item.last + 1
    return Units((*parsed, *range(at, count)), before)


def unfolded(rows: Sequence[Token], start: int, raw: Sequence[Token], units: Units) -> list[Token]:
    """Take a parsed sentence, its first unit's place, and return the words as they stood; the tree of a folded one
    hangs on its head."""
    place = [unit.head if isinstance(unit, Fold) else unit for unit in units.parsed[start:]]
    first = [*units.before.get(start, ()), units.parsed[start]][0]
    begin = first.first if isinstance(first, Fold) else first
    tokens: list[Token] = []
    for row in rows:
        unit = units.parsed[start + row.i]
        for date in units.before.get(start + row.i, ()):
            verb = place[_verb_behind(rows, row.i)] - begin
            pos, tag, dep = ("NUM", "CD", "obl") if date.kind == "time" else ("PROPN", "NNP", "discourse")
            time = dataclasses.replace(raw[date.head], i=date.head - begin, pos=pos, tag=tag, dep=dep, head=verb)
            tokens += _inside(date, time, raw, begin)
        text = raw[place[row.i]].text
        head = dataclasses.replace(row, text=text, i=place[row.i] - begin, head=place[row.head] - begin)
        tokens += _inside(unit, head, raw, begin) if isinstance(unit, Fold) else [head]
    return tokens


def _verb_behind(rows: Sequence[Token], i: int) -> int:
    """The verb that a date left out before word `i` stands with: the next that heads a clause, else the root."""
    behind = (t.i for t in rows[i:] if t.pos == "VERB" and t.dep in HEADS)
    return next(behind, next(t.i for t in rows if t.head == t.i))


def _inside(whole: Fold, head: Token, raw: Sequence[Token], begin: int) -> Iterator[Token]:
    """Take a fold and its head word in the tree and return all of its words, the others under the head."""
    for k in range(whole.first, whole.last + 1):
        if k == whole.head:
            yield head
        else:
            pos, tag, dep = whole.under(k, raw[k])
            yield dataclasses.replace(raw[k], i=k - begin, pos=pos, tag=tag, dep=dep, head=whole.head - begin)
