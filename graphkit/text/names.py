"""Names in the sentences of a document: model, gazetteer and name structure, decided in one place."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graphkit.knowledge import Entry, Gazetteer
from graphkit.text.abbreviations import spelled_out
from graphkit.text.kinds import Kinds, is_open, kinds_told, with_kind
from graphkit.text.known import known_names
from graphkit.text.labels import label_end, speaker
from graphkit.text.modelled import modelled
from graphkit.text.parser import Parsed
from graphkit.text.sentences import Mention, Sentence
from graphkit.text.structure import VESSELS, shape, structured
from graphkit.text.titles import LOWER, PORTFOLIO, is_title, person_around, titled
from graphkit.text.units import units

# Behind a state they are the state itself.
GOVERNING = frozenset("Government Administration Regime Authorities Authority Republic Forces Troops".split())
WHERE = frozenset("for in at on from to with".split())
LOCATIVE = frozenset("in to from into across throughout near outside inside toward towards through".split())


@dataclass(frozen=True, slots=True)
class _Candidate:
    mention: Mention
    rank: int

    @property
    def key(self) -> tuple[int, int, int]:
        return (self.rank, self.mention.first - self.mention.last, self.mention.first)


def with_names(parsed: Sequence[Parsed], *, gazetteer: Gazetteer, kinds: Kinds | None = None) -> list[Sentence]:
    """Take the parsed sentences of one document and return them with the names in them.

    Where candidates overlap, an office with its holder goes first, then a name the gazetteer knows by several words,
    then the longer of what model, gazetteer and structure say. A person's surname is known again in the whole document,
    one that is a place's name too (`Jordan`) only where the document shows the person and not the place; a capital
    alone makes no name of a word that the document writes small elsewhere (Mikheev 1999).
    """
    first = first_mentions(parsed, gazetteer=gazetteer)
    told = kinds_told(parsed, first, gazetteer=gazetteer, kinds=kinds) if kinds is not None else {}
    first = [[with_kind(item.sentence, m, told) for m in found] for item, found in zip(parsed, first, strict=True)]
    named = [(item.sentence, found) for item, found in zip(parsed, first, strict=True)]
    surnames, namesakes = frozenset(_surnames(named)), _namesakes(named, gazetteer)
    small = frozenset(_small(parsed))
    again = (_mentions(item, gazetteer=gazetteer, surnames=surnames, namesakes=namesakes) for item in parsed)
    return [
        dataclasses.replace(
            item.sentence,
            mentions=tuple(
                _vessel(item.sentence, with_kind(item.sentence, m, told))
                for m in _with_officeholders(item.sentence, [m for m in found if not _headed(item.sentence, m, small)])
            ),
        )
        for item, found in zip(parsed, again, strict=True)
    ]


def _vessel(sentence: Sentence, mention: Mention) -> Mention:
    """A name behind the noun of a ship is the ship's, whoever it is called after."""
    before = sentence.tokens[mention.first - 1] if mention.first else None
    if before is None or before.text.lower() not in VESSELS or before.pos == "VERB" or not is_open(mention):
        return mention
    return dataclasses.replace(mention, type="Equipment", how="structure")


def first_mentions(parsed: Sequence[Parsed], *, gazetteer: Gazetteer) -> list[list[Mention]]:
    """Take the parsed sentences of one document and return the names in each, before they tell of one another."""
    return [_with_officeholders(item.sentence, _mentions(item, gazetteer=gazetteer)) for item in parsed]


def _small(parsed: Iterable[Parsed]) -> Iterator[str]:
    """The words of a document that it writes without a capital, as they stand and in their dictionary form."""
    for item in parsed:
        for token in item.sentence.tokens:
            if token.text.islower() and token.pos in ("NOUN", "VERB", "ADJ", "ADV"):
                yield token.text
                yield token.lemma.lower()


def _headed(sentence: Sentence, mention: Mention, small: frozenset[str]) -> bool:
    """Whether a capital alone makes one word a name, as in a headline, which the document writes small elsewhere."""
    token = sentence.tokens[mention.first]
    return (
        mention.first == mention.last
        and mention.type == "Agent"
        and mention.how == "structure"
        and not token.text.isupper()
        and not small.isdisjoint((token.text.lower(), token.lemma.lower()))
    )


def _with_officeholders(sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
    """Untyped names that must be a person's: an office stands between commas behind."""
    tokens = sentence.tokens
    found: list[Mention] = []
    for mention in mentions:
        behind = tokens[mention.last + 1 : mention.last + 8]
        comma = bool(behind) and behind[0].text == ","
        stop = next((k for k, t in enumerate(behind) if k > 0 and t.text in (",", ".")), len(behind))
        office = comma and any(is_title(t) or t.text in LOWER for t in behind[1:stop])
        if mention.type == "Agent" and office and mention.last > mention.first:
            found.append(dataclasses.replace(mention, type="Person", how="office-behind-name"))
        else:
            found.append(mention)
    return found


def _mentions(
    item: Parsed,
    *,
    gazetteer: Gazetteer,
    surnames: frozenset[str] = frozenset(),
    namesakes: frozenset[str] = frozenset(),
) -> list[Mention]:
    sentence = item.sentence
    known = list(_known(sentence, gazetteer))
    told = {k for c in known for k in range(c.mention.first, c.mention.last + 1)}
    label = label_end(sentence.tokens)
    runs = [_Candidate(m, rank=_rank(m)) for m in structured(sentence.tokens, surnames=surnames)]
    longer = [run for run in runs if any(_begins(sentence, c, run.mention) for c in known)]
    candidates = [
        *_persons(sentence, gazetteer, known),
        *(c for c in known if not any(_begins(sentence, c, run.mention) for run in longer)),
        *_again(sentence, gazetteer, surnames, namesakes),
        *(_Candidate(m, rank=_rank(m)) for m in _fitted(item, known, surnames)),
        *(dataclasses.replace(run, rank=1) for run in longer),
        *(run for run in runs if run not in longer),
        *(_Candidate(unit, rank=2) for unit in units(sentence.tokens, known=told, surnames=surnames)),
        *_abbreviated(sentence),
    ]
    said = speaker(sentence.tokens, label) if label is not None else None
    kept: list[Mention] = [] if said is None else [said]
    taken: set[int] = set() if label is None else set(range(label + 1))
    for candidate in sorted(candidates, key=lambda c: c.key):
        words = range(candidate.mention.first, candidate.mention.last + 1)
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append(candidate.mention)
    kept.sort(key=lambda m: m.first)
    return kept


def _fitted(item: Parsed, known: Sequence[_Candidate], surnames: frozenset[str]) -> Iterator[Mention]:
    """The names that the model finds, cut before a known place that only tells where: `Congress for Greece`."""
    tokens = item.sentence.tokens
    places = {c.mention.last: c.mention.first for c in known if c.mention.type in ("State", "Place")}
    for mention in modelled(item, surnames=surnames):
        first, last = mention.first, mention.last
        before = places.get(last, last) - 1
        before -= tokens[before].text == "the"
        if last in places and before > first and tokens[before].text in WHERE:
            last = before - 1
        yield dataclasses.replace(mention, first=first, last=last)


def _begins(sentence: Sentence, known: _Candidate, run: Mention) -> bool:
    """Whether a state or place only begins a longer name that names no office or force: `Boston Globe`."""
    tokens, mention = sentence.tokens, known.mention
    if mention.first != run.first or mention.last >= run.last or mention.adjective:
        return False
    if mention.type not in ("State", "Place") or run.type not in ("Agent", "Organisation", "Place"):
        return False
    tail = tokens[mention.last + 1 : run.last + 1]
    if tail[0].text == "-" or all(token.text in GOVERNING for token in tail):
        return False
    own = range(mention.first, mention.last + 1)
    above = {*range(mention.first, run.last + 1), tokens[run.last].head}
    return (
        all(tokens[i].head in above for i in own)
        and tokens[mention.last].dep in ("compound", "nmod", "flat", "amod", "nmod:desc")
        and all(
            t.text in ("of", "-") or (t.pos == "PROPN" and not is_title(t) and t.text not in PORTFOLIO) for t in tail
        )
    )


def _known(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[_Candidate]:
    for mention in known_names(sentence, gazetteer):
        yield _Candidate(mention, rank=1 if mention.last > mention.first else 2)


def _persons(sentence: Sentence, gazetteer: Gazetteer, known: Sequence[_Candidate]) -> Iterator[_Candidate]:
    stretches = [(c.mention.first, c.mention.last, c.mention.type) for c in known]
    for found in titled(sentence.tokens, known=stretches):
        yield _Candidate(Mention(found.name, found.last, type="Person", how="title"), rank=0)
        if not found.courtesy:
            inside = [c.mention for c in known if found.first <= c.mention.first and c.mention.last < found.name]
            whole = [m for m in inside if m.type == "Role" and m.entry]
            belongs = [m.entry for m in inside if m.entry and m.type != "Role"]
            title = " ".join(t.text for t in sentence.tokens[found.first : found.name])
            realm = None if whole or belongs else _realm(sentence, found.last, known, gazetteer)
            forms = (f"{title} of {realm.label}", f"{title} of the {realm.label}") if realm else ()
            reigns = [office for form in forms for office in gazetteer.named(form)]
            entry = whole[0].entry if whole else reigns[0].iri if len(reigns) == 1 else None
            of = entry or (realm.iri if realm else _most_special(belongs, gazetteer))
            yield _Candidate(Mention(found.first, found.name - 1, type="Role", entry=entry, of=of, how="title"), rank=0)


def _realm(sentence: Sentence, last: int, known: Sequence[_Candidate], gazetteer: Gazetteer) -> Entry | None:
    """The state behind a name that ends at `last`: `Queen Anne of Norway`."""
    tokens = sentence.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].text != "of":
        return None
    first = last + 2 + (tokens[last + 2].text == "the")
    entries = (gazetteer.entry(c.mention.entry) for c in known if c.mention.entry and c.mention.first == first)
    return next((entry for entry in entries if entry is not None and entry.type == "State"), None)


def _most_special(iris: Sequence[str], gazetteer: Gazetteer) -> str | None:
    """Take what an office's words name (`U.S.`, `House of Representatives`) and return the body, else the state."""
    bodies = [iri for iri in iris if (entry := gazetteer.entry(iri)) and entry.type != "State"]
    return next(iter(bodies or iris), None)


def _rank(mention: Mention) -> int:
    if mention.how in ("surname", "given-name") or (mention.how, mention.type) == ("model", "Organisation"):
        return 3
    if mention.how == "model":
        return 2
    return 4 if mention.type == "Agent" else 2


def _surnames(named: Iterable[tuple[Sentence, Sequence[Mention]]]) -> Iterator[str]:
    """Words that name a person alone wherever they stand: the ends of the full names in the text."""
    ends: Counter[str] = Counter()
    for sentence, mentions in named:
        for mention in mentions:
            if (mention.type == "Person" and mention.how == "title") or (
                mention.type == "Person" and mention.first < mention.last
            ):
                words = [t.text for t in sentence.tokens[mention.first : mention.last + 1]]
                ends.update({words[0], words[-1]})
    yield from (word for word in ends if len(word) > 2 and re.match(r"^[^\W\d_][\w’'-]+$", word))


def _namesakes(named: Sequence[tuple[Sentence, Sequence[Mention]]], gazetteer: Gazetteer) -> frozenset[str]:
    """Words that end a full name behind an office and name a state or place too, of which nothing else is told."""
    ends: set[str] = set()
    shown: set[str] = set()
    for sentence, mentions in named:
        tokens = sentence.tokens
        for mention in mentions:
            if mention.type == "Person" and mention.how == "title" and mention.first < mention.last:
                ends.add(tokens[mention.last].text)
            elif mention.entry is not None and (entry := gazetteer.entry(mention.entry)):
                before = tokens[mention.first - 1].text.lower() if mention.first else ""
                if mention.adjective or mention.first < mention.last or before in LOCATIVE:
                    shown.add(entry.iri)
                if entry.type != "State" and (state := gazetteer.state(entry)):
                    shown.add(state.iri)
    known = {word: gazetteer.named(word) for word in ends}
    return frozenset(word for word, found in known.items() if found and not shown & {entry.iri for entry in found})


def _again(
    sentence: Sentence, gazetteer: Gazetteer, surnames: frozenset[str], namesakes: frozenset[str]
) -> Iterator[_Candidate]:
    for token in sentence.tokens:
        named = token.text in surnames and token.pos in ("PROPN", "NOUN", "ADJ", "VERB", "X")
        if named and not _before_state(sentence, token.i, gazetteer):
            mention = Mention(*person_around(sentence.tokens, token.i, token.i), type="Person", how="surname")
            yield _Candidate(mention, rank=1 if token.text in namesakes else 3)


def _before_state(sentence: Sentence, i: int, gazetteer: Gazetteer) -> bool:
    """Whether a place is named by a word and what it lies in behind a comma: `Austin, Texas`."""
    behind = [t.text for t in sentence.tokens[i + 1 : i + 3]]
    around = gazetteer.named(behind[1]) if len(behind) == 2 and behind[0] == "," else ()
    return any(entry.type in ("State", "Place") for entry in around) and any(
        entry.type == "Place" for entry in gazetteer.named(sentence.tokens[i].text)
    )


def _abbreviated(sentence: Sentence) -> Iterator[_Candidate]:
    tokens = sentence.tokens
    for first, last in spelled_out(tokens):
        kind = shape(tokens[first : last + 1]) or "Organisation"
        yield _Candidate(Mention(first, last, type=kind, how="abbreviation"), rank=1)
        yield _Candidate(Mention(last + 2, last + 2, type=kind, how="abbreviation"), rank=3)
