"""Titles before names: `U.S. Defense Secretary Paul Stone` is an office and a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graphkit.text.sentences import Token

CIVIL = frozenset(
    "Secretary Minister President Chancellor Premier King Queen Emperor Empress Prince Princess Pope Sultan Emir "
    "Amir Sheikh Shah Taoiseach Speaker Ambassador Senator Sen. Representative Rep. Congressman Congresswoman "
    "Governor Gov. Mayor Chairman Chairwoman Chairperson Chair Director Commissioner Chief Spokesman Spokeswoman "
    "Spokesperson Envoy Leader Judge Justice Prosecutor Archbishop Bishop Cardinal Ayatollah Secretary-General "
    "Director-General Undersecretary Counselor Counsellor Adviser Advisor Administrator Treasurer Vice-President "
    "Inspector Commander Commandant Marshal Professor Prof. Amb. Sec. Consul Attorney Czar Tsar Kaiser Archduke "
    "Patriarch".split()
)
MILITARY = frozenset(
    "General Gen. Admiral Adm. Colonel Col. Major Maj. Captain Capt. Lieutenant Lt. Commodore Brigadier Brig. "
    "Sergeant Sgt. Cmdr. Cdr. Corporal Cpl. Ensign Ens. Gen Lt Col Maj Capt Adm Sgt".split()
)
COURTESY = frozenset("Mr. Mrs. Ms. Miss Dr. Sir Dame Lord Lady Mr Mrs Ms Dr Madame Comrade".split())
LOWER = frozenset(
    "president minister chancellor premier secretary ambassador chief leader spokesman spokeswoman spokesperson "
    "general admiral king queen chairman director commander envoy speaker governor".split()
)
PORTFOLIO = frozenset(
    "Defense Defence Foreign Prime Vice Deputy Assistant Under Acting State Interior Finance Treasury Commerce "
    "Trade Justice Economy Energy Home Affairs External Security National Intelligence War Army Navy Air Force "
    "Health Agriculture Education Labor Labour Transport Cabinet Party Press Chief General Executive Federal "
    "Crown Grand High Special Permanent First Second Majority Minority House Senate Supreme Allied Joint Staff "
    "Chiefs Rear Major Lieutenant Brigadier Fleet Field Military Communist Economic Industry Information "
    "Development Homeland Veterans Relations Commonwealth Attorney Policy Central Committee Council Operations "
    "Command Fisheries Environment Culture Tourism Oil Petroleum Science Technology Infrastructure Immigration "
    "Digital Emergency Investment".split()
)
# Before an office in small letters: `army chief`, `foreign minister`.
LOWER_PORTFOLIO = frozenset(
    "defense defence foreign prime interior finance treasury commerce trade justice economy energy home security "
    "intelligence war army navy air force health agriculture education labor labour transport cabinet party press "
    "military industry information development oil police opposition rebel militia government junta guerrilla "
    "separatist coalition faction ministry embassy agency commission council parliament coast guard bank".split()
)
ENVOYS = frozenset({"ambassador", "envoy", "representative"})
BEFORE = frozenset("then former acting deputy vice ex incoming outgoing interim designate elect new special".split())
# What makes another office of the one behind it.
DEPUTY = frozenset("vice deputy assistant associate sub shadow".split())
PARTICLES = frozenset("de da del di dos du van von der den la le el al bin ibn bint abu ben ter ten y e zu dem".split())
SUFFIXES = frozenset("Jr. Sr. Jr Sr II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XXIII".split())
INITIAL = re.compile(r"^[A-Z]\.?$|^[A-Z]\.-?[A-Z]\.$")
LONGEST_NAME = 6
# What no person's name has in it: `General Assembly`, `Marshal Islands`, `the president Tuesday`.
ARTICLES = frozenset("al el as az ar ad an ash at ul".split())
IMPERSONAL = frozenset(
    "Assembly Electric Motors Dynamics Atomics Secretariat Directorate Command Council Conference Administration "
    "Department Committee Commission Bureau Ministry Islands Party Office Agency Headquarters Association Forces "
    "Congress Parliament Corporation League Mysteries Museum".split()
)
DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
# The gazetteer's names of these classes are no one's; a place's may be (`Gen. Austin`).
IMPERSONAL_TYPES = frozenset({"State", "Role", "GovernmentBody", "ArmedForce", "Command", "Alliance"})
# Behind a hyphen they make an adjective of a name (`Lee-led`), where others end it (`Jae-won`).
ADJECTIVAL = frozenset("led era born based backed style like run held made only wide".split())
ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "obl", "nmod")
ELIDED = re.compile(r"^[dlDL]['’][A-Z]")
# No part of speech yet (""), or one that a rare name may have been given.
NAME_WORDS = frozenset({"", "PROPN", "NOUN", "ADJ", "VERB", "X", "INTJ"})


@dataclass(frozen=True, slots=True)
class Titled:
    """An office and its holder: words `first` to `name - 1` are the title, `name` to `last` the person's name."""

    first: int
    name: int
    last: int
    courtesy: bool


def capitalised(token: Token) -> bool:
    """Take a word and return whether it is written as a name is: a capital first, and letters."""
    return token.text[:1].isupper() and any(c.isalpha() for c in token.text)


def begins_with_article(tokens: Sequence[Token], i: int) -> bool:
    """Take the place of a word and return whether an Arabic article stands there and its noun behind: `al-Qaeda`."""
    if tokens[i].text not in ARTICLES or i + 1 == len(tokens):
        return False
    after = i + 2 if tokens[i + 1].text == "-" and tokens[i + 1].start == tokens[i].end else i + 1
    return after < len(tokens) and capitalised(tokens[after])


def is_title(token: Token) -> bool:
    """Take a word and return whether it is an office, a rank or a form of address."""
    text = token.text[3:] if token.text[:3] in ("ex-", "Ex-") else token.text
    return text in CIVIL or text in MILITARY or text in COURTESY


def deputy(tokens: Sequence[Token], first: int) -> int | None:
    """Take the first word of an office and return that of another office made of it: `deputy` of `deputy minister`."""
    before = first - 2 if first > 1 and tokens[first - 1].text == "-" else first - 1
    word = tokens[before].text.lower() if before >= 0 else ""
    return before if word in DEPUTY or (word == "under" and tokens[first].text == "Secretary") else None


def titled(tokens: Sequence[Token], *, known: Sequence[tuple[int, int, str]]) -> list[Titled]:
    """Take words, parsed or not, and the stretches of them that the gazetteer knows; return titles that a name follows.

    `known` holds (first word, last word, type) each: a known name may be part of a title (`Speaker of the U.S. House
    of Representatives`), and one of type Role is a title by itself.
    """
    at = {first: (last, kind) for first, last, kind in known}
    found: list[Titled] = []
    i = 0
    while i < len(tokens):
        end = title_end(tokens, i, at)
        if end is None:
            i += 1
            continue
        last = name_end(tokens, end + 1)
        if last is None or _impersonal(tokens, end + 1, last, known):
            i = end + 1
            continue
        courtesy = all(tokens[k].text in COURTESY or tokens[k].text in MILITARY for k in range(i, end + 1))
        found.append(Titled(_title_start(tokens, i, at), end + 1, last, courtesy))
        i = last + 1
    return found


def _impersonal(tokens: Sequence[Token], first: int, last: int, known: Sequence[tuple[int, int, str]]) -> bool:
    named = any(a <= first <= b and kind in IMPERSONAL_TYPES and b >= last for a, b, kind in known)
    return named or any(token.text in IMPERSONAL for token in tokens[first : last + 1])


def title_end(tokens: Sequence[Token], i: int, at: dict[int, tuple[int, str]]) -> int | None:
    """Take the place of a word and return the last word of the title that has its head there, if one has.

    `at` holds the names known beforehand: first word -> (last word, class).
    """
    word = tokens[i].text
    if i in at and at[i][1] == "Role":
        end = at[i][0]
    elif is_title(tokens[i]) or (word in LOWER and i + 1 < len(tokens) and capitalised(tokens[i + 1])):
        end = _more_titles(tokens, i)
        if end + 2 < len(tokens) and tokens[end + 1].text == "-" and tokens[end + 2].text in ("elect", "designate"):
            end += 2
    elif word.lower() in ENVOYS and i + 2 in at and tokens[i + 1].text == "to":
        end = i
    else:
        return None
    while (after := _complement(tokens, end, at, sent=tokens[end].text.lower() in ENVOYS)) is not None:
        end = after
    return _more_titles(tokens, end)


def _more_titles(tokens: Sequence[Token], end: int) -> int:
    while end + 1 < len(tokens):
        hyphen = tokens[end + 1].text == "-" and tokens[end + 1].start == tokens[end].end
        after = end + 1 + hyphen
        if after == len(tokens) or not is_title(tokens[after]):
            break
        # `Gen` without a full stop is a given name too.
        if tokens[after].text == "Gen" and tokens[end].text not in MILITARY:
            break
        end = after
    return end


def _complement(tokens: Sequence[Token], end: int, at: dict[int, tuple[int, str]], *, sent: bool) -> int | None:
    """The last word of what an office is of, for or (an envoy's) to, where that stands behind its word `end`."""
    if end + 2 >= len(tokens) or tokens[end + 1].text not in (("of", "for", "to") if sent else ("of", "for")):
        return None
    after = end + 2
    if tokens[after].text.lower() == "the" and after + 1 < len(tokens):
        after += 1
    if after in at:
        return at[after][0]
    if tokens[after].text not in PORTFOLIO:
        return None
    while after + 1 < len(tokens) and (tokens[after + 1].text in PORTFOLIO or tokens[after + 1].text in ("and", "&")):
        after += 1
    return after


def _title_start(tokens: Sequence[Token], i: int, at: dict[int, tuple[int, str]]) -> int:
    ends = {last: first for first, (last, _) in at.items()}
    first = i
    while first > 0:
        before = tokens[first - 1]
        if first - 1 in ends and (capitalised(before)):
            first = ends[first - 1]
            continue
        small = tokens[first].text.islower() and before.text in LOWER_PORTFOLIO
        if small or before.text in PORTFOLIO or before.text.lower() in BEFORE:
            first -= 1
        elif before.text == "-" and first > 1 and tokens[first - 2].text.lower() in BEFORE:
            first -= 2
        else:
            break
    return first


def name_end(tokens: Sequence[Token], first: int) -> int | None:
    """Take the place of a word and return the last word of the person's name that begins there, if one does."""
    end: int | None = None
    i, long = first, 0
    while i < len(tokens) and long < LONGEST_NAME:
        token = tokens[i]
        if token.text in SUFFIXES and end is not None:
            end = i
        elif _hyphenated(tokens, i, first):
            i += 1
            end = i
        elif (capitalised(token) or ELIDED.match(token.text)) and (
            token.pos in NAME_WORDS or INITIAL.match(token.text)
        ):
            if token.text in COURTESY or token.text in DAYS or (i > first and token.text in CIVIL):
                break
            long += token.text.lower() not in PARTICLES
            end = i
        elif not (token.text.lower() in PARTICLES and i + 1 < len(tokens) and _name_goes_on(tokens, i)):
            break
        i += 1
    return end


def person_around(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Take the first and last word of a person's name and return those of the whole name that the tree has around it:
    `Mohammed` of `Mohammed bin Salman`, `Bush` of `Jeb Bush`."""
    while first > 0 and _in_one_name(tokens, first - 1, first, last) and _names(tokens[first - 1]):
        first -= 1
    while last + 1 < len(tokens) and _in_one_name(tokens, last + 1, first, last):
        behind = tokens[last + 1]
        goes_on = behind.text.lower() in PARTICLES or behind.text == "-"
        if not _names(behind) and not (goes_on and _name_goes_on(tokens, last + 1)):
            break
        last += 1
        while not _names(tokens[last]):
            last += 1
    return first, last


def _in_one_name(tokens: Sequence[Token], i: int, first: int, last: int) -> bool:
    """Whether the tree has a word in one name with `first` to `last`, or, by mistake, in their place beside them."""
    token = tokens[i]
    words = range(first, last + 1)
    if token.dep in ("flat", "punct") and token.head in words:
        return True
    flat = any(tokens[k].dep == "flat" and tokens[k].head in (i, token.head) for k in words)
    beside = token.dep in ARGUMENTS and any((tokens[k].dep, tokens[k].head) == (token.dep, token.head) for k in words)
    # A name that looks like a pronoun: `Kim Yo Jong`.
    return (flat and token.dep in (*ARGUMENTS, "flat", "root")) or beside or (i > 0 and token.tag == "PRP$")


def _names(token: Token) -> bool:
    """Whether a word may stand in a person's name: no title, no day."""
    known = is_title(token) or token.text in PORTFOLIO or token.text in DAYS
    return capitalised(token) and token.text.lower() not in BEFORE and not known


def _hyphenated(tokens: Sequence[Token], i: int, first: int) -> bool:
    """Whether the hyphen at `i` stands inside a name: `Jean-Luc`, `al-Sayed`, `Park Jae-won`."""
    if tokens[i].text != "-" or i == first or i + 1 == len(tokens):
        return False
    before, after = tokens[i - 1], tokens[i + 1]
    if before.end != tokens[i].start or tokens[i].end != after.start:
        return False
    given = i - first > 1 and after.text.isalpha() and len(after.text) <= 6 and after.text not in ADJECTIVAL
    return capitalised(after) or (given and capitalised(before))


def _name_goes_on(tokens: Sequence[Token], i: int) -> bool:
    while i < len(tokens) and (tokens[i].text.lower() in PARTICLES or tokens[i].text == "-"):
        i += 1
    return i < len(tokens) and capitalised(tokens[i]) and tokens[i].pos in ("", "PROPN")
