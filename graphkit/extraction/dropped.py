"""`Dropped`: words that could have told something and told nothing; and the reasons there are."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from graphkit.errors import GraphError
from graphkit.extraction.grammar import Phrase
from graphkit.text.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was dropped: a name, what it means in one sentence, and an example where not the parser is behind
    it."""

    name: str
    sentence: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Words of a document that no claim was made of, or that stand for nobody known, and the name of the reason.

    `kind` is `sentence` (it gave no claim at all), `clause`, `claim` (it was made and left out), `pronoun` or `nominal`
    (it stays unlinked). `start` and `end` are offsets into the document, `text` is that slice. `candidates` are the
    names that a word may stand for, or what is told in place of a claim.
    """

    document: str
    sentence: int
    start: int
    end: int
    text: str
    kind: str
    reason: str
    candidates: tuple[str, ...] = ()


REASONS: tuple[Reason, ...] = (
    Reason("adjective-only", "Only an adjective or a capital names the state nearby.",
           "The Italian minister left. He praised the country."),
    Reason("another-unnamed", "Another of this description is told of nearby, by no name.",
           "President Mario Rossi met the French president. The president left."),
    Reason("comparison", "What something is compared with is not told.", "Italy has more ships than France has."),
    Reason("cut-short", "Its verb lacks what it takes to tell something."),
    Reason("duplicate", "The same words tell it already."),
    Reason("existential", "That there is something tells of nobody.", "There is a dispute."),
    Reason("free-relative", "It describes something that has no name.", "What Italy wants is peace."),
    Reason("imperative", "It asks for something and tells nothing.", "Sign the treaty."),
    Reason("impersonal", "Its `it` or `there` is read as standing for nothing.", "It seems that France won."),
    Reason("in-speech", "In speech it may be the speaker's own.", "“We left Chile,” Rossi said. The country fell."),
    Reason("misread", "The parser's reading of it cannot be right."),
    Reason("names-only", "It has nothing but names: a row, a place line, a signature.", "India, South Sudan"),
    Reason("no-antecedent", "Nobody and nothing named in reach fits.", "He left Rome."),
    Reason("no-clause", "None of its verbs was read as that of a main clause."),
    Reason("no-relation", "No verb joins what it names, or only a bare `be`."),
    Reason("no-rule", "No rule links `they` and its forms.", "Italy and France met. They signed a treaty."),
    Reason("no-subject", "No subject was found for it."),
    Reason("no-verb", "It has no verb: a heading, an entry of a list, a fragment.", "Seldom at once."),
    Reason("no-words", "It has nothing but numbers and marks.", "2,400"),
    Reason("not-acting", "`It` is linked only as a subject that is no whole clause.", "Italy built it."),
    Reason("open-infinitive", "An infinitive or participle does not say whose it is.", "A way to end the war opened."),
    Reason("open-relative", "What its relative pronoun stands for is not clear."),
    Reason("question", "What is asked is not told.", "Who began it?"),
    Reason("several-antecedents", "Several fit equally well.", "France and Italy met. The country left."),
    Reason("told-in-full", "The same office is told in full elsewhere.",
           "Defense Secretary Peter Rossi left. Secretary Rossi returned."),
    Reason("unlinked-pronoun", "Its subject or object is a pronoun that stands for nothing known.",
           "Italy left. It helped France."),
    Reason("unnamed-antecedent", "The one who fits is told of by no name.",
           "The soldier met the woman. She left Rome."),
)  # fmt: skip


def reason(name: str) -> Reason | None:
    """Take the name of a reason, as something dropped carries it, and return the reason.

    >>> reason("question").sentence
    'What is asked is not told.'
    """
    return next((found for found in REASONS if found.name == name), None)


def dropped(sentence: Sentence, words: Phrase, *, kind: str, reason: str, candidates: tuple[str, ...] = ()) -> Dropped:
    """Take words of a sentence, what they are and why they were dropped, and return them as dropped."""
    start, end = sentence.tokens[words.first].start, sentence.tokens[words.last].end
    text = sentence.slice(start, end)
    return Dropped(sentence.document, sentence.index, start, end, text, kind, reason, candidates)


def record(found: Dropped) -> dict[str, Any]:
    """Take something dropped and return its record: plain JSON values."""
    return asdict(found) | {"candidates": list(found.candidates)}


def lines(found: Iterable[Dropped]) -> str:
    """Take what was dropped and return its records as JSON lines."""
    return "".join(json.dumps(record(each), ensure_ascii=False) + "\n" for each in found)


def of_lines(text: str, *, name: str) -> tuple[Dropped, ...]:
    """Take JSON lines of records, and the name of their file, and return what was dropped; the inverse of `lines`.

    Raises GraphError where a line is no such record.
    """
    found = []
    for number, line in enumerate(text.removesuffix("\n").split("\n") if text else (), start=1):
        try:
            told = json.loads(line)
            found.append(Dropped(**{**told, "candidates": tuple(told["candidates"])}))
        except (ValueError, TypeError, KeyError) as error:
            hint = "build the graph again"
            raise GraphError(f"{name}, line {number}: no record of something dropped", hint=hint) from error
    return tuple(found)
