"""Names in the sentences of a document: model, gazetteer and name structure, decided in one place."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graphkit.knowledge import Entry, Gazetteer
from graphkit.text.abbreviations import spelled_out
from graphkit.text.folding import QUOTES, bearers, known_stretches
from graphkit.text.parser import Parsed
from graphkit.text.sentences import Mention, Sentence, Token
from graphkit.text.titles import LOWER, PARTICLES, PORTFOLIO, capitalised, is_title, titled
from graphkit.text.units import units

# Of the treebanks' and OntoNotes' labels; nationalities (NORP), events, languages, times and sums name no such thing.
MODEL_TYPES = {
    "PER": "Person", "PERSON": "Person", "ORG": "Organisation", "LOC": "Place", "GPE": "Place", "FAC": "Place",
    "LAW": "Document", "PRODUCT": "Equipment",
}  # fmt: skip
BODIES = {
    "Ministry": "GovernmentBody", "Department": "GovernmentBody", "Agency": "GovernmentBody",
    "Parliament": "GovernmentBody", "Congress": "GovernmentBody", "Senate": "GovernmentBody",
    "Assembly": "GovernmentBody", "Bureau": "GovernmentBody", "Court": "GovernmentBody",
    "Embassy": "GovernmentBody", "Commission": "GovernmentBody", "Cabinet": "GovernmentBody",
    "Command": "Command", "Fleet": "ArmedForce", "Army": "ArmedForce", "Navy": "ArmedForce", "Forces": "ArmedForce",
    "Force": "ArmedForce", "Corps": "ArmedForce", "Brigade": "ArmedForce", "Division": "ArmedForce",
    "Regiment": "ArmedForce", "Battalion": "ArmedForce", "Squadron": "ArmedForce", "Guard": "ArmedForce",
    "Treaty": "Document", "Act": "Document", "Declaration": "Document", "Accord": "Document", "Accords": "Document",
    "Pact": "Document", "Convention": "Document", "Protocol": "Document", "Charter": "Document", "Paper": "Document",
    "Party": "PoliticalParty", "Alliance": "Alliance", "Union": "Organisation", "Council": "Organisation",
    "Committee": "Organisation", "Organization": "Organisation", "Organisation": "Organisation",
    "Institute": "Organisation", "University": "Organisation", "Bank": "Organisation", "Group": "Organisation",
    "Company": "Organisation", "Corporation": "Organisation", "Association": "Organisation", "Forum": "Organisation",
    "Foundation": "Organisation", "Center": "Organisation", "Centre": "Organisation", "Industries": "Organisation",
}  # fmt: skip
PLACES = frozenset(
    "Island Islands Sea Strait Straits Bay Gulf Peninsula River Lake Mountains Airport Base Province City Ocean "
    "Canal Desert Valley Port Harbor Harbour Channel Coast Region Shoal Reef Atoll County District Airfield".split()
)
SHIPS = frozenset("USS HMS HMCS HMAS HMNZS USNS USCGC ROKS INS BRP KRI".split())
CALENDAR = frozenset(
    "January February March April May June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. "
    "Christmas Easter".split()
)
LOCATIVE = frozenset("in to from into across throughout near outside inside toward towards through".split())


@dataclass(frozen=True, slots=True)
class _Candidate:
    mention: Mention
    rank: int

    @property
    def key(self) -> tuple[int, int, int]:
        return (self.rank, self.mention.first - self.mention.last, self.mention.first)


def with_names(parsed: Sequence[Parsed], *, gazetteer: Gazetteer) -> list[Sentence]:
    """Take the parsed sentences of one document and return them with the names in them.

    Where candidates overlap, an office with its holder goes first, then a name the gazetteer knows by several words,
    then the longer of what model, gazetteer and structure say. A person's surname is known again in the whole document,
    one that is a place's name too (`Jordan`) only where the document shows the person and not the place; a capital
    alone makes no name of a word that the document writes small elsewhere (Mikheev 1999).
    """
    first = [_mentions(item, gazetteer=gazetteer) for item in parsed]
    first = [_with_officeholders(item.sentence, found) for item, found in zip(parsed, first, strict=True)]
    named = [(item.sentence, found) for item, found in zip(parsed, first, strict=True)]
    surnames, namesakes = frozenset(_surnames(named)), _namesakes(named, gazetteer)
    small = frozenset(_small(parsed))
    again = (_mentions(item, gazetteer=gazetteer, surnames=surnames, namesakes=namesakes) for item in parsed)
    return [
        dataclasses.replace(
            item.sentence,
            mentions=tuple(
                _with_officeholders(item.sentence, [m for m in found if not _headed(item.sentence, m, small)])
            ),
        )
        for item, found in zip(parsed, again, strict=True)
    ]


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
    candidates = [
        *_persons(sentence, gazetteer, known),
        *known,
        *_modelled(item),
        *_structured(sentence, surnames),
        *(_Candidate(unit, rank=2) for unit in units(sentence.tokens, known=told, surnames=surnames)),
        *_again(sentence, surnames, namesakes),
        *_abbreviated(sentence),
    ]
    kept: list[Mention] = []
    taken: set[int] = set()
    for candidate in sorted(candidates, key=lambda c: c.key):
        words = range(candidate.mention.first, candidate.mention.last + 1)
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append(candidate.mention)
    kept.sort(key=lambda m: m.first)
    return kept


def _known(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[_Candidate]:
    tokens = sentence.tokens
    for first, last, _ in known_stretches(tokens, gazetteer=gazetteer):
        if first == last and tokens[first].pos in ("ADP", "DET", "PRON", "AUX", "CCONJ"):
            continue
        words = " ".join(sentence.slice(tokens[first].start, tokens[last].end).translate(QUOTES).split())
        entries, adjective = bearers(words, gazetteer=gazetteer)
        entry = _one(entries)
        mention = Mention(
            first,
            last,
            type="State" if adjective else entries[0].type,
            entry=entry.iri if entry else None,
            adjective=adjective,
            how="gazetteer" if entry else "gazetteer-ambiguous",
        )
        yield _Candidate(mention, rank=1 if last > first else 2)


def _one(entries: tuple[Entry, ...]) -> Entry | None:
    """Take the entries that bear one name and return the one meant, or None: a state before a place of its name."""
    if len(entries) == 1:
        return entries[0]
    states = [entry for entry in entries if entry.type == "State"]
    return states[0] if len(states) == 1 else None


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


def _modelled(item: Parsed) -> Iterator[_Candidate]:
    tokens = item.sentence.tokens
    for begin, last, label in item.names:
        kind, first = MODEL_TYPES.get(label), begin
        while first < last and (tokens[first].pos == "DET" or is_title(tokens[first])):
            first += 1
        words = tokens[first : last + 1]
        if kind is None or not any(t.pos == "PROPN" for t in words) or all(t.text in CALENDAR for t in words):
            continue
        if is_title(tokens[first]) or (kind == "Person" and all(is_title(t) or t.text in PORTFOLIO for t in words)):
            continue
        shape = _shape(words)
        kind = shape if shape and kind != "Person" else kind
        if kind == "Place" and shape is None and tokens[last].dep in ("nsubj", "obl:agent"):
            # The model takes many a surname for a place; no place signs or says anything.
            kind = "Agent"
        yield _Candidate(Mention(first, last, type=kind, how="model"), rank=2 if kind != "Organisation" else 3)


def _structured(sentence: Sentence, surnames: frozenset[str]) -> Iterator[_Candidate]:
    """Runs of proper nouns: typed by the word that heads them or the surname that ends them, else left untyped."""
    tokens = sentence.tokens
    i = 0
    while i < len(tokens):
        if not _proper(tokens[i]):
            i += 1
            continue
        last = i
        while last + 1 < len(tokens) and (
            _proper(tokens[last + 1])
            or (last + 2 < len(tokens) and _inside(tokens, last + 1) and _proper(tokens[last + 2]))
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
            kind, first = _shape(words), words[0].i
            mention = Mention(first, words[-1].i, type=kind or "Agent", how="structure")
            if kind is None and len(words) > 1 and words[-1].text in surnames:
                yield _Candidate(dataclasses.replace(mention, type="Person", how="surname"), rank=3)
            else:
                yield _Candidate(mention, rank=2 if kind else 4)
        i = last + 1


def _particles(tokens: Sequence[Token], i: int) -> bool:
    """Whether `van der` or its like stands at `i` and a proper noun behind it."""
    first = i
    while i < len(tokens) and tokens[i].text.lower() in PARTICLES:
        i += 1
    return first < i < len(tokens) and _proper(tokens[i])


def _proper(token: Token) -> bool:
    return capitalised(token) and (token.pos == "PROPN" or (token.i > 0 and token.pos in ("NOUN", "ADJ", "X")))


def _inside(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word at `i` stands inside a name: `of` in `Ministry of Defence`, a hyphen without spaces."""
    token = tokens[i]
    if token.text == "of":
        return tokens[i - 1].text in BODIES
    return token.text == "-" and token.start == tokens[i - 1].end and tokens[i + 1].start == token.end


def _shape(words: Sequence[Token]) -> str | None:
    if len(words) < 2:
        return None
    if words[0].text in SHIPS:
        return "Equipment"
    if words[-1].text in PLACES:
        return "Place"
    for word in (words[-1], words[0], *words):
        if word.text in BODIES:
            return BODIES[word.text]
    return None


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


def _again(sentence: Sentence, surnames: frozenset[str], namesakes: frozenset[str]) -> Iterator[_Candidate]:
    for token in sentence.tokens:
        if token.text in surnames and token.pos in ("PROPN", "NOUN", "ADJ", "VERB", "X"):
            mention = Mention(token.i, token.i, type="Person", how="surname")
            yield _Candidate(mention, rank=1 if token.text in namesakes else 3)


def _abbreviated(sentence: Sentence) -> Iterator[_Candidate]:
    tokens = sentence.tokens
    for first, last in spelled_out(tokens):
        kind = _shape(tokens[first : last + 1]) or "Organisation"
        yield _Candidate(Mention(first, last, type=kind, how="abbreviation"), rank=1)
        yield _Candidate(Mention(last + 2, last + 2, type=kind, how="abbreviation"), rank=3)
