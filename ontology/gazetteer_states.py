"""Country tables and `states.csv` in, states with names, adjectives, capitals out; part of `build_gazetteer.py`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

from gazetteer_memberships import members
from gazetteer_tables import CODES, FACTBOOK, HERE, fact, listed, page, table
from gazetteer_things import Thing, slugged

FORMAL = re.compile(r"\b(of|Republic|Confederation|Federation|States|Emirates)\b")
ARTICLE = re.compile(
    r"^(United|Democratic|Republic|Central|Dominican|Federated|Soviet|Ottoman|Marshall|Solomon)"
    r"|(Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles)$"
)
AMBIGUOUS = frozenset(
    "Douglas;George Town;Hamilton;Jamestown;Kingston;Plymouth;Saint-Denis;Saint-Pierre;San Juan;Stanley;The Settlement;"
    "The Valley;Virgin Islands;West Island".split(";")
)
"""Names of territories and of their seats that are as often persons, other places or common words."""


@dataclass(frozen=True, slots=True)
class Country:
    """A state with what hangs on it; `facts` is its factbook page, `before` the forms that stand before a noun.

    `shared` are its adjectives that are another state's too (`Congolese`). `major` asks for more of the bodies and
    names that news use; `own` says that curated.csv has them all.
    """

    thing: Thing
    prefix: str
    major: bool
    own: bool
    capital: str
    capital_names: tuple[str, ...]
    facts: dict[str, Any]
    before: tuple[str, ...] = ()
    shared: frozenset[str] = frozenset()

    @property
    def called(self) -> str:
        """The state's name as it stands within a sentence, with its article."""
        return f"the {self.thing.label}" if ARTICLE.search(self.thing.label) else self.thing.label


def nationality(facts: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Take a factbook page and return its adjectives and its nouns for the people, plurals among them."""
    words: list[list[str]] = []
    for part in ("adjective", "noun"):
        said = re.split(r",| or |;", fact(facts, "People and Society", "Nationality", part))
        words.append([word for word in (re.sub(r"\((?!s\))[^)]*\)", "", w).strip() for w in said) if word])
    adjectives, nouns = words
    return adjectives, [form for noun in nouns for form in (noun.replace("(s)", ""), noun.replace("(s)", "s"))]


def code_names(row: dict[str, str]) -> tuple[str, list[str]]:
    """Take a row of country-codes.csv and return a plain label and all the names it gives."""
    display = row["CLDR display name"].replace("’", "'")
    label = re.sub(r"^St\. ", "Saint ", display.replace(" & ", " and "))
    short = re.sub(r"\s*(\(.*\)|\*+)", "", row["UNTERM English Short"])
    formal = re.sub(r"\s*\*+", "", row["UNTERM English Formal"])
    return label, [display, short, formal, formal.removeprefix("the "), re.sub(r"^Saint ", "St. ", label)]


def identifiers(row: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Take a row of country-codes.csv and return the codes and numbers it gives, as pairs of a property and a value."""
    columns = {"iso2": "ISO3166-1-Alpha-2", "iso3": "ISO3166-1-Alpha-3", "geonames": "Geoname ID"}
    found = {term: row.get(column, "").strip() for term, column in columns.items()}
    found["wikidata"] = row.get("wikidata_id", "").rsplit("/", 1)[-1]
    return tuple((term, value) for term, value in found.items() if value)


def countries(reference: Path) -> list[Country]:
    """Take the folder of country tables and return every state, those of history with them."""
    ours = table(HERE / "states.csv")
    codes = {row["ISO3166-1-Alpha-3"]: row for row in table(reference / "country-codes.csv")}
    have = {row["iso3"] for row in ours}
    blank = dict.fromkeys(ours[0], "")
    ours += [{**blank, "iso3": iso} for iso, row in codes.items() if row["is_independent"] == "Yes" and iso not in have]
    claimed = {name: row["iso3"] for row in ours for name in listed(row["names"])}
    found = [country(row, codes.get(row["iso3"], {}), reference, claimed) for row in ours]
    counted = Counter(a for state in found for a in state.thing.adjectives)
    shared = frozenset(adjective for adjective, times in counted.items() if times > 1)
    return [replace(state, before=before(state, shared), shared=shared & {*state.thing.adjectives}) for state in found]


def country(row: dict[str, str], codes: dict[str, str], reference: Path, claimed: dict[str, str]) -> Country:
    """Take a state's row of ours, its row of the codes, the folder and which state claims a name; return the state."""
    facts = page(reference, row["factbook"] or codes.get("FIPS", "").strip())
    label, names = code_names(codes) if codes else (row["label"], [])
    label = row["label"] or label
    long = fact(facts, "Government", "Country name", "conventional long form")
    if not re.search(r"[;()]|^The |^$", long):
        names += [long, f"the {long}"] if FORMAL.search(long) else [long]
    names = [name for name in names if claimed.get(name, row["iso3"]) == row["iso3"]]
    adjectives, nouns = nationality(facts) if not row["adjectives"] else ([], [])
    forms = [form for form in (*listed(row["adjectives"]), *adjectives) if form != label]
    thing = Thing(
        slug=row["slug"] or slugged(label),
        type="State",
        label=label,
        names=(*names, *listed(row["names"])),
        adjectives=tuple(dict.fromkeys([*forms, *listed(row["demonyms"]), *nouns])),
        codes=identifiers(codes),
        member_of=members(facts),
        source="; ".join([CODES] * bool(codes) + [FACTBOOK] * bool(facts)) or "curated",
    )
    capital = row["capital"] or re.split(r"\s*[(;,]| in ", fact(facts, "Government", "Capital", "name"))[0]
    role = row["role"]
    return Country(
        thing, row["prefix"] or thing.slug, role in {"major", "own"}, role == "own", capital,
        listed(row["capital_names"]), facts, tuple(forms),
    )  # fmt: skip


def before(state: Country, shared: frozenset[str]) -> tuple[str, ...]:
    """Take a state, its adjectives before a noun, and those of two states; return all forms before a noun."""
    own = [form for form in state.before if form not in shared]
    short = [n for n in state.thing.names if re.fullmatch(r"[A-Z]{2}|[UK.S]{4}|UAE|PRC|ROK|DPRK", n)]
    forms = (*own, state.thing.label, *short) if state.major else (*own[:1], *([] if own else [state.thing.label]))
    return tuple(dict.fromkeys(forms))


def capitals(state: Country) -> Iterator[Thing]:
    """Take a state and yield its capital, unless the capital bears the state's own name."""
    if state.capital not in {"", "-", state.thing.label, *state.thing.names}:
        at, source = state.thing.slug, FACTBOOK if state.facts else "curated"
        yield Thing(slugged(state.capital), "Place", state.capital, state.capital_names, (), at, at, source=source)


def territories(reference: Path, states: list[Country]) -> Iterator[Thing]:
    """Take the folder and the states; yield what the codes list beside states, mostly parts of them, and seats."""
    rows = table(reference / "country-codes.csv")
    taken = {adjective for state in states for adjective in state.thing.adjectives}
    known = {name for state in states for name in (state.thing.label, *state.thing.names)} | AMBIGUOUS
    by_wikidata = {state.thing.wikidata: state.thing.slug for state in states if state.thing.wikidata}
    pages_of_states = {row["FIPS"] for row in rows if row["is_independent"] == "Yes"}
    owners = {row["ISO3166-1-Alpha-2"]: by_wikidata.get(dict(identifiers(row)).get("wikidata", ""), "") for row in rows}
    for row in rows:
        if row["is_independent"] == "Yes" or owners[row["ISO3166-1-Alpha-2"]]:
            continue
        facts = page(reference, row["FIPS"].strip()) if row["FIPS"] not in pages_of_states else {}
        label, names = code_names(row)
        names += [row["official_name_en"], *page_names(facts)]
        words = [w for w in chain(*nationality(facts)) if re.fullmatch(r"[^/]+(an|ic|er|ese|i|Manx)s?", w)]
        owner = re.search(r"\b(?:of|with) ([A-Z]{2})$", row["is_independent"])
        slug, seat = slugged(label), row["Capital"].strip()
        yield Thing(
            slug=slug,
            type="Place",
            label=label,
            names=tuple(name for name in names if name not in known and not re.search(r"[()]", name)),
            adjectives=tuple(word for word in words if word not in taken and word != label),
            part_of=owners[owner[1]] if owner else "",
            codes=identifiers(row),
            source="; ".join([CODES] + [FACTBOOK] * bool(facts)),
        )
        if seat and seat not in {label, *names, *known}:
            yield Thing(slugged(seat), "Place", seat, (), (), slug, source=CODES)


def page_names(facts: dict[str, Any]) -> list[str]:
    """Take a factbook page and return the long and the short name it gives, brackets and notes behind them left out."""
    said = [fact(facts, "Government", "Country name", f"conventional {form} form") for form in ("long", "short")]
    return [name for text in said if (name := re.sub(r"\s*(;.*|\([^()]*\))$", "", text))]
