"""How well the links within a document hold: `python -m tests.coreference_score --corpora FOLDER [--part dev]`.

Reads `FOLDER/ud/gum-PART.conllu` of GUM (https://gucorpling.org/gum/), whose last column tells chains of coreference,
and its texts as `extract` does. A link is right where the shortest mentions around both of its ends are of one chain:
that of a pronoun or description to the name it stands for, that of a name to the name before it of the same thing.
Wanted are, of each kind, the mentions in one chain with a name before them; of names, those that no other word heads.
No name is a nationality (`French`), nor an office before the name of who holds it.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graphkit.extraction.grammar import holder, mention_at
from graphkit.pipeline import Extracted, extracted
from graphkit.places import ontology_folder
from graphkit.rdf.gazetteer import load_gazetteer
from graphkit.rdf.ontology import load_lexicon
from graphkit.text.documents import Document
from tests.linking.made import embedded

SPOKEN = ("conversation", "vlog")
ENTITY = re.compile(r"\((\d+)(?:\[\d+/\d+\])?-([^()]*)(\))?|(\d+)(?:\[\d+/\d+\])?\)")
HEAD = 4
"""Which field of a mention counts its head words."""
PRONOUNS = dict.fromkeys("he she him her his himself herself".split(), "he, she")
PRONOUNS |= {"it": "it", "its": "it"}
NAME, DESCRIBED = "name", "description"
DESCRIPTION = re.compile(r"(?:the|that|this) [a-z]+")


@dataclass(frozen=True, slots=True)
class Span:
    """A mention of the corpus: characters of its document, its chain, and whether a name heads it."""

    start: int
    end: int
    chain: str
    named: bool


@dataclass(slots=True)
class Story:
    """A document of the corpus: its text, and the mentions in it."""

    id: str
    text: str = ""
    spans: list[Span] = field(default_factory=list)

    def around(self, start: int, end: int) -> Span | None:
        """Take characters and return the shortest mention that holds them."""
        holding = [s for s in self.spans if s.start <= start and end <= s.end]
        return min(holding, key=lambda s: (s.end - s.start, s.start), default=None)

    def wanted(self) -> Iterator[str]:
        """Return the kind of each name, pronoun and bare description that stands in one chain with a name before it."""
        for span in self.spans:
            words = self.text[span.start : span.end].lower()
            before = any(s.named and s.chain == span.chain and s.end <= span.start for s in self.spans)
            if before and span.named:
                yield NAME
            elif before and (words in PRONOUNS or DESCRIPTION.fullmatch(words)):
                yield PRONOUNS.get(words, DESCRIBED)


def stories(path: Path) -> Iterator[Story]:
    """Take a file of GUM and return its documents, without those of talk."""
    story, paragraph = Story(""), False
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        for line in lines:
            if line.startswith("# newdoc id = "):
                yield story
                story = Story(line.removeprefix("# newdoc id = "))
            paragraph |= line.startswith("# newpar")
        text = next((line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")), "")
        story.text += ("\n\n" if paragraph else " ") if story.text else ""
        rows = [line.split("\t") for line in lines if re.match(r"\d+\t", line)]
        story.spans += spans(rows, text, len(story.text))
        story.text += text
        paragraph = False
    yield story


def spans(rows: Sequence[Sequence[str]], text: str, at: int) -> Iterator[Span]:
    """Take the words of a sentence, its text and where that starts, and return the mentions in it."""
    waiting: dict[str, list[tuple[int, int, int]]] = {}
    done = 0
    for number, row in enumerate(rows):
        start = text.index(row[1], done)
        done = start + len(row[1])
        marks = dict(each.partition("=")[::2] for each in row[9].split("|"))
        for opened, fields, closes, closed in ENTITY.findall(marks.get("Entity", "")):
            if opened:
                head = re.match(r"\d+", fields.split("-")[HEAD])
                waiting.setdefault(opened, []).append((at + start, number, int(head[0]) if head else 1))
            if closes or closed:
                begin, first, head_word = waiting[opened or closed].pop()
                yield Span(begin, at + done, opened or closed, rows[first + head_word - 1][3] == "PROPN")


def links(story: Story, item: Extracted) -> Iterator[tuple[str, bool, str]]:
    """Take a document and what was read in it, and return of each link its kind, whether it holds, and its words."""
    for (index, word), found in item.linked.antecedents.items():
        here, there = item.linked.sentences[index], item.linked.sentences[found.sentence]
        token, name = here.tokens[word], mention_at(there, found.word)
        assert name is not None
        one = story.around(token.start, token.end)
        other = story.around(there.tokens[name.first].start, there.tokens[name.last].end)
        holds = one is not None and other is not None and one.chain == other.chain
        kind = PRONOUNS.get(token.text.lower(), DESCRIBED)
        label = there.slice(there.tokens[name.first].start, there.tokens[name.last].end)
        yield kind, holds, f"{story.id}: {token.text} -> {label} | {there.text} | {here.text}"


def names(story: Story, item: Extracted) -> Iterator[tuple[str, bool, str]]:
    """Take a document and what was read in it, and return the same of each name brought to the thing of one before."""
    last: dict[str, tuple[Span | None, str]] = {}
    for sentence in item.linked.sentences.values():
        for mention in sentence.mentions:
            entity = item.linked.of_mention(sentence, mention)
            if entity is None or mention.adjective or holder(sentence, mention) is not None:
                continue
            start, end = sentence.tokens[mention.first].start, sentence.tokens[mention.last].end
            here, words = story.around(start, end), story.text[start:end]
            if entity.id in last:
                there, before = last[entity.id]
                holds = here is not None and there is not None and here.chain == there.chain
                yield NAME, holds, f"{story.id}: {words} -> {before} | {entity.label} | {sentence.text}"
            last[entity.id] = here, words


def main() -> None:
    """Read the command line and print precision and recall of each kind of link."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with ud/")
    parser.add_argument("--part", default="dev", help="part of GUM")
    parser.add_argument("--wrong", action="store_true", help="list the links that do not hold")
    options = parser.parse_args()
    found = stories(options.corpora / "ud" / f"gum-{options.part}.conllu")
    read = [story for story in found if story.text and not any(genre in story.id for genre in SPOKEN)]
    folder = ontology_folder()
    items = extracted(
        [Document(story.id, story.text) for story in read],
        parser=embedded(),
        gazetteer=load_gazetteer(folder),
        lexicon=load_lexicon(folder),
    )
    made, right = Counter[str](), Counter[str]()
    wanted = Counter(kind for story in read for kind in story.wanted())
    for story, item in zip(read, items, strict=True):
        for kind, holds, words in (*names(story, item), *links(story, item)):
            made[kind] += 1
            right[kind] += holds
            if options.wrong and not holds:
                print(f"{kind}: {words}")
    pronouns = sorted(set(PRONOUNS.values()))
    rows = {kind: [kind] for kind in (NAME, DESCRIBED, *pronouns)}
    rows |= {"names and descriptions": [NAME, DESCRIBED], "pronouns": pronouns}
    print("kind\tlinks\tright\tP\tR")
    for title, kinds in rows.items():
        n, r, w = (sum(counted[kind] for kind in kinds) for counted in (made, right, wanted))
        print(f"{title}\t{n}\t{r}\t{r / n if n else 0:.3f}\t{r / w if w else 0:.3f}")


if __name__ == "__main__":
    main()
