"""A factbook page in, who holds which office and since when out; part of `build_gazetteer.py`.

`Prime Minister Aina BERG (since 21 October 2025)` -> office `Prime Minister`, `Aina Berg`, `2025-10-21`. Names keep the
order of the page, which is that of news; capitals, which mark the surname there, become title case. What is not of this
form (vacant offices, several holders, titles of other bodies) is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from gazetteer_tables import fact, outside_brackets

OFFICES = {
    "President": "President", "Prime Minister": "Prime Minister", "Premier": "Premier", "Chancellor": "Chancellor",
    "King": "King", "Emperor": "Emperor", "Sultan": "Sultan", "Amir": "Emir", "Grand Duke": "Grand Duke",
    "Supreme Leader": "Supreme Leader", "Prince": "Prince", "Pope": "Pope", "Taoiseach": "Taoiseach",
}  # fmt: skip
PASSING = "(?:(?:Interim|Acting|Transitional|Transition|Caretaker|Crown Prince and|Sultan and) )?"
BEHIND = "(?: and (?:Co-Vice President|Foreign Minister))?"
TITLE = re.compile(
    rf"{PASSING}({'|'.join(OFFICES)})\b{BEHIND}(?: of (?:the )?([^(]*?)(?= [A-Z][a-z]+ [A-Z]{{2}}))?(?! of\b)"
)
MENDED = {
    ("France", "head of government"): ("", "Prime Minister "),
    ("Spain", "head of government"): ("President of the Government of Spain", "Prime Minister"),
    ("North Korea", "chief of state"): ("State Affairs Commission President", "Supreme Leader"),
}
"""Where the page leaves a title out, or has another than news have."""
ADDRESS = re.compile(r"^(?:Sir|Dame|Dr\.|Sr\.|Gen\.|General|Col\.|Colonel|Capt\.|Crown Prince|Sultan|Ratu) ")
PARTICLES = frozenset("AL BIN BINT DA DE DEL DER DI DOS DU E LA VAN VON Y".split())
MONTHS = {month: number for number, month in enumerate(
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1
)}  # fmt: skip
SINCE = re.compile(r"\bsince (?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?((?:19|20)\d\d)\b")
SLIPS = {("Romania", "since 23 June 2005")}
"""Dates that the page itself contradicts: the government named there was formed in 2025."""


@dataclass(frozen=True, slots=True)
class Holder:
    """An office with who has it: the name as news write it, and since when (ISO, as exact as known); or neither."""

    office: str
    name: str = ""
    since: str = ""


def holders(facts: dict[str, Any], state: str) -> list[Holder]:
    """Take a factbook page and its state's label; return its heads of state and of government, one an office."""
    found: dict[str, Holder] = {}
    for who in ("chief of state", "head of government"):
        text = fact(facts, "Government", "Executive branch", who)
        before, after = MENDED.get((state, who), ("", ""))
        for each in _read(after + text.removeprefix(before), state):
            found.setdefault(each.office, each)
    return list(found.values())


def _read(text: str, state: str) -> Iterator[Holder]:
    title = TITLE.match(text)
    # `President of the Swiss Confederation` has an office of the state, `President of the Council` of something else.
    if title is None or (title[2] and not re.search("Confederation|Republic", title[2])):
        return
    name = re.split(r"[;,](?! Jr)| since", _bracketless(text[title.end() :]))[0].strip()
    since = SINCE.search(text)
    marked = any(len(word) > 1 and word == word.upper() for word in re.split(r"[ -]", name))
    offices = ["Sultan"] * text.startswith("Sultan and ") + [OFFICES[title[1]]]
    for office in offices:
        if since is None or not marked:
            yield Holder(office)
        else:
            yield Holder(office, in_news_case(name), "" if (state, since[0]) in SLIPS else day(since))


def _bracketless(text: str) -> str:
    """Leave the brackets that tell since when; drop those within or behind a name (`(also spelled ...)`)."""
    return outside_brackets(re.sub(r'\s*"[^"]*"', "", text.replace("(since", "since")))


def in_news_case(name: str) -> str:
    """Take a name with its surname in capitals and return it as news write it.

    `XI Jinping` -> `Xi Jinping`, `Alexander VAN DER BELLEN` -> `Alexander Van der Bellen`, `HARALD V` -> `Harald V`.
    """
    while (bare := ADDRESS.sub("", name)) != name:
        name = bare
    words = name.replace(", Jr.", " Jr.").split()
    found: list[str] = []
    for i, word in enumerate(words):
        inside = i > 0 and words[i - 1] == words[i - 1].upper()
        if i > 0 and re.fullmatch(r"[IVX]+", word):
            found.append(word)
        elif inside and word in PARTICLES:
            found.append(word.lower())
        else:
            found.append("-".join(map(_capital, word.split("-"))))
    return " ".join(found)


def _capital(part: str) -> str:
    """`BERG` -> `Berg`, `O'NEILL` -> `O'Neill`; what is not all in capitals stays."""
    if len(part) < 2 or part != part.upper() or part.endswith("."):
        return part
    irish = re.match(r"O['’](?=[A-Z])", part)
    return f"{irish[0]}{part[2:].capitalize()}" if irish else part.capitalize()


def day(found: re.Match[str]) -> str:
    """Take a match of SINCE and return its date as exact as it is told: `2025-10-21`, `2018-04`, `1997`."""
    date, month, year = found.groups()
    number = MONTHS.get((month or "")[:3])
    if number is None:
        return year
    return f"{year}-{number:02}-{int(date):02}" if date else f"{year}-{number:02}"


def newest(facts: dict[str, Any]) -> str:
    """Take a factbook page and return the newest day that it tells as past (`since ...`): it was written then or later.

    Pages are kept up to date one by one, so the date of the whole factbook would say too much of most of them.
    """
    days = [day(found) for found in SINCE.finditer(json.dumps(facts, ensure_ascii=False))]
    return max((each for each in days if len(each) == 10), default="")
