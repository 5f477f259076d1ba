"""Sentences made by hand, for tests: `sentence(table)` reads one word a line, as `form lemma UPOS tag head deprel`.

Heads count words from 1, 0 is the root. Parts of speech and labels are those of UD v2, tags those of Penn. Text and
offsets are made from the forms: no space before a full stop or behind an opening bracket, nor behind a word whose line
ends in `SpaceAfter=No`. Sentences for many tests stand in the book, the text files in `extraction/book`, and are taken
from it by their words: `tree("Italy sold the ships.")`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graphkit.extraction.clauses import Clause, clauses
from graphkit.extraction.grammar import Phrase
from graphkit.extraction.mending import mended
from graphkit.extraction.proposition import Proposition
from graphkit.extraction.propositions import propositions
from graphkit.knowledge import Frame, Lexicon
from graphkit.text.sentences import Mention, Sentence, Token

Name = tuple[int, int, str]
"""A name in a table: its first and last word, counted from 1, and its type."""

PARTS = frozenset("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
LABELS = frozenset(
    "nsubj nsubj:pass nsubj:outer csubj csubj:pass csubj:outer obj iobj obl obl:agent obl:unmarked ccomp xcomp advcl "
    "advcl:relcl acl acl:relcl conj cc cc:preconj appos nmod nmod:poss nmod:desc nmod:unmarked flat fixed compound "
    "compound:prt aux aux:pass cop mark case parataxis expl advmod amod det det:predet nummod punct root goeswith list "
    "dislocated discourse vocative orphan dep reparandum".split()
)
NO_SPACE_BEFORE = frozenset(", . ; : ? ! ) ” » 's ’s ' ’ n't n’t 'll 're %".split())
NO_SPACE_BEHIND = frozenset("( “ ‘ « $".split())
BOOK = Path(__file__).parent / "extraction" / "book"
LEXICON = Lexicon(
    (
        Frame(("talk",), "noun", "Meeting"),
        Frame(("meeting",), "noun", "Meeting"),
        Frame(("summit",), "noun", "Meeting"),
        Frame(("visit",), "noun", "Visit"),
        Frame(("attack",), "noun", "WeaponUse"),
        Frame(("pay", "visit"), "verb", "Visit"),
        Frame(("hold", "talk"), "verb", "Meeting"),
    )
)
"""Event nouns and light verbs enough for these tests."""


@dataclass(frozen=True, slots=True)
class Page:
    """A sentence of the book: its table and names; words that nothing asserted may hold together; what it states."""

    table: str
    names: tuple[Name, ...] = ()
    false: frozenset[str] = frozenset()
    told: tuple[str, ...] = ()


@cache
def book() -> Mapping[str, Page]:
    """Return the pages of the book by their titles.

    A page is `## ` and the sentence (with a word in brackets where it stands there with several trees), its table, its
    names behind `@`, false words behind `!`, and behind each `>` a line of what it states.
    """
    pages: dict[str, Page] = {}
    for path in sorted(BOOK.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n## ")[1:]:
            title, *rest = block.strip().splitlines()
            if title in pages:
                raise ValueError(f"{path.name}: stands there twice: {title}")
            pages[title] = page_of(rest)
    return pages


def tree(title: str) -> Sentence:
    """Take the title of a page of the book and return its sentence."""
    page = book()[title]
    return sentence(page.table, names=page.names)


def trees(*titles: str, paragraphs: Sequence[int] = ()) -> list[Sentence]:
    """Take titles of pages of the book and return their sentences as those of one document."""
    pages = [book()[title] for title in titles]
    names = {index: page.names for index, page in enumerate(pages)}
    return document(*(page.table for page in pages), names=names, paragraphs=paragraphs)


def sentence(
    table: str,
    *,
    index: int = 0,
    paragraph: int = 0,
    names: Sequence[Name] = (),
    start: int = 0,
    document: str = "made.txt",
) -> Sentence:
    """Take a table of words and return the sentence; `names` are (first word, last word, type), counted from 1.

    Raises ValueError where the table is no tree or uses a label that there is not.
    """
    rows = [line.split() for line in table.strip().splitlines()]
    _check(rows)
    text, places = _written(rows)
    tokens = tuple(
        Token(
            i=i,
            text=row[0],
            lemma=row[1],
            pos=row[2],
            tag=row[3],
            dep=row[5],
            head=int(row[4]) - 1 if row[4] != "0" else i,
            start=start + places[i],
            end=start + places[i] + len(row[0]),
        )
        for i, row in enumerate(rows)
    )
    mentions = tuple(Mention(first - 1, last - 1, type=kind) for first, last, kind in sorted(names))
    return Sentence(document, index, start, start + len(text), text, tokens, mentions, paragraph)


def inline(rows: str, names: Sequence[Name] = ()) -> Sentence:
    """Take a table with slashes between its words, and the names in it, and return the sentence."""
    return sentence("\n".join(row.strip() for row in rows.split("/")), names=names)


def inline_mended(rows: str, names: Sequence[Name] = ()) -> Sentence:
    """Take a table with slashes between its words, and the names in it, and return the sentence, its tree mended."""
    return mended(inline(rows, names))


def document(
    *tables: str, names: Mapping[int, Sequence[Name]] | None = None, paragraphs: Sequence[int] = ()
) -> list[Sentence]:
    """Take the tables of a document's sentences, their names by sentence and, if it has several, their paragraphs."""
    found: list[Sentence] = []
    start = 0
    for index, table in enumerate(tables):
        paragraph = paragraphs[index] if paragraphs else 0
        named = (names or {}).get(index, ())
        found.append(sentence(table, index=index, paragraph=paragraph, names=named, start=start))
        start = found[-1].end + 1
    return found


def only_clause(made: Sentence, lemma: str) -> Clause:
    """Take a sentence and the lemma of a predicate and return that one's clause."""
    (found,) = [clause for clause in clauses(made) if made.tokens[clause.predicate].lemma == lemma]
    return found


def stated(
    made: Sentence | Sequence[Sentence], lemma: str | None = None, *, level: str | None = None
) -> list[Proposition]:
    """Take a sentence, or those of a document, and return its propositions, if asked of one lemma or level alone."""
    found = propositions([made] if isinstance(made, Sentence) else made, lexicon=LEXICON)
    return [p for p in found if lemma in (None, p.lemma) and level in (None, p.level)]


def words(made: Sentence, found: Phrase | Sequence[int] | None) -> str | None:
    """Take a phrase, or places of words, and return the text: of a phrase as written, of words with single spaces."""
    if found is None:
        return None
    if isinstance(found, Phrase):
        return made.slice(made.tokens[found.first].start, made.tokens[found.last].end)
    return " ".join(made.tokens[i].text for i in found)


def triple(made: Sentence, found: Proposition) -> tuple[str | None, str | None, str | None]:
    """Take a proposition and return the words of its subject, its relation and its object."""
    return words(made, found.subject), words(made, found.words), words(made, found.object)


def triples(made: Sentence, *, level: str | None = None) -> list[tuple[str | None, str | None, str | None]]:
    """Take a sentence and return the words of all that it states, if asked of one level alone."""
    return [triple(made, found) for found in stated(made, level=level)]


def roles(made: Sentence, found: Proposition) -> list[tuple[str, str, str | None]]:
    """Take a proposition and return its arguments: role, preposition, words."""
    return [(part.role, part.preposition, words(made, part.phrase)) for part in found.arguments]


def sources(made: Sentence, found: Proposition) -> list[tuple[str | None, str | None]]:
    """Take a proposition said in its own sentence and return who says so: words of the speaker and of the cue."""
    return [(words(made, source.speaker), words(made, source.cue)) for source in found.stance.sources]


def asserted(found: Proposition) -> bool:
    """Take a proposition and return whether the document itself states it as a fact."""
    held = found.stance
    return held.polarity == "positive" and held.status in ("done", "ongoing") and not held.sources


def page_of(lines: Sequence[str]) -> Page:
    """Take the lines of a page of a book, without its title, and return the page."""
    marked = [(line[0], line[2:]) for line in lines]
    listed = [each.split() for mark, rest in marked if mark == "@" for each in rest.split(", ")]
    names = [(int(first), int(last), kind) for at, kind in listed for first, _, last in [at.partition("-")]]
    return Page(
        table="\n".join(line for line in lines if line[:2] not in ("@ ", "! ", "> ")),
        names=tuple(names),
        false=frozenset(word for mark, rest in marked if mark == "!" for word in rest.split()),
        told=tuple(rest for mark, rest in marked if mark == ">"),
    )


def _check(rows: Sequence[Sequence[str]]) -> None:
    for number, row in enumerate(rows, start=1):
        if len(row) not in (6, 7) or row[2] not in PARTS or row[5] not in LABELS or not row[4].isdigit():
            raise ValueError(f"word {number}: not `form lemma UPOS tag head deprel`: {' '.join(row)}")
        if (row[4] == "0") != (row[5] == "root") or int(row[4]) > len(rows):
            raise ValueError(f"word {number}: head {row[4]} does not fit: {' '.join(row)}")
    heads = [int(row[4]) for row in rows]
    if heads.count(0) != 1:
        raise ValueError(f"{heads.count(0)} roots: {' '.join(row[0] for row in rows)}")
    for number in range(1, len(rows) + 1):
        here, steps = number, 0
        while here and steps <= len(rows):
            here, steps = heads[here - 1], steps + 1
        if here:
            raise ValueError(f"word {number}: its heads run in a circle: {' '.join(row[0] for row in rows)}")


def _written(rows: Sequence[Sequence[str]]) -> tuple[str, list[int]]:
    """Take the rows of a table and return the text with the place where each word begins."""
    text, places, glued = "", [], True
    for form, behind in zip((row[0] for row in rows), _spaces(rows), strict=True):
        text += "" if glued or form in NO_SPACE_BEFORE else " "
        places.append(len(text))
        text += form
        glued = not behind
    return text, places


def _spaces(rows: Sequence[Sequence[str]]) -> Iterator[bool]:
    for row in rows:
        yield row[0] not in NO_SPACE_BEHIND and row[-1] != "SpaceAfter=No"
