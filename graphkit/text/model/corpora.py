"""Treebanks and name corpora -> spaCy training documents, one a paragraph, with the raw text as it stood."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import conllu
from spacy.tokens import Doc, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from conllu import Token, TokenList
    from spacy.vocab import Vocab

MOST_SENTENCES = 12
NAME_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
CURLY = {'"': ("“", "”"), "'": ("‘", "’"), "``": ("“", "“"), "''": ("”", "”")}


def paragraphs(path: Path, *, most: int = MOST_SENTENCES) -> Iterator[list[TokenList]]:
    """Take a CoNLL-U file and return its paragraphs, each a list of at most `most` sentences."""
    group: list[TokenList] = []
    with path.open(encoding="utf-8") as file:
        for sentence in conllu.parse_incr(file):
            border = any(key.startswith(("newpar", "newdoc")) for key in sentence.metadata)
            if group and (border or len(group) == most):
                yield group
                group = []
            group.append(sentence)
    if group:
        yield group


def _words(sentence: TokenList) -> Iterator[tuple[Token, bool]]:
    """Take a sentence and return its syntactic words, each with whether a space follows."""
    inside: dict[int, Token] = {}
    for token in sentence:
        if isinstance(token["id"], tuple) and token["id"][1] == "-":
            inside.update(dict.fromkeys(range(token["id"][0], token["id"][2] + 1), token))
        elif isinstance(token["id"], int):
            whole = inside.get(token["id"], token)
            last = whole is token or whole["id"][2] == token["id"]
            yield token, last and (whole["misc"] or {}).get("SpaceAfter") != "No"


def tree_doc(vocab: Vocab, sentences: list[TokenList]) -> Doc:
    """Take the sentences of one paragraph and return one document with tags, features, lemmas and trees."""
    words: list[str] = []
    spaces: list[bool] = []
    starts: list[bool | int | None] = []
    heads: list[int] = []
    rows: list[Token] = []
    for sentence in sentences:
        first = len(words)
        for token, space in _words(sentence):
            starts.append(len(words) == first)
            heads.append(first + token["head"] - 1 if token["head"] else len(words))
            words.append(token["form"].replace(" ", ""))
            spaces.append(space)
            rows.append(token)
    return Doc(
        vocab,
        words=words,
        spaces=spaces,
        sent_starts=starts,
        heads=heads,
        deps=["ROOT" if row["deprel"] == "root" else row["deprel"] for row in rows],
        tags=[row["xpos"] for row in rows],
        pos=[row["upos"] for row in rows],
        morphs=["|".join(f"{k}={v}" for k, v in (row["feats"] or {}).items()) for row in rows],
        lemmas=[row["form"] if row["lemma"] == "_" else row["lemma"] for row in rows],
    )


def trees(vocab: Vocab, path: Path) -> Iterator[Doc]:
    """Take a CoNLL-U file and return its paragraphs as documents."""
    for group in paragraphs(path):
        yield tree_doc(vocab, group)


def curled(doc: Doc, rng: random.Random) -> Doc:
    """Take a document and return it with typographic quotation marks, as newsrooms write them."""
    words, opened = [], False
    for token in doc:
        word = token.text
        if word == '"':
            word, opened = CURLY['"'][opened], not opened
        elif word in CURLY:
            word = CURLY[word][1]
        elif "'" in word:
            word = word.replace("'", "’")
        elif word == "-" and token.whitespace_ and rng.random() < 0.5:
            word = "–"
        words.append(word)
    copy = Doc(
        doc.vocab,
        words=words,
        spaces=[bool(token.whitespace_) for token in doc],
        sent_starts=[bool(token.is_sent_start) for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ for token in doc],
    )
    copy.ents = tuple(Span(copy, ent.start, ent.end, ent.label_) for ent in doc.ents)
    return copy


def with_curled(docs: Iterable[Doc], *, seed: int, share: float = 0.4) -> Iterator[Doc]:
    """Take documents and return them, a share of those with quotation marks or dashes in typographic dress."""
    rng = random.Random(seed)
    for doc in docs:
        quoted = any("'" in token.text or token.text in ('"', "``", "''", "-") for token in doc)
        yield curled(doc, rng) if quoted and rng.random() < share else doc


ENTITY = re.compile(r"\((\d+(?:\[\d+/\d+\])?)-([a-z]+)-[^()]*?(?=[()]|$)(\))?|(\d+(?:\[\d+/\d+\])?)\)")
# GUM calls the holder of an office by its title alone a person with a proper head; it is no name.
OFFICES = frozenset(
    "President Secretary Minister Chancellor King Queen Emperor Empress Pope Prince Princess Earl Lord Lady Duke "
    "Senator Governor Mayor General Admiral Colonel Captain Professor Doctor Dr. Chairman Speaker Judge Justice Sir "
    "Fellow Protector God Sultan Bishop Ambassador Director Premier Mr. Mrs. Ms.".split()
)


def gum_mentions(sentence: TokenList) -> Iterator[tuple[int, int, str]]:
    """Take a GUM sentence and return its entity mentions as (first word, behind the last word, type)."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for i, (token, _) in enumerate(_words(sentence)):
        layer = (token["misc"] or {}).get("Entity") or ""
        for found in ENTITY.finditer(layer):
            number, kind, closed, end = found.groups()
            if end is None and closed:
                yield i, i + 1, kind
            elif end is None:
                opened.setdefault(number, []).append((i, kind))
            elif opened.get(end):
                start, kind = opened[end].pop()
                yield start, i + 1, kind


def gum_names(sentence: TokenList) -> list[tuple[int, int, str]]:
    """Take a GUM sentence and return its names: in each mention of a person, body or place, the proper-noun core.

    The core is the mention's head with what belongs to the name: flat and compound parts, proper adjectives, and
    `of` complements (`University of Portsmouth`). Titles (`nmod:desc`) and descriptions stay outside.
    """
    words = [token for token, _ in _words(sentence)]
    names: list[tuple[int, int, str]] = []
    for start, end, kind in gum_mentions(sentence):
        if kind not in NAME_TYPES:
            continue
        heads = [i for i in range(start, end) if not start < words[i]["head"] <= end or words[i]["head"] == 0]
        heads = [i for i in heads if words[i]["upos"] != "PUNCT"]
        if not heads or not words[heads[0]]["xpos"].startswith("NNP"):
            continue
        core = _core(words, heads[0], start, end, kind)
        if core and not (kind == "person" and len(core) == 1 and words[heads[0]]["form"] in OFFICES):
            names.append((min(core), max(core) + 1, NAME_TYPES[kind]))
    kept: list[tuple[int, int, str]] = []
    for name in sorted(set(names), key=lambda n: (n[0] - n[1], n)):
        if all(name[1] <= other[0] or other[1] <= name[0] for other in kept):
            kept.append(name)
    return sorted(kept)


def _core(words: list[Token], head: int, start: int, end: int, kind: str) -> set[int]:
    core = {head}
    grown = True
    while grown:
        grown = False
        for i in range(start, end):
            word, above = words[i], words[i]["head"] - 1
            if i in core or above not in core:
                continue
            proper = word["xpos"].startswith("NNP")
            part = word["deprel"] in ("flat", "goeswith") or (
                kind != "person"
                and (
                    (word["deprel"] in ("compound", "amod", "nmod") and proper)
                    or (word["deprel"] in ("case", "det") and word["form"] in ("of", "the", "for") and above != head)
                    or (word["deprel"] in ("cc", "punct") and above != head and 0 < i < len(words) - 1)
                    or (word["deprel"] == "conj" and proper)
                )
            )
            if part:
                core.add(i)
                grown = True
    run = {head}
    for step in (-1, 1):
        i = head + step
        while i in core:
            run.add(i)
            i += step
    outside = ("PUNCT", "CCONJ", "ADP", "DET")
    while run and words[min(run)]["upos"] in outside:
        run.discard(min(run))
    while run and words[max(run)]["upos"] in outside:
        run.discard(max(run))
    return run


def gum_name_docs(vocab: Vocab, path: Path) -> Iterator[Doc]:
    """Take a GUM CoNLL-U file and return its paragraphs with names as entities."""
    for group in paragraphs(path):
        doc = tree_doc(vocab, group)
        spans, first = [], 0
        for sentence in group:
            spans += [Span(doc, first + a, first + b, kind) for a, b, kind in gum_names(sentence)]
            first += sum(1 for _ in _words(sentence))
        doc.ents = tuple(spans)
        yield doc


def column_name_docs(vocab: Vocab, path: Path, *, word: int, tag: int, sentences: int = 5) -> Iterator[Doc]:
    """Take a column file of words and IOB tags and return documents of a few sentences with names as entities."""
    words: list[str] = []
    tags: list[str] = []
    count = 0
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# "):
            continue
        cells = line.split("\t") if "\t" in line else line.split(" ")
        if len(cells) > max(word, tag):
            words.append(cells[word])
            tags.append(cells[tag])
        elif words and (count := count + 1) % sentences == 0:
            yield _column_doc(vocab, words, tags)
            words, tags = [], []
    if words:
        yield _column_doc(vocab, words, tags)


def _column_doc(vocab: Vocab, words: list[str], tags: list[str]) -> Doc:
    closers, openers = {",", ".", ")", "]", ";", ":", "?", "!", "'s", "n't", "%", "”", "’"}, {"(", "[", "$", "“", "‘"}
    spaces = [
        after not in closers and here not in openers for here, after in zip(words, [*words[1:], "end"], strict=True)
    ]
    doc = Doc(vocab, words=words, spaces=spaces)
    spans: list[tuple[int, int, str]] = []
    for i, tag in enumerate(tags):
        prefix, _, kind = tag.partition("-")
        if kind not in ("PER", "ORG", "LOC"):
            continue
        if prefix == "I" and spans and spans[-1][1] == i and spans[-1][2] == kind and tags[i - 1] != "O":
            spans[-1] = (spans[-1][0], i + 1, kind)
        else:
            spans.append((i, i + 1, kind))
    doc.ents = tuple(Span(doc, a, b, kind) for a, b, kind in spans)
    return doc
