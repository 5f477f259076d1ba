"""Name corpora -> more of them: other names in the same sentences, and sentences without capitals."""

from __future__ import annotations

import csv
import json
import random
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc, Span

from graphkit.text.listed import load_lists

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from spacy.tokens import Span as SpacySpan

# `President Javier Gerardo MILEI`: the factbook writes family names in capitals.
LEADER = re.compile(r"\b([A-Z][a-z]+(?:-[A-Z][a-z]+)?) ((?:(?:VAN|DER|DE|DA|AL|EL) )*[A-Z][A-Z’'-]+[A-Z])\b")
OFFICES = frozenset(
    "President Minister King Queen Prince Princess Emperor Sultan Governor General Premier Chancellor Leader Captain "
    "Administrator Archbishop Bishop Colonel Major Emir Amir Pope Chairman Director Sheikh Commissioner Secretary "
    "Crown Vice Justice Regent Judge Marshal Speaker Ambassador Duke Lord".split()
)
BODY = re.compile(r"^(?:[A-Z][a-z’']+|of|for|and|the)(?: (?:[A-Z][a-z’']+|of|for|and|the)){1,5}$")
ORDINAL = re.compile(r"^[IVX]+$")
MARKUP = re.compile(r"<[^>]+>")
CAPITALS = re.compile(r"^[A-Z][A-Za-z]*[A-Z][A-Za-z]*$")
# There are more parties in the world than bodies in the corpora, and they are all of one kind.
PARTY_STEP = 4
# Which of the lists names are drawn from, and how often a family name is one of two words.
DRAWN = {"given": ("given:2",), "family": ("family:1", "family:2"), "places": ("place:2", "place:3")}
SMALL = tuple("de da del della di du la van von der den bin ibn al el y".split())
PARTICLES = ("de", "de", "von", "van", "de la", "van der", "bin", "di", "del")
PARTICLED = 0.08


@dataclass(frozen=True, slots=True)
class Pools:
    """Names to draw from: given names and family names of one word or more, places, bodies."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    places: tuple[str, ...]
    bodies: tuple[str, ...]


def pools(docs: Iterable[Doc], *, countries: Path, factbook: Path) -> Pools:
    """Take documents with names, a table of countries and the factbook's folder, and return the names in all three and
    of the lists."""
    given: set[str] = set()
    family: set[str] = set()
    places: set[str] = set()
    bodies: set[str] = set()
    for ent in (ent for doc in docs for ent in doc.ents):
        words = [token.text for token in ent]
        if ent.label_ == "PER" and len(words) in (2, 3) and all(word.istitle() and word.isalpha() for word in words):
            given.add(words[0])
            family.add(words[-1])
        elif ent.label_ != "PER" and (ent.text.istitle() or ent.text.isupper()):
            (places if ent.label_ == "LOC" else bodies).add(ent.text)
    for first, last in _leaders(factbook):
        given.add(first)
        family.add(last)
    parties = sorted(set(_parties(factbook)))[::PARTY_STEP]
    return Pools(
        tuple(sorted(given | set(_listed("given")))),
        tuple(sorted(family | set(_listed("family")))),
        tuple(sorted(places | set(_places(countries)) | set(_listed("places")))),
        tuple(sorted(bodies | set(parties) | set(_bodies(factbook)))),
    )


def _listed(pool: str) -> Iterator[str]:
    for name, told in load_lists().items():
        if not set(told).isdisjoint(DRAWN[pool]):
            yield _risen(" ".join(word if word in SMALL else _risen(word) for word in name.split()))


def _risen(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def _leaders(factbook: Path) -> Iterator[tuple[str, str]]:
    for branch in (_government(path).get("Executive branch", {}) for path in sorted(factbook.glob("*.json"))):
        for given, family in LEADER.findall(MARKUP.sub(" ", json.dumps(branch, ensure_ascii=False))):
            if given not in OFFICES and not ORDINAL.match(family):
                yield given, family.title().replace("’S", "’s").replace("'S", "'s")


def _government(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_text(encoding="utf-8")).get("Government", {}))


def _bodies(factbook: Path) -> Iterator[str]:
    """Parliaments and their chambers, armed forces, ministries; international bodies by their letters."""
    for path in sorted(factbook.glob("*.json")):
        government = _government(path)
        chambers = government.get("Legislative branch", {})
        security = json.loads(path.read_text(encoding="utf-8")).get("Military and Security", {})
        told = [value["text"] for key, value in sorted(chambers.items()) if key.endswith("name")]
        told.append(security.get("Military and security forces", {}).get("text", ""))
        for name in re.split(r"\n|\([^)]*\)|[:;,]", MARKUP.sub("\n", "\n".join(told))):
            bare = name.strip().removeprefix("the ")
            if BODY.match(bare):
                yield bare
        for name in government.get("International organization participation", {}).get("text", "").split(", "):
            if CAPITALS.match(name):
                yield name


def _parties(factbook: Path) -> Iterator[str]:
    for path in sorted(factbook.glob("*.json")):
        text = _government(path).get("Political parties", {}).get("text", "")
        for line in MARKUP.sub("\n", text).split("\n"):
            name = re.split(r" or |[(;,]", line)[0].strip()
            if BODY.match(name):
                yield name


def _places(countries: Path) -> Iterator[str]:
    with countries.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for column in ("CLDR display name", "Capital", "Region Name", "Sub-region Name"):
                if row[column] and row[column] != "World":
                    yield row[column]


def swapped(doc: Doc, rng: random.Random, *, names: Pools, share: float = 0.7) -> Doc:
    """Take a document and return it with other names of their kind for a share of its names, the same one each time."""
    chosen: dict[tuple[str, str], list[str]] = {}
    spans: list[tuple[int, int, str]] = []
    words: list[str] = []
    spaces: list[bool] = []
    at = 0
    for ent in doc.ents:
        _copy(doc, at, ent.start, words, spaces)
        key = (ent.label_, ent.text)
        if key not in chosen:
            chosen[key] = _other(doc, ent, rng, names) if rng.random() < share else [t.text for t in ent]
        start = len(words)
        new = chosen[key]
        kept = new == [t.text for t in ent]
        words += new
        spaces += (
            [bool(t.whitespace_) for t in ent] if kept else [*([True] * (len(new) - 1)), bool(ent[-1].whitespace_)]
        )
        spans.append((start, len(words), ent.label_))
        at = ent.end
    _copy(doc, at, len(doc), words, spaces)
    copy = Doc(doc.vocab, words=words, spaces=spaces)
    copy.ents = tuple(Span(copy, a, b, kind) for a, b, kind in spans)
    return copy


def _copy(doc: Doc, start: int, end: int, words: list[str], spaces: list[bool]) -> None:
    words += [token.text for token in doc[start:end]]
    spaces += [bool(token.whitespace_) for token in doc[start:end]]


def _other(doc: Doc, ent: SpacySpan, rng: random.Random, names: Pools) -> list[str]:
    if ent.label_ == "PER":
        given, family = rng.choice(names.given), rng.choice(names.family)
        if rng.random() < PARTICLED:
            family = f"{rng.choice(PARTICLES)} {family}"
        if len(ent) > 1:
            return [given, *([f"{rng.choice('ABCDEFGHJKLMNPRSTW')}."] if rng.random() < 0.1 else []), *family.split()]
        return [given] if rng.random() < 0.4 else family.split()
    return rng.choice(names.places if ent.label_ == "LOC" else names.bodies).split()


def lowered(doc: Doc) -> Doc:
    """Take a document and return it without capitals, as in chat."""
    copy = Doc(doc.vocab, words=[t.lower_ for t in doc], spaces=[bool(t.whitespace_) for t in doc])
    copy.ents = tuple(Span(copy, ent.start, ent.end, ent.label_) for ent in doc.ents)
    return copy


def copied(docs: Iterable[Doc], *, names: Pools, seed: int, copies: int = 3, small: float = 0.1) -> Iterator[Doc]:
    """Take documents and return copies of those with names, with others in their places; a share without capitals."""
    rng = random.Random(seed)
    for doc in docs:
        for version in (swapped(doc, rng, names=names) for _ in range(copies if doc.ents else 0)):
            yield lowered(version) if rng.random() < small else version
