"""`Thing`: one entry of the gazetteer; things in, one per slug out, and Turtle; part of `build_gazetteer.py`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

CLASSES = frozenset(
    {"State", "GovernmentBody", "ArmedForce", "Command", "Alliance", "PoliticalParty", "ArmedGroup", "Organisation"}
    | {"Role", "Place", "Equipment", "Document", "EventSeries"}
)
SPELLINGS = (
    ("Defense", "Defence"),
    ("defense", "defence"),
    ("Organization", "Organisation"),
    ("Theater", "Theatre"),
    ("'", "’"),
)
PLAIN = str.maketrans("áãäåâāçčéèêëėíîïīłńñóôöøõōúûüūșšśțžż", "aaaaaacceeeeeiiiilnnoooooouuuussstzz")
DATATYPES = {10: "xsd:date", 7: "xsd:gYearMonth", 4: "xsd:gYear"}
PREFIXES = (
    ("dct", "http://purl.org/dc/terms/"),
    ("dd", "https://w3id.org/graphkit/dd#"),
    ("gz", "https://w3id.org/graphkit/gazetteer/"),
    ("org", "http://www.w3.org/ns/org#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
)


@dataclass(frozen=True, slots=True)
class Thing:
    """One entry of the gazetteer; `part_of`, `capital_of` and `member_of` are slugs, `since` and `as_of` ISO dates.

    `codes` are pairs of a property (`iso2`, `iso3`, `geonames`, `wikidata`) and its value; `holder` is who has an
    office, for readers only.
    """

    slug: str
    type: str
    label: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    part_of: str = ""
    capital_of: str = ""
    codes: tuple[tuple[str, str], ...] = ()
    member_of: tuple[str, ...] = ()
    holder: str = ""
    since: str = ""
    as_of: str = ""
    source: str = "curated"

    @property
    def wikidata(self) -> str:
        """The number of the thing's item in Wikidata, where one is known."""
        return dict(self.codes).get("wikidata", "")


def slugged(name: str) -> str:
    """Take a name and return it as the ASCII local part of an IRI."""
    plain = re.sub(r"['’ʻ.]", "", name.lower().translate(PLAIN)).replace("&", "and")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def merged(things: Iterable[Thing]) -> dict[str, Thing]:
    """Take things, the surer ones last, and return one per slug: the later label and owner win, names add up."""
    found: dict[str, Thing] = {}
    for thing in things:
        old = found.setdefault(thing.slug, thing)
        if old.type != thing.type:
            raise SystemExit(f"{thing.slug}: {old.type} and {thing.type} under one slug; rename one of them")
        if old is not thing:
            found[thing.slug] = _both(old, thing)
    for thing in found.values():
        if thing.type not in CLASSES:
            raise SystemExit(f"{thing.slug}: no class {thing.type}; one of {', '.join(sorted(CLASSES))}")
        if lost := {thing.part_of, thing.capital_of, *thing.member_of} - {"", *found}:
            raise SystemExit(f"{thing.slug}: belongs to {min(lost)}, which is not there; add it or mend the name")
    return found


def _both(old: Thing, new: Thing) -> Thing:
    return replace(
        old,
        label=new.label,
        names=(*old.names, *new.names, old.label),
        adjectives=(*old.adjectives, *new.adjectives),
        part_of=new.part_of or old.part_of,
        codes=(*old.codes, *new.codes),
        member_of=(*old.member_of, *new.member_of),
        holder=new.holder or old.holder,
        since=new.since or old.since,
        as_of=new.as_of or old.as_of,
        source=old.source if new.source in old.source else f"{old.source}; {new.source}",
    )


def turtle(things: dict[str, Thing]) -> str:
    """Take things by slug and return them as Turtle, sorted, so that the same things give the same bytes."""
    lines = ["# Made by build_gazetteer.py from the tables of this folder and those named in README.md: do not edit."]
    lines += [f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES]
    for slug, thing in sorted(things.items()):
        lines += ["", " ;\n    ".join([f"gz:{slug} a dd:{thing.type}", *_told(thing)]) + " ."]
    return "\n".join(lines) + "\n"


def _told(thing: Thing) -> Iterable[str]:
    yield f"skos:prefLabel {_tagged(thing.label)}"
    if names := spelt((*thing.names, thing.label), but=thing.label):
        yield f"skos:altLabel {' , '.join(map(_tagged, names))}"
    if thing.adjectives:
        yield f"dd:adjective {' , '.join(map(_tagged, sorted({*thing.adjectives})))}"
    for term, slug in (("partOf", thing.part_of), ("capitalOf", thing.capital_of)):
        if slug:
            yield f"dd:{term} gz:{slug}"
    if thing.member_of:
        yield f"org:memberOf {' , '.join(f'gz:{slug}' for slug in sorted({*thing.member_of}))}"
    yield from (f"dd:{term} {_quoted(value)}" for term, value in sorted({*thing.codes}) if value)
    if thing.holder:
        yield f"dd:holder {_quoted(thing.holder)}"
    for term, day in (("holderSince", thing.since), ("asOf", thing.as_of)):
        if day:
            yield f"dd:{term} {_quoted(day)}^^{DATATYPES[len(day)]}"
    yield f"dct:source {_quoted(thing.source)}"


def spelt(names: Iterable[str], *, but: str) -> list[str]:
    """Take names and return them in American and British spelling, each once, sorted, without `but`."""
    found = {name for name in names if name}
    for pair in SPELLINGS:
        for ours, theirs in (pair, pair[::-1]):
            found |= {name.replace(ours, theirs) for name in found}
    return sorted(found - {but})


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _tagged(text: str) -> str:
    return f"{_quoted(text)}@en"
