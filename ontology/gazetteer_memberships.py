"""A factbook page in, the alliances and organisations its state is a full member of out; part of `build_gazetteer.py`.

The factbook is late for some bodies and counts former members of others: `members.csv` says what to add and to leave
out, and names the members of bodies that the factbook does not list.
"""

from __future__ import annotations

import re
from typing import Any

from gazetteer_tables import HERE, fact, listed, table

BODIES = {
    "ANZUS": "anzus", "APEC": "apec", "AMU": "arab-maghreb-union", "ARF": "asean-regional-forum", "ASEAN": "asean",
    "AU": "african-union", "Arctic Council": "arctic-council", "Australia Group": "australia-group",
    "BIMSTEC": "bimstec", "BRICS": "brics", "BSEC": "black-sea-economic-cooperation", "Benelux": "benelux",
    "C": "commonwealth-of-nations", "CAN": "andean-community", "CE": "council-of-europe", "CELAC": "celac",
    "CIS": "commonwealth-of-independent-states", "COMESA": "comesa", "CSTO": "csto", "Caricom": "caricom",
    "EAC": "east-african-community", "EAEU": "eurasian-economic-union", "ECOWAS": "ecowas",
    "EFTA": "european-free-trade-association", "EU": "european-union", "G-20": "g20", "G-7": "g7",
    "GCC": "gulf-cooperation-council", "IAEA": "iaea", "ICCt": "international-criminal-court", "IGAD": "igad",
    "Interpol": "interpol", "LAS": "arab-league", "Mercosur": "mercosur", "NAM": "non-aligned-movement",
    "NATO": "nato", "NSG": "nuclear-suppliers-group", "OAS": "organization-of-american-states",
    "OECD": "oecd", "OIC": "organization-of-islamic-cooperation", "OPCW": "opcw", "OPEC": "opec", "OSCE": "osce",
    "PIF": "pacific-islands-forum", "Pacific Alliance": "pacific-alliance", "Quad": "quad", "SAARC": "saarc",
    "SADC": "sadc", "SCO": "shanghai-cooperation-organization", "UN": "united-nations",
    "WTO": "world-trade-organization", "Wassenaar Arrangement": "wassenaar-arrangement",
}  # fmt: skip
AS_MEMBER = "Chinese Taipei"
"""The one remark in brackets that says by which name a full member takes part, and not that it is none."""


def members(facts: dict[str, Any]) -> tuple[str, ...]:
    """Take a state's factbook page and return the slugs of the bodies it is a full member of by that page."""
    said = fact(facts, "Government", "International organization participation")
    parts = [part.strip().removesuffix(f" ({AS_MEMBER})") for part in re.split(r"[,;](?![^()]*\))", said)]
    return tuple(BODIES[part] for part in parts if part in BODIES)


def corrected() -> tuple[dict[str, list[str]], set[tuple[str, str]]]:
    """Return what members.csv says: the bodies that a thing belongs to besides; pairs (thing, body) that are wrong."""
    more: dict[str, list[str]] = {}
    wrong: set[tuple[str, str]] = set()
    for row in table(HERE / "members.csv"):
        for slug in listed(row["add"]):
            more.setdefault(slug, []).append(row["body"])
        wrong |= {(slug, row["body"]) for slug in listed(row["remove"])}
    return more, wrong
