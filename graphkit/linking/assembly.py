"""Proposition + entities + event + time + numbers -> `Claim`."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphkit.extraction.arguments import Part
from graphkit.extraction.garbled import garbled
from graphkit.extraction.grammar import Phrase, text_of
from graphkit.extraction.proposition import Proposition
from graphkit.extraction.stance import Source
from graphkit.knowledge import Frame, Lexicon
from graphkit.linking.claims import Argument, Attribution, Claim, Event, LeftOut, Quantity, Relation, Term, Time
from graphkit.linking.dates import Moment, ahead
from graphkit.linking.entities import Linked, slug
from graphkit.linking.events import frame, teller
from graphkit.linking.narrative import TO_COME, Narrative, dated
from graphkit.linking.offices import ORG_HOLDS, last_year, of_its_time, told_in_full, years_told
from graphkit.linking.quantities import Amount, amounts
from graphkit.linking.roles import ACTING, BARE, SCENE, noun_roles, object_roles, roles_of, with_noun_parts, with_there
from graphkit.linking.standing import standing
from graphkit.linking.unlinked import on_nobody
from graphkit.text.sentences import Sentence

PART_OF = "https://w3id.org/graphkit/dd#partOf"
KNOWN_RELATIONS = {"hold office": ("holds", ORG_HOLDS), "part of": ("is part of", PART_OF)}
AGENT_ROLES = frozenset({"recipient", "companion"})
# Behind these a name is that of more than is told of.
PARTS = frozenset(
    "northern southern eastern western central northeastern northwestern southeastern southwestern upper lower".split()
)
MOTION = frozenset({"Visit", "Deployment", "Exercise"})
# What each rule leaves of the trust in a reading: fitted to 1,000 records of histories and reports, each read against
# its sentence; what seldom stood in them as it was fitted to 200 before.
DOUBT = {
    "modal": 0.77, "copula": 0.77, "status-of-governor": 0.77, "content-of-speech": 0.82, "relative-subject": 0.85,
    "chain": 0.88, "object-control": 0.92, "shared-subject": 0.93, "control-verb-status": 0.94, "negation": 0.95,
    "passive": 0.97, "oblique-object": 0.95,
    "relative-object": 0.87, "relative-oblique": 0.9, "double-negation": 0.7, "event-noun": 0.9,
    "collective-pair": 0.95, "future-of-past": 0.9, "unattributed-report": 0.85, "office-behind-name": 0.95,
    "shared-object": 0.9, "hedge": 0.9,
}  # fmt: skip
CERTAIN = 0.88


@dataclass(frozen=True, slots=True)
class _Known:
    """What linking knows of a document: its id, its entities, the wordings of events, and where to mint."""

    document: str
    linked: Linked
    lexicon: Lexicon
    base: str


@dataclass(frozen=True, slots=True)
class _Read:
    """What linking knows of one sentence: its moments by the predicate they belong to, its amounts, the
    narrative behind it."""

    times: Mapping[int, Moment]
    narrative: Narrative
    amounts: tuple[Amount, ...]
    anchor: datetime.date | None


def claims(
    propositions: Sequence[Proposition],
    *,
    document: str,
    published: datetime.date | None,
    linked: Linked,
    lexicon: Lexicon,
    base: str,
    apart: bool = False,
) -> Iterator[Claim | LeftOut]:
    """Take the propositions of one document with its entities and return its claims, and those that say nothing more
    than another does or tell of a pronoun that stands for nobody known, in the order of the text. With `apart`, each
    sentence stands by itself, nothing was linked across them, and pronouns stay."""
    found = list(_claims(propositions, published, _Known(document, linked, lexicon, base)))
    offices = {
        (c.subject.id, c.object.label): c
        for c in found
        if isinstance(c, Claim)
        if c.relation.predicate == ORG_HOLDS
        if c.subject
        if c.object
    }
    for each in found:
        full = told_in_full(each, offices) if isinstance(each, Claim) else None
        if isinstance(each, Claim) and full is not None:
            yield LeftOut(each, "told-in-full", full)
        elif isinstance(each, Claim) and not apart and on_nobody(each):
            yield LeftOut(each, "unlinked-pronoun")
        else:
            yield each


def _claims(
    propositions: Sequence[Proposition], published: datetime.date | None, known: _Known
) -> Iterator[Claim | LeftOut]:
    by_sentence: dict[int, list[Proposition]] = {}
    for proposition in propositions:
        by_sentence.setdefault(proposition.sentence, []).append(proposition)
    seen: dict[str, Claim] = {}
    narrative = Narrative()
    year: str | None = None
    last = last_year(known.linked.sentences.values(), published)
    for index, sentence in known.linked.sentences.items():
        found = by_sentence.get(index, [])
        read = _read(sentence, found, published, narrative)
        narrative = read.narrative
        # News may tell of now again in each paragraph; of a text without a date nothing says that it does.
        year = years_told(sentence, year if published is None else narrative.year)
        for each in found:
            doubt = garbled(sentence, each)
            if doubt is not None:
                yield LeftOut(_claim(each, sentence, read, known), doubt)
                continue
            proposition = of_its_time(each, sentence, year, last=last)
            for claim in _with_standing(proposition, sentence, read, known):
                if claim.id in seen:
                    yield LeftOut(claim, "duplicate", seen[claim.id])
                else:
                    seen[claim.id] = claim
                    yield claim


def _with_standing(p: Proposition, sentence: Sentence, read: _Read, known: _Known) -> Iterator[Claim]:
    claim = _claim(p, sentence, read, known)
    yield claim
    for told_too in standing(p, claim, sentence, lambda ph: _term(ph, known.linked, acts=False), published=read.anchor):
        yield _claim(told_too, sentence, read, known)


def _claim(p: Proposition, sentence: Sentence, read: _Read, known: _Known) -> Claim:
    document, linked, base = known.document, known.linked, known.base
    found = frame(p, sentence, lexicon=known.lexicon)
    named = p.lemma in KNOWN_RELATIONS
    subject = _term(p.subject, linked, acts=not named)
    object_ = _term(p.object, linked, acts=_object_acts(p, found), holder_too=not named)
    p = with_there(with_noun_parts(p, found, sentence), linked)
    arguments = tuple(
        Argument(part.role, term)
        for part in p.arguments
        if (term := _term(part.phrase, linked, acts=_part_acts(part, found))) is not None
    )
    relation = _relation(p, sentence, base)
    mark = _hash(document, p.level, *(str(x) for x in _places(p, sentence)))
    return Claim(
        id=f"{base}claim/{mark}",
        document=document,
        sentence=p.sentence,
        clause=p.clause,
        level=p.level,
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        subject=subject,
        relation=relation,
        object=object_,
        arguments=arguments,
        event=_event(p, found, (subject, object_, arguments), sentence, known),
        time=_time(read.times.get(p.predicate), sentence, anchor=read.anchor if p.stance.status in TO_COME else None),
        quantity=tuple(_quantity(a, sentence) for a in read.amounts if _within(a, p)),
        polarity=p.stance.polarity,
        status=p.stance.status,
        attribution=tuple(_attribution(source, linked) for source in p.stance.sources),
        rules=tuple(dict.fromkeys(p.rules)),
        confidence=_confidence(p),
    )


def _term(phrase: Phrase | None, linked: Linked, *, acts: bool, holder_too: bool = True) -> Term | None:
    if phrase is None:
        return None
    sentence = linked.sentences[phrase.sentence]
    start, end = sentence.tokens[phrase.first].start, sentence.tokens[phrase.last].end
    text = sentence.slice(start, end)
    entity = linked.of_phrase(phrase, acts=acts, holder_too=holder_too)
    if entity is None or _part_of(sentence, phrase):
        return Term(text, start, end, None, " ".join(text.split()), None)
    return Term(text, start, end, entity.id, entity.label, entity.type)


def _part_of(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase names only a part of what its name is that of: `the northern Solomon Islands`."""
    return any(
        sentence.tokens[k].text in PARTS and sentence.tokens[k].dep == "amod" for k in sentence.children[phrase.head]
    )


def _part_acts(part: Part, found: Frame | None) -> bool:
    if found is None or found.event in MOTION:
        return part.role in AGENT_ROLES
    place = part.preposition or BARE.get(part.role, "")
    return part.role in AGENT_ROLES or dict(found.roles).get(place) in ACTING


def _object_acts(p: Proposition, found: Frame | None) -> bool:
    if "collective-pair" in p.rules:
        return True
    if found is None:
        return p.preposition in ("with", "against", "by")
    roles = dict(found.roles)
    place = p.preposition or "object"
    return found.event not in MOTION and roles.get(place, "") in ("hasActor", "hasRecipient")


def _relation(p: Proposition, sentence: Sentence, base: str) -> Relation:
    if p.lemma in KNOWN_RELATIONS:
        text, predicate = KNOWN_RELATIONS[p.lemma]
        return Relation(text, p.lemma, predicate, ())
    spans = tuple((sentence.tokens[k].start, sentence.tokens[k].end) for k in p.words)
    return Relation(text_of(sentence, p.words), p.lemma, f"{base}relation/{slug(p.lemma)}", spans)


def _event(
    p: Proposition,
    found: Frame | None,
    terms: tuple[Term | None, Term | None, tuple[Argument, ...]],
    sentence: Sentence,
    known: _Known,
) -> Event | None:
    if (
        p.lemma in KNOWN_RELATIONS
        or p.level == "chain"
        or (found is None and (p.verb == "be" or p.level == "implicit"))
    ):
        return None
    noun = teller(p, found, sentence)
    named = noun if found is not None and found.pos == "noun" and noun is not None else p.predicate
    mark = _hash(known.document, "event", str(sentence.tokens[named].start))
    kind, mode = (found.event, found.mode) if found is not None else ("Event", None)
    roles = dict(found.roles) if found is not None else {"subject": "hasActor"}
    filled = list(roles_of(p, roles, *terms))
    hanging = SCENE | roles if noun is not None else object_roles(p, roles)
    head = noun if noun is not None or p.object is None else p.object.head
    if head is not None and hanging:
        filled += noun_roles(sentence, head, hanging, lambda ph, role: _term(ph, known.linked, acts=role in ACTING))
    return Event(f"{known.base}event/{mark}", kind, mode, tuple(dict.fromkeys(filled)))


def _read(
    sentence: Sentence, propositions: Sequence[Proposition], published: datetime.date | None, narrative: Narrative
) -> _Read:
    timed = [p for p in propositions if p.lemma not in KNOWN_RELATIONS]
    found = dated(sentence, timed, anchor=published, before=narrative)
    names = {k for m in sentence.mentions for k in range(m.first, m.last + 1)}
    measured = tuple(amounts(sentence, without=found.words | names, times=found.words))
    return _Read(found.times, found.narrative, measured, published)


def _time(moment: Moment | None, sentence: Sentence, *, anchor: datetime.date | None) -> Time | None:
    if moment is None:
        return None
    text = sentence.text[moment.start : moment.end]
    moment = ahead(moment, text, anchor=anchor)
    return Time(text, sentence.start + moment.start, sentence.start + moment.end, moment.value, moment.precision)


def _quantity(amount: Amount, sentence: Sentence) -> Quantity:
    start, end = sentence.tokens[amount.first].start, sentence.tokens[amount.last].end
    return Quantity(sentence.slice(start, end), start, end, amount.value, amount.unit, amount.modifier)


def _within(amount: Amount, p: Proposition) -> bool:
    phrases = [p.subject, p.object if p.level != "speech" else None, *(part.phrase for part in p.arguments)]
    return any(
        ph is not None and ph.sentence == p.sentence and ph.first <= amount.last and amount.first <= ph.last
        for ph in phrases
    )


def _attribution(source: Source, linked: Linked) -> Attribution:
    speaker = _term(source.speaker, linked, acts=True)
    assert speaker is not None
    sentence = linked.sentences[source.cue.sentence]
    start, end = sentence.tokens[source.cue.first].start, sentence.tokens[source.cue.last].end
    return Attribution(
        speaker.text, speaker.start, speaker.end, speaker.id, speaker.label, sentence.slice(start, end), start, end
    )


def _places(p: Proposition, sentence: Sentence) -> Iterator[int]:
    for phrase in (p.subject, p.object):
        yield from (-1, -1) if phrase is None else (phrase.first, phrase.last)
    yield sentence.start
    yield p.predicate
    yield from p.words


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def _confidence(p: Proposition) -> float:
    trust = CERTAIN
    for rule in dict.fromkeys(p.rules):
        trust *= DOUBT.get(rule, 1.0)
    if p.subject is None:
        trust *= 0.7
    return round(trust, 2)
