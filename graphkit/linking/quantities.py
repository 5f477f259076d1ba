"""Numbers in a sentence: amounts of money, and numbers of things, with unit and modifier."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.text.sentences import Sentence, Token

UNITS = {w: n for n, w in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen".split()
)}  # fmt: skip
TENS = {w: 10 * n for n, w in enumerate(("twenty thirty forty fifty sixty seventy eighty ninety").split(), start=2)}
SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
          "bn": 1e9, "mn": 1e6, "m": 1e6}  # fmt: skip
CURRENCIES = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR", "A$": "AUD",
              "C$": "CAD", "NT$": "TWD", "HK$": "HKD", "Rs": "INR"}  # fmt: skip
MONEY_WORDS = {"dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "won": "KRW", "yuan": "CNY",
               "ruble": "RUB", "rouble": "RUB", "rupee": "INR", "franc": "CHF"}  # fmt: skip
MODIFIERS = (
    ("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to"),
    ("as", "many", "as"), ("close", "to"), ("about",), ("around",), ("approximately",), ("nearly",), ("almost",),
    ("over",), ("under",), ("some",), ("roughly",), ("only",), ("exactly",), ("another",), ("additional",),
)  # fmt: skip
FRACTIONS = frozenset({"half", "third", "quarter", "fourth", "fifth", "tenth"})
FIGURE = re.compile(r"^[+-]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$")
GLUED = re.compile(r"^(\d+(?:\.\d+)?)(bn|mn|m)$", re.I)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a sentence: words `first` to `last` (modifier, number and unit), value, unit, modifier."""

    first: int
    last: int
    value: float
    unit: str | None
    modifier: str | None


def amounts(
    sentence: Sentence, *, without: frozenset[int] = frozenset(), times: frozenset[int] = frozenset()
) -> Iterator[Amount]:
    """Take a sentence, the words that are part of a time or name, and those of a time alone; return what is counted.

    A name may be what is counted (`40 Eurofighter jets`), a time may not.
    """
    tokens = sentence.tokens
    i = 0
    while i < len(tokens):
        parsed = None if i in without else _number(tokens, i, without)
        if parsed is None:
            i += 1
            continue
        value, last = parsed
        first, modifier = _modifier(tokens, i)
        before = tokens[first - 1] if first > 0 else None
        symbol = tokens[i - 1].text if i > 0 else ""
        unit: str | None = CURRENCIES.get(symbol)
        if unit is not None:
            first, modifier = _modifier(tokens, i - 1)
        else:
            unit, last = _unit(tokens, last, times)
        named = last > i and tokens[last].pos == "PROPN"
        year = (unit is None or named) and value.is_integer() and 1500 <= value <= 2100 and tokens[i].text.isdigit()
        joined = (before is not None and before.text == "-") or (
            last + 1 < len(tokens) and tokens[last + 1].text == "-"
        )
        if (unit is not None and not joined and not year) or (tokens[i].dep in ("nsubj", "obj") and not year):
            yield Amount(first, last, value, unit, modifier)
        i = last + 1


def _number(tokens: Sequence[Token], i: int, without: frozenset[int]) -> tuple[float, int] | None:
    value, last = _figure(tokens[i].text), i
    if value is None:
        value, last = _spelled(tokens, i)
        if value is None:
            return None
    while last + 1 < len(tokens) and last + 1 not in without and tokens[last + 1].text.lower() in SCALES:
        if tokens[last + 1].text == "m":
            break
        value *= SCALES[tokens[last + 1].text.lower()]
        last += 1
    return value, last


def _figure(text: str) -> float | None:
    if FIGURE.match(text):
        return float(text.replace(",", ""))
    glued = GLUED.match(text)
    return float(glued[1]) * SCALES[glued[2].lower()] if glued else None


def _spelled(tokens: Sequence[Token], i: int) -> tuple[float | None, int]:
    word = tokens[i].text.lower()
    if word == "dozen":
        return 12.0, i
    if word in UNITS and tokens[i].pos == "NUM" and not (word == "one" and not _scaled(tokens, i)):
        return float(UNITS[word]), i
    if word in TENS:
        if i + 2 < len(tokens) and tokens[i + 1].text == "-" and tokens[i + 2].text.lower() in UNITS:
            return float(TENS[word] + UNITS[tokens[i + 2].text.lower()]), i + 2
        return float(TENS[word]), i
    whole, _, rest = word.partition("-")
    if whole in TENS and rest in UNITS:
        return float(TENS[whole] + UNITS[rest]), i
    return None, i


def _scaled(tokens: Sequence[Token], i: int) -> bool:
    """`one` counts nothing by itself (`the one closest`, `phase one`), but `one million` does."""
    return i + 1 < len(tokens) and tokens[i + 1].text.lower() in SCALES


def _modifier(tokens: Sequence[Token], i: int) -> tuple[int, str | None]:
    for words in MODIFIERS:
        first = i - len(words)
        if first >= 0 and tuple(t.text.lower() for t in tokens[first:i]) == words:
            return first, " ".join(words)
    return i, None


def _unit(tokens: Sequence[Token], last: int, without: frozenset[int]) -> tuple[str | None, int]:
    """The noun that is counted, with what stands between it and the number (`nine ballistic missiles`,
    `a 300-kilometer range`)."""
    i = last + 1
    if i + 1 < len(tokens) and tokens[i].text == "-":
        measure = tokens[i + 1]
        counted = measure.pos == "NOUN" and measure.lemma.lower() not in FRACTIONS
        return (measure.lemma.lower(), i + 1) if counted else (None, last)
    while i < len(tokens) and i not in without and tokens[i].pos in ("ADJ", "NOUN", "PROPN", "PUNCT", "VERB"):
        if tokens[i].pos == "PUNCT" and tokens[i].text != "-":
            break
        if tokens[i].pos == "VERB" and tokens[i].dep != "amod":
            break
        i += 1
    if i == last + 1 or tokens[i - 1].pos not in ("NOUN", "PROPN"):
        return None, last
    noun = tokens[i - 1].lemma.lower()
    if noun in MONEY_WORDS:
        return MONEY_WORDS[noun], i - 1
    return " ".join([*(t.text for t in tokens[last + 1 : i - 1]), tokens[i - 1].lemma]).replace(" - ", "-"), i - 1
