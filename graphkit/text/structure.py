"""Names by their structure: runs of words with capitals, typed by the word that heads them (`Ministry`, `Fleet`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from graphkit.text.given_names import FEMALE, MALE
from graphkit.text.sentences import Mention, Token
from graphkit.text.titles import ADJECTIVAL, PARTICLES, PORTFOLIO, begins_with_article, capitalised, is_title

BODIES = {
    "Ministry": "GovernmentBody", "Department": "GovernmentBody", "Agency": "GovernmentBody",
    "Parliament": "GovernmentBody", "Congress": "GovernmentBody", "Senate": "GovernmentBody",
    "Assembly": "GovernmentBody", "Bureau": "GovernmentBody", "Court": "GovernmentBody",
    "Embassy": "GovernmentBody", "Commission": "GovernmentBody", "Cabinet": "GovernmentBody",
    "Command": "Command", "Fleet": "ArmedForce", "Army": "ArmedForce", "Navy": "ArmedForce", "Forces": "ArmedForce",
    "Force": "ArmedForce", "Corps": "ArmedForce", "Brigade": "ArmedForce", "Division": "ArmedForce",
    "Regiment": "ArmedForce", "Battalion": "ArmedForce", "Squadron": "ArmedForce", "Guard": "ArmedForce",
    "Expeditionary": "ArmedForce",
    "Treaty": "Document", "Act": "Document", "Declaration": "Document", "Accord": "Document", "Accords": "Document",
    "Pact": "Document", "Convention": "Document", "Protocol": "Document", "Charter": "Document", "Paper": "Document",
    "Doctrine": "Document",
    "Party": "PoliticalParty", "Alliance": "Alliance", "Union": "Organisation", "Council": "Organisation",
    "Committee": "Organisation", "Organization": "Organisation", "Organisation": "Organisation",
    "Institute": "Organisation", "University": "Organisation", "Bank": "Organisation", "Group": "Organisation",
    "Company": "Organisation", "Corporation": "Organisation", "Association": "Organisation", "Forum": "Organisation",
    "Foundation": "Organisation", "Center": "Organisation", "Centre": "Organisation", "Industries": "Organisation",
}  # fmt: skip
# Alone too they name one body, a state's own.
HOUSES = frozenset("Parliament Congress Senate Cabinet".split())
# Less certain: they head a name only where they end it, or stand before what it is of.
ENDING = frozenset(
    "Society Academy School College Service Authority Board Church Club League Network Press News Times Post Herald "
    "Tribune Gazette Journal Review Museum Library Airlines Airways Fund Federation Confederation Office Movement "
    "Lodge Circle Observatory Laboratory Trust Chamber Ministries Systems Technologies Motors "
    "Media Television Radio Administration Patrol".split()
)
PLACES = frozenset(
    "Island Islands Sea Strait Straits Bay Gulf Peninsula River Lake Mountains Airport Base Province City Ocean "
    "Canal Desert Valley Port Harbor Harbour Channel Coast Region Shoal Reef Atoll County District Airfield".split()
)
# Before one more word they begin the name of a place: `Port Said`.
LEADING = frozenset("Port Mount Fort Cape Camp Lake".split())
# What stands behind them bears its name: `the carrier Charles de Gaulle`.
VESSELS = frozenset(
    "frigate destroyer corvette submarine carrier cruiser warship battleship flagship icebreaker tanker ferry trawler "
    "vessel ship freighter minesweeper minehunter cutter gunboat schooner yacht".split()
)
SHIPS = frozenset("USS HMS HMCS HMAS HMNZS USNS USCGC ROKS INS BRP KRI".split())
# With `Ministry`, `Army` and the like they name what many states have.
COMMON_WORDS = frozenset(
    "the of for and Supreme National Royal Coast Armed Constitutional Republican Democratic Socialist Communist "
    "Conservative Liberal Labour Labor Social Christian People's Revolutionary General Federal".split()
).union(BODIES, PORTFOLIO)
# No surname: what ends with one of them is a place, whatever the model takes it for.
LAND = frozenset("Island Islands Strait Straits Airport Peninsula Province Mountains Reef Atoll Shoal Airfield".split())
ORDINAL = re.compile(r"^\d{1,4}(?:st|nd|rd|th)$")
NUMBERED = frozenset(
    "Resolution Directive Order Regulation Protocol Bill Law Act Decree Proclamation Memorandum".split()
)
CALENDAR = frozenset(
    "January February March April May June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. "
    "Christmas Easter".split()
)
SHORT_DAYS = frozenset(
    "Mon Tue Tues Wed Thu Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
)
# Behind them a word has a capital because something begins.
STARTING = frozenset(': “ " ‘ « „ ('.split())


FORMS = frozenset(
    "Inc Inc. Corp Corp. Co. Ltd Ltd. LLC L.L.C. PLC Plc plc GmbH AG NV N.V. SA S.A. SpA S.p.A. AB".split()
)
INITIALS = re.compile(r"^(?!U\.|E\.U|D\.C|[AP]\.M)(?:[A-Z]\.){1,3}$")


def structured(tokens: Sequence[Token], *, surnames: Set[str]) -> Iterator[Mention]:
    """Take the words of a sentence and the surnames of its document, and return its runs of proper nouns: typed by the
    word that heads them or the surname that ends them, else as an Agent."""
    i = 0
    while i < len(tokens):
        if not _proper(tokens, tokens[i]):
            i += 1
            continue
        last = i
        while last + 1 < len(tokens) and (
            _proper(tokens, tokens[last + 1])
            or _given_behind(tokens, last + 1)
            or _given_behind(tokens, last)
            or (last + 2 < len(tokens) and _inside(tokens, last + 1) and _proper(tokens, tokens[last + 2]))
            or _particles(tokens, last + 1)
        ):
            last += 1
        words = tokens[i : last + 1]
        while words and words[0].text in CALENDAR:
            words = words[1:]
        while words and (
            is_title(words[-1]) or words[-1].text in CALENDAR or (words[-1].i < last and words[-1].text in PORTFOLIO)
        ):
            words = words[:-1]
        if words and not all(is_title(t) for t in words):
            begin, end = whole(tokens, words[0].i, words[-1].i)
            yield from _typed(tokens, tokens[begin : end + 1], surnames)
            last = max(last, end)
        i = last + 1


def whole(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Take the words of a name and return those of the whole: with the article or initial before it that is written
    with it, and the legal form behind (`al-Zaman`, `K. Stevens`, `Enron, Inc.`)."""
    if first > 1 and tokens[first - 1].text == "-" and begins_with_article(tokens, first - 2):
        first -= 2
    elif first > 0 and INITIALS.match(tokens[first - 1].text) and tokens[first].text.istitle():
        first -= 1
    if _given_behind(tokens, last + 1):
        last += 2
    behind = last + 2 if last + 2 < len(tokens) and tokens[last + 1].text == "," else last + 1
    if behind < len(tokens) and tokens[behind].text in FORMS:
        last = behind
    return first, last


def _typed(tokens: Sequence[Token], words: Sequence[Token], surnames: Set[str]) -> Iterator[Mention]:
    kind, first, last = shape(words), words[0].i, words[-1].i
    if first > 0 and ORDINAL.match(tokens[first - 1].text) and BODIES.get(words[-1].text, kind) == "ArmedForce":
        kind, first = "ArmedForce", first - 1
    number = tokens[last + 1].text if last + 1 < len(tokens) else ""
    if words[-1].text in NUMBERED and number.isdigit():
        yield Mention(first, last + 1, type="Document", how="structure")
    elif kind is None and len(words) > 1 and words[-1].text in surnames:
        yield Mention(first, last, type="Person", how="surname")
    elif kind is None and len(words) > 1 and words[0].text.lower() in FEMALE | MALE:
        yield Mention(first, last, type="Person", how="given-name")
    elif not _is_date(tokens, words):
        yield Mention(first, last, type=kind or "Agent", how="structure")


def _particles(tokens: Sequence[Token], i: int) -> bool:
    """Whether `van der` or its like stands at `i` and a proper noun behind it."""
    first = i
    while i < len(tokens) and tokens[i].text.lower() in PARTICLES:
        i += 1
    return first < i < len(tokens) and _proper(tokens, tokens[i])


def _proper(tokens: Sequence[Token], token: Token) -> bool:
    inside = token.i > 0 and tokens[token.i - 1].text not in STARTING
    return capitalised(token) and (token.pos == "PROPN" or (inside and token.pos in ("NOUN", "ADJ", "X")))


def _given_behind(tokens: Sequence[Token], i: int) -> bool:
    """Whether the hyphen at `i` joins the parts of a given name, the second written small: `Wong Kwok-kin`."""
    if i < 2 or i + 1 >= len(tokens) or tokens[i].text != "-":
        return False
    before, after = tokens[i - 1], tokens[i + 1]
    joined = before.end == tokens[i].start and tokens[i].end == after.start
    part = after.text.islower() and after.text.isalpha() and len(after.text) <= 6 and after.text not in ADJECTIVAL
    short = capitalised(before) and before.text.isalpha() and len(before.text) <= 6
    return joined and part and short and capitalised(tokens[i - 2]) and after.pos not in ("VERB", "ADV")


def dates(word: str) -> bool:
    """Take a word and return whether it is part of a date: a month, a day, a number."""
    return word in CALENDAR or word.rstrip(".") in SHORT_DAYS or word.isdigit()


def _inside(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word at `i` stands inside a name: `of` in `Ministry of Defence`, a hyphen without spaces."""
    token = tokens[i]
    if token.text == "of":
        return tokens[i - 1].text in BODIES or tokens[i - 1].text in ENDING
    return token.text == "-" and token.start == tokens[i - 1].end and tokens[i + 1].start == token.end


def shape(words: Sequence[Token]) -> str | None:
    """Take the words of a name and return the class that one of them gives away, if one does."""
    if len(words) < 2:
        return "GovernmentBody" if words[0].text in HOUSES else None
    if words[0].text in SHIPS:
        return "Equipment"
    if words[-1].text in PLACES:
        return "Place"
    for word in (words[-1], words[0], *words):
        if word.text in BODIES:
            return BODIES[word.text]
    ends = (
        words[-1].text in ENDING
        or words[-1].text in FORMS
        or any(word.text in ENDING and after.text == "of" for word, after in pairwise(words))
    )
    if ends:
        return "Organisation"
    return "Place" if len(words) == 2 and words[0].text in LEADING else None


def is_common(text: str) -> bool:
    """Take a name and return whether many states have something called so: `Supreme Court`, `Ministry of Defence`."""
    words = text.split()
    return not BODIES.keys().isdisjoint(words) and COMMON_WORDS.issuperset(words)


def _is_date(tokens: Sequence[Token], words: Sequence[Token]) -> bool:
    """Whether a run of capitals is a day or month cut short: `Mon, Mar 3`."""
    behind = tokens[words[-1].i + 1].text if words[-1].i + 1 < len(tokens) else ""
    return all(dates(t.text) for t in words) and (behind in (",", ".") or behind[:1].isdigit())
