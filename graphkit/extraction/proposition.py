"""`Proposition`: one statement that a sentence makes."""

from __future__ import annotations

from dataclasses import dataclass, field

from graphkit.extraction.arguments import Part
from graphkit.extraction.grammar import Phrase
from graphkit.extraction.stance import Stance


@dataclass(frozen=True, slots=True)
class Proposition:
    """One statement of a sentence. `words` are those of the relation, `lemma` its dictionary form; `verb` is the lemma
    of the predicate alone, with its particle. `passive` says that the subject is who or what it was done to."""

    sentence: int
    clause: int
    predicate: int
    level: str
    subject: Phrase | None
    words: tuple[int, ...]
    lemma: str
    verb: str
    object: Phrase | None
    preposition: str = ""
    arguments: tuple[Part, ...] = ()
    stance: Stance = field(default_factory=Stance)
    passive: bool = False
    rules: tuple[str, ...] = ()
