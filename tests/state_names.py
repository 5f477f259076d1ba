"""Country tables in, a report out of how many names of states graphkit brings to the right state.

`python -m tests.state_names --reference FOLDER` (FOLDER/country-codes.csv, FOLDER/factbook/*.json). The tables are read
here by themselves, not by what builds the gazetteer; each form of each name stands in three sentences.
"""

from __future__ import annotations

import argparse
import csv
import html
import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import graphkit
from graphkit.knowledge import Gazetteer
from graphkit.places import ontology_folder
from graphkit.rdf.gazetteer import load_gazetteer

FRAMES = {
    "name": (
        "{X} signed the agreement on Monday.",
        "The minister praised {X} in a speech.",
        "Talks were held in {X} last week.",
    ),
    "capital": (
        "The president visited {X} on Monday.",
        "{X} hosted the conference.",
        "The ministers met in {X} in May.",
    ),
    "adjective": (
        "The {X} ambassador arrived on Monday.",
        "Officials met the {X} delegation.",
        "They spoke with the {X} government.",
    ),
    "people": (
        "Two {X} were arrested on Monday.",
        "Police questioned three {X} on Monday.",
        "The court ruled against two {X}.",
    ),
}
OF = {"short name": "name", "formal name": "name"}
PAGES = {"SRB": "ri", "BES": ""}
"""Where the table's own code leads to no page or to that of another."""
ARTICLE = re.compile(r"^[Tt]he ")


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence with a name that should be brought to a state: `state` is its Wikidata item, or its label."""

    kind: str
    state: str
    name: str
    sentence: str
    group: str

    @property
    def span(self) -> tuple[int, int]:
        """Where the name stands, without its article."""
        bare = ARTICLE.sub("", self.name)
        start = self.sentence.index(self.name[:1].upper() + self.name[1:] if self.opens else self.name)
        start += len(self.name) - len(bare)
        return start, start + len(bare)

    @property
    def opens(self) -> bool:
        """Whether the name opens its sentence."""
        return self.sentence.lower().startswith(self.name.lower())


def cases(reference: Path) -> Iterator[Case]:
    """Take the folder of country tables and yield the sentences with each form of each name."""
    with (reference / "country-codes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows.append(dict.fromkeys(rows[0], "") | {"CLDR display name": "Kosovo", "FIPS": "kv", "is_independent": "Yes"})
    for row in rows:
        code = PAGES.get(row["ISO3166-1-Alpha-3"], row["FIPS"].strip().lower())
        path = reference / "factbook" / f"{code}.json"
        facts: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if code and path.is_file() else {}
        state = row["wikidata_id"].rpartition("/")[2] or row["CLDR display name"]
        group = "states" if row["is_independent"] == "Yes" or row["ISO3166-1-Alpha-3"] == "PSE" else "territories"
        for kind, found in forms(row, facts).items():
            for name in dict.fromkeys(each for each in found if each):
                for frame in FRAMES[OF.get(kind, kind)]:
                    words = name[:1].upper() + name[1:] if frame.startswith("{X}") else name
                    yield Case(kind, state, name, frame.format(X=words), group)


def forms(row: dict[str, str], facts: dict[str, Any]) -> dict[str, list[str]]:
    """Take a row of the codes and a factbook page and return the names they give, by kind."""
    short = [
        row["CLDR display name"],
        row["UNTERM English Short"],
        said(facts, "Country name", "conventional short form"),
    ]
    long = [
        row["UNTERM English Formal"],
        row["official_name_en"],
        said(facts, "Country name", "conventional long form"),
    ]
    articled = [f"the {name.removesuffix(' (the)')}" for name in map(starless, short) if name.endswith(" (the)")]
    plain = [name for each in short for name in [re.sub(r"\s*\(.*\)", "", starless(each))] if name]
    formal = [name for each in map(starless, long) for name in [each.partition(";")[0]] if "(" not in name and name]
    formal = [name for name in formal if ARTICLE.sub("", name) not in plain]
    formal += [ARTICLE.sub("", name) if ARTICLE.match(name) else f"the {name}" for name in formal]
    capitals = [row["Capital"], *said(facts, "Capital", "name").split(";")]
    capitals = [re.split(r"\s*\(|, (?!D\.C\.)| in | is ", each.strip())[0] for each in capitals]
    return {
        "short name": [*plain, *articled],
        "formal name": formal,
        "capital": [capital for capital in capitals if capital[:1].isupper()],
        "adjective": demonyms(facts, "adjective"),
        "people": demonyms(facts, "noun"),
    }


def starless(name: str) -> str:
    """Take a name as the table has it and return it without marks for footnotes."""
    return name.replace("*", "").strip()


def said(facts: dict[str, Any], *path: str, chapter: str = "Government") -> str:
    """Take a factbook page and the titles that lead to a text and return the text without markup."""
    here: Any = facts.get(chapter, {})
    for title in (*path, "text"):
        here = here.get(title) if isinstance(here, dict) else None
    text = re.sub(r"<[^>]+>", " ", html.unescape(here)) if isinstance(here, str) else ""
    return "" if text.strip() in {"none", "NA"} else " ".join(text.split())


def demonyms(facts: dict[str, Any], part: str) -> list[str]:
    """Take a factbook page and `adjective` or `noun` and return its words, the nouns in the plural."""
    found: list[str] = []
    for each in re.split(r",| or |;|/", said(facts, "Nationality", part, chapter="People and Society")):
        word, _, mark = each.strip().partition("(")
        word, mark = word.strip().removeprefix("or "), mark.rstrip(") ")
        if not word or "note -" in word or mark in {"singular", "US nationals"} or word.startswith(("NA", "none")):
            continue
        plural = f"{word}s" if mark.startswith("s)") or mark == "s" else word
        if mark in {"men", "women"}:
            plural = word.removesuffix("man").removesuffix("wo") + mark
        found.append(plural if part == "noun" else word)
    return [word for word in found if word[:1].isupper() or word.startswith("ema")]


def verdict(case: Case, records: list[dict[str, Any]], gazetteer: Gazetteer) -> str:
    """Take a case and the mention records of its sentence and return `right`, `wrong` or `nothing`."""
    start, end = case.span
    over = [r for r in records if r["start"] < end and start < r["end"] and gazetteer.entry(r["id"] or "")]
    if any(not fit(case, r["id"], gazetteer) and elsewhere(r["id"], gazetteer) for r in over):
        return "wrong"
    over = [r for r in over if fit(case, r["id"], gazetteer)]
    covers = any(r["start"] <= start and end <= r["end"] for r in over)
    return "right" if covers else "nothing"


def fit(case: Case, iri: str, gazetteer: Gazetteer) -> bool:
    """Whether an entity is the state or territory of the case or, but for a name, belongs to it (a capital, a body)."""
    here: str | None = iri
    while here is not None and (entry := gazetteer.entry(here)) is not None:
        if case.state in (entry.wikidata, entry.label) or (entry.wikidata is None and case.state == entry.label):
            return True
        here = (entry.capital_of or entry.part_of) if OF.get(case.kind) != "name" else None
    return False


def elsewhere(iri: str, gazetteer: Gazetteer) -> bool:
    """Whether an entity is or belongs to some state or territory; disputed places and seas belong to none."""
    entry = gazetteer.entry(iri)
    while entry is not None and entry.part_of:
        entry = gazetteer.entry(entry.part_of)
    return entry is not None and (entry.type == "State" or entry.iso3 is not None)


def judged(found: list[Case], gazetteer: Gazetteer) -> Iterator[tuple[Case, str]]:
    """Take cases and yield each with its verdict; all sentences are read in one run."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names.txt"
        path.write_text("".join(f"{case.sentence}\n" for case in found), encoding="utf-8")
        lines: dict[int, list[dict[str, Any]]] = {}
        for record in graphkit.extract([path], mentions=True, sentences=True):
            lines.setdefault(record["sentence"], []).append(record)
    begin = 0
    for number, case in enumerate(found):
        near = [r | {"start": r["start"] - begin, "end": r["end"] - begin} for r in lines.get(number, ())]
        yield case, verdict(case, near, gazetteer)
        begin += len(case.sentence) + 1


def report(reference: Path, misses: Path | None = None) -> str:
    """Take the folder of country tables and return the counts by kind; `misses` receives what was not right."""
    found, gazetteer = list(cases(reference)), load_gazetteer(ontology_folder())
    counts: dict[tuple[str, str], Counter[str]] = {}
    missed: list[str] = []
    for case, how in judged(found, gazetteer):
        for kind in (case.kind, "all"):
            counts.setdefault((case.group, kind), Counter())[how] += 1
        if how != "right":
            missed.append(f"{how}\t{case.group}\t{case.kind}\t{case.state}\t{case.name}\t{case.sentence}")
    if misses:
        misses.write_text("".join(f"{line}\n" for line in missed), encoding="utf-8")
    lines = [f"{'':26}{'cases':>7}{'right':>9}{'wrong':>9}{'nothing':>9}"]
    for (group, kind), said_ in counts.items():
        total = said_.total()
        shares = "".join(f"{said_[how] / total:9.4f}" for how in ("right", "wrong", "nothing"))
        lines.append(f"{group + ', ' + kind:26}{total:7}{shares}")
    return "\n".join(lines)


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description="How many names of states are brought to the right state.")
    parser.add_argument("--reference", type=Path, required=True, help="folder with country-codes.csv and factbook/")
    parser.add_argument("--misses", type=Path, help="file for the cases that were not right")
    given = parser.parse_args()
    print(report(given.reference, given.misses))


if __name__ == "__main__":
    main()
