"""Explanation -> a text for people: nothing wider than it must be, and nothing in it that a terminal would obey."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from graphkit.explaining.losses import losses

if TYPE_CHECKING:
    from graphkit.explaining.evidence import Evidence
    from graphkit.explaining.explanation import Explanation
    from graphkit.explaining.happening import Happening
    from graphkit.explaining.identity import Identity
    from graphkit.linking.claims import Claim, Term, Time
    from graphkit.text.documents import Document

WIDTH = 80
_COLUMN = 14
_MOST_NAMES = 12
_BRACKETS = MappingProxyType(
    {"subject": ("[", "]"), "object": ("[", "]"), "relation": ("*", "*"), "speaker": ("{", "}"), "cue": ("{", "}")},
)
_ABOUT = MappingProxyType(
    {
        "entity": ("names it", "name it"),
        "event": ("describes it", "describe it"),
        "triple": ("says this", "say this"),
        "sentence": ("comes from it", "come from it"),
        "document": ("comes from it", "come from it"),
    }
)
_HEADINGS = MappingProxyType(
    {
        "same clause": "Other claims of the same clause",
        "same event": "Other claims on the same event",
        "same elsewhere": "Other documents that say the same",
        "opposite elsewhere": "Other documents that say the opposite",
        "opposite": "Claims that say the opposite",
        "naming it": "Claims that name this event",
    }
)


def text(explanation: Explanation, *, width: int = WIDTH) -> str:
    """Take an explanation and return it as lines of at most `width` characters, IRIs and addresses apart.

    In a sentence, [ ] stand around subject and object, * * around the relation, { } around who says so.
    """
    return "\n".join(_wrapped(_lines(explanation), width)) + "\n"


_Line = tuple[str, str]
"""What a line begins with, and its words; where they are too long, further lines are indented as deep."""


def _lines(explanation: Explanation) -> Iterator[_Line]:
    single = explanation.kind == "claim"
    if explanation.entity is not None:
        yield from _identity(explanation.entity)
    elif explanation.kind == "event" and explanation.event is not None:
        yield from _happening(explanation.event)
    else:
        yield "", explanation.asked if not single else f"Claim {explanation.id}"
    if not single:
        yield from (("", ""), ("", _counted(explanation)))
    number = 0
    for document, group in groupby(explanation.claims, key=lambda each: each.document):
        yield from _document(document)
        for each in group:
            number += 1
            yield from _evidence(each, "" if single else f"{number}.")
    if single:
        yield from _whole(explanation.claims[0].claim)
        if explanation.event is not None:
            yield "", ""
            yield from _happening(explanation.event)
    for near in explanation.beside:
        yield from (("", ""), ("", f"{_HEADINGS[near.name]}{_of(len(near.claims), near.total)}"))
        for each in near.claims:
            yield from _short(each, elsewhere=each.document.id not in {one.document.id for one in explanation.claims})
    yield from losses(explanation.kind, explanation.dropped, explanation.lost)
    yield from _legend(explanation.claims)


def _counted(explanation: Explanation) -> str:
    shown = explanation.total if explanation.kind == "document" else len(explanation.claims)
    total = explanation.total
    one, several = _ABOUT[explanation.kind]
    told = f"1 claim {one}" if total == 1 else f"{total} claims {several}"
    return told if shown == total else f"{told}: the first {shown} here, {total - shown} more with a limit of {total}"


def _of(shown: int, total: int) -> str:
    return f" ({shown} of {total})" if shown < total else ""


def _identity(entity: Identity) -> Iterator[_Line]:
    yield "", f"{entity.label} ({entity.type or 'of no known class'})"
    yield "  ", entity.id
    if entity.source is None:
        yield _row("known"), "no: not in the gazetteer that was read, named by the documents"
    else:
        item = f"; Wikidata {entity.wikidata}" if entity.wikidata else ""
        yield _row("known"), f"from the gazetteer ({entity.source}){item}"
    for name, listed in (("names", entity.names), ("adjectives", entity.adjectives)):
        if listed:
            yield _row(name), _listed(listed)
    if entity.capital_of is not None:
        yield _row("capital of"), entity.capital_of.label
    if entity.belongs_to:
        yield _row("belongs to"), ", which belongs to ".join(link.label for link in entity.belongs_to)
    if entity.parts:
        yield _row("parts"), _listed(link.label for link in entity.parts)
    for number, met in enumerate(entity.met):
        yield _row("" if number else "called"), f"{_quoted(met.text)} {_times(met.times)}: {met.how}"


def _listed(names: Iterable[str]) -> str:
    known = list(names)
    more = len(known) - _MOST_NAMES
    return ", ".join(known[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def _row(name: str) -> str:
    return f"  {name:{_COLUMN}}"


def _quoted(words: str) -> str:
    return f"“{words}”"


def _document(document: Document) -> Iterator[_Line]:
    day = document.published.isoformat() if document.published else "undated"
    yield "", ""
    yield "", document.title or document.id
    told = (document.publisher, day, document.id if document.title else None, document.url)
    yield "  ", ", ".join(dict.fromkeys(filter(None, told)))


def _evidence(each: Evidence, number: str) -> Iterator[_Line]:
    claim, indent = each.claim, " " * 5
    yield "", ""
    yield f"{number:>4} ", _triple(each)
    yield indent, each.reading
    if claim.time is not None:
        yield indent, f"when: {_when(claim.time)}"
    yield indent, _quoted(_marked(each))
    place = f"sentence {claim.sentence}, characters {claim.start}-{claim.end}"
    yield indent, f"{place}; confidence {claim.confidence:.2f}; rules: {', '.join(claim.rules) or 'none told'}"
    if number:
        yield indent, f"claim/{claim.id.rpartition('/')[2]}"


def _triple(each: Evidence) -> str:
    subject, relation, object_ = each.triple
    return f"{subject or '(no subject)'} – {relation} – {object_ or '(no object)'}"


def _when(time: Time) -> str:
    if time.value == time.text:
        return time.text
    return f"{_quoted(time.text)} = {time.value}" if time.value else f"{_quoted(time.text)}, unresolved"


def _marked(each: Evidence) -> str:
    sentence, parts, done = each.claim.text, [], 0
    for kind, start, end in _joined(each):
        before, after = _BRACKETS[kind]
        parts += [sentence[done:start], before, sentence[start:end], after]
        done = end
    return "".join([*parts, sentence[done:]])


def _joined(each: Evidence) -> Iterator[tuple[str, int, int]]:
    """Yield the marks, those of one kind as one where but white space parts them."""
    waiting: tuple[str, int, int] | None = None
    for mark in each.marks:
        if waiting and waiting[0] == mark.kind and not each.claim.text[waiting[2] : mark.start].strip():
            waiting = (mark.kind, waiting[1], mark.end)
            continue
        if waiting:
            yield waiting
        waiting = (mark.kind, mark.start, mark.end)
    if waiting:
        yield waiting


def _whole(claim: Claim) -> Iterator[_Line]:
    """Yield every slot of a claim with its words, offsets and what it is linked to."""
    yield from (("", ""), ("", "Its words, and what they are linked to"))
    for name, term in (("subject", claim.subject), ("object", claim.object)):
        if term is None:
            yield _row(name), "none"
        else:
            yield from _slot(name, term)
        if name == "subject":
            spans = ", ".join(f"{start}-{end}" for start, end in claim.relation.spans)
            yield _row("relation"), f"{_quoted(claim.relation.text)} {spans}"
            yield _row(""), f"{claim.relation.lemma}, {claim.relation.predicate}"
    for argument in claim.arguments:
        yield from _slot(argument.role, argument.term)
    if claim.time is not None:
        time = claim.time
        precision = f" ({time.precision})" if time.precision else ""
        yield _row("when"), f"{_quoted(time.text)} {time.start}-{time.end} = {time.value or 'unresolved'}{precision}"
    for amount in claim.quantity:
        told = " ".join(map(str, filter(None, (amount.modifier, _number(amount.value), amount.unit))))
        yield _row("amount"), f"{_quoted(amount.text)} {amount.start}-{amount.end} = {told}"
    for link in claim.attribution:
        cue = f", {_quoted(link.cue)} {link.cue_start}-{link.cue_end}" if link.cue else ""
        yield _row("said by"), f"{_quoted(link.text)} {link.start}-{link.end}{cue}"
        yield _row(""), f"{link.label}, {link.id}" if link.id else "words of the text, linked to nothing"
    yield _row("standing"), f"{claim.level}, {claim.polarity}, {claim.status}"


def _slot(name: str, term: Term) -> Iterator[_Line]:
    yield _row(name), f"{_quoted(term.text)} {term.start}-{term.end}"
    known = f"{term.label} ({term.type or 'of no known class'}), {term.id}"
    yield _row(""), known if term.id else "words of the text, linked to nothing"


def _number(value: float | None) -> str | None:
    return None if value is None else f"{value:,.10g}"


def _happening(event: Happening) -> Iterator[_Line]:
    yield "", f"Event {event.id}"
    mode = f", mode {event.mode}" if event.mode else ""
    carried = "" if event.fact else "; only reported: no claim states it as a fact, so the graph gives it no class"
    yield _row("class"), f"{event.type}{mode}{carried}"
    if event.plover is not None:
        scale = f", scale {event.scale:g}" if event.scale is not None else ""
        yield _row("PLOVER"), ", ".join(filter(None, (event.plover, event.quad))) + scale
    for part in event.parts:
        yield _row(part.role), part.id if part.label == part.id else f"{part.label}, {part.id}"


def _short(each: Evidence, *, elsewhere: bool) -> Iterator[_Line]:
    yield "  - ", f"{_triple(each)} (claim/{each.claim.id.rpartition('/')[2]})"
    yield "    ", each.reading
    if elsewhere:
        document = each.document
        day = document.published.isoformat() if document.published else "undated"
        yield "    ", ", ".join(filter(None, (document.title or document.id, document.publisher, day)))
        yield "    ", _quoted(_marked(each))


def _legend(claims: Iterable[Evidence]) -> Iterator[_Line]:
    rules = {each.name: each for one in claims for each in one.rules if each.sentence}
    if rules:
        yield from (("", ""), ("", "Rules"))
    column = max(map(len, rules), default=0)
    for name in sorted(rules):
        yield f"  {name:{column}}  ", f"{rules[name].sentence} {_quoted(rules[name].example)}"


def _wrapped(lines: Iterable[_Line], width: int) -> Iterator[str]:
    for begin, words in lines:
        shown = "".join(c if c.isprintable() else repr(c)[1:-1] for c in " ".join(words.split()))
        yield from textwrap.wrap(
            shown,
            width,
            initial_indent=begin,
            subsequent_indent=" " * len(begin),
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
