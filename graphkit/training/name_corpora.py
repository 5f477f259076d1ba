"""Name corpora -> spaCy documents with names as entities: GUM's entity layer, column files, UNER on its treebank."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Span

from graphkit.training.corpora import paragraphs, tree_doc, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from conllu import Token, TokenList
    from spacy.vocab import Vocab

NAME_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
BORDER = "-DOCSTART-"
COLUMN_TYPES = {
    "PER": "PER", "ORG": "ORG", "LOC": "LOC", "person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG",
}  # fmt: skip
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
    for i, (token, _) in enumerate(words_of(sentence)):
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
    `of` complements (`University of Portsmouth`). Titles (`nmod:desc`), descriptions and peoples stay outside, as in
    UNER.
    """
    words = [token for token, _ in words_of(sentence)]
    names: list[tuple[int, int, str]] = []
    for start, end, kind in gum_mentions(sentence):
        if kind not in NAME_TYPES:
            continue
        head = _head(words, start, end)
        if head is None or not words[head]["xpos"].startswith("NNP"):
            continue
        if kind == "person" and words[head]["xpos"] == "NNPS":
            # `Americans`, `the Joneses`: UNER calls none of them a name.
            continue
        others = {_head(words, first, last) for first, last, other in gum_mentions(sentence) if other == kind} - {head}
        core = _core(words, head, start, end, kind=kind, others=others)
        office = kind == "person" and all(words[i]["form"] in OFFICES or words[i]["form"] == "-" for i in core)
        if core and not office:
            names.append((min(core), max(core) + 1, NAME_TYPES[kind]))
    kept: list[tuple[int, int, str]] = []
    for name in sorted(set(names), key=lambda n: (n[0] - n[1], n)):
        if all(name[1] <= other[0] or other[1] <= name[0] for other in kept):
            kept.append(name)
    return sorted(kept)


def _head(words: list[Token], start: int, end: int) -> int | None:
    """The word of a mention that hangs on none of its others."""
    outside = (i for i in range(start, end) if not start < words[i]["head"] <= end)
    return next((i for i in outside if words[i]["upos"] != "PUNCT"), None)


def _core(
    words: list[Token], head: int, start: int, end: int, *, kind: str, others: AbstractSet[int | None]
) -> set[int]:
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
                    or (word["deprel"] == "conj" and proper and i not in others)
                )
            )
            if part:
                core.add(i)
                grown = True
    run = {head}
    for step in (-1, 1):
        i = head + step
        while i in core or (start <= i < end and _hyphen(words, i)) or (start <= i < end and _hyphen(words, i - step)):
            run.add(i)
            i += step
    outside = ("PUNCT", "CCONJ", "ADP", "DET")
    while run and words[min(run)]["upos"] in outside:
        run.discard(min(run))
    while run and words[max(run)]["upos"] in outside:
        run.discard(max(run))
    return run


def _hyphen(words: list[Token], i: int) -> bool:
    """Whether a hyphen without spaces stands at `i`: `Pierre-Simon`."""
    joined = 0 < i < len(words) - 1 and words[i]["form"] == "-"
    return joined and all((words[k]["misc"] or {}).get("SpaceAfter") == "No" for k in (i - 1, i))


def gum_name_docs(vocab: Vocab, path: Path) -> Iterator[Doc]:
    """Take a GUM CoNLL-U file and return its paragraphs with names as entities."""
    for group in paragraphs(path):
        doc = tree_doc(vocab, group)
        spans, first = [], 0
        for sentence in group:
            spans += [Span(doc, first + a, first + b, kind) for a, b, kind in gum_names(sentence)]
            first += sum(1 for _ in words_of(sentence))
        doc.ents = tuple(spans)
        yield doc


def uner_name_docs(vocab: Vocab, path: Path, names: Path) -> Iterator[Doc]:
    """Take a treebank and UNER's column file of its sentences, and return its paragraphs with those names as entities.

    The files part some words differently, so names are laid on the letters; spaces are the treebank's.
    """
    layers = dict(_uner_sentences(names))
    for group in paragraphs(path):
        doc = tree_doc(vocab, group)
        letters = [i for i, letter in enumerate(doc.text) if not letter.isspace()]
        spans, first = [], 0
        for sentence in group:
            words, tags = layers[sentence.metadata["sent_id"]]
            for a, b, kind in _runs(tags):
                start, end = (first + sum(map(len, words[:i])) for i in (a, b))
                spans.append(doc.char_span(letters[start], letters[end - 1] + 1, kind, alignment_mode="expand"))
            first += sum(map(len, words))
        doc.ents = tuple(span for span in spans if span is not None)
        yield doc


def _uner_sentences(path: Path) -> Iterator[tuple[str, tuple[list[str], list[str]]]]:
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line and not line.startswith("#")]
        marks = [line for line in block.split("\n") if line.startswith("# sent_id = ")]
        if marks:
            yield marks[0].partition(" = ")[2], ([row[1].replace(" ", "") for row in rows], [row[2] for row in rows])


def column_name_docs(vocab: Vocab, path: Path, *, most: int = 5) -> Iterator[Doc]:
    """Take a file of words and IOB tags, a sentence a block, and return documents of at most `most` sentences.

    Their names are entities; `-DOCSTART-` parts what does not belong together.
    """
    for docs in column_name_documents(vocab, path, most=most).values():
        yield from docs


def column_name_documents(vocab: Vocab, path: Path, *, most: int = 5) -> dict[str, list[Doc]]:
    """Take a file of words and IOB tags, a sentence a block, and return what stands between its `-DOCSTART-` marks by
    name (`wikigold-0`), each in pieces of at most `most` sentences with their names as entities."""
    documents: list[list[list[tuple[str, str]]]] = [[]]
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.replace("\t", " ").rsplit(" ", 1) for line in block.split("\n") if " " in line or "\t" in line]
        if any(word == BORDER for word, _ in rows) and documents[-1]:
            documents.append([])
        sentence = [(word.strip(), tag) for word, tag in rows if word != BORDER]
        if sentence:
            documents[-1].append(sentence)
    return {
        f"{path.stem}-{number}": [_column_doc(vocab, found[i : i + most]) for i in range(0, len(found), most)]
        for number, found in enumerate(documents)
    }


def _column_doc(vocab: Vocab, sentences: Sequence[Sequence[tuple[str, str]]]) -> Doc:
    words, tags = ([row[k] for sentence in sentences for row in sentence] for k in (0, 1))
    closers, openers = {",", ".", ")", "]", ";", ":", "?", "!", "'s", "n't", "%", "”", "’"}, {"(", "[", "$", "“", "‘"}
    spaces = [
        after not in closers and here not in openers for here, after in zip(words, [*words[1:], "end"], strict=True)
    ]
    doc = Doc(vocab, words=words, spaces=spaces)
    doc.ents = tuple(Span(doc, a, b, kind) for a, b, kind in _runs(tags))
    return doc


def _runs(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Take IOB tags and return the names in them as (first word, behind the last word, type)."""
    spans: list[tuple[int, int, str]] = []
    for i, tag in enumerate(tags):
        prefix, _, kind = tag.partition("-")
        if kind not in COLUMN_TYPES:
            continue
        if prefix == "I" and spans and spans[-1][1] == i and spans[-1][2] == COLUMN_TYPES[kind]:
            spans[-1] = (spans[-1][0], i + 1, COLUMN_TYPES[kind])
        else:
            spans.append((i, i + 1, COLUMN_TYPES[kind]))
    return spans
