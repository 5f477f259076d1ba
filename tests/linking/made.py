"""Knowledge and sentences made by hand, for tests of text and linking: a small gazetteer and lexicon, and sentences
without a tree (`tagged`), with names (`told`) or not even parsed (`words`). Whole trees are in `tests.trees`."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

import spacy

from graphkit.extraction.grammar import Phrase
from graphkit.extraction.telling import Antecedent, Place
from graphkit.knowledge import Entry, Frame, Gazetteer, Lexicon
from graphkit.linking.entities import Entity, Linked, linked
from graphkit.text.sentences import Mention, Sentence, Token
from graphkit.training.tokenizer import news_tokenizer

if TYPE_CHECKING:
    from graphkit.text.parser import Parser

BASE = "kg:"
GZ = "gz:"
# One row a thing: IRI's last part, class, names (the label first), adjectives, what it is part of, capital of which.
ROWS = (
    ("us", "State", "United States; U.S.; US", "American; U.S.; US", "", ""),
    ("uk", "State", "United Kingdom; Britain", "British", "", ""),
    ("japan", "State", "Japan", "Japanese", "", ""),
    ("china", "State", "China; People's Republic of China", "Chinese", "", ""),
    ("south-korea", "State", "South Korea; Republic of Korea", "South Korean; Korean", "", ""),
    ("north-korea", "State", "North Korea; DPRK", "North Korean; Korean", "", ""),
    ("niger", "State", "Niger", "Nigerien", "", ""),
    ("nigeria", "State", "Nigeria", "Nigerian", "", ""),
    ("guinea", "State", "Guinea", "Guinean", "", ""),
    ("equatorial-guinea", "State", "Equatorial Guinea", "", "", ""),
    ("georgia", "State", "Georgia", "Georgian", "", ""),
    ("us-georgia", "Place", "Georgia", "", "us", ""),
    ("jordan", "State", "Jordan", "Jordanian", "", ""),
    ("france", "State", "France", "French", "", ""),
    ("ukraine", "State", "Ukraine", "Ukrainian", "", ""),
    ("tokyo", "Place", "Tokyo", "", "japan", "japan"),
    ("seoul", "Place", "Seoul", "", "south-korea", "south-korea"),
    ("osaka", "Place", "Osaka", "", "japan", ""),
    ("victoria-au", "Place", "Victoria", "", "", ""),
    ("victoria-ca", "Place", "Victoria", "", "", ""),
    ("austin", "Place", "Austin", "", "us", ""),
    ("pentagon", "GovernmentBody", "Pentagon; U.S. Department of Defense", "", "us", ""),
    ("us-house", "GovernmentBody", "U.S. House of Representatives", "", "us", ""),
    ("korea-mofa", "GovernmentBody", "Ministry of Foreign Affairs of the Republic of Korea", "", "south-korea", ""),
    ("usfj", "Command", "U.S. Forces Japan; USFJ", "", "us", ""),
    ("7th-fleet", "ArmedForce", "7th Fleet; U.S. 7th Fleet", "", "us", ""),
    ("us-navy", "ArmedForce", "U.S. Navy", "", "us", ""),
    ("japan-navy", "ArmedForce", "Japanese Navy", "", "japan", ""),
    ("nato", "Alliance", "NATO; North Atlantic Treaty Organization", "", "", ""),
    ("us-defense-secretary", "Role", "U.S. Defense Secretary", "", "us", ""),
    ("patriot", "Equipment", "Patriot", "", "", ""),
)


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


GAZETTEER = Gazetteer(
    tuple(
        Entry(
            GZ + slug,
            _listed(names)[0],
            kind,
            names=_listed(names)[1:],
            adjectives=_listed(adjectives),
            part_of=GZ + part_of if part_of else None,
            capital_of=GZ + capital_of if capital_of else None,
        )
        for slug, kind, names, adjectives, part_of, capital_of in ROWS
    )
)
VISIT = (("subject", "hasActor"), ("object", "hasPlace"), ("to", "hasPlace"), ("in", "hasPlace"))
MEETING = (("subject", "hasActor"), ("object", "hasActor"), ("with", "hasActor"), ("between", "hasActor"))
SUPPORT = (("subject", "hasActor"), ("object", "theme"), ("to", "hasRecipient"), ("with", "theme"))
LEXICON = Lexicon(
    (
        Frame(("visit",), "verb", "Visit", roles=VISIT),
        Frame(("come", "to"), "verb", "Visit", roles=VISIT),
        Frame(("pay", "visit"), "verb", "Visit", mode="paid", roles=VISIT),
        Frame(("pay", "visit", "to"), "verb", "Visit", mode="paid-to", roles=VISIT),
        Frame(("meet",), "verb", "Meeting", roles=MEETING),
        Frame(("meet", "with"), "verb", "Meeting", mode="with", roles=MEETING),
        Frame(("call", "off"), "verb", "CallingOff"),
        Frame(("give",), "verb", "Aid", roles=SUPPORT),
        Frame(("attack",), "verb", "Attack", roles=(("subject", "hasActor"), ("object", "hasRecipient"))),
        Frame(("appoint",), "verb", "Change", mode="appoint"),
        Frame(("nominate",), "verb", "Change", mode="appoint"),
        Frame(("talk",), "noun", "Meeting", roles=MEETING),
        Frame(("visit",), "noun", "Visit", roles=VISIT),
    )
)
SMALL_WORDS = {
    "ADP": "of in on at to for with by from as than", "DET": "the a an this", "CCONJ": "and or but",
    "PRON": "he she it they his her him", "AUX": "is was has had will be",
}  # fmt: skip
POS = {word: pos for pos, listed in SMALL_WORDS.items() for word in listed.split()}


def tagged(line: str, *, index: int = 0, document: str = "made.txt") -> Sentence:
    """Take words as `form|POS|lemma|dep` and return a sentence without a tree: all hang on the first word.

    What is left out is guessed. Words have spaces between them; one written with a leading `~` has none before it.
    """
    tokens: list[Token] = []
    text = ""
    for i, cell in enumerate(line.split()):
        form, pos, lemma, dep = (*cell.lstrip("~").split("|"), "", "", "")[:4]
        text += "" if i == 0 or cell.startswith("~") else " "
        start = len(text)
        text += form
        guess = pos or _guess(form)
        tokens.append(Token(i, form, lemma or form.lower(), guess, "", dep or "dep", 0, start, len(text)))
    return Sentence(document, index, 0, len(text), text, tuple(tokens))


def _guess(form: str) -> str:
    if form[0].isdigit():
        return "NUM"
    if not any(c.isalnum() for c in form):
        return "PUNCT"
    return POS.get(form.lower(), "PROPN" if form[0].isupper() else "NOUN")


def told(line: str, *names: tuple[str, str] | tuple[str, str, str], index: int = 0, how: str = "model") -> Sentence:
    """Take words as `tagged` does and the names in them in text order, as (words, class) or (words, class, entry's
    last part), and return the sentence with them."""
    sentence = tagged(line, index=index)
    mentions: list[Mention] = []
    at = 0
    for words, kind, *entry in names:
        start = sentence.text.index(words, at)
        at = start + len(words)
        inside = [t.i for t in sentence.tokens if t.start >= start and t.end <= at]
        found = Mention(inside[0], inside[-1], kind, entry=GZ + entry[0] if entry else None, how=how)
        mentions.append(found)
    return dataclasses.replace(sentence, mentions=tuple(mentions))


def words(text: str) -> list[Token]:
    """Take a text and return its words as the parser sees them before the parse: no part of speech, no tree."""
    return [Token(t.i, t.text, t.text, "", "", "", t.i, t.idx, t.idx + len(t)) for t in _tokenizer()(text)]


@cache
def _tokenizer() -> spacy.tokenizer.Tokenizer:
    return news_tokenizer(spacy.blank("en"))


@cache
def embedded() -> Parser:
    """Return the embedded pipeline, loaded once."""
    from graphkit.text.parser import load_parser

    return load_parser()


def brought(
    *sentences: Sentence,
    document: str = "made.txt",
    antecedents: Mapping[Place, Antecedent] | None = None,
) -> Linked:
    """Take the sentences of a document and return its entities, by the gazetteer made here."""
    return linked(sentences, gazetteer=GAZETTEER, antecedents=antecedents or {}, base=BASE, document=document)


def entities(*sentences: Sentence, document: str = "made.txt") -> list[Entity | None]:
    """Take the sentences of a document and return the entity of each mention, in text order."""
    known = brought(*sentences, document=document)
    return [known.of_mention(s, m) for s in sentences for m in s.mentions]


def phrase(sentence: Sentence, text: str, *, head: str | None = None) -> Phrase:
    """Take words of a sentence and return them as a phrase; its head is the last one, or the word given."""
    start = sentence.text.index(text)
    inside: Sequence[int] = [t.i for t in sentence.tokens if t.start >= start and t.end <= start + len(text)]
    named = next((i for i in inside if sentence.tokens[i].text == head), inside[-1])
    return Phrase(sentence.index, named, inside[0], inside[-1])
