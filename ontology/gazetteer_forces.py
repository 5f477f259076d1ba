"""A factbook page in, the armed services of its state out; part of `build_gazetteer.py`.

`Chilean Armed Forces (...): Chilean Army (...), Navy, Air Force, National Gendarmerie (2025)`: the head names the armed
forces, the list their services. A bare `Army` is nobody's: its names are `Chilean Army` and the like. Only words that
name a service are taken; ministries, police and what is told in sentences are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from gazetteer_tables import outside_brackets, paragraphs

SERVICES = {
    "army": r"Army|Ground (?:Forces?|Troops)|Land (?:Forces?|Component)",
    "navy": r"Navy|Navy Forces|Naval Forces?|Naval Service|Maritime Force",
    "air-force": (
        "(?:Air|Aerospace|Air and Air Defense) Forces?|Air and Space Force|Air (?:Corps|Wing|Component)"
    ),
    "coast-guard": "Coast Guard",
    "marine-corps": "Marine Corps",
    "national-guard": "National Guard",
    "presidential-guard": "Presidential Guard",
    "republican-guard": "Republican Guard",
    "home-guard": "Home Guard",
    "gendarmerie": "(?:National )?Gendarmerie",
    "special-operations-forces": "Special Operations Forces?|Special Forces",
    "territorial-defense-forces": "Territorial Defense Forces",
    "air-defense-forces": "(?:Territorial )?Air Defense Forces?",
    "space-force": "Space Force",
    "rocket-force": "Rocket Force",
    "cyber-forces": "Cyber(?:space)? (?:Defense )?Forces?|Cyber Command",
    "military-police": "Military Police",
}  # fmt: skip
HEAD = re.compile(r"\b(?:Forces?|Army|Defense Service|National Guard)\b")
NOT_THE_SERVICE = re.compile(
    r"\b(?:Ministr|Department|Office|Council|Committee|Secretariat|authority|Police)\w*", re.IGNORECASE
)
YEAR = re.compile(r"\((20\d\d)\)\.?$")


@dataclass(frozen=True, slots=True)
class Service:
    """One service: the end of its slug, the name as the page has it, what kind it is by that name (`Air Force`).

    `own`: whether the name tells its state by itself.
    """

    slug: str
    name: str
    base: str
    own: bool


def services(
    facts: dict[str, Any], words: frozenset[str], shared: frozenset[str]
) -> tuple[list[str], list[Service], str]:
    """Take a factbook page, the words that name its state alone (`Danish`, `Denmark`), and those of two states.

    Return the names of the armed forces as a whole, their services, and the year that the text carries.
    """
    said = paragraphs(facts, "Military and Security", "Military and security forces")
    year = next((found[1] for text in said[::-1] if (found := YEAR.search(text))), "")
    text = YEAR.sub("", said[0]) if said else ""
    head, tail = (*re.split("[:;]", outside_brackets(text), maxsplit=1), "")[:2]
    head = re.sub("^[Tt]he | or .*", "", head.strip())
    if len(head.split()) > 9 or NOT_THE_SERVICE.search(head) or not HEAD.search(head):
        return [], [], year
    short = re.match(r"[^(:]*\(([A-Z]{2,4}(?!AF\b)[A-Z]{2})(?=[;,)])", text)
    whole = [head, *([short[1]] if short else [])] if tells_state(head, words) else []
    found: dict[str, Service] = {}
    for part in re.split(r"[,;]| and (?=Air Force$)", tail):
        name = re.sub(rf"^(?:{'|'.join(('the', 'The', 'and', *sorted(shared)))}) ", "", part.strip(" )"))
        for service in _service(name, words):
            found.setdefault(service.slug, service)
    return whole, list(found.values()), year


def _service(name: str, words: frozenset[str]) -> Iterator[Service]:
    # `State Border Service: Coast Guard` and the like belong to something else.
    if ":" in name or NOT_THE_SERVICE.search(name):
        return
    for slug, form in SERVICES.items():
        if match := re.fullmatch(rf"(?:(.+) )?({form})(?: of (.+))?", name):
            before, behind = match[1] or "", match[3] or ""
            own = tells_state(name, words)
            if own or (not behind and before in {"", "National", "Royal"}):
                yield Service(slug, name, match[2], own)
            return


def tells_state(name: str, words: frozenset[str]) -> bool:
    """Whether a name has a word in it that names the state."""
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", name) for word in words)
